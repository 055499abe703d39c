#include <algorithm>
#include <cmath>
#include <iterator>
#include <kpi/explain.hpp>

#include "bound.hpp"
#include "sentences.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

using detail::add_product;
using detail::bracketed;
using detail::divided_by;
using detail::equals;
using detail::number;
using detail::product;
using detail::sentence;
using detail::Sum;
using detail::with_result;
using detail::Wording;
using detail::wording_in;
using detail::Writer;

namespace {

std::string within_limits(const Wording& words, const Writer& write, double score, double points,
                          const std::string& arithmetic) {
    if (score == points) return with_result(write, arithmetic, score);
    return sentence(
        score > points ? words.least : words.most, write(score),
        is_number(points) && arithmetic != write(points) ? arithmetic + equals + write(points) : arithmetic);
}

}  // namespace

Text figure(Language language, double x, Unit unit) noexcept {
    return detail::text([&] { return Writer{wording_in(language), unit}(x); });
}

// ---- Weighted mean ----------------------------------------------------------------------------

Text explain(Language language, const WeightedAccount& account, const WeightedMean& mean,
             std::span<const double> scores) noexcept {
    return detail::text([&]() -> Text {
        if (is_missing(account.mean)) return {};
        const auto weights = mean.weights();
        if (scores.size() < weights.size() || account.scored > weights.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const Writer write_weight{words, detail::share_if(detail::is_about_one(detail::total_of(weights)))};
        std::vector<double> there;
        std::remove_copy_if(scores.begin(), scores.end(), std::back_inserter(there), is_missing);
        const Writer write_score{words, unit_of(there)};

        Sum sum{words};
        std::vector<double> counted;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (is_missing(scores[i]) && account.skips) continue;
            counted.push_back(weights[i]);
            sum.add(product(is_missing(scores[i]) ? "0" : write_score(scores[i]), write_weight(weights[i])));
        }
        const double total = detail::total_of(counted);
        std::string text = write_score(account.mean) + equals;
        if (detail::snap(total) == 1)
            text += sum.text();
        else
            text += (sum.terms() > 1 ? "(" + sum.text() + ")" : sum.text()) + divided_by + write_weight(total);

        const std::size_t blank = weights.size() - account.scored;
        if (blank == 0) return text;
        return sentence(account.skips ? words.blanks_skipped : words.blanks_zero, text, blank);
    });
}

// ---- Threshold --------------------------------------------------------------------------------

Text explain(Language language, const ThresholdAccount& account, double actual, const Threshold& threshold) noexcept {
    return detail::text([&]() -> Text {
        if (is_missing(account.score)) return {};
        const Wording& words = wording_in(language);
        const ThresholdTerms& terms = threshold.terms();
        const Writer write{words, detail::unit_of_steps(terms, actual)};
        const Writer write_points{words, detail::unit_of_points(threshold)};
        const auto limited = [&](const std::string& arithmetic) {
            return within_limits(words, write_points, account.score, account.points, arithmetic);
        };
        if (account.steps == 0 && detail::snap(actual) == detail::snap(terms.target))
            return sentence(words.on_target, limited(write_points(terms.base)), write(terms.target));

        const bool is_above = account.steps >= 0;
        const double each = is_above ? terms.above : terms.below;
        const std::string steps = number(std::fabs(account.counted));
        Sum sum{words};
        sum.add(write_points(terms.base));
        add_product(sum, steps, each, write_points(std::fabs(each)));
        const std::string text = sentence(is_above ? words.steps_above : words.steps_below, limited(sum.text()),
                                          words.steps(steps), write(terms.step), write(terms.target));
        if (account.counted == account.steps) return text;
        return sentence(terms.partial == PartialStep::full ? words.full_steps : words.started_steps, text,
                        number(std::fabs(account.steps)));
    });
}

// ---- Bands ------------------------------------------------------------------------------------

Text explain_band(Language language, std::string_view result, double value, const Bands& bands,
                  std::size_t band) noexcept {
    return detail::text([&]() -> Text {
        const auto bounds = bands.bounds();
        if (band >= bounds.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const Writer write{words, unit_of(bounds, value)};
        const auto bound = [&](std::size_t i) { return write(bounds[i]); };
        if (bands.edge() == BandEdge::upto) {
            if (band == 0) return sentence(words.band_upto_first, result, write(value), 1, "", bound(0));
            return sentence(words.band_upto, result, write(value), band + 1, bound(band - 1), bound(band));
        }
        if (band + 1 == bands.size())
            return sentence(words.band_from_last, result, write(value), band + 1, bound(band));
        return sentence(words.band_from, result, write(value), band + 1, bound(band), bound(band + 1));
    });
}

Text explain_otherwise(Language language, std::string_view otherwise, const Error& none, const Bands& bands) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const Writer write{words, unit_of(bands.bounds(), none.found)};
        if (is_missing(none.expected)) return sentence(words.no_bounds, otherwise);
        return sentence(none.found < none.expected ? words.below_bounds : words.above_bounds, otherwise,
                        write(none.found), write(none.expected));
    });
}

Text explain(Language language, const TierAmount& amount, double value, const InterpolatedTier& tier) noexcept {
    return detail::text([&]() -> Text {
        const auto bounds = tier.bands().typed_bounds();
        const auto results = tier.numbers();
        const std::size_t i = amount.band;
        if (i >= bounds.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const Writer write{words, unit_of(bounds, value)};
        const Writer write_result{words, unit_of(results)};
        const std::string text = write_result(amount.amount);
        if (i + 1 == bounds.size()) return sentence(words.past_points, text, write(value), write(bounds[i]));
        if (detail::is_at_bound(value, tier.bands(), i))
            return sentence(words.at_point, text, write(value), i + 1, write(bounds[i]));
        const auto difference = [](const std::string& a, const std::string& b) {
            return "(" + a + " \u2212 " + bracketed(b) + ")";
        };
        const std::string arithmetic = write_result(results[i]) + " + " + difference(write(value), write(bounds[i])) +
                                       " \u00d7 " + difference(write_result(results[i + 1]), write_result(results[i])) +
                                       divided_by + difference(write(bounds[i + 1]), write(bounds[i]));
        return sentence(words.interpolated, text + equals + arithmetic, write(value), i + 1, write(bounds[i]), i + 2,
                        write(bounds[i + 1]));
    });
}

Text explain(Language language, const TierAmount& amount, double value, const MarginalTier& tier) noexcept {
    return detail::text([&]() -> Text {
        const auto bounds = tier.bands().typed_bounds();
        const auto rates = tier.numbers();
        if (amount.band >= bounds.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const Writer write_rate{words, detail::share_if(detail::are_rates(rates))};
        const double reached = detail::counted(value, tier.bands(), amount.band);
        Sum sum{words};
        for (std::size_t i = 0; i <= amount.band; ++i) {
            const double from = bounds[i];
            const double to = i == amount.band ? reached : bounds[i + 1];
            const std::string part =
                from == 0 ? number(to) : "(" + number(to) + " \u2212 " + bracketed(number(from)) + ")";
            sum.add(part + " \u00d7 " + bracketed(write_rate(rates[i])));
        }
        return sentence(words.marginal, number(amount.amount) + equals + sum.text(), number(value));
    });
}

// ---- Ledger -----------------------------------------------------------------------------------

Text explain(Language language, const PointsAccount& account, double base, std::span<const double> counts,
             const PointsLedger& ledger) noexcept {
    return detail::text([&]() -> Text {
        if (is_missing(account.score)) return {};
        const auto points = ledger.points();
        if (counts.size() < points.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const Writer write{words, detail::unit_of_points(ledger, base)};
        Sum sum{words};
        sum.add(write(base));
        for (std::size_t i = 0; i < points.size(); ++i)
            if (!is_missing(counts[i]) && counts[i] != 0)
                add_product(sum, number(counts[i]), points[i], write(std::fabs(points[i])));
        const std::string text = within_limits(words, write, account.score, account.points, sum.text());
        return sum.terms() > 1 ? text : sentence(words.nothing_counted, text);
    });
}

Text explain_version(Language language, std::string_view version) noexcept {
    return detail::text([&] { return sentence(wording_in(language).version, version); });
}

}  // namespace kpi
