#include "appraisals/import_figures.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>

#include "appraisals/import_columns.hpp"
#include "appraisals/import_table.hpp"
#include "appraisals/number_keys.hpp"
#include "appraisals/options.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/undo_step.hpp"
#include "model/sheet_model.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Words that are entered in the place of numbers, English and Chinese.
constexpr std::pair<const char*, const char*> words[] = {{"yes", "是"}, {"no", "否"}, {"n/a", "不适用"}};

struct SourceColumn {
    sal_Int32 place;   ///< in the table
    sal_Int32 column;  ///< of KpiActuals
};

class Preview {
public:
    Preview(const Context& context, const Workbook& workbook, const OUString& file, const OUString& folder)
        : keys_{context},
          workbook_{workbook},
          file_{file},
          table_{read_table(context, file)},
          known_{context, workbook, folder},
          figures_{cell_data(block_of(workbook, "KpiActuals"))},
          formulas_{as<sheet::XCellRangeFormula>(block_of(workbook, "KpiActuals"))->getFormulaArray()},
          is_chinese_{texts_of(workbook, "KpiListYesNo").at(0) == from_utf8(words[0].second)},
          made_{.columns = {}, .changes = {}, .findings = Findings{language_of(context)}} {}

    ImportPreview make() {
        find_headings();
        read_columns();
        read_people();
        std::set<OUString> seen;
        for (sal_Int32 row = headings_ + 1; row < table_.rows.getLength(); ++row) read_row(row, seen);
        return std::move(made_);
    }

private:
    [[nodiscard]] OUString text_at(sal_Int32 row, sal_Int32 column) const {
        return text_in(table_.rows[row][column]).trim();
    }
    [[nodiscard]] Place place(sal_Int32 row, sal_Int32 column) const {
        return {.file = file_,
                .sheet = table_.sheet,
                .cell = cell_label(table_.first_column + column, table_.first_row + row)};
    }

    /// The row that has the numbers' heading and most others that are known; there may be a title above it.
    void find_headings() {
        constexpr sal_Int32 rows_looked_at = 20;
        int best = 0;
        for (sal_Int32 row = 0; row < std::min(table_.rows.getLength(), rows_looked_at); ++row) {
            int known = 0;
            sal_Int32 numbers = -1;
            for (sal_Int32 column = 0; column < table_.rows[row].getLength(); ++column) {
                const OUString heading = text_at(row, column);
                if (numbers < 0 && known_.is_number(heading)) numbers = column;
                if (known_.column_of(heading)) ++known;
            }
            if (numbers < 0 || known + 1 <= best) continue;
            best = known + 1;
            headings_ = row;
            numbers_ = numbers;
        }
        if (best == 0)
            refuse("There is no heading over the people's numbers in " + shown_path(file_), "找不到工号所在列的标题：",
                   shown_path(file_));
    }

    void read_columns() {
        std::map<sal_Int32, int> times;
        std::vector<SourceColumn> found;
        for (sal_Int32 place_in_row = 0; place_in_row < table_.rows[headings_].getLength(); ++place_in_row) {
            const OUString heading = text_at(headings_, place_in_row);
            if (place_in_row == numbers_ || heading.isEmpty() || known_.is_about_people(heading)) continue;
            if (const auto column = known_.column_of(heading)) {
                ++times[*column];
                found.push_back({place_in_row, *column});
            } else {
                made_.findings.add("column-unknown", place(headings_, place_in_row), {}, heading);
            }
        }
        for (const SourceColumn& one : found) {
            const OUString heading = text_at(headings_, one.place);
            if (times[one.column] > 1) {
                made_.findings.add("column-twice", place(headings_, one.place), known_.name_of(one.column), heading);
                continue;
            }
            columns_.push_back(one);
            made_.columns.push_back({heading, known_.name_of(one.column)});
        }
    }

    void read_people() {
        const auto numbers = cell_data(block_of(workbook_, "KpiNumbers"));
        names_ = cell_data(block_of(workbook_, "KpiNames"));
        for (sal_Int32 row = 0; row < numbers.getLength(); ++row) {
            const OUString key = keys_.of(text_in(numbers[row][0]));
            if (!key.isEmpty()) people_[key].push_back(row);
        }
    }

    void read_row(sal_Int32 row, std::set<OUString>& seen) {
        const OUString number = text_at(row, numbers_);
        const OUString key = keys_.of(number);
        if (key.isEmpty()) return;
        const auto person = people_.find(key);
        if (person == people_.end()) {
            made_.findings.add("person-unknown", place(row, numbers_), {}, number);
        } else if (person->second.size() > 1) {
            made_.findings.add("number-twice", place(row, numbers_), {}, number);
        } else if (!seen.insert(key).second) {
            const Place twice = place(row, numbers_);
            made_.findings.add("person-twice", {.file = file_, .sheet = table_.sheet}, number, twice.cell);
        } else {
            for (const SourceColumn& column : columns_) read_figure(row, column, number, person->second.front());
        }
    }

    /// The word of the workbook's language; nothing for a text that is none of the words.
    [[nodiscard]] std::optional<OUString> word_said(const OUString& text) const {
        for (const auto& [english, chinese] : words)
            if (text.equalsIgnoreAsciiCase(OUString::createFromAscii(english)) || text == from_utf8(chinese))
                return from_utf8(is_chinese_ ? chinese : english);
        return {};
    }

    void read_figure(sal_Int32 row, const SourceColumn& from, const OUString& number, sal_Int32 person) {
        const uno::Any& cell = table_.rows[row][from.place];
        const OUString text = text_in(cell).trim();
        if (text.isEmpty()) return;
        auto figure = number_of(cell);
        if (!figure) figure = number_said(text);
        const auto word = word_said(text);
        if (!figure && !word) return made_.findings.add("text", place(row, from.place), {}, text);
        const OUString formula = formulas_[person][from.column];
        if (formula.startsWith("=")) return made_.findings.add("formula-kept", place(row, from.place), formula, text);
        const uno::Any before = figures_[person][from.column];
        const uno::Any after = figure ? uno::Any{*figure} : uno::Any{*word};
        if (before == after) return;
        made_.changes.push_back(
            {person, from.column, number, text_in(names_[person][0]), known_.name_of(from.column), before, after});
    }

    NumberKeys keys_;
    const Workbook& workbook_;
    OUString file_;
    ImportTable table_;
    ImportColumns known_;
    Data figures_;
    Data names_ = {};
    uno::Sequence<uno::Sequence<OUString>> formulas_;
    bool is_chinese_;
    sal_Int32 headings_ = -1;
    sal_Int32 numbers_ = -1;
    std::vector<SourceColumn> columns_ = {};
    std::map<OUString, std::vector<sal_Int32>> people_ = {};
    ImportPreview made_;
};

/// Nobody has entered anything in the meantime.
void require_unchanged(const Workbook& workbook, const ImportPreview& preview) {
    const auto figures = cell_data(block_of(workbook, "KpiActuals"));
    for (const FigureChange& change : preview.changes)
        if (change.row >= figures.getLength() || change.column >= figures[change.row].getLength() ||
            figures[change.row][change.column] != change.before)
            refuse("The workbook has changed since the figures were looked at: " + change.number + " " + change.figure,
                   "预览之后工作簿已有改动：", change.number + " " + change.figure);
}

}  // namespace

ImportPreview preview_import(const Context& context, const Workbook& workbook, const OUString& file,
                             const OUString& folder) {
    if (!is_appraisal(workbook)) refuse_no_appraisal();
    return Preview{context, workbook, file, folder}.make();
}

sal_Int32 apply_import(const Workbook& workbook, const ImportPreview& preview, const OUString& title) {
    require_unchanged(workbook, preview);
    if (preview.changes.empty()) return 0;
    auto changes = preview.changes;
    std::sort(changes.begin(), changes.end(), [](const FigureChange& one, const FigureChange& other) {
        return std::pair{one.column, one.row} < std::pair{other.column, other.row};
    });
    const OneStep step{workbook, title};
    const auto block = block_of(workbook, "KpiActuals");
    // Neighbours below each other at once.
    for (std::size_t first = 0; first < changes.size();) {
        std::vector<uno::Sequence<uno::Any>> run;
        std::size_t next = first;
        for (; next < changes.size() && changes[next].column == changes[first].column &&
               changes[next].row == changes[first].row + static_cast<sal_Int32>(run.size());
             ++next)
            run.emplace_back(&changes[next].after, 1);
        const auto rows = static_cast<sal_Int32>(run.size());
        as<sheet::XCellRangeData>(block->getCellRangeByPosition(changes[first].column, changes[first].row,
                                                                changes[first].column, changes[first].row + rows - 1))
            ->setDataArray({run.data(), rows});
        first = next;
    }
    return static_cast<sal_Int32>(changes.size());
}

}  // namespace kpi::appraisals
