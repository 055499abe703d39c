#include "appraisals/undo_step.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>

#include "uno/object.hpp"

namespace kpi::appraisals {

namespace document = com::sun::star::document;
namespace frame = com::sun::star::frame;
namespace sheet = com::sun::star::sheet;
namespace util = com::sun::star::util;

UnseenChange::UnseenChange(const Workbook& workbook)
    : undo_{as<document::XUndoManagerSupplier>(workbook)->getUndoManager()},
      modified_{as<util::XModifiable>(workbook)},
      was_modified_{modified_->isModified() != sal_False} {
    undo_->lock();
}

UnseenChange::~UnseenChange() {
    try {
        undo_->unlock();
        if (!was_modified_) modified_->setModified(false);
    } catch (const com::sun::star::uno::Exception&) {
        // The document has gone meanwhile, and with it what was to be put back.
    }
}

PausedCalculation::PausedCalculation(const Workbook& workbook) : workbook_{workbook} {
    as<sheet::XCalculatable>(workbook_)->enableAutomaticCalculation(false);
}

PausedCalculation::~PausedCalculation() {
    try {
        as<sheet::XCalculatable>(workbook_)->enableAutomaticCalculation(true);
    } catch (const com::sun::star::uno::Exception&) {
        // The document has gone meanwhile.
    }
}

OneStep::OneStep(const Workbook& workbook, const rtl::OUString& title)
    : workbook_{workbook}, undo_{as<document::XUndoManagerSupplier>(workbook)->getUndoManager()} {
    undo_->enterUndoContext(title);
    as<frame::XModel>(workbook_)->lockControllers();
    as<sheet::XCalculatable>(workbook_)->enableAutomaticCalculation(false);
}

OneStep::~OneStep() {
    try {
        as<sheet::XCalculatable>(workbook_)->enableAutomaticCalculation(true);
        as<sheet::XCalculatable>(workbook_)->calculateAll();
        as<frame::XModel>(workbook_)->unlockControllers();
        undo_->leaveUndoContext();
    } catch (const com::sun::star::uno::Exception&) {
        // The document has gone meanwhile.
    }
}

}  // namespace kpi::appraisals
