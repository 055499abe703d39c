#include "layout.hpp"

namespace kpi::templates {

Layout::Layout(const Node& definition, const Language& language) : language_{language} {
    for (const auto& [key, text] : definition["texts"].members()) texts_.emplace(key, text.text(language));
}

std::string Layout::text(const std::string& key) const {
    const auto found = texts_.find(key);
    if (found == texts_.end()) throw office::Failure("The definition has no text \"" + key + "\".");
    return found->second;
}

}  // namespace kpi::templates
