// How many rules are read, of how people write them. A wrong number is the worst outcome; none is acceptable.
#include <gtest/gtest.h>

#include <iostream>

#include "rule_cases.hpp"

namespace {

using rule_cases::Outcome;
using rule_cases::Verdict;

/// @param language  "zh", "en"
double right_of_computable(const std::vector<Verdict>& verdicts, const std::string& language, bool or_asked) {
    return rule_cases::part_of(
        verdicts, [&](const Verdict& v) { return v.language == language && !v.is_open(); },
        [&](Outcome o) { return o == Outcome::right || (or_asked && o == Outcome::asked); });
}

class RuleFile : public testing::TestWithParam<const char*> {};

TEST_P(RuleFile, HasNoRuleThatIsReadWrong) {
    const auto verdicts = rule_cases::judged(GetParam());
    ASSERT_GT(verdicts.size(), 20U);
    std::cout << rule_cases::table_of(verdicts);
    for (const Verdict& verdict : verdicts)
        EXPECT_NE(verdict.outcome, Outcome::wrong) << verdict.id << ": " << verdict.text << "\n  " << verdict.why;
}

TEST_P(RuleFile, IsMostlyRead) {
    const auto verdicts = rule_cases::judged(GetParam());
    EXPECT_GE(right_of_computable(verdicts, "zh", false), 0.8);
    EXPECT_GE(right_of_computable(verdicts, "en", false), 0.6);
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFile,
                         testing::Values("published.jsonl", "other_trades.jsonl", "found.jsonl", "second_trades.jsonl",
                                         "third_trades.jsonl", "fourth_trades.jsonl", "fifth_trades.jsonl",
                                         "sixth_trades.jsonl", "seventh_trades.jsonl", "eighth_trades.jsonl",
                                         "ninth_trades.jsonl", "tenth_trades.jsonl", "eleventh_trades.jsonl",
                                         "twelfth_trades.jsonl", "thirteenth_trades.jsonl", "fourteenth_trades.jsonl",
                                         "traps.jsonl"));

TEST(RuleFiles, OpenRulesGiveNoNumber) {
    for (const char* file :
         {"published.jsonl", "other_trades.jsonl", "found.jsonl", "second_trades.jsonl", "third_trades.jsonl",
          "fourth_trades.jsonl", "fifth_trades.jsonl", "sixth_trades.jsonl", "seventh_trades.jsonl",
          "eighth_trades.jsonl", "ninth_trades.jsonl", "tenth_trades.jsonl", "eleventh_trades.jsonl",
          "twelfth_trades.jsonl", "thirteenth_trades.jsonl", "fourteenth_trades.jsonl", "traps.jsonl"})
        for (const Verdict& verdict : rule_cases::judged(file))
            EXPECT_FALSE(verdict.is_open() && verdict.outcome == Outcome::wrong) << verdict.text;
}

}  // namespace
