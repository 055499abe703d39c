#include "filled.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/text/XText.hpp>

namespace kpi::benchmark {

namespace sheet = com::sun::star::sheet;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using office::Document;
using rtl::OUString;

Data read(const Range& cells) {
    return as<sheet::XCellRangeData>(cells)->getDataArray();
}

namespace {

/// Rows of a named block below its guard row.
Range people(const Document& document, const char* name, std::size_t count) {
    const auto block = document.named_range(OUString::createFromAscii(name));
    const auto columns = read(block)[0].getLength();
    return block->getCellRangeByPosition(0, 1, columns - 1, static_cast<sal_Int32>(count));
}

}  // namespace

uno::Any number_of(std::size_t person) {
    return uno::Any{OUString{"P" + OUString::number(static_cast<sal_Int32>(100'000 + person))}};
}

double mark(std::size_t person, std::size_t column) {
    return static_cast<double>(50 + (person * 7 + column * 13) % 50);
}

double part(std::size_t person) {
    return static_cast<double>(person * 3 % 20);
}

void fill(const Document& document, std::size_t count, std::size_t departments) {
    const auto calculation = as<sheet::XCalculatable>(document.model());
    calculation->enableAutomaticCalculation(false);
    as<text::XText>(document.named_range("KpiPeriod")->getCellByPosition(0, 0))->setString("2025-03");
    write_rows(people(document, "KpiNumbers", count), count, 1, [](auto row, auto) { return number_of(row); });
    write_rows(people(document, "KpiDepartments", count), count, 1, [departments](auto row, auto) {
        return uno::Any{OUString{"Department " + OUString::number(static_cast<sal_Int32>(row % departments))}};
    });
    std::vector<std::string> ids;
    const Data columns = read(document.named_range("KpiColumnIds"));
    for (const auto& id : columns[0]) ids.push_back(to_utf8(id.get<OUString>()));
    write_rows(people(document, "KpiActuals", count), count, ids.size(), [&](auto row, auto column) {
        const std::string& id = ids[column];
        if (id.starts_with("spare")) return uno::Any{OUString{}};
        if (id.ends_with(".part")) return uno::Any{part(row)};
        return uno::Any{id.ends_with(".whole") ? whole : mark(row, column)};
    });
    calculation->enableAutomaticCalculation(true);
    document.recalculate();
}

}  // namespace kpi::benchmark
