// Places in a population, best score first. Scores tie when they are equal on S. The ways to place
// those who tie are the usual ones of statistics (standard, modified, fractional and dense ranking).
#pragma once

#include <cstdint>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <span>
#include <utility>
#include <vector>

namespace kpi {

/// The place of those who tie.
enum class RankTies : std::uint8_t {
    min,      ///< the best of the places they take: 1, 2, 2, 4
    max,      ///< the worst of them: 1, 3, 3, 4
    average,  ///< their mean: 1, 2.5, 2.5, 4
    dense,    ///< places count different scores: 1, 2, 2, 3
};

/// Which scores are better.
enum class RankOrder : std::uint8_t {
    descending,  ///< the highest is first
    ascending,   ///< the lowest is first
};

/// Where one score stands.
struct Standing {
    std::uint32_t above = 0;           ///< people with a better score
    std::uint32_t tied = 0;            ///< people with this score
    std::uint32_t distinct_above = 0;  ///< different better scores
    std::uint32_t people = 0;          ///< scores there are

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// The place, from 1.
[[nodiscard]] double place_of(const Standing& standing, RankTies ties) noexcept;

/// Whether different scores are to be counted, which costs more than counting people.
enum class Distinct : std::uint8_t { counted, ignored };

/// The standing of one score, in one pass over the population.
/// @param score     a number
/// @param scores    the population; missing and invalid elements take no place
/// @param distinct  when ignored, distinct_above stays 0
/// Errors: not_among_scores; out_of_range when memory runs out, or for more people than 32 bits count.
[[nodiscard]] Result<Standing> standing_of(double score, std::span<const double> scores,
                                           RankOrder order = RankOrder::descending,
                                           Distinct distinct = Distinct::counted) noexcept;

/// A whole population in the order of its scores.
class Ranking {
public:
    struct Place {
        double score;                  ///< snapped
        std::uint32_t person;          ///< index into the population
        std::uint32_t distinct_above;  ///< different better scores
    };

    /// Best first; those who tie stay in the order of the population.
    /// @param scores  the population; missing and invalid elements take no place. Copied.
    /// Errors: out_of_range when memory runs out, or for more people than 32 bits count.
    [[nodiscard]] static Result<Ranking> make(std::span<const double> scores,
                                              RankOrder order = RankOrder::descending) noexcept;

    [[nodiscard]] std::span<const Place> order() const noexcept { return places_; }

    /// The standing of one score. Errors: not_among_scores; out_of_range when memory runs out.
    [[nodiscard]] Result<Standing> standing_of(double score) const noexcept;

    /// Calls `visit(people, standing)` for every group of people who tie, best first.
    template <class Visit>
    void for_each_group(Visit&& visit) const {
        const std::span places{places_};
        for (std::size_t first = 0, end = 0; first < places.size(); first = end) {
            while (end < places.size() && places[end].distinct_above == places[first].distinct_above) ++end;
            visit(places.subspan(first, end - first),
                  Standing{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first),
                           places[first].distinct_above, static_cast<std::uint32_t>(places.size())});
        }
    }

private:
    Ranking(std::vector<Place> places, RankOrder order) noexcept : places_{std::move(places)}, order_{order} {}
    std::vector<Place> places_;
    RankOrder order_;
};

/// Everybody's place.
/// @param scores  the population; a missing person's place is missing(), an invalid one's invalid()
/// @param places  receives as many elements as there are scores
/// Errors: size_mismatch for fewer or more places than scores, those of Ranking::make.
[[nodiscard]] Result<void> ranks(std::span<const double> scores, RankTies ties, RankOrder order,
                                 std::span<double> places) noexcept;

}  // namespace kpi
