#include "uno/language.hpp"

#include "uno/setting.hpp"

namespace kpi {

namespace uno = com::sun::star::uno;

Language language_of(const uno::Reference<uno::XComponentContext>& context) noexcept {
    try {
        return setting_of(context, "/org.openoffice.Setup/L10N", "ooLocale").startsWith("zh") ? Language::chinese
                                                                                              : Language::english;
    } catch (const uno::Exception&) {
        // Without a configuration the functions work all the same, and explain themselves in English.
        return Language::english;
    }
}

}  // namespace kpi
