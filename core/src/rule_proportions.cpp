#include "rule_proportions.hpp"

#include <optional>

#include "rule_clause_forms.hpp"

namespace kpi::detail {

namespace {

constexpr std::string_view shares[] = {
    "score|points|result|mark? :|=? # *|x|times the? & /|over the? &",
    "score|points|result|mark? :|=? # *|x|times the? & divided by the? &",
    "score|points|result|mark? :|=? # *|x|times ( & / & )",
    "score|points|result|mark? :|=? # *|x|times the? ratio of & to &",
    "score|points|result|mark? :|=? & /|over & ,? *|x|times #",
    "score|points|result|mark? :|=? & divided by & ,? *|x|times|multiplied by? #",
    "score|points|result|mark? :|=? ( & / & ) *|x|times #",
    "score|points|result|mark? :|=? & as a share|percentage|proportion|fraction of & ,? *|x|times #",
    "score|points|result|mark? :|=? the? ratio of & to & ,? *|x|times #",
};

/// No more than the whole.
constexpr std::string_view whole[] = {
    "over - achievement|fulfilment|performance does|is not count|counted|rewarded|considered",
    "overachievement|overfulfilment|overperformance does|is not count|counted|rewarded|considered",
    "no|nothing extra|bonus|more? for|above|over|beyond overachievement|target|plan|100 %?",
    "nothing extra for|above|over|beyond overachievement|target|plan|100 %?",
    "( over - achievement|fulfilment|performance does|is not count|counted|rewarded|considered )",
    "the? ratio|rate|result? capped|limited at|to 100 %",
};

constexpr std::string_view most[] = {
    "maximum|max|limit|cap|ceiling? :|=|of|is? #",
    "at most the? full? #",
    "not|no|never more than #",
    "capped|limited at|to #",
    "up to #",
    "but? not|no more than #",
    "# at most|maximum|max",
};

std::optional<Piece> share_in(const PieceReader& reader, Piece range, Kept& kept) {
    for (std::size_t end = range.end; end > range.begin + 3; --end) {
        const auto found = kept_of(reader, {range.begin, end}, shares);
        if (!found) continue;
        kept = *found;
        return Piece{range.begin, end};
    }
    return std::nullopt;
}

}  // namespace

Normalised with_proportion(const Normalised& text) {
    const Pieces pieces = pieces_of(text.text);
    const PieceTexts words{text.text, pieces};
    const PieceReader reader{words};
    Kept share;
    const auto found = share_in(reader, {0, reader.size()}, share);
    if (!found) return text;
    std::size_t begin = found->end;
    std::size_t end = reader.size();
    while (end > begin && reader.at(end - 1) == ".") --end;
    if (begin < end && reader.at_any(begin, {";", ",", ".", "\n"})) ++begin;
    std::optional<std::size_t> cap;
    if (begin < end) {
        if (kept_of(reader, {begin, end}, whole))
            cap = share.figure;
        else if (const auto limit = kept_of(reader, {begin, end}, most))
            cap = limit->figure;
        else
            return text;
    }
    PieceWriter writer{text};
    const auto put = [&](std::string_view written, std::size_t at) { writer.put(written, reader.bytes(at).begin, {}); };
    const auto copy = [&](Piece range) {
        writer.copy({reader.bytes(range.begin).begin, reader.bytes(range.end - 1).end});
    };
    copy(share.names[0]);
    put(" / ", share.names[0].begin);
    copy(share.names[1]);
    put(" * ", *share.figure);
    writer.copy(reader.bytes(*share.figure));
    if (cap) {
        put("; at most ", *cap);
        writer.copy(reader.bytes(*cap));
    }
    return writer.finish();
}

}  // namespace kpi::detail
