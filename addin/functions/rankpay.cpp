#include <algorithm>
#include <kpi/payout.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

Result<PayoutTerms> terms_of(Arguments arguments, const Table& payouts) {
    PayoutTerms terms;
    terms.payouts = payouts.elements();
    const auto ties = option(*arguments[3], Argument::ties, payout_ties_words);
    if (!ties) return ties.error();
    const auto min_score = number_or(*arguments[4], Argument::min_score, terms.min_score);
    if (!min_score) return min_score.error();
    const auto otherwise = number_or(*arguments[5], Argument::otherwise, terms.otherwise);
    if (!otherwise) return otherwise.error();
    const auto unit = number_or(*arguments[6], Argument::unit, terms.unit);
    if (!unit) return unit.error();
    terms.ties = *ties;
    terms.min_score = *min_score;
    terms.otherwise = *otherwise;
    terms.unit = *unit;
    if (const auto checked = check(terms); !checked) return checked.error();
    return terms;
}

/// True when the two hold the same people in the same order, whatever blanks are between them: then
/// the scores are the population itself, and its money can be handed out to the last coin.
bool same_people(std::span<const double> score, std::span<const double> scores) {
    const auto next_filled = [](auto at, auto end) { return std::find_if_not(at, end, is_missing); };
    auto a = next_filled(score.begin(), score.end());
    auto b = next_filled(scores.begin(), scores.end());
    for (; a != score.end() && b != scores.end();
         a = next_filled(a + 1, score.end()), b = next_filled(b + 1, scores.end()))
        if (is_number(*a) != is_number(*b) || (is_number(*a) && *a != *b && snap(*a) != snap(*b))) return false;
    return a == score.end() && b == scores.end();
}

Any pay_population(const Table& population, const PayoutTerms& terms) {
    std::vector<double> pay(population.elements().size());
    if (const auto paid = payouts(population.elements(), terms, pay); !paid) return to_any(paid.error());
    std::vector<Answer> answers;
    answers.reserve(pay.size());
    for (std::size_t i = 0; i < pay.size(); ++i) {
        if (is_invalid(pay[i]))
            answers.emplace_back(Error{Reason::not_a_number, Argument::score, static_cast<std::uint32_t>(i)});
        else
            answers.emplace_back(Result<double>{pay[i]});
    }
    return to_any(answers, population.rows(), population.columns());
}

}  // namespace

Any rankpay(Arguments arguments) {
    const Table score{*arguments[0]};
    const Table scores{*arguments[1]};
    const Table payouts{*arguments[2]};
    if (const auto line = check_line(payouts, Argument::payouts); !line) return to_any(line.error());
    const auto terms = terms_of(arguments, payouts);
    if (!terms) return to_any(terms.error());

    if (score.is_range() && same_people(score.elements(), scores.elements())) return pay_population(score, *terms);

    // A text among the scores of others is not ours to judge: whoever it is may belong above.
    const auto text = std::find_if(scores.elements().begin(), scores.elements().end(), is_invalid);
    if (text != scores.elements().end())
        return to_any(Error{Reason::not_a_number, Argument::scores,
                            static_cast<std::uint32_t>(text - scores.elements().begin())});
    return answer_each(score, Argument::score, [&](double x) { return payout_of(x, scores.elements(), *terms); });
}

}  // namespace kpi::functions
