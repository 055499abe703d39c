// Clauses about steps and events: what a match of their patterns says.
#pragma once

#include "rule_conditions.hpp"

namespace kpi::detail {

inline const Of up_or_down{Kind::down, Kind::up, Kind::off, Kind::late, Kind::early, Kind::less, Kind::more};
inline const Of each_part{Kind::each};
inline const Of gaining{Kind::take, Kind::add, Kind::give, Kind::minus, Kind::plus};
inline const Of ref_part{Kind::ref};
inline const Of mode_part{Kind::as_whole, Kind::not_counted, Kind::pro_rata};

// The result of an English step or event, its figure first or last: lose 2 points · 2 points off · 2 points · 1 mark
// less · reduced by 10% of the marks.
inline const Of gained_part{Kind::taking, Kind::adding, Kind::down, Kind::up};
inline const auto of_marks_part = -tidy(words >> Of{Kind::full}(Slot::full));
inline const auto gain_part = tidy(gaining(Slot::verb) >> words >> num(Slot::points) >> of_marks_part) |
                              tidy(num(Slot::points) >> of_marks_part >> words >> gained_part(Slot::part)) |
                              tidy(num(Slot::points) >> of_marks_part);

/// What a step or an event gives, from its verb and its figure.
[[nodiscard]] std::optional<Outcome> change_of(const Match& match);

/// Sets how the pattern itself says that parts of a step count.
void set_mode(Clause& clause, const Match& match);

/// Each incident not solved in 4: the figure is no step of English where words stand between.
[[nodiscard]] bool is_apart(const Match& match);

[[nodiscard]] std::optional<Clause> step_of(const Match& match);

/// A step whose direction is that of its condition: 响应超过 30 分钟的，每 10 分钟扣 1 分.
[[nodiscard]] std::optional<Clause> step_beyond(const Match& match);

/// An event, so many points each time.
[[nodiscard]] std::optional<Clause> event_each(const Match& match);

[[nodiscard]] Reading read_english_step(const Token* first, const Token* last);

}  // namespace kpi::detail
