// The master of a handing out without its people: the form that each department's file is made from.
#pragma once

#include <com/sun/star/io/XTempFile.hpp>

#include "appraisals/files.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/staff.hpp"

namespace kpi::appraisals {

class DepartmentForm {
public:
    /// Rows beside those of the largest department, for people who have come meanwhile.
    static constexpr sal_Int32 spare_rows = 5;

    /// Empties the master, once: everybody's rows with comments and looks of their own, what was written on the Form,
    /// the figures of the department and who has worked on the document. Everything else stays. The settings are locked
    /// but for the department's own figures.
    /// @param master  open; changed, and not to be used any more
    /// @param people  of the largest department
    DepartmentForm(const Context& context, const HiddenWorkbook& master, std::size_t people);

    /// A department's workbook, calculated: the same document each time, with nothing left in it of the one before.
    [[nodiscard]] const Workbook& filled_in(const std::vector<Row>& people, const Identity& identity) const;

private:
    com::sun::star::uno::Reference<com::sun::star::io::XTempFile> file_;
    HiddenWorkbook workbook_;
};

}  // namespace kpi::appraisals
