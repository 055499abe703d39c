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

    [[nodiscard]] PayoutBasis basis(double snapped_score, const Standing& standing) const noexcept {
        if (snapped_score < min_score_) return PayoutBasis::below_min;
        if (place(standing) >= list_.size()) return PayoutBasis::past_the_end;
        return terms_.ties == PayoutTies::split ? PayoutBasis::shared : PayoutBasis::place;
    }

    /// What all places of a tied group pay together. A place past the end of the list pays `otherwise`.
    [[nodiscard]] Result<std::int64_t> coins_together(const Standing& standing) const noexcept {
        return coin_.coins([&](auto read) { return together(standing, read); });
    }

    [[nodiscard]] Result<double> amount_shared_equally(const Standing& standing) const noexcept {
        return amount_of([&](auto read) { return together(standing, read) / read(standing.tied); });
    }

    [[nodiscard]] double money_together(const Standing& standing) const noexcept {
        return detail::snapped([&](auto read) { return together(standing, read); });
    }

    /// Where nobody has to share.
    [[nodiscard]] Result<double> amount_of_place(const Standing& standing) const noexcept {
        return amount_of([&](auto read) { return read(list_[place(standing)]); });
    }

    [[nodiscard]] Result<double> amount_otherwise() const noexcept {
        return amount_of([&](auto read) { return read(terms_.otherwise); });
    }

private:
    [[nodiscard]] std::size_t place(const Standing& standing) const noexcept {
        return terms_.ties == PayoutTies::dense ? standing.distinct_above : standing.above;
    }

    template <class Formula>
    [[nodiscard]] Result<double> amount_of(Formula&& money) const noexcept {
        const auto coins = coin_.coins(money);
        if (!coins) return coins.error();
        return coin_.amount(*coins);
    }

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

/// Pays tied groups, person by person.
/// @tparam Pay  called with a person and a Payment
template <class Pay>
class Cashier {
public:
    Cashier(const Schedule& schedule, Pay pay) noexcept : schedule_{schedule}, pay_{std::move(pay)} {}

    [[nodiscard]] Result<void> operator()(std::span<const Ranking::Place> group, const Standing& standing) {
        Payment payment{.basis = schedule_.basis(group.front().score, standing), .standing = standing};
        if (payment.basis == PayoutBasis::shared) return share(group, payment);
        if (payment.basis != PayoutBasis::place) return give_otherwise(group, payment);
        const auto amount = schedule_.amount_of_place(standing);
        if (!amount) return amount.error();
        give(group, *amount, payment);
        return {};
    }

private:
    [[nodiscard]] Result<void> share(std::span<const Ranking::Place> group, Payment& payment) {
        const auto coins = schedule_.coins_together(payment.standing);
        if (!coins) return coins.error();
        const auto people = static_cast<std::int64_t>(group.size());
        const std::int64_t over = (*coins % people + people) % people;
        const std::int64_t floor = (*coins - over) / people;
        const auto together = schedule_.coin().amount(*coins);
        const auto least = schedule_.coin().amount(floor);
        if (!least) return least.error();
        payment.sum = schedule_.money_together(payment.standing);
        payment.together = together ? *together : std::copysign(unbounded, static_cast<double>(*coins));
        payment.floor = *least;
        payment.extra = static_cast<std::uint32_t>(over);
        const auto lucky = static_cast<std::size_t>(over);
        give(group.subspan(lucky), *least, payment);
        if (lucky == 0) return {};
        const auto most = schedule_.coin().amount(floor + 1);
        if (!most) return most.error();
        payment.has_extra = true;
        give(group.first(lucky), *most, payment);
        return {};
    }

    /// Rounded once, though most people of a large population may be past the end of the list.
    [[nodiscard]] Result<void> give_otherwise(std::span<const Ranking::Place> people, Payment& payment) {
        if (!is_number(otherwise_)) {
            const auto amount = schedule_.amount_otherwise();
            if (!amount) return amount.error();
            otherwise_ = *amount;
        }
        give(people, otherwise_, payment);
        return {};
    }

    void give(std::span<const Ranking::Place> people, double amount, Payment& payment) {
        payment.amount = amount;
        for (const auto& place : people) pay_(place.person, payment);
    }

    const Schedule& schedule_;
    Pay pay_;
    double otherwise_ = missing();  // until somebody is paid it
};

template <class Pay>
Result<void> pay_everybody(std::span<const double> scores, const PayoutTerms& terms, Pay&& pay) noexcept try {
    const Schedule schedule{terms};
    Cashier cashier{schedule, pay};
    Result<void> paid;
    Ranking{scores}.for_each_group([&](std::span<const Ranking::Place> group, const Standing& standing) {
        if (paid) paid = cashier(group, standing);
    });
    return paid;
} catch (const std::bad_alloc&) {
    return Error{Reason::out_of_range, Argument::scores};
}

}  // namespace

Result<void> check(const PayoutTerms& terms) noexcept {
    const auto list = without_blank_end(terms.payouts);
    if (const auto checked = detail::check_elements(list, Argument::payouts); !checked) return checked;
    if (std::isnan(terms.min_score)) return Error{Reason::not_a_number, Argument::min_score};
    if (!is_number(terms.otherwise)) return Error{Reason::not_a_number, Argument::otherwise};
    return detail::check_unit(terms.unit);
}

Result<Payment> payment_of(double score, const Standing& standing, const PayoutTerms& terms) noexcept {
    const Schedule schedule{terms};
    Payment payment{.basis = schedule.basis(snap(score), standing), .standing = standing};
    const bool shared = payment.basis == PayoutBasis::shared;
    const auto amount = shared                                ? schedule.amount_shared_equally(standing)
                        : payment.basis == PayoutBasis::place ? schedule.amount_of_place(standing)
                                                              : schedule.amount_otherwise();
    if (!amount) return amount.error();
    payment.amount = *amount;
    if (shared) payment.sum = payment.together = schedule.money_together(standing);
    return payment;
}

Result<void> payouts(std::span<const double> scores, const PayoutTerms& terms, std::span<double> pay) noexcept {
    detail::leave_unscored(scores, pay);
    return pay_everybody(scores, terms,
                         [&](std::uint32_t person, const Payment& payment) { pay[person] = payment.amount; });
}

Result<void> payments(std::span<const double> scores, const PayoutTerms& terms, std::span<Payment> pay) noexcept {
    for (std::size_t i = 0; i < scores.size(); ++i) pay[i] = {.amount = is_missing(scores[i]) ? missing() : invalid()};
    return pay_everybody(scores, terms, [&](std::uint32_t person, const Payment& payment) { pay[person] = payment; });
}

}  // namespace kpi
