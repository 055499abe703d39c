// Several people who judge the same indicator, each with a share.
#pragma once

#include <string>
#include <vector>

#include "definition.hpp"

namespace kpi::model {

struct Rater {
    std::string name;         ///< as it stands in the workbook, whatever its language
    double share;             ///< of the indicator, of 1
    bool is_example = false;  ///< nobody has said the share
};

/// Raters that cannot be: people type them.
class RatersError : public DefinitionError {
public:
    explicit RatersError(Text said) : DefinitionError{"raters: " + said.en}, said_{std::move(said)} {}
    [[nodiscard]] const Text& said() const noexcept { return said_; }

private:
    Text said_;
};

/// Raters as they are asked for: "self", or with their shares in per cent "self=30".
/// Throws RatersError for fewer than two, a name that is empty or there twice, and shares that are given to some
/// only, are not more than 0 or do not total 100.
[[nodiscard]] std::vector<Rater> read_raters(const std::vector<std::string>& given);

/// The standard with a sub-row for each rater in every indicator, or part of one, that is judged: whose points are
/// typed in. A mark is out of the same full marks as before.
/// Throws RatersError for a standard in which nothing is judged.
[[nodiscard]] Definition with_raters(const Definition& definition, const std::vector<Rater>& raters);

}  // namespace kpi::model
