// One adapter a function: takes the arguments, asks the core, gives the answer or its explanation.
#pragma once

#include <algorithm>
#include <array>
#include <kpi/explain.hpp>
#include <string_view>

#include "arguments.hpp"

namespace kpi::functions {

struct Adapter;

/// What is asked of a function: its answer, or the same in words.
struct Request {
    const Adapter* adapter = nullptr;
    Arguments arguments;
    Language language = Language::english;  ///< of an explanation
};

/// What there is to say of a rule when the value that it scores is left out.
using ExplainRule = Any (*)(const Request&);

struct Adapter {
    std::string_view name;                 ///< as in the IDL
    std::span<const Argument> parameters;  ///< in the order of the IDL
    std::size_t required;                  ///< how many of them must be given
    Any (*answer)(const Request&);
    Any (*explain)(const Request&);
    std::size_t scored = 0;              ///< the place of the argument that is scored
    ExplainRule explain_rule = nullptr;  ///< none where there is no rule without what is scored
};

/// The name of a parameter as in the IDL.
[[nodiscard]] std::string_view name_of(Argument argument) noexcept;

/// The same as people read it: UNOIDL takes no underscores.
[[nodiscard]] std::string_view written_name_of(Argument argument) noexcept;

[[nodiscard]] Any weighted(const Request& request);
[[nodiscard]] Any explain_weighted(const Request& request);
[[nodiscard]] Any threshold(const Request& request);
[[nodiscard]] Any explain_threshold(const Request& request);
[[nodiscard]] Any explain_threshold_rule(const Request& request);
[[nodiscard]] Any tier(const Request& request);
[[nodiscard]] Any explain_tier(const Request& request);
[[nodiscard]] Any explain_tier_rule(const Request& request);
[[nodiscard]] Any rank(const Request& request);
[[nodiscard]] Any explain_rank(const Request& request);
[[nodiscard]] Any rankpay(const Request& request);
[[nodiscard]] Any explain_rankpay(const Request& request);
[[nodiscard]] Any allocate(const Request& request);
[[nodiscard]] Any explain_allocate(const Request& request);
[[nodiscard]] Any quota(const Request& request);
[[nodiscard]] Any explain_quota(const Request& request);
[[nodiscard]] Any points(const Request& request);
[[nodiscard]] Any explain_points(const Request& request);
[[nodiscard]] Any explain_points_rule(const Request& request);
[[nodiscard]] Any rule(const Request& request);
[[nodiscard]] Any explain_rule_text(const Request& request);
[[nodiscard]] Any explain_rule_itself(const Request& request);

namespace parameters {
using enum Argument;
inline constexpr std::array of_weighted{item_scores, weights, missing, total};
inline constexpr std::array of_threshold{actual, target, base, above, below, step, low, high, partial};
inline constexpr std::array of_tier{value, bounds, results, otherwise, edge, mode};
inline constexpr std::array of_rank{score, scores, ties, order};
inline constexpr std::array of_rankpay{score, scores, payouts, ties, min_score, otherwise, unit, person, order};
inline constexpr std::array of_allocate{shares, pool, unit, person};
inline constexpr std::array of_quota{score, scores, quotas, grades, ties, order};
inline constexpr std::array of_points{base, counts, points, low, high};
inline constexpr std::array of_rule{actual, text, full, target, part};
}  // namespace parameters

inline constexpr Adapter weighted_adapter{"WEIGHTED", parameters::of_weighted, 2, weighted, explain_weighted};
inline constexpr Adapter threshold_adapter{"THRESHOLD", parameters::of_threshold, 5, threshold, explain_threshold,
                                           0,           explain_threshold_rule};
inline constexpr Adapter tier_adapter{"TIER", parameters::of_tier, 3, tier, explain_tier, 0, explain_tier_rule};
inline constexpr Adapter rank_adapter{"RANK", parameters::of_rank, 2, rank, explain_rank};
inline constexpr Adapter rankpay_adapter{"RANKPAY", parameters::of_rankpay, 3, rankpay, explain_rankpay};
inline constexpr Adapter allocate_adapter{"ALLOCATE", parameters::of_allocate, 2, allocate, explain_allocate};
inline constexpr Adapter quota_adapter{"QUOTA", parameters::of_quota, 4, quota, explain_quota};
inline constexpr Adapter points_adapter{"POINTS", parameters::of_points, 3, points, explain_points,
                                        1,        explain_points_rule};
inline constexpr Adapter rule_adapter{"RULE", parameters::of_rule, 2, rule, explain_rule_text, 0, explain_rule_itself};

/// Every function but EXPLAIN, which speaks of the others, and VERSION, which takes nothing.
inline constexpr std::array adapters = {weighted_adapter, threshold_adapter, tier_adapter,  rank_adapter,
                                        rankpay_adapter,  allocate_adapter,  quota_adapter, points_adapter,
                                        rule_adapter};

/// As many arguments of another function as EXPLAIN is declared to take.
inline constexpr std::size_t most_parameters = 9;
static_assert(std::all_of(adapters.begin(), adapters.end(),
                          [](const Adapter& adapter) { return adapter.parameters.size() <= most_parameters; }));

/// Calls a function. A required argument that is left out is #VALUE!, and nothing is thrown.
[[nodiscard]] Any answer(const Adapter& adapter, Arguments arguments) noexcept;

/// The same call in words: a text, or an array of them where the answer is an array.
/// @param function  the name of a function, with or without "KPI.", in any case
[[nodiscard]] Any explain(const Any& function, Arguments arguments, Language language) noexcept;

}  // namespace kpi::functions
