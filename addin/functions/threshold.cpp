#include <kpi/threshold.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

Result<ThresholdTerms> terms_of(Arguments arguments) {
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
    return terms;
}

}  // namespace

Any threshold(Arguments arguments) {
    const auto terms = terms_of(arguments);
    if (!terms) return to_any(terms.error());
    const auto points = Threshold::make(*terms);
    if (!points) return to_any(points.error());
    return answer_each(Table{*arguments[0]}, Argument::actual, *points);
}

}  // namespace kpi::functions
