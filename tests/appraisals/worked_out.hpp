// What everybody comes to: in a workbook, and by a separate program.
#pragma once

#include <cmath>
#include <map>
#include <ostream>

#include "collecting.hpp"
#include "expectations.hpp"

namespace kpi::tests {

/// The results of a workbook by the people's numbers.
struct Line {
    std::string total;
    std::string rank;
    std::string pay;
    friend bool operator==(const Line&, const Line&) = default;
};
inline std::ostream& operator<<(std::ostream& out, const Line& line) {
    return out << line.total << ' ' << line.rank << ' ' << line.pay;
}

inline std::string rounded(const Any& value) {
    const auto number = appraisals::number_of(value);
    if (!number) return to_utf8(appraisals::words_of(value));
    constexpr double last = 1e6;
    return to_utf8(OUString::number(std::round(*number * last) / last));
}

inline std::map<std::string, Line> lines_of(const Opened& workbook) {
    std::map<std::string, Line> all;
    const auto first = address_of(cells_named(workbook.model(), "KpiPeople")).StartRow;
    const auto totals = workbook.data("KpiTotals");
    const auto ranks = workbook.data("KpiRanks");
    const auto pay = workbook.data("KpiPay");
    for (const auto& one : workbook.people()) {
        const sal_Int32 row = one.row - first;
        all[to_utf8(one.key)] = {rounded(totals[row][0]), rounded(ranks[row][0]),
                                 pay.getLength() > 0 ? rounded(pay[row][0]) : ""};
    }
    return all;
}

/// What a separate program worked out for the sample; ranks among the whole company.
inline std::map<std::string, Line> worked_out(const std::string& standard) {
    std::map<std::string, Line> all;
    for (const auto& record : read_csv(fs::path{KPI_SOURCE_DIR} / "templates/samples" / (standard + ".expected.csv"))) {
        const auto figure = [&](const char* name) {
            const auto found = record.find(name);
            return found == record.end() || found->second.empty() ? std::string{}
                                                                  : rounded(Any{std::stod(found->second)});
        };
        all[record.at("number")] = {figure("total"), figure("rank"), figure("pay")};
    }
    return all;
}

/// What is found in a sample with whom nothing else is wrong: figures that the pay lacks.
inline std::multiset<std::string> remarks_of(const Opened& workbook) {
    std::multiset<std::string> all;
    for (const auto& row : workbook.data("KpiRemarkFlags"))
        if (appraisals::number_of(row[0]).value_or(0) > 0) all.insert("blank");
    return all;
}

}  // namespace kpi::tests
