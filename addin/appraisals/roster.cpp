#include "appraisals/roster.hpp"

#include <algorithm>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <map>
#include <optional>

#include "appraisals/more_rows.hpp"
#include "appraisals/options.hpp"
#include "appraisals/print_areas.hpp"
#include "appraisals/standards.hpp"
#include "appraisals/table_file.hpp"
#include "model/workbook.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"
#include "writer/writer.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// A figure of a person: how the option "columns" calls it, and its headings, the best first.
struct Figure {
    OfPerson place;
    const char* name;
    const char* english;
    const char* chinese;
    bool is_wanted;
    std::vector<const char*> headings;
};

const std::vector<Figure>& figures() {
    static const std::vector<Figure> all = {
        {OfPerson::number,
         "number",
         "number",
         "工号",
         true,
         {"工号",         "员工编号",    "员工号",      "职工号",
          "人员编号",     "团队编号",    "编号",        "staff number",
          "staff no.",    "staff no",    "staff id",    "employee number",
          "employee no.", "employee no", "employee id", "personnel number",
          "team number",  "team no.",    "number",      "no.",
          "no",           "id"}},
        {OfPerson::name,
         "name",
         "name",
         "姓名",
         true,
         {"姓名", "员工姓名", "名字", "团队名称", "团队", "full name", "name", "employee", "employee name", "team",
          "team name"}},
        {OfPerson::department,
         "department",
         "department",
         "部门",
         true,
         {"部门", "所属部门", "部门名称", "所在部门", "department", "dept.", "dept", "department name"}},
        {OfPerson::post,
         "post",
         "post",
         "岗位",
         false,
         {"岗位", "职务", "职位", "post", "position", "job title", "title"}},
        {OfPerson::state, "state", "state", "考核状态", false, {"考核状态", "状态", "state", "appraisal state"}},
        {OfPerson::last_total,
         "last",
         "last total",
         "上期总分",
         false,
         {"上期总分", "上期得分", "上月总分", "上月得分", "last total", "previous total", "last score"}},
    };
    return all;
}

/// Headings are alike whatever their capitals and blanks are.
OUString plain(const OUString& heading) {
    OUString text = trimmed(heading).toAsciiLowerCase();
    while (text.indexOf("  ") >= 0) text = text.replaceAll("  ", " ");
    return text;
}

/// Headings that the person has named, by the name of the figure.
std::map<OUString, OUString> named_columns(const std::vector<OUString>& columns) {
    std::map<OUString, OUString> named;
    for (const OUString& column : columns) {
        const sal_Int32 equals = column.indexOf('=');
        const OUString figure = trimmed(equals < 0 ? column : column.copy(0, equals));
        const bool is_known = std::any_of(figures().begin(), figures().end(),
                                          [&](const Figure& one) { return figure.equalsAscii(one.name); });
        if (!is_known || equals < 0)
            refuse(
                "The option \"columns\" wants number, name, department, post, state or last, each with \"=\" and a"
                " heading, not \"" +
                column + "\".");
        if (!named.emplace(figure, plain(column.copy(equals + 1))).second)
            refuse("The option \"columns\" says twice what \"" + figure + "\" is.");
    }
    return named;
}

class Roster {
public:
    Roster(const Workbook& workbook, std::map<OUString, OUString> named) : named_{std::move(named)} {
        const auto first = sheet_of(workbook, 0);
        cells_ = used_cells(first);
        data_ = as<sheet::XCellRangeData>(cells_)->getDataArray();
    }

    /// Headings and what they are read as, each in the words of the list.
    [[nodiscard]] std::vector<std::pair<OUString, const Figure*>> columns() const {
        const auto [heading, columns] = find_heading();
        std::vector<std::pair<OUString, const Figure*>> read;
        for (const Figure& figure : figures())
            if (const auto& column = columns[static_cast<std::size_t>(figure.place)])
                read.emplace_back(trimmed(text_of(data_[heading][*column])), &figure);
        return read;
    }

    [[nodiscard]] std::vector<Row> people() const {
        const auto [heading, columns] = find_heading();
        std::vector<Row> people;
        for (sal_Int32 row = heading + 1; row < data_.getLength(); ++row) {
            Row person(figures_of_person);
            bool is_filled = false;
            for (sal_Int32 figure = 0; figure < figures_of_person; ++figure) {
                const auto& column = columns[static_cast<std::size_t>(figure)];
                uno::Any& cell = person.getArray()[figure];
                cell <<= OUString{};
                if (column) cell = figure_at(row, *column, static_cast<OfPerson>(figure));
                is_filled = is_filled || !text_of(cell).isEmpty();
            }
            if (is_filled) people.push_back(person);
        }
        return people;
    }

private:
    /// Of each figure, in their order.
    using Columns = std::vector<std::optional<sal_Int32>>;

    /// The first row that has all that is wanted; what is above it is a title.
    [[nodiscard]] std::pair<sal_Int32, Columns> find_heading() const {
        constexpr sal_Int32 most_rows_of_title = 20;
        OUString missing;
        std::size_t fewest = figures().size() + 1;
        for (sal_Int32 row = 0; row < std::min(data_.getLength(), most_rows_of_title); ++row) {
            const Columns columns = columns_of(row);
            const auto wanted = missing_in(columns);
            if (wanted.empty()) return {row, columns};
            if (wanted.size() < fewest) missing = listed(wanted), fewest = wanted.size();
        }
        refuse("The list has no column for " + (missing.isEmpty() ? OUString{"\"number\""} : missing) +
                   ". Say what its heading is by the option \"columns\", for example \"number=Staff ID\".",
               "名单缺少所需的列（可用“列对应”指明标题，例如 number=员工编号）：",
               missing.isEmpty() ? OUString{"number"} : missing);
    }

    /// What is wanted and is not there: a figure, or the heading that was named for it.
    [[nodiscard]] std::vector<OUString> missing_in(const Columns& columns) const {
        std::vector<OUString> missing;
        for (const Figure& figure : figures()) {
            const auto named = named_.find(OUString::createFromAscii(figure.name));
            const bool is_wanted = figure.is_wanted || named != named_.end();
            if (!is_wanted || columns[static_cast<std::size_t>(figure.place)]) continue;
            missing.push_back(named == named_.end() ? OUString::createFromAscii(figure.name) : named->second);
        }
        return missing;
    }

    static OUString listed(const std::vector<OUString>& names) {
        OUString list;
        for (const OUString& name : names) list += (list.isEmpty() ? OUString{"\""} : OUString{", \""}) + name + "\"";
        return list;
    }

    [[nodiscard]] Columns columns_of(sal_Int32 row) const {
        Columns columns(figures().size());
        for (const Figure& figure : figures()) columns[static_cast<std::size_t>(figure.place)] = column_of(row, figure);
        return columns;
    }

    [[nodiscard]] std::optional<sal_Int32> column_of(sal_Int32 row, const Figure& figure) const {
        const auto named = named_.find(OUString::createFromAscii(figure.name));
        if (named != named_.end()) return column_called(row, named->second);
        for (const char* heading : figure.headings)
            if (const auto column = column_called(row, from_utf8(heading))) return column;
        return {};
    }

    [[nodiscard]] std::optional<sal_Int32> column_called(sal_Int32 row, const OUString& heading) const {
        std::optional<sal_Int32> found;
        for (sal_Int32 column = 0; column < data_[row].getLength(); ++column) {
            if (plain(text_of(data_[row][column])) != heading) continue;
            if (found) refuse("The list has two columns called \"" + heading + "\".", "名单中有两列同名：", heading);
            found = column;
        }
        return found;
    }

    [[nodiscard]] uno::Any figure_at(sal_Int32 row, sal_Int32 column, OfPerson figure) const {
        const uno::Any& cell = data_[row][column];
        double number = 0;
        if (figure == OfPerson::last_total) {
            const OUString text = trimmed(text_of(cell));
            const double value = text.toDouble();
            // A text that is a figure; any other stays what it is, to be seen on the input.
            const bool is_figure = !(cell >>= number) && !text.isEmpty() && (value != 0 || text == "0") &&
                                   std::all_of(text.getStr(), text.getStr() + text.getLength(), [](sal_Unicode letter) {
                                       return (letter >= '0' && letter <= '9') || letter == '.' || letter == '-';
                                   });
            return is_figure ? uno::Any{value} : cell;
        }
        if (!(cell >>= number)) return uno::Any{trimmed(text_of(cell))};
        // A number as it is shown: 00017 is 17 in a format.
        const OUString shown =
            trimmed(as<com::sun::star::text::XText>(cells_->getCellByPosition(column, row))->getString());
        return uno::Any{shown.indexOf("E+") > 0 ? text_of(cell) : shown};
    }

    std::map<OUString, OUString> named_;
    uno::Reference<table::XCellRange> cells_;
    uno::Sequence<Row> data_;
};

}  // namespace

std::vector<Row> read_roster(const Context& context, const OUString& url, const std::vector<OUString>& columns,
                             Findings& findings) {
    auto named = named_columns(columns);
    const auto list = open_table(context, url);
    if (is_appraisal(list.model()))
        refuse("The option \"standard\" is for plain lists; this is an appraisal: " + shown_path(url),
               "只有普通名单才需要选择标准；该文件已是考核工作簿：", shown_path(url));
    const Roster roster{list.model(), std::move(named)};
    if (findings.is_dry_run())
        for (const auto& [heading, figure] : roster.columns())
            findings.add("column-read", {url}, heading, said(findings.language(), figure->english, figure->chinese));
    return roster.people();
}

HiddenWorkbook workbook_of(const Context& context, const OUString& standards, const OUString& standard,
                           const OUString& language, const std::vector<Row>& people) try {
    if (people.empty()) refuse("There is nobody in the list.", "名单中没有人员。");
    if (static_cast<sal_Int64>(people.size()) > most_people)
        refuse("The list has more than " + OUString::number(most_people) + " people.", "名单人数超过上限：",
               OUString::number(most_people));
    const auto definition = definition_of(context, standards, standard);
    auto made = HiddenWorkbook::create(context);
    writer::write_workbook(made.model(), model::make_workbook(definition, words_of(context, standards, language),
                                                              {.people = people.size()}));
    write_people(made.model(), people);
    made.calculate_all();
    return made;
} catch (const model::DefinitionError& error) {
    throw uno::RuntimeException(from_utf8(error.what()));
}

}  // namespace kpi::appraisals
