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

/// A person a row beside a row of weights.
Any score_rows(const Table& scores, const WeightedMean& mean) {
    const std::size_t k = scores.columns();
    std::vector<Answer> answers;
    answers.reserve(scores.rows());
    for (std::size_t row = 0; row < scores.rows(); ++row)
        answers.push_back(mean(scores.elements().subspan(row * k, k)));
    return answers.size() == 1 ? to_any(answers.front()) : to_any(answers, answers.size(), 1);
}

/// A person a column beside a column of weights.
Any score_columns(const Table& scores, const WeightedMean& mean) {
    const std::size_t k = scores.rows();
    const Table turned = scores.transposed();
    std::vector<Answer> answers;
    answers.reserve(turned.rows());
    for (std::size_t row = 0; row < turned.rows(); ++row)
        answers.push_back(mean(turned.elements().subspan(row * k, k)));
    return answers.size() == 1 ? to_any(answers.front()) : to_any(answers, 1, answers.size());
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

    if (weights.rows() == 1 && scores.columns() == weights.columns()) return score_rows(scores, *mean);
    if (weights.columns() == 1 && scores.rows() == weights.rows()) return score_columns(scores, *mean);
    return to_any(Error{Reason::size_mismatch, Argument::scores, 0, static_cast<double>(scores.elements().size()),
                        static_cast<double>(weights.elements().size())});
}

}  // namespace kpi::functions
