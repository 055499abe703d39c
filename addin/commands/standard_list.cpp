#include "commands/standard_list.hpp"

#include "appraisals/standards.hpp"
#include "uno/language.hpp"
#include "uno/text.hpp"

namespace kpi::commands {

std::vector<Standard> standards(const Context& context) {
    const std::string language = language_of(context) == Language::chinese ? "zh" : "en";
    std::vector<Standard> all;
    const OUString folder = appraisals::standards_folder(context);
    for (const OUString& name : appraisals::standard_names(context, folder)) {
        const auto definition = appraisals::definition_of(context, folder, name);
        all.push_back({name, from_utf8(definition.title.in(language)), from_utf8(definition.purpose.in(language))});
    }
    return all;
}

std::vector<OUString> titles_of(const std::vector<Standard>& standards) {
    std::vector<OUString> titles;
    for (const Standard& one : standards) titles.push_back(one.title);
    return titles;
}

}  // namespace kpi::commands
