// What a rule says, in clauses that can be read back: the wording of each is a form of its own.
#include <cmath>
#include <kpi/explain.hpp>

#include "sentences.hpp"

namespace kpi {

using detail::Digits;
using detail::sentence;
using detail::Wording;
using detail::wording_in;
using detail::Writer;

namespace {

/// Clauses, one after the other.
class Rule {
public:
    explicit Rule(const Wording& words) noexcept : words_{words} {}

    void add(const std::string& clause) {
        if (!text_.empty()) text_ += words_.clause;
        text_ += clause;
    }
    /// What is reached, and what it gives.
    void add(const std::string& reached, const std::string& gives) { add(reached + words_.colon_in_rule + gives); }

    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    const Wording& words_;
    std::string text_;
};

/// Points, in their unit.
std::string points(const Wording& words, const Writer& write, double x) {
    return write.unit() == Unit::share ? write(x) : words.points(write(x));
}

void add_limits(Rule& rule, const Wording& words, const Writer& write, double low, double high) {
    if (!is_number(low)) rule.add(words.no_least);
    if (is_number(low)) rule.add(sentence(words.at_least, write(low), points(words, write, low)));
    if (is_number(high)) rule.add(sentence(words.at_most, write(high), points(words, write, high)));
}

std::string step_of(const Wording& words, const Writer& write, double step) {
    switch (write.unit()) {
        case Unit::share: return words.share_step(detail::percentage(step, "", Digits::typed));
        case Unit::duration: return words.time_step(write(step));
        case Unit::plain: break;
    }
    return words.plain_step(write(step));
}

const char* counting_of(const Wording& words, PartialStep partial) noexcept {
    switch (partial) {
        case PartialStep::full: return words.parts_not_counted;
        case PartialStep::started: return words.parts_counted_whole;
        case PartialStep::linear: break;
    }
    return words.parts_in_proportion;
}

/// What each step adds or takes, on either side of the target; nothing where that is nothing.
std::string directions(const Wording& words, const ThresholdTerms& terms, const std::string& step,
                       const Writer& write_points) {
    std::string text;
    const auto add = [&](const char* adds, const char* takes, double each) {
        if (each == 0) return;
        if (!text.empty()) text += words.next_direction;
        text += sentence(each > 0 ? adds : takes, step, points(words, write_points, std::fabs(each)));
    };
    add(words.each_above_adds, words.each_above_takes, terms.above);
    add(words.each_below_adds, words.each_below_takes, terms.below);
    return text;
}

/// Where the base is given: at the target, and on the side of it where nothing changes.
const char* start_of(const Wording& words, const ThresholdTerms& terms) noexcept {
    if (terms.above == 0) return terms.below == 0 ? words.anywhere : words.at_target_or_above;
    return terms.below == 0 ? words.at_target_or_below : words.at_target;
}

/// What stands where a table of bands ends without an answer.
std::string gives(const Wording& words, const std::optional<std::string>& otherwise) {
    return otherwise ? *otherwise : words.no_answer;
}

std::string rule_of_no_bounds(const Wording& words, const std::optional<std::string>& otherwise) {
    Rule rule{words};
    rule.add(words.any_value, gives(words, otherwise));
    return rule.text();
}

}  // namespace

Text explain_rule(Language language, const Threshold& threshold) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const ThresholdTerms& terms = threshold.terms();
        const Writer write{words, detail::unit_of_steps(terms, terms.target), Digits::typed};
        const Writer write_points{words, detail::unit_of_points(threshold), Digits::typed};
        const std::string step = step_of(words, write, terms.step);
        const std::string each = directions(words, terms, step, write_points);
        Rule rule{words};
        rule.add(sentence(start_of(words, terms), write(terms.target), points(words, write_points, terms.base)));
        if (!each.empty()) rule.add(each + sentence(counting_of(words, terms.partial), step));
        add_limits(rule, words, write_points, terms.low, terms.high);
        return rule.text();
    });
}

Text explain_rule(Language language, const Bands& bands, std::span<const std::string> results,
                  const std::optional<std::string>& otherwise) noexcept {
    return detail::text([&]() -> Text {
        if (results.size() != bands.size()) return detail::not_of_these_terms();
        const Wording& words = wording_in(language);
        const auto bounds = bands.bounds();
        const Writer write{words, unit_of(bounds, 0), Digits::typed};
        if (bounds.empty()) return rule_of_no_bounds(words, otherwise);
        const bool is_upto = bands.edge() == BandEdge::upto;
        Rule rule{words};
        for (std::size_t i = 0; i < bounds.size(); ++i) {
            const std::string own = write(bounds[i]);
            if (is_upto)
                rule.add(i == 0 ? sentence(words.up_to, own) : sentence(words.above_up_to, write(bounds[i - 1]), own),
                         results[i]);
            else
                rule.add(i + 1 == bounds.size() ? sentence(words.from_on, own)
                                                : sentence(words.from_to_below, own, write(bounds[i + 1])),
                         results[i]);
        }
        if (is_upto)
            rule.add(sentence(words.above_bound, write(bounds.back())), gives(words, otherwise));
        else
            rule.add(sentence(words.below_bound, write(bounds.front())), gives(words, otherwise));
        return rule.text();
    });
}

Text explain_rule(Language language, const InterpolatedTier& tier,
                  const std::optional<std::string>& otherwise) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const auto bounds = tier.bands().typed_bounds();
        const auto results = tier.numbers();
        const Writer write{words, unit_of(bounds, 0), Digits::typed};
        const Writer write_result{words, unit_of(results), Digits::typed};
        Rule rule{words};
        if (bounds.empty()) return rule_of_no_bounds(words, otherwise);
        for (std::size_t i = 0; i < bounds.size(); ++i)
            rule.add(sentence(words.point, write(bounds[i]), write_result(results[i])));
        if (bounds.size() > 1) rule.add(words.straight_lines);
        rule.add(sentence(words.above_bound, write(bounds.back())), write_result(results.back()));
        rule.add(sentence(words.below_bound, write(bounds.front())), gives(words, otherwise));
        return rule.text();
    });
}

Text explain_rule(Language language, const MarginalTier& tier, const std::optional<std::string>& otherwise) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const auto bounds = tier.bands().typed_bounds();
        const auto rates = tier.numbers();
        // Rates are for the plain figure of what they are applied to.
        const Writer write{words, Unit::plain, Digits::typed};
        const Writer write_rate{words, detail::share_if(detail::are_rates(rates)), Digits::typed};
        Rule rule{words};
        if (bounds.empty()) return rule_of_no_bounds(words, otherwise);
        for (std::size_t i = 0; i + 1 < bounds.size(); ++i)
            rule.add(sentence(words.part_between, write(bounds[i]), write(bounds[i + 1]), write_rate(rates[i])));
        rule.add(sentence(words.part_above, write(bounds.back()), write_rate(rates.back())));
        rule.add(words.parts_added);
        rule.add(sentence(words.below_bound, write(bounds.front())), gives(words, otherwise));
        return rule.text();
    });
}

Text explain_rule(Language language, const PointsLedger& ledger, double base) noexcept {
    return detail::text([&]() -> Text {
        const Wording& words = wording_in(language);
        const Writer write{words, detail::unit_of_points(ledger, base), Digits::typed};
        Rule rule{words};
        rule.add(is_number(base) ? sentence(words.base_points, points(words, write, base)) : words.own_base);
        for (std::size_t i = 0; i < ledger.points().size(); ++i) {
            const double each = ledger.points()[i];
            rule.add(sentence(each < 0 ? words.each_count_takes : words.each_count_adds, i + 1,
                              points(words, write, std::fabs(each))));
        }
        add_limits(rule, words, write, ledger.low(), ledger.high());
        return rule.text();
    });
}

}  // namespace kpi
