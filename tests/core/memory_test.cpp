// Memory that runs out, at every request there is: an answer is then the right one or Reason::out_of_range,
// and the program goes on.
#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <kpi/number.hpp>
#include <kpi/result.hpp>
#include <memory>

#include "every_entry.hpp"
#include "heap.hpp"

namespace {

using every_entry::Answers;
using every_entry::Entry;

bool is_out_of_range(const Answers::Answer& answer) {
    return answer.is_error && answer.bits == static_cast<std::uint64_t>(kpi::Reason::out_of_range);
}

/// snap() has no error to answer.
bool is_invalid(const Answers::Answer& answer) {
    return !answer.is_error && std::isnan(std::bit_cast<double>(answer.bits));
}

class Memory : public testing::TestWithParam<Entry> {};

TEST_P(Memory, MayRunOutAtAnyRequest) {
    const auto with_memory = std::make_unique<Answers>();
    GetParam().ask(*with_memory);
    const auto expected = with_memory->all();
    ASSERT_FALSE(expected.empty());
    const auto answers = std::make_unique<Answers>();
    // The first requests one by one, those of entries that make very many by larger and larger steps.
    for (std::size_t requests = 0;; requests += 1 + requests / 50) {
        *answers = {};
        bool has_run_out = false;
        {
            const heap::RunsOut heap{requests};
            GetParam().ask(*answers);
            has_run_out = heap.has_run_out();
        }
        const auto given = answers->all();
        ASSERT_LE(given.size(), expected.size());
        std::size_t failed = 0;
        for (std::size_t i = 0; i < given.size() && failed == 0; ++i) {
            // An error is one answer where there may have been several, so those behind it are not compared.
            if (given[i] == expected[i]) continue;
            ASSERT_TRUE(is_out_of_range(given[i]) || is_invalid(given[i]))
                << "answer " << i << " with memory for " << requests << " requests";
            ++failed;
        }
        if (!has_run_out) {
            ASSERT_EQ(given.size(), expected.size());
            ASSERT_EQ(failed, 0U);
            break;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(OfTheCore, Memory, testing::ValuesIn(every_entry::all()),
                         [](const auto& entry) { return entry.param.name; });

}  // namespace
