#include "rule_currency.hpp"

#include <algorithm>
#include <array>
#include <kpi/number.hpp>

#include "rule_text.hpp"

namespace kpi::detail {

namespace {

constexpr std::string_view dollar_codes[] = {"us$", "usd", "dollars", "dollar", "＄"};
constexpr std::string_view yuan_codes[] = {"rmb", "cny", "yuan", "￥", "人民币"};
constexpr std::string_view pound_codes[] = {"gbp"};
constexpr std::string_view euro_codes[] = {"eur", "euros", "euro"};
constexpr std::string_view rupee_codes[] = {"inr", "rs.", "rs", "rupees"};
constexpr std::string_view hong_kong_codes[] = {"hkd", "港币"};
constexpr std::string_view taiwan_codes[] = {"twd", "台币"};
constexpr std::string_view singapore_codes[] = {"sgd", "新加坡元"};
constexpr std::string_view australia_codes[] = {"aud"};
constexpr std::string_view new_zealand_codes[] = {"nzd"};
constexpr std::string_view ringgit_codes[] = {"myr"};
constexpr std::string_view peso_codes[] = {"php"};
constexpr std::string_view won_codes[] = {"krw"};
constexpr std::string_view baht_codes[] = {"thb"};
constexpr std::string_view naira_codes[] = {"ngn"};

constexpr std::array table{Currency{"$", "美元", dollar_codes},
                           Currency{"¥", "元", yuan_codes},
                           Currency{"£", "英镑", pound_codes},
                           Currency{"€", "欧元", euro_codes},
                           Currency{"₹", "卢比", rupee_codes},
                           Currency{"HK$", "港元", hong_kong_codes},
                           Currency{"NT$", "新台币", taiwan_codes},
                           Currency{"S$", "新元", singapore_codes},
                           Currency{"A$", "澳元", australia_codes},
                           Currency{"C$", "加元", {}},
                           Currency{"NZ$", "新西兰元", new_zealand_codes},
                           Currency{"RM", "林吉特", ringgit_codes},
                           Currency{"₱", "比索", peso_codes},
                           Currency{"₩", "韩元", won_codes},
                           Currency{"฿", "泰铢", baht_codes},
                           Currency{"₦", "奈拉", naira_codes},
                           Currency{"CHF", "瑞士法郎", {}},
                           Currency{"JPY", "日元", {}},
                           Currency{"AED", "迪拉姆", {}},
                           Currency{"ZAR", "兰特", {}}};

std::string in_lower_case(std::string_view text) {
    std::string lower{text};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t length) {
    const bool begins = at == 0 || !is_letter(text[at]) || !is_letter(text[at - 1]);
    // The dollar of HK$ is another one.
    const bool is_other = text[at] == '$' && at > 0 && is_letter(text[at - 1]);
    const std::size_t end = at + length;
    return begins && !is_other && (end >= text.size() || !is_letter(text[end - 1]) || !is_letter(text[end]));
}

bool is_beside_figure(std::string_view text, std::size_t at, std::size_t length) {
    std::string_view before = text.substr(0, at);
    std::string_view behind = text.substr(at + length);
    while (before.ends_with(' ')) before.remove_suffix(1);
    while (behind.starts_with(' ')) behind.remove_prefix(1);
    return (!behind.empty() && is_digit(behind.front())) ||
           (!before.empty() && (is_digit(before.back()) || ends_with_any(before, {"百", "千", "万", "亿"})));
}

std::size_t first_place(std::string_view text, std::string_view spelling) {
    for (std::size_t at = text.find(spelling); at != text.npos; at = text.find(spelling, at + 1))
        if (stands_alone(text, at, spelling.size()) && is_beside_figure(text, at, spelling.size())) return at;
    return text.npos;
}

std::size_t first_place(std::string_view text, const Currency& currency) {
    std::size_t first = std::min(first_place(text, in_lower_case(currency.sign)), first_place(text, currency.name));
    for (const std::string_view code : currency.codes) first = std::min(first, first_place(text, code));
    return first;
}

/// A code of letters, as it stands before a figure: chf 50, hk$ 50.
std::size_t length_of_code(std::string_view text, std::string_view code) noexcept {
    return is_letter(code.front()) && text.starts_with(code) ? code.size() : 0;
}

}  // namespace

std::size_t length_of_currency_code(std::string_view text) {
    std::size_t longest = 0;
    for (const Currency& currency : table) {
        longest = std::max(longest, length_of_code(text, in_lower_case(currency.sign)));
        for (const std::string_view code : currency.codes) longest = std::max(longest, length_of_code(text, code));
    }
    std::size_t end = longest;
    while (longest > 0 && end < text.size() && text[end] == ' ') ++end;
    return end < text.size() && is_digit(text[end]) ? end : 0;
}

const Currency& currency_of(std::string_view text, bool is_chinese) {
    const std::string lower = in_lower_case(text);
    const Currency* found = &table[is_chinese ? 1 : 0];
    std::size_t first = text.npos;
    for (const Currency& currency : table)
        if (const std::size_t place = first_place(lower, currency); place < first) {
            first = place;
            found = &currency;
        }
    return *found;
}

double size_of_amount(std::string_view unit) noexcept {
    struct Size {
        std::string_view unit;
        double size;
    };
    static constexpr std::array sizes{Size{"k", 1e3},    Size{"m", 1e6},  Size{"百元", 1e2}, Size{"千元", 1e3},
                                      Size{"万元", 1e4}, Size{"万", 1e4}, Size{"亿元", 1e8}, Size{"亿", 1e8}};
    const auto* const found = std::ranges::find(sizes, unit, &Size::unit);
    return found == sizes.end() ? 1 : found->size;
}

double amount_of(double value, std::string_view unit) noexcept {
    const double size = size_of_amount(unit);
    return size == 1 ? value : snap(value * size);
}

}  // namespace kpi::detail
