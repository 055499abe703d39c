// The period of an appraisal as it is written: "2025-03", "2025-Q1" or "2025".
#pragma once

#include <optional>
#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// True for the three forms, exactly as above.
[[nodiscard]] bool is_period(const rtl::OUString& text);

/// Throws com.sun.star.lang.IllegalArgumentException that names a text which is no period.
[[noreturn]] void refuse_period(const rtl::OUString& text);

/// The period after one: "2026-01" after "2025-12", "2026-Q1" after "2025-Q4", "2026" after "2025". Reads what a
/// workbook takes for a period, too, such as "2025-3" and "2025-q1". Nothing for a text that is no period.
[[nodiscard]] std::optional<rtl::OUString> following_period(const rtl::OUString& text);

}  // namespace kpi::appraisals
