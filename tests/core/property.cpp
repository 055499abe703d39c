#include "property.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <stdexcept>

namespace properties {

std::string configuration() {
    const char* const wanted = std::getenv("KPI_PROPERTY_CASES");
    const std::uint64_t cases = wanted != nullptr ? std::stoull(wanted) : default_cases;
    // A run without cases would pass whatever the code does.
    if (cases == 0) throw std::invalid_argument{"KPI_PROPERTY_CASES must be positive"};
    return "seed=" + std::to_string(seed) + " max_success=" + std::to_string(cases);
}

namespace {

/// RapidCheck reads its configuration, and prints it, when the first property is checked. A
/// configuration that is already in the environment (to reproduce a failure) is left alone.
class Configure : public testing::Environment {
public:
    void SetUp() override {
        constexpr int keep_what_is_there = 0;
        ASSERT_EQ(setenv("RC_PARAMS", configuration().c_str(), keep_what_is_there), 0);
    }
};

[[maybe_unused]] const auto* const configured = testing::AddGlobalTestEnvironment(new Configure);

}  // namespace

}  // namespace properties
