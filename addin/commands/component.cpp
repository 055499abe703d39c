// The UNO component: a protocol handler for the commands of this extension.
#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <map>

#include "commands/commands.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;
namespace beans = com::sun::star::beans;
namespace lang = com::sun::star::lang;
namespace util = com::sun::star::util;

namespace {

using Command = void (*)(const Context&, const Frame&);

const std::map<OUString, Command>& commands() {
    static const std::map<OUString, Command> all = {
        {"help", help}, {"help-here", help_here}, {"examples", examples}, {"more-rows", more_rows}};
    return all;
}

/// Tells the person in front of the office what went wrong.
void report(const Context& context, const Frame& frame, const OUString& what) {
    const uno::Reference<awt::XWindowPeer> parent{frame->getContainerWindow(), uno::UNO_QUERY};
    const auto box = awt::Toolkit::create(context)->createMessageBox(parent, awt::MessageBoxType_ERRORBOX,
                                                                     awt::MessageBoxButtons::BUTTONS_OK, "KPI", what);
    if (box.is()) box->execute();
}

class Handler final : public cppu::WeakImplHelper4<frame::XDispatchProvider, frame::XDispatch, lang::XInitialization,
                                                   lang::XServiceInfo> {
public:
    explicit Handler(const Context& context) : context_{context} {}

    void SAL_CALL initialize(const uno::Sequence<uno::Any>& arguments) override {
        if (arguments.hasElements()) arguments[0] >>= frame_;
    }

    uno::Reference<frame::XDispatch> SAL_CALL queryDispatch(const util::URL& url, const OUString&, sal_Int32) override {
        if (commands().count(url.Path) == 0) return {};
        return this;
    }
    uno::Sequence<uno::Reference<frame::XDispatch>> SAL_CALL
    queryDispatches(const uno::Sequence<frame::DispatchDescriptor>& descriptors) override {
        uno::Sequence<uno::Reference<frame::XDispatch>> all(descriptors.getLength());
        auto* next = all.getArray();
        for (const auto& one : descriptors) *next++ = queryDispatch(one.FeatureURL, one.FrameName, one.SearchFlags);
        return all;
    }

    void SAL_CALL dispatch(const util::URL& url, const uno::Sequence<beans::PropertyValue>&) override {
        const auto command = commands().find(url.Path);
        if (command == commands().end()) return;
        try {
            command->second(context_, frame_);
        } catch (const uno::Exception& error) {
            report(context_, frame_, error.Message);
        }
    }
    // The commands are always there.
    void SAL_CALL addStatusListener(const uno::Reference<frame::XStatusListener>&, const util::URL&) override {}
    void SAL_CALL removeStatusListener(const uno::Reference<frame::XStatusListener>&, const util::URL&) override {}

    OUString SAL_CALL getImplementationName() override { return "kpi.calc.Commands"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString service{"com.sun.star.frame.ProtocolHandler"};
        return {&service, 1};
    }

private:
    Context context_;
    Frame frame_;
};

}  // namespace

}  // namespace kpi::commands

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_commands_get_implementation(
    com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::commands::Handler(context));
}
