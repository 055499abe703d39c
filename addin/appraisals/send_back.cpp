#include "appraisals/send_back.hpp"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <set>

#include "appraisals/options.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

void lock(const uno::Reference<uno::XInterface>& cells, bool is_locked) {
    util::CellProtection protection;
    get(cells, "CellProtection") >>= protection;
    protection.IsLocked = is_locked;
    set(cells, "CellProtection", uno::Any{protection});
}

uno::Reference<sheet::XSpreadsheet> sheet_called(const Workbook& workbook, const OUString& name) {
    return {workbook->getSheets()->getByName(name), uno::UNO_QUERY_THROW};
}

class MarkedCopy {
public:
    MarkedCopy(const Workbook& workbook, const std::vector<Finding>& findings)
        : workbook_{workbook}, findings_{findings} {}

    void lock_all() const {
        // People stand on a sheet that is open otherwise.
        const auto people = sheet_of(workbook_, address_of(cells_named(workbook_, "KpiPeople")).Sheet);
        as<util::XProtectable>(people)->unprotect({});
        lock(people, true);
        const auto figures = cells_named(workbook_, "KpiFigures");
        if (!figures.is()) return;
        const auto settings = sheet_of(workbook_, address_of(figures).Sheet);
        as<util::XProtectable>(settings)->unprotect({});
        lock(settings, true);
    }

    void open(const Place& place) const {
        constexpr sal_Int32 yellow = 0xFFE08A;
        const auto owner = sheet_called(workbook_, place.sheet);
        const auto cells = owner->getCellRangeByName(place.cell);
        lock(cells, false);
        set(cells, "CellBackColor", uno::Any{yellow});
        const auto first = address_of(cells);
        OUString words;
        for (const Finding& one : findings_)
            if (one.file == place.file && one.sheet == place.sheet && one.cell == place.cell)
                words += (words.isEmpty() ? OUString{} : OUString{"\n"}) + one.message;
        if (words.isEmpty()) return;
        as<sheet::XSheetAnnotationsSupplier>(owner)->getAnnotations()->insertNew(
            {first.Sheet, first.StartColumn, first.StartRow}, words);
    }

    void protect_all() const {
        for (const OUString& name : workbook_->getSheets()->getElementNames()) {
            const auto owner = as<util::XProtectable>(sheet_called(workbook_, name));
            if (!owner->isProtected()) owner->protect({});
        }
    }

private:
    const Workbook& workbook_;
    const std::vector<Finding>& findings_;
};

OUString copy_in(const OUString& folder, const OUString& file) {
    return folder + (folder.endsWith("/") ? OUString{} : OUString{"/"}) + file.copy(file.lastIndexOf('/') + 1);
}

}  // namespace

void send_back(const Context& context, const Intake& intake, Findings& findings, const OUString& folder,
               bool overwrite) {
    const auto disk = com::sun::star::ucb::SimpleFileAccess::create(context);
    if (!disk->exists(folder)) disk->createFolder(folder);
    const std::vector<Finding> known = findings.all();
    for (const ReturnedFile& file : intake.files()) {
        if (file.to_put_right.empty()) continue;
        const auto copy = HiddenWorkbook::open_copy(context, file.url, filter_of(file.format));
        const MarkedCopy marked{copy.model(), known};
        marked.lock_all();
        std::set<std::pair<OUString, OUString>> done;
        for (const Place& place : file.to_put_right)
            if (done.insert({place.sheet, place.cell}).second) marked.open(place);
        marked.protect_all();
        const OUString url = copy_in(folder, file.url);
        store_copy(context, copy.model(), url, file.format, overwrite);
        const OUString places = OUString::number(static_cast<sal_Int64>(done.size()));
        findings.add("written", {url}, {},
                     findings.language() == Language::chinese ? from_utf8("需更正 ") + places + from_utf8(" 处")
                                                              : places + " to be put right");
    }
}

}  // namespace kpi::appraisals
