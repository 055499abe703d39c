#include "rule_slices.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rule_clause_forms.hpp"
#include "rule_slope_items.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace {

/// 4 as 0.04, 2.5 as 0.025: a per cent as a part of one, digit for digit.
std::string part_of_one(std::string_view percent) {
    const std::size_t point = std::min(percent.find('.'), percent.size());
    std::string digits{percent.substr(0, point)};
    while (digits.size() < 3) digits.insert(0, 1, '0');
    digits.insert(digits.size() - 2, 1, '.');
    if (point < percent.size()) digits.append(percent.substr(point + 1));
    return digits;
}

struct Slice {
    std::optional<std::size_t> rate;  ///< the piece of its figure; none for no commission
    std::optional<std::size_t> from;  ///< none: from nothing, or from where the one before it ends
    std::optional<std::size_t> to;
    std::size_t at = 0;
    bool is_on = false;    ///< on sales up to …, on the part …
    bool is_part = false;  ///< the part, the rest, the first: of one amount
    bool is_first = false;
    bool is_rest = false;   ///< on the rest, on anything higher
    bool is_above = false;  ///< above a figure
};

class Slices {
public:
    explicit Slices(const PieceReader& reader) : reader_{reader} {}

    bool read() {
        for (const Piece& clause : clauses())
            if (!read_cap(clause) && !read_slice(clause)) return false;
        return is_whole();
    }

    [[nodiscard]] Normalised written_out(const Normalised& text) const {
        ListWriter writer{text, reader_};
        const Slice* before = nullptr;
        for (const Slice& slice : slices_) {
            if (slice.rate) {
                writer.put("each ", slice.at);
                put_currency(writer, slice.at);
                writer.put("1 above ", slice.at);
                put_currency(writer, slice.at);
                const auto from = slice.from ? slice.from : before ? before->to : std::nullopt;
                from ? writer.copy(*from) : writer.put("0", slice.at);
                // A figure of single units beside it is asked about.
                if (from && has_k_.value_or(false)) writer.put("k", slice.at);
                writer.put(" gives ", slice.at);
                put_currency(writer, slice.at);
                writer.put(part_of_one(reader_.at(*slice.rate)) + "; ", slice.at);
            }
            before = &slice;
        }
        if (!cap_) return writer.finish();
        writer.put("at most ", *cap_);
        put_currency(writer, *cap_);
        writer.copy(*cap_);
        return writer.finish();
    }

private:
    /// The clauses, and what an "and" parts where a rate stands behind it.
    [[nodiscard]] std::vector<Piece> clauses() const {
        std::vector<Piece> found;
        for (Piece clause : reader_.clauses()) {
            for (std::size_t i = clause.begin + 1; i + 1 < clause.end; ++i) {
                const bool parts = reader_.at(i) == "and" && (reader_.at(i + 2) == "%" ||
                                                              reader_.at_any(i + 1, {"everything", "anything", "the"}));
                if (!parts) continue;
                found.push_back({clause.begin, i});
                clause.begin = i + 1;
            }
            found.push_back(clause);
        }
        return found;
    }

    void put_currency(ListWriter& writer, std::size_t at) const {
        currency_ ? writer.copy(*currency_) : writer.put("$", at);
    }

    /// Past an amount that begins at `i`, with its currency and its k; `figure` is the piece of its digits.
    [[nodiscard]] std::optional<std::size_t> past_amount(std::size_t i, std::size_t& figure) {
        const bool is_money = reader_.is_currency(i);
        if (is_money) currency_ = i++;
        if (!begins_digit(reader_.at(i)) || reader_.at(i + 1) == "%") return std::nullopt;
        figure = i++;
        const bool has_k = reader_.at(i) == "k" && reader_.touches(i);
        if (has_k) ++i;
        // In thousands, all of them or none.
        const bool is_nothing = reader_.at(figure) == "0";
        if (has_k_ && *has_k_ != has_k && !is_nothing) return std::nullopt;
        if (!is_nothing) has_k_ = has_k;
        return reader_.at_any(i, {"m", "million", "bn", "thousand"}) ? std::nullopt : std::optional{i};
    }

    bool read_cap(Piece range) {
        static constexpr std::string_view words[] = {"capped at",
                                                     "up to",
                                                     "not more than",
                                                     "no more than",
                                                     "never more than",
                                                     "maximum",
                                                     "max",
                                                     "limited to",
                                                     "to a maximum of",
                                                     "up to a maximum of",
                                                     "at most",
                                                     "subject to a maximum of",
                                                     "not exceeding"};
        if (cap_ || slices_.empty()) return false;
        for (const std::string_view phrase : words) {
            const std::size_t length = words_of(phrase).size();
            if (range.begin + length >= range.end || !reader_.is({range.begin, range.begin + length}, phrase)) continue;
            std::size_t figure = 0;
            auto end = past_amount(range.begin + length, figure);
            if (!end) return false;
            for (const std::string_view word : {"per", "for", "in", "a", "the", "any", "month", "quarter", "year"})
                if (*end < range.end && reader_.at(*end) == word) ++*end;
            if (*end != range.end) return false;
            cap_ = figure;
            return true;
        }
        return false;
    }

    bool read_slice(Piece range) {
        Slice slice;
        slice.at = range.begin;
        const bool is_none =
            reader_.at(range.begin) == "no" && reader_.at_any(range.begin + 1, {"commission", "bonus", "share"});
        std::size_t amounts = 0;
        for (std::size_t i = is_none ? range.begin + 2 : range.begin; i < range.end;) {
            std::size_t figure = 0;
            if (begins_digit(reader_.at(i)) && reader_.at(i + 1) == "%") {
                if (slice.rate || is_none) return false;
                slice.rate = i;
                i += 2;
            } else if (const auto end = past_amount(i, figure)) {
                if (++amounts > 2) return false;
                (slice.from ? slice.to : slice.from) = figure;
                i = *end;
            } else if (!read_word(i++, slice)) {
                return false;
            }
        }
        return (slice.rate || is_none) && keep(slice);
    }

    bool read_word(std::size_t i, Slice& slice) const {
        slice.is_on = slice.is_on || reader_.at_any(i, {"on", "of"});
        slice.is_part = slice.is_part || reader_.at_any(i, {"first", "part", "portion", "slice", "rest", "remainder",
                                                            "anything", "everything", "additional"});
        if (reader_.at_any(i, {"first"})) return slice.is_first = true;
        if (reader_.at_any(i, {"rest", "remainder", "anything", "everything", "higher"})) return slice.is_rest = true;
        if (reader_.at_any(i, {"over", "above", "beyond", "past", "exceeding", "excess"})) return slice.is_above = true;
        if (reader_.at(i) == "up") return slice.is_first = true;
        if (reader_.at_any(i, {"on",  "of", "the",  "to",      "from",  "and",  "between", "in",
                               "a",   "is", "are",  "paid",    "goes",  "earn", "earns",   "pays",
                               "get", ":",  "part", "portion", "slice", "band", "-",       "that"}))
            return true;
        return is_slope_name(reader_, i) &&
               !reader_.at_any(i, {"if",     "when",  "than", "less",   "below",    "under",   "whole",
                                   "entire", "all",   "each", "point",  "payable",  "reached", "once",
                                   "target", "quota", "plan", "budget", "baseline", "increase"});
    }

    /// From where the one before it ends, up to where the next begins.
    bool keep(Slice slice) {
        const auto ends_at = [&](std::size_t figure) {
            return slices_.empty() ? false : slices_.back().to && reader_.at(*slices_.back().to) == reader_.at(figure);
        };
        if (slice.is_first && !slice.is_above && !slice.is_rest) {
            if (!slices_.empty() || !slice.from || slice.to) return false;
            slice.to = slice.from;
            slice.from.reset();
        } else if (slice.is_rest || slice.is_above) {
            if (slice.to || (slice.is_above && !slice.from && !slice.is_rest)) return false;
            if (!slices_.empty() && slice.from && !ends_at(*slice.from)) return false;
            if (slices_.empty() && !slice.from) return false;
        } else {
            const bool is_part = slice.from && slice.to;
            if (!is_part) return false;
            const bool is_from_zero = slices_.empty() && reader_.at(*slice.from) == "0";
            if (!is_from_zero && !ends_at(*slice.from)) return false;
        }
        if (!slices_.empty() && !slices_.back().to) return false;
        slices_.push_back(slice);
        return true;
    }

    [[nodiscard]] bool is_whole() const {
        const bool is_open = !slices_.empty() && !slices_.back().to;
        const bool has_rate = std::ranges::any_of(slices_, [](const Slice& slice) { return slice.rate.has_value(); });
        // 3 % up to 100k, 5 % over 100k: of all of it, or of each slice?
        const bool is_said =
            std::ranges::all_of(slices_, &Slice::is_on) || std::ranges::any_of(slices_, &Slice::is_part);
        // 10 % over 5: per cent or points of what?
        return is_said && is_open && has_rate && (currency_ || has_k_.value_or(false));
    }

    const PieceReader& reader_;
    std::vector<Slice> slices_;
    std::optional<std::size_t> cap_;
    std::optional<std::size_t> currency_;
    std::optional<bool> has_k_;
};

}  // namespace

std::optional<Normalised> read_slices(const Normalised& text, const PieceReader& reader) {
    Slices slices{reader};
    return slices.read() ? std::optional{slices.written_out(text)} : std::nullopt;
}

}  // namespace kpi::detail
