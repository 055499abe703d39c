#include "appraisals/native_calls.hpp"

#include "functions/options.hpp"
#include "model/sheet_model.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

using Equivalent = std::optional<std::string>;

constexpr const char* wrong_value = "VALUE(\"?\")";
constexpr const char* wrong_number = "10^999";
constexpr const char* no_answer = "NA()";
/// Behind every score.
constexpr const char* endless = "9.9E+307";

std::string if_else(const std::string& condition, const std::string& then, const std::string& otherwise) {
    return "IF(" + condition + ';' + then + ';' + otherwise + ')';
}

std::string rounded(const std::string& x) {
    return "ROUND(" + x + ";9)";
}

/// S.
std::string snapped(const std::string& x) {
    return "ROUND(" + x + ";IF(ABS(" + x + ")<100000;9;13-INT(LOG10(ABS(" + x + ")))))";
}

/// Half way between x and whatever is less than x by the number rule. That is at least 5E-15 of x from both, and more
/// than the 3.6E-15 within which Calc takes two numbers for one.
std::string just_below(const std::string& x) {
    return x + "-IF(ABS(" + x + ")<100000;5E-10;ABS(" + x + ")*5E-15)";
}

/// Answers for one element: nothing for a blank, an error for a text.
std::string of_number(const std::string& x, const std::string& answer) {
    return if_else("ISNUMBER(" + x + ')', answer, if_else(x + "=\"\"", "\"\"", wrong_value));
}

/// A scored value as it reaches a function: one blank cell by itself is 0.
std::string value_of(Parts& parts, std::size_t argument) {
    return parts.is_cell(argument) ? parts.let("IF(ISBLANK(" + parts[argument] + ");0;" + parts[argument] + ')')
                                   : parts[argument];
}

/// A choice between words.
class Choice {
public:
    template <class Option, std::size_t n>
    Choice(const Parts& parts, std::size_t argument, const std::array<functions::Word<Option>, n>& words) {
        const auto text = parts.text(argument);
        if (parts.is_there(argument) && !text) word_ = parts[argument];
        for (const auto& word : words) {
            names_.push_back({utf8(word.english), utf8(word.chinese)});
            if (text && functions::is_word(*text, word)) chosen_ = static_cast<int>(names_.size()) - 1;
        }
        if (!parts.is_there(argument)) chosen_ = 0;
    }

    /// One formula for each word, in their order; an empty one has no equivalent.
    [[nodiscard]] Equivalent among(const std::vector<std::string>& formulas) const {
        if (word_.empty() && chosen_ < 0) return wrong_value;
        if (word_.empty()) {
            const std::string& formula = formulas.at(static_cast<std::size_t>(chosen_));
            return formula.empty() ? std::nullopt : Equivalent{formula};
        }
        std::string all = wrong_value;
        for (std::size_t i = formulas.size(); i-- > 0;) {
            if (formulas[i].empty()) return std::nullopt;
            const auto& [english, chinese] = names_.at(i);
            const std::string empty = i == 0 ? ";" + word_ + "=\"\"" : std::string{};
            all = if_else("OR(" + word_ + '=' + model::literal(english) + ';' + word_ + '=' + model::literal(chinese) +
                              empty + ')',
                          formulas[i], all);
        }
        return all;
    }
    [[nodiscard]] bool is_first() const noexcept { return chosen_ == 0; }

private:
    static std::string utf8(std::u16string_view text) {
        return to_utf8(
            OUString{reinterpret_cast<const sal_Unicode*>(text.data()), static_cast<sal_Int32>(text.size())});
    }
    struct Names {
        std::string english;
        std::string chinese;
    };
    std::vector<Names> names_;
    std::string word_;  ///< where it is not known before
    int chosen_ = -1;
};

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

/// As it is for as many cells as there are now: steps stand in so many.
std::string of_size(Parts& parts, std::size_t argument, const std::string& answer) {
    const Shape shape = parts.shape(argument);
    if (!parts.is_reference(argument)) return answer;
    return if_else("ROWS(" + parts[argument] + ")*10000+COLUMNS(" + parts[argument] + ")<>" +
                       std::to_string(shape.rows * 10000 + shape.columns),
                   no_answer, answer);
}

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

/// 1, 2, 3 … beside the elements of a row or a column; nothing where neither.
Equivalent places(Parts& parts, std::size_t argument) {
    const std::string table = parts[argument];
    constexpr sal_Int32 most_written = 100;
    const Shape shape = parts.shape(argument);
    const bool is_column = shape.columns == 1;
    if (!is_column && shape.rows != 1) return std::nullopt;
    if (parts.is_reference(argument)) {
        const std::string line = (is_column ? "ROW(" : "COLUMN(") + table + ')';
        return parts.let(line + "-MIN(" + line + ")+1");
    }
    const sal_Int32 n = is_column ? shape.rows : shape.columns;
    if (n > most_written) return std::nullopt;
    if (n == 1) return "1";
    std::string all = "{1";
    for (sal_Int32 i = 2; i <= n; ++i) all += (is_column ? '|' : ';') + std::to_string(i);
    return all + '}';
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

/// Where scores stand among scores that are in order.
struct Standings {
    std::string count;
    std::string up_to;  ///< how many are no greater than each
    std::string below;  ///< how many are less
    std::string score;  ///< as it is compared; endless where there is none
};

std::optional<Standings> standings(Parts& parts, const std::string& x, const std::string& scores) {
    const auto place = places(parts, 1);
    if (!place) return std::nullopt;
    const std::string compared = parts.let(if_else("ISNUMBER(" + scores + ')', snapped(scores), endless));
    const std::string own = x == scores ? compared : parts.let(if_else("ISNUMBER(" + x + ')', snapped(x), endless));
    const std::string in_order = parts.let("SMALL(" + compared + ';' + *place + ')');
    const auto how_many = [&](const std::string& value) {
        return "IFERROR(MATCH(" + value + ';' + in_order + ";1);0)";
    };
    return Standings{"COUNT(" + scores + ')', parts.let(how_many(own)), parts.let(how_many(just_below(own))), own};
}

Equivalent rank(Parts& parts) {
    if (!parts.is_there(0) || !parts.is_there(1)) return std::nullopt;
    const bool is_population = parts.are_alike(0, 1) && !parts.is_cell(0);
    const std::string x = is_population ? parts[1] : value_of(parts, 0);
    const auto stand = standings(parts, x, parts[1]);
    if (!stand) return std::nullopt;
    const auto& [count, up_to, below, score] = *stand;
    const std::string best = count + '-' + up_to + "+1";
    const std::string worst = count + '-' + below;
    const Choice ties{parts, 2, functions::rank_ties_words};
    const auto down = ties.among({best, worst, '(' + best + '+' + worst + ")/2", ""});
    const auto up = ties.among({below + "+1", up_to, '(' + below + "+1+" + up_to + ")/2", ""});
    if (!down || !up) return std::nullopt;
    const auto ranked = Choice{parts, 3, functions::order_words}.among({*down, *up});
    if (!ranked) return std::nullopt;
    return of_size(parts, 0, of_size(parts, 1, of_number(x, if_else(up_to + '=' + below, no_answer, *ranked))));
}

/// Of the population itself, whose money is handed out to the last coin.
Equivalent rank_pay(Parts& parts) {
    constexpr sal_Int32 most_people = 1500;  // everybody is compared with everybody
    if (!parts.is_there(0) || !parts.is_there(1) || !parts.is_there(2) || !parts.are_alike(0, 1)) return std::nullopt;
    if (parts.is_there(7) || parts.is_there(8) || parts.is_cell(0)) return std::nullopt;
    const Shape people = parts.shape(1);
    const Shape pay_list = parts.shape(2);
    if (people.columns != 1 || people.rows > most_people || pay_list.columns != 1) return std::nullopt;
    const auto stand = standings(parts, parts[1], parts[1]);
    const auto place = places(parts, 1);
    const auto paid = places(parts, 2);
    if (!stand || !place || !paid) return std::nullopt;
    const auto& [count, up_to, below, score] = *stand;
    const std::string pay = parts.let(if_else("ISNUMBER(" + parts[2] + ')', parts[2], "0"));
    const std::string otherwise = parts.or_else(5, "0");
    const std::string unit = parts.or_else(6, "0.01");
    const std::string list = "COUNT(" + parts[2] + ')';
    const std::string first = parts.let(count + '-' + up_to + "+1");
    const std::string group = parts.let(if_else(up_to + '>' + below, up_to + '-' + below, "1"));
    const auto in_coins = [&](const std::string& money) {
        return rounded("ROUND((" + money + ")/" + unit + ";0)*" + unit);
    };
    // Money of all places up to one; past the end of the list each pays otherwise.
    const auto up_to_place = [&](const std::string& last) {
        return "MMULT(IF(TRANSPOSE(" + *paid + ")<=" + last + ";TRANSPOSE(" + pay + ");0);" + pay + "*0+1)+IF(" + last +
               '>' + list + ";(" + last + '-' + list + ")*" + otherwise + ";0)";
    };
    const std::string end = parts.let(first + '+' + group + "-1");
    const std::string before = parts.let(first + "-1");
    const std::string money = up_to_place(end) + "-(" + up_to_place(before) + ')';
    const std::string coins = parts.let("ROUND((" + money + ")/" + unit + ";0)");
    const std::string least = parts.let("INT(" + coins + '/' + group + ')');
    const std::string ones = *place + "^0";
    const std::string own_turn =
        "MMULT((" + score + "=TRANSPOSE(" + score + "))*(" + *place + ">=TRANSPOSE(" + *place + "));" + ones + ')';
    const std::string split =
        rounded('(' + least + "+IF(" + own_turn + "<=" + coins + '-' + least + '*' + group + ";1;0))*" + unit);
    const auto of_place = [&](const std::string& one) {
        return in_coins("LOOKUP(IF(" + one + '>' + list + ";1;" + one + ");" + *paid + ';' + pay + ')');
    };
    const std::string greater = "IF((TRANSPOSE(" + score + ")>" + score + ")*ISNUMBER(TRANSPOSE(" + parts[1] +
                                "));1/TRANSPOSE(" + group + ");0)";
    const std::string distinct = parts.let("ROUND(MMULT(" + greater + ';' + ones + ");0)+1");
    const std::string rest = in_coins(otherwise);
    const auto within = [&](const std::string& one, const std::string& amount) {
        return if_else(one + '>' + list, rest, amount);
    };
    const auto paid_out = Choice{parts, 3, functions::payout_ties_words}.among(
        {within(first, split), within(first, of_place(first)), within(distinct, of_place(distinct))});
    if (!paid_out) return std::nullopt;
    std::string all = *paid_out;
    if (parts.is_there(4)) all = if_else(score + '<' + snapped(parts[4]), rest, all);
    all = of_number(parts[1], all);
    all = if_else(unit + "<=0", wrong_number, all);
    return of_size(parts, 1,
                   of_size(parts, 2, if_else("SUMPRODUCT(--(" + parts[2] + "<>\"\"))<>" + list, wrong_value, all)));
}

/// Not the words, which no built-in function finds, but what they depend on: the function and its arguments.
Equivalent explanation(Parts& parts) {
    constexpr sal_Int32 most_elements = 100;
    const auto one = [](const std::string& x) { return "&\"|\"&" + if_else("ISNUMBER(" + x + ')', rounded(x), x); };
    std::string all = model::literal(explained_mark);
    for (std::size_t i = 0; i < parts.count(); ++i) {
        if (!parts.is_there(i)) {
            all += "&\"|-\"";
            continue;
        }
        const Shape shape = parts.shape(i);
        if (shape.rows * shape.columns > most_elements) return std::nullopt;
        if (shape.rows * shape.columns == 1) {
            all += one(parts[i]);
            continue;
        }
        const std::string table = parts.keep(i);
        for (sal_Int32 row = 1; row <= shape.rows; ++row)
            for (sal_Int32 column = 1; column <= shape.columns; ++column)
                all += one("INDEX(" + table + ';' + std::to_string(row) + ';' + std::to_string(column) + ')');
        all += "&\"|\"&ROWS(" + parts[i] + ")&\"x\"&COLUMNS(" + parts[i] + ')';
    }
    return all;
}

struct Translation {
    const char* function;
    Equivalent (*make)(Parts&);
};

constexpr Translation translations[] = {
    {"KPI.WEIGHTED", weighted}, {"KPI.THRESHOLD", threshold}, {"KPI.TIER", tier},          {"KPI.RANK", rank},
    {"KPI.POINTS", points},     {"KPI.RANKPAY", rank_pay},    {"KPI.EXPLAIN", explanation}};

const Translation* translation_of(const OUString& function) {
    const auto* const found = std::find_if(std::begin(translations), std::end(translations), [&](const auto& one) {
        return function.equalsIgnoreAsciiCaseAscii(one.function);
    });
    return found == std::end(translations) ? nullptr : found;
}

}  // namespace

bool has_equivalent(const OUString& function) {
    return translation_of(function) != nullptr;
}

std::optional<std::string> equivalent_of(const OUString& function, Parts& parts) {
    const Translation* const one = translation_of(function);
    return one == nullptr ? std::nullopt : one->make(parts);
}

}  // namespace kpi::appraisals
