// What the columns of figures on the input may be called in a file of another system.
#pragma once

#include <map>
#include <set>

#include "appraisals/files.hpp"
#include "appraisals/named_blocks.hpp"

namespace kpi::appraisals {

/// Headings are compared without blanks, in small letters.
[[nodiscard]] rtl::OUString compared_heading(const rtl::OUString& heading);

class ImportColumns {
public:
    /// @param folder  with the standards, for their words in the other language; empty to do without
    ImportColumns(const Context& context, const Workbook& workbook, const rtl::OUString& folder);

    /// The column of KpiActuals that a heading means; nothing where none or more than one does.
    [[nodiscard]] std::optional<sal_Int32> column_of(const rtl::OUString& heading) const;
    /// What people call a column of KpiActuals.
    [[nodiscard]] const rtl::OUString& name_of(sal_Int32 column) const;
    /// True for the heading over people's numbers.
    [[nodiscard]] bool is_number(const rtl::OUString& heading) const;
    /// True for what is said of people besides: name, department and so on.
    [[nodiscard]] bool is_about_people(const rtl::OUString& heading) const;

private:
    void read_headings(const Workbook& workbook);
    void read_standard(const Context& context, const Workbook& workbook, const rtl::OUString& folder);
    void add(const rtl::OUString& heading, sal_Int32 column);

    std::vector<rtl::OUString> ids_;
    std::vector<rtl::OUString> headings_;  ///< over the columns, as they are compared
    std::vector<rtl::OUString> names_;
    std::map<rtl::OUString, std::set<sal_Int32>> columns_;
    std::set<rtl::OUString> of_numbers_;
    std::set<rtl::OUString> of_people_;
};

}  // namespace kpi::appraisals
