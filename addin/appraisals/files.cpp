#include "appraisals/files.hpp"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <vector>

#include "appraisals/options.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace frame = com::sun::star::frame;
namespace io = com::sun::star::io;
namespace ucb = com::sun::star::ucb;
namespace uno = com::sun::star::uno;
namespace document = com::sun::star::document;
using rtl::OUString;

namespace {

beans::PropertyValue property(const char* name, const uno::Any& value) {
    return {OUString::createFromAscii(name), 0, value, beans::PropertyState_DIRECT_VALUE};
}

uno::Sequence<beans::PropertyValue> sequence(const std::vector<beans::PropertyValue>& all) {
    return {all.data(), static_cast<sal_Int32>(all.size())};
}

uno::Reference<ucb::XSimpleFileAccess3> files(const Context& context) {
    return ucb::SimpleFileAccess::create(context);
}

}  // namespace

OUString ending_of(Format format) {
    return format == Format::ods ? OUString{".ods"} : OUString{".xlsx"};
}

OUString filter_of(Format format) {
    return format == Format::ods ? OUString{"calc8"} : OUString{"Calc MS Excel 2007 XML"};
}

Format format_of(const OUString& url) {
    for (const Format format : {Format::ods, Format::xlsx})
        if (url.endsWithIgnoreAsciiCase(ending_of(format))) return format;
    refuse("The name of a workbook ends in .ods or .xlsx, not so: " + url);
}

HiddenWorkbook HiddenWorkbook::create(const Context& context) {
    return HiddenWorkbook{
        Workbook{frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                                       sequence({property("Hidden", uno::Any{true})})),
                 uno::UNO_QUERY_THROW}};
}

HiddenWorkbook HiddenWorkbook::open(const Context& context, const OUString& url, const OUString& filter) {
    return load(context, url, filter, "ReadOnly");
}

HiddenWorkbook HiddenWorkbook::open_as_new(const Context& context, const OUString& url, const OUString& filter) {
    return load(context, url, filter, "AsTemplate");
}

HiddenWorkbook HiddenWorkbook::load(const Context& context, const OUString& url, const OUString& filter,
                                    const char* way) {
    if (!exists(context, url)) refuse("There is no file " + url);
    std::vector<beans::PropertyValue> how = {
        property("Hidden", uno::Any{true}), property(way, uno::Any{true}),
        property("MacroExecutionMode", uno::Any{document::MacroExecMode::NEVER_EXECUTE}),
        property("UpdateDocMode", uno::Any{document::UpdateDocMode::NO_UPDATE}),
        property("PickListEntry", uno::Any{false})};
    if (!filter.isEmpty()) how.push_back(property("FilterName", uno::Any{filter}));
    uno::Reference<com::sun::star::lang::XComponent> opened;
    try {
        opened = frame::Desktop::create(context)->loadComponentFromURL(url, "_blank", 0, sequence(how));
    } catch (const io::IOException& error) {
        refuse("The file cannot be opened: " + url + " (" + error.Message + ")");
    }
    const Workbook workbook{opened, uno::UNO_QUERY};
    if (!workbook.is()) {
        // Another kind of document is open now and is not wanted.
        const uno::Reference<com::sun::star::util::XCloseable> other{opened, uno::UNO_QUERY};
        if (other.is()) other->close(true);
        refuse("The file is no spreadsheet: " + url);
    }
    return HiddenWorkbook{workbook};
}

HiddenWorkbook::~HiddenWorkbook() {
    if (!workbook_.is()) return;
    try {
        as<com::sun::star::util::XCloseable>(workbook_)->close(true);
    } catch (const uno::Exception&) {
        // Somebody holds it, and closes it in the end: ownership was handed over with `true`.
    }
}

void HiddenWorkbook::calculate_all() const {
    as<com::sun::star::sheet::XCalculatable>(workbook_)->calculateAll();
}

bool exists(const Context& context, const OUString& url) {
    return files(context)->exists(url);
}

void store_copy(const Context& context, const Workbook& workbook, const OUString& url, Format format, bool overwrite) {
    store_copy(context, workbook, url, filter_of(format), {}, overwrite);
}

void store_copy(const Context& context, const Workbook& workbook, const OUString& url, const OUString& filter,
                const uno::Sequence<beans::PropertyValue>& more, bool overwrite) {
    const auto disk = files(context);
    if (!overwrite && disk->exists(url)) throw io::IOException("The file is there already: " + url, {});
    // Hidden, and beside the place: renaming is whole only on one disk.
    const sal_Int32 name = url.lastIndexOf('/') + 1;
    const OUString temporary = url.copy(0, name) + "." + url.copy(name) + ".part";
    std::vector<beans::PropertyValue> how = {property("FilterName", uno::Any{filter}),
                                             property("Overwrite", uno::Any{true})};
    how.insert(how.end(), more.begin(), more.end());
    try {
        as<frame::XStorable>(workbook)->storeToURL(temporary, sequence(how));
        disk->move(temporary, url);
    } catch (const uno::Exception& error) {
        if (disk->exists(temporary)) disk->kill(temporary);
        throw io::IOException("The file cannot be written: " + url + " (" + error.Message + ")", {});
    }
}

}  // namespace kpi::appraisals
