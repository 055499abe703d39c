#include "appraisals/recipe.hpp"

#include <algorithm>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

#include "appraisals/department_figures.hpp"
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

Cells rows_of(const Workbook& workbook, sal_Int32 index, sal_Int32 last_column, sal_Int32 row, sal_Int32 last_row) {
    return sheet_of(workbook, index)->getCellRangeByPosition(0, row, last_column, last_row);
}

Formulas formulas_of(const Cells& cells) {
    return as<sheet::XCellRangeFormula>(cells)->getFormulaArray();
}

}  // namespace

/// Changed formulas of one sheet: those one below the other are one finding.
class Recipe::Changes {
public:
    Changes(const OUString& file, const OUString& sheet, bool keeps_points, Findings& findings)
        : file_{file}, sheet_{sheet}, keeps_points_{keeps_points}, findings_{findings} {}

    void add(sal_Int32 column, sal_Int32 row, const OUString& expected, const OUString& found) {
        auto& runs = by_column_[column];
        const bool goes_on = !runs.empty() && runs.back().last_row == row - 1;
        if (goes_on)
            runs.back().last_row = row;
        else
            runs.push_back({row, row, expected, found});
    }

    /// Compares what a row holds with what it should.
    /// @param row, last_guard              of what is expected
    /// @param found_row, found_last_guard  of what is there
    /// @param first_column                 of both
    void compare(const FormulaRow& expected, sal_Int32 row, sal_Int32 last_guard, const FormulaRow& found,
                 sal_Int32 found_row, sal_Int32 found_last_guard, const std::set<sal_Int32>& left_out,
                 sal_Int32 first_column = 0) {
        for (sal_Int32 i = 0; i < expected.getLength(); ++i) {
            const sal_Int32 column = first_column + i;
            if (!is_formula(expected[i]) || left_out.contains(column)) continue;
            const OUString there = i < found.getLength() ? found[i] : OUString{};
            if (there == expected[i] && row == found_row && last_guard == found_last_guard) continue;
            if (is_formula(there) &&
                normal_form(expected[i], row, last_guard) == normal_form(there, found_row, found_last_guard))
                continue;
            if (keeps_points_ && there.startsWith("{=IF($" + sheet_of_department_points() + ".")) continue;
            add(column, found_row, expected[i], there);
        }
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
    bool keeps_points_;
    Findings& findings_;
    std::map<sal_Int32, std::vector<Run>> by_column_;
};

/// "$Input.$A$13:$A$314", by name.
std::map<OUString, OUString> Recipe::contents_of_names(const Workbook& workbook) {
    std::map<OUString, OUString> contents;
    const uno::Reference<container::XNameAccess> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    for (const OUString& name : names->getElementNames()) {
        const uno::Reference<sheet::XNamedRange> one{names->getByName(name), uno::UNO_QUERY_THROW};
        contents[name] = one->getContent();
    }
    return contents;
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
    : names_{contents_of_names(master)},
      guard_{block_named(master, "KpiChecks").StartRow},
      last_guard_{block_named(master, "KpiChecks").EndRow},
      last_of_input_{block_named(master, "KpiPeople").EndRow},
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
    const auto used = address_of(used_cells(sheet_of(master, index)));
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

bool Recipe::has_same_names(const Workbook& returned, const OUString& file, Findings& findings) const {
    bool are_same = true;
    const auto say = [&](const OUString& name, const OUString& expected, const OUString& what) {
        findings.add("structure-changed", {file}, name + " " + expected, what);
        are_same = false;
    };
    const auto there = contents_of_names(returned);
    const auto end_of = [&](const char* name) {
        return there.contains(OUString::createFromAscii(name)) &&
                       cells_named(returned, OUString::createFromAscii(name)).is()
                   ? block_named(returned, name).EndRow
                   : -1;
    };
    const sal_Int32 last_guard = end_of("KpiChecks");
    const sal_Int32 last_of_input = end_of("KpiPeople");
    for (const auto& [name, content] : names_) {
        const auto found = there.find(name);
        if (found == there.end()) {
            say(name, content, said(findings.language(), "the name is gone: ", "缺少名称：") + name);
            continue;
        }
        // People's rows may be more or fewer.
        const bool is_same = found->second == content ||
                             normal_form(found->second, -1, last_guard) == normal_form(content, -1, last_guard_) ||
                             normal_form(found->second, -1, last_of_input) == normal_form(content, -1, last_of_input_);
        if (!is_same)
            say(name, content,
                name + said(findings.language(), " stands somewhere else: ", " 的位置已改变：") + found->second);
    }
    return are_same;
}

bool Recipe::has_same_structure(const Workbook& returned, const OUString& file, Findings& findings) const {
    if (!has_same_names(returned, file, findings)) return false;
    bool are_same = true;
    for (const auto& [name, expected] :
         {std::pair{"KpiColumnIds", column_ids_}, std::pair{"KpiSettingIds", setting_ids_}}) {
        if (data_named(returned, name) == expected) continue;
        const auto block = block_named(returned, name);
        findings.add("structure-changed", {file, sheet_name(returned, block.Sheet), label_of(block)},
                     OUString::createFromAscii(name),
                     said(findings.language(), "figures stand in another order", "数据列或指标行的次序已改变"));
        are_same = false;
    }
    return are_same;
}

/// Below the first person. A column that is one array formula has nothing else in it: the first cell says all.
void Recipe::compare_rows(const Workbook& returned, sal_Int32 index, const Image& image, sal_Int32 last_guard,
                          Changes& changes) const {
    const FormulaRow& pattern = image.formulas[guard_ + 1];
    const auto cells = sheet_of(returned, index);
    for (sal_Int32 column = 0; column < pattern.getLength(); ++column) {
        if (!is_formula(pattern[column])) continue;
        const auto whole = cells->getCellRangeByPosition(column, guard_, column, last_guard);
        if (pattern[column].startsWith("{") && !as<sheet::XArrayFormulaRange>(whole)->getArrayFormula().isEmpty())
            continue;
        for (sal_Int32 first = guard_ + 2; first < last_guard; first += rows_at_once) {
            const sal_Int32 last = std::min(first + rows_at_once, last_guard) - 1;
            const Formulas more = formulas_of(cells->getCellRangeByPosition(column, first, column, last));
            for (sal_Int32 row = first; row <= last; ++row)
                changes.compare({&pattern[column], 1}, guard_ + 1, last_guard_, more[row - first], row, last_guard, {},
                                column);
        }
    }
    const Formulas of_last = formulas_of(rows_of(returned, index, image.last_column, last_guard, last_guard));
    changes.compare(image.formulas_of_last, last_guard_, last_guard_, of_last[0], last_guard, last_guard, {});
}

bool Recipe::has_same_content(const Workbook& returned, const OUString& file, bool keeps_points,
                              Findings& findings) const {
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
        Changes changes{file, name, keeps_points, findings};
        const auto cells = rows_of(returned, index, image->last_column, 0, count - 1);
        const Formulas formulas = formulas_of(cells);
        for (sal_Int32 row = 0; row < count; ++row)
            changes.compare(image->formulas[row], row, last_guard_, formulas[row], row, last_guard, left_out(row));
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
        if (image->part == Part::rows) compare_rows(returned, index, *image, last_guard, changes);
        if (changes.tell()) is_same = false;
    }
    return is_same;
}

}  // namespace kpi::appraisals
