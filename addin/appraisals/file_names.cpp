#include "appraisals/file_names.hpp"

#include <algorithm>
#include <rtl/uri.hxx>
#include <rtl/ustrbuf.hxx>

#include "appraisals/options.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

constexpr sal_uInt32 replacement = '_';

bool is_surrogate(sal_uInt32 letter) {
    return letter >= 0xD800 && letter <= 0xDFFF;
}

/// Whether no file's name may hold a letter: what file systems refuse, what nobody sees, and what turns the order of
/// the letters around it, so that a name ends otherwise than it looks.
bool is_forbidden(sal_uInt32 letter) {
    if (letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || is_surrogate(letter)) return true;
    if (letter < 0x80) return OUString{"/\\:*?\"<>|"}.indexOf(static_cast<sal_Unicode>(letter)) >= 0;
    const bool turns_order = letter == 0x200E || letter == 0x200F || (letter >= 0x202A && letter <= 0x202E) ||
                             (letter >= 0x2066 && letter <= 0x2069) || letter == 0x061C;
    return turns_order || letter == 0x200B || letter == 0x2028 || letter == 0x2029 || letter == 0xFEFF ||
           letter == 0xFFFD || (letter & 0xFFFE) == 0xFFFE;
}

sal_Int32 bytes_of(sal_uInt32 letter) {
    if (letter < 0x80) return 1;
    if (letter < 0x800) return 2;
    return letter < 0x10000 ? 3 : 4;
}

/// Names of devices, which Windows takes for them whatever their ending.
bool is_device(const OUString& name) {
    const sal_Int32 dot = name.indexOf('.');
    const OUString base = (dot < 0 ? name : name.copy(0, dot)).trim().toAsciiUpperCase();
    for (const char* one : {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"})
        if (base.equalsAscii(one)) return true;
    if (base.getLength() != 4 || !(base.startsWith("COM") || base.startsWith("LPT"))) return false;
    const sal_Unicode last = base[3];
    return (last >= '0' && last <= '9') || last == 0xB9 || last == 0xB2 || last == 0xB3;
}

bool is_blank_or_dot(sal_Unicode letter) {
    return letter == ' ' || letter == '.' || letter == 0xA0 || letter == 0x3000;
}

/// The placeholder that begins at a place of a pattern, its braces included; empty where none does.
OUString placeholder_at(const OUString& pattern, sal_Int32 place) {
    if (pattern[place] != '{') return {};
    const sal_Int32 end = pattern.indexOf('}', place);
    return end < 0 ? pattern.copy(place) : pattern.copy(place, end - place + 1);
}

constexpr const char* placeholders[] = {"{department}", "{period}", "{company}", "{standard}", "{count}"};

OUString value_of(const OUString& placeholder, const NameParts& parts) {
    const OUString values[] = {parts.department, parts.period, parts.company, parts.standard,
                               OUString::number(parts.count)};
    for (std::size_t i = 0; i < std::size(placeholders); ++i)
        if (placeholder.equalsAscii(placeholders[i])) return values[i];
    OUString known;
    for (const char* one : placeholders)
        known += (known.isEmpty() ? OUString{} : OUString{" "}) + OUString::createFromAscii(one);
    refuse("The pattern of names has no place called \"" + placeholder + "\"; there are " + known + ".",
           "文件名格式只能用这些占位符：", known + from_utf8("，没有 ") + placeholder);
}

}  // namespace

void check_pattern(const OUString& pattern) {
    if (pattern.indexOf("{department}") < 0)
        refuse("The pattern \"" + pattern + "\" has no {department}: files of two departments would be called alike.",
               "文件名格式缺少 {department}，各部门的文件会同名：", pattern);
    for (sal_Int32 place = 0; place < pattern.getLength();) {
        const OUString placeholder = placeholder_at(pattern, place);
        if (placeholder.isEmpty()) {
            const sal_uInt32 letter = pattern.iterateCodePoints(&place);
            if (is_forbidden(letter))
                refuse("The pattern \"" + pattern + "\" has a letter that a file's name must not hold.",
                       "文件名格式含有文件名不允许的字符：", pattern);
        } else {
            static_cast<void>(value_of(placeholder, {}));
            place += placeholder.getLength();
        }
    }
}

OUString filled(const OUString& pattern, const NameParts& parts) {
    rtl::OUStringBuffer name;
    for (sal_Int32 place = 0; place < pattern.getLength();) {
        const OUString placeholder = placeholder_at(pattern, place);
        // In one pass: a department may be called "{period}".
        if (placeholder.isEmpty())
            name.append(pattern[place++]);
        else
            name.append(value_of(placeholder, parts)), place += placeholder.getLength();
    }
    return name.makeStringAndClear().trim();
}

OUString safe_name(const OUString& wanted, const OUString& ending) {
    rtl::OUStringBuffer letters;
    sal_Int32 room = longest_name - ending.getLength();
    for (sal_Int32 place = 0; place < wanted.getLength();) {
        sal_uInt32 letter = wanted.iterateCodePoints(&place);
        if (is_forbidden(letter)) letter = replacement;
        room -= bytes_of(letter);
        if (room < 1) break;  // a byte is left for the mark of a device
        letters.appendUtf32(letter);
    }
    OUString name = letters.makeStringAndClear();
    // Windows drops what a name ends with, and a dot in front hides a file, or is a folder.
    sal_Int32 end = name.getLength();
    while (end > 0 && is_blank_or_dot(name[end - 1])) --end;
    if (end < name.getLength()) name = name.copy(0, end) + "_";
    if (name.startsWith(".") || name.startsWith(" ")) name = "_" + name.copy(1);
    if (is_device(name)) name = "_" + name;
    return name.isEmpty() ? OUString{"_"} : name;
}

OUString url_in(const OUString& folder, const OUString& name) {
    return (folder.endsWith("/") ? folder : folder + "/") +
           rtl::Uri::encode(name, rtl_UriCharClassPchar, rtl_UriEncodeIgnoreEscapes, RTL_TEXTENCODING_UTF8);
}

}  // namespace kpi::appraisals
