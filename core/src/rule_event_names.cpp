#include "rule_event_names.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "rule_text.hpp"

namespace kpi::detail {

namespace {

bool is_of_measure(const Token& token) {
    return is_figure(token) &&
           (token.measure == Measure::days || token.measure == Measure::other || token.measure == Measure::money);
}

/// 每次, 每 1 人次
bool is_one(const Tokens& tokens, std::size_t i) {
    return kind_at(tokens, i) == Kind::num && tokens[i].measure == Measure::count && tokens[i].value == 1;
}

/// Prices for each time, and for nothing else.
bool counts_only(const Tokens& tokens) {
    bool counts = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::each) continue;
        if (!begins_wide(tokens[i].text) || !is_one(tokens, i + 1)) return false;
        counts = true;
    }
    return counts;
}

bool is_mark(Kind kind) {
    return kind == Kind::incl || kind == Kind::excl;
}

/// 10 分钟以内, 10-30 分钟, 超过 2 小时: where the limit that begins at `at` ends.
std::optional<std::size_t> end_of_limit(const Tokens& tokens, std::size_t at) {
    if (compares(tokens[at].kind))
        return kind_at(tokens, at + 1) == Kind::num && is_of_measure(tokens[at + 1]) ? std::optional{at + 2}
                                                                                     : std::nullopt;
    if (tokens[at].kind != Kind::num) return std::nullopt;
    std::size_t end = at + 1;
    if (is_mark(kind_at(tokens, end))) ++end;
    if (kind_at(tokens, end) == Kind::dash && kind_at(tokens, end + 1) == Kind::num && is_of_measure(tokens[end + 1])) {
        end += 2;
        if (is_mark(kind_at(tokens, end))) ++end;
        const Kind behind = kind_at(tokens, end);
        return behind == Kind::between || behind == Kind::within ? end + 1 : end;
    }
    if (!is_of_measure(tokens[at])) return std::nullopt;
    const Kind behind = kind_at(tokens, end);
    const bool bounds = behind == Kind::and_more || behind == Kind::and_less || behind == Kind::within;
    return bounds ? std::optional{end + 1} : std::nullopt;
}

/// Behind the limit: 的，每次 …
bool prices_each(const Tokens& tokens, std::size_t at) {
    if (kind_at(tokens, at) == Kind::aside && tokens[at].text == "的") ++at;
    if (kind_at(tokens, at) == Kind::comma) ++at;
    return kind_at(tokens, at) == Kind::each;
}

std::string typed(const Token& token) {
    return token.kind == Kind::num ? token.typed + token.text : token.text;
}

/// The word of which tokens `first` to `last` are written, behind `name`.
Token named(const Tokens& tokens, std::size_t first, std::size_t last, const std::string& name) {
    Token word = tokens[first];
    word.kind = Kind::word;
    word.text = name;
    for (std::size_t i = first; i < last; ++i) word.text += typed(tokens[i]);
    word.end = tokens[last - 1].end;
    return word;
}

}  // namespace

void name_events_by_limits(Tokens& tokens) {
    if (!counts_only(tokens)) return;
    std::string name;  // of the last one: 迟到 10 分钟以内 …，10-30 分钟 …
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto end = end_of_limit(tokens, i);
        if (!end || !prices_each(tokens, *end)) continue;
        const bool has_name = i > 0 && tokens[i - 1].kind == Kind::word && begins_wide(tokens[i - 1].text);
        const bool goes_on = !name.empty() && i > 0 && separates(tokens[i - 1]);
        if (!has_name && !goes_on) continue;
        const std::size_t first = has_name ? i - 1 : i;
        if (has_name) name = tokens[i - 1].text;
        tokens[first] = named(tokens, first, *end, has_name ? "" : name);
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                     tokens.begin() + static_cast<std::ptrdiff_t>(*end));
        i = first;
    }
}

}  // namespace kpi::detail
