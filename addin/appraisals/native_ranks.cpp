#include "appraisals/native_functions.hpp"
#include "model/sheet_model.hpp"

namespace kpi::appraisals::native {

namespace {

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

}  // namespace

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

}  // namespace kpi::appraisals::native
