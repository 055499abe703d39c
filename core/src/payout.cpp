#include <algorithm>
#include <cmath>
#include <kpi/payout.hpp>
#include <kpi/rank.hpp>

#include "element.hpp"
#include "money.hpp"

namespace kpi {

namespace {

/// The terms with the spare rows gone, and the questions asked of them.
class Schedule {
public:
    explicit Schedule(const PayoutTerms& terms) noexcept
        : terms_{terms},
          list_{without_blank_end(terms.payouts)},
          coin_{terms.unit},
          min_score_{snap(terms.min_score)} {}

    [[nodiscard]] const detail::Coin& coin() const noexcept { return coin_; }

    [[nodiscard]] bool dense() const noexcept { return terms_.ties == PayoutTies::dense; }

    /// True when those who tie have a common sum to share.
    [[nodiscard]] bool shares(double snapped_score, const Standing& standing) const noexcept {
        return terms_.ties == PayoutTies::split && snapped_score >= min_score_ && standing.above < list_.size();
    }

    /// What all places of a tied group pay together. A place past the end of the list pays `otherwise`.
    [[nodiscard]] Result<std::int64_t> coins_together(const Standing& standing) const noexcept {
        return coin_.coins([&](auto read) { return together(standing, read); });
    }

    [[nodiscard]] Result<std::int64_t> coins_shared_equally(const Standing& standing) const noexcept {
        return coin_.coins([&](auto read) { return together(standing, read) / read(standing.tied); });
    }

    /// @param place  from 0
    [[nodiscard]] Result<std::int64_t> coins_of_place(double snapped_score, std::size_t place) const noexcept {
        const double pay = snapped_score >= min_score_ && place < list_.size() ? list_[place] : terms_.otherwise;
        return coin_.coins([&](auto read) { return read(pay); });
    }

private:
    template <class Read>
    [[nodiscard]] auto together(const Standing& standing, Read read) const {
        const std::size_t end = std::size_t{standing.above} + standing.tied;
        const std::size_t listed = std::min(end, list_.size());
        auto sum = read(static_cast<double>(end - listed)) * read(terms_.otherwise);
        for (std::size_t place = standing.above; place < listed; ++place) sum = sum + read(list_[place]);
        return sum;
    }

    const PayoutTerms& terms_;
    std::span<const double> list_;
    detail::Coin coin_;
    double min_score_;
};

/// Pays one tied group of a ranking.
class GroupPayment {
public:
    GroupPayment(const Schedule& schedule, std::span<double> pay) noexcept : schedule_{schedule}, pay_{pay} {}

    /// @param distinct_above  how many groups come before this one
    [[nodiscard]] Result<void> operator()(std::span<const Ranking::Place> group, const Standing& standing,
                                          std::size_t distinct_above) const noexcept {
        if (schedule_.shares(group.front().score, standing)) return share(group, standing);
        const std::size_t place = schedule_.dense() ? distinct_above : standing.above;
        const auto coins = schedule_.coins_of_place(group.front().score, place);
        if (!coins) return coins.error();
        return give(group, *coins);
    }

private:
    [[nodiscard]] Result<void> share(std::span<const Ranking::Place> group, const Standing& standing) const noexcept {
        const auto coins = schedule_.coins_together(standing);
        if (!coins) return coins.error();
        const auto people = static_cast<std::int64_t>(group.size());
        const std::int64_t over = (*coins % people + people) % people;
        const std::int64_t floor = (*coins - over) / people;
        const auto lucky = static_cast<std::size_t>(over);
        if (const auto given = give(group.first(lucky), floor + 1); !given) return given;
        return give(group.subspan(lucky), floor);
    }

    [[nodiscard]] Result<void> give(std::span<const Ranking::Place> people, std::int64_t coins) const noexcept {
        const auto amount = schedule_.coin().amount(coins);
        if (!amount) return amount.error();
        for (const auto& place : people) pay_[place.person] = *amount;
        return {};
    }

    const Schedule& schedule_;
    std::span<double> pay_;
};

}  // namespace

Result<void> check(const PayoutTerms& terms) noexcept {
    const auto list = without_blank_end(terms.payouts);
    if (const auto checked = detail::check_elements(list, Argument::payouts); !checked) return checked;
    if (std::isnan(terms.min_score)) return Error{Reason::not_a_number, Argument::min_score};
    if (!is_number(terms.otherwise)) return Error{Reason::not_a_number, Argument::otherwise};
    if (!is_number(terms.unit)) return Error{Reason::not_a_number, Argument::unit};
    if (!(terms.unit > 0)) return Error{Reason::unit_not_positive, Argument::unit, 0, terms.unit};
    return {};
}

Result<double> payout_of(double score, std::span<const double> scores, const PayoutTerms& terms) noexcept {
    if (is_missing(score)) return missing();
    if (is_invalid(score)) return Error{Reason::not_a_number, Argument::score};
    const auto standing = standing_of(score, scores);
    if (!standing) return standing.error();
    const Schedule schedule{terms};
    const double own = snap(score);
    Result<std::uint32_t> place = standing->above;
    if (schedule.dense()) place = distinct_scores_above(score, scores);
    if (!place) return place.error();
    const auto coins = schedule.shares(own, *standing) ? schedule.coins_shared_equally(*standing)
                                                       : schedule.coins_of_place(own, *place);
    if (!coins) return coins.error();
    return schedule.coin().amount(*coins);
}

Result<void> payouts(std::span<const double> scores, const PayoutTerms& terms, std::span<double> pay) noexcept try {
    for (std::size_t i = 0; i < scores.size(); ++i) pay[i] = is_missing(scores[i]) ? missing() : invalid();
    const Ranking ranking{scores};
    const Schedule schedule{terms};
    const GroupPayment pay_group{schedule, pay};
    const auto order = ranking.order();
    std::size_t groups = 0;
    for (std::size_t first = 0, end = 0; first < order.size(); first = end, ++groups) {
        while (end < order.size() && order[end].score == order[first].score) ++end;
        const Standing standing{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first)};
        if (const auto paid = pay_group(order.subspan(first, end - first), standing, groups); !paid) return paid;
    }
    return {};
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::scores};
}

}  // namespace kpi
