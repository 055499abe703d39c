#include "appraisals/native_scope.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XText.hpp>
#include <rtl/ustrbuf.hxx>

#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Steps up to this long are written out.
constexpr sal_Int32 short_step = 3;

void add_to_key(rtl::OUStringBuffer& key, const sheet::SingleReference& cell) {
    for (const sal_Int32 part : {cell.Column, cell.Row, cell.Sheet, cell.Flags}) key.append(part).append(',');
}

void add_to_key(rtl::OUStringBuffer& key, const uno::Any& data) {
    double number = 0;
    OUString text;
    sheet::SingleReference cell;
    sheet::ComplexReference cells;
    sheet::NameToken name;
    sal_Int32 index = 0;
    uno::Sequence<uno::Sequence<uno::Any>> array;
    if (data >>= number) {
        key.append(number);
    } else if (data >>= text) {
        key.append('"').append(text.replaceAll("\"", "\"\"")).append('"');
    } else if (data >>= cell) {
        add_to_key(key, cell);
    } else if (data >>= cells) {
        add_to_key(key, cells.Reference1);
        add_to_key(key, cells.Reference2);
    } else if (data >>= name) {
        key.append("name ").append(name.Index).append(',').append(sal_Int32{name.Sheet});
    } else if (data >>= array) {
        for (const auto& row : array) {
            for (const auto& element : row) add_to_key(key.append(','), element);
            key.append('|');
        }
    } else if (data >>= index) {
        key.append("index ").append(index);
    }
}

/// What tells a formula in absolute tokens from others.
OUString key_of(const Tokens& formula) {
    rtl::OUStringBuffer key;
    for (const sheet::FormulaToken& token : formula) {
        key.append(token.OpCode).append(':');
        add_to_key(key, token.Data);
        key.append(';');
    }
    return key.makeStringAndClear();
}

}  // namespace

Scratch::Scratch(const Workbook& workbook, const Grammar& grammar)
    : workbook_{workbook}, grammar_{grammar}, index_{grammar.code_of("INDEX")}, name_{"KpiScratch"} {
    const auto sheets = workbook->getSheets();
    while (sheets->hasByName(name_)) name_ += "_";
    const auto count = as<container::XIndexAccess>(sheets)->getCount();
    sheets->insertNewByName(name_, static_cast<sal_Int16>(count));
    cells_ = sheet_of(workbook, count);
}

Scratch::~Scratch() {
    try {
        workbook_->getSheets()->removeByName(name_);
    } catch (const uno::Exception&) {
        // The document has gone meanwhile.
    }
}

/// What is a cell or a value at sight, or one element of a list.
std::optional<Shape> Scratch::known_by_itself(const Tokens& formula, const table::CellAddress& at) {
    sheet::SingleReference cell;
    sheet::NameToken name;
    double number = 0;
    OUString text;
    if (formula.getLength() == 1) {
        const uno::Any& data = formula[0].Data;
        if (data >>= cell) return Shape{1, 1, true};
        if ((data >>= number) || (data >>= text)) return Shape{};
    }
    const bool is_element = formula.getLength() == 6 && formula[0].OpCode == index_ && (formula[2].Data >>= name) &&
                            (formula[4].Data >>= number) && formula[5].OpCode == grammar_.close();
    if (!is_element) return std::nullopt;
    const auto list = shape_of(Tokens(&formula[2], 1), at);
    const bool is_list = list && list->is_of_cells && std::min(list->rows, list->columns) == 1 &&
                         number <= std::max(list->rows, list->columns);
    return is_list ? std::optional{Shape{1, 1, true}} : std::nullopt;
}

std::optional<Shape> Scratch::shape_of(const Tokens& formula, const table::CellAddress& at) {
    if (const auto known = known_by_itself(formula, at)) return known;
    const Tokens asked = absolute(formula, at);
    const OUString key = key_of(asked);
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    // One question for all: rows and columns are told of arrays only, and transposed everything is one.
    constexpr double of_rows = 1e5;
    constexpr double of_cells = 1e12;
    const auto cell = cells_->getCellRangeByPosition(at.Column, at.Row, at.Column, at.Row);
    as<sheet::XArrayFormulaTokens>(cell)->setArrayTokens(
        grammar_.made("IF(ISREF(@0);10^12;0)+COLUMNS(TRANSPOSE(@0))*10^5+ROWS(TRANSPOSE(@0))", {asked}, at));
    const auto answer = cell->getCellByPosition(0, 0);
    std::optional<Shape> shape;
    if (double value = answer->getValue(); answer->getError() == 0) {
        shape = Shape{.is_of_cells = value >= of_cells};
        if (value >= of_cells) value -= of_cells;
        shape->rows = static_cast<sal_Int32>(value / of_rows);
        shape->columns = static_cast<sal_Int32>(value - shape->rows * of_rows);
    }
    known_.emplace(key, shape);
    return shape;
}

Steps::Steps(const Workbook& workbook) : workbook_{workbook}, name_{"KpiSteps"} {
    const auto sheets = workbook->getSheets();
    while (sheets->hasByName(name_)) name_ += "_";
    const auto count = as<container::XIndexAccess>(sheets)->getCount();
    sheets->insertNewByName(name_, static_cast<sal_Int16>(count));
    sheet_ = static_cast<sal_Int16>(count);
    set(sheet_of(workbook, count), "IsVisible", uno::Any{false});
}

std::optional<Tokens> Steps::put(const Tokens& formula, const Shape& shape, sal_Int32 push) {
    // What every office and every release has.
    constexpr sal_Int32 columns = 1024;
    constexpr sal_Int32 rows = 1'000'000;
    if (shape.columns > columns) return std::nullopt;
    if (column_ + shape.columns > columns) {
        column_ = 0;
        row_ = next_row_;
    }
    if (row_ + shape.rows > rows) return std::nullopt;
    const table::CellRangeAddress block{sheet_, column_, row_, column_ + shape.columns - 1, row_ + shape.rows - 1};
    const auto cells = sheet_of(workbook_, sheet_);
    as<sheet::XArrayFormulaTokens>(
        cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow))
        ->setArrayTokens(formula);
    blocks_.push_back(block);
    column_ += shape.columns;
    next_row_ = std::max(next_row_, row_ + shape.rows);
    const auto at = [&](sal_Int32 column, sal_Int32 row) {
        return sheet::SingleReference{column, 0, row, 0, sheet_, 0, sheet::ReferenceFlags::SHEET_3D};
    };
    const sheet::SingleReference first = at(block.StartColumn, block.StartRow);
    uno::Any reference{first};
    if (shape.rows > 1 || shape.columns > 1) {
        sheet::SingleReference last = at(block.EndColumn, block.EndRow);
        last.Flags = 0;
        reference <<= sheet::ComplexReference{first, last};
    }
    const sheet::FormulaToken token{push, reference};
    return Tokens(&token, 1);
}

OUString Steps::text_of_last() const {
    const auto cell =
        sheet_of(workbook_, sheet_)->getCellByPosition(blocks_.back().StartColumn, blocks_.back().StartRow);
    return as<com::sun::star::text::XText>(cell)->getString();
}

void Steps::forget(std::size_t count) {
    const auto cells = sheet_of(workbook_, sheet_);
    for (; blocks_.size() > count; blocks_.pop_back()) {
        const auto& block = blocks_.back();
        as<sheet::XArrayFormulaRange>(
            cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow))
            ->setArrayFormula({});
    }
}

void Steps::finish() {
    if (blocks_.empty()) workbook_->getSheets()->removeByName(name_);
}

Parts::Parts(const Setting& setting, const std::vector<Tokens>& originals, const std::vector<Tokens>& arguments)
    : setting_{setting}, originals_{originals}, parts_{arguments} {
    for (std::size_t i = 0; i < originals.size(); ++i)
        if (parts_[i].getLength() > short_step && !is_reference(i)) parts_[i] = kept(parts_[i]);
}

bool Parts::is_there(std::size_t argument) const {
    return argument < originals_.size() && originals_[argument].hasElements();
}

std::string Parts::operator[](std::size_t argument) const {
    return '@' + std::to_string(argument);
}

std::string Parts::or_else(std::size_t argument, const std::string& otherwise) const {
    return is_there(argument) ? (*this)[argument] : otherwise;
}

Tokens Parts::made(const std::string& formula) const {
    return setting_.grammar.made(formula, parts_, setting_.base);
}

std::string Parts::let(const std::string& formula) {
    Tokens step = made(formula);
    if (step.getLength() > short_step) step = kept(step);
    parts_.push_back(step);
    return '@' + std::to_string(parts_.size() - 1);
}

std::string Parts::keep(std::size_t argument) {
    parts_.push_back(kept(parts_.at(argument)));
    return '@' + std::to_string(parts_.size() - 1);
}

/// In cells of its own, where there are such.
Tokens Parts::kept(const Tokens& step) {
    if (setting_.steps == nullptr) return step;
    const auto shape = shape_of(step);
    if (!shape) are_unknown_ = true;
    if (!shape) return step;
    const auto cells = setting_.steps->put(absolute(step, setting_.base), *shape, setting_.grammar.push());
    return cells ? *cells : step;
}

std::optional<Shape> Parts::shape_of(const Tokens& formula) const {
    return setting_.scratch.shape_of(formula, setting_.base);
}

Shape Parts::shape(std::size_t argument) {
    const auto found = shape_of(originals_.at(argument));
    if (!found) are_unknown_ = true;
    return found.value_or(Shape{});
}

bool Parts::is_reference(std::size_t argument) const {
    const auto found = is_there(argument) ? shape_of(originals_[argument]) : std::nullopt;
    return found && found->is_of_cells;
}

bool Parts::is_cell(std::size_t argument) const {
    sheet::SingleReference cell;
    return is_there(argument) && originals_[argument].getLength() == 1 && (originals_[argument][0].Data >>= cell);
}

std::optional<OUString> Parts::text(std::size_t argument) const {
    OUString text;
    if (!is_there(argument) || originals_[argument].getLength() != 1) return std::nullopt;
    const sheet::FormulaToken& token = originals_[argument][0];
    if (token.OpCode != setting_.grammar.push() || !(token.Data >>= text)) return std::nullopt;
    return text;
}

bool Parts::are_alike(std::size_t argument, std::size_t other) const {
    const Tokens& one = originals_.at(argument);
    const Tokens& another = originals_.at(other);
    if (one.getLength() != another.getLength()) return false;
    for (sal_Int32 i = 0; i < one.getLength(); ++i)
        if (one[i].OpCode != another[i].OpCode || one[i].Data != another[i].Data) return false;
    return true;
}

}  // namespace kpi::appraisals
