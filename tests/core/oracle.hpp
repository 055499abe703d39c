// The scoring rules once more, written from the contract of the functions alone: plain, slow, and in
// exact arithmetic, where every number is the decimal that somebody has typed.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <kpi/payout.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/result.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <optional>
#include <string>
#include <vector>

namespace oracle {

// Without expression templates, so that `auto` and the answer of a lambda are numbers.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;
using Rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;

// ---- Numbers ----------------------------------------------------------------------------------

/// A number as it is typed: digits * 10^exponent. At most 15 digits, so that it is the only such
/// decimal among those that share its nearest double; or the shortest one of a computed double.
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;
};

[[nodiscard]] std::string text(const Decimal& decimal);
[[nodiscard]] Rational exact(const Decimal& decimal);

/// What a spreadsheet makes of the typed number: the nearest double.
[[nodiscard]] double typed(const Decimal& decimal);
[[nodiscard]] std::vector<double> typed(const std::vector<Decimal>& decimals);

/// The shortest decimal that a finite `x` is the nearest double to: up to 17 digits.
[[nodiscard]] Decimal shortest(double x);
[[nodiscard]] Rational as_typed(double x);

/// Ties to even, infinite when it is beyond a double, never -0.
[[nodiscard]] double nearest_double(const Rational& x);

/// From a finite `x` to the next double towards 0; 0 for 0.
[[nodiscard]] Rational spacing(double x);

[[nodiscard]] Integer rounded_half_away(const Rational& x);

/// The snapping rule.
[[nodiscard]] Rational S(const Rational& x);  // NOLINT(readability-identifier-naming): its name in the contract

/// One cell of a sheet.
struct Cell {
    enum class Kind : std::uint8_t { number, blank, text };
    Kind kind = Kind::blank;
    Decimal number;
};

[[nodiscard]] double element(const Cell& cell);
[[nodiscard]] std::vector<double> elements(const std::vector<Cell>& cells);

// ---- Answers ----------------------------------------------------------------------------------

/// A number, a blank, a text, or the reason why there is no answer. Equal when every bit is.
struct Outcome {
    enum class Kind : std::uint8_t { number, blank, text, error };
    Kind kind = Kind::blank;
    double number = 0;
    kpi::Reason reason = {};

    friend bool operator==(const Outcome& a, const Outcome& b) noexcept;
};

[[nodiscard]] Outcome outcome(double element) noexcept;
[[nodiscard]] Outcome outcome(kpi::Reason reason) noexcept;
[[nodiscard]] Outcome outcome(const kpi::Result<double>& result) noexcept;

// ---- WEIGHTED ---------------------------------------------------------------------------------

/// What weights must total: 1 or 100, a given number, or anything.
struct Total {
    enum class Kind : std::uint8_t { automatic, given, any };
    Kind kind = Kind::automatic;
    Decimal given;
};

/// @param weights  numbers, with blanks at the end only
[[nodiscard]] Outcome weighted(const std::vector<Cell>& scores, const std::vector<Cell>& weights,
                               kpi::MissingScore missing, const Total& total);

// ---- THRESHOLD --------------------------------------------------------------------------------

struct Target {
    Decimal target;
    Decimal base;
    Decimal above;
    Decimal below;
    Decimal step{1, 0};
    std::optional<Decimal> low;   ///< none: no limit
    std::optional<Decimal> high;  ///< none: no limit
    kpi::PartialStep partial = kpi::PartialStep::linear;
};

[[nodiscard]] Rational steps(const Decimal& actual, const Target& target);
[[nodiscard]] Outcome threshold(const Decimal& actual, const Target& target);

// ---- TIER -------------------------------------------------------------------------------------

/// A point of a table of bands.
struct Band {
    Decimal bound;
    Decimal result;
};

[[nodiscard]] std::optional<std::size_t> band(const Decimal& value, const std::vector<Band>& bands, kpi::BandEdge edge);
[[nodiscard]] Outcome interpolated(const Decimal& value, const std::vector<Band>& bands);
[[nodiscard]] Outcome marginal(const Decimal& value, const std::vector<Band>& bands);

// ---- POINTS -----------------------------------------------------------------------------------

struct Ledger {
    Cell base;
    std::vector<Cell> counts;
    std::vector<Cell> points;     ///< numbers, with blanks at the end only; as many as counts
    std::optional<Decimal> low;   ///< none: no limit
    std::optional<Decimal> high;  ///< none: no limit
};

struct Tally {
    Outcome score;
    Rational points = 0;  ///< before the limits, not snapped
    std::size_t counted = 0;
};

[[nodiscard]] Tally tally(const Ledger& ledger);

// ---- RANK -------------------------------------------------------------------------------------

/// Where a person stands among others.
struct Standing {
    std::size_t above = 0;           ///< people with a better score
    std::size_t tied = 0;            ///< people with this score
    std::size_t tied_before = 0;     ///< those of them further up the sheet
    std::size_t distinct_above = 0;  ///< different better scores
};

/// One for each person; empty for a person without a score.
[[nodiscard]] std::vector<std::optional<Standing>> standings(const std::vector<Cell>& scores,
                                                             kpi::RankOrder order = kpi::RankOrder::descending);

[[nodiscard]] Rational place(const Standing& standing, kpi::RankTies ties);

/// Everybody's place.
[[nodiscard]] std::vector<Outcome> places(const std::vector<Cell>& scores, kpi::RankTies ties, kpi::RankOrder order);

// ---- Money ------------------------------------------------------------------------------------

/// In whole coins. Half a coin, on the snapping rule, is rounded away from zero; where that rule would
/// lose whole coins, from 15 digits on, the exact number is rounded.
[[nodiscard]] Integer coins(const Rational& amount, const Decimal& unit);

/// The double that so many coins are paid as; out_of_range where it does not tell them apart: doubles
/// further apart than coins, or more than 2^53 coins.
[[nodiscard]] Outcome money(const Integer& coins, const Decimal& unit);

// ---- RANKPAY ----------------------------------------------------------------------------------

struct Prizes {
    std::vector<Decimal> payouts;
    kpi::PayoutTies ties = kpi::PayoutTies::split;
    kpi::RankOrder order = kpi::RankOrder::descending;
    std::optional<Decimal> min_score;
    Decimal otherwise;
    Decimal unit{1, -2};
};

/// True when the score is below the minimum, or above it where the lowest is first.
[[nodiscard]] bool misses_minimum(const Cell& score, const Prizes& prizes);

/// True when the person reaches the minimum and has a place on the list.
[[nodiscard]] bool has_prize(const Cell& score, const Standing& standing, const Prizes& prizes);

/// What the places of a tied group pay together.
[[nodiscard]] Rational pot(const Standing& standing, const Prizes& prizes);

/// Everybody's pay, as the column form hands it out.
[[nodiscard]] std::vector<Outcome> pay_of_all(const std::vector<Cell>& scores, const Prizes& prizes);

/// Everybody's pay, each asked for on its own.
[[nodiscard]] std::vector<Outcome> pay_one_by_one(const std::vector<Cell>& scores, const Prizes& prizes);

// ---- Largest remainder ------------------------------------------------------------------------

/// What one share gets of so many units.
struct Portion {
    Integer floor;       ///< the ideal portion rounded down, where what is a whole unit on S is one
    Rational remainder;  ///< on S
    bool has_extra = false;

    [[nodiscard]] Integer units() const { return floor + (has_extra ? 1 : 0); }
};

/// Without the units left over.
[[nodiscard]] Portion portion(const Rational& share, const Rational& total, const Integer& units);

/// @param shares  none negative, not all 0
[[nodiscard]] std::vector<Portion> portions(const std::vector<Rational>& shares, const Integer& units);

// ---- ALLOCATE ---------------------------------------------------------------------------------

struct Split {
    std::optional<kpi::Reason> error;
    Integer coins;                              ///< of the pool
    std::vector<std::optional<Portion>> parts;  ///< in coins; empty for a blank
};

/// @param shares  numbers, none negative, and blanks
/// @param unit    positive
[[nodiscard]] Split split(const std::vector<Cell>& shares, const Decimal& pool, const Decimal& unit);

// ---- QUOTA ------------------------------------------------------------------------------------

/// Why quotas are none: all 0, or in total neither 1 nor 100.
/// @param quotas  numbers, none negative, with blanks at the end only
[[nodiscard]] std::optional<kpi::Reason> refusal(const std::vector<Cell>& quotas);

/// The grade of each place, best place first.
[[nodiscard]] std::vector<std::size_t> grade_of_places(const std::vector<Cell>& quotas, std::size_t people);

/// Everybody's grade, as its place among the quotas.
[[nodiscard]] std::vector<Outcome> grades(const std::vector<Cell>& scores, const std::vector<Cell>& quotas,
                                          kpi::QuotaTies ties, kpi::RankOrder order = kpi::RankOrder::descending);

// ---- For the messages of failing tests --------------------------------------------------------

std::ostream& operator<<(std::ostream& out, const Decimal& decimal);
std::ostream& operator<<(std::ostream& out, const Cell& cell);
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);
std::ostream& operator<<(std::ostream& out, const Total& total);
std::ostream& operator<<(std::ostream& out, const Target& target);
std::ostream& operator<<(std::ostream& out, const Band& band);
std::ostream& operator<<(std::ostream& out, const Ledger& ledger);
std::ostream& operator<<(std::ostream& out, const Prizes& prizes);

/// The elements one after the other, so that a table can be read in a message.
template <class T>
std::ostream& list(std::ostream& out, const std::vector<T>& elements) {
    out << '{';
    const char* separator = "";
    for (const auto& element : elements) {
        out << separator << element;
        separator = ", ";
    }
    return out << '}';
}

}  // namespace oracle
