#include "commands/dialog.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "appraisals/messages.hpp"
#include "commands/listeners.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;
namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;

namespace {

uno::Reference<uno::XInterface> made(const Context& context, const OUString& service) {
    return context->getServiceManager()->createInstanceWithContext(service, context);
}

void put_in_the_middle(const uno::Reference<awt::XWindow>& window, const uno::Reference<awt::XWindow>& parent) {
    const auto around = parent->getPosSize();
    const auto own = window->getPosSize();
    window->setPosSize((around.Width - own.Width) / 2, (around.Height - own.Height) / 2, 0, 0, awt::PosSize::POS);
}

void show_box(const Context& context, const Frame& frame, awt::MessageBoxType type, const OUString& what) {
    const uno::Reference<awt::XWindowPeer> parent{frame->getContainerWindow(), uno::UNO_QUERY};
    const auto box =
        awt::Toolkit::create(context)->createMessageBox(parent, type, awt::MessageBoxButtons::BUTTONS_OK, "KPI", what);
    if (box.is()) box->execute();
}

}  // namespace

Workbook workbook_in(const Frame& frame) {
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? Workbook{controller->getModel(), uno::UNO_QUERY} : nullptr;
}

void tell(const Context& context, const Frame& frame, const OUString& what) {
    show_box(context, frame, awt::MessageBoxType_INFOBOX, what);
}

void report(const Context& context, const Frame& frame, const OUString& what) {
    show_box(context, frame, awt::MessageBoxType_ERRORBOX, appraisals::in_language(language_of(context), what));
}

Dialog::Dialog(const Context& context, const OUString& title, sal_Int32 width)
    : context_{context},
      model_{made(context, "com.sun.star.awt.UnoControlDialogModel")},
      control_{made(context, "com.sun.star.awt.UnoControlDialog")} {
    set(model_, "Title", uno::Any{title});
    set(model_, "Width", uno::Any{width});
    as<awt::XControl>(control_)->setModel({model_, uno::UNO_QUERY_THROW});
}

Dialog::~Dialog() {
    as<lang::XComponent>(control_)->dispose();
}

uno::Reference<uno::XInterface> Dialog::add(const char* kind, const OUString& name, const DialogPlace& place) const {
    const OUString service = "com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) + "Model";
    const auto control = as<lang::XMultiServiceFactory>(model_)->createInstance(service);
    set(control, "PositionX", uno::Any{place.x});
    set(control, "PositionY", uno::Any{place.y});
    set(control, "Width", uno::Any{place.width});
    set(control, "Height", uno::Any{place.height});
    as<container::XNameContainer>(model_)->insertByName(name, uno::Any{control});
    return control;
}

void Dialog::set_height(sal_Int32 height) const {
    set(model_, "Height", uno::Any{height});
}

uno::Reference<uno::XInterface> Dialog::control(const OUString& name) const {
    return as<awt::XControlContainer>(control_)->getControl(name);
}

void Dialog::open(const Frame& frame) const {
    const uno::Reference<awt::XWindowPeer> parent{frame->getContainerWindow(), uno::UNO_QUERY};
    const auto window = as<awt::XWindow>(control_);
    window->setVisible(false);
    as<awt::XControl>(control_)->createPeer({awt::Toolkit::create(context_), uno::UNO_QUERY_THROW}, parent);
    if (parent.is()) put_in_the_middle(window, {parent, uno::UNO_QUERY_THROW});
}

bool Dialog::run() const {
    return as<awt::XDialog>(control_)->execute() == 1;
}

void Dialog::show(bool visible) const {
    as<awt::XWindow>(control_)->setVisible(visible);
}

void Dialog::on_closing(std::function<void()> act) const {
    as<awt::XTopWindow>(control_)->addTopWindowListener(new OnClosing{std::move(act)});
}

}  // namespace kpi::commands
