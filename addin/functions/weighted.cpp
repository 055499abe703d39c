#include <kpi/weighted.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"
#include "people.hpp"

namespace kpi::functions {

namespace {

Result<WeightTotal> weight_total(const Any& argument) {
    if (is_left_out(argument)) return WeightTotal::automatic();
    const auto value = single(argument, Argument::total);
    if (!value) return value.error();
    if ((*value)->getValueTypeClass() == com::sun::star::uno::TypeClass_STRING) {
        const auto any = option(**value, Argument::total, any_total_words);
        if (!any) return any.error();
        return WeightTotal::any();
    }
    const auto total = number(**value, Argument::total);
    if (!total) return total.error();
    return WeightTotal::of(*total);
}

template <class Reply>
Any weighted_in(const Request& request) {
    const Reply reply{request};
    const Table scores{*request.arguments[0]};
    const Table weights{*request.arguments[1]};
    if (const auto line = check_line(weights, Argument::weights); !line) return reply.refuse(line.error());
    const auto missing_score = option(*request.arguments[2], Argument::missing, missing_words);
    if (!missing_score) return reply.refuse(missing_score.error());
    const auto total = weight_total(*request.arguments[3]);
    if (!total) return reply.refuse(total.error());
    // Sizes first: a total that is missed may be missed for a weight too few.
    const auto people = People::make(scores, weights, Argument::item_scores);
    if (!people) return reply.refuse(people.error());
    const auto mean = WeightedMean::make(weights.elements(), *missing_score, *total);
    if (!mean) return reply.refuse(mean.error());

    return people->answer(reply, [&](std::size_t i) {
        const auto own = people->person(i);
        const auto account = mean->account(own);
        if (!account) return reply.error(people->located(account.error(), i));
        return reply.cell(*account, [&](Language l) { return explain(l, *account, *mean, own); });
    });
}

}  // namespace

Any weighted(const Request& request) {
    return weighted_in<Figures>(request);
}

Any explain_weighted(const Request& request) {
    return weighted_in<Sentences>(request);
}

}  // namespace kpi::functions
