// What is said in many ways, said in one: the lexer and the grammar then need one way for each thing.
#pragma once

#include <span>
#include <string_view>

#include "rule_token.hpp"

namespace kpi::detail {

/// A way of saying something, and the way that the grammar reads.
///
/// A pattern is made of elements, with spaces between them:
///   word          this word or sign; a|b one of two, c_d two that stand together
///   <name>        one of the words of a class
///   #n #d #p #m #u  a number, with points or alone; alone; a percentage; an amount of money; a number with another
///   unit #             any of the four
///   #w #o         a number, as a word or in digits; the third, 3rd
///   *             up to four words, as few as there can be
///   ={1}          the number of the first part that is kept, again
///   +{1}          the ordinal of the number that follows it: 2 are free, from the third on
///   --            a dash that is no minus: a space stands behind it
///   !word         not behind this word
///   ~word         where this word stands somewhere in the text
///   ^ $           where a clause begins, where it ends
///   ^^ $$         where the text begins, where it ends
///   a|$           a, or where the text ends
///   element&      which the phrase keeps; figures and the words of * are kept anyway
///   element?      or nothing; element&? the empty word
/// What is written for it holds {1}, {2} … for what is kept, in its order; {1:} with a colon where it is not empty;
/// {1=} its number in digits, {1-} one less, {1+} twice as much, {1/} half of it.
struct Phrase {
    std::string_view pattern;
    std::string_view written;
};

/// In the order in which they are applied: each to what those before it have written.
[[nodiscard]] std::span<const Phrase> english_phrases_of_forms() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_turns() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_outcomes() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_sentences() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_marks() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_limits() noexcept;
[[nodiscard]] std::span<const Phrase> english_phrases_of_bands() noexcept;
[[nodiscard]] std::span<const Phrase> chinese_phrases_of_forms() noexcept;
[[nodiscard]] std::span<const Phrase> chinese_phrases() noexcept;

/// `text` with its phrases written as the grammar reads them; every byte still knows where it came from.
[[nodiscard]] Normalised phrased(const Normalised& text);

}  // namespace kpi::detail
