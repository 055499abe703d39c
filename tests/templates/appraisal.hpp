// An appraisal workbook under test, reached by the names that stay.
#pragma once

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XText.hpp>
#include <map>
#include <optional>

#include "fixture.hpp"
#include "model/words.hpp"

namespace kpi::tests {

/// A block of cells as data: numbers and texts, rows first.
using Data = office::uno::Sequence<office::uno::Sequence<office::uno::Any>>;

[[nodiscard]] inline std::string text_of(const office::uno::Any& value) {
    rtl::OUString text;
    return (value >>= text) ? office::to_utf8(text) : std::string{};
}

[[nodiscard]] inline std::optional<double> number_of(const office::uno::Any& value) {
    double number = 0;
    return (value >>= number) ? std::optional{number} : std::nullopt;
}

class Appraisal {
public:
    explicit Appraisal(office::Document document) : document_{std::move(document)} {}

    static Appraisal open(const office::Office& office, const fs::path& file) {
        Appraisal opened{office::Document::open(office, file)};
        opened.document_.recalculate();
        return opened;
    }

    [[nodiscard]] const office::Document& document() const noexcept { return document_; }

    [[nodiscard]] office::uno::Reference<office::table::XCellRange> block(const std::string& name) const {
        return document_.named_range(office::from_utf8(name));
    }
    [[nodiscard]] Data data(const std::string& name) const {
        return office::as<office::sheet::XCellRangeData>(block(name))->getDataArray();
    }
    [[nodiscard]] std::vector<std::string> column(const std::string& name) const {
        std::vector<std::string> all;
        for (const auto& row : data(name)) all.push_back(text_of(row[0]));
        return all;
    }
    [[nodiscard]] std::string text(const std::string& name) const {
        return content_of(block(name)->getCellByPosition(0, 0)).text;
    }
    [[nodiscard]] office::uno::Reference<office::table::XCell> cell(const std::string& name, std::size_t row,
                                                                    std::size_t column = 0) const {
        return block(name)->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    }
    void write(const std::string& name, std::size_t row, const std::string& words, std::size_t column = 0) const {
        office::as<com::sun::star::text::XText>(cell(name, row, column))->setString(office::from_utf8(words));
    }
    void write(const std::string& name, std::size_t row, double number, std::size_t column = 0) const {
        cell(name, row, column)->setValue(number);
    }

    /// Where an id stands among the columns of figures, or among the rows of the settings.
    [[nodiscard]] std::size_t place(const std::string& ids, const std::string& id) const {
        std::size_t i = 0;
        for (const auto& row : data(ids))
            for (const auto& one : row) {
                if (text_of(one) == id) return i;
                ++i;
            }
        throw std::runtime_error("there is no " + id + " in " + ids);
    }

private:
    office::Document document_;
};

}  // namespace kpi::tests
