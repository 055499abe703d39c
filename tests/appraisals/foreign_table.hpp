// Somebody's spreadsheet with a table of indicators, and the workbook that is made of it.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "appraisals/from_table.hpp"
#include "appraisals/services.hpp"
#include "service.hpp"

namespace kpi::tests {

using office::as;
using office::to_url;
using office::uno::Any;
using Options = std::vector<std::pair<const char*, Any>>;
using Rows = std::vector<std::vector<std::string>>;

inline rtl::OUString templates_folder() {
    return to_url(fs::path{KPI_SOURCE_DIR} / "templates");
}

/// A spreadsheet of somebody with a table on its first sheet, from B3 on.
class Foreign {
public:
    explicit Foreign(const Rows& rows) : document_{office::Document::create(office_with_extension())} {
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (!rows[row][column].empty()) write(column, row, rows[row][column]);
    }
    void write(std::size_t column, std::size_t row, const std::string& text) const {
        as<com::sun::star::text::XText>(at(column, row))->setString(from_utf8(text));
    }
    [[nodiscard]] office::uno::Reference<office::table::XCell> at(std::size_t column, std::size_t row) const {
        return document_.sheet(0)->getCellByPosition(static_cast<sal_Int32>(column) + 1,
                                                     static_cast<sal_Int32>(row) + 2);
    }
    void select(const char* cells) const {
        const auto controller = as<com::sun::star::frame::XModel>(model())->getCurrentController();
        as<com::sun::star::view::XSelectionSupplier>(controller)
            ->select(Any{document_.sheet(0)->getCellRangeByName(rtl::OUString::createFromAscii(cells))});
    }
    [[nodiscard]] const Workbook& model() const { return document_.model(); }
    [[nodiscard]] const office::Document& document() const { return document_; }

private:
    office::Document document_;
};

/// The workbook that was made of it.
class Made : public MadeWorkbook {
public:
    Made(const Foreign& foreign, const Options& options)
        : MadeWorkbook{appraisals::from_table_with(office_with_extension().context(), templates_folder(),
                                                   foreign.model(), options_of(options))} {}
    [[nodiscard]] office::uno::Reference<office::table::XCell> cell(const char* block, std::size_t row = 0,
                                                                    std::size_t column = 0) const {
        return cells_named(model(), rtl::OUString::createFromAscii(block))
            ->getCellByPosition(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row));
    }
    [[nodiscard]] std::string text(const char* block, std::size_t row = 0) const {
        return content_of(cell(block, row)).text;
    }
    void fill(const char* block, const std::vector<std::pair<std::size_t, double>>& figures) const {
        for (const auto& [row, figure] : figures) cell(block, row)->setValue(figure);
    }
    void recalculate() const { as<com::sun::star::sheet::XCalculatable>(model())->calculateAll(); }
};

}  // namespace kpi::tests
