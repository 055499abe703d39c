#include <rtl/uri.hxx>

#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/dialog.hpp"
#include "commands/new_workbook_questions.hpp"
#include "commands/standard_list.hpp"

namespace kpi::commands {

namespace {

/// The picture that the template carries in its package.
OUString preview_of(const Context& context, const OUString& standard) {
    const OUString file = place_of(context, "template", "KPI/" + standard + ".ots");
    return "vnd.sun.star.zip://" +
           rtl::Uri::encode(file, rtl_UriCharClassRegName, rtl_UriEncodeIgnoreEscapes, RTL_TEXTENCODING_UTF8) +
           "/Thumbnails/thumbnail.png";
}

}  // namespace

void new_appraisal(const Context& context, const Frame& frame) {
    const Said said{context};
    const auto all = standards(context);
    Form form{context, said("New Appraisal", "新建考核"), "new"};
    form.ask_choice("standard", said("Standard:", "考核标准："), titles_of(all));
    const auto chosen = [&] { return all.at(static_cast<std::size_t>(form.choice("standard"))); };
    form.say(3, [&] { return chosen().purpose; });
    form.show_picture(110, [&] { return preview_of(context, chosen().name); });
    NewWorkbookQuestions questions{form, said};
    questions.ask_for_raters();
    form.run(frame, [&] {
        OptionList options;
        questions.add_answers_to(options);
        static_cast<void>(appraisals::create(context, chosen().name, options.values()));
    });
}

}  // namespace kpi::commands
