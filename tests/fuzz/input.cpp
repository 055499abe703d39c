#include "input.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <kpi/number.hpp>
#include <limits>

#include "oracle.hpp"

namespace fuzz {

namespace {

using Limits = std::numeric_limits<double>;

// Where a rule changes, where doubles end, and what cannot be written in binary.
constexpr std::array landmarks = {0.0,
                                  1.0,
                                  100.0,
                                  0.1,
                                  0.1 + 0.2,
                                  1.0 / 3,
                                  5e-10,
                                  4.9999999e-10,
                                  99'999.999'999'999'5,
                                  1e5,
                                  1e14,
                                  999'999'999'999'999.0,
                                  4'503'599'627'370'496.5,
                                  9'007'199'254'740'992.0,
                                  1e22,
                                  1e300,
                                  1e-300,
                                  1e-320,
                                  Limits::min(),
                                  Limits::denorm_min(),
                                  Limits::max()};

/// A number so many doubles further on.
double neighbour(double x, int steps) noexcept {
    const double end = steps < 0 ? -Limits::infinity() : Limits::infinity();
    for (int i = std::abs(steps); i > 0; --i) x = std::nextafter(x, end);
    return x;
}

int small_signed(std::uint8_t byte) noexcept {
    return std::bit_cast<std::int8_t>(byte);
}

}  // namespace

std::uint8_t Input::byte() noexcept {
    if (bytes_.empty()) return 0;
    const std::uint8_t first = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return first;
}

std::uint64_t Input::bits(std::size_t bytes) noexcept {
    std::uint64_t all = 0;
    for (std::size_t i = 0; i < bytes; ++i) all |= std::uint64_t{byte()} << (8 * i);
    return all;
}

double Input::typed(std::size_t bytes, int exponent) {
    // Up to 15 digits, of which a double keeps every one; the lowest bit is the sign.
    constexpr std::int64_t most = 1'000'000'000'000'000;
    const std::uint64_t all = bits(bytes);
    const auto digits = static_cast<std::int64_t>(all >> 1U) % most;
    return oracle::typed(oracle::Decimal{(all & 1U) != 0 ? -digits : digits, exponent});
}

double Input::remembered() {
    const int steps = small_signed(byte()) % 4;
    return numbers_.empty() ? 0 : neighbour(numbers_[up_to(numbers_.size() - 1)], steps);
}

double Input::made_up() {
    constexpr std::size_t kinds = 9;
    switch (byte() % kinds) {
        case 1: return typed(2, 0);
        case 2: return typed(2, -2);
        case 3: return typed(3, -4);
        case 4: return typed(6, small_signed(byte()) % 30);
        case 5: return landmarks[up_to(landmarks.size() - 1)] * (flag() ? -1 : 1);
        case 6: {  // half a billionth beyond a whole one, or near it
            const int steps = small_signed(byte()) % 4;
            return neighbour(typed(6, -9) + 5e-10, steps);
        }
        case 7: return remembered();
        case 8: return std::bit_cast<double>(bits(sizeof(double)));
        default: return small_signed(byte());
    }
}

double Input::number() {
    const double x = made_up();
    numbers_.push_back(kpi::is_number(x) ? x : 0);
    return numbers_.back();
}

double Input::any_double() {
    constexpr std::uint8_t rare = 250;
    if (byte() < rare) return number();
    return one_of({kpi::missing(), kpi::invalid(), Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN()});
}

double Input::element() {
    constexpr std::uint8_t blanks = 232;
    constexpr std::uint8_t texts = 252;
    const std::uint8_t kind = byte();
    if (kind >= texts) return kpi::invalid();
    return kind >= blanks ? kpi::missing() : number();
}

std::vector<double> Input::numbers(std::size_t most) {
    std::vector<double> all(up_to(most));
    for (double& x : all) x = number();
    return all;
}

std::vector<double> Input::elements(std::size_t count) {
    std::vector<double> all(count);
    for (double& x : all) x = element();
    return all;
}

}  // namespace fuzz
