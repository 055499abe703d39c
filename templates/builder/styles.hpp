// The looks of every workbook: cell styles, number formats and page styles, in one place.
#pragma once

#include <map>

#include "launcher/document.hpp"
#include "node.hpp"

namespace kpi::templates {

namespace style {
inline const rtl::OUString title = "KPI Title";
inline const rtl::OUString note = "KPI Note";
inline const rtl::OUString heading = "KPI Heading";
inline const rtl::OUString paragraph = "KPI Paragraph";
inline const rtl::OUString group = "KPI Group";
inline const rtl::OUString header = "KPI Header";
inline const rtl::OUString label = "KPI Label";
inline const rtl::OUString input = "KPI Input";
inline const rtl::OUString example = "KPI Example";
inline const rtl::OUString computed = "KPI Computed";
inline const rtl::OUString strong = "KPI Computed Strong";
inline const rtl::OUString formula = "KPI Formula";  ///< a formula as text
inline const rtl::OUString words = "KPI Words";      ///< an answer in words
inline const rtl::OUString signature = "KPI Signature";
inline const rtl::OUString version = "KPI Version";
inline const rtl::OUString banner = "KPI Banner";  ///< conditional: the extension is missing
inline const rtl::OUString alert = "KPI Alert";    ///< conditional: something to put right
}  // namespace style

/// Makes the cell styles of a new document.
void add_cell_styles(const office::Document& document);

/// Makes a page style for A4, as wide as the sheet, with the workbook's title and page numbers below.
/// @param orientation  "portrait" or "landscape"
void add_page_style(const office::Document& document, const rtl::OUString& name, const std::string& orientation);

/// A page style of the document.
[[nodiscard]] office::uno::Reference<office::uno::XInterface> page_style(const office::Document& document,
                                                                         const rtl::OUString& name);

/// Number formats by the names that definitions use.
class NumberFormats {
public:
    explicit NumberFormats(const office::Document& document);
    /// The key of a format. Throws office::Failure, with the place, for an unknown name.
    [[nodiscard]] sal_Int32 key(const Node& place, const std::string& name);

private:
    const office::Document& document_;
    std::map<std::string, sal_Int32> keys_;
};

}  // namespace kpi::templates
