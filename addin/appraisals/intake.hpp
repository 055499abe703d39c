// Workbooks that came back, one after the other: what is wrong with each, and whose figures are taken from it.
#pragma once

#include <optional>

#include "appraisals/findings.hpp"
#include "appraisals/handed_out.hpp"

namespace kpi::appraisals {

/// A row of somebody whose figures were taken.
struct Taken {
    Person person;  ///< as the file has it, but for what the master knows better: department and last total
    Place place;    ///< of the number
    Place row;      ///< all that is entered
    std::size_t file = 0;
    bool is_twin = false;  ///< the number is there more than once: nobody with it has a total

    PeriodFigures figures = {};  ///< of the department
    // Computed anew with the settings of the master and the figures of the department.
    Row points = {};
    com::sun::star::uno::Any total = {};
};

/// A file whose figures were taken.
struct ReturnedFile {
    rtl::OUString url;
    Format format;
    std::vector<rtl::OUString> departments = {};  ///< by the master's list of people
    PeriodFigures figures = {};
    std::vector<Place> to_put_right = {};  ///< cells of the input sheet
};

class Intake {
public:
    /// @param all  outlives it; its form is used to compute
    Intake(const Context& context, HandedOut& all, Findings& findings)
        : context_{context}, all_{all}, findings_{findings} {}

    /// Adds what is found; never throws for what a file holds.
    void take(const rtl::OUString& url);

    /// Who was handed out and has not come back, and which departments: once all files are taken.
    void look_for_missing();

    [[nodiscard]] const std::vector<ReturnedFile>& files() const noexcept { return files_; }
    /// Every row with a number, also those of numbers that are there twice.
    [[nodiscard]] const std::vector<Taken>& people() const noexcept { return people_; }
    /// How many they are, each counted once.
    [[nodiscard]] std::size_t heads() const noexcept { return by_key_.size(); }
    /// nullptr where it has not come back.
    [[nodiscard]] const ReturnedFile* file_of(const rtl::OUString& department) const;

private:
    struct Opened;

    void open_and_take(const rtl::OUString& url, Format format);
    [[nodiscard]] bool has_links(const Workbook& workbook, const rtl::OUString& url);
    /// @return the department, or nothing where the file is another appraisal's
    [[nodiscard]] std::optional<rtl::OUString> check_identity(const Workbook& workbook, const rtl::OUString& url);
    [[nodiscard]] bool came_back_already(const rtl::OUString& department, const rtl::OUString& url);
    [[nodiscard]] std::vector<Taken> numbered_people(Opened& opened);
    void add_twins(Opened& opened, Taken& first, Taken& second);
    void compare_with_master(Opened& opened, Taken& one);
    void check_inputs(Opened& opened, const Taken& one, const Results& right, sal_Int32 row);
    /// @param has_everybody  of the file, in what is right
    void check_results(const Opened& opened, const Taken& one, const Results& right, sal_Int32 row, bool has_everybody);
    void check_figures(Opened& opened);
    void compute(Opened& opened, std::vector<Taken>& people);

    const Context& context_;
    HandedOut& all_;
    Findings& findings_;
    std::vector<ReturnedFile> files_;
    std::vector<Taken> people_;
    std::map<rtl::OUString, std::size_t> by_key_;
    std::map<rtl::OUString, std::size_t> file_by_department_;
};

}  // namespace kpi::appraisals
