#include <algorithm>
#include <cmath>
#include <kpi/points.hpp>

#include "element.hpp"
#include "guarded.hpp"
#include "snapped.hpp"

namespace kpi {

namespace {

/// How many counts are there.
Result<std::size_t> counted(std::span<const double> counts, std::size_t items) noexcept {
    std::size_t there = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (is_missing(counts[i])) continue;
        if (is_invalid(counts[i])) return Error{Reason::not_a_number, Argument::counts, detail::place(i)};
        if (i >= items) return Error{Reason::no_counterpart, Argument::counts, detail::place(i)};
        ++there;
    }
    return there;
}

}  // namespace

Result<PointsLedger> PointsLedger::make(const PointsTerms& terms) noexcept {
    return detail::guarded(Argument::points, [&]() -> Result<PointsLedger> {
        const std::span<const double> table = terms.points;
        const auto points = without_blank_end(table);
        if (const auto checked = detail::check_elements(points, Argument::points); !checked) return checked.error();
        if (const auto checked = detail::check_limits(terms.low, terms.high); !checked) return checked.error();
        return PointsLedger{points, table.size(), detail::snap(terms.low), detail::snap(terms.high)};
    });
}

Result<PointsAccount> PointsLedger::account(double base, std::span<const double> counts) const noexcept {
    return detail::guarded(Argument::counts, [&]() -> Result<PointsAccount> {
        if (counts.size() != width_)
            return Error{Reason::size_mismatch, Argument::counts, 0, static_cast<double>(counts.size()),
                         static_cast<double>(width_)};
        if (is_invalid(base)) return Error{Reason::not_a_number, Argument::base};
        const auto there = counted(counts, points_.size());
        if (!there) return there.error();
        if (is_missing(base)) {
            if (*there == 0) return PointsAccount{};
            return Error{Reason::score_missing, Argument::base};
        }

        PointsAccount account{.counted = *there};
        account.points = detail::snapped([&](auto read) {
            auto sum = read(base);
            for (std::size_t i = 0; i < points_.size(); ++i)
                if (!is_missing(counts[i])) sum = sum + read(counts[i]) * read(points_[i]);
            return sum;
        });
        account.score = std::clamp(account.points, low_, high_);
        if (!is_number(account.score)) return Error{Reason::out_of_range, Argument::counts};
        return account;
    });
}

}  // namespace kpi
