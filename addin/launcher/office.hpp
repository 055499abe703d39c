// A LibreOffice of our own: a process with its own user profile, driven over a pipe. The user's own
// office and profile are not touched unless the profile given is theirs.
#pragma once

#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>

#include "uno/text.hpp"

namespace kpi::office {

namespace uno = com::sun::star::uno;
namespace frame = com::sun::star::frame;
using kpi::from_utf8;
using kpi::to_utf8;
using rtl::OUString;

/// Something the person at the keyboard can act on; what() says it in plain words.
class Failure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Does the work of a command-line program: says what went wrong, if anything, and gives the exit code.
[[nodiscard]] int run_program(const std::string& name, const std::function<void()>& work) noexcept;

struct Setup {
    std::filesystem::path profile;  ///< folder of the user profile; made when it is not there; empty for the user's own
    std::string locale;             ///< language of user interface and formats, e.g. "zh-CN"; empty leaves it alone
    bool window = false;            ///< with a window, for a person
};

class Office {
public:
    /// Starts an office, headless unless a window is asked for, and waits until it answers. Throws Failure.
    explicit Office(const Setup& setup);
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;
    /// Ends it, and waits until it has ended.
    ~Office();

    /// Leaves the office to the person in front of it.
    void leave_running();

    [[nodiscard]] const uno::Reference<uno::XComponentContext>& context() const noexcept { return context_; }
    [[nodiscard]] uno::Reference<frame::XDesktop2> desktop() const;
    /// A service of the office by its name.
    [[nodiscard]] uno::Reference<uno::XInterface> service(const OUString& name) const;

private:
    class Process;
    std::unique_ptr<Process> process_;
    uno::Reference<uno::XComponentContext> context_;
    bool left_running_ = false;
};

/// Installs an extension, an .oxt or a folder laid out as one, in the profile, replacing what is
/// there under the same identifier. The office has to be started again before its functions work.
/// Throws Failure.
void install_extension(const Setup& setup, const std::filesystem::path& extension);

/// Removes the extension with that identifier from the profile, if it is there. Throws Failure.
void remove_extension(const Setup& setup, const OUString& identifier);

[[nodiscard]] OUString to_url(const std::filesystem::path& path);

}  // namespace kpi::office
