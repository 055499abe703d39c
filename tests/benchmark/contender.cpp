#include "contender.hpp"

#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/script/XLibraryContainer.hpp>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <fstream>
#include <iterator>

namespace kpi::benchmark {

namespace uno = com::sun::star::uno;
namespace container = com::sun::star::container;
namespace frame = com::sun::star::frame;
namespace script = com::sun::star::script;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
using office::as;
using office::Document;

namespace {

constexpr std::size_t answer_column = 11;    // L
constexpr std::size_t settings_column = 12;  // M

uno::Reference<table::XCellRange> block(const Document& document, std::size_t column, std::size_t row,
                                        std::size_t columns, std::size_t rows) {
    const auto at = [](std::size_t i) { return static_cast<sal_Int32>(i); };
    return document.sheet(0)->getCellRangeByPosition(at(column), at(row), at(column + columns - 1), at(row + rows - 1));
}

uno::Sequence<uno::Sequence<uno::Any>> cells_of(const Numbers& numbers) {
    uno::Sequence<uno::Sequence<uno::Any>> rows(static_cast<sal_Int32>(numbers.size()));
    auto* row = rows.getArray();
    for (const auto& line : numbers) {
        row->realloc(static_cast<sal_Int32>(line.size()));
        auto* cell = (row++)->getArray();
        for (const double number : line) *cell++ <<= number;
    }
    return rows;
}

}  // namespace

Document quiet_document(const office::Office& office) {
    auto document = Document::create(office);
    as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(false);
    as<frame::XModel>(document.model())->lockControllers();
    return document;
}

void write(const Document& document, std::size_t column, std::size_t row, const Numbers& numbers) {
    if (numbers.empty()) return;
    const auto range = block(document, column, row, numbers.front().size(), numbers.size());
    as<sheet::XCellRangeData>(range)->setDataArray(cells_of(numbers));
}

void fill_down(const Document& document, std::size_t column, std::size_t rows, const std::string& formula) {
    const auto range = block(document, column, 0, 1, rows);
    range->getCellByPosition(0, 0)->setFormula(office::from_utf8(formula));
    as<sheet::XCellSeries>(range)->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
}

void fill_as_array(const Document& document, std::size_t column, std::size_t rows, const std::string& formula) {
    as<sheet::XArrayFormulaRange>(block(document, column, 0, 1, rows))->setArrayFormula(office::from_utf8(formula));
}

std::vector<double> read_column(const Document& document, std::size_t column, std::size_t rows) {
    std::vector<double> numbers;
    numbers.reserve(rows);
    for (const auto& row : as<sheet::XCellRangeData>(block(document, column, 0, 1, rows))->getDataArray()) {
        double number = 0;
        if (!(row[0] >>= number))
            throw office::Failure("No number in row " + std::to_string(numbers.size() + 1) + " of the answers.");
        numbers.push_back(number);
    }
    return numbers;
}

Seconds timed_recalculation(const Document& document) {
    const auto calculation = as<sheet::XCalculatable>(document.model());
    const auto start = std::chrono::steady_clock::now();
    calculation->calculateAll();
    return std::chrono::steady_clock::now() - start;
}

void add_macros(const office::Office& office, const std::filesystem::path& source) {
    std::ifstream file{source};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto libraries =
        as<script::XLibraryContainer>(office.service("com.sun.star.script.ApplicationScriptLibraryContainer"));
    if (!libraries->hasByName("Standard")) libraries->createLibrary("Standard");
    const uno::Reference<container::XNameContainer> standard{libraries->getByName("Standard"), uno::UNO_QUERY_THROW};
    standard->insertByName("Benchmark", uno::Any{office::from_utf8(text)});
}

Contender::Contender(const office::Office& office, const Family& family, Entrant entrant, std::size_t rows,
                     std::size_t evaluated)
    : entrant_{entrant}, evaluated_{evaluated}, document_{quiet_document(office)} {
    write(document_, 0, 0, data_of(family, rows));
    write(document_, settings_column, 0, family.settings);
    const std::string formula = formula_of(family, entrant, rows);
    if (is_column(entrant))
        fill_as_array(document_, answer_column, evaluated, formula);
    else
        fill_down(document_, answer_column, evaluated, formula);
}

bool Contender::is_installed() const {
    return block(document_, answer_column, 0, 1, 1)->getCellByPosition(0, 0)->getError() == 0;
}

std::vector<double> Contender::answers() const {
    return read_column(document_, answer_column, evaluated_);
}

}  // namespace kpi::benchmark
