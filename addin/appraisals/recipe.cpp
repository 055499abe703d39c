#include "appraisals/recipe.hpp"

#include <algorithm>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

#include "appraisals/department_figures.hpp"
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
    /// @param people  of the master
    /// @param there   of the file
    Changes(const OUString& file, const OUString& sheet, const PeopleRows& people, const PeopleRows& there,
            bool keeps_points, Findings& findings)
        : file_{file},
          sheet_{sheet},
          people_{people},
          there_{there},
          keeps_points_{keeps_points},
          findings_{findings} {}

    void add(sal_Int32 column, sal_Int32 row, const OUString& expected, const OUString& found) {
        auto& runs = by_column_[column];
        const bool goes_on = !runs.empty() && runs.back().last_row == row - 1;
        if (goes_on)
            runs.back().last_row = row;
        else
            runs.push_back({row, row, expected, found});
    }

    /// Compares what a row holds with what it should.
    /// @param row           of what is expected
    /// @param found_row     of what is there
    /// @param first_column  of both
    /// @return whether it is the same
    bool compare(const FormulaRow& expected, sal_Int32 row, const FormulaRow& found, sal_Int32 found_row,
                 const std::set<sal_Int32>& left_out, sal_Int32 first_column = 0) {
        bool is_same = true;
        for (sal_Int32 i = 0; i < expected.getLength(); ++i) {
            const sal_Int32 column = first_column + i;
            if (!is_formula(expected[i]) || left_out.contains(column)) continue;
            const OUString there = i < found.getLength() ? found[i] : OUString{};
            if (there == expected[i] && row == found_row && people_ == there_) continue;
            if (is_formula(there) && normal_form_of(expected[i], row) == normal_form(there, found_row, sheet_, there_))
                continue;
            if (keeps_points_ && there.startsWith("{=IF($" + sheet_of_department_points() + ".")) continue;
            add(column, found_row, expected[i], there);
            is_same = false;
        }
        return is_same;
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
    /// The same pattern is asked for in row after row.
    const OUString& normal_form_of(const OUString& pattern, sal_Int32 row) {
        if (pattern != pattern_ || row != row_of_pattern_) {
            pattern_ = pattern;
            row_of_pattern_ = row;
            normal_pattern_ = normal_form(pattern, row, sheet_, people_);
        }
        return normal_pattern_;
    }

    OUString file_;
    OUString sheet_;
    OUString pattern_;
    OUString normal_pattern_;
    sal_Int32 row_of_pattern_ = -1;
    const PeopleRows& people_;
    const PeopleRows& there_;
    bool keeps_points_;
    Findings& findings_;
    std::map<sal_Int32, std::vector<Run>> by_column_;
};

PeopleRows Recipe::people_rows(const Workbook& workbook) {
    PeopleRows rows;
    for (const char* name : {"KpiPeople", "KpiChecks", "KpiTotals"}) {
        const auto cells = cells_named(workbook, OUString::createFromAscii(name));
        if (!cells.is()) continue;
        const auto block = address_of(cells);
        rows[sheet_name(workbook, block.Sheet).toAsciiUpperCase()] = block.EndRow;
    }
    return rows;
}

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
      people_{people_rows(master)},
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
        const sal_Int32 last = people_.at(image.name.toAsciiUpperCase());
        image.formulas_of_last = formulas_of(rows_of(master, index, image.last_column, last, last))[0];
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
    const PeopleRows people = people_rows(returned);
    for (const auto& [name, content] : names_) {
        const auto found = there.find(name);
        if (found == there.end()) {
            say(name, content, said(findings.language(), "the name is gone: ", "缺少名称：") + name);
            continue;
        }
        // People's rows may be more or fewer.
        if (normal_form(found->second, -1, {}, people) != normal_form(content, -1, {}, people_))
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
void Recipe::compare_rows(const Workbook& returned, sal_Int32 index, const Image& image, const PeopleRows& people,
                          Changes& changes) const {
    const FormulaRow& pattern = image.formulas[guard_ + 1];
    const auto cells = sheet_of(returned, index);
    const sal_Int32 guard_of_master = people_.at(image.name.toAsciiUpperCase());
    const sal_Int32 guard_there = people.at(image.name.toAsciiUpperCase());
    for (sal_Int32 column = 0; column < pattern.getLength(); ++column) {
        if (!is_formula(pattern[column])) continue;
        const auto whole = cells->getCellRangeByPosition(column, guard_, column, guard_there);
        if (pattern[column].startsWith("{") && !as<sheet::XArrayFormulaRange>(whole)->getArrayFormula().isEmpty())
            continue;
        for (sal_Int32 first = guard_ + 2; first < guard_there; first += rows_at_once) {
            const sal_Int32 last = std::min(first + rows_at_once, guard_there) - 1;
            const Formulas more = formulas_of(cells->getCellRangeByPosition(column, first, column, last));
            for (sal_Int32 row = first; row <= last; ++row)
                changes.compare({&pattern[column], 1}, guard_ + 1, more[row - first], row, {}, column);
        }
    }
    const Formulas of_last = formulas_of(rows_of(returned, index, image.last_column, guard_there, guard_there));
    changes.compare(image.formulas_of_last, guard_of_master, of_last[0], guard_there, {});
}

bool Recipe::has_same_content(const Workbook& returned, const OUString& file, bool keeps_points, Findings& findings) {
    bool is_same = true;
    const PeopleRows people = people_rows(returned);
    for (sal_Int32 index = 0; index < sheet_count(returned); ++index) {
        const OUString name = sheet_name(returned, index);
        const auto image =
            std::find_if(images_.begin(), images_.end(), [&](const Image& one) { return one.name == name; });
        if (image == images_.end()) continue;
        const sal_Int32 count = image->formulas.getLength();
        if (count == 0) continue;
        if (image->known_people != people) image->known.clear();
        image->known_people = people;
        const auto open_cells = cells_of_people(returned, index);
        const auto left_out = [&](sal_Int32 row) {
            std::set<sal_Int32> columns;
            for (const auto& [column, one] : open_cells)
                if (one == row) columns.insert(column);
            return columns;
        };
        Changes changes{file, name, people_, people, keeps_points, findings};
        const auto cells = rows_of(returned, index, image->last_column, 0, count - 1);
        const Formulas formulas = formulas_of(cells);
        for (sal_Int32 row = 0; row < count; ++row) {
            FormulaRow& known = image->known[row];
            if (known == formulas[row]) continue;
            if (changes.compare(image->formulas[row], row, formulas[row], row, left_out(row)) && !keeps_points)
                known = formulas[row];
        }
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
        if (image->part == Part::rows) compare_rows(returned, index, *image, people, changes);
        if (changes.tell()) is_same = false;
    }
    return is_same;
}

}  // namespace kpi::appraisals
