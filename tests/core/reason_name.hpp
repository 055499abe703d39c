// Names of reasons, for the messages of failing tests.
#pragma once

#include <kpi/result.hpp>
#include <string_view>

[[nodiscard]] constexpr std::string_view name_of(kpi::Reason reason) noexcept {
    using enum kpi::Reason;
    switch (reason) {
        case argument_missing: return "argument_missing";
        case not_a_number: return "not_a_number";
        case blank_inside_table: return "blank_inside_table";
        case size_mismatch: return "size_mismatch";
        case rows_mismatch: return "rows_mismatch";
        case columns_mismatch: return "columns_mismatch";
        case value_missing: return "value_missing";
        case not_a_line: return "not_a_line";
        case one_value_wanted: return "one_value_wanted";
        case no_counterpart: return "no_counterpart";
        case unknown_option: return "unknown_option";
        case edge_needs_step: return "edge_needs_step";
        case negative: return "negative";
        case total_missed: return "total_missed";
        case total_not_positive: return "total_not_positive";
        case step_not_positive: return "step_not_positive";
        case unit_not_positive: return "unit_not_positive";
        case low_above_high: return "low_above_high";
        case bounds_not_ascending: return "bounds_not_ascending";
        case no_such_person: return "no_such_person";
        case out_of_range: return "out_of_range";
        case total_zero: return "total_zero";
        case score_missing: return "score_missing";
        case no_band: return "no_band";
        case not_among_scores: return "not_among_scores";
        case not_that_person: return "not_that_person";
        case rule_not_read: return "rule_not_read";
        case rule_open: return "rule_open";
    }
    return "no reason at all";
}
