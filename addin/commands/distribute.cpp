#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/findings_window.hpp"
#include "commands/options_of.hpp"
#include "commands/progress_window.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"
#include "commands/standard_list.hpp"

namespace kpi::commands {

namespace {

/// The file that is handed out: the roster that was chosen, or the workbook in front as it is.
class Source {
public:
    Source(const Context& context, const Frame& frame, const OUString& roster) : roster_{roster} {
        if (roster.isEmpty()) copy_ = std::make_unique<SavedCopy>(context, appraisal_in(context, frame));
    }
    [[nodiscard]] const OUString& url() const { return copy_ ? copy_->url() : roster_; }

private:
    OUString roster_;
    std::unique_ptr<SavedCopy> copy_;
};

/// The name of the first file as the pattern makes it.
OUString example_of(const OUString& pattern, const OUString& period, const OUString& department) {
    return pattern.replaceAll("{period}", period.isEmpty() ? OUString{"2025-03"} : period)
        .replaceAll("{department}", department);
}

}  // namespace

void distribute(const Context& context, const Frame& frame) {
    const Said said{context};
    const OUString title = said("Distribute to Departments", "下发到各部门");
    Form form{context, title, "distribute"};
    form.say(2, [&] {
        return said(
            "One workbook a department, of its people only: from the appraisal in front, or from a list of people.",
            "每个部门一个工作簿，只含本部门人员；来源是当前考核工作簿，或一份人员名单。");
    });
    form.ask_file("roster", said("List of people (blank: the workbook in front):", "人员名单（留空为当前工作簿）："),
                  "*.csv;*.ods;*.xlsx");
    const auto all = standards(context);
    form.ask_choice("standard", said("Standard, for a list:", "考核标准（用于名单）："), titles_of(all));
    form.ask_text("period", said("Period, for a list:", "考核期（用于名单）："));
    form.ask_folder("folder", said("Into the folder:", "存放文件夹："));
    form.say(1, [&] {
        const bool is_new = !form.text("folder").isEmpty() && !appraisals::exists(context, form.url("folder"));
        return is_new ? said("This folder is not there yet; it will be made.", "该文件夹尚不存在，将自动新建。")
                      : OUString{};
    });
    form.ask_text("pattern", said("Names of the files:", "文件名："), "{period} {department}");
    form.say(1, [&] {
        return said("For example: ", "例如：") +
               example_of(form.text("pattern"), form.text("period"), said("Repairs", "维修部")) +
               (form.choice("format") == 1 ? OUString{".xlsx"} : OUString{".ods"});
    });
    form.ask_choice("format", said("Format:", "格式："), {OUString{"ods"}, OUString{"xlsx"}});
    form.ask_choice("scope", said("Ranks and rank pay:", "名次与名次奖金："),
                    {said("of the whole company, after collecting", "全公司排名，汇总后生成"),
                     said("of each department", "各部门自行排名")});
    form.ask_text("due", said("To be returned by:", "交回期限："));
    form.ask_yes_or_no("dryRun", said("Dry run: say what would be written", "试运行：只列出将写出的文件"));
    form.ask_yes_or_no("overwrite", said("Overwrite what is there", "覆盖已有文件"));
    form.forbid(
        [&] { return form.text("folder").isEmpty() ? said("Choose a folder.", "请选择文件夹。") : OUString{}; });
    form.run(frame, [&] {
        const bool is_list = !form.text("roster").isEmpty();
        OptionList options;
        options.add("pattern", form.text("pattern"))
            .add("format", form.choice("format") == 1 ? "xlsx" : "ods")
            .add("scope", form.choice("scope") == 1 ? "department" : "company")
            .add("due", form.text("due"))
            .add("dryRun", form.yes("dryRun"))
            .add("overwrite", form.yes("overwrite"));
        if (is_list)
            options.add("standard", all.at(static_cast<std::size_t>(form.choice("standard"))).name)
                .add("period", form.text("period"));
        const Source source{context, frame, form.url("roster")};
        ProgressWindow progress{context, frame, title};
        const auto findings =
            appraisals::distribute(context, source.url(), form.url("folder"), options.values(), progress);
        show_findings(context, frame, title, findings,
                      said("There was nobody to hand anything out to.", "没有可下发的人员。"));
    });
}

}  // namespace kpi::commands
