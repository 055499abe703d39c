#include "appraisals/more_rows.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "commands/commands.hpp"
#include "commands/dialog.hpp"
#include "uno/language.hpp"
#include "uno/text.hpp"

namespace kpi::commands {

namespace {

struct Words {
    OUString title;
    OUString question;
    OUString no_appraisal;
};

const Words& words(const Context& context) {
    static const Words english = {"More Rows", "~People to compute; now:",
                                  "This workbook is no appraisal of KPI for Calc. Open one of its workbooks first."};
    static const Words chinese = {from_utf8("增加行数"), from_utf8("应计算的人数(~P)；目前为："),
                                  from_utf8("这不是 KPI 绩效考核工作簿，请先打开本扩展的考核工作簿。")};
    return language_of(context) == Language::chinese ? chinese : english;
}

}  // namespace

void more_rows(const Context& context, const Frame& frame) {
    const Words& said = words(context);
    const Workbook workbook = workbook_in(frame);
    sal_Int32 room = 0;
    try {
        room = appraisals::room_of(workbook);
    } catch (const com::sun::star::lang::IllegalArgumentException&) {
        throw uno::RuntimeException(said.no_appraisal);
    }
    constexpr sal_Int32 step = 100;
    const auto people = ask_for_number(context, frame, said.title, said.question + " " + OUString::number(room),
                                       {room + 1, appraisals::most_people, room + step});
    if (people) appraisals::make_room(workbook, *people, said.title);
}

}  // namespace kpi::commands
