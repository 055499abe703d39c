// The questions that a rule may leave open, with their readings, in words.
#include <kpi/rule.hpp>

#include "sentences.hpp"

namespace kpi {

namespace {

struct Question {
    const char* english;
    const char* chinese;
};

constexpr Question words_of(RuleQuestion question) noexcept {
    switch (question) {
        case RuleQuestion::none: break;
        case RuleQuestion::target:
            return {"what is the target? (give it as \"target\")", "目标值是多少？（请填写“目标值”）"};
        case RuleQuestion::full:
            return {"how many marks has the item? (give them as \"full\")", "本项满分多少？（请填写“满分”）"};
        case RuleQuestion::unit:
            return {"in what unit: per cent, points, or another than the one beside it?",
                    "单位是什么：百分点、分，还是与另一处不同的单位？"};
        case RuleQuestion::direction:
            return {"is more better, or less? Two clauses disagree", "高为好还是低为好？前后两句相反"};
        case RuleQuestion::floor:
            return {"is that the most that is taken, or the least score? May the score fall below 0?",
                    "是最多扣这么多，还是得分最低到这么多？能否扣成负分？"};
        case RuleQuestion::cap:
            return {"may the score exceed the marks, or does it stop there?", "得分能否超过满分，还是到满分为止？"};
        case RuleQuestion::bound:
            return {"to which of the two bands does the bound belong?", "正好在界限上，归哪一档？"};
        case RuleQuestion::gap:
            return {"no band holds the value: does the lower one, or the next one?",
                    "没有一档包含这个数值：归下一档还是上一档？"};
        case RuleQuestion::overlap:
            return {"two bands hold the same values: which counts?", "两档有重叠：以哪一档为准？"};
        case RuleQuestion::once: return {"once, or for each one?", "只计一次，还是每一个都计？"};
        case RuleQuestion::share_of:
            return {"a percentage of what: points, the marks of the item, or pay?",
                    "百分之几是按什么算：分数、本项分值，还是绩效工资？"};
        case RuleQuestion::relative:
            return {"percentage points, or a part of the target?", "是百分点，还是目标值的百分之几？"};
        case RuleQuestion::line_ends:
            return {"between which points does the line run, or is it steps?", "线性从哪一点到哪一点，还是按档计？"};
        case RuleQuestion::formula: return {"by what formula does it become points?", "按什么公式折算成分数？"};
        case RuleQuestion::scope:
            return {"what does the veto strike: the item, the whole sheet, or the pay?",
                    "否决的是本项、整张考核表，还是绩效工资？"};
        case RuleQuestion::score_range:
            return {"which of the range of points is given?", "给的是一段分数，取其中多少？"};
        case RuleQuestion::person: return {"a person decides this; enter the score by hand", "要由人评定，请手工填分"};
        case RuleQuestion::document:
            return {"this stands in another row or document", "依据另一行或另一份文件，无法由本句计算"};
        case RuleQuestion::missing: return {"a figure is missing", "缺少数字"};
        case RuleQuestion::part_or_all:
            return {"is the rate of a band paid on the whole amount, or only on the part in that band?",
                    "各档比例是对全额计算，还是只对该档内的部分计算？"};
        case RuleQuestion::word: return {"the value is none of the words of the rule", "数值不是规则中列出的文字"};
        case RuleQuestion::sign:
            return {"are these points given, or taken from the marks?", "这些分是加分，还是从满分中扣除？"};
    }
    return {"", ""};
}

std::string quoted(Language language, std::string_view text) {
    return language == Language::chinese ? "“" + std::string{text} + "”" : "'" + std::string{text} + "'";
}

}  // namespace

Text explain(Language language, RuleQuestion question, std::string_view words) noexcept {
    return detail::text([&] {
        const Question asked = words_of(question);
        const bool chinese = language == Language::chinese;
        std::string text = chinese ? "不能计算：" : "no number: ";
        if (!words.empty()) text += quoted(language, words) + (chinese ? "——" : ": ");
        return text + (chinese ? asked.chinese : asked.english);
    });
}

Text explain(Language language, const RuleReading& reading, std::string_view text) noexcept {
    return detail::text([&]() -> Text {
        const bool chinese = language == Language::chinese;
        const TextPlace place = reading.place();
        const std::string_view words = place.end <= text.size() && place.begin < place.end
                                           ? text.substr(place.begin, place.end - place.begin)
                                           : std::string_view{};
        switch (reading.state()) {
            case RuleReading::State::read: return std::string{};
            case RuleReading::State::too_long:
                return std::string{chinese ? "考核标准过长，没有读" : "the rule is too long to be read"};
            case RuleReading::State::open:
            case RuleReading::State::not_computable: return explain(language, reading.question(), words);
            case RuleReading::State::not_understood: break;
        }
        if (words.empty()) return std::string{chinese ? "没有读懂考核标准" : "the rule is not understood"};
        return (chinese ? "没有读懂：" : "not understood: ") + quoted(language, words);
    });
}

}  // namespace kpi
