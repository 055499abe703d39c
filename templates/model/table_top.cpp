#include "table_top.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace kpi::model {

namespace {

/// As much as has room in a workbook.
constexpr std::size_t longest_text = 100;

/// The digits that begin at a place, as a number, and the place behind them.
std::pair<int, std::size_t> number_at(const std::string& text, std::size_t at) {
    int number = 0;
    std::size_t digits = 0;
    for (; at < text.size() && is_digit(text[at]); ++at)
        if (++digits <= 4) number = number * 10 + (text[at] - '0');
    return {digits > 4 ? 0 : number, at};
}

bool begins(const std::string& text, std::size_t at, std::string_view part) {
    return text.compare(at, part.size(), part) == 0;
}

constexpr std::array months = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array quarters_in_chinese = {"一", "二", "三", "四"};

std::string month_name(int year, int month) {
    return std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

std::string quarter_name(int year, int quarter) {
    return std::to_string(year) + "-Q" + std::to_string(quarter);
}

/// What follows a year: "年3月", "-03", "年第一季度", "q1"; the year alone where nothing of that does.
std::string after_year(const std::string& text, int year, std::size_t at) {
    for (const char* sign : {"年度", "年", "-", "/", "."})
        if (begins(text, at, sign)) {
            at += std::string_view{sign}.size();
            break;
        }
    if (begins(text, at, "第")) at += std::string_view{"第"}.size();
    for (std::size_t i = 0; i < quarters_in_chinese.size(); ++i)
        if (begins(text, at, std::string{quarters_in_chinese[i]} + "季"))
            return quarter_name(year, static_cast<int>(i) + 1);
    const bool is_quarter = at < text.size() && text[at] == 'q';
    const auto [number, end] = number_at(text, at + (is_quarter ? 1 : 0));
    const bool is_of_quarter = is_quarter || begins(text, end, "季");
    if (is_of_quarter && number >= 1 && number <= 4) return quarter_name(year, number);
    if (!is_of_quarter && number >= 1 && number <= 12) return month_name(year, number);
    return std::to_string(year);
}

/// "march2025", "q12025": what stands before a year.
std::string before_year(const std::string& text, int year, std::size_t at) {
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto found = text.rfind(months[i], at);
        if (found == std::string::npos) continue;
        const auto between = text.substr(found, at - found);
        const bool is_month = std::all_of(between.begin(), between.end(), [](char c) {
            return c == '.' || std::isalpha(static_cast<unsigned char>(c)) != 0;
        });
        if (is_month && between.size() <= std::string_view{"september"}.size())
            return month_name(year, static_cast<int>(i) + 1);
    }
    return {};
}

/// What stands behind a label, up to a gap or another label.
std::string behind(const std::string& text, std::string_view label) {
    const auto found = text.find(label);
    if (found == std::string::npos) return {};
    std::string rest = text.substr(found + label.size());
    rest.erase(0, rest.find_first_not_of(' '));
    for (const char* end : {"  ", ";", ",", "\n", "\t"})
        if (const auto at = rest.find(end); at != std::string::npos) rest.erase(at);
    // "仓储部 考核周期:": a label, and the name before it.
    if (const auto colon = rest.find(':'); colon != std::string::npos) {
        const auto space = rest.rfind(' ', colon);
        rest.erase(space == std::string::npos ? 0 : space);
    }
    return on_one_line(rest);
}

std::string department_in(const std::string& text) {
    const std::string narrow = replaced(cleaned(text), "：", ":");
    for (const char* label : {"部门:", "Department:", "department:", "Dept.:", "Dept:"})
        if (const std::string name = behind(narrow, label); !name.empty()) return name;
    return {};
}

}  // namespace

std::string period_in(const std::string& text) {
    const std::string compared = compared_heading(text);
    std::set<std::string> found;
    for (std::size_t at = 0; at < compared.size(); ++at) {
        if (!is_digit(compared[at])) continue;
        const auto [first, end_of_first] = number_at(compared, at);
        // "q12025" has no sign between quarter and year.
        const bool is_quarter_first = at > 0 && compared[at - 1] == 'q' && end_of_first - at == 5;
        const std::size_t begin = is_quarter_first ? at + 1 : at;
        const auto [year, end] = number_at(compared, begin);
        if (end - begin == 4 && year >= 2000 && year < 2100) {
            const std::string before = before_year(compared, year, begin);
            found.insert(is_quarter_first ? quarter_name(year, compared[at] - '0')
                         : before.empty() ? after_year(compared, year, end)
                                          : before);
        }
        at = end_of_first;
    }
    return found.size() == 1 ? *found.begin() : std::string{};
}

TableTop top_of(const Table& table, const TableHeadings& headings) {
    TableTop top;
    std::set<std::string> periods;
    for (std::size_t row = headings.row; row-- > 0;) {
        std::vector<std::string> texts;
        for (const TableCell& cell : table[row])
            if (!on_one_line(cell.text).empty()) texts.push_back(cell.text);
        if (texts.empty()) continue;
        std::string whole;
        for (const std::string& text : texts) whole += text + "  ";
        if (const std::string period = period_in(whole); !period.empty()) periods.insert(period);
        if (top.department.empty()) top.department = shortened(department_in(whole), longest_text);
        const std::string line = on_one_line(replaced(texts.front(), "：", ":"));
        if (texts.size() == 1 && line.find(':') == std::string::npos) {
            // The uppermost is the title.
            top.title = shortened(on_one_line(texts.front()), longest_text);
            continue;
        }
        top.left.push_back(row);
    }
    if (periods.size() == 1) top.period = *periods.begin();
    std::reverse(top.left.begin(), top.left.end());
    return top;
}

}  // namespace kpi::model
