// A table of indicators read row by row: what each row becomes in a workbook, what was not understood and why, and what
// has to be asked. Nothing is made of a part of a sentence.
#pragma once

#include "table_headings.hpp"
#include "table_rules.hpp"

namespace kpi::model {

/// What people have answered; what they have not has the safe reading.
struct TableAnswers {
    std::optional<PartialStep> partial = {};  ///< how a part of a step counts where a standard does not say it
    std::optional<double> full = {};          ///< marks of an item that nobody gives
    bool total_is_meant = false;              ///< weights that do not total 100 % are meant so
};

/// A row of the table that becomes an indicator.
struct IndicatorRow {
    std::size_t row = 0;  ///< of the table
    std::string name;
    std::string section = {};
    std::string definition = {};
    std::string source = {};
    std::string text = {};  ///< its scoring standard
    Period period = Period::monthly;
    bool period_is_said = false;
    std::optional<double> weight = {};  ///< a share
    RuleOfRow rule = {};
    std::vector<std::pair<std::string, double>> parts = {};  ///< of an item in parts: what each is, and its share
    std::vector<Text> notes = {};
};

/// A row that becomes none.
struct RowLeft {
    std::size_t row = 0;
    std::string text;
    Text why;
};

struct TableReading {
    TableHeadings headings = {};
    std::string title = {};       ///< that stands above the headings
    std::string department = {};  ///< the only one that the table speaks of
    std::string period = {};      ///< that is named above the headings, "2025-03"
    std::vector<IndicatorRow> indicators = {};
    std::vector<RowLeft> left = {};
    std::vector<Text> notes = {};  ///< about all of it
    bool asks_for_parts = false;
    bool asks_for_full = false;
    bool asks_for_raters = false;  ///< there is something that people judge
    bool is_chinese = false;       ///< its headings are
    double weights = 0;            ///< what they total
    bool has_all_weights = false;
    bool total_is_said = false;  ///< by a row that totals them

    [[nodiscard]] bool asks_for_total() const;
    /// What weights are to total.
    [[nodiscard]] double expected_total(const TableAnswers& answers) const;
};

/// Throws TableError for a table without headings or without any indicator.
[[nodiscard]] TableReading read_table(const Table& table, const TableAnswers& answers);

/// A table that cannot be read.
class TableError : public std::runtime_error {
public:
    explicit TableError(Text said) : std::runtime_error{said.en}, said_{std::move(said)} {}
    [[nodiscard]] const Text& said() const noexcept { return said_; }

private:
    Text said_;
};

}  // namespace kpi::model
