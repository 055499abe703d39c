#include <algorithm>
#include <kpi/quota.hpp>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"
#include "population.hpp"

namespace kpi::functions {

namespace {

template <class Reply>
Any quota_in(const Request& request) {
    const Reply reply{request};
    const Table score{*request.arguments[0]};
    const Table scores{*request.arguments[1]};
    const Table shares{*request.arguments[2]};
    const Table grades{*request.arguments[3]};
    if (const auto line = check_line(shares, Argument::quotas); !line) return reply.refuse(line.error());
    if (const auto line = check_line(grades, Argument::grades); !line) return reply.refuse(line.error());
    const auto ties = option(*request.arguments[4], Argument::ties, quota_ties_words);
    if (!ties) return reply.refuse(ties.error());
    const auto order = option(*request.arguments[5], Argument::order, order_words);
    if (!order) return reply.refuse(order.error());
    // Sizes first: a total that is missed may be missed for a quota too few.
    const std::size_t size = without_blank_end(shares.elements()).size();
    if (const auto checked = check_list(grades.elements(), size, Argument::grades); !checked && size > 0)
        return reply.refuse(checked.error());

    const auto everybody = scores.elements();
    const auto heads = std::count_if(everybody.begin(), everybody.end(), is_number);
    const auto quotas = Quotas::make(shares.elements(), static_cast<std::uint32_t>(heads), *ties);
    if (!quotas) return reply.refuse(quotas.error());

    return answer_standings(
        Population{score, scores}, *order, Distinct::ignored, reply, [&](double, const Standing& standing) {
            const auto grade = quotas->grade_of(standing);
            if (!grade) return reply.error(grade.error());
            return reply.taken(grades.original(*grade), grades, [&](Language l, const std::string& shown) {
                return explain(l, standing, *quotas, shown, shares.elements());
            });
        });
}

}  // namespace

Any quota(const Request& request) {
    return quota_in<Figures>(request);
}

Any explain_quota(const Request& request) {
    return quota_in<Sentences>(request);
}

}  // namespace kpi::functions
