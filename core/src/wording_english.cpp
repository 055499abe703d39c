#include "wording.hpp"

namespace kpi::detail {

namespace {

Noun noun_of(Argument argument) {
    using enum Argument;
    switch (argument) {
        case score: return {"score", "scores asked about"};
        case scores:
        case item_scores: return {"scores", "scores"};
        case weights: return {"weight", "weights"};
        case missing: return {"missing", "missing"};
        case total: return {"total", "total"};
        case actual: return {"actual", "actual values"};
        case target: return {"target", "target"};
        case base: return {"base", "bases"};
        case above: return {"above", "above"};
        case below: return {"below", "below"};
        case step: return {"step", "step"};
        case low: return {"low", "low"};
        case high: return {"high", "high"};
        case partial: return {"partial", "partial"};
        case value: return {"value", "values"};
        case bounds: return {"bound", "bounds"};
        case results: return {"result", "results"};
        case otherwise: return {"otherwise", "otherwise"};
        case edge: return {"edge", "edge"};
        case mode: return {"mode", "mode"};
        case payouts: return {"payout", "payouts"};
        case ties: return {"ties", "ties"};
        case order: return {"order", "order"};
        case min_score: return {"min_score", "min_score"};
        case unit: return {"unit", "unit"};
        case person: return {"person", "person"};
        case shares: return {"shares", "shares"};
        case pool: return {"pool", "pool"};
        case quotas: return {"quota", "quotas"};
        case grades: return {"grade", "grades"};
        case counts: return {"counts", "counts"};
        case points: return {"points value", "points"};
        case function: return {"function", "function"};
        case text: return {"text", "texts"};
        case full: return {"full", "full marks"};
        case part: return {"part", "part"};
        case none: break;
    }
    return {"argument", "arguments"};
}

std::string ordinal_of(std::size_t n) {
    const std::size_t tens = n % 100;
    const char* suffix = "th";
    if (tens < 11 || tens > 13) {
        if (n % 10 == 1) suffix = "st";
        if (n % 10 == 2) suffix = "nd";
        if (n % 10 == 3) suffix = "rd";
    }
    return std::to_string(n) + suffix;
}

std::string steps_of(const std::string& n) {
    return n + (n == "1" ? " step" : " steps");
}

std::string people_of(std::size_t n) {
    return std::to_string(n) + (n == 1 ? " person" : " people");
}

std::string points_of(const std::string& n) {
    return n + (n == "1" ? " point" : " points");
}

std::string plain_step_of(const std::string& n) {
    return "step of " + n;
}

std::string time_step_of(const std::string& n) {
    return n;
}

std::string share_step_of(const std::string& percent) {
    return percent + " %";
}

constexpr Wording wording{
    .percent_sign = " %",
    .colon = ": ",
    .noun = noun_of,
    .ordinal = ordinal_of,
    .steps = steps_of,
    .people = people_of,
    .argument_name = "\"%1%\"",
    .cut_sum = "%1% + \u2026 (%2% terms)",

    .least = "%1% (the least, instead of %2%)",
    .most = "%1% (the most, instead of %2%)",

    .blanks_skipped = "%1%; blank scores left out with their weights: %2%",
    .blanks_zero = "%1%; blank scores that count 0: %2%",

    .steps_above = "%1%: %2% of %3% above the target of %4%",
    .steps_below = "%1%: %2% of %3% below the target of %4%",
    .on_target = "%1%: exactly on the target of %2%",
    .full_steps = "%1% (there are %2%; only full steps count)",
    .started_steps = "%1% (there are %2%; a started step counts as a whole one)",

    .band_from = "%1%: %2% is in band %3%, from %4% to below %5%",
    .band_from_last = "%1%: %2% is in band %3%, from %4% on",
    .band_upto = "%1%: %2% is in band %3%, above %4% and up to %5%",
    .band_upto_first = "%1%: %2% is in band %3%, up to %5%",
    .below_bounds = "%1%: %2% is below the first bound, %3%",
    .above_bounds = "%1%: %2% is above the last bound, %3%",
    .no_bounds = "%1%: there are no bounds",
    .interpolated = "%1%: %2% lies between bound %3% (%4%) and bound %5% (%6%)",
    .at_point = "%1%: %2% is at bound %3% (%4%)",
    .past_points = "%1%: %2% has reached the last bound, %3%",
    .marginal = "%1%: each part of %2% at the rate of its band",

    .higher = "higher",
    .lower = "lower",
    .rank_first = "%1%: place %1% of %5%; no score is %4% than %3%",
    .rank_after_one = "%1%: place %1% of %5%; %2% score is %4% than %3%",
    .rank_after_many = "%1%: place %1% of %5%; %2% scores are %4% than %3%",
    .rank_first_different =
        "%1%: place %1% (equal scores share one place; %5% scores in all); no score is %4% than %3%",
    .rank_after_one_different =
        "%1%: place %1% (equal scores share one place; %5% scores in all); %2% distinct score is %4% than %3%",
    .rank_after_many_different =
        "%1%: place %1% (equal scores share one place; %5% scores in all); %2% distinct scores are %4% than %3%",
    .tied_places = "; %1% people share places %2% to %3%, ",
    .best_counts = "of which the best counts",
    .worst_counts = "of which the worst counts",
    .mean_counts = "and their mean counts",

    .pay_shared = "%1%: %2% people share what places %3% to %4% of %5% pay",
    .rounded_alone =
        "; each part is rounded on its own, so the parts may not add up to the sum; for parts that do, give "
        "\"person\", "
        "or use an array formula with all scores as \"score\"",
    .pay_place = "%1%: the pay of place %2% of %3%",
    .pay_different = "%1%: the pay of place %2% (equal scores share one place; %3% scores in all)",
    .pay_below = "%1%: %2%, place %4% of %5%, is below the least score that is paid by place, %3%",
    .pay_above = "%1%: %2%, place %4% of %5%, is above the greatest score that is paid by place, %3%",
    .pay_past = "%1%: place %2% of %3% is past the end of the list, which ends with place %4%",
    .pay_past_different =
        "%1%: place %2% (equal scores share one place; %3% scores in all) is past the end of the list, which ends with "
        "place %4%",
    .no_payouts = "%1%: the list of payouts is empty",
    .pay_units =
        "%1%: places %2% to %3% of %9% pay %4% to %5% people, %6% each, and the %7% of them listed first %8% more each",
    .pay_units_one =
        "%1%: places %2% to %3% of %9% pay %4% to %5% people, %6% each, and the one of them listed first %8% more",
    .rounded_to = "%1%, rounded to the unit of %2%",

    .rounded_down = "%1%, rounded down to the unit of %2%",
    .rounded_down_others =
        "%1%, rounded down to the unit of %2%; the units left over (%3%) go one each to the largest remainders, of "
        "equal ones to the first in the list",
    .with_extra =
        "%1%, rounded down to the unit of %2%, and one unit more, for its remainder is among the largest (units left "
        "over: %3%; of equal remainders the first in the list comes first)",
    .pool_rounded = "%1%; the pool of %2% is %3% in whole units",

    .quota = "%1%: place %2% of %3%; %1% is for %4% (%5%)",
    .quota_tied = "%1%: %6% people share places %7% to %8% of %3%, %9%; %1% is for %4% (%5%)",
    .quota_whole = "quota %1% of %2%",
    .quota_fraction = "quota %1% of %2% = %3%; the largest remainders are rounded up, of equal ones the better grade's",
    .place = "place %1%",
    .places = "places %1% to %2%",

    .nothing_counted = "%1%: the base alone; nothing is counted",

    .version = "%1% is the version of the extension KPI for Calc",

    .clause = "; ",
    .colon_in_rule = ": ",
    .points = points_of,
    .plain_step = plain_step_of,
    .time_step = time_step_of,
    .share_step = share_step_of,
    .at_target = "%2% at the target of %1%",
    .at_target_or_above = "%2% at the target of %1%",
    .at_target_or_below = "%2% at the target of %1%",
    .anywhere = "%2% at the target of %1% and on both sides of it",
    .each_above_adds = "each %1% above it adds %2%",
    .each_above_takes = "each %1% above it takes %2%",
    .each_below_adds = "each %1% below it adds %2%",
    .each_below_takes = "each %1% below it takes %2%",
    .next_direction = ", ",
    .parts_in_proportion = ", part steps in proportion",
    .parts_not_counted = ", part steps not counted",
    .parts_counted_whole = ", part steps counted as whole ones",
    .no_least = "no lower limit",
    .at_least = "at least %1%",
    .at_most = "at most %1%",
    .from_to_below = "%1% to below %2%",
    .from_on = "%1% and above",
    .up_to = "up to %1%",
    .above_up_to = "above %1% up to %2%",
    .above_bound = "above %1%",
    .below_bound = "below %1%",
    .any_value = "any value",
    .no_answer = "no answer",
    .point = "%2% at %1%",
    .straight_lines = "in between in a straight line",
    .part_between = "the part from %1% to %2% × %3%",
    .part_above = "the part above %1% × %2%",
    .parts_added = "added up",
    .base_points = "%1% to begin with",
    .own_base = "each person's own base to begin with",
    .each_count_adds = "each count of item %1% adds %2%",
    .each_count_takes = "each count of item %1% takes %2%",

    .at_row = "row %1% of the %2%",
    .at_column = "column %1% of the %2%",
    .at_cell = "row %1%, column %2% of the %3%",
    .at_item = "the %1% %2%",
    .argument_missing = "argument %1%, %2%, is missing",
    .is_text = "%1% is text: '%2%'",
    .is_no_number = "%1% is not a number",
    .blank_inside = "%1% is blank, and others follow it",
    .wrong_size = "the number of %1% is %2%; it should be %3% to match",
    .wrong_rows = "the number of rows of the %1% is %2%; it should be %3% to match",
    .wrong_columns = "the number of columns of the %1% is %2%; it should be %3% to match",
    .not_a_line = "the %1% are a block of %2% rows and %3% columns; one row or one column is needed",
    .one_value_wanted = "%1% is a range of %2% cells; one value is needed",
    .no_counterpart = "%1% has nothing beside it: no weight or points are given for it",
    .or_a_number = " or a number",
    .unknown_option = "'%1%' is not a choice for %2%; the choices are %3%",
    .edge_needs_step = R"(bands that run up to their bound (edge "upto") go with the mode "step" only)",
    .negative = "%1% is negative (%2%)",
    .total_short = "the %1% total %2%, %3% short of %4%",
    .total_over = "the %1% total %2%, %3% over %4%",
    .not_positive = "%1% is %2%; it must be above 0",
    .low_above_high = "low (%1%) is above high (%2%)",
    .bound_not_above = "bound %1% (%2%) is not above bound %3% (%4%)",
    .money_out_of_range = "the amount is too large to be counted in units of %1%",
    .out_of_range = "the answer is too large for a number",
    .total_zero = "the %1% that count total 0",
    .score_missing =
        R"(%1% is blank (the option "zero" for a missing score would count it 0, "skip" would leave it out))",
    .is_blank = "%1% is blank",
    .no_band_below = "%1% is below the first bound, %2%, and no answer is given for that",
    .no_band_above = "%1% is above the last bound, %2%, and no answer is given for that",
    .no_band = "there are no bounds to hold %1%",
    .not_among = "%1% is not among the scores",
    .no_such_person = "%1% is %2%; it must be a whole number from 1 to %3%",
    .not_that_person = "%1% is not the score of person %2%; that score is %3%",
    .rule_not_read = "the rule is not understood",
    .rule_open = "the rule leaves a question open",
    .unknown_function = "there is no function '%1%'; the functions are %2%",
    .too_many_arguments = "%1% takes %2% arguments, and %3% are given",
};

}  // namespace

const Wording& english() noexcept {
    return wording;
}

}  // namespace kpi::detail
