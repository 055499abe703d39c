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
    "score|points|result|mark? :|=? & /|over & ,? multiplied by #",
    "score|points|result|mark? :|=? & divided by & ,? *|x|times|multiplied by? #",
    "score|points|result|mark? :|=? ( & / & ) *|x|times #",
    "score|points|result|mark? :|=? & as a share|percentage|proportion|fraction of & ,? *|x|times #",
    "score|points|result|mark? :|=? the? ratio of & to & ,? *|x|times #",
};

/// Of one thing that is measured, by a figure.
constexpr std::string_view products[] = {
    "score|points|result|mark|marks? :|=? & *|x|times|multiplied by? #",
    "score|points|result|mark|marks? :|=? & ,|( out of # ) ,? *|x|times|multiplied by? #",
    "score|points|result|mark|marks? :|=? & out of # ,? *|x|times|multiplied by? #",
    "score|points|result|mark|marks|weight? :|=? # points? *|x|times the? &",
};
constexpr std::string_view quotients[] = {
    "score|points|result|mark|marks? :|=? & /|over # ,? *|x|times|multiplied by? #",
    "score|points|result|mark|marks? :|=? & divided by # ,? *|x|times|multiplied by? #",
    "score|points|result|mark|marks? :|=? & divided by # and multiplied by #",
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
    "( limit|max|maximum # )",
    "top mark|score :|=|is? #",
};

/// Below which part of the plan nothing is given.
constexpr std::string_view cliffs[] = {
    ("below|under # % of? target|plan|budget? :|=|scores|gives|is|earns|pays|counts? as? no|zero|nothing|nil|0 "
     "points|marks|score|payment?"),
    ("less than # % of? target|plan|budget? :|=|scores|gives|is|earns|pays|counts? as? no|zero|nothing|nil|0 "
     "points|marks|score|payment?"),
    "no|zero points|marks|score|payment below|under # %",
    "nothing below|under # %",
    "nothing|zero|nil|no points|marks? if the|that? ratio|rate|share|result? is? under|below # %",
    ("rates|results|ratios|shares|anything under|below # % is|are|scores|score|counts|count? scored|counted? as? "
     "0|zero|nothing|nil"),
};

/// Above which part of the plan no more is given.
constexpr std::string_view counted_as[] = {
    "over|above|beyond # % counts|count as # %",
    "results|attainment|achievement|ratio|anything? over|above|beyond # % counts|count|is|are counted? as # %",
};

/// A rate times 25; no percentage, which may be meant as a number of points, and nothing that goes wrong.
std::optional<Kept> product_in(const PieceReader& reader, Piece range) {
    auto found = kept_of(reader, range, products);
    if (!found || found->figures.empty()) return std::nullopt;
    const bool is_other =
        reader.has_any(found->names[0], {"percentage", "percent", "late", "missed", "errors", "complaints", "absences",
                                         "shortfall", "days", "hours", "minutes"});
    return is_other ? std::nullopt : found;
}

/// Hours over 40; no rate, of which 90 % may be meant as 90.
std::optional<Kept> quotient_in(const PieceReader& reader, Piece range) {
    auto found = kept_of(reader, range, quotients);
    const bool is_rate = found && reader.has_any(found->names[0], {"percentage", "percent", "rate", "share"});
    return is_rate ? std::nullopt : found;
}

std::optional<Piece> share_in(const PieceReader& reader, Piece range, Kept& kept) {
    for (std::size_t end = range.end; end >= range.begin + 3; --end) {
        auto found = kept_of(reader, {range.begin, end}, shares);
        if (!found) found = quotient_in(reader, {range.begin, end});
        if (!found) found = product_in(reader, {range.begin, end});
        if (!found) continue;
        kept = *found;
        return Piece{range.begin, end};
    }
    return std::nullopt;
}

/// Where a share ends, as the clauses behind it say.
struct Ends {
    std::optional<std::size_t> cap;
    std::optional<std::size_t> cliff;
    std::optional<std::size_t> counted;

    bool read(const PieceReader& reader, Piece range, const Kept& share) {
        if (reader.at_any(range.begin, {"and", "but"})) ++range.begin;
        const auto keep = [](std::optional<std::size_t>& end, std::optional<std::size_t> figure) {
            if (end) return false;
            end = figure;
            return true;
        };
        if (kept_of(reader, range, whole)) return keep(cap, share.figure);
        if (const auto limit = kept_of(reader, range, most)) return keep(cap, limit->figure);
        if (const auto limit = kept_of(reader, range, cliffs)) return keep(cliff, limit->figure);
        const auto limit = kept_of(reader, range, counted_as);
        return limit && keep(counted, limit->figure);
    }
};

}  // namespace

std::optional<Normalised> read_proportion(const Normalised& text, const PieceReader& reader) {
    Kept share;
    const auto found = share_in(reader, {0, reader.size()}, share);
    if (!found) return std::nullopt;
    Ends ends;
    for (const Piece& clause : reader.clauses(found->end))
        if (!ends.read(reader, clause, share)) return std::nullopt;
    ListWriter writer{text, reader};
    if (share.names.size() > 1) {
        writer.copy(share.names[0]);
        writer.put(" / ", share.names[0].begin);
        writer.copy(share.names[1]);
    } else {
        // Hours per head, an average: the sentence has no word for it but the actual.
        const bool is_named = !reader.has_any(share.names[0], {"per", "average", "result", "mean"});
        is_named ? writer.copy(share.names[0]) : writer.put("actual", share.names[0].begin);
        const bool is_divided = kept_of(reader, *found, quotients).has_value();
        if (is_divided) writer.put(" / ", share.names[0].begin);
        if (is_divided) writer.copy(share.figures[0]);
    }
    writer.put(" * ", *share.figure);
    writer.copy(*share.figure);
    const auto put = [&](std::optional<std::size_t> figure, std::string_view before, std::string_view behind) {
        if (!figure) return;
        writer.put(before, *figure);
        writer.copy(*figure);
        writer.put(behind, *figure);
    };
    put(ends.cliff, "; below ", "%: 0");
    put(ends.counted, "; attainment above ", "% counts as ");
    put(ends.counted, "", "%");
    put(ends.cap, "; at most ", "");
    return writer.finish();
}

}  // namespace kpi::detail
