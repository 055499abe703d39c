#include "appraisals/period.hpp"

#include <algorithm>
#include <charconv>
#include <regex>

#include "appraisals/options.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

constexpr int months = 12;
constexpr int quarters = 4;

int number_in(const std::string& digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.insert(0, width - std::min(width, digits.size()), '0');
}

}  // namespace

bool is_period(const OUString& text) {
    static const std::regex forms{R"(\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?)"};
    return std::regex_match(to_utf8(text), forms);
}

void refuse_period(const OUString& text) {
    refuse("A period is a month as 2025-03, a quarter as 2025-Q1 or a year as 2025, not \"" + text + "\".",
           "考核期应写作 2025-03（月）、2025-Q1（季）或 2025（年），不能是：", text);
}

std::optional<OUString> following_period(const OUString& text) {
    static const std::regex forms{R"((\d{4})(?:-(?:(0?[1-9]|1[0-2])|[Qq]([1-4])))?)"};
    const std::string given = to_utf8(text.trim());
    std::smatch parts;
    if (!std::regex_match(given, parts, forms)) return {};
    constexpr std::size_t digits_of_year = 4;
    const int month = parts[2].matched ? number_in(parts[2]) : 0;
    const int quarter = parts[3].matched ? number_in(parts[3]) : 0;
    const bool is_last = month == 0 && quarter == 0 ? true : month == months || quarter == quarters;
    const int year = number_in(parts[1]) + (is_last ? 1 : 0);
    std::string next = padded(year, digits_of_year);
    if (next.size() > digits_of_year) return {};
    if (month > 0) next += '-' + padded(is_last ? 1 : month + 1, 2);
    if (quarter > 0) next += "-Q" + std::to_string(is_last ? 1 : quarter + 1);
    return from_utf8(next);
}

}  // namespace kpi::appraisals
