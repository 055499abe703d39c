#include "appraisals/package_content.hpp"

#include <com/sun/star/xml/sax/Parser.hpp>
#include <com/sun/star/xml/sax/SAXException.hpp>
#include <com/sun/star/xml/sax/XDocumentHandler.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include "appraisals/findings.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sax = com::sun::star::xml::sax;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// As far as names and harmless values are long.
constexpr std::size_t overlap = 512;

/// Any of them makes a part worth reading. Character references could spell a function's name another way.
constexpr std::string_view doubtful_words[] = {"webservice",
                                               "dde-",
                                               "dde(",
                                               "event-listener",
                                               "object-ole",
                                               "datasource",
                                               "database-source",
                                               "source-service",
                                               "applet",
                                               "plugin",
                                               "floating-frame",
                                               "auto-reload",
                                               "'#",
                                               "&apos;#",
                                               "&#"};

Objection document_type() {
    return {"a document type, which could hold more than it shows", "文档类型声明（DOCTYPE）"};
}

Objection other_place() {
    return {"a link to another place, from which something would be fetched", "会从别处读取内容的链接"};
}

Objection macros() {
    return {"macros", "宏"};
}

Objection objects() {
    return {"embedded objects or controls", "嵌入的对象或控件"};
}

Objection data_of_others() {
    return {"a connection to other data", "外部数据连接"};
}

OUString local_name(const OUString& name) {
    return name.copy(name.indexOf(':') + 1);
}

/// A place in the package itself, or in the document.
bool stays_inside(const OUString& reference) {
    // A chart names the document around it.
    if (reference.startsWith("#") || reference == "..") return true;
    if (reference.startsWith("/") || reference.indexOf('\\') >= 0 || reference.indexOf("..") >= 0) return false;
    const sal_Int32 colon = reference.indexOf(':');
    // Something before a colon is a scheme, wherever it leads.
    return colon < 0 || (reference.indexOf('/') >= 0 && reference.indexOf('/') < colon);
}

bool calls_out(const OUString& formula) {
    const OUString upper = formula.toAsciiUpperCase();
    return upper.indexOf("WEBSERVICE") >= 0 || upper.indexOf("DDE(") >= 0;
}

class Reader : public cppu::WeakImplHelper1<sax::XDocumentHandler> {
public:
    explicit Reader(const OUString& name) : name_{name} {}

    [[nodiscard]] const std::optional<Objection>& objection() const noexcept { return objection_; }

    void SAL_CALL startDocument() override {}
    void SAL_CALL endDocument() override {}
    void SAL_CALL characters(const OUString& text) override {
        if (is_formula_) formula_ += text;
    }
    void SAL_CALL ignorableWhitespace(const OUString&) override {}
    void SAL_CALL processingInstruction(const OUString&, const OUString&) override {}
    void SAL_CALL setDocumentLocator(const uno::Reference<sax::XLocator>&) override {}

    void SAL_CALL startElement(const OUString& name, const uno::Reference<sax::XAttributeList>& attributes) override {
        if (objection_) return;
        const OUString local = local_name(name);
        is_formula_ =
            local == "f" || local == "formula" || local == "formula1" || local == "formula2" || local == "definedName";
        formula_.clear();
        look(local, attributes);
    }

    void SAL_CALL endElement(const OUString&) override {
        if (is_formula_ && calls_out(formula_)) object(other_place());
        is_formula_ = false;
    }

protected:
    virtual void look(const OUString& element, const uno::Reference<sax::XAttributeList>& attributes) = 0;

    void object(Objection why) {
        if (objection_) return;
        why.where = name_;
        objection_ = why;
    }

private:
    OUString name_;
    OUString formula_;
    bool is_formula_ = false;
    std::optional<Objection> objection_;
};

/// [Content_Types].xml, *.rels and META-INF/manifest.xml.
class ListReader final : public Reader {
public:
    using Reader::Reader;

private:
    void look(const OUString& element, const uno::Reference<sax::XAttributeList>& attributes) override {
        const auto value = [&](const char* name) {
            return attributes->getValueByName(OUString::createFromAscii(name));
        };
        if (element == "Relationship")
            look_at_relation(value("Type"), value("TargetMode"));
        else if (element == "Default" || element == "Override")
            look_at_type(value("ContentType"));
        else if (element == "encryption-data")
            object({"encrypted content; it is to be sent without a password", "加密内容；请取消密码后重新交回"});
        else if (element == "file-entry")
            look_at_entry(value("manifest:full-path"), value("manifest:media-type"));
    }

    void look_at_relation(const OUString& type, const OUString& mode) {
        const OUString kind = type.copy(type.lastIndexOf('/') + 1);
        if (mode.equalsIgnoreAsciiCase("External") && kind != "hyperlink") object(other_place());
        if (kind.equalsIgnoreAsciiCase("vbaProject") || kind == "xlMacrosheet" || kind == "xlIntlMacrosheet")
            object(macros());
        for (const char* one : {"oleObject", "package", "control", "activeXControlBinary", "dialogsheet"})
            if (kind.equalsAscii(one)) object(objects());
        for (const char* one : {"externalLink", "externalLinkPath", "connections", "queryTable", "webextension"})
            if (kind.equalsAscii(one)) object(data_of_others());
    }

    void look_at_type(const OUString& type) {
        const OUString lower = type.toAsciiLowerCase();
        if (lower.indexOf("macroenabled") >= 0 || lower.indexOf("vbaproject") >= 0) object(macros());
        if (lower.indexOf("oleobject") >= 0 || lower.indexOf("activex") >= 0) object(objects());
        if (lower.indexOf("externallink") >= 0) object(data_of_others());
    }

    /// Charts are documents in the document; nothing else may be.
    void look_at_entry(const OUString& path, const OUString& type) {
        if (path == "/") return;
        const bool is_chart = type == "application/vnd.oasis.opendocument.chart";
        if (type.startsWith("application/vnd.oasis.opendocument.") && !is_chart) object(objects());
        if (type.indexOf("oleobject") >= 0) object(objects());
    }
};

/// A part of an OpenDocument, or an image that is XML.
class OpenDocumentReader final : public Reader {
public:
    using Reader::Reader;

private:
    void look(const OUString& element, const uno::Reference<sax::XAttributeList>& attributes) override {
        if (element == "event-listener") object(macros());
        for (const char* one : {"object-ole", "applet", "plugin", "floating-frame"})
            if (element.equalsAscii(one)) object(objects());
        if (element.startsWith("dde-") || element.startsWith("database-source") || element == "source-service")
            object(data_of_others());
        if (element == "auto-reload") object(other_place());
        for (sal_Int16 i = 0; i < attributes->getLength(); ++i)
            look_at_attribute(element, local_name(attributes->getNameByIndex(i)), attributes->getValueByIndex(i));
    }

    void look_at_attribute(const OUString& element, const OUString& name, const OUString& value) {
        // A person follows a link of a text; the template of a document is only remembered.
        const bool is_followed_by_hand = element == "a" || element == "template";
        if (name == "href" && !is_followed_by_hand && !stays_inside(value)) object(other_place());
        if (name == "datasource" && !value.isEmpty()) object(data_of_others());
        if (name == "string-value" || name == "href") return;
        if (value.indexOf("'#") >= 0) object(data_of_others());
        if (name == "formula" && calls_out(value)) object(other_place());
    }
};

/// A part of Office Open XML: what it reaches for stands in its relations, but for functions that call out.
class OfficeOpenReader final : public Reader {
public:
    using Reader::Reader;

private:
    void look(const OUString&, const uno::Reference<sax::XAttributeList>&) override {}
};

rtl::Reference<Reader> reader_of(const OUString& name, Format format) {
    if (says_what_parts_are(name)) return new ListReader{name};
    const bool is_image = name.endsWithIgnoreAsciiCase(".svg");
    if (format == Format::ods || is_image) return new OpenDocumentReader{name};
    return new OfficeOpenReader{name};
}

}  // namespace

OUString Objection::in(Language language) const {
    const OUString words = said(language, english, chinese);
    if (where.isEmpty()) return words;
    return language == Language::chinese ? words + from_utf8("（") + where + from_utf8("）")
                                         : words + " (" + where + ")";
}

PartScan::PartScan(const OUString& name) : name_{name}, is_xml_{false} {
    for (const char* ending : {".xml", ".rels", ".rdf", ".svg", ".vml"})
        is_xml_ = is_xml_ || name.endsWithIgnoreAsciiCase(OUString::createFromAscii(ending));
}

void PartScan::add(std::string_view bytes) {
    if (bytes.empty()) return;
    if (!has_begun_) begin(bytes);
    if (!is_xml_ || objection_) return;
    for (const char byte : bytes) text_ += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    look(false);
}

void PartScan::end() {
    if (is_xml_ && !objection_) look(true);
}

void PartScan::begin(std::string_view bytes) {
    has_begun_ = true;
    constexpr std::string_view mark_of_utf8 = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark_of_utf8)) bytes.remove_prefix(mark_of_utf8.size());
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    const bool begins_as_xml = first != std::string_view::npos && bytes[first] == '<';
    is_xml_ = is_xml_ || begins_as_xml;
    if (!is_xml_) return;
    const std::string_view start = bytes.substr(0, overlap);
    std::string declaration{start.substr(0, start.find('>'))};
    for (char& byte : declaration)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    const std::size_t encoding = declaration.find("encoding");
    const bool is_other = encoding != std::string::npos && declaration.find("utf-8", encoding) == std::string::npos &&
                          declaration.find("us-ascii", encoding) == std::string::npos;
    if (!begins_as_xml || is_other || start.find('\0') != std::string_view::npos)
        objection_ = {"text in another encoding than UTF-8", "非 UTF-8 编码的内容", name_};
}

/// @param place  of a "href"
bool PartScan::reaches_out(std::size_t place) const {
    const std::string_view rest = std::string_view{text_}.substr(place + 4);
    if (rest.starts_with("=\"#") || rest.starts_with("=\"..\"")) return false;
    if (!rest.starts_with("=\"./")) return true;
    const std::string_view value = rest.substr(2, rest.substr(2).find('"'));
    return value.find("..") != std::string_view::npos || value.find_first_of(":\\&") != std::string_view::npos;
}

void PartScan::look(bool is_last) {
    // What begins in the last bytes is looked at when all of it is there.
    const std::size_t end = is_last ? text_.size() : text_.size() - std::min(text_.size(), overlap);
    if (end == 0) return;
    for (const std::string_view word : {std::string_view{"<!doctype"}, std::string_view{"<!entity"}})
        if (text_.find(word) < end) {
            objection_ = document_type();
            objection_->where = name_;
            return;
        }
    for (const std::string_view word : doubtful_words) is_doubtful_ = is_doubtful_ || text_.find(word) < end;
    for (std::size_t place = text_.find("href"); place < end && !is_doubtful_; place = text_.find("href", place + 1))
        is_doubtful_ = reaches_out(place);
    text_.erase(0, end);
}

bool says_what_parts_are(const OUString& name) {
    return name == "[Content_Types].xml" || name.endsWithIgnoreAsciiCase(".rels") || name == "META-INF/manifest.xml";
}

std::optional<Objection> objection_to_part(const Context& context, const OUString& name, Format format,
                                           const uno::Reference<com::sun::star::io::XInputStream>& stream) {
    const auto reader = reader_of(name, format);
    const auto parser = sax::Parser::create(context);
    parser->setDocumentHandler(reader.get());
    sax::InputSource source;
    source.aInputStream = stream;
    source.sEncoding = "UTF-8";
    parser->parseStream(source);
    return reader->objection();
}

}  // namespace kpi::appraisals
