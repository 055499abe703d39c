// Turns the bytes that a fuzzer makes up into the arguments of a function. Bytes that are not there
// read as 0, so every input means something, and short ones mean little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

namespace fuzz {

class Input {
public:
    explicit Input(std::span<const std::uint8_t> bytes) noexcept : bytes_{bytes} {}

    [[nodiscard]] std::uint8_t byte() noexcept;

    /// From 0 to `most`, which fits into a byte.
    [[nodiscard]] std::size_t up_to(std::size_t most) noexcept { return byte() % (most + 1); }
    [[nodiscard]] bool flag() noexcept { return (byte() & 1U) != 0; }

    template <class T>
    [[nodiscard]] T one_of(std::initializer_list<T> choices) noexcept {
        return choices.begin()[up_to(choices.size() - 1)];
    }

    /// A finite number: as people type them, from the ends of a double, a neighbour of a tie of the
    /// snapping rule, or near to a number that was there before.
    [[nodiscard]] double number();

    /// The same, but seldom something that is no number: a NaN or an infinity.
    [[nodiscard]] double any_double();

    /// What may stand in a cell: a number, now and then a blank or a text.
    [[nodiscard]] double element();

    /// Numbers, at most so many.
    [[nodiscard]] std::vector<double> numbers(std::size_t most);

    /// Elements, exactly so many.
    [[nodiscard]] std::vector<double> elements(std::size_t count);

    /// Elements, at most so many.
    [[nodiscard]] std::vector<double> table(std::size_t most) { return elements(up_to(most)); }

private:
    [[nodiscard]] std::uint64_t bits(std::size_t bytes) noexcept;
    [[nodiscard]] double made_up();
    [[nodiscard]] double typed(std::size_t bytes, int exponent);
    [[nodiscard]] double remembered();

    std::span<const std::uint8_t> bytes_;
    std::vector<double> numbers_;  // those that were read
};

}  // namespace fuzz
