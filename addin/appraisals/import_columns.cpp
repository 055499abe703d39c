#include "appraisals/import_columns.hpp"

#include <algorithm>
#include <com/sun/star/text/XText.hpp>

#include "appraisals/identity.hpp"
#include "appraisals/standards.hpp"
#include "model/plan.hpp"
#include "model/table.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using Role = model::InputColumn::Role;
using rtl::OUString;

namespace {

/// What systems call the number of a person or a team.
constexpr const char* numbers[] = {"no.",  "no",   "number",   "id",       "employee no.", "employee id", "staff no.",
                                   "工号", "编号", "员工编号", "员工工号", "人员编号",     "团队编号"};

/// The sub-heading of a column whose indicator has several figures; empty for the only one.
model::Text what(const model::Indicator& one, Role role) {
    switch (role) {
        case Role::part: return one.part;
        case Role::whole: return one.whole;
        case Role::shown_part: return one.shown->part;
        case Role::shown_whole: return one.shown->whole;
        default: return {};
    }
}

}  // namespace

OUString compared_heading(const OUString& heading) {
    // A part's name begins with a dash on Settings.
    const OUString dash = from_utf8("–");
    const OUString text = heading.trim();
    return from_utf8(model::compared_heading(to_utf8(text.startsWith(dash) ? text.copy(dash.getLength()) : text)));
}

ImportColumns::ImportColumns(const Context& context, const Workbook& workbook, const OUString& folder)
    : ids_{texts_of(workbook, "KpiColumnIds")} {
    for (const char* number : numbers) of_numbers_.insert(compared_heading(from_utf8(number)));
    read_headings(workbook);
    if (!folder.isEmpty()) read_standard(context, workbook, folder);
}

void ImportColumns::add(const OUString& heading, sal_Int32 column) {
    if (!heading.isEmpty()) columns_[heading].insert(column);
}

void ImportColumns::read_headings(const Workbook& workbook) {
    const auto actuals = address_of(block_of(workbook, "KpiActuals"));
    const auto cells = sheet_of(workbook, actuals.Sheet);
    const auto heading = [&](sal_Int32 column, std::size_t row) {
        return as<com::sun::star::text::XText>(cells->getCellByPosition(column, static_cast<sal_Int32>(row)))
            ->getString();
    };
    const auto number = address_of(block_of(workbook, "KpiNumbers")).StartColumn;
    for (sal_Int32 column = number; column < actuals.StartColumn; ++column)
        (column == number ? of_numbers_ : of_people_).insert(compared_heading(heading(column, model::row::name)));
    std::map<OUString, int> columns_of_indicator;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        names_.push_back(heading(actuals.StartColumn + static_cast<sal_Int32>(i), model::row::name));
        headings_.push_back(compared_heading(names_.back()));
        ++columns_of_indicator[headings_.back()];
    }
    for (std::size_t i = 0; i < ids_.size(); ++i) {
        // An indicator that was cleared has no figures any more.
        if (headings_[i].isEmpty()) continue;
        const auto column = static_cast<sal_Int32>(i);
        add(compared_heading(ids_[i]), column);
        if (columns_of_indicator[headings_[i]] == 1) {
            add(headings_[i], column);
            continue;
        }
        const OUString sub = heading(actuals.StartColumn + column, model::row::what);
        names_[i] += " " + sub;
        add(compared_heading(sub), column);
        add(compared_heading(names_[i]), column);
    }
}

void ImportColumns::read_standard(const Context& context, const Workbook& workbook, const OUString& folder) {
    const OUString standard = read_identity(workbook).properties.standard;
    const auto known = standard_names(context, folder);
    if (std::find(known.begin(), known.end(), standard) == known.end()) return;
    const auto definition = definition_of(context, folder, standard);
    const model::Plan plan{definition, words_of(context, folder, "en"), {}};
    for (const auto& input : plan.inputs()) {
        const auto at = std::find(ids_.begin(), ids_.end(), from_utf8(input.id));
        const auto* const one = plan.indicator(input.ordinal);
        if (at == ids_.end() || one == nullptr) continue;
        const auto column = static_cast<std::size_t>(at - ids_.begin());
        const auto in = [&](const char* language) { return compared_heading(from_utf8(one->name.in(language))); };
        // An indicator that is called something else here is another one.
        if (headings_[column] != in("en") && headings_[column] != in("zh")) continue;
        const auto sub = what(*one, input.role);
        for (const char* language : {"en", "zh"}) {
            const OUString below = compared_heading(from_utf8(sub.in(language)));
            if (below.isEmpty() && input.role != Role::points) add(in(language), static_cast<sal_Int32>(column));
            if (below.isEmpty()) continue;
            add(below, static_cast<sal_Int32>(column));
            add(in(language) + below, static_cast<sal_Int32>(column));
        }
    }
}

std::optional<sal_Int32> ImportColumns::column_of(const OUString& heading) const {
    const auto found = columns_.find(compared_heading(heading));
    return found == columns_.end() || found->second.size() != 1 ? std::nullopt : std::optional{*found->second.begin()};
}

const OUString& ImportColumns::name_of(sal_Int32 column) const {
    return names_.at(static_cast<std::size_t>(column));
}

bool ImportColumns::is_number(const OUString& heading) const {
    return of_numbers_.contains(compared_heading(heading));
}

bool ImportColumns::is_about_people(const OUString& heading) const {
    return of_people_.contains(compared_heading(heading));
}

}  // namespace kpi::appraisals
