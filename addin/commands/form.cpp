#include <cmath>
#include <com/sun/star/awt/ImageScaleMode.hpp>
#include <com/sun/star/awt/PushButtonType.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/FolderPicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <map>
#include <osl/file.hxx>
#include <rtl/ref.hxx>

#include "commands/dialog.hpp"
#include "commands/listeners.hpp"
#include "commands/said.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;
namespace dialogs = com::sun::star::ui::dialogs;

namespace {

namespace size {
constexpr sal_Int32 width = 320;
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 line = 14;
constexpr sal_Int32 step = 18;
constexpr sal_Int32 label = 132;
constexpr sal_Int32 browse = 18;
constexpr sal_Int32 button = 56;
constexpr sal_Int32 field = margin + label + 4;
constexpr sal_Int32 field_width = width - margin - field;
constexpr sal_Int32 letters = 9;  ///< height of a line of a text
}  // namespace size

enum class Picks { file, target, folder };

OUString as_path(const OUString& url) {
    OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

}  // namespace

/// The lines of a form while it is made and while it is open.
class Form::Parts {
public:
    Parts(const Context& context, const OUString& title, const char* of_command)
        : command{OUString::createFromAscii(of_command)}, said{context}, dialog{context, title, size::width} {}

    uno::Reference<uno::XInterface> add_line(const char* kind, const char* name, const OUString& label,
                                             sal_Int32 width = size::field_width) {
        const auto text = dialog.add("FixedText", label_of(name), {size::margin, y + 2, size::label, size::line});
        set(text, "Label", uno::Any{label});
        set(text, "MultiLine", uno::Any{true});
        const auto field = dialog.add(kind, OUString::createFromAscii(name), {size::field, y, width, size::line});
        fields[name] = field;
        order.emplace_back(name);
        y += size::step;
        return field;
    }

    void add_place(const char* name, const OUString& label, const OUString& proposed_url, const OUString& filter,
                   Picks what) {
        const auto field = add_line("Edit", name, label, size::field_width - size::browse - 4);
        if (!proposed_url.isEmpty()) set(field, "Text", uno::Any{as_path(proposed_url)});
        const auto button =
            dialog.add("Button", "browse " + OUString::createFromAscii(name),
                       {size::width - size::margin - size::browse, y - size::step, size::browse, size::line});
        set(button, "Label", uno::Any{from_utf8("…")});
        const OUString field_name = OUString::createFromAscii(name);
        at_opening.push_back([this, field_name, filter, what] {
            as<awt::XButton>(dialog.control("browse " + field_name))
                ->addActionListener(
                    new OnPress{[this, field_name, filter, what] { browse(field_name, filter, what); }});
        });
    }

    void browse(const OUString& name, const OUString& filter, Picks what) const {
        const OUString chosen = what == Picks::folder ? chosen_folder() : chosen_file(name, filter, what);
        if (chosen.isEmpty()) return;
        as<awt::XTextComponent>(dialog.control(name))->setText(as_path(chosen));
        refresh();
    }

    [[nodiscard]] OUString chosen_folder() const {
        const auto picker = dialogs::FolderPicker::create(dialog.context());
        return picker->execute() == dialogs::ExecutableDialogResults::OK ? picker->getDirectory() : OUString{};
    }

    [[nodiscard]] OUString chosen_file(const OUString& name, const OUString& filter, Picks what) const {
        using namespace dialogs::TemplateDescription;
        const auto picker = dialogs::FilePicker::createWithMode(
            dialog.context(), what == Picks::target ? FILESAVE_SIMPLE : FILEOPEN_SIMPLE);
        if (!filter.isEmpty()) picker->appendFilter(filter, filter);
        if (what == Picks::target) {
            const OUString given = as<awt::XTextComponent>(dialog.control(name))->getText();
            picker->setDefaultName(given.copy(given.lastIndexOf('/') + 1));
        }
        if (picker->execute() != dialogs::ExecutableDialogResults::OK) return {};
        const auto files = picker->getSelectedFiles();
        return files.hasElements() ? files[0] : OUString{};
    }

    void refresh() const {
        for (const auto& again : at_change) again();
    }

    void listen() {
        const rtl::Reference<OnChange> listener{new OnChange{[this] { refresh(); }}};
        for (const auto& name : order) {
            const auto control = dialog.control(OUString::createFromAscii(name.c_str()));
            if (const uno::Reference<awt::XTextComponent> text{control, uno::UNO_QUERY}; text.is())
                text->addTextListener(listener.get());
            if (const uno::Reference<awt::XListBox> list{control, uno::UNO_QUERY}; list.is())
                list->addItemListener(listener.get());
        }
    }

    void add_buttons() {
        y += 4;
        const auto confirm = dialog.add(
            "Button", "ok", {size::width - 2 * size::button - size::margin - 4, y, size::button, size::line});
        set(confirm, "PushButtonType", uno::Any{static_cast<sal_Int16>(awt::PushButtonType_OK)});
        set(confirm, "DefaultButton", uno::Any{true});
        const auto cancel =
            dialog.add("Button", "cancel", {size::width - size::button - size::margin, y, size::button, size::line});
        set(cancel, "PushButtonType", uno::Any{static_cast<sal_Int16>(awt::PushButtonType_CANCEL)});
        const auto help = dialog.add("Button", "help", {size::margin, y, size::button, size::line});
        set(help, "Label", uno::Any{said("~Help", "帮助(~H)")});
        at_opening.push_back([this] {
            as<awt::XButton>(dialog.control("help"))->addActionListener(new OnPress{[this] {
                help_on_command(dialog.context(), command);
            }});
        });
        y += size::line + size::margin;
        dialog.set_height(y);
    }

    [[nodiscard]] OUString complaint() const {
        for (const auto& ask : forbidden)
            if (const OUString said_now = ask(); !said_now.isEmpty()) return said_now;
        return {};
    }

    static OUString label_of(const char* name) { return "label " + OUString::createFromAscii(name); }

    OUString command;
    Said said;
    Dialog dialog;
    sal_Int32 y = size::margin;
    int texts = 0;
    std::map<std::string, uno::Reference<uno::XInterface>> fields;
    std::vector<std::string> order;
    std::vector<std::function<void()>> at_opening;
    std::vector<std::function<void()>> at_change;
    std::vector<std::function<OUString()>> forbidden;
};

Form::Form(const Context& context, const OUString& title, const char* command)
    : parts_{std::make_unique<Parts>(context, title, command)} {}

Form::~Form() = default;

void Form::ask_text(const char* name, const OUString& label, const OUString& proposed) {
    set(parts_->add_line("Edit", name, label), "Text", uno::Any{proposed});
}

void Form::ask_number(const char* name, const OUString& label, sal_Int32 least, sal_Int32 most, sal_Int32 proposed) {
    constexpr sal_Int32 width = 70;
    const auto field = parts_->add_line("NumericField", name, label, width);
    set(field, "DecimalAccuracy", uno::Any{sal_Int16{0}});
    set(field, "Spin", uno::Any{true});
    set(field, "ValueMin", uno::Any{double(least)});
    set(field, "ValueMax", uno::Any{double(most)});
    set(field, "Value", uno::Any{double(proposed)});
}

void Form::ask_choice(const char* name, const OUString& label, const std::vector<OUString>& words) {
    const auto field = parts_->add_line("ListBox", name, label);
    set(field, "Dropdown", uno::Any{true});
    set(field, "LineCount", uno::Any{sal_Int16{12}});
    set(field, "StringItemList", uno::Any{uno::Sequence<OUString>{words.data(), static_cast<sal_Int32>(words.size())}});
    const sal_Int16 first = 0;
    set(field, "SelectedItems", uno::Any{uno::Sequence<sal_Int16>{&first, 1}});
}

void Form::ask_yes_or_no(const char* name, const OUString& label, bool proposed) {
    const auto field = parts_->dialog.add("CheckBox", OUString::createFromAscii(name),
                                          {size::field, parts_->y, size::field_width, size::line});
    set(field, "Label", uno::Any{label});
    set(field, "State", uno::Any{static_cast<sal_Int16>(proposed ? 1 : 0)});
    parts_->fields[name] = field;
    parts_->y += size::step;
}

void Form::ask_file(const char* name, const OUString& label, const OUString& filter) {
    parts_->add_place(name, label, {}, filter, Picks::file);
}

void Form::ask_target(const char* name, const OUString& label, const OUString& proposed_url, const OUString& filter) {
    parts_->add_place(name, label, proposed_url, filter, Picks::target);
}

void Form::ask_folder(const char* name, const OUString& label) {
    parts_->add_place(name, label, {}, {}, Picks::folder);
}

void Form::say(sal_Int32 lines, std::function<OUString()> said) {
    const OUString name = "text " + OUString::number(++parts_->texts);
    const sal_Int32 height = lines * size::letters + 2;
    const auto text =
        parts_->dialog.add("FixedText", name, {size::margin, parts_->y, size::width - 2 * size::margin, height});
    set(text, "MultiLine", uno::Any{true});
    // It belongs to no field, so it gets no letter to be reached by.
    set(text, "NoLabel", uno::Any{true});
    parts_->y += height + 4;
    parts_->at_change.emplace_back([text, said = std::move(said)] { set(text, "Label", uno::Any{said()}); });
}

void Form::show_text(sal_Int32 lines, std::function<OUString()> shown) {
    const OUString name = "text " + OUString::number(++parts_->texts);
    const sal_Int32 height = lines * size::letters + 6;
    const auto text =
        parts_->dialog.add("Edit", name, {size::margin, parts_->y, size::width - 2 * size::margin, height});
    for (const char* is : {"MultiLine", "ReadOnly", "VScroll"})
        set(text, OUString::createFromAscii(is), uno::Any{true});
    parts_->y += height + 4;
    parts_->at_change.emplace_back([text, shown = std::move(shown), before = OUString{}]() mutable {
        const OUString now = shown();
        // Where somebody reads stays in sight.
        if (now != before) set(text, "Text", uno::Any{now});
        before = now;
    });
}

void Form::show_picture(sal_Int32 height, std::function<OUString()> url) {
    const OUString name = "picture " + OUString::number(++parts_->texts);
    const auto picture =
        parts_->dialog.add("ImageControl", name, {size::margin, parts_->y, size::width - 2 * size::margin, height});
    set(picture, "ScaleImage", uno::Any{true});
    set(picture, "ScaleMode", uno::Any{awt::ImageScaleMode::ISOTROPIC});
    parts_->y += height + 4;
    parts_->at_change.emplace_back([picture, url = std::move(url)] { set(picture, "ImageURL", uno::Any{url()}); });
}

void Form::forbid(std::function<OUString()> complaint) {
    parts_->forbidden.push_back(std::move(complaint));
}

bool Form::run(const Frame& frame) {
    parts_->add_buttons();
    parts_->dialog.open(frame);
    for (const auto& act : parts_->at_opening) act();
    parts_->listen();
    parts_->refresh();
    return ask(frame);
}

bool Form::ask(const Frame& frame) {
    while (parts_->dialog.run()) {
        const OUString complaint = parts_->complaint();
        if (complaint.isEmpty()) return true;
        report(parts_->dialog.context(), frame, complaint);
    }
    return false;
}

void Form::run(const Frame& frame, const std::function<void()>& act) {
    for (bool is_asked = run(frame); is_asked; is_asked = ask(frame)) try {
            return act();
        } catch (const com::sun::star::lang::IllegalArgumentException& error) {
            report(parts_->dialog.context(), frame, error.Message);
        } catch (const com::sun::star::io::IOException& error) {
            report(parts_->dialog.context(), frame, error.Message);
        }
}

OUString Form::text(const char* name) const {
    OUString value;
    get(parts_->fields.at(name), "Text") >>= value;
    return value.trim();
}

sal_Int32 Form::number(const char* name) const {
    double value = 0;
    get(parts_->fields.at(name), "Value") >>= value;
    return static_cast<sal_Int32>(std::lround(value));
}

sal_Int32 Form::choice(const char* name) const {
    uno::Sequence<sal_Int16> chosen;
    get(parts_->fields.at(name), "SelectedItems") >>= chosen;
    return chosen.hasElements() ? chosen[0] : -1;
}

bool Form::yes(const char* name) const {
    sal_Int16 state = 0;
    get(parts_->fields.at(name), "State") >>= state;
    return state == 1;
}

OUString Form::url(const char* name) const {
    const OUString path = text(name);
    if (path.isEmpty()) return {};
    OUString url;
    return osl::FileBase::getFileURLFromSystemPath(path, url) == osl::FileBase::E_None ? url : path;
}

}  // namespace kpi::commands
