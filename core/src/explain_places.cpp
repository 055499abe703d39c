// How places, pay by place, parts of a pool and grades by quota came about, in words.
#include <cmath>
#include <kpi/explain.hpp>

#include "sentences.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

using detail::about;
using detail::divided_by;
using detail::equals;
using detail::number;
using detail::product;
using detail::sentence;
using detail::Sum;
using detail::Wording;
using detail::wording_in;
using detail::Writer;

namespace {

std::string places(const Wording& words, std::size_t first, std::size_t last) {
    return first == last ? sentence(words.place, first) : sentence(words.places, first, last);
}

std::size_t first_place(const Standing& standing) noexcept {
    return std::size_t{standing.above} + 1;
}

std::size_t last_place(const Standing& standing) noexcept {
    return std::size_t{standing.above} + standing.tied;
}

const char* counting(const Wording& words, RankTies ties) noexcept {
    switch (ties) {
        case RankTies::max: return words.worst_counts;
        case RankTies::average: return words.mean_counts;
        default: return words.best_counts;
    }
}

const char* rank_sentence(const Wording& words, std::uint32_t better, bool different) noexcept {
    if (better == 0) return different ? words.rank_first_different : words.rank_first;
    if (different) return better == 1 ? words.rank_after_one_different : words.rank_after_many_different;
    return better == 1 ? words.rank_after_one : words.rank_after_many;
}

}  // namespace

Text explain(Language language, const Standing& standing, double score, RankTies ties, RankOrder order) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const bool dense = ties == RankTies::dense;
        const std::uint32_t better = dense ? standing.distinct_above : standing.above;
        std::string text =
            sentence(rank_sentence(words, better, dense), number(place_of(standing, ties)), better, number(score),
                     order == RankOrder::descending ? words.higher : words.lower, standing.people);
        if (standing.tied > 1 && !dense)
            text += sentence(words.tied_places, standing.tied, first_place(standing), last_place(standing)) +
                    counting(words, ties);
        return text;
    });
}

// ---- Pay --------------------------------------------------------------------------------------

namespace {

/// What the places of a tied group pay: the pay of each.
std::string sum_of_places(const Wording& words, const Standing& standing, const PayoutSchedule& schedule) {
    const auto list = schedule.payouts();
    Sum sum{words};
    for (std::size_t place = first_place(standing); place <= last_place(standing); ++place) {
        if (sum.is_full()) {
            sum.leave_out(last_place(standing) - place + 1);
            break;
        }
        const double pay = place <= list.size() ? list[place - 1] : schedule.terms().otherwise;
        sum.add(number(std::fabs(pay)), pay < 0);
    }
    return sum.text();
}

std::string sum_and_rounded(const std::string& sum, double exact_sum, double rounded) {
    const std::string text = sum + equals + number(exact_sum);
    return exact_sum == rounded ? text : text + about + number(rounded);
}

std::string explain_shared(const Wording& words, const Payment& payment, const PayoutSchedule& schedule) {
    const Standing& standing = payment.standing;
    const std::string unit = number(schedule.terms().unit);
    const std::string pay = number(payment.amount);
    const std::string together = sum_of_places(words, standing, schedule);
    if (payment.extra > 0)
        return sentence(payment.extra == 1 ? words.pay_units_one : words.pay_units,
                        payment.has_extra ? pay + equals + number(payment.floor) + " + " + unit : pay,
                        first_place(standing), last_place(standing),
                        sum_and_rounded(together, payment.sum, payment.together), standing.tied, number(payment.floor),
                        payment.extra, unit, standing.people);
    const double product = detail::snapped([&](auto read) { return read(payment.amount) * read(standing.tied); });
    const bool rounded = product != payment.sum;
    const std::string arithmetic =
        pay + (rounded ? about : equals) + "(" + together + ")" + divided_by + std::to_string(standing.tied);
    return sentence(words.pay_shared, rounded ? sentence(words.rounded_to, arithmetic, unit) : arithmetic,
                    standing.tied, first_place(standing), last_place(standing), standing.people) +
           (rounded && payment.is_alone ? words.rounded_alone : "");
}

/// An amount that stands in the terms, said to be rounded where it is.
std::string listed(const Wording& words, double amount, double in_terms, double unit) {
    if (detail::snap(in_terms) == detail::snap(amount)) return number(amount);
    return sentence(words.rounded_to, number(amount) + about + number(in_terms), number(unit));
}

}  // namespace

Text explain(Language language, const Payment& payment, double score, const PayoutSchedule& schedule) noexcept {
    return detail::text([&]() -> Text {
        if (!is_number(payment.amount)) return {};
        const Wording& words = wording_in(language);
        const PayoutTerms& terms = schedule.terms();
        const auto list = schedule.payouts();
        const Standing& standing = payment.standing;
        const bool different = terms.ties == PayoutTies::dense;
        const std::size_t place = different ? standing.distinct_above : standing.above;
        const auto paid = [&](double in_terms) { return listed(words, payment.amount, in_terms, terms.unit); };
        switch (payment.basis) {
            case PayoutBasis::below_min:
                return sentence(terms.order == RankOrder::descending ? words.pay_below : words.pay_above,
                                paid(terms.otherwise), number(score), number(terms.min_score), first_place(standing),
                                standing.people);
            case PayoutBasis::past_the_end:
                if (list.empty()) return sentence(words.no_payouts, paid(terms.otherwise));
                return sentence(different ? words.pay_past_different : words.pay_past, paid(terms.otherwise), place + 1,
                                standing.people, list.size());
            case PayoutBasis::shared:
                if (standing.tied > 1) return explain_shared(words, payment, schedule);
                [[fallthrough]];
            case PayoutBasis::place: break;
        }
        if (place >= list.size()) return detail::not_of_these_terms();
        return sentence(different ? words.pay_different : words.pay_place, paid(list[place]), place + 1,
                        standing.people);
    });
}

// ---- Parts of a pool --------------------------------------------------------------------------

Text explain(Language language, const Allocation& part, double share, const AllocationTotals& totals,
             const Pool& pool) noexcept {
    return detail::text([&]() -> Text {
        if (is_missing(part.amount)) return {};
        const Wording& words = wording_in(language);
        const std::string unit = number(pool.terms().unit);
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
        if (detail::snap(pool.terms().pool) == detail::snap(totals.pool)) return text;
        return sentence(words.pool_rounded, text, number(pool.terms().pool), number(totals.pool));
    });
}

// ---- Grades by quota --------------------------------------------------------------------------

namespace {

/// A quota, and how many people it is where that is no whole number.
std::string quota_of_people(const Wording& words, double share, double total, std::size_t people) {
    const std::string quota = Writer{words, Unit::share}(detail::is_about_one(total) ? share : share / 100);
    const double heads =
        detail::snapped([&](auto read) { return read(share) * read(static_cast<double>(people)) / read(total); });
    const bool whole = heads == std::round(heads);
    return sentence(whole ? words.quota_whole : words.quota_fraction, quota, words.people(people), number(heads));
}

}  // namespace

Text explain(Language language, const Standing& standing, const Quotas& quotas, std::string_view grade,
             std::span<const double> shares) noexcept {
    return detail::text([&]() -> Text {
        const auto own = quotas.grade_of(standing);
        if (!own) return own.error();
        const auto list = without_blank_end(shares);
        if (list.size() != quotas.size()) return detail::not_of_these_terms();
        if (const auto checked = detail::check_weights(list, Argument::quotas); !checked) return checked.error();
        const Wording& words = wording_in(language);
        const auto last_places = quotas.last_places();
        const std::size_t i = *own;
        const std::size_t first = i == 0 ? 1 : last_places[i - 1] + 1U;
        return sentence(standing.tied > 1 ? words.quota_tied : words.quota, grade, first_place(standing),
                        last_places.back(), places(words, first, last_places[i]),
                        quota_of_people(words, list[i], detail::total_of(list), last_places.back()), standing.tied,
                        first_place(standing), last_place(standing),
                        quotas.ties() == QuotaTies::up ? words.best_counts : words.worst_counts);
    });
}

}  // namespace kpi
