// Rewriting of tokens: what the files of it share.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "rule_text.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

inline bool is_same_figure(const Token& a, const Token& b) {
    return a.typed == b.typed && (a.text == b.text || a.text.empty() || b.text.empty());
}

inline Token changed(Token token, Kind kind, std::string_view text) {
    token.kind = kind;
    token.text = std::string{text};
    return token;
}

/// A step of one of what it is called, behind each.
inline Token one_each(const Token& named, std::string_view unit, Measure measure) {
    Token one = changed(named, Kind::num, unit);
    one.bare = true;
    one.value = 1;
    one.typed.assign(1, '1');
    one.measure = measure;
    return one;
}

inline Tokens::iterator at(Tokens& tokens, std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(i);
}

inline Tokens::const_iterator at(const Tokens& tokens, std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(i);
}

/// Past what says nothing.
inline std::size_t past_asides(const Tokens& tokens, std::size_t i) {
    while (kind_at(tokens, i) == Kind::aside) ++i;
    return i;
}

/// Past names, and what says nothing.
inline std::size_t past_words(const Tokens& tokens, std::size_t i) {
    while (kind_at(tokens, i) == Kind::word || kind_at(tokens, i) == Kind::aside) ++i;
    return i;
}

/// The short ways of English.
void write_out_english(Tokens& tokens);

/// Words that belong to a figure: out of 5, of plan, Band 1.
void write_out_english_figures(Tokens& tokens);

/// The first, the second and each one after that; what is free.
void write_out_english_places(Tokens& tokens);

/// What is taken beside a bonus; rates of all that is sold.
void write_out_english_money(Tokens& tokens);

/// Names with their points.
void write_out_english_lists(Tokens& tokens);

/// What steps are of, and their results.
void write_out_english_steps(Tokens& tokens);

/// …, no more than 15 altogether; total between −10 and +10.
void write_out_english_limits(Tokens& tokens);

/// 每满 1 天扣 100 元，不满 1 天的按 1 天计算: the second says how parts of a day count.
void drop_contradicted_full_steps(Tokens& tokens);

/// 轻伤事故每次扣 5 分，重伤事故扣 10 分: each of them, too.
void carry_each(Tokens& tokens);

/// 首次扣 2 分，再次扣 5 分: the second time and each one after it.
void continue_last_place(Tokens& tokens);

/// 被通报批评、被投诉的，每次分别扣 8 分、4 分: each thing of the list has its price.
void spread_prices(Tokens& tokens);

/// 低于 85%、75%、65% 的，分别扣 2 分、3 分、5 分: three clauses, paired in order. What cannot be paired stays as it
/// is, and is not understood.
void spread_severally(Tokens& tokens);

}  // namespace kpi::detail
