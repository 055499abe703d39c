// What a test says about an answer: its value to the last bit, a blank, or the reason for having none.
#pragma once

#include <gmock/gmock.h>

#include <bit>
#include <cstdint>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <ostream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "reason_name.hpp"

namespace kpi {

// Found by GoogleTest, so that it need not print bytes.
inline void PrintTo(const Error& error, std::ostream* out) {  // NOLINT(readability-identifier-naming)
    *out << "the error " << name_of(error.reason) << " (argument " << static_cast<int>(error.argument) << ", position "
         << error.position << ", found " << error.found << ", expected " << error.expected << ")";
}

template <class T>
void PrintTo(const Result<T>& result, std::ostream* out) {  // NOLINT(readability-identifier-naming)
    if (!result) {
        PrintTo(result.error(), out);
    } else if constexpr (!std::is_void_v<T>) {
        *out << testing::PrintToString(*result);
    }
}

}  // namespace kpi

/// The answer, where a test can only go on with one: an error ends the test as failed.
template <class T>
T need(kpi::Result<T> result) {
    if (!result) throw std::runtime_error{"there is no answer: " + std::string{name_of(result.error().reason)}};
    return *std::move(result);
}

/// The same double in every bit: 0 is not -0, and one ulp off is off.
MATCHER_P(Bits, expected, "has the bits of " + testing::PrintToString(expected)) {
    const double wanted = expected;
    const double got = arg;
    return std::bit_cast<std::uint64_t>(got) == std::bit_cast<std::uint64_t>(wanted);
}

MATCHER_P(Answers, expected, "is " + testing::PrintToString(expected) + " to the last bit") {
    const auto wanted = static_cast<double>(expected);
    return arg && std::bit_cast<std::uint64_t>(*arg) == std::bit_cast<std::uint64_t>(wanted);
}

MATCHER(AnswersBlank, "is a blank") {
    return arg && kpi::is_missing(*arg);
}

MATCHER(Succeeds, "is no error") {
    return arg.has_value();
}

MATCHER_P(FailsFor, reason, std::string{"is the error "} + std::string{name_of(reason)}) {
    return !arg && arg.error().reason == reason;
}

MATCHER_P2(FailsFor, reason, argument,
           std::string{"is the error "} + std::string{name_of(reason)} + " of argument " +
               std::to_string(static_cast<int>(argument))) {
    return !arg && arg.error().reason == reason && arg.error().argument == argument;
}

MATCHER_P3(FailsFor, reason, argument, position,
           std::string{"is the error "} + std::string{name_of(reason)} + " of argument " +
               std::to_string(static_cast<int>(argument)) + " at position " + std::to_string(position)) {
    return !arg && arg.error().reason == reason && arg.error().argument == argument &&
           arg.error().position == static_cast<std::uint32_t>(position);
}
