#include "appraisals/shared_formulas.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XFormulaOpCodeMapper.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>

#include "appraisals/snapshot.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

bool holds(const table::CellRangeAddress& block, sal_Int32 column, sal_Int32 row) {
    return column >= block.StartColumn && column <= block.EndColumn && row >= block.StartRow && row <= block.EndRow;
}

}  // namespace

uno::Reference<uno::XInterface> names_of(const Workbook& workbook, sal_Int32 sheet) {
    const uno::Reference<uno::XInterface> owner =
        sheet < 0 ? uno::Reference<uno::XInterface>{workbook} : sheet_of(workbook, sheet);
    return {get(owner, "NamedRanges"), uno::UNO_QUERY_THROW};
}

std::optional<Formula> formula_at(const SheetReference& cells, sal_Int32 column, sal_Int32 row) {
    const auto cell = cells->getCellByPosition(column, row);
    Formula found;
    found.text = cell->getFormula();
    if (found.text.startsWith("{")) {
        found.cells = array_at(cells, column, row);
        found.is_array = true;
        found.tokens =
            as<sheet::XArrayFormulaTokens>(cells->getCellRangeByPosition(found.cells.StartColumn, found.cells.StartRow,
                                                                         found.cells.EndColumn, found.cells.EndRow))
                ->getArrayTokens();
        return found;
    }
    if (cell->getType() != table::CellContentType_FORMULA) return std::nullopt;
    found.cells = address_of(cells->getCellRangeByPosition(column, row, column, row));
    found.tokens = as<sheet::XFormulaTokens>(cell)->getTokens();
    return found;
}

Calls::Calls(const Workbook& workbook) : workbook_{workbook} {
    external_ = uno::Reference<sheet::XFormulaOpCodeMapper> {
        as<com::sun::star::lang::XMultiServiceFactory>(workbook)->createInstance(
            "com.sun.star.sheet.FormulaOpCodeMapper"),
            uno::UNO_QUERY_THROW
        } -> getOpCodeExternal();
    find_names();
}

bool Calls::is_call(const sheet::FormulaToken& token) const {
    OUString name;
    return token.OpCode == external_ && (token.Data >>= name) && name.startsWithIgnoreAsciiCase("KPI.");
}

bool Calls::are_behind_a_name(const Tokens& formula) const {
    return std::any_of(formula.begin(), formula.end(), [this](const sheet::FormulaToken& token) {
        sheet::NameToken name;
        // Names of sheets and of the workbook have numbers of their own; one too many is left to be looked at.
        return (token.Data >>= name) && std::any_of(names_.begin(), names_.end(), [&](const Name& one) {
                   return one.index == name.Index && (name.Sheet < 0) == (one.sheet < 0);
               });
    });
}

bool Calls::are_in(const Tokens& formula) const {
    return std::any_of(formula.begin(), formula.end(), [this](const auto& token) { return is_call(token); }) ||
           are_behind_a_name(formula);
}

void Calls::find_names() {
    // A name may stand for a formula with another name in it: until there are no more.
    for (bool has_more = true; has_more;) {
        has_more = false;
        for (sal_Int32 owner = -1; owner < sheet_count(workbook_); ++owner) {
            const auto names = as<container::XNameAccess>(names_of(workbook_, owner));
            for (const OUString& name : names->getElementNames()) {
                const bool is_known = std::any_of(names_.begin(), names_.end(), [&](const Name& one) {
                    return one.sheet == owner && one.name == name;
                });
                if (is_known) continue;
                const uno::Reference<sheet::XNamedRange> named{names->getByName(name), uno::UNO_QUERY_THROW};
                const OUString content = named->getContent();
                if (!is_suspect(content) || !are_in(as<sheet::XFormulaTokens>(named)->getTokens())) continue;
                sal_Int32 index = 0;
                get(named, "TokenIndex") >>= index;
                names_.push_back({owner, name, content, index});
                has_more = true;
            }
        }
    }
}

bool Calls::is_suspect(const OUString& text) const {
    const OUString formula = text.toAsciiUpperCase();
    return formula.indexOf("KPI.") >= 0 || std::any_of(names_.begin(), names_.end(), [&](const Name& one) {
               return formula.indexOf(one.name.toAsciiUpperCase()) >= 0;
           });
}

void Calls::find_formulas(sal_Int32 sheet, std::vector<Formula>& all) const {
    const auto cells = sheet_of(workbook_, sheet);
    const auto area = used_area_of(cells);
    std::vector<table::CellRangeAddress> arrays;
    const auto texts = as<sheet::XCellRangeFormula>(cells->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow))
                           ->getFormulaArray();
    for (sal_Int32 row = 0; row < texts.getLength(); ++row)
        for (sal_Int32 column = 0; column < texts[row].getLength(); ++column) {
            const OUString& text = texts[row][column];
            if (!text.startsWith("=") && !text.startsWith("{")) continue;
            if (!is_suspect(text)) continue;
            if (text.startsWith("{") &&
                std::any_of(arrays.begin(), arrays.end(), [&](const auto& array) { return holds(array, column, row); }))
                continue;
            const auto formula = formula_at(cells, column, row);
            if (!formula) continue;
            if (formula->is_array) arrays.push_back(formula->cells);
            if (are_in(formula->tokens)) all.push_back(*formula);
        }
}

std::vector<Formula> Calls::formulas() const {
    std::vector<Formula> all;
    for (sal_Int32 i = 0; i < sheet_count(workbook_); ++i) find_formulas(i, all);
    return all;
}

}  // namespace kpi::appraisals
