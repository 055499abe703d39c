#include "appraisals/recipe.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include "appraisals/formula_form.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// How many rows of people are read at a time.
constexpr sal_Int32 rows_at_once = 1000;

table::CellRangeAddress block_named(const Workbook& workbook, const char* name) {
    return address_of(cells_named(workbook, OUString::createFromAscii(name)));
}

table::CellRangeAddress used_area(const Workbook& workbook, sal_Int32 index) {
    const auto cursor = sheet_of(workbook, index)->createCursor();
    as<sheet::XUsedAreaCursor>(cursor)->gotoEndOfUsedArea(false);
    return address_of({cursor, uno::UNO_QUERY_THROW});
}

Cells rows_of(const Workbook& workbook, sal_Int32 index, sal_Int32 last_column, sal_Int32 row, sal_Int32 last_row) {
    return sheet_of(workbook, index)->getCellRangeByPosition(0, row, last_column, last_row);
}

Formulas formulas_of(const Cells& cells) {
    return as<sheet::XCellRangeFormula>(cells)->getFormulaArray();
}

sal_Int32 sheet_count(const Workbook& workbook) {
    return as<container::XIndexAccess>(workbook->getSheets())->getCount();
}

OUString place_in_words(const OUString& sheet, const table::CellRangeAddress& block) {
    return sheet + " " + label_of(block);
}

/// Changed formulas of one sheet: those one below the other are one finding.
class Changes {
public:
    Changes(const OUString& file, const OUString& sheet, Findings& findings)
        : file_{file}, sheet_{sheet}, findings_{findings} {}

    void add(sal_Int32 column, sal_Int32 row, const OUString& expected, const OUString& found) {
        auto& runs = by_column_[column];
        const bool goes_on = !runs.empty() && runs.back().last_row == row - 1;
        if (goes_on)
            runs.back().last_row = row;
        else
            runs.push_back({row, row, expected, found});
    }

    /// @return whether there was any
    bool tell() const {
        for (const auto& [column, runs] : by_column_)
            for (const Run& run : runs)
                findings_.add("formula-changed", {file_, sheet_, label_of({0, column, run.row, column, run.last_row})},
                              run.expected, run.found);
        return !by_column_.empty();
    }

private:
    struct Run {
        sal_Int32 row;
        sal_Int32 last_row;
        OUString expected;
        OUString found;
    };
    OUString file_;
    OUString sheet_;
    Findings& findings_;
    std::map<sal_Int32, std::vector<Run>> by_column_;
};

/// Compares what a row holds with what it should.
/// @param row, last_guard              of what is expected
/// @param found_row, found_last_guard  of what is there
void compare_formulas(const FormulaRow& expected, sal_Int32 row, sal_Int32 last_guard, const FormulaRow& found,
                      sal_Int32 found_row, sal_Int32 found_last_guard, const std::set<sal_Int32>& left_out,
                      Changes& changes) {
    for (sal_Int32 column = 0; column < expected.getLength(); ++column) {
        if (!is_formula(expected[column]) || left_out.contains(column)) continue;
        const OUString there = column < found.getLength() ? found[column] : OUString{};
        if (there == expected[column] && row == found_row && last_guard == found_last_guard) continue;
        if (is_formula(there) &&
            normal_form(expected[column], row, last_guard) == normal_form(there, found_row, found_last_guard))
            continue;
        changes.add(column, found_row, expected[column], there);
    }
}

}  // namespace

std::map<OUString, Recipe::Place> Recipe::places_of(const Workbook& workbook) {
    const auto guards = block_named(workbook, "KpiChecks");
    const auto people = block_named(workbook, "KpiPeople");
    std::map<OUString, Place> places;
    const uno::Reference<container::XNameAccess> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    for (const OUString& name : names->getElementNames()) {
        const auto cells = cells_named(workbook, name);
        if (!cells.is()) continue;
        const auto block = address_of(cells);
        const auto has_rows_of = [&block](const table::CellRangeAddress& other) {
            return block.StartRow == other.StartRow && block.EndRow == other.EndRow;
        };
        places[name] = {sheet_name(workbook, block.Sheet), block,
                        block.Sheet == people.Sheet ? has_rows_of(people) : has_rows_of(guards)};
    }
    return places;
}

/// Cells of the settings that people fill in, and those that say how many people there is room for.
std::set<std::pair<sal_Int32, sal_Int32>> Recipe::cells_of_people(const Workbook& workbook, sal_Int32 index) {
    std::set<std::pair<sal_Int32, sal_Int32>> cells;
    for (const char* name : {"KpiStandard", "KpiTemplateVersion", "KpiCampaign", "KpiDepartment", "KpiDueDate",
                             "KpiScope", "KpiPreparedBy", "KpiStatus", "KpiLastRow", "KpiFigures"}) {
        const auto named = cells_named(workbook, OUString::createFromAscii(name));
        if (!named.is()) continue;
        const auto block = address_of(named);
        if (block.Sheet != index) continue;
        for (sal_Int32 row = block.StartRow; row <= block.EndRow; ++row) cells.insert({block.EndColumn, row});
    }
    return cells;
}

Recipe::Recipe(const Workbook& master)
    : places_{places_of(master)},
      guard_{block_named(master, "KpiChecks").StartRow},
      last_guard_{block_named(master, "KpiChecks").EndRow},
      column_ids_{data_named(master, "KpiColumnIds")},
      setting_ids_{data_named(master, "KpiSettingIds")} {
    for (sal_Int32 i = 0; i < sheet_count(master); ++i) images_.push_back(image_of(master, i));
}

Recipe::Image Recipe::image_of(const Workbook& master, sal_Int32 index) const {
    const auto is_sheet_of = [&](const char* name) {
        const auto cells = cells_named(master, OUString::createFromAscii(name));
        return cells.is() && address_of(cells).Sheet == index;
    };
    Image image{.name = sheet_name(master, index), .part = Part::formulas};
    if (is_sheet_of("KpiIndicators") || is_sheet_of("KpiListEntered")) image.part = Part::all;
    if (is_sheet_of("KpiPeople")) image.part = Part::above;
    if (is_sheet_of("KpiChecks") || is_sheet_of("KpiTotals")) image.part = Part::rows;
    const auto used = used_area(master, index);
    image.last_column = used.EndColumn;
    sal_Int32 last_row = used.EndRow;
    if (image.part == Part::above) last_row = guard_ - 1;
    if (image.part == Part::rows) {
        last_row = guard_ + 1;
        image.formulas_of_last = formulas_of(rows_of(master, index, image.last_column, last_guard_, last_guard_))[0];
    }
    const auto cells = rows_of(master, index, image.last_column, 0, last_row);
    image.formulas = formulas_of(cells);
    if (image.part == Part::all) image.data = cell_data(cells);
    return image;
}

bool Recipe::has_same_structure(const Workbook& returned, const OUString& file, Findings& findings) const {
    bool is_whole = true;
    const Language language = findings.language();
    const auto say = [&](const OUString& sheet, const OUString& cell, const OUString& expected, const OUString& what) {
        findings.add("structure-changed", {file, sheet, cell}, expected, what);
        is_whole = false;
    };
    for (const char* name : {"KpiChecks", "KpiPeople"})
        if (!cells_named(returned, OUString::createFromAscii(name)).is())
            say({}, {}, OUString::createFromAscii(name),
                said(language, "the name is gone: ", "缺少名称：") + OUString::createFromAscii(name));
    if (!is_whole) return false;
    const auto there = places_of(returned);
    for (const auto& [name, place] : places_) {
        const auto found = there.find(name);
        if (found == there.end()) {
            say(place.sheet, label_of(place.block), name, said(language, "the name is gone: ", "缺少名称：") + name);
            continue;
        }
        const auto& block = found->second.block;
        const bool is_at_its_place =
            found->second.sheet == place.sheet && block.StartColumn == place.block.StartColumn &&
            block.EndColumn == place.block.EndColumn && block.StartRow == place.block.StartRow &&
            (place.is_of_people ? found->second.is_of_people : block.EndRow == place.block.EndRow);
        if (!is_at_its_place)
            say(found->second.sheet, label_of(block), place_in_words(place.sheet, place.block),
                name + said(language, " stands somewhere else: ", " 的位置已改变：") +
                    place_in_words(found->second.sheet, block));
    }
    if (!is_whole) return false;
    for (const auto& [name, expected] :
         {std::pair{"KpiColumnIds", column_ids_}, std::pair{"KpiSettingIds", setting_ids_}})
        if (data_named(returned, name) != expected) {
            const auto block = block_named(returned, name);
            say(sheet_name(returned, block.Sheet), label_of(block), OUString::createFromAscii(name),
                said(language, "figures stand in another order", "数据列或指标行的次序已改变"));
        }
    return is_whole;
}

bool Recipe::has_same_content(const Workbook& returned, const OUString& file, Findings& findings) const {
    bool is_same = true;
    const sal_Int32 last_guard = block_named(returned, "KpiChecks").EndRow;
    for (sal_Int32 index = 0; index < sheet_count(returned); ++index) {
        const OUString name = sheet_name(returned, index);
        const auto image =
            std::find_if(images_.begin(), images_.end(), [&](const Image& one) { return one.name == name; });
        if (image == images_.end()) continue;
        const sal_Int32 count = image->formulas.getLength();
        if (count == 0) continue;
        const auto open_cells = cells_of_people(returned, index);
        const auto left_out = [&](sal_Int32 row) {
            std::set<sal_Int32> columns;
            for (const auto& [column, one] : open_cells)
                if (one == row) columns.insert(column);
            return columns;
        };
        Changes changes{file, name, findings};
        const auto cells = rows_of(returned, index, image->last_column, 0, count - 1);
        const Formulas formulas = formulas_of(cells);
        for (sal_Int32 row = 0; row < count; ++row)
            compare_formulas(image->formulas[row], row, last_guard_, formulas[row], row, last_guard, left_out(row),
                             changes);
        if (image->part == Part::all) {
            const Data data = cell_data(cells);
            for (sal_Int32 row = 0; row < count; ++row)
                for (sal_Int32 column = 0; column <= image->last_column; ++column) {
                    if (is_formula(image->formulas[row][column]) || open_cells.contains({column, row}) ||
                        are_alike(image->data[row][column], data[row][column]))
                        continue;
                    findings.add("setting-changed", {file, name, cell_label(column, row)},
                                 words_of(image->data[row][column]), words_of(data[row][column]));
                    is_same = false;
                }
        }
        if (image->part == Part::rows) {
            const FormulaRow& pattern = image->formulas[guard_ + 1];
            for (sal_Int32 first = guard_ + 2; first < last_guard; first += rows_at_once) {
                const sal_Int32 last = std::min(first + rows_at_once, last_guard) - 1;
                const Formulas more = formulas_of(rows_of(returned, index, image->last_column, first, last));
                for (sal_Int32 row = first; row <= last; ++row)
                    compare_formulas(pattern, guard_ + 1, last_guard_, more[row - first], row, last_guard, {}, changes);
            }
            const Formulas of_last = formulas_of(rows_of(returned, index, image->last_column, last_guard, last_guard));
            compare_formulas(image->formulas_of_last, last_guard_, last_guard_, of_last[0], last_guard, last_guard, {},
                             changes);
        }
        if (changes.tell()) is_same = false;
    }
    return is_same;
}

}  // namespace kpi::appraisals
