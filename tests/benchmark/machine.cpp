#include "machine.hpp"

#include <fstream>
#include <thread>

#include "locale/setting.hpp"
#include "office/office.hpp"

namespace kpi::benchmark {

namespace {

std::string processor() {
    std::ifstream file{"/proc/cpuinfo"};
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

}  // namespace

std::string machine(const office::Office& office) {
    return processor() + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, LibreOffice " +
           office::to_utf8(
               locale::setting_of(office.context(), "/org.openoffice.Setup/Product", "ooSetupVersionAboutBox"));
}

}  // namespace kpi::benchmark
