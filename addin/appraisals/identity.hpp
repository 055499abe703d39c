// Which appraisal a workbook belongs to, written in three places that survive different accidents: properties of the
// document, locked named cells, and a hidden sheet.
#pragma once

#include "uno/workbook.hpp"

namespace kpi::appraisals {

struct Identity {
    rtl::OUString standard = {};  ///< name of its definition
    rtl::OUString version = {};   ///< of the template
    rtl::OUString campaign = {};  ///< an id that all workbooks of one handing out share
    rtl::OUString company = {};
    rtl::OUString department = {};
    rtl::OUString period = {};
    rtl::OUString due = {};    ///< date by which it is to come back, as it was given
    rtl::OUString scope = {};  ///< "company": ranks are made after collecting; "department": here

    friend bool operator==(const Identity&, const Identity&) = default;
};

/// The document's own properties, which every format keeps.
[[nodiscard]] com::sun::star::uno::Reference<com::sun::star::uno::XInterface> own_properties(const Workbook& workbook);
/// One that is a text; empty where there is none.
[[nodiscard]] rtl::OUString own_property(const Workbook& workbook, const rtl::OUString& name);

/// An id that no other handing out has.
[[nodiscard]] rtl::OUString new_campaign();

/// Writes one place: properties of the document, those that are empty only where they are there already.
void write_properties(const Workbook& workbook, const Identity& identity);
/// Writes one place: the named cells, as far as the workbook has them.
void write_cells(const Workbook& workbook, const Identity& identity);
/// Writes all three places; the hidden sheet is made where it is not there.
void write_identity(const Workbook& workbook, const Identity& identity);

/// As each place has it. What a place does not have is empty.
struct IdentityPlaces {
    Identity properties;
    Identity cells;
    Identity sheet;
};
[[nodiscard]] IdentityPlaces read_identity(const Workbook& workbook);

}  // namespace kpi::appraisals
