// What tests of collecting have in common: one standard's campaign, and what is found of its people.
#pragma once

#include <com/sun/star/util/CellProtection.hpp>

#include "collecting.hpp"
#include "worked_out.hpp"

namespace kpi::tests {

inline appraisals::OptionValues option(const char* name, const Any& value) {
    const com::sun::star::beans::NamedValue one{OUString::createFromAscii(name), value};
    return {&one, 1};
}

// What does not depend on the standard is tried on one.
class CollectOne : public testing::Test {
protected:
    [[nodiscard]] static Campaign campaign(const std::vector<std::string>& departments,
                                           const Campaign::Change& change = {}) {
        const auto* const test = testing::UnitTest::GetInstance()->current_test_info();
        return {"grade-and-bonus", "en-US", test->name(), departments, change};
    }
    /// Whether it is about the pay that the sample leaves open.
    [[nodiscard]] static bool is_remark(const appraisals::Finding& one) {
        return one.kind == "blank" && (one.expected == "days worked missing" || one.expected == "base pay missing");
    }
    /// What is found beside that, and the number of people.
    [[nodiscard]] static std::multiset<std::string> kinds_beside(const Findings& findings) {
        std::multiset<std::string> there;
        for (const auto& one : findings.all())
            if (!is_remark(one) && one.kind != "collected") there.insert(to_utf8(one.kind));
        return there;
    }
};

class LongCollectOne : public CollectOne {};

/// The rows of the people of an opened workbook, to be put in another order or number.
inline std::vector<Row> rows_of(const Opened& workbook) {
    std::vector<Row> rows;
    for (const auto& one : workbook.people()) rows.push_back(one.cells);
    return rows;
}

/// Of the people's rows in a copy that is sent back.
inline std::set<std::string> open_cells(const Opened& copy) {
    const auto people = address_of(cells_named(copy.model(), "KpiPeople"));
    const auto input = sheet_of(copy.model(), people.Sheet);
    std::set<std::string> open;
    for (const auto& person : copy.people())
        for (sal_Int32 column = people.StartColumn; column <= people.EndColumn; ++column) {
            com::sun::star::util::CellProtection protection;
            office::get(input->getCellByPosition(column, person.row), "CellProtection") >>= protection;
            if (!protection.IsLocked) open.insert(to_utf8(appraisals::cell_label(column, person.row)));
        }
    return open;
}

/// What findings about a file name on its input sheet.
inline std::set<std::string> cells_found(const Findings& findings, const OUString& file, const Opened& workbook) {
    const auto input = sheet_of(workbook.model(), address_of(cells_named(workbook.model(), "KpiPeople")).Sheet);
    std::set<std::string> cells;
    for (const auto& one : findings.all()) {
        if (one.file != file || to_utf8(one.sheet) != "Input") continue;
        const auto block = address_of(input->getCellRangeByName(one.cell));
        for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
            cells.insert(to_utf8(appraisals::cell_label(column, block.StartRow)));
    }
    return cells;
}

}  // namespace kpi::tests
