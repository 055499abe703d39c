#include "appraisals/collected_sheets.hpp"

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <rtl/uri.hxx>

#include "appraisals/messages.hpp"
#include "appraisals/protection.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace uno = com::sun::star::uno;
using model::Format;
using model::Look;
using rtl::OUString;

namespace {

struct Words {
    const char* english;
    const char* chinese;
};

constexpr Words name_of_findings = {"Findings", "问题清单"};
constexpr Words name_of_departments = {"Departments", "部门汇总"};

std::string in(Language language, const Words& words) {
    return language == Language::chinese ? words.chinese : words.english;
}

constexpr std::size_t first_finding = 3;
constexpr std::size_t file_column = 2;

void add_title(model::Sheet& sheet, const std::string& title, const std::string& note, std::size_t last_column) {
    sheet.text(0, 0, title);
    sheet.style({0, 0, last_column, 0}, Look::title);
    sheet.heights[0] = 1.0;
    sheet.text(0, 1, note);
    sheet.style({0, 1, last_column, 1}, Look::note);
    sheet.merged.push_back({0, 1, last_column, 1});
    sheet.heights[1] = 0.95;
}

void add_headers(model::Sheet& sheet, std::size_t row, const std::vector<std::pair<Words, double>>& columns,
                 Language language) {
    for (const auto& [words, width] : columns) {
        sheet.text(sheet.widths.size(), row, in(language, words));
        sheet.widths.push_back(width);
    }
    sheet.style({0, row, sheet.widths.size() - 1, row}, Look::header);
    sheet.heights[row] = 0.9;
}

/// Where a finding is, for the office: "file:///a.ods#Input.B7"; sheets' names may hold anything.
OUString target_of(const Finding& finding) {
    if (finding.sheet.isEmpty() || finding.cell.isEmpty()) return finding.file;
    const OUString place = "$'" + finding.sheet.replaceAll("'", "''") + "'." + finding.cell;
    return finding.file + "#" +
           rtl::Uri::encode(place, rtl_UriCharClassUric, rtl_UriEncodeIgnoreEscapes, RTL_TEXTENCODING_UTF8);
}

}  // namespace

model::Sheet findings_sheet(const std::vector<Finding>& findings, Language language) {
    model::Sheet sheet{.name = in(language, name_of_findings)};
    constexpr std::size_t header = first_finding - 1;
    add_headers(sheet, header,
                {{{"Severity", "级别"}, 2.0},
                 {{"Code", "代码"}, 3.2},
                 {{"File", "文件"}, 5.2},
                 {{"Sheet", "工作表"}, 2.4},
                 {{"Cell", "单元格"}, 2.2},
                 {{"Expected", "应为"}, 4.2},
                 {{"Found", "实为"}, 4.2},
                 {{"Message", "说明"}, 11.0}},
                language);
    const std::size_t last_column = sheet.widths.size() - 1;
    add_title(sheet, sheet.name,
              in(language, {"What was found when the departments' workbooks were taken back; a file's name leads to "
                            "the cell.",
                            "收回各部门工作簿时发现的问题；点击文件名可转到相应单元格。"}),
              last_column);
    std::size_t row = first_finding;
    for (const Finding& one : findings) {
        std::size_t column = 0;
        for (const std::string& text :
             {to_utf8(severity_in(language, one.severity)), to_utf8(one.kind), to_utf8(shown_name(one.file)),
              to_utf8(one.sheet), to_utf8(one.cell), to_utf8(one.expected), to_utf8(one.found), to_utf8(one.message)})
            if (!text.empty())
                sheet.text(column++, row, text);
            else
                ++column;
        ++row;
    }
    const std::size_t last_row = std::max(row, first_finding + 1) - 1;
    sheet.style({0, first_finding, last_column, last_row}, Look::words);
    sheet.name_block("KpiFindings", {0, first_finding, last_column, last_row});
    sheet.database_ranges.push_back({"", {0, header, last_column, last_row}, true, true});
    sheet.page = {
        .landscape = true, .area = {0, 0, last_column, last_row}, .repeated_rows = std::pair{std::size_t{0}, header}};
    sheet.is_protected = false;
    return sheet;
}

void link_findings(const Workbook& workbook, const std::vector<Finding>& findings) {
    const auto block = address_of(cells_named(workbook, "KpiFindings"));
    const auto cells = sheet_of(workbook, block.Sheet);
    const auto factory = as<com::sun::star::lang::XMultiServiceFactory>(workbook);
    sal_Int32 row = first_finding;
    for (const Finding& one : findings) {
        const auto cell = cells->getCellByPosition(file_column, row++);
        if (one.file.isEmpty()) continue;
        const auto field = factory->createInstance("com.sun.star.text.TextField.URL");
        set(field, "URL", uno::Any{target_of(one)});
        set(field, "Representation", uno::Any{shown_name(one.file)});
        const auto text = as<com::sun::star::text::XText>(cell);
        text->setString({});
        text->insertTextContent({text->createTextCursor(), uno::UNO_QUERY_THROW}, {field, uno::UNO_QUERY_THROW}, false);
    }
}

namespace {

/// A text of a cell that stands for itself alone where Calc looks it up.
std::string without_wildcards(const std::string& text) {
    std::string escaped = text;
    for (const std::string letter : {"~", "*", "?"})
        escaped = "SUBSTITUTE(" + escaped + ";\"" + letter + "\";\"~" + letter + "\")";
    return escaped;
}

/// The lines of departments, and where people belong among them. Everybody is looked up once: a thousand departments
/// that each look through fifty thousand people take minutes.
struct DepartmentLines {
    std::string departments;    ///< of the people's rows
    std::string no_department;  ///< what the line is called
    model::Block names;

    [[nodiscard]] std::string count() const { return std::to_string(names.last_row - names.row + 1); }

    /// The number of each person's line, an array. IFERROR is outermost: Calc 7.4 is slow with it inside of an IF.
    /// @param who   a condition of everybody's rows
    /// @param none  for those to whom it does not apply
    [[nodiscard]] std::string places(const std::string& who, const std::string& none) const {
        const std::string own = "TRIM(" + departments + ')';
        return "IFERROR(IF(" + who + ";MATCH(IF(" + own + "=\"\";" + no_department + ';' + without_wildcards(own) +
               ");" + model::absolute_block_name(names) + ";0);" + none + ");" + none + ')';
    }
    /// How many each line has, an array.
    [[nodiscard]] std::string heads(const std::string& who) const {
        return "FREQUENCY(" + places(who, count() + "+1") + ";ROW($1:$" + count() + "))";
    }
};

}  // namespace

model::Sheet departments_sheet(const std::vector<DepartmentLine>& lines, const std::string& departments,
                               std::size_t people_rows, Language language) {
    model::Sheet sheet{.name = in(language, name_of_departments)};
    constexpr std::size_t first = department_row::first;
    add_headers(sheet, first - 1,
                {{{"Department", "部门"}, 4.6},
                 {{"File", "文件"}, 6.0},
                 {{"Handed out", "发出人数"}, 2.0},
                 {{"Came back", "交回人数"}, 2.0},
                 {{"Findings", "问题数"}, 2.0},
                 {{"Errors", "其中错误"}, 2.0},
                 {{"People here", "汇总人数"}, 2.0},
                 {{"With a total", "有总分人数"}, 2.0},
                 {{"Mean total", "平均总分"}, 2.0}},
                language);
    const std::size_t last_column = sheet.widths.size() - 1;
    add_title(sheet, sheet.name,
              in(language, {"Departments side by side; where no file is named, the department has not come back.",
                            "各部门对照；文件栏为“未交回”的部门尚未交回。"}),
              last_column);
    const model::Block places{department_column::place, first, department_column::place, first + people_rows - 1};
    std::size_t row = first;
    for (const DepartmentLine& line : lines) {
        const std::string complete = model::cell_name(department_column::complete, row);
        const bool has_name = !line.name.isEmpty();
        sheet.text(department_column::name, row,
                   has_name ? to_utf8(line.name) : to_utf8(words_for_no_department(language)));
        sheet.text(1, row,
                   line.file.isEmpty() ? in(language, {"not returned", "未交回"}) : to_utf8(shown_name(line.file)));
        std::size_t column = 2;
        for (const sal_Int32 number : {line.handed_out, line.came_back, line.findings, line.errors})
            sheet.number(column++, row, number);
        // Rows that were added since have no place.
        sheet.formula(department_column::mean, row,
                      "IF((" + complete + "=0)+(ROWS(KpiTotals)<>" + std::to_string(people_rows) +
                          ");\"\";ROUND(SUMIF(" + model::absolute_block_name(places) + ';' +
                          std::to_string(row - first + 1) + ";KpiTotals)/" + complete + ";2))");
        if (line.file.isEmpty() || line.errors > 0) sheet.style({0, row, 1, row}, Look::example);
        ++row;
    }
    const std::size_t last = row - 1;
    const DepartmentLines all{departments,
                              model::literal(to_utf8(words_for_no_department(language))),
                              {department_column::name, first, department_column::name, last}};
    const auto column_of_lines = [&](std::size_t column) { return model::Block{column, first, column, last}; };
    sheet.array(column_of_lines(department_column::people), all.heads("KpiChecks<>\"\""));
    sheet.array(column_of_lines(department_column::complete), all.heads("ISNUMBER(KpiTotals)"));
    sheet.array(places, all.places("ISNUMBER(KpiTotals)", "0"));
    sheet.hidden_columns.push_back(department_column::place);
    sheet.text(department_column::name, row, in(language, {"All", "合计"}));
    for (std::size_t column = 2; column <= department_column::complete; ++column)
        sheet.formula(column, row,
                      "SUM(" + model::cell_name(column, first) + ':' + model::cell_name(column, last) + ')');
    sheet.formula(department_column::mean, row, "IF(COUNT(KpiTotals)=0;\"\";ROUND(AVERAGE(KpiTotals);2))");
    sheet.style({0, first, 1, last}, Look::computed_text);
    sheet.style({2, first, department_column::complete, last}, Look::computed, Format::whole);
    sheet.style({department_column::mean, first, department_column::mean, last}, Look::strong, Format::points);
    sheet.style({0, row, department_column::complete, row}, Look::strong, Format::whole);
    sheet.style({department_column::mean, row, department_column::mean, row}, Look::strong, Format::points);
    sheet.name_block("KpiDepartmentLines", {0, first, last_column, last});
    constexpr double row_height = 0.55;
    sheet.row_heights.push_back({{0, first, 0, row}, row_height});
    constexpr std::size_t rows_of_chart = 14;
    double width = 0;
    for (const double one : sheet.widths) width += one;
    sheet.charts.push_back({.kind = model::Chart::Kind::columns,
                            .name = "KpiDepartmentChart",
                            .title = in(language, {"Mean total", "平均总分"}),
                            .labels = {department_column::name, first, department_column::name, last},
                            .figures = {department_column::mean, first, department_column::mean, last},
                            .x = 0.1,
                            .y = 3.0 + row_height * static_cast<double>(lines.size() + 2),
                            .width = width - 0.2,
                            .height = 6.5,
                            .least = 0});
    sheet.page = {.landscape = true,
                  .area = {0, 0, last_column, row + rows_of_chart},
                  .repeated_rows = std::pair{std::size_t{0}, first - 1}};
    return sheet;
}

std::string free_name(const Workbook& workbook, const std::string& wanted) {
    std::string name = wanted;
    for (int i = 2; workbook->getSheets()->hasByName(from_utf8(name)); ++i) name = wanted + ' ' + std::to_string(i);
    return name;
}

void remove_collected_sheets(const Workbook& workbook) {
    const uno::Reference<com::sun::star::sheet::XNamedRanges> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    const uno::Reference<container::XNameContainer> pages{
        as<com::sun::star::style::XStyleFamiliesSupplier>(workbook)->getStyleFamilies()->getByName("PageStyles"),
        uno::UNO_QUERY_THROW};
    for (const char* const name : {"KpiFindings", "KpiDepartmentLines"}) {
        const OUString one = OUString::createFromAscii(name);
        const auto cells = cells_named(workbook, one);
        if (!cells.is()) continue;
        const OUString sheet = sheet_name(workbook, address_of(cells).Sheet);
        workbook->getSheets()->removeByName(sheet);
        names->removeByName(one);
        if (pages->hasByName("KPI " + sheet)) pages->removeByName("KPI " + sheet);
    }
}

}  // namespace kpi::appraisals
