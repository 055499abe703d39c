#include "appraisals/intake.hpp"

#include <algorithm>
#include <com/sun/star/container/XElementAccess.hpp>

#include "appraisals/department_figures.hpp"
#include "appraisals/input_check.hpp"
#include "appraisals/messages.hpp"
#include "appraisals/package_check.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/stored_values.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// A result that somebody sees, and is held to.
struct Claim {
    const char* name;
    Data Results::*block;
};
constexpr Claim claims[] = {
    {"KpiTotals", &Results::totals}, {"KpiGrades", &Results::grades}, {"KpiPay", &Results::pay}};

/// They stand on one sheet, whose columns they are.
StoredValues stored_claims(const Context& context, const Workbook& workbook, const OUString& url) {
    std::set<sal_Int32> columns;
    OUString sheet;
    for (const Claim& claim : claims) {
        const auto cells = cells_named(workbook, OUString::createFromAscii(claim.name));
        if (!cells.is()) continue;
        const auto block = address_of(cells);
        sheet = sheet_name(workbook, block.Sheet);
        columns.insert(block.StartColumn);
    }
    return {context, url, sheet, columns};
}

}  // namespace

/// A file while it is open.
struct Intake::Opened {
    const Workbook& workbook;
    ReturnedFile file;
    OUString department;  ///< of its identity; empty for a workbook of several
    com::sun::star::table::CellRangeAddress people = {};
    OUString sheet = {};  ///< of people
    FiguresByDepartment own_figures = {};
    StoredValues stored = {};
    Results shown = {};  ///< as it came
    Results own = {};    ///< by its own formulas, anew
    bool is_as_handed_out = true;

    [[nodiscard]] Place cell(sal_Int32 row, sal_Int32 column) const {
        return {file.url, sheet, cell_label(people.StartColumn + column, row)};
    }
    [[nodiscard]] Place whole_row(sal_Int32 row) const {
        auto block = people;
        block.StartRow = block.EndRow = row;
        return {file.url, sheet, label_of(block)};
    }
};

void Intake::take(const OUString& url) {
    const PackageVerdict verdict = check_package(context_, url, findings_.language());
    if (!verdict.format) {
        findings_.add(verdict.kind, {url}, {}, verdict.what);
        return;
    }
    try {
        open_and_take(url, *verdict.format);
    } catch (const uno::Exception& error) {
        findings_.add("unreadable", {url}, {}, error.Message);
    }
}

bool Intake::has_links(const Workbook& workbook, const OUString& url) {
    for (const char* links : {"ExternalDocLinks", "AreaLinks", "SheetLinks", "DDELinks"}) {
        const uno::Reference<com::sun::star::container::XElementAccess> all{
            get(workbook, OUString::createFromAscii(links)), uno::UNO_QUERY};
        if (!all.is() || !all->hasElements()) continue;
        findings_.add("refused", {url}, {},
                      said(findings_.language(), "links to other files", "指向其他文件的链接") + " (" +
                          OUString::createFromAscii(links) + ")");
        return true;
    }
    return false;
}

std::optional<OUString> Intake::check_identity(const Workbook& workbook, const OUString& url) {
    const IdentityPlaces places = read_identity(workbook);
    const Identity* const all[] = {&places.properties, &places.sheet, &places.cells};
    const auto first_of = [&](OUString Identity::*field) {
        for (const Identity* const one : all)
            if (!(one->*field).isEmpty()) return one->*field;
        return OUString{};
    };
    if (first_of(&Identity::campaign).isEmpty()) {
        findings_.add("wrong-campaign", {url}, all_.identity.campaign,
                      said(findings_.language(), "no identity", "没有身份信息"));
        return {};
    }
    for (OUString Identity::*const field : {&Identity::campaign, &Identity::standard})
        for (const Identity* const one : all)
            if (!(one->*field).isEmpty() && one->*field != all_.identity.*field) {
                findings_.add("wrong-campaign", {url}, all_.identity.*field, one->*field);
                return {};
            }
    const OUString department =
        places.sheet.department.isEmpty() ? places.properties.department : places.sheet.department;
    if (!places.properties.department.isEmpty() && places.properties.department != department) {
        findings_.add("wrong-campaign", {url}, department, places.properties.department);
        return {};
    }
    const OUString version = first_of(&Identity::version);
    if (version != all_.identity.version) findings_.add("old-version", {url}, all_.identity.version, version);
    return department.trim();
}

bool Intake::came_back_already(const OUString& department, const OUString& url) {
    const auto before = file_by_department_.find(department);
    if (department.isEmpty() || before == file_by_department_.end()) return false;
    findings_.add("twice", {url}, department, files_[before->second].url);
    return true;
}

void Intake::open_and_take(const OUString& url, Format format) {
    const HiddenWorkbook file = HiddenWorkbook::open(context_, url, filter_of(format));
    const Workbook& workbook = file.model();
    if (has_links(workbook, url)) return;
    if (!is_appraisal(workbook)) {
        findings_.add("structure-changed", {url}, {},
                      said(findings_.language(), "is no appraisal workbook", "不是考核工作簿"));
        return;
    }
    const auto department = check_identity(workbook, url);
    if (!department || came_back_already(*department, url)) return;
    if (!all_.recipe.has_same_structure(workbook, url, findings_)) return;

    Opened opened{.workbook = workbook,
                  .file = {.url = url, .format = format},
                  .department = *department,
                  .people = address_of(cells_named(workbook, "KpiPeople"))};
    opened.sheet = sheet_name(workbook, opened.people.Sheet);
    opened.own_figures = department_figures(workbook);
    opened.is_as_handed_out = all_.recipe.has_same_content(workbook, url, !opened.own_figures.empty(), findings_);
    if (format == Format::xlsx) opened.stored = stored_claims(context_, workbook, url);
    opened.shown = results_of(workbook);
    file.calculate_all();
    opened.own = results_of(workbook);
    check_figures(opened);
    std::vector<Taken> taken = numbered_people(opened);
    compute(opened, taken);

    if (!department->isEmpty()) opened.file.departments = {*department};
    for (Taken& one : taken) {
        // Who is there twice has no total, as in a workbook that has both rows.
        if (one.is_twin) one.total <<= OUString{};
        by_key_.emplace(one.person.key, people_.size());
        people_.push_back(one);
        const OUString of_person = one.person.department();
        auto& departments = opened.file.departments;
        if (department->isEmpty() && std::find(departments.begin(), departments.end(), of_person) == departments.end())
            departments.push_back(of_person);
    }
    for (const OUString& one : opened.file.departments) file_by_department_.emplace(one, files_.size());
    files_.push_back(std::move(opened.file));
}

std::vector<Taken> Intake::numbered_people(Opened& opened) {
    std::vector<Taken> taken;
    std::map<OUString, std::size_t> here;
    for (Person& person : people_of(context_, opened.workbook)) {
        Taken one{.person = std::move(person), .place = {}, .row = {}, .file = files_.size()};
        one.place = opened.cell(one.person.row, person_column::number);
        one.row = opened.whole_row(one.person.row);
        if (one.person.key.isEmpty()) {
            const OUString name = words_of(one.person.cell(person_column::name)).trim();
            findings_.add("blank", one.place,
                          all_.headings[person_column::number] + (name.isEmpty() ? OUString{} : " (" + name + ")"));
            opened.file.to_put_right.push_back(one.place);
            continue;
        }
        const auto twin = here.find(one.person.key);
        const auto before = by_key_.find(one.person.key);
        if (twin != here.end())
            add_twins(opened, taken[twin->second], one);
        else if (before != by_key_.end())
            add_twins(opened, people_[before->second], one);
        here.emplace(one.person.key, taken.size());
        compare_with_master(opened, one);
        taken.push_back(std::move(one));
    }
    return taken;
}

/// Nobody knows which of two rows is right, and whoever has it taken out needs both of them open.
void Intake::add_twins(Opened& opened, Taken& first, Taken& second) {
    findings_.add("person-twice", second.place, second.person.label(),
                  shown_name(first.place.file) + " " + first.place.sheet + " " + first.place.cell);
    first.is_twin = second.is_twin = true;
    first.total <<= OUString{};
    auto& file_of_first = first.file == files_.size() ? opened.file : files_[first.file];
    file_of_first.to_put_right.push_back(first.row);
    opened.file.to_put_right.push_back(second.row);
    opened.file.to_put_right.push_back(second.place);
}

/// What the master knows better is the master's from here on.
void Intake::compare_with_master(Opened& opened, Taken& one) {
    const Person* const known = all_.person(one.person.key);
    if (known == nullptr) {
        findings_.add("person-added", one.place, {}, one.person.label());
        return;
    }
    const auto place = [&](sal_Int32 column) { return opened.cell(one.person.row, column); };
    const OUString department = known->department();
    // Of who is there twice, that is said.
    const bool is_in_another_file =
        !one.is_twin && !opened.department.isEmpty() && opened.department != department;
    if (is_in_another_file || one.person.department() != department)
        findings_.add("moved-department", place(person_column::department), department,
                      is_in_another_file ? opened.department : one.person.department());
    if (words_of(one.person.cell(person_column::name)).trim() != words_of(known->cell(person_column::name)).trim())
        findings_.add("name-differs", place(person_column::name), words_of(known->cell(person_column::name)),
                      words_of(one.person.cell(person_column::name)));
    auto* const cells = one.person.cells.getArray();
    cells[person_column::department] = known->cell(person_column::department);
    const uno::Any& last_total = known->cell(person_column::last_total);
    if (is_blank(last_total)) return;
    if (!are_alike(last_total, cells[person_column::last_total]))
        findings_.add("setting-changed", place(person_column::last_total), words_of(last_total),
                      words_of(cells[person_column::last_total]));
    cells[person_column::last_total] = last_total;
}

/// A figure that is none counts as not entered: the workbook would compute nobody with it.
void Intake::check_figures(Opened& opened) {
    opened.file.figures = period_figures_of(opened.workbook);
    if (!cells_named(opened.workbook, "KpiFigures").is() || !opened.own_figures.empty()) return;
    for (const FigureTrouble& trouble : troubles_of_figures(opened.workbook)) {
        findings_.add(trouble.kind, {opened.file.url, trouble.sheet, trouble.cell}, trouble.expected, trouble.found);
        opened.file.to_put_right.push_back({opened.file.url, trouble.sheet, trouble.cell});
        if (is_blank(opened.file.figures[trouble.figure])) continue;
        opened.file.figures[trouble.figure] <<= OUString{};
        opened.is_as_handed_out = false;
    }
}

void Intake::compute(Opened& opened, std::vector<Taken>& people) {
    const auto look = [&](Taken& one, const Results& right, sal_Int32 row, bool has_everybody) {
        one.points = right.points[row - right.first_row];
        one.total = right.of(right.totals, row);
        check_inputs(opened, one, right, row);
        check_results(opened, one, right, row, has_everybody);
    };
    const bool has_rows =
        std::all_of(people.begin(), people.end(), [&](const Taken& one) { return opened.own.has_row(one.person.row); });
    if (opened.is_as_handed_out && has_rows && opened.own_figures.empty()) {
        for (Taken& one : people) {
            one.figures = opened.file.figures;
            look(one, opened.own, one.person.row, true);
        }
        return;
    }
    // Those with the same figures of the period at a time.
    std::vector<std::pair<PeriodFigures, std::vector<Taken*>>> groups;
    for (Taken& one : people) {
        const auto own = opened.own_figures.find(one.person.department());
        const PeriodFigures& figures = own == opened.own_figures.end() ? opened.file.figures : own->second;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& known) { return are_alike(known.first, figures); });
        if (group == groups.end()) group = groups.insert(group, {figures, {}});
        one.figures = figures;
        group->second.push_back(&one);
    }
    for (const auto& [figures, members] : groups) {
        std::vector<Row> rows;
        for (const Taken* one : members) rows.push_back(one->person.cells);
        all_.form.fill(rows, figures);
        const Results right = results_of(all_.form.model());
        for (std::size_t i = 0; i < members.size(); ++i)
            look(*members[i], right, all_.form.row_of(i), groups.size() == 1);
    }
}

void Intake::check_inputs(Opened& opened, const Taken& one, const Results& right, sal_Int32 row) {
    for (const InputTrouble& trouble : troubles_of_person(all_, one.person, right, row, findings_.language())) {
        // What is wrong with the number is said already.
        if (one.is_twin && trouble.column == person_column::number) continue;
        auto block = opened.people;
        block.StartRow = block.EndRow = one.person.row;
        block.EndColumn = block.StartColumn + trouble.last_column;
        block.StartColumn += trouble.column;
        const Place place{opened.file.url, opened.sheet, label_of(block)};
        findings_.add(trouble.kind, place, trouble.expected, trouble.found);
        opened.file.to_put_right.push_back(place);
    }
}

/// A result is claimed where one is shown; a blank and an error, as where the extension is missing, claim nothing.
void Intake::check_results(const Opened& opened, const Taken& one, const Results& right, sal_Int32 row,
                           bool has_everybody) {
    if (!opened.shown.has_row(one.person.row)) return;
    for (const auto& [name, block] : claims) {
        // Pay may go by rank, which is another one among fewer people.
        const bool is_of_all = block == &Results::pay;
        if ((right.*block).getLength() == 0 || (is_of_all && !has_everybody)) continue;
        const auto where = address_of(cells_named(opened.workbook, OUString::createFromAscii(name)));
        const uno::Any shown = opened.stored.at(where.StartColumn, one.person.row)
                                   .value_or(opened.shown.of(opened.shown.*block, one.person.row));
        const uno::Any& expected = right.of(right.*block, row);
        if (!shown.hasValue() || is_blank(shown) || are_alike(shown, expected)) continue;
        // Its own formulas come to what is right, once they are asked: nobody did.
        const bool is_stale = are_alike(opened.own.of(opened.own.*block, one.person.row), expected);
        findings_.add(
            is_stale ? "stale-result" : "result-differs",
            {opened.file.url, sheet_name(opened.workbook, where.Sheet), cell_label(where.StartColumn, one.person.row)},
            words_of(expected), words_of(shown));
    }
}

const ReturnedFile* Intake::file_of(const OUString& department) const {
    const auto found = file_by_department_.find(department);
    return found == file_by_department_.end() ? nullptr : &files_[found->second];
}

void Intake::look_for_missing() {
    for (const OUString& department : all_.departments)
        if (file_of(department) == nullptr)
            findings_.add("missing", {},
                          department.isEmpty()
                              ? said(findings_.language(), "those without a department", "未填部门的人员")
                              : department);
    for (const Person& one : all_.people) {
        const ReturnedFile* const file = file_of(one.department());
        if (file == nullptr || by_key_.contains(one.key)) continue;
        findings_.add("person-missing", {file->url}, one.label());
    }
}

}  // namespace kpi::appraisals
