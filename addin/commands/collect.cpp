#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/options_of.hpp"
#include "commands/progress_window.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

void collect(const Context& context, const Frame& frame) {
    const Said said{context};
    const OUString title = said("Collect from Departments", "汇总各部门");
    Form form{context, title, "collect"};
    form.say(3, [&] {
        return said(
            "Everybody's figures from the workbooks that came back, computed again with the settings that were "
            "handed out. The returned files are not changed.",
            "读取各部门交回的工作簿，按下发时的设置重新计算，并合并为一个工作簿。交回的文件不作改动。");
    });
    form.ask_folder("folder", said("Returned workbooks:", "交回的工作簿（文件夹）："));
    form.ask_target("result", said("Company's workbook:", "汇总工作簿："), {}, "*.ods;*.xlsx");
    form.ask_file("campaign", said("Master (blank: beside the folder):", "下发时的总表（留空自动查找）："),
                  "*.ods;*.xlsx");
    form.ask_folder("sendBack", said("Copies to be put right, into (blank: none):", "退回副本存放于（留空不生成）："));
    form.ask_yes_or_no("overwrite", said("Overwrite what is there", "覆盖已有文件"));
    form.forbid([&] {
        return form.text("folder").isEmpty() || form.text("result").isEmpty()
                   ? said("Choose the folder, and where the company's workbook goes.",
                          "请选择文件夹和汇总工作簿的位置。")
                   : OUString{};
    });
    form.run(frame, [&] {
        OptionList options;
        options.add("campaign", form.url("campaign"))
            .add("sendBack", form.url("sendBack"))
            .add("overwrite", form.yes("overwrite"));
        ProgressWindow progress{context, frame, title};
        const auto findings =
            appraisals::collect(context, form.url("folder"), form.url("result"), options.values(), progress);
        show_findings(context, frame_of_written(context, form.url("result"), frame), title, findings,
                      said("Nothing came back.", "没有交回的工作簿。"));
    });
}

}  // namespace kpi::commands
