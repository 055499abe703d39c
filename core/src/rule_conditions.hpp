// Conditions and what they give: parts of the grammar that several clauses share.
#pragma once

#include "rule_grammar.hpp"

namespace kpi::detail {

/// An end at the figure in `number`.
[[nodiscard]] End end_at(const Token& number, const Token* inclusion, bool included, bool clear, bool worded = false);

// 低于 90% · 低于目标值 5 个百分点以内 · at least 95 %
inline const auto prefixed_part = comparing(Slot::compare_low) >> words >> -Of{Kind::ref}(Slot::ref) >> words >>
                                  num(Slot::low) >> -mark(Slot::low_mark) >>
                                  -Of{Kind::and_more, Kind::and_less, Kind::within}(Slot::behind);
inline const Of bounding{Kind::less, Kind::at_most, Kind::more, Kind::at_least};
// >= 4% and < 5% · more than 2 up to 4 · 大于 2 小于 4
inline const auto both_ends_part = bounding(Slot::compare_low) >> num(Slot::low) >> -mark(Slot::low_mark) >> pause >>
                                   bounding(Slot::compare_high) >> num(Slot::high) >> -mark(Slot::high_mark);
// 80% < P < 95%
inline const auto around_part = -Of{Kind::equal} >> num(Slot::low) >> bounding(Slot::compare_low) >> words >>
                                -Of{Kind::slash, Kind::score} >> words >> bounding(Slot::compare_high) >>
                                num(Slot::high);
// 98% ≤ K
inline const auto flipped_part = num(Slot::low) >> bounding(Slot::compare_high) >> Of{Kind::word};
// 95%（含）-98%（不含） · 低于 5～10 个百分点 · 3 to below 5
inline const auto range_part = -Of{Kind::equal} >> -comparing(Slot::compare_low) >> -Of{Kind::ref}(Slot::ref) >>
                               num(Slot::low) >> -mark(Slot::low_mark) >> Of{Kind::dash}(Slot::unit) >>
                               -Of{Kind::less}(Slot::compare_high) >> num(Slot::high) >> -mark(Slot::high_mark) >>
                               -Of{Kind::between, Kind::within}(Slot::behind);
// 3 天以上，10 天（含）以内
inline const auto two_behind_part = num(Slot::low) >>
                                    -mark(Slot::low_mark) >> Of{Kind::and_more, Kind::more}(Slot::compare_low) >> pause
                                    >> num(Slot::high) >> -mark(Slot::high_mark) >> Of{Kind::and_less, Kind::within,
                                                                                       Kind::less}(Slot::behind);
// 99.5%（含）以上不足 99.9%
inline const auto behind_before_part = num(Slot::low) >>
                                       -mark(Slot::low_mark) >> Of{Kind::and_more}(Slot::compare_low) >> pause >>
                                       bounding(Slot::compare_high) >> num(Slot::high) >> -mark(Slot::high_mark);
// 95% 以上 · 7+
inline const auto suffixed_part = num(Slot::low) >> -mark(Slot::low_mark) >> words >> compared(Slot::behind) >>
                                  -mark(Slot::high_mark);
// 达到目标值 · 等于目标值
inline const auto at_ref_part = comparing(Slot::compare_low) >> words >> Of{Kind::ref}(Slot::ref);
inline const auto at_number_part = num(Slot::low) >> -mark(Slot::low_mark);

// 延期 · 提前, before the figures_part.
inline const Of lateness_part{Kind::late, Kind::early, Kind::down, Kind::up};
inline const Of is_part{Kind::equal};  // where it is 90% or above but below 92.5%
inline const auto figures_part = tidy(-is_part >> two_behind_part) | tidy(-is_part >> behind_before_part) |
                                 tidy(around_part) | tidy(range_part) | tidy(flipped_part) | tidy(both_ends_part) |
                                 tidy(prefixed_part) | tidy(suffixed_part) | tidy(at_ref_part) | tidy(at_number_part);
inline const auto subject_part = *Of{Kind::word, Kind::aside, Kind::occur, Kind::taking, Kind::adding, Kind::score};
inline const auto condition_part = subject_part >> -Of{Kind::ref}(Slot::of) >> subject_part >> -Of{Kind::colon} >>
                                   -lateness_part(Slot::side) >> words >> figures_part >>
                                   -tidy(words >> Of{Kind::late, Kind::early}(Slot::side));

inline const Of verb_part{Kind::take, Kind::add, Kind::give, Kind::minus, Kind::plus, Kind::equal};
inline const Of nothing_part{Kind::zero, Kind::veto_item, Kind::veto_sheet, Kind::veto, Kind::no_change};
inline const auto result_part =
    tidy(-verb_part(Slot::verb) >> -Of{Kind::score} >> -Of{Kind::equal} >> words >> nothing_part(Slot::zero)) |
    tidy(-verb_part(Slot::verb) >> words >> Of{Kind::full}(Slot::full) >> -tidy(words >> num(Slot::points))) |
    tidy(-Of{Kind::score} >> -verb_part(Slot::verb) >> words >> num(Slot::points) >> words >>
         -(Of{Kind::taking, Kind::adding, Kind::full}(Slot::part) | tidy(Of{Kind::down}(Slot::part))));

}  // namespace kpi::detail
