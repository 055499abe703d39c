#include "rule_phrases.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "rule_phrase_patterns.hpp"
#include "rule_pieces.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

/// The text with one phrase written out; nothing where it does not stand.
std::optional<Normalised> written_out(const Pattern& pattern, const Normalised& text, const Pieces& pieces) {
    const PieceTexts words{text.text, pieces};
    Matcher matcher{words};
    PieceWriter writer{text};
    std::size_t copied = 0;
    bool found = false;
    for (std::size_t at = 0; at < pieces.size();) {
        const auto end = matcher(pattern, at);
        if (!end || *end == at) {
            ++at;
            continue;
        }
        found = true;
        writer.copy({copied, pieces[at].begin});
        writer.put(pattern.written, pieces[at].begin, matcher.captured());
        copied = pieces[*end - 1].end;
        at = *end;
    }
    if (!found) return std::nullopt;
    writer.copy({copied, text.text.size()});
    return writer.finish();
}

using WordSet = std::set<std::string_view>;

WordSet words_of(std::string_view text, const Pieces& pieces) {
    WordSet words;
    for (const Piece& piece : pieces) words.insert(text.substr(piece.begin, piece.end - piece.begin));
    return words;
}

/// False where a word is missing without which the pattern can match nothing.
bool can_stand(const Pattern& pattern, const WordSet& words) {
    return std::ranges::all_of(pattern.elements, [&](const Element& element) {
        if (element.kind != Element::Kind::words || element.optional || !element.figures.empty()) return true;
        return std::ranges::any_of(element.alternatives,
                                   [&](const Strings& alternative) { return words.contains(alternative.front()); });
    });
}

}  // namespace

Normalised phrased(const Normalised& text) {
    static const std::vector<Pattern> english = patterns_of(english_phrases());
    static const std::vector<Pattern> chinese = patterns_of(chinese_phrases());
    const std::vector<Pattern>& patterns = text.chinese ? chinese : english;
    Normalised answer = text.chinese ? text : with_figures(text);
    Pieces pieces = pieces_of(answer.text);
    WordSet words = words_of(answer.text, pieces);
    for (const Pattern& pattern : patterns) {
        if (!can_stand(pattern, words)) continue;
        if (auto written = written_out(pattern, answer, pieces)) {
            answer = *std::move(written);
            pieces = pieces_of(answer.text);
            words = words_of(answer.text, pieces);
        }
    }
    return answer;
}

}  // namespace kpi::detail
