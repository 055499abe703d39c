// What stands in the parts of a package that reaches out of it or runs.
#pragma once

#include <com/sun/star/io/XInputStream.hpp>
#include <kpi/explain.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "appraisals/files.hpp"

namespace kpi::appraisals {

/// Why a package is not opened, in both languages, and what in it.
struct Objection {
    const char* english;
    const char* chinese;
    rtl::OUString where = {};

    [[nodiscard]] rtl::OUString in(Language language) const;
};

/// Looks over the bytes of one part as they are inflated. Names of elements and attributes stand in XML as they are,
/// so that a part without any of the names that are asked for has none of them, and needs no second look.
class PartScan {
public:
    /// @param name  of the part
    explicit PartScan(const rtl::OUString& name);

    void add(std::string_view bytes);
    void end();

    /// What is wrong whatever the part is for: a document type, an encoding that would hide names.
    [[nodiscard]] const std::optional<Objection>& objection() const noexcept { return objection_; }
    /// Whether it is to be read as XML.
    [[nodiscard]] bool is_doubtful() const noexcept { return is_xml_ && is_doubtful_; }

private:
    void begin(std::string_view bytes);
    void look(bool is_last);
    [[nodiscard]] bool reaches_out(std::size_t place) const;

    rtl::OUString name_;
    std::string text_;  ///< in small letters; what is left of the last bytes, and the next
    bool is_xml_;
    bool has_begun_ = false;
    bool is_doubtful_ = false;
    std::optional<Objection> objection_;
};

/// Reads one part as XML, by the office's parser, and says what in it reaches out of the package or runs.
/// @param name  of the part: relations, lists of content and manifests have rules of their own
/// Throws com.sun.star.uno.Exception for what is no XML.
[[nodiscard]] std::optional<Objection> objection_to_part(
    const Context& context, const rtl::OUString& name, Format format,
    const com::sun::star::uno::Reference<com::sun::star::io::XInputStream>& stream);

/// True for parts that are read as XML always: they say what the others are.
[[nodiscard]] bool says_what_parts_are(const rtl::OUString& name);

}  // namespace kpi::appraisals
