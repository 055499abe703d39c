#include "appraisals/campaign.hpp"

#include <rtl/digest.h>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/text/XText.hpp>

#include "appraisals/options.hpp"
#include "appraisals/protection.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

const OUString digest_name{"KpiMasterDigest"};

void put_digest(const Workbook& workbook, const OUString& digest) {
    const auto properties = as<beans::XPropertyContainer>(own_properties(workbook));
    if (!own_property(workbook, digest_name).isEmpty()) properties->removeProperty(digest_name);
    if (!digest.isEmpty()) properties->addProperty(digest_name, beans::PropertyAttribute::REMOVABLE, uno::Any{digest});
}

/// A text in digits that is another one where anything else is handed out.
class Digest {
public:
    void add(const OUString& text) { all_ += to_utf8(text) + '\0'; }
    [[nodiscard]] OUString text() const {
        sal_uInt8 bytes[RTL_DIGEST_LENGTH_SHA1];
        rtl_digest_SHA1(all_.data(), static_cast<sal_uInt32>(all_.size()), bytes, sizeof bytes);
        OUString digits;
        for (const sal_uInt8 byte : bytes) digits += OUString::number(0x100 | byte, 16).copy(1);
        return digits;
    }

private:
    std::string all_;
};

void add_settings(const Workbook& workbook, Digest& digest) {
    const auto cells = sheet_of(workbook, address_of(cells_named(workbook, "KpiIndicators")).Sheet);
    for (const auto& row : as<sheet::XCellRangeFormula>(used_cells(cells))->getFormulaArray())
        for (const OUString& cell : row) digest.add(cell);
}

void put_scope(const Workbook& workbook, const OUString& scope) {
    const auto cells = cells_named(workbook, "KpiScope");
    if (!cells.is()) return;
    const Unprotected open{sheet_of(workbook, address_of(cells).Sheet)};
    as<com::sun::star::text::XText>(cells->getCellByPosition(0, 0))->setString(scope);
}

}  // namespace

OUString campaign_url(const OUString& folder) {
    OUString place = folder;
    while (place.endsWith("/")) place = place.copy(0, place.getLength() - 1);
    const sal_Int32 name = place.lastIndexOf('/') + 1;
    if (!folder.startsWith("file:///") || name < OUString{"file:///"}.getLength() || name >= place.getLength())
        refuse_no_folder(folder);
    return place + "%20campaign.ods";
}

OUString digest_of(const Workbook& master, const People& people, const Identity& identity) {
    Digest digest;
    for (const auto& part :
         {identity.standard, identity.version, identity.company, identity.period, identity.due, identity.scope})
        digest.add(part);
    for (std::size_t person = 0; person < people.count(); ++person)
        for (const auto& cell : people.row(person)) digest.add(text_of(cell));
    add_settings(master, digest);
    return digest.text();
}

OUString campaign_begun(const Context& context, const OUString& url, const OUString& digest) {
    if (!exists(context, url)) return {};
    try {
        const auto before = HiddenWorkbook::open(context, url, filter_of(Format::ods));
        return own_property(before.model(), digest_name) == digest ? read_identity(before.model()).properties.campaign
                                                                   : OUString{};
    } catch (const com::sun::star::lang::IllegalArgumentException&) {
        return {};  // another file, which is left alone
    }
}

void keep_master(const Context& context, const HiddenWorkbook& master, const Identity& identity, const OUString& digest,
                 const OUString& url) {
    write_identity(master.model(), identity);
    put_scope(master.model(), {});
    put_digest(master.model(), digest);
    master.calculate_all();
    store_copy(context, master.model(), url, Format::ods, true);
    put_digest(master.model(), {});
}

}  // namespace kpi::appraisals
