// What an .xlsx file shows to whoever opens it elsewhere: the values that were stored. The office computes array
// formulas anew whenever it opens one, so that its cells say nothing about that.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "appraisals/blocks.hpp"
#include "appraisals/files.hpp"

namespace kpi::appraisals {

class StoredValues {
public:
    /// Of no file: nothing is stored.
    StoredValues() = default;
    /// @param url      of an .xlsx file that has passed check_package
    /// @param sheet    name
    /// @param columns  that are read, from 0
    /// Throws com.sun.star.uno.Exception for a damaged file.
    StoredValues(const Context& context, const rtl::OUString& url, const rtl::OUString& sheet,
                 const std::set<sal_Int32>& columns);

    /// A number, a text of a formula, or void for an error; nothing where the cell has none of them.
    [[nodiscard]] std::optional<com::sun::star::uno::Any> at(sal_Int32 column, sal_Int32 row) const;

private:
    std::map<rtl::OUString, com::sun::star::uno::Any> by_cell_;
};

}  // namespace kpi::appraisals
