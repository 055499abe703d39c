// A text as clauses: every clause must be understood.
#include <algorithm>
#include <iterator>

#include "rule_event_names.hpp"
#include "rule_grammar.hpp"
#include "rule_phrases.hpp"
#include "rule_rewrite.hpp"

namespace kpi::detail {

namespace {

/// 按超标幅度扣分, and then so many points for each step: an introduction.
void mark_introductions(std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i)
        if (tokens[i].text.find("幅度扣分") != std::string::npos && tokens[i + 1].kind == Kind::comma &&
            tokens[i + 2].kind == Kind::each)
            tokens[i].kind = Kind::aside;
}

/// 每单超过 24 小时扣 1 分: each order that takes longer, which counts orders; not each hour beyond 24.
std::optional<Trouble> each_beyond(const std::vector<Token>& tokens) {
    const auto compares = [](Kind kind) { return kind == Kind::less || kind == Kind::more; };
    for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
        std::size_t k = i + 1;
        while (k < tokens.size() && tokens[k].kind == Kind::occur) ++k;
        const bool is_one =
            k < tokens.size() && tokens[k].kind == Kind::num &&
            (tokens[k].bare || (k > i + 1 && tokens[k].value == 1 && tokens[k].measure == Measure::count));
        const bool is_each = tokens[i].kind == Kind::each && is_one && begins_wide(tokens[i].text);
        if (!is_each) continue;
        ++k;
        while (k < tokens.size() && tokens[k].kind == Kind::word) ++k;
        if (k + 1 < tokens.size() && compares(tokens[k].kind) &&
            (tokens[k + 1].kind == Kind::num || tokens[k + 1].kind == Kind::ref))
            return Trouble{Kind::word, i, k + 2};
    }
    return std::nullopt;
}

/// Whatever keeps a text from being computed, whoever reads it.
std::optional<Trouble> trouble_in(const std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        if (tokens[i].kind == Kind::left && tokens[i + 1].kind == Kind::right) return Trouble{Kind::left, i, i + 2};
    if (const auto beyond = each_beyond(tokens)) return beyond;
    for (const Kind kind : {Kind::judgement, Kind::document, Kind::trouble})
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].kind == kind) return Trouble{kind, i, i + 1};
    return std::nullopt;
}

bool says_nothing(const Token& token) noexcept {
    return token.kind == Kind::word || token.kind == Kind::aside || token.kind == Kind::occur ||
           token.kind == Kind::comma || token.kind == Kind::ref || token.kind == Kind::score;
}

/// (part tens ignored): words that may change a figure.
bool may_matter(const Token& token) {
    if (token.kind != Kind::word || begins_wide(token.text)) return false;
    const std::string text = " " + token.text + " ";
    return has_any(text,
                   {" part ",   " parts ",    " partial ",  " whole ",      " full ",       " complete ", " fraction",
                    " round",   " ignored ",  " disregard", " count ",      " counts ",     " counted ",  " cap ",
                    " limit",   " half ",     " double",    " cumulative ", " accumulate ", " per ",      " each ",
                    " prorate", " combined ", " counting ", " beyond ",     " remaining ",  " first ",    " free "});
}

/// (lower is better): which the steps must not contradict.
bool says_what_is_better(const Token& token) {
    return token.kind == Kind::aside && (token.text.ends_with(" is better") || token.text.starts_with("越"));
}

/// 返工指因本岗位原因…; no 指标.
bool defines_by_words(std::string_view text) {
    constexpr std::string_view points = "指";
    const std::size_t at = text.find(points);
    if (at == text.npos) return has_any(text, {"means", "视为"});
    const std::string_view behind = text.substr(at + points.size());
    return !starts_with_any(behind, {"标", "定", "导", "派", "令", "挥", "数", "示", "纹", "出"});
}

/// （及时是指…）: where such brackets end; else `open` itself.
std::size_t end_of_definition(const std::vector<Token>& tokens, std::size_t open) {
    if (tokens[open].kind != Kind::left) return open;
    bool defines = false;
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::left) return open;
        if (tokens[i].kind == Kind::right) return defines ? i : open;
        defines = defines || defines_by_words(tokens[i].text);
        // 不足 1 次视为 1 次: how parts count.
        const bool is_taken_for = tokens[i].text == "视为" && kind_at(tokens, i + 1) != Kind::num;
        const bool counts_parts =
            (tokens[i].kind == Kind::as_whole && !is_taken_for) || has_any(tokens[i].text, {"不足", "未满", "不满"});
        if (counts_parts) return open;
    }
    return open;
}

/// Brackets around figures alone, A (90-100): the figures stand for themselves.
bool is_around_condition(const std::vector<Token>& tokens, std::size_t bracket) {
    const auto is_figure = [](Kind kind) {
        return kind == Kind::num || kind == Kind::dash || kind == Kind::less || kind == Kind::more ||
               kind == Kind::at_least || kind == Kind::at_most || kind == Kind::and_more || kind == Kind::and_less ||
               kind == Kind::plus;
    };
    const bool opens = tokens[bracket].kind == Kind::left && !tokens[bracket].clear;
    std::size_t i = bracket;
    if (opens) {
        while (++i < tokens.size() && is_figure(tokens[i].kind)) {
        }
        return i < tokens.size() && tokens[i].kind == Kind::right && i > bracket + 1;
    }
    if (tokens[bracket].clear) return false;
    while (i-- > 0 && is_figure(tokens[i].kind)) {
    }
    return i < tokens.size() && tokens[i].kind == Kind::left && i + 1 < bracket;
}

/// 合格率（合格数/总数×100%）≥95%: the formula says how the rate is measured; whoever enters it has done that. Where
/// such brackets end; else `open` itself.
std::size_t end_of_rate(const std::vector<Token>& tokens, std::size_t open) {
    if (tokens[open].kind != Kind::left || open == 0 || tokens[open - 1].kind != Kind::word) return open;
    bool divides = false;
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
        const Kind kind = tokens[i].kind;
        divides = divides || kind == Kind::slash;
        if (kind == Kind::right) {
            const bool goes_on =
                i + 1 < tokens.size() && (tokens[i + 1].kind == Kind::times || tokens[i + 1].kind == Kind::slash);
            return divides && !goes_on ? i : open;
        }
        const bool is_of_rate = kind == Kind::word || kind == Kind::aside || kind == Kind::slash ||
                                kind == Kind::times || kind == Kind::occur ||
                                (kind == Kind::num && (tokens[i].bare || tokens[i].typed == "100"));
        if (!is_of_rate) return open;
    }
    return open;
}

/// 呆滞料（超 180 天未动用）占比: part of the name of what is measured. Where such brackets end; else `open` itself.
std::size_t end_of_noun(const std::vector<Token>& tokens, std::size_t open) {
    if (tokens[open].kind != Kind::left || open == 0 || tokens[open - 1].kind != Kind::word) return open;
    std::size_t figures = 0;
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        if (token.kind == Kind::right)
            return figures == 1 && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::word ? i : open;
        const bool is_time =
            token.kind == Kind::num && (token.measure == Measure::days || token.measure == Measure::other);
        if (is_time) ++figures;
        const bool compares = token.kind == Kind::more || token.kind == Kind::less || token.kind == Kind::at_least ||
                              token.kind == Kind::at_most || token.kind == Kind::and_more ||
                              token.kind == Kind::within || token.kind == Kind::and_less;
        if (!is_time && !compares && token.kind != Kind::word && token.kind != Kind::aside) return open;
    }
    return open;
}

/// (or part of a percentage point): how parts of a step count, and nothing else. Where such brackets end; else `open`
/// itself.
std::size_t end_of_mode(const std::vector<Token>& tokens, std::size_t open) {
    if (tokens[open].kind != Kind::left || kind_at(tokens, open + 1) != Kind::as_whole) return open;
    std::size_t end = open + 2;
    while (end < tokens.size() &&
           (tokens[end].kind == Kind::word || tokens[end].kind == Kind::aside || tokens[end].kind == Kind::num))
        ++end;
    const bool goes_on = end + 1 < tokens.size() && !separates(tokens[end + 1]);
    return end < tokens.size() && tokens[end].kind == Kind::right && goes_on ? end : open;
}

/// Brackets beside or around an operator.
bool is_of_formula(const std::vector<Token>& tokens, std::size_t bracket) {
    const auto operates = [&](std::size_t i) {
        if (i >= tokens.size()) return false;
        const Kind kind = tokens[i].kind;
        const bool is_sign =
            kind == Kind::plus && i > 0 && (tokens[i - 1].kind == Kind::limit_most || tokens[i - 1].kind == Kind::left);
        if (is_sign) return false;  // (max +5)
        return kind == Kind::times || kind == Kind::slash || kind == Kind::plus || kind == Kind::minus;
    };
    if (bracket > 0 && operates(bracket - 1)) return true;
    int depth = 0;
    for (std::size_t i = bracket; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::left) ++depth;
        if (tokens[i].kind == Kind::right && --depth == 0) return operates(i + 1);
        if (operates(i)) return true;
        if (tokens[i].kind == Kind::stop || i > bracket + 200) return false;
    }
    return false;
}

/// Brackets around words alone are a definition and go; brackets around a clause become pauses.
std::vector<Token> without_asides(std::vector<Token> tokens) {
    std::vector<Token> kept;
    std::vector<bool> formulas;  // brackets of a formula that are open
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::left && tokens[i].kind != Kind::right) {
            kept.push_back(tokens[i]);
            continue;
        }
        if (const std::size_t end = end_of_definition(tokens, i); end > i + 1) {
            i = end;
            continue;
        }
        if (const std::size_t end = end_of_rate(tokens, i); end > i) {
            i = end;
            continue;
        }
        if (const std::size_t end = end_of_mode(tokens, i); end > i) {
            kept.push_back(tokens[i + 1]);
            i = end;
            continue;
        }
        if (const std::size_t end = end_of_noun(tokens, i); end > i) {
            i = end;
            continue;
        }
        const bool opens = tokens[i].kind == Kind::left;
        if (opens ? is_of_formula(tokens, i) : !formulas.empty() && formulas.back()) {
            kept.push_back(tokens[i]);
            if (opens)
                formulas.push_back(true);
            else
                formulas.pop_back();
            continue;
        }
        if (is_around_condition(tokens, i)) continue;
        if (tokens[i].kind == Kind::left && i + 1 < tokens.size() && tokens[i + 1].kind == Kind::right) {
            kept.push_back(tokens[i]);  // a blank to be filled in
            kept.push_back(tokens[++i]);
            continue;
        }

        std::size_t end = i + 1;
        while (end < tokens.size() && says_nothing(tokens[end]) && !may_matter(tokens[end])) ++end;
        const bool is_definition =
            tokens[i].kind == Kind::left && end < tokens.size() && tokens[end].kind == Kind::right;
        if (is_definition) {
            std::copy_if(tokens.begin() + static_cast<std::ptrdiff_t>(i),
                         tokens.begin() + static_cast<std::ptrdiff_t>(end), std::back_inserter(kept),
                         says_what_is_better);
            i = end;
            continue;
        }
        Token pause = tokens[i];
        pause.kind = Kind::comma;
        kept.push_back(pause);
    }
    return kept;
}

/// Nothing but a subject says nothing by itself.
bool is_weak(const Reading& reading) noexcept {
    return (reading.clause->says == Says::header && !reading.clause->is_title) || reading.clause->says == Says::aside;
}

/// What is read furthest; a subject alone only where there is nothing else.
Reading read_clause(const Token* first, const Token* last) {
    // These are more special than whatever else would read them.
    for (const auto read : {read_rate, read_payout})
        if (Reading reading = read(first, last); reading.clause) return reading;
    Reading best;
    for (const auto read : {read_formula, read_limit, read_step, read_event, read_band}) {
        Reading reading = read(first, last);
        if (!reading.clause) continue;
        const bool is_better = !best.clause || reading.end > best.end || (reading.end == best.end && is_weak(best));
        if (is_better) best = std::move(reading);
    }
    // What nothing else reads to the end of its clause.
    for (const auto read : {read_rate_scope, read_loose}) {
        if (best.clause && !is_weak(best)) break;
        Reading reading = read(first, last);
        const bool is_further = reading.clause && (!best.clause || reading.end > best.end ||
                                                   (reading.end == best.end && best.end[-1].kind != Kind::colon));
        if (is_further) best = std::move(reading);
    }
    return best;
}

/// What a clause looks at before its first and behind its last token is there, and stops it.
constexpr std::size_t stops_before = 3;
constexpr std::size_t stops_behind = 5;

std::vector<Token> between_stops(std::vector<Token> tokens, std::uint32_t length) {
    Token stop;
    stop.kind = Kind::stop;
    tokens.insert(tokens.begin(), stops_before, stop);
    stop.begin = stop.end = length;
    tokens.insert(tokens.end(), stops_behind, stop);
    return tokens;
}

/// (% of all calls), beside figures that are none: 98 is 98 %, or 98?
std::optional<Trouble> percent_apart(const Normalised& text, const std::vector<Token>& tokens) {
    const auto compared = [&](std::size_t i) {
        const Kind before = i > 0 ? tokens[i - 1].kind : Kind::stop;
        const Kind behind = kind_at(tokens, i + 1);
        return compares(before) || behind == Kind::and_more || behind == Kind::and_less || behind == Kind::dash;
    };
    // Payout (% of bonus): 50 from 80 %: the unit of what is given stands apart.
    const bool is_of_results = text.text.find("(% of ") != text.text.npos;
    std::optional<std::size_t> bare;
    for (std::size_t i = 0; i < tokens.size() && is_of_results; ++i)
        if (is_figure(tokens[i]) && tokens[i].measure == Measure::none && tokens[i].value >= 2)
            return Trouble{Kind::trouble, i, i + 1};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::times) return std::nullopt;  // score = % of calls answered × 10
        if (!is_figure(tokens[i])) continue;
        if (tokens[i].measure == Measure::percent) return std::nullopt;
        if (tokens[i].measure == Measure::none && tokens[i].value != 0 && compared(i) && !bare) bare = i;
    }
    const std::size_t sign = text.text.find('%');
    if (!bare || sign == text.text.npos) return std::nullopt;
    return Trouble{Kind::trouble, *bare, *bare + 1};
}

}  // namespace

std::string label_of(const Token* first, const Token* last) {
    std::string label;
    const auto add = [&](const std::string& word) { label += (label.empty() || begins_wide(word) ? "" : " ") + word; };
    for (const Token* token = first; token != last; ++token) {
        // 备份失败未发现: what did not happen.
        const bool is_denied = token->kind == Kind::occur && ends_with_any(label, {"未", "没有", "未及时", "没"});
        if (token->kind == Kind::word || is_denied) add(token->text);
    }
    for (const Token* token = first; label.empty() && token != last; ++token)
        if (token->kind == Kind::occur) add(token->text);
    return label;
}

Parsed parse_rule(const Normalised& source) {
    Parsed parsed;
    parsed.text = source.text;
    const Normalised text = phrased(source);
    auto typed = tokens_of(text);
    place_marks(typed);
    auto tokens = without_asides(std::move(typed));
    mark_introductions(tokens);
    name_events_by_limits(tokens);
    write_out(tokens, text.chinese);
    parsed.tokens = between_stops(std::move(tokens), text.origin.back());
    parsed.trouble = trouble_in(parsed.tokens);
    if (!parsed.trouble) parsed.trouble = percent_apart(text, parsed.tokens);
    if (parsed.trouble) return parsed;
    const Token* const begin = parsed.tokens.data();
    const Token* const last = begin + parsed.tokens.size() - stops_behind;
    const Token* at = begin + stops_before;
    while (at != last) {
        if (separates(*at)) {
            ++at;
            continue;
        }
        Reading reading = read_clause(at, last);
        if (!reading.clause) {
            const Token* end = at;
            while (end != last && !separates(*end)) ++end;
            parsed.trouble =
                Trouble{Kind::word, static_cast<std::size_t>(at - begin), static_cast<std::size_t>(end - begin)};
            return parsed;
        }
        reading.clause->first = static_cast<std::size_t>(at - begin);
        reading.clause->last = static_cast<std::size_t>(reading.end - begin);
        reading.clause->label = label_of(at, reading.end);
        parsed.clauses.push_back(*std::move(reading.clause));
        at = reading.end;
    }
    return parsed;
}

}  // namespace kpi::detail
