// Spreadsheets in an office: open, make, save, and reach sheets and cells.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <utility>
#include <vector>

#include "launcher/office.hpp"
#include "uno/object.hpp"

namespace kpi::office {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

using DocumentProperties = std::vector<std::pair<OUString, uno::Any>>;

/// An open document; closed, unsaved, when it goes.
class Document {
public:
    /// A new, empty spreadsheet.
    static Document create(const Office& office);
    /// Opens a file, hidden; a template as a new document. Throws Failure.
    static Document open(const Office& office, const std::filesystem::path& file);

    /// Takes over one that is open. Throws Failure for what is no spreadsheet.
    static Document adopt(const uno::Reference<uno::XInterface>& opened);

    /// Opens a file in a window, as a new document, and leaves it to the person in front of it. Throws Failure.
    static void show(const Office& office, const std::filesystem::path& file);

    Document(Document&& other) noexcept : model_{other.model_} { other.model_.clear(); }
    Document& operator=(Document&&) = delete;
    Document(const Document&) = delete;
    Document& operator=(const Document&) = delete;
    ~Document();

    [[nodiscard]] const uno::Reference<sheet::XSpreadsheetDocument>& model() const noexcept { return model_; }
    [[nodiscard]] uno::Reference<sheet::XSpreadsheet> sheet(std::size_t index) const;
    [[nodiscard]] uno::Reference<sheet::XSpreadsheet> sheet(const OUString& name) const;

    [[nodiscard]] bool has_name(const OUString& name) const;
    /// The cells that a name of the workbook stands for. Throws Failure when it has no such name.
    [[nodiscard]] uno::Reference<table::XCellRange> named_range(const OUString& name) const;

    /// Brings a sheet into view.
    void show_sheet(std::size_t index) const;

    /// Calculates every formula anew, whatever is cached.
    void recalculate() const;

    /// Writes the document under a temporary name and renames it. Throws Failure.
    /// @param filter  the office's name of the file format, e.g. "Calc MS Excel 2007 XML"
    void save(const std::filesystem::path& file, const OUString& filter, const DocumentProperties& more = {}) const;

    /// Writes one sheet as CSV in UTF-8, cells as they are shown. Throws Failure.
    void save_csv(const std::filesystem::path& file, std::size_t sheet_index) const;

private:
    explicit Document(const uno::Reference<sheet::XSpreadsheetDocument>& model) : model_{model} {}
    /// @param written  the name that the filter gives the temporary file
    void store(const std::filesystem::path& file, const OUString& filter, const DocumentProperties& more,
               const std::filesystem::path& written) const;
    uno::Reference<sheet::XSpreadsheetDocument> model_;
};

namespace filter {
inline const OUString ods = "calc8";
inline const OUString ots = "calc8_template";
inline const OUString xlsx = "Calc MS Excel 2007 XML";
inline const OUString xls = "MS Excel 97";
inline const OUString pdf = "calc_pdf_Export";
inline const OUString csv = "Text - txt - csv (StarCalc)";
}  // namespace filter

using kpi::as;
using kpi::get;
using kpi::set;

}  // namespace kpi::office
