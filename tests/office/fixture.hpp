// One private office with the finished extension, shared by the tests of a program.
#pragma once

#include <gtest/gtest.h>

#include "launcher/document.hpp"

namespace kpi::tests {

namespace fs = std::filesystem;

/// A folder of this test program's own, empty at the start of the run and gone at its end.
[[nodiscard]] fs::path scratch_folder();

/// The finished extension.
[[nodiscard]] fs::path package();

/// An office whose profile has the extension, one for each language. Starts with the first call, ends
/// with the program.
[[nodiscard]] const office::Office& office_with_extension(const std::string& locale = "en-US");

/// An office without it.
[[nodiscard]] const office::Office& office_without_extension();

/// What a cell holds: its text as shown, its number, its error (0 when there is none).
struct CellContent {
    std::string text;
    double number = 0;
    sal_Int32 error = 0;
    bool is_number = false;
};
[[nodiscard]] CellContent content_of(const office::uno::Reference<office::table::XCell>& cell);

}  // namespace kpi::tests
