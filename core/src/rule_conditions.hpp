// Conditions and what they give: parts of the grammar that several clauses share.
#pragma once

#include "rule_grammar.hpp"

namespace kpi::detail {

// 低于 90% · 低于目标值 5 个百分点以内 · at least 95 %
inline const auto prefixed = before(Slot::compare_low) >> words >> -Of{Kind::ref}(Slot::ref) >> words >>
                             num(Slot::low) >> -mark(Slot::low_mark) >>
                             -Of{Kind::and_more, Kind::and_less, Kind::within}(Slot::behind);
inline const Of bound{Kind::less, Kind::at_most, Kind::more, Kind::at_least};
// >= 4% and < 5% · more than 2 up to 4 · 大于 2 小于 4
inline const auto both_ends = bound(Slot::compare_low) >> num(Slot::low) >> -mark(Slot::low_mark) >> pause >>
                              bound(Slot::compare_high) >> num(Slot::high) >> -mark(Slot::high_mark);
// 80% < P < 95%
inline const auto around = -Of{Kind::equal} >> num(Slot::low) >> bound(Slot::compare_low) >> words >>
                           -Of{Kind::slash} >> bound(Slot::compare_high) >> num(Slot::high);
// 95%（含）-98%（不含） · 低于 5～10 个百分点 · 3 to below 5
inline const auto range = -Of{Kind::equal} >> -before(Slot::compare_low) >> -Of{Kind::ref}(Slot::ref) >> num(Slot::low) >>
                          -mark(Slot::low_mark) >> Of{Kind::dash}(Slot::unit) >> -Of{Kind::less}(Slot::compare_high) >>
                          num(Slot::high) >> -mark(Slot::high_mark) >> -Of{Kind::between, Kind::within}(Slot::behind);
// 3 天以上，10 天（含）以内
inline const auto two_behind = num(Slot::low) >> -mark(Slot::low_mark) >> Of{Kind::and_more, Kind::more}(Slot::compare_low) >>
                               pause >> num(Slot::high) >> -mark(Slot::high_mark) >>
                               Of{Kind::and_less, Kind::within, Kind::less}(Slot::behind);
// 95% 以上 · 7+
inline const auto suffixed = num(Slot::low) >> -mark(Slot::low_mark) >> words >> behind(Slot::behind) >>
                             -mark(Slot::high_mark);
// 达到目标值 · 等于目标值
inline const auto at_ref = before(Slot::compare_low) >> words >> Of{Kind::ref}(Slot::ref);
inline const auto at_number = num(Slot::low) >> -mark(Slot::low_mark);

// 延期 · 提前, before the figures.
inline const Of lateness{Kind::late, Kind::early, Kind::down, Kind::up};
inline const auto figures = tidy(two_behind) | tidy(around) | tidy(range) | tidy(both_ends) | tidy(prefixed) |
                           tidy(suffixed) | tidy(at_ref) | tidy(at_number);
inline const auto subject = *Of{Kind::word, Kind::aside, Kind::occur, Kind::taking, Kind::adding, Kind::score};
inline const auto condition = subject >> -Of{Kind::ref} >> subject >> -lateness(Slot::side) >> words >> figures >>
                              -tidy(words >> Of{Kind::late, Kind::early}(Slot::side));

inline const Of verb{Kind::take, Kind::add, Kind::give, Kind::minus, Kind::plus, Kind::equal};
inline const Of nothing{Kind::zero, Kind::veto_item, Kind::veto_sheet, Kind::veto, Kind::no_change};
inline const auto result =
    tidy(-verb(Slot::verb) >> -Of{Kind::score} >> -Of{Kind::equal} >> words >> nothing(Slot::zero)) |
    tidy(-verb(Slot::verb) >> words >> Of{Kind::full}(Slot::full) >> -num(Slot::points)) |
    tidy(-Of{Kind::score} >> -verb(Slot::verb) >> words >> num(Slot::points) >> words >>
     -Of{Kind::taking, Kind::adding, Kind::full}(Slot::part));

}  // namespace kpi::detail
