// What is asked about every new workbook, whatever it is made from.
#pragma once

#include "commands/dialog.hpp"
#include "commands/options_of.hpp"
#include "commands/said.hpp"

namespace kpi::commands {

/// Company, department, period and room for people.
class NewWorkbookQuestions {
public:
    /// @param department, period  that are proposed
    NewWorkbookQuestions(Form& form, const Said& said, const OUString& department = {}, const OUString& period = {});

    /// Who rates what people judge: a question that not every workbook has.
    void ask_for_raters();

    void add_answers_to(OptionList& options) const;

private:
    Form& form_;
    Said said_;
    bool asks_for_raters_ = false;
};

}  // namespace kpi::commands
