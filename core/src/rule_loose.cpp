// Steps and events of English whose parts stand in an order that no pattern names: each part once, and nothing left
// over but words.
#include "rule_steps.hpp"

namespace kpi::detail {

namespace {

/// The parts of a clause, by what they are, wherever they stand.
class LooseParts {
public:
    /// False where a part is there twice, or is none of a step or an event.
    bool take(const Token* first, const Token* last) {
        for (at_ = first_ = first; at_ != last; ++at_)
            if (!take_token()) return false;
        return match_[Slot::each] && match_[Slot::points];
    }

    [[nodiscard]] const Match& match() const noexcept { return match_; }
    [[nodiscard]] bool has_side() const noexcept { return match_[Slot::direction] != nullptr; }

private:
    bool put(Slot slot) {
        if (match_[slot]) return false;
        match_.slots[static_cast<std::size_t>(slot)] = at_;
        return true;
    }

    bool take_token() {
        switch (at_->kind) {
            case Kind::word:
                return !has_any(at_->text, {"first", "second", "third", "last", "next", "half", "down to"});
            case Kind::aside:
            case Kind::occur: return true;
            case Kind::equal:
            case Kind::colon: return match_[Slot::each] != nullptr;  // what stands before it is a title
            case Kind::each: return put(Slot::each);
            case Kind::num: return take_figure();
            case Kind::less:
            case Kind::more:
            case Kind::late:
            case Kind::early: return take_side();
            case Kind::down:
            case Kind::up: return follows_points() ? put(Slot::part) : take_side();
            case Kind::take:
            case Kind::add:
            case Kind::minus:
            case Kind::plus:
            case Kind::give: return put(Slot::verb);
            case Kind::taking:
            case Kind::adding: return !match_[Slot::part] && put(Slot::part);
            case Kind::ref: return put(Slot::ref);
            case Kind::full: return follows_points() && put(Slot::full);
            case Kind::as_whole:
            case Kind::pro_rata:
            case Kind::not_counted: return put(Slot::mode);
            default: return false;
        }
    }

    /// Short of, shortfall below: the same side twice.
    bool take_side() {
        const Token* const before = match_[Slot::direction];
        if (!before) return put(Slot::direction);
        const auto is_below = [](Kind kind) { return kind == Kind::less || kind == Kind::down; };
        const auto is_above = [](Kind kind) { return kind == Kind::more || kind == Kind::up; };
        if (before->kind == at_->kind) return true;  // late delivery … per week of delay
        const bool is_same =
            (is_below(before->kind) && is_below(at_->kind)) || (is_above(before->kind) && is_above(at_->kind));
        if (is_same) match_.slots[static_cast<std::size_t>(Slot::direction)] = at_;
        return is_same;
    }

    /// The token before, past what says nothing.
    [[nodiscard]] const Token* before() const {
        const Token* token = at_;
        while (token != first_ && (--token)->kind == Kind::aside) {
        }
        return token == at_ ? nullptr : token;
    }

    [[nodiscard]] bool follows_points() const {
        const Token* const token = before();
        return token && token == match_[Slot::points];
    }

    bool take_figure() {
        const Token* const token = before();
        const Kind kind = token ? token->kind : Kind::stop;
        const Token& next = at_[1];
        // Every lower 1 %, per started week.
        const bool follows_each = token && token != first_ && token[-1].kind == Kind::each && !match_[Slot::step] &&
                                  (kind == Kind::down || kind == Kind::up || kind == Kind::as_whole);
        if (kind == Kind::each || follows_each) return at_->measure != Measure::points && put(Slot::step);
        if (at_->bare) return false;
        const bool has_verb = kind == Kind::take || kind == Kind::add || kind == Kind::minus || kind == Kind::plus ||
                              kind == Kind::give || next.kind == Kind::taking || next.kind == Kind::adding;
        const bool is_price = at_->measure == Measure::points || at_->measure == Measure::money || is_of_fee(at_);
        const bool is_bound = kind == Kind::less || kind == Kind::more;
        if (is_bound && !has_verb) return put(Slot::anchor);
        const bool may_be_price = at_->measure == Measure::points || at_->measure == Measure::money ||
                                  at_->measure == Measure::none || at_->measure == Measure::percent;
        return (has_verb || is_price) && may_be_price && put(Slot::points);
    }

    const Token* first_ = nullptr;
    const Token* at_ = nullptr;
    Match match_;
};

}  // namespace

Reading read_loose(const Token* first, const Token* last) {
    Reading reading;
    const Token* const end = end_of_clause(first, last);
    if (end == first || !begins_ascii(first->text)) return reading;
    LooseParts parts;
    if (!parts.take(first, end)) return reading;
    const Match& match = parts.match();
    const Token* const anchor = match[Slot::anchor];
    if (anchor && !parts.has_side()) return reading;
    // 1 mark for every 10 % completed: from nothing.
    const bool is_from_nothing = !parts.has_side() && match[Slot::step] &&
                                 match[Slot::step]->measure == Measure::percent &&
                                 has_word(label_of(first, end), {" completed ", " achieved ", " reached ", " attained ",
                                                                 " delivered ", " reaching ", " covered ", " passed "});
    if (is_from_nothing) {
        reading.clause = step_of(match);
        if (reading.clause) {
            reading.clause->direction = Kind::more;
            reading.clause->anchor = 0;
            reading.clause->anchor_measure = Measure::percent;
        }
        reading.end = end;
        return reading;
    }
    const bool is_step = parts.has_side();
    if (is_step && !match[Slot::step] && !anchor && !match[Slot::ref]) return reading;  // each one short: of what?
    reading.clause = is_step ? step_of(match) : event_each(match);
    reading.end = end;
    return reading;
}

}  // namespace kpi::detail
