// Dialogs of the commands: a line a question, and the workbook that they are about.
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <functional>
#include <memory>
#include <vector>

#include "commands/commands.hpp"
#include "uno/workbook.hpp"

namespace kpi::commands {

/// The workbook in a frame; nothing where there is another kind of document.
[[nodiscard]] Workbook workbook_in(const Frame& frame);

/// Places and sizes in a dialog's own units, which grow with the letters.
struct DialogPlace {
    sal_Int32 x, y, width, height;
};

/// A dialog under construction and its controls; disposed of when it goes.
class Dialog {
public:
    Dialog(const Context& context, const OUString& title, sal_Int32 width);
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;
    ~Dialog();

    /// @param kind  of control, e.g. "FixedText"
    /// @return its model
    uno::Reference<uno::XInterface> add(const char* kind, const OUString& name, const DialogPlace& place) const;
    void set_height(sal_Int32 height) const;
    /// A control by its name, once the dialog has been opened.
    [[nodiscard]] uno::Reference<uno::XInterface> control(const OUString& name) const;
    /// Puts it on the screen, over the middle of a frame's window, without showing it yet.
    void open(const Frame& frame) const;
    /// Waits for the person. True where it is confirmed.
    [[nodiscard]] bool run() const;
    /// Shows it, or takes it away, without waiting.
    void show(bool visible) const;
    /// What happens to one that is shown without waiting when its cross or Escape is pressed.
    void on_closing(std::function<void()> act) const;
    [[nodiscard]] const Context& context() const noexcept { return context_; }

private:
    Context context_;
    uno::Reference<uno::XInterface> model_;
    uno::Reference<uno::XInterface> control_;
};

/// What is asked for in the same breath: labels on the left, fields on the right, "OK" and "Cancel" below.
class Form {
public:
    /// @param command  whose help page the button "Help" opens
    Form(const Context& context, const OUString& title, const char* command);
    Form(const Form&) = delete;
    Form& operator=(const Form&) = delete;
    ~Form();

    /// Each question has a name, by which its answer is asked for.
    void ask_text(const char* name, const OUString& label, const OUString& proposed = {});
    void ask_number(const char* name, const OUString& label, sal_Int32 least, sal_Int32 most, sal_Int32 proposed);
    /// @param words  to choose from; the first is proposed
    void ask_choice(const char* name, const OUString& label, const std::vector<OUString>& words);
    void ask_yes_or_no(const char* name, const OUString& label, bool proposed = false);
    /// @param filter  what the picker shows, e.g. "*.ods;*.xlsx"; empty for everything
    void ask_file(const char* name, const OUString& label, const OUString& filter);
    /// The file need not be there.
    void ask_target(const char* name, const OUString& label, const OUString& proposed_url, const OUString& filter);
    void ask_folder(const char* name, const OUString& label);
    /// Lines of text across the form; `said` is asked again whenever an answer changes.
    void say(sal_Int32 lines, std::function<OUString()> said);
    /// A text across the form, of which as many lines are seen at once; `shown` is asked again whenever an answer changes.
    void show_text(sal_Int32 lines, std::function<OUString()> shown);
    /// A picture across the form, of a file whose URL is asked for whenever an answer changes.
    void show_picture(sal_Int32 height, std::function<OUString()> url);
    /// What keeps the form from being confirmed; empty where nothing does. It is said in a box, and the form stays.
    void forbid(std::function<OUString()> complaint);

    /// True where it is confirmed.
    [[nodiscard]] bool run(const Frame& frame);
    /// Asks until what was answered can be done: what a service refuses is said, and the answers stay.
    /// @param act  what is done once it is confirmed
    void run(const Frame& frame, const std::function<void()>& act);

    [[nodiscard]] OUString text(const char* name) const;
    [[nodiscard]] sal_Int32 number(const char* name) const;
    /// Which of the words, from 0.
    [[nodiscard]] sal_Int32 choice(const char* name) const;
    [[nodiscard]] bool yes(const char* name) const;
    /// The URL of what was typed or chosen; empty where nothing was.
    [[nodiscard]] OUString url(const char* name) const;

private:
    [[nodiscard]] bool ask(const Frame& frame);
    class Parts;
    std::unique_ptr<Parts> parts_;
};

/// Says something in a box and waits until it has been read.
void tell(const Context& context, const Frame& frame, const OUString& what);
/// Says what went wrong.
void report(const Context& context, const Frame& frame, const OUString& what);

}  // namespace kpi::commands
