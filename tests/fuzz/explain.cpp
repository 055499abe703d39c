// Explanations of every family, in both languages: there is a text where there is an answer, and it can
// be read, whatever the figures are.
#include <algorithm>
#include <boost/locale/utf.hpp>
#include <kpi/explain.hpp>
#include <string>
#include <string_view>

#include "verdict.hpp"

namespace fuzz {

namespace {

using kpi::Language;
using kpi::Text;

constexpr std::size_t most_elements = 8;

bool is_utf8(std::string_view text) {
    namespace utf = boost::locale::utf;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end)
        if (const auto point = utf::utf_traits<char>::decode(at, end);
            point == utf::illegal || point == utf::incomplete)
            return false;
    return true;
}

bool speaks_of_no_number(const std::string& text) {
    return text.find("nan") != std::string::npos || text.find("inf") != std::string::npos;
}

enum class Expected : std::uint8_t {
    sentence,  ///< something is said
    silence,   ///< there is nothing to say
    either,    ///< what is asked makes no sense: anything but an end of the program will do
};

/// @param say        callable with a language
/// @param arguments  what it is about, for the message
template <class Say>
void check(Expected expected, std::string_view what, std::span<const double> arguments, Say&& say) {
    for (const auto language : {Language::english, Language::chinese}) {
        const Text text = say(language);
        const auto describe = [&](std::ostream& out) {
            oracle::list(out << "of ", cells(arguments));
            out << ": " << (text ? *text : "an error");
        };
        if (expected == Expected::either && !text) continue;
        require(text.has_value(), what, describe);
        require(is_utf8(*text), "it is UTF-8", describe);
        require(!speaks_of_no_number(*text), "figures are numbers", describe);
        require(expected == Expected::either || text->empty() == (expected == Expected::silence), what, describe);
    }
}

Expected expected_of(double answer) noexcept {
    return kpi::is_missing(answer) ? Expected::silence : Expected::sentence;
}

/// Like `elements`, all of them numbers that are above 0.
std::vector<double> weights_from(Input& input) {
    auto weights = input.numbers(most_elements);
    for (double& weight : weights) weight = weight < 0 ? -weight : weight;
    return weights;
}

kpi::Standing standing_from(Input& input) {
    return {input.byte(), input.byte(), input.byte(), input.byte()};
}

void weighted(Input& input) {
    using kpi::MissingScore;
    const auto weights = weights_from(input);
    const auto missing = input.one_of({MissingScore::stop, MissingScore::zero, MissingScore::skip});
    const auto mean = kpi::WeightedMean::make(weights, missing, kpi::WeightTotal::any());
    if (!mean) return;
    const auto scores = input.elements(weights.size());
    const auto say = [&](const kpi::WeightedAccount& account, std::span<const double> of) {
        return [&, of](Language language) { return kpi::explain(language, account, *mean, of); };
    };
    if (const auto account = mean->account(scores))
        check(expected_of(account->mean), "a weighted mean", scores, say(*account, scores));
    const kpi::WeightedAccount odd{input.number(), input.byte(), input.flag()};
    const auto others = input.table(most_elements);
    check(Expected::either, "a mean of others", others, say(odd, others));
}

void threshold(Input& input) {
    using kpi::PartialStep;
    const kpi::ThresholdTerms terms{
        .target = input.number(),
        .base = input.number(),
        .above = input.number(),
        .below = input.number(),
        .step = input.number(),
        .low = input.flag() ? input.number() : -kpi::unbounded,
        .high = input.flag() ? input.number() : kpi::unbounded,
        .partial = input.one_of({PartialStep::linear, PartialStep::full, PartialStep::started})};
    const auto threshold = kpi::Threshold::make(terms);
    if (!threshold) return;
    const double actual = input.element();
    const std::vector figures = {actual, terms.target, terms.base, terms.above, terms.below, terms.step};
    check(Expected::sentence, "the rule of a target", figures,
          [&](Language language) { return kpi::explain_rule(language, *threshold); });
    if (const auto account = threshold->account(actual))
        check(expected_of(account->score), "points by distance", figures,
              [&](Language language) { return kpi::explain(language, *account, actual, *threshold); });
}

template <class Tier>
void amount(const kpi::Bands& bands, const std::vector<double>& results, double value,
            const std::optional<std::string>& otherwise) {
    const auto tier = Tier::make(bands, results);
    if (!tier) return;
    if (bands.size() > 0)
        check(Expected::sentence, "the rule of bands", results,
              [&](Language language) { return kpi::explain_rule(language, *tier, otherwise); });
    if (const auto answer = (*tier)(value))
        check(Expected::sentence, "an amount from bands", std::vector{value},
              [&](Language language) { return kpi::explain(language, *answer, value, *tier); });
}

void tier(Input& input) {
    auto bounds = input.numbers(most_elements);
    std::ranges::sort(bounds);
    const auto bands = kpi::Bands::make(bounds, input.one_of({kpi::BandEdge::from, kpi::BandEdge::upto}));
    if (!bands) return;
    const auto results = input.elements(bounds.size());
    const double value = input.number();
    const std::optional<std::string> otherwise = input.flag() ? std::optional<std::string>{"0"} : std::nullopt;
    const auto band = bands->find(value);
    const std::size_t index = band ? *band : input.byte();
    check(band ? Expected::sentence : Expected::either, "a band", bounds,
          [&](Language language) { return kpi::explain_band(language, "A", value, *bands, index); });
    if (!band && kpi::is_number(value))
        check(Expected::sentence, "no band", bounds,
              [&](Language language) { return kpi::explain_otherwise(language, "0", band.error(), *bands); });
    const std::vector<std::string> shown(bounds.size(), "A");
    if (!bounds.empty())
        check(Expected::sentence, "the rule of steps", bounds,
              [&](Language language) { return kpi::explain_rule(language, *bands, shown, otherwise); });
    amount<kpi::InterpolatedTier>(*bands, results, value, otherwise);
    amount<kpi::MarginalTier>(*bands, results, value, otherwise);
}

void points(Input& input) {
    const auto list = input.numbers(most_elements);
    const auto ledger = kpi::PointsLedger::make({.points = list,
                                                 .low = input.flag() ? input.number() : -kpi::unbounded,
                                                 .high = input.flag() ? input.number() : kpi::unbounded});
    if (!ledger) return;
    const double base = input.element();
    const auto counts = input.elements(list.size());
    check(kpi::is_invalid(base) ? Expected::either : Expected::sentence, "the rule of a ledger", list,
          [&](Language language) { return kpi::explain_rule(language, *ledger, base); });
    if (const auto account = ledger->account(base, counts))
        check(expected_of(account->score), "a ledger", counts,
              [&](Language language) { return kpi::explain(language, *account, base, counts, *ledger); });
}

void rank(Input& input) {
    using kpi::RankOrder;
    using kpi::RankTies;
    const auto scores = input.table(most_elements);
    const auto order = input.one_of({RankOrder::descending, RankOrder::ascending});
    const auto ties = input.one_of({RankTies::min, RankTies::max, RankTies::average, RankTies::dense});
    for (const double score : scores)
        if (const auto standing = kpi::standing_of(score, scores, order); standing && kpi::is_number(score))
            check(Expected::sentence, "a place", scores,
                  [&](Language language) { return kpi::explain(language, *standing, score, ties, order); });
    const auto odd = standing_from(input);
    const double stranger = input.number();
    check(Expected::either, "a place of nobody", scores,
          [&](Language language) { return kpi::explain(language, odd, stranger, ties, order); });
}

void payout(Input& input) {
    using kpi::PayoutTies;
    const auto scores = input.table(most_elements);
    const auto list = input.numbers(most_elements);
    const kpi::PayoutTerms terms{.payouts = list,
                                 .ties = input.one_of({PayoutTies::split, PayoutTies::same, PayoutTies::dense}),
                                 .order = input.one_of({kpi::RankOrder::descending, kpi::RankOrder::ascending}),
                                 .min_score = input.flag() ? input.number() : kpi::missing(),
                                 .otherwise = input.number(),
                                 .unit = input.flag() ? 0.01 : input.number()};
    const auto schedule = kpi::PayoutSchedule::make(terms);
    if (!schedule) return;
    const auto say = [&](const kpi::Payment& payment, double score) {
        return [&, score](Language language) { return kpi::explain(language, payment, score, *schedule); };
    };
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!kpi::is_number(scores[i])) continue;
        if (const auto payment = schedule->payment_of(i, scores))
            check(expected_of(payment->amount), "one person's pay", scores, say(*payment, scores[i]));
        const auto standing = kpi::standing_of(scores[i], scores, terms.order);
        if (const auto payment = schedule->payment(scores[i], *standing))
            check(expected_of(payment->amount), "the pay of one score", scores, say(*payment, scores[i]));
    }
    const double score = input.number();
    if (const auto payment = schedule->payment(score, standing_from(input)))
        check(Expected::either, "the pay of nobody", scores, say(*payment, score));
}

void allocation(Input& input) {
    const auto shares = weights_from(input);
    const auto pool = kpi::Pool::make({.pool = input.number(), .unit = input.flag() ? 0.01 : input.number()});
    std::vector<kpi::Allocation> parts(shares.size());
    if (!pool) return;
    const auto totals = pool->split(shares, parts);
    if (!totals) return;
    for (std::size_t i = 0; i < parts.size(); ++i)
        check(expected_of(parts[i].amount), "a part of a pool", shares,
              [&](Language language) { return kpi::explain(language, parts[i], shares[i], *totals, *pool); });
}

void quota(Input& input) {
    const auto shares = weights_from(input);
    const auto quotas =
        kpi::Quotas::make(shares, input.byte(), input.one_of({kpi::QuotaTies::up, kpi::QuotaTies::down}));
    if (!quotas) return;
    const auto standing = standing_from(input);
    const auto grade = quotas->grade_of(standing);
    check(grade ? Expected::sentence : Expected::either, "a grade", shares,
          [&](Language language) { return kpi::explain(language, standing, *quotas, "A", shares); });
    const auto others = input.table(most_elements);
    check(Expected::either, "a grade of other quotas", others,
          [&](Language language) { return kpi::explain(language, standing, *quotas, "A", others); });
}

void error(Input& input) {
    const kpi::Error error{
        static_cast<kpi::Reason>(input.up_to(static_cast<std::size_t>(kpi::Reason::not_that_person))),
        static_cast<kpi::Argument>(input.up_to(static_cast<std::size_t>(kpi::Argument::function))), input.byte(),
        input.any_double(), input.any_double()};
    const kpi::ErrorContext context{.rows = input.byte(),
                                    .columns = input.byte(),
                                    .text = input.flag() ? "差" : "",
                                    .options = input.flag() ? "\"min\"" : "",
                                    .unit = input.one_of({kpi::Unit::plain, kpi::Unit::share, kpi::Unit::duration})};
    // Figures of an error that it does not have are not asked to be readable.
    const bool numbers = kpi::is_number(error.found) && kpi::is_number(error.expected);
    if (numbers)
        check(Expected::sentence, "an error", std::vector{error.found, error.expected},
              [&](Language language) { return kpi::explain(language, error, context); });
    else
        static_cast<void>(kpi::explain(Language::english, error, context));
}

void figure(Input& input) {
    const double x = input.number();
    for (const auto unit : {kpi::Unit::plain, kpi::Unit::share, kpi::Unit::duration})
        check(Expected::sentence, "a figure", std::vector{x},
              [&](Language language) { return kpi::figure(language, x, unit); });
    const auto table = input.table(most_elements);
    static_cast<void>(kpi::unit_of(table));
    static_cast<void>(kpi::unit_of(table, input.element()));
}

constexpr std::array families = {weighted, threshold, tier, points, rank, payout, allocation, quota, error, figure};

}  // namespace

void run(Input& input) {
    families.at(input.up_to(families.size() - 1))(input);
}

}  // namespace fuzz
