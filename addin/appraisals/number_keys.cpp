#include "appraisals/number_keys.hpp"

#include <com/sun/star/i18n/CharacterClassification.hpp>
#include <rtl/ustrbuf.hxx>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace i18n = com::sun::star::i18n;
using rtl::OUString;

NumberKeys::NumberKeys(const Context& context) : letters_{i18n::CharacterClassification::create(context)} {}

OUString NumberKeys::of(const OUString& number) const {
    constexpr sal_Unicode no_break = 0xA0;
    constexpr sal_Unicode full_width = 0x3000;
    constexpr sal_Unicode first_printed = 0x20;
    rtl::OUStringBuffer key;
    bool is_ascii = true;
    for (sal_Int32 i = 0; i < number.getLength(); ++i) {
        const sal_Unicode letter = number[i];
        if (letter == ' ' || letter == no_break || letter == full_width) {
            if (key.getLength() > 0 && key[key.getLength() - 1] != ' ') key.append(' ');
        } else if (letter >= first_printed) {
            key.append(letter);
            is_ascii = is_ascii && letter < 0x80;
        }
    }
    const OUString trimmed = key.makeStringAndClear().trim();
    if (is_ascii) return trimmed.toAsciiUpperCase();
    return as<i18n::XCharacterClassification>(letters_)->toUpper(trimmed, 0, trimmed.getLength(), {"en", "US", ""});
}

}  // namespace kpi::appraisals
