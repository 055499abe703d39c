// How a figure came about, in words: the arithmetic that a person can follow with a pencil, or the
// reason why there is no figure, and its place; and what a rule says before there is a figure. Made of
// the accounts that the functions give of themselves. Percentages where figures are fractions of one,
// hours, minutes and seconds where they are times of day.
//
// Texts are UTF-8. Errors, of all: out_of_range when memory runs out, size_mismatch or not_among_scores
// for an account that is not of the terms it comes with.
#pragma once

#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace kpi {

enum class Language : std::uint8_t { english, chinese };

using Text = Result<std::string>;

/// How the explanations write a quantity.
enum class Unit : std::uint8_t {
    plain,    ///< 0.85
    share,    ///< 85 %
    duration  ///< 20:24:00, a time of day or a length of time as a sheet keeps it: a fraction of a day
};

/// A number as the explanations write it.
[[nodiscard]] Text figure(Language language, double x, Unit unit = Unit::plain) noexcept;

/// What the figures of a table are: shares where one is a proper fraction and none is beyond 2.
/// @param table  numbers, and blanks at the end; whatever else is there makes it plain
[[nodiscard]] Unit unit_of(std::span<const double> table) noexcept;

/// What bounds are, and a value beside them: durations where all are whole seconds of a day and one of
/// the bounds would need more than four decimals as a percentage; else shares or plain as above.
[[nodiscard]] Unit unit_of(std::span<const double> bounds, double value) noexcept;

// ---- Why there is an answer -------------------------------------------------------------------
// An account without an answer (a blank row) is explained by an empty text.

/// @param scores  of one person, as the account was given
[[nodiscard]] Text explain(Language language, const WeightedAccount& account, const WeightedMean& mean,
                           std::span<const double> scores) noexcept;

[[nodiscard]] Text explain(Language language, const ThresholdAccount& account, double actual,
                           const Threshold& threshold) noexcept;

/// @param result  what the band gives, as it is shown
[[nodiscard]] Text explain_band(Language language, std::string_view result, double value, const Bands& bands,
                                std::size_t band) noexcept;

/// Where no band holds the value and another answer is given.
/// @param none  Reason::no_band
[[nodiscard]] Text explain_otherwise(Language language, std::string_view otherwise, const Error& none,
                                     const Bands& bands) noexcept;

[[nodiscard]] Text explain(Language language, const TierAmount& amount, double value,
                           const InterpolatedTier& tier) noexcept;

[[nodiscard]] Text explain(Language language, const TierAmount& amount, double value,
                           const MarginalTier& tier) noexcept;

[[nodiscard]] Text explain(Language language, const Standing& standing, double score, RankTies ties,
                           RankOrder order) noexcept;

[[nodiscard]] Text explain(Language language, const Payment& payment, double score,
                           const PayoutSchedule& schedule) noexcept;

[[nodiscard]] Text explain(Language language, const Allocation& part, double share, const AllocationTotals& totals,
                           const Pool& pool) noexcept;

/// @param grade   as it is shown
/// @param shares  the quotas as they were given
[[nodiscard]] Text explain(Language language, const Standing& standing, const Quotas& quotas, std::string_view grade,
                           std::span<const double> shares) noexcept;

[[nodiscard]] Text explain(Language language, const PointsAccount& account, double base, std::span<const double> counts,
                           const PointsLedger& ledger) noexcept;

[[nodiscard]] Text explain_version(Language language, std::string_view version) noexcept;

// ---- What a rule says -------------------------------------------------------------------------
// One sentence of clauses, each of which can be read back: nothing of the rule is left out but what
// changes no answer.

[[nodiscard]] Text explain_rule(Language language, const Threshold& threshold) noexcept;

/// @param results    what each band gives, as it is shown
/// @param otherwise  what is given where no band holds a value, as it is shown; none for no answer
[[nodiscard]] Text explain_rule(Language language, const Bands& bands, std::span<const std::string> results,
                                const std::optional<std::string>& otherwise) noexcept;

[[nodiscard]] Text explain_rule(Language language, const InterpolatedTier& tier,
                                const std::optional<std::string>& otherwise) noexcept;

[[nodiscard]] Text explain_rule(Language language, const MarginalTier& tier,
                                const std::optional<std::string>& otherwise) noexcept;

/// @param base  what a person starts with; missing() where that is each person's own
[[nodiscard]] Text explain_rule(Language language, const PointsLedger& ledger, double base) noexcept;

// ---- Why there is none ------------------------------------------------------------------------

/// What an error cannot know about the argument it is about.
struct ErrorContext {
    std::size_t rows = 1;  ///< of the argument
    std::size_t columns = 1;
    std::string text = {};     ///< what stands at the place; of a missing argument, its name
    std::string options = {};  ///< the words to choose from
    Unit unit = Unit::plain;   ///< what the figures are
};

[[nodiscard]] Text explain(Language language, const Error& error, const ErrorContext& context) noexcept;

/// @param name       no function's
/// @param functions  the names there are
[[nodiscard]] Text explain_unknown_function(Language language, std::string_view name,
                                            std::string_view functions) noexcept;

[[nodiscard]] Text explain_too_many_arguments(Language language, std::string_view function, std::size_t takes,
                                              std::size_t given) noexcept;

}  // namespace kpi
