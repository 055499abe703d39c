// What a handing out was: from the copy of the master that was kept.
#pragma once

#include <map>
#include <memory>

#include "appraisals/collecting_form.hpp"
#include "appraisals/entered_people.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/recipe.hpp"

namespace kpi::appraisals {

struct HandedOut {
    Identity identity;
    std::vector<Person> people;                        ///< once each, the first of those with one number
    std::map<rtl::OUString, std::size_t> by_key = {};  ///< their places in `people`
    std::vector<rtl::OUString> departments = {};       ///< in the order in which they come
    /// How many rows each department was handed out, also of people without a number or with another's.
    std::map<rtl::OUString, sal_Int32> rows = {};
    Recipe recipe;
    InputPlan plan;
    Row least;  ///< of each code
    Row most;
    std::vector<rtl::OUString> headings;  ///< of all columns of people
    Form form;

    /// nullptr for somebody who was not handed out.
    [[nodiscard]] const Person* person(const rtl::OUString& key) const;
};

/// Throws com.sun.star.lang.IllegalArgumentException for a workbook that was not handed out.
/// @param url  of the copy
[[nodiscard]] HandedOut handed_out(const Context& context, const rtl::OUString& url);

}  // namespace kpi::appraisals
