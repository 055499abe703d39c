// The same arguments give the same bits whatever arithmetic the program has set, and it is still set
// afterwards: rounding upward, downward or to zero, or small numbers made 0.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cfenv>
#include <cmath>
#include <kpi/number.hpp>
#include <kpi/weighted.hpp>
#include <memory>
#include <vector>

#include "every_entry.hpp"
#include "generators.hpp"
#include "matchers.hpp"
#include "oracle.hpp"

#if defined(__SSE2__)
#include <xmmintrin.h>
#endif

namespace {

using every_entry::Answers;
using every_entry::Entry;

/// A rounding mode, for as long as it lives.
class Rounding {
public:
    explicit Rounding(int mode) noexcept : before_{std::fegetround()} { std::fesetround(mode); }
    ~Rounding() { std::fesetround(before_); }
    Rounding(const Rounding&) = delete;
    Rounding& operator=(const Rounding&) = delete;

private:
    int before_;
};

constexpr int other_modes[] = {FE_UPWARD, FE_DOWNWARD, FE_TOWARDZERO};

void expect_same(const Answers& given, const Answers& expected) {
    ASSERT_EQ(given.all().size(), expected.all().size());
    for (std::size_t i = 0; i < given.all().size(); ++i) ASSERT_EQ(given.all()[i], expected.all()[i]) << "answer " << i;
}

class Arithmetic : public testing::TestWithParam<Entry> {
protected:
    Arithmetic() { GetParam().ask(*expected); }

    std::unique_ptr<Answers> expected = std::make_unique<Answers>();
    std::unique_ptr<Answers> answers = std::make_unique<Answers>();
};

TEST_P(Arithmetic, MayRoundInAnyDirection) {
    for (const int mode : other_modes) {
        *answers = {};
        int mode_afterwards = -1;
        {
            const Rounding rounding{mode};
            GetParam().ask(*answers);
            mode_afterwards = std::fegetround();
        }
        EXPECT_EQ(mode_afterwards, mode);
        expect_same(*answers, *expected);
    }
}

#if defined(__SSE2__)
TEST_P(Arithmetic, MayMakeSmallNumbersZero) {
    constexpr unsigned flush_to_zero = 0x8000;
    constexpr unsigned denormals_are_zero = 0x0040;
    constexpr unsigned flags = 0x003f;  // what has happened, not what is set
    for (const unsigned wanted : {flush_to_zero, denormals_are_zero, flush_to_zero | denormals_are_zero}) {
        *answers = {};
        const unsigned before = _mm_getcsr();
        _mm_setcsr(before | wanted);
        GetParam().ask(*answers);
        const unsigned afterwards = _mm_getcsr();
        _mm_setcsr(before);
        EXPECT_EQ(afterwards & ~flags, (before | wanted) & ~flags);
        expect_same(*answers, *expected);
    }
}
#endif

INSTANTIATE_TEST_SUITE_P(OfTheCore, Arithmetic, testing::ValuesIn(every_entry::all()),
                         [](const auto& entry) { return entry.param.name; });

// Every call by itself, so that none leaves the usual rounding behind for the next.
TEST(Rounding, IsAsBeforeAfterEveryAnswer) {
    const std::vector<double> weights{.3, .3, .2, .2};
    const std::vector<double> scores{97, 85, 60, 67};
    const std::vector<double> tied_scores{0.000000045, 0, 0, 0};
    for (const int mode : other_modes) {
        const Rounding rounding{mode};
        const auto mean = kpi::WeightedMean::make(weights);
        EXPECT_EQ(std::fegetround(), mode);
        for (const auto& row : {scores, tied_scores}) {
            static_cast<void>((*mean)(row));
            EXPECT_EQ(std::fegetround(), mode);
        }
        for (const double x : {.3, 0.0000000005, 123'456.789012345, 1.00000000000005e36}) {
            static_cast<void>(kpi::snap(x));
            EXPECT_EQ(std::fegetround(), mode);
        }
        static_cast<void>(kpi::WeightedMean::make({}));
        EXPECT_EQ(std::fegetround(), mode) << "after an error";
    }
}

RC_GTEST_PROP(RoundingProperty, SnapsTheSameInEveryMode, ()) {
    const double x = typed(*generators::any_decimal(-22, 30));
    const double beside = std::nextafter(x, kpi::unbounded);
    const double expected[] = {kpi::snap(x), kpi::snap(beside)};
    for (const int mode : other_modes) {
        double given[2];
        {
            const Rounding rounding{mode};
            given[0] = kpi::snap(x);
            given[1] = kpi::snap(beside);
        }
        RC_ASSERT(oracle::outcome(given[0]) == oracle::outcome(expected[0]));
        RC_ASSERT(oracle::outcome(given[1]) == oracle::outcome(expected[1]));
    }
}

}  // namespace
