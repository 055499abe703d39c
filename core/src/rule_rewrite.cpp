#include "rule_rewrite.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace kpi::detail {

namespace {

using Tokens = std::vector<Token>;

bool separates(const Token& token) noexcept {
    return token.kind == Kind::comma || token.kind == Kind::stop;
}

Kind kind_at(const Tokens& tokens, std::size_t i) noexcept {
    return i < tokens.size() ? tokens[i].kind : Kind::stop;
}

bool is_same_figure(const Token& a, const Token& b) {
    return a.typed == b.typed && (a.text == b.text || a.text.empty() || b.text.empty());
}

bool starts_with_any(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.starts_with(word); });
}

Token changed(Token token, Kind kind, std::string_view text) {
    token.kind = kind;
    token.text = text;
    return token;
}

Tokens::iterator at(Tokens& tokens, std::size_t i) {
    return tokens.begin() + static_cast<std::ptrdiff_t>(i);
}

/// Where words that say nothing end.
std::size_t past_words(const Tokens& tokens, std::size_t i) {
    while (kind_at(tokens, i) == Kind::word || kind_at(tokens, i) == Kind::aside) ++i;
    return i;
}

/// 每增减 1%，加减 1 分: 每增 1% 加 1 分；每减 1% 扣 1 分.
bool write_out_pair(Tokens& tokens, std::size_t each) {
    const std::size_t side = past_words(tokens, each + 1);
    if (kind_at(tokens, side) != Kind::off || kind_at(tokens, side + 1) != Kind::num) return false;
    std::size_t verb = past_words(tokens, side + 2);
    if (kind_at(tokens, verb) == Kind::comma) verb = past_words(tokens, verb + 1);
    if (kind_at(tokens, verb) != Kind::off || kind_at(tokens, verb + 1) != Kind::num) return false;
    const bool rises_first = starts_with_any(tokens[side].text, {"增", "升", "高", "上", "提", "±", "+/-", "plus"});
    const bool adds_first = starts_with_any(tokens[verb].text, {"加", "奖", "增", "±", "+/-", "plus"});
    if (!rises_first || !adds_first) return false;
    const Tokens subject(at(tokens, each + 1), at(tokens, side));
    Tokens written;
    const auto put = [&](Kind direction, Kind gain) {
        written.push_back(tokens[each]);
        written.insert(written.end(), subject.begin(), subject.end());
        written.push_back(changed(tokens[side], direction, ""));
        written.push_back(tokens[side + 1]);
        written.push_back(changed(tokens[verb], gain, ""));
        written.push_back(tokens[verb + 1]);
    };
    put(Kind::up, Kind::add);
    written.push_back(changed(tokens[verb], Kind::stop, ""));
    put(Kind::down, Kind::take);
    tokens.insert(tokens.erase(at(tokens, each), at(tokens, verb + 2)), written.begin(), written.end());
    return true;
}

void write_out_pairs(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (tokens[i].kind == Kind::each && write_out_pair(tokens, i)) return;
}

bool is_plus_minus(const Token& token) {
    return token.kind == Kind::off && starts_with_any(token.text, {"±", "+/-", "plus"});
}

/// 目标值的 ±5%: a part of the target, or so many points beside it?
bool is_behind_ref(const Tokens& tokens, std::size_t i) {
    while (i > 0 && (tokens[i - 1].kind == Kind::aside || tokens[i - 1].kind == Kind::at_most)) --i;
    return i > 0 && tokens[i - 1].kind == Kind::ref;
}

/// …, not more than ±5: of what the steps before it add and take.
bool is_limit_of_both(const Tokens& tokens, std::size_t i) {
    const bool is_clause = i > 1 && tokens[i - 1].kind == Kind::at_most && separates(tokens[i - 2]) &&
                           (i + 2 >= tokens.size() || separates(tokens[i + 2]));
    return is_clause && tokens[i + 1].measure == Measure::none &&
           std::any_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Token& token) { return token.kind == Kind::each; });
}

/// 控制在 ±2% 以内: from -2% to 2%. Beyond ±5%, after such a range, is whatever else there is; and each step over
/// the range is one on either side of it.
void write_out_ranges(Tokens& tokens) {
    std::vector<Token> bounds;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (!is_plus_minus(tokens[i]) || tokens[i + 1].kind != Kind::num) continue;
        const Token figure = tokens[i + 1];
        if (figure.measure == Measure::points || is_behind_ref(tokens, i) || is_limit_of_both(tokens, i)) continue;
        const Kind before = i > 0 ? tokens[i - 1].kind : Kind::stop;
        const bool is_beyond = before == Kind::more && std::ranges::any_of(bounds, [&](const Token& bound) {
                                   return is_same_figure(bound, figure);
                               });
        if (is_beyond) {
            tokens[i - 1] = changed(tokens[i - 1], Kind::otherwise, "");
            tokens.erase(at(tokens, i), at(tokens, i + 2));
            continue;
        }
        const bool is_within = before == Kind::at_most || kind_at(tokens, i + 2) == Kind::within;
        if (!is_within) continue;
        bounds.push_back(figure);
        Token low = figure;
        low.value = -low.value;
        low.begin = tokens[i].begin;
        if (kind_at(tokens, i + 2) == Kind::within) tokens.erase(at(tokens, i + 2));
        tokens[i] = low;
        tokens.insert(at(tokens, i + 1), changed(figure, Kind::dash, "-"));
        if (before == Kind::at_most) tokens[i - 1] = changed(tokens[i - 1], Kind::aside, "");
    }
    if (bounds.empty()) return;
    for (std::size_t i = 1; i < tokens.size(); ++i)
        if (tokens[i].kind == Kind::more && (tokens[i - 1].kind == Kind::each || kind_at(tokens, i + 1) == Kind::each))
            tokens[i].kind = Kind::off;
}

/// 门槛值 80% 得 6 分 … 门槛值以下不得分: the name stands for its figure.
void write_out_names(Tokens& tokens) {
    std::map<std::string, Token> figures;
    const auto name_of = [](const std::string& text) -> std::string {
        for (const std::string_view name : {"门槛值", "挑战值", "底线值", "保底值", "及格线", "合格线"})
            if (text.ends_with(name)) return std::string{name};
        return {};
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::word) continue;
        const std::string name = name_of(tokens[i].text);
        if (name.empty()) continue;
        const std::size_t next = i + (tokens[i + 1].kind == Kind::equal ? 2 : 1);
        if (kind_at(tokens, next) == Kind::num) {
            figures.emplace(name, tokens[next]);
            continue;
        }
        const auto found = figures.find(name);
        const Kind before = i > 0 ? tokens[i - 1].kind : Kind::stop;
        const bool compares = before == Kind::less || before == Kind::more || before == Kind::at_least ||
                              before == Kind::at_most || tokens[i + 1].kind == Kind::and_less ||
                              tokens[i + 1].kind == Kind::and_more;
        if (found == figures.end() || !compares) continue;
        Token figure = found->second;
        figure.begin = tokens[i].begin;
        figure.end = tokens[i].end;
        tokens[i] = figure;
    }
}

bool is_side(Kind kind) noexcept {
    return kind == Kind::up || kind == Kind::down;
}

/// A side and the size of a step to it.
using Step = std::tuple<Kind, std::string, std::string>;

/// The steps that a text names with 每: 每下降 0.2%, 每比预算下降 0.2%. Of each token, whether 每 stands before it in
/// its clause.
std::set<Step> named_steps(const Tokens& tokens, std::vector<bool>& has_each) {
    std::set<Step> steps;
    bool each = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        each = !separates(tokens[i]) && (each || tokens[i].kind == Kind::each);
        has_each.push_back(each);
        if (each && is_side(tokens[i].kind) && kind_at(tokens, i + 1) == Kind::num)
            steps.emplace(tokens[i].kind, tokens[i + 1].typed, tokens[i + 1].text);
    }
    return steps;
}

/// True for 上升 0.2% 扣: a step, and what is taken or added for it.
bool is_priced(const Tokens& tokens, std::size_t side) {
    std::size_t verb = past_words(tokens, side + 2);
    if (kind_at(tokens, verb) == Kind::comma) verb = past_words(tokens, verb + 1);
    return kind_at(tokens, verb) == Kind::take || kind_at(tokens, verb) == Kind::add;
}

/// 每下降 0.2% 加 1 分，上升 0.2% 扣 1 分: each of the two sides, as one of them says.
void share_each(Tokens& tokens) {
    std::vector<bool> has_each;
    const std::set<Step> named = named_steps(tokens, has_each);
    if (named.empty()) return;
    Tokens written;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (is_side(tokens[i].kind) && kind_at(tokens, i + 1) == Kind::num && !has_each[i] && is_priced(tokens, i)) {
            const Kind other = tokens[i].kind == Kind::up ? Kind::down : Kind::up;
            if (named.contains({other, tokens[i + 1].typed, tokens[i + 1].text}))
                written.push_back(changed(tokens[i], Kind::each, ""));
        }
        written.push_back(tokens[i]);
    }
    tokens = std::move(written);
}

/// 三次及三次以上: said twice.
void write_out_repeats(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool joins =
            tokens[i + 1].kind == Kind::word && (tokens[i + 1].text == "及" || tokens[i + 1].text == "或");
        const bool compares = tokens[i + 3].kind == Kind::and_more || tokens[i + 3].kind == Kind::and_less;
        if (!joins || !compares || tokens[i].kind != Kind::num || tokens[i + 2].kind != Kind::num ||
            !is_same_figure(tokens[i], tokens[i + 2]))
            continue;
        tokens[i + 3].clear = true;
        tokens.erase(at(tokens, i + 1), at(tokens, i + 3));
    }
}

/// Gain 1 point for every 2 % above and lose 2 points for every 2 % below: two clauses.
void write_out_conjunctions(Tokens& tokens) {
    bool gains = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (separates(tokens[i])) gains = false;
        gains = gains || (tokens[i].kind == Kind::num &&
                          (tokens[i].measure == Measure::points || tokens[i].measure == Measure::money || i == 0 ||
                           tokens[i - 1].kind == Kind::take ||
                           tokens[i - 1].kind == Kind::add || tokens[i - 1].kind == Kind::minus));
        const Kind next = tokens[i + 1].kind;
        if (i == 0) continue;
        const bool prices = next == Kind::num && (tokens[i + 1].measure == Measure::points ||
                                                   tokens[i + 1].measure == Measure::money) &&
                            i + 2 < tokens.size() && tokens[i + 2].kind == Kind::each;
        const bool begins = prices || next == Kind::take || next == Kind::add || next == Kind::minus || next == Kind::each ||
                            next == Kind::zero || next == Kind::limit_most || next == Kind::limit_least;
        if (gains && begins && tokens[i].kind == Kind::aside && tokens[i].text == "and") tokens[i].kind = Kind::comma;
    }
}

/// Each +1 % = +4 points: the sign is the side of the step.
void write_out_signs(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        if (tokens[i + 1].kind == Kind::plus && tokens[i + 2].kind == Kind::num) {
            std::swap(tokens[i + 1], tokens[i + 2]);
            tokens[i + 2].kind = Kind::up;
        } else if (tokens[i + 1].kind == Kind::num && tokens[i + 1].value < 0) {
            Token side = changed(tokens[i + 1], Kind::down, "");
            tokens[i + 1].value = -tokens[i + 1].value;
            tokens.insert(at(tokens, i + 2), side);
        }
    }
}

/// Maximum 120 % pays 200 %: the level of that name, not a limit.
void write_out_stretch(Tokens& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool is_name = (tokens[i].kind == Kind::limit_most && tokens[i].text.starts_with("max")) ||
                             (tokens[i].kind == Kind::limit_least && tokens[i].text.starts_with("min"));
        const Kind behind = tokens[i + 2].kind;
        const bool gives = behind == Kind::give || behind == Kind::colon || behind == Kind::equal;
        if (is_name && gives && tokens[i + 1].kind == Kind::num && kind_at(tokens, past_words(tokens, i + 3)) == Kind::num)
            tokens[i].kind = Kind::word;
    }
}

/// Deducted from the 15 available: the marks that they are taken from.
void write_out_marks(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_from = tokens[i].kind == Kind::at_least && tokens[i].text == "from";
        const std::size_t figure = past_words(tokens, i + 1);
        const std::size_t end = past_words(tokens, figure + 1);
        const bool ends = end >= tokens.size() || separates(tokens[end]);
        if (!is_from || tokens[i - 1].kind != Kind::taking || kind_at(tokens, figure) != Kind::num || !ends) continue;
        tokens[i].kind = Kind::base;
        tokens.insert(at(tokens, i), changed(tokens[i], Kind::comma, ","));
        ++i;
    }
}

/// 9 at 1.0 up to 1.2: from one to the other.
void write_out_up_to(Tokens& tokens) {
    for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        const bool joins = tokens[i].kind == Kind::at_most && tokens[i].text == "up to" &&
                           tokens[i - 1].kind == Kind::num && tokens[i + 1].kind == Kind::num;
        const Kind before = tokens[i - 2].kind;
        const bool compares = before == Kind::more || before == Kind::at_least || before == Kind::less;
        if (joins && !compares && tokens[i - 1].value < tokens[i + 1].value) tokens[i].kind = Kind::dash;
    }
}

/// Range 0 to 25: the least and the most.
void write_out_scope(Tokens& tokens) {
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        const bool is_scope = tokens[i].kind == Kind::word && (tokens[i].text == "range" || tokens[i].text == "score range");
        const bool is_range = tokens[i + 1].kind == Kind::num && tokens[i + 2].kind == Kind::dash &&
                              tokens[i + 3].kind == Kind::num && (i + 4 == tokens.size() || separates(tokens[i + 4]));
        if (!is_scope || !is_range) continue;
        tokens[i].kind = Kind::limit_least;
        tokens[i + 2].kind = Kind::limit_most;
        tokens.insert(at(tokens, i + 2), changed(tokens[i], Kind::comma, ","));
        return;
    }
}

/// Filed on the due date: 10 points; less 2 points per day thereafter: of lateness.
void write_out_thereafter(Tokens& tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        const bool follows = tokens[i].text == "thereafter" || tokens[i].text == "after that";
        if (follows && tokens[i - 1].bare && tokens[i - 1].measure == Measure::days) tokens[i].kind = Kind::late;
    }
}

/// No bonus for lower scrap: adds nothing. With a figure in it it is a rule.
void drop_no_bonus(Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::zero || tokens[i].text != "no bonus" || (i > 0 && !separates(tokens[i - 1]))) continue;
        std::size_t end = i;
        bool has_figure = false;
        bool has_side = false;
        for (; end < tokens.size() && !separates(tokens[end]); ++end) {
            has_figure = has_figure || tokens[end].kind == Kind::num;
            has_side = has_side || starts_with_any(tokens[end].text, {"lower", "higher", "better", "above", "below", "over",
                                                                      "under", "exceeding", "beyond", "early"});
        }
        if (has_side && !has_figure)
            for (std::size_t k = i; k < end; ++k) tokens[k].kind = Kind::aside;
    }
}

/// 70% 以上按完成率×权重计分: a range, and how it is scored.
void write_out_pieces(Tokens& tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        const bool is_range = tokens[i - 1].kind == Kind::num || tokens[i - 1].kind == Kind::incl;
        const bool closes = tokens[i].kind == Kind::and_more || tokens[i].kind == Kind::and_less ||
                            tokens[i].kind == Kind::between || tokens[i].kind == Kind::within;
        const std::size_t by = kind_at(tokens, i + 1) == Kind::aside ? i + 2 : i + 1;
        if (!is_range || !closes || kind_at(tokens, by) != Kind::word || tokens[by].text != "按") continue;
        std::size_t end = by;
        bool computes = false;
        for (; end < tokens.size() && !separates(tokens[end]); ++end)
            computes = computes || tokens[end].kind == Kind::times || tokens[end].kind == Kind::slash;
        if (computes) tokens[by] = changed(tokens[by], Kind::comma, ",");
    }
}

/// 被通报批评、被投诉的，每次分别扣 8 分、4 分: each thing of the list has its price.
void spread_prices(Tokens& tokens) {
    for (std::size_t i = 2; i + 3 < tokens.size(); ++i) {
        // 每次分别, 每个问题分别
        const std::size_t unit = tokens[i - 1].kind == Kind::word && i > 2 ? i - 2 : i - 1;
        const bool is_list = tokens[i].kind == Kind::severally && tokens[unit].kind == Kind::num && tokens[unit].bare &&
                             tokens[unit - 1].kind == Kind::each &&
                             (tokens[i + 1].kind == Kind::take || tokens[i + 1].kind == Kind::add);
        if (!is_list) continue;
        std::vector<Token> prices;
        std::size_t end = i + 2;
        for (; kind_at(tokens, end) == Kind::num; end += 2) {
            prices.push_back(tokens[end]);
            if (kind_at(tokens, end + 1) != Kind::comma || kind_at(tokens, end + 2) != Kind::num) break;
        }
        if (end < tokens.size() && kind_at(tokens, end) == Kind::num) ++end;
        // The names before it, from the last one backwards.
        std::vector<Token> names;
        std::size_t begin = unit - 1;
        if (begin > 0 && tokens[begin - 1].kind == Kind::comma) --begin;
        if (begin > 0 && tokens[begin - 1].kind == Kind::aside) --begin;
        while (begin > 0 && names.size() < prices.size() && tokens[begin - 1].kind == Kind::word) {
            names.insert(names.begin(), tokens[--begin]);
            if (names.size() < prices.size() && begin > 0 && tokens[begin - 1].kind == Kind::comma) --begin;
        }
        const bool is_whole = begin == 0 || separates(tokens[begin - 1]) || tokens[begin - 1].kind == Kind::colon;
        if (prices.size() < 2 || names.size() != prices.size() || !is_whole) return;
        Tokens written;
        for (std::size_t k = 0; k < names.size(); ++k) {
            if (k > 0) written.push_back(changed(tokens[i], Kind::comma, ","));
            written.insert(written.end(), {names[k], tokens[unit - 1], tokens[unit], tokens[i + 1], prices[k]});
        }
        tokens.insert(tokens.erase(at(tokens, begin), at(tokens, end)), written.begin(), written.end());
        return;
    }
}

/// Total per month capped at $3,000: of the month that is appraised.
void drop_periods(Tokens& tokens) {
    const auto is_limit = [](const Token& token) {
        return token.kind == Kind::limit_most || token.kind == Kind::limit_end || token.kind == Kind::limit_least;
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const std::string& unit = tokens[i + 1].text;
        const bool is_any = tokens[i].text == "for any" || tokens[i].text == "for each";  // the total for any period
        const bool is_period = (tokens[i].text == "per" || (is_any && i > 0 && tokens[i - 1].text.ends_with("total"))) && (unit == "month" || unit == "week" || unit == "quarters" ||
                                                           unit == "quarter" || unit == "year" || unit == "period");
        if (!is_period) continue;
        std::size_t begin = i;
        while (begin > 0 && !separates(tokens[begin - 1])) --begin;
        std::size_t end = i;
        while (end < tokens.size() && !separates(tokens[end])) ++end;
        // For each full hour beyond 2 hours per month: of the month, too.
        const bool has_other = std::any_of(at(tokens, begin), at(tokens, i),
                                           [](const Token& token) { return token.kind == Kind::each; });
        if (!has_other && !std::any_of(at(tokens, begin), at(tokens, end), is_limit)) continue;
        tokens[i].kind = tokens[i + 1].kind = Kind::aside;
    }
}

/// Limited to +3 / -3: of what is added, and of what is taken.
void write_out_both(Tokens& tokens) {
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        const bool is_plus = tokens[i].kind == Kind::limit_most && tokens[i + 1].kind == Kind::plus &&
                             tokens[i + 2].kind == Kind::num && tokens[i + 3].kind == Kind::slash;
        const std::size_t second = kind_at(tokens, i + 4) == Kind::minus ? i + 5 : i + 4;
        if (!is_plus || kind_at(tokens, second) != Kind::num ||
            std::fabs(tokens[second].value) != std::fabs(tokens[i + 2].value))
            continue;
        tokens[i + 1].kind = Kind::off;
        tokens.erase(at(tokens, i + 3), at(tokens, second + 1));
    }
}

bool is_exclusion(const Token& token) {
    return token.kind == Kind::trouble && (token.text == "不含" || token.text == "不包括");
}

}  // namespace

void place_marks(Tokens& tokens) {
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        const bool excludes = tokens[i + 1].kind == Kind::excl || is_exclusion(tokens[i + 1]);
        const bool is_mark = tokens[i].kind == Kind::left && (tokens[i + 1].kind == Kind::incl || excludes) &&
                             tokens[i + 2].kind == Kind::num && tokens[i + 3].kind == Kind::right;
        if (!is_mark) continue;
        constexpr std::size_t reach = 8;
        for (std::size_t k = i; k-- > 0 && i - k <= reach && tokens[k].kind != Kind::stop;) {
            const bool is_marked = kind_at(tokens, k + 1) == Kind::incl || kind_at(tokens, k + 1) == Kind::excl;
            if (tokens[k].kind != Kind::num || is_marked || !is_same_figure(tokens[k], tokens[i + 2])) continue;
            const Token mark = changed(tokens[i + 1], excludes ? Kind::excl : Kind::incl, tokens[i + 1].text);
            tokens.erase(at(tokens, i), at(tokens, i + 4));
            tokens.insert(at(tokens, k + 1), mark);
            break;
        }
    }
}

void write_out(Tokens& tokens) {
    write_out_conjunctions(tokens);
    write_out_signs(tokens);
    write_out_stretch(tokens);
    write_out_marks(tokens);
    write_out_up_to(tokens);
    write_out_pieces(tokens);
    drop_periods(tokens);
    write_out_both(tokens);
    write_out_scope(tokens);
    write_out_thereafter(tokens);
    drop_no_bonus(tokens);
    write_out_repeats(tokens);
    write_out_pairs(tokens);
    write_out_ranges(tokens);
    write_out_names(tokens);
    share_each(tokens);
    spread_prices(tokens);
}

}  // namespace kpi::detail
