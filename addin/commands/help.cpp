#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/system/SystemShellExecute.hpp>
#include <com/sun/star/system/SystemShellExecuteFlags.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include "commands/commands.hpp"

namespace kpi::commands {

namespace shell = com::sun::star::system;
namespace table = com::sun::star::table;
namespace ucb = com::sun::star::ucb;

namespace {

uno::Reference<table::XCell> cell_under_cursor(const Frame& frame) {
    const auto controller = frame.is() ? frame->getController() : nullptr;
    const auto model = controller.is() ? controller->getModel() : nullptr;
    if (!model.is()) return {};
    const auto selection = model->getCurrentSelection();
    if (const uno::Reference<table::XCell> cell{selection, uno::UNO_QUERY}; cell.is()) return cell;
    const uno::Reference<table::XCellRange> range{selection, uno::UNO_QUERY};
    return range.is() ? range->getCellByPosition(0, 0) : nullptr;
}

/// The first KPI function of a formula, in small letters; empty where there is none.
OUString function_in(const OUString& formula) {
    const OUString upper = formula.toAsciiUpperCase();
    const sal_Int32 prefix = upper.indexOf("KPI.");
    if (prefix < 0) return {};
    const sal_Int32 first = prefix + 4;
    sal_Int32 end = first;
    while (end < upper.getLength() && upper[end] >= 'A' && upper[end] <= 'Z') ++end;
    return upper.copy(first, end - first).toAsciiLowerCase();
}

OUString function_under_cursor(const Frame& frame) {
    const auto cell = cell_under_cursor(frame);
    return cell.is() ? function_in(cell->getFormula()) : OUString{};
}

/// Opens the page of a function; the overview where there is no such function.
void open_page(const Context& context, const OUString& function) {
    OUString page = place_of(context, "help", function + ".html");
    if (function.isEmpty() || !ucb::SimpleFileAccess::create(context)->exists(page))
        page = place_of(context, "help", "index.html");
    shell::SystemShellExecute::create(context)->execute(page, {}, shell::SystemShellExecuteFlags::URIS_ONLY);
}

}  // namespace

void help_on_command(const Context& context, const OUString& command) {
    open_page(context, "command-" + command);
}

void help(const Context& context, const Frame& frame) {
    open_page(context, function_under_cursor(frame));
}

void help_here(const Context& context, const Frame& frame) {
    if (const OUString function = function_under_cursor(frame); !function.isEmpty())
        return open_page(context, function);
    const uno::Reference<frame::XDispatchProvider> provider{frame, uno::UNO_QUERY_THROW};
    frame::DispatchHelper::create(context)->executeDispatch(provider, ".uno:HelpIndex", "_self", 0, {});
}

}  // namespace kpi::commands
