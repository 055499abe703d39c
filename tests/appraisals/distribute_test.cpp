// Handing out: one workbook a department, of its people only, proven.
#include <gmock/gmock.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include "appraisals/campaign.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/more_rows.hpp"
#include "appraisals/people.hpp"
#include "appraisals/services.hpp"
#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {
namespace {

using appraisals::Findings;
using office::from_utf8;
using office::to_url;
using office::to_utf8;
using office::uno::Any;
using rtl::OUString;

TEST(DistributeProbe, Room) {
    const auto workbook =
        Appraisal::open(office_with_extension(), fs::path{KPI_SAMPLES_DIR} / "zh-CN" / "grade-and-bonus-sample.ods");
    for (const char* name : {"KpiChecks", "KpiTotals", "KpiPeople"}) {
        const auto block = address_of(workbook.block(name));
        const auto cells = sheet_of(workbook.document().model(), block.Sheet);
        if (office::as<com::sun::star::util::XProtectable>(cells)->isProtected())
            office::as<com::sun::star::util::XProtectable>(cells)->unprotect({});
        try {
            office::as<com::sun::star::table::XColumnRowRange>(cells)->getRows()->removeByIndex(block.EndRow - 1, 1);
            std::cout << name << " ok\n";
        } catch (const office::uno::Exception& e) {
            std::cout << name << " fails\n";
        }
    }
    const auto other =
        Appraisal::open(office_with_extension(), fs::path{KPI_SAMPLES_DIR} / "zh-CN" / "grade-and-bonus-sample.ods");
    for (int room : {299, 200, 60, 1, 200}) try {
            appraisals::set_room(other.document().model(), room, "");
            std::cout << room << " ok\n";
        } catch (const office::uno::Exception& e) {
            std::cout << to_utf8(e.Message) << "\n";
        }
}

TEST(DistributeProbe, Sample) {
    const fs::path folder = scratch_folder() / "out";
    appraisals::NoProgress progress;
    const auto& context = office_with_extension().context();
    const auto workbook =
        Appraisal::open(office_with_extension(), fs::path{KPI_SAMPLES_DIR} / "zh-CN" / "grade-and-bonus-sample.ods");
    const auto count = workbook.data("KpiNumbers").getLength();
    for (sal_Int32 i = 1; i < count - 1; ++i)
        if (!workbook.column("KpiNames")[static_cast<std::size_t>(i)].empty())
            workbook.write("KpiDepartments", static_cast<std::size_t>(i), "部门" + std::to_string(i % 5));
    const fs::path master = scratch_folder() / "master.ods";
    workbook.document().save(master, office::filter::ods);
    for (const char* format : {"ods", "xlsx"}) {
        appraisals::OptionValues options(2);
        options.getArray()[0] = {"format", Any{OUString::createFromAscii(format)}};
        options.getArray()[1] = {"overwrite", Any{true}};
        const auto start = std::chrono::steady_clock::now();
        const Findings findings = [&] {
            try {
                return appraisals::distribute(context, to_url(master), to_url(folder), options, progress);
            } catch (const office::uno::Exception& e) {
                throw std::runtime_error(to_utf8(e.Message));
            }
        }();
        std::cout << std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() << " s\n";
        for (const auto& one : findings.all()) std::cout << to_utf8(one.kind) << " " << to_utf8(one.message) << "\n";
    }
    fs::remove_all("/tmp/h1out");
    fs::copy(folder, "/tmp/h1out");
    fs::copy(scratch_folder() / "out campaign.ods", "/tmp/h1out");
}

}  // namespace
}  // namespace kpi::tests
