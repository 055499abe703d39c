#include <kpi/allocation.hpp>

#include "adapters.hpp"
#include "answers.hpp"

namespace kpi::functions {

namespace {

Result<Pool> pool_of(Arguments arguments) {
    const auto pool = number(*arguments[1], Argument::pool);
    if (!pool) return pool.error();
    const auto unit = number_or(*arguments[2], Argument::unit, AllocationTerms{}.unit);
    if (!unit) return unit.error();
    return Pool::make({*pool, *unit});
}

/// Everybody's part, or that of one person.
template <class Reply, class CellAt>
Any answer_parts(const Table& shares, std::optional<std::size_t> person, const Reply& reply, CellAt&& cell_at) {
    return person ? reply.one(cell_at(*person)) : answer_shape(shares, reply, cell_at);
}

}  // namespace

Any allocate(const Request& request) {
    const Figures reply{request};
    const auto pool = pool_of(request.arguments);
    if (!pool) return reply.refuse(pool.error());
    const Table shares{*request.arguments[0]};
    const auto one = person(*request.arguments[3], shares.elements().size());
    if (!one) return reply.refuse(one.error());
    std::vector<double> parts(shares.elements().size());
    if (const auto done = pool->split(shares.elements(), parts); !done) return reply.refuse(done.error());
    return answer_parts(shares, *one, reply, [&](std::size_t i) { return Answer{parts[i]}; });
}

Any explain_allocate(const Request& request) {
    const Sentences reply{request};
    const auto pool = pool_of(request.arguments);
    if (!pool) return reply.refuse(pool.error());
    const Table shares{*request.arguments[0]};
    const auto one = person(*request.arguments[3], shares.elements().size());
    if (!one) return reply.refuse(one.error());
    std::vector<Allocation> parts(shares.elements().size());
    const auto totals = pool->split(shares.elements(), parts);
    if (!totals) return reply.refuse(totals.error());
    return answer_parts(shares, *one, reply, [&](std::size_t i) {
        return reply.cell(parts[i],
                          [&](Language l) { return explain(l, parts[i], shares.elements()[i], *totals, *pool); });
    });
}

}  // namespace kpi::functions
