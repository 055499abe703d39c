// The UNO component: every method hands its arguments to the adapter of the same name.
#include <array>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/supportsservice.hxx>
#include <kpi/calc/XFunctions.hpp>
#include <vector>

#include "adapters.hpp"
#include "uno/language.hpp"

namespace kpi::functions {

namespace uno = com::sun::star::uno;
namespace lang = com::sun::star::lang;
using rtl::OUString;

namespace {

template <class... Given>
Any call(const Adapter& adapter, const Given&... given) noexcept {
    const std::array<const Any*, sizeof...(given)> arguments = {&given...};
    return answer(adapter, arguments);
}

class Functions final : public cppu::WeakImplHelper2<kpi::calc::XFunctions, lang::XServiceInfo> {
public:
    explicit Functions(const uno::Reference<uno::XComponentContext>& context) : language_{language_of(context)} {}

    Any SAL_CALL WEIGHTED(const Any& scores, const Any& weights, const Any& missing, const Any& total) override {
        return call(weighted_adapter, scores, weights, missing, total);
    }

    Any SAL_CALL THRESHOLD(const Any& actual, const Any& target, const Any& base, const Any& above, const Any& below,
                           const Any& step, const Any& low, const Any& high, const Any& partial) override {
        return call(threshold_adapter, actual, target, base, above, below, step, low, high, partial);
    }

    Any SAL_CALL TIER(const Any& value, const Any& bounds, const Any& results, const Any& otherwise, const Any& edge,
                      const Any& mode) override {
        return call(tier_adapter, value, bounds, results, otherwise, edge, mode);
    }

    Any SAL_CALL RANK(const Any& score, const Any& scores, const Any& ties, const Any& order) override {
        return call(rank_adapter, score, scores, ties, order);
    }

    Any SAL_CALL RANKPAY(const Any& score, const Any& scores, const Any& payouts, const Any& ties, const Any& min_score,
                         const Any& otherwise, const Any& unit, const Any& person, const Any& order) override {
        return call(rankpay_adapter, score, scores, payouts, ties, min_score, otherwise, unit, person, order);
    }

    Any SAL_CALL ALLOCATE(const Any& shares, const Any& pool, const Any& unit, const Any& person) override {
        return call(allocate_adapter, shares, pool, unit, person);
    }

    Any SAL_CALL QUOTA(const Any& score, const Any& scores, const Any& quotas, const Any& grades, const Any& ties,
                       const Any& order) override {
        return call(quota_adapter, score, scores, quotas, grades, ties, order);
    }

    Any SAL_CALL POINTS(const Any& base, const Any& counts, const Any& points, const Any& low,
                        const Any& high) override {
        return call(points_adapter, base, counts, points, low, high);
    }

    Any SAL_CALL RULE(const Any& actual, const Any& text, const Any& full, const Any& target,
                      const Any& part) override {
        return call(rule_adapter, actual, text, full, target, part);
    }

    Any SAL_CALL EXPLAIN(const Any& function, const Any& argument1, const Any& argument2, const Any& argument3,
                         const Any& argument4, const Any& argument5, const Any& argument6, const Any& argument7,
                         const Any& argument8, const Any& argument9) override {
        const std::array<const Any*, most_parameters> given = {
            &argument1, &argument2, &argument3, &argument4, &argument5, &argument6, &argument7, &argument8, &argument9};
        return explain(function, given, language_);
    }

    OUString SAL_CALL VERSION() override { return KPI_VERSION; }

    OUString SAL_CALL getImplementationName() override { return "kpi.calc.Functions"; }
    sal_Bool SAL_CALL supportsService(const OUString& name) override { return cppu::supportsService(this, name); }
    uno::Sequence<OUString> SAL_CALL getSupportedServiceNames() override {
        const OUString service{"KPI"};
        return {&service, 1};
    }

private:
    Language language_;
};

}  // namespace

}  // namespace kpi::functions

extern "C" SAL_DLLPUBLIC_EXPORT com::sun::star::uno::XInterface* kpi_functions_get_implementation(
    com::sun::star::uno::XComponentContext* context, const com::sun::star::uno::Sequence<com::sun::star::uno::Any>&) {
    return cppu::acquire(new kpi::functions::Functions(context));
}
