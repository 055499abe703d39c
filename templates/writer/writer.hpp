// Puts the model of a workbook into a document of an office: cells, looks, checks, names, charts and pages.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include "model/sheet_model.hpp"

namespace kpi::writer {

/// Writes into a new, empty document, wherever it is open: in an office of our own or in somebody's.
/// Throws com.sun.star.uno.Exception when the office refuses something.
void write_workbook(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const model::Workbook& workbook);

/// Adds a sheet to a workbook of the recipe, behind all others, in the looks that it has. Throws
/// com.sun.star.uno.Exception when the office refuses something, e.g. a name that is there already.
void add_sheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const model::Sheet& sheet);

}  // namespace kpi::writer
