// What the help says of a function is complete, in both languages, and agrees with the code.
#include <gmock/gmock.h>

#include <boost/algorithm/string/erase.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/predicate.hpp>

#include "adapters.hpp"
#include "documented.hpp"
#include "options.hpp"
#include "readme.hpp"

namespace kpi::tests {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

void expect_in_both_languages(const help::Texts& texts, const std::string& place) {
    EXPECT_THAT(texts.at("en-US"), Not(IsEmpty())) << place;
    EXPECT_FALSE(has_chinese(texts.at("en-US"))) << place << ": " << texts.at("en-US");
    EXPECT_TRUE(has_chinese(texts.at("zh-CN"))) << place << ": " << texts.at("zh-CN");
}

TEST(HelpTexts, EveryFunctionHasExamplesAndErrors) {
    for (const auto& function : documented()) {
        EXPECT_THAT(function.examples, Not(IsEmpty())) << function.name;
        EXPECT_THAT(function.failures, Not(IsEmpty())) << function.name;
        for (const auto& example : function.examples) expect_in_both_languages(example.caption, function.name);
        for (const auto& failure : function.failures)
            expect_in_both_languages(failure.when, function.name + ' ' + failure.error.at("en-US"));
    }
}

TEST(HelpTexts, RequiredArgumentsAreThoseOfTheAdapterTable) {
    for (const auto& adapter : functions::adapters) {
        const auto function =
            std::ranges::find(documented(), "KPI." + std::string{adapter.name}, &help::Function::name);
        ASSERT_NE(function, documented().end()) << adapter.name;
        for (std::size_t i = 0; i < function->parameters.size(); ++i) {
            const auto& parameter = function->parameters[i];
            EXPECT_EQ(parameter.required, i < adapter.required) << adapter.name << ", argument " << i;
            EXPECT_EQ(boost::starts_with(parameter.description.at("zh-CN"), "必填。"), parameter.required);
        }
    }
}

std::string words_in_text(const help::Parameter& parameter, const std::string& language, const std::string& comma) {
    std::vector<std::string> words;
    for (const auto& option : parameter.options) words.push_back(option.at(language));
    return boost::join(words, comma);
}

TEST(HelpTexts, OptionWordsAreThoseOfTheCode) {
    for (const auto& adapter : functions::adapters) {
        const auto function =
            std::ranges::find(documented(), "KPI." + std::string{adapter.name}, &help::Function::name);
        ASSERT_NE(function, documented().end()) << adapter.name;
        for (std::size_t i = 0; i < function->parameters.size(); ++i) {
            const auto words = [&](Language language) {
                std::string all = functions::words_of(adapter.parameters[i], adapter, language);
                for (const char* const mark : {"\"", "“", "”"}) boost::erase_all(all, mark);
                return all;
            };
            EXPECT_EQ(words_in_text(function->parameters[i], "en-US", ", "), words(Language::english)) << adapter.name;
            EXPECT_EQ(words_in_text(function->parameters[i], "zh-CN", "、"), words(Language::chinese)) << adapter.name;
        }
    }
}

TEST(HelpTexts, FormulasCanBeTypedInEveryOffice) {
    // Calc's own sign between the rows of an array is not the one that people type.
    for (const auto& function : documented())
        for (const auto& example : function.examples)
            for (const auto& [language, formula] : example.formula) EXPECT_THAT(formula, Not(HasSubstr("|")));
}

TEST(Readme, TableOfFunctionsIsUpToDate) {
    const std::string readme = help::read_file(fs::path{KPI_SOURCE_DIR} / "README.md");
    EXPECT_EQ(readme, help::with_table_of_functions(readme, documented()))
        << "cmake --build --preset dev --target readme";
}

TEST(Readme, WithoutItsMarkersIsLeftAlone) {
    EXPECT_THROW((void)help::with_table_of_functions("# KPI for Calc\n", documented()), std::runtime_error);
}

}  // namespace
}  // namespace kpi::tests
