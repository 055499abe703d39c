#include "table_definition.hpp"

#include <algorithm>
#include <set>

namespace kpi::model {

namespace {

using As = RuleOfRow::As;

Text same(const std::string& text) {
    return {text, text};
}

struct FieldName {
    const char* field;
    Text name;
};

const std::vector<FieldName>& field_names() {
    static const std::vector<FieldName> all = {
        {"weight", {"weight", "权重"}},
        {"full", {"full marks", "满分"}},
        {"target", {"target", "目标值"}},
        {"base", {"points at the target", "达到目标的得分"}},
        {"above", {"points added for each step above", "每高一个步长的加分"}},
        {"below", {"points added for each step below", "每低一个步长的加分"}},
        {"step", {"size of a step", "步长"}},
        {"low", {"least points", "最低分"}},
        {"high", {"most points", "最高分"}},
    };
    return all;
}

/// The same for points that are taken away.
const std::vector<FieldName>& names_of_taken() {
    static const std::vector<FieldName> all = {
        {"above", {"points taken for each step above, a negative number", "每高一个步长的扣分（填负数）"}},
        {"below", {"points taken for each step below, a negative number", "每低一个步长的扣分（填负数）"}},
    };
    return all;
}

const Text& name_in(const std::vector<FieldName>& names, const std::string& field) {
    return std::find_if(names.begin(), names.end(), [&](const FieldName& one) { return one.field == field; })->name;
}

class Maker {
public:
    Maker(const TableReading& reading, const TableAnswers& answers) : reading_{reading}, answers_{answers} {}

    Definition make(const std::string& title) {
        made_.id = id_of_tables;
        made_.title = title.empty() && reading_.title.empty() ? Text{"KPI table", "KPI 考核表"}
                                                              : same(title.empty() ? reading_.title : title);
        made_.weights_total = reading_.expected_total(answers_);
        add_sections();
        for (std::size_t i = 0; i < reading_.indicators.size(); ++i) add(reading_.indicators[i], i);
        say_purpose();
        add_grades();
        return std::move(made_);
    }

private:
    void add_sections() {
        const bool has_any = std::any_of(reading_.indicators.begin(), reading_.indicators.end(),
                                         [](const IndicatorRow& row) { return !row.section.empty(); });
        if (!has_any) return;
        for (const IndicatorRow& row : reading_.indicators) static_cast<void>(section_of(row));
    }

    /// The id of a row's group, which is made where it is new.
    std::string section_of(const IndicatorRow& row) {
        const Text name = row.section.empty() ? Text{"Others", "其他"} : same(row.section);
        for (const Section& known : made_.sections)
            if (known.name.en == name.en) return known.id;
        made_.sections.push_back({.id = "group" + std::to_string(made_.sections.size() + 1), .name = name});
        return made_.sections.back().id;
    }

    void add(const IndicatorRow& row, std::size_t index) {
        Indicator one{.id = id_in_workbook(index), .name = same(name_in_workbook(row))};
        if (!made_.sections.empty()) one.section = section_of(row);
        one.definition = definition_of_row(row);
        one.source = same(row.source);
        one.period = row.period;
        one.weight = row.weight.value_or(0);
        if (row.rule.full) one.full = *row.rule.full;
        one.unset = unset_fields(row);
        set_rule(row, one);
        if (!row.period_is_said && reading_.headings.has(TableColumn::period)) one.examples.insert("period");
        if (row.rule.asks_for_parts && !answers_.partial) one.examples.insert("partial");
        if (row.parts.empty())
            made_.indicators.push_back(one);
        else
            add_parts(row, one);
        say_open(row);
        if (row.rule.as == As::by_hand)
            made_.rules.push_back({row.name + ": points are entered by hand; " + row.rule.said.en,
                                   row.name + "：手工填分；" + row.rule.said.zh});
    }

    /// The standard stays in sight where it is not the one that counts word by word.
    [[nodiscard]] static Text definition_of_row(const IndicatorRow& row) {
        if (row.rule.as == As::sentence || row.text.empty()) return same(row.definition);
        const std::string standard = shortened(row.text, 600);
        const std::string before = row.definition.empty() ? "" : row.definition + "\n";
        return {before + "Standard: " + standard, before + "考核标准：" + standard};
    }

    void set_rule(const IndicatorRow& row, Indicator& one) const {
        const RuleOfRow& read = row.rule;
        one.entered = read.as == As::by_hand ? Entered::score : read.entered;
        one.rule = read.as == As::by_hand ? Rule{.kind = RuleKind::marks} : read.rule;
        one.is_worked_out = read.as == As::by_hand && !read.is_judged;
        if (read.as == As::by_hand) return;
        one.of_full = read.of_full;
        one.takes = read.takes;
        one.adds = read.adds;
        if (read.as == As::figures) return;
        // Where the words say how a part of a step counts, they count.
        one.rule.partial = answers_.partial.value_or(PartialStep::linear);
        one.own_words = same(row.text);
        one.rule.has_target = read.target.has_value();
        one.rule.target = read.target.value_or(0);
    }

    /// What is scored is scored in the parts.
    void add_parts(const IndicatorRow& row, Indicator whole) {
        Indicator part = whole;
        whole.rule = {.kind = RuleKind::parts};
        whole.own_words = {};
        whole.of_full = {};
        std::erase_if(whole.unset, [](const std::string& field) { return field != "weight" && field != "full"; });
        made_.indicators.push_back(whole);
        part.parent = whole.id;
        part.definition = {};
        part.follow_whole();
        for (std::size_t i = 0; i < row.parts.size(); ++i) {
            part.id = whole.id + "." + std::to_string(i + 1);
            part.name = same(row.parts[i].first);
            part.weight = row.parts[i].second;
            made_.indicators.push_back(part);
        }
    }

    void say_open(const IndicatorRow& row) {
        if (const Text open = to_be_filled_in(row); !open.en.empty())
            made_.open.push_back({row.name + ": " + open.en, row.name + "：" + open.zh});
    }

    void say_purpose() {
        const auto how_many = [&](As as) {
            return std::to_string(std::count_if(reading_.indicators.begin(), reading_.indicators.end(),
                                                [as](const IndicatorRow& row) { return row.rule.as == as; }));
        };
        const std::string all = std::to_string(reading_.indicators.size());
        made_.purpose = {"Made from a table of " + all + " indicators: " + how_many(As::sentence) +
                             " are scored by their standards as they are written, " + how_many(As::figures) +
                             " have figures that are to be filled in, of " + how_many(As::by_hand) +
                             " the points are entered by hand.",
                         "由 KPI 表生成，共 " + all + " 项指标：" + how_many(As::sentence) + " 项按考核标准原文计分，" +
                             how_many(As::figures) + " 项有待填的数字，" + how_many(As::by_hand) + " 项手工填分。"};
    }

    void add_grades() {
        made_.grades_are_examples = true;
        made_.grades = {{0, {"Unsatisfactory", "不合格"}},
                        {60, {"Satisfactory", "合格"}},
                        {80, {"Good", "良好"}},
                        {90, {"Excellent", "优秀"}}};
    }

    const TableReading& reading_;
    const TableAnswers& answers_;
    Definition made_ = {};
};

}  // namespace

std::set<std::string> unset_fields(const IndicatorRow& row) {
    std::set<std::string> unset = row.rule.unset;
    if (!row.weight) unset.insert("weight");
    if (!row.rule.full) unset.insert("full");
    return unset;
}

std::string id_in_workbook(std::size_t index) {
    return "item" + std::to_string(index + 1);
}

std::string name_in_workbook(const IndicatorRow& row) {
    const std::string& unit = row.rule.unit;
    if (row.rule.as == As::by_hand || unit.empty() || row.name.find(unit) != std::string::npos) return row.name;
    const bool is_chinese = static_cast<unsigned char>(unit.front()) >= 0x80;
    return is_chinese ? row.name + "（" + unit + "）" : row.name + " (" + unit + ')';
}

Text to_be_filled_in(const IndicatorRow& row) {
    const auto unset = unset_fields(row);
    Text text;
    for (const FieldName& one : field_names()) {
        if (!unset.contains(one.field)) continue;
        const bool is_taken = row.rule.takes.contains(one.field);
        const Text& name = is_taken ? name_in(names_of_taken(), one.field) : one.name;
        text.en += (text.en.empty() ? "" : ", ") + name.en;
        text.zh += (text.zh.empty() ? "" : "、") + name.zh;
    }
    return text;
}

Definition definition_of(const TableReading& reading, const TableAnswers& answers, const std::string& title) {
    return Maker{reading, answers}.make(title);
}

}  // namespace kpi::model
