// What stands next to a range: more of the same, or something else, such as totals.
#pragma once

#include <map>

#include "appraisals/checking.hpp"

namespace kpi::appraisals {

/// Which end of a range.
enum class End { first, last };

class Neighbours {
public:
    explicit Neighbours(Checking& checking) : checking_{checking} {}

    /// The range and those next to it, as far as they are people as well: figures of the same sort, in rows like the
    /// last one, that are no totals and are not called so.
    [[nodiscard]] Area with_more_people(const Area& range, End end);

    /// The range with all typed numbers next to it.
    /// @param is_row  the range is a row, and goes on to the right or left
    [[nodiscard]] Area with_all_numbers(const Area& range, End end, bool is_row) const;

    /// Whether the row next to a range looks like the last one of it, in all columns around it.
    [[nodiscard]] bool is_like(const Area& range, End end) const;

private:
    [[nodiscard]] const CellContent& cell(sal_Int16 sheet, sal_Int32 column, sal_Int32 row) const;
    [[nodiscard]] bool is_same_sort(const Area& range, sal_Int32 row, sal_Int32 next) const;
    [[nodiscard]] std::pair<sal_Int32, sal_Int32> columns_around(const Area& range, sal_Int32 row,
                                                                 sal_Int32 next) const;

    Checking& checking_;
    std::map<std::tuple<sal_Int16, sal_Int32, sal_Int32, sal_Int32, sal_Int32, End>, Area> more_people_;
};

}  // namespace kpi::appraisals
