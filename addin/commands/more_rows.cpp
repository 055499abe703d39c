#include "appraisals/more_rows.hpp"

#include "commands/commands.hpp"
#include "commands/said.hpp"
#include "commands/saved_workbook.hpp"

namespace kpi::commands {

void more_rows(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = appraisal_in(context, frame);
    const sal_Int32 room = appraisals::room_of(workbook);
    constexpr sal_Int32 step = 100;
    const OUString title = said("More Rows", "增加行数");
    Form form{context, title, "more-rows"};
    form.say(1, [&] { return said("Computed now: ", "目前可计算人数：") + OUString::number(room); });
    form.ask_number("people", said("~People to compute:", "应计算的人数(~P)："), room + 1, appraisals::most_people,
                    room + step);
    if (form.run(frame)) appraisals::make_room(workbook, form.number("people"), title);
}

}  // namespace kpi::commands
