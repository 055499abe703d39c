#include "oracle.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <ostream>
#include <set>
#include <string_view>

#include "reason_name.hpp"

namespace oracle {

namespace {

Integer power(int base, int exponent) {
    return boost::multiprecision::pow(Integer{base}, static_cast<unsigned>(exponent));
}

Rational scaled(const Rational& x, int base, int exponent) {
    // Between rationals only: Boost up to 1.81 divides 1 by an Integer wrongly (multiprecision issue 540).
    return exponent >= 0 ? x * Rational{power(base, exponent)} : x / Rational{power(base, -exponent)};
}

Integer floor_of(const Rational& x) {
    Integer quotient;
    Integer rest;
    divide_qr(numerator(x), denominator(x), quotient, rest);
    return rest < 0 ? Integer{quotient - 1} : quotient;
}

Integer ceiling_of(const Rational& x) {
    return -floor_of(-x);
}

std::vector<Cell> without_spare_rows(std::vector<Cell> cells) {
    while (!cells.empty() && cells.back().kind == Cell::Kind::blank) cells.pop_back();
    return cells;
}

bool is_number(const Cell& cell) {
    return cell.kind == Cell::Kind::number;
}

/// The answer that a score, exact so far, is given as.
Outcome score(const Rational& x) {
    const double nearest = nearest_double(S(x));
    return std::isinf(nearest) ? outcome(kpi::Reason::out_of_range) : outcome(nearest);
}

}  // namespace

// ---- Numbers ----------------------------------------------------------------------------------

std::string text(const Decimal& decimal) {
    std::string digits = std::to_string(std::abs(decimal.digits));
    std::string sign = decimal.digits < 0 ? "-" : "";
    if (decimal.exponent == 0) return sign + digits;
    if (decimal.exponent > 0 || decimal.exponent < -15) return sign + digits + 'e' + std::to_string(decimal.exponent);
    const auto decimals = static_cast<std::size_t>(-decimal.exponent);
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    return sign + digits.insert(digits.size() - decimals, ".");
}

Rational exact(const Decimal& decimal) {
    return scaled(Rational{decimal.digits}, 10, decimal.exponent);
}

double typed(const Decimal& decimal) {
    return std::strtod(text(decimal).c_str(), nullptr);
}

std::vector<double> typed(const std::vector<Decimal>& decimals) {
    std::vector<double> doubles;
    for (const auto& decimal : decimals) doubles.push_back(typed(decimal));
    return doubles;
}

Rational as_typed(double x) {
    std::array<char, 40> written{};
    for (int decimals = 0; decimals <= 16; ++decimals) {
        static_cast<void>(std::snprintf(written.data(), written.size(), "%.*e", decimals, x));
        if (std::strtod(written.data(), nullptr) == x) break;
    }
    std::string mantissa = written.data();
    const auto mark = mantissa.find('e');
    int exponent = std::stoi(mantissa.substr(mark + 1));
    mantissa.erase(mark);
    if (const auto point = mantissa.find('.'); point != std::string::npos) {
        exponent -= static_cast<int>(mantissa.size() - point - 1);
        mantissa.erase(point, 1);
    }
    return scaled(Rational{Integer{std::stoll(mantissa)}}, 10, exponent);
}

double nearest_double(const Rational& x) {
    if (x == 0) return 0;
    const Rational magnitude = abs(x);
    // The exponent of the last bit: 53 bits, fewer only where doubles end.
    int last = static_cast<int>(msb(numerator(magnitude))) - static_cast<int>(msb(denominator(magnitude))) - 53;
    while (scaled(magnitude, 2, -last) >= power(2, 53)) ++last;
    last = std::max(last, -1074);
    const Rational bits = scaled(magnitude, 2, -last);
    Integer whole = floor_of(bits);
    const Rational part = bits - whole;
    if (part > Rational{1, 2} || (part == Rational{1, 2} && whole % 2 == 1)) ++whole;
    return std::copysign(std::ldexp(static_cast<double>(whole), last), x < 0 ? -1.0 : 1.0) + 0.0;
}

Integer rounded_half_away(const Rational& x) {
    const Integer magnitude = floor_of(abs(x) + Rational{1, 2});
    return x < 0 ? Integer{-magnitude} : magnitude;
}

Rational S(const Rational& x) {
    int decimals = 9;
    if (abs(x) >= 100'000) {
        // 14 significant digits: as many before the point as 10, 100, 1000 ... fit into the number.
        int before_point = 0;
        for (Integer ten = 1; abs(x) >= ten; ten *= 10) ++before_point;
        decimals = 14 - before_point;
    }
    return scaled(Rational{rounded_half_away(scaled(x, 10, decimals))}, 10, -decimals);
}

double element(const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number: return typed(cell.number);
        case Cell::Kind::blank: return kpi::missing();
        case Cell::Kind::text: break;
    }
    return kpi::invalid();
}

std::vector<double> elements(const std::vector<Cell>& cells) {
    std::vector<double> doubles;
    for (const auto& cell : cells) doubles.push_back(element(cell));
    return doubles;
}

// ---- Answers ----------------------------------------------------------------------------------

bool operator==(const Outcome& a, const Outcome& b) noexcept {
    if (a.kind != b.kind) return false;
    if (a.kind == Outcome::Kind::error) return a.reason == b.reason;
    return a.kind != Outcome::Kind::number ||
           std::bit_cast<std::uint64_t>(a.number) == std::bit_cast<std::uint64_t>(b.number);
}

Outcome outcome(double element) noexcept {
    if (kpi::is_missing(element)) return {Outcome::Kind::blank};
    if (std::isnan(element)) return {Outcome::Kind::text};
    return {Outcome::Kind::number, element};
}

Outcome outcome(kpi::Reason reason) noexcept {
    return {Outcome::Kind::error, 0, reason};
}

Outcome outcome(const kpi::Result<double>& result) noexcept {
    return result ? outcome(*result) : outcome(result.error().reason);
}

// ---- WEIGHTED ---------------------------------------------------------------------------------

namespace {

std::optional<Rational> wanted_total(const Total& total, const Rational& sum) {
    switch (total.kind) {
        case Total::Kind::any: return std::nullopt;
        case Total::Kind::given: return exact(total.given);
        case Total::Kind::automatic: break;
    }
    // The nearer by ratio: 1 when sum / 1 is less than 100 / sum.
    return Rational{sum * sum < 100 ? 1 : 100};
}

}  // namespace

Outcome weighted(const std::vector<Cell>& scores, const std::vector<Cell>& weights_and_spares,
                 kpi::MissingScore missing, const Total& total) {
    const auto weights = without_spare_rows(weights_and_spares);
    Rational weight_sum = 0;
    for (const auto& weight : weights) weight_sum += exact(weight.number);
    if (weight_sum == 0) return outcome(kpi::Reason::total_zero);
    if (const auto wanted = wanted_total(total, weight_sum)) {
        const Rational allowed = Rational{5, 100'000} * Rational{weights.size()} * *wanted;
        if (S(abs(weight_sum - *wanted)) > S(allowed)) return outcome(kpi::Reason::total_missed);
    }

    if (std::none_of(scores.begin(), scores.end(), is_number)) return {Outcome::Kind::blank};
    Rational sum = 0;
    Rational weight_counted = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (is_number(scores[i])) sum += exact(weights[i].number) * exact(scores[i].number);
        if (!is_number(scores[i]) && missing == kpi::MissingScore::stop) return outcome(kpi::Reason::score_missing);
        if (is_number(scores[i]) || missing == kpi::MissingScore::zero) weight_counted += exact(weights[i].number);
    }
    if (weight_counted == 0) return outcome(kpi::Reason::total_zero);
    return score(sum / weight_counted);
}

// ---- THRESHOLD --------------------------------------------------------------------------------

Rational steps(const Decimal& actual, const Target& target) {
    Rational n = S((exact(actual) - exact(target.target)) / exact(target.step));
    switch (target.partial) {
        case kpi::PartialStep::linear: break;
        case kpi::PartialStep::full: return Rational{n >= 0 ? floor_of(n) : ceiling_of(n)};
        case kpi::PartialStep::started: return Rational{n >= 0 ? ceiling_of(n) : floor_of(n)};
    }
    return n;
}

Outcome threshold(const Decimal& actual, const Target& target) {
    const Rational n = steps(actual, target);
    Rational points =
        exact(target.base) + (n >= 0 ? Rational{n * exact(target.above)} : Rational{-n * exact(target.below)});
    if (target.low) points = std::max(points, exact(*target.low));
    if (target.high) points = std::min(points, exact(*target.high));
    return score(points);
}

// ---- TIER -------------------------------------------------------------------------------------

std::optional<std::size_t> band(const Decimal& value, const std::vector<Band>& bands, kpi::BandEdge edge) {
    const Rational wanted = S(exact(value));
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const bool last = i + 1 == bands.size();
        const bool reached = wanted >= S(exact(bands[i].bound));
        if (edge == kpi::BandEdge::from && reached && (last || wanted < S(exact(bands[i + 1].bound)))) return i;
        const bool above_the_one_before = i == 0 || wanted > S(exact(bands[i - 1].bound));
        if (edge == kpi::BandEdge::upto && above_the_one_before && wanted <= S(exact(bands[i].bound))) return i;
    }
    return std::nullopt;
}

Outcome interpolated(const Decimal& value, const std::vector<Band>& bands) {
    const auto i = band(value, bands, kpi::BandEdge::from);
    if (!i) return outcome(kpi::Reason::no_band);
    const auto& from = bands[*i];
    if (*i + 1 == bands.size()) return score(exact(from.result));
    const auto& to = bands[*i + 1];
    const Rational part = (exact(value) - exact(from.bound)) / (exact(to.bound) - exact(from.bound));
    return score(exact(from.result) + part * (exact(to.result) - exact(from.result)));
}

Outcome marginal(const Decimal& value, const std::vector<Band>& bands) {
    if (!band(value, bands, kpi::BandEdge::from)) return outcome(kpi::Reason::no_band);
    Rational sum = 0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const Rational from = exact(bands[i].bound);
        Rational to = exact(value);
        if (i + 1 < bands.size()) to = std::min(to, exact(bands[i + 1].bound));
        if (to > from) sum += (to - from) * exact(bands[i].result);
    }
    return score(sum);
}

// ---- RANK and RANKPAY -------------------------------------------------------------------------

std::vector<std::optional<Standing>> standings(const std::vector<Cell>& scores) {
    std::vector<std::optional<Rational>> snapped;
    for (const auto& cell : scores)
        snapped.push_back(is_number(cell) ? std::optional{S(exact(cell.number))} : std::nullopt);

    std::vector<std::optional<Standing>> all;
    for (std::size_t i = 0; i < snapped.size(); ++i) {
        all.emplace_back();
        if (!snapped[i]) continue;
        Standing standing;
        std::set<Rational> better;
        for (std::size_t other = 0; other < snapped.size(); ++other) {
            if (!snapped[other]) continue;
            if (*snapped[other] > *snapped[i]) {
                ++standing.above;
                better.insert(*snapped[other]);
            }
            if (*snapped[other] == *snapped[i]) {
                ++standing.tied;
                if (other < i) ++standing.tied_before;
            }
        }
        standing.distinct_above = better.size();
        all.back() = standing;
    }
    return all;
}

namespace {

/// In coins.
Integer coins(const Rational& money, const Prizes& prizes) {
    return rounded_half_away(money / exact(prizes.unit));
}

Outcome money(const Integer& coins, const Prizes& prizes) {
    return outcome(nearest_double(Rational{coins} * exact(prizes.unit)));
}

Rational pay_of_place(std::size_t place, const Prizes& prizes) {
    return exact(place < prizes.payouts.size() ? prizes.payouts[place] : prizes.otherwise);
}

/// The pay where nobody has to share; empty where those who tie do.
std::optional<Rational> own_pay(const Cell& score, const Standing& standing, const Prizes& prizes) {
    if (!has_prize(score, standing, prizes)) return exact(prizes.otherwise);
    switch (prizes.ties) {
        case kpi::PayoutTies::split: return std::nullopt;
        case kpi::PayoutTies::same: return pay_of_place(standing.above, prizes);
        case kpi::PayoutTies::dense: break;
    }
    return pay_of_place(standing.distinct_above, prizes);
}

template <class Pay>
std::vector<Outcome> pay_everybody(const std::vector<Cell>& scores, Pay pay) {
    std::vector<Outcome> all;
    const auto places = standings(scores);
    for (std::size_t i = 0; i < scores.size(); ++i)
        all.push_back(places[i] ? pay(scores[i], *places[i]) : outcome(element(scores[i])));
    return all;
}

}  // namespace

bool has_prize(const Cell& score, const Standing& standing, const Prizes& prizes) {
    if (prizes.min_score && S(exact(score.number)) < S(exact(*prizes.min_score))) return false;
    const std::size_t place = prizes.ties == kpi::PayoutTies::dense ? standing.distinct_above : standing.above;
    return place < prizes.payouts.size();
}

Rational pot(const Standing& standing, const Prizes& prizes) {
    Rational sum = 0;
    for (std::size_t i = 0; i < standing.tied; ++i) sum += pay_of_place(standing.above + i, prizes);
    return sum;
}

std::vector<Outcome> pay_of_all(const std::vector<Cell>& scores, const Prizes& prizes) {
    return pay_everybody(scores, [&](const Cell& score, const Standing& standing) {
        if (const auto own = own_pay(score, standing, prizes)) return money(coins(*own, prizes), prizes);
        const Integer together = coins(pot(standing, prizes), prizes);
        const Integer floor = floor_of(Rational{together} / Rational{standing.tied});
        const Integer left_over = together - floor * standing.tied;
        return money(standing.tied_before < left_over ? Integer{floor + 1} : floor, prizes);
    });
}

std::vector<Outcome> pay_one_by_one(const std::vector<Cell>& scores, const Prizes& prizes) {
    return pay_everybody(scores, [&](const Cell& score, const Standing& standing) {
        const auto own = own_pay(score, standing, prizes);
        return money(coins(own ? *own : pot(standing, prizes) / Rational{standing.tied}, prizes), prizes);
    });
}

// ---- For the messages of failing tests --------------------------------------------------------

namespace {

std::string_view name(kpi::PartialStep partial) {
    return std::array{"linear", "full", "started"}.at(static_cast<std::size_t>(partial));
}

std::string_view name(kpi::PayoutTies ties) {
    return std::array{"split", "same", "dense"}.at(static_cast<std::size_t>(ties));
}

std::ostream& operator<<(std::ostream& out, const std::optional<Decimal>& limit) {
    return limit ? out << *limit : out << "none";
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Decimal& decimal) {
    return out << text(decimal);
}

std::ostream& operator<<(std::ostream& out, const Cell& cell) {
    switch (cell.kind) {
        case Cell::Kind::number: return out << cell.number;
        case Cell::Kind::blank: return out << "blank";
        case Cell::Kind::text: break;
    }
    return out << "text";
}

std::ostream& operator<<(std::ostream& out, const Outcome& outcome) {
    switch (outcome.kind) {
        case Outcome::Kind::blank: return out << "blank";
        case Outcome::Kind::text: return out << "text";
        case Outcome::Kind::error: return out << name_of(outcome.reason);
        case Outcome::Kind::number: break;
    }
    const auto precision = out.precision(std::numeric_limits<double>::max_digits10);
    out << outcome.number;
    out.precision(precision);
    return out;
}

std::ostream& operator<<(std::ostream& out, const Total& total) {
    switch (total.kind) {
        case Total::Kind::automatic: return out << "automatic";
        case Total::Kind::any: return out << "any";
        case Total::Kind::given: break;
    }
    return out << total.given;
}

std::ostream& operator<<(std::ostream& out, const Target& target) {
    return out << "target " << target.target << ", base " << target.base << ", above " << target.above << ", below "
               << target.below << ", step " << target.step << ", low " << target.low << ", high " << target.high << ", "
               << name(target.partial);
}

std::ostream& operator<<(std::ostream& out, const Band& band) {
    return out << band.bound << " -> " << band.result;
}

std::ostream& operator<<(std::ostream& out, const Prizes& prizes) {
    return list(out << "payouts ", prizes.payouts) << ", " << name(prizes.ties) << ", min_score " << prizes.min_score
                                                   << ", otherwise " << prizes.otherwise << ", unit " << prizes.unit;
}

}  // namespace oracle
