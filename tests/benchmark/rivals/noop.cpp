// An add-in that does nothing: it answers 1, in the shape asked for, without looking into a cell. What
// its calls cost is what Calc and UNO cost, and no add-in can be faster.
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <kpi/benchmark/XFunctions.hpp>

namespace kpi::benchmark {

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
using rtl::OUString;
using uno::Any;

namespace {

using Block = uno::Sequence<uno::Sequence<Any>>;

sal_Int32 rows_of(const Any& argument) {
    static const uno::Type block_type = cppu::UnoType<Block>::get();
    return argument.getValueType() == block_type ? static_cast<const Block*>(argument.getValue())->getLength() : 1;
}

/// One number for one row, a column of numbers for several.
Any answer_for(const Any& argument) {
    const sal_Int32 rows = rows_of(argument);
    if (rows == 1) return Any{1.0};
    uno::Sequence<uno::Sequence<double>> column(rows);
    auto* const row = column.getArray();
    for (sal_Int32 i = 0; i < rows; ++i) {
        row[i].realloc(1);
        row[i].getArray()[0] = 1;
    }
    return Any{column};
}

class Noop final : public cppu::WeakImplHelper2<XFunctions, lang::XServiceInfo> {
public:
    Any SAL_CALL WEIGHTED(const Any& scores, const Any&, const Any&, const Any&) override { return answer_for(scores); }

    Any SAL_CALL THRESHOLD(const Any& actual, const Any&, const Any&, const Any&, const Any&, const Any&, const Any&,
                           const Any&, const Any&) override {
        return answer_for(actual);
    }

    Any SAL_CALL TIER(const Any& value, const Any&, const Any&, const Any&, const Any&, const Any&) override {
        return answer_for(value);
    }

    Any SAL_CALL RANK(const Any& score, const Any&, const Any&, const Any&) override { return answer_for(score); }

    Any SAL_CALL RANKPAY(const Any& score, const Any&, const Any&, const Any&, const Any&, const Any&,
                         const Any&, const Any&, const Any&) override {
        return answer_for(score);
    }

    OUString SAL_CALL getImplementationName() override { return "kpi.benchmark.Noop"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString service{"NOOP"};
        return {&service, 1};
    }
};

}  // namespace

}  // namespace kpi::benchmark

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_noop_get_implementation(
    com::sun::star::uno::XComponentContext*, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::benchmark::Noop());
}
