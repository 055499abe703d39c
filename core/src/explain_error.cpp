#include <kpi/explain.hpp>

#include "sentences.hpp"
#include "snapped.hpp"
#include "weights.hpp"

namespace kpi {

using detail::number;
using detail::sentence;
using detail::Wording;
using detail::wording_in;
using detail::Writer;

namespace {

/// True for a list whose elements people count, as against a column of people.
bool is_list(Argument argument) noexcept {
    switch (argument) {
        case Argument::weights:
        case Argument::bounds:
        case Argument::results:
        case Argument::payouts:
        case Argument::quotas:
        case Argument::grades:
        case Argument::points: return true;
        default: return false;
    }
}

/// Where in its argument an error is.
std::string place_of(const Wording& words, const Error& error, const ErrorContext& context) {
    const auto noun = words.noun(error.argument);
    const std::size_t n = error.position;
    if (context.rows > 1 && context.columns > 1)
        return sentence(words.at_cell, n / context.columns + 1, n % context.columns + 1, noun.many);
    if (is_list(error.argument)) return sentence(words.at_item, words.ordinal(n + 1), noun.one);
    if (context.rows == 1 && context.columns == 1) return sentence(words.argument_name, noun.one);
    return sentence(context.columns == 1 ? words.at_row : words.at_column, n + 1, noun.many);
}

std::string explain_total(const Wording& words, const Error& error) {
    const Writer write{words, detail::share_if(error.expected == 1 && detail::is_about_one(error.found))};
    const bool is_short = error.found < error.expected;
    const double off = is_short ? error.expected - error.found : error.found - error.expected;
    return sentence(is_short ? words.total_short : words.total_over, words.noun(error.argument).many,
                    write(error.found), write(detail::snap(off)), write(error.expected));
}

std::string explain_no_band(const Wording& words, const Error& error, const Writer& write) {
    if (is_missing(error.expected)) return sentence(words.no_band, number(error.found));
    return sentence(error.found < error.expected ? words.no_band_below : words.no_band_above, write(error.found),
                    write(error.expected));
}

std::string explain_in(const Wording& words, const Error& error, const ErrorContext& context) {
    const auto place = [&] { return place_of(words, error, context); };
    const Writer write{words, context.unit};
    const auto noun = words.noun(error.argument);
    const auto name = [&] { return sentence(words.argument_name, noun.one); };
    const std::string found = number(error.found);
    const std::string expected = number(error.expected);
    switch (error.reason) {
        case Reason::argument_missing:
            return sentence(words.argument_missing, error.position + 1, context.text.empty() ? noun.one : context.text);
        case Reason::not_a_number:
            if (context.text.empty()) return sentence(words.is_no_number, place());
            return sentence(words.is_text, place(), context.text);
        case Reason::blank_inside_table: return sentence(words.blank_inside, place());
        case Reason::size_mismatch: return sentence(words.wrong_size, noun.many, found, expected);
        case Reason::rows_mismatch: return sentence(words.wrong_rows, noun.many, found, expected);
        case Reason::columns_mismatch: return sentence(words.wrong_columns, noun.many, found, expected);
        case Reason::value_missing: return sentence(words.is_blank, place());
        case Reason::not_a_line: return sentence(words.not_a_line, noun.many, found, expected);
        case Reason::one_value_wanted: return sentence(words.one_value_wanted, name(), found);
        case Reason::no_counterpart: return sentence(words.no_counterpart, place());
        case Reason::unknown_option:
            return sentence(words.unknown_option, context.text, name(),
                            context.options + (error.argument == Argument::total ? words.or_a_number : ""));
        case Reason::edge_needs_step: return words.edge_needs_step;
        case Reason::negative: return sentence(words.negative, place(), write(error.found));
        case Reason::total_missed: return explain_total(words, error);
        case Reason::total_not_positive:
        case Reason::step_not_positive:
        case Reason::unit_not_positive: return sentence(words.not_positive, name(), found);
        case Reason::low_above_high: return sentence(words.low_above_high, found, expected);
        case Reason::bounds_not_ascending:
            return sentence(words.bound_not_above, error.position + 1, write(error.found), error.position,
                            write(error.expected));
        case Reason::out_of_range:
            if (error.argument == Argument::unit) return sentence(words.money_out_of_range, found);
            return words.out_of_range;
        case Reason::total_zero: return sentence(words.total_zero, noun.many);
        case Reason::score_missing:
            return sentence(error.argument == Argument::item_scores ? words.score_missing : words.is_blank, place());
        case Reason::no_band: return explain_no_band(words, error, write);
        case Reason::not_among_scores: return sentence(words.not_among, found);
        case Reason::no_such_person: return sentence(words.no_such_person, name(), found, expected);
        case Reason::rule_not_read: return words.rule_not_read;
        case Reason::rule_open: return words.rule_open;
        case Reason::not_that_person: return sentence(words.not_that_person, found, error.position + 1, expected);
    }
    return words.out_of_range;
}

}  // namespace

Text explain(Language language, const Error& error, const ErrorContext& context) noexcept {
    return detail::text([&] { return explain_in(wording_in(language), error, context); });
}

Text explain_unknown_function(Language language, std::string_view name, std::string_view functions) noexcept {
    return detail::text([&] { return sentence(wording_in(language).unknown_function, name, functions); });
}

Text explain_too_many_arguments(Language language, std::string_view function, std::size_t takes,
                                std::size_t given) noexcept {
    return detail::text([&] { return sentence(wording_in(language).too_many_arguments, function, takes, given); });
}

}  // namespace kpi
