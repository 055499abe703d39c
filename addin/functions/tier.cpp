#include <kpi/tier.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

/// What to answer where no band holds the value: the argument, or the error when it is left out.
Answer or_otherwise(const Error& error, const Any& otherwise) {
    return error.reason == Reason::no_band && otherwise.hasValue() ? Answer{otherwise} : Answer{error};
}

}  // namespace

Any tier(Arguments arguments) {
    const Table bounds{*arguments[1]};
    const Table results{*arguments[2]};
    if (const auto line = check_line(bounds, Argument::bounds); !line) return to_any(line.error());
    if (const auto line = check_line(results, Argument::results); !line) return to_any(line.error());
    const auto otherwise = single(*arguments[3], Argument::otherwise);
    if (!otherwise) return to_any(otherwise.error());
    const auto edge = option(*arguments[4], Argument::edge, edge_words);
    if (!edge) return to_any(edge.error());
    const auto mode = option(*arguments[5], Argument::mode, mode_words);
    if (!mode) return to_any(mode.error());
    if (*edge == BandEdge::upto && *mode != TierMode::step)
        return to_any(Error{Reason::edge_needs_step, Argument::edge});

    const auto bands = Bands::make(bounds.elements(), *edge);
    if (!bands) return to_any(bands.error());
    const auto checked = check_results(*bands, results.elements(), *mode != TierMode::step);
    if (!checked) return to_any(checked.error());

    if (*mode == TierMode::step)
        return answer_each(Table{*arguments[0]}, Argument::value, [&](double value) -> Answer {
            const auto band = bands->find(value);
            if (!band) return or_otherwise(band.error(), **otherwise);
            const double result = results.elements()[*band];
            return is_number(result) ? Answer{Result<double>{result}} : Answer{results.original(*band)};
        });

    const auto amount = *mode == TierMode::linear ? interpolated_tier : marginal_tier;
    return answer_each(Table{*arguments[0]}, Argument::value, [&](double value) -> Answer {
        const auto result = amount(value, *bands, bounds.elements(), results.elements());
        return result ? Answer{result} : or_otherwise(result.error(), **otherwise);
    });
}

}  // namespace kpi::functions
