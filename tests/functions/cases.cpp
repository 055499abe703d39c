#include "cases.hpp"

#include <charconv>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <fstream>
#include <map>
#include <optional>

namespace kpi::tests {

namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using office::as;
using office::from_utf8;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == '\t')
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

bool is_text(const std::string& expected) {
    return expected.size() >= 2 && expected.front() == '"' && expected.back() == '"';
}

std::optional<double> number_in(const std::string& expected) {
    double x = 0;
    const auto [end, status] = std::from_chars(expected.data(), expected.data() + expected.size(), x);
    if (status != std::errc{} || end != expected.data() + expected.size()) return std::nullopt;
    return x;
}

void put(const uno::Reference<sheet::XSpreadsheet>& cells, sal_Int32 column, sal_Int32 row,
         const std::string& content) {
    if (content.empty()) return;
    const auto cell = cells->getCellByPosition(column, row);
    if (const auto x = number_in(content))
        cell->setValue(*x);
    else if (content.front() == '=')
        cell->setFormula(from_utf8(content));
    else
        as<text::XText>(cell)->setString(from_utf8(content));
}

/// The sheet's own verdict: the same kind of answer and the same answer.
std::string verdict(const std::string& row) {
    const std::string answer = "B" + row;
    const std::string expected = "C" + row;
    return "=IF(ISERROR(" + answer +
           R"();INDEX({"#NULL!";"#DIV/0!";"#VALUE!";"#REF!";"#NAME?";"#NUM!";"#N/A"};1;ERROR.TYPE()" + answer +
           "))=" + expected + ";AND(ISNUMBER(" + answer + ")=ISNUMBER(" + expected + ");EXACT(" + answer + "&\"\";" +
           expected + "&\"\")))";
}

}  // namespace

CaseFile CaseFile::read(const fs::path& file) {
    CaseFile read;
    read.name = file.stem().string();
    std::ifstream in{file};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto fields = fields_of(line);
        if (fields.front() == "data") {
            fields.erase(fields.begin());
            read.data.push_back(fields);
        } else if (fields.size() == 3) {
            read.cases.push_back({fields[0], fields[1], fields[2], number});
        } else {
            throw std::runtime_error(file.string() + ", line " + std::to_string(number) +
                                     ": note, formula and expected answer are wanted");
        }
    }
    return read;
}

office::Document lay_out(const office::Office& office, const CaseFile& file) {
    auto document = office::Document::create(office);
    as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(false);
    as<container::XNamed>(document.sheet(0))->setName("Cases");
    document.model()->getSheets()->insertNewByName("Data", 1);

    const auto data = document.sheet(1);
    for (std::size_t row = 0; row < file.data.size(); ++row)
        for (std::size_t column = 0; column < file.data[row].size(); ++column)
            put(data, static_cast<sal_Int32>(column), static_cast<sal_Int32>(row), file.data[row][column]);

    const auto cells = document.sheet(0);
    sal_Int32 row = 0;
    for (const char* heading : {"Case", "Answer", "Expected", "Right", "Formula"})
        as<text::XText>(cells->getCellByPosition(row++, 0))->setString(from_utf8(heading));
    row = 1;
    for (const Case& one : file.cases) {
        const std::string at = std::to_string(row + 1);
        as<text::XText>(cells->getCellByPosition(0, row))->setString(from_utf8(one.note));
        cells->getCellByPosition(1, row)->setFormula(from_utf8(one.formula));
        put(cells, 2, row, is_text(one.expected) ? one.expected.substr(1, one.expected.size() - 2) : one.expected);
        cells->getCellByPosition(3, row)->setFormula(from_utf8(verdict(at)));
        cells->getCellByPosition(4, row)->setFormula(from_utf8("=FORMULA(B" + at + ")"));
        ++row;
    }
    as<sheet::XCalculatable>(document.model())->enableAutomaticCalculation(true);
    document.recalculate();
    office::set(as<table::XColumnRowRange>(cells)->getColumns(), "OptimalWidth", uno::Any{true});
    return document;
}

testing::AssertionResult is_as_expected(const CellContent& answer, const std::string& expected) {
    static const std::map<std::string, sal_Int32> errors = {
        {"#VALUE!", 519}, {"#NUM!", 503}, {"#DIV/0!", 532}, {"#N/A", 32767}};
    const auto differs = [&] {
        return testing::AssertionFailure()
               << "is \"" << answer.text << "\" (error " << answer.error << "), expected " << expected;
    };
    if (const auto error = errors.find(expected); error != errors.end())
        return answer.error == error->second ? testing::AssertionSuccess() : differs();
    if (answer.error != 0) return differs();
    if (is_text(expected))
        return !answer.is_number && answer.text == expected.substr(1, expected.size() - 2) ? testing::AssertionSuccess()
                                                                                           : differs();
    const auto x = number_in(expected);
    if (!x) return testing::AssertionFailure() << "no number, \"text\" or error is expected: " << expected;
    return answer.is_number && answer.number == *x ? testing::AssertionSuccess() : differs();
}

}  // namespace kpi::tests
