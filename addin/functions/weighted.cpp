#include <kpi/weighted.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

Result<WeightTotal> weight_total(const Any& argument) {
    if (is_left_out(argument)) return WeightTotal::automatic();
    const auto value = single(argument, Argument::total);
    if (!value) return value.error();
    if (rtl::OUString text; ** value >>= text) {
        if (is_word(text, any_total_word)) return WeightTotal::any();
        return Error{Reason::unknown_option, Argument::total};
    }
    const auto total = number(**value, Argument::total);
    if (!total) return total.error();
    return WeightTotal::of(*total);
}

/// @param people  a person a row
std::vector<Answer> answers_of(const Table& people, const WeightedMean& mean) {
    const std::size_t k = people.columns();
    std::vector<Answer> answers;
    answers.reserve(people.rows());
    for (std::size_t row = 0; row < people.rows(); ++row)
        answers.push_back(mean(people.elements().subspan(row * k, k)));
    return answers;
}

/// One person's answer by itself, those of several as a column or a row.
Any answer_people(const Table& people, const WeightedMean& mean, bool as_column) {
    const auto answers = answers_of(people, mean);
    const std::size_t n = answers.size();
    if (n == 1) return to_any(answers.front());
    return as_column ? to_any(answers, n, 1) : to_any(answers, 1, n);
}

}  // namespace

Any weighted(Arguments arguments) {
    const Table scores{*arguments[0]};
    const Table weights{*arguments[1]};
    if (const auto line = check_line(weights, Argument::weights); !line) return to_any(line.error());
    const auto missing_score = option(*arguments[2], Argument::missing, missing_words);
    if (!missing_score) return to_any(missing_score.error());
    const auto total = weight_total(*arguments[3]);
    if (!total) return to_any(total.error());
    const auto mean = WeightedMean::make(weights.elements(), *missing_score, *total);
    if (!mean) return to_any(mean.error());

    // A person a row beside a row of weights, a person a column beside a column of them.
    if (weights.rows() == 1 && scores.columns() == weights.columns()) return answer_people(scores, *mean, true);
    if (weights.columns() == 1 && scores.rows() == weights.rows())
        return answer_people(scores.transposed(), *mean, false);
    return to_any(Error{Reason::size_mismatch, Argument::scores, 0, static_cast<double>(scores.elements().size()),
                        static_cast<double>(weights.elements().size())});
}

}  // namespace kpi::functions
