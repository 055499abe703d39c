// The words that all workbooks share, in one language.
#pragma once

#include <map>
#include <string>

#include "definition.hpp"

namespace kpi::model {

class Words {
public:
    /// @param vocabulary  templates/vocabulary.json
    /// @param language    "en" or "zh"
    /// Throws DefinitionError for a text that is missing in either language.
    Words(const Node& vocabulary, std::string language);

    [[nodiscard]] const std::string& language() const noexcept { return language_; }
    /// "en-US" or "zh-CN"
    [[nodiscard]] std::string locale() const { return language_ == "zh" ? "zh-CN" : "en-US"; }

    [[nodiscard]] bool has(const std::string& key) const { return words_.contains(key); }
    /// Throws DefinitionError for a key that is not there.
    [[nodiscard]] const std::string& operator[](const std::string& key) const;
    [[nodiscard]] const std::string& operator()(const Text& text) const { return text.in(language_); }
    /// The same words for workbooks in which a row is a team: "number.team" in the place of "number".
    [[nodiscard]] Words about_teams() const;
    /// A word as a formula writes it.
    [[nodiscard]] std::string literal(const std::string& key) const;

    [[nodiscard]] const std::string& of(RuleKind kind) const;
    [[nodiscard]] const std::string& of(Entered kind) const;
    [[nodiscard]] const std::string& of(Period period) const;
    [[nodiscard]] const std::string& of(NoCases no_cases) const;

private:
    std::string language_;
    std::map<std::string, std::string> words_;
};

}  // namespace kpi::model
