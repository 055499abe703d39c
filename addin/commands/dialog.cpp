#include "commands/dialog.hpp"

#include <cmath>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlModel.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

#include "uno/object.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;
namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;

namespace {

struct Place {
    sal_Int32 x, y, width, height;
};

/// A dialog under construction: its model, and the controls in it. Places are in the dialog's own units.
class Dialog {
public:
    Dialog(const Context& context, const OUString& title, sal_Int32 width, sal_Int32 height)
        : context_{context},
          model_{made("com.sun.star.awt.UnoControlDialogModel")},
          control_{made("com.sun.star.awt.UnoControlDialog"), uno::UNO_QUERY_THROW} {
        set(model_, "Title", uno::Any{title});
        set(model_, "Width", uno::Any{width});
        set(model_, "Height", uno::Any{height});
    }
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    ~Dialog() { as<lang::XComponent>(control_)->dispose(); }

    uno::Reference<uno::XInterface> add(const char* kind, const OUString& name, const Place& place) const {
        const OUString service = "com.sun.star.awt.UnoControl" + OUString::createFromAscii(kind) + "Model";
        const auto control = as<lang::XMultiServiceFactory>(model_)->createInstance(service);
        set(control, "PositionX", uno::Any{place.x});
        set(control, "PositionY", uno::Any{place.y});
        set(control, "Width", uno::Any{place.width});
        set(control, "Height", uno::Any{place.height});
        as<container::XNameContainer>(model_)->insertByName(name, uno::Any{control});
        return control;
    }

    /// True where it is confirmed.
    [[nodiscard]] bool run(const Frame& frame) const {
        control_->setModel({model_, uno::UNO_QUERY_THROW});
        const uno::Reference<awt::XWindowPeer> parent{frame->getContainerWindow(), uno::UNO_QUERY};
        const uno::Reference<awt::XWindow> window{control_, uno::UNO_QUERY_THROW};
        window->setVisible(false);
        control_->createPeer({awt::Toolkit::create(context_), uno::UNO_QUERY_THROW}, parent);
        if (parent.is()) put_in_the_middle(window, {parent, uno::UNO_QUERY_THROW});
        return as<awt::XDialog>(control_)->execute() == 1;
    }

private:
    static void put_in_the_middle(const uno::Reference<awt::XWindow>& window,
                                  const uno::Reference<awt::XWindow>& parent) {
        const auto around = parent->getPosSize();
        const auto own = window->getPosSize();
        window->setPosSize((around.Width - own.Width) / 2, (around.Height - own.Height) / 2, 0, 0, awt::PosSize::POS);
    }

    [[nodiscard]] uno::Reference<uno::XInterface> made(const OUString& service) const {
        return context_->getServiceManager()->createInstanceWithContext(service, context_);
    }

    Context context_;
    uno::Reference<uno::XInterface> model_;
    uno::Reference<awt::XControl> control_;
};

}  // namespace

Workbook workbook_in(const Frame& frame) {
    const auto controller = frame.is() ? frame->getController() : nullptr;
    return controller.is() ? Workbook{controller->getModel(), uno::UNO_QUERY} : nullptr;
}

std::optional<sal_Int32> ask_for_number(const Context& context, const Frame& frame, const OUString& title,
                                        const OUString& question, const NumberRange& range) {
    constexpr sal_Int32 width = 190;
    constexpr sal_Int32 margin = 8;
    constexpr sal_Int32 line = 14;
    constexpr sal_Int32 button = 50;
    const Dialog dialog{context, title, width, 66};
    const auto label = dialog.add("FixedText", "question", {margin, margin, width - 2 * margin, 10});
    set(label, "Label", uno::Any{question});
    const auto number = dialog.add("NumericField", "number", {margin, 22, 70, line});
    set(number, "DecimalAccuracy", uno::Any{sal_Int16{0}});
    set(number, "Spin", uno::Any{true});
    set(number, "ValueMin", uno::Any{double(range.least)});
    set(number, "ValueMax", uno::Any{double(range.most)});
    set(number, "Value", uno::Any{double(range.proposed)});
    const sal_Int32 bottom = 46;
    const auto confirm = dialog.add("Button", "ok", {width - 2 * button - margin - 4, bottom, button, line});
    set(confirm, "PushButtonType", uno::Any{static_cast<sal_Int16>(awt::PushButtonType_OK)});
    set(confirm, "DefaultButton", uno::Any{true});
    const auto cancel = dialog.add("Button", "cancel", {width - button - margin, bottom, button, line});
    set(cancel, "PushButtonType", uno::Any{static_cast<sal_Int16>(awt::PushButtonType_CANCEL)});
    if (!dialog.run(frame)) return {};
    double value = 0;
    get(number, "Value") >>= value;
    return static_cast<sal_Int32>(std::lround(value));
}

}  // namespace kpi::commands
