#include "appraisals/foreign_values.hpp"

#include <algorithm>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>

#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace io = com::sun::star::io;
namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_english(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

bool all_digits(const std::string& value) {
    return std::all_of(value.begin(), value.end(), is_digit);
}

/// Letters, digits and marks of English, no blank.
bool is_code(const std::string& value) {
    return std::all_of(value.begin(), value.end(), [](char letter) { return letter > ' ' && letter <= '~'; });
}

bool is_one_letter(const std::string& value) {
    const auto starts = std::count_if(value.begin(), value.end(),
                                      [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    return starts < 2;
}

/// Whether a value that somebody is called says so where it stands.
bool counts(const std::string& value, Said said, bool is_piece) {
    constexpr std::size_t shortest = 4;
    constexpr std::size_t no_figure = 7;
    if (is_one_letter(value)) return false;
    if (all_digits(value)) {
        if (value.size() >= no_figure) return said != Said::technical;
        return value.size() >= shortest && said == Said::text && !is_piece;
    }
    if (!is_code(value)) return true;
    const bool has_digit = std::any_of(value.begin(), value.end(), is_digit);
    const bool has_letter = std::any_of(value.begin(), value.end(), is_english);
    return said == Said::text && (has_digit ? has_letter || !is_piece : !is_piece);
}

std::string content_of(const uno::Reference<io::XInputStream>& stream) {
    constexpr sal_Int32 block = 1 << 20;
    std::string content;
    uno::Sequence<sal_Int8> bytes;
    while (stream->readBytes(bytes, block) > 0)
        content.append(reinterpret_cast<const char*>(bytes.getConstArray()),
                       static_cast<std::size_t>(bytes.getLength()));
    stream->closeInput();
    return content;
}

using Package = uno::Reference<container::XNameAccess>;

Package package_at(const Context& context, const OUString& url) {
    return {com::sun::star::packages::zip::ZipFileAccess::createWithURL(context, url), uno::UNO_QUERY_THROW};
}

std::string part_of(const Package& package, const OUString& name) {
    return content_of({package->getByName(name), uno::UNO_QUERY_THROW});
}

bool is_xml(const OUString& part) {
    return part.endsWith(".xml") || part.endsWith(".rels") || part.endsWith(".vml") || part.endsWith(".rdf");
}

}  // namespace

StaffValues::StaffValues(const People& people, const std::vector<Department>& departments,
                         const std::set<std::string>& allowed) {
    for (std::size_t department = 0; department < departments.size(); ++department)
        for (const std::size_t person : departments[department].people) {
            add(people.number(person), department);
            add(people.name(person), department);
        }
    for (const std::string& word : allowed) owners_.erase(word);
}

void StaffValues::add(const OUString& value, std::size_t department) {
    if (value.isEmpty()) return;
    auto& owners = owners_[to_utf8(value)];
    if (owners.empty() || owners.back() != department) owners.push_back(department);
}

bool StaffValues::is_foreign(const std::string& value, Said said, bool is_piece, std::size_t department) const {
    const auto found = owners_.find(value);
    return found != owners_.end() && counts(value, said, is_piece) &&
           !std::binary_search(found->second.begin(), found->second.end(), department);
}

std::optional<std::string> StaffValues::foreign_in(const std::string& value, Said said, std::size_t department) const {
    if (is_foreign(value, said, false, department)) return value;
    if (said != Said::text) return {};
    std::optional<std::string> foreign;
    for_each_piece(value, [&](const std::string& piece) {
        if (!foreign && is_foreign(piece, said, true, department)) foreign = piece;
    });
    return foreign;
}

std::set<std::string> words_of_workbook(const Workbook& workbook) {
    std::set<sal_Int16> own_sheets;
    for (const char* name : {"KpiIndicators", "KpiListStates"}) {
        const auto cells = cells_named(workbook, OUString::createFromAscii(name));
        if (cells.is()) own_sheets.insert(address_of(cells).Sheet);
    }
    std::set<std::string> words;
    const uno::Reference<container::XNameAccess> names{get(workbook, "NamedRanges"), uno::UNO_QUERY_THROW};
    for (const OUString& name : names->getElementNames()) {
        const auto cells = cells_named(workbook, name);
        if (!cells.is() || !own_sheets.contains(address_of(cells).Sheet)) continue;
        for (const auto& row : as<sheet::XCellRangeData>(cells)->getDataArray())
            for (const auto& cell : row) words.insert(to_utf8(trimmed(text_of(cell))));
    }
    return words;
}

std::optional<ForeignValue> foreign_value(const Context& context, const OUString& url, const StaffValues& staff,
                                          std::size_t department) {
    const auto package = package_at(context, url);
    std::optional<ForeignValue> foreign;
    for (const OUString& name : package->getElementNames()) {
        if (name.endsWith("/")) continue;
        const auto look = [&](const std::string& value, Said said) {
            if (foreign) return;
            if (const auto found = staff.foreign_in(value, said, department)) foreign = {from_utf8(*found), name};
        };
        const std::string part = part_of(package, name);
        if (is_xml(name))
            for_each_value(part, look);
        else
            for_each_text_of_picture(part, [&](const std::string& text) { look(text, Said::technical); });
        if (foreign) break;
    }
    return foreign;
}

bool is_encrypted(const Context& context, const OUString& url) {
    return part_of(package_at(context, url), "META-INF/manifest.xml").find("encryption-data") != std::string::npos;
}

}  // namespace kpi::appraisals
