#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/Desktop.hpp>

#include "commands/commands.hpp"

namespace kpi::commands {

namespace beans = com::sun::star::beans;

void examples(const Context& context, const Frame&) {
    const beans::PropertyValue as_template{"AsTemplate", 0, uno::Any{true}, beans::PropertyState_DIRECT_VALUE};
    frame::Desktop::create(context)->loadComponentFromURL(place_of(context, "template", "KPI/all-functions.ots"),
                                                          "_default", 0, {&as_template, 1});
}

}  // namespace kpi::commands
