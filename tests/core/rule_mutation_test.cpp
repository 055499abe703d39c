// Real sentences cut, joined and renumbered: whatever they are, they are answered at once, and what is read of them is
// said back as it is scored. Whole sentences find what single words do not.
#include <gtest/gtest.h>

#include <array>
#include <iostream>
#include <kpi/rule.hpp>
#include <random>

#include "matchers.hpp"
#include "property.hpp"
#include "rule_cases.hpp"

namespace {

using Texts = std::vector<std::string>;

Texts sentences_of_files() {
    Texts texts;
    for (const char* file : rule_cases::files)
        for (auto& verdict : rule_cases::judged(file)) texts.push_back(std::move(verdict.text));
    return texts;
}

Texts clauses_of(const Texts& sentences) {
    Texts clauses;
    for (const std::string& text : sentences) {
        std::size_t begin = 0;
        while (begin < text.size()) {
            std::size_t end = text.size();
            std::size_t past = text.size();
            for (const std::string_view mark : {"，", "；", "。", ", ", "; ", "\n"})
                if (const auto at = text.find(mark, begin); at < end) {
                    end = at;
                    past = at + mark.size();
                }
            if (end > begin) clauses.push_back(text.substr(begin, end - begin));
            begin = past;
        }
    }
    return clauses;
}

class Mutator {
public:
    explicit Mutator(std::uint64_t seed)
        : random_{seed}, sentences_{sentences_of_files()}, clauses_{clauses_of(sentences_)} {}

    std::string operator()() {
        switch (below(3)) {
            case 0: return joined();
            case 1: return renumbered();
            default: return spliced();
        }
    }

private:
    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>{0, end - 1}(random_); }

    const std::string& one_of(const Texts& texts) { return texts[below(texts.size())]; }

    /// Clauses of several sentences as one.
    std::string joined() {
        static const Texts marks{"，", "；", ", ", "; ", "\n"};
        const std::string& mark = one_of(marks);
        std::string text = one_of(clauses_);
        for (std::size_t i = 1 + below(4); i > 0; --i) text += mark + one_of(clauses_);
        return text;
    }

    /// A sentence with other numbers.
    std::string renumbered() {
        static const Texts numbers{"0", "1", "2", "0.5", "10", "95", "100", "1e9", "99999999"};
        const std::string& text = one_of(sentences_);
        std::string changed;
        for (std::size_t i = 0; i < text.size();) {
            std::size_t end = i;
            while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
            if (end == i) {
                changed += text[i++];
                continue;
            }
            changed += below(3) == 0 ? one_of(numbers) : text.substr(i, end - i);
            i = end;
        }
        return changed;
    }

    /// A piece of one sentence within another, wherever that may be.
    std::string spliced() {
        const std::string& text = one_of(sentences_);
        const std::string& piece = one_of(clauses_);
        const std::size_t at = below(text.size() + 1);
        const std::size_t past = std::min(text.size(), at + below(12));
        return text.substr(0, at) + piece.substr(below(piece.size()), 1 + below(9)) + text.substr(past);
    }

    std::mt19937_64 random_;
    Texts sentences_;
    Texts clauses_;
};

/// True where a sentence that was read scores as the rule that it was said of.
bool says_the_same(const kpi::BoundRule& rule, const std::string& sentence) {
    const auto again = need(kpi::read_rule(sentence)).bind({});
    if (!again || again->columns() != rule.columns()) return false;
    for (const double x : {0.0, 0.5, 0.93, 1.0, 3.0, 97.0, 1200.0}) {
        const std::vector<double> row(rule.columns(), x);
        const auto expected = rule(row);
        if (!expected || expected->question != kpi::RuleQuestion::none) continue;
        const auto got = (*again)(row);
        if (!got || got->question != kpi::RuleQuestion::none || got->score != expected->score) return false;
    }
    return true;
}

/// Sentences that nobody writes may come out too long, or too strange, to be said in words that are read again; more
/// than a few would be a sentence that lies.
constexpr double least_said_back = 0.95;

TEST(MutatedRule, IsAnsweredAndSaidBack) {
    const auto configuration = properties::configuration();
    Mutator mutated{configuration.seed};
    std::uint64_t read = 0;
    std::uint64_t same = 0;
    for (std::uint64_t i = 0; i < configuration.cases; ++i) {
        const std::string text = mutated();
        const auto reading = kpi::read_rule(text);
        ASSERT_TRUE(reading.has_value()) << text;
        kpi::RuleTerms terms;
        terms.full = 20;
        terms.target = i % 2 == 0 ? 0.9 : 50;
        const auto rule = reading->bind(terms);
        if (!rule) continue;
        ++read;
        bool is_same = true;
        for (const auto language : {kpi::Language::chinese, kpi::Language::english})
            is_same = is_same && says_the_same(*rule, need(rule->sentence(language)));
        if (is_same) ++same;
    }
    std::cout << read << " of " << configuration.cases << " read, " << same << " said back the same\n";
    ASSERT_GT(read, configuration.cases / 50);
    EXPECT_GT(static_cast<double>(same), least_said_back * static_cast<double>(read));
}

}  // namespace
