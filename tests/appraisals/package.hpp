// Packages that no office would write, for tests: a zip of parts that are stored as they are.
#pragma once

#include <boost/crc.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/packages/zip/ZipFileAccess.hpp>
#include <cstdint>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "fixture.hpp"

namespace kpi::tests {

/// Parts by name, in their order.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// What a package holds, as the office unpacks it.
inline Parts parts_of(const fs::path& file) {
    const auto& context = office_with_extension().context();
    const auto zip = com::sun::star::packages::zip::ZipFileAccess::createWithURL(context, office::to_url(file));
    Parts parts;
    for (const auto& name : zip->getElementNames()) {
        std::string content;
        if (!name.endsWith("/")) {
            const office::uno::Reference<com::sun::star::io::XInputStream> stream{zip->getByName(name),
                                                                                  office::uno::UNO_QUERY_THROW};
            office::uno::Sequence<sal_Int8> bytes;
            constexpr sal_Int32 chunk = 1 << 20;
            for (sal_Int32 read = stream->readBytes(bytes, chunk); read > 0; read = stream->readBytes(bytes, chunk))
                content.append(bytes.begin(), bytes.begin() + read);
        }
        parts.emplace_back(office::to_utf8(name), content);
    }
    return parts;
}

inline std::string& part(Parts& parts, const std::string& name) {
    for (auto& [one, content] : parts)
        if (one == name) return content;
    throw std::runtime_error("there is no part " + name);
}

inline void replace(std::string& text, const std::string& old, const std::string& by) {
    const auto place = text.find(old);
    if (place == std::string::npos) throw std::runtime_error("there is no " + old);
    text.replace(place, old.size(), by);
}

class ZipWriter {
public:
    static void write(const fs::path& file, const Parts& parts) {
        ZipWriter writer{std::ofstream{file, std::ios::binary}};
        for (const auto& [name, content] : parts) writer.add(name, content);
        writer.end(parts.size());
    }

private:
    explicit ZipWriter(std::ofstream out) : out_{std::move(out)} {}

    static void number(std::string& text, std::uint32_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) text += static_cast<char>(value >> (8 * i) & 0xFFU);
    }

    /// What a part's own header and its line in the directory have in common.
    static std::string description(const std::string& name, const std::string& content) {
        boost::crc_32_type crc;
        crc.process_bytes(content.data(), content.size());
        std::string text;
        number(text, 20, 2);     // version
        number(text, 0x800, 2);  // names are UTF-8
        number(text, 0, 2);      // stored
        number(text, 0x5A210000, 4);
        number(text, crc.checksum(), 4);
        number(text, static_cast<std::uint32_t>(content.size()), 4);
        number(text, static_cast<std::uint32_t>(content.size()), 4);
        number(text, static_cast<std::uint32_t>(name.size()), 2);
        number(text, 0, 2);
        return text;
    }

    void add(const std::string& name, const std::string& content) {
        const std::string what = description(name, content);
        directory_ += "PK\x01\x02";
        number(directory_, 20, 2);
        directory_ += what;
        number(directory_, 0, 2);
        number(directory_, 0, 2);
        number(directory_, 0, 2);
        number(directory_, 0, 4);
        number(directory_, static_cast<std::uint32_t>(out_.tellp()), 4);
        directory_ += name;
        out_ << "PK\x03\x04" << what << name << content;
    }

    void end(std::size_t count) {
        std::string text = "PK\x05\x06";
        const auto start = static_cast<std::uint32_t>(out_.tellp());
        number(text, 0, 4);
        number(text, static_cast<std::uint32_t>(count), 2);
        number(text, static_cast<std::uint32_t>(count), 2);
        number(text, static_cast<std::uint32_t>(directory_.size()), 4);
        number(text, start, 4);
        number(text, 0, 2);
        out_ << directory_ << text;
    }

    std::ofstream out_;
    std::string directory_;
};

}  // namespace kpi::tests
