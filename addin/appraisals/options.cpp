#include "appraisals/options.hpp"

#include <algorithm>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

[[noreturn]] void refuse_value(const OUString& name, const char* wanted) {
    refuse("The option \"" + name + "\" wants " + OUString::createFromAscii(wanted) + ".");
}

std::vector<OUString> parted(const OUString& text) {
    std::vector<OUString> parts;
    for (sal_Int32 place = 0; place >= 0;) {
        const OUString part = text.getToken(0, ';', place).trim();
        if (!part.isEmpty()) parts.push_back(part);
    }
    return parts;
}

}  // namespace

Options::Options(const OptionValues& given, std::initializer_list<const char*> allowed) {
    for (const auto& one : given) {
        const bool is_known =
            std::any_of(allowed.begin(), allowed.end(), [&](const char* name) { return one.Name.equalsAscii(name); });
        if (!is_known) refuse("There is no option \"" + one.Name + "\".");
        if (!values_.emplace(one.Name, one.Value).second) refuse("The option \"" + one.Name + "\" is given twice.");
    }
}

std::optional<OUString> Options::text(const char* name) const {
    const auto found = values_.find(OUString::createFromAscii(name));
    if (found == values_.end() || !found->second.hasValue()) return {};
    OUString text;
    if (!(found->second >>= text)) refuse_value(found->first, "a text");
    return text.isEmpty() ? std::nullopt : std::optional{text};
}

bool Options::flag(const char* name) const {
    const auto found = values_.find(OUString::createFromAscii(name));
    if (found == values_.end() || !found->second.hasValue()) return false;
    bool value = false;
    if (found->second >>= value) return value;
    OUString text;
    if ((found->second >>= text) && (text == "true" || text == "false")) return text == "true";
    refuse_value(found->first, "true or false");
}

std::optional<sal_Int32> Options::number(const char* name) const {
    const auto found = values_.find(OUString::createFromAscii(name));
    if (found == values_.end() || !found->second.hasValue()) return {};
    double value = 0;
    OUString text;
    if (found->second >>= text) {
        const auto whole = text.toInt32();
        if (OUString::number(whole) == text) return whole;
    } else if ((found->second >>= value) && value == static_cast<sal_Int32>(value)) {
        return static_cast<sal_Int32>(value);
    }
    refuse_value(found->first, "a whole number");
}

std::vector<OUString> Options::texts(const char* name) const {
    const auto found = values_.find(OUString::createFromAscii(name));
    if (found == values_.end() || !found->second.hasValue()) return {};
    uno::Sequence<OUString> several;
    if (found->second >>= several) return {several.begin(), several.end()};
    OUString text;
    if (found->second >>= text) return parted(text);
    refuse_value(found->first, "texts");
}

OUString Options::one_of(const char* name, std::span<const char* const> words) const {
    const auto given = text(name);
    if (!given) return OUString::createFromAscii(words.front());
    OUString all;
    for (const char* word : words) {
        if (given->equalsAscii(word)) return *given;
        all += (all.isEmpty() ? OUString{"\""} : OUString{", \""}) + OUString::createFromAscii(word) + "\"";
    }
    refuse("The option \"" + OUString::createFromAscii(name) + "\" is one of " + all + ", not \"" + *given + "\".");
}

}  // namespace kpi::appraisals
