// Documents that a command opens for itself and files that it writes: hidden, without questions, whole or not at all.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

using Context = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;

enum class Format { ods, xlsx };

/// The ending of its files, with the dot.
[[nodiscard]] rtl::OUString ending_of(Format format);
/// The format of a file by its ending. Throws com.sun.star.lang.IllegalArgumentException for any but .ods and .xlsx.
[[nodiscard]] Format format_of(const rtl::OUString& url);

/// The office's name of its filter.
[[nodiscard]] rtl::OUString filter_of(Format format);

/// A spreadsheet that nobody sees; closed, unsaved, when it goes.
class HiddenWorkbook {
public:
    /// A new, empty one.
    static HiddenWorkbook create(const Context& context);
    /// Opens a file for reading. No macro is run, no link is followed, nothing is asked.
    /// @param filter  name of the filter; empty to let the office find it, which is for files of the person's own only
    /// Throws com.sun.star.lang.IllegalArgumentException that names a file which is not there or is no spreadsheet.
    static HiddenWorkbook open(const Context& context, const rtl::OUString& url, const rtl::OUString& filter = {});

    /// The same as a new document, which can be changed in every way: what is open for reading takes no rows and no
    /// blocks. The file itself is let alone.
    static HiddenWorkbook open_as_new(const Context& context, const rtl::OUString& url, const rtl::OUString& filter);

    HiddenWorkbook(HiddenWorkbook&& other) noexcept : workbook_{other.workbook_} { other.workbook_.clear(); }
    HiddenWorkbook& operator=(HiddenWorkbook&&) = delete;
    HiddenWorkbook(const HiddenWorkbook&) = delete;
    HiddenWorkbook& operator=(const HiddenWorkbook&) = delete;
    ~HiddenWorkbook();

    [[nodiscard]] const Workbook& model() const noexcept { return workbook_; }
    /// Calculates every formula anew, whatever is cached.
    void calculate_all() const;

private:
    explicit HiddenWorkbook(const Workbook& workbook) : workbook_{workbook} {}
    /// @param way  "ReadOnly" or "AsTemplate"
    static HiddenWorkbook load(const Context& context, const rtl::OUString& url, const rtl::OUString& filter,
                               const char* way);
    Workbook workbook_;
};

/// True where there is a file or a folder.
[[nodiscard]] bool exists(const Context& context, const rtl::OUString& url);

/// Writes a document under a temporary name beside the place, and renames it: a copy, the document stays what it is.
/// @param overwrite  what is there already
/// Throws com.sun.star.io.IOException that names the file, also where it is there and is not to be overwritten.
void store_copy(const Context& context, const Workbook& workbook, const rtl::OUString& url, Format format,
                bool overwrite);
/// The same with another filter, e.g. of PDF, and its settings.
void store_copy(const Context& context, const Workbook& workbook, const rtl::OUString& url, const rtl::OUString& filter,
                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& more, bool overwrite);

}  // namespace kpi::appraisals
