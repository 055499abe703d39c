#include "appraisals/table_findings.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "appraisals/named_blocks.hpp"
#include "model/sheet_model.hpp"
#include "model/table_definition.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using model::IndicatorRow;
using model::TableColumn;
using rtl::OUString;
using As = model::RuleOfRow::As;

namespace {

OUString per_cent(double share) {
    constexpr double hundred = 100;
    constexpr double places = 100;
    return OUString::number(std::round(share * hundred * places) / places) + " %";
}

/// Where a row's standard stands; its name where there is none.
Place place_of(const TableInDocument& table, const model::TableReading& reading, const IndicatorRow& row) {
    const auto& columns = reading.headings.columns;
    const auto found = columns.find(TableColumn::rule);
    return table.place(row.row, found == columns.end() ? columns.at(TableColumn::name) : found->second);
}

class Teller {
public:
    Teller(const TableInDocument& table, const model::TableReading& reading, const model::TableAnswers& answers,
           Language language)
        : table_{table}, reading_{reading}, answers_{answers}, findings_{language} {}

    Findings tell() {
        for (const auto& column : reading_.headings.all) tell_column(column);
        for (const model::Text& note : reading_.notes) findings_.add("table-note", whole(), {}, in(note));
        if (table_.goes_on) findings_.add("table-goes-on", whole(), {}, table_.range());
        for (const IndicatorRow& row : reading_.indicators) tell_row(row);
        for (const auto& left : reading_.left)
            findings_.add("row-left", table_.place(left.row, 0), from_utf8(left.text), in(left.why));
        tell_weights();
        ask();
        return std::move(findings_);
    }

private:
    [[nodiscard]] OUString in(const model::Text& text) const {
        return from_utf8(findings_.language() == Language::chinese ? text.zh : text.en);
    }
    [[nodiscard]] Place whole() const { return {.sheet = table_.sheet}; }

    void tell_column(const model::HeadedColumn& column) {
        const Place place = table_.place(reading_.headings.row, column.at);
        const bool is_taken =
            column.is && reading_.headings.has(*column.is) && reading_.headings.columns.at(*column.is) == column.at;
        if (is_taken)
            findings_.add("column-read", place, from_utf8(column.heading), in(name_of(*column.is)));
        else
            findings_.add("column-left", place, {}, from_utf8(column.heading));
    }

    [[nodiscard]] bool has_no_weights() const {
        return std::none_of(reading_.indicators.begin(), reading_.indicators.end(),
                            [](const IndicatorRow& row) { return row.weight.has_value(); });
    }

    void tell_row(const IndicatorRow& row) {
        const Place place = place_of(table_, reading_, row);
        const OUString name = from_utf8(name_in_workbook(row));
        if (row.rule.as == As::by_hand)
            findings_.add("rule-by-hand", place, name, in(row.rule.said));
        else
            findings_.add("rule-read", place, name, in(row.rule.said));
        IndicatorRow of_row = row;
        // Said once for all of them.
        if (has_no_weights()) of_row.weight = 0;
        if (reading_.asks_for_full && !answers_.full) of_row.rule.full = 0;
        if (const OUString open = in(to_be_filled_in(of_row)); !open.isEmpty())
            findings_.add("rule-open", place, name, open);
        for (const auto* notes : {&row.notes, &row.rule.notes})
            for (const model::Text& note : *notes) findings_.add("row-note", place, name, in(note));
    }

    void tell_weights() {
        if (has_no_weights()) {
            findings_.add(
                "table-note", whole(), {},
                in({"it has no weights: they are to be filled in on Settings", "没有权重，请在“设置”表填写"}));
            return;
        }
        if (reading_.expected_total(answers_) != 1)
            findings_.add("weights-stated", whole(), per_cent(1), per_cent(reading_.weights));
        else if (reading_.asks_for_total())
            findings_.add("weights", whole(), per_cent(1), per_cent(reading_.weights));
    }

    /// Once for the whole table, and only where a figure changes with it.
    void ask() {
        if (reading_.asks_for_parts && !answers_.partial)
            findings_.add(
                "question", whole(), "part",
                in({"how does a part of a step count where the standard does not say it? Until it is answered:"
                    " in proportion",
                    "标准没有写明时，不足一步怎样计？未回答前按比例计"}));
        if (reading_.asks_for_full && !answers_.full)
            findings_.add(
                "question", whole(), "full",
                in({"how many marks has an item? Neither a column nor the standard says it; it is to be filled"
                    " in on Settings",
                    "每项满分多少？表中和标准中都没有写，请回答或在“设置”表填写"}));
        if (reading_.asks_for_total() && !answers_.total_is_meant)
            findings_.add(
                "question", whole(), "weights",
                in({"are the weights meant to total " + to_utf8(per_cent(reading_.weights)) +
                        "? Until it is answered they are to be put right",
                    "权重合计 " + to_utf8(per_cent(reading_.weights)) + " 是否就是如此？未回答前需更正为 100%"}));
    }

    const TableInDocument& table_;
    const model::TableReading& reading_;
    const model::TableAnswers& answers_;
    Findings findings_;
};

/// The figures that may be open, and their cells on Settings.
constexpr std::pair<const char*, const char*> blocks_of_figures[] = {
    {"weight", "KpiWeights"}, {"full", "KpiFullMarks"}, {"target", "KpiTargets"},
    {"base", "KpiBase"},      {"above", "KpiAbove"},    {"below", "KpiBelow"},
    {"step", "KpiSteps"},     {"low", "KpiLowest"},     {"high", "KpiHighest"}};

/// Where rows of the table stand on Settings: parts and raters have rows of their own between them.
class PlacesOnSettings {
public:
    explicit PlacesOnSettings(const Workbook& made) : made_{made} {
        const auto ids = texts_of(made, "KpiSettingIds");
        for (std::size_t i = 0; i < ids.size(); ++i) rows_[ids[i]] = i;
    }

    [[nodiscard]] OUString sheet() const {
        return kpi::name_of(sheet_of(made_, address_of(block_of(made_, "KpiSettingIds")).Sheet));
    }
    /// @param index  of the indicator
    [[nodiscard]] OUString cell(const char* block, std::size_t index) const {
        return cell_of(block, from_utf8(model::id_in_workbook(index)));
    }
    /// The first cell that is to be filled in; an item of parts has its figures in these.
    [[nodiscard]] OUString blank(std::size_t index, const IndicatorRow& row) const {
        const auto unset = model::unset_fields(row);
        for (const auto& [field, block] : blocks_of_figures) {
            if (!unset.contains(field)) continue;
            const std::string of_part = row.parts.empty() || is_of_whole(field) ? "" : ".1";
            return cell_of(block, from_utf8(model::id_in_workbook(index) + of_part));
        }
        return cell("KpiIndicatorNames", index);
    }

private:
    static bool is_of_whole(std::string_view field) { return field == "weight" || field == "full"; }

    [[nodiscard]] OUString cell_of(const char* block, const OUString& id) const {
        const auto cells = address_of(block_of(made_, block));
        return from_utf8(model::cell_name(static_cast<std::size_t>(cells.StartColumn),
                                          static_cast<std::size_t>(cells.StartRow) + rows_.at(id)));
    }

    const Workbook& made_;
    std::map<OUString, std::size_t> rows_ = {};
};

}  // namespace

Findings findings_of(const TableInDocument& table, const model::TableReading& reading,
                     const model::TableAnswers& answers, Language language) {
    return Teller{table, reading, answers, language}.tell();
}

Findings open_ends_of(const TableInDocument& table, const model::TableReading& reading, const Findings& findings,
                      const Workbook& made) {
    const PlacesOnSettings places{made};
    std::map<OUString, std::size_t> rows;
    for (std::size_t i = 0; i < reading.indicators.size(); ++i)
        rows[place_of(table, reading, reading.indicators[i]).cell] = i;
    Findings open{findings.language()};
    for (const Finding& one : findings.all()) {
        // Questions have been asked.
        if (one.severity == "note" || one.kind == "question") continue;
        Finding placed = one;
        placed.message = one.message.copy(words_for({.sheet = one.sheet, .cell = one.cell}).getLength());
        placed.sheet = places.sheet();
        const auto row = rows.find(one.cell);
        if (row == rows.end())
            placed.cell = {};
        else if (one.kind == "rule-open")
            placed.cell = places.blank(row->second, reading.indicators[row->second]);
        else
            placed.cell = places.cell("KpiIndicatorNames", row->second);
        open.add(placed);
    }
    return open;
}

}  // namespace kpi::appraisals
