// A sheet that is written to although people are not to.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kpi::appraisals {

/// Unprotected while it lives, as it was afterwards. Without a password, as all sheets of the recipe are.
class Unprotected {
public:
    explicit Unprotected(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& cells)
        : cells_{cells, com::sun::star::uno::UNO_QUERY_THROW} {
        if (cells_->isProtected()) {
            was_protected_ = true;
            cells_->unprotect({});
        }
    }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;
    ~Unprotected() {
        if (was_protected_) cells_->protect({});
    }

private:
    com::sun::star::uno::Reference<com::sun::star::util::XProtectable> cells_;
    bool was_protected_ = false;
};

}  // namespace kpi::appraisals
