// How a figure came about, in words: the arithmetic that a person can follow with a pencil, or the
// reason why there is no figure, and its place. Made of the accounts that the functions give of
// themselves. Percentages where figures are fractions of one.
//
// These functions may throw std::bad_alloc. Texts are UTF-8.
#pragma once

#include <kpi/allocation.hpp>
#include <kpi/payout.hpp>
#include <kpi/points.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <string>
#include <string_view>

namespace kpi {

enum class Language : std::uint8_t { english, chinese };

/// A number as the explanations write it.
[[nodiscard]] std::string figure(double x);

/// True for bounds that are shares of something, which are written as percentages.
/// @param bounds  numbers, and blanks at the end
[[nodiscard]] bool are_shares(std::span<const double> bounds) noexcept;

// ---- Why there is an answer -------------------------------------------------------------------
// An account without an answer (a blank row) is explained by an empty text.

/// @param scores  of one person, as the account was given
[[nodiscard]] std::string explain(Language language, const WeightedAccount& account, const WeightedMean& mean,
                                  std::span<const double> scores);

[[nodiscard]] std::string explain(Language language, const ThresholdAccount& account, double actual,
                                  const Threshold& threshold);

/// @param result  what the band gives, as it is shown
[[nodiscard]] std::string explain_band(Language language, std::string_view result, double value, const Bands& bands,
                                       std::size_t band);

/// Where no band holds the value and another answer is given.
/// @param none  Reason::no_band
[[nodiscard]] std::string explain_otherwise(Language language, std::string_view otherwise, const Error& none,
                                            const Bands& bands);

[[nodiscard]] std::string explain_interpolated(Language language, const TierAmount& amount, double value,
                                               std::span<const double> bounds, std::span<const double> results);

[[nodiscard]] std::string explain_marginal(Language language, const TierAmount& amount, double value,
                                           std::span<const double> bounds, std::span<const double> rates);

[[nodiscard]] std::string explain(Language language, const Standing& standing, double score, RankTies ties,
                                  RankOrder order);

[[nodiscard]] std::string explain(Language language, const Payment& payment, double score, const PayoutTerms& terms);

[[nodiscard]] std::string explain(Language language, const Allocation& part, double share,
                                  const AllocationTotals& totals, const AllocationTerms& terms);

/// @param grade   as it is shown
/// @param shares  the quotas as they were given, without spare rows
[[nodiscard]] std::string explain(Language language, const Standing& standing, const Quotas& quotas,
                                  std::string_view grade, std::span<const double> shares);

[[nodiscard]] std::string explain(Language language, const PointsAccount& account, double base,
                                  std::span<const double> counts, const PointsLedger& ledger);

[[nodiscard]] std::string explain_version(Language language, std::string_view version);

// ---- Why there is none ------------------------------------------------------------------------

/// What an error cannot know about the argument it is about.
struct ErrorContext {
    std::size_t rows = 1;  ///< of the argument
    std::size_t columns = 1;
    std::string text = {};     ///< what stands at the place; of a missing argument, its name
    std::string options = {};  ///< the words to choose from
    bool fractions = false;    ///< the figures are shares of something
};

[[nodiscard]] std::string explain(Language language, const Error& error, const ErrorContext& context);

/// @param name       no function's
/// @param functions  the names there are
[[nodiscard]] std::string explain_unknown_function(Language language, std::string_view name,
                                                   std::string_view functions);

[[nodiscard]] std::string explain_too_many_arguments(Language language, std::string_view function, std::size_t takes,
                                                     std::size_t given);

}  // namespace kpi
