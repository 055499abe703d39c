// Frozen rows and columns are the view's, which a document that nobody sees loses.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

#include "fixture.hpp"

namespace kpi::tests {

/// Of the input, the third sheet.
[[nodiscard]] inline bool has_frozen_rows(const std::filesystem::path& file) {
    const auto again = office::Document::open(office_with_extension(), file);
    const auto controller = office::as<com::sun::star::frame::XModel>(again.model())->getCurrentController();
    office::as<com::sun::star::sheet::XSpreadsheetView>(controller)->setActiveSheet(again.sheet(2));
    return office::as<com::sun::star::sheet::XViewFreezable>(controller)->hasFrozenPanes();
}

}  // namespace kpi::tests
