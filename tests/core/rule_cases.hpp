// Rules as people write them, with cases worked by hand; and what the reader makes of each.
#pragma once

#include <kpi/rule.hpp>
#include <map>
#include <string>
#include <vector>

namespace rule_cases {

/// Of a rule: every figure right; no figure but a question that matters; no figure; a figure that is wrong.
enum class Outcome : unsigned char { right, asked, declined, wrong };

struct Verdict {
    std::string id;
    std::string language;
    std::string kind;
    std::string text;
    kpi::RuleTerms terms;  ///< what stands beside the text
    Outcome outcome = Outcome::right;
    std::string why;  ///< what was wrong, or asked

    /// True for a rule that a number must never be given for.
    [[nodiscard]] bool is_open() const { return kind == "ambiguous" || kind == "not_computable"; }
};

/// The files of tests/core/rules, in the order in which they were written.
inline constexpr const char* files[] = {"published.jsonl",         "other_trades.jsonl",     "found.jsonl",
                                        "second_trades.jsonl",     "third_trades.jsonl",     "fourth_trades.jsonl",
                                        "fifth_trades.jsonl",      "sixth_trades.jsonl",     "seventh_trades.jsonl",
                                        "eighth_trades.jsonl",     "ninth_trades.jsonl",     "tenth_trades.jsonl",
                                        "eleventh_trades.jsonl",   "twelfth_trades.jsonl",   "thirteenth_trades.jsonl",
                                        "fourteenth_trades.jsonl", "fifteenth_trades.jsonl", "sixteenth_trades.jsonl",
                                        "seventeenth_trades.jsonl"};

/// Written to be hard, and the same rules in dozens of words: fewer are read, and none of them wrong.
inline constexpr const char* hard_files[] = {
    "eighteenth_trades.jsonl",     "nineteenth_trades.jsonl",    "twentieth_trades.jsonl",
    "twenty_first_trades.jsonl",   "twenty_second_trades.jsonl", "twenty_third_trades.jsonl",
    "twenty_fourth_trades.jsonl",  "twenty_fifth_trades.jsonl",  "twenty_sixth_trades.jsonl",
    "twenty_seventh_trades.jsonl", "twenty_eighth_trades.jsonl", "twenty_ninth_trades.jsonl",
    "thirtieth_trades.jsonl",      "paraphrases.jsonl"};

/// Sentences made to be read wrong, none of which gives a number.
inline constexpr const char* traps = "traps.jsonl";

/// @param file  of tests/core/rules, a rule a line
[[nodiscard]] std::vector<Verdict> judged(const std::string& file);

/// The verdicts counted by language and kind, for people to read.
[[nodiscard]] std::string table_of(const std::vector<Verdict>& verdicts);

/// The part of `outcomes` among the verdicts that `counts` says.
template <class Counts, class Outcomes>
[[nodiscard]] double part_of(const std::vector<Verdict>& verdicts, Counts counts, Outcomes outcomes) {
    double all = 0;
    double found = 0;
    for (const Verdict& verdict : verdicts) {
        if (!counts(verdict)) continue;
        ++all;
        if (outcomes(verdict.outcome)) ++found;
    }
    return all == 0 ? 1 : found / all;
}

}  // namespace rule_cases
