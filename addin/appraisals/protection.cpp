#include "appraisals/protection.hpp"

#include "appraisals/options.hpp"
#include "uno/object.hpp"
#include "uno/workbook.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;

Unprotected::Unprotected(const uno::Reference<com::sun::star::sheet::XSpreadsheet>& cells)
    : cells_{cells, uno::UNO_QUERY_THROW} {
    if (!cells_->isProtected()) return;
    cells_->unprotect({});
    if (cells_->isProtected())
        refuse("The sheet \"" + name_of(cells) + "\" is protected with a password; take it off first.",
               "工作表设有保护密码，请先取消保护：", name_of(cells));
    was_protected_ = true;
}

Unprotected::~Unprotected() {
    try {
        if (was_protected_) cells_->protect({});
    } catch (const uno::Exception&) {
        // The document has gone meanwhile.
    }
}

}  // namespace kpi::appraisals
