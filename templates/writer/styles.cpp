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

#include "target.hpp"

namespace kpi::writer {

namespace awt = com::sun::star::awt;
namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;
namespace style_api = com::sun::star::style;
namespace text = com::sun::star::text;
namespace util = com::sun::star::util;
using model::Look;

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
constexpr sal_Int32 guard = 0xC9D3CF;
constexpr sal_Int32 grey = 0xE3E3E3;
constexpr sal_Int32 red = 0xB3261E;
constexpr sal_Int32 red_pale = 0xFBE3E1;
constexpr sal_Int32 none = -1;
}  // namespace colour

/// Letters are large enough to be 8 points and more after a page is made smaller to fit.
struct Style {
    Look look;
    OUString name;
    sal_Int32 background = colour::none;
    sal_Int32 ink = colour::ink;
    float size = 10;
    bool is_bold = false;
    bool is_framed = false;
    bool is_locked = true;
    bool is_wrapped = false;
    table::CellHoriJustify align = table::CellHoriJustify_STANDARD;
    bool is_indented = false;
    bool is_conditional = false;  ///< lies over a cell's own style, whose protection stays
    std::optional<model::Format> format = {};
    OUString font = {};  ///< when it is not that of the workbook
};

const std::vector<Style>& styles() {
    using table::CellHoriJustify_CENTER;
    using table::CellHoriJustify_LEFT;
    static const std::vector<Style> all = {
        {.look = Look::title,
         .name = "KPI Title",
         .ink = colour::brand,
         .size = 14,
         .is_bold = true,
         .align = CellHoriJustify_LEFT},
        {.look = Look::title_large,
         .name = "KPI Title Large",
         .ink = colour::brand,
         .size = 16,
         .is_bold = true,
         .align = CellHoriJustify_LEFT},
        {.look = Look::note,
         .name = "KPI Note",
         .ink = colour::ink_soft,
         .size = 9,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::status,
         .name = "KPI Status",
         .background = colour::brand_pale,
         .ink = colour::brand,
         .is_bold = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::heading,
         .name = "KPI Heading",
         .background = colour::brand_pale,
         .ink = colour::brand,
         .size = 11,
         .is_bold = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::large,
         .name = "KPI Large",
         .background = colour::brand,
         .ink = colour::white,
         .size = 13,
         .is_bold = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::paragraph, .name = "KPI Paragraph", .is_wrapped = true, .align = CellHoriJustify_LEFT},
        {.look = Look::group,
         .name = "KPI Group",
         .background = colour::brand_pale,
         .ink = colour::brand,
         .size = 9,
         .is_bold = true,
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_CENTER},
        {.look = Look::group_small,
         .name = "KPI Group Small",
         .background = colour::brand_pale,
         .ink = colour::brand,
         .size = 8,
         .is_bold = true,
         .is_framed = true,
         .align = CellHoriJustify_CENTER},
        {.look = Look::header,
         .name = "KPI Header",
         .background = colour::brand,
         .ink = colour::white,
         .size = 9,
         .is_bold = true,
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_CENTER},
        {.look = Look::header_small,
         .name = "KPI Header Small",
         .background = colour::brand,
         .ink = colour::white,
         .size = 8,
         .is_bold = true,
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_CENTER},
        {.look = Look::label,
         .name = "KPI Label",
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::input, .name = "KPI Input", .background = colour::input, .is_framed = true, .is_locked = false},
        {.look = Look::input_text,
         .name = "KPI Input Text",
         .background = colour::input,
         .size = 9,
         .is_framed = true,
         .is_locked = false,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT},
        {.look = Look::input_line,
         .name = "KPI Input Line",
         .background = colour::input,
         .size = 9,
         .is_framed = true,
         .is_locked = false,
         .align = CellHoriJustify_LEFT},
        {.look = Look::example,
         .name = "KPI Example",
         .background = colour::example,
         .is_framed = true,
         .is_conditional = true},
        {.look = Look::computed, .name = "KPI Computed", .background = colour::computed, .is_framed = true},
        {.look = Look::computed_text,
         .name = "KPI Computed Text",
         .background = colour::computed,
         .size = 9,
         .is_framed = true,
         .align = CellHoriJustify_LEFT},
        {.look = Look::strong,
         .name = "KPI Computed Strong",
         .background = colour::computed,
         .is_bold = true,
         .is_framed = true},
        {.look = Look::words,
         .name = "KPI Words",
         .background = colour::computed,
         .size = 9,
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true},
        {.look = Look::formula,
         .name = "KPI Formula",
         .size = 9,
         .is_framed = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_indented = true,
         .font = "Liberation Mono"},
        {.look = Look::guard, .name = "KPI Guard", .background = colour::guard},
        {.look = Look::signature, .name = "KPI Signature", .align = CellHoriJustify_LEFT},
        {.look = Look::small, .name = "KPI Small", .ink = colour::ink_soft, .size = 9, .align = CellHoriJustify_LEFT},
        {.look = Look::version,
         .name = "KPI Version",
         .ink = colour::ink_soft,
         .size = 8,
         .align = table::CellHoriJustify_RIGHT},
        {.look = Look::banner,
         .name = "KPI Banner",
         .background = colour::red,
         .ink = colour::white,
         .is_bold = true,
         .is_wrapped = true,
         .align = CellHoriJustify_LEFT,
         .is_conditional = true},
        {.look = Look::alert,
         .name = "KPI Alert",
         .background = colour::red_pale,
         .ink = colour::red,
         .is_bold = true,
         .is_framed = true,
         .is_conditional = true},
        {.look = Look::draft,
         .name = "KPI Draft",
         .ink = colour::red,
         .size = 14,
         .is_bold = true,
         .is_conditional = true},
        {.look = Look::not_due,
         .name = "KPI Not Due",
         .background = colour::grey,
         .ink = colour::ink_soft,
         .is_conditional = true},
        {.look = Look::below,
         .name = "KPI Below",
         .background = colour::input,
         .ink = colour::red,
         .is_bold = true,
         .is_conditional = true},
        {.look = Look::unused, .name = "KPI Unused", .background = colour::grey, .is_conditional = true},
        {.look = Look::whole_money,
         .name = "KPI Whole Money",
         .is_conditional = true,
         .format = model::Format::whole_money},
        {.look = Look::percentage, .name = "KPI Percentage", .is_conditional = true, .format = model::Format::share},
    };
    return all;
}

uno::Reference<container::XNameContainer> family(const DocumentModel& document, const OUString& name) {
    return {as<style_api::XStyleFamiliesSupplier>(document)->getStyleFamilies()->getByName(name), uno::UNO_QUERY_THROW};
}

uno::Reference<uno::XInterface> add_style(const DocumentModel& document, const OUString& family_name,
                                          const OUString& service, const OUString& name) {
    const auto made = as<lang::XMultiServiceFactory>(document)->createInstance(service);
    family(document, family_name)->insertByName(name, uno::Any{made});
    return made;
}

void add_cell_style(const DocumentModel& document, const Style& style) {
    const auto made = add_style(document, "CellStyles", "com.sun.star.style.CellStyle", style.name);
    if (style.format) {
        // Nothing but how numbers are shown.
        set(made, "NumberFormat", uno::Any{NumberFormats{document}.key(*style.format)});
        return;
    }
    const float weight = style.is_bold ? awt::FontWeight::BOLD : awt::FontWeight::NORMAL;
    set(made, "CellBackColor", uno::Any{style.background});
    set(made, "CharColor", uno::Any{style.ink});
    for (const OUString& script : {OUString{""}, OUString{"Asian"}}) {
        if (!style.is_conditional || style.look == Look::draft) set(made, "CharHeight" + script, uno::Any{style.size});
        set(made, "CharWeight" + script, uno::Any{weight});
    }
    if (!style.font.isEmpty()) set(made, "CharFontName", uno::Any{style.font});
    // What is standard is left unset: a conditional style would lay it over the cell's own alignment.
    if (style.align != table::CellHoriJustify_STANDARD) set(made, "HoriJustify", uno::Any{style.align});
    if (!style.is_conditional) {
        set(made, "VertJustify", uno::Any{sal_Int32{table::CellVertJustify2::CENTER}});
        set(made, "IsTextWrapped", uno::Any{style.is_wrapped});
        set(made, "CellProtection", uno::Any{util::CellProtection{style.is_locked, false, false, false}});
    } else if (style.is_wrapped) {
        set(made, "IsTextWrapped", uno::Any{true});
    }
    if (style.is_indented) set(made, "ParaIndent", uno::Any{sal_Int16{150}});
    if (style.is_framed)
        for (const OUString& side : {OUString{"Left"}, OUString{"Right"}, OUString{"Top"}, OUString{"Bottom"}})
            set(made, side + "Border", uno::Any{table::BorderLine{colour::line, 0, 18, 0}});
}

void append_field(const uno::Reference<text::XText>& to, const DocumentModel& document, const OUString& field) {
    const auto made = as<lang::XMultiServiceFactory>(document)->createInstance("com.sun.star.text.TextField." + field);
    const auto end = to->createTextCursor();
    end->gotoEnd(false);
    to->insertTextContent(as<text::XTextRange>(end), as<text::XTextContent>(made), false);
}

void append(const uno::Reference<text::XText>& to, const OUString& words) {
    const auto end = to->createTextCursor();
    end->gotoEnd(false);
    to->insertString(as<text::XTextRange>(end), words, false);
}

/// Title, sheet, page of pages.
/// @param middle  what stands in the middle; the sheet's name where it is empty
void add_footer(const DocumentModel& document, const uno::Reference<uno::XInterface>& page, const std::string& middle) {
    set(page, "HeaderIsOn", uno::Any{false});
    set(page, "FooterIsOn", uno::Any{true});
    const uno::Reference<sheet::XHeaderFooterContent> footer{get(page, "RightPageFooterContent"), uno::UNO_QUERY_THROW};
    for (const auto& part : {footer->getLeftText(), footer->getCenterText(), footer->getRightText()})
        part->setString(OUString{});
    append_field(footer->getLeftText(), document, "DocInfo.Title");
    if (middle.empty())
        append_field(footer->getCenterText(), document, "SheetName");
    else
        append(footer->getCenterText(), from_utf8(middle));
    append_field(footer->getRightText(), document, "PageNumber");
    append(footer->getRightText(), " / ");
    append_field(footer->getRightText(), document, "PageCount");
    set(page, "RightPageFooterContent", uno::Any{footer});
}

}  // namespace

OUString style_name(Look look) {
    for (const auto& style : styles())
        if (style.look == look) return style.name;
    throw uno::RuntimeException("a look without a style");
}

void add_cell_styles(const DocumentModel& document, const std::set<Look>& looks) {
    const uno::Reference<uno::XInterface> base{family(document, "CellStyles")->getByName("Default"),
                                               uno::UNO_QUERY_THROW};
    set(base, "CharFontName", uno::Any{OUString{"Liberation Sans"}});
    set(base, "CharFontNameAsian", uno::Any{OUString{"Noto Sans CJK SC"}});
    set(base, "CharLocaleAsian", uno::Any{lang::Locale{"zh", "CN", OUString{}}});
    for (const auto& style : styles())
        if (looks.contains(style.look)) add_cell_style(document, style);
}

void add_page_style(const DocumentModel& document, const OUString& name, const model::Page& given) {
    constexpr sal_Int32 a4_short = 21000;
    constexpr sal_Int32 a4_long = 29700;
    constexpr sal_Int32 margin = 1200;
    const auto page = add_style(document, "PageStyles", "com.sun.star.style.PageStyle", name);
    set(page, "IsLandscape", uno::Any{given.landscape});
    set(page, "Width", uno::Any{given.landscape ? a4_long : a4_short});
    set(page, "Height", uno::Any{given.landscape ? a4_short : a4_long});
    for (const OUString& side : {OUString{"Left"}, OUString{"Right"}, OUString{"Top"}, OUString{"Bottom"}})
        set(page, side + "Margin", uno::Any{margin});
    set(page, "ScaleToPagesX", uno::Any{static_cast<sal_Int16>(given.wide)});
    set(page, "ScaleToPagesY", uno::Any{static_cast<sal_Int16>(given.high)});
    set(page, "CenterHorizontally", uno::Any{true});
    set(page, "FirstPageNumber", uno::Any{sal_Int16{0}});  // goes on from the sheet before
    add_footer(document, page, given.footer);
}

sal_Int32 NumberFormats::key(model::Format format) {
    if (const auto known = keys_.find(format); known != keys_.end()) return known->second;
    const auto formats = as<util::XNumberFormatsSupplier>(document_)->getNumberFormats();
    // The codes are English, whatever the office speaks.
    const lang::Locale english{"en", "US", OUString{}};
    // No language: a number shows the separators of whoever opens the workbook.
    const lang::Locale locale;
    const auto code_of = [](model::Format wanted) -> OUString {
        switch (wanted) {
            case model::Format::signed_general: return "+General;-General;0";
            case model::Format::whole: return "0";
            case model::Format::points: return "0.00";
            case model::Format::signed_points: return "+0.00;-0.00;0.00";
            case model::Format::share: return "0.##%";
            case model::Format::fine_share: return "0.##%";
            case model::Format::whole_share: return "0%";
            case model::Format::two_place_share: return "0.00%";
            case model::Format::money: return "#,##0.00";
            case model::Format::whole_money: return "#,##0";
            case model::Format::text: return "@";
            case model::Format::general: break;
        }
        return "General";
    };
    const OUString code = code_of(format);
    const sal_Int32 key = format == model::Format::general
                              ? as<util::XNumberFormatTypes>(formats)->getStandardIndex(locale)
                              : formats->addNewConverted(code, english, locale);
    return keys_.emplace(format, key).first->second;
}

}  // namespace kpi::writer
