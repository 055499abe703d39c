// Objects of the office: their interfaces and properties.
#pragma once

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Reference.hxx>
#include <rtl/ustring.hxx>

namespace kpi {

/// An interface of an object that is known to have it. Throws com.sun.star.uno.RuntimeException where it has not.
template <class Interface>
[[nodiscard]] com::sun::star::uno::Reference<Interface> as(
    const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object) {
    return {object, com::sun::star::uno::UNO_QUERY_THROW};
}

/// One property of an object. Throws com.sun.star.uno.Exception.
void set(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object, const rtl::OUString& property,
         const com::sun::star::uno::Any& value);
[[nodiscard]] com::sun::star::uno::Any get(
    const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object, const rtl::OUString& property);

}  // namespace kpi
