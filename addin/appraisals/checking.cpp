#include "appraisals/checking.hpp"

#include <algorithm>
#include <kpi/number.hpp>

#include "appraisals/blocks.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

constexpr std::size_t most_arguments = 9;

struct Roles {
    const char* function;
    Role roles[most_arguments];
};

constexpr Roles roles[] = {
    {"WEIGHTED",
     {Role::items, Role::weights, Role::word, Role::any, Role::any, Role::any, Role::any, Role::any, Role::any}},
    {"THRESHOLD",
     {Role::value, Role::figure, Role::figure, Role::figure, Role::figure, Role::figure, Role::figure, Role::figure,
      Role::word}},
    {"TIER",
     {Role::value, Role::bounds, Role::results, Role::any, Role::word, Role::word, Role::any, Role::any, Role::any}},
    {"RANK",
     {Role::value, Role::population, Role::word, Role::word, Role::any, Role::any, Role::any, Role::any, Role::any}},
    {"RANKPAY",
     {Role::value, Role::population, Role::payouts, Role::word, Role::figure, Role::figure, Role::figure, Role::figure,
      Role::word}},
    {"ALLOCATE",
     {Role::shares, Role::figure, Role::figure, Role::figure, Role::any, Role::any, Role::any, Role::any, Role::any}},
    {"QUOTA",
     {Role::value, Role::population, Role::quotas, Role::results, Role::word, Role::word, Role::any, Role::any,
      Role::any}},
    {"POINTS",
     {Role::value, Role::items, Role::points, Role::figure, Role::figure, Role::any, Role::any, Role::any, Role::any}},
};

}  // namespace

Role role_of(const Call& call, std::size_t argument) {
    if (argument >= most_arguments) return Role::any;
    for (const Roles& one : roles)
        if (call.function.equalsAscii(one.function)) return one.roles[argument];
    return Role::any;
}

bool wants_numbers(Role role) {
    return role != Role::results && role != Role::word && role != Role::any;
}

void Checking::report(const char* kind, const Area& place, const OUString& expected, const OUString& found) {
    const OUString cell = label_of(place);
    if (!reported_.emplace(OUString::createFromAscii(kind), place.Sheet, cell).second) return;
    findings_.add(kind, {{}, values_.sheet_name(place.Sheet), cell}, expected, found);
}

OUString Checking::words(const char* english, const char* chinese) const {
    return from_utf8(findings_.language() == Language::chinese ? chinese : english);
}

OUString Checking::name_from(const Area& place, const Area& area) const {
    const OUString cells = label_of(area);
    return place.Sheet == area.Sheet ? cells : values_.sheet_name(area.Sheet) + "." + cells;
}

std::vector<CellContent> Checking::cells(const Area& area) {
    const Area used = values_.used(area);
    left_ -= sal_Int64{columns_of(used)} * rows_of(used);
    return is_exhausted() ? std::vector<CellContent>{} : values_.all(used);
}

std::optional<CellContent> Checking::value_of(const Argument& argument, sal_Int32 columns, sal_Int32 rows) {
    switch (argument.kind) {
        case Argument::Kind::number: return CellContent{CellContent::Kind::number, argument.number};
        case Argument::Kind::text: return CellContent{CellContent::Kind::text, 0, argument.text};
        case Argument::Kind::reference: {
            const Area area = argument.reference.at(columns, rows);
            if (columns_of(area) * rows_of(area) != 1) return std::nullopt;
            return values_.at(area.Sheet, area.StartColumn, area.StartRow);
        }
        case Argument::Kind::left_out:
        case Argument::Kind::table:
        case Argument::Kind::sheets:
        case Argument::Kind::computed: break;
    }
    return std::nullopt;
}

Area Checking::all_of(const Reference& reference, const Area& formulas) {
    Area all = reference.area;
    const Area last = reference.at(columns_of(formulas) - 1, kpi::appraisals::rows_of(formulas) - 1);
    all.StartColumn = std::min(all.StartColumn, last.StartColumn);
    all.StartRow = std::min(all.StartRow, last.StartRow);
    all.EndColumn = std::max(all.EndColumn, last.EndColumn);
    all.EndRow = std::max(all.EndRow, last.EndRow);
    return all;
}

OUString shown(double number) {
    return OUString::number(snap(number));
}

}  // namespace kpi::appraisals
