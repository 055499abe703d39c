// A score, or a range of them, among the scores of everybody.
#pragma once

#include <kpi/rank.hpp>

#include "answers.hpp"

namespace kpi::functions {

/// How the two ranges of a function by place belong together.
class Population {
public:
    /// Both must outlive the object.
    Population(const Table& score, const Table& scores);

    [[nodiscard]] const Table& score() const noexcept { return *score_; }
    [[nodiscard]] const Table& scores() const noexcept { return *scores_; }

    /// True when the two hold the same people in the same order, whatever blanks are between them:
    /// then the scores are the population itself.
    [[nodiscard]] bool is_whole() const noexcept { return is_whole_; }

    /// A text among the scores of others is not ours to judge: whoever it is may belong above. In the
    /// whole population it answers for itself. Errors: not_a_number.
    [[nodiscard]] Result<void> check() const;

private:
    const Table* score_;
    const Table* scores_;
    bool is_whole_;
};

/// Answers from where each score stands.
/// @param answer  callable from a score and its standing to a cell
template <class Reply, class AnswerStanding>
[[nodiscard]] Any answer_standings(const Population& population, RankOrder order, Distinct distinct, const Reply& reply,
                                   AnswerStanding&& answer) {
    if (const auto checked = population.check(); !checked) return reply.refuse(checked.error());
    const auto scores = population.scores().elements();
    const auto each = [&](auto standing_of) {
        return answer_each(population.score(), Argument::score, reply, [&](double score, std::size_t) {
            const auto standing = standing_of(score);
            return standing ? answer(score, *standing) : reply.error(standing.error());
        });
    };
    if (!population.score().is_range())
        return each([&](double score) { return standing_of(score, scores, order, distinct); });
    const auto ranking = Ranking::make(scores, order);
    if (!ranking) return reply.refuse(ranking.error());
    return each([&](double score) { return ranking->standing_of(score); });
}

}  // namespace kpi::functions
