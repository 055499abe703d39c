#include "appraisals/native_functions.hpp"
#include "model/sheet_model.hpp"

namespace kpi::appraisals::native {

namespace {

std::string clamped(Parts& parts, const std::string& x, const std::string& low, const std::string& high) {
    std::string all = x;
    if (!low.empty() || !high.empty()) all = parts.let(x);
    std::string limited = all;
    if (!high.empty()) limited = if_else(all + '>' + high, high, limited);
    if (!low.empty()) limited = if_else(all + '<' + low, low, limited);
    return rounded(limited);
}

std::string checked_limits(const std::string& low, const std::string& high, const std::string& formula) {
    return low.empty() || high.empty() ? formula : if_else(low + '>' + high, wrong_number, formula);
}

/// A table of people beside a row or a column of items.
struct Table {
    bool items_in_row = true;
    sal_Int32 items = 1;
    sal_Int32 people = 1;
};

std::optional<Table> table_of(Parts& parts, std::size_t scores, std::size_t weights) {
    const Shape of_scores = parts.shape(scores);
    const Shape of_weights = parts.shape(weights);
    if (of_weights.rows == 1 && of_weights.columns == of_scores.columns)
        return Table{true, of_weights.columns, of_scores.rows};
    if (of_weights.columns == 1 && of_weights.rows == of_scores.rows)
        return Table{false, of_weights.rows, of_scores.columns};
    return std::nullopt;
}

/// Sums over the items of each person.
std::string summed(const Table& table, const std::string& scores, const std::string& weights) {
    return table.items_in_row ? "MMULT(" + scores + ";TRANSPOSE(" + weights + "))"
                              : "MMULT(TRANSPOSE(" + weights + ");" + scores + ')';
}

}  // namespace

Equivalent threshold(Parts& parts) {
    if (parts.count() < 5) return std::nullopt;
    for (std::size_t i = 0; i < 5; ++i)
        if (!parts.is_there(i)) return std::nullopt;
    const std::string x = value_of(parts, 0);
    const std::string step = parts.or_else(5, "1");
    const std::string low = parts.or_else(6, "0");
    const std::string high = parts.or_else(7, "");
    const std::string steps =
        parts.let(if_else("ISNUMBER(" + x + ')', rounded('(' + x + '-' + parts[1] + ")/" + step), "0"));
    const Choice partial{parts, 8, functions::partial_words};
    const auto whole = partial.among({steps, "TRUNC(" + steps + ')', "ROUNDUP(" + steps + ";0)"});
    if (!whole) return std::nullopt;
    const std::string n = parts.let(*whole);
    const std::string points = parts[2] + '+' + n + '*' + if_else(n + ">=0", parts[3], "-(" + parts[4] + ')');
    const std::string all = of_number(x, clamped(parts, points, low, high));
    return of_size(parts, 0, if_else(step + "<=0", wrong_number, checked_limits(low, high, all)));
}

Equivalent weighted(Parts& parts) {
    if (!parts.is_there(0) || !parts.is_there(1)) return std::nullopt;
    const auto table = table_of(parts, 0, 1);
    if (!table) return std::nullopt;
    const std::string s = table->items * table->people == 1 ? value_of(parts, 0) : parts[0];
    const std::string w = parts.let(if_else("ISNUMBER(" + parts[1] + ')', parts[1], "0"));
    const std::string number = "ISNUMBER(" + s + ')';
    const std::string ones = '(' + w + "*0+1)";
    const std::string sum = summed(*table, if_else(number, s, "0"), w);
    const std::string there = parts.let(summed(*table, if_else(number, "1", "0"), ones));
    const std::string texts = summed(*table, if_else("ISTEXT(" + s + ')', if_else(s + "=\"\"", "0", "1"), "0"), ones);
    const std::string mean = rounded(sum + "/SUM(" + w + ')');
    const std::string of_those = rounded(sum + '/' + summed(*table, if_else(number, "1", "0"), w));
    const Choice missing{parts, 2, functions::missing_words};
    const std::string items = std::to_string(table->items);
    const auto mode = missing.among({if_else(there + '<' + items, no_answer, mean), mean, of_those});
    if (!mode) return std::nullopt;
    std::string all = if_else(texts + ">0", wrong_value, if_else(there + "=0", "\"\"", *mode));
    // The total of the weights.
    const std::string total = "SUM(" + w + ')';
    const auto misses = [&](const std::string& wanted) {
        return if_else("ROUND(ABS(" + total + '-' + wanted + ");9)>ROUND(0.00005*" + items + '*' + wanted + ";9)",
                       wrong_number, all);
    };
    if (!parts.is_there(3)) {
        // Nearer to 1 or to 100 by ratio.
        all = misses(if_else(total + "<10", "1", "100"));
    } else if (const auto word = parts.text(3)) {
        if (!functions::is_word(*word, functions::any_total_words.front())) return wrong_value;
    } else {
        all = if_else(parts[3] + "<=0", wrong_number, misses(parts[3]));
    }
    all = if_else(total + "=0", "1/0", all);
    all = if_else("SUMPRODUCT(--(" + w + "<0))>0", wrong_number, all);
    return of_size(parts, 0, of_size(parts, 1, if_else("COUNT(" + parts[1] + ")<" + items, wrong_value, all)));
}

Equivalent points(Parts& parts) {
    if (!parts.is_there(0) || !parts.is_there(1) || !parts.is_there(2)) return std::nullopt;
    const auto table = table_of(parts, 1, 2);
    if (!table) return std::nullopt;
    const Shape base = parts.shape(0);
    if (base.rows * base.columns != 1 && base.rows * base.columns != table->people) return std::nullopt;
    const bool has_own = base.rows * base.columns > 1;
    if (has_own && (table->items_in_row ? base.columns : base.rows) != 1) return std::nullopt;
    const std::string counts = table->items * table->people == 1 ? value_of(parts, 1) : parts[1];
    const std::string low = parts.or_else(3, "");
    const std::string high = parts.or_else(4, "");
    const std::string each = if_else("ISNUMBER(" + parts[2] + ')', parts[2], "0");
    const std::string ones = if_else("ISNUMBER(" + parts[2] + ')', "1", "1");
    const std::string sum = summed(*table, if_else("ISNUMBER(" + counts + ')', counts, "0"), each);
    const std::string texts =
        summed(*table, if_else("ISTEXT(" + counts + ')', if_else(counts + "=\"\"", "0", "1"), "0"), ones);
    std::string all = clamped(parts, parts[0] + '+' + sum, low, high);
    if (has_own) all = of_number(parts[0], all);
    all = checked_limits(low, high, if_else(texts + ">0", wrong_value, all));
    return of_size(parts, 1, of_size(parts, 2, if_else("SUMPRODUCT(--ISTEXT(" + parts[2] + "))>0", wrong_value, all)));
}

Equivalent tier(Parts& parts) {
    if (!parts.is_there(0) || !parts.is_there(1) || !parts.is_there(2)) return std::nullopt;
    const Shape of_bounds = parts.shape(1);
    const Shape of_results = parts.shape(2);
    if (of_bounds.rows != of_results.rows || of_bounds.columns != of_results.columns) return std::nullopt;
    const auto place = places(parts, 1);
    if (!place) return std::nullopt;
    const bool is_column = of_bounds.columns == 1;
    const std::string x = value_of(parts, 0);
    const std::string bounds = parts.let(if_else("ISNUMBER(" + parts[1] + ')', snapped(parts[1]), endless));
    const std::string results = parts[2];
    const std::string otherwise = parts.or_else(3, no_answer);
    const std::string at = parts.let(if_else("ISNUMBER(" + x + ')', snapped(x), "0"));
    const std::string count = "COUNT(" + parts[1] + ')';
    const auto look_up = [](const std::string& value, const std::string& in, const std::string& result) {
        return "LOOKUP(" + value + ';' + in + ';' + result + ')';
    };
    const std::string first = "MIN(" + bounds + ')';
    const std::string from = if_else(at + '<' + first, otherwise, look_up(at, bounds, results));
    const std::string below = just_below(at);
    const std::string band = parts.let(if_else(below + '<' + first, "1", look_up(below, bounds, *place) + "+1"));
    const std::string upto = if_else(band + '>' + count, otherwise,
                                     look_up("IF(" + band + '>' + count + ";1;" + band + ')', *place, results));
    const auto by_edge = Choice{parts, 4, functions::edge_words}.among({from, upto});
    if (!by_edge) return std::nullopt;

    const std::string here = look_up(at, bounds, *place);
    const std::string next = "IF(" + here + '<' + count + ';' + here + "+1;" + here + ')';
    const std::string lower = look_up(at, bounds, bounds);
    const std::string straight = rounded(look_up(at, bounds, results) + "+(" + look_up(next, *place, results) + '-' +
                                         look_up(at, bounds, results) + ")*(" + x + '-' + lower + ")/(" +
                                         look_up(next, *place, bounds) + '-' + lower + ')');
    const std::string linear = if_else(
        at + '<' + first, otherwise, if_else(here + ">=" + count, rounded(look_up(count, *place, results)), straight));
    const Choice mode{parts, 5, functions::mode_words};
    const bool is_step = mode.is_first();
    if (!is_step && parts.is_there(4)) return std::nullopt;
    const auto answer = mode.among({*by_edge, linear, ""});
    if (!answer) return std::nullopt;

    std::string all = of_number(x, if_else(count + "=0", otherwise, *answer));
    // Bounds ascend where as many are no greater than each as stand up to it.
    const std::string ones = '(' + bounds + "*0+1)";
    const std::string no_greater = is_column ? "MMULT(--(TRANSPOSE(" + bounds + ")<=" + bounds + ");" + ones + ')'
                                             : "MMULT(" + ones + ";--(TRANSPOSE(" + bounds + ")<=" + bounds + "))";
    all = if_else("SUMPRODUCT(ISNUMBER(" + parts[1] + ")*(" + no_greater + "<>" + *place + "))>0", wrong_number, all);
    const std::string filled = "SUMPRODUCT(--(" + results + "<>\"\"))";
    const std::string bounds_there = "SUMPRODUCT(--(" + parts[1] + "<>\"\"))";
    all = if_else("OR(" + bounds_there + "<>" + count + ';' + filled + "<>" + count + ')', wrong_value, all);
    return of_size(parts, 0, of_size(parts, 1, of_size(parts, 2, all)));
}

}  // namespace kpi::appraisals::native
