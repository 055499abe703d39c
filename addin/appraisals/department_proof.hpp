// A department's file, opened again: it holds its people, all of them and nobody else, and knows what it belongs to.
#pragma once

#include "appraisals/findings.hpp"
#include "appraisals/foreign_values.hpp"
#include "appraisals/identity.hpp"

namespace kpi::appraisals {

/// What a file is to hold.
struct Meant {
    const std::vector<Row>& people;
    const Identity& identity;
    std::size_t department;  ///< its place among the departments
};

/// Opens a file that was written a moment ago and compares it with what was meant.
/// @param url       of the file, not encrypted
/// @param staff     everybody
/// @param findings  takes what is wrong
/// @param place     the file as people will know it
/// @return whether everything is right
[[nodiscard]] bool is_proven(const Context& context, const rtl::OUString& url, Format format, const Meant& meant,
                             const StaffValues& staff, Findings& findings, const Place& place);

}  // namespace kpi::appraisals
