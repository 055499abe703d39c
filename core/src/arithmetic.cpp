#include "arithmetic.hpp"

namespace kpi::detail {

namespace {

constexpr std::size_t most_terms = 40;

}  // namespace

std::string bracketed(const std::string& figure) {
    return figure.starts_with(minus) ? "(" + figure + ")" : figure;
}

bool Sum::is_full() const noexcept {
    return terms_ >= most_terms;
}

void Sum::add(const std::string& term, bool negative) {
    const bool is_read = !is_full();
    ++terms_;
    if (!is_read) return;
    if (terms_ == 1) {
        text_ = negative ? std::string{minus} + term : term;
        return;
    }
    text_ += negative ? " \u2212 " : " + ";
    text_ += term;
}

std::string Sum::text() const {
    return terms_ > most_terms ? sentence(words_.cut_sum, text_, terms_) : text_;
}

std::string product(const std::string& a, const std::string& b) {
    return bracketed(a) + " \u00d7 " + bracketed(b);
}

}  // namespace kpi::detail
