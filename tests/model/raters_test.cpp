// Several raters for what is judged, without an office.
#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "model/raters.hpp"
#include "model/workbook.hpp"

namespace kpi::model {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Definition standard(const std::string& name) {
    return read_definition(Node::read(fs::path{KPI_SOURCE_DIR} / "templates/definitions" / (name + ".json")));
}

std::string refusal(const std::vector<std::string>& raters) {
    try {
        static_cast<void>(read_raters(raters));
    } catch (const RatersError& error) {
        EXPECT_THAT(error.said().zh, Not(IsEmpty())) << "people type raters in either language";
        return error.what();
    }
    return "";
}

const Indicator& indicator(const Definition& definition, const std::string& id) {
    const auto found = std::ranges::find_if(definition.indicators, [&](const Indicator& one) { return one.id == id; });
    if (found == definition.indicators.end()) throw std::runtime_error("there is no " + id);
    return *found;
}

TEST(Raters, AreReadWithSharesOrEqualOnes) {
    const auto equal = read_raters({" self ", "superior", "peers"});
    ASSERT_EQ(equal.size(), 3U);
    EXPECT_EQ(equal[0].name, "self");
    EXPECT_DOUBLE_EQ(equal[2].share, 1.0 / 3);
    EXPECT_TRUE(equal[1].is_example);
    const auto given = read_raters({"自评=30", "上级 = 70"});
    EXPECT_EQ(given[1].name, "上级");
    EXPECT_DOUBLE_EQ(given[1].share, 0.7);
    EXPECT_FALSE(given[1].is_example);
}

TEST(Raters, AreRefusedWhereTheyCannotBeMeant) {
    EXPECT_THAT(refusal({}), HasSubstr("two or more"));
    EXPECT_THAT(refusal({"self"}), HasSubstr("two or more"));
    EXPECT_THAT(refusal({"self", "self "}), HasSubstr("\"self\" is there twice"));
    EXPECT_THAT(refusal({"self=30", "superior"}), HasSubstr("either all"));
    EXPECT_THAT(refusal({"self=30", "superior=60"}), HasSubstr("do not total 100"));
    EXPECT_THAT(refusal({"self", ""}), HasSubstr("has no name"));
    for (const char* share : {"0", "-5", "101", "x", "", "nan", "30%"})
        EXPECT_THAT(refusal({std::string{"self="} + share, "superior=70"}), HasSubstr("above 0")) << share;
}

TEST(Raters, HaveASubRowInWhateverIsJudged) {
    const auto judged = with_raters(standard("key-metrics"), read_raters({"self=30", "superior=70"}));
    const Indicator& parent = indicator(judged, "communication");
    EXPECT_EQ(parent.rule.kind, RuleKind::parts);
    EXPECT_FALSE(parent.has_input());
    EXPECT_EQ(parent.weight, indicator(standard("key-metrics"), "communication").weight);
    const Indicator& superior = indicator(judged, "communication.rater2");
    EXPECT_EQ(superior.parent, "communication");
    EXPECT_EQ(superior.name.en, "Communication (superior)");
    EXPECT_EQ(superior.rule.kind, RuleKind::marks);
    EXPECT_DOUBLE_EQ(superior.weight, 0.7);
    // A part of an indicator is judged in its place.
    const double whole = indicator(standard("key-metrics"), "learning.effect").weight;
    EXPECT_EQ(indicator(judged, "learning.effect.rater1").parent, "learning");
    EXPECT_DOUBLE_EQ(indicator(judged, "learning.effect.rater1").weight, 0.3 * whole);
    EXPECT_TRUE(std::ranges::none_of(judged.indicators, [](const auto& one) { return one.id == "learning.effect"; }));
    EXPECT_EQ(judged.rules.size(), standard("key-metrics").rules.size() + 1);
    EXPECT_THROW(static_cast<void>(with_raters(standard("post-indicators"), read_raters({"a", "b"}))), DefinitionError);
}

/// Whatever the standard: the weights are as before, and parts of one indicator are whole and stand behind it.
TEST(Raters, ChangeNoWeight) {
    for (const auto& entry : fs::directory_iterator(fs::path{KPI_SOURCE_DIR} / "templates/definitions")) {
        const std::string name = entry.path().stem().string();
        if (name == "post-indicators") continue;
        SCOPED_TRACE(name);
        const auto before = standard(name);
        const auto judged = with_raters(before, read_raters({"a", "b", "c"}));
        const auto weights = [](const Definition& of) {
            std::vector<std::pair<std::string, double>> all;
            for (const auto& one : of.indicators)
                if (!one.is_part()) all.emplace_back(one.id, one.weight);
            return all;
        };
        EXPECT_EQ(weights(judged), weights(before));
        std::string parent;
        double shares = 1;
        for (const auto& one : judged.indicators) {
            if (!one.is_part()) {
                EXPECT_NEAR(shares, 1, 1e-9) << parent;
                parent = one.id;
                shares = one.rule.kind == RuleKind::parts ? 0 : 1;
                continue;
            }
            EXPECT_EQ(one.parent, parent);
            shares += one.weight;
        }
        EXPECT_NEAR(shares, 1, 1e-9) << parent;
        const Words words{Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json"), "zh"};
        EXPECT_NO_THROW(static_cast<void>(make_workbook(judged, words)));
    }
}

/// Full marks of parts are no full marks of their own.
TEST(Raters, LeaveTheSumOfFullMarksAsItWas) {
    const Words words{Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json"), "en"};
    const auto formula = [&](const Definition& definition) {
        const Workbook workbook = make_workbook(definition, words);
        for (const auto& cell : workbook.sheets.at(1).cells)
            if (const auto* const one = std::get_if<Formula>(&cell.content))
                if (one->text.find(";KpiFullMarks)") != std::string::npos && one->text.starts_with("=SUMPRODUCT"))
                    return one->text;
        return std::string{};
    };
    const auto plain = standard("grade-and-bonus");
    EXPECT_THAT(formula(plain), testing::Not(HasSubstr("KpiPartShares")));
    EXPECT_THAT(formula(with_raters(plain, read_raters({"a", "b"}))), HasSubstr("NOT(ISNUMBER(KpiPartShares))"));
}

}  // namespace
}  // namespace kpi::model
