// Sheets that are protected, without a password.
#pragma once

#include <com/sun/star/util/XProtectable.hpp>

#include "uno/object.hpp"
#include "uno/workbook.hpp"

namespace kpi::appraisals {

/// A sheet is unprotected while it lives, and as it was afterwards.
class Unprotected {
public:
    explicit Unprotected(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& cells)
        : cells_{as<com::sun::star::util::XProtectable>(cells)} {
        if (cells_->isProtected()) {
            was_protected_ = true;
            cells_->unprotect({});
        }
    }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;
    ~Unprotected() {
        try {
            if (was_protected_) cells_->protect({});
        } catch (const com::sun::star::uno::Exception&) {
            // The document has gone meanwhile.
        }
    }

private:
    com::sun::star::uno::Reference<com::sun::star::util::XProtectable> cells_;
    bool was_protected_ = false;
};

}  // namespace kpi::appraisals
