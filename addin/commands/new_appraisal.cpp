#include <rtl/uri.hxx>

#include "appraisals/services.hpp"
#include "commands/commands.hpp"
#include "commands/dialog.hpp"
#include "commands/options_of.hpp"
#include "commands/said.hpp"
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
    form.ask_text("company", said("Company:", "单位："));
    form.ask_text("department", said("Department:", "部门："));
    form.ask_text("period", said("Period (2025-03, 2025-Q1 or 2025):", "考核期（2025-03、2025-Q1 或 2025）："));
    constexpr sal_Int32 most = 100'000;
    constexpr sal_Int32 proposed = 300;
    form.ask_number("people", said("Room for people:", "可容纳人数："), 1, most, proposed);
    form.ask_text("raters", said("Raters, with ; between them:", "评分人（用 ; 分隔）："));
    form.say(2, [&] {
        return said(
            "Left blank, judged indicators are marked once. With raters, each marks for himself; their shares are "
            "on Settings.",
            "留空则由一人评分；填写后每位评分人各评一次，所占比例在“设置”表中调整。");
    });
    form.run(frame, [&] {
        OptionList options;
        options.add("company", form.text("company"))
            .add("department", form.text("department"))
            .add("period", form.text("period"))
            .add("people", form.number("people"))
            .add("raters", form.text("raters"));
        static_cast<void>(appraisals::create(context, chosen().name, options.values()));
    });
}

}  // namespace kpi::commands
