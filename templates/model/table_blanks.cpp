#include "table_blanks.hpp"

#include <cmath>
#include <cstdio>

namespace kpi::model {

namespace {

constexpr double hundred = 100;

/// A figure of the rule: where it stands in what was read, and where it goes.
struct Field {
    const char* name;
    double ThresholdTerms::*of_terms;
    double* value;
};

/// The blank whose numbers a figure follows, in both fillings alike.
std::optional<std::size_t> blank_of(const FilledStandard& one, const FilledStandard& other, double a, double b) {
    constexpr double alike = 1e-9;
    for (std::size_t i = 0; i < one.numbers.size(); ++i)
        for (const double unit : {1.0, -1.0, 1 / hundred, -1 / hundred})
            if (std::fabs(a - unit * one.numbers[i]) < alike && std::fabs(b - unit * other.numbers[i]) < alike)
                return i;
    return {};
}

}  // namespace

std::optional<OpenFigures> open_figures(const FilledStandard& one, const FilledStandard& other) {
    OpenFigures open;
    Rule& rule = open.rule;
    double low = 0;
    double high = 0;
    const Field fields[] = {{"target", &ThresholdTerms::target, &rule.target},
                            {"base", &ThresholdTerms::base, &rule.base},
                            {"above", &ThresholdTerms::above, &rule.above},
                            {"below", &ThresholdTerms::below, &rule.below},
                            {"step", &ThresholdTerms::step, &rule.step},
                            {"low", &ThresholdTerms::low, &low},
                            {"high", &ThresholdTerms::high, &high}};
    std::set<std::size_t> found;
    for (const Field& field : fields) {
        const double a = one.terms.*field.of_terms;
        const double b = other.terms.*field.of_terms;
        *field.value = a;
        if (a == b || (a == one.full && b == other.full)) continue;
        const auto blank = blank_of(one, other, a, b);
        if (!blank) return {};
        found.insert(*blank);
        open.unset.insert(field.name);
    }
    if (found.size() != one.numbers.size() || !std::isfinite(low)) return {};
    for (const auto& [name, points] : {std::pair{"above", one.terms.above}, {"below", one.terms.below}})
        if (open.unset.contains(name)) (points < 0 ? open.takes : open.adds).insert(name);
    rule.low = low;
    rule.high = std::isfinite(high) ? std::optional{high} : std::nullopt;
    rule.partial = one.terms.partial;
    open.starts_from_full = one.terms.base == one.full;
    open.has_bonus = !rule.high && (one.terms.above > 0 || one.terms.below > 0);
    return open;
}

Text in_words(const OpenFigures& figures, bool is_share) {
    const auto figure = [&](const char* field, double value, bool is_in_unit) {
        const bool is_percent = is_in_unit && is_share;
        if (figures.unset.contains(field)) return std::string{is_percent ? "( )%" : "( )"};
        return is_percent ? plain_number(value * hundred) + "%" : plain_number(value);
    };
    const auto points = [&](const char* field, double value) {
        return (figures.takes.contains(field)  ? "−"
                : figures.adds.contains(field) ? "+"
                                               : "") +
               figure(field, value, false);
    };
    const std::string target = figure("target", figures.rule.target, true);
    const std::string step = figure("step", figures.rule.step, true);
    const std::string above = points("above", figures.rule.above);
    const std::string below = points("below", figures.rule.below);
    return {"by figures: target " + target + ", step " + step + "; points for each step above " + above +
                ", for each step below " + below,
            "按数值计分：目标值 " + target + "，步长 " + step + "；每高一个步长 " + above + " 分，每低一个步长 " +
                below + " 分"};
}

std::string plain_number(double number) {
    char digits[32];
    const int length = std::snprintf(digits, sizeof digits, "%.10g", number);
    return {digits, static_cast<std::size_t>(length)};
}

}  // namespace kpi::model
