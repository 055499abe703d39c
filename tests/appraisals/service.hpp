// What tests of services have in common: options, refusals, and whole workbooks beside each other.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <functional>

#include "appraisals/findings.hpp"
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
        return to_utf8(appraisals::in_language(Language::english, error.Message));
    }
    return "";
}

/// What a service answers; whatever it throws is said by the test.
template <class Act>
auto answer_of(const Act& act) {
    try {
        return act();
    } catch (const office::uno::Exception& error) {
        throw std::runtime_error(to_utf8(error.Message));
    }
}

/// A workbook that a service has made; closed, unsaved, when it goes.
class MadeWorkbook {
public:
    explicit MadeWorkbook(const office::uno::Reference<office::uno::XInterface>& made)
        : workbook_{made, office::uno::UNO_QUERY_THROW} {}
    MadeWorkbook(const MadeWorkbook&) = delete;
    MadeWorkbook& operator=(const MadeWorkbook&) = delete;
    ~MadeWorkbook() {
        try {
            office::as<com::sun::star::util::XCloseable>(workbook_)->close(true);
        } catch (const office::uno::Exception&) {
            ADD_FAILURE() << "the workbook cannot be closed";
        }
    }
    [[nodiscard]] const Workbook& model() const { return workbook_; }

private:
    Workbook workbook_;
};

[[nodiscard]] inline std::size_t how_many(const appraisals::Findings& findings, const std::string& kind) {
    return static_cast<std::size_t>(
        std::ranges::count_if(findings.all(), [&](const auto& one) { return to_utf8(one.kind) == kind; }));
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
