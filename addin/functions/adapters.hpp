// One adapter a function: takes the arguments, asks the core, gives the answer.
#pragma once

#include <span>
#include <string_view>

#include "arguments.hpp"

namespace kpi::functions {

[[nodiscard]] Any weighted(Arguments arguments);
[[nodiscard]] Any threshold(Arguments arguments);
[[nodiscard]] Any tier(Arguments arguments);
[[nodiscard]] Any rankpay(Arguments arguments);

struct Adapter {
    std::string_view name;        ///< as in the IDL
    std::string_view parameters;  ///< as in the IDL, separated by blanks
    std::size_t required;         ///< how many of them must be given
    Any (*call)(Arguments);
};

/// Every function but VERSION, which takes nothing.
[[nodiscard]] std::span<const Adapter> adapters() noexcept;

}  // namespace kpi::functions
