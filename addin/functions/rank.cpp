#include <kpi/rank.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"
#include "population.hpp"

namespace kpi::functions {

namespace {

template <class Reply>
Any rank_in(const Request& request) {
    const Reply reply{request};
    const Table score{*request.arguments[0]};
    const Table scores{*request.arguments[1]};
    const auto ties = option(*request.arguments[2], Argument::ties, rank_ties_words);
    if (!ties) return reply.refuse(ties.error());
    const auto order = option(*request.arguments[3], Argument::order, order_words);
    if (!order) return reply.refuse(order.error());
    const Distinct distinct = *ties == RankTies::dense ? Distinct::counted : Distinct::ignored;
    return answer_standings(Population{score, scores}, *order, distinct, reply,
                            [&](double own, const Standing& standing) {
                                return reply.cell(place_of(standing, *ties),
                                                  [&](Language l) { return explain(l, standing, own, *ties, *order); });
                            });
}

}  // namespace

Any rank(const Request& request) {
    return rank_in<Figures>(request);
}

Any explain_rank(const Request& request) {
    return rank_in<Sentences>(request);
}

}  // namespace kpi::functions
