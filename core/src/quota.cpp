#include <algorithm>
#include <kpi/quota.hpp>

#include "apportionment.hpp"
#include "guarded.hpp"
#include "weights.hpp"

namespace kpi {

Result<Quotas> Quotas::make(std::span<const double> quotas, std::uint32_t head_count, QuotaTies ties) noexcept {
    return detail::guarded(Argument::quotas, [&]() -> Result<Quotas> {
        const auto grades = without_blank_end(quotas);
        if (const auto checked = detail::check_weights(grades, Argument::quotas); !checked) return checked.error();
        if (const auto checked = detail::check_total(grades, WeightTotal::automatic(), Argument::quotas); !checked)
            return checked.error();
        const auto heads = detail::apportion(grades, head_count);
        Places last_places;
        last_places.reserve(heads.portions.size());
        std::uint32_t last = 0;
        for (const auto& portion : heads.portions)
            last_places.push_back(last += static_cast<std::uint32_t>(portion.units()));
        return Quotas{std::move(last_places), ties};
    });
}

Result<std::size_t> Quotas::grade_of(const Standing& standing) const noexcept {
    const std::uint64_t place = std::uint64_t{standing.above} + (ties_ == QuotaTies::up ? 1 : standing.tied);
    const auto grade = std::lower_bound(last_places_.begin(), last_places_.end(), place);
    if (grade == last_places_.end() || standing.tied == 0) return Error{Reason::not_among_scores, Argument::score};
    return static_cast<std::size_t>(grade - last_places_.begin());
}

}  // namespace kpi
