// What needs no office: how formulas are compared, and which texts people take for numbers.
#include <gtest/gtest.h>

#include "appraisals/checking.hpp"
#include "appraisals/formula_shape.hpp"
#include "uno/text.hpp"

namespace kpi::tests {
namespace {

/// Whether a formula in A1 is the other one in B3, filled right once and down twice.
bool are_alike(const std::string& one, const std::string& other) {
    return appraisals::shape_of(from_utf8(one), 0, 0) == appraisals::shape_of(from_utf8(other), 1, 2);
}

TEST(ShapesOfFormulas, AreThoseOfRelativeReferences) {
    EXPECT_TRUE(are_alike("=KPI.RANK(C1;C$1:$D9)", "=KPI.RANK(D3;D$1:$D11)"));
    EXPECT_TRUE(are_alike("=$Sheet1.A1+'a''b'.AA10+$'绩 效'.B2", "=$Sheet1.B3+'a''b'.AB12+$'绩 效'.C4"));
    EXPECT_TRUE(are_alike("='file:///a/b.ods'#$Sheet1.A1", "='file:///a/b.ods'#$Sheet1.B3"));
    EXPECT_TRUE(are_alike("=-A1%", "=-B3%"));
    EXPECT_FALSE(are_alike("=C1", "=C1"));
    EXPECT_FALSE(are_alike("=C1", "=D4"));
    EXPECT_FALSE(are_alike("=$C$1", "=$D$3"));
    EXPECT_FALSE(are_alike("=C$1", "=D3"));
    EXPECT_FALSE(are_alike("=Sheet1.A1", "=Sheet2.B3"));
}

TEST(ShapesOfFormulas, LeaveWhatIsNoReference) {
    EXPECT_TRUE(are_alike("=\"A1\"\"A1\"&A1", "=\"A1\"\"A1\"&B3"));
    EXPECT_FALSE(are_alike("=\"A1\"", "=\"B3\""));
    EXPECT_FALSE(are_alike("='A1'.A1", "='B3'.B3"));
    EXPECT_TRUE(are_alike("=LOG10(A1)+1E5+1.5", "=LOG10(B3)+1E5+1.5"));
    EXPECT_FALSE(are_alike("=1E5", "=2E7"));
    EXPECT_TRUE(are_alike("=名称A1+KpiLastRow+my_a1", "=名称A1+KpiLastRow+my_a1"));
    EXPECT_FALSE(are_alike("=名称A1", "=名称B3"));
    EXPECT_TRUE(are_alike("=\"never closed A1", "=\"never closed A1"));
    EXPECT_TRUE(are_alike("", ""));
}

TEST(TextsLikeNumbers, AreThoseThatPeopleTakeForThem) {
    for (const char* text : {"85", " 85 ", "８５", "９０％", "90%", "1,200", "1,200.50", "-5", "−5", "+3.5", ".5", "5.",
                             "\u00A085", "'85", "\u300085"})
        EXPECT_TRUE(appraisals::looks_like_number(from_utf8(text))) << text;
    for (const char* text : {"", " ", "-", ".", "%", "A1", "2025-03", "1/2", "85分", "1.2.3", ",5", "n/a", "5-", "1e5"})
        EXPECT_FALSE(appraisals::looks_like_number(from_utf8(text))) << text;
}

}  // namespace
}  // namespace kpi::tests
