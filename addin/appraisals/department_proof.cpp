#include "appraisals/department_proof.hpp"

#include "appraisals/protection.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

/// A difference between what was meant and what is there.
struct Difference {
    OUString expected;
    OUString found;
};

OUString shown(const Row& row) {
    OUString text;
    for (const auto& cell : row) text += (text.isEmpty() ? OUString{} : OUString{" "}) + text_of(cell);
    return text.isEmpty() ? OUString{"-"} : text;
}

bool are_alike(const Row& one, const Row& other) {
    if (one.getLength() != other.getLength()) return false;
    for (sal_Int32 column = 0; column < one.getLength(); ++column)
        if (text_of(one[column]) != text_of(other[column])) return false;
    return true;
}

std::optional<Difference> difference_of_people(const Workbook& workbook, const std::vector<Row>& meant) {
    const People found = People::read(workbook);
    if (found.count() != meant.size())
        return Difference{OUString::number(static_cast<sal_Int64>(meant.size())),
                          OUString::number(static_cast<sal_Int64>(found.count()))};
    for (std::size_t person = 0; person < meant.size(); ++person)
        if (!are_alike(meant[person], found.row(person)))
            return Difference{shown(meant[person]), shown(found.row(person))};
    return {};
}

OUString shown(const Identity& identity) {
    OUString text;
    for (const auto& part : {identity.standard, identity.version, identity.campaign, identity.company,
                             identity.department, identity.period, identity.due, identity.scope})
        text += (text.isEmpty() ? OUString{} : OUString{" · "}) + part;
    return text;
}

std::optional<Difference> difference_of_identity(const Workbook& workbook, const Identity& meant) {
    auto found = read_identity(workbook);
    // Workbooks of older versions have no cells for all of it.
    if (!cells_named(workbook, "KpiScope").is()) found.cells = meant;
    for (const Identity& one : {found.properties, found.cells, found.sheet})
        if (!(one == meant)) return Difference{shown(meant), shown(one)};
    return {};
}

std::optional<Difference> difference_of_settings(const Workbook& workbook) {
    const auto settings = sheet_of(workbook, address_of(cells_named(workbook, "KpiIndicators")).Sheet);
    if (as<util::XProtectable>(settings)->isProtected()) return {};
    return Difference{"protected settings", "unprotected settings"};
}

std::optional<Difference> first_difference(const Workbook& workbook, const Meant& meant) {
    if (auto difference = difference_of_people(workbook, meant.people)) return difference;
    if (auto difference = difference_of_identity(workbook, meant.identity)) return difference;
    return difference_of_settings(workbook);
}

}  // namespace

bool is_proven(const Context& context, const OUString& url, Format format, const Meant& meant, const StaffValues& staff,
               Findings& findings, const Place& place) {
    const auto again = HiddenWorkbook::open(context, url, filter_of(format));
    if (const auto difference = first_difference(again.model(), meant)) {
        findings.add("not-proven", place, difference->expected, difference->found);
        return false;
    }
    if (const auto foreign = foreign_value(context, url, staff, meant.department)) {
        findings.add("foreign-value", place, {}, foreign->value + " (" + foreign->part + ")");
        return false;
    }
    return true;
}

}  // namespace kpi::appraisals
