#include "adapters.hpp"

#include <algorithm>

#include "answers.hpp"

namespace kpi::functions {

Any answer(const Adapter& adapter, Arguments arguments) noexcept {
    const auto required = arguments.first(adapter.required);
    const auto left_out =
        std::find_if(required.begin(), required.end(), [](const Any* any) { return !any->hasValue(); });
    if (left_out != required.end())
        return to_any(
            Error{Reason::argument_missing, Argument::none, static_cast<std::uint32_t>(left_out - required.begin())});
    try {
        return adapter.call(arguments);
    } catch (...) {
        // Out of memory, or something nobody thought of: a cell with an error, never the end of the office.
        return to_any(Error{Reason::out_of_range});
    }
}

}  // namespace kpi::functions
