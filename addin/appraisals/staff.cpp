#include "appraisals/staff.hpp"

#include <algorithm>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/text/XText.hpp>
#include <map>

#include "appraisals/more_rows.hpp"
#include "appraisals/options.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

bool is_filled(const Row& row) {
    return std::any_of(row.begin(), row.end(), [](const uno::Any& cell) { return !text_of(cell).isEmpty(); });
}

/// From the upper guard row to the last one in use.
uno::Reference<table::XCellRange> all_rows(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiPeople"));
    const auto cells = sheet_of(workbook, block.Sheet);
    const auto used = address_of(used_cells(cells)).EndRow;
    return cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn,
                                         std::max(used, block.EndRow));
}

/// A formula that shows an error has no value; without its text it would be a blank, which counts for something else.
void put_errors(const uno::Reference<table::XCellRange>& cells, uno::Sequence<Row>& rows) {
    const auto start = address_of(cells);
    const auto wrong = as<sheet::XCellRangesQuery>(cells)->queryFormulaCells(sheet::FormulaResult::ERROR);
    for (const auto& block : wrong->getRangeAddresses())
        for (sal_Int32 row = block.StartRow - start.StartRow; row <= block.EndRow - start.StartRow; ++row)
            for (sal_Int32 column = block.StartColumn - start.StartColumn;
                 column <= block.EndColumn - start.StartColumn; ++column)
                rows.getArray()[row].getArray()[column] <<=
                    as<com::sun::star::text::XText>(cells->getCellByPosition(column, row))->getString();
}

sal_Int32 column_of(const Workbook& workbook, const char* name) {
    return address_of(cells_named(workbook, OUString::createFromAscii(name))).StartColumn -
           address_of(cells_named(workbook, "KpiPeople")).StartColumn;
}

}  // namespace

OUString text_of(const uno::Any& cell) {
    OUString text;
    double number = 0;
    if (cell >>= text) return text;
    return (cell >>= number) ? OUString::number(number) : OUString{};
}

OUString trimmed(const OUString& text) {
    const auto is_blank = [](sal_Unicode letter) { return letter <= ' ' || letter == 0xA0 || letter == 0x3000; };
    sal_Int32 start = 0;
    sal_Int32 end = text.getLength();
    while (start < end && is_blank(text[start])) ++start;
    while (end > start && is_blank(text[end - 1])) --end;
    return text.copy(start, end - start);
}

People People::read(const Workbook& workbook) {
    static_cast<void>(room_of(workbook));
    const auto cells = all_rows(workbook);
    auto data = as<sheet::XCellRangeData>(cells)->getDataArray();
    put_errors(cells, data);
    std::vector<Row> rows;
    for (const Row& row : data)
        if (is_filled(row)) rows.push_back(row);
    return {std::move(rows), column_of(workbook, "KpiNumbers"), column_of(workbook, "KpiNames"),
            column_of(workbook, "KpiDepartments")};
}

std::vector<Department> People::departments() const {
    std::vector<Department> all;
    std::map<OUString, std::size_t> places;
    for (std::size_t person = 0; person < count(); ++person) {
        const OUString name = department(person);
        const auto place = places.emplace(name, all.size()).first->second;
        if (place == all.size()) all.push_back({name});
        all[place].people.push_back(person);
    }
    return all;
}

std::vector<SharedNumber> shared_numbers(const People& people, const std::vector<Department>& departments,
                                         const NumberKeys& keys) {
    std::vector<std::size_t> department_of(people.count());
    for (std::size_t department = 0; department < departments.size(); ++department)
        for (const std::size_t person : departments[department].people) department_of[person] = department;
    std::map<OUString, std::size_t> places;
    std::vector<SharedNumber> all;
    for (std::size_t person = 0; person < people.count(); ++person) {
        const OUString number = keys.of(people.number(person));
        if (number.isEmpty()) continue;
        const auto place = places.emplace(number, all.size()).first->second;
        if (place == all.size()) all.push_back({number});
        auto& owners = all[place].departments;
        if (std::find(owners.begin(), owners.end(), department_of[person]) == owners.end())
            owners.push_back(department_of[person]);
    }
    std::erase_if(all, [](const SharedNumber& one) { return one.departments.size() < 2; });
    return all;
}

void write_people(const Workbook& workbook, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    const auto block = address_of(cells_named(workbook, "KpiPeople"));
    const auto count = static_cast<sal_Int32>(rows.size());
    if (count > block.EndRow - block.StartRow - 1)
        refuse("The workbook has no room for so many people.", "工作簿的行数容纳不下这些人员。");
    const auto cells =
        sheet_of(workbook, block.Sheet)
            ->getCellRangeByPosition(block.StartColumn, block.StartRow + 1,
                                     block.StartColumn + rows.front().getLength() - 1, block.StartRow + count);
    as<sheet::XCellRangeData>(cells)->setDataArray({rows.data(), count});
}

}  // namespace kpi::appraisals
