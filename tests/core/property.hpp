// How the property tests run: so many random cases each, from a seed that is fixed in the ordinary run.
#pragma once

#include <cstdint>
#include <string>

namespace properties {

/// Random cases a property is tried on, unless the environment variable KPI_PROPERTY_CASES says so many.
inline constexpr std::uint64_t default_cases = 20'000;

/// Where the random cases start, unless KPI_PROPERTY_CASES asks for a number of them (then at random) or
/// KPI_PROPERTY_SEED says from where.
inline constexpr std::uint64_t default_seed = 20'240'601;

struct Configuration {
    std::uint64_t seed = default_seed;
    std::uint64_t cases = default_cases;
};

/// What the environment asks for.
[[nodiscard]] Configuration configuration();

/// The same as RapidCheck is told it, in its own notation.
[[nodiscard]] std::string text(const Configuration& configuration);

/// Checks the property of the running test on one in so many of the cases.
void check(void (*property)(), int one_in);

}  // namespace properties

/// RC_GTEST_PROP for a property whose cases take long: one in so many of them has to do.
#define KPI_COSTLY_PROP(Suite, Name, one_in)                  \
    static void property_##Suite##_##Name();                  \
    TEST(Suite, Name) {                                       \
        properties::check(property_##Suite##_##Name, one_in); \
    }                                                         \
    static void property_##Suite##_##Name()
