#include "words.hpp"

#include "sheet_model.hpp"

namespace kpi::model {

Words::Words(const Node& vocabulary, std::string language) : language_{std::move(language)} {
    for (const auto& [key, node] : vocabulary.members()) {
        node.allow_only({"en", "zh"});
        words_.emplace(key, Text{node["en"].string(), node["zh"].string()}.in(language_));
    }
}

const std::string& Words::operator[](const std::string& key) const {
    const auto found = words_.find(key);
    if (found == words_.end()) throw DefinitionError("vocabulary.json: there is no \"" + key + "\"");
    return found->second;
}

Words Words::about_teams() const {
    constexpr std::string_view ending = ".team";
    Words teams = *this;
    for (const auto& [key, word] : words_)
        if (key.ends_with(ending)) teams.words_.at(key.substr(0, key.size() - ending.size())) = word;
    return teams;
}

std::string Words::literal(const std::string& key) const {
    return model::literal((*this)[key]);
}

const std::string& Words::of(RuleKind kind) const {
    switch (kind) {
        case RuleKind::marks: return (*this)["rule.marks"];
        case RuleKind::threshold: return (*this)["rule.threshold"];
        case RuleKind::bands: return (*this)["rule.bands"];
        case RuleKind::events: return (*this)["rule.events"];
        case RuleKind::ratio: return (*this)["rule.ratio"];
        case RuleKind::inverse: return (*this)["rule.inverse"];
        case RuleKind::yes_no: return (*this)["rule.yes_no"];
        case RuleKind::gravity: return (*this)["rule.gravity"];
        case RuleKind::parts: break;
    }
    return (*this)["rule.parts"];
}

const std::string& Words::of(Entered kind) const {
    switch (kind) {
        case Entered::score: return (*this)["entered.score"];
        case Entered::share: return (*this)["entered.share"];
        case Entered::rate: return (*this)["entered.rate"];
        case Entered::count: return (*this)["entered.count"];
        case Entered::days: return (*this)["entered.days"];
        case Entered::days_late: return (*this)["entered.days_late"];
        case Entered::seconds: return (*this)["entered.seconds"];
        case Entered::minutes: return (*this)["entered.minutes"];
        case Entered::hours: return (*this)["entered.hours"];
        case Entered::rating: return (*this)["entered.rating"];
        case Entered::money: return (*this)["entered.money"];
        case Entered::number: return (*this)["entered.figure"];
        case Entered::yes_no: break;
    }
    return (*this)["entered.yes_no"];
}

const std::string& Words::of(Period period) const {
    switch (period) {
        case Period::monthly: return (*this)["period.monthly"];
        case Period::quarterly: return (*this)["period.quarterly"];
        case Period::yearly: break;
    }
    return (*this)["period.yearly"];
}

const std::string& Words::of(NoCases no_cases) const {
    switch (no_cases) {
        case NoCases::full: return (*this)["no_cases.full"];
        case NoCases::skip: return (*this)["no_cases.skip"];
        case NoCases::missing: break;
    }
    return (*this)["no_cases.missing"];
}

}  // namespace kpi::model
