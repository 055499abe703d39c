#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include "commands/commands.hpp"
#include "commands/saved_workbook.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

/// The office's own dialog prints the sheet in front; how many rows is trimmed when it prints.
void print_results(const Context& context, const Frame& frame) {
    const Workbook workbook = appraisal_in(context, frame);
    const auto results = sheet_of(workbook, address_of(cells_named(workbook, "KpiTotals")).Sheet);
    as<com::sun::star::sheet::XSpreadsheetView>(frame->getController())->setActiveSheet(results);
    const uno::Reference<frame::XDispatchProvider> provider{frame, uno::UNO_QUERY_THROW};
    frame::DispatchHelper::create(context)->executeDispatch(provider, ".uno:Print", "_self", 0, {});
}

}  // namespace kpi::commands
