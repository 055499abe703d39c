// What people are told by an exception of UNO, which has one text: in both languages, of which they see theirs.
#pragma once

#include <kpi/explain.hpp>
#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// One text of two.
[[nodiscard]] rtl::OUString in_both(const rtl::OUString& english, const char* chinese,
                                    const rtl::OUString& chinese_end = {});
/// The one of a language; any other text whole.
[[nodiscard]] rtl::OUString in_language(Language language, const rtl::OUString& text);

/// Throws com.sun.star.lang.IllegalArgumentException. Without a Chinese text: what only a script can do wrong.
[[noreturn]] void refuse(const rtl::OUString& why);
[[noreturn]] void refuse(const rtl::OUString& english, const char* chinese, const rtl::OUString& chinese_end = {});

[[noreturn]] void refuse_no_file(const rtl::OUString& url);
[[noreturn]] void refuse_no_folder(const rtl::OUString& url);
/// A command was given another workbook than one of ours.
[[noreturn]] void refuse_no_appraisal(const rtl::OUString& url = {});

/// A file as people write it: a path, not an address.
[[nodiscard]] rtl::OUString shown_path(const rtl::OUString& url);
/// The same without its folder.
[[nodiscard]] rtl::OUString shown_name(const rtl::OUString& url);

}  // namespace kpi::appraisals
