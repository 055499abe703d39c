#include "machine.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <fstream>
#include <thread>

#include "office/document.hpp"

namespace kpi::benchmark {

namespace uno = com::sun::star::uno;
namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;
using rtl::OUString;

namespace {

std::string processor() {
    std::ifstream file{"/proc/cpuinfo"};
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

std::string office_version(const office::Office& office) {
    const auto configuration =
        office::as<lang::XMultiServiceFactory>(office.service("com.sun.star.configuration.ConfigurationProvider"));
    const beans::PropertyValue path{"nodepath", 0, uno::Any{OUString{"/org.openoffice.Setup/Product"}},
                                    beans::PropertyState_DIRECT_VALUE};
    const uno::Any argument{path};
    const auto product = office::as<container::XNameAccess>(
        configuration->createInstanceWithArguments("com.sun.star.configuration.ConfigurationAccess", {&argument, 1}));
    OUString version;
    product->getByName("ooSetupVersionAboutBox") >>= version;
    return office::to_utf8(version);
}

}  // namespace

std::string machine(const office::Office& office) {
    return processor() + ", " + std::to_string(std::thread::hardware_concurrency()) + " cores, LibreOffice " +
           office_version(office);
}

}  // namespace kpi::benchmark
