#include <kpi/threshold.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

Result<Threshold> threshold_of(Arguments arguments) {
    ThresholdTerms terms;
    const struct {
        Argument name;
        double ThresholdTerms::*term;
    } required[] = {{Argument::target, &ThresholdTerms::target},
                    {Argument::base, &ThresholdTerms::base},
                    {Argument::above, &ThresholdTerms::above},
                    {Argument::below, &ThresholdTerms::below}},
      optional[] = {{Argument::step, &ThresholdTerms::step},
                    {Argument::low, &ThresholdTerms::low},
                    {Argument::high, &ThresholdTerms::high}};

    auto next = arguments.begin() + 1;
    for (const auto& [name, term] : required) {
        const auto x = number(**next++, name);
        if (!x) return x.error();
        terms.*term = *x;
    }
    for (const auto& [name, term] : optional) {
        const auto x = number_or(**next++, name, terms.*term);
        if (!x) return x.error();
        terms.*term = *x;
    }
    const auto partial = option(**next, Argument::partial, partial_words);
    if (!partial) return partial.error();
    terms.partial = *partial;
    return Threshold::make(terms);
}

template <class Reply>
Any threshold_in(const Request& request) {
    const Reply reply{request};
    const auto points = threshold_of(request.arguments);
    if (!points) return reply.refuse(points.error());
    return answer_each(Table{*request.arguments[0]}, Argument::actual, reply, [&](double actual, std::size_t) {
        const auto account = points->account(actual);
        return account ? reply.cell(*account, [&](Language l) { return explain(l, *account, actual, *points); })
                       : reply.error(account.error());
    });
}

}  // namespace

Any threshold(const Request& request) {
    return threshold_in<Figures>(request);
}

Any explain_threshold(const Request& request) {
    return threshold_in<Sentences>(request);
}

Any explain_threshold_rule(const Request& request) {
    const auto points = threshold_of(request.arguments);
    if (!points) return Sentences{request}.refuse(points.error());
    return text_of(explain_rule(request.language, *points));
}

}  // namespace kpi::functions
