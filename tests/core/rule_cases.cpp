#include "rule_cases.hpp"

#include <boost/json/src.hpp>
#include <cmath>
#include <fstream>
#include <kpi/rule.hpp>
#include <optional>
#include <set>

namespace rule_cases {

namespace {

namespace json = boost::json;
using kpi::RuleQuestion;

/// The questions of the data that a question of the reader is one of.
std::set<std::string> names_of(RuleQuestion question) {
    switch (question) {
        case RuleQuestion::none: return {};
        case RuleQuestion::target: return {"target", "base"};
        case RuleQuestion::full: return {"full", "base", "cap"};
        case RuleQuestion::unit: return {"unit", "missing", "rel_abs"};
        case RuleQuestion::direction: return {"direction"};
        case RuleQuestion::floor: return {"floor"};
        case RuleQuestion::cap: return {"cap"};
        case RuleQuestion::bound: return {"bound"};
        case RuleQuestion::gap: return {"gap"};
        case RuleQuestion::overlap: return {"overlap"};
        case RuleQuestion::once: return {"once"};
        case RuleQuestion::share_of: return {"percent_of_marks"};
        case RuleQuestion::relative: return {"rel_abs"};
        case RuleQuestion::line_ends: return {"line_ends", "between"};
        case RuleQuestion::formula: return {"formula"};
        case RuleQuestion::scope: return {"scope"};
        case RuleQuestion::score_range: return {"score_range"};
        case RuleQuestion::person: return {"person"};
        case RuleQuestion::document: return {"document", "other_row", "rank_data"};
        case RuleQuestion::missing: return {"missing"};
        case RuleQuestion::part_or_all: return {"retroactive"};
        case RuleQuestion::word: return {"word"};
        case RuleQuestion::sign: return {"direction", "base"};
    }
    return {};
}

double number(const json::value& value) {
    return value.to_number<double>();
}

json::array list(const json::object& rule, std::string_view name) {
    const auto* found = rule.if_contains(name);
    return found && found->is_array() ? found->as_array() : json::array{};
}

std::string text(const json::object& rule, std::string_view name) {
    return std::string{rule.at(name).as_string()};
}

class Judge {
public:
    explicit Judge(const json::object& rule) : rule_{rule} {
        verdict_.id = text(rule, "id");
        verdict_.language = text(rule, "lang");
        verdict_.kind = text(rule, "kind");
        verdict_.text = text(rule, "text");
        verdict_.terms = terms();
    }

    Verdict run() {
        const auto reading = kpi::read_rule(verdict_.text);
        const auto bound = reading->bind(verdict_.terms);
        if (bound)
            bound_ = *bound;
        else if (bound.error().reason == kpi::Reason::rule_open)
            question_ = static_cast<RuleQuestion>(bound.error().position);
        if (verdict_.is_open()) {
            try_anything();
            return finish(false);
        }
        const bool all_there = try_cases();
        if (all_there && verdict_.outcome != Outcome::wrong) try_depends();
        return finish(all_there);
    }

private:
    [[nodiscard]] kpi::RuleTerms terms() const {
        kpi::RuleTerms terms;
        const auto* context = rule_.if_contains("context");
        if (!context || !context->is_object()) return terms;
        if (const auto* full = context->as_object().if_contains("full")) terms.full = number(*full);
        if (const auto* target = context->as_object().if_contains("target")) terms.target = number(*target);
        return terms;
    }

    /// The score of an input; none for a question or an error.
    std::optional<double> score(const json::value& actual) {
        if (!bound_) return std::nullopt;
        const auto answer = actual.is_string()   ? (*bound_)(std::string_view{actual.as_string()})
                            : actual.is_object() ? (*bound_)(columns(actual.as_object()))
                                                 : (*bound_)(number(actual));
        if (!answer) return std::nullopt;
        if (answer->question != RuleQuestion::none) {
            question_ = answer->question;
            return std::nullopt;
        }
        return answer->score;
    }

    /// The columns of an object: in its order, or by their names where some are left out.
    [[nodiscard]] std::vector<double> columns(const json::object& actual) const {
        std::vector<double> row(bound_->columns(), actual.empty() ? 0 : kpi::missing());
        const bool by_name = actual.size() < row.size();
        std::size_t next = 0;
        for (const auto& [name, value] : actual) {
            std::size_t at = next++;
            for (std::size_t i = 0; by_name && i < row.size(); ++i)
                if (bound_->label(i).find(std::string_view{name}.substr(0, 6)) != std::string_view::npos) at = i;
            if (at >= row.size()) row.resize(at + 1, kpi::missing());
            row[at] = number(value);
        }
        return row;
    }

    void wrong(const json::value& actual, double got, const json::value& want) {
        verdict_.outcome = Outcome::wrong;
        verdict_.why +=
            json::serialize(actual) + " gives " + std::to_string(got) + ", not " + json::serialize(want) + "; ";
    }

    static bool is_near(double a, double b) { return std::fabs(a - b) <= 0.005; }

    bool try_cases() {
        bool all_there = true;
        const auto cases = list(rule_, "cases");
        for (const auto& pair : cases) {
            const auto& actual = pair.as_array()[0];
            const auto got = score(actual);
            if (!got)
                all_there = false;
            else if (!is_near(*got, number(pair.as_array()[1])))
                wrong(actual, *got, pair.as_array()[1]);
        }
        return all_there && !cases.empty();
    }

    /// What hangs on a question: any of its answers, or none where there is no default.
    void try_depends() {
        for (const auto& entry : list(rule_, "depends")) {
            const auto& depends = entry.as_object();
            const auto got = score(depends.at("actual"));
            if (!got) continue;
            const auto& answers = depends.at("answers").as_object();
            const bool is_one = std::any_of(answers.begin(), answers.end(), [&](const auto& answer) {
                return answer.value().is_number() && is_near(*got, number(answer.value()));
            });
            if (depends.at("default").is_null() || !is_one) wrong(depends.at("actual"), *got, depends.at("answers"));
        }
    }

    /// A number for whatever is entered is one too many.
    void try_anything() {
        if (!bound_) return;
        for (const double x : {0.0, 0.5, 0.9, 0.92, 1.0, 3.0, 50.0, 90.0, 1000.0}) {
            const std::vector<double> row(bound_->columns(), x);
            const auto answer = (*bound_)(row);
            if (answer && answer->question == RuleQuestion::none && kpi::is_number(answer->score))
                return wrong(x, answer->score, "no number");
        }
    }

    [[nodiscard]] bool is_relevant() const {
        if (question_ == RuleQuestion::none) return false;
        if (verdict_.is_open()) return true;
        const auto names = names_of(question_);
        for (const auto* list_name : {"ask", "confirm"})
            for (const auto& name : list(rule_, list_name))
                if (names.contains(std::string{name.as_string()})) return true;
        for (const auto& depends : list(rule_, "depends"))
            if (names.contains(text(depends.as_object(), "question"))) return true;
        return false;
    }

    Verdict finish(bool all_there) {
        if (verdict_.outcome == Outcome::wrong || all_there) return std::move(verdict_);
        verdict_.outcome = is_relevant() ? Outcome::asked : Outcome::declined;
        return std::move(verdict_);
    }

    const json::object& rule_;
    Verdict verdict_;
    std::optional<kpi::BoundRule> bound_;
    RuleQuestion question_ = RuleQuestion::none;
};

}  // namespace

std::vector<Verdict> judged(const std::string& file) {
    std::vector<Verdict> verdicts;
    std::ifstream in{KPI_RULES_DIR "/" + file};
    for (std::string line; std::getline(in, line);)
        if (!line.empty()) {
            const auto rule = json::parse(line).as_object();
            verdicts.push_back(Judge{rule}.run());
        }
    return verdicts;
}

std::string table_of(const std::vector<Verdict>& verdicts) {
    std::map<std::string, std::array<int, 4>> rows;
    for (const Verdict& verdict : verdicts)
        for (const std::string& row : {verdict.language + " " + verdict.kind,
                                       verdict.language + (verdict.is_open() ? " (all open)" : " (all computable)")})
            ++rows[row][static_cast<std::size_t>(verdict.outcome)];
    std::string table = "                          right  asked  declined  wrong\n";
    for (const auto& [name, counts] : rows) {
        table += name + std::string(26 - std::min<std::size_t>(26, name.size()), ' ');
        for (const int count : counts) table += std::to_string(count) + "      ";
        table += '\n';
    }
    return table;
}

}  // namespace rule_cases
