// The same people and settings for the next period.
#include <algorithm>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XText.hpp>

#include "appraisals/form.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/named_blocks.hpp"
#include "appraisals/period.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/protection.hpp"
#include "appraisals/services.hpp"
#include "model/sheet_model.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

using Block = uno::Reference<table::XCellRange>;

constexpr sal_Int32 all_of_a_period = typed | sheet::CellFlags::FORMULA | sheet::CellFlags::ANNOTATION;

void clear(const Block& cells, sal_Int32 flags) {
    as<sheet::XSheetOperation>(cells)->clearContents(flags);
}

/// Writes the numbers of a column and leaves the other cells blank: neighbours at once.
/// @param numbers  one a row of the block
void write_column(const Block& block, sal_Int32 column, const std::vector<std::optional<double>>& numbers) {
    const auto end = static_cast<sal_Int32>(numbers.size());
    for (sal_Int32 first = 0; first < end; ++first) {
        std::vector<uno::Sequence<uno::Any>> run;
        while (first + static_cast<sal_Int32>(run.size()) < end) {
            const auto& number = numbers[static_cast<std::size_t>(first) + run.size()];
            if (!number) break;
            const uno::Any value{*number};
            run.emplace_back(&value, 1);
        }
        if (run.empty()) continue;
        const auto rows = static_cast<sal_Int32>(run.size());
        as<sheet::XCellRangeData>(block->getCellRangeByPosition(column, first, column, first + rows - 1))
            ->setDataArray({run.data(), rows});
        first += rows;
    }
}

class NextPeriod {
public:
    NextPeriod(const Workbook& workbook, Findings& findings) : workbook_{workbook}, findings_{findings} {}

    void carry_over(const OUString& period, const OUString& due) {
        const OUString draft = texts_of(workbook_, "KpiListStatus").at(0);
        if (texts_of(workbook_, "KpiStatus").at(0) == draft)
            findings_.add("was-draft", place(block_of(workbook_, "KpiStatus"), 0));
        carry_totals();
        carry_states();
        carry_figures();
        clear_figures_of_period();
        write_text("KpiStatus", draft);
        clear_form(workbook_);
        write_new_identity(period, due);
    }

private:
    [[nodiscard]] Place place(const Block& cells, sal_Int32 row) const {
        const auto address = address_of(cells);
        return {.sheet = name_of(sheet_of(workbook_, address.Sheet)),
                .cell = cell_label(address.StartColumn, address.StartRow + row)};
    }

    void write_text(const char* name, const OUString& text) const {
        const auto cells = block_of(workbook_, name);
        const Unprotected open{sheet_of(workbook_, address_of(cells).Sheet)};
        as<com::sun::star::text::XText>(cells->getCellByPosition(0, 0))->setString(text);
    }

    /// Who a row is about, for people.
    [[nodiscard]] static OUString who(const OUString& number, const OUString& name) {
        return name.isEmpty() ? number : number + " " + name;
    }

    void carry_totals() {
        const PeopleColumn numbers{workbook_, "KpiNumbers"};
        const PeopleColumn names{workbook_, "KpiNames"};
        const PeopleColumn checks{workbook_, "KpiChecks"};
        const PeopleColumn totals{workbook_, "KpiTotals"};
        const PeopleColumn exempt{workbook_, "KpiRowsToPutRight"};
        const auto block = block_of(workbook_, "KpiLastTotals");
        std::vector<std::optional<double>> last;
        for (sal_Int32 row = numbers.first_row(); row < numbers.end_row(); ++row) {
            last.push_back(totals.number(row));
            // Whoever is exempt has nothing to put right.
            if (last.back() || numbers.text(row).isEmpty() || exempt.number(row) == 0.0) continue;
            findings_.add("no-total", place(block_of(workbook_, "KpiNumbers"), row - numbers.first_row()),
                          checks.text(row), who(numbers.text(row), names.text(row)));
        }
        clear(block, typed | sheet::CellFlags::FORMULA);
        write_column(block, 0, last);
    }

    /// A state is kept, and said, but that of somebody new: that was about the period that is over.
    void carry_states() {
        constexpr std::size_t appraised = 0;
        constexpr std::size_t is_new = 2;
        const auto words = texts_of(workbook_, "KpiListStates");
        const PeopleColumn numbers{workbook_, "KpiNumbers"};
        const PeopleColumn names{workbook_, "KpiNames"};
        const PeopleColumn states{workbook_, "KpiStates"};
        const auto block = block_of(workbook_, "KpiStates");
        for (sal_Int32 row = states.first_row(); row < states.end_row(); ++row) {
            const OUString state = states.text(row).trim();
            if (state.isEmpty() || state == words.at(appraised)) continue;
            const sal_Int32 at = row - states.first_row();
            const OUString person = who(numbers.text(row), names.text(row));
            if (state == words.at(is_new)) {
                clear({block->getCellRangeByPosition(0, at, 0, at)}, typed);
                findings_.add("new-no-longer", place(block, at), {}, person);
            } else {
                findings_.add("still-exempt", place(block, at), state, person);
            }
        }
    }

    /// Clears what was entered; what is compared with the last period becomes that of the last.
    void carry_figures() const {
        const auto ids = texts_of(workbook_, "KpiColumnIds");
        const auto block = block_of(workbook_, "KpiActuals");
        const auto figures = cell_data(block);
        clear(block, all_of_a_period);
        const OUString ending{".this"};
        for (std::size_t column = 0; column < ids.size(); ++column) {
            if (!ids[column].endsWith(ending)) continue;
            const OUString last_id = ids[column].copy(0, ids[column].getLength() - ending.getLength()) + ".last";
            const auto last = std::find(ids.begin(), ids.end(), last_id);
            if (last == ids.end()) continue;
            std::vector<std::optional<double>> carried;
            for (const auto& row : figures) {
                const auto figure = number_of(row[static_cast<sal_Int32>(column)]);
                carried.push_back(figure && *figure >= 0 ? figure : std::nullopt);
            }
            write_column(block, static_cast<sal_Int32>(last - ids.begin()), carried);
        }
    }

    /// What is entered once a department and period; what is worked out there stays.
    void clear_figures_of_period() const {
        const auto figures = period_figure_cells(workbook_);
        if (!figures.is()) return;
        const Unprotected open{sheet_of(workbook_, address_of(figures).Sheet)};
        clear(figures, typed);
    }

    void write_new_identity(const OUString& period, const OUString& due) const {
        const IdentityPlaces places = read_identity(workbook_);
        Identity identity = places.properties;
        identity.campaign.clear();
        identity.company = places.cells.company;
        identity.department = places.cells.department;
        identity.period = period;
        identity.due = due;
        const bool was_handed_out = !places.sheet.standard.isEmpty();
        if (was_handed_out) return write_identity(workbook_, identity);
        write_cells(workbook_, identity);
        if (places.properties.company.isEmpty()) identity.company.clear();
        if (places.properties.department.isEmpty()) identity.department.clear();
        if (places.properties.period.isEmpty()) identity.period.clear();
        write_properties(workbook_, identity);
    }

    const Workbook& workbook_;
    Findings& findings_;
};

OUString period_after(const Workbook& workbook, const Options& options) {
    if (const auto given = options.text("period")) {
        if (!is_period(*given)) refuse_period(*given);
        return *given;
    }
    const OUString period = read_identity(workbook).cells.period;
    const auto next = following_period(period);
    if (!next)
        refuse(
            "The workbook's period is \"" + period + "\", which is none that another follows; say which is the next.",
            "无法由本期推算下一期，请填写考核期；本期为：", period);
    return *next;
}

}  // namespace

Findings next_period(const Context& context, const OUString& from, const OUString& to, const OptionValues& given) {
    const OUString workbook = canonical_url(from);
    const OUString target = canonical_url(to);
    const Options options{given, {"period", "due", "overwrite"}};
    const Format format = format_of(target);
    if (workbook == target)
        refuse("The next period is another file than this one: " + shown_path(target), "下一期不能覆盖本期文件：",
               shown_path(target));
    require_free(context, target, options.flag("overwrite"));
    const auto opened = HiddenWorkbook::open_in_window(context, workbook);
    if (!is_appraisal(opened.model())) refuse_no_appraisal(workbook);
    // What a file holds of results was right when it was saved, perhaps.
    opened.calculate_all();
    Findings findings{language_of(context)};
    NextPeriod{opened.model(), findings}.carry_over(period_after(opened.model(), options),
                                                    options.text("due").value_or(OUString{}));
    opened.calculate_all();
    print_all_rows(opened.model());
    store_copy(context, opened.model(), target, format, options.flag("overwrite"));
    findings.add("written", {.file = target}, {}, shown_path(target));
    return findings;
}

}  // namespace kpi::appraisals
