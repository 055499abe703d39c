#include "launcher/document.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "uno/workbook.hpp"

namespace kpi::office {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace util = com::sun::star::util;
namespace fs = std::filesystem;

namespace {

uno::Sequence<beans::PropertyValue> sequence_of(const DocumentProperties& properties) {
    uno::Sequence<beans::PropertyValue> sequence(static_cast<sal_Int32>(properties.size()));
    auto* next = sequence.getArray();
    for (const auto& [name, value] : properties) {
        next->Name = name;
        next->Value = value;
        ++next;
    }
    return sequence;
}

uno::Reference<sheet::XSpreadsheetDocument> load(const Office& office, const OUString& url,
                                                 const DocumentProperties& how) {
    return {office.desktop()->loadComponentFromURL(url, "_blank", 0, sequence_of(how)), uno::UNO_QUERY};
}

/// The temporary name under which a file is written.
fs::path part_of(const fs::path& file) {
    return file.parent_path() / ("." + file.filename().string() + ".part");
}

const DocumentProperties hidden = {{"Hidden", uno::Any{true}}};

}  // namespace

// In a frame that counts as visible, even where there is no display: the office does not save frozen
// rows and the sheet in view of a hidden one.
Document Document::create(const Office& office) {
    const auto model = load(office, "private:factory/scalc", {});
    if (!model.is()) throw Failure("LibreOffice cannot make a spreadsheet: is its Calc installed?");
    return Document{model};
}

Document Document::adopt(const uno::Reference<uno::XInterface>& opened) {
    const uno::Reference<sheet::XSpreadsheetDocument> model{opened, uno::UNO_QUERY};
    if (!model.is()) throw Failure("This is no spreadsheet.");
    return Document{model};
}

Document Document::open(const Office& office, const fs::path& file) try {
    if (!fs::exists(file)) throw Failure("There is no file " + file.string());
    DocumentProperties how = hidden;
    how.emplace_back("AsTemplate", uno::Any{file.extension() == ".ots"});
    const auto model = load(office, to_url(fs::absolute(file)), how);
    if (!model.is()) throw Failure("Not a spreadsheet that LibreOffice can read: " + file.string());
    return Document{model};
} catch (const uno::Exception& error) {
    throw Failure("LibreOffice cannot open " + file.string() + ": " + to_utf8(error.Message));
}

void Document::show(const Office& office, const fs::path& file) try {
    if (!load(office, to_url(fs::absolute(file)), {{"AsTemplate", uno::Any{true}}}).is())
        throw Failure("Not a spreadsheet that LibreOffice can read: " + file.string());
} catch (const uno::Exception& error) {
    throw Failure("LibreOffice cannot open " + file.string() + ": " + to_utf8(error.Message));
}

Document::~Document() {
    if (!model_.is()) return;
    try {
        as<util::XCloseable>(model_)->close(true);
    } catch (const uno::Exception&) {
        // Somebody else has it open still; it goes with the office.
    }
}

uno::Reference<sheet::XSpreadsheet> Document::sheet(std::size_t index) const {
    return sheet_of(model_, static_cast<sal_Int32>(index));
}

uno::Reference<sheet::XSpreadsheet> Document::sheet(const OUString& name) const {
    return {model_->getSheets()->getByName(name), uno::UNO_QUERY_THROW};
}

bool Document::has_name(const OUString& name) const {
    return cells_named(model_, name).is();
}

uno::Reference<table::XCellRange> Document::named_range(const OUString& name) const {
    const auto cells = cells_named(model_, name);
    if (!cells.is()) throw Failure("The workbook has no range named " + to_utf8(name) + ".");
    return cells;
}

void Document::show_sheet(std::size_t index) const {
    const auto controller = as<frame::XModel>(model_)->getCurrentController();
    as<sheet::XSpreadsheetView>(controller)->setActiveSheet(sheet(index));
}

void Document::recalculate() const {
    as<sheet::XCalculatable>(model_)->calculateAll();
}

void Document::save(const fs::path& file, const OUString& filter, const DocumentProperties& more) const {
    store(file, filter, more, part_of(file));
}

void Document::save_csv(const fs::path& file, std::size_t sheet_index) const {
    // The tokens of the office's CSV filter; the last is the sheet, whose name the filter adds to the file name.
    const OUString tokens = from_utf8("44,34,76,1,,0,false,true,false,false,false," + std::to_string(sheet_index + 1));
    const std::string name = to_utf8(as<container::XNamed>(sheet(sheet_index))->getName());
    const fs::path part = part_of(file);
    const fs::path written = part.parent_path() / (part.stem().string() + '-' + name + part.extension().string());
    store(file, filter::csv, {{"FilterOptions", uno::Any{tokens}}}, written);
}

void Document::store(const fs::path& file, const OUString& filter, const DocumentProperties& more,
                     const fs::path& written) const try {
    fs::create_directories(fs::absolute(file).parent_path());
    DocumentProperties properties = more;
    properties.emplace_back("FilterName", uno::Any{filter});
    as<frame::XStorable>(model_)->storeToURL(to_url(fs::absolute(part_of(file))), sequence_of(properties));
    fs::rename(written, file);
} catch (const uno::Exception& error) {
    std::error_code ignored;
    fs::remove(part_of(file), ignored);
    throw Failure("LibreOffice cannot write " + file.string() + ": " + to_utf8(error.Message));
} catch (const fs::filesystem_error& error) {
    throw Failure("Cannot write " + file.string() + ": " + error.code().message());
}

}  // namespace kpi::office
