#include "table_rules.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <kpi/rule.hpp>

#include "table_inputs.hpp"

namespace kpi::model {

namespace {

constexpr double hundred = 100;
/// Marks and percentages are compared as they are written, to a hundredth.
constexpr double alike = 0.005;

bool are_alike(double one, double other) {
    return std::fabs(one - other) < alike;
}

std::string plain(double number) {
    char digits[32];
    const int length = std::snprintf(digits, sizeof digits, "%.10g", number);
    return {digits, static_cast<std::size_t>(length)};
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
        if (text_.empty()) return by_hand({"no scoring standard is given", "未填考核标准"});
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

    /// The marks that are given, or some that stand for those that nobody gave yet.
    [[nodiscard]] double full_or(double otherwise) const { return context_.full.value_or(otherwise); }

    // ---- A sentence that says everything ------------------------------------------------------

    RuleOfRow read_sentence() {
        const auto reading = read_rule(text_);
        if (!reading || reading->state() != RuleReading::State::read)
            return by_hand(reading ? said_by([&](Language language) { return explain(language, *reading, text_); })
                                   : why(RuleQuestion::document));
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
        made_.as = RuleOfRow::As::sentence;
        say(*rule);
        note(*rule);
        return made_;
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
        made_.notes.push_back({"a percentage of the standard is one of the target of " + plain(given.value),
                               "标准中的百分比按目标值 " + plain(given.value) + " 的百分之几计算"});
        return {};
    }

    [[nodiscard]] bool steps_are_shares(const RuleReading& reading) const {
        const auto bound = reading.bind({.full = full_or(hundred), .target = 0.9, .partial = context_.partial});
        return bound && bound->value(0) == RuleValue::share;
    }

    Text note_unused_target(const Result<BoundRule>& without) {
        if (!without || !context_.target) return {};
        const double target = context_.target->value;
        const std::string shown = plain(context_.target->is_percent ? target * hundred : target);
        if (text_.find(shown) == std::string::npos)
            made_.notes.push_back({"the standard does not use the target beside it, " + shown,
                                   "考核标准没有用到“目标值”列中的 " + shown});
        return {};
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
        if (is_missing(own) || !needs_no_full(reading)) {
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
        return {"the standard gives " + plain(own) + " points at best, the column " + plain(*made_.full),
                "考核标准最高给 " + plain(own) + " 分，与该列的 " + plain(*made_.full) + " 分不一致"};
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
        const auto input = input_of(rule, text_, made_.full.value_or(hundred));
        if (!input) return {"the unit of its figure is not clear", "不清楚应填什么单位的数字"};
        made_.entered = input->entered;
        made_.unit = input->unit;
        made_.asks_for_parts = rule.leaves_parts_open() && has_parts(input->entered);
        made_.rule.kind = rule.value(0) == RuleValue::count    ? RuleKind::events
                          : rule.value(0) == RuleValue::yes_no ? RuleKind::yes_no
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

    void note(const BoundRule& rule) {
        const Tried tried = tried_out(rule, made_.entered, made_.full.value_or(hundred));
        if (tried.best > made_.full.value_or(hundred) + alike && made_.full)
            made_.notes.push_back({"points may exceed the full marks of " + plain(*made_.full),
                                   "得分可能超过满分 " + plain(*made_.full) + " 分"});
        if (tried.question != RuleQuestion::none) {
            const Text question = why(tried.question);
            made_.notes.push_back({"some figures have no points until the standard is made clear: " + question.en,
                                   "遇到某些数值时仍无法计分，需把标准写清楚：" + question.zh});
        }
    }

    // ---- A sentence with blanks ---------------------------------------------------------------

    /// Marks that stand for those of the item.
    static constexpr double stand_in_full = 9871;
    static constexpr double other_full = 9127;

    struct Filled {
        ThresholdTerms terms;
        std::vector<double> numbers;
    };

    /// Numbers that stand for blanks and for the marks, unlike each other and whatever the text has.
    [[nodiscard]] std::optional<Filled> filled_with(const std::vector<Blank>& blanks, double first, double full) {
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
        return Filled{*terms, numbers};
    }

    RuleOfRow read_blanks(const std::vector<Blank>& blanks) {
        constexpr double first = 61;
        constexpr double second = 73;
        const Text why_not{"it has blanks, and is not understood once they are filled in",
                           "有待填的空格，填上数字后仍读不懂"};
        std::vector<double> numbers;
        for (std::size_t i = 0; i < blanks.size(); ++i) numbers.push_back(first + static_cast<double>(i));
        const auto reading = read_rule(filled_in(text_, blanks, numbers));
        if (!reading || reading->state() != RuleReading::State::read) return by_hand(why_not);
        if (const Text reason = settle_target(*reading); !reason.en.empty()) return by_hand(reason);
        const auto one = filled_with(blanks, first, stand_in_full);
        const auto other = filled_with(blanks, second, other_full);
        if (!one || !other || !set_figures(*one, *other)) return by_hand(why_not);
        if (const Text reason = set_marks(*one); !reason.en.empty()) return by_hand(reason);
        if (const Text reason = set_input(*shape_); !reason.en.empty()) return by_hand(reason);
        made_.rule.kind = RuleKind::threshold;
        made_.as = RuleOfRow::As::figures;
        say_figures();
        return made_;
    }

    /// "target 100 %, step 1 %; each step above ( ), each step below 0".
    void say_figures() {
        const bool is_share = made_.entered == Entered::share || made_.entered == Entered::rate;
        const auto figure = [&](const char* field, double value, bool in_unit) {
            if (made_.unset.contains(field)) return std::string{in_unit && is_share ? "( )%" : "( )"};
            return in_unit && is_share ? plain(value * hundred) + "%" : plain(value);
        };
        const Rule& rule = made_.rule;
        const std::string target = figure("target", rule.target, true);
        const std::string step = figure("step", rule.step, true);
        const std::string above = figure("above", rule.above, false);
        const std::string below = figure("below", rule.below, false);
        made_.said = {"by figures: target " + target + ", step " + step + "; points for each step above " + above +
                          ", for each step below " + below,
                      "按数值计分：目标值 " + target + "，步长 " + step + "；每高一个步长 " + above +
                          " 分，每低一个步长 " + below + " 分"};
    }

    /// The marks of the item, and the figures that follow them.
    Text set_marks(const Filled& one) {
        Rule& rule = made_.rule;
        if (one.terms.base != stand_in_full) {
            if (rule.base > 0 && !made_.unset.contains("base"))
                if (Text reason = settle_marks(rule.base); !reason.en.empty()) return reason;
            ask_for_full();
        } else {
            ask_for_full();
            rule.base = made_.full.value_or(0);
            if (!made_.full) made_.of_full.insert("base");
        }
        set_highest(one.terms);
        return {};
    }

    /// Without a bonus nothing is above the marks; how far a bonus goes has to be said.
    void set_highest(const ThresholdTerms& terms) {
        if (std::isfinite(terms.high)) return;
        const bool has_bonus = terms.above > 0 || terms.below > 0;
        if (has_bonus) {
            made_.unset.insert("high");
            made_.notes.push_back({"the most points that it may reach are not said", "没有规定最高得分"});
        } else if (made_.unset.contains("base")) {
            made_.unset.insert("high");
        } else if (made_.of_full.contains("base")) {
            made_.of_full.insert("high");
        } else {
            made_.rule.high = made_.rule.base;
        }
    }

    /// A figure of the rule: what the text gives, the marks, or what a blank stands for.
    struct Field {
        const char* name;
        double ThresholdTerms::*of_terms;
        double* value;
    };

    /// Figures that a blank stands for are to be filled in; false where a blank is no figure of its own.
    bool set_figures(const Filled& one, const Filled& other) {
        Rule& rule = made_.rule;
        double low = 0;
        double high = 0;
        const Field fields[] = {{"target", &ThresholdTerms::target, &rule.target},
                                {"base", &ThresholdTerms::base, &rule.base},
                                {"above", &ThresholdTerms::above, &rule.above},
                                {"below", &ThresholdTerms::below, &rule.below},
                                {"step", &ThresholdTerms::step, &rule.step},
                                {"low", &ThresholdTerms::low, &low},
                                {"high", &ThresholdTerms::high, &high}};
        std::set<std::size_t> found;
        for (const Field& field : fields) {
            const double a = one.terms.*field.of_terms;
            const double b = other.terms.*field.of_terms;
            *field.value = a;
            if (a == b || (a == stand_in_full && b == other_full)) continue;
            const auto blank = blank_of(one, other, a, b);
            if (!blank) return false;
            found.insert(*blank);
            made_.unset.insert(field.name);
        }
        if (found.size() != one.numbers.size() || !std::isfinite(low)) return false;
        rule.low = low;
        if (std::isfinite(high)) rule.high = high;
        rule.partial = context_.partial == PartialStep::full      ? "full"
                       : context_.partial == PartialStep::started ? "started"
                                                                  : "linear";
        return true;
    }

    /// The blank whose numbers a figure follows, in both fillings alike.
    static std::optional<std::size_t> blank_of(const Filled& one, const Filled& other, double a, double b) {
        for (std::size_t i = 0; i < one.numbers.size(); ++i)
            for (const double unit : {1.0, -1.0, 1 / hundred, -1 / hundred})
                if (std::fabs(a - unit * one.numbers[i]) < 1e-9 && std::fabs(b - unit * other.numbers[i]) < 1e-9)
                    return i;
        return {};
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
