#include "appraisals/package_check.hpp"

#include <algorithm>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include "appraisals/package_content.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace io = com::sun::star::io;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr sal_Int32 chunk = 1 << 20;

/// Names of parts, in small letters, that have no business in a workbook of figures.
struct Forbidden {
    const char* part;
    bool is_beginning;  ///< of the name; else anywhere in it
    const char* english;
    const char* chinese;
};

constexpr Forbidden forbidden[] = {
    {"vbaproject", false, "macros", "宏"},
    {"vbadata", false, "macros", "宏"},
    {"basic/", true, "macros", "宏"},
    {"scripts/", true, "macros", "宏"},
    {"dialogs/", true, "macros", "宏"},
    {"xl/macrosheets/", true, "macros", "宏"},
    {"xl/dialogsheets/", true, "macros", "宏"},
    {"xl/externallinks/", true, "links to other files", "指向其他文件的链接"},
    {"oleobject", false, "embedded objects or controls", "嵌入的对象或控件"},
    {"xl/embeddings/", true, "embedded objects or controls", "嵌入的对象或控件"},
    {"xl/activex/", true, "embedded objects or controls", "嵌入的对象或控件"},
    {"xl/connections.xml", true, "a connection to other data", "外部数据连接"},
    {"xl/querytables/", true, "a connection to other data", "外部数据连接"},
    {"xl/webextensions/", true, "a connection to other data", "外部数据连接"},
};

std::optional<Objection> objection_to_name(const OUString& name) {
    const bool leaves = name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name == ".." ||
                        name.startsWith("../") || name.endsWith("/..") || name.indexOf("/../") >= 0 ||
                        name.indexOf(u'\0') >= 0;
    if (leaves) return Objection{"a name that leads out of the package", "指向包外的文件名", name};
    const OUString lower = name.toAsciiLowerCase();
    for (const Forbidden& one : forbidden) {
        const sal_Int32 place = lower.indexOf(OUString::createFromAscii(one.part));
        if (place == 0 || (place > 0 && !one.is_beginning)) return Objection{one.english, one.chinese, name};
    }
    return {};
}

std::string first_bytes(const Context& context, const OUString& url, sal_Int32 count) {
    const auto stream = com::sun::star::ucb::SimpleFileAccess::create(context)->openFileRead(url);
    uno::Sequence<sal_Int8> bytes;
    const sal_Int32 read = stream->readBytes(bytes, count);
    stream->closeInput();
    return {bytes.begin(), bytes.begin() + read};
}

class Package {
public:
    Package(const Context& context, const OUString& url, const PackageLimits& limits)
        : context_{context},
          zip_{com::sun::star::packages::zip::ZipFileAccess::createWithURL(context, url)},
          limits_{limits} {}

    /// What the package is by what it says itself; nothing for any other.
    [[nodiscard]] std::optional<Format> format() const {
        if (zip_->hasByName("mimetype")) {
            const std::string type = start_of("mimetype");
            constexpr std::string_view spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
            const bool is_ods = type == spreadsheet || type == std::string{spreadsheet} + "-template";
            return is_ods ? std::optional{Format::ods} : std::nullopt;
        }
        if (!zip_->hasByName("[Content_Types].xml")) return {};
        // Which of its parts is the workbook stands in its list of types; macros are said apart.
        const std::string types = start_of("[Content_Types].xml");
        const bool is_workbook = types.find("spreadsheetml.sheet.main+xml") != std::string::npos ||
                                 types.find("spreadsheetml.template.main+xml") != std::string::npos ||
                                 types.find("ms-excel.sheet.macroEnabled.main+xml") != std::string::npos ||
                                 types.find("ms-excel.template.macroEnabled.main+xml") != std::string::npos;
        return is_workbook ? std::optional{Format::xlsx} : std::nullopt;
    }

    [[nodiscard]] std::optional<Objection> objection(Format format) {
        const auto names = zip_->getElementNames();
        if (names.getLength() > limits_.entries)
            return Objection{"more parts than a workbook has", "过多的组成部分", OUString::number(names.getLength())};
        for (const OUString& name : names)
            if (const auto found = objection_to_name(name)) return found;
        // First what says that the rest cannot be read.
        for (const OUString& name : names)
            if (says_what_parts_are(name))
                if (const auto found = objection_to_entry(name, format)) return found;
        for (const OUString& name : names)
            if (!says_what_parts_are(name))
                if (const auto found = objection_to_entry(name, format)) return found;
        return {};
    }

private:
    [[nodiscard]] uno::Reference<io::XInputStream> stream_of(const OUString& name) const {
        return {zip_->getByName(name), uno::UNO_QUERY_THROW};
    }

    [[nodiscard]] std::string start_of(const OUString& name) const {
        constexpr sal_Int32 enough = 1 << 18;
        const auto stream = stream_of(name);
        uno::Sequence<sal_Int8> bytes;
        const sal_Int32 read = stream->readBytes(bytes, enough);
        std::string text{bytes.begin(), bytes.begin() + read};
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) text.pop_back();
        return text;
    }

    [[nodiscard]] std::optional<Objection> objection_to_entry(const OUString& name, Format format) {
        if (name.endsWith("/")) return {};
        PartScan scan{name};
        const auto stream = stream_of(name);
        sal_Int64 bytes_of_entry = 0;
        uno::Sequence<sal_Int8> bytes;
        for (sal_Int32 read = stream->readBytes(bytes, chunk); read > 0; read = stream->readBytes(bytes, chunk)) {
            bytes_of_entry += read;
            bytes_of_all_ += read;
            if (bytes_of_entry > limits_.bytes_of_an_entry || bytes_of_all_ > limits_.bytes_of_all)
                return Objection{"more than a workbook holds once it is unpacked", "解压后过大的内容", name};
            const std::string text{bytes.begin(), bytes.begin() + read};
            scan.add(text);
            if (scan.objection()) return scan.objection();
        }
        scan.end();
        if (scan.objection()) return scan.objection();
        if (!says_what_parts_are(name) && !scan.is_doubtful()) return {};
        return objection_to_part(context_, name, format, stream_of(name));
    }

    const Context& context_;
    uno::Reference<com::sun::star::packages::zip::XZipFileAccess2> zip_;
    const PackageLimits& limits_;
    sal_Int64 bytes_of_all_ = 0;
};

PackageVerdict unreadable(Language language, const char* english, const char* chinese) {
    return {.kind = "unreadable", .what = Objection{english, chinese}.in(language)};
}

PackageVerdict verdict_on_package(const Context& context, const OUString& url, Language language,
                                  const PackageLimits& limits) {
    Package package{context, url, limits};
    const auto format = package.format();
    if (!format) return unreadable(language, "no workbook of .ods or .xlsx", "不是 .ods 或 .xlsx 工作簿");
    if (const auto found = package.objection(*format)) return {.kind = "refused", .what = found->in(language)};
    return {.format = format};
}

}  // namespace

PackageVerdict check_package(const Context& context, const OUString& url, Language language,
                             const PackageLimits& limits) {
    try {
        const std::string start = first_bytes(context, url, 8);
        if (start == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
            return {
                .kind = "refused",
                .what = Objection{"an encrypted workbook, or one of the old kind (.xls); it is to be sent as .ods or "
                                  ".xlsx without a password",
                                  "加密的工作簿或旧版 .xls；请取消密码，另存为 .ods 或 .xlsx 后重新交回"}
                            .in(language)};
        if (!start.starts_with("PK\x03\x04"))
            return unreadable(language, "no workbook of .ods or .xlsx", "不是 .ods 或 .xlsx 工作簿");
        return verdict_on_package(context, url, language, limits);
    } catch (const uno::Exception& error) {
        const auto words = unreadable(language, "a damaged file", "文件已损坏").what;
        return {.kind = "unreadable", .what = error.Message.isEmpty() ? words : words + ": " + error.Message};
    }
}

}  // namespace kpi::appraisals
