// Rates of what is sold, collected or saved: 4 % of sales up to quota, 6 % on the excess; and whether the rate of a
// band is of all of it. English.
#include <algorithm>

#include "rule_grammar.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

/// What money comes in by; a part of a fee, a price or a bonus is another matter.
bool names_money(const std::string& text) {
    return has_word(
        text, {" sales ",        " revenue ",    " profit ",     " receipts ",    " saving ",      " savings ",
               " bookings ",     " turnover ",   " income ",     " contracts ",   " order value ", " orders ",
               " gop ",          " ebitda ",     " premiums ",   " collections ", " fees ",        " billings ",
               " gross margin ", " net margin ", " value sold ", " intake ",      " purchases ",   " royalties "});
}

bool names_commission(const std::string& text) {
    return has_any(text, {"commission", "gainshare", "gain share", "royalty"});
}

/// The excess, the balance, anything more: what is beyond the rate before.
bool is_rest(const Token& token) {
    return has_any(token.text, {"excess", "balance", "remainder", "rest", "anything", "what goes", "everything",
                                "any more", "remaining"});
}

/// "The part of sales", "sales": what a figure behind it bounds.
class RateReader {
public:
    RateReader(const Token* first, const Token* end) : at_{first}, end_{end} {}

    std::optional<Clause> run() {
        for (; at_ != end_; ++at_)
            if (!take()) return std::nullopt;
        const bool is_ranged = range_.low.there || range_.high.there || low_is_target_ || high_is_target_ || goes_on_;
        if (!rate_ || next_ > 1) return std::nullopt;
        const bool is_of_part = goes_on_ || (has_any(words_, {" portion", " part "}) && is_ranged) || next_ > 0 ||
                                (says_further_ && words_.ends_with(" part"));
        if (!names_money(words_) && !names_commission(words_) && !is_of_part) return std::nullopt;
        // Sales at 3 %: a rate without a range is called one, or stands before what it is of.
        if (!is_ranged && !names_commission(words_) && !says_further_ && !begins_) return std::nullopt;
        Clause clause;
        clause.says = Says::rate;
        clause.outcome.gives = Gives::amount;
        clause.outcome.value = rate_->value;
        clause.outcome.has_unit = true;
        clause.when = range_;
        clause.rate = {low_is_target_, high_is_target_, low_part_, high_part_, goes_on_, says_further_, size_};
        return clause;
    }

private:
    bool take() {
        switch (at_->kind) {
            case Kind::word: return take_word();
            case Kind::aside:
                if (at_->text == "if" || at_->text == "when" || at_->text == "where") return false;
                return true;
            case Kind::equal:
            case Kind::give: return true;
            case Kind::base:
            case Kind::colon:
            case Kind::adding: return !rate_ && take_word();
            case Kind::again:
            case Kind::add:
            case Kind::plus: says_further_ = true; return !rate_;
            case Kind::otherwise:
                if (goes_on_) return true;
                [[fallthrough]];
            case Kind::trouble:
            case Kind::beyond:
            case Kind::up: return is_rest(*at_) && (goes_on_ = true);
            case Kind::num: return take_rate();
            case Kind::at_most:
            case Kind::more:
            case Kind::less: return take_bound();
            default: return false;
        }
    }

    bool take_word() {
        has_noun_ = has_noun_ || (rate_ && !is_rest(*at_));
        words_.append(1, ' ').append(at_->text);
        if (has_any(words_, {" all ", " once", " whole ", " retroact", " back to", " entire ", " last year", " salary",
                             " pay ", " wage", " bonus of", " target bonus", " points", " marks"}))
            return false;
        const std::string& text = at_->text;
        const auto is = [&](std::string_view word) { return text == word || text.ends_with(" " + std::string{word}); };
        if (is_rest(*at_)) goes_on_ = true;
        const bool counts = at_ + 1 != end_ && at_[1].kind == Kind::num && at_[1].measure != Measure::percent;
        if (is("first") || is("next")) {
            if (!counts || ++next_ > 1) return false;
            ++at_;
            if (is("next")) {
                size_ = at_->value;
                goes_on_ = true;
            } else
                put(range_.high);
            return true;
        }
        if (is("to") && counts) {
            ++at_;
            return put(range_.high);
        }
        return true;
    }

    /// "Over 90k 3 %" is a band: of the part, or of all?
    bool take_rate() {
        if (rate_ || at_->measure != Measure::percent || at_->bare || at_->value <= 0) return false;
        if (range_.low.there || low_is_target_) return false;
        rate_ = at_;
        begins_ = words_.empty();
        return true;
    }

    bool put(End& end) {
        if (end.there || at_->value < 0 || at_->bare) return false;
        end.there = true;
        end.at = at_->value;
        end.included = end.clear = true;
        end.measure = at_->measure;
        end.unit = at_->text;
        return true;
    }

    bool take_bound() {
        const bool is_low = at_->kind == Kind::more;
        if (at_->kind == Kind::less || !rate_ || (is_low ? range_.low.there : range_.high.there)) return false;
        // 5 % up to 50k, without a word for what it is of: of the part, or of all?
        if (!has_noun_ && !goes_on_) return false;
        const Token* next = at_ + 1;
        while (next != end_ && next->kind == Kind::aside) ++next;
        if (next == end_) return is_low && goes_on_;  // on what goes beyond
        double part = 1;
        bool has_part = false;
        if (next != end_ && next->kind == Kind::num && next->measure == Measure::percent) {
            has_part = next + 1 != end_;
            part = next->value;
            const bool is_of_target = has_part && next[1].kind == Kind::aside && next[1].text == "of target";
            if (is_of_target) {
                at_ = next + 1;
                return put_target(is_low, part);
            }
            if (!has_part) return false;
            ++next;
            while (next != end_ && next->kind == Kind::aside) ++next;
        }
        if (next == end_) return false;
        at_ = next;
        if (next->kind == Kind::ref) {
            // Above the quota of 12: the figure says where.
            const Token* figure = next + 1;
            while (figure != end_ && figure->kind == Kind::aside) ++figure;
            if (!has_part && figure != end_ && figure->kind == Kind::num && figure->measure != Measure::percent) {
                at_ = figure;
                return put(is_low ? range_.low : range_.high);
            }
            return put_target(is_low, part);
        }
        if (has_part || next->kind != Kind::num || next->measure == Measure::percent) return false;
        if (!put(is_low ? range_.low : range_.high)) return false;
        if (at_ + 1 != end_ && at_[1].kind == Kind::ref) ++at_;  // above the $2,000,000 baseline
        return true;
    }

    bool put_target(bool is_low, double part) {
        (is_low ? low_is_target_ : high_is_target_) = true;
        (is_low ? low_part_ : high_part_) = part;
        return true;
    }

    const Token* at_;
    const Token* end_;
    const Token* rate_ = nullptr;
    Condition range_;
    std::string words_;
    bool low_is_target_ = false;
    bool high_is_target_ = false;
    double low_part_ = 1;
    double high_part_ = 1;
    bool has_noun_ = false;
    bool begins_ = false;
    bool goes_on_ = false;
    bool says_further_ = false;
    std::optional<double> size_;
    int next_ = 0;
};

/// The rate reached applies to all sales, paid on every unit sold.
bool says_of_all(const std::string& words) {
    const std::string text = " " + words + " ";
    const bool speaks_of_rate = has_any(text, {" rate ", " paid ", " applies ", " apply ", " calculated "});
    return speaks_of_rate && has_any(text, {" all ", " total ", " whole ", " every ", " entire ", " first dollar ",
                                            " dollar one ", " each unit sold "});
}

}  // namespace

Reading read_rate(const Token* first, const Token* last) {
    Reading reading;
    const Token* const end = end_of_clause(first, last);
    if (end == first || !begins_ascii(first->text)) return reading;
    reading.clause = RateReader{first, end}.run();
    if (reading.clause) reading.end = end;
    return reading;
}

Reading read_rate_scope(const Token* first, const Token* last) {
    Reading reading;
    const Token* end = first;
    std::string said;
    for (; !ends_clause(end, last); ++end) {
        const bool is_said = end->kind == Kind::word || end->kind == Kind::aside || end->kind == Kind::equal ||
                             end->kind == Kind::each || (end->kind == Kind::num && end->bare);
        if (!is_said) return reading;
        said.append(said.empty() ? 0 : 1, ' ').append(end->text);
    }
    if (!says_of_all(said)) return reading;
    reading.clause.emplace();
    reading.clause->says = Says::rate_of_all;
    reading.end = end;
    return reading;
}

}  // namespace kpi::detail
