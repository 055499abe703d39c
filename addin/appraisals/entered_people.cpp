#include "appraisals/entered_people.hpp"

#include <algorithm>
#include <com/sun/star/i18n/CharacterClassification.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// As TRIM and CLEAN of Calc do, with the spaces of other scripts.
OUString trimmed(const OUString& number) {
    constexpr sal_Unicode no_break_space = 0x00A0;
    constexpr sal_Unicode wide_space = 0x3000;
    OUString text;
    bool is_space_due = false;
    for (sal_Int32 i = 0; i < number.getLength(); ++i) {
        const sal_Unicode letter = number[i];
        const bool is_space = letter == ' ' || letter == no_break_space || letter == wide_space;
        if (is_space) {
            is_space_due = !text.isEmpty();
        } else if (letter > ' ') {
            text += (is_space_due ? OUString{" "} : OUString{}) + OUString{letter};
            is_space_due = false;
        }
    }
    return text;
}

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

std::vector<OUString> compared_numbers(const Context& context, const std::vector<OUString>& numbers) {
    // All in one call; none holds a line's end any more.
    OUString lines;
    for (const OUString& number : numbers) lines += trimmed(number) + "\n";
    const OUString capitals = com::sun::star::i18n::CharacterClassification::create(context)->toUpper(
        lines, 0, lines.getLength(), {"en", "US", ""});
    std::vector<OUString> keys;
    for (sal_Int32 place = 0; keys.size() < numbers.size();) keys.push_back(capitals.getToken(0, '\n', place));
    return keys;
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
    std::vector<OUString> numbers;
    for (const Person& one : people) numbers.push_back(words_of(one.cells[person_column::number]));
    const auto keys = compared_numbers(context, numbers);
    for (std::size_t i = 0; i < people.size(); ++i) people[i].key = keys[i];
    return people;
}

}  // namespace kpi::appraisals
