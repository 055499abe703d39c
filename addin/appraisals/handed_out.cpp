#include "appraisals/handed_out.hpp"

#include "appraisals/options.hpp"
#include "appraisals/print_areas.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

/// What stands above each column of people: the name, and what is entered where one name has several columns.
std::vector<OUString> headings_of(const Workbook& workbook) {
    const auto block = address_of(cells_named(workbook, "KpiPeople"));
    const auto cells =
        sheet_of(workbook, block.Sheet)
            ->getCellRangeByPosition(block.StartColumn, block.StartRow - 2, block.EndColumn, block.StartRow - 1);
    const Data data = cell_data(cells);
    std::vector<OUString> headings;
    for (sal_Int32 column = 0; column < data[0].getLength(); ++column)
        headings.push_back((words_of(data[0][column]) + " " + words_of(data[1][column])).trim());
    return headings;
}

/// An identity is one in all of its places; a copy of the master was written by us.
Identity identity_of(const Workbook& workbook, const OUString& url) {
    const IdentityPlaces places = read_identity(workbook);
    if (places.properties.campaign.isEmpty() || places.properties != places.sheet)

        refuse("The workbook was not handed out, or is not the copy that was kept: " + shown_path(url),
               "该工作簿不是下发时留存的总表：", shown_path(url));
    return places.properties;
}

void list_people(HandedOut& all, std::vector<Person> people) {
    for (Person& one : people) {
        const OUString department = one.department();
        if (++all.rows[department] == 1) all.departments.push_back(department);
        if (!one.key.isEmpty() && all.by_key.emplace(one.key, all.people.size()).second)
            all.people.push_back(std::move(one));
    }
}

}  // namespace

const Person* HandedOut::person(const OUString& key) const {
    const auto found = by_key.find(key);
    return found == by_key.end() ? nullptr : &people[found->second];
}

HandedOut handed_out(const Context& context, const OUString& url) {
    HiddenWorkbook master = HiddenWorkbook::open_copy(context, url, filter_of(format_of(url)));
    const Workbook model = master.model();
    if (!is_appraisal(model)) refuse_no_appraisal(url);
    master.calculate_all();
    HandedOut all{.identity = identity_of(model, url),
                  .people = {},
                  .recipe = Recipe{model},
                  .plan = input_plan(model),
                  .least = above_codes(model, model::helper::least),
                  .most = above_codes(model, model::helper::most),
                  .headings = headings_of(model),
                  .form = Form{std::move(master)}};
    list_people(all, people_of(context, model));
    // Departments' workbooks have the scope in their cells, too; the master keeps its own ranks.
    write_identity(model, all.identity);
    return all;
}

}  // namespace kpi::appraisals
