// A text as clauses: every clause must be understood.
#include "rule_grammar.hpp"

namespace kpi::detail {

namespace {

/// Whatever keeps a text from being computed, whoever reads it.
std::optional<Trouble> trouble_in(const std::vector<Token>& tokens) {
    for (const Kind kind : {Kind::judgement, Kind::document, Kind::trouble})
        for (std::size_t i = 0; i < tokens.size(); ++i)
            if (tokens[i].kind == kind) return Trouble{kind, i, i + 1};
    return std::nullopt;
}

bool says_nothing(const Token& token) noexcept {
    return token.kind == Kind::word || token.kind == Kind::aside || token.kind == Kind::occur ||
           token.kind == Kind::comma || token.kind == Kind::slash || token.kind == Kind::ref || token.kind == Kind::score;
}

/// （及时是指…）: where such brackets end; else `open` itself.
std::size_t end_of_definition(const std::vector<Token>& tokens, std::size_t open) {
    if (tokens[open].kind != Kind::left) return open;
    bool defines = false;
    for (std::size_t i = open + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind == Kind::left) return open;
        if (tokens[i].kind == Kind::right) return defines ? i : open;
        defines = defines || tokens[i].text.find("是指") != std::string::npos || tokens[i].text.starts_with("指") ||
                  tokens[i].text.find("means") != std::string::npos;
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

/// Brackets around words alone are a definition and go; brackets around a clause become pauses.
std::vector<Token> without_asides(std::vector<Token> tokens) {
    std::vector<Token> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::left && tokens[i].kind != Kind::right) {
            kept.push_back(tokens[i]);
            continue;
        }
        if (const std::size_t end = end_of_definition(tokens, i); end > i) {
            i = end;
            continue;
        }
        if (is_around_condition(tokens, i)) continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && says_nothing(tokens[end])) ++end;
        const bool is_definition = tokens[i].kind == Kind::left && end < tokens.size() && tokens[end].kind == Kind::right;
        if (is_definition) {
            i = end;
            continue;
        }
        Token pause = tokens[i];
        pause.kind = Kind::comma;
        kept.push_back(pause);
    }
    return kept;
}

bool separates(const Token& token) noexcept {
    return token.kind == Kind::comma || token.kind == Kind::stop;
}

/// Nothing but a subject says nothing by itself.
bool is_weak(const Reading& reading) noexcept {
    return reading.clause->says == Says::header || reading.clause->says == Says::aside;
}

/// What is read furthest; a subject alone only where there is nothing else.
Reading read_clause(const Token* first, const Token* last) {
    Reading best;
    for (const auto read : {read_limit, read_step, read_event, read_band}) {
        Reading reading = read(first, last);
        if (!reading.clause) continue;
        const bool is_better = !best.clause || reading.end > best.end || (reading.end == best.end && is_weak(best));
        if (is_better) best = std::move(reading);
    }
    return best;
}

}  // namespace

std::string label_of(const Token* first, const Token* last) {
    std::string label;
    for (const Token* token = first; token != last; ++token)
        if (token->kind == Kind::word) label += (label.empty() ? "" : " ") + token->text;
    return label;
}

Parsed parse_rule(const Normalised& text) {
    Parsed parsed;
    parsed.tokens = without_asides(tokens_of(text));
    parsed.trouble = trouble_in(parsed.tokens);
    if (parsed.trouble) return parsed;
    const Token* const begin = parsed.tokens.data();
    const Token* const last = begin + parsed.tokens.size();
    const Token* at = begin;
    while (at != last) {
        if (separates(*at)) {
            ++at;
            continue;
        }
        Reading reading = read_clause(at, last);
        if (!reading.clause) {
            const Token* end = at;
            while (end != last && !separates(*end)) ++end;
            parsed.trouble = Trouble{Kind::word, static_cast<std::size_t>(at - begin), static_cast<std::size_t>(end - begin)};
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
