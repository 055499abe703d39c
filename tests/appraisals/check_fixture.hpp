// A workbook under check, and its findings in short.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include "appraisals/services.hpp"
#include "standards.hpp"
#include "uno/workbook.hpp"

namespace kpi::tests {

/// In a check's finding the place and the figures matter; sentences have tests of their own.
struct Expected {
    std::string kind;
    std::string place;
    std::string expected = {};
    std::string found = {};

    friend bool operator==(const Expected&, const Expected&) = default;
};

inline std::ostream& operator<<(std::ostream& out, const Expected& one) {
    return out << one.kind << ' ' << one.place << " expected \"" << one.expected << "\" found \"" << one.found << '"';
}

inline std::vector<Expected> short_form(const appraisals::Findings& findings) {
    std::vector<Expected> all;
    for (const auto& one : findings.all())
        all.push_back({to_utf8(one.kind), to_utf8(one.sheet) + '.' + to_utf8(one.cell), to_utf8(one.expected),
                       to_utf8(one.found)});
    return all;
}

class Check : public testing::Test {
protected:
    /// A formula with "=", a number, or a text, which an apostrophe keeps one.
    void put(const std::string& cell, const std::string& content, std::size_t sheet = 0) {
        cells(cell, sheet)->getCellByPosition(0, 0)->setFormula(office::from_utf8(content));
    }
    void put_column(const std::string& first, const std::vector<std::string>& contents, std::size_t sheet = 0) {
        const auto address = address_of(cells(first, sheet));
        for (std::size_t i = 0; i < contents.size(); ++i)
            document_.sheet(sheet)
                ->getCellByPosition(address.StartColumn, address.StartRow + static_cast<sal_Int32>(i))
                ->setFormula(office::from_utf8(contents[i]));
    }
    /// So many different numbers, from 50 on.
    void put_scores(const std::string& first, int count, std::size_t sheet = 0) {
        std::vector<std::string> scores;
        for (int i = 0; i < count; ++i) scores.push_back(std::to_string(50 + i * 7 % 50));
        put_column(first, scores, sheet);
    }
    void put_names(const std::string& first, int count) {
        std::vector<std::string> names;
        for (int i = 0; i < count; ++i) names.push_back("Person " + std::to_string(i + 1));
        put_column(first, names);
    }
    /// A formula in the first cell, filled down over the others.
    void fill(const std::string& range, const std::string& formula, std::size_t sheet = 0) {
        const auto block = cells(range, sheet);
        block->getCellByPosition(0, 0)->setFormula(office::from_utf8(formula));
        office::as<office::sheet::XCellSeries>(block)->fillAuto(office::sheet::FillDirection_TO_BOTTOM, 1);
    }
    void put_array(const std::string& range, const std::string& formula, std::size_t sheet = 0) {
        office::as<office::sheet::XArrayFormulaRange>(cells(range, sheet))->setArrayFormula(office::from_utf8(formula));
    }
    void name(const std::string& name, const std::string& content) {
        const office::uno::Reference<office::sheet::XNamedRanges> names{office::get(document_.model(), "NamedRanges"),
                                                                        office::uno::UNO_QUERY_THROW};
        names->addNewByName(office::from_utf8(name), office::from_utf8(content), {}, 0);
    }
    void add_sheet(const std::string& name) {
        document_.model()->getSheets()->insertNewByName(office::from_utf8(name), 100);
    }
    [[nodiscard]] office::uno::Reference<office::table::XCellRange> cells(const std::string& range,
                                                                          std::size_t sheet = 0) const {
        return document_.sheet(sheet)->getCellRangeByName(office::from_utf8(range));
    }
    [[nodiscard]] std::vector<Expected> findings() const {
        return short_form(appraisals::check(office_with_extension().context(), document_.model()));
    }

    office::Document document_ = office::Document::create(office_with_extension());
};

}  // namespace kpi::tests
