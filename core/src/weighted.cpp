#include <algorithm>
#include <cmath>
#include <kpi/weighted.hpp>

#include "element.hpp"
#include "guarded.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

namespace {

using detail::place;

// Below this a double no longer has its 53 bits, and error bounds that are a share of it do not hold.
constexpr double least_weight = 1e-300;
// With weights that total more than this, products that underflow move a mean by less than that.
constexpr double least_sum = 1e-200;
constexpr double underflow = 1e-100;

}  // namespace

Result<WeightedMean> WeightedMean::make(Borrowed table, MissingScore missing, WeightTotal total) noexcept {
    return detail::guarded(Argument::weights, [&]() -> Result<WeightedMean> {
        const std::span<const double> weights = table;
        const auto items = without_blank_end(weights);
        if (const auto checked = detail::check_weights(items, Argument::weights); !checked) return checked.error();
        if (const auto checked = detail::check_total(items, total, Argument::weights); !checked) return checked.error();

        double sum = 0;
        bool precise = true;
        for (const double w : items) {
            sum += w;
            precise = precise && (w == 0 || w > least_weight);
        }
        precise = precise && sum > least_sum && is_number(sum);
        return WeightedMean{items, weights.size(), missing, precise ? sum : std::numeric_limits<double>::quiet_NaN()};
    });
}

Result<WeightedAccount> WeightedMean::account(std::span<const double> scores) const noexcept {
    const auto again = [this, scores] { return account(scores); };
    return detail::guarded_row(Argument::item_scores, again, [&] { return account_of(scores); });
}

Result<WeightedAccount> WeightedMean::account_of(std::span<const double> scores) const {
    if (scores.size() != width_)
        return Error{Reason::size_mismatch, Argument::item_scores, 0, static_cast<double>(scores.size()),
                     static_cast<double>(width_)};

    const std::size_t k = weights_.size();
    double sum = 0;
    double magnitude = 0;
    for (std::size_t i = 0; i < k; ++i) {
        const double product = weights_[i] * scores[i];
        sum += product;
        magnitude += std::fabs(product);
    }
    const double mean = sum / sum_;
    // Each weight, score and product carries a rounding, each sum k - 1 of them, the quotient one.
    const double error = (2.0 * static_cast<double>(k) + 6) * 0x1p-53 * (magnitude / sum_) + underflow;
    if (k == width_ && is_number(error)) {
        const double certain = detail::certain_snap({mean, error});
        if (is_number(certain)) return WeightedAccount{certain, k, missing_ == MissingScore::skip};
    }
    return with_gaps(scores);
}

Result<WeightedAccount> WeightedMean::with_gaps(std::span<const double> scores) const {
    std::size_t there = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (is_missing(scores[i])) continue;
        if (is_invalid(scores[i])) return Error{Reason::not_a_number, Argument::item_scores, place(i)};
        if (i >= weights_.size()) return Error{Reason::no_counterpart, Argument::item_scores, place(i)};
        ++there;
    }
    const bool skip = missing_ == MissingScore::skip;
    if (there == 0) return WeightedAccount{missing(), 0, skip};
    if (there < weights_.size() && missing_ == MissingScore::stop) {
        const auto gap = std::find_if(scores.begin(), scores.end(), is_missing);
        return Error{Reason::score_missing, Argument::item_scores, place(gap - scores.begin())};
    }

    const auto counts = [&](std::size_t i) { return !skip || !is_missing(scores[i]); };
    bool any_weight = false;
    for (std::size_t i = 0; i < weights_.size(); ++i) any_weight = any_weight || (counts(i) && weights_[i] > 0);
    if (!any_weight) return Error{Reason::total_zero, Argument::weights};

    const double mean = detail::snapped([&](auto read) {
        auto sum = read(0.0);
        auto weight = read(0.0);
        for (std::size_t i = 0; i < weights_.size(); ++i) {
            if (!counts(i)) continue;
            weight = weight + read(weights_[i]);
            if (!is_missing(scores[i])) sum = sum + read(weights_[i]) * read(scores[i]);
        }
        return sum / weight;
    });
    if (!is_number(mean)) return Error{Reason::out_of_range, Argument::item_scores};
    return WeightedAccount{mean, there, skip};
}

}  // namespace kpi
