// A whole round as a script would go it: people are handed out to 25 departments, who fill in their figures and give
// their files back, some saved by an office without the extension; everybody comes to what a separate program says.
#include <kpi/calc/XAppraisals.hpp>

#include "collecting.hpp"
#include "worked_out.hpp"

namespace kpi::tests {
namespace {

using FindingsOfService = office::uno::Sequence<calc::Finding>;

std::multiset<std::string> kinds_of(const FindingsOfService& findings) {
    std::multiset<std::string> kinds;
    for (const auto& one : findings) kinds.insert(to_utf8(one.kind));
    return kinds;
}

std::string said(const FindingsOfService& findings) {
    std::string all;
    for (const auto& one : findings) all += to_utf8(one.kind) + ": " + to_utf8(one.message) + '\n';
    return all;
}

std::vector<std::string> numbered_departments(int count) {
    std::vector<std::string> names;
    for (int i = 1; i <= count; ++i) names.push_back("部门 " + std::to_string(i));
    return names;
}

class Round : public Standards {
protected:
    void go(Format format, int departments) {
        departments_ = numbered_departments(departments);
        const std::string name = GetParam().standard + GetParam().language + to_utf8(appraisals::ending_of(format));
        const fs::path folder = scratch_folder() / name;
        const fs::path company = scratch_folder() / (name + " together.ods");
        fs::remove_all(folder);
        const Opened sample{small_sample(GetParam().standard, words().locale())};
        const auto people = complete_people(sample, departments_);
        sample.keep(people);
        sample.calculate();
        in_words([&] { hand_out(people, folder, format); });
        in_words([&] { fill_in(sample, people, folder, format); });

        const auto findings = in_words([&] { return service()->collect(to_url(folder), to_url(company), {}); });
        auto expected_kinds = remarks_of(sample);
        expected_kinds.insert("collected");
        EXPECT_EQ(kinds_of(findings), expected_kinds) << said(findings);
        const auto expected = worked_out(GetParam().standard);
        const auto found = lines_of(Opened{company});
        EXPECT_EQ(found.size(), people.size());
        EXPECT_GE(found.size(), departments_.size());
        for (const auto& [number, line] : found) EXPECT_EQ(line, expected.at(number)) << number;
    }

private:
    static office::uno::Reference<calc::XAppraisals> service() {
        return {office_with_extension().service("kpi.calc.Appraisals"), office::uno::UNO_QUERY_THROW};
    }

    /// The master has people and settings; the figures are the departments'.
    void hand_out(const std::vector<Row>& people, const fs::path& folder, Format format) const {
        const fs::path master = folder.string() + " master.ods";
        {
            const Opened workbook{small_sample(GetParam().standard, words().locale())};
            workbook.keep(without_figures(workbook, people));
            workbook.calculate();
            workbook.store(master, Format::ods);
        }
        const com::sun::star::beans::NamedValue as_format{
            "format", Any{format == Format::xlsx ? OUString{"xlsx"} : OUString{"ods"}}};
        const auto findings = service()->distribute(to_url(master), to_url(folder), {&as_format, 1});
        EXPECT_EQ(kinds_of(findings).count("written"), departments_.size()) << said(findings);
        EXPECT_EQ(kinds_of(findings).size(), departments_.size()) << said(findings);
    }

    /// The columns of figures come after those that say who somebody is.
    static std::vector<Row> without_figures(const Opened& workbook, std::vector<Row> people) {
        const auto first = address_of(cells_named(workbook.model(), "KpiActuals")).StartColumn -
                           address_of(cells_named(workbook.model(), "KpiPeople")).StartColumn;
        for (Row& row : people)
            for (sal_Int32 i = first; i < row.getLength(); ++i) row.getArray()[i] <<= OUString{};
        return people;
    }

    /// Everybody's figures and those of the departments, as the sample has them.
    void fill_in(const Opened& sample, const std::vector<Row>& people, const fs::path& folder, Format format) const {
        std::map<std::string, Row> figures;
        for (const Row& one : people) figures[key_of(one)] = one;
        std::size_t heads = 0;
        std::size_t file_number = 0;
        for (const auto& entry : fs::directory_iterator(folder)) {
            {
                const Opened workbook{entry.path()};
                std::vector<Row> filled;
                for (const auto& one : workbook.people()) filled.push_back(figures.at(key_of(one.cells)));
                heads += filled.size();
                workbook.keep(filled);
                copy_figures(sample, workbook);
                workbook.calculate();
                workbook.store(entry.path(), format);
            }
            if (++file_number % 5 == 0)
                office::Document::open(office_without_extension(), entry.path())
                    .save(entry.path(), format == Format::xlsx ? office::filter::xlsx : office::filter::ods);
        }
        EXPECT_EQ(file_number, departments_.size());
        EXPECT_EQ(heads, people.size());
    }

    static std::string key_of(const Row& person) { return to_utf8(appraisals::words_of(person[0])); }

    static void copy_figures(const Opened& from, const Opened& to) {
        const auto figures = from.data("KpiFigures");
        for (sal_Int32 row = 0; row < figures.getLength(); ++row) {
            const sal_Int32 last = figures[row].getLength() - 1;
            if (const auto number = appraisals::number_of(figures[row][last]))
                to.write("KpiFigures", row, *number, last);
        }
    }

    std::vector<std::string> departments_;
};

TEST_P(Round, GivesEverybodyWhatWasWorkedOut) {
    go(Format::ods, 6);
}

class LongRound : public Round {};

TEST_P(LongRound, GivesEverybodyWhatWasWorkedOut) {
    for (const Format format : {Format::ods, Format::xlsx}) go(format, 25);
}

INSTANTIATE_TEST_SUITE_P(One, Round, testing::ValuesIn(one_of_them()), name_of_test);
INSTANTIATE_TEST_SUITE_P(Two, LongRound,
                         testing::Values(Tested{"grade-and-bonus", "zh"}, Tested{"service-standard", "en"}),
                         name_of_test);

}  // namespace
}  // namespace kpi::tests
