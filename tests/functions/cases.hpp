// Self-checking sheets: cases of a function in a plain file, laid out in a workbook that people can
// open, each row a formula, its answer, the expected answer, and whether it is right.
#pragma once

#include "fixture.hpp"

namespace kpi::tests {

struct Case {
    std::string note;
    std::string formula;   ///< with its "="
    std::string expected;  ///< a number, a "text" in quotes, or an error such as #NUM!
    std::size_t line = 0;  ///< in the file
};

/// A case file: lines of tab-separated fields. "data" begins a row of the sheet Data, which formulas
/// may speak of; every other line is note, formula, expected. Empty lines and # comments are skipped.
struct CaseFile {
    std::string name;
    std::vector<std::vector<std::string>> data;
    std::vector<Case> cases;

    /// Throws std::runtime_error with the line that cannot be read.
    static CaseFile read(const fs::path& file);
};

/// Lays the cases out on the sheet Cases, row 2 the first one, the answer in column B, and the verdict
/// of the sheet itself in column D.
[[nodiscard]] office::Document lay_out(const office::Office& office, const CaseFile& file);

/// Compares an answer with what is expected, to the last bit.
[[nodiscard]] testing::AssertionResult is_as_expected(const CellContent& answer, const std::string& expected);

}  // namespace kpi::tests
