// How a change of a document looks to the person in front of it.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// While it lives changes are no undo steps, and afterwards the document is as modified as before.
class UnseenChange {
public:
    explicit UnseenChange(const Workbook& workbook);
    UnseenChange(const UnseenChange&) = delete;
    UnseenChange& operator=(const UnseenChange&) = delete;
    ~UnseenChange();

private:
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undo_;
    com::sun::star::uno::Reference<com::sun::star::util::XModifiable> modified_;
    bool was_modified_;
};

/// While it lives nothing is calculated by itself.
class PausedCalculation {
public:
    explicit PausedCalculation(const Workbook& workbook);
    PausedCalculation(const PausedCalculation&) = delete;
    PausedCalculation& operator=(const PausedCalculation&) = delete;
    ~PausedCalculation();

private:
    Workbook workbook_;
};

/// While it lives all changes are one undo step, nothing is calculated and nothing drawn; then everything is.
class OneStep {
public:
    /// @param title  what the menu calls the step
    OneStep(const Workbook& workbook, const rtl::OUString& title);
    OneStep(const OneStep&) = delete;
    OneStep& operator=(const OneStep&) = delete;
    ~OneStep();

private:
    Workbook workbook_;
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undo_;
};

}  // namespace kpi::appraisals
