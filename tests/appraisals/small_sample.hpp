// Samples with room for few more people than they have: everything that is done with them takes a part of the time.
#pragma once

#include "appraisals/more_rows.hpp"
#include "standards.hpp"

namespace kpi::tests {

/// Made once a program.
inline fs::path small_sample(const std::string& standard, const std::string& locale) {
    constexpr sal_Int32 room = 60;
    const fs::path file = scratch_folder() / "small" / locale / (standard + "-sample.ods");
    if (fs::exists(file)) return file;
    fs::create_directories(file.parent_path());
    const auto workbook =
        Appraisal::open(office_with_extension(), fs::path{KPI_SAMPLES_DIR} / locale / file.filename());
    appraisals::set_room(workbook.document().model(), room, "room");
    workbook.document().recalculate();
    workbook.document().save(file, office::filter::ods);
    return file;
}

}  // namespace kpi::tests
