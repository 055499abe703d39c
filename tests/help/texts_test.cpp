// What the help says of a function is complete, in both languages, and agrees with the code.
#include <gmock/gmock.h>

#include <boost/algorithm/string/erase.hpp>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/predicate.hpp>
#include <set>

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

// Plain Enter shows the first answer in every row, so it is said where the function is chosen.
TEST(HelpTexts, SayHowAnArrayIsEntered) {
    const std::set<std::string> with_tables{"KPI.WEIGHTED", "KPI.ALLOCATE", "KPI.POINTS", "KPI.EXPLAIN"};
    for (const auto& function : documented()) {
        if (!std::ranges::any_of(function.parameters, &help::Parameter::each) && !with_tables.contains(function.name))
            continue;
        for (const auto& [language, description] : function.description)
            EXPECT_THAT(description, HasSubstr("Ctrl+Shift+Enter")) << function.name << ' ' << language;
    }
}

TEST(HelpTexts, FormulasCanBeTypedInEveryOffice) {
    // Calc's own sign between the rows of an array is not the one that people type.
    for (const auto& function : documented())
        for (const auto& example : function.examples)
            for (const auto& [language, formula] : example.formula) EXPECT_THAT(formula, Not(HasSubstr("|")));
}

std::string readme() {
    return help::read_file(fs::path{KPI_SOURCE_DIR} / "README.md");
}

std::string brought_up_to_date(const std::string& text) {
    return help::brought_up_to_date(text, documented(), fs::path{KPI_SOURCE_DIR} / "addin/help/pages.json");
}

TEST(Readme, IsUpToDate) {
    EXPECT_EQ(readme(), brought_up_to_date(readme())) << "cmake --build --preset dev --target readme";
}

// Every part that is made is made anew: a character that somebody changed in it does not stay.
TEST(Readme, IsNotUpToDateWhenAnyPartIsChanged) {
    const std::string original = readme();
    std::size_t parts = 0;
    for (auto made = original.find(": made by the target"); made != std::string::npos;
         made = original.find(": made by the target", made + 1)) {
        std::string changed = original;
        changed.insert(original.find("\n\n", made) + 2, "x");
        EXPECT_NE(changed, brought_up_to_date(changed));
        EXPECT_EQ(original, brought_up_to_date(changed));
        ++parts;
    }
    EXPECT_EQ(parts, 2 * help::languages.size());
}

TEST(Readme, WithoutItsMarkersIsLeftAlone) {
    EXPECT_THROW((void)brought_up_to_date("# KPI for Calc\n"), std::runtime_error);
}

}  // namespace
}  // namespace kpi::tests
