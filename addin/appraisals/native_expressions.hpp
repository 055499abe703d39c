// What equivalents of the functions are made of: formulas as texts.
//
// The number rule. Where the functions compare by S, the equivalents compare what ROUND(x;9) gives, and from 100,000 on
// ROUND to 14 digits: that is S by its definition, except that ROUND starts from what was computed in doubles and not
// from the decimals on paper. The two differ only where the exact result lies within the error of a few additions
// (some 1e-13) of half a billionth, and then by one billionth. Figures of a workbook that do so have ten decimals or
// more; whoever makes a copy compares every cell all the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "appraisals/native_scope.hpp"
#include "functions/options.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals::native {

using Equivalent = std::optional<std::string>;

inline constexpr const char* wrong_value = "VALUE(\"?\")";
inline constexpr const char* wrong_number = "10^999";
inline constexpr const char* no_answer = "NA()";
/// Behind every score.
inline constexpr const char* endless = "9.9E+307";

[[nodiscard]] std::string if_else(const std::string& condition, const std::string& then, const std::string& otherwise);
[[nodiscard]] std::string rounded(const std::string& x);
/// S.
[[nodiscard]] std::string snapped(const std::string& x);

/// Half way between x and whatever is less than x by the number rule. That is at least 5E-15 of x from both, and more
/// than the 3.6E-15 within which Calc takes two numbers for one.
[[nodiscard]] std::string just_below(const std::string& x);

/// Answers for one element: nothing for a blank, an error for a text.
[[nodiscard]] std::string of_number(const std::string& x, const std::string& answer);

/// A scored value as it reaches a function: one blank cell by itself is 0.
[[nodiscard]] std::string value_of(Parts& parts, std::size_t argument);

/// As it is for as many cells as there are now: steps stand in so many.
[[nodiscard]] std::string of_size(Parts& parts, std::size_t argument, const std::string& answer);

/// 1, 2, 3 … beside the elements of a row or a column; nothing where neither.
[[nodiscard]] Equivalent places(Parts& parts, std::size_t argument);

/// A choice between words.
class Choice {
public:
    template <class Option, std::size_t n>
    Choice(const Parts& parts, std::size_t argument, const std::array<functions::Word<Option>, n>& words) {
        const auto text = parts.text(argument);
        if (parts.is_there(argument) && !text) word_ = parts[argument];
        for (const auto& word : words) {
            names_.push_back({utf8(word.english), utf8(word.chinese)});
            if (text && functions::is_word(*text, word)) chosen_ = static_cast<int>(names_.size()) - 1;
        }
        if (!parts.is_there(argument)) chosen_ = 0;
    }

    /// One formula for each word, in their order; an empty one has no equivalent.
    [[nodiscard]] Equivalent among(const std::vector<std::string>& formulas) const;
    [[nodiscard]] bool is_first() const noexcept { return chosen_ == 0; }

private:
    static std::string utf8(std::u16string_view text) {
        return to_utf8(
            rtl::OUString{reinterpret_cast<const sal_Unicode*>(text.data()), static_cast<sal_Int32>(text.size())});
    }
    struct Names {
        std::string english;
        std::string chinese;
    };
    std::vector<Names> names_;
    std::string word_;  ///< where it is not known before
    int chosen_ = -1;
};

}  // namespace kpi::appraisals::native
