#include "machine.hpp"

#include <cmath>
#include <fstream>
#include <string_view>
#include <thread>

#include "launcher/office.hpp"
#include "uno/setting.hpp"

namespace kpi::benchmark {

namespace {

/// What follows `key` in the first line of a file that begins with it.
std::string entry(const char* file, std::string_view key) {
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key)) return line.substr(key.size());
    throw office::Failure(std::string{key} + " is not in " + file);
}

std::string processor() {
    const std::string name = entry("/proc/cpuinfo", "model name");
    return name.substr(name.find(':') + 2);
}

std::string memory() {
    const double gibibytes = std::stod(entry("/proc/meminfo", "MemTotal:")) / (1024 * 1024);
    return std::to_string(std::lround(gibibytes)) + " GiB";
}

std::string system() {
    const std::string name = entry("/etc/os-release", "PRETTY_NAME=");
    return name.substr(1, name.size() - 2);
}

}  // namespace

std::string machine(const office::Office& office) {
    return processor() + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, " + memory() + ", " +
           system() + ", LibreOffice " +
           office::to_utf8(setting_of(office.context(), "/org.openoffice.Setup/Product", "ooSetupVersionAboutBox"));
}

}  // namespace kpi::benchmark
