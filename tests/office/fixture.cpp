#include "fixture.hpp"

#include <unistd.h>

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/table/CellContentType.hpp>
#include <com/sun/star/text/XText.hpp>
#include <csignal>
#include <map>

namespace kpi::tests {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;

namespace {

std::map<std::string, std::unique_ptr<office::Office>> with_extension;  // by locale
std::unique_ptr<office::Office> without_extension;

/// Ends the offices before the program's statics go. An office that closes its pipe while it is written to, as one does
/// that starts again for its new profile, is an error that UNO reports, and not the end of the tests.
class Offices final : public testing::Environment {
public:
    void SetUp() override { std::signal(SIGPIPE, SIG_IGN); }
    void TearDown() override {
        with_extension.clear();
        without_extension.reset();
        fs::remove_all(scratch_folder());
    }
};

const auto* const offices = testing::AddGlobalTestEnvironment(new Offices);

}  // namespace

fs::path scratch_folder() {
    static const fs::path folder = [] {
        // Spaces and Chinese on purpose: people keep their files in such folders.
        const fs::path made = fs::path{KPI_SCRATCH_DIR} / "scratch 测试" / std::to_string(getpid());
        fs::remove_all(made);
        fs::create_directories(made);
        return made;
    }();
    return folder;
}

fs::path package() {
    return KPI_PACKAGE;
}

const office::Office& office_with_extension(const std::string& locale) {
    auto& one = with_extension[locale];
    if (!one) {
        const office::Setup setup{scratch_folder() / ("profile " + locale), locale};
        install_extension(setup, package());
        one = std::make_unique<office::Office>(setup);
    }
    return *one;
}

const office::Office& office_without_extension() {
    if (!without_extension)
        without_extension = std::make_unique<office::Office>(office::Setup{scratch_folder() / "bare profile", "en-US"});
    return *without_extension;
}

CellContent content_of(const office::uno::Reference<table::XCell>& cell) {
    CellContent content;
    content.text = office::to_utf8(office::as<com::sun::star::text::XText>(cell)->getString());
    content.number = cell->getValue();
    content.error = cell->getError();
    if (cell->getType() == table::CellContentType_FORMULA) {
        sal_Int32 kind = 0;
        office::get(cell, "FormulaResultType2") >>= kind;
        content.is_number = kind == sheet::FormulaResult::VALUE;
    } else {
        content.is_number = cell->getType() == table::CellContentType_VALUE;
    }
    return content;
}

}  // namespace kpi::tests
