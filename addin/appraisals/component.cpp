// The UNO components: the service of the commands for macros and scripts, and the one that a command line reaches.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJobExecutor.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <kpi/calc/XAppraisals.hpp>

#include "appraisals/batch.hpp"
#include "appraisals/services.hpp"

namespace kpi::appraisals {

namespace lang = com::sun::star::lang;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

uno::Sequence<OUString> only(const OUString& service) {
    return {&service, 1};
}

class Service final : public cppu::WeakImplHelper2<calc::XAppraisals, lang::XServiceInfo> {
public:
    explicit Service(const Context& context) : context_{context} {}

    uno::Reference<lang::XComponent> SAL_CALL create(const OUString& standard, const OptionValues& options) override {
        return appraisals::create(context_, standard, options);
    }
    uno::Sequence<Finding> SAL_CALL nextPeriod(const OUString& workbook, const OUString& target,
                                               const OptionValues& options) override {
        return next_period(context_, workbook, target, options).sequence();
    }
    uno::Sequence<Finding> SAL_CALL printForms(const OUString& workbook, const OUString& pdf,
                                               const OptionValues& options) override {
        NoProgress progress;
        return print_forms(context_, workbook, pdf, options, progress).sequence();
    }
    uno::Sequence<Finding> SAL_CALL distribute(const OUString& workbook, const OUString& folder,
                                               const OptionValues& options) override {
        NoProgress progress;
        return appraisals::distribute(context_, workbook, folder, options, progress).sequence();
    }
    uno::Sequence<Finding> SAL_CALL collect(const OUString& folder, const OUString& result,
                                            const OptionValues& options) override {
        NoProgress progress;
        return appraisals::collect(context_, folder, result, options, progress).sequence();
    }
    uno::Sequence<Finding> SAL_CALL check(const uno::Reference<lang::XComponent>& document) override {
        const Workbook workbook{document, uno::UNO_QUERY};
        if (!workbook.is()) refuse("Only a spreadsheet can be checked.", "只能检查电子表格。");
        return appraisals::check(context_, workbook).sequence();
    }
    uno::Sequence<Finding> SAL_CALL share(const OUString& workbook, const OUString& copy,
                                          const OptionValues& options) override {
        NoProgress progress;
        return appraisals::share(context_, workbook, copy, options, progress).sequence();
    }

    uno::Reference<lang::XComponent> SAL_CALL fromTable(const uno::Reference<lang::XComponent>& document,
                                                        const OptionValues& options) override {
        return from_table(context_, Workbook{document, uno::UNO_QUERY}, options);
    }
    uno::Sequence<Finding> SAL_CALL readTable(const uno::Reference<lang::XComponent>& document,
                                              const OptionValues& options) override {
        return read_table(context_, Workbook{document, uno::UNO_QUERY}, options).sequence();
    }

    OUString SAL_CALL getImplementationName() override { return "kpi.calc.AppraisalsService"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return only("kpi.calc.Appraisals"); }

private:
    Context context_;
};

class BatchService final : public cppu::WeakImplHelper2<com::sun::star::task::XJobExecutor, lang::XServiceInfo> {
public:
    explicit BatchService(const Context& context) : context_{context} {}

    void SAL_CALL trigger(const OUString& request) override { run_batch(context_, request); }

    OUString SAL_CALL getImplementationName() override { return "kpi.calc.BatchService"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override { return only("kpi.calc.Batch"); }

private:
    Context context_;
};

}  // namespace

}  // namespace kpi::appraisals

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_appraisals_get_implementation(
    com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::appraisals::Service(context));
}

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_batch_get_implementation(
    com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::appraisals::BatchService(context));
}
