// Definitions that are right, and slips in them that must be said with their place.
#include <gmock/gmock.h>

#include "model/definition.hpp"

namespace kpi::model {
namespace {

using testing::HasSubstr;

/// A small standard that is right.
std::string right() {
    return R"({
      "id": "small", "title": {"en": "Small", "zh": "小"}, "purpose": {"en": "A test", "zh": "测试"},
      "sections": [{"id": "work", "name": {"en": "Work", "zh": "工作"}}],
      "indicators": [
        {"id": "a", "section": "work", "name": {"en": "A", "zh": "甲"}, "weight": 60, "entered": "score",
         "rule": {"kind": "threshold", "target": 60, "base": 0, "above": 2.5, "below": 0, "step": 1}},
        {"id": "b", "section": "work", "name": {"en": "B", "zh": "乙"}, "weight": 40, "rule": {"kind": "parts"},
         "parts": [
           {"id": "b.x", "name": {"en": "X", "zh": "子"}, "share": 60, "entered": "share", "from": "part_of_whole",
            "part": {"en": "p", "zh": "分"}, "whole": {"en": "w", "zh": "总"}, "rule": {"kind": "ratio", "target": 1}},
           {"id": "b.y", "name": {"en": "Y", "zh": "丑"}, "share": 40, "entered": "days",
            "rule": {"kind": "bands", "rows": [[0, 0], [5, 100]]}}]}],
      "grades": {"examples": true, "rows": [{"from": 0, "name": {"en": "C", "zh": "丙"}},
                                            {"from": 60, "name": {"en": "B", "zh": "乙"}}]}
    })";
}

std::string with(const std::string& part, const std::string& instead) {
    std::string text = right();
    const auto at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return text.replace(at, part.size(), instead);
}

/// What is said of a definition; nothing when it is right.
std::string said_of(const std::string& json) {
    try {
        (void)read_definition(Node::parse(json, "small.json"));
    } catch (const DefinitionError& error) {
        return error.what();
    }
    return "";
}

TEST(Definition, IsReadWithItsPartsAfterTheirIndicator) {
    ASSERT_EQ(said_of(right()), "");
    const auto definition = read_definition(Node::parse(right(), "small.json"));
    ASSERT_EQ(definition.indicators.size(), 4U);
    EXPECT_EQ(definition.indicators[1].rule.kind, RuleKind::parts);
    EXPECT_EQ(definition.indicators[2].parent, "b");
    EXPECT_EQ(definition.indicators[2].section, "work");
    EXPECT_DOUBLE_EQ(definition.indicators[2].weight, 0.6);
    EXPECT_DOUBLE_EQ(definition.indicators[0].rule.high.value(), 100) << "full marks where nothing else is said";
}

struct Slip {
    const char* part;
    const char* instead;
    const char* said;
};

class Slips : public testing::TestWithParam<Slip> {};

TEST_P(Slips, AreSaidWithTheirPlace) {
    const std::string said = said_of(with(GetParam().part, GetParam().instead));
    EXPECT_THAT(said, HasSubstr("small.json"));
    EXPECT_THAT(said, HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    Definition, Slips,
    testing::Values(Slip{"\"weight\": 60", "\"wieght\": 60", "indicators[0].wieght"},
                    Slip{"\"weight\": 60", "\"weight\": 50", "weights_total"},
                    Slip{"\"weight\": 60", "\"weight\": \"60\"", "a number is wanted"},
                    Slip{"\"weight\": 60", "\"weight\": -60", "not less than 0"},
                    Slip{"\"share\": 40", "\"share\": 50", "shares must total 100"},
                    Slip{"\"id\": \"b\"", "\"id\": \"a\"", "there twice"},
                    Slip{"\"section\": \"work\"", "\"section\": \"play\"", "no section"},
                    Slip{"\"kind\": \"ratio\"", "\"kind\": \"rate\"", "there is no rule"},
                    Slip{"\"target\": 1}", "\"target\": 0}", "more than 0"},
                    Slip{"\"step\": 1", "\"step\": 0", "a step is more than 0"},
                    Slip{"[5, 100]", "[0, 100]", "bounds must rise"}, Slip{"[5, 100]", "[5]", "a bound and its points"},
                    Slip{"\"from\": 60", "\"from\": 0", "bounds must rise"},
                    Slip{"\"entered\": \"days\"", "\"entered\": \"yes_no\"", "yes or no"},
                    Slip{"\"entered\": \"days\"", "\"entered\": \"fortnights\"", "no word that is known"},
                    Slip{"\"zh\": \"甲\"", "\"zh\": \"\"", "a text is empty"},
                    Slip{"\"zh\": \"甲\"", "\"cn\": \"甲\"", "nobody reads this"},
                    Slip{"\"from\": \"part_of_whole\",", "", "typed as it is"},
                    Slip{"\"rule\": {\"kind\": \"parts\"}", "\"rule\": {\"kind\": \"marks\"}, \"entered\": \"score\"",
                         "go together"},
                    Slip{"\"weight\": 60, \"entered\": \"score\"",
                         "\"weight\": 60, \"entered\": \"score\", \"full\": 0", "full marks are more than 0"},
                    Slip{"{\"en\": \"Small\", \"zh\": \"小\"}", "\"Small\"", "an object is wanted"}));

/// The first indicator by a rule as people write it, the second part with figures to be filled in.
std::string open_standard() {
    std::string text = with(R"("entered": "score",
         "rule": {"kind": "threshold", "target": 60, "base": 0, "above": 2.5, "below": 0, "step": 1})",
                            R"("entered": "share", "rule": {"kind": "threshold", "target": 0.9},
         "own_words": {"en": "each 1 percentage point below the target takes 2 points", "zh": "每低1个百分点扣2分"})");
    const std::string bands = R"("rule": {"kind": "bands", "rows": [[0, 0], [5, 100]]})";
    return text.replace(text.find(bands), bands.size(), R"("rule": {"kind": "threshold", "target": 0, "below": 0},
            "unset": ["above"], "of_full": ["full", "base", "high"])");
}

std::string open_with(const std::string& part, const std::string& instead) {
    std::string text = open_standard();
    const auto at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    return text.replace(at, part.size(), instead);
}

TEST(Definition, MayLeaveFiguresOpenAndSayARuleInWords) {
    ASSERT_EQ(said_of(open_standard()), "");
    const auto definition = read_definition(Node::parse(open_standard(), "small.json"));
    EXPECT_EQ(definition.indicators[0].own_words.zh, "每低1个百分点扣2分");
    EXPECT_TRUE(definition.indicators[0].rule.has_target);
    EXPECT_DOUBLE_EQ(definition.indicators[0].rule.target, 0.9);
    EXPECT_TRUE(definition.indicators[3].is_unset("above"));
    EXPECT_TRUE(definition.indicators[3].of_full.contains("base"));
    EXPECT_EQ(said_of(open_with("\"weight\": 60,", "\"unset\": [\"weight\"],")), "") << "there is no total to miss";
}

class OpenSlips : public testing::TestWithParam<Slip> {};

TEST_P(OpenSlips, AreSaidWithTheirPlace) {
    const std::string said = said_of(open_with(GetParam().part, GetParam().instead));
    EXPECT_THAT(said, HasSubstr("small.json"));
    EXPECT_THAT(said, HasSubstr(GetParam().said));
}

INSTANTIATE_TEST_SUITE_P(
    Definition, OpenSlips,
    testing::Values(Slip{"[\"above\"]", "[\"abvoe\"]", "no such field"},
                    Slip{"\"target\": 0, \"below\": 0", "\"target\": 0, \"below\": 0, \"above\": 1",
                         "has no figure here"},
                    Slip{"\"target\": 0, \"below\": 0", "\"below\": 0", "target"},
                    Slip{"\"of_full\": [\"full\", \"base\", \"high\"]", "\"of_full\": [\"below\"]", "no such field"},
                    Slip{"\"weight\": 60,", "\"weight\": 60, \"unset\": [\"weight\"],", "has no figure here"},
                    Slip{"\"weight\": 60,", "\"weight\": 60, \"unset\": [\"above\"],", "the rule has no figure"},
                    Slip{"\"weight\": 60,", "\"weight\": 60, \"of_full\": [\"base\"],", "only a threshold"},
                    Slip{"{\"kind\": \"ratio\", \"target\": 1}",
                         "{\"kind\": \"ratio\", \"target\": 1}, \"unset\": [\"target\"]", "the rule has no figure"},
                    Slip{"\"unset\": [\"above\"],", "\"unset\": [\"above\"], \"takes\": [\"base\"],", "no such field"},
                    Slip{"\"weight\": 60,", "\"weight\": 60, \"takes\": [\"below\"],", "are others"},
                    Slip{"每低1个百分点扣2分", "酌情扣分", "not understood"},
                    Slip{"每低1个百分点扣2分", "每迟到一次扣1分，旷工一次扣3分", "not understood"},
                    Slip{"{\"kind\": \"threshold\", \"target\": 0.9}", "{\"kind\": \"ratio\", \"target\": 0.9}",
                         "no word that is known"},
                    Slip{"{\"kind\": \"threshold\", \"target\": 0.9}",
                         "{\"kind\": \"threshold\", \"target\": 0.9, \"above\": 1}", "above"}));

TEST(Definition, ThatIsNoJsonIsSaidWithItsLine) {
    EXPECT_THAT(said_of("{\n  \"id\": }\n"), HasSubstr("small.json, line 2"));
}

}  // namespace
}  // namespace kpi::model
