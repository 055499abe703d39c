#include "appraisals/part_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace kpi::appraisals {

namespace {

using Text = std::string_view;

template <std::size_t count>
bool is_one_of(Text word, const std::array<Text, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Elements within a text that make no new one.
constexpr std::array<Text, 10> within_a_text = {"text:span", "text:a", "text:s",    "text:tab", "r",
                                                "t",         "rPr",    "text:ruby", "a:r",      "a:t"};

/// Elements that hold formulas.
constexpr std::array<Text, 9> formulas = {"f",   "definedName", "formula", "formula1", "formula2",
                                          "c:f", "xm:f",        "sqref",   "xm:sqref"};

/// Attributes that are read by people, or hold what a cell says.
constexpr std::array<Text, 14> said_attributes = {
    "office:string-value", "table:name", "draw:name", "name", "prompt", "promptTitle", "error",
    "errorTitle",          "title",      "descr",     "text", "v",      "author",      "displayName"};

/// Who wrote a document or a comment is no figure of the staff; the office puts its own user there.
constexpr std::array<Text, 5> authors = {"dc:creator", "meta:initial-creator", "cp:lastModifiedBy", "author",
                                         "meta:creator-initials"};

void append_letter(std::string& text, unsigned long letter) {
    const auto put = [&text](unsigned long byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (letter < 0x80) {
        put(letter);
    } else if (letter < 0x800) {
        put(0xC0 | (letter >> 6U));
        put(0x80 | (letter & 0x3FU));
    } else if (letter < 0x10000) {
        put(0xE0 | (letter >> 12U));
        put(0x80 | ((letter >> 6U) & 0x3FU));
        put(0x80 | (letter & 0x3FU));
    } else {
        put(0xF0 | (letter >> 18U));
        put(0x80 | ((letter >> 12U) & 0x3FU));
        put(0x80 | ((letter >> 6U) & 0x3FU));
        put(0x80 | (letter & 0x3FU));
    }
}

/// The letter of an entity, without its "&" and ";".
bool append_entity(std::string& text, Text entity) {
    constexpr std::array<std::pair<Text, char>, 5> named = {
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [name, letter] : named)
        if (entity == name) return text += letter, true;
    if (entity.empty() || entity.front() != '#') return false;
    entity.remove_prefix(1);
    const bool is_hex = !entity.empty() && (entity.front() == 'x' || entity.front() == 'X');
    if (is_hex) entity.remove_prefix(1);
    unsigned long letter = 0;
    const auto* const end = entity.data() + entity.size();
    const auto [read, error] = std::from_chars(entity.data(), end, letter, is_hex ? 16 : 10);
    if (error != std::errc{} || read != end || letter > 0x10FFFF) return false;
    append_letter(text, letter);
    return true;
}

std::string decoded(Text raw) {
    constexpr std::size_t longest_entity = 10;
    std::string text;
    text.reserve(raw.size());
    for (std::size_t place = 0; place < raw.size();) {
        const std::size_t end = raw[place] == '&' ? raw.find(';', place) : Text::npos;
        if (end != Text::npos && end - place <= longest_entity &&
            append_entity(text, raw.substr(place + 1, end - place - 1)))
            place = end + 1;
        else
            text += raw[place++];
    }
    return text;
}

/// The bytes of a blank at the start of a text, 0 where there is none: also those of Chinese and the unbreakable.
std::size_t blank_at_start(Text text) {
    if (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') return 1;
    if (text.starts_with("\xC2\xA0")) return 2;
    return text.starts_with("\xE3\x80\x80") ? 3 : 0;
}

std::size_t blank_at_end(Text text) {
    if (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') return 1;
    if (text.ends_with("\xC2\xA0")) return 2;
    return text.ends_with("\xE3\x80\x80") ? 3 : 0;
}

std::string without_blanks(Text text) {
    while (const std::size_t bytes = blank_at_start(text)) text.remove_prefix(bytes);
    while (const std::size_t bytes = blank_at_end(text)) text.remove_suffix(bytes);
    return std::string{text};
}

class Part {
public:
    Part(Text xml, const std::function<void(const std::string&, Said)>& look) : xml_{xml}, look_{look} {}

    void read() {
        while (place_ < xml_.size()) {
            const std::size_t next = std::min(xml_.find('<', place_), xml_.size());
            text_ += decoded(xml_.substr(place_, next - place_));
            place_ = next;
            if (place_ < xml_.size()) read_markup();
        }
        flush();
    }

private:
    void read_markup() {
        const Text rest = xml_.substr(place_);
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = std::min(rest.find("]]>"), rest.size());
            text_ += rest.substr(9, end - 9);
            place_ += std::min(end + 3, rest.size());
        } else if (rest.starts_with("<!--")) {
            const std::size_t end = std::min(rest.find("-->"), rest.size());
            look(std::string{rest.substr(4, end - 4)}, Said::text);
            place_ += std::min(end + 3, rest.size());
        } else {
            read_tag(rest);
        }
    }

    void read_tag(Text rest) {
        const bool is_end = rest.starts_with("</");
        std::size_t at = is_end ? 2 : 1;
        const std::size_t name_end = std::min(rest.find_first_of(" \t\r\n/>", at), rest.size());
        const Text name = rest.substr(at, name_end - at);
        at = name_end;
        const bool is_within = is_one_of(name, within_a_text);
        if (!is_within)
            flush();
        else if (name == "text:s" || name == "text:tab")
            text_ += ' ';
        if (!is_end && !is_within) begin(name);
        const bool is_over = read_attributes(rest, at, name) || is_end;
        if (is_over && !is_within) end(name);
        place_ += at;
    }

    /// @return whether the element is over with its tag
    bool read_attributes(Text rest, std::size_t& at, Text element) {
        while (at < rest.size() && rest[at] != '>') {
            const std::size_t start = rest.find_first_not_of(" \t\r\n/?", at);
            if (start == Text::npos || rest[start] == '>') {
                at = std::min(start, rest.size());
                break;
            }
            const std::size_t equals = rest.find('=', start);
            const std::size_t open = equals == Text::npos ? equals : rest.find_first_of("\"'", equals);
            const std::size_t close = open == Text::npos ? open : rest.find(rest[open], open + 1);
            if (close == Text::npos) {
                at = rest.size();
                break;
            }
            attribute(element, rest.substr(start, equals - start), rest.substr(open + 1, close - open - 1));
            at = close + 1;
        }
        const bool is_over = at > 0 && at < rest.size() && rest[at - 1] == '/';
        at = std::min(at + 1, rest.size());
        return is_over;
    }

    void attribute(Text element, Text name, Text raw) {
        while (!name.empty() && name.back() <= ' ') name.remove_suffix(1);
        const std::string value = decoded(raw);
        if (element == "table:table-cell" && name == "office:value-type") is_figure_ = value != "string";
        if (element == "c" && name == "t") is_figure_ = value != "str" && value != "inlineStr";
        look(value, is_one_of(name, said_attributes) ? Said::text : Said::technical);
        look_at_quotes(value);
    }

    void begin(Text name) {
        if (name == "table:table-cell") is_figure_ = false;
        if (name == "c" || name == "c:numCache" || name == "c:numLit") is_figure_ = true;
        if (name == "c:strCache" || name == "c:strLit") is_figure_ = false;
        if (name == "office:annotation") is_annotation_ = true;
        element_ = name;
    }

    void end(Text name) {
        if (name == "office:annotation") is_annotation_ = false;
        element_ = {};
    }

    void flush() {
        if (text_.empty()) return;
        const std::string text = std::move(text_);
        text_.clear();
        if (is_one_of(element_, authors)) return;
        if (is_one_of(element_, formulas)) return look_at_quotes(text);
        const bool is_of_cell = element_ == "text:p" || element_ == "v" || element_ == "c:v";
        look(text, is_of_cell && is_figure_ && !is_annotation_ ? Said::figure : Said::text);
    }

    /// What a formula holds in quotes.
    void look_at_quotes(const std::string& formula) {
        for (std::size_t open = formula.find('"'); open != std::string::npos;) {
            const std::size_t close = formula.find('"', open + 1);
            if (close == std::string::npos) return;
            look(formula.substr(open + 1, close - open - 1), Said::text);
            open = formula.find('"', close + 1);
        }
    }

    void look(const std::string& value, Said said) const {
        const std::string plain = without_blanks(value);
        if (!plain.empty()) look_(plain, said);
    }

    Text xml_;
    const std::function<void(const std::string&, Said)>& look_;
    std::size_t place_ = 0;
    std::string text_;
    Text element_;  ///< whose text is being read
    bool is_figure_ = false;
    bool is_annotation_ = false;
};

/// What names in a list stand between. A middle dot is part of many names.
constexpr std::array<Text, 29> separators = {",",  ";",  ":",  "(",  ")",  "[",  "]",  "{",  "}",  "|",
                                             "/",  "\"", "'",  "\n", "\r", "\t", "=",  "、", "，", "；",
                                             "：", "（", "）", "“",  "”",  "。", "《", "》", "—"};

std::size_t separator_at(Text text) {
    for (const Text one : separators)
        if (text.starts_with(one)) return one.size();
    return 0;
}

}  // namespace

void for_each_value(Text xml, const std::function<void(const std::string&, Said)>& look) {
    Part{xml, look}.read();
}

void for_each_text_of_picture(Text bytes, const std::function<void(const std::string&)>& look) {
    constexpr std::size_t longest = 40;
    const auto unit = [&](std::size_t place) -> unsigned long {
        return static_cast<unsigned char>(bytes[place]) |
               static_cast<unsigned long>(static_cast<unsigned char>(bytes[place + 1])) << 8U;
    };
    const auto is_letter = [&](std::size_t place) {
        constexpr unsigned long first_half = 0xD800;
        constexpr unsigned long last_half = 0xDFFF;
        return place + 1 < bytes.size() && unit(place) >= ' ' && (unit(place) < first_half || unit(place) > last_half);
    };
    for (std::size_t place = 0; place + 1 < bytes.size(); ++place) {
        if (!is_letter(place) || (place >= 2 && is_letter(place - 2))) continue;
        std::string text;
        for (std::size_t letter = 0; letter < longest && is_letter(place + 2 * letter); ++letter) {
            append_letter(text, unit(place + 2 * letter));
            if (letter > 0) look(text);
        }
    }
}

void for_each_piece(Text text, const std::function<void(const std::string&)>& look) {
    std::size_t start = 0;
    const auto piece = [&](std::size_t end) {
        const std::string plain = without_blanks(text.substr(start, end - start));
        if (!plain.empty()) look(plain);
    };
    for (std::size_t place = 0; place < text.size();) {
        const std::size_t bytes = separator_at(text.substr(place));
        if (bytes > 0) piece(place), start = place + bytes;
        place += std::max<std::size_t>(bytes, 1);
    }
    if (start > 0) piece(text.size());
}

}  // namespace kpi::appraisals
