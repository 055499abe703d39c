#include "uno/workbook.hpp"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include "uno/object.hpp"

namespace kpi {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;

uno::Reference<sheet::XSpreadsheet> sheet_of(const Workbook& workbook, sal_Int32 index) {
    return {as<container::XIndexAccess>(workbook->getSheets())->getByIndex(index), uno::UNO_QUERY_THROW};
}

uno::Reference<table::XCellRange> cells_named(const Workbook& workbook, const rtl::OUString& name) {
    const uno::Reference<container::XNameAccess> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    if (!names->hasByName(name)) return {};
    const uno::Reference<sheet::XCellRangeReferrer> range{names->getByName(name), uno::UNO_QUERY};
    return range.is() ? range->getReferredCells() : nullptr;
}

table::CellRangeAddress address_of(const uno::Reference<table::XCellRange>& cells) {
    return as<sheet::XCellRangeAddressable>(cells)->getRangeAddress();
}

}  // namespace kpi
