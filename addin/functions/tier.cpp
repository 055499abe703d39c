#include <kpi/tier.hpp>
#include <optional>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

/// The arguments but for the value, read and checked.
struct Tiers {
    Table bounds;
    Table results;
    const Any* otherwise = nullptr;
    TierMode mode = TierMode::step;
    std::optional<Bands> bands = {};

    /// Errors: those of the terms.
    [[nodiscard]] static Result<Tiers> make(Arguments arguments);
};

Result<Tiers> Tiers::make(Arguments arguments) {
    Tiers tiers{Table{*arguments[1]}, Table{*arguments[2]}};
    const auto bounds = tiers.bounds.elements();
    if (const auto line = check_line(tiers.bounds, Argument::bounds); !line) return line.error();
    if (const auto line = check_line(tiers.results, Argument::results); !line) return line.error();
    const auto otherwise = single(*arguments[3], Argument::otherwise);
    if (!otherwise) return otherwise.error();
    const auto edge = option(*arguments[4], Argument::edge, edge_words);
    if (!edge) return edge.error();
    const auto mode = option(*arguments[5], Argument::mode, mode_words);
    if (!mode) return mode.error();
    if (*edge == BandEdge::upto && *mode != TierMode::step) return Error{Reason::edge_needs_step, Argument::edge};

    // Sizes first: bounds may seem out of order for one too many.
    const std::size_t size = without_blank_end(bounds).size();
    const auto checked = check_list(tiers.results.elements(), size, Argument::results);
    if (!checked) return checked.error();
    auto bands = Bands::make(bounds, *edge);
    if (!bands) return bands.error();
    tiers.otherwise = *otherwise;
    tiers.mode = *mode;
    tiers.bands = *std::move(bands);
    return tiers;
}

/// Where no band holds the value: the argument, or the error when it is left out.
template <class Reply>
auto none(const Reply& reply, const Tiers& tiers, const Error& error) {
    if (error.reason != Reason::no_band || !tiers.otherwise->hasValue()) return reply.error(error);
    // Beside rates it is an amount, and tells its unit itself.
    const Table own{*tiers.otherwise};
    const Table& among = tiers.mode == TierMode::marginal ? own : tiers.results;
    return reply.taken(*tiers.otherwise, among, [&](Language l, const std::string& shown) {
        return explain_otherwise(l, shown, error, *tiers.bands);
    });
}

template <class Reply>
Any look_up(const Table& values, const Tiers& tiers, const Reply& reply) {
    return answer_each(values, Argument::value, reply, [&](double value, std::size_t) {
        const auto band = tiers.bands->find(value);
        if (!band) return none(reply, tiers, band.error());
        return reply.taken(tiers.results.original(*band), tiers.results, [&](Language l, const std::string& shown) {
            return explain_band(l, shown, value, *tiers.bands, *band);
        });
    });
}

/// @tparam Tier  InterpolatedTier or MarginalTier
template <class Tier, class Reply>
Any compute(const Table& values, const Tiers& tiers, const Reply& reply) {
    const auto tier = Tier::make(*tiers.bands, tiers.results.elements());
    if (!tier) return reply.refuse(tier.error());
    return answer_each(values, Argument::value, reply, [&](double value, std::size_t) {
        const auto amount = (*tier)(value);
        if (!amount) return none(reply, tiers, amount.error());
        return reply.cell(*amount, [&](Language l) { return explain(l, *amount, value, *tier); });
    });
}

template <class Reply>
Any tier_in(const Request& request) {
    const Reply reply{request};
    const auto tiers = Tiers::make(request.arguments);
    if (!tiers) return reply.refuse(tiers.error());
    const Table values{*request.arguments[0]};
    switch (tiers->mode) {
        case TierMode::linear: return compute<InterpolatedTier>(values, *tiers, reply);
        case TierMode::marginal: return compute<MarginalTier>(values, *tiers, reply);
        case TierMode::step: break;
    }
    return look_up(values, *tiers, reply);
}

/// A text that could be taken for another part of the rule is in quotation marks.
std::string shown_in_rule(const Any& cell, Language language, Unit unit) {
    OUString text;
    if (!(cell >>= text) || text.isEmpty()) return shown(cell, language, unit);
    static constexpr std::u16string_view marks = u";；:：\"“”";
    static constexpr std::u16string_view beginnings = u" 0123456789-−+.";
    const std::u16string_view units{reinterpret_cast<const char16_t*>(text.getStr()),
                                    static_cast<std::size_t>(text.getLength())};
    const bool is_plain = units.find_first_of(marks) == units.npos && beginnings.find(units.front()) == units.npos &&
                          units.back() != u' ' && units.substr(0, 3) != u"no " && units.front() != u'无';
    return is_plain ? to_utf8(text) : quoted(to_utf8(text), language);
}

/// The rule of bands with numbers to compute with.
template <class Tier>
Any explain_computed(const Tiers& tiers, const std::optional<std::string>& otherwise, const Sentences& reply) {
    const auto tier = Tier::make(*tiers.bands, tiers.results.elements());
    if (!tier) return reply.refuse(tier.error());
    return text_of(explain_rule(reply.language(), *tier, otherwise));
}

}  // namespace

Any tier(const Request& request) {
    return tier_in<Figures>(request);
}

Any explain_tier(const Request& request) {
    return tier_in<Sentences>(request);
}

Any explain_tier_rule(const Request& request) {
    const Sentences reply{request};
    const auto tiers = Tiers::make(request.arguments);
    if (!tiers) return reply.refuse(tiers.error());
    const Unit unit = tiers->mode == TierMode::marginal ? Unit::plain : unit_of(tiers->results.elements());
    const auto shown_there = [&](const Any& cell) { return shown_in_rule(cell, request.language, unit); };
    std::optional<std::string> otherwise;
    if (tiers->otherwise->hasValue()) otherwise = shown_there(*tiers->otherwise);
    if (tiers->mode == TierMode::linear) return explain_computed<InterpolatedTier>(*tiers, otherwise, reply);
    if (tiers->mode == TierMode::marginal) return explain_computed<MarginalTier>(*tiers, otherwise, reply);
    std::vector<std::string> results;
    for (std::size_t i = 0; i < tiers->bands->size(); ++i) results.push_back(shown_there(tiers->results.original(i)));
    return text_of(explain_rule(request.language, *tiers->bands, results, otherwise));
}

}  // namespace kpi::functions
