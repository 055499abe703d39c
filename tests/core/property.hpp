// How the property tests run: so many random cases each, from a fixed seed.
#pragma once

#include <cstdint>
#include <string>

namespace properties {

/// Random cases a property is tried on, unless the environment variable KPI_PROPERTY_CASES says so many.
inline constexpr std::uint64_t default_cases = 20'000;

inline constexpr std::uint64_t seed = 20'240'601;

/// What RapidCheck is told, in its own notation.
[[nodiscard]] std::string configuration();

}  // namespace properties
