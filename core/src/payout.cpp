#include <algorithm>
#include <cmath>
#include <kpi/payout.hpp>
#include <kpi/rank.hpp>

#include "element.hpp"
#include "guarded.hpp"
#include "money.hpp"

namespace kpi {

namespace {

/// The questions asked of terms that are checked.
class Tariff {
public:
    explicit Tariff(const PayoutTerms& terms)
        : terms_{terms}, list_{terms.payouts}, coin_{terms.unit}, min_score_{detail::snap(terms.min_score)} {}

    [[nodiscard]] const detail::Coin& coin() const noexcept { return coin_; }

    [[nodiscard]] PayoutBasis basis(double snapped_score, const Standing& standing) const noexcept {
        // Nothing compares with a missing minimum.
        const bool misses =
            terms_.order == RankOrder::descending ? snapped_score < min_score_ : snapped_score > min_score_;
        if (misses) return PayoutBasis::below_min;
        if (place(standing) >= list_.size()) return PayoutBasis::past_the_end;
        return terms_.ties == PayoutTies::split ? PayoutBasis::shared : PayoutBasis::place;
    }

    /// What all places of a tied group pay together. A place past the end of the list pays `otherwise`.
    [[nodiscard]] Result<std::int64_t> coins_together(const Standing& standing) const {
        return coin_.coins([&](auto read) { return together(standing, read); });
    }

    [[nodiscard]] Result<double> amount_shared_equally(const Standing& standing) const {
        return amount_of([&](auto read) { return together(standing, read) / read(standing.tied); });
    }

    [[nodiscard]] double money_together(const Standing& standing) const {
        return detail::snapped([&](auto read) { return together(standing, read); });
    }

    /// Where nobody has to share.
    [[nodiscard]] Result<double> amount_of_place(const Standing& standing) const {
        return amount_of([&](auto read) { return read(list_[place(standing)]); });
    }

    [[nodiscard]] Result<double> amount_otherwise() const {
        return amount_of([&](auto read) { return read(terms_.otherwise); });
    }

private:
    [[nodiscard]] std::size_t place(const Standing& standing) const noexcept {
        return terms_.ties == PayoutTies::dense ? standing.distinct_above : standing.above;
    }

    template <class Formula>
    [[nodiscard]] Result<double> amount_of(Formula&& money) const {
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

/// What the places of a tied group pay, handed out whole.
struct Shared {
    double least = 0;       ///< money
    double most = 0;        ///< one coin more
    std::size_t lucky = 0;  ///< how many people get that, from the first of the group on

    /// @param payment  of a group; receives what its people have in common
    [[nodiscard]] static Result<Shared> among(std::size_t group, Payment& payment, const Tariff& tariff) {
        const auto coins = tariff.coins_together(payment.standing);
        if (!coins) return coins.error();
        const auto people = static_cast<std::int64_t>(group);
        const std::int64_t over = (*coins % people + people) % people;
        const std::int64_t floor = (*coins - over) / people;
        const auto together = tariff.coin().amount(*coins);
        const auto least = tariff.coin().amount(floor);
        if (!least) return least.error();
        const auto most = tariff.coin().amount(over > 0 ? floor + 1 : floor);
        if (!most) return most.error();
        payment.sum = tariff.money_together(payment.standing);
        payment.together = together ? *together : std::copysign(unbounded, static_cast<double>(*coins));
        payment.floor = *least;
        payment.extra = static_cast<std::uint32_t>(over);
        return Shared{*least, *most, static_cast<std::size_t>(over)};
    }
};

/// Pays tied groups, person by person.
/// @tparam Pay  called with a person and a Payment
template <class Pay>
class Cashier {
public:
    Cashier(const Tariff& tariff, Pay pay) noexcept : tariff_{tariff}, pay_{std::move(pay)} {}

    [[nodiscard]] Result<void> operator()(std::span<const Ranking::Place> group, const Standing& standing) {
        Payment payment{.basis = tariff_.basis(group.front().score, standing), .standing = standing};
        if (payment.basis == PayoutBasis::shared) return share(group, payment);
        if (payment.basis != PayoutBasis::place) return give_otherwise(group, payment);
        const auto amount = tariff_.amount_of_place(standing);
        if (!amount) return amount.error();
        give(group, *amount, payment);
        return {};
    }

private:
    [[nodiscard]] Result<void> share(std::span<const Ranking::Place> group, Payment& payment) {
        const auto shared = Shared::among(group.size(), payment, tariff_);
        if (!shared) return shared.error();
        give(group.subspan(shared->lucky), shared->least, payment);
        if (shared->lucky == 0) return {};
        payment.has_extra = true;
        give(group.first(shared->lucky), shared->most, payment);
        return {};
    }

    /// Rounded once, though most people of a large population may be past the end of the list.
    [[nodiscard]] Result<void> give_otherwise(std::span<const Ranking::Place> people, Payment& payment) {
        if (!is_number(otherwise_)) {
            const auto amount = tariff_.amount_otherwise();
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

    const Tariff& tariff_;
    Pay pay_;
    double otherwise_ = missing();  // until somebody is paid it
};

template <class Pay>
Result<void> pay_everybody(std::span<const double> scores, const PayoutTerms& terms, Pay&& pay) {
    const Tariff tariff{terms};
    Cashier cashier{tariff, pay};
    const auto ranking = Ranking::make(scores, terms.order);
    if (!ranking) return ranking.error();
    Result<void> paid;
    ranking->for_each_group([&](std::span<const Ranking::Place> group, const Standing& standing) {
        if (paid) paid = cashier(group, standing);
    });
    return paid;
}

/// What does not depend on who of a tied group is paid.
Result<Payment> pay_alone(const Tariff& tariff, Payment payment) {
    const auto amount = payment.basis == PayoutBasis::shared  ? tariff.amount_shared_equally(payment.standing)
                        : payment.basis == PayoutBasis::place ? tariff.amount_of_place(payment.standing)
                                                              : tariff.amount_otherwise();
    if (!amount) return amount.error();
    payment.amount = *amount;
    return payment;
}

Payment unscored(double score) noexcept {
    return {.amount = is_missing(score) ? missing() : invalid()};
}

/// How many people further up the sheet have that score.
std::size_t tied_before(std::size_t person, std::span<const double> scores) {
    const double own = detail::snap(scores[person]);
    return static_cast<std::size_t>(std::count_if(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(person),
                                                  [&](double score) { return detail::snap(score) == own; }));
}

}  // namespace

Result<PayoutSchedule> PayoutSchedule::make(const PayoutTerms& given) noexcept {
    PayoutTerms terms = given;
    terms.payouts = without_blank_end(given.payouts);
    if (const auto checked = detail::check_elements(terms.payouts, Argument::payouts); !checked) return checked.error();
    if (is_invalid(terms.min_score) && !std::isinf(terms.min_score))
        return Error{Reason::not_a_number, Argument::min_score};
    if (!is_number(terms.otherwise)) return Error{Reason::not_a_number, Argument::otherwise};
    if (const auto checked = detail::check_unit(terms.unit); !checked) return checked.error();
    return PayoutSchedule{terms};
}

Result<Payment> PayoutSchedule::payment(double score, const Standing& standing) const noexcept {
    return detail::guarded(Argument::score, [&]() -> Result<Payment> {
        if (!is_number(score)) return Error{Reason::not_a_number, Argument::score};
        if (standing.tied == 0) return Error{Reason::not_among_scores, Argument::score, 0, score};
        const Tariff tariff{terms_};
        Payment payment{.basis = tariff.basis(detail::snap(score), standing), .standing = standing};
        if (payment.basis == PayoutBasis::shared) {
            payment.sum = payment.together = tariff.money_together(standing);
            payment.is_alone = true;
        }
        return pay_alone(tariff, payment);
    });
}

Result<Payment> PayoutSchedule::payment_of(std::size_t person, std::span<const double> scores) const noexcept {
    return detail::guarded(Argument::scores, [&]() -> Result<Payment> {
        if (person >= scores.size())
            return Error{Reason::no_such_person, Argument::person, 0, static_cast<double>(person) + 1,
                         static_cast<double>(scores.size())};
        if (!is_number(scores[person])) return unscored(scores[person]);
        const Distinct distinct = terms_.ties == PayoutTies::dense ? Distinct::counted : Distinct::ignored;
        const auto standing = standing_of(scores[person], scores, terms_.order, distinct);
        if (!standing) return standing.error();
        const Tariff tariff{terms_};
        Payment payment{.basis = tariff.basis(detail::snap(scores[person]), *standing), .standing = *standing};
        if (payment.basis != PayoutBasis::shared) return pay_alone(tariff, payment);
        const auto shared = Shared::among(standing->tied, payment, tariff);
        if (!shared) return shared.error();
        payment.has_extra = tied_before(person, scores) < shared->lucky;
        payment.amount = payment.has_extra ? shared->most : shared->least;
        return payment;
    });
}

Result<void> PayoutSchedule::payments(std::span<const double> scores, std::span<double> pay) const noexcept {
    return detail::guarded(Argument::scores, [&]() -> Result<void> {
        if (const auto checked = detail::check_places(pay.size(), scores.size()); !checked) return checked;
        detail::leave_unscored(scores, pay);
        return pay_everybody(scores, terms_,
                             [&](std::uint32_t person, const Payment& payment) { pay[person] = payment.amount; });
    });
}

Result<void> PayoutSchedule::payments(std::span<const double> scores, std::span<Payment> pay) const noexcept {
    return detail::guarded(Argument::scores, [&]() -> Result<void> {
        if (const auto checked = detail::check_places(pay.size(), scores.size()); !checked) return checked;
        for (std::size_t i = 0; i < scores.size(); ++i) pay[i] = unscored(scores[i]);
        return pay_everybody(scores, terms_,
                             [&](std::uint32_t person, const Payment& payment) { pay[person] = payment; });
    });
}

}  // namespace kpi
