#include "pdf.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <memory>
#include <regex>
#include <stdexcept>

namespace kpi::tests {

namespace {

/// What a program prints. The paths of tests have no quotation marks in them.
std::string output_of(const std::string& command) {
    const auto close = [](FILE* pipe) { return pclose(pipe); };
    std::unique_ptr<FILE, decltype(close)> pipe{popen(command.c_str(), "r"), close};
    if (!pipe) throw std::runtime_error("cannot run " + command);
    std::string all;
    std::array<char, 4096> part{};
    for (std::size_t read = 0; (read = std::fread(part.data(), 1, part.size(), pipe.get())) > 0;)
        all.append(part.data(), read);
    if (pclose(pipe.release()) != 0) throw std::runtime_error("failed: " + command);
    return all;
}

}  // namespace

std::vector<std::string> pages_of(const std::filesystem::path& pdf) {
    const std::string text = output_of("pdftotext -layout \"" + pdf.string() + "\" -");
    std::vector<std::string> pages;
    for (std::size_t from = 0, end = 0; (end = text.find('\f', from)) != std::string::npos; from = end + 1)
        pages.push_back(text.substr(from, end - from));
    return pages;
}

double smallest_letter(const std::filesystem::path& pdf) {
    constexpr int zoom = 3;  // sizes are printed as whole numbers
    const std::string xml =
        output_of("pdftohtml -xml -i -stdout -zoom " + std::to_string(zoom) + " \"" + pdf.string() + '"');
    static const std::regex size{"<fontspec [^>]*size=\"([0-9]+)\""};
    double smallest = std::numeric_limits<double>::max();
    for (std::sregex_iterator one{xml.begin(), xml.end(), size}; one != std::sregex_iterator{}; ++one)
        smallest = std::min(smallest, std::stod((*one)[1]) / zoom);
    return smallest;
}

}  // namespace kpi::tests
