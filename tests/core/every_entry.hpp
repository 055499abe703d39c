// Every public entry of the core, asked once on arguments that doubles decide and on arguments that they
// do not, for tests of what surrounds a call: the memory there is, the arithmetic that is set.
#pragma once

#include <array>
#include <cstdint>
#include <kpi/explain.hpp>
#include <ostream>
#include <span>
#include <string_view>
#include <vector>

namespace every_entry {

/// What entries answered, bit by bit. Takes no memory.
class Answers {
public:
    struct Answer {
        std::uint64_t bits = 0;
        bool is_error = false;

        friend bool operator==(const Answer&, const Answer&) = default;
    };

    void add(double x) noexcept;
    void add(std::uint64_t bits) noexcept;
    void add(std::string_view text) noexcept;
    void add(const kpi::Error& error) noexcept;
    void add(const kpi::Standing& standing) noexcept;
    void add(const kpi::Payment& payment) noexcept;
    void add(const kpi::Allocation& part) noexcept;
    void add(const kpi::AllocationTotals& totals) noexcept;
    void add(const kpi::WeightedAccount& account) noexcept;
    void add(const kpi::ThresholdAccount& account) noexcept;
    void add(const kpi::TierAmount& amount) noexcept;
    void add(const kpi::PointsAccount& account) noexcept;

    /// The answer or the error. False when there is no answer.
    template <class T>
    bool add(const kpi::Result<T>& result) noexcept {
        if (!result)
            add(result.error());
        else if constexpr (requires { add(*result); })
            add(*result);
        return result.has_value();
    }

    [[nodiscard]] std::span<const Answer> all() const noexcept { return std::span{answers_}.first(count_); }

private:
    std::array<Answer, 8192> answers_{};
    std::size_t count_ = 0;
};

struct Entry {
    const char* name;
    /// Asks, and stops at the first answer that is missing because memory ran out.
    void (*ask)(Answers& answers);
};

// Found by GoogleTest.
inline void PrintTo(const Entry& entry, std::ostream* out) {  // NOLINT(readability-identifier-naming)
    *out << entry.name;
}

[[nodiscard]] std::vector<Entry> all();

}  // namespace every_entry
