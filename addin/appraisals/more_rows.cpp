#include "appraisals/more_rows.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/FormulaToken.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XArrayFormulaTokens.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUnnamedDatabaseRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <vector>

#include "appraisals/options.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/protection.hpp"
#include "appraisals/undo_step.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

using Sheet = uno::Reference<sheet::XSpreadsheet>;
using Range = uno::Reference<table::XCellRange>;

Range rows_of(const Sheet& cells, sal_Int32 column, sal_Int32 last_column, sal_Int32 row, sal_Int32 last_row) {
    return cells->getCellRangeByPosition(column, row, last_column, last_row);
}

/// Of one row: of several the office says none.
uno::Any height_of(const Sheet& cells, sal_Int32 row) {
    return get({as<table::XColumnRowRange>(cells)->getRows()->getByIndex(row), uno::UNO_QUERY_THROW}, "Height");
}

void set_height(const Sheet& cells, sal_Int32 row, sal_Int32 last_row, const uno::Any& height) {
    set(as<table::XColumnRowRange>(rows_of(cells, 0, 0, row, last_row))->getRows(), "Height", height);
}

using Tokens = uno::Sequence<sheet::FormulaToken>;

/// What ends in a row ends so many rows further down. Formulas that are out of the document while rows are inserted
/// are not moved by that.
void move_references(Tokens& formula, sal_Int32 row, sal_Int32 more) {
    for (auto& token : formula) {
        sheet::ComplexReference reference;
        if (!(token.Data >>= reference)) continue;
        sheet::SingleReference& end = reference.Reference2;
        if ((end.Flags & sheet::ReferenceFlags::ROW_RELATIVE) != 0 || end.Row != row) continue;
        end.Row += more;
        token.Data <<= reference;
    }
}

/// A sheet whose rows are computed: between its guard rows every column is one array formula, or one that is filled
/// down.
class ComputedSheet {
public:
    /// @param block  of people's rows on the sheet, guard rows included
    ComputedSheet(const Workbook& workbook, const table::CellRangeAddress& block)
        : cells_{sheet_of(workbook, block.Sheet)}, guard_{block.StartRow}, last_guard_{block.EndRow} {}

    /// @param more  rows; a negative number for fewer
    void extend(sal_Int32 more) {
        const Unprotected open{cells_};
        take_formulas();
        const auto rows = as<table::XColumnRowRange>(cells_)->getRows();
        // Before the last guard row: names, formats and references that end with it grow and shrink.
        if (more < 0) {
            rows->removeByIndex(last_guard_ + more, -more);
        } else {
            rows->insertByIndex(last_guard_, more);
            // What is inserted takes the look of a person's row, and its height.
            set_height(cells_, last_guard_, last_guard_ + more - 1, height_of(cells_, guard_ + 1));
        }
        for (auto& array : arrays_) move_references(array.formula, last_guard_, more);
        last_guard_ += more;
        put_formulas_back();
    }

private:
    /// An array formula, in tokens: as text it would be in the language and the spelling of this office.
    struct Array {
        sal_Int32 column;
        sal_Int32 last_column;
        Tokens formula;
    };

    [[nodiscard]] Range people(sal_Int32 column, sal_Int32 last_column) const {
        return rows_of(cells_, column, last_column, guard_, last_guard_);
    }

    void take_formulas() {
        const sal_Int32 last = address_of(used_cells(cells_)).EndColumn;
        for (sal_Int32 column = 0; column <= last; ++column) {
            const OUString formula = cells_->getCellByPosition(column, guard_)->getFormula();
            if (formula.startsWith("{")) {
                const sal_Int32 last_of_array = array_at(cells_, column, guard_).EndColumn;
                const auto array = people(column, last_of_array);
                arrays_.push_back({column, last_of_array, as<sheet::XArrayFormulaTokens>(array)->getArrayTokens()});
                as<sheet::XArrayFormulaRange>(array)->setArrayFormula({});
                column = last_of_array;
            } else if (formula.startsWith("=")) {
                filled_.push_back(column);
            }
        }
    }

    void put_formulas_back() const {
        for (const auto& [column, last_column, formula] : arrays_)
            as<sheet::XArrayFormulaTokens>(people(column, last_column))->setArrayTokens(formula);
        // Filling takes the look along, which is another one in the guard rows; these have formulas of their own.
        for (const sal_Int32 column : filled_)
            as<sheet::XCellSeries>(rows_of(cells_, column, column, guard_ + 1, last_guard_ - 1))
                ->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
    }

    Sheet cells_;
    sal_Int32 guard_;
    sal_Int32 last_guard_;
    std::vector<Array> arrays_;
    std::vector<sal_Int32> filled_;
};

/// The sheet of input: nothing on it is moved, its looks and checks reach further down.
class InputSheet {
public:
    InputSheet(const Workbook& workbook, const table::CellRangeAddress& people)
        : workbook_{workbook}, cells_{sheet_of(workbook, people.Sheet)}, people_{people} {}

    void extend(sal_Int32 last_guard) const {
        const Unprotected open{cells_};
        if (people_.EndRow > last_guard) {
            // Names, formats, checks and ranges that reach down to the last guard row shrink.
            as<table::XColumnRowRange>(cells_)->getRows()->removeByIndex(last_guard, people_.EndRow - last_guard);
            return;
        }
        // Rows that were inserted have moved the end already, perhaps as far as it is to go.
        if (people_.EndRow < last_guard) {
            for (sal_Int32 column = people_.StartColumn; column <= people_.EndColumn; ++column)
                extend_column(column, last_guard);
            extend_conditions(last_guard);
            extend_rows(last_guard);
        }
        extend_names(last_guard);
        extend_database_ranges(last_guard);
    }

private:
    [[nodiscard]] sal_Int32 first_person() const { return people_.StartRow + 1; }

    void extend_column(sal_Int32 column, sal_Int32 last_guard) const {
        const auto person = cells_->getCellByPosition(column, first_person());
        const auto more = rows_of(cells_, column, column, people_.EndRow, last_guard - 1);
        for (const char* property : {"CellStyle", "NumberFormat", "Validation"}) {
            const OUString name = OUString::createFromAscii(property);
            set(more, name, get(person, name));
        }
        set(cells_->getCellByPosition(column, last_guard), "CellStyle",
            get(cells_->getCellByPosition(column, people_.StartRow), "CellStyle"));
    }

    void extend_conditions(sal_Int32 last_guard) const {
        const uno::Reference<sheet::XConditionalFormats> formats{get(cells_, "ConditionalFormats"),
                                                                 uno::UNO_QUERY_THROW};
        for (const auto& format : formats->getConditionalFormats()) {
            const uno::Reference<sheet::XSheetCellRanges> ranges{get(format, "Range"), uno::UNO_QUERY_THROW};
            auto addresses = ranges->getRangeAddresses();
            bool is_of_people = false;
            for (auto& address : addresses)
                if (address.StartRow >= people_.StartRow && address.EndRow >= people_.EndRow - 1) {
                    address.EndRow = last_guard - 1;
                    is_of_people = true;
                }
            if (!is_of_people) continue;
            const uno::Reference<sheet::XSheetCellRangeContainer> wider{
                as<lang::XMultiServiceFactory>(workbook_)->createInstance("com.sun.star.sheet.SheetCellRanges"),
                uno::UNO_QUERY_THROW};
            wider->addRangeAddresses(addresses, false);
            set(format, "Range", uno::Any{uno::Reference<sheet::XSheetCellRanges>{wider, uno::UNO_QUERY_THROW}});
        }
    }

    void extend_names(sal_Int32 last_guard) const {
        const uno::Reference<container::XNameAccess> names{get(workbook_, "NamedRanges"), uno::UNO_QUERY_THROW};
        for (const OUString& name : names->getElementNames()) {
            const auto cells = cells_named(workbook_, name);
            if (!cells.is()) continue;
            const auto block = address_of(cells);
            if (block.Sheet != people_.Sheet || block.StartRow != people_.StartRow || block.EndRow != people_.EndRow)
                continue;
            const uno::Reference<sheet::XNamedRange> named{names->getByName(name), uno::UNO_QUERY_THROW};
            // "$Input.$A$13:$A$314": only the last row changes.
            const OUString content = named->getContent();
            named->setContent(content.copy(0, content.lastIndexOf('$') + 1) + OUString::number(last_guard + 1));
        }
    }

    void extend_database_ranges(sal_Int32 last_guard) const {
        const uno::Reference<container::XNameAccess> named{get(workbook_, "DatabaseRanges"), uno::UNO_QUERY_THROW};
        for (const OUString& name : named->getElementNames()) extend_database_range(named->getByName(name), last_guard);
        const uno::Reference<sheet::XUnnamedDatabaseRanges> unnamed{get(workbook_, "UnnamedDatabaseRanges"),
                                                                    uno::UNO_QUERY_THROW};
        if (unnamed->hasByTable(people_.Sheet)) extend_database_range(unnamed->getByTable(people_.Sheet), last_guard);
    }

    void extend_database_range(const uno::Any& given, sal_Int32 last_guard) const {
        const uno::Reference<sheet::XDatabaseRange> range{given, uno::UNO_QUERY_THROW};
        auto area = range->getDataArea();
        if (area.Sheet != people_.Sheet || area.EndRow != people_.EndRow - 1) return;
        area.EndRow = last_guard - 1;
        range->setDataArea(area);
    }

    void extend_rows(sal_Int32 last_guard) const {
        const auto of_guard = height_of(cells_, people_.EndRow);
        set_height(cells_, people_.EndRow, last_guard - 1, height_of(cells_, first_person()));
        set_height(cells_, last_guard, last_guard, of_guard);
        const auto areas = as<sheet::XPrintAreas>(cells_);
        auto printed = areas->getPrintAreas();
        if (printed.getLength() != 1 || printed[0].EndRow != people_.EndRow) return;
        printed.getArray()->EndRow = last_guard;
        areas->setPrintAreas(printed);
    }

    const Workbook& workbook_;
    Sheet cells_;
    table::CellRangeAddress people_;
};

void refuse_unless_between(sal_Int32 people, sal_Int32 fewest) {
    if (people < fewest || people > most_people)
        refuse("The number of people must be from " + OUString::number(fewest) + " to " +
                   OUString::number(most_people) + ".",
               "人数范围：", OUString::number(fewest) + " – " + OUString::number(most_people));
}

}  // namespace

sal_Int32 room_of(const Workbook& workbook) {
    if (!is_appraisal(workbook)) refuse_no_appraisal();
    const auto block = address_of(cells_named(workbook, "KpiChecks"));
    return block.EndRow - block.StartRow - 1;
}

void make_room(const Workbook& workbook, sal_Int32 people, const OUString& title) {
    const sal_Int32 room = room_of(workbook);
    refuse_unless_between(people, room + 1);
    set_room(workbook, people, title);
}

void set_room(const Workbook& workbook, sal_Int32 people, const OUString& title) {
    const sal_Int32 room = room_of(workbook);
    refuse_unless_between(people, 1);
    const OneStep step{workbook, title};
    print_all_rows(workbook);
    const auto checks = address_of(cells_named(workbook, "KpiChecks"));
    const auto totals = address_of(cells_named(workbook, "KpiTotals"));
    const auto input = address_of(cells_named(workbook, "KpiPeople"));
    const sal_Int32 last_guard = checks.StartRow + 1 + people;
    const auto last_row = cells_named(workbook, "KpiLastRow");
    {
        const Unprotected open{sheet_of(workbook, address_of(last_row).Sheet)};
        last_row->getCellByPosition(0, 0)->setValue(last_guard + 1);
    }
    // Names last: Calc inserts no rows any more once names have been changed in the same step.
    if (people != room) {
        ComputedSheet{workbook, checks}.extend(people - room);
        ComputedSheet{workbook, totals}.extend(people - room);
    }
    InputSheet{workbook, input}.extend(last_guard);
}

}  // namespace kpi::appraisals
