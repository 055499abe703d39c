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

TEST(Definition, ThatIsNoJsonIsSaidWithItsLine) {
    EXPECT_THAT(said_of("{\n  \"id\": }\n"), HasSubstr("small.json, line 2"));
}

}  // namespace
}  // namespace kpi::model
