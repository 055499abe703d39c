#include "appraisals/native_calls.hpp"

#include "appraisals/native_functions.hpp"
#include "model/sheet_model.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

/// Not the words, which no built-in function finds, but what they depend on: the function and its arguments.
native::Equivalent explanation(Parts& parts) {
    constexpr sal_Int32 most_elements = 100;
    const auto one = [](const std::string& x) {
        return "&\"|\"&" + native::if_else("ISNUMBER(" + x + ')', native::rounded(x), x);
    };
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

/// Nothing but the extension reads a sentence. Where there is none nobody asks; where there is one its points are kept
/// as values, since this is no answer.
native::Equivalent rule(Parts&) {
    return native::no_answer;
}

struct Translation {
    const char* function;
    native::Equivalent (*make)(Parts&);
};

constexpr Translation translations[] = {{"KPI.WEIGHTED", native::weighted},
                                        {"KPI.THRESHOLD", native::threshold},
                                        {"KPI.TIER", native::tier},
                                        {"KPI.RANK", native::rank},
                                        {"KPI.POINTS", native::points},
                                        {"KPI.RANKPAY", native::rank_pay},
                                        {"KPI.RULE", rule},
                                        {"KPI.EXPLAIN", explanation}};

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
