// A job of the office (Jobs.xcu) that trims what appraisal workbooks print, and makes it whole before they are saved.
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>

#include "appraisals/print_areas.hpp"

namespace kpi::commands {

namespace beans = com::sun::star::beans;
namespace lang = com::sun::star::lang;
namespace task = com::sun::star::task;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

const OUString implementation_name{"kpi.calc.PrintAreas"};

uno::Any value_of(const uno::Sequence<beans::NamedValue>& values, const char* name) {
    for (const auto& one : values)
        if (one.Name.equalsAscii(name)) return one.Value;
    return {};
}

class PrintAreas final : public cppu::WeakImplHelper2<task::XJob, lang::XServiceInfo> {
public:
    uno::Any SAL_CALL execute(const uno::Sequence<beans::NamedValue>& arguments) override {
        uno::Sequence<beans::NamedValue> environment;
        value_of(arguments, "Environment") >>= environment;
        const Workbook workbook{value_of(environment, "Model"), uno::UNO_QUERY};
        if (!workbook.is()) return {};
        OUString event;
        value_of(environment, "EventName") >>= event;
        if (event == "OnSave" || event == "OnSaveAs")
            appraisals::print_all_rows(workbook);
        else
            appraisals::print_filled_rows(workbook);
        return {};
    }

    OUString SAL_CALL getImplementationName() override { return implementation_name; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return {&implementation_name, 1}; }
};

}  // namespace

}  // namespace kpi::commands

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_print_areas_get_implementation(
    com::sun::star::uno::XComponentContext*, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::commands::PrintAreas());
}
