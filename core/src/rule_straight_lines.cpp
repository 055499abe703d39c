#include "rule_straight_lines.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "rule_slope_items.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

using Kind = SlopeItem::Kind;
using Items = std::span<const SlopeItem>;

struct Point {
    const SlopeItem* level = nullptr;
    const SlopeItem* value = nullptr;
};

class Line {
public:
    Line(const PieceReader& reader, const std::vector<SlopeItem>& items) : reader_{reader}, items_{items} {}

    bool read() {
        for (const Piece& clause : item_clauses(reader_, items_, {"-", "=", "→", ":"}))
            if (!read_clause(Items{items_}.subspan(clause.begin, clause.end - clause.begin))) return false;
        return is_whole();
    }

    [[nodiscard]] Normalised written_out(const Normalised& text) const {
        ListWriter writer{text, reader_};
        for (const Point& point : points_) {
            put_figure(writer, reader_, *point.level);
            writer.put(": ", point.level->range.begin);
            put_figure(writer, reader_, *point.value);
            writer.put(is_share(*point.value) ? "; " : " points; ", point.level->range.begin);
        }
        const std::size_t at = points_.back().level->range.begin;
        writer.put("straight line in between; ", at);
        if (is_nothing_below_) put_end(writer, "below ", points_.front(), false);
        if (is_flat_above_) put_end(writer, "above ", points_.back(), true);
        return writer.finish();
    }

private:
    [[nodiscard]] static bool is_share(const SlopeItem& value) { return value.is_percent || value.is_money; }

    void put_end(ListWriter& writer, std::string_view side, const Point& point, bool is_flat) const {
        const std::size_t at = point.level->range.begin;
        writer.put(side, at);
        put_figure(writer, reader_, *point.level);
        writer.put(": ", at);
        if (!is_flat) return writer.put("0; ", at);
        put_figure(writer, reader_, *point.value);
        writer.put(is_share(*point.value) ? "; " : " points; ", at);
    }

    /// What a clause of a line may have beside its figures.
    struct Words {
        bool line = false;
        bool below = false;
        bool above = false;
        bool nothing = false;  ///< nothing, no payout
        bool more = false;     ///< nothing extra, no more
        bool is_other = false;
    };

    void read_name(const SlopeItem& item, Words& words) const {
        if (reader_.is_any(item.range,
                           {"linear", "linearly", "straight-line", "interpolated", "interpolation", "straight"})) {
            words.line = true;
            return;
        }
        if (reader_.is(item.range, "no")) {
            words.nothing = true;
            return;
        }
        const bool is_known =
            reader_.is_any(item.range, {"points", "line", "as", "runs", "them", "these", "those", "threshold", "salary",
                                        "award", "fee", "price", "maximum", "straight", "payment", "share"});
        if (!is_known && !is_slope_name(reader_, item.range.begin)) words.is_other = true;
    }

    [[nodiscard]] Words words_in(Items clause) const {
        Words words;
        for (const SlopeItem& item : clause) {
            if (item.kind == Kind::name) read_name(item, words);
            if (item.kind == Kind::step || item.kind == Kind::amount) words.is_other = true;
            if (item.kind != Kind::word) continue;
            switch (item.word) {
                case SlopeWord::below: words.below = true; break;
                case SlopeWord::above: words.above = true; break;
                case SlopeWord::zero: words.nothing = true; break;
                case SlopeWord::more: words.more = true; break;
                case SlopeWord::less: words.is_other = !words.nothing; break;
                case SlopeWord::nothing:
                case SlopeWord::sign:
                case SlopeWord::gives:
                case SlopeWord::range:
                case SlopeWord::target:
                case SlopeWord::plan: break;
                default: words.is_other = true;
            }
        }
        return words;
    }

    bool read_clause(Items clause) {
        const Words words = words_in(clause);
        if (words.is_other) return false;
        std::vector<const SlopeItem*> figures;
        for (const SlopeItem& item : clause)
            if (item.kind == Kind::figure) figures.push_back(&item);
        has_line_ = has_line_ || words.line;
        if (words.more && (words.nothing || words.above)) return keep_flat(figures);
        if (words.below || words.above) return keep_nothing(words, figures);
        if (figures.empty()) return words.line || (!words.nothing && points_.empty());
        return figures.size() % 2 == 0 && keep_points(clause, figures);
    }

    bool keep_flat(const std::vector<const SlopeItem*>& figures) {
        is_flat_above_ = true;
        return figures.empty() ||
               (figures.size() == 1 && !points_.empty() && is_same(*figures[0], *points_.back().level));
    }

    bool keep_nothing(const Words& words, const std::vector<const SlopeItem*>& figures) {
        const bool is_zero = words.nothing || (figures.size() == 2 && reader_.at(*figures[1]->digits) == "0");
        if (!words.below || words.above || !is_zero || points_.empty()) return false;
        is_nothing_below_ = true;
        return figures.empty() || is_same(*figures[0], *points_.front().level);
    }

    [[nodiscard]] bool is_same(const SlopeItem& a, const SlopeItem& b) const {
        return reader_.at(*a.digits) == reader_.at(*b.digits);
    }

    /// 0 points at 80 %; 80 % is worth 0 points; from 50 % at 90 % to 100 % at 100 %.
    bool keep_points(Items clause, const std::vector<const SlopeItem*>& figures) {
        for (std::size_t i = 0; i < figures.size(); i += 2) {
            const SlopeItem& a = *figures[i];
            const SlopeItem& b = *figures[i + 1];
            bool has_at = false;
            bool has_gives = false;
            for (const SlopeItem& item : clause) {
                if (item.range.begin < a.range.end || item.range.end > b.range.begin) continue;
                has_at = has_at || reader_.has_any(item.range, {"at", "for", "when"});
                has_gives =
                    has_gives || (item.kind == Kind::word &&
                                  (item.word == SlopeWord::gives || reader_.is_any(item.range, {":", "=", "→", "is"})));
            }
            if (has_at == has_gives) return false;
            points_.push_back(has_at ? Point{&b, &a} : Point{&a, &b});
        }
        return true;
    }

    [[nodiscard]] bool is_whole() const {
        constexpr std::size_t fewest = 2;
        if (!has_line_ || points_.size() < fewest) return false;
        const auto is_alike = [&](const Point& point) {
            const Point& first = points_.front();
            const bool is_level = point.level->is_percent == first.level->is_percent &&
                                  point.level->is_money == first.level->is_money && !point.level->is_marks;
            return is_level && point.value->is_percent == first.value->is_percent &&
                   point.value->is_money == first.value->is_money && point.value->unit.end == 0;
        };
        const auto level_of = [&](const Point& point) { return value_of_number(reader_.at(*point.level->digits)); };
        const bool rises = std::ranges::is_sorted(points_, std::ranges::less{}, level_of);
        return std::ranges::all_of(points_, is_alike) && (rises || !(is_nothing_below_ || is_flat_above_));
    }

    const PieceReader& reader_;
    const std::vector<SlopeItem>& items_;
    std::vector<Point> points_;
    bool has_line_ = false;
    bool is_nothing_below_ = false;
    bool is_flat_above_ = false;
};

}  // namespace

std::optional<Normalised> read_straight_line(const Normalised& text, const PieceReader& reader) {
    const bool says_line =
        reader.has_any({0, reader.size()}, {"straight", "linear", "linearly", "interpolated", "interpolation"});
    if (!says_line) return std::nullopt;
    const std::vector<SlopeItem> items = slope_items_of(reader);
    Line line{reader, items};
    return line.read() ? std::optional{line.written_out(text)} : std::nullopt;
}

}  // namespace kpi::detail
