// Texts of any kind, and of the words that rules are made of: each is read or not, and a rule that is read answers
// with a number, a question or an error.
#include <array>
#include <kpi/rule.hpp>
#include <string>

#include "verdict.hpp"

namespace fuzz {

namespace {

constexpr std::array words = std::to_array<std::string_view>({"目标值",
                                                              "98%",
                                                              "，",
                                                              "；",
                                                              "。",
                                                              "每",
                                                              "每低",
                                                              "每超",
                                                              "低于",
                                                              "超过",
                                                              "≥",
                                                              "≤",
                                                              "1个百分点",
                                                              "扣",
                                                              "加",
                                                              "得",
                                                              "2分",
                                                              "10分",
                                                              "满分",
                                                              "不得分",
                                                              "扣完为止",
                                                              "最高",
                                                              "最低",
                                                              "最多",
                                                              "上限",
                                                              "以上",
                                                              "以下",
                                                              "以内",
                                                              "（含）",
                                                              "（不含）",
                                                              "-",
                                                              "至",
                                                              "之间",
                                                              "按线性",
                                                              "按比例",
                                                              "不足",
                                                              "按",
                                                              "计",
                                                              "不计",
                                                              "发生",
                                                              "一次",
                                                              "第一次",
                                                              "第二次",
                                                              "及以后",
                                                              "迟到",
                                                              "延迟",
                                                              "天",
                                                              "5天",
                                                              "一票否决",
                                                              "当月绩效为0",
                                                              "酌情",
                                                              "基准分",
                                                              "得分=",
                                                              "实际",
                                                              "/",
                                                              "×",
                                                              "+",
                                                              "(",
                                                              ")",
                                                              "20",
                                                              "Target ",
                                                              "each ",
                                                              "per ",
                                                              "lose ",
                                                              "add ",
                                                              "points ",
                                                              "below ",
                                                              "above ",
                                                              "at least ",
                                                              "up to ",
                                                              "more than ",
                                                              "5 ",
                                                              "90% ",
                                                              "10 points ",
                                                              "; ",
                                                              ": ",
                                                              "capped at ",
                                                              "floor ",
                                                              "late ",
                                                              "day ",
                                                              "no ",
                                                              "zero ",
                                                              "full marks ",
                                                              "otherwise ",
                                                              "in a straight line ",
                                                              "$200 ",
                                                              "of the fee ",
                                                              "\n",
                                                              "0.5",
                                                              "亿元",
                                                              "以此类推",
                                                              "分别",
                                                              "、",
                                                              "%",
                                                              "每次",
                                                              "率",
                                                              "加倍扣分",
                                                              "减半扣分",
                                                              "±",
                                                              "增减",
                                                              "加减",
                                                              "第三次",
                                                              "第2次",
                                                              "超出",
                                                              "含98%",
                                                              "门槛值",
                                                              "为零",
                                                              "以后",
                                                              "first error ",
                                                              "each further ",
                                                              "thereafter ",
                                                              "if not ",
                                                              "over ",
                                                              "的部分",
                                                              "超过部分",
                                                              "权重",
                                                              "of target ",
                                                              "0分"});

std::string text_from(Input& input) {
    std::string text;
    const std::size_t parts = input.up_to(40);
    for (std::size_t i = 0; i < parts; ++i) {
        const std::uint8_t byte = input.byte();
        constexpr std::uint8_t raw = 240;
        if (byte >= raw)
            text += static_cast<char>(input.byte());
        else
            text += words[byte % words.size()];
    }
    // Seldom a text longer than anybody reads.
    if (input.byte() == 255) text.append(kpi::longest_rule, text.empty() ? ' ' : text.front());
    return text;
}

kpi::RuleTerms terms_from(Input& input) {
    kpi::RuleTerms terms;
    if (input.flag()) terms.full = input.any_double();
    if (input.flag()) terms.target = input.any_double();
    terms.partial = input.one_of({kpi::PartialStep::linear, kpi::PartialStep::full, kpi::PartialStep::started});
    return terms;
}

}  // namespace

void run(Input& input) {
    const std::string text = text_from(input);
    const kpi::RuleTerms terms = terms_from(input);
    const auto describe = [&](std::ostream& out) {
        out << "text '" << text << "', full " << cell(terms.full) << ", target " << cell(terms.target);
    };
    const auto reading = kpi::read_rule(text);
    require(reading.has_value(), "a text is read or not", describe);
    const bool is_read = reading->state() == kpi::RuleReading::State::read;
    require(reading->place().end <= text.size() && reading->place().begin <= reading->place().end,
            "a place is in the text", describe);
    for (const auto language : {kpi::Language::english, kpi::Language::chinese})
        require(kpi::explain(language, *reading, text)->empty() == is_read, "what is not read is said", describe);
    const auto rule = reading->bind(terms);
    require(is_read || !rule.has_value(), "no rule without a text that is read", describe);
    if (!rule) return;
    std::vector<double> row;
    for (std::size_t i = 0; i < rule->columns(); ++i) row.push_back(input.element());
    const auto score = (*rule)(row);
    if (!score) return;
    const bool is_blank = std::ranges::all_of(row, kpi::is_missing);
    const bool is_open = score->question != kpi::RuleQuestion::none;
    require(kpi::is_number(score->score) != (is_blank || is_open), "a number, a blank or a question", describe);
    for (const auto language : {kpi::Language::english, kpi::Language::chinese}) {
        require(rule->sentence(language).has_value() && rule->examples(language).has_value(), "there is a sentence",
                describe);
        require(rule->explain(language, row, *score).has_value(), "there is the arithmetic", describe);
    }
}

}  // namespace fuzz
