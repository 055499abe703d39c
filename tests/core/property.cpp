#include "property.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <random>
#include <sstream>
#include <stdexcept>

namespace properties {

namespace {

std::optional<std::uint64_t> number_in(const char* variable) {
    const char* const text = std::getenv(variable);
    if (text == nullptr) return std::nullopt;
    return std::stoull(text);
}

std::uint64_t random_seed() {
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

}  // namespace

Configuration configuration() {
    Configuration configuration;
    if (const auto cases = number_in("KPI_PROPERTY_CASES")) configuration = {random_seed(), *cases};
    if (const auto seed = number_in("KPI_PROPERTY_SEED")) configuration.seed = *seed;
    // A run without cases would pass whatever the code does.
    if (configuration.cases == 0) throw std::invalid_argument{"KPI_PROPERTY_CASES must be positive"};
    return configuration;
}

std::string text(const Configuration& configuration) {
    return "seed=" + std::to_string(configuration.seed) + " max_success=" + std::to_string(configuration.cases);
}

void check(void (*property)(), int one_in) {
    const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
    rc::detail::TestMetadata metadata;
    metadata.id = std::string{test->test_suite_name()} + "/" + test->name();
    metadata.description = test->name();
    auto params = rc::detail::configuration().testParams;
    params.maxSuccess = std::max(1, params.maxSuccess / one_in);
    const auto result = rc::detail::checkTestable(property, metadata, params);
    std::ostringstream message;
    rc::detail::printResultMessage(result, message);
    const bool succeeded = result.is<rc::detail::SuccessResult>();
    EXPECT_TRUE(succeeded) << message.str();
}

namespace {

/// RapidCheck reads its configuration, and prints it, when the first property is checked. A
/// configuration that is already in the environment (to reproduce a failure) is left alone.
class Configure : public testing::Environment {
public:
    void SetUp() override {
        const auto wanted = configuration();
        if (wanted.seed != default_seed)
            std::cout << "Random cases from KPI_PROPERTY_SEED=" << wanted.seed << " on" << std::endl;
        constexpr int keep_what_is_there = 0;
        ASSERT_EQ(setenv("RC_PARAMS", text(wanted).c_str(), keep_what_is_there), 0);
    }
};

[[maybe_unused]] const auto* const configured = testing::AddGlobalTestEnvironment(new Configure);

}  // namespace

}  // namespace properties
