#include "money.hpp"

namespace kpi::detail {

namespace {

constexpr std::int64_t most_coins = std::int64_t{1} << 53;

}  // namespace

Result<void> check_unit(double unit) noexcept {
    if (!is_number(unit)) return Error{Reason::not_a_number, Argument::unit};
    if (!(unit > 0)) return Error{Reason::unit_not_positive, Argument::unit, 0, unit};
    return {};
}

Result<std::int64_t> Coin::counted(const Exact& amount) const {
    const Integer count = rounded(amount / exact(unit_));
    const double money = std::fabs(to_double(Exact{count} * exact(unit_)));
    // Above 2^52 coins doubles may be further apart than coins of such a value.
    const bool told_apart = !is_number(money) || money - std::nextafter(money, 0) <= unit_;
    if (abs(count) > most_coins || !told_apart) return Error{Reason::out_of_range, Argument::unit, 0, unit_};
    return static_cast<std::int64_t>(count);
}

Result<double> Coin::amount(std::int64_t coins) const {
    // A coin such as 0.01, 0.5 or 1 is a whole part of a power of ten: one division, rounded once.
    constexpr double parts = 1e4;
    const double numerator = unit_ * parts;
    if (numerator <= 1e6 && numerator == std::floor(numerator) && numerator / parts == unit_ && coins < 1'000'000'000 &&
        coins > -1'000'000'000)
        return static_cast<double>(coins) * numerator / parts;
    const Exact exact_amount = Exact{coins} * exact(unit_);
    const double amount = to_double(exact_amount);
    if (!is_number(amount)) return Error{Reason::out_of_range, Argument::unit, 0, unit_};
    return amount;
}

}  // namespace kpi::detail
