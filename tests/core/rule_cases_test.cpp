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

class CommonRuleFile : public RuleFile {};

TEST_P(CommonRuleFile, IsMostlyRead) {
    const auto verdicts = rule_cases::judged(GetParam());
    EXPECT_GE(right_of_computable(verdicts, "zh", false), 0.8);
    EXPECT_GE(right_of_computable(verdicts, "en", false), 0.6);
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleFile, testing::ValuesIn(rule_cases::files));
INSTANTIATE_TEST_SUITE_P(Rules, CommonRuleFile, testing::ValuesIn(rule_cases::files));
INSTANTIATE_TEST_SUITE_P(Hard, RuleFile, testing::ValuesIn(rule_cases::hard_files));
INSTANTIATE_TEST_SUITE_P(Traps, RuleFile, testing::Values(rule_cases::traps));

TEST(RuleFiles, OpenRulesGiveNoNumber) {
    std::vector<const char*> files{std::begin(rule_cases::files), std::end(rule_cases::files)};
    files.insert(files.end(), std::begin(rule_cases::hard_files), std::end(rule_cases::hard_files));
    files.push_back(rule_cases::traps);
    for (const char* file : files)
        for (const Verdict& verdict : rule_cases::judged(file))
            EXPECT_FALSE(verdict.is_open() && verdict.outcome == Outcome::wrong) << verdict.text;
}

}  // namespace
