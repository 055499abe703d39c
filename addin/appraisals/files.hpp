// Documents that a command opens for itself and files that it writes: hidden, without questions, whole or not at all.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/io/XTempFile.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

using Context = com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>;

enum class Format { ods, xlsx };

/// The ending of its files, with the dot.
[[nodiscard]] rtl::OUString ending_of(Format format);
/// The name of its filter.
[[nodiscard]] rtl::OUString filter_of(Format format);
/// The format of a file by its ending. Throws com.sun.star.lang.IllegalArgumentException for any but .ods and .xlsx.
[[nodiscard]] Format format_of(const rtl::OUString& url);

/// A spreadsheet that nobody sees; closed, unsaved, when it goes.
class HiddenWorkbook {
public:
    /// A new, empty one, in a window that is out of sight.
    static HiddenWorkbook create(const Context& context);
    /// Opens a file for reading. No macro is run, no link is followed, nothing is asked.
    /// @param filter  name of the filter; empty to let the office find it, which is for files of the person's own only
    /// Throws com.sun.star.lang.IllegalArgumentException that names a file which is not there or is no spreadsheet.
    static HiddenWorkbook open(const Context& context, const rtl::OUString& url, const rtl::OUString& filter = {});
    /// The same with what the filter is told beside, e.g. a password.
    static HiddenWorkbook open(const Context& context, const rtl::OUString& url, const rtl::OUString& filter,
                               const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& more);

    /// Opens a file that nobody else has, a temporary one: what is open for reading takes no rows and no blocks.
    static HiddenWorkbook open_to_change(const Context& context, const rtl::OUString& url, const rtl::OUString& filter);

    /// Opens a copy of a file, to be changed and stored elsewhere, in a window that is out of sight: without one the
    /// office loses frozen rows and the sheet in view. As careful as open.
    static HiddenWorkbook open_in_window(const Context& context, const rtl::OUString& url);

    /// Opens a copy of a file that nobody sees, to be changed in every way: what is open for reading takes no rows and
    /// no blocks. The file itself is let alone, and what is stored of it has its frozen rows. As careful as open.
    static HiddenWorkbook open_copy(const Context& context, const rtl::OUString& url, const rtl::OUString& filter = {});

    HiddenWorkbook(HiddenWorkbook&& other) noexcept : workbook_{other.workbook_} { other.workbook_.clear(); }
    HiddenWorkbook& operator=(HiddenWorkbook&&) = delete;
    HiddenWorkbook(const HiddenWorkbook&) = delete;
    HiddenWorkbook& operator=(const HiddenWorkbook&) = delete;
    ~HiddenWorkbook();

    [[nodiscard]] const Workbook& model() const noexcept { return workbook_; }
    /// Leaves it open, for somebody else to close.
    [[nodiscard]] Workbook release() noexcept {
        const Workbook released = workbook_;
        workbook_.clear();
        return released;
    }
    /// Brings a window that is out of sight in front of the person.
    void show() const;
    /// Calculates every formula anew, whatever is cached.
    void calculate_all() const;

private:
    explicit HiddenWorkbook(const Workbook& workbook) : workbook_{workbook} {}
    Workbook workbook_;
};

/// A file's address as this system writes it, which is one text for one file: letters that are written as they are, and
/// a path without "file://", count as well. What is no file's is left as it is.
[[nodiscard]] rtl::OUString canonical_url(const rtl::OUString& given);

/// True where there is a file or a folder.
[[nodiscard]] bool exists(const Context& context, const rtl::OUString& url);

/// Throws com.sun.star.io.IOException that names a file which is there already.
[[noreturn]] void refuse_taken(const rtl::OUString& url);
/// Throws that where a file is there and is not to be overwritten.
void require_free(const Context& context, const rtl::OUString& url, bool overwrite);

/// Writes a document under a temporary name beside the place, and renames it: a copy, the document stays what it is.
/// @param overwrite  what is there already
/// Throws com.sun.star.io.IOException that names the file, also where it is there and is not to be overwritten.
void store_copy(const Context& context, const Workbook& workbook, const rtl::OUString& url, Format format,
                bool overwrite);
/// The same with another filter, e.g. of PDF, and its settings.
void store_copy(const Context& context, const Workbook& workbook, const rtl::OUString& url, const rtl::OUString& filter,
                const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& more, bool overwrite);

/// Gives a file another name on the same disk; what has that name already is gone.
/// Throws com.sun.star.io.IOException that names the file.
void rename_file(const Context& context, const rtl::OUString& from, const rtl::OUString& to);
/// A copy of a file under a name of its own, which is gone when nobody holds it any more.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::io::XTempFile> temporary_copy(const Context& context,
                                                                                           const rtl::OUString& url);
/// Makes a folder where there is none.
/// Throws com.sun.star.io.IOException that names it.
void make_folder(const Context& context, const rtl::OUString& url);
/// Removes a file; nothing happens where there is none.
void remove_file(const Context& context, const rtl::OUString& url);

/// A property of what is loaded or stored.
[[nodiscard]] com::sun::star::beans::PropertyValue property(const char* name, const com::sun::star::uno::Any& value);

/// The same in two steps, for a file that is to be proven before anybody sees it.
class TrialFile {
public:
    /// Writes a document under a temporary name beside the place.
    /// @param overwrite  what is at the place already
    /// Throws com.sun.star.io.IOException that names the file, also where it is there and is not to be overwritten.
    TrialFile(const Context& context, const Workbook& workbook, const rtl::OUString& url, bool overwrite);
    TrialFile(const TrialFile&) = delete;
    TrialFile& operator=(const TrialFile&) = delete;
    /// Takes it away where it was not kept.
    ~TrialFile();

    /// Opens what was written.
    [[nodiscard]] HiddenWorkbook open() const;
    /// Gives it the name that it is to have.
    void keep();

private:
    Context context_;
    rtl::OUString url_;
    rtl::OUString temporary_;
    Format format_;
    bool overwrite_;
    bool is_kept_ = false;
};

}  // namespace kpi::appraisals
