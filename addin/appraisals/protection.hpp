// Sheets that are protected against slips of the hand, and commands that write on them all the same.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kpi::appraisals {

/// Unprotected while it lives, as it was afterwards.
class Unprotected {
public:
    /// Throws com.sun.star.lang.IllegalArgumentException for a sheet with a password.
    explicit Unprotected(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& cells);
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;
    ~Unprotected();

private:
    com::sun::star::uno::Reference<com::sun::star::util::XProtectable> cells_;
    bool was_protected_ = false;
};

}  // namespace kpi::appraisals
