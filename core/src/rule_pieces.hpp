// A text as pieces, words, numbers and signs, and a text written anew from the pieces of another.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rule_token.hpp"

namespace kpi::detail {

/// From a byte of the text to the one behind it; or from a piece to the one behind it.
struct Piece {
    std::size_t begin;
    std::size_t end;
};

using Pieces = std::vector<Piece>;

/// The words, the numbers and the signs of a text; a Chinese letter is a piece of its own.
[[nodiscard]] Pieces pieces_of(std::string_view text);

/// The pieces as texts; both must outlive it.
class PieceTexts {
public:
    PieceTexts(std::string_view text, const Pieces& pieces) : text_{text}, pieces_{pieces} {}

    [[nodiscard]] std::size_t size() const noexcept { return pieces_.size(); }

    [[nodiscard]] std::string_view operator[](std::size_t at) const {
        return at < pieces_.size() ? text_.substr(pieces_[at].begin, pieces_[at].end - pieces_[at].begin)
                                   : std::string_view{};
    }

    [[nodiscard]] Piece piece(std::size_t at) const { return pieces_[at]; }

    [[nodiscard]] std::string_view text_of(Piece bytes) const {
        return text_.substr(bytes.begin, bytes.end - bytes.begin);
    }

    /// Nothing stands between the two.
    [[nodiscard]] bool touches(std::size_t at) const {
        return at > 0 && at < pieces_.size() && pieces_[at - 1].end == pieces_[at].begin;
    }

private:
    std::string_view text_;
    const Pieces& pieces_;
};

/// The digits of the first number in a text, with the commas between them; empty for none.
[[nodiscard]] std::string_view number_in(std::string_view text);

/// 1,200: its value; of such digits.
[[nodiscard]] double value_of_number(std::string_view digits);

/// St, nd, rd, th, behind a number.
[[nodiscard]] bool is_ordinal_ending(std::string_view word);

/// The number of a kept part in digits: as it is, one less, twice as much, half of it; with what stands behind it.
[[nodiscard]] std::string reckoned(std::string_view kept, char how);

/// Of what it copies and puts every byte still knows where it came from.
class PieceWriter {
public:
    explicit PieceWriter(const Normalised& source) : source_{source} { answer_.chinese = source.chinese; }

    void copy(Piece piece) {
        for (std::size_t i = piece.begin; i < piece.end; ++i) add(source_.text[i], source_.origin[i]);
    }

    /// `written`, with what was captured in the place of {1}, {2} …
    void put(std::string_view written, std::size_t from, const std::vector<Piece>& captured) {
        for (std::size_t i = 0; i < written.size(); ++i) {
            if (written[i] != '{') {
                add(written[i], source_.origin[from]);
                continue;
            }
            const Piece& kept = captured.at(static_cast<std::size_t>(written[i + 1] - '1'));
            i += 2;
            if (std::string_view{"=-+/"}.find(written[i]) != std::string_view::npos) {
                for (const char digit : reckoned({source_.text.data() + kept.begin, kept.end - kept.begin}, written[i]))
                    add(digit, source_.origin[kept.begin]);
                ++i;
                continue;
            }
            copy(kept);
            const bool is_title = written[i] == ':';  // {1:}
            if (is_title && kept.begin != kept.end) add(':', source_.origin[from]);
            if (is_title) ++i;
        }
    }

    Normalised finish() {
        answer_.origin.push_back(source_.origin.back());
        return std::move(answer_);
    }

private:
    /// Places only rise, even where a phrase is written in another order.
    void add(char letter, std::uint32_t origin) {
        reached_ = std::max(reached_, origin);
        answer_.text += letter;
        answer_.origin.push_back(reached_);
    }

    const Normalised& source_;
    Normalised answer_{};
    std::uint32_t reached_ = 0;
};

}  // namespace kpi::detail
