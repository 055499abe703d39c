// The words that options are given in, English and Chinese, in any case.
#pragma once

#include <algorithm>
#include <array>
#include <com/sun/star/uno/Any.hxx>
#include <kpi/payout.hpp>
#include <kpi/quota.hpp>
#include <kpi/rank.hpp>
#include <kpi/result.hpp>
#include <kpi/threshold.hpp>
#include <kpi/tier.hpp>
#include <kpi/weighted.hpp>
#include <string_view>

#include "adapters.hpp"
#include "arguments.hpp"

namespace kpi::functions {

enum class TierMode { step, linear, marginal };

template <class Option>
struct Word {
    std::u16string_view english;
    std::u16string_view chinese;
    Option option;
};
// Clang deduces none for aggregates before its version 17.
template <class Option>
Word(std::u16string_view, std::u16string_view, Option) -> Word<Option>;

// The first of each is the default.
inline constexpr std::array missing_words = {Word{u"stop", u"停止", MissingScore::stop},
                                             Word{u"zero", u"零分", MissingScore::zero},
                                             Word{u"skip", u"跳过", MissingScore::skip}};
inline constexpr std::array partial_words = {Word{u"linear", u"按比例", PartialStep::linear},
                                             Word{u"full", u"满步", PartialStep::full},
                                             Word{u"started", u"进位", PartialStep::started}};
inline constexpr std::array edge_words = {Word{u"from", u"下限", BandEdge::from},
                                          Word{u"upto", u"上限", BandEdge::upto}};
inline constexpr std::array mode_words = {Word{u"step", u"阶梯", TierMode::step},
                                          Word{u"linear", u"插值", TierMode::linear},
                                          Word{u"marginal", u"分段累计", TierMode::marginal}};
inline constexpr std::array payout_ties_words = {Word{u"split", u"均分", PayoutTies::split},
                                                 Word{u"same", u"同额", PayoutTies::same},
                                                 Word{u"dense", u"连续", PayoutTies::dense}};
inline constexpr std::array rank_ties_words = {
    Word{u"min", u"并列靠前", RankTies::min}, Word{u"max", u"并列靠后", RankTies::max},
    Word{u"average", u"并列平均", RankTies::average}, Word{u"dense", u"连续", RankTies::dense}};
inline constexpr std::array order_words = {Word{u"desc", u"降序", RankOrder::descending},
                                           Word{u"asc", u"升序", RankOrder::ascending}};
inline constexpr std::array quota_ties_words = {Word{u"up", u"就高", QuotaTies::up},
                                                Word{u"down", u"就低", QuotaTies::down}};
inline constexpr std::array any_total_words = {Word{u"any", u"任意", 0}};

/// What stands between the words of a list.
[[nodiscard]] inline std::string_view separator_in(Language language) noexcept {
    return language == Language::chinese ? "、" : ", ";
}

/// In quotation marks, as it has to be typed.
[[nodiscard]] std::string quoted(const std::string& text, Language language);

/// The words of an option, in a language, for people to choose from.
[[nodiscard]] std::string words_of(Argument option, const Adapter& adapter, Language language);

/// True when `text` is the word, in either language and any case.
template <class Option>
[[nodiscard]] bool is_word(const rtl::OUString& text, const Word<Option>& word) {
    const rtl::OUString plain = text.trim().toAsciiLowerCase();
    const std::span units{plain.getStr(), static_cast<std::size_t>(plain.getLength())};
    return std::ranges::equal(units, word.english) || std::ranges::equal(units, word.chinese);
}

/// The option that an argument names, the default when it is left out.
/// Errors: unknown_option; one_value_wanted for a range of several cells.
template <class Option, std::size_t n>
[[nodiscard]] Result<Option> option(const Any& argument, Argument name, const std::array<Word<Option>, n>& words) {
    if (is_left_out(argument)) return words.front().option;
    const auto value = single(argument, name);
    if (!value) return value.error();
    rtl::OUString text;
    if (** value >>= text)
        for (const auto& word : words)
            if (is_word(text, word)) return word.option;
    return Error{Reason::unknown_option, name};
}

}  // namespace kpi::functions
