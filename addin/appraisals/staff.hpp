// The people on the input of an appraisal workbook, as they were typed.
#pragma once

#include "appraisals/blocks.hpp"
#include "appraisals/number_keys.hpp"

namespace kpi::appraisals {

/// A cell as text: a number as it would be typed.
[[nodiscard]] rtl::OUString text_of(const com::sun::star::uno::Any& cell);

/// A text without blanks at its ends, those of other languages and the ones that do not break included.
[[nodiscard]] rtl::OUString trimmed(const rtl::OUString& text);

/// Some of the people, by their places among all.
struct Department {
    rtl::OUString name;  ///< trimmed; empty for those of whom nobody says
    std::vector<std::size_t> people = {};
};

class People {
public:
    /// Everybody, in the order of the rows: also who stands in a guard row or below the last row that is computed. A
    /// row in which anything is typed is somebody. What shows an error is its text.
    /// Throws com.sun.star.lang.IllegalArgumentException for a workbook that is no appraisal.
    static People read(const Workbook& workbook);
    /// @param number, name, department  columns of the rows
    People(std::vector<Row> rows, sal_Int32 number, sal_Int32 name, sal_Int32 department)
        : rows_{std::move(rows)}, number_{number}, name_{name}, department_{department} {}

    [[nodiscard]] std::size_t count() const noexcept { return rows_.size(); }
    [[nodiscard]] const Row& row(std::size_t person) const { return rows_.at(person); }
    [[nodiscard]] rtl::OUString number(std::size_t person) const { return cell(person, number_); }
    [[nodiscard]] rtl::OUString name(std::size_t person) const { return cell(person, name_); }
    [[nodiscard]] rtl::OUString department(std::size_t person) const { return cell(person, department_); }

    /// Departments in the order in which they come.
    [[nodiscard]] std::vector<Department> departments() const;

private:
    [[nodiscard]] rtl::OUString cell(std::size_t person, sal_Int32 column) const {
        return trimmed(text_of(rows_.at(person)[column]));
    }

    std::vector<Row> rows_;
    sal_Int32 number_;
    sal_Int32 name_;
    sal_Int32 department_;
};

/// A number that people in several departments have: each department's workbook takes it for its own.
struct SharedNumber {
    rtl::OUString number;  ///< as numbers are compared
    std::vector<std::size_t> departments = {};
};

/// In the order of the people.
[[nodiscard]] std::vector<SharedNumber> shared_numbers(const People& people, const std::vector<Department>& departments,
                                                       const NumberKeys& keys);

/// Writes rows of people below the upper guard row, from the first column on; what stands beside and below is left
/// alone.
/// @param rows  of the same length
/// Throws com.sun.star.lang.IllegalArgumentException where the workbook has less room.
void write_people(const Workbook& workbook, const std::vector<Row>& rows);

}  // namespace kpi::appraisals
