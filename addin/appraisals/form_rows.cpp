#include "appraisals/form_rows.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

namespace {

sal_Int32 height_of(const uno::Reference<uno::XInterface>& row) {
    sal_Int32 height = 0;
    get(row, "Height") >>= height;
    return height;
}

}  // namespace

void fit_rows_of_form(const uno::Reference<sheet::XSpreadsheet>& form) {
    const uno::Reference<container::XIndexAccess> rows{as<table::XColumnRowRange>(form)->getRows(),
                                                       uno::UNO_QUERY_THROW};
    for (const auto& area : as<sheet::XPrintAreas>(form)->getPrintAreas())
        for (sal_Int32 i = area.StartRow; i <= area.EndRow; ++i) {
            const uno::Reference<uno::XInterface> row{rows->getByIndex(i), uno::UNO_QUERY_THROW};
            const sal_Int32 before = height_of(row);
            set(row, "OptimalHeight", uno::Any{true});
            if (height_of(row) < before) set(row, "Height", uno::Any{before});
        }
}

}  // namespace kpi::appraisals
