#include "appraisals/native.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>

#include "appraisals/native_calls.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Excel refuses a file with a longer one.
constexpr sal_Int32 longest_formula = 8000;

}  // namespace

NativeFormulas::NativeFormulas(const Workbook& workbook, const Calls& calls)
    : workbook_{workbook}, calls_{calls}, grammar_{workbook}, steps_{workbook}, scratch_{workbook} {
    for (const char* function : {"SUM", "COUNT", "COUNTA", "COUNTIF", "COUNTBLANK", "SUMIF", "MAX", "MIN", "AVERAGE",
                                 "INDEX", "MATCH", "ROWS", "COLUMNS", "AND", "OR", "LARGE", "SMALL", "RANK", "MEDIAN"})
        takes_ranges_.push_back(grammar_.code_of(function));
    sum_of_products_ = grammar_.code_of("SUMPRODUCT");
}

std::optional<Tokens> NativeFormulas::translated(const Tokens& formula, const table::CellAddress& base,
                                                 bool has_steps) {
    std::vector<sheet::FormulaToken> all;
    for (sal_Int32 i = 0; i < formula.getLength(); ++i) {
        if (!calls_.is_call(formula[i])) {
            all.push_back(formula[i]);
            continue;
        }
        OUString function;
        formula[i].Data >>= function;
        const CallInTokens call = call_at(formula, i, grammar_);
        std::vector<Tokens> arguments;
        for (const Tokens& one : call.arguments) {
            const auto argument = translated(one, base, has_steps);
            if (!argument) return std::nullopt;
            arguments.push_back(*argument);
        }
        Parts parts{{workbook_, grammar_, scratch_, base, has_steps ? &steps_ : nullptr}, call.arguments, arguments};
        auto equivalent = equivalent_of(function, parts);
        if (!equivalent) return std::nullopt;
        // An error never becomes a figure that nobody has compared.
        if (parts.are_unknown()) equivalent = "VALUE(\"?\")";
        const Tokens made = parts.made('(' + *equivalent + ')');
        all.insert(all.end(), made.begin(), made.end());
        i = call.end - 1;
    }
    return Tokens{all.data(), static_cast<sal_Int32>(all.size())};
}

bool NativeFormulas::is_single_cell(const sheet::FormulaToken& token) const {
    sheet::NameToken name;
    if (!(token.Data >>= name) || name.Sheet >= 0) return false;
    const auto names = as<com::sun::star::container::XIndexAccess>(names_of(workbook_, -1));
    for (sal_Int32 i = 0; i < names->getCount(); ++i) {
        const uno::Reference<sheet::XCellRangeReferrer> named{names->getByIndex(i), uno::UNO_QUERY_THROW};
        sal_Int32 index = 0;
        get(named, "TokenIndex") >>= index;
        if (index != name.Index) continue;
        const auto cells = named->getReferredCells();
        if (!cells.is()) return false;
        const auto area = address_of(cells);
        return area.StartColumn == area.EndColumn && area.StartRow == area.EndRow;
    }
    return false;
}

/// In an array formula a range counts as a whole, in an ordinary cell often as one of its cells. So outside the calls
/// there may be ranges only where a function takes them as a whole in both.
bool NativeFormulas::may_become_array(const Tokens& formula) const {
    std::vector<sal_Int32> around;
    for (sal_Int32 i = 0; i < formula.getLength(); ++i) {
        const sheet::FormulaToken& token = formula[i];
        if (calls_.is_call(token)) {
            i = call_at(formula, i, grammar_).end - 1;
            continue;
        }
        if (token.OpCode == grammar_.open()) {
            around.push_back(i > 0 ? formula[i - 1].OpCode : -1);
            continue;
        }
        if (token.OpCode == grammar_.close()) {
            around.pop_back();
            continue;
        }
        sheet::ComplexReference range;
        sheet::NameToken name;
        uno::Sequence<uno::Sequence<uno::Any>> array;
        const bool is_range = (token.Data >>= range) || (token.Data >>= name) || (token.Data >>= array);
        if (!is_range || is_single_cell(token)) continue;
        if (std::find(around.begin(), around.end(), sum_of_products_) != around.end()) continue;
        const auto is_edge = [&](sal_Int32 at, sal_Int32 bracket) {
            return at >= 0 && at < formula.getLength() &&
                   (formula[at].OpCode == bracket || formula[at].OpCode == grammar_.separator());
        };
        const bool is_whole = is_edge(i - 1, grammar_.open()) && is_edge(i + 1, grammar_.close());
        const bool is_taken = !around.empty() && std::find(takes_ranges_.begin(), takes_ranges_.end(), around.back()) !=
                                                     takes_ranges_.end();
        if (!is_whole || !is_taken) return false;
    }
    return true;
}

bool NativeFormulas::replace(const Formula& formula) {
    steps_before_ = steps_.count();
    if (calls_.are_behind_a_name(formula.tokens)) return false;
    if (!formula.is_array && !may_become_array(formula.tokens)) return false;
    const auto all = translated(formula.tokens, first_cell(formula.cells), formula.is_array);
    if (!all || grammar_.length_of(*all, first_cell(formula.cells)) > longest_formula) {
        forget_last();
        return false;
    }
    const auto& block = formula.cells;
    as<sheet::XArrayFormulaTokens>(sheet_of(workbook_, block.Sheet)
                                       ->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn,
                                                                block.EndRow))
        ->setArrayTokens(*all);
    return true;
}

void NativeFormulas::forget_last() {
    steps_.forget(steps_before_);
}

}  // namespace kpi::appraisals
