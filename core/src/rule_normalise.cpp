#include <array>
#include <optional>

#include "rule_text.hpp"
#include "rule_token.hpp"

namespace kpi::detail {

namespace {

struct Codepoint {
    char32_t code;
    std::size_t length;
};

constexpr char32_t unreadable = 0xfffd;

/// The codepoint at the front of `text`, which is not empty; unreadable, one byte long, where there is none.
Codepoint first_of(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    if (length == 1 || lead > 0xf4 || text.size() < length) return {unreadable, 1};
    char32_t code = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80U) return {unreadable, 1};
        code = code << 6U | (byte(i) & 0x3fU);
    }
    return {code, length};
}

struct Sign {
    char32_t code;
    std::string_view text;
};

/// Other ways to write a sign.
constexpr std::array signs{
    Sign{U'　', " "},    Sign{U'\u00a0', " "}, Sign{U'\u202f', " "}, Sign{U'\u2009', " "}, Sign{U'≦', "≤"},
    Sign{U'⩽', "≤"},     Sign{U'≧', "≥"},      Sign{U'⩾', "≥"},      Sign{U'—', "-"},      Sign{U'–', "-"},
    Sign{U'−', "-"},     Sign{U'‐', "-"},      Sign{U'‑', "-"},      Sign{U'~', "-"},      Sign{U'〜', "-"},
    Sign{U'∼', "-"},     Sign{U'×', "*"},      Sign{U'✕', "*"},      Sign{U'✖', "*"},      Sign{U'÷', "/"},
    Sign{U'【', "("},    Sign{U'】', ")"},     Sign{U'〔', "("},     Sign{U'〕', ")"},     Sign{U'“', " "},
    Sign{U'”', " "},     Sign{U'"', " "},      Sign{U'「', " "},     Sign{U'」', " "},     Sign{U'《', " "},
    Sign{U'》', " "},    Sign{U'’', "'"},      Sign{U'‘', "'"},      Sign{U'減', "减"},    Sign{U'£', "$"},
    Sign{U'€', "$"},     Sign{U'¥', "$"},      Sign{U'￥', "$"},     Sign{U'₹', "$"},      Sign{U'₱', "$"},
    Sign{U'₩', "$"},     Sign{U'฿', "$"},      Sign{U'₦', "$"},      Sign{U'\t', " "},     Sign{U'\r', "\n"},
    Sign{U'\ufeff', ""}, Sign{U'\u200b', ""},  Sign{U'﹪', "%"},     Sign{U'⇒', "→"},      Sign{U'＝', "="},
    Sign{U'·', " "},     Sign{U'●', "\n"},     Sign{U'•', "\n"},     Sign{U'◆', "\n"},     Sign{U'①', "\n"},
    Sign{U'②', "\n"},    Sign{U'③', "\n"},     Sign{U'④', "\n"},     Sign{U'⑤', "\n"},     Sign{U'⑥', "\n"},
    Sign{U'⑦', "\n"},    Sign{U'⑧', "\n"},     Sign{U'個', "个"},    Sign{U'點', "点"},    Sign{U'滿', "满"},
    Sign{U'標', "标"},   Sign{U'達', "达"},    Sign{U'數', "数"},    Sign{U'過', "过"},    Sign{U'於', "于"},
    Sign{U'μ', "u"},     Sign{U'µ', "u"}};

constexpr std::string_view part_of_one(char32_t code) noexcept {
    return code == U'½' ? "0.5" : code == U'¼' ? "0.25" : code == U'¾' ? "0.75" : "";
}

constexpr bool is_chinese(char32_t code) noexcept {
    return code >= 0x4e00 && code <= 0x9fff;
}

std::string_view sign_for(char32_t code, std::string_view typed) noexcept {
    for (const Sign& sign : signs)
        if (sign.code == code) return sign.text;
    return typed;
}

/// True for a sign that starts at `at` and is Chinese, or ends before it.
bool is_wide_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() && is_wide(text[at]);
}

/// Spaces beside Chinese are how a cell was laid out: 每降 5%扣 3 分.
Normalised without_layout(const Normalised& source) {
    Normalised answer;
    answer.chinese = true;
    for (std::size_t i = 0; i < source.text.size(); ++i) {
        if (source.text[i] == ' ') {
            std::size_t next = i;
            while (next < source.text.size() && source.text[next] == ' ') ++next;
            const bool beside = (!answer.text.empty() && is_wide(answer.text.back())) || is_wide_at(source.text, next);
            if (beside) {
                i = next - 1;
                continue;
            }
        }
        answer.text += source.text[i];
        answer.origin.push_back(source.origin[i]);
    }
    answer.origin.push_back(source.origin.back());
    return answer;
}

/// Behind the digits that begin at `at`.
std::size_t past_digits(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() &&
           (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1]))))
        ++at;
    return at;
}

struct Interval {
    std::size_t comma;
    std::size_t last;  ///< its closing bracket
};

/// [85,95), which begins at `at`: two numbers and a square bracket, whichever it is.
std::optional<Interval> interval_at(std::string_view text, std::size_t at) noexcept {
    if (text[at] != '[' && text[at] != '(') return std::nullopt;
    const std::size_t comma = past_digits(text, at + 1);
    if (comma == at + 1 || comma >= text.size() || text[comma] != ',') return std::nullopt;
    const std::size_t second = text.find_first_not_of(' ', comma + 1);
    if (second == text.npos) return std::nullopt;
    const std::size_t last = past_digits(text, second);
    const bool closes = last > second && last < text.size() && (text[last] == ']' || text[last] == ')');
    return closes && (text[at] == '[' || text[last] == ']') ? std::optional{Interval{comma, last}} : std::nullopt;
}

/// 85（含）-95（不含）, 85 to below 95 for [85,95), whose comma is no sign of thousands.
Normalised with_intervals(Normalised source) {
    if (source.text.find_first_of("[]") == source.text.npos) return source;
    Normalised answer;
    answer.chinese = source.chinese;
    const auto put = [&](std::string_view piece, std::size_t from) {
        for (const char c : piece) {
            answer.text += c;
            answer.origin.push_back(source.origin[from]);
        }
    };
    const auto mark = [&](std::size_t at) {
        put(source.text[at] == '[' || source.text[at] == ']' ? "(含)" : "(不含)", at);
    };
    for (std::size_t i = 0; i < source.text.size(); ++i) {
        const auto interval = interval_at(source.text, i);
        if (!interval) {
            put({&source.text[i], 1}, i);
            continue;
        }
        if (!source.chinese && source.text[i] == '(') put("above ", i);
        for (std::size_t k = i + 1; k < interval->comma; ++k) put({&source.text[k], 1}, k);
        if (source.chinese) mark(i);
        put(source.chinese ? "-" : " to ", interval->comma);
        if (!source.chinese && source.text[interval->last] == ')') put("below ", interval->last);
        for (std::size_t k = interval->comma + 1; k < interval->last; ++k)
            if (source.text[k] != ' ') put({&source.text[k], 1}, k);
        if (source.chinese) mark(interval->last);
        i = interval->last;
    }
    answer.origin.push_back(source.origin.back());
    return answer;
}

}  // namespace

Normalised normalised(std::string_view text) {
    Normalised answer;
    const auto put = [&](std::string_view piece, std::size_t from) {
        for (const char c : piece) {
            answer.text += c;
            answer.origin.push_back(static_cast<std::uint32_t>(from));
        }
    };
    std::size_t at = 0;
    while (at < text.size()) {
        auto [code, length] = first_of(text.substr(at));
        const std::string_view typed = text.substr(at, length);
        if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;  // full width
        answer.chinese = answer.chinese || is_chinese(code);
        if (code >= U'A' && code <= U'Z') code += U'a' - U'A';
        if (const std::string_view part = part_of_one(code); !part.empty()) {  // 1½ is 1.5
            const bool follows = !answer.text.empty() && is_digit(answer.text.back());
            put(follows ? part.substr(1) : part, at);
            at += length;
            continue;
        }
        const bool is_part = code == U'.' && at + 1 < text.size() && is_digit(text[at + 1]) &&
                             (answer.text.empty() || answer.text.back() == ' ' || answer.text.back() == '(' ||
                              answer.text.back() == '$' || answer.text.back() == '-' || answer.text.back() == '+');
        if (is_part) put("0", at);  // .5 off
        const bool is_separator = code == U'·' && !answer.text.empty() && answer.text.back() == ' ' &&
                                  at + length < text.size() && text[at + length] == ' ';
        if (is_separator) {  // 90 or more: 10 · 80 to 90: 8
            put(";", at);
            at += length;
            continue;
        }
        if (code == U'_') {  // minus ___ points: a blank to be filled in
            if (answer.text.empty() || !answer.text.ends_with("()")) put("()", at);
            at += length;
            continue;
        }
        if (code == U'~' || code == U'"' || code == U'\t' || code == U'\r' || code >= 0x80)
            put(code == unreadable ? "\x01" : sign_for(code, typed), at);
        else if (code < U' ' && code != U'\n')
            put("\x01", at);
        else
            put(std::string(1, static_cast<char>(code)), at);
        at += length;
    }
    answer.origin.push_back(static_cast<std::uint32_t>(text.size()));
    return with_intervals(answer.chinese ? without_layout(answer) : answer);
}

}  // namespace kpi::detail
