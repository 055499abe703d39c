// Arguments from tokens of Calc.
#pragma once

#include "appraisals/formula_calls.hpp"

namespace kpi::appraisals {

/// What a single operand is.
/// @param data  of its token
/// @param own   the cell of its formula
[[nodiscard]] Argument operand(const com::sun::star::uno::Any& data, const com::sun::star::table::CellAddress& own);

/// Whether two operands are the same, each seen from its own cell.
[[nodiscard]] bool same_data(const com::sun::star::uno::Any& one, const com::sun::star::uno::Any& other);

/// The cells that a name stands for wherever it is used; computed where that depends on the place, or is no cells.
[[nodiscard]] Argument meaning_of(const com::sun::star::uno::Any& named);

}  // namespace kpi::appraisals
