// Sums and products as people write them, with the signs where a pencil would put them.
#pragma once

#include <span>
#include <string>

#include "figure.hpp"
#include "wording.hpp"

namespace kpi::detail {

/// A figure inside a product or behind a sign: negative ones in brackets.
[[nodiscard]] std::string bracketed(const std::string& figure);

/// A sum under construction: the first term as it is, the others behind + or −.
class Sum {
public:
    explicit Sum(const Wording& words) noexcept : words_{words} {}
    /// A sum of more terms than anybody reads is cut short, and says how many there are.
    void add(const std::string& term, bool negative = false);
    /// True when further terms are only counted.
    [[nodiscard]] bool is_full() const noexcept;
    void leave_out(std::size_t terms) noexcept { terms_ += terms; }
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::size_t terms() const noexcept { return terms_; }

private:
    const Wording& words_;
    std::string text_;
    std::size_t terms_ = 0;
};

/// "3 × 2"; "0.5 × (−2)".
[[nodiscard]] std::string product(const std::string& a, const std::string& b);

}  // namespace kpi::detail
