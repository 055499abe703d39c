// The eight standards' workbooks under test: who they are, and what is expected of a filled one.
#pragma once

#include <gmock/gmock.h>

#include <algorithm>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include "appraisal.hpp"
#include "cells.hpp"
#include "expectations.hpp"
#include "model/words.hpp"

namespace kpi::tests {

using model::Definition;
using model::Node;
using model::RuleKind;
using model::Words;

struct Tested {
    std::string standard;
    std::string language;

    bool operator==(const Tested&) const = default;
};

inline void PrintTo(const Tested& tested, std::ostream* out) {
    *out << tested.standard << ' ' << tested.language;
}

inline fs::path folder() {
    return fs::path{KPI_SOURCE_DIR} / "templates/definitions";
}

inline std::vector<Tested> all_workbooks(const std::vector<std::string>& languages) {
    std::vector<Tested> all;
    for (const auto& entry : fs::directory_iterator(folder()))
        if (entry.path().extension() == ".json")
            for (const auto& language : languages) all.push_back({entry.path().stem().string(), language});
    return all;
}

/// For what does not depend on the standard: one whose points are added up, and one of sections with shares.
inline std::vector<Tested> two_of_them() {
    return {{"grade-and-bonus", "zh"}, {"service-centre", "zh"}};
}

/// Where one will do.
inline std::vector<Tested> one_of_them() {
    return {two_of_them().front()};
}

/// All the others.
inline std::vector<Tested> all_but_two(const std::vector<std::string>& languages = {"en", "zh"}) {
    auto all = all_workbooks(languages);
    const auto two = two_of_them();
    std::erase_if(all, [&](const Tested& one) { return std::ranges::find(two, one) != two.end(); });
    return all;
}

class Standards : public testing::TestWithParam<Tested> {
protected:
    /// The words of the standard under test, read once: those of teams where teams are appraised.
    [[nodiscard]] static const Words& words() {
        static const auto vocabulary = Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json");
        static std::map<std::pair<std::string, std::string>, Words> all;
        const auto& [standard, language] = GetParam();
        const auto known = all.find({standard, language});
        if (known != all.end()) return known->second;
        const Words of_people{vocabulary, language};
        return all
            .emplace(std::pair{standard, language}, definition().is_about_teams ? of_people.about_teams() : of_people)
            .first->second;
    }
    [[nodiscard]] static Definition definition() {
        return model::read_definition(Node::read(folder() / (GetParam().standard + ".json")));
    }
    [[nodiscard]] static fs::path template_file() {
        return fs::path{KPI_TEMPLATES_DIR} / words().locale() / "KPI" / (GetParam().standard + ".ots");
    }
    [[nodiscard]] static fs::path sample_file() {
        return fs::path{KPI_SAMPLES_DIR} / words().locale() / (GetParam().standard + "-sample.ods");
    }
    [[nodiscard]] static Appraisal sample() { return Appraisal::open(office_with_extension(), sample_file()); }
    [[nodiscard]] static std::vector<Record> expected() {
        return read_csv(fs::path{KPI_SOURCE_DIR} / "templates/samples" / (GetParam().standard + ".expected.csv"));
    }
};

/// A check in words as the kind that was worked out.
inline std::string kind_of(const std::string& check, const Words& words) {
    if (check.empty()) return "";
    if (check == words["check.complete"]) return "complete";
    if (check == words["check.number_missing"]) return "number_missing";
    if (check == words["check.number_twice"]) return "number_twice";
    if (check.starts_with(words["check.exempt"])) return "exempt";
    const std::string missing = words["separator"] + words["code.missing"];
    return check.ends_with(missing) ? "missing" : "wrong";
}

/// Compares a filled workbook with what was worked out for it, place by place.
class Comparison {
public:
    Comparison(const Appraisal& workbook, const Definition& definition, const Words& words)
        : workbook_{workbook}, definition_{definition}, words_{words} {}

    /// @param records  by row; blocks are read once, whatever their number
    void expect(const std::vector<Record>& records) const {
        const auto checks = workbook_.column("KpiChecks");
        for (const Record& record : records) {
            const std::size_t row = row_of(record);
            EXPECT_EQ(kind_of(checks.at(row), words_), record.at("check")) << where(record) << checks.at(row);
        }
        for (std::size_t i = 0; i < definition_.indicators.size(); ++i)
            expect_column("KpiPoints", i, "points:" + definition_.indicators[i].id, records);
        for (std::size_t i = 0; i < definition_.sections.size(); ++i)
            expect_column("KpiSectionScores", i, "section:" + definition_.sections[i].id, records);
        expect_column("KpiTotals", 0, "total", records);
        expect_column("KpiRanks", 0, "rank", records);
        expect_column("KpiChanges", 0, "change", records);
        for (const auto& column : definition_.additions.columns)
            expect_column(column.block_name, 0, column.id, records);
        if (!definition_.additions.remarks.empty())
            expect_words("KpiRemarks", records, [&](const Record& record) { return remark(record.at("remark")); });
        if (!definition_.grades.empty())
            expect_words("KpiGrades", records, [&](const Record& record) { return grade(record.at("grade")); });
    }

private:
    /// The guard row is before the first person.
    static std::size_t row_of(const Record& record) { return std::stoul(record.at("row")); }
    static std::string where(const Record& record) {
        return "row " + record.at("row") + ", number " + record.at("number") + ": ";
    }

    void expect_column(const std::string& block, std::size_t column, const std::string& key,
                       const std::vector<Record>& records) const {
        const auto data = workbook_.data(block);
        for (const Record& record : records) {
            SCOPED_TRACE(where(record));
            expect_figure(data[static_cast<sal_Int32>(row_of(record))][static_cast<sal_Int32>(column)], record.at(key),
                          key);
        }
    }

    template <class Expected>
    void expect_words(const std::string& block, const std::vector<Record>& records, const Expected& expected) const {
        const auto words = workbook_.column(block);
        for (const Record& record : records)
            EXPECT_EQ(words.at(row_of(record)), expected(record)) << where(record) << block;
    }

    static void expect_figure(const office::uno::Any& found, const std::string& expected, const std::string& what) {
        if (expected.empty()) {
            EXPECT_TRUE(!number_of(found) && text_of(found).empty()) << what;
            return;
        }
        const auto number = number_of(found);
        ASSERT_TRUE(number.has_value()) << what << ": \"" << text_of(found) << "\", expected " << expected;
        // The same decimal to nine places, wherever that of the other program was cut.
        EXPECT_NEAR(*number, std::stod(expected), 5e-10) << what;
    }

    [[nodiscard]] std::string grade(const std::string& english) const {
        for (const auto& grade : definition_.grades)
            if (grade.name.en == english) return words_(grade.name);
        return english;
    }

    [[nodiscard]] std::string remark(const std::string& english) const {
        for (const auto& one : definition_.additions.remarks)
            if (one.say.en == english) return words_(one.say);
        return english;
    }

    const Appraisal& workbook_;
    const Definition& definition_;
    const Words& words_;
};

/// No cell of any sheet may show an error.
inline void expect_no_error(const Appraisal& workbook) {
    for (std::size_t i = 0; i < sheet_count(workbook.document()); ++i) {
        const auto one = workbook.document().sheet(i);
        const auto wrong = office::as<com::sun::star::sheet::XCellRangesQuery>(one)->queryFormulaCells(
            com::sun::star::sheet::FormulaResult::ERROR);
        EXPECT_EQ(office::to_utf8(wrong->getRangeAddressesAsString()), "") << name_of(one);
    }
}

/// The row of the first who is complete, in the blocks of people.
inline std::size_t complete_row(const Appraisal& workbook, const std::string& complete) {
    const auto checks = workbook.column("KpiChecks");
    const auto found = std::find(checks.begin(), checks.end(), complete);
    if (found == checks.end()) throw std::runtime_error("nobody is complete");
    return static_cast<std::size_t>(found - checks.begin());
}

struct Result {
    std::string check;
    std::optional<double> total;
    std::optional<double> rank;

    friend bool operator==(const Result&, const Result&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Result& result) {
    return out << result.check << ' ' << result.total.value_or(-1) << ' ' << result.rank.value_or(-1);
}

/// What everybody comes to, by number; those who have none or share one are left out.
inline std::map<std::string, Result> results_by_number(const Appraisal& workbook) {
    std::map<std::string, Result> all;
    const auto numbers = workbook.data("KpiNumbers");
    const auto checks = workbook.column("KpiChecks");
    const auto totals = workbook.data("KpiTotals");
    const auto ranks = workbook.data("KpiRanks");
    const auto count = std::min(numbers.getLength(), totals.getLength());
    for (sal_Int32 row = 0; row < count; ++row) {
        const auto number = number_of(numbers[row][0]);
        std::string key = text_of(numbers[row][0]);
        if (number) key = std::to_string(*number);
        if (key.empty()) continue;
        all[key] = {checks[static_cast<std::size_t>(row)], number_of(totals[row][0]), number_of(ranks[row][0])};
    }
    return all;
}

inline std::string name_of_test(const testing::TestParamInfo<Tested>& tested) {
    std::string name = tested.param.standard + '_' + tested.param.language;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

}  // namespace kpi::tests
