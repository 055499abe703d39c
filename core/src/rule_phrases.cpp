#include "rule_phrases.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "rule_allowances.hpp"
#include "rule_ladders.hpp"
#include "rule_occurrences.hpp"
#include "rule_phrase_patterns.hpp"
#include "rule_pieces.hpp"
#include "rule_prices.hpp"
#include "rule_proportions.hpp"
#include "rule_rows.hpp"
#include "rule_slices.hpp"
#include "rule_slopes.hpp"
#include "rule_states.hpp"
#include "rule_straight_lines.hpp"
#include "rule_word_numbers.hpp"

namespace kpi::detail {

namespace {

/// The text with one phrase written out; nothing where it does not stand.
std::optional<Normalised> written_out(const Pattern& pattern, const Normalised& text, const Pieces& pieces,
                                      const WordIds& ids) {
    const PieceTexts words{text.text, pieces};
    Matcher matcher{words, ids};
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

/// Which words stand in the text.
std::vector<bool> presence_of(const WordIds& ids) {
    std::vector<bool> present(count_of_ids());
    for (const WordId id : ids) present[id] = true;
    return present;
}

/// False where a word is missing without which the pattern can match nothing.
bool can_stand(const Pattern& pattern, const std::vector<bool>& present) {
    return std::ranges::all_of(pattern.elements, [&](const Element& element) {
        const bool is_word = element.kind == Element::Kind::words || element.kind == Element::Kind::elsewhere;
        if (!is_word || element.optional || element.may_end || !element.figures.empty()) return true;
        return std::ranges::any_of(element.alternatives, [&](const WordIds& alternative) {
            return std::ranges::all_of(alternative, [&](WordId id) { return present[id]; });
        });
    });
}

/// A text that is one list as a whole, a ladder or prices, as clauses of one form.
Normalised with_lists(const Normalised& text) {
    constexpr std::size_t most_pieces = 200;  // nobody writes a longer one, and each of its pieces is tried with others
    Normalised rows = with_rows(with_figures(text));
    const Pieces pieces = pieces_of(rows.text);
    if (pieces.size() > most_pieces) return rows;
    const PieceTexts words{rows.text, pieces};
    const PieceReader reader{words};
    for (const auto read : {read_ladder, read_price_list, read_allowance, read_occurrences, read_proportion,
                            read_states, read_slopes, read_straight_line, read_slices})
        if (auto list = read(rows, reader)) return *std::move(list);
    return rows;
}

}  // namespace

Normalised phrased(const Normalised& text) {
    Normalised answer = text.chinese ? text : with_lists(text);
    Pieces pieces = pieces_of(answer.text);
    WordIds ids = ids_of({answer.text, pieces});
    std::vector<bool> present = presence_of(ids);
    for (const Pattern& pattern : text.chinese ? chinese_patterns() : english_patterns()) {
        if (!can_stand(pattern, present)) continue;
        if (auto written = written_out(pattern, answer, pieces, ids)) {
            answer = *std::move(written);
            pieces = pieces_of(answer.text);
            ids = ids_of({answer.text, pieces});
            present = presence_of(ids);
        }
    }
    return answer;
}

}  // namespace kpi::detail
