#include "rule_rewrite.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

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
    const bool is_sign = starts_with_any(tokens[side].text, {"±"}) && starts_with_any(tokens[verb].text, {"±"});
    if (is_sign && tokens[side + 1].measure == Measure::days) return false;  // later is no better
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
    replace(tokens, {each, verb + 2}, written);
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
    const bool is_clause =
        i > 1 && tokens[i - 1].kind == Kind::at_most && separates(tokens[i - 2]) && ends_segment(tokens, i + 2);
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
        const bool is_outside = before == Kind::off && tokens[i - 1].text == "outside";
        const bool is_beyond =
            (before == Kind::more || is_outside) &&
            std::ranges::any_of(bounds, [&](const Token& bound) { return is_same_figure(bound, figure); });
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
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {  // threshold 80% pays 50%, …, nothing below threshold
        const auto is_threshold = [](const Token& token) {
            return token.kind == Kind::ref && token.text.ends_with("threshold");
        };
        if (!is_threshold(tokens[i]) || tokens[i + 1].kind != Kind::num) continue;
        for (std::size_t k = i + 2; k < tokens.size(); ++k) {
            const bool compares = tokens[k - 1].kind == Kind::less || tokens[k - 1].kind == Kind::more;
            if (!is_threshold(tokens[k]) || !compares || kind_at(tokens, k + 1) == Kind::num) continue;
            Token figure = tokens[i + 1];
            figure.begin = tokens[k].begin;
            figure.end = tokens[k].end;
            tokens[k] = figure;
        }
        break;
    }
    std::map<std::string, Token> figures;
    const auto name_of = [](const std::string& text) -> std::string {
        for (const std::string_view name : {"门槛值", "挑战值", "底线值", "保底值", "及格线", "合格线"})
            if (text.ends_with(name)) return std::string{name};
        return {};
    };
    // 目标值 95% 得 100 分，中间线性插值，超过目标值…: a point of the line, too.
    const bool has_line = std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::straight; });
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_point = has_line && tokens[i].kind == Kind::ref && tokens[i].text == "目标值";
        if (tokens[i].kind != Kind::word && !is_point) continue;
        const std::string name = is_point ? tokens[i].text : name_of(tokens[i].text);
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
        for (; !ends_segment(tokens, end); ++end)
            computes = computes || tokens[end].kind == Kind::times || tokens[end].kind == Kind::slash;
        if (computes) tokens[by] = changed(tokens[by], Kind::comma, ",");
    }
}

bool is_exclusion(const Token& token) {
    return token.kind == Kind::trouble && (token.text == "不含" || token.text == "不包括");
}

/// [90%,95%): the brackets say to which of two bands a bound belongs.
void place_intervals(Tokens& tokens) {
    const auto is_interval = [&](std::size_t i) {
        return tokens[i].kind == Kind::left && tokens[i + 1].kind == Kind::num && tokens[i + 2].kind == Kind::comma &&
               tokens[i + 3].kind == Kind::num && tokens[i + 4].kind == Kind::right &&
               tokens[i + 1].value < tokens[i + 3].value;
    };
    bool has_square = false;
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i)
        has_square = has_square || (is_interval(i) && (tokens[i].clear || tokens[i + 4].clear));
    for (std::size_t i = 0; has_square && i + 4 < tokens.size(); ++i) {
        if (!is_interval(i)) continue;
        const auto mark = [&](const Token& bracket) {
            return changed(bracket, bracket.clear ? Kind::incl : Kind::excl, bracket.text);
        };
        const Tokens written{tokens[i + 1], mark(tokens[i]), changed(tokens[i + 2], Kind::dash, "-"), tokens[i + 3],
                             mark(tokens[i + 4])};
        std::copy(written.begin(), written.end(), at(tokens, i));
    }
}

}  // namespace

void place_marks(Tokens& tokens) {
    place_intervals(tokens);
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

void write_out(Tokens& tokens, bool chinese) {
    if (!chinese) write_out_english(tokens);
    write_out_pieces(tokens);
    write_out_repeats(tokens);
    write_out_pairs(tokens);
    write_out_ranges(tokens);
    write_out_names(tokens);
    share_each(tokens);
    if (chinese) {
        drop_contradicted_full_steps(tokens);
        continue_last_place(tokens);
        carry_each(tokens);
    }
    spread_prices(tokens);
    spread_severally(tokens);
    write_out_durations(tokens);
}

}  // namespace kpi::detail
