// The standards that can be chosen, in the language of the office.
#pragma once

#include <vector>

#include "commands/places.hpp"

namespace kpi::commands {

struct Standard {
    OUString name;
    OUString title;
    OUString purpose;
};

/// In the order of their names.
[[nodiscard]] std::vector<Standard> standards(const Context& context);
[[nodiscard]] std::vector<OUString> titles_of(const std::vector<Standard>& standards);

}  // namespace kpi::commands
