#include <kpi/payout.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"
#include "population.hpp"

namespace kpi::functions {

namespace {

Result<PayoutSchedule> schedule_of(Arguments arguments, const Table& payouts) {
    if (const auto line = check_line(payouts, Argument::payouts); !line) return line.error();
    PayoutTerms terms{.payouts = payouts.elements()};
    const auto ties = option(*arguments[3], Argument::ties, payout_ties_words);
    if (!ties) return ties.error();
    const auto min_score = number_or(*arguments[4], Argument::min_score, terms.min_score);
    if (!min_score) return min_score.error();
    const auto otherwise = number_or(*arguments[5], Argument::otherwise, terms.otherwise);
    if (!otherwise) return otherwise.error();
    const auto unit = number_or(*arguments[6], Argument::unit, terms.unit);
    if (!unit) return unit.error();
    const auto order = option(*arguments[8], Argument::order, order_words);
    if (!order) return order.error();
    terms.ties = *ties;
    terms.min_score = *min_score;
    terms.otherwise = *otherwise;
    terms.unit = *unit;
    terms.order = *order;
    return PayoutSchedule::make(terms);
}

/// The scores are the population itself: its money is handed out to the last coin.
template <class Reply>
Any pay_population(const Table& population, const PayoutSchedule& schedule, const Reply& reply) {
    // Nobody asks how a figure came about where figures are all that is shown.
    using Paid = std::conditional_t<std::is_same_v<Reply, Figures>, double, Payment>;
    std::vector<Paid> pay(population.elements().size());
    if (const auto paid = schedule.payments(population.elements(), std::span{pay}); !paid)
        return reply.refuse(paid.error());
    return answer_each(population, Argument::score, reply, [&](double score, std::size_t i) {
        return reply.cell(pay[i], [&](auto language) { return explain(language, pay[i], score, schedule); });
    });
}

/// The score that a person asks about with: it has to be that person's own. A blank place has none.
Result<void> check_own(const Table& score, double own, std::size_t person) {
    const double asked = score.elements().front();
    if (is_invalid(asked)) return Error{Reason::not_a_number, Argument::score};
    if (is_invalid(own)) return Error{Reason::not_a_number, Argument::scores, static_cast<std::uint32_t>(person)};
    if (is_number(asked) && snap(asked) != snap(own))
        return Error{Reason::not_that_person, Argument::score, static_cast<std::uint32_t>(person), asked, own};
    return {};
}

/// One person of the population, paid as in the column.
template <class Reply>
Any pay_person(const Table& score, const Table& scores, std::size_t person, const PayoutSchedule& schedule,
               const Reply& reply) {
    if (score.elements().size() != 1)
        return reply.refuse(
            {Reason::one_value_wanted, Argument::score, 0, static_cast<double>(score.elements().size())});
    const double own = scores.elements()[person];
    if (is_missing(own) || is_missing(score.elements().front())) return reply.one(reply.blank());
    if (const auto checked = check_own(score, own, person); !checked) return reply.refuse(checked.error());
    const auto payment = schedule.payment_of(person, scores.elements());
    if (!payment) return reply.refuse(payment.error());
    return reply.one(reply.cell(*payment, [&](Language l) { return explain(l, *payment, own, schedule); }));
}

template <class Reply>
Any rankpay_in(const Request& request) {
    const Reply reply{request};
    const Table score{*request.arguments[0]};
    const Table scores{*request.arguments[1]};
    const Table payouts{*request.arguments[2]};
    const auto schedule = schedule_of(request.arguments, payouts);
    if (!schedule) return reply.refuse(schedule.error());
    const auto one = person(*request.arguments[7], scores.elements().size());
    if (!one) return reply.refuse(one.error());
    if (*one) return pay_person(score, scores, **one, *schedule, reply);

    const Population population{score, scores};
    if (population.is_whole()) return pay_population(score, *schedule, reply);
    const PayoutTerms& terms = schedule->terms();
    const Distinct distinct = terms.ties == PayoutTies::dense ? Distinct::counted : Distinct::ignored;
    return answer_standings(population, terms.order, distinct, reply, [&](double own, const Standing& standing) {
        const auto payment = schedule->payment(own, standing);
        if (!payment) return reply.error(payment.error());
        return reply.cell(*payment, [&](Language l) { return explain(l, *payment, own, *schedule); });
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
