#include "adapters.hpp"

#include <algorithm>
#include <optional>

#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

/// A required argument that is left out, other than the one at `spared`.
std::optional<Error> left_out(const Adapter& adapter, Arguments arguments, std::size_t spared) noexcept {
    for (std::size_t i = 0; i < adapter.required; ++i)
        if (i != spared && !arguments[i]->hasValue())
            return Error{Reason::argument_missing, adapter.parameters[i], static_cast<std::uint32_t>(i)};
    return std::nullopt;
}

std::optional<Error> left_out(const Adapter& adapter, Arguments arguments) noexcept {
    return left_out(adapter, arguments, adapter.required);
}

}  // namespace

std::string_view name_of(Argument argument) noexcept {
    using enum Argument;
    switch (argument) {
        case score: return "score";
        case scores:
        case item_scores: return "scores";
        case weights: return "weights";
        case missing: return "missing";
        case total: return "total";
        case actual: return "actual";
        case target: return "target";
        case base: return "base";
        case above: return "above";
        case below: return "below";
        case step: return "step";
        case low: return "low";
        case high: return "high";
        case partial: return "partial";
        case value: return "value";
        case bounds: return "bounds";
        case results: return "results";
        case otherwise: return "otherwise";
        case edge: return "edge";
        case mode: return "mode";
        case payouts: return "payouts";
        case ties: return "ties";
        case order: return "order";
        case min_score: return "minScore";
        case unit: return "unit";
        case person: return "person";
        case shares: return "shares";
        case pool: return "pool";
        case quotas: return "quotas";
        case grades: return "grades";
        case counts: return "counts";
        case points: return "points";
        case function: return "function";
        case text: return "text";
        case full: return "full";
        case part: return "part";
        case none: break;
    }
    return "";
}

std::string_view written_name_of(Argument argument) noexcept {
    return argument == Argument::min_score ? "min_score" : name_of(argument);
}

Any answer(const Adapter& adapter, Arguments arguments) noexcept {
    const Request request{&adapter, arguments};
    try {
        if (const auto missing = left_out(adapter, arguments)) return Figures{request}.refuse(*missing);
        return adapter.answer(request);
    } catch (...) {
        // Out of memory, or something nobody thought of: a cell with an error, never the end of the office.
        return to_any(Error{Reason::out_of_range});
    }
}

namespace {

/// The name of a function in capitals and without "KPI.".
OUString plain_name(const Any& function, Language language) {
    OUString name;
    if (!(function >>= name)) name = from_utf8(shown(function, language));
    name = name.trim().toAsciiUpperCase();
    return name.startsWith("KPI.") ? name.copy(4) : name;
}

std::string names_of_all(Language language) {
    std::string names;
    for (const Adapter& adapter : adapters)
        names.append(names.empty() ? "" : separator_in(language)).append(adapter.name);
    return names;
}

Any explain_call(const Adapter& adapter, Arguments given, Language language) {
    const auto takes = adapter.parameters.size();
    while (!given.empty() && !given.back()->hasValue()) given = given.first(given.size() - 1);
    if (given.size() > takes) return text_of(explain_too_many_arguments(language, adapter.name, takes, given.size()));
    static const Any nothing;
    std::vector<const Any*> arguments(given.begin(), given.end());
    arguments.resize(takes, &nothing);
    const Request request{&adapter, arguments, language};
    // With nothing but blanks nobody asks for a rule.
    const bool asks_for_rule =
        adapter.explain_rule != nullptr && !given.empty() && !arguments[adapter.scored]->hasValue();
    const auto missing = asks_for_rule ? left_out(adapter, arguments, adapter.scored) : left_out(adapter, arguments);
    if (missing) return Sentences{request}.refuse(*missing);
    return asks_for_rule ? adapter.explain_rule(request) : adapter.explain(request);
}

}  // namespace

Any explain(const Any& function, Arguments arguments, Language language) noexcept {
    try {
        const auto value = single(function, Argument::function);
        const auto refuse = [&](const Error& error) { return text_of(kpi::explain(language, error, {})); };
        if (!value) return refuse(value.error());
        if (!(*value)->hasValue()) return refuse({Reason::argument_missing, Argument::function});
        const OUString name = plain_name(**value, language);
        if (name == "VERSION") return text_of(explain_version(language, KPI_VERSION));
        for (const Adapter& adapter : adapters)
            if (from_utf8(adapter.name) == name) return explain_call(adapter, arguments, language);
        return text_of(explain_unknown_function(language, to_utf8(name), names_of_all(language)));
    } catch (...) {
        return to_any(Error{Reason::out_of_range});
    }
}

}  // namespace kpi::functions
