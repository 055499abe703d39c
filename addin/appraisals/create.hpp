// A new appraisal from the definition of a standard.
#pragma once

#include <com/sun/star/lang/XComponent.hpp>

#include "appraisals/files.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/options.hpp"
#include "model/definition.hpp"

namespace kpi::appraisals {

/// What is asked for of a new workbook, whatever it is made from.
struct NewWorkbook {
    /// Throws com.sun.star.lang.IllegalArgumentException that names an option whose value cannot be.
    NewWorkbook(const Context& context, const Options& options);

    rtl::OUString language;
    sal_Int32 people;
    bool is_hidden;
    Identity identity = {};
    std::vector<std::string> raters = {};
};

/// The workbook of a definition, as a template is when it has been opened.
/// @param folder  with the words of workbooks, as standards_folder gives it
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> made_from(
    const Context& context, const rtl::OUString& folder, const model::Definition& definition,
    const NewWorkbook& wanted);

/// What the service create does.
/// @param folder  with the standards, as standards_folder gives it
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::lang::XComponent> create_from(
    const Context& context, const rtl::OUString& folder, const rtl::OUString& standard, const OptionValues& options);

}  // namespace kpi::appraisals
