// Options of a command: names with values, as macros and scripts give them.
#pragma once

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/uno/Sequence.hxx>
#include <initializer_list>
#include <map>
#include <optional>
#include <rtl/ustring.hxx>
#include <span>
#include <vector>

#include "appraisals/messages.hpp"

namespace kpi::appraisals {

using OptionValues = com::sun::star::uno::Sequence<com::sun::star::beans::NamedValue>;

class Options {
public:
    /// @param allowed  names of the options that the command has
    /// Throws com.sun.star.lang.IllegalArgumentException that names an option which it has not, or one given twice.
    Options(const OptionValues& given, std::initializer_list<const char*> allowed);

    /// What is not given has no value; nor has an empty text. Each throws com.sun.star.lang.IllegalArgumentException
    /// that names the option where its value is of another type.
    [[nodiscard]] std::optional<rtl::OUString> text(const char* name) const;
    /// Also "true" and "false", as a command line gives them. False where it is not given.
    [[nodiscard]] bool flag(const char* name) const;
    /// A whole number, also as text.
    [[nodiscard]] std::optional<sal_Int32> number(const char* name) const;
    /// A sequence of texts, or one text with ";" between them.
    [[nodiscard]] std::vector<rtl::OUString> texts(const char* name) const;
    /// One of some words, the first of them where it is not given.
    [[nodiscard]] rtl::OUString one_of(const char* name, std::span<const char* const> words) const;
    [[nodiscard]] rtl::OUString one_of(const char* name, std::initializer_list<const char*> words) const {
        return one_of(name, std::span{words.begin(), words.size()});
    }

private:
    std::map<rtl::OUString, com::sun::star::uno::Any> values_;
};

}  // namespace kpi::appraisals
