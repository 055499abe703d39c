#include "table_rules.hpp"

#include <algorithm>
#include <cmath>
#include <kpi/rule.hpp>

#include "table_blanks.hpp"
#include "table_inputs.hpp"

namespace kpi::model {

namespace {

constexpr double hundred = 100;
/// Marks and percentages are compared as they are written, to a hundredth.
constexpr double alike = 0.005;

bool are_alike(double one, double other) {
    return std::fabs(one - other) < alike;
}

Text said_by(const auto& say) {
    const auto in = [&](Language language) {
        const kpi::Text text = say(language);
        return text ? std::string{*text} : std::string{};
    };
    return {in(Language::english), in(Language::chinese)};
}

Text why(RuleQuestion question) {
    return said_by([&](Language language) { return explain(language, question, {}); });
}

RuleQuestion question_of(const Error& error) {
    return error.reason == Reason::rule_open ? static_cast<RuleQuestion>(error.position) : RuleQuestion::none;
}

class Row {
public:
    Row(std::string text, const RuleContext& context) : text_{std::move(text)}, context_{context} {
        made_.full = context.full;
        if (context.target) made_.target = context.target->value;
    }

    RuleOfRow read() {
        if (text_.empty()) return judged({"no scoring standard is given", "未填考核标准"});
        const auto blanks = blanks_in(text_);
        return blanks.empty() ? read_sentence() : read_blanks(blanks);
    }

private:
    RuleOfRow by_hand(const Text& reason) {
        RuleOfRow hand;
        hand.said = reason;
        hand.full = context_.full ? context_.full : context_.full_if_none;
        hand.needs_full = !context_.full;
        return hand;
    }

    /// By people, as far as anybody can tell. What counts something, or has a question left, is worked out by hand.
    RuleOfRow judged(const Text& reason) {
        RuleOfRow hand = by_hand(reason);
        hand.is_judged = true;
        return hand;
    }

    /// The marks that are given, or some that stand for those that nobody gave yet.
    [[nodiscard]] double full_or(double otherwise) const { return context_.full.value_or(otherwise); }

    // ---- A sentence that says everything ------------------------------------------------------

    RuleOfRow read_sentence() {
        const auto reading = read_rule(text_);
        if (!reading) return by_hand(why(RuleQuestion::document));
        if (reading->state() != RuleReading::State::read) return not_read(*reading);
        if (const Text reason = settle_target(*reading); !reason.en.empty()) return by_hand(reason);
        const auto bound = bound_with(*reading, full_or(hundred));
        if (!bound) return by_hand(why(question_of(bound.error())));
        if (const Text reason = cannot_be_entered(*bound); !reason.en.empty()) return by_hand(reason);
        if (const Text reason = settle_full(*reading, *bound); !reason.en.empty()) return by_hand(reason);
        // Once more, with the marks that were settled.
        const auto rule = bound_with(*reading, made_.full.value_or(hundred));
        if (!rule) return by_hand(why(question_of(rule.error())));
        if (points_the_other_way(*rule)) return by_hand(why(RuleQuestion::direction));
        if (const Text reason = set_input(*rule); !reason.en.empty()) return by_hand(reason);
        const Tried tried = tried_out(*rule, made_.entered, made_.full.value_or(hundred), text_);
        // Two clauses that claim the same figures: one of them was not meant as it was read.
        if (tried.overlaps) return by_hand(why(RuleQuestion::overlap));
        // 发生一次不得分: twice is no better than once.
        if (tried.dips) return by_hand(why(RuleQuestion::once));
        // 达到 100% 得 20 分，每超 1% 加 1 分: what is short of it is left open, and must not get all marks.
        if (only_adds(tried) && speaks_of_reaching()) return by_hand(why(RuleQuestion::gap));
        made_.as = RuleOfRow::As::sentence;
        say(*rule);
        note(tried);
        return made_;
    }

    RuleOfRow not_read(const RuleReading& reading) {
        const Text reason = said_by([&](Language language) { return explain(language, reading, text_); });
        const bool is_of_people =
            reading.state() == RuleReading::State::not_understood || reading.question() == RuleQuestion::person;
        return is_of_people ? judged(reason) : by_hand(reason);
    }

    [[nodiscard]] Result<BoundRule> bound_with(const RuleReading& reading, double full) const {
        // Where the target is still to be filled in, one stands for it.
        const double target = made_.target ? *made_.target : target_is_open_ ? stand_in_target() : missing();
        return reading.bind({.full = full, .target = target, .partial = context_.partial});
    }

    /// Something that is no figure of any table.
    [[nodiscard]] double stand_in_target() const { return is_percentage() ? 0.8765 : 8765; }

    [[nodiscard]] bool is_percentage() const {
        return context_.target_in_per_cent || (context_.target && context_.target->is_percent) ||
               contains_any(text_, {"百分点", "percentage point"}) || names_a_percentage(context_.indicator);
    }

    /// Whether the target that stands beside the text can be the one that the text speaks of.
    Text settle_target(const RuleReading& reading) {
        const auto without = reading.bind({.full = full_or(hundred), .partial = context_.partial});
        const bool is_asked = !without && question_of(without.error()) == RuleQuestion::target;
        if (!is_asked) return note_unused_target(without);
        if (!context_.target) {
            // Whether steps are percentage points or parts of an amount hangs on it.
            if (steps_are_shares(reading) && !is_percentage()) return why(RuleQuestion::target);
            target_is_open_ = true;
            made_.unset.insert("target");
            return {};
        }
        return settle_percentage(reading);
    }

    /// 98 beside 每低 1%: 98 %, or an amount of which steps are a part?
    Text settle_percentage(const RuleReading& reading) {
        const TableFigure& given = *context_.target;
        if (given.is_percent || !steps_are_shares(reading)) return {};
        if (context_.target_in_per_cent || (names_a_percentage(context_.indicator) && given.unit.empty())) {
            if (given.value > 2 || context_.target_in_per_cent) made_.target = given.value / hundred;
            return {};
        }
        if (given.value <= 1 && given.unit.empty()) return {};
        // A number without a unit that could be either.
        if (given.unit.empty() && given.value <= hundred) return why(RuleQuestion::relative);
        made_.notes.push_back({"a percentage of the standard is one of the target of " + plain_number(given.value),
                               "标准中的百分比按目标值 " + plain_number(given.value) + " 的百分之几计算"});
        return {};
    }

    [[nodiscard]] bool steps_are_shares(const RuleReading& reading) const {
        const auto bound = reading.bind({.full = full_or(hundred), .target = 0.9, .partial = context_.partial});
        return bound && bound->value(0) == RuleValue::share;
    }

    Text note_unused_target(const Result<BoundRule>& without) {
        if (!without || !context_.target) return {};
        const double target = context_.target->value;
        // "0 cases" beside "each case takes 3 points" is what the standard says.
        if (target == 0 && gives_most_at_nothing(*without)) return {};
        const std::string shown = plain_number(context_.target->is_percent ? target * hundred : target);
        if (text_.find(shown) == std::string::npos)
            made_.notes.push_back({"the standard does not use the target beside it, " + shown,
                                   "考核标准没有用到“目标值”列中的 " + shown});
        return {};
    }

    [[nodiscard]] static bool gives_most_at_nothing(const BoundRule& rule) {
        if (rule.columns() != 1) return false;
        const auto none = rule(0);
        const auto one = rule(1);
        return none && one && is_number(none->score) && is_number(one->score) && none->score > one->score;
    }

    /// What keeps a rule from being scored by one figure.
    [[nodiscard]] static Text cannot_be_entered(const BoundRule& rule) {
        if (rule.columns() > 1)
            return {"it counts " + std::to_string(rule.columns()) + " things, and a row takes one figure",
                    "一条标准里计了 " + std::to_string(rule.columns()) + " 项，而每行只填一个数"};
        if (rule.may_strike_sheet())
            return {"it may strike the whole sheet, not this indicator alone",
                    "其中有整张考核表归零的情形，不只影响本项"};
        if (rule.answer() != RuleAnswer::points) return {"it does not give points", "结果不是分数"};
        if (rule.value(0) == RuleValue::word)
            return {"its figures are words, which are not entered here", "按文字等级评定，不是填数字"};
        return {};
    }

    /// The marks of the item: those of its column, which those of the text must not contradict.
    Text settle_full(const RuleReading& reading, const BoundRule& bound) {
        const double own = bound.marks();
        // Where some of its bands give all marks, and others so many, these must go together.
        const bool hangs_on_full = !needs_no_full(reading);
        if (hangs_on_full && is_number(own) && made_.full && !are_alike(own, *made_.full)) return marks_differ(own);
        if (is_missing(own) || hangs_on_full) {
            if (!made_.full && is_score_of_hundred(bound)) made_.full = hundred;
            ask_for_full();
            return {};
        }
        return settle_marks(own);
    }

    void ask_for_full() {
        made_.needs_full = !made_.full;
        if (!made_.full) made_.full = context_.full_if_none;
    }

    Text settle_marks(double own) {
        if (!made_.full || are_alike(own, *made_.full) || (context_.full_may_differ && are_alike(own, hundred))) {
            made_.full = own;
            return {};
        }
        return marks_differ(own);
    }

    [[nodiscard]] Text marks_differ(double own) const {
        return {"the standard gives " + plain_number(own) + " points at best, the column " + plain_number(*made_.full),
                "考核标准最高给 " + plain_number(own) + " 分，与该列的 " + plain_number(*made_.full) + " 分不一致"};
    }

    /// True for a text that gives its points whatever marks stand beside it.
    [[nodiscard]] bool needs_no_full(const RuleReading& reading) const {
        const auto one = bound_with(reading, hundred);
        const auto other = bound_with(reading, 2 * hundred);
        return one && other && are_alike(one->marks(), other->marks());
    }

    /// Points that reach a hundred where the figure does.
    static bool is_score_of_hundred(const BoundRule& rule) {
        const auto at_best = rule(hundred);
        return rule.value(0) == RuleValue::number && is_points(rule.unit(0)) && at_best &&
               are_alike(at_best->score, hundred);
    }

    /// "≥ 95 %" beside a standard that takes points above it.
    [[nodiscard]] bool points_the_other_way(const BoundRule& rule) const {
        if (!context_.target || context_.target->better == 0 || !made_.target || rule.columns() != 1) return false;
        const double off = std::max(std::fabs(*made_.target) * 0.1, 0.01);
        const auto better = rule(*made_.target + context_.target->better * off);
        const auto worse = rule(*made_.target - context_.target->better * off);
        return better && worse && is_number(better->score) && is_number(worse->score) && better->score < worse->score;
    }

    Text set_input(const BoundRule& rule) {
        const auto input = input_of(rule, text_, {.full = made_.full.value_or(hundred), .target = context_.target});
        if (!input) return {"the unit of its figure is not clear", "不清楚应填什么单位的数字"};
        made_.entered = input->entered;
        made_.unit = input->unit;
        made_.asks_for_parts = rule.leaves_parts_open() && has_parts(input->entered);
        // Events that did not happen are a blank; any other figure has to be there.
        const bool is_event = rule.value(0) == RuleValue::count && input->entered == Entered::count;
        made_.rule.kind = is_event                            ? RuleKind::events
                          : input->entered == Entered::yes_no ? RuleKind::yes_no
                                                              : RuleKind::threshold;
        return {};
    }

    void say(const BoundRule& rule) {
        made_.said = said_by([&](Language language) { return rule.sentence(language); });
        if (target_is_open_) return;
        const Text examples = said_by([&](Language language) { return rule.examples(language); });
        if (!examples.en.empty()) made_.said.en += " (" + examples.en + ')';
        if (!examples.zh.empty()) made_.said.zh += "（" + examples.zh + "）";
    }

    [[nodiscard]] bool only_adds(const Tried& tried) const {
        return made_.full && tried.least > *made_.full - alike && tried.best > *made_.full + alike;
    }

    [[nodiscard]] bool speaks_of_reaching() const {
        return contains_any(compared_heading(text_), {"达到", "达标", "不低于", "不少于", "≥", ">=", "以上", "完成",
                                                      "atleast", "reach", "meet", "ormore"});
    }

    void note(const Tried& tried) {
        if (only_adds(tried))
            made_.notes.push_back({"nothing takes any points: whatever the figure, there are full marks or more",
                                   "只加不扣：无论数值多少，得分都不低于满分"});
        if (tried.best > made_.full.value_or(hundred) + alike && made_.full)
            made_.notes.push_back({"points may exceed the full marks of " + plain_number(*made_.full),
                                   "得分可能超过满分 " + plain_number(*made_.full) + " 分"});
        if (tried.question != RuleQuestion::none) {
            const Text question = why(tried.question);
            made_.notes.push_back({"some figures have no points until the standard is made clear: " + question.en,
                                   "遇到某些数值时仍无法计分，需把标准写清楚：" + question.zh});
        }
    }

    // ---- A sentence with blanks ---------------------------------------------------------------

    /// Numbers that stand for blanks and for the marks, unlike each other and whatever the text has.
    [[nodiscard]] std::optional<FilledStandard> filled_with(const std::vector<Blank>& blanks, double first,
                                                            double full) {
        std::vector<double> numbers;
        for (std::size_t i = 0; i < blanks.size(); ++i) numbers.push_back(first + 6 * static_cast<double>(i));
        const auto reading = read_rule(filled_in(text_, blanks, numbers));
        if (!reading || reading->state() != RuleReading::State::read) return {};
        const auto rule = bound_with(*reading, full);
        if (!rule || rule->columns() != 1 || rule->answer() != RuleAnswer::points || rule->may_strike_sheet())
            return {};
        const auto terms = rule->threshold();
        if (!terms) return {};
        shape_.emplace(*rule);
        return FilledStandard{*terms, full, numbers};
    }

    RuleOfRow read_blanks(const std::vector<Blank>& blanks) {
        const Text why_not{"it has blanks, and is not understood once they are filled in",
                           "有待填的空格，填上数字后仍读不懂"};
        const auto reading = read_rule(filled_in(text_, blanks, std::vector<double>(blanks.size(), 61)));
        if (!reading || reading->state() != RuleReading::State::read) return by_hand(why_not);
        if (const Text reason = settle_target(*reading); !reason.en.empty()) return by_hand(reason);
        const auto one = filled_with(blanks, 61, 9871);
        const auto other = filled_with(blanks, 73, 9127);
        auto figures = one && other ? open_figures(*one, *other) : std::nullopt;
        if (!figures) return by_hand(why_not);
        const bool takes_nothing = one->terms.above >= 0 && one->terms.below >= 0 && one->terms.base > 0;
        if (takes_nothing && speaks_of_reaching()) return by_hand(why(RuleQuestion::gap));
        // A target that stands blank beside the text is open as well.
        figures->unset.insert(made_.unset.begin(), made_.unset.end());
        if (const Text reason = take_figures(*figures); !reason.en.empty()) return by_hand(reason);
        if (const Text reason = set_input(*shape_); !reason.en.empty()) return by_hand(reason);
        made_.rule.kind = RuleKind::threshold;
        made_.as = RuleOfRow::As::figures;
        made_.said = in_words(*figures, made_.entered == Entered::share || made_.entered == Entered::rate);
        return made_;
    }

    /// The marks of the item, and the figures that follow them.
    Text take_figures(const OpenFigures& figures) {
        made_.rule = figures.rule;
        made_.unset = figures.unset;
        made_.takes = figures.takes;
        made_.adds = figures.adds;
        Rule& rule = made_.rule;
        const bool is_base_known = !figures.starts_from_full && !figures.unset.contains("base");
        if (is_base_known && rule.base > 0)
            if (Text reason = settle_marks(rule.base); !reason.en.empty()) return reason;
        ask_for_full();
        if (figures.starts_from_full) {
            rule.base = made_.full.value_or(0);
            if (!made_.full) made_.of_full.insert("base");
        }
        set_highest(figures);
        return {};
    }

    /// Without a bonus nothing is above the marks; how far a bonus goes has to be said.
    void set_highest(const OpenFigures& figures) {
        if (figures.rule.high || figures.unset.contains("high")) return;
        if (figures.has_bonus)
            made_.notes.push_back({"the most points that it may reach are not said", "没有规定最高得分"});
        if (figures.has_bonus || figures.unset.contains("base"))
            made_.unset.insert("high");
        else if (made_.of_full.contains("base"))
            made_.of_full.insert("high");
        else
            made_.rule.high = made_.rule.base;
    }

    std::string text_;
    const RuleContext& context_;
    RuleOfRow made_ = {};
    bool target_is_open_ = false;
    std::optional<BoundRule> shape_ = {};  ///< of the sentence, filled in
};

}  // namespace

RuleOfRow rule_of_row(const std::string& text, const RuleContext& context) {
    return Row{cleaned(text), context}.read();
}

}  // namespace kpi::model
