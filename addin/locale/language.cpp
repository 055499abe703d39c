#include "locale/language.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>

namespace kpi::locale {

namespace beans = com::sun::star::beans;
namespace configuration = com::sun::star::configuration;
namespace container = com::sun::star::container;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

OUString office_locale(const uno::Reference<uno::XComponentContext>& context) {
    const beans::PropertyValue path{"nodepath", 0, uno::Any{OUString{"/org.openoffice.Setup/L10N"}},
                                    beans::PropertyState_DIRECT_VALUE};
    const uno::Any argument{path};
    const uno::Reference<container::XNameAccess> settings{
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", {&argument, 1}),
        uno::UNO_QUERY_THROW};
    OUString locale;
    settings->getByName("ooLocale") >>= locale;
    return locale;
}

}  // namespace

Language language_of(const uno::Reference<uno::XComponentContext>& context) noexcept {
    try {
        return office_locale(context).startsWith("zh") ? Language::chinese : Language::english;
    } catch (const uno::Exception&) {
        // Without a configuration the functions work all the same, and explain themselves in English.
        return Language::english;
    }
}

}  // namespace kpi::locale
