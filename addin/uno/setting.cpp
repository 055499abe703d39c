#include "uno/setting.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace kpi {

namespace beans = com::sun::star::beans;
namespace configuration = com::sun::star::configuration;
namespace container = com::sun::star::container;
namespace uno = com::sun::star::uno;
using rtl::OUString;

OUString setting_of(const uno::Reference<uno::XComponentContext>& context, const OUString& path, const OUString& name) {
    const beans::PropertyValue group{"nodepath", 0, uno::Any{path}, beans::PropertyState_DIRECT_VALUE};
    const uno::Any argument{group};
    const uno::Reference<container::XNameAccess> settings{
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", {&argument, 1}),
        uno::UNO_QUERY_THROW};
    OUString text;
    settings->getByName(name) >>= text;
    return text;
}

}  // namespace kpi
