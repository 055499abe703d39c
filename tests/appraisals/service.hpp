// What tests of services have in common: options, refusals, and whole workbooks beside each other.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <functional>

#include "appraisals/options.hpp"
#include "cells.hpp"
#include "uno/text.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {

inline appraisals::OptionValues options_of(const std::vector<std::pair<const char*, office::uno::Any>>& values) {
    appraisals::OptionValues options(static_cast<sal_Int32>(values.size()));
    auto* next = options.getArray();
    for (const auto& [name, value] : values) *next++ = {rtl::OUString::createFromAscii(name), value};
    return options;
}

inline office::uno::Any any(const std::string& text) {
    return office::uno::Any{from_utf8(text)};
}

/// The message of an IllegalArgumentException; empty where there is none.
inline std::string refusal(const std::function<void()>& act) {
    try {
        act();
    } catch (const com::sun::star::lang::IllegalArgumentException& error) {
        return to_utf8(error.Message);
    }
    return "";
}

/// Every formula and text of a sheet, rows first.
inline office::uno::Sequence<office::uno::Sequence<rtl::OUString>> formulas_of(const SheetCells& one) {
    const auto end = used_area(one);
    return office::as<com::sun::star::sheet::XCellRangeFormula>(
               one->getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow))
        ->getFormulaArray();
}

inline SheetCells sheet_at(const Workbook& workbook, std::size_t index) {
    return sheet_of(workbook, static_cast<sal_Int32>(index));
}

}  // namespace kpi::tests
