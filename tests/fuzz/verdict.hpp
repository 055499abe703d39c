// What a fuzz target says when the code is wrong, and the last thing it does: fuzzers look for programs
// that end in the middle.
#pragma once

#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <kpi/result.hpp>
#include <span>
#include <string_view>
#include <vector>

#include "input.hpp"
#include "oracle.hpp"

namespace fuzz {

/// The target: reads arguments and checks what the code makes of them. Each program has one.
void run(Input& input);

// ---- From the code's numbers to the oracle's --------------------------------------------------

[[nodiscard]] oracle::Cell cell(double element);
[[nodiscard]] std::vector<oracle::Cell> cells(std::span<const double> elements);
[[nodiscard]] std::vector<oracle::Decimal> decimals(std::span<const double> numbers);

// ---- Verdicts ---------------------------------------------------------------------------------

/// @param describe  callable with a stream, writes the arguments
template <class Describe>
void require(bool holds, std::string_view claim, Describe&& describe) {
    if (holds) return;
    std::cerr << "Does not hold: " << claim << "\n  ";
    describe(std::cerr);
    std::cerr << std::endl;
    std::abort();
}

template <class Describe>
void require_same(const oracle::Outcome& given, const oracle::Outcome& expected, std::string_view claim,
                  Describe&& describe) {
    require(given == expected, claim, [&](std::ostream& out) {
        describe(out);
        out << "\n  given " << given << ", expected " << expected;
    });
}

/// Why arguments are none. Where several things are wrong any of them may be said.
using Faults = std::vector<kpi::Reason>;

/// An answer where nothing is wrong; else one of what is wrong. True when there is an answer.
template <class T, class Describe>
[[nodiscard]] bool accepted(const kpi::Result<T>& result, const Faults& faults, std::string_view claim,
                            Describe&& describe) {
    const auto is_one = [&](kpi::Reason reason) {
        for (const auto fault : faults)
            if (fault == reason) return true;
        return false;
    };
    const bool right = result ? faults.empty() : is_one(result.error().reason);
    require(right, claim, [&](std::ostream& out) {
        describe(out);
        out << "\n  given " << (result ? oracle::Outcome{} : oracle::outcome(result.error().reason)) << ", at fault ";
        for (const auto fault : faults) out << oracle::outcome(fault) << ' ';
    });
    return result.has_value();
}

/// What is wrong with a table of numbers that may have spare rows.
[[nodiscard]] Faults faults_of_table(std::span<const double> table);

/// What is wrong with shares, none of which may be negative and not all 0.
[[nodiscard]] Faults faults_of_shares(std::span<const double> shares);

void add(Faults& faults, bool wrong, kpi::Reason reason);
void add(Faults& faults, const Faults& others);

}  // namespace fuzz
