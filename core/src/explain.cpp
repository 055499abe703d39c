#include <algorithm>
#include <cmath>
#include <kpi/explain.hpp>

#include "arithmetic.hpp"
#include "snapped.hpp"
#include "weights.hpp"
#include "wording.hpp"

namespace kpi {

using detail::bracketed;
using detail::is_about_one;
using detail::number;
using detail::product;
using detail::sentence;
using detail::Sum;
using detail::Wording;
using detail::wording_in;
using detail::Writer;

namespace {

const std::string divided_by = " \u00f7 ";
const std::string equals = " = ";
const std::string about = " \u2248 ";

bool are_fractions_of_one(std::span<const double> rates) noexcept {
    return std::all_of(rates.begin(), rates.end(), [](double r) { return std::fabs(r) <= 1; });
}

/// A term of a sum with its own sign.
void add_product(Sum& sum, const std::string& times, double each, const std::string& written_each) {
    sum.add(product(times, written_each), each < 0);
}

/// Of a sum of one term the arithmetic is the result.
std::string with_result(const std::string& arithmetic, double result) {
    return arithmetic == number(result) ? arithmetic : number(result) + equals + arithmetic;
}

std::string within_limits(const Wording& words, double score, double points, const std::string& arithmetic) {
    if (score == points) return with_result(arithmetic, score);
    return sentence(
        score > points ? words.least : words.most, number(score),
        is_number(points) && arithmetic != number(points) ? arithmetic + equals + number(points) : arithmetic);
}

std::string places(const Wording& words, std::size_t first, std::size_t last) {
    return first == last ? sentence(words.place, first) : sentence(words.places, first, last);
}

std::size_t first_place(const Standing& standing) noexcept {
    return std::size_t{standing.above} + 1;
}

std::size_t last_place(const Standing& standing) noexcept {
    return std::size_t{standing.above} + standing.tied;
}

}  // namespace

std::string figure(double x) {
    return number(x);
}

bool are_shares(std::span<const double> table) noexcept {
    const auto bounds = without_blank_end(table);
    return std::all_of(bounds.begin(), bounds.end(), [](double b) { return b >= 0 && b <= 2; }) &&
           std::any_of(bounds.begin(), bounds.end(), [](double b) { return b > 0 && b < 1; });
}

// ---- Weighted mean ----------------------------------------------------------------------------

std::string explain(Language language, const WeightedAccount& account, const WeightedMean& mean,
                    std::span<const double> scores) {
    if (is_missing(account.mean)) return {};
    const Wording& words = wording_in(language);
    const auto weights = mean.weights();
    const Writer write_weight{words, is_about_one(detail::total_of(weights))};

    Sum sum{words};
    std::vector<double> counted;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (is_missing(scores[i]) && account.skips) continue;
        counted.push_back(weights[i]);
        sum.add(product(is_missing(scores[i]) ? "0" : number(scores[i]), write_weight(weights[i])));
    }
    const double total = detail::total_of(counted);
    std::string text = number(account.mean) + equals;
    if (snap(total) == 1)
        text += sum.text();
    else
        text += (sum.terms() > 1 ? "(" + sum.text() + ")" : sum.text()) + divided_by + write_weight(total);

    const std::size_t blank = weights.size() - account.scored;
    if (blank == 0) return text;
    return sentence(account.skips ? words.blanks_skipped : words.blanks_zero, text, blank);
}

// ---- Threshold --------------------------------------------------------------------------------

namespace {

/// Steps smaller than one around a target of about one are percentages; a target of 0 tells nothing,
/// and then only small steps do: half a day late is no 50 %.
bool measures_fractions(const ThresholdTerms& terms) noexcept {
    constexpr double small_step = 0.1;
    return std::fabs(terms.target) <= 2 && terms.step < 1 && (terms.target != 0 || terms.step <= small_step);
}

}  // namespace

std::string explain(Language language, const ThresholdAccount& account, double actual, const Threshold& threshold) {
    if (is_missing(account.score)) return {};
    const Wording& words = wording_in(language);
    const ThresholdTerms& terms = threshold.terms();
    const Writer write{words, measures_fractions(terms)};
    if (account.steps == 0 && snap(actual) == snap(terms.target))
        return sentence(words.on_target, within_limits(words, account.score, account.points, number(terms.base)),
                        write(terms.target));

    const bool is_above = account.steps >= 0;
    const double each = is_above ? terms.above : terms.below;
    const std::string steps = number(std::fabs(account.counted));
    Sum sum{words};
    sum.add(number(terms.base));
    add_product(sum, steps, each, number(std::fabs(each)));
    const std::string text = sentence(is_above ? words.steps_above : words.steps_below,
                                      within_limits(words, account.score, account.points, sum.text()),
                                      words.steps(steps), write(terms.step), write(terms.target));
    if (account.counted == account.steps) return text;
    return sentence(terms.partial == PartialStep::full ? words.full_steps : words.started_steps, text,
                    number(std::fabs(account.steps)));
}

// ---- Bands ------------------------------------------------------------------------------------

std::string explain_band(Language language, std::string_view result, double value, const Bands& bands,
                         std::size_t band) {
    const Wording& words = wording_in(language);
    const auto bounds = bands.bounds();
    const Writer write{words, are_shares(bounds)};
    const auto bound = [&](std::size_t i) { return write(bounds[i]); };
    if (bands.edge() == BandEdge::upto) {
        if (band == 0) return sentence(words.band_upto_first, result, write(value), 1, "", bound(0));
        return sentence(words.band_upto, result, write(value), band + 1, bound(band - 1), bound(band));
    }
    if (band + 1 == bands.size()) return sentence(words.band_from_last, result, write(value), band + 1, bound(band));
    return sentence(words.band_from, result, write(value), band + 1, bound(band), bound(band + 1));
}

std::string explain_otherwise(Language language, std::string_view otherwise, const Error& none, const Bands& bands) {
    const Wording& words = wording_in(language);
    const Writer write{words, are_shares(bands.bounds())};
    if (is_missing(none.expected)) return sentence(words.no_bounds, otherwise);
    return sentence(none.found < none.expected ? words.below_bounds : words.above_bounds, otherwise, write(none.found),
                    write(none.expected));
}

std::string explain_interpolated(Language language, const TierAmount& amount, double value,
                                 std::span<const double> bounds, std::span<const double> results) {
    const Wording& words = wording_in(language);
    const std::size_t i = amount.band;
    const Writer write{words, are_shares(bounds)};
    const std::string text = number(amount.amount);
    if (i + 1 == without_blank_end(bounds).size())
        return sentence(words.past_points, text, write(value), write(bounds[i]));
    const auto difference = [](const std::string& a, const std::string& b) {
        return "(" + a + " \u2212 " + bracketed(b) + ")";
    };
    const std::string arithmetic = number(results[i]) + " + " + difference(write(value), write(bounds[i])) +
                                   " \u00d7 " + difference(number(results[i + 1]), number(results[i])) + divided_by +
                                   difference(write(bounds[i + 1]), write(bounds[i]));
    return sentence(words.interpolated, text + equals + arithmetic, write(value), i + 1, write(bounds[i]), i + 2,
                    write(bounds[i + 1]));
}

std::string explain_marginal(Language language, const TierAmount& amount, double value, std::span<const double> bounds,
                             std::span<const double> rates) {
    const Wording& words = wording_in(language);
    const Writer write_rate{words, are_fractions_of_one(without_blank_end(rates))};
    Sum sum{words};
    for (std::size_t i = 0; i <= amount.band; ++i) {
        const double from = bounds[i];
        const double to = i == amount.band ? value : bounds[i + 1];
        const std::string part = from == 0 ? number(to) : "(" + number(to) + " \u2212 " + bracketed(number(from)) + ")";
        sum.add(part + " \u00d7 " + bracketed(write_rate(rates[i])));
    }
    return sentence(words.marginal, number(amount.amount) + equals + sum.text(), number(value));
}

// ---- Places -----------------------------------------------------------------------------------

namespace {

const char* counting(const Wording& words, RankTies ties) noexcept {
    switch (ties) {
        case RankTies::max: return words.worst_counts;
        case RankTies::average: return words.mean_counts;
        default: return words.best_counts;
    }
}

const char* rank_sentence(const Wording& words, std::uint32_t better, bool different) noexcept {
    if (better == 0) return words.rank_first;
    if (different) return better == 1 ? words.rank_after_one_different : words.rank_after_many_different;
    return better == 1 ? words.rank_after_one : words.rank_after_many;
}

}  // namespace

std::string explain(Language language, const Standing& standing, double score, RankTies ties, RankOrder order) {
    const Wording& words = wording_in(language);
    const bool dense = ties == RankTies::dense;
    const std::uint32_t better = dense ? standing.distinct_above : standing.above;
    std::string text = sentence(rank_sentence(words, better, dense), number(place_of(standing, ties)), better,
                                number(score), order == RankOrder::descending ? words.higher : words.lower);
    if (standing.tied > 1 && !dense)
        text += sentence(words.tied_places, standing.tied, first_place(standing), last_place(standing)) +
                counting(words, ties);
    return text;
}

// ---- Pay --------------------------------------------------------------------------------------

namespace {

/// What the places of a tied group pay: the pay of each.
std::string sum_of_places(const Wording& words, const Standing& standing, const PayoutTerms& terms) {
    const auto list = without_blank_end(terms.payouts);
    Sum sum{words};
    for (std::size_t place = first_place(standing); place <= last_place(standing); ++place) {
        if (sum.is_full()) {
            sum.leave_out(last_place(standing) - place + 1);
            break;
        }
        const double pay = place <= list.size() ? list[place - 1] : terms.otherwise;
        sum.add(number(std::fabs(pay)), pay < 0);
    }
    return sum.text();
}

std::string sum_and_rounded(const std::string& sum, double exact_sum, double rounded) {
    const std::string text = sum + equals + number(exact_sum);
    return exact_sum == rounded ? text : text + about + number(rounded);
}

std::string explain_shared(const Wording& words, const Payment& payment, const PayoutTerms& terms) {
    const Standing& standing = payment.standing;
    const std::string pay = number(payment.amount);
    const std::string together = sum_of_places(words, standing, terms);
    if (payment.extra > 0)
        return sentence(payment.extra == 1 ? words.pay_units_one : words.pay_units,
                        payment.has_extra ? pay + equals + number(payment.floor) + " + " + number(terms.unit) : pay,
                        first_place(standing), last_place(standing),
                        sum_and_rounded(together, payment.sum, payment.together), standing.tied, number(payment.floor),
                        payment.extra, number(terms.unit));
    const double product = detail::snapped([&](auto read) { return read(payment.amount) * read(standing.tied); });
    const bool rounded = product != payment.sum;
    const std::string arithmetic =
        pay + (rounded ? about : equals) + "(" + together + ")" + divided_by + std::to_string(standing.tied);
    return sentence(words.pay_shared, rounded ? sentence(words.rounded_to, arithmetic, number(terms.unit)) : arithmetic,
                    standing.tied, first_place(standing), last_place(standing));
}

/// An amount that stands in the terms, said to be rounded where it is.
std::string listed(const Wording& words, double amount, double in_terms, double unit) {
    if (snap(in_terms) == snap(amount)) return number(amount);
    return sentence(words.rounded_to, number(amount) + about + number(in_terms), number(unit));
}

}  // namespace

std::string explain(Language language, const Payment& payment, double score, const PayoutTerms& terms) {
    if (is_missing(payment.amount)) return {};
    const Wording& words = wording_in(language);
    const auto list = without_blank_end(terms.payouts);
    const bool different = terms.ties == PayoutTies::dense;
    const std::size_t place = different ? payment.standing.distinct_above : payment.standing.above;
    const auto otherwise = [&] { return listed(words, payment.amount, terms.otherwise, terms.unit); };
    switch (payment.basis) {
        case PayoutBasis::below_min:
            return sentence(words.pay_below, otherwise(), number(score), number(terms.min_score));
        case PayoutBasis::past_the_end:
            return sentence(list.empty() ? words.no_payouts : words.pay_past, otherwise(), place + 1, list.size());
        case PayoutBasis::shared:
            if (payment.standing.tied > 1) return explain_shared(words, payment, terms);
            [[fallthrough]];
        case PayoutBasis::place: break;
    }
    return sentence(different ? words.pay_different : words.pay_place,
                    listed(words, payment.amount, list[place], terms.unit), place + 1);
}

// ---- Parts of a pool --------------------------------------------------------------------------

std::string explain(Language language, const Allocation& part, double share, const AllocationTotals& totals,
                    const AllocationTerms& terms) {
    if (is_missing(part.amount)) return {};
    const Wording& words = wording_in(language);
    const std::string unit = number(terms.unit);
    const std::string split = product(number(totals.pool), number(share)) + divided_by + number(totals.shares);
    const std::string arithmetic = split + equals + number(part.ideal);
    std::string text;
    if (part.has_extra)
        text = sentence(words.with_extra,
                        number(part.amount) + equals + number(part.floor) + " + " + unit + words.colon + arithmetic,
                        unit, number(totals.leftover));
    else if (part.ideal == part.amount)
        text = number(part.amount) + equals + split;
    else
        text = sentence(totals.leftover > 0 ? words.rounded_down_others : words.rounded_down,
                        number(part.amount) + words.colon + arithmetic, unit, number(totals.leftover));
    if (snap(terms.pool) == snap(totals.pool)) return text;
    return sentence(words.pool_rounded, text, number(terms.pool), number(totals.pool));
}

// ---- Grades by quota --------------------------------------------------------------------------

namespace {

/// A quota, and how many people it is where that is no whole number.
std::string quota_of_people(const Wording& words, double share, double total, std::size_t people) {
    const std::string quota = Writer{words, true}(is_about_one(total) ? share : share / 100);
    const double heads =
        detail::snapped([&](auto read) { return read(share) * read(static_cast<double>(people)) / read(total); });
    const bool whole = heads == std::round(heads);
    return sentence(whole ? words.quota_whole : words.quota_fraction, quota, words.people(people), number(heads));
}

}  // namespace

std::string explain(Language language, const Standing& standing, const Quotas& quotas, std::string_view grade,
                    std::span<const double> shares) {
    const Wording& words = wording_in(language);
    const auto last_places = quotas.last_places();
    const std::size_t i = quotas.grade_of(standing);
    const std::size_t first = i == 0 ? 1 : last_places[i - 1] + 1U;
    return sentence(standing.tied > 1 ? words.quota_tied : words.quota, grade, first_place(standing),
                    last_places.back(), places(words, first, last_places[i]),
                    quota_of_people(words, shares[i], detail::total_of(shares), last_places.back()), standing.tied,
                    first_place(standing), last_place(standing),
                    quotas.ties() == QuotaTies::up ? words.best_counts : words.worst_counts);
}

// ---- Ledger -----------------------------------------------------------------------------------

std::string explain(Language language, const PointsAccount& account, double base, std::span<const double> counts,
                    const PointsLedger& ledger) {
    if (is_missing(account.score)) return {};
    const Wording& words = wording_in(language);
    const auto points = ledger.terms().points;
    Sum sum{words};
    sum.add(number(base));
    for (std::size_t i = 0; i < points.size(); ++i)
        if (!is_missing(counts[i]) && counts[i] != 0)
            add_product(sum, number(counts[i]), points[i], number(std::fabs(points[i])));
    const std::string text = within_limits(words, account.score, account.points, sum.text());
    return sum.terms() > 1 ? text : sentence(words.nothing_counted, text);
}

std::string explain_version(Language language, std::string_view version) {
    return sentence(wording_in(language).version, version);
}

}  // namespace kpi
