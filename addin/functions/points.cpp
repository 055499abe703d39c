#include <kpi/points.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "people.hpp"

namespace kpi::functions {

namespace {

Result<PointsLedger> ledger_of(Arguments arguments, const Table& points) {
    if (const auto line = check_line(points, Argument::points); !line) return line.error();
    PointsTerms terms{.points = points.elements()};
    const auto low = number_or(*arguments[3], Argument::low, terms.low);
    if (!low) return low.error();
    const auto high = number_or(*arguments[4], Argument::high, terms.high);
    if (!high) return high.error();
    terms.low = *low;
    terms.high = *high;
    return PointsLedger::make(terms);
}

/// What each person starts with: one value for everybody, or one a person.
Result<void> check_base(const Table& base, std::size_t people) {
    if (const auto line = check_line(base, Argument::base); !line) return line;
    const std::size_t n = base.elements().size();
    if (n != 1 && n != people)
        return Error{Reason::size_mismatch, Argument::base, 0, static_cast<double>(n), static_cast<double>(people)};
    return {};
}

template <class Reply>
Any points_in(const Request& request) {
    const Reply reply{request};
    const Table base{*request.arguments[0]};
    const Table counts{*request.arguments[1]};
    const Table points{*request.arguments[2]};
    const auto ledger = ledger_of(request.arguments, points);
    if (!ledger) return reply.refuse(ledger.error());
    const auto people = People::make(counts, points, Argument::counts);
    if (!people) return reply.refuse(people.error());
    if (const auto checked = check_base(base, people->count()); !checked) return reply.refuse(checked.error());

    return people->answer(reply, [&](std::size_t i) {
        const auto own = people->person(i);
        const std::size_t at = base.elements().size() == 1 ? 0 : i;
        const double start = base.elements()[at];
        const auto account = ledger->account(start, own);
        if (account) return reply.cell(*account, [&](Language l) { return explain(l, *account, start, own, *ledger); });
        Error error = people->located(account.error(), i);
        if (error.argument == Argument::base) error.position = static_cast<std::uint32_t>(at);
        return reply.error(error);
    });
}

/// What everybody starts with; missing() where that is each person's own.
Result<double> common_base(const Any& argument) {
    if (Table{argument}.elements().size() > 1) return missing();
    return number(argument, Argument::base);
}

}  // namespace

Any points(const Request& request) {
    return points_in<Figures>(request);
}

Any explain_points(const Request& request) {
    return points_in<Sentences>(request);
}

Any explain_points_rule(const Request& request) {
    const Sentences reply{request};
    const Table points{*request.arguments[2]};
    const auto ledger = ledger_of(request.arguments, points);
    if (!ledger) return reply.refuse(ledger.error());
    const auto base = common_base(*request.arguments[0]);
    if (!base) return reply.refuse(base.error());
    return text_of(explain_rule(request.language, *ledger, *base));
}

}  // namespace kpi::functions
