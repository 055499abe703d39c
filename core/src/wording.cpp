#include "wording.hpp"

#include <stdexcept>

namespace kpi::detail {

std::string filled(std::string_view pattern, std::span<const std::string_view> figures) {
    std::string text;
    while (!pattern.empty()) {
        const auto mark = pattern.find('%');
        text += pattern.substr(0, mark);
        if (mark == pattern.npos) break;
        // "%1%": there are nine figures at most.
        const auto figure = static_cast<std::size_t>(pattern.at(mark + 1) - '1');
        if (figure >= figures.size()) throw std::out_of_range{"a sentence wants a figure that is not given"};
        text += figures[figure];
        pattern.remove_prefix(mark + 3);
    }
    return text;
}

}  // namespace kpi::detail
