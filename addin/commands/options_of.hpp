// Answers of a form as options of a service.
#pragma once

#include <vector>

#include "appraisals/options.hpp"

namespace kpi::commands {

class OptionList {
public:
    OptionList& add(const char* name, const rtl::OUString& value) {
        if (!value.isEmpty()) add_any(name, com::sun::star::uno::Any{value});
        return *this;
    }
    OptionList& add(const char* name, bool value) {
        add_any(name, com::sun::star::uno::Any{value});
        return *this;
    }
    OptionList& add(const char* name, sal_Int32 value) {
        add_any(name, com::sun::star::uno::Any{value});
        return *this;
    }
    OptionList& add(const char* name, const char* value) { return add(name, rtl::OUString::createFromAscii(value)); }

    [[nodiscard]] appraisals::OptionValues values() const { return {all_.data(), static_cast<sal_Int32>(all_.size())}; }

private:
    void add_any(const char* name, const com::sun::star::uno::Any& value) {
        all_.emplace_back(rtl::OUString::createFromAscii(name), value);
    }

    std::vector<com::sun::star::beans::NamedValue> all_;
};

}  // namespace kpi::commands
