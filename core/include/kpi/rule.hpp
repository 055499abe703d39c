// Scoring rules as people write them, in Chinese or English: a text becomes a rule, or the words that are not
// understood, or the question that is open. Every clause of a text is understood, or nothing of it is used.
#pragma once

#include <kpi/explain.hpp>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <kpi/threshold.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kpi {

namespace detail {
struct RuleModel;
struct RulePlan;
}  // namespace detail

/// What the answer of a rule is.
enum class RuleAnswer : std::uint8_t {
    points,  ///< marks
    change,  ///< what is added to or taken from marks that the text does not give
    factor,  ///< 1, or 0 for the whole sheet
    share,   ///< a fraction of a fee, a price or a bonus
    amount,  ///< money
};

/// What a text leaves open. Each has two readings or more, and a number would choose between them in silence.
enum class RuleQuestion : std::uint8_t {
    none,
    target,       ///< what is the target?
    full,         ///< how many marks has the item?
    unit,         ///< of what unit is a step?
    direction,    ///< is more better, or less?
    floor,        ///< the most that is taken, or the least score? may it fall below zero?
    cap,          ///< may the item exceed its marks?
    bound,        ///< to which of two bands does the bound belong?
    gap,          ///< no band holds the value
    overlap,      ///< two bands hold the value
    once,         ///< once, or for each?
    share_of,     ///< a percentage of what?
    relative,     ///< percentage points, or a part of the target?
    line_ends,    ///< between which points does a line run?
    formula,      ///< how are points worked out from it?
    scope,        ///< what does the veto strike?
    score_range,  ///< which of a range of points?
    person,       ///< somebody decides
    document,     ///< stands in another row or document
    missing,      ///< a blank in the text that is to be filled in
    part_or_all,  ///< is the rate of a band of the whole amount, or of the part in the band?
    word,         ///< the value is none of the words of the rule
    sign,         ///< are the points given, or taken from the marks?
};

/// What the values of a column of a rule are.
enum class RuleValue : std::uint8_t {
    number,    ///< in the unit of the text
    share,     ///< a fraction of one
    count,     ///< of events
    yes_no,    ///< 1 or 0
    word,      ///< one of those in the text
    variable,  ///< of a formula
};

/// A place in a text, in bytes.
struct TextPlace {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

/// The longest text that is read, in bytes.
inline constexpr std::size_t longest_rule = 12'000;

/// What stands beside the text of a rule.
struct RuleTerms {
    double full = missing();    ///< the marks of the item, for a text that does not give them; at least 0
    double target = missing();  ///< the target, for a text that does not give it, in the unit of the actual value
    PartialStep partial = PartialStep::linear;  ///< how a part of a step counts where the text does not say
};

/// A score by a rule, or the question that it hangs on.
struct RuleScore {
    double score = missing();                    ///< snapped; missing() for an unfilled row or an open question
    RuleQuestion question = RuleQuestion::none;  ///< what has to be answered first
    double points = 0;                           ///< snapped, before the limits
    bool is_struck = false;                      ///< a veto over the whole sheet is struck
};

/// A rule with its terms: scores a row.
class BoundRule {
public:
    /// How many values a row has: one for each thing that the text counts or measures, in the order of the text.
    [[nodiscard]] std::size_t columns() const noexcept;

    [[nodiscard]] RuleAnswer answer() const noexcept;

    /// @param actuals  as many numbers as there are columns; a blank among others counts 0. Percentages are
    ///                 fractions of one; yes is 1, no is 0
    /// Errors: columns_mismatch, not_a_number, out_of_range. An open question is no error: the score says it.
    [[nodiscard]] Result<RuleScore> operator()(std::span<const double> actuals) const noexcept;

    /// The score of one value of a rule with one column. Errors: as above.
    [[nodiscard]] Result<RuleScore> operator()(double actual) const noexcept;

    /// The score of a word, of a rule that lists words. Errors: out_of_range (memory).
    [[nodiscard]] Result<RuleScore> operator()(std::string_view word) const noexcept;

    /// What the text calls a column; empty where it has no words for it.
    [[nodiscard]] std::string_view label(std::size_t column) const noexcept;

    /// What the values of a column are; number where there is no such column.
    [[nodiscard]] RuleValue value(std::size_t column) const noexcept;

    /// The unit of a column as the text writes it; empty where it has none.
    [[nodiscard]] std::string_view unit(std::size_t column) const noexcept;

    /// The best that the text itself gives: what it takes from, the best of its bands, what its formula gives for a
    /// target that is reached. missing() where it takes from, or adds to, marks that stand beside it.
    [[nodiscard]] double marks() const noexcept;

    /// True where a part of a step may occur and the text does not say how it counts.
    [[nodiscard]] bool leaves_parts_open() const noexcept;

    /// True where a value may strike the whole sheet.
    [[nodiscard]] bool may_strike_sheet() const noexcept;

    /// The figures of a rule that is nothing but steps on either side of one target.
    [[nodiscard]] std::optional<ThresholdTerms> threshold() const noexcept;

    /// The rule in one sentence of clauses, with the numbers of its terms.
    [[nodiscard]] Text sentence(Language language) const noexcept;

    /// Up to three worked values: at the target, a step off, at the bottom or the cap. Empty where a rule lists words.
    [[nodiscard]] Text examples(Language language) const noexcept;

    /// The arithmetic of a score.
    /// @param actuals  of the row
    /// @param score    its score; an empty text for one that is not there
    [[nodiscard]] Text explain(Language language, std::span<const double> actuals,
                               const RuleScore& score) const noexcept;

private:
    friend class RuleReading;
    explicit BoundRule(std::shared_ptr<const detail::RulePlan> plan) noexcept : plan_{std::move(plan)} {}
    std::shared_ptr<const detail::RulePlan> plan_;
};

/// What a text says.
class RuleReading {
public:
    enum class State : std::uint8_t {
        read,            ///< every clause is understood
        not_understood,  ///< the words at `place` are not
        open,            ///< `question` is open, whatever the value
        not_computable,  ///< people or papers decide, as `question` says
        too_long,        ///< longer than longest_rule
    };

    [[nodiscard]] State state() const noexcept;
    [[nodiscard]] RuleQuestion question() const noexcept;
    /// The words that are not understood, or that raise the question.
    [[nodiscard]] TextPlace place() const noexcept;
    /// How many values a row has; 1 where the text is not read.
    [[nodiscard]] std::size_t columns() const noexcept;
    /// True for a rule whose values are words.
    [[nodiscard]] bool has_words() const noexcept;

    /// The rule with its terms.
    /// Errors: rule_not_read, rule_open with the question as `position`; not_a_number, negative for a term.
    [[nodiscard]] Result<BoundRule> bind(const RuleTerms& terms) const noexcept;

private:
    friend Result<RuleReading> read_rule(std::string_view text) noexcept;
    explicit RuleReading(std::shared_ptr<const detail::RuleModel> model) noexcept : model_{std::move(model)} {}
    std::shared_ptr<const detail::RuleModel> model_;
};

/// Why there is no number: the question with its readings.
/// @param words  that raise it; may be empty
[[nodiscard]] Text explain(Language language, RuleQuestion question, std::string_view words) noexcept;

/// Why a text is not read: the words that are not understood, or the question. Empty where it is read.
/// @param text  that was read
[[nodiscard]] Text explain(Language language, const RuleReading& reading, std::string_view text) noexcept;

/// Reads a rule.
/// @param text  UTF-8, of people; whatever it is, the answer comes at once
/// Errors: out_of_range when memory runs out. A text that cannot be read is no error: the reading says so.
[[nodiscard]] Result<RuleReading> read_rule(std::string_view text) noexcept;

}  // namespace kpi
