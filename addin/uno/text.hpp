// Texts of this project, which are UTF-8, and of the office, which are UTF-16.
#pragma once

#include <rtl/ustring.hxx>
#include <string>
#include <string_view>

namespace kpi {

[[nodiscard]] inline rtl::OUString from_utf8(std::string_view text) {
    return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

[[nodiscard]] inline std::string to_utf8(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
}

}  // namespace kpi
