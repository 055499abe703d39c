#include "appraisals/identity.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/PropertyExistException.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <random>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// A figure of the identity and its name, which is the same in all three places.
struct Field {
    const char* name;
    OUString Identity::*value;
};

constexpr Field fields[] = {{"KpiStandard", &Identity::standard},     {"KpiTemplateVersion", &Identity::version},
                            {"KpiCampaign", &Identity::campaign},     {"KpiCompany", &Identity::company},
                            {"KpiDepartment", &Identity::department}, {"KpiPeriod", &Identity::period},
                            {"KpiDueDate", &Identity::due},           {"KpiScope", &Identity::scope}};

const OUString& hidden_sheet() {
    static const OUString name{"KpiIdentity"};
    return name;
}

OUString name_of(const Field& field) {
    return OUString::createFromAscii(field.name);
}

uno::Reference<uno::XInterface> properties_of(const Workbook& workbook) {
    return as<com::sun::star::document::XDocumentPropertiesSupplier>(workbook)
        ->getDocumentProperties()
        ->getUserDefinedProperties();
}

bool has_property(const uno::Reference<uno::XInterface>& properties, const OUString& name) {
    return as<beans::XPropertySet>(properties)->getPropertySetInfo()->hasPropertyByName(name);
}

/// As a person sees it; a period may have been turned into a number.
OUString shown(const uno::Reference<com::sun::star::table::XCellRange>& cells) {
    return as<com::sun::star::text::XText>(cells->getCellByPosition(0, 0))->getString();
}

void show(const uno::Reference<com::sun::star::table::XCell>& cell, const OUString& text) {
    set(cell, "NumberFormat", uno::Any{sal_Int32{100}});  // text: "2025-03" stays as it is
    as<com::sun::star::text::XText>(cell)->setString(text);
}

void write_properties(const Workbook& workbook, const Identity& identity) {
    const auto properties = properties_of(workbook);
    for (const Field& field : fields) {
        const uno::Any value{identity.*field.value};
        if (has_property(properties, name_of(field)))
            set(properties, name_of(field), value);
        else
            as<beans::XPropertyContainer>(properties)
                ->addProperty(name_of(field), beans::PropertyAttribute::REMOVABLE, value);
    }
}

void write_cells(const Workbook& workbook, const Identity& identity) {
    for (const Field& field : fields) {
        const auto cells = cells_named(workbook, name_of(field));
        if (!cells.is()) continue;
        const auto owner = as<com::sun::star::util::XProtectable>(sheet_of(workbook, address_of(cells).Sheet));
        const bool was_protected = owner->isProtected();
        if (was_protected) owner->unprotect({});
        as<com::sun::star::text::XText>(cells->getCellByPosition(0, 0))->setString(identity.*field.value);
        if (was_protected) owner->protect({});
    }
}

void write_sheet(const Workbook& workbook, const Identity& identity) {
    const auto sheets = workbook->getSheets();
    const OUString& name = hidden_sheet();
    if (!sheets->hasByName(name))
        sheets->insertNewByName(name, static_cast<sal_Int16>(sheets->getElementNames().getLength()));
    const uno::Reference<sheet::XSpreadsheet> cells{sheets->getByName(name), uno::UNO_QUERY_THROW};
    const auto owner = as<com::sun::star::util::XProtectable>(cells);
    if (owner->isProtected()) owner->unprotect({});
    sal_Int32 row = 0;
    for (const Field& field : fields) {
        show(cells->getCellByPosition(0, row), name_of(field));
        show(cells->getCellByPosition(1, row), identity.*field.value);
        ++row;
    }
    owner->protect({});
    set(cells, "IsVisible", uno::Any{false});
}

}  // namespace

OUString new_campaign() {
    std::random_device random;
    OUString id;
    for (int part = 0; part < 4; ++part) id += OUString::number(random() | (1ULL << 32U), 16).copy(1);
    return id;
}

void write_identity(const Workbook& workbook, const Identity& identity) {
    write_properties(workbook, identity);
    write_cells(workbook, identity);
    write_sheet(workbook, identity);
}

IdentityPlaces read_identity(const Workbook& workbook) {
    IdentityPlaces places;
    const auto properties = properties_of(workbook);
    const auto sheets = workbook->getSheets();
    const uno::Reference<sheet::XSpreadsheet> hidden{
        sheets->hasByName(hidden_sheet()) ? sheets->getByName(hidden_sheet()) : uno::Any{}, uno::UNO_QUERY};
    sal_Int32 row = 0;
    for (const Field& field : fields) {
        if (has_property(properties, name_of(field)))
            get(properties, name_of(field)) >>= places.properties.*field.value;
        const auto cells = cells_named(workbook, name_of(field));
        if (cells.is()) places.cells.*field.value = shown(cells);
        if (hidden.is()) {
            const uno::Reference<com::sun::star::table::XCellRange> cell{
                hidden->getCellRangeByPosition(1, row, 1, row)};
            places.sheet.*field.value = shown(cell);
        }
        ++row;
    }
    return places;
}

}  // namespace kpi::appraisals
