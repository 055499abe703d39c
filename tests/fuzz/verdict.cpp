#include "verdict.hpp"

#include <algorithm>
#include <kpi/number.hpp>

namespace fuzz {

using kpi::Reason;

oracle::Cell cell(double element) {
    if (kpi::is_missing(element)) return {};
    if (!kpi::is_number(element)) return {oracle::Cell::Kind::text, {}};
    return {oracle::Cell::Kind::number, oracle::shortest(element)};
}

std::vector<oracle::Cell> cells(std::span<const double> elements) {
    std::vector<oracle::Cell> all;
    for (const double x : elements) all.push_back(cell(x));
    return all;
}

std::vector<oracle::Decimal> decimals(std::span<const double> numbers) {
    std::vector<oracle::Decimal> all;
    for (const double x : numbers) all.push_back(oracle::shortest(x));
    return all;
}

void add(Faults& faults, bool wrong, Reason reason) {
    if (wrong) faults.push_back(reason);
}

void add(Faults& faults, const Faults& others) {
    faults.insert(faults.end(), others.begin(), others.end());
}

Faults faults_of_table(std::span<const double> table) {
    const auto filled = kpi::without_blank_end(table);
    Faults faults;
    add(faults, std::ranges::any_of(filled, kpi::is_missing), Reason::blank_inside_table);
    add(faults, std::ranges::any_of(filled, kpi::is_invalid), Reason::not_a_number);
    return faults;
}

Faults faults_of_shares(std::span<const double> shares) {
    Faults faults;
    add(faults, std::ranges::any_of(shares, kpi::is_invalid), Reason::not_a_number);
    add(faults, std::ranges::any_of(shares, [](double x) { return kpi::is_number(x) && x < 0; }), Reason::negative);
    add(faults, std::ranges::none_of(shares, [](double x) { return kpi::is_number(x) && x != 0; }), Reason::total_zero);
    return faults;
}

}  // namespace fuzz
