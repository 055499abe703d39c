// The grammar of clauses: Boost.Spirit X3 over tokens instead of characters. What a part of a clause matches is kept
// in a slot; a clause is then made of what its slots hold.
#pragma once

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>

#include "rule_clause.hpp"
#include "rule_currency.hpp"
#include "rule_text.hpp"

namespace kpi::detail {

namespace x3 = boost::spirit::x3;

/// The parts of clauses that have a meaning of their own.
enum class Slot : std::uint8_t {
    none,
    each,
    ref,
    direction,
    step,
    anchor,
    verb,
    points,
    full,
    zero,
    compare_low,
    low,
    low_mark,
    compare_high,
    high,
    high_mark,
    behind,
    mode,
    limit,
    of,
    figure,
    unit,
    part,
    again,
    side,  ///< late or early, before the figures of a condition
    count_
};

using Slots = std::array<const Token*, static_cast<std::size_t>(Slot::count_)>;
struct SlotsTag;

/// One token of certain kinds.
struct Of : x3::parser<Of> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    static constexpr bool handles_container = false;

    std::uint64_t low = 0;
    std::uint64_t high = 0;
    Slot slot = Slot::none;
    bool only_minus = false;  ///< of a number: below nothing

    template <class... Kinds>
    constexpr explicit Of(Kinds... kinds) {
        (add(kinds), ...);
    }
    constexpr void add(Kind kind) {
        const auto bit = static_cast<unsigned>(kind);
        (bit < 64 ? low : high) |= std::uint64_t{1} << (bit % 64);
    }
    [[nodiscard]] constexpr bool has(Kind kind) const {
        const auto bit = static_cast<unsigned>(kind);
        return ((bit < 64 ? low : high) >> (bit % 64) & 1U) != 0;
    }
    /// The same, kept in `where`.
    [[nodiscard]] constexpr Of operator()(Slot where) const {
        Of kept = *this;
        kept.slot = where;
        return kept;
    }

    [[nodiscard]] constexpr Of below_nothing() const {
        Of kept = *this;
        kept.only_minus = true;
        return kept;
    }

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&, Attribute&) const {
        if (first == last || !has(first->kind) || (only_minus && !(first->value < 0))) return false;
        if (slot != Slot::none) x3::get<SlotsTag>(context).get()[static_cast<std::size_t>(slot)] = &*first;
        ++first;
        return true;
    }
};

/// Its subject, which leaves no part in a slot where it does not match.
template <class Subject>
struct Tidy : x3::unary_parser<Subject, Tidy<Subject>> {
    using base_type = x3::unary_parser<Subject, Tidy<Subject>>;
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    constexpr explicit Tidy(const Subject& tidied) : base_type{tidied} {}

    template <class Iterator, class Context, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext& rule, Attribute&) const {
        Slots& slots = x3::get<SlotsTag>(context).get();
        const Slots before = slots;
        if (this->subject.parse(first, last, context, rule, x3::unused)) return true;
        slots = before;
        return false;
    }
};

template <class Subject>
[[nodiscard]] auto tidy(const Subject& subject) {
    return Tidy<typename x3::extension::as_parser<Subject>::value_type>{x3::as_parser(subject)};
}

/// What a pattern matched.
struct Match {
    Slots slots{};
    const Token* end = nullptr;

    [[nodiscard]] const Token* operator[](Slot slot) const noexcept { return slots[static_cast<std::size_t>(slot)]; }
    [[nodiscard]] Kind kind(Slot slot) const noexcept { return (*this)[slot] ? (*this)[slot]->kind : Kind::word; }
};

/// Matches `grammar` at `first`; no end where it does not match.
template <class Grammar>
[[nodiscard]] Match match(const Grammar& grammar, const Token* first, const Token* last) {
    Match found;
    if (x3::parse(first, last, x3::with<SlotsTag>(std::ref(found.slots))[grammar])) found.end = first;
    return found;
}

// What is said and changes nothing, between the parts that matter.
inline const auto words = *Of{Kind::word, Kind::aside, Kind::occur};
inline const auto a_comma = Of{Kind::comma, Kind::colon};
inline const auto pause = -a_comma >> words;
inline const Of num{Kind::num};
inline const Of mark{Kind::incl, Kind::excl};
inline const Of comparing{Kind::less, Kind::at_most, Kind::more, Kind::at_least, Kind::equal};
inline const Of compared{Kind::and_more, Kind::and_less, Kind::within, Kind::plus, Kind::less, Kind::more};

/// Makes a clause of a match; nothing where the parts do not belong together.
using Maker = std::optional<Clause> (*)(const Match& match);

/// A clause that begins at `first`, and the token behind it.
struct Reading {
    std::optional<Clause> clause = {};
    const Token* end = nullptr;
};

[[nodiscard]] Reading read_step(const Token* first, const Token* last);
[[nodiscard]] Reading read_band(const Token* first, const Token* last);
[[nodiscard]] Reading read_limit(const Token* first, const Token* last);
[[nodiscard]] Reading read_event(const Token* first, const Token* last);

/// Steps and events of English whose parts stand in an order that none of the others knows.
[[nodiscard]] Reading read_loose(const Token* first, const Token* last);

/// A bonus, a fee or marks in the proportion of a rate.
[[nodiscard]] Reading read_payout(const Token* first, const Token* last);

/// A rate of what is sold; and whether it is of all that is.
[[nodiscard]] Reading read_rate(const Token* first, const Token* last);
[[nodiscard]] Reading read_rate_scope(const Token* first, const Token* last);

[[nodiscard]] Reading read_formula(const Token* first, const Token* last);

/// The condition that the slots hold.
[[nodiscard]] std::optional<Condition> condition_of(const Match& match);
/// What they say is given.
[[nodiscard]] std::optional<Outcome> outcome_of(const Match& match);
/// True for a percentage of a fee, a price or a bonus, named behind it; or of a fee named before its verb.
[[nodiscard]] bool is_of_fee(const Token* share);
[[nodiscard]] bool is_of_bonus(const Token* share);
[[nodiscard]] bool is_bonus_before(const Token* verb);
[[nodiscard]] bool is_fee_before(const Token* verb);

/// True where a clause may end.
[[nodiscard]] inline bool ends_clause(const Token* at, const Token* last) noexcept {
    return at == last || separates(*at);
}

[[nodiscard]] inline const Token* end_of_clause(const Token* at, const Token* last) noexcept {
    while (!ends_clause(at, last)) ++at;
    return at;
}

/// The longer of two readings that end at the end of a clause; of equal ones the first.
template <class Grammar>
void try_reading(Reading& best, const Grammar& grammar, Maker make, const Token* first, const Token* last) {
    const Match found = match(grammar, first, last);
    const bool ends =
        found.end && found.end > first && (ends_clause(found.end, last) || found.end[-1].kind == Kind::colon);
    if (!ends || (best.end && best.end >= found.end)) return;
    if (auto clause = make(found)) best = {std::move(clause), found.end};
}

/// The words of a clause that are no figures and no vocabulary.
[[nodiscard]] std::string label_of(const Token* first, const Token* last);

}  // namespace kpi::detail
