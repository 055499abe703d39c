#include "appraisals/native_scope.hpp"

#include <algorithm>
#include <cmath>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <limits>

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

}  // namespace

Scratch::Scratch(const Workbook& workbook) : workbook_{workbook}, name_{"KpiScratch"} {
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

double Scratch::value_of(const Tokens& formula, const table::CellAddress& at) const {
    const auto cell = cells_->getCellRangeByPosition(at.Column, at.Row, at.Column, at.Row);
    as<sheet::XArrayFormulaTokens>(cell)->setArrayTokens(formula);
    const auto asked = cell->getCellByPosition(0, 0);
    const double value = asked->getError() == 0 ? asked->getValue() : std::numeric_limits<double>::quiet_NaN();
    as<sheet::XArrayFormulaRange>(cell)->setArrayFormula({});
    return value;
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

/// In cells of its own, where there are such.
Tokens Parts::kept(const Tokens& step) {
    if (setting_.steps == nullptr) return step;
    const auto shape = shape_of(step);
    if (!shape) are_unknown_ = true;
    if (!shape) return step;
    const auto cells = setting_.steps->put(absolute(step, setting_.base), *shape, setting_.grammar.push());
    return cells ? *cells : step;
}

double Parts::value_of(const std::string& formula, const Tokens& part) const {
    return setting_.scratch.value_of(absolute(setting_.grammar.made(formula, {part}, setting_.base), setting_.base),
                                     setting_.base);
}

std::optional<Shape> Parts::shape_of(const Tokens& formula) const {
    const double rows = value_of("ROWS(@0)", formula);
    const double columns = value_of("COLUMNS(@0)", formula);
    if (std::isnan(rows) || std::isnan(columns)) return std::nullopt;
    return Shape{static_cast<sal_Int32>(rows), static_cast<sal_Int32>(columns)};
}

Shape Parts::shape(std::size_t argument) {
    const auto found = shape_of(originals_.at(argument));
    if (!found) are_unknown_ = true;
    return found.value_or(Shape{});
}

bool Parts::is_reference(std::size_t argument) const {
    return is_there(argument) && value_of("IF(ISREF(@0);1;0)", originals_[argument]) == 1;
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
