// Phrases: what is written for what was typed, and that nothing of it is lost on the way.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "rule_phrases.hpp"

namespace {

using kpi::detail::Normalised;
using kpi::detail::Phrase;

Normalised written(std::string_view text) {
    return kpi::detail::phrased(kpi::detail::normalised(text));
}

/// Signs and spaces aside, of which there may be more than anybody would write.
std::string plain(std::string_view text) {
    std::string words;
    for (const char c : text) {
        const bool is_pause = c == ' ' || c == ',' || c == ';';
        if (!is_pause) words += c;
        if (is_pause && !words.empty() && words.back() != ' ') words += ' ';
    }
    while (words.ends_with(' ')) words.pop_back();
    return words;
}

/// How many parts of what it matches a pattern keeps, and how many of them are figures.
struct Kept {
    std::size_t all = 0;
    std::vector<std::size_t> figures = {};
};

/// Answered within 4 hours, 3 of 5, per 1,000, and of the tickets over 15 minutes; 库龄超过 180 天的, 抽检 10 个批次,
/// 按 5 分制: figures that say what is measured.
bool is_of_a_definition(std::string_view before) {
    if (before.starts_with("抽检|") || before.starts_with("iso|") || before == "priority|severity" ||
        before == "超过|大于|高于|不足|低于|少于|超&" || before == "按|采用")
        return true;
    return before == "within" || before == "in|within" || before == "within|in" || before == "of" ||
           before == "of_the" || before == "out_of" || before == "per";
}

Kept kept_by(std::string_view pattern) {
    Kept kept;
    std::istringstream elements{std::string{pattern}};
    for (std::string element, before; elements >> element; before = element) {
        if (element.size() > 1 && element.ends_with('?')) element.pop_back();
        const bool refers = element.size() == 4 && element[1] == '{';  // ={1}: a part before it
        if (refers) {
            EXPECT_GE(kept.all, static_cast<std::size_t>(element[2] - '0')) << pattern;
        }
        const bool is_figure = element.starts_with('#') && element.size() <= 2;
        if (!is_figure && element != "*" && !(element.size() > 1 && element.ends_with('&'))) continue;
        ++kept.all;
        const bool is_share_over = before == "<above>" && pattern.find("of * <above>") != pattern.npos;
        if (is_figure && !is_of_a_definition(before) && !is_share_over) kept.figures.push_back(kept.all);
    }
    return kept;
}

/// Parts by their numbers, which are of one digit.
std::vector<std::size_t> named_in(std::string_view text) {
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] != '{') continue;
        EXPECT_TRUE(std::string_view{"}:=-+/"}.find(text[i + 2]) != std::string_view::npos) << text;
        named.push_back(static_cast<std::size_t>(text[i + 1] - '0'));
    }
    return named;
}

class Table : public testing::TestWithParam<std::span<const Phrase>> {};

TEST_P(Table, WritesWhatItKeepsAndLosesNoFigure) {
    for (const Phrase& phrase : GetParam()) {
        const Kept kept = kept_by(phrase.pattern);
        const auto named = named_in(phrase.written);
        EXPECT_EQ(phrase.pattern.find("& =? "), std::string_view::npos) << phrase.pattern;  // >= is no >
        for (const std::size_t part : named) EXPECT_LE(part, kept.all) << phrase.pattern;
        for (const std::size_t figure : kept.figures)
            EXPECT_TRUE(std::ranges::find(named, figure) != named.end()) << phrase.pattern;
    }
}

TEST_P(Table, HasElementsOneSpaceApart) {
    for (const Phrase& phrase : GetParam()) {
        EXPECT_EQ(phrase.pattern.find("  "), std::string_view::npos) << phrase.pattern;
        EXPECT_EQ(phrase.pattern.find(" ? "), std::string_view::npos) << phrase.pattern;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, Table,
    testing::Values(kpi::detail::english_phrases_of_forms(), kpi::detail::english_phrases_of_turns(),
                    kpi::detail::english_phrases_of_outcomes(), kpi::detail::english_phrases_of_sentences(),
                    kpi::detail::english_phrases_of_marks(), kpi::detail::english_phrases(),
                    kpi::detail::english_phrases_of_limits(), kpi::detail::english_phrases_of_bands(),
                    kpi::detail::chinese_phrases_of_forms(), kpi::detail::chinese_phrases()));

struct Example {
    std::string typed;
    std::string written;
};

class Phrased : public testing::TestWithParam<Example> {};

TEST_P(Phrased, IsWrittenAsTheGrammarReadsIt) {
    EXPECT_EQ(plain(written(GetParam().typed).text), plain(GetParam().written));
}

INSTANTIATE_TEST_SUITE_P(
    English, Phrased,
    testing::Values(Example{"2 points off, subject to a minimum score of zero", "2 points off, minimum 0"},
                    Example{"2 points off, but the score cannot go below 0", "2 points off, minimum 0"},
                    Example{"1 point off per hour, no more than 6 to be taken off",
                            "1 point off per hour; deduction capped at 6"},
                    Example{"$25 per policy, $40 each from the 1,001st onwards",
                            "$25 for each 1 above 0; $40 for each 1 above 1000"},
                    Example{"1,500 points off per breach, halved if repeated",
                            "minus 1,500 points per breach; minus 750 points per breach repeated"},
                    Example{"two (2) marks and 5% (five per cent)", "2 marks and 5%"},
                    Example{"15 - 3 per hour", "15 to begin with; minus 3 per hour"},
                    Example{"the first two", "the first two"}, Example{"none 0, one 2, two 4", "none 0, one 2, two 4"},
                    Example{"95% or more but less than 98%: 15", "95% to less than 98%: 15"},
                    Example{"each 10 minutes or fraction of an interval", "each 10 minutes or part thereof"}));

INSTANTIATE_TEST_SUITE_P(Chinese, Phrased,
                         testing::Values(Example{"每低1%扣2分，扣完本项分为止", "每低1%扣2分,扣完为止"},
                                         Example{"每超1小时扣1分，扣分上限6分", "每超1小时扣1分,累计最多扣6分"},
                                         Example{"扣至5分为止", "扣至5分为止"}, Example{"否则扣5分", "否则扣5分"},
                                         Example{"累计4次不得分", "累计4次不得分"}));

TEST(Phrases, LeaveEveryByteItsPlace) {
    for (const std::string_view typed :
         {"If uptime is less than 95%, take off 2 points per percentage point; do not go below 0.",
          "Two (2) points per hour, the total reduction not to exceed six (6) points",
          "目标95%，未达到的，每低1个百分点应予扣减2分，扣分以本项分值为限"}) {
        const Normalised text = written(typed);
        ASSERT_EQ(text.origin.size(), text.text.size() + 1) << typed;
        EXPECT_TRUE(std::ranges::is_sorted(text.origin)) << typed;
        EXPECT_EQ(text.origin.back(), typed.size());
    }
}

}  // namespace
