#include "appraisals/stored_values.hpp"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/xml/sax/Parser.hpp>
#include <com/sun/star/xml/sax/XDocumentHandler.hpp>
#include <cppuhelper/implbase1.hxx>
#include <functional>
#include <rtl/ref.hxx>

namespace kpi::appraisals {

namespace sax = com::sun::star::xml::sax;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

using Attributes = uno::Reference<sax::XAttributeList>;

/// Elements as they begin, and the text of each that has nothing but text, as it ends; names without prefixes.
class Elements final : public cppu::WeakImplHelper1<sax::XDocumentHandler> {
public:
    using Begin = std::function<void(const OUString& name, const Attributes& attributes)>;
    using End = std::function<void(const OUString& name, const OUString& text)>;

    Elements(Begin begin, End end) : begin_{std::move(begin)}, end_{std::move(end)} {}

    void SAL_CALL startDocument() override {}
    void SAL_CALL endDocument() override {}
    void SAL_CALL startElement(const OUString& name, const Attributes& attributes) override {
        text_.clear();
        begin_(local(name), attributes);
    }
    void SAL_CALL endElement(const OUString& name) override {
        if (end_) end_(local(name), text_);
        text_.clear();
    }
    void SAL_CALL characters(const OUString& text) override { text_ += text; }
    void SAL_CALL ignorableWhitespace(const OUString&) override {}
    void SAL_CALL processingInstruction(const OUString&, const OUString&) override {}
    void SAL_CALL setDocumentLocator(const uno::Reference<sax::XLocator>&) override {}

private:
    static OUString local(const OUString& name) { return name.copy(name.indexOf(':') + 1); }

    Begin begin_;
    End end_;
    OUString text_;
};

class Package {
public:
    Package(const Context& context, const OUString& url)
        : context_{context}, zip_{com::sun::star::packages::zip::ZipFileAccess::createWithURL(context, url)} {}

    void read(const OUString& part, const Elements::Begin& begin, const Elements::End& end) const {
        const rtl::Reference<Elements> elements{new Elements{begin, end}};
        const auto parser = sax::Parser::create(context_);
        parser->setDocumentHandler(elements.get());
        sax::InputSource source;
        source.aInputStream.set(zip_->getByName(part), uno::UNO_QUERY_THROW);
        parser->parseStream(source);
    }

    /// The part of a sheet; empty where the workbook does not say.
    [[nodiscard]] OUString part_of(const OUString& sheet) const {
        OUString id;
        read("xl/workbook.xml",
             [&](const OUString& name, const Attributes& attributes) {
                 if (name == "sheet" && attributes->getValueByName("name") == sheet)
                     id = attributes->getValueByName("r:id");
             },
             {});
        OUString target;
        read("xl/_rels/workbook.xml.rels",
             [&](const OUString& name, const Attributes& attributes) {
                 if (name == "Relationship" && !id.isEmpty() && attributes->getValueByName("Id") == id)
                     target = attributes->getValueByName("Target");
             },
             {});
        if (target.isEmpty()) return target;
        return target.startsWith("/") ? target.copy(1) : "xl/" + target;
    }

private:
    const Context& context_;
    uno::Reference<com::sun::star::packages::zip::XZipFileAccess2> zip_;
};

/// "AB" of "AB12".
OUString column_in(const OUString& cell) {
    sal_Int32 letters = 0;
    while (letters < cell.getLength() && cell[letters] > '9') ++letters;
    return cell.copy(0, letters);
}

}  // namespace

StoredValues::StoredValues(const Context& context, const OUString& url, const OUString& sheet,
                           const std::set<sal_Int32>& columns) {
    const Package package{context, url};
    const OUString part = package.part_of(sheet);
    if (part.isEmpty()) return;
    std::set<OUString> wanted;
    for (const sal_Int32 column : columns) wanted.insert(column_in(cell_label(column, 0)));
    OUString cell;
    OUString type;
    package.read(
        part,
        [&](const OUString& name, const Attributes& attributes) {
            if (name != "c") return;
            cell = attributes->getValueByName("r");
            if (!wanted.contains(column_in(cell)))
                cell.clear();
            else
                type = attributes->getValueByName("t");
        },
        [&](const OUString& name, const OUString& text) {
            if (name == "c") cell.clear();
            if (name != "v" || cell.isEmpty()) return;
            // Other kinds of text stand elsewhere, and are no answers of formulas.
            if (type == "e")
                by_cell_[cell] = {};
            else if (type == "str")
                by_cell_[cell] <<= text;
            else if ((type.isEmpty() || type == "n") && !text.isEmpty())
                by_cell_[cell] <<= text.toDouble();
        });
}

std::optional<uno::Any> StoredValues::at(sal_Int32 column, sal_Int32 row) const {
    const auto found = by_cell_.find(cell_label(column, row));
    return found == by_cell_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace kpi::appraisals
