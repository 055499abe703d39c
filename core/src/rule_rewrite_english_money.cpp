// Money of English: what is taken beside a bonus, and rates of all that is sold.
#include <algorithm>
#include <cmath>

#include "rule_segments.hpp"

namespace kpi::detail {

namespace {

/// $5,000 bonus; …; $3,000 assessment: beside a bonus it is what is taken.
void write_out_assessments(Tokens& tokens) {
    const auto is_priced = [&](std::size_t i) {
        return i < tokens.size() && is_figure(tokens[i]) && tokens[i].measure == Measure::money;
    };
    const auto gives = [](const Token& token) {
        return token.kind == Kind::adding || token.text == "incentive" || token.text == "bonus";
    };
    const auto takes = [](const Token& token) {
        return token.kind == Kind::taking ||
               (token.kind == Kind::word && has_any(token.text, {"assessment", "fine", "surcharge", "clawback"}));
    };
    bool has_bonus = false;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
        has_bonus = has_bonus || (is_priced(i) && gives(tokens[i + 1])) || (is_priced(i + 1) && gives(tokens[i]));
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const bool is_behind = is_priced(i) && takes(tokens[i + 1]) && ends_segment(tokens, i + 2);
        const bool is_before =
            is_priced(i + 1) && takes(tokens[i]) && tokens[i].kind == Kind::taking && ends_segment(tokens, i + 2);
        if (!is_behind && !is_before) continue;
        Token& figure = tokens[is_behind ? i : i + 1];
        Token& name = tokens[is_behind ? i + 1 : i];
        if (has_bonus) {
            figure.value = -std::abs(figure.value);
            name.kind = Kind::aside;
        } else
            name.kind = Kind::taking;
    }
    for (std::size_t i = 0; i + 1 < tokens.size() && has_bonus; ++i)  // bonus $5,000
        if (gives(tokens[i]) && is_priced(i + 1)) tokens[i].kind = Kind::aside;
}

/// Over 90k 3 % — the rate reached is paid on all sales: a clause of its own.
void write_out_dashes(Tokens& tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const bool is_dash = tokens[i].text == "-";
        if (!is_dash || tokens[i - 1].kind != Kind::num) continue;
        std::size_t end = i + 1;
        bool speaks = false;
        while (!ends_segment(tokens, end) && tokens[end].kind != Kind::num) {
            speaks = speaks || tokens[end].text.starts_with("rate ");
            ++end;
        }
        if (speaks && ends_segment(tokens, end)) tokens[i].kind = Kind::comma;
    }
}

/// 1-10 policies $20 each, …, paid on all policies: of each of them, which the rate of all says.
void write_out_units(Tokens& tokens) {
    const auto segments = segments_of(tokens);
    const bool is_of_all = std::ranges::any_of(segments, [&](const Segment& segment) {
        bool paid = false;
        bool all = false;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            if (is_figure(tokens[i])) return false;
            paid = paid || has_any(tokens[i].text, {"paid", "rate "});
            all = all || has_any(tokens[i].text, {"all ", "every"});
        }
        return paid && all;
    });
    if (!is_of_all) return;
    for (std::size_t k = segments.size(); k-- > 0;) {
        const std::size_t last = segments[k].end - 1;
        const bool is_each = last > segments[k].begin && tokens[last].kind == Kind::each &&
                             tokens[last].text == "each" && is_figure(tokens[last - 1]) &&
                             tokens[last - 1].measure == Measure::money;
        if (is_each) tokens.erase(at(tokens, last));
    }
}

/// Paid from 75 % attainment: nothing below it.
void write_out_paid_from(Tokens& tokens) {
    for (const Segment& segment : segments_of(tokens)) {
        const std::size_t i = segment.begin;
        const bool is_paid = i + 2 < segment.end && tokens[i].kind == Kind::word && tokens[i].text == "paid" &&
                             tokens[i + 1].kind == Kind::at_least && tokens[i + 1].text == "from" &&
                             is_figure(tokens[i + 2]) && past_words(tokens, i + 3) == segment.end;
        if (!is_paid) continue;
        Token less = changed(tokens[i + 1], Kind::less, "below");
        less.clear = true;
        replace(tokens, segment, {less, tokens[i + 2], changed(tokens[i], Kind::zero, "no payout")});
        return;
    }
}

}  // namespace

void write_out_english_money(Tokens& tokens) {
    write_out_assessments(tokens);
    write_out_dashes(tokens);
    write_out_units(tokens);
    write_out_paid_from(tokens);
}

}  // namespace kpi::detail
