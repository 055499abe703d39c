// The scoring rules once more, written from the contract of the functions alone: plain, slow, and in
// exact arithmetic, where every number is the decimal that somebody has typed.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <kpi/payout.hpp>
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
/// decimal among those that share its nearest double.
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;
};

[[nodiscard]] std::string text(const Decimal& decimal);
[[nodiscard]] Rational exact(const Decimal& decimal);

/// What a spreadsheet makes of the typed number: the nearest double.
[[nodiscard]] double typed(const Decimal& decimal);
[[nodiscard]] std::vector<double> typed(const std::vector<Decimal>& decimals);

/// The shortest decimal that a finite `x` is the nearest double to.
[[nodiscard]] Rational as_typed(double x);

/// Ties to even, infinite when it is beyond a double, never -0.
[[nodiscard]] double nearest_double(const Rational& x);

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

// ---- RANK and RANKPAY -------------------------------------------------------------------------

/// Where a person stands among others.
struct Standing {
    std::size_t above = 0;           ///< people with a better score
    std::size_t tied = 0;            ///< people with this score
    std::size_t tied_before = 0;     ///< those of them further up the sheet
    std::size_t distinct_above = 0;  ///< different better scores
};

/// One for each person; empty for a person without a score.
[[nodiscard]] std::vector<std::optional<Standing>> standings(const std::vector<Cell>& scores);

struct Prizes {
    std::vector<Decimal> payouts;
    kpi::PayoutTies ties = kpi::PayoutTies::split;
    std::optional<Decimal> min_score;
    Decimal otherwise;
    Decimal unit{1, -2};
};

/// True when the person is above the minimum and has a place on the list.
[[nodiscard]] bool has_prize(const Cell& score, const Standing& standing, const Prizes& prizes);

/// What the places of a tied group pay together.
[[nodiscard]] Rational pot(const Standing& standing, const Prizes& prizes);

/// Everybody's pay, as the column form hands it out.
[[nodiscard]] std::vector<Outcome> pay_of_all(const std::vector<Cell>& scores, const Prizes& prizes);

/// Everybody's pay, each asked for on its own.
[[nodiscard]] std::vector<Outcome> pay_one_by_one(const std::vector<Cell>& scores, const Prizes& prizes);

// ---- For the messages of failing tests --------------------------------------------------------

std::ostream& operator<<(std::ostream& out, const Decimal& decimal);
std::ostream& operator<<(std::ostream& out, const Cell& cell);
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);
std::ostream& operator<<(std::ostream& out, const Total& total);
std::ostream& operator<<(std::ostream& out, const Target& target);
std::ostream& operator<<(std::ostream& out, const Band& band);
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
