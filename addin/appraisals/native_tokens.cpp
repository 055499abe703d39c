#include "appraisals/native_tokens.hpp"

#include <algorithm>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <regex>
#include <rtl/character.hxx>

#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Functions that LibreOffice, Excel 2010 and WPS have, with the same meaning in array formulas.
constexpr std::string_view allowed[] = {
    "ABS",   "COLUMN", "COUNT", "IF",    "IFERROR", "INT",        "ISBLANK",   "ISNUMBER", "ISTEXT", "LOG10", "LOOKUP",
    "MATCH", "MAX",    "MIN",   "MMULT", "NA",      "OR",         "ROUND",     "ROUNDUP",  "ROW",    "ROWS",  "COLUMNS",
    "EXACT", "FIND",   "INDEX", "SMALL", "SUM",     "SUMPRODUCT", "TRANSPOSE", "TRUNC",    "VALUE"};

void check_functions(const std::string& formula) {
    static const std::regex function{"([A-Z][A-Z0-9.]*)\\("};
    for (std::sregex_iterator one{formula.begin(), formula.end(), function}, end; one != end; ++one)
        if (std::find(std::begin(allowed), std::end(allowed), (*one)[1].str()) == std::end(allowed) &&
            (*one)[1].str() != "ISREF")
            throw uno::RuntimeException("Not every office has the function " + from_utf8((*one)[1].str()), {});
}

uno::Reference<sheet::XFormulaParser> parser_of(const Workbook& workbook) {
    const uno::Reference<sheet::XFormulaParser> parser{
        as<com::sun::star::lang::XMultiServiceFactory>(workbook)->createInstance("com.sun.star.sheet.FormulaParser"),
        uno::UNO_QUERY_THROW};
    set(parser, "CompileEnglish", uno::Any{true});
    return parser;
}

void make_absolute(sheet::SingleReference& reference, const table::CellAddress& base) {
    using namespace sheet::ReferenceFlags;
    if ((reference.Flags & COLUMN_RELATIVE) != 0) reference.Column = base.Column + reference.RelativeColumn;
    if ((reference.Flags & ROW_RELATIVE) != 0) reference.Row = base.Row + reference.RelativeRow;
    if ((reference.Flags & SHEET_RELATIVE) != 0) reference.Sheet = base.Sheet + reference.RelativeSheet;
    reference.Flags &= ~(COLUMN_RELATIVE | ROW_RELATIVE | SHEET_RELATIVE);
}

}  // namespace

Grammar::Grammar(const Workbook& workbook) : parser_{parser_of(workbook)} {
    const Tokens known = parser_->parseFormula("IF(1;;2)", {});
    // IF ( 1 ; nothing ; 2 )
    open_ = known[1].OpCode;
    push_ = known[2].OpCode;
    separator_ = known[3].OpCode;
    missing_ = known[4].OpCode;
    close_ = known[known.getLength() - 1].OpCode;
    and_ = parser_->parseFormula("1&2", {})[1].OpCode;
}

sal_Int32 Grammar::code_of(const char* function) const {
    return parser_->parseFormula(OUString::createFromAscii(function) + "(1)", {})[0].OpCode;
}

sal_Int32 Grammar::length_of(const Tokens& formula, const table::CellAddress& base) const {
    return parser_->printFormula(formula, base).getLength();
}

Tokens Grammar::text(const OUString& text) const {
    constexpr sal_Int32 longest = 250;
    std::vector<sheet::FormulaToken> all;
    sal_Int32 begin = 0;
    do {
        sal_Int32 end = std::min(begin + longest, text.getLength());
        // Both halves of a letter stay together.
        if (end < text.getLength() && rtl::isHighSurrogate(text[end - 1])) --end;
        if (!all.empty()) all.push_back({and_, {}});
        all.push_back({push_, uno::Any{text.copy(begin, end - begin)}});
        begin = end;
    } while (begin < text.getLength());
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

Tokens Grammar::made(const std::string& formula, const std::vector<Tokens>& parts,
                     const table::CellAddress& base) const {
    check_functions(formula);
    static const std::regex part{"@([0-9]+)"};
    const Tokens parsed = parser_->parseFormula(from_utf8(std::regex_replace(formula, part, "\"@$1\"")), base);
    std::vector<sheet::FormulaToken> all;
    const sheet::FormulaToken opening{open_, {}};
    const sheet::FormulaToken closing{close_, {}};
    for (sal_Int32 i = 0; i < parsed.getLength(); ++i) {
        OUString text;
        const bool is_part = parsed[i].OpCode == push_ && (parsed[i].Data >>= text) && text.startsWith("@");
        if (!is_part) {
            all.push_back(parsed[i]);
            continue;
        }
        const Tokens& put = parts.at(static_cast<std::size_t>(text.copy(1).toInt32()));
        // What is a whole argument needs no brackets.
        const auto is_one_of = [&](sal_Int32 at, sal_Int32 code) {
            return at >= 0 && at < parsed.getLength() && (parsed[at].OpCode == code || parsed[at].OpCode == separator_);
        };
        const bool is_whole = put.getLength() == 1 || (is_one_of(i - 1, open_) && is_one_of(i + 1, close_));
        if (!is_whole) all.push_back(opening);
        all.insert(all.end(), put.begin(), put.end());
        if (!is_whole) all.push_back(closing);
    }
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

CallInTokens call_at(const Tokens& formula, sal_Int32 begin, const Grammar& grammar) {
    CallInTokens call{begin, begin + 1, {}};
    std::vector<sheet::FormulaToken> argument;
    const auto take = [&] {
        call.arguments.emplace_back(argument.data(), static_cast<sal_Int32>(argument.size()));
        argument.clear();
    };
    sal_Int32 depth = 0;
    for (sal_Int32 i = begin + 1; i < formula.getLength(); ++i) {
        const sheet::FormulaToken& token = formula[i];
        if (token.OpCode == grammar.close() && --depth == 0) {
            if (!argument.empty() || !call.arguments.empty()) take();
            call.end = i + 1;
            return call;
        }
        if (depth == 1 && token.OpCode == grammar.separator())
            take();
        else if (depth > 0 && token.OpCode != grammar.missing())
            argument.push_back(token);
        else if (depth > 1)
            argument.push_back(token);
        if (token.OpCode == grammar.open()) ++depth;
    }
    throw uno::RuntimeException("A formula has no closing bracket.", {});
}

Tokens replaced(const Tokens& formula, sal_Int32 begin, sal_Int32 end, const Tokens& by) {
    std::vector<sheet::FormulaToken> all{formula.begin(), formula.begin() + begin};
    all.insert(all.end(), by.begin(), by.end());
    all.insert(all.end(), formula.begin() + end, formula.end());
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

Tokens absolute(const Tokens& formula, const table::CellAddress& base) {
    Tokens all = formula;
    for (auto& token : all) {
        sheet::SingleReference one;
        sheet::ComplexReference block;
        if (token.Data >>= one) {
            make_absolute(one, base);
            one.Flags |= sheet::ReferenceFlags::SHEET_3D;
            token.Data <<= one;
        } else if (token.Data >>= block) {
            make_absolute(block.Reference1, base);
            make_absolute(block.Reference2, base);
            block.Reference1.Flags |= sheet::ReferenceFlags::SHEET_3D;
            token.Data <<= block;
        }
    }
    return all;
}

table::CellAddress first_cell(const table::CellRangeAddress& cells) {
    return {cells.Sheet, cells.StartColumn, cells.StartRow};
}

}  // namespace kpi::appraisals
