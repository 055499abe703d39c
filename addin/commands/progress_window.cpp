#include "commands/progress_window.hpp"

#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XFixedText.hpp>
#include <com/sun/star/awt/XProgressBar.hpp>

#include "commands/listeners.hpp"
#include "commands/said.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;

namespace {

constexpr sal_Int32 width = 220;
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 button = 56;
constexpr sal_Int32 most = 1000;  ///< of the bar

bool is_at_work = false;

}  // namespace

ProgressWindow::ProgressWindow(const Context& context, const Frame& frame, const OUString& title)
    : dialog_{context, title, width}, events_{awt::Toolkit::create(context), uno::UNO_QUERY} {
    const Said said{context};
    if (is_at_work)
        throw uno::RuntimeException(said("Another KPI command is still at work.", "另一项 KPI 操作尚未完成，请稍候。"));
    const auto text = dialog_.add("FixedText", "what", {margin, margin, width - 2 * margin, 20});
    set(text, "MultiLine", uno::Any{true});
    // The first step can take a while: everything is opened there.
    set(text, "Label", uno::Any{said("Getting ready …", "正在准备……")});
    const auto bar = dialog_.add("ProgressBar", "bar", {margin, 30, width - 2 * margin, 10});
    set(bar, "ProgressValueMax", uno::Any{most});
    const auto cancel = dialog_.add("Button", "cancel", {width - button - margin, 46, button, 14});
    set(cancel, "Label", uno::Any{said("Cancel", "取消")});
    dialog_.set_height(68);
    dialog_.open(frame);
    as<awt::XButton>(dialog_.control("cancel"))->addActionListener(new OnPress{[this] { is_called_off_ = true; }});
    dialog_.show(true);
    draw();
    is_at_work = true;
}

ProgressWindow::~ProgressWindow() {
    is_at_work = false;
}

bool ProgressWindow::go_on(sal_Int32 done, sal_Int32 total, const OUString& what) {
    as<awt::XFixedText>(dialog_.control("what"))
        ->setText(OUString::number(done) + " / " + OUString::number(total) + "   " + what);
    if (total > 0)
        as<awt::XProgressBar>(dialog_.control("bar"))
            ->setValue(static_cast<sal_Int32>(double(most) * double(done) / double(total)));
    draw();
    return !is_called_off_;
}

/// Clicks and drawing that wait: what it takes to stay alive and to see that the button was pressed.
void ProgressWindow::draw() {
    if (events_.is()) events_->processEventsToIdle();
}

}  // namespace kpi::commands
