#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "target.hpp"

namespace kpi::writer {

namespace {

uno::Reference<uno::XInterface> row_of(const Target& target, std::size_t row) {
    return {as<table::XColumnRowRange>(target.cells)->getRows()->getByIndex(index(row)), uno::UNO_QUERY_THROW};
}

/// In centimetres.
double height_of(const uno::Reference<uno::XInterface>& row) {
    sal_Int32 height = 0;
    get(row, "Height") >>= height;
    return height / 1000.0;
}

/// The height of rows together, the last not in it.
double height_between(const Target& target, std::size_t first, std::size_t end) {
    double sum = 0;
    for (std::size_t row = first; row < end; ++row) sum += height_of(row_of(target, row));
    return sum;
}

double width_of(const model::Sheet& sheet) {
    double sum = 0;
    for (std::size_t i = sheet.page.area.column; i <= sheet.page.area.last_column; ++i) sum += sheet.widths.at(i);
    return sum;
}

}  // namespace

void fit_rows(const Target& target, const model::Sheet& sheet) {
    for (const auto& fitted : sheet.fitted_rows) {
        const auto row = row_of(target, fitted.row);
        set(row, "OptimalHeight", uno::Any{true});
        set(row, "Height", uno::Any{hundredths_of_mm(std::max(fitted.least, height_of(row) + fitted.spare))});
    }
}

void keep_together(const Target& target, const model::Sheet& sheet) {
    if (sheet.kept_together.empty()) return;
    // What margins and the footer leave of A4.
    const double page_width = sheet.page.landscape ? 27.3 : 18.6;
    const double page_height = sheet.page.landscape ? 17.4 : 26.1;
    const double room = page_height / std::min(1.0, page_width / width_of(sheet));
    const auto& repeated = sheet.page.repeated_rows;
    double used = 0;
    std::size_t next = sheet.page.area.row;
    for (const auto& [first, last] : sheet.kept_together) {
        used += height_between(target, next, first);
        const double height = height_between(target, first, last + 1);
        if (used + height > room) {
            set(row_of(target, first), "IsStartOfNewPage", uno::Any{true});
            used = repeated ? height_between(target, repeated->first, repeated->second + 1) : 0;
        }
        used += height;
        next = last + 1;
    }
}

}  // namespace kpi::writer
