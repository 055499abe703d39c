#include "commands/new_workbook_questions.hpp"

namespace kpi::commands {

NewWorkbookQuestions::NewWorkbookQuestions(Form& form, const Said& said, const OUString& department,
                                           const OUString& period)
    : form_{form}, said_{said} {
    form.ask_text("company", said("Company:", "单位："));
    form.ask_text("department", said("Department:", "部门："), department);
    form.ask_text("period", said("Period (2025-03, 2025-Q1 or 2025):", "考核期（2025-03、2025-Q1 或 2025）："), period);
    constexpr sal_Int32 most = 100'000;
    constexpr sal_Int32 proposed = 300;
    form.ask_number("people", said("Room for people:", "可容纳人数："), 1, most, proposed);
}

void NewWorkbookQuestions::ask_for_raters() {
    asks_for_raters_ = true;
    form_.ask_text("raters", said_("Raters, with ; between them:", "评分人（用 ; 分隔）："));
    form_.say(2, [said = said_] {
        return said(
            "Left blank, judged indicators are marked once. With raters, each marks for himself; their shares are "
            "on Settings.",
            "留空则由一人评分；填写后每位评分人各评一次，所占比例在“设置”表中调整。");
    });
}

void NewWorkbookQuestions::add_answers_to(OptionList& options) const {
    options.add("company", form_.text("company"))
        .add("department", form_.text("department"))
        .add("period", form_.text("period"))
        .add("people", form_.number("people"));
    if (asks_for_raters_) options.add("raters", form_.text("raters"));
}

}  // namespace kpi::commands
