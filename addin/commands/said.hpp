// What commands say, in the language of the office.
#pragma once

#include "appraisals/findings.hpp"
#include "commands/places.hpp"
#include "uno/language.hpp"
#include "uno/text.hpp"

namespace kpi::commands {

/// Chooses between the two languages.
class Said {
public:
    explicit Said(const Context& context) : language_{language_of(context)} {}

    [[nodiscard]] OUString operator()(const char* english, const char* chinese) const {
        return appraisals::said(language_, english, chinese);
    }

private:
    Language language_;
};

}  // namespace kpi::commands
