#include "uno/object.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>

namespace kpi {

namespace beans = com::sun::star::beans;
namespace uno = com::sun::star::uno;

void set(const uno::Reference<uno::XInterface>& object, const rtl::OUString& property, const uno::Any& value) {
    as<beans::XPropertySet>(object)->setPropertyValue(property, value);
}

uno::Any get(const uno::Reference<uno::XInterface>& object, const rtl::OUString& property) {
    return as<beans::XPropertySet>(object)->getPropertyValue(property);
}

}  // namespace kpi
