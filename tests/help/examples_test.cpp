// Every example in help pages and README gives, in a real cell, the answer that stands beside it.
#include "documented.hpp"

namespace kpi::tests {
namespace {

class Examples : public testing::TestWithParam<help::Function> {
protected:
    static void expect_answers(const std::string& language) {
        const auto document = office::Document::create(office_with_extension(language));
        const auto cell = document.sheet(0)->getCellByPosition(0, 0);
        for (const auto& example : GetParam().examples) {
            cell->setFormula(office::from_utf8(example.formula.at(language)));
            EXPECT_EQ(content_of(cell).text, example.answer.at(language)) << example.formula.at(language);
        }
    }
};

TEST_P(Examples, AnswerAsPrintedInEnglish) {
    expect_answers("en-US");
}

TEST_P(Examples, AnswerAsPrintedInChinese) {
    expect_answers("zh-CN");
}

INSTANTIATE_TEST_SUITE_P(Help, Examples, testing::ValuesIn(documented()),
                         [](const auto& tested) { return tested.param.name.substr(tested.param.name.find('.') + 1); });

}  // namespace
}  // namespace kpi::tests
