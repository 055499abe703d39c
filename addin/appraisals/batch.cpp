#include "appraisals/batch.hpp"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/io/TextOutputStream.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <cppuhelper/implbase1.hxx>
#include <map>
#include <rtl/uri.hxx>

#include "appraisals/services.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace awt = com::sun::star::awt;
namespace io = com::sun::star::io;
namespace ucb = com::sun::star::ucb;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// "name&key=value&key=value", percent-encoded.
class Request {
public:
    explicit Request(const OUString& text) {
        sal_Int32 place = 0;
        command_ = decoded(text.getToken(0, '&', place));
        while (place >= 0) {
            const OUString part = text.getToken(0, '&', place);
            const sal_Int32 sign = part.indexOf('=');
            if (part.isEmpty()) continue;
            if (sign <= 0) refuse("An argument has a name, \"=\" and a value, not so: " + part);
            values_[decoded(part.copy(0, sign))] = decoded(part.copy(sign + 1));
        }
    }

    [[nodiscard]] const OUString& command() const noexcept { return command_; }

    /// An argument; what is left over are options.
    [[nodiscard]] OUString take(const char* name) {
        const auto found = values_.find(OUString::createFromAscii(name));
        if (found == values_.end()) refuse("The argument \"" + OUString::createFromAscii(name) + "\" is missing.");
        const OUString value = found->second;
        values_.erase(found);
        return value;
    }

    [[nodiscard]] OptionValues options() const { return as_options(values_); }

    /// Those of some names, as far as they are given.
    [[nodiscard]] OptionValues only(std::initializer_list<const char*> names) const {
        std::map<OUString, OUString> some;
        for (const char* name : names)
            if (const auto found = values_.find(OUString::createFromAscii(name)); found != values_.end())
                some.insert(*found);
        return as_options(some);
    }

private:
    static OptionValues as_options(const std::map<OUString, OUString>& values) {
        OptionValues options(static_cast<sal_Int32>(values.size()));
        auto* next = options.getArray();
        for (const auto& [name, value] : values) *next++ = {name, uno::Any{value}};
        return options;
    }

    static OUString decoded(const OUString& part) {
        return rtl::Uri::decode(part, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
    }

    OUString command_;
    std::map<OUString, OUString> values_;
};

Findings check_file(const Context& context, const OUString& url) {
    const auto workbook = HiddenWorkbook::open(context, url);
    return check(context, workbook.model());
}

/// The new workbook goes to a file: there is no window to leave it in.
Findings create_file(const Context& context, Request& request) {
    const OUString target = request.take("target");
    const OUString standard = request.take("standard");
    const Format format = format_of(target);
    const uno::Reference<com::sun::star::lang::XComponent> made = create(context, standard, request.options());
    store_copy(context, Workbook{made, uno::UNO_QUERY_THROW}, target, format, false);
    Findings findings{language_of(context)};
    findings.add("written", {.file = target}, {}, shown_path(target));
    return findings;
}

/// What was read of a table in a file, and the workbook that was made of it, in another.
Findings from_table_in_file(const Context& context, Request& request) {
    const OUString target = request.take("target");
    const auto source = HiddenWorkbook::open(context, request.take("workbook"));
    const Format format = format_of(target);
    Findings findings = read_table(context, source.model(), request.only({"range", "part", "full", "weights"}));
    const uno::Reference<com::sun::star::lang::XComponent> made =
        from_table(context, source.model(), request.options());
    store_copy(context, Workbook{made, uno::UNO_QUERY_THROW}, target, format, false);
    findings.add("written", {.file = target}, {}, shown_path(target));
    return findings;
}

Findings run(const Context& context, Request& request) {
    NoProgress progress;
    const OUString& command = request.command();
    if (command == "create") return create_file(context, request);
    if (command == "fromTable") return from_table_in_file(context, request);
    if (command == "check") return check_file(context, request.take("workbook"));
    if (command == "collect") {
        const OUString folder = request.take("folder");
        const OUString result = request.take("result");
        return collect(context, folder, result, request.options(), progress);
    }
    const bool is_known =
        command == "nextPeriod" || command == "printForms" || command == "distribute" || command == "share";
    if (!is_known) refuse("There is no command \"" + command + "\".");
    const OUString workbook = request.take("workbook");
    if (command == "nextPeriod") {
        const OUString target = request.take("target");
        return next_period(context, workbook, target, request.options());
    }
    if (command == "printForms") {
        const OUString pdf = request.take("pdf");
        return print_forms(context, workbook, pdf, request.options(), progress);
    }
    if (command == "distribute") {
        const OUString folder = request.take("folder");
        return distribute(context, workbook, folder, request.options(), progress);
    }
    const OUString copy = request.take("copy");
    return share(context, workbook, copy, request.options(), progress);
}

/// A field of a line: what would end it is a space.
OUString field(const OUString& text) {
    return text.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
}

OUString line_of(const Finding& one) {
    OUString line;
    for (const OUString& part :
         {one.severity, one.kind, one.file, one.sheet, one.cell, one.expected, one.found, one.message})
        line += (line.isEmpty() ? OUString{} : OUString{"\t"}) + field(part);
    return line + "\n";
}

void write_report(const Context& context, const OUString& url, const OUString& text) {
    const auto disk = ucb::SimpleFileAccess::create(context);
    const OUString temporary = url + ".part";
    if (disk->exists(temporary)) disk->kill(temporary);
    const auto out = io::TextOutputStream::create(context);
    out->setOutputStream(disk->openFileWrite(temporary));
    out->setEncoding("UTF-8");
    out->writeString(text);
    out->closeOutput();
    disk->move(temporary, url);
}

/// What the command comes to, in the words of a report.
OUString outcome_of(const Context& context, Request& request) {
    try {
        const Findings findings = run(context, request);
        OUString text = findings.has_errors() ? OUString{"errors\n"} : OUString{"ok\n"};
        for (const Finding& one : findings.all()) text += line_of(one);
        return text;
    } catch (const uno::Exception& error) {
        return "failed: " + field(in_language(language_of(context), error.Message)) + "\n";
    }
}

/// Ends the office once the call that came from the command line is over; before, it would wait for itself.
class End final : public cppu::WeakImplHelper1<awt::XCallback> {
public:
    explicit End(const Context& context) : context_{context} {}
    void SAL_CALL notify(const uno::Any&) override { com::sun::star::frame::Desktop::create(context_)->terminate(); }

private:
    Context context_;
};

/// Whatever happens: an office that waits for nobody hangs a scheduled task for ever.
class EndAtLast {
public:
    explicit EndAtLast(const Context& context) : context_{context} {}
    EndAtLast(const EndAtLast&) = delete;
    EndAtLast& operator=(const EndAtLast&) = delete;
    ~EndAtLast() { awt::AsyncCallback::create(context_)->addCallback(new End{context_}, {}); }

private:
    const Context& context_;
};

}  // namespace

void run_batch(const Context& context, const OUString& text) {
    const EndAtLast end{context};
    Request request{text};
    const OUString report = request.take("report");
    write_report(context, report, outcome_of(context, request));
}

}  // namespace kpi::appraisals
