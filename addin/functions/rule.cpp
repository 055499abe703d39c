#include <kpi/rule.hpp>
#include <optional>

#include "adapters.hpp"
#include "answers.hpp"
#include "options.hpp"

namespace kpi::functions {

namespace {

/// The arguments but for the actual values, read and checked; the text is read once a call.
struct Terms {
    std::string text;
    RuleReading reading;
    Table full;
    Table target;
    PartialStep part;

    /// Errors: those of the arguments; rule_not_read for what is no text.
    [[nodiscard]] static Result<Terms> make(Arguments arguments);

    /// Errors: those of the rule with the terms of a person.
    [[nodiscard]] Result<BoundRule> of_person(std::size_t i) const {
        // One blank cell by itself arrives as 0, and no item has 0 marks: nobody's points are 0 for a blank.
        const double marks = of(full, i);
        return reading.bind({.full = marks == 0 ? missing() : marks, .target = of(target, i), .partial = part});
    }
    /// True for the same terms for everybody.
    [[nodiscard]] bool are_common() const { return full.elements().size() == 1 && target.elements().size() == 1; }

private:
    [[nodiscard]] static double of(const Table& table, std::size_t i) {
        return table.elements().size() == 1 ? table.elements().front() : table.elements()[i];
    }
};

Result<std::string> text_in(const Any& argument) {
    const auto value = single(argument, Argument::text);
    if (!value) return value.error();
    OUString text;
    if (!(** value >>= text)) return Error{Reason::rule_not_read, Argument::text};
    return to_utf8(text);
}

Result<Terms> Terms::make(Arguments arguments) {
    auto text = text_in(*arguments[1]);
    if (!text) return text.error();
    Table full{*arguments[2]};
    Table target{*arguments[3]};
    if (const auto line = check_line(full, Argument::full); !line) return line.error();
    if (const auto line = check_line(target, Argument::target); !line) return line.error();
    const auto part = option(*arguments[4], Argument::part, partial_words);
    if (!part) return part.error();
    auto reading = read_rule(*text);
    if (!reading) return reading.error();
    return Terms{*std::move(text), *std::move(reading), std::move(full), std::move(target), *part};
}

/// One value for everybody, or one a person.
Result<void> check_people(const Table& table, Argument name, std::size_t people) {
    const std::size_t n = table.elements().size();
    if (n == 1 || n == people) return {};
    return Error{Reason::size_mismatch, name, 0, static_cast<double>(n), static_cast<double>(people)};
}

Error question_of(const RuleScore& score) {
    return {Reason::rule_open, Argument::text, static_cast<std::uint32_t>(score.question)};
}

/// Figures say that there is no number; sentences, why.
Answer refused(const Figures& reply, const Terms&, const Error& error) {
    return reply.error(error);
}
OUString refused(const Sentences& reply, const Terms& terms, const Error& error) {
    if (terms.reading.state() != RuleReading::State::read)
        return text_from(explain(reply.language(), terms.reading, terms.text));
    if (error.reason == Reason::rule_open)
        return text_from(explain(reply.language(), static_cast<RuleQuestion>(error.position), {}));
    return reply.error(error);
}

Answer scored(const Figures&, const BoundRule&, std::span<const double>, const RuleScore& score) {
    return Answer{score.score};
}
OUString scored(const Sentences& reply, const BoundRule& rule, std::span<const double> row, const RuleScore& score) {
    if (is_missing(score.score)) return {};
    const Language language = reply.language();
    const OUString arithmetic =
        text_from(row.empty() ? figure(language, score.score) : rule.explain(language, row, score));
    return text_from(rule.sentence(language)) + from_utf8(language == Language::chinese ? "。" : ". ") + arithmetic;
}

/// Scores everybody, one after the other.
template <class Reply>
class Scoring {
public:
    Scoring(const Terms& terms, const Table& actual, const Reply& reply)
        : terms_{terms}, actual_{actual}, reply_{reply} {
        if (terms.are_common()) common_ = terms.of_person(0);
    }

    /// Why nobody can be scored by terms that are everybody's.
    [[nodiscard]] std::optional<Error> error_of_all() const {
        return common_ && !*common_ ? std::optional{common_->error()} : std::nullopt;
    }

    /// @param place  of the first of the values of a person
    typename Reply::Cell operator()(std::size_t person, std::size_t place, std::size_t width) const {
        const auto row = std::span{actual_.elements()}.subspan(place, width);
        if (std::ranges::all_of(row, is_missing)) return reply_.blank();
        const Result<BoundRule> own = common_ ? *common_ : terms_.of_person(person);
        if (!own) return refused(reply_, terms_, own.error());
        OUString word;
        const bool is_word = width == 1 && terms_.reading.has_words() && (actual_.original(place) >>= word);
        const auto score = is_word      ? (*own)(std::string_view{to_utf8(word)})
                           : width == 1 ? (*own)(row.front())
                                        : (*own)(row);
        if (!score) return failed(score.error(), place);
        if (score->question != RuleQuestion::none) return refused(reply_, terms_, question_of(*score));
        return scored(reply_, *own, is_word ? std::span<const double>{} : row, *score);
    }

private:
    typename Reply::Cell failed(Error error, std::size_t place) const {
        if (error.reason == Reason::not_a_number) error.position += static_cast<std::uint32_t>(place);
        return reply_.error(error);
    }

    const Terms& terms_;
    const Table& actual_;
    const Reply& reply_;
    std::optional<Result<BoundRule>> common_;
};

template <class Reply>
Any rule_in(const Request& request) {
    const Reply reply{request};
    const auto terms = Terms::make(request.arguments);
    if (!terms) return reply.refuse(terms.error());
    const Table actual{*request.arguments[0]};
    if (terms->reading.state() != RuleReading::State::read) {
        const auto error = terms->reading.bind({}).error();
        // As with every term that is wrong, it is said of the whole call, whatever is filled in.
        return reply.one(refused(reply, *terms, error));
    }
    const std::size_t width = terms->reading.columns();
    if (width > 1 && actual.columns() != width)
        return reply.refuse({Reason::columns_mismatch, Argument::actual, 0, static_cast<double>(actual.columns()),
                             static_cast<double>(width)});
    const std::size_t people = actual.elements().size() / width;
    if (const auto checked = check_people(terms->full, Argument::full, people); !checked)
        return reply.refuse(checked.error());
    if (const auto checked = check_people(terms->target, Argument::target, people); !checked)
        return reply.refuse(checked.error());
    const Scoring<Reply> score{*terms, actual, reply};
    if (const auto error = score.error_of_all()) return reply.one(refused(reply, *terms, *error));
    if (width == 1) return answer_shape(actual, reply, [&](std::size_t i) { return score(i, i, 1); });
    if (people == 1) return reply.one(score(0, 0, width));
    return reply.array(people, 1, [&](std::size_t i) { return score(i, i * width, width); });
}

}  // namespace

Any rule(const Request& request) {
    return rule_in<Figures>(request);
}

Any explain_rule_text(const Request& request) {
    return rule_in<Sentences>(request);
}

Any explain_rule_itself(const Request& request) {
    const Sentences reply{request};
    const auto terms = Terms::make(request.arguments);
    if (!terms) return reply.refuse(terms.error());
    const auto rule = terms->of_person(0);
    if (!rule) return reply.one(refused(reply, *terms, rule.error()));
    const bool chinese = request.language == Language::chinese;
    OUString text = text_from(rule->sentence(request.language));
    const OUString examples = text_from(rule->examples(request.language));
    if (!examples.isEmpty()) text += from_utf8(chinese ? "。例：" : ". For example: ") + examples;
    return reply.one(text);
}

}  // namespace kpi::functions
