// Two indicators in one cell: what is said of two measures is never read as one.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <kpi/rule.hpp>
#include <string>
#include <vector>

#include "matchers.hpp"
#include "rule_cases.hpp"

namespace {

struct Named {
    std::string subject;
    std::string text;
};

bool has_digit(const std::string& text) {
    return std::ranges::any_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Up to the first `sign`, if it stands there and there is no figure before it.
std::string subject_of(const std::string& text, const std::string& sign) {
    const auto at = text.find(sign);
    if (at == std::string::npos || at == 0) return {};
    std::string subject = text.substr(0, at + sign.size());
    return has_digit(subject) ? std::string{} : subject;
}

/// Rules of one measure that are read right, and what they call it.
std::vector<Named> named_rules(const std::string& language, const std::string& sign) {
    std::vector<Named> rules;
    for (const char* file : rule_cases::files)
        for (const auto& verdict : rule_cases::judged(file)) {
            const bool is_right = verdict.outcome == rule_cases::Outcome::right && verdict.language == language;
            if (!is_right || (verdict.kind != "threshold" && verdict.kind != "tier")) continue;
            const std::string subject = subject_of(verdict.text, sign);
            const auto is_known = [&](const Named& other) {
                return other.subject.substr(0, 6) == subject.substr(0, 6) ||
                       other.subject.find(subject) != std::string::npos ||
                       subject.find(other.subject) != std::string::npos;
            };
            if (!subject.empty() && std::ranges::none_of(rules, is_known)) rules.push_back({subject, verdict.text});
        }
    return rules;
}

/// Read with one value to enter, whatever the marks and the target.
bool is_read_as_one(const std::string& text) {
    kpi::RuleTerms terms;
    terms.full = 20;
    terms.target = 1;
    const auto rule = need(kpi::read_rule(text)).bind(terms);
    return rule && rule->columns() == 1;
}

void expect_never_one(const std::vector<Named>& rules, const char* joint) {
    ASSERT_GT(rules.size(), 20U);
    for (std::size_t i = 0; i < rules.size(); ++i)
        for (const std::size_t step : {1U, 7U, 13U}) {
            const std::string text = rules[i].text + joint + rules[(i + step) % rules.size()].text;
            EXPECT_FALSE(is_read_as_one(text)) << text;
        }
}

TEST(RuleMerge, TwoRatesOfChineseAreNotOneMeasure) {
    const auto rules = named_rules("zh", "率");
    expect_never_one(rules, "；");
    expect_never_one(rules, "，");
    expect_never_one(rules, "。");
}

TEST(RuleMerge, TwoTitlesOfEnglishAreNotOneMeasure) {
    const auto rules = named_rules("en", ":");
    expect_never_one(rules, "; ");
    expect_never_one(rules, ". ");
}

}  // namespace
