#include "commands/places.hpp"

#include "uno/language.hpp"
#include "uno/package.hpp"

namespace kpi::commands {

OUString place_of(const Context& context, const OUString& kind, const OUString& file) {
    const OUString language = language_of(context) == Language::chinese ? OUString{"zh-CN"} : OUString{"en-US"};
    return package_location(context) + "/" + kind + "/" + language + "/" + file;
}

}  // namespace kpi::commands
