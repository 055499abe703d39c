// What only the workbook of grades and bonuses has: bonuses, fines, pay.
#include "standards.hpp"

namespace kpi::tests {
namespace {

using testing::HasSubstr;

class Pay : public Standards {
protected:
    static void expect_nobody_is_paid(const Appraisal& workbook) {
        for (const char* block : {"KpiTotals", "KpiGradeBonus", "KpiRankBonus", "KpiBonus", "KpiPay"})
            for (const auto& row : workbook.data(block)) EXPECT_FALSE(number_of(row[0])) << block;
    }
};

struct Slip {
    const char* figure;
    double number;
    const char* word;  ///< entered instead of the number where there is one
    const char* said;  ///< key of the word
};

TEST_P(Pay, FiguresThatAreWrongAreSaidAndNobodyIsPaidByThem) {
    const auto workbook = sample();
    for (const Slip& slip :
         {Slip{"MealAllowance", 0, "x", "code.missing"}, Slip{"MealAllowance", -1, nullptr, "code.below"},
          Slip{"ReviewGain", 0, "0.15", "code.text"}, Slip{"HalfShare", 50, nullptr, "code.above"},
          Slip{"BonusMethod", 0, "x", "enter.choose"}, Slip{"TieRule", 0, "x", "enter.choose"},
          Slip{"MoneyDecimals", 1.5, nullptr, "code.not_whole"}, Slip{"KpiPayouts", 0, "x", "set.payouts"},
          Slip{"KpiFines", 0, "x", "set.full"}}) {
        SCOPED_TRACE(slip.figure);
        const bool is_fine = std::string{slip.figure} == "KpiFines";
        const std::size_t row = is_fine ? 5 : 0;
        const auto cell = workbook.cell(slip.figure, row);
        const auto before = cell->getFormula();
        if (slip.word == nullptr)
            workbook.write(slip.figure, row, slip.number);
        else
            workbook.write(slip.figure, row, std::string{slip.word});
        workbook.document().recalculate();
        EXPECT_THAT(workbook.text("KpiSettingsCheck"), HasSubstr(words()[is_fine ? "set.fine" : slip.said]));
        EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);
        expect_nobody_is_paid(workbook);
        cell->setFormula(before);
    }
}

TEST_P(Pay, FiguresThatAreThisStandardsOwnHaveTheirOwnWords) {
    const auto workbook = sample();
    const auto expect_said = [&](const char* figure, double number, const std::string& said) {
        const auto cell = workbook.cell(figure, 0);
        const auto before = cell->getFormula();
        workbook.write(figure, 0, number);
        workbook.document().recalculate();
        EXPECT_THAT(workbook.text("KpiSettingsCheck"), HasSubstr(said)) << figure;
        expect_nobody_is_paid(workbook);
        cell->setFormula(before);
    };
    const auto given = definition();
    for (const auto& group : given.additions.settings)
        for (const auto& figure : group.figures) {
            if (figure.name == "WorkingDays") expect_said("WorkingDays", 0, words()(figure.wrong));
            if (figure.name == "MostDays") expect_said("MostDays", 21, words()(figure.wrong));
        }
    workbook.write("PlaceBonuses", 1, std::string{"x"});
    workbook.document().recalculate();
    EXPECT_THAT(workbook.text("KpiSettingsCheck"), HasSubstr(words()(given.additions.lists[0].wrong)));
    expect_nobody_is_paid(workbook);
}

TEST_P(Pay, BonusByGradeIsPaidWhereItIsChosen) {
    const auto workbook = sample();
    for (const auto& group : definition().additions.settings)
        for (const auto& figure : group.figures)
            if (figure.name == "BonusMethod") workbook.write("BonusMethod", 0, words()(figure.choices[1].name));
    workbook.document().recalculate();
    const auto bonuses = workbook.data("KpiBonus");
    for (const Record& record : expected()) {
        const auto bonus = number_of(bonuses[std::stoi(record.at("row"))][0]);
        if (record.at("grade_bonus").empty())
            EXPECT_FALSE(bonus) << record.at("number");
        else
            EXPECT_EQ(bonus, std::stod(record.at("grade_bonus"))) << record.at("number");
    }
}

TEST_P(Pay, ASixthItemAndASeventhDeductionCount) {
    const auto workbook = sample();
    const auto before = results_by_number(workbook);
    const std::size_t item = definition().indicators.size();
    const std::size_t deduction = item + 1;
    const auto section = [&](std::size_t i) {
        return text_of(workbook.data("KpiSections")[static_cast<sal_Int32>(i)][0]);
    };
    workbook.write("KpiIndicatorNames", item, std::string{"sixth"});
    workbook.write("KpiIndicatorSections", item, section(0));
    workbook.write("KpiFullMarks", item, 10.0);
    workbook.write("KpiEntered", item, words()["entered.score"]);
    workbook.write("KpiRules", item, words()["rule.marks"]);
    workbook.write("KpiIndicatorNames", deduction, std::string{"seventh"});
    workbook.write("KpiIndicatorSections", deduction, section(1));
    workbook.write("KpiFullMarks", deduction, 0.0);
    workbook.write("KpiFines", deduction, 50.0);
    workbook.write("KpiEntered", deduction, words()["entered.count"]);
    workbook.write("KpiRules", deduction, words()["rule.events"]);
    workbook.write("KpiBase", deduction, 0.0);
    workbook.write("KpiAbove", deduction, -3.0);
    const auto marks = workbook.place("KpiColumnIds", "spare1");
    const auto events = workbook.place("KpiColumnIds", "spare2");
    const auto fines = workbook.data("KpiFinesPaid");
    const auto checks = workbook.column("KpiChecks");
    for (std::size_t row = 1; row < checks.size(); ++row) {
        if (checks[row].empty()) continue;
        workbook.write("KpiActuals", row, 7.5, marks);
        workbook.write("KpiActuals", row, 2.0, events);
    }
    workbook.document().recalculate();
    EXPECT_EQ(workbook.text("KpiSettingsCheck"), "");
    for (const auto& [number, result] : results_by_number(workbook)) {
        const auto& old = before.at(number);
        ASSERT_EQ(result.total.has_value(), old.total.has_value()) << number;
        if (old.total) {
            EXPECT_NEAR(*result.total, *old.total + 7.5 - 6, 1e-9) << number;
        }
    }
    for (std::size_t row = 1; row < static_cast<std::size_t>(fines.getLength()); ++row)
        if (const auto paid = number_of(fines[static_cast<sal_Int32>(row)][0])) {
            EXPECT_EQ(number_of(workbook.data("KpiFinesPaid")[static_cast<sal_Int32>(row)][0]), *paid + 100);
        }
    EXPECT_EQ(number_of(workbook.data("KpiFullMarksSum")[0][0]), 110);
}

TEST_P(Pay, AMonthWithoutItsFigureIsADraft) {
    const auto workbook = sample();
    workbook.write("KpiStatus", 0, words()["final"]);
    workbook.cell("ReviewGain", 0)->setFormula({});
    // Everybody else right: only those who are complete and paid stay.
    for (const Record& record : expected())
        if (record.at("pay").empty() && !record.at("number").empty())
            workbook.write("KpiStates", std::stoul(record.at("row")), words()["state.exempt"]);
    workbook.document().recalculate();
    EXPECT_THAT(workbook.text("KpiSettingsCheck"), "");
    EXPECT_EQ(workbook.text("KpiStatusNow"), words()["draft"]);
}

INSTANTIATE_TEST_SUITE_P(All, Pay, testing::Values(Tested{"grade-and-bonus", "zh"}), name_of_test);

}  // namespace
}  // namespace kpi::tests
