#include "appraisals/collecting_form.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XText.hpp>

#include "appraisals/more_rows.hpp"
#include "appraisals/unprotected.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Nothing is computed while it lives.
class Paused {
public:
    explicit Paused(const Workbook& workbook) : workbook_{workbook, uno::UNO_QUERY_THROW} {
        workbook_->enableAutomaticCalculation(false);
    }
    Paused(const Paused&) = delete;
    Paused& operator=(const Paused&) = delete;
    ~Paused() { workbook_->enableAutomaticCalculation(true); }

private:
    uno::Reference<sheet::XCalculatable> workbook_;
};

Cells figures_of_period(const Workbook& workbook) {
    const auto cells = cells_named(workbook, "KpiFigures");
    if (!cells.is()) return {};
    const auto block = address_of(cells);
    // The label stands first.
    return sheet_of(workbook, block.Sheet)
        ->getCellRangeByPosition(block.EndColumn, block.StartRow, block.EndColumn, block.EndRow);
}

}  // namespace

PeriodFigures period_figures_of(const Workbook& workbook) {
    const auto cells = figures_of_period(workbook);
    PeriodFigures figures;
    if (cells.is())
        for (const Row& row : cell_data(cells)) figures.push_back(row[0]);
    return figures;
}

bool are_alike(const PeriodFigures& one, const PeriodFigures& other) {
    if (one.size() != other.size()) return false;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (!are_alike(one[i], other[i])) return false;
    return true;
}

OUString words_of(const Workbook& workbook, const PeriodFigures& figures) {
    const Data labels = data_named(workbook, "KpiFigures");
    OUString words;
    for (std::size_t i = 0; i < figures.size(); ++i)
        words += (i == 0 ? OUString{} : OUString{"; "}) + words_of(labels[static_cast<sal_Int32>(i)][0]) + " " +
                 words_of(figures[i]);
    return words;
}

Form::Form(HiddenWorkbook master) : master_{std::move(master)} {}

sal_Int32 Form::row_of(std::size_t person) const {
    return address_of(cells_named(model(), "KpiPeople")).StartRow + 1 + static_cast<sal_Int32>(person);
}

void Form::fill(const std::vector<Row>& people, const PeriodFigures& figures) {
    const auto count = static_cast<sal_Int32>(people.size());
    if (count > room_of(model())) make_room(model(), count, {});
    {
        const Paused paused{model()};
        auto block = address_of(cells_named(model(), "KpiPeople"));
        const auto cells = sheet_of(model(), block.Sheet);
        const Unprotected open{cells};
        const sal_Int32 last = std::max(last_filled_row(model(), block), block.EndRow);
        clear(cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, last));
        if (count > 0)
            write_data(cells->getCellRangeByPosition(block.StartColumn, block.StartRow + 1, block.EndColumn,
                                                     block.StartRow + count),
                       people);
        put(figures);
    }
    calculate();
}

void Form::put(const PeriodFigures& figures) const {
    const auto cells = figures_of_period(model());
    if (!cells.is()) return;
    const Unprotected open{sheet_of(model(), address_of(cells).Sheet)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto cell = cells->getCellByPosition(0, static_cast<sal_Int32>(i));
        if (cell->getType() == table::CellContentType_FORMULA) continue;
        const auto number = number_of(figures[i]);
        if (number)
            cell->setValue(*number);
        else
            as<com::sun::star::text::XText>(cell)->setString(words_of(figures[i]));
    }
}

}  // namespace kpi::appraisals
