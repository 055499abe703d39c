#include "appraisals/entered_people.hpp"

#include <algorithm>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "appraisals/number_keys.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

bool has_entries(const Row& cells) {
    return std::any_of(cells.begin(), cells.end(), [](const uno::Any& one) { return !is_blank(one); });
}

/// Formulas that show nothing are something to the workbook.
void show_empty_answers(const Cells& block, const com::sun::star::table::CellRangeAddress& where,
                        std::vector<Person>& people) {
    const auto texts = as<sheet::XCellRangesQuery>(block)->queryFormulaCells(sheet::FormulaResult::STRING);
    for (const auto& range : texts->getRangeAddresses())
        for (Person& one : people) {
            if (one.row < range.StartRow || one.row > range.EndRow) continue;
            for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column) {
                uno::Any& cell = one.cells.getArray()[column - where.StartColumn];
                if (is_blank(cell)) cell <<= OUString{" "};
            }
        }
}

}  // namespace

OUString Person::label() const {
    return (words_of(cells[person_column::number]) + " " + words_of(cells[person_column::name])).trim();
}

std::vector<Person> people_of(const Context& context, const Workbook& workbook) {
    auto where = address_of(cells_named(workbook, "KpiPeople"));
    where.EndRow = std::max(where.StartRow, last_filled_row(workbook, where));
    const Cells block = sheet_of(workbook, where.Sheet)
                            ->getCellRangeByPosition(where.StartColumn, where.StartRow, where.EndColumn, where.EndRow);
    std::vector<Person> people;
    sal_Int32 row = where.StartRow;
    for (const Row& cells : cell_data(block)) people.push_back({.row = row++, .cells = cells});
    show_empty_answers(block, where, people);
    people.erase(
        std::remove_if(people.begin(), people.end(), [](const Person& one) { return !has_entries(one.cells); }),
        people.end());
    const NumberKeys keys{context};
    for (Person& one : people) one.key = keys.of(words_of(one.cells[person_column::number]));
    return people;
}

}  // namespace kpi::appraisals
