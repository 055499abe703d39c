// The UNO component: a protocol handler for the commands of this extension.
#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <map>

#include "commands/dialog.hpp"

namespace kpi::commands {

namespace beans = com::sun::star::beans;
namespace lang = com::sun::star::lang;
namespace util = com::sun::star::util;

namespace {

using Command = void (*)(const Context&, const Frame&);

const std::map<OUString, Command>& commands() {
    static const std::map<OUString, Command> all = {{"new", new_appraisal},
                                                    {"from-table", from_table},
                                                    {"next-period", next_period},
                                                    {"more-rows", more_rows},
                                                    {"import", import_figures},
                                                    {"print-results", print_results},
                                                    {"print-forms", print_forms},
                                                    {"distribute", distribute},
                                                    {"collect", collect},
                                                    {"check", check},
                                                    {"share", share},
                                                    {"help", help},
                                                    {"help-here", help_here},
                                                    {"examples", examples}};
    return all;
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
