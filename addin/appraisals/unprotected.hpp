// Writing on sheets that are protected from slips.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kpi::appraisals {

/// A sheet is unprotected while it lives, and as it was afterwards.
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
