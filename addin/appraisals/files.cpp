#include "appraisals/files.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/task/ErrorCodeIOException.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/exc_hlp.hxx>
#include <osl/file.hxx>
#include <vector>

#include "appraisals/findings.hpp"
#include "appraisals/messages.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace awt = com::sun::star::awt;
namespace beans = com::sun::star::beans;
namespace frame = com::sun::star::frame;
namespace io = com::sun::star::io;
namespace ucb = com::sun::star::ucb;
namespace uno = com::sun::star::uno;
namespace document = com::sun::star::document;
using osl::FileBase;
using rtl::OUString;

namespace {

uno::Sequence<beans::PropertyValue> sequence(const std::vector<beans::PropertyValue>& all) {
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

uno::Reference<ucb::XSimpleFileAccess3> files(const Context& context) {
    return ucb::SimpleFileAccess::create(context);
}

uno::Reference<awt::XWindow> window_of(const Workbook& workbook) {
    return as<frame::XModel>(workbook)->getCurrentController()->getFrame()->getContainerWindow();
}

/// What is stored has the frozen rows of views that have once been shown; hidden again it is before anything is drawn.
void keep_views(const Workbook& workbook) {
    if (!as<frame::XModel>(workbook)->getCurrentController().is()) return;
    const auto window = window_of(workbook);
    window->setVisible(true);
    window->setVisible(false);
}

/// A copy is no document made from a template: it does not say where on this disk it came from.
void forget_template(const Workbook& workbook) {
    const auto properties = as<document::XDocumentPropertiesSupplier>(workbook)->getDocumentProperties();
    properties->setTemplateName({});
    properties->setTemplateURL({});
}

/// Opens a file. No macro is run, no link is followed, nothing is asked.
/// @param more  how it is opened beside that
Workbook load(const Context& context, const OUString& url, const std::vector<beans::PropertyValue>& more) {
    if (!exists(context, url)) refuse_no_file(url);
    std::vector<beans::PropertyValue> how = {
        property("MacroExecutionMode", uno::Any{document::MacroExecMode::NEVER_EXECUTE}),
        property("UpdateDocMode", uno::Any{document::UpdateDocMode::NO_UPDATE}),
        property("PickListEntry", uno::Any{false})};
    how.insert(how.end(), more.begin(), more.end());
    uno::Reference<com::sun::star::lang::XComponent> opened;
    try {
        opened = frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, sequence(how));
    } catch (const io::IOException& error) {
        refuse("The file cannot be opened: " + shown_path(url) + " (" + error.Message + ")", "无法打开文件：",
               shown_path(url) + " (" + error.Message + ")");
    }
    Workbook workbook{opened, uno::UNO_QUERY};
    if (!workbook.is()) {
        // Another kind of document is open now and is not wanted.
        const uno::Reference<com::sun::star::util::XCloseable> other{opened, uno::UNO_QUERY};
        if (other.is()) other->close(true);
        refuse("The file is no spreadsheet: " + shown_path(url), "文件不是电子表格：", shown_path(url));
    }
    return workbook;
}

/// Why the office could not, as far as it says; while what it threw is caught.
OUString reason_of(const uno::Exception& error, Language language) {
    com::sun::star::task::ErrorCodeIOException coded;
    if (!(cppu::getCaughtException() >>= coded)) return error.Message;
    // The class of an error: 5 is access.
    const bool is_access = ((coded.ErrCode >> 8) & 0x1F) == 5;
    if (is_access) return said(language, "you may not write there", "没有写入权限");
    return said(language, "is the disk full?", "磁盘可能已满") + " 0x" + OUString::number(coded.ErrCode, 16);
}

[[noreturn]] void refuse_to_write(const OUString& url, const uno::Exception& error) {
    throw io::IOException(
        in_both("The file cannot be written: " + shown_path(url) + " (" + reason_of(error, Language::english) + ")",
                "无法写入文件：", shown_path(url) + " (" + reason_of(error, Language::chinese) + ")"),
        {});
}

/// Hidden, and beside the place: renaming is whole only on one disk.
/// Into a file of a PDF's name the office writes by way of another one beside it, which stays there when it is killed.
void store_to_stream(const Workbook& workbook, const uno::Reference<io::XOutputStream>& out,
                     std::vector<beans::PropertyValue> how) {
    how.push_back(property("OutputStream", uno::Any{out}));
    as<frame::XStorable>(workbook)->storeToURL("private:stream", sequence(how));
    out->closeOutput();
}

OUString temporary_for(const OUString& url) {
    const sal_Int32 name = url.lastIndexOf('/') + 1;
    return url.copy(0, name) + "." + url.copy(name) + ".part";
}

}  // namespace

beans::PropertyValue property(const char* name, const uno::Any& value) {
    return {OUString::createFromAscii(name), 0, value, beans::PropertyState_DIRECT_VALUE};
}

OUString filter_of(Format format) {
    return format == Format::ods ? OUString{"calc8"} : OUString{"Calc MS Excel 2007 XML"};
}

OUString ending_of(Format format) {
    return format == Format::ods ? OUString{".ods"} : OUString{".xlsx"};
}

Format format_of(const OUString& url) {
    for (const Format format : {Format::ods, Format::xlsx})
        if (url.endsWithIgnoreAsciiCase(ending_of(format))) return format;
    refuse("The name of a workbook ends in .ods or .xlsx, not so: " + shown_path(url),
           "工作簿的文件名应以 .ods 或 .xlsx 结尾：", shown_path(url));
}

HiddenWorkbook HiddenWorkbook::create(const Context& context) {
    HiddenWorkbook made{
        Workbook{frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0, {}),
                 uno::UNO_QUERY_THROW}};
    window_of(made.model())->setVisible(false);
    return made;
}

HiddenWorkbook HiddenWorkbook::open(const Context& context, const OUString& url, const OUString& filter) {
    return open(context, url, filter, {});
}

HiddenWorkbook HiddenWorkbook::open(const Context& context, const OUString& url, const OUString& filter,
                                    const uno::Sequence<beans::PropertyValue>& more) {
    std::vector<beans::PropertyValue> how = {property("Hidden", uno::Any{true}), property("ReadOnly", uno::Any{true})};
    if (!filter.isEmpty()) how.push_back(property("FilterName", uno::Any{filter}));
    how.insert(how.end(), more.begin(), more.end());
    return HiddenWorkbook{load(context, url, how)};
}

HiddenWorkbook HiddenWorkbook::open_to_change(const Context& context, const OUString& url, const OUString& filter) {
    HiddenWorkbook opened{
        load(context, url, {property("Hidden", uno::Any{true}), property("FilterName", uno::Any{filter})})};
    keep_views(opened.model());
    return opened;
}

HiddenWorkbook HiddenWorkbook::open_copy(const Context& context, const OUString& url, const OUString& filter) {
    std::vector<beans::PropertyValue> how = {property("Hidden", uno::Any{true}),
                                             property("AsTemplate", uno::Any{true})};
    if (!filter.isEmpty()) how.push_back(property("FilterName", uno::Any{filter}));
    HiddenWorkbook opened{load(context, url, how)};
    forget_template(opened.model());
    keep_views(opened.model());
    return opened;
}

HiddenWorkbook HiddenWorkbook::open_in_window(const Context& context, const OUString& url) {
    // In a document that is read only, blocks of cells cannot be written.
    HiddenWorkbook opened{load(context, url, {property("AsTemplate", uno::Any{true})})};
    window_of(opened.model())->setVisible(false);
    forget_template(opened.model());
    return opened;
}

HiddenWorkbook::~HiddenWorkbook() {
    if (!workbook_.is()) return;
    try {
        as<com::sun::star::util::XCloseable>(workbook_)->close(true);
    } catch (const uno::Exception&) {
        // Somebody holds it, and closes it in the end: ownership was handed over with `true`.
    }
}

void HiddenWorkbook::show() const {
    const auto window = window_of(workbook_);
    window->setVisible(true);
    window->setFocus();
}

void HiddenWorkbook::calculate_all() const {
    as<com::sun::star::sheet::XCalculatable>(workbook_)->calculateAll();
}

OUString canonical_url(const OUString& given) {
    OUString path = given;
    OUString url;
    const bool is_path = given.startsWith("/") || FileBase::getSystemPathFromFileURL(given, path) == FileBase::E_None;
    return is_path && FileBase::getFileURLFromSystemPath(path, url) == FileBase::E_None ? url : given;
}

bool exists(const Context& context, const OUString& url) {
    return files(context)->exists(url);
}

void rename_file(const Context& context, const OUString& from, const OUString& to) {
    try {
        files(context)->move(from, to);
    } catch (const uno::Exception& error) {
        refuse_to_write(to, error);
    }
}

uno::Reference<io::XTempFile> temporary_copy(const Context& context, const OUString& url) {
    const uno::Reference<io::XTempFile> copy{io::TempFile::create(context), uno::UNO_QUERY_THROW};
    const auto disk = files(context);
    disk->copy(url, copy->getUri());
    // The copy of a file that nobody may write is one that nobody may write.
    disk->setReadOnly(copy->getUri(), false);
    return copy;
}

void make_folder(const Context& context, const OUString& url) {
    try {
        const auto disk = files(context);
        if (!disk->isFolder(url)) disk->createFolder(url);
    } catch (const uno::Exception& error) {
        throw io::IOException(in_both("The folder cannot be made: " + shown_path(url) + " (" + error.Message + ")",
                                      "无法建立文件夹：", shown_path(url) + " (" + error.Message + ")"),
                              {});
    }
}

void remove_file(const Context& context, const OUString& url) {
    const auto disk = files(context);
    if (disk->exists(url)) disk->kill(url);
}

void refuse_taken(const OUString& url) {
    throw io::IOException(in_both("The file is there already: " + shown_path(url), "文件已存在：", shown_path(url)),
                          {});
}

void require_free(const Context& context, const OUString& url, bool overwrite) {
    if (!overwrite && exists(context, url)) refuse_taken(url);
}

void store_copy(const Context& context, const Workbook& workbook, const OUString& url, Format format, bool overwrite) {
    store_copy(context, workbook, url, filter_of(format), {}, overwrite);
}

void store_copy(const Context& context, const Workbook& workbook, const OUString& url, const OUString& filter,
                const uno::Sequence<beans::PropertyValue>& more, bool overwrite) {
    const auto disk = files(context);
    require_free(context, url, overwrite);
    const OUString temporary = temporary_for(url);
    std::vector<beans::PropertyValue> how = {property("FilterName", uno::Any{filter}),
                                             property("Overwrite", uno::Any{true})};
    how.insert(how.end(), more.begin(), more.end());
    try {
        if (filter == "calc_pdf_Export")
            store_to_stream(workbook, disk->openFileWrite(temporary), std::move(how));
        else
            as<frame::XStorable>(workbook)->storeToURL(temporary, sequence(how));
        disk->move(temporary, url);
    } catch (const uno::Exception& error) {
        if (disk->exists(temporary)) disk->kill(temporary);
        refuse_to_write(url, error);
    }
}

TrialFile::TrialFile(const Context& context, const Workbook& workbook, const OUString& url, bool overwrite)
    : context_{context}, url_{url}, temporary_{temporary_for(url)}, format_{format_of(url)}, overwrite_{overwrite} {
    require_free(context, url, overwrite);
    store_copy(context, workbook, temporary_, format_, true);
}

TrialFile::~TrialFile() {
    try {
        if (!is_kept_) files(context_)->kill(temporary_);
    } catch (const uno::Exception&) {
        // Nobody can do more about it here.
    }
}

HiddenWorkbook TrialFile::open() const {
    return HiddenWorkbook::open(context_, temporary_, filter_of(format_));
}

void TrialFile::keep() {
    try {
        // Whoever wrote there in the meantime keeps what he has.
        require_free(context_, url_, overwrite_);
        files(context_)->move(temporary_, url_);
        is_kept_ = true;
    } catch (const uno::Exception& error) {
        refuse_to_write(url_, error);
    }
}

}  // namespace kpi::appraisals
