#include "appraisals/native_expressions.hpp"

#include "model/sheet_model.hpp"

namespace kpi::appraisals::native {

std::string if_else(const std::string& condition, const std::string& then, const std::string& otherwise) {
    return "IF(" + condition + ';' + then + ';' + otherwise + ')';
}

std::string rounded(const std::string& x) {
    return "ROUND(" + x + ";9)";
}

std::string snapped(const std::string& x) {
    return "ROUND(" + x + ";IF(ABS(" + x + ")<100000;9;13-INT(LOG10(ABS(" + x + ")))))";
}

std::string just_below(const std::string& x) {
    return x + "-IF(ABS(" + x + ")<100000;5E-10;ABS(" + x + ")*5E-15)";
}

std::string of_number(const std::string& x, const std::string& answer) {
    return if_else("ISNUMBER(" + x + ')', answer, if_else(x + "=\"\"", "\"\"", wrong_value));
}

std::string value_of(Parts& parts, std::size_t argument) {
    return parts.is_cell(argument) ? parts.let("IF(ISBLANK(" + parts[argument] + ");0;" + parts[argument] + ')')
                                   : parts[argument];
}

std::string of_size(Parts& parts, std::size_t argument, const std::string& answer) {
    const Shape shape = parts.shape(argument);
    if (!parts.is_reference(argument)) return answer;
    return if_else("ROWS(" + parts[argument] + ")*10000+COLUMNS(" + parts[argument] + ")<>" +
                       std::to_string(shape.rows * 10000 + shape.columns),
                   no_answer, answer);
}

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

Equivalent Choice::among(const std::vector<std::string>& formulas) const {
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
        all = if_else(
            "OR(" + word_ + '=' + model::literal(english) + ';' + word_ + '=' + model::literal(chinese) + empty + ')',
            formulas[i], all);
    }
    return all;
}

}  // namespace kpi::appraisals::native
