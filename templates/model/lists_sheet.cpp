#include <limits>

#include "settings_lines.hpp"
#include "sheets.hpp"

namespace kpi::model {

namespace {

/// What a kind of figure may be; the most of a score is its full marks.
struct Kind {
    double least;
    double smallest;  ///< but 0; less is a percentage or a time of day, which the figure is not
    double most;
    Entered kind;
    bool is_whole;
};

constexpr double no_end = 1e15;

constexpr Kind kinds[] = {
    {0, 1, no_end, Entered::score, false}, {0, 0, 1, Entered::share, false},
    {-1, -1, 10, Entered::rate, false},    {0, 0, 0, Entered::count, true},
    {0, 0, 366, Entered::days, false},     {0, 0, 366, Entered::days_late, false},
    {0, 1, 1e7, Entered::seconds, false},  {0, 0.25, 1e6, Entered::minutes, false},
    {0, 0.02, 1e5, Entered::hours, false}, {0, 0, 5, Entered::rating, false},
    {0, 0, no_end, Entered::money, false}, {-no_end, -no_end, no_end, Entered::number, false},
    {0, 0, 0, Entered::yes_no, false},
};

class Lists {
public:
    explicit Lists(const Plan& plan)
        : definition_{plan.definition()},
          words_{plan.words()},
          sheet_{.name = plan.sheet("lists"), .is_hidden = true} {}

    Sheet make() {
        add("KpiListRules",
            {"rule.marks", "rule.threshold", "rule.bands", "rule.events", "rule.ratio", "rule.inverse", "rule.yes_no"});
        add("KpiListPeriods", {"period.monthly", "period.quarterly", "period.yearly"});
        add("KpiListPartSteps", {"partial.linear", "partial.full", "partial.started"});
        add("KpiListNoCases", {"no_cases.full", "no_cases.skip", "no_cases.missing"});
        add("KpiListEdges", {"edge.from", "edge.upto"});
        add("KpiListStates", {"state.appraised", "state.on_leave", "state.new", "state.exempt"});
        add("KpiListYesNo", {"yes", "no"});
        add("KpiListStatus", {"draft", "final"});
        add("KpiListExamples", {"examples.open", "examples.accepted"});
        for (const auto& group : definition_.additions.settings)
            for (const auto& figure : group.figures)
                if (!figure.choices.empty()) add_choices(figure);
        add_kinds();
        sheet_.widths.assign(column_, 3.0);
        sheet_.page.area = {0, 0, column_ - 1, std::size(kinds) - 1};
        return std::move(sheet_);
    }

private:
    void add(const std::string& name, std::initializer_list<const char*> keys) {
        std::size_t row = 0;
        for (const char* key : keys) sheet_.text(column_, row++, words_[key]);
        sheet_.name_block(name, {column_, 0, column_, row - 1});
        ++column_;
    }

    void add_choices(const Figure& figure) {
        std::size_t row = 0;
        for (const auto& one : figure.choices) sheet_.text(column_, row++, words_(one.name));
        sheet_.name_block(settings::list_of_choices(figure), {column_, 0, column_, row - 1});
        ++column_;
    }

    void add_kinds() {
        const std::size_t last = std::size(kinds) - 1;
        for (std::size_t row = 0; row <= last; ++row) {
            sheet_.text(column_, row, words_.of(kinds[row].kind));
            sheet_.number(column_ + 1, row, kinds[row].least);
            if (kinds[row].kind == Entered::count)
                sheet_.formula(column_ + 2, row, "KpiMostCount");
            else
                sheet_.number(column_ + 2, row, kinds[row].most);
            sheet_.number(column_ + 3, row, kinds[row].is_whole ? 1 : 0);
            sheet_.number(column_ + 4, row, kinds[row].smallest);
        }
        for (const char* name : {"KpiListEntered", "KpiListLeast", "KpiListMost", "KpiListWhole", "KpiListSmallest"}) {
            sheet_.name_block(name, {column_, 0, column_, last});
            ++column_;
        }
    }

    const Definition& definition_;
    const Words& words_;
    Sheet sheet_;
    std::size_t column_ = 0;
};

}  // namespace

Sheet lists_sheet(const Plan& plan) {
    return Lists{plan}.make();
}

}  // namespace kpi::model
