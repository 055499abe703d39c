// What has to stay as it was handed out: where the names stand, settings and formulas.
#pragma once

#include <map>
#include <set>

#include "appraisals/blocks.hpp"
#include "appraisals/findings.hpp"
#include "appraisals/formula_form.hpp"

namespace kpi::appraisals {

using FormulaRow = com::sun::star::uno::Sequence<rtl::OUString>;
using Formulas = com::sun::star::uno::Sequence<FormulaRow>;

/// Of a master; its copies that came back are compared with it.
class Recipe {
public:
    explicit Recipe(const Workbook& master);

    /// Adds a finding for every name that stands somewhere else, and for figures in another order.
    /// @return whether the workbook can be read by its names
    [[nodiscard]] bool has_same_structure(const Workbook& returned, const rtl::OUString& file,
                                          Findings& findings) const;

    /// Adds a finding for every setting and formula that is another one. Of settings the master's count, and formulas
    /// are computed anew.
    /// Figures of a period are inputs, never settings.
    /// @param keeps_points  whether it keeps points of departments with figures of their own, and reads them
    /// @return whether all are the master's
    [[nodiscard]] bool has_same_content(const Workbook& returned, const rtl::OUString& file, bool keeps_points,
                                        Findings& findings);

private:
    class Changes;
    /// How much of a sheet is the recipe's.
    enum class Part {
        all,       ///< texts and numbers are settings
        formulas,  ///< what else is there is for people
        above,     ///< above the first person, formulas
        rows       ///< of people, each with the same formulas
    };
    struct Image {
        rtl::OUString name;
        Part part;
        sal_Int32 last_column = 0;
        Data data = {};
        Formulas formulas = {};            ///< as far as the first person where there are rows of people
        FormulaRow formulas_of_last = {};  ///< guard row
        /// Rows of a file that were found to be the same, and where its people ended: most files are alike.
        std::map<sal_Int32, FormulaRow> known = {};
        PeopleRows known_people = {};
    };
    [[nodiscard]] static PeopleRows people_rows(const Workbook& workbook);
    [[nodiscard]] static std::map<rtl::OUString, rtl::OUString> contents_of_names(const Workbook& workbook);
    /// Names that are something else, or gone.
    [[nodiscard]] bool has_same_names(const Workbook& returned, const rtl::OUString& file, Findings& findings) const;
    void compare_rows(const Workbook& returned, sal_Int32 sheet, const Image& image, const PeopleRows& people,
                      Changes& changes) const;
    [[nodiscard]] static std::set<std::pair<sal_Int32, sal_Int32>> cells_of_people(const Workbook& workbook,
                                                                                   sal_Int32 sheet);
    [[nodiscard]] Image image_of(const Workbook& master, sal_Int32 sheet) const;

    std::map<rtl::OUString, rtl::OUString> names_;
    std::vector<Image> images_;
    sal_Int32 guard_;
    PeopleRows people_;
    Data column_ids_;
    Data setting_ids_;
};

}  // namespace kpi::appraisals
