#include "launcher/office.hpp"

#include <sys/prctl.h>
#include <unistd.h>

#include <atomic>
#include <boost/process.hpp>
#include <boost/process/extend.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/deployment/ExtensionManager.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/DisposedException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/task/XInteractionApprove.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/ucb/XCommandEnvironment.hpp>
#include <com/sun/star/util/theMacroExpander.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <cppuhelper/implbase2.hxx>
#include <csignal>
#include <fstream>
#include <iostream>
#include <osl/file.hxx>
#include <rtl/bootstrap.hxx>

namespace kpi::office {

namespace bridge = com::sun::star::bridge;
namespace connection = com::sun::star::connection;
namespace deployment = com::sun::star::deployment;
namespace lang = com::sun::star::lang;
namespace task = com::sun::star::task;
namespace ucb = com::sun::star::ucb;
namespace util = com::sun::star::util;
namespace fs = std::filesystem;
namespace process = boost::process;
using namespace std::chrono_literals;

namespace {

// Tells the office that we started from one that was there.
constexpr std::string_view identity = "KPI_OFFICE";

constexpr auto start_limit = 120s;
constexpr auto end_limit = 30s;

std::string pipe_name() {
    static std::atomic<int> count{0};
    return "kpi-for-calc-" + std::to_string(getpid()) + '-' + std::to_string(++count);
}

/// The settings a new profile starts with: no first-start wizards, and the language asked for.
void write_settings(const Setup& setup) {
    const fs::path file = setup.profile / "user" / "registrymodifications.xcu";
    if (fs::exists(file)) return;
    fs::create_directories(file.parent_path());
    const auto item = [](std::string_view path, std::string_view name, std::string_view value) {
        return "<item oor:path=\"" + std::string{path} + "\"><prop oor:name=\"" + std::string{name} +
               "\" oor:op=\"fuse\"><value>" + std::string{value} + "</value></prop></item>\n";
    };
    std::ofstream out{file};
    out << R"(<?xml version="1.0" encoding="UTF-8"?>)"
           "\n<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\n"
        << item("/org.openoffice.Office.Common/Misc", "FirstRun", "false")
        << item("/org.openoffice.Office.Common/Misc", "ShowTipOfTheDay", "false")
        << item("/org.openoffice.Setup/Office", "LastCompatibilityCheckID", "kpi")
        << item("/org.openoffice.Setup/Office", "ooSetupInstCompleted", "true");
    // Nobody edits in an office without a window, and several of them read the same files at the same time.
    if (!setup.window)
        out << item("/org.openoffice.Office.Common/Misc", "UseLocking", "false")
            << item("/org.openoffice.Office.Common/Misc", "UseDocumentSystemFileLocking", "false")
            << item("/org.openoffice.Office.Common/Misc", "UseDocumentOOoLockFile", "false");
    if (!setup.locale.empty())
        out << item("/org.openoffice.Setup/L10N", "ooSetupSystemLocale", setup.locale)
            << item("/org.openoffice.Office.Linguistic/General", "UILocale", setup.locale);
    out << "</oor:items>\n";
    if (!out.flush()) throw Failure("Cannot write the settings of the private LibreOffice profile: " + file.string());
}

/// Says yes to whatever the extension manager asks.
class Consent final : public cppu::WeakImplHelper2<ucb::XCommandEnvironment, task::XInteractionHandler> {
public:
    uno::Reference<task::XInteractionHandler> SAL_CALL getInteractionHandler() override { return this; }
    uno::Reference<ucb::XProgressHandler> SAL_CALL getProgressHandler() override { return {}; }
    void SAL_CALL handle(const uno::Reference<task::XInteractionRequest>& request) override {
        for (const auto& continuation : request->getContinuations())
            if (const uno::Reference<task::XInteractionApprove> approve{continuation, uno::UNO_QUERY}; approve.is())
                return approve->select();
    }
};

}  // namespace

int run_program(const std::string& name, const std::function<void()>& work) noexcept {
    const auto fail = [&name](const std::string& what) {
        std::cerr << name << ": " << what << '\n';
        return 1;
    };
    // An office that closes its pipe while it is written to is an error that UNO reports, and not the end of this
    // program.
    std::signal(SIGPIPE, SIG_IGN);
    try {
        work();
        return 0;
    } catch (const uno::Exception& error) {
        return fail("LibreOffice: " + to_utf8(error.Message));
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

class Office::Process {
public:
    explicit Process(const Setup& setup) : pipe_{pipe_name()} {
        std::vector<std::string> arguments = {"--norestore", "--nologo", "--nodefault", "--nofirststartwizard",
                                              "--accept=pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext"};
        arguments.push_back("-env:" + std::string{identity} + '=' + pipe_);
        if (!setup.window) arguments.emplace_back("--headless");
        if (!setup.profile.empty()) {
            write_settings(setup);
            const std::string profile = to_utf8(to_url(fs::absolute(setup.profile)));
            arguments.push_back("-env:UserInstallation=" + profile);
            // What is installed for everyone on this machine, another version of ours perhaps, stays out.
            arguments.push_back("-env:UNO_SHARED_PACKAGES_CACHE=" + profile + "/no-shared-packages");
        }
        if (!fs::exists(KPI_SOFFICE))
            throw Failure("LibreOffice is not where it was at build time: " KPI_SOFFICE " is missing.");
        child_ = process::child(
            KPI_SOFFICE, process::args(arguments), process::std_out > process::null, process::std_err > process::null,
            process::std_in < process::null,
            process::extend::on_exec_setup =
                [window = setup.window](auto&) {
                    // Whoever ends this program ends the office that works for it.
                    if (!window) prctl(PR_SET_PDEATHSIG, SIGTERM);
                    std::signal(SIGPIPE, SIG_DFL);
                },
            group_);
    }

    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    ~Process() {
        std::error_code ignored;
        if (left_running_) {
            child_.detach();
            return;
        }
        if (!child_.wait_for(end_limit, ignored)) group_.terminate(ignored);
        child_.wait(ignored);
    }

    void leave_running() {
        left_running_ = true;
        group_.detach();
    }

    /// Connects as soon as the office listens.
    uno::Reference<uno::XComponentContext> connect() {
        // Outside the office, UNO knows the types of the office and of the extension only when told where they are.
        rtl::Bootstrap::set("URE_MORE_TYPES", to_url(KPI_OFFICE_TYPES) + " " + to_url(KPI_TYPES));
        const auto local = cppu::defaultBootstrap_InitialComponentContext();
        const auto resolver = bridge::UnoUrlResolver::create(local);
        const OUString url = from_utf8("uno:pipe,name=" + pipe_ + ";urp;StarOffice.ComponentContext");
        const auto limit = std::chrono::steady_clock::now() + start_limit;
        uno::Reference<uno::XComponentContext> context = listening(resolver, url);
        while (!context.is() && std::chrono::steady_clock::now() <= limit) context = listening(resolver, url);
        if (context.is()) {
            require_own(context);
            return context;
        }
        group_.terminate();
        throw Failure("LibreOffice did not answer within two minutes.");
    }

private:
    /// Nothing while it does not listen yet. Throws Failure when it has ended.
    uno::Reference<uno::XComponentContext> listening(const uno::Reference<bridge::XUnoUrlResolver>& resolver,
                                                     const OUString& url) {
        try {
            return {resolver->resolve(url), uno::UNO_QUERY_THROW};
        } catch (const connection::NoConnectException&) {  // not yet
        } catch (const lang::DisposedException&) {         // it listened, and closed the pipe while it starts anew
        }
        // Whatever ends first: the pause or the office.
        if (std::error_code error; child_.wait_for(50ms, error)) throw ended();
        return {};
    }

    /// A second office with the same profile hands everything over to the one that is open, the pipe
    /// too. That one is somebody's, and not ours to end.
    void require_own(const uno::Reference<uno::XComponentContext>& context) const {
        const auto expander = util::theMacroExpander::get(context);
        if (to_utf8(expander->expandMacros(from_utf8("$" + std::string{identity}))) != pipe_) throw already_open();
    }

    [[nodiscard]] static Failure already_open() {
        return Failure("LibreOffice is open already with this profile. Close its windows and try again.");
    }

    [[nodiscard]] Failure ended() const {
        if (child_.exit_code() == 0) return already_open();
        return Failure("LibreOffice ended while starting (exit code " + std::to_string(child_.exit_code()) + ").");
    }

    std::string pipe_;
    process::group group_;
    process::child child_;
    bool left_running_ = false;
};

Office::Office(const Setup& setup) : process_{std::make_unique<Process>(setup)}, context_{process_->connect()} {}

void Office::leave_running() {
    process_->leave_running();
    left_running_ = true;
}

Office::~Office() {
    if (left_running_) return;
    try {
        desktop()->terminate();
    } catch (const uno::Exception&) {
        // The bridge may be gone before the answer arrives; the process is waited for all the same.
    }
    context_.clear();
}

uno::Reference<frame::XDesktop2> Office::desktop() const {
    return frame::Desktop::create(context_);
}

uno::Reference<uno::XInterface> Office::service(const OUString& name) const {
    return context_->getServiceManager()->createInstanceWithContext(name, context_);
}

void install_extension(const Setup& setup, const fs::path& extension) try {
    const Office office{setup};
    const auto manager = deployment::ExtensionManager::get(office.context());
    manager->addExtension(to_url(fs::absolute(extension)), {}, "user", manager->createAbortChannel(), new Consent);
} catch (const uno::Exception& error) {
    throw Failure("LibreOffice did not take the extension " + extension.string() + ": " + to_utf8(error.Message));
}

void remove_extension(const Setup& setup, const OUString& identifier) try {
    const Office office{setup};
    const auto manager = deployment::ExtensionManager::get(office.context());
    manager->removeExtension(identifier, OUString{}, "user", manager->createAbortChannel(), new Consent);
} catch (const lang::IllegalArgumentException&) {
    // It was not there.
} catch (const uno::Exception& error) {
    throw Failure("LibreOffice did not remove the extension " + to_utf8(identifier) + ": " + to_utf8(error.Message));
}

OUString to_url(const fs::path& path) {
    OUString url;
    if (osl::FileBase::getFileURLFromSystemPath(from_utf8(path.string()), url) != osl::FileBase::E_None)
        throw Failure("Not a file name: " + path.string());
    return url;
}

}  // namespace kpi::office
