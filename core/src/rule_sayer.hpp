// A rule said back: one sentence of clauses that read back as the same rule.
#pragma once

#include "rule_model.hpp"
#include "sentences.hpp"

namespace kpi::detail {

/// What a rule that is bound can always answer, unless memory runs out: ends as the error of whoever asked.
template <class T>
T or_no_memory(Result<T> answer) {
    if (!answer) throw std::bad_alloc{};
    return std::move(*answer);
}

class Sayer {
public:
    Sayer(const RulePlan& plan, Language language)
        : plan_{plan}, words_{wording_in(language)}, chinese_{language == Language::chinese} {}

    std::string sentence();

    /// A figure of what a column measures.
    [[nodiscard]] std::string value(std::size_t column, double x) const;

    [[nodiscard]] std::string answer(double x) const;

private:
    [[nodiscard]] bool is_share(std::size_t i) const;

    /// 0.35 吨，每超 0.01 吨: looks like a percentage, and is none.
    [[nodiscard]] bool is_small_amount() const;

    void add(const std::string& clause);
    [[nodiscard]] std::string say(const std::string& chinese, const std::string& english) const;

    std::string threshold() const;

    void start();

    // ---- One column ---------------------------------------------------------------------------

    [[nodiscard]] std::string name(std::size_t i) const;

    void column(std::size_t i);

    /// 交强险 10 起不扣分，每多 1 起…, beside another measure: the band with a name comes before its steps.
    [[nodiscard]] bool is_one_of_measures(std::size_t i) const;

    /// 宕机 3 及以上: of which of the events?
    [[nodiscard]] bool has_name_before_bands(std::size_t i) const;

    [[nodiscard]] std::string measure_name(std::size_t i) const;

    static bool is_english(const std::string& label);

    void states(std::size_t i);

    /// Words are what is entered, in whatever language: 优 = 10.
    void listed_words(const PlannedColumn& planned);

    /// What happens or does not, under a Greek letter: its Chinese name would make a Chinese sentence of an English
    /// one.
    void named_states(std::size_t i);

    /// All marks where the steps begin: the base says so.
    [[nodiscard]] bool is_base(const PlannedColumn& column, const PlannedBand& band) const;

    [[nodiscard]] double step_of(const PlannedRun& run) const;

    /// "扣 2 分": what each step or event changes.
    [[nodiscard]] std::string change(double each, double of) const;

    /// In the currency of the text.
    [[nodiscard]] std::string amount(const std::string& figure) const;

    [[nodiscard]] std::string step(std::size_t i, const PlannedRun& run) const;

    struct Place {
        const char* chinese;
        const char* english;
    };
    static constexpr Place places[] = {
        {"第一次", "first"}, {"第二次", "second"}, {"第三次", "third"}, {"第四次", "fourth"}, {"第五次", "fifth"}};

    [[nodiscard]] std::string event(std::size_t i, const PlannedRun& run) const;

    void mode(std::size_t i);

    void mode(const PlannedRun& run);
    void mode_of_event(std::size_t i);
    /// True for events, which are said so many times.
    [[nodiscard]] bool is_counted(std::size_t i) const;

    [[nodiscard]] std::string result(const Outcome& outcome, double x) const;

    [[nodiscard]] std::string condition(std::size_t i, const PlannedBand& band) const;

    [[nodiscard]] std::string band(std::size_t i, const PlannedBand& band);

    // ---- The whole ----------------------------------------------------------------------------

    void formula(const Formula& formula, const std::string& when);

    /// Postfix to infix: a sum or a difference inside a product goes in brackets.
    [[nodiscard]] std::string said(const Rounding& rounding) const;
    /// What a formula gives, and the sign behind it.
    [[nodiscard]] std::string formula_name() const;
    [[nodiscard]] std::string written(const Formula& formula) const;

    [[nodiscard]] std::string name_in_formula(const FormulaStep& step) const;

    /// A Chinese name in an English sentence would make a Chinese one of it.
    [[nodiscard]] std::string name_in_english(const FormulaStep& step) const;

    void limits();

    const RulePlan& plan_;
    const Wording& words_;
    bool chinese_;
    std::string text_;
};

}  // namespace kpi::detail
