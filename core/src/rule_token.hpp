// The compact form of a rule: words of two languages as tokens of one small vocabulary, each with its place in the
// text as it was typed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kpi::detail {

enum class Kind : std::uint8_t {
    word,         ///< whatever is in no vocabulary: a noun, a subject
    num,          ///< a number, with its unit
    each,         ///< 每, per
    down,         ///< 低, 减少: how much less
    up,           ///< 高, 增加
    off,          ///< 偏离: either way
    late,         ///< 延迟: more days, of which none is the target
    early,        ///< 提前
    less,         ///< < 低于
    at_most,      ///< ≤ 不超过
    more,         ///< > 超过
    at_least,     ///< ≥ 达到
    equal,        ///< = 等于
    and_more,     ///< behind the number: 以上
    and_less,     ///< 以下
    within,       ///< 以内
    incl,         ///< （含）
    excl,         ///< （不含）
    dash,         ///< 至
    between,      ///< 之间
    take,         ///< 扣
    add,          ///< 加
    give,         ///< 得
    full,         ///< 满分
    zero,         ///< 不得分
    ref,          ///< 目标值
    limit_most,   ///< 最高, 最多, 上限
    limit_least,  ///< 最低
    limit_end,    ///< 封顶, behind the number
    taking,       ///< 扣分, the noun
    adding,       ///< 加分
    score,        ///< 得分
    emptied,      ///< 扣完为止
    no_floor,     ///< 扣分不封顶
    no_cap,       ///< 加分不封顶
    no_change,    ///< 不扣分, 不加分
    pro_rata,     ///< 按比例
    not_counted,  ///< 不计
    as_whole,     ///< 按…计
    straight,     ///< 线性
    occur,        ///< 发生, 发现
    ordinal,      ///< 首次, 第三次; the number is its value
    onward,       ///< 及以后
    beyond,       ///< 超过部分
    again,        ///< 再, 另
    severally,    ///< 分别
    likewise,     ///< 以此类推
    otherwise,    ///< 其余
    veto_item,    ///< 否决该项
    veto_sheet,   ///< 当月绩效为 0
    veto,         ///< 一票否决
    base,         ///< 基准分
    round,        ///< 四舍五入
    comma,
    stop,  ///< ； 。 and line breaks
    colon,
    slash,
    times,
    plus,
    minus,
    left,
    right,
    aside,      ///< understood, and changes no figure
    judgement,  ///< 酌情
    document,   ///< 按…办法, 同上
    trouble,    ///< matters, and nothing here reads it
    scaled,     ///< 加倍扣分: a multiple of what was said before; the number is its value
    count,      ///< a unit that counts, without a number: per complaint
};

/// What a number is of.
enum class Measure : std::uint8_t { none, percent, points, days, money, count, other };

struct Token {
    Kind kind = Kind::word;
    std::uint32_t begin = 0;  ///< bytes of the text as typed
    std::uint32_t end = 0;
    double value = 0;  ///< of a number; a percentage is a fraction
    Measure measure = Measure::none;
    bool clear = false;         ///< of a comparison: the text leaves no doubt whether the bound belongs to it
    bool is_point = false;      ///< of a percentage: percentage points
    bool is_rate = false;       ///< of an amount: for each of something, 2 元/件
    bool bare = false;          ///< of a unit without a number
    bool is_bracketed = false;  ///< of a number: (5 %), which accountants write for a loss
    int decimals = 0;           ///< of a number, as it was typed
    std::string text = {};      ///< normalised; of a number its unit
    std::string typed = {};     ///< the digits of a number
};

using Tokens = std::vector<Token>;

/// A number with its digits, and no unit alone.
inline bool is_figure(const Token& token) noexcept {
    return token.kind == Kind::num && !token.bare;
}

/// In front of a figure, of which it is a bound.
inline bool compares(Kind kind) noexcept {
    return kind == Kind::more || kind == Kind::less || kind == Kind::at_least || kind == Kind::at_most;
}

/// Between two clauses.
inline bool separates(const Token& token) noexcept {
    return token.kind == Kind::comma || token.kind == Kind::stop;
}

/// Behind the last one: a stop.
inline Kind kind_at(const Tokens& tokens, std::size_t i) noexcept {
    return i < tokens.size() ? tokens[i].kind : Kind::stop;
}

/// The text of each token with a space on both sides: what is to be found in it begins and ends with one.
inline std::string spaced(std::span<const Token> tokens) {
    std::string words = " ";
    for (const Token& token : tokens) words += token.text + " ";
    return words;
}

/// A text with one way to write each sign; every byte knows where it came from.
struct Normalised {
    std::string text;
    std::vector<std::uint32_t> origin;  ///< one more than bytes
    bool chinese = false;
};

[[nodiscard]] Normalised normalised(std::string_view text);

[[nodiscard]] std::vector<Token> tokens_of(const Normalised& text);

/// A word of a vocabulary.
struct Term {
    std::string_view text;
    Kind kind;
    bool clear = false;
};

/// A unit that may stand behind a number.
struct UnitTerm {
    std::string_view text;
    Measure measure;
};

struct Vocabulary {
    const Term* terms;
    std::size_t term_count;
    const UnitTerm* units;
    std::size_t unit_count;
};

[[nodiscard]] const Vocabulary& chinese_vocabulary() noexcept;
[[nodiscard]] const Vocabulary& english_vocabulary() noexcept;

}  // namespace kpi::detail
