// What commands say, in the language of the office.
#pragma once

#include "commands/places.hpp"
#include "uno/language.hpp"
#include "uno/text.hpp"

namespace kpi::commands {

/// Chooses between the two languages.
class Said {
public:
    explicit Said(const Context& context) : is_chinese_{language_of(context) == Language::chinese} {}

    [[nodiscard]] OUString operator()(const char* english, const char* chinese) const {
        return from_utf8(is_chinese_ ? chinese : english);
    }

private:
    bool is_chinese_;
};

}  // namespace kpi::commands
