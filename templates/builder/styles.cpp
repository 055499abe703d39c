#include "styles.hpp"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/BorderLine.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XNumberFormatTypes.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

namespace kpi::templates {

namespace awt = com::sun::star::awt;
namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace style_api = com::sun::star::style;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using office::as;
using office::set;
using rtl::OUString;

namespace {

namespace colour {
constexpr sal_Int32 brand = 0x1F5C4D;
constexpr sal_Int32 brand_pale = 0xDCEBE5;
constexpr sal_Int32 ink = 0x202020;
constexpr sal_Int32 ink_soft = 0x595959;
constexpr sal_Int32 white = 0xFFFFFF;
constexpr sal_Int32 line = 0xB8C4BF;
constexpr sal_Int32 input = 0xFFFBE0;
constexpr sal_Int32 example = 0xFFDDB0;
constexpr sal_Int32 computed = 0xF4F6F5;
constexpr sal_Int32 red = 0xB3261E;
constexpr sal_Int32 red_pale = 0xFBE3E1;
constexpr sal_Int32 none = -1;
}  // namespace colour

struct Look {
    OUString name;
    sal_Int32 background = colour::none;
    sal_Int32 ink = colour::ink;
    float size = 10;
    bool bold = false;
    bool framed = false;
    bool locked = true;
    bool wrapped = false;
    table::CellHoriJustify align = table::CellHoriJustify_STANDARD;
    bool indented = false;
    bool conditional = false;  ///< lies over a cell's own style, whose protection stays
    OUString font = {};        ///< when it is not that of the workbook
};

uno::Reference<container::XNameContainer> family(const office::Document& document, const OUString& name) {
    return {as<style_api::XStyleFamiliesSupplier>(document.model())->getStyleFamilies()->getByName(name),
            uno::UNO_QUERY_THROW};
}

uno::Reference<uno::XInterface> add_style(const office::Document& document, const OUString& family_name,
                                          const OUString& service, const OUString& name) {
    const auto made = as<lang::XMultiServiceFactory>(document.model())->createInstance(service);
    family(document, family_name)->insertByName(name, uno::Any{made});
    return made;
}

void add_look(const office::Document& document, const Look& look) {
    const auto made = add_style(document, "CellStyles", "com.sun.star.style.CellStyle", look.name);
    const float weight = look.bold ? awt::FontWeight::BOLD : awt::FontWeight::NORMAL;
    set(made, "CellBackColor", uno::Any{look.background});
    set(made, "CharColor", uno::Any{look.ink});
    for (const OUString& script : {OUString{""}, OUString{"Asian"}}) {
        set(made, "CharHeight" + script, uno::Any{look.size});
        set(made, "CharWeight" + script, uno::Any{weight});
    }
    if (!look.font.isEmpty()) set(made, "CharFontName", uno::Any{look.font});
    // What is standard is left unset: a conditional style would lay it over the cell's own alignment.
    if (look.align != table::CellHoriJustify_STANDARD) set(made, "HoriJustify", uno::Any{look.align});
    set(made, "VertJustify", uno::Any{sal_Int32{table::CellVertJustify2::CENTER}});
    set(made, "IsTextWrapped", uno::Any{look.wrapped});
    if (look.indented) set(made, "ParaIndent", uno::Any{sal_Int16{150}});
    if (!look.conditional)
        set(made, "CellProtection", uno::Any{util::CellProtection{look.locked, false, false, false}});
    if (look.framed)
        for (const OUString& side : {OUString{"Left"}, OUString{"Right"}, OUString{"Top"}, OUString{"Bottom"}})
            set(made, side + "Border", uno::Any{table::BorderLine{colour::line, 0, 18, 0}});
}

/// Text and page fields of a footer, one part of it.
void append_field(const uno::Reference<text::XText>& to, const office::Document& document, const OUString& field) {
    const auto made =
        as<lang::XMultiServiceFactory>(document.model())->createInstance("com.sun.star.text.TextField." + field);
    const auto end = to->createTextCursor();
    end->gotoEnd(false);
    to->insertTextContent(as<text::XTextRange>(end), as<text::XTextContent>(made), false);
}

}  // namespace

void add_cell_styles(const office::Document& document) {
    const uno::Reference<uno::XInterface> base{family(document, "CellStyles")->getByName("Default"),
                                               uno::UNO_QUERY_THROW};
    set(base, "CharFontName", uno::Any{OUString{"Liberation Sans"}});
    set(base, "CharFontNameAsian", uno::Any{OUString{"Noto Sans CJK SC"}});
    set(base, "CharLocaleAsian", uno::Any{lang::Locale{"zh", "CN", OUString{}}});

    using table::CellHoriJustify_CENTER;
    using table::CellHoriJustify_LEFT;
    const Look looks[] = {
        {.name = style::title, .ink = colour::brand, .size = 16, .bold = true, .align = CellHoriJustify_LEFT},
        {.name = style::note,
         .ink = colour::ink_soft,
         .size = 9,
         .wrapped = true,
         .align = CellHoriJustify_LEFT,
         .indented = true},
        {.name = style::heading,
         .background = colour::brand_pale,
         .ink = colour::brand,
         .size = 11,
         .bold = true,
         .align = CellHoriJustify_LEFT,
         .indented = true},
        {.name = style::paragraph, .wrapped = true, .align = CellHoriJustify_LEFT},
        {.name = style::group,
         .background = colour::brand_pale,
         .ink = colour::brand,
         .size = 8,
         .bold = true,
         .framed = true,
         .align = CellHoriJustify_CENTER},
        {.name = style::header,
         .background = colour::brand,
         .ink = colour::white,
         .size = 8,
         .bold = true,
         .framed = true,
         .wrapped = true,
         .align = CellHoriJustify_CENTER},
        {.name = style::label, .framed = true, .wrapped = true, .align = CellHoriJustify_LEFT, .indented = true},
        {.name = style::input, .background = colour::input, .framed = true, .locked = false},
        {.name = style::example, .background = colour::example, .framed = true, .locked = false},
        {.name = style::computed, .background = colour::computed, .framed = true},
        {.name = style::strong, .background = colour::computed, .bold = true, .framed = true},
        {.name = style::formula,
         .size = 9,
         .framed = true,
         .wrapped = true,
         .align = CellHoriJustify_LEFT,
         .indented = true,
         .font = "Liberation Mono"},
        {.name = style::words,
         .background = colour::computed,
         .size = 9,
         .framed = true,
         .wrapped = true,
         .align = CellHoriJustify_LEFT,
         .indented = true},
        {.name = style::signature, .size = 9, .align = CellHoriJustify_LEFT},
        {.name = style::version, .ink = colour::ink_soft, .size = 8, .align = table::CellHoriJustify_RIGHT},
        {.name = style::banner,
         .background = colour::red,
         .ink = colour::white,
         .size = 10,
         .bold = true,
         .wrapped = true,
         .align = CellHoriJustify_LEFT,
         .conditional = true},
        {.name = style::alert, .background = colour::red_pale, .ink = colour::red, .framed = true, .conditional = true},
    };
    for (const Look& look : looks) add_look(document, look);
}

void add_page_style(const office::Document& document, const OUString& name, const std::string& orientation) {
    constexpr sal_Int32 a4_short = 21000;
    constexpr sal_Int32 a4_long = 29700;
    constexpr sal_Int32 margin = 1200;
    const bool landscape = orientation == "landscape";
    const auto page = add_style(document, "PageStyles", "com.sun.star.style.PageStyle", name);
    set(page, "IsLandscape", uno::Any{landscape});
    set(page, "Width", uno::Any{landscape ? a4_long : a4_short});
    set(page, "Height", uno::Any{landscape ? a4_short : a4_long});
    for (const OUString& side : {OUString{"Left"}, OUString{"Right"}, OUString{"Top"}, OUString{"Bottom"}})
        set(page, side + "Margin", uno::Any{margin});
    set(page, "ScaleToPagesX", uno::Any{sal_Int16{1}});
    set(page, "ScaleToPagesY", uno::Any{sal_Int16{0}});
    set(page, "CenterHorizontally", uno::Any{true});
    set(page, "FirstPageNumber", uno::Any{sal_Int16{0}});  // goes on from the sheet before
    set(page, "HeaderIsOn", uno::Any{false});
    set(page, "FooterIsOn", uno::Any{true});

    const uno::Reference<sheet::XHeaderFooterContent> footer{office::get(page, "RightPageFooterContent"),
                                                             uno::UNO_QUERY_THROW};
    const auto left = footer->getLeftText();
    left->setString(OUString{});
    append_field(left, document, "DocInfo.Title");
    const auto centre = footer->getCenterText();
    centre->setString(OUString{});
    append_field(centre, document, "SheetName");
    const auto right = footer->getRightText();
    right->setString(OUString{});
    append_field(right, document, "PageNumber");
    const auto end = right->createTextCursor();
    end->gotoEnd(false);
    right->insertString(as<text::XTextRange>(end), " / ", false);
    append_field(right, document, "PageCount");
    set(page, "RightPageFooterContent", uno::Any{footer});
}

uno::Reference<uno::XInterface> page_style(const office::Document& document, const OUString& name) {
    return {family(document, "PageStyles")->getByName(name), uno::UNO_QUERY_THROW};
}

NumberFormats::NumberFormats(const office::Document& document) : document_{document} {}

sal_Int32 NumberFormats::key(const Node& place, const std::string& name) {
    static const std::map<std::string, OUString> codes = {
        {"plain", "General"}, {"points", "General"},     {"signed", "+General;-General;0"},
        {"count", "0"},       {"money", "#,##0.00"},     {"amount", "#,##0"},
        {"percent", "0%"},    {"fine_percent", "0.00%"}, {"text", "@"},
    };
    const auto code = codes.find(name);
    if (code == codes.end()) throw place.wrong("there is no number format \"" + name + "\"");
    if (const auto known = keys_.find(name); known != keys_.end()) return known->second;
    const auto formats = as<util::XNumberFormatsSupplier>(document_.model())->getNumberFormats();
    // The codes are English, whatever the office speaks.
    const lang::Locale english{"en", "US", OUString{}};
    // No language: a number shows the separators of whoever opens the workbook.
    const lang::Locale locale;
    const bool is_general = code->second == "General";
    const sal_Int32 key = is_general ? as<util::XNumberFormatTypes>(formats)->getStandardIndex(locale)
                                     : formats->addNewConverted(code->second, english, locale);
    return keys_.emplace(name, key).first->second;
}

}  // namespace kpi::templates
