// People's numbers as workbooks compare them.
#pragma once

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// A number is compared as text, without blanks at its ends, one blank where there are several, in capitals: as TRIM,
/// CLEAN and UPPER of Calc make it, with the blanks of other scripts.
class NumberKeys {
public:
    explicit NumberKeys(const Context& context);
    /// Empty for a number of blanks only.
    [[nodiscard]] rtl::OUString of(const rtl::OUString& number) const;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XInterface> letters_;
};

}  // namespace kpi::appraisals
