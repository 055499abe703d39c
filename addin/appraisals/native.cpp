#include "appraisals/native.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>

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

/// The first of the cells that a formula reads one by one.
std::vector<Tokens> references_in(const Tokens& formula) {
    constexpr std::size_t most = 4;
    std::vector<Tokens> references;
    for (const sheet::FormulaToken& token : formula) {
        const bool is_reference = token.Data.getValueType() == cppu::UnoType<sheet::SingleReference>::get();
        if (is_reference && references.size() < most) references.push_back({&token, 1});
    }
    return references;
}

}  // namespace

NativeFormulas::NativeFormulas(const Workbook& workbook, const Calls& calls)
    : workbook_{workbook}, calls_{calls}, grammar_{workbook}, steps_{workbook}, scratch_{workbook, grammar_} {
    for (const char* function : {"SUM", "COUNT", "COUNTA", "COUNTIF", "COUNTBLANK", "SUMIF", "MAX", "MIN", "AVERAGE",
                                 "INDEX", "MATCH", "ROWS", "COLUMNS", "AND", "OR", "LARGE", "SMALL", "RANK", "MEDIAN"})
        takes_ranges_.push_back(grammar_.code_of(function));
    sum_of_products_ = grammar_.code_of("SUMPRODUCT");
    for (const char* function : {"IF", "IFERROR"}) hands_on_.push_back(grammar_.code_of(function));
    find_single_cells();
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

void NativeFormulas::find_single_cells() {
    const auto names = as<com::sun::star::container::XIndexAccess>(names_of(workbook_, -1));
    for (sal_Int32 i = 0; i < names->getCount(); ++i) {
        const uno::Reference<sheet::XCellRangeReferrer> named{names->getByIndex(i), uno::UNO_QUERY_THROW};
        const auto cells = named->getReferredCells();
        if (!cells.is()) continue;
        const auto area = address_of(cells);
        sal_Int32 index = 0;
        if (area.StartColumn == area.EndColumn && area.StartRow == area.EndRow && (get(named, "TokenIndex") >>= index))
            single_cells_.insert(index);
    }
}

bool NativeFormulas::is_single_cell(const sheet::FormulaToken& token) const {
    sheet::NameToken name;
    return (token.Data >>= name) && name.Sheet < 0 && single_cells_.contains(name.Index);
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

bool NativeFormulas::has_equivalents(const Tokens& formula) const {
    return std::all_of(formula.begin(), formula.end(), [this](const sheet::FormulaToken& token) {
        OUString function;
        return !calls_.is_call(token) || ((token.Data >>= function) && has_equivalent(function));
    });
}

bool NativeFormulas::is_explanation(const sheet::FormulaToken& token) const {
    OUString function;
    return calls_.is_call(token) && (token.Data >>= function) && function.equalsIgnoreAsciiCaseAscii("KPI.EXPLAIN");
}

bool NativeFormulas::explains(const Formula& formula) const {
    return std::any_of(formula.tokens.begin(), formula.tokens.end(),
                       [this](const sheet::FormulaToken& token) { return is_explanation(token); });
}

bool NativeFormulas::shows_explanations(const Tokens& formula) const {
    std::vector<sal_Int32> around;
    const auto hands_on = [&](sal_Int32 at) {
        if (at < 0 || at >= formula.getLength()) return true;
        const sal_Int32 code = formula[at].OpCode;
        return code == grammar_.open() || code == grammar_.close() || code == grammar_.separator() ||
               code == grammar_.joined();
    };
    for (sal_Int32 i = 0; i < formula.getLength(); ++i) {
        const sheet::FormulaToken& token = formula[i];
        if (calls_.is_call(token)) {
            const sal_Int32 end = call_at(formula, i, grammar_).end;
            const bool is_handed_on =
                hands_on(i - 1) && hands_on(end) &&
                std::all_of(around.begin(), around.end(), [this](sal_Int32 function) {
                    return std::find(hands_on_.begin(), hands_on_.end(), function) != hands_on_.end();
                });
            if (is_explanation(token) && !is_handed_on) return false;
            i = end - 1;
        } else if (token.OpCode == grammar_.open()) {
            around.push_back(i > 0 ? formula[i - 1].OpCode : -1);
        } else if (token.OpCode == grammar_.close()) {
            around.pop_back();
        }
    }
    return true;
}

bool NativeFormulas::replace_explanation(const Formula& formula, const OUString& shown, const OUString& changed) {
    steps_before_ = steps_.count();
    if (formula.is_array || calls_.are_behind_a_name(formula.tokens) || !has_equivalents(formula.tokens) ||
        !shows_explanations(formula.tokens))
        return false;
    const auto base = first_cell(formula.cells);
    const auto depends = may_become_array(formula.tokens) ? translated(formula.tokens, base, true) : std::nullopt;
    if (!depends || grammar_.length_of(*depends, base) > longest_formula) {
        forget_last();
        return false;
    }
    const auto step = steps_.put(absolute(*depends, base), {}, grammar_.push());
    if (!step) {
        forget_last();
        return false;
    }
    std::vector<Tokens> parts = {*step, grammar_.text(OUString::createFromAscii(explained_mark)),
                                 grammar_.text(steps_.text_of_last()), grammar_.text(shown), grammar_.text(changed)};
    // In a loaded .xlsx the office does not tell this cell of a change of the step; it tells it of one of the figures.
    std::string figures = "1";
    for (const Tokens& one : references_in(formula.tokens)) {
        figures += ";@" + std::to_string(parts.size());
        parts.push_back(one);
    }
    const Tokens all = grammar_.made(
        "IF(COUNT(" + figures + ")=0;@4;IF(ISNUMBER(FIND(@1;@0));IF(EXACT(@0;@2);@3;@4);@0))", parts, base);
    as<sheet::XFormulaTokens>(sheet_of(workbook_, base.Sheet)->getCellByPosition(base.Column, base.Row))
        ->setTokens(all);
    return true;
}

bool NativeFormulas::replace(const Formula& formula) {
    steps_before_ = steps_.count();
    if (calls_.are_behind_a_name(formula.tokens) || !has_equivalents(formula.tokens) || explains(formula)) return false;
    if (!formula.is_array && !may_become_array(formula.tokens)) return false;
    const auto base = first_cell(formula.cells);
    const auto fits = [&](const std::optional<Tokens>& made) {
        return made && grammar_.length_of(*made, base) <= longest_formula;
    };
    // One cell's formula is written out where it can be: it is filled down more often than not.
    auto all = translated(formula.tokens, base, formula.is_array);
    if (all && !fits(all) && !formula.is_array) all = translated(formula.tokens, base, true);
    if (!fits(all)) {
        forget_last();
        return false;
    }
    const auto& block = formula.cells;
    as<sheet::XArrayFormulaTokens>(
        sheet_of(workbook_, block.Sheet)
            ->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow))
        ->setArrayTokens(*all);
    return true;
}

void NativeFormulas::forget_last() {
    steps_.forget(steps_before_);
}

}  // namespace kpi::appraisals
