#include "raters.hpp"

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <charconv>
#include <cmath>

namespace kpi::model {

namespace {

constexpr double per_cent = 100;
/// As far as shares of two decimals of a per cent may miss 100.
constexpr double rounding_of_shares = 0.05;

double share_in(const std::string& text, const std::string& rater) {
    double share = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, share);
    if (read.ec != std::errc{} || read.ptr != end || !(share > 0) || share > per_cent)
        throw RatersError({"the share of \"" + rater + "\" is a number above 0 and up to 100, not \"" + text + '"',
                           "评分人“" + rater + "”的占比应大于 0、不超过 100，不能是“" + text + "”"});
    return share;
}

struct Given {
    std::string name;
    std::string share = {};
    bool has_share = false;
};

Given parted(const std::string& text) {
    const auto sign = text.rfind('=');
    Given given{.name = text.substr(0, sign), .has_share = sign != std::string::npos};
    if (given.has_share) given.share = boost::trim_copy(text.substr(sign + 1));
    boost::trim(given.name);
    if (given.name.empty()) throw RatersError({"\"" + text + "\" has no name", "“" + text + "”缺少评分人名称"});
    return given;
}

bool is_judged(const Indicator& one) {
    return one.rule.kind == RuleKind::marks && !one.is_worked_out;
}

Text of_rater(const Text& indicator, const std::string& rater) {
    return {indicator.en + " (" + rater + ')', indicator.zh + "（" + rater + "）"};
}

/// What one rater says of an indicator.
/// @param whole  the share of the raters together
Indicator judgement(const Indicator& judged, const Rater& rater, const std::string& parent, double whole,
                    std::size_t number) {
    Indicator part = judged;
    part.id = judged.id + ".rater" + std::to_string(number);
    part.parent = parent;
    part.rater = rater.name;
    part.name = of_rater(judged.name, rater.name);
    part.definition = {};
    part.source = {};
    part.weight = whole * rater.share;
    part.follow_whole();
    part.examples.erase("weight");
    part.examples.erase("full");
    part.examples.erase("period");
    if (rater.is_example) part.examples.insert("share");
    return part;
}

/// The indicator whose parts are its raters' marks.
Indicator parent_of_judgements(const Indicator& judged) {
    Indicator parent = judged;
    parent.rule = {.kind = RuleKind::parts, .high = judged.full};
    parent.may_not_apply = false;
    parent.no_cases = NoCases::missing;
    parent.examples.erase("no_cases");
    return parent;
}

Text rule_of_raters(const std::vector<Rater>& raters) {
    std::vector<std::string> names;
    for (const Rater& rater : raters) names.push_back(rater.name);
    return {"Indicators that are judged have a row for each rater (" + boost::algorithm::join(names, ", ") +
                "), with shares on Settings. Whoever lacks a rater's mark is incomplete. To go without a rater, clear "
                "the name of that row on Settings: its share goes to the others.",
            "由人评分的指标按评分人（" + boost::algorithm::join(names, "、") +
                "）分行，各评分人的占比在“设置”表。缺少任何一位评分人的评分，即为未填齐。不设某位评分人时，清空“设置”"
                "表中该行的名称，其占比由其余评分人分摊。"};
}

}  // namespace

std::vector<Rater> read_raters(const std::vector<std::string>& given) {
    if (given.size() < 2) throw RatersError({"two or more are wanted", "评分人至少两位（一位时请留空）"});
    std::vector<Rater> raters;
    double total = 0;
    const bool have_shares = parted(given.front()).has_share;
    for (const std::string& text : given) {
        const Given one = parted(text);
        if (one.has_share != have_shares)
            throw RatersError({"either all have a share or none", "占比要么每位评分人都填，要么都不填"});
        const bool is_twice =
            std::any_of(raters.begin(), raters.end(), [&](const Rater& other) { return other.name == one.name; });
        if (is_twice) throw RatersError({"\"" + one.name + "\" is there twice", "评分人“" + one.name + "”重复"});
        const double share = have_shares ? share_in(one.share, one.name) : per_cent / static_cast<double>(given.size());
        total += share;
        raters.push_back({one.name, share / per_cent, !have_shares});
    }
    if (std::abs(total - per_cent) > rounding_of_shares)
        throw RatersError({"the shares do not total 100", "各评分人的占比合计不是 100"});
    return raters;
}

Definition with_raters(const Definition& definition, const std::vector<Rater>& raters) {
    Definition judged = definition;
    judged.indicators.clear();
    for (const Indicator& one : definition.indicators) {
        if (!is_judged(one)) {
            judged.indicators.push_back(one);
            continue;
        }
        // A part has no parts: its raters stand in its place, and share what it had.
        const std::string parent = one.is_part() ? one.parent : one.id;
        if (!one.is_part()) judged.indicators.push_back(parent_of_judgements(one));
        const double whole = one.is_part() ? one.weight : 1;
        for (std::size_t i = 0; i < raters.size(); ++i)
            judged.indicators.push_back(judgement(one, raters[i], parent, whole, i + 1));
    }
    if (std::none_of(definition.indicators.begin(), definition.indicators.end(), is_judged))
        throw RatersError(
            {"in \"" + definition.id + "\" nothing is judged by people", "该考核没有由人评分的指标，无须填写评分人"});
    judged.rules.push_back(rule_of_raters(raters));
    return judged;
}

}  // namespace kpi::model
