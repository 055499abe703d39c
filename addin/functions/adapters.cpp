#include "adapters.hpp"

#include <algorithm>
#include <new>

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
    } catch (const std::bad_alloc&) {
        return to_any(Error{Reason::out_of_range});
    }
}

}  // namespace kpi::functions
