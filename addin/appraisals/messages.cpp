#include "appraisals/messages.hpp"

#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <osl/file.hxx>
#include <rtl/uri.hxx>

#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

/// Between two texts: LINE SEPARATOR, which no text of an office has in it.
constexpr sal_Unicode between = 0x2028;

}  // namespace

OUString in_both(const OUString& english, const char* chinese, const OUString& chinese_end) {
    return english + OUString{between} + from_utf8(chinese) + chinese_end;
}

OUString in_language(Language language, const OUString& text) {
    const sal_Int32 place = text.indexOf(between);
    if (place < 0) return text;
    return language == Language::chinese ? text.copy(place + 1) : text.copy(0, place);
}

void refuse(const OUString& why) {
    throw com::sun::star::lang::IllegalArgumentException(why, {}, 0);
}

void refuse(const OUString& english, const char* chinese, const OUString& chinese_end) {
    refuse(in_both(english, chinese, chinese_end));
}

void refuse_no_file(const OUString& url) {
    refuse("There is no file " + shown_path(url), "没有这个文件：", shown_path(url));
}

void refuse_no_folder(const OUString& url) {
    refuse("There is no folder " + shown_path(url), "没有这个文件夹：", shown_path(url));
}

void refuse_no_appraisal(const OUString& url) {
    const OUString which = url.isEmpty() ? OUString{} : ": " + shown_path(url);
    refuse("This workbook is no appraisal of KPI for Calc" + which, "该工作簿不是“KPI 绩效考核”的考核工作簿", which);
}

OUString shown_path(const OUString& url) {
    OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

OUString shown_name(const OUString& url) {
    return rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
}

}  // namespace kpi::appraisals
