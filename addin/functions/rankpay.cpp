#include <kpi/payout.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"
#include "population.hpp"

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

Result<void> pay_everybody(std::span<const double> scores, const PayoutTerms& terms, std::span<double> pay) {
    return payouts(scores, terms, pay);
}

Result<void> pay_everybody(std::span<const double> scores, const PayoutTerms& terms, std::span<Payment> pay) {
    return payments(scores, terms, pay);
}

/// The scores are the population itself: its money is handed out to the last coin.
template <class Reply>
Any pay_population(const Table& population, const PayoutTerms& terms, const Reply& reply) {
    // Nobody asks how a figure came about where figures are all that is shown.
    using Paid = std::conditional_t<std::is_same_v<Reply, Figures>, double, Payment>;
    std::vector<Paid> pay(population.elements().size());
    if (const auto paid = pay_everybody(population.elements(), terms, std::span{pay}); !paid)
        return reply.refuse(paid.error());
    return answer_each(population, Argument::score, reply, [&](double score, std::size_t i) {
        return reply.cell(pay[i], [&](auto language) { return explain(language, pay[i], score, terms); });
    });
}

template <class Reply>
Any rankpay_in(const Request& request) {
    const Reply reply{request};
    const Table score{*request.arguments[0]};
    const Table scores{*request.arguments[1]};
    const Table payouts{*request.arguments[2]};
    if (const auto line = check_line(payouts, Argument::payouts); !line) return reply.refuse(line.error());
    const auto terms = terms_of(request.arguments, payouts);
    if (!terms) return reply.refuse(terms.error());

    const Population population{score, scores};
    if (population.is_whole()) return pay_population(score, *terms, reply);
    const Distinct distinct = terms->ties == PayoutTies::dense ? Distinct::counted : Distinct::ignored;
    return answer_standings(
        population, RankOrder::descending, distinct, reply, [&](double own, const Standing& standing) {
            const auto payment = payment_of(own, standing, *terms);
            if (!payment) return reply.error(payment.error());
            return reply.cell(*payment, [&](Language l) { return explain(l, *payment, own, *terms); });
        });
}

}  // namespace

Any rankpay(const Request& request) {
    return rankpay_in<Figures>(request);
}

Any explain_rankpay(const Request& request) {
    return rankpay_in<Sentences>(request);
}

}  // namespace kpi::functions
