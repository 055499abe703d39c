#include <kpi/tier.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

/// Looks values up. Its parts are the arguments, checked.
template <class Reply>
struct Lookup {
    const Reply& reply;
    const Bands& bands;
    const Table& bounds;
    const Table& results;
    const Any& otherwise;

    [[nodiscard]] auto step(double value) const {
        const auto band = bands.find(value);
        if (!band) return none(band.error());
        return reply.taken(results.original(*band), [&](Language l, const std::string& shown) {
            return explain_band(l, shown, value, bands, *band);
        });
    }

    [[nodiscard]] auto linear(double value) const { return amount(interpolated_tier, explain_interpolated, value); }

    [[nodiscard]] auto marginal(double value) const { return amount(marginal_tier, explain_marginal, value); }

private:
    template <class Compute, class Explain>
    [[nodiscard]] auto amount(Compute compute, Explain explain, double value) const {
        const auto amount = compute(value, bands, bounds.elements(), results.elements());
        if (!amount) return none(amount.error());
        return reply.cell(
            *amount, [&](Language l) { return explain(l, *amount, value, bounds.elements(), results.elements()); });
    }

    /// Where no band holds the value: the argument, or the error when it is left out.
    [[nodiscard]] auto none(const Error& error) const {
        if (error.reason != Reason::no_band || !otherwise.hasValue()) return reply.error(error);
        return reply.taken(
            otherwise, [&](Language l, const std::string& shown) { return explain_otherwise(l, shown, error, bands); });
    }
};

template <class Reply>
Any tier_in(const Request& request) {
    const Reply reply{request};
    const Table bounds{*request.arguments[1]};
    const Table results{*request.arguments[2]};
    if (const auto line = check_line(bounds, Argument::bounds); !line) return reply.refuse(line.error());
    if (const auto line = check_line(results, Argument::results); !line) return reply.refuse(line.error());
    const auto otherwise = single(*request.arguments[3], Argument::otherwise);
    if (!otherwise) return reply.refuse(otherwise.error());
    const auto edge = option(*request.arguments[4], Argument::edge, edge_words);
    if (!edge) return reply.refuse(edge.error());
    const auto mode = option(*request.arguments[5], Argument::mode, mode_words);
    if (!mode) return reply.refuse(mode.error());
    if (*edge == BandEdge::upto && *mode != TierMode::step)
        return reply.refuse({Reason::edge_needs_step, Argument::edge});

    const auto bands = Bands::make(bounds.elements(), *edge);
    if (!bands) return reply.refuse(bands.error());
    const auto checked = check_results(*bands, results.elements(), *mode != TierMode::step);
    if (!checked) return reply.refuse(checked.error());

    const Lookup<Reply> lookup{reply, *bands, bounds, results, **otherwise};
    const Table values{*request.arguments[0]};
    const auto each = [&](auto answer) { return answer_each(values, Argument::value, reply, answer); };
    switch (*mode) {
        case TierMode::linear: return each([&](double value, std::size_t) { return lookup.linear(value); });
        case TierMode::marginal: return each([&](double value, std::size_t) { return lookup.marginal(value); });
        case TierMode::step: break;
    }
    return each([&](double value, std::size_t) { return lookup.step(value); });
}

}  // namespace

Any tier(const Request& request) {
    return tier_in<Figures>(request);
}

Any explain_tier(const Request& request) {
    return tier_in<Sentences>(request);
}

}  // namespace kpi::functions
