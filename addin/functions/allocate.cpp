#include <kpi/allocation.hpp>

#include "adapters.hpp"
#include "answers.hpp"

namespace kpi::functions {

namespace {

Result<AllocationTerms> terms_of(Arguments arguments) {
    const auto pool = number(*arguments[1], Argument::pool);
    if (!pool) return pool.error();
    const auto unit = number_or(*arguments[2], Argument::unit, AllocationTerms{}.unit);
    if (!unit) return unit.error();
    return AllocationTerms{*pool, *unit};
}

}  // namespace

Any allocate(const Request& request) {
    const auto terms = terms_of(request.arguments);
    if (!terms) return to_any(terms.error());
    const Table shares{*request.arguments[0]};
    std::vector<double> parts(shares.elements().size());
    if (const auto done = kpi::allocate(shares.elements(), *terms, parts); !done) return to_any(done.error());
    return answer_shape(shares, Figures{request}, [&](std::size_t i) { return Answer{parts[i]}; });
}

Any explain_allocate(const Request& request) {
    const Sentences reply{request};
    const auto terms = terms_of(request.arguments);
    if (!terms) return reply.refuse(terms.error());
    const Table shares{*request.arguments[0]};
    std::vector<Allocation> parts(shares.elements().size());
    const auto totals = allocations(shares.elements(), *terms, parts);
    if (!totals) return reply.refuse(totals.error());
    return answer_shape(shares, reply, [&](std::size_t i) {
        return reply.cell(parts[i],
                          [&](Language l) { return explain(l, parts[i], shares.elements()[i], *totals, *terms); });
    });
}

}  // namespace kpi::functions
