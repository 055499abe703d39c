#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/said.hpp"

namespace kpi::commands {

void check(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = workbook_in(frame);
    if (!workbook.is()) return;
    show_findings(context, frame, said("Check This Workbook", "检查本工作簿"), appraisals::check(context, workbook),
                  said("Nothing was found wrong with KPI formulas and settings.", "KPI 公式和设置未发现问题。"));
}

}  // namespace kpi::commands
