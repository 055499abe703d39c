// Comparing a shared copy with its original, each in an office of its own.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <regex>

#include "appraisal.hpp"
#include "appraisals/findings.hpp"
#include "cells.hpp"

namespace kpi::tests {

/// Findings as "kind cell found".
inline std::vector<std::string> said(const appraisals::Findings& findings) {
    std::vector<std::string> all;
    for (const auto& one : findings.all()) all.push_back(office::to_utf8(one.kind + " " + one.cell + " " + one.found));
    return all;
}

inline Data data_of(const SheetCells& cells, const office::table::CellRangeAddress& area) {
    const auto range = cells->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow);
    return office::as<office::sheet::XCellRangeData>(range)->getDataArray();
}

/// Every cell of every sheet shows the same.
inline void expect_same_figures(const office::Document& original, const office::Document& copy) {
    ASSERT_GE(sheet_count(copy), sheet_count(original));
    std::size_t differences = 0;
    for (std::size_t i = 0; i < sheet_count(original); ++i) {
        const auto area = used_area(original.sheet(i));
        const Data expected = data_of(original.sheet(i), area);
        const Data found = data_of(copy.sheet(i), area);
        for (sal_Int32 row = 0; row < expected.getLength(); ++row)
            for (sal_Int32 column = 0; column < expected[row].getLength(); ++column) {
                const auto& one = expected[row][column];
                const auto& other = found[row][column];
                const auto number = number_of(one);
                const auto again = number_of(other);
                const bool is_same = number && again ? std::abs(*number - *again) < 5e-10
                                                     : !number && !again && text_of(one) == text_of(other);
                if (is_same || ++differences > 5) continue;
                ADD_FAILURE() << name_of(original.sheet(i)) << " row " << row + 1 << " column " << column + 1 << ": "
                              << text_of(one) << number.value_or(0) << " became " << text_of(other)
                              << again.value_or(0);
            }
    }
    EXPECT_EQ(differences, 0U);
}

/// No formula calls a function of the extension; what stands between quotes is no call.
inline void expect_no_calls(const office::Document& copy) {
    static const std::regex quoted{"\"[^\"]*\""};
    for (std::size_t i = 0; i < sheet_count(copy); ++i) {
        const auto one = copy.sheet(i);
        const auto area = used_area(one);
        const auto cells = one->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow);
        for (const auto& row : office::as<com::sun::star::sheet::XCellRangeFormula>(cells)->getFormulaArray())
            for (const auto& formula : row) {
                const std::string text = office::to_utf8(formula);
                if (!text.starts_with("=") && !text.starts_with("{")) continue;
                const std::string bare = std::regex_replace(text, quoted, "");
                EXPECT_EQ(bare.find("KPI."), std::string::npos) << name_of(one) << ' ' << text;
                EXPECT_EQ(bare.find("kpi."), std::string::npos) << name_of(one) << ' ' << text;
            }
    }
}

}  // namespace kpi::tests
