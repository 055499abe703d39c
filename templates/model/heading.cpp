#include <algorithm>
#include <cmath>

#include "sheets.hpp"

namespace kpi::model {

double height_for(const std::string& text, double width, double points) {
    // A Latin letter is about half as wide as a Chinese character, which is as wide as it is high.
    const double chinese = points * 0.0356;
    const double latin = chinese * 0.52;
    const double line = points * 0.0467;
    constexpr double padding = 0.16;
    constexpr double margins = 0.4;
    double length = 0;
    for (const char byte : text) {
        const auto unit = static_cast<unsigned char>(byte);
        if (unit < 0x80)
            length += latin;
        else if (unit >= 0xE0)
            length += chinese;  // the first of three bytes
    }
    return padding + line * std::ceil(std::max(length, 0.1) / (width - margins));
}

double height_of_heading(const std::string& text, double width) {
    constexpr double bold = 9.8;
    return height_for(text, width, bold);
}

double height_of_names(const Plan& plan, double width) {
    double highest = 1.25;
    for (const auto& one : plan.definition().indicators)
        highest = std::max(highest, height_of_heading(plan.words()(one.name), width));
    return highest;
}

double height_of_sections(const Plan& plan, double width) {
    double highest = 0.55;
    for (const auto& one : plan.definition().sections)
        highest = std::max(highest, height_of_heading(plan.words()(one.name), width));
    return highest;
}

double width_of(const Sheet& sheet, std::size_t first_column, std::size_t last_column) {
    double sum = 0;
    const auto& hidden = sheet.hidden_columns;
    for (std::size_t column = first_column; column <= last_column; ++column)
        if (std::find(hidden.begin(), hidden.end(), column) == hidden.end()) sum += sheet.widths.at(column);
    return sum;
}

double top_of(const Sheet& sheet, std::size_t row) {
    constexpr double usual_height = 0.452;
    double sum = 0;
    for (std::size_t i = 0; i < row; ++i) {
        const auto given = sheet.heights.find(i);
        sum += given == sheet.heights.end() ? usual_height : given->second;
    }
    return sum;
}

std::size_t pages_wide(const Sheet& sheet, std::size_t first_column, std::size_t last_column,
                       std::size_t last_repeated) {
    constexpr double paper = 27.3;
    // Letters of 9 points are 8 and more on a page that is made this small.
    constexpr double smallest = 0.89;
    const double repeated = width_of(sheet, first_column, last_repeated);
    const double all = width_of(sheet, first_column, last_column);
    const double room = paper / smallest;
    if (all <= room) return 1;
    return static_cast<std::size_t>(std::ceil((all - repeated) / (room - repeated)));
}

bool is_share(Entered kind) {
    return kind == Entered::share || kind == Entered::rate;
}

Format format_of(Entered kind) {
    if (is_share(kind)) return Format::share;
    return kind == Entered::money ? Format::money : Format::general;
}

void add_people_rows(const Plan& plan, Sheet& sheet, std::size_t last_column) {
    constexpr double row_height = 0.55;
    constexpr double guard_height = 0.18;
    for (const std::size_t guard : {row::guard, plan.last_guard()}) {
        sheet.style({0, guard, last_column, guard}, Look::guard);
        sheet.heights[guard] = guard_height;
    }
    sheet.row_heights.push_back({plan.people_block(0, 0), row_height});
}

std::string points_in_per_cent(const std::string& points, const std::string& full) {
    return "IF(ISNUMBER(" + points + ");" + points + '/' + full + "*100;\"\")";
}

std::string sum_of_points(const std::string& points, const std::string& factors) {
    return "KPI.POINTS(0;IF(ISNUMBER(" + points + ");" + points + ";0);" + factors + ')';
}

void show_without_decimals(const Plan& plan, Sheet& sheet, const Block& amounts) {
    const std::string& when = plan.definition().additions.whole_money_when;
    if (!when.empty()) sheet.conditionals.push_back({amounts, when, Look::whole_money});
}

std::string compared_number(const std::string& number) {
    std::string spaces = number + "&\"\"";
    for (const char* space : {"UNICHAR(160)", "UNICHAR(12288)"})
        spaces = "SUBSTITUTE(" + spaces + ';' + space + ";\" \")";
    return "UPPER(TRIM(CLEAN(" + spaces + ")))";
}

std::vector<HeadCount> head_counts() {
    return {{"sum.people", "SUMPRODUCT(--(KpiChecks<>\"\"))", Format::whole},
            {"sum.complete", "COUNT(KpiTotals)", Format::whole},
            {"sum.exempt", "SUMPRODUCT(--(KpiChecks<>\"\"))-COUNT(KpiTotals)-SUM(KpiRowsToPutRight)", Format::whole},
            {"sum.incomplete", "SUM(KpiRowsToPutRight)", Format::whole},
            {"sum.mean", "IF(COUNT(KpiTotals)=0;\"\";ROUND(AVERAGE(KpiTotals);2))", Format::points}};
}

void end_headings(Sheet& sheet, std::size_t last_column) {
    for (const std::size_t row : {row::group, row::name, row::what}) sheet.formula(last_column + 1, row, "\"\"");
}

std::string text_by_owner(const Words& words, const std::string& key) {
    if (!words.has(key + ".handed_out")) return words.literal(key);
    return "IF(KpiScope=\"\";" + words.literal(key) + ";SUBSTITUTE(" + words.literal(key + ".handed_out") +
           ";\"[due]\";IF(KpiDueDate=\"\";\"\";" + words.literal("return_by") + "&KpiDueDate)))";
}

double height_of_text_by_owner(const Words& words, const std::string& key, double width, double points) {
    const double own = height_for(words[key], width, points);
    if (!words.has(key + ".handed_out")) return own;
    constexpr const char* a_date = " 2025-12-31";
    return std::max(own, height_for(words[key + ".handed_out"] + words["return_by"] + a_date, width, points));
}

void add_heading(const Plan& plan, Sheet& sheet, const std::string& title, const std::string& note,
                 std::size_t last_column, std::size_t rest_at) {
    const Words& words = plan.words();
    const auto line = [last_column](std::size_t row) { return Block{0, row, last_column, row}; };
    const auto and_then = [](const std::string& name) { return "&IF(" + name + "=\"\";\"\";\"  \"&" + name + ')'; };
    // Headers of pages cannot read cells; this line is repeated on every one. Draft or final and the period stand
    // first: on a page further to the right only the first columns are repeated, and the line is cut after them.
    const std::string first = "KpiStatusNow" + and_then("KpiPeriod");
    const std::string rest = and_then("KpiDepartment") + and_then("KpiCompany");
    sheet.formula(0, row::title, rest_at == 0 ? first + '&' + literal("  " + title) + rest : first);
    if (rest_at != 0) sheet.formula(rest_at, row::title, literal(title) + rest);
    sheet.style(line(row::title), Look::title);
    sheet.heights[row::title] = 1.0;

    const std::string& missing = words["extension_missing"];
    // As an array formula: those are calculated whenever a file is opened, others only where they are dirty.
    sheet.array({0, row::note, 0, row::note}, "IF(ISERROR(KpiBanner);" + literal(missing) + ';' + text_by_owner(words, note) + ')');
    sheet.style(line(row::note), Look::note);
    sheet.merged.push_back(line(row::note));
    // A merged cell does not spread over frozen columns that are out of view: as wide as a window at most.
    constexpr double window = 24;
    const double width = std::min(window, width_of(sheet, 0, last_column));
    sheet.heights[row::note] = std::max(height_of_text_by_owner(words, note, width), height_for(missing, width)) + 0.1;
    sheet.conditionals.push_back({line(row::note), "ISERROR(KpiBanner)", Look::banner});
    sheet.conditionals.push_back({line(row::title), "KpiStatusNow=" + words.literal("draft"), Look::draft});

    sheet.formula(0, row::status, "KpiStatusLine");
    sheet.style(line(row::status), Look::status);
    sheet.merged.push_back(line(row::status));
    sheet.conditionals.push_back({line(row::status), "KpiToPutRight>0", Look::alert});
    // On a narrow sheet the line is longer than the sheet is wide.
    constexpr double longest = 24;
    sheet.heights[row::status] = width < longest ? 1.05 : 0.6;
}

}  // namespace kpi::model
