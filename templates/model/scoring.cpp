#include "scoring.hpp"

#include <kpi/rule.hpp>

namespace kpi::model {

using Role = InputColumn::Role;

namespace {

std::string number_of(Code code) {
    return std::to_string(static_cast<int>(code));
}

/// A helper cell above a column of the points sheet.
std::string helper_cell(std::size_t column, std::size_t row) {
    return column_name(column) + '$' + std::to_string(row + 1);
}

std::string if_else(const std::string& condition, const std::string& then, const std::string& otherwise) {
    return "IF(" + condition + ';' + then + ';' + otherwise + ')';
}

std::string code_of_no_cases(const Plan& plan, std::size_t ordinal) {
    const Words& words = plan.words();
    const std::string chosen = setting("KpiNoCases", ordinal);
    return if_else(
        chosen + '=' + words.literal("no_cases.full"), number_of(Code::full),
        if_else(chosen + '=' + words.literal("no_cases.skip"), number_of(Code::left_out), number_of(Code::missing)));
}

/// What is wrong with a number of the kind that stands above the column of codes.
std::string code_of_number(const Plan& plan, std::size_t ordinal, const std::string& x) {
    const std::size_t column = plan.code(ordinal);
    const auto above_it = [column](std::size_t row) { return helper_cell(column, row); };
    // One question for all figures that are in their range; which end is missed is asked of the others.
    const std::string is_in_range = '(' + x + ">=" + above_it(helper::least) + ")*(" + x +
                                    "<=" + above_it(helper::most) + ")*((ROUND(" + x + ";9)<=0)+(" + x +
                                    ">=" + above_it(helper::smallest) + "))";
    const std::string not_whole =
        above_it(helper::whole) + "*(" + x + "<>INT(" + x + "))*" + number_of(Code::not_whole);
    const std::string missed =
        if_else(x + '<' + above_it(helper::least), number_of(Code::below),
                if_else(x + '>' + above_it(helper::most), number_of(Code::above), number_of(Code::slip)));
    return if_else(is_in_range, not_whole, missed);
}

/// What did not happen counts where there is somebody to whom it could have happened.
std::string code_of_nothing(const Plan& plan) {
    return if_else(absolute_block_name(plan.block(plan.key())) + "=\"\"", number_of(Code::left_out),
                   number_of(Code::nothing_happened));
}

std::string code_of_figure(const Plan& plan, std::size_t ordinal, const std::string& x) {
    const std::size_t column = plan.code(ordinal);
    const auto above_it = [column](std::size_t row) { return helper_cell(column, row); };
    const Words& words = plan.words();
    const std::string range = code_of_number(plan, ordinal, x);
    const std::string word = if_else('(' + x + '=' + words.literal("yes") + ")+(" + x + '=' + words.literal("no") + ')',
                                     "0", number_of(Code::word));
    // One question in the other: an error is no text, and compared with one it would be an error again.
    const std::string none = if_else(
        "ISTEXT(" + x + ')',
        if_else('(' + x + '=' + words.literal("not_applicable") + ")*(" + setting("KpiNoCases", ordinal) + "<>\"\")",
                code_of_no_cases(plan, ordinal), number_of(Code::text)),
        number_of(Code::text));
    return if_else("ISBLANK(" + x + ')',
                   if_else(above_it(helper::zero) + "=1", code_of_nothing(plan), number_of(Code::missing)),
                   if_else(above_it(helper::kind) + '=' + literal(words.of(Entered::yes_no)),
                           if_else("ISTEXT(" + x + ')', word, number_of(Code::word)),
                           if_else("ISNUMBER(" + x + ')', range, none)));
}

/// What is wrong with a part and a whole, or with two periods; a whole of 0 answers `no_cases`.
std::string code_of_two(const Indicator& indicator, const std::string& part, const std::string& whole,
                        const std::string& if_blank, const std::string& no_cases) {
    const bool are_counted = indicator.of == Entered::count;
    const bool is_limited = indicator.from != From::change && are_counted;
    // A part of nothing is no case that did not happen.
    const std::string of_nothing =
        indicator.from == From::change ? no_cases : if_else(part + "=0", no_cases, number_of(Code::part));
    std::string right = if_else(whole + "=0", of_nothing, "0");
    if (is_limited) right = if_else(part + '>' + whole, number_of(Code::part), right);
    if (are_counted)
        right = if_else('(' + part + "<>INT(" + part + "))+(" + whole + "<>INT(" + whole + "))",
                        number_of(Code::not_whole), right);
    right = if_else('(' + part + "<0)+(" + whole + "<0)", number_of(Code::below), right);
    const std::string numbers = if_else("ISNUMBER(" + part + ")*ISNUMBER(" + whole + ')', right, number_of(Code::text));
    const std::string something =
        if_else("ISBLANK(" + part + ")+ISBLANK(" + whole + ')', number_of(Code::missing), numbers);
    return if_else("ISBLANK(" + part + ")*ISBLANK(" + whole + ')', if_blank, something);
}

/// A number of cases and the points taken away for them; both blank where there were none.
std::string code_of_gravity(const Plan& plan, std::size_t ordinal, const std::string& cases,
                            const std::string& points) {
    const std::string fits = if_else('(' + points + '<' + cases + '*' + setting("KpiLowest", ordinal) + ")+(" + points +
                                         '>' + cases + '*' + setting("KpiHighest", ordinal) + ')',
                                     number_of(Code::gravity), "0");
    const std::string number = code_of_number(plan, ordinal, cases);
    const std::string right =
        if_else(points + "<0", number_of(Code::below), if_else('(' + number + ")>0", number, fits));
    const auto is_number = [](const std::string& x) { return "(ISNUMBER(" + x + ")+ISBLANK(" + x + "))"; };
    return if_else("ISBLANK(" + cases + ")*ISBLANK(" + points + ')', code_of_nothing(plan),
                   if_else(is_number(cases) + '*' + is_number(points), right, number_of(Code::text)));
}

/// True where a part is not asked for: its name is cleared, or its period is another.
std::string is_not_due(std::size_t ordinal) {
    return '(' + setting("KpiDue", ordinal) + "<>1)";
}

/// A parent has nothing to score where none of its parts has.
std::string code_of_parent(const Plan& plan, std::size_t ordinal) {
    std::string none;
    for (const std::size_t part : plan.parts_of(ordinal))
        none += (none.empty() ? "((" : "*((") + absolute_block_name(plan.block(plan.code(part))) + '=' +
                number_of(Code::left_out) + ")+" + is_not_due(part) + ')';
    none = '(' + none + ")>0";
    return if_else(none, number_of(Code::left_out), "0");
}

std::string code_of_inputs(const Plan& plan, std::size_t ordinal) {
    const Indicator* const one = plan.indicator(ordinal);
    const auto rows = [&](Role role) { return plan.input_rows(plan.input(ordinal, role)); };
    std::string code;
    if (one != nullptr && !one->has_input())
        code = code_of_parent(plan, ordinal);
    else if (one != nullptr && one->has_two_figures())
        code = code_of_two(*one, rows(Role::part), rows(Role::whole), number_of(Code::missing),
                           code_of_no_cases(plan, ordinal));
    else if (one != nullptr && one->rule.kind == RuleKind::gravity)
        code = code_of_gravity(plan, ordinal, rows(Role::figure), rows(Role::points));
    else
        code = code_of_figure(plan, ordinal, rows(Role::figure));
    if (one == nullptr || !one->shown) return code;
    // What is only shown need not be there, but it must not be wrong.
    Indicator shown = *one;
    shown.from = one->shown->from;
    shown.of = Entered::count;
    const std::string wrong = code_of_two(shown, rows(Role::shown_part), rows(Role::shown_whole), "0", "0");
    return if_else("((" + wrong + ")>0)*((" + wrong + ")>(" + code + "))", wrong, code);
}

/// The figure that is scored, from the cells or columns that are entered.
std::string figure(const Indicator* indicator, const std::string& first, const std::string& second) {
    if (indicator == nullptr || !indicator->has_two_figures()) return first;
    switch (indicator->from) {
        case From::part_of_whole: return first + '/' + second;
        case From::one_minus_part: return "1-" + first + '/' + second;
        case From::change: return first + '/' + second + "-1";
        case From::figure: break;
    }
    return first;
}

/// The arguments of KPI.THRESHOLD for each rule that is one, after the figure; the figure itself comes first.
std::string threshold_arguments(std::size_t ordinal) {
    std::string arguments;
    for (const char* name :
         {"KpiTargets", "KpiBase", "KpiAbove", "KpiBelow", "KpiSteps", "KpiLowest", "KpiHighest", "KpiPartSteps"})
        arguments += ';' + setting(name, ordinal);
    return arguments;
}

std::string ratio_arguments(const std::string& target, std::size_t ordinal) {
    const std::string full = setting("KpiFullMarks", ordinal);
    return ';' + target + ';' + full + ";0;-" + full + ';' + target + ";0;" + full;
}

/// Points for each event: within limits, or the bare sum where an indicator has none.
/// @param counts  of events; empty for the rule itself
template <class Call>
std::string events(std::size_t ordinal, const std::string& counts, const Call& call) {
    const std::string base = setting("KpiBase", ordinal);
    const std::string each = setting("KpiAbove", ordinal);
    const std::string low = setting("KpiLowest", ordinal);
    const std::string high = setting("KpiHighest", ordinal);
    return if_else("COUNT(" + low + ';' + high + ")=2",
                   call("THRESHOLD", counts, ";0;" + base + ';' + each + ";0;1;" + low + ';' + high),
                   call("POINTS", base, ';' + counts + ';' + each));
}

std::string bands_arguments(std::size_t ordinal) {
    const std::string first = first_band(ordinal);
    return ';' + band_rows("KpiBandBounds", ordinal) + ';' + band_rows("KpiBandPoints", ordinal) +
           ";INDEX(KpiBandOtherwise;" + first + ");INDEX(KpiBandEdges;" + first + ')';
}

/// The arguments of KPI.RULE after the figure. A blank cell would be a 0 of Calc's.
std::string own_words_arguments(std::size_t ordinal) {
    const std::string full = setting("KpiFullMarks", ordinal);
    const std::string target = setting("KpiTargets", ordinal);
    return ';' + setting("KpiOwnWords", ordinal) + ';' + if_else("N(" + full + ")>0", full, "\"\"") + ';' +
           if_else("ISNUMBER(" + target + ')', target, "\"\"") + ';' + setting("KpiPartSteps", ordinal);
}

/// Yes is 1 for a rule in words, and no 0.
std::string figure_in_words(const Words& words, std::size_t ordinal, const std::string& x) {
    return if_else(setting("KpiEntered", ordinal) + '=' + literal(words.of(Entered::yes_no)),
                   if_else(x + '=' + words.literal("yes"), "1", if_else(x + '=' + words.literal("no"), "0", x)), x);
}

/// One call for each rule that a person can choose on the settings; the IFs around them ask for one cell each, so
/// that Calc makes only the one that is chosen, once for all people.
/// @param call    makes a call of a function: its name, the figure, the other arguments
/// @param around  what stands around the points of a kind of rule
template <class Call, class Around>
std::string by_rule(const Plan& plan, std::size_t ordinal, const std::string& x, const std::string& marks,
                    const Call& call, const Around& around) {
    const Words& words = plan.words();
    const std::string full = setting("KpiFullMarks", ordinal);
    const std::string inverse =
        if_else("ISNUMBER(" + x + ')', if_else(x + "<=0", "1", setting("KpiTargets", ordinal) + '/' + x), x);
    const std::string own = setting("KpiAbove", ordinal);
    const std::string yes =
        if_else(x + '=' + words.literal("yes"), if_else("ISNUMBER(" + own + ')', own, full),
                if_else('(' + x + '=' + words.literal("no") + ")+(N(" + full + ")=0)", "0", "\"\""));
    const std::string counts = if_else(x + "=\"\"", "0", x);
    const std::pair<RuleKind, std::string> points[] = {
        {RuleKind::marks, marks},
        {RuleKind::threshold, call("THRESHOLD", x, threshold_arguments(ordinal))},
        {RuleKind::ratio, call("THRESHOLD", x, ratio_arguments(setting("KpiTargets", ordinal), ordinal))},
        {RuleKind::inverse, call("THRESHOLD", inverse, ratio_arguments("1", ordinal))},
        {RuleKind::events, events(ordinal, counts, call)},
        {RuleKind::bands, call("TIER", x, bands_arguments(ordinal))},
        {RuleKind::yes_no, yes},
    };
    std::string chosen = "\"\"";
    for (auto one = std::rbegin(points); one != std::rend(points); ++one)
        chosen = if_else(setting("KpiRules", ordinal) + '=' + literal(words.of(one->first)),
                         around(one->first, one->second), chosen);
    if (!may_have_own_words(plan.indicator(ordinal))) return chosen;
    // Events that did not happen are a blank, which counts 0.
    const std::string counted = if_else(setting("KpiRules", ordinal) + '=' + literal(words.of(RuleKind::events)),
                                        counts, figure_in_words(words, ordinal, x));
    return if_else(setting("KpiOwnWords", ordinal) + "<>\"\"",
                   around(RuleKind::events, call("RULE", counted, own_words_arguments(ordinal))), chosen);
}

/// Words with places for two figures.
std::string filled_in(const std::string& words, const std::string& first, const std::string& second) {
    return "SUBSTITUTE(SUBSTITUTE(" + words + ";\"[1]\";" + first + ");\"[2]\";" + second + ')';
}

/// A figure of an indicator as a person reads it: what is entered as a share is one in words, too.
std::string figure_shown(const Plan& plan, std::size_t ordinal, const std::string& figure) {
    return if_else(setting("KpiEntered", ordinal) + '=' + literal(plan.words().of(Entered::share)),
                   "ROUND(" + figure + "*100;2)&\" %\"", figure);
}

std::string key_of_proportion(RuleKind kind, const char* what) {
    return (kind == RuleKind::ratio ? "rule.ratio." : "rule.inverse.") + std::string{what};
}

std::string proportion_in_words(const Plan& plan, std::size_t ordinal, RuleKind kind, const std::string& otherwise) {
    const std::string target = setting("KpiTargets", ordinal);
    return if_else("N(" + target + ")>0",
                   filled_in(plan.words().literal(key_of_proportion(kind, "words")), setting("KpiFullMarks", ordinal),
                             figure_shown(plan, ordinal, target)),
                   otherwise);
}

/// "90 = 100 × 81 % ÷ 90 %". KPI.EXPLAIN has steps for it, and a proportion is one step of the whole target.
/// @param otherwise  where there is no figure or no target
std::string proportion_of_one(const Plan& plan, std::size_t ordinal, RuleKind kind, const std::string& x,
                              const std::string& otherwise) {
    const std::string target = setting("KpiTargets", ordinal);
    const std::string full = setting("KpiFullMarks", ordinal);
    const std::string shown_target = figure_shown(plan, ordinal, target);
    const std::string shown_x = figure_shown(plan, ordinal, x);
    const bool is_ratio = kind == RuleKind::ratio;
    const std::string points = "ROUND(" + full + '*' + (is_ratio ? x + '/' + target : target + '/' + x) +
                               ";2)&\" = \"&" + full + "&\" × \"&" +
                               (is_ratio ? shown_x + "&\" ÷ \"&" + shown_target : shown_target + "&\" ÷ \"&" + shown_x);
    const std::string is_reached = "ROUND(" + x + ";9)" + (is_ratio ? ">=" : "<=") + "ROUND(" + target + ";9)";
    const std::string reached = full + "&SUBSTITUTE(" + plan.words().literal(key_of_proportion(kind, "reached")) +
                                ";\"[1]\";" + shown_target + ')';
    return if_else("ISNUMBER(" + x + ")*(N(" + target + ")>0)", if_else(is_reached, reached, points), otherwise);
}

std::string points_of_parts(const Plan& plan, std::size_t ordinal) {
    const auto parts = plan.parts_of(ordinal);
    const Block scores = plan.block(plan.points(parts.front()), plan.points(parts.back()));
    const auto above = [&](std::size_t row) {
        return '$' + column_name(scores.column) + '$' + std::to_string(row + 1) + ":$" +
               column_name(scores.last_column) + '$' + std::to_string(row + 1);
    };
    const std::string points = absolute_block_name(scores);
    // Points of unlike full marks are made comparable before they are weighed.
    const std::string full = setting("KpiFullMarks", ordinal);
    const std::string alike =
        if_else("ISNUMBER(" + points + ')', points + '/' + above(helper::full) + '*' + full, "\"\"");
    const std::string mean = "KPI.WEIGHTED(" + alike + ';' + above(helper::share) + ";\"skip\";\"any\")";
    // Each part has points, or nothing to score.
    std::string are_right;
    for (const std::size_t part : parts) {
        const std::string code = absolute_block_name(plan.block(plan.code(part)));
        are_right += (are_right.empty() ? "((" : "*((") + is_not_due(part) + "+(" + code + "<=0)*((" + code + '=' +
                     number_of(Code::left_out) + ")+ISNUMBER(" + absolute_block_name(plan.block(plan.points(part))) +
                     ")))>0)";
    }
    return if_right(if_else(are_right, mean, "\"\""));
}

std::string explained(const std::string& function, const std::string& x, const std::string& arguments) {
    return "KPI.EXPLAIN(\"" + function + "\";" + x + arguments + ')';
}

}  // namespace

std::string if_right(const std::string& formula, const std::string& otherwise) {
    return "IFERROR(" + formula + ';' + otherwise + ')';
}

std::string first_band(std::size_t ordinal) {
    return "MATCH(" + setting("KpiSettingIds", ordinal) + ";KpiBandIds;0)";
}

std::string band_rows(const std::string& block, std::size_t ordinal) {
    const std::string first = first_band(ordinal);
    const std::string last = first + "+COUNTIF(KpiBandIds;" + setting("KpiSettingIds", ordinal) + ")-1";
    return "INDEX(" + block + ';' + first + "):INDEX(" + block + ';' + last + ')';
}

std::string code_formula(const Plan& plan, std::size_t ordinal) {
    return if_else(setting("KpiDue", ordinal) + "<>1", "0", code_of_inputs(plan, ordinal));
}

std::string points_formula(const Plan& plan, std::size_t ordinal) {
    const Indicator* const one = plan.indicator(ordinal);
    const std::string due = setting("KpiDue", ordinal) + "<>1";
    if (one != nullptr && !one->has_input()) return if_else(due, "\"\"", points_of_parts(plan, ordinal));

    const std::string code = absolute_block_name(plan.block(plan.code(ordinal)));
    const std::string is_counted = '(' + code + "=0)+(" + code + '=' + number_of(Code::nothing_happened) + ')';
    if (one != nullptr && one->rule.kind == RuleKind::gravity) {
        const std::string taken = plan.input_rows(plan.input(ordinal, Role::points));
        const std::string points = if_else("ISNUMBER(" + taken + ')', "-" + taken, "0");
        return if_else(due, "\"\"", if_else(is_counted, points, "\"\""));
    }
    const bool has_two = one != nullptr && one->has_two_figures();
    const auto rows = [&](Role role) { return plan.input_rows(plan.input(ordinal, role)); };
    const std::string first = rows(has_two ? Role::part : Role::figure);
    const std::string second = has_two ? rows(Role::whole) : std::string{};
    // A blank is "", never 0.
    const std::string x = if_else(code + "=0", has_two ? figure(one, first, second) : first, "\"\"");
    const auto call = [](const std::string& function, const std::string& value, const std::string& arguments) {
        return "KPI." + function + '(' + value + arguments + ')';
    };
    const auto where_right = [&](RuleKind kind, const std::string& points) {
        const bool takes_blanks = kind == RuleKind::events || kind == RuleKind::yes_no;
        return if_else(code + '=' + number_of(Code::full), setting("KpiFullMarks", ordinal),
                       takes_blanks ? if_else(is_counted, points, "\"\"") : points);
    };
    return if_right(if_else(due, "\"\"", by_rule(plan, ordinal, x, x, call, where_right)));
}

std::string figure_of_one(const Plan& plan, std::size_t ordinal, const std::string& row_cell) {
    const Indicator* const one = plan.indicator(ordinal);
    if (one != nullptr && !one->has_input()) return "\"\"";
    const auto cell = [&](Role role) {
        const std::string column = column_name(plan.input(ordinal, role));
        return "INDEX(" + sheet_prefix(plan.sheet("input")) + '$' + column + ":$" + column + ';' + row_cell + ')';
    };
    const bool has_two = one != nullptr && one->has_two_figures();
    const std::string first = cell(has_two ? Role::part : Role::figure);
    const bool is_counted =
        one != nullptr && (one->rule.kind == RuleKind::events || one->rule.kind == RuleKind::gravity);
    if (!has_two) return if_else("ISBLANK(" + first + ')', is_counted ? "0" : "\"\"", first);
    const std::string second = cell(Role::whole);
    return "IFERROR(" + if_else("ISBLANK(" + first + ")+ISBLANK(" + second + ')', "\"\"", figure(one, first, second)) +
           ";\"\")";
}

std::string added_code_formula(const Plan& plan, std::size_t ordinal) {
    const std::string x = plan.input_rows(plan.input(ordinal, Role::added));
    return if_else("ISBLANK(" + x + ')', "0",
                   if_else("ISNUMBER(" + x + ')', code_of_number(plan, ordinal, x), number_of(Code::text)));
}

std::string fines_formula(const Plan& plan) {
    std::string sum;
    for (const auto& column : plan.inputs()) {
        const Indicator* const one = plan.indicator(column.ordinal);
        const bool is_counted = column.role == Role::figure && (one == nullptr || one->entered != Entered::yes_no);
        if (!is_counted) continue;
        const std::string counts = plan.input_rows(column.column);
        sum += (sum.empty() ? "" : "+") + if_else("ISNUMBER(" + counts + ')', counts, "0") + "*N(" +
               setting("KpiFines", column.ordinal) + ")*N(" + setting("KpiDue", column.ordinal) + ')';
    }
    return sum;
}

std::string explanation_of_one(const Plan& plan, std::size_t ordinal, const std::string& figure_cell) {
    const Indicator* const one = plan.indicator(ordinal);
    if (one != nullptr && (!one->has_input() || one->rule.kind == RuleKind::gravity)) return "\"\"";
    const auto in_words = [&](RuleKind kind, const std::string& words) {
        return is_proportion(kind) ? proportion_of_one(plan, ordinal, kind, figure_cell, words) : words;
    };
    return if_else(figure_cell + "=\"\"", "\"\"", by_rule(plan, ordinal, figure_cell, "\"\"", explained, in_words));
}

bool is_proportion(RuleKind kind) {
    return kind == RuleKind::ratio || kind == RuleKind::inverse;
}

bool may_have_own_words(const Indicator* one) {
    return one == nullptr || (one->has_input() && one->rule.kind != RuleKind::gravity);
}

std::string points_by_own_words(std::size_t ordinal, const std::string& x) {
    return "KPI.RULE(" + x + own_words_arguments(ordinal) + ')';
}

std::string own_words_read(std::size_t ordinal) {
    return explained("RULE", "", own_words_arguments(ordinal));
}

std::string sentence_of_own_words(const Indicator& one, const std::string& own_words, kpi::Language language) {
    const auto reading = read_rule(own_words);
    if (!reading || reading->state() != RuleReading::State::read) return {};
    const auto rule = reading->bind(
        {.full = one.full, .target = one.rule.has_target ? one.rule.target : missing(), .partial = one.rule.partial});
    if (!rule) return own_words + own_words;
    const auto said = rule->sentence(language);
    return said ? std::string{*said} : std::string{};
}

std::string rule_in_words(const Plan& plan, std::size_t ordinal) {
    const Indicator* const one = plan.indicator(ordinal);
    const Words& words = plan.words();
    const std::string rule = setting("KpiRules", ordinal);
    if (one != nullptr && !one->has_input()) return words.literal("rule.parts");
    if (one != nullptr && one->rule.kind == RuleKind::gravity)
        return filled_in(words.literal("rule.gravity.words"), setting("KpiLowest", ordinal),
                         setting("KpiHighest", ordinal));
    const auto is = [&](RuleKind kind) { return rule + '=' + literal(words.of(kind)); };
    const auto call = [](const std::string& function, const std::string& arguments) {
        return "KPI.EXPLAIN(\"" + function + "\";" + arguments + ')';
    };
    return if_else(
        setting("KpiIndicatorNames", ordinal) + "=\"\"", "\"\"",
        if_else(is(RuleKind::threshold), call("THRESHOLD", threshold_arguments(ordinal)),
                if_else(is(RuleKind::ratio), proportion_in_words(plan, ordinal, RuleKind::ratio, rule),
                        if_else(is(RuleKind::inverse), proportion_in_words(plan, ordinal, RuleKind::inverse, rule),
                                if_else(is(RuleKind::events), events(ordinal, "", explained),
                                        if_else(is(RuleKind::bands), call("TIER", bands_arguments(ordinal)), rule))))));
}

}  // namespace kpi::model
