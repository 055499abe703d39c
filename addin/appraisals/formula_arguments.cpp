#include "appraisals/formula_arguments.hpp"

#include <com/sun/star/sheet/ComplexReference.hpp>
#include <com/sun/star/sheet/ReferenceFlags.hpp>
#include <com/sun/star/sheet/SingleReference.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XFormulaTokens.hpp>
#include <optional>

namespace kpi::appraisals {

namespace flags = com::sun::star::sheet::ReferenceFlags;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

namespace {

bool has_flag(const sheet::SingleReference& reference, sal_Int32 flag) {
    return (reference.Flags & flag) != 0;
}

/// A corner of cells; nothing where they have been deleted.
struct Corner {
    table::CellAddress cell;
    bool column_moves;
    bool row_moves;
};

std::optional<Corner> corner_of(const sheet::SingleReference& reference, const table::CellAddress& own) {
    if (has_flag(reference, flags::COLUMN_DELETED) || has_flag(reference, flags::ROW_DELETED) ||
        has_flag(reference, flags::SHEET_DELETED))
        return std::nullopt;
    Corner corner{};
    corner.column_moves = has_flag(reference, flags::COLUMN_RELATIVE);
    corner.row_moves = has_flag(reference, flags::ROW_RELATIVE);
    corner.cell.Column = corner.column_moves ? own.Column + reference.RelativeColumn : reference.Column;
    corner.cell.Row = corner.row_moves ? own.Row + reference.RelativeRow : reference.Row;
    const sal_Int32 on_sheet =
        has_flag(reference, flags::SHEET_RELATIVE) ? own.Sheet + reference.RelativeSheet : reference.Sheet;
    corner.cell.Sheet = static_cast<sal_Int16>(on_sheet);
    if (corner.cell.Column < 0 || corner.cell.Row < 0 || corner.cell.Sheet < 0) return std::nullopt;
    return corner;
}

Argument reference_to(const Corner& start, const Corner& end, bool is_cell) {
    Argument argument{.kind = Argument::Kind::reference};
    if (start.cell.Sheet != end.cell.Sheet) {
        argument.kind = Argument::Kind::sheets;
        return argument;
    }
    argument.reference = {{start.cell.Sheet, start.cell.Column, start.cell.Row, end.cell.Column, end.cell.Row},
                          start.column_moves,
                          start.row_moves,
                          end.column_moves,
                          end.row_moves,
                          is_cell};
    return argument;
}

bool same_place(const sheet::SingleReference& one, const sheet::SingleReference& other) {
    if (one.Flags != other.Flags) return false;
    const bool same_column =
        has_flag(one, flags::COLUMN_RELATIVE) ? one.RelativeColumn == other.RelativeColumn : one.Column == other.Column;
    const bool same_row =
        has_flag(one, flags::ROW_RELATIVE) ? one.RelativeRow == other.RelativeRow : one.Row == other.Row;
    const bool same_sheet =
        has_flag(one, flags::SHEET_RELATIVE) ? one.RelativeSheet == other.RelativeSheet : one.Sheet == other.Sheet;
    return same_column && same_row && same_sheet;
}

}  // namespace

Argument operand(const uno::Any& data, const table::CellAddress& own) {
    Argument argument;
    if (data >>= argument.number) {
        argument.kind = Argument::Kind::number;
    } else if (data >>= argument.text) {
        argument.kind = Argument::Kind::text;
    } else if (data >>= argument.table) {
        argument.kind = Argument::Kind::table;
    } else if (sheet::SingleReference single; data >>= single) {
        const auto corner = corner_of(single, own);
        if (corner) return reference_to(*corner, *corner, true);
    } else if (sheet::ComplexReference complex; data >>= complex) {
        const auto start = corner_of(complex.Reference1, own);
        const auto end = corner_of(complex.Reference2, own);
        if (start && end) return reference_to(*start, *end, false);
    }
    return argument;
}

bool same_data(const uno::Any& one, const uno::Any& other) {
    if (sheet::SingleReference a, b; (one >>= a) && (other >>= b)) return same_place(a, b);
    if (sheet::ComplexReference a, b; (one >>= a) && (other >>= b))
        return same_place(a.Reference1, b.Reference1) && same_place(a.Reference2, b.Reference2);
    return one == other;
}

Argument meaning_of(const uno::Any& named) {
    const uno::Reference<sheet::XFormulaTokens> content{named, uno::UNO_QUERY};
    const uno::Reference<sheet::XCellRangeReferrer> referrer{named, uno::UNO_QUERY};
    if (!content.is() || !referrer.is()) return {};
    const Tokens tokens = content->getTokens();
    if (tokens.getLength() != 1) return {};
    Argument argument = operand(tokens[0].Data, {});
    if (argument.kind == Argument::Kind::sheets) return argument;
    if (argument.kind != Argument::Kind::reference || argument.reference.moves()) return {};
    const auto cells = referrer->getReferredCells();
    if (!cells.is()) return {};
    argument.reference.area = address_of(cells);
    return argument;
}

}  // namespace kpi::appraisals
