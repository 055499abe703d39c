// What the amounts of a rule are in: said back as it was written, and never converted.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rule_token.hpp"

namespace kpi::detail {

struct Currency {
    std::string_view sign;                    ///< before a figure, in English
    std::string_view name;                    ///< behind a figure, in Chinese
    std::span<const std::string_view> codes;  ///< other ways to write it, in lower case
};

/// The currency that is written beside the first figure that has one, and where there is none that of the language.
/// @param text  as it was typed
[[nodiscard]] const Currency& currency_of(std::string_view text, bool is_chinese);

/// The length of the code, and of the spaces behind it, that `text` begins with before a figure: chf 50, hk$ 50. 0
/// where there is none; a sign without letters is none.
/// @param text  in lower case
[[nodiscard]] std::size_t length_of_currency_code(std::string_view text);

/// How many of the currency's unit a unit of amounts is: 万元, k. 1 for any other.
[[nodiscard]] double size_of_amount(std::string_view unit) noexcept;

/// What is paid, in the currency's unit: 1 万元 is 10000. In another unit `value` itself.
[[nodiscard]] double amount_of(double value, std::string_view unit) noexcept;
[[nodiscard]] inline double amount_of(const Token& figure) noexcept {
    return amount_of(figure.value, figure.text);
}

}  // namespace kpi::detail
