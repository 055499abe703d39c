// Comparing a shared copy with its original, each in an office of its own.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <fstream>
#include <iterator>
#include <regex>

#include "appraisals/services.hpp"
#include "cells.hpp"
#include "frozen_rows.hpp"
#include "standards.hpp"

namespace kpi::tests {

/// Findings as "kind cell found".
inline std::vector<std::string> said(const appraisals::Findings& findings) {
    std::vector<std::string> all;
    for (const auto& one : findings.all()) all.push_back(office::to_utf8(one.kind + " " + one.cell + " " + one.found));
    return all;
}

inline appraisals::OptionValues options(const char* kind, bool overwrite = false) {
    appraisals::OptionValues values(2);
    values.getArray()[0] = {"kind", office::uno::Any{rtl::OUString::createFromAscii(kind)}};
    values.getArray()[1] = {"overwrite", office::uno::Any{overwrite}};
    return values;
}

inline std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

inline appraisals::Findings share(const fs::path& workbook, const fs::path& copy,
                                  const appraisals::OptionValues& values) {
    try {
        appraisals::NoProgress progress;
        return appraisals::share(office_with_extension().context(), office::to_url(workbook), office::to_url(copy),
                                 values, progress);
    } catch (const com::sun::star::lang::IllegalArgumentException&) {
        throw;
    } catch (const office::uno::RuntimeException& error) {
        throw std::runtime_error(office::to_utf8(error.Message));
    }
}

/// Where something has changed, an explanation says so.
inline constexpr const char* figures_changed = "figures changed";

inline Data data_of(const SheetCells& cells, const office::table::CellRangeAddress& area) {
    const auto range = cells->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow);
    return office::as<office::sheet::XCellRangeData>(range)->getDataArray();
}

inline bool is_same(const office::uno::Any& one, const office::uno::Any& other) {
    const auto number = number_of(one);
    const auto again = number_of(other);
    // The same decimal to nine places.
    return number && again ? std::abs(*number - *again) < 5e-10 : !number && !again && text_of(one) == text_of(other);
}

/// Every cell of every sheet shows the same.
/// @return how many explanations say that figures have changed, in the place of words
inline std::size_t expect_same_figures(const office::Document& original, const office::Document& copy) {
    EXPECT_GE(sheet_count(copy), sheet_count(original));
    std::size_t differences = 0;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < sheet_count(original); ++i) {
        const auto area = used_area(original.sheet(i));
        const Data expected = data_of(original.sheet(i), area);
        const Data found = data_of(copy.sheet(i), area);
        for (sal_Int32 row = 0; row < expected.getLength(); ++row)
            for (sal_Int32 column = 0; column < expected[row].getLength(); ++column) {
                const auto& one = expected[row][column];
                const auto& other = found[row][column];
                if (text_of(other) == figures_changed && !text_of(one).empty()) ++changed;
                if (is_same(one, other) || text_of(other) == figures_changed || ++differences > 5) continue;
                ADD_FAILURE() << name_of(original.sheet(i)) << " row " << row + 1 << " column " << column + 1 << ": "
                              << text_of(one) << number_of(one).value_or(0) << " became " << text_of(other)
                              << number_of(other).value_or(0);
            }
    }
    EXPECT_EQ(differences, 0U);
    return changed;
}

/// No cell of a sheet that people see shows an error.
inline void expect_no_error_in_sight(const office::Document& copy) {
    for (std::size_t i = 0; i < sheet_count(copy); ++i) {
        const auto one = copy.sheet(i);
        bool is_visible = false;
        office::get(one, "IsVisible") >>= is_visible;
        if (!is_visible && name_of(one) == "KpiSteps") continue;
        const auto wrong = office::as<com::sun::star::sheet::XCellRangesQuery>(one)->queryFormulaCells(
            com::sun::star::sheet::FormulaResult::ERROR);
        EXPECT_EQ(office::to_utf8(wrong->getRangeAddressesAsString()), "") << name_of(one);
    }
}

/// No formula calls a function of the extension; what stands between quotes is no call, nor is a text.
inline void expect_no_calls(const office::Document& copy) {
    static const std::regex quoted{"\"[^\"]*\""};
    const auto calls = [](const std::string& formula) {
        const std::string bare = std::regex_replace(formula, quoted, "");
        return bare.find("KPI.") != std::string::npos || bare.find("kpi.") != std::string::npos;
    };
    for (std::size_t i = 0; i < sheet_count(copy); ++i) {
        const auto one = copy.sheet(i);
        const auto area = used_area(one);
        const auto cells = one->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow);
        const auto formulas = office::as<com::sun::star::sheet::XCellRangeFormula>(cells)->getFormulaArray();
        for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
            for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column) {
                if (!calls(office::to_utf8(formulas[row][column]))) continue;
                const auto type = one->getCellByPosition(column, row)->getType();
                EXPECT_NE(type, com::sun::star::table::CellContentType_FORMULA)
                    << name_of(one) << ' ' << office::to_utf8(formulas[row][column]);
            }
    }
}

/// Shares a sample and compares the copy with it.
/// @return the copy
inline fs::path expect_same_without_extension(const fs::path& sample, const char* kind, const char* ending) {
    const std::string locale = sample.parent_path().filename().string();
    const fs::path copy = scratch_folder() / (sample.stem().string() + '-' + locale + '-' + kind + ending);
    const std::string before = bytes_of(sample);
    const auto findings = share(sample, copy, options(kind));
    EXPECT_EQ(bytes_of(sample), before);
    EXPECT_THAT(said(findings), testing::IsEmpty());
    const auto original = Appraisal::open(office_with_extension(), sample);
    const auto opened = Appraisal::open(office_without_extension(), copy);
    EXPECT_EQ(expect_same_figures(original.document(), opened.document()), 0U);
    expect_no_calls(opened.document());
    expect_no_error_in_sight(opened.document());
    // It asks a function of the extension, so as to tell people that they have none.
    EXPECT_EQ(content_of(opened.block("KpiBanner")->getCellByPosition(0, 0)).number, 1);
    EXPECT_EQ(has_frozen_rows(copy), has_frozen_rows(sample));
    return copy;
}

}  // namespace kpi::tests
