// What the figures of a condition say: its ends, and what they are counted from.
#include "rule_conditions.hpp"

namespace kpi::detail {

End end_at(const Token& number, const Token* inclusion, bool included, bool clear, bool worded) {
    End end;
    end.there = true;
    end.at = number.value;
    end.included = inclusion ? inclusion->kind == Kind::incl : included;
    end.clear = clear || inclusion;
    end.worded = worded && !end.clear;
    end.measure = number.measure;
    end.decimals = number.decimals;
    end.unit = number.text;
    end.is_point = number.is_point;
    return end;
}

namespace {

/// Sets the end that a comparison in front of the figure means.
bool set_prefixed(Condition& condition, const Token& compare, const Token& number, const Token* inclusion) {
    switch (compare.kind) {
        case Kind::less: condition.high = end_at(number, inclusion, false, true); return true;
        case Kind::at_most:
            condition.is_limit = true;
            condition.high = end_at(number, inclusion, true, true);
            return true;
        case Kind::more: condition.low = end_at(number, inclusion, false, true); return true;
        case Kind::at_least:
            condition.is_limit = true;
            condition.low = end_at(number, inclusion, true, compare.clear);
            return true;
        case Kind::equal:
            condition.low = condition.high = end_at(number, inclusion, true, true);
            condition.is_point = true;
            return true;
        default: return false;
    }
}

/// The same behind the figure.
bool set_suffixed(Condition& condition, const Token& behind, const Token& number, const Token* inclusion) {
    // No errors +5: the sign of what is given.
    if (behind.kind == Kind::plus && (&behind)[1].kind == Kind::num && number.end != behind.begin) return false;
    // 0 if scrap exceeds 6 %: the comparison is of the figure behind it.
    const bool compares = behind.kind == Kind::less || behind.kind == Kind::more;
    if (compares && begins_ascii(behind.text) && (&behind != &number + 1 || (&behind)[1].kind == Kind::num))
        return false;
    switch (behind.kind) {
        case Kind::and_more:
        case Kind::plus:
            condition.low = end_at(number, inclusion, true, behind.clear || behind.kind == Kind::plus, true);
            return true;
        case Kind::and_less: condition.high = end_at(number, inclusion, true, behind.clear, true); return true;
        case Kind::within: condition.high = end_at(number, inclusion, true, true); return true;
        case Kind::less: condition.high = end_at(number, inclusion, false, true); return true;
        case Kind::more: condition.low = end_at(number, inclusion, false, true); return true;
        default: return false;
    }
}

/// Of a range "90-100%" the first figure has the unit of the second.
Token with_unit_of(const Token& first, const Token& second) {
    Token answer = first;
    if (first.measure != Measure::none || second.measure == Measure::none) return answer;
    answer.measure = second.measure;
    answer.text = second.text;
    if (second.measure == Measure::percent) answer.value = snap(first.value * 1e-2);
    return answer;
}

/// 低于 5～10 个百分点 is a distance; over 45 to 60 minutes is not.
bool is_bound_of_range(const Match& match) {
    const Token* const compare = match[Slot::compare_low];
    return compare && compare->kind == Kind::more && static_cast<unsigned char>(compare->text.front()) < 0x80;
}

bool set_range(Condition& condition, const Match& match) {
    const Token low = with_unit_of(*match[Slot::low], *match[Slot::high]);
    const bool exclusive = match[Slot::compare_high] || match[Slot::unit]->clear;
    if (low.value > match[Slot::high]->value && !exclusive) {  // 100% - 95%, the better end first
        condition.low = end_at(*match[Slot::high], match[Slot::high_mark], true, false);
        condition.high = end_at(low, match[Slot::low_mark], true, false);
        return true;
    }
    condition.low = end_at(low, match[Slot::low_mark], true, match[Slot::unit]->clear);
    if (is_bound_of_range(match)) {  // over 45 to 60 minutes, >1-2%
        condition.low.included = false;
        condition.low.clear = true;
    }
    condition.high = end_at(*match[Slot::high], match[Slot::high_mark], !exclusive, exclusive);
    return condition.low.at < condition.high.at;
}

/// 低于平均值 1 分: of something that nobody gives, not below 1.
bool is_beside_other(const Match& match) {
    const Token* compare = match[Slot::compare_low];
    const Token* low = match[Slot::low];
    if (!compare || match[Slot::ref] || compare > low) return false;
    // The zone average of 912: the figure says which.
    const bool is_said = low[-1].kind == Kind::aside && low[-1].text == "of";
    for (const Token* token = compare + 1; token < low && !is_said; ++token)
        if (token->kind == Kind::word &&
            has_any(token->text, {"平均", "均值", "标准", "同行", "行业", "上年", "去年", "同期", "上月", "对手",
                                  "average", "peer", "last ", "previous", "standard"}))
            return true;
    return false;
}

/// 98% ≤ K: the sign is seen from the figure. 98% 低于 is something else.
bool set_flipped(Condition& condition, const Token& sign, const Token& figure) {
    if (sign.text != "<" && sign.text != ">" && sign.text != "≤" && sign.text != "≥" && sign.text != "<=" &&
        sign.text != ">=")
        return false;
    Token compare = sign;
    compare.kind = sign.kind == Kind::less      ? Kind::more
                   : sign.kind == Kind::more    ? Kind::less
                   : sign.kind == Kind::at_most ? Kind::at_least
                                                : Kind::at_most;
    return set_prefixed(condition, compare, figure, nullptr);
}

/// True for two ends, the lower one first.
bool is_range(const Condition& condition) {
    return condition.low.there && condition.high.there && condition.low.at < condition.high.at;
}

/// 80% < P < 95%: the signs are seen from what stands between them.
bool set_around(Condition& condition, const Match& match, const Token& first) {
    const Token& left = *match[Slot::compare_low];
    const Token& right = *match[Slot::compare_high];
    const Token& high = *match[Slot::high];
    const bool rising = left.kind == Kind::less || left.kind == Kind::at_most;
    const auto includes = [](const Token& sign) { return sign.kind == Kind::at_most || sign.kind == Kind::at_least; };
    condition.low = end_at(rising ? first : high, nullptr, includes(rising ? left : right), true);
    condition.high = end_at(rising ? high : first, nullptr, includes(rising ? right : left), true);
    return is_range(condition);
}

bool set_two_ends(Condition& condition, const Match& match) {
    const Token& high = *match[Slot::high];
    const Token first = with_unit_of(*match[Slot::low], high);
    const Token* const compare = match[Slot::compare_low];
    if (const Token* behind = match[Slot::behind])  // 3 天以上，10 天以内
        return set_suffixed(condition, *compare, first, match[Slot::low_mark]) &&
               set_suffixed(condition, *behind, high, match[Slot::high_mark]) && is_range(condition);
    const Token& second = *match[Slot::compare_high];
    const bool is_between = compare->kind != Kind::and_more && match[Slot::low] < compare;
    if (is_between) return set_around(condition, match, first);
    const bool has_first = compare->kind == Kind::and_more  // 99.5% 以上不足 99.9%
                               ? set_suffixed(condition, *compare, first, match[Slot::low_mark])
                               : set_prefixed(condition, *compare, first, match[Slot::low_mark]);
    return has_first && set_prefixed(condition, second, high, match[Slot::high_mark]) && is_range(condition);
}

/// 低于…以内, 控制在…以内, 超过…以上: both words must point the same way, or the first names a side of the target.
bool set_between_words(Condition& condition, const Match& match) {
    const Token& compare = *match[Slot::compare_low];
    const Token& behind = *match[Slot::behind];
    const bool is_kept =
        compare.kind == Kind::at_most && (behind.kind == Kind::within || behind.kind == Kind::and_less);
    // 低于 10 个百分点以上, 超 10% 以上
    const bool is_depth = behind.kind == Kind::and_more &&
                          (compare.kind == Kind::less || (compare.kind == Kind::more && compare.text == "超"));
    const bool is_reached =
        compare.kind == Kind::at_least &&  // 完成 90% 以下
        (behind.kind == Kind::and_more || (compare.text == "完成" && behind.kind == Kind::and_less));
    if (!match[Slot::ref] && !is_kept && !is_depth && !is_reached && compare.kind != Kind::equal) return false;
    condition.is_limit = condition.is_limit || (is_kept && !match[Slot::ref]);
    return set_suffixed(condition, behind, *match[Slot::low], match[Slot::low_mark]);
}

bool set_figures(Condition& condition, const Match& match) {
    const Token* low = match[Slot::low];
    if (!low || is_beside_other(match)) return false;
    condition.decimals = low->decimals;
    if (match[Slot::unit]) return set_range(condition, match);
    const Token* compare = match[Slot::compare_low];
    const Token* behind = match[Slot::behind];
    if (match[Slot::high]) return set_two_ends(condition, match);
    if (match[Slot::compare_high]) return set_flipped(condition, *match[Slot::compare_high], *low);
    if (compare && behind) return set_between_words(condition, match);
    if (compare) return set_prefixed(condition, *compare, *low, match[Slot::low_mark]);
    if (behind) {
        const Token* inclusion = match[Slot::low_mark] ? match[Slot::low_mark] : match[Slot::high_mark];
        return set_suffixed(condition, *behind, *low, inclusion);
    }
    condition.low = condition.high = end_at(*low, match[Slot::low_mark], true, true);
    condition.is_point = true;
    return true;
}

/// Which side of the target the figures are on, where the condition names the target.
bool set_frame(Condition& condition, const Match& match) {
    const Kind direction = match.kind(Slot::side);
    if (direction == Kind::late) condition.frame = Frame::lateness;
    if (direction == Kind::early) condition.frame = Frame::earliness;
    const Token* ref = match[Slot::ref];
    const Token* compare = match[Slot::compare_low];
    if (!ref) {
        // 目标值的 90%-100%: parts of it.
        const Token* of = match[Slot::of];
        if (of && of[1].kind == Kind::aside && of[1].text == "的" && match[Slot::low]->measure == Measure::percent &&
            !match[Slot::low]->is_point) {
            condition.frame = Frame::of_ref;
            return true;
        }
        if (match[Slot::unit] && is_bound_of_range(match)) return true;
        if (match[Slot::unit] && compare && compare->kind == Kind::at_most) return true;  // 控制在 58%～62% 之间
        if (match[Slot::unit] && compare) {                                               // 低于 5～10 个百分点
            condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
            return compare->kind == Kind::less || compare->kind == Kind::more;
        }
        if (compare && match[Slot::behind] && match.kind(Slot::behind) == Kind::and_more &&
            (compare->kind == Kind::less || compare->text == "超")) {
            condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
            return true;
        }
        return direction != Kind::down;  // a fall: nobody says with which sign it is entered
    }
    if (compare && compare->kind == Kind::equal) return true;  // 等于目标值 98%
    if (!compare || (compare->kind != Kind::less && compare->kind != Kind::more)) return false;
    const Token& low = *match[Slot::low];
    // 目标值的 75%, 任务数 60%
    constexpr double half = .5;
    const bool of_ref = low.measure == Measure::percent && !low.is_point &&
                        (ref[1].kind == Kind::aside || (compare->kind == Kind::less && low.value >= half));
    if (of_ref) {
        condition.frame = Frame::of_ref;
        return true;
    }
    condition.frame = compare->kind == Kind::less ? Frame::below_ref : Frame::above_ref;
    if (match[Slot::behind] || match[Slot::unit]) return true;
    // 超过目标值 5%: more than so much above it.
    condition.high = {};
    condition.low = {};
    condition.low = end_at(low, match[Slot::low_mark], false, true);
    return true;
}

}  // namespace

std::optional<Condition> condition_of(const Match& match) {
    Condition condition;
    const bool is_at_target = match[Slot::ref] && match.kind(Slot::compare_low) == Kind::equal;  // 等于目标值 25
    condition.names_target = match.kind(Slot::of) == Kind::ref || is_at_target;
    if (!match[Slot::low]) {
        const Token* compare = match[Slot::compare_low];
        if (!compare || !match[Slot::ref]) return std::nullopt;
        condition.is_target = true;
        Token none;
        if (!set_prefixed(condition, *compare, none, nullptr)) return std::nullopt;
        return condition;
    }
    if (!set_figures(condition, match) || !set_frame(condition, match)) return std::nullopt;
    for (const Slot slot : {Slot::low, Slot::high, Slot::behind})
        if (match[slot]) condition.of_target = condition.of_target || match[slot][1].text == "of target";
    return condition;
}

}  // namespace kpi::detail
