#include "markdown.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace kpi::benchmark {

namespace {

/// Characters, not bytes.
std::size_t width(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void print_line(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    for (std::size_t i = 0; i < cells.size(); ++i)
        std::cout << "| " << cells[i] << std::string(widths[i] - width(cells[i]) + 1, ' ');
    std::cout << "|\n";
}

}  // namespace

void Markdown::print() const {
    std::vector<std::size_t> widths(lines_.front().size());
    for (const auto& line : lines_)
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], width(line[i]));
    print_line(lines_.front(), widths);
    for (const std::size_t w : widths) std::cout << "| " << std::string(w, '-') << ' ';
    std::cout << "|\n";
    for (std::size_t i = 1; i < lines_.size(); ++i) print_line(lines_[i], widths);
    std::cout << std::flush;
}

std::string figure(const std::optional<double>& number) {
    if (!number) return "n/a";
    const int digits = *number == 0 ? 0 : static_cast<int>(std::floor(std::log10(std::fabs(*number))));
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", std::clamp(2 - digits, 0, 3), *number);
    return text;
}

std::optional<double> ratio(const std::optional<double>& of, const std::optional<double>& to) {
    if (!of || !to) return std::nullopt;
    return *of / *to;
}

}  // namespace kpi::benchmark
