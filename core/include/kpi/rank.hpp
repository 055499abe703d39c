// Places in a population, highest score first. Scores tie when they are equal on S.
#pragma once

#include <cstdint>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>
#include <vector>

namespace kpi {

/// Where one score stands. Its place in standard competition ranking ("1224") is above + 1.
struct Standing {
    std::uint32_t above = 0;  ///< people with a higher score
    std::uint32_t tied = 0;   ///< people with this score
};

/// The standing of one score, in one pass over the population.
/// @param score   a number
/// @param scores  the population; missing and invalid elements take no place
/// Errors: not_among_scores.
[[nodiscard]] Result<Standing> standing_of(double score, std::span<const double> scores) noexcept;

/// How many different scores are higher; one less than the place in dense ranking ("1223").
/// The parameters are those of `standing_of`. Errors: out_of_range when memory runs out.
[[nodiscard]] Result<std::uint32_t> distinct_scores_above(double score, std::span<const double> scores) noexcept;

/// A whole population in the order of its scores.
class Ranking {
public:
    struct Place {
        double score;          ///< snapped
        std::uint32_t person;  ///< index into the population
    };

    /// Highest first; those who tie stay in the order of the population.
    /// May throw std::bad_alloc.
    explicit Ranking(std::span<const double> scores);

    [[nodiscard]] std::span<const Place> order() const noexcept { return order_; }

private:
    std::vector<Place> order_;
};

}  // namespace kpi
