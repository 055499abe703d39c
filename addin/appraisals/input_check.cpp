#include "appraisals/input_check.hpp"

#include <algorithm>
#include <limits>

#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
using model::Code;
using rtl::OUString;

namespace {

Code code_of(const uno::Any& value) {
    return static_cast<Code>(static_cast<int>(number_of(value).value_or(0)));
}

/// The troubles of one person's row.
class RowCheck {
public:
    RowCheck(const HandedOut& all, const Person& person, Language language)
        : all_{all}, person_{person}, language_{language} {}

    void add_code(sal_Int32 code_column, Code code) {
        std::vector<sal_Int32> columns = all_.plan.columns_of(code_column);
        for (sal_Int32& column : columns) column += person_column::first_actual;
        const auto each = [&](const char* kind, const auto& is_one, const OUString& expected) {
            for (const sal_Int32 column : columns)
                if (is_one(person_.cell(column)))
                    add(kind, column, column, expected.isEmpty() ? heading(column) : expected);
        };
        const auto is_entered = [](const uno::Any& value) { return !is_blank(value); };
        switch (code) {
            case Code::nothing_happened:
            case Code::full:
            case Code::left_out:
            case Code::right:
            case Code::settings: return;  // of the master, if at all
            case Code::missing: return each("blank", [](const uno::Any& value) { return is_blank(value); }, {});
            case Code::text:
                return each("text", [](const uno::Any& value) { return !is_blank(value) && !number_of(value); }, {});
            case Code::word: return each("out-of-range", is_entered, yes_or_no());
            default: break;
        }
        if (columns.empty()) return;
        add("out-of-range", columns.front(), columns.back(), range(code_column, code, columns.size()));
    }

    /// A remark is about the figures that belong to no indicator, whichever of them it is.
    void add_remark(const OUString& remark) {
        const auto count = static_cast<sal_Int32>(all_.plan.columns.size());
        if (all_.plan.first_added < count)
            add("blank", person_column::first_actual + all_.plan.first_added, person_column::first_actual + count - 1,
                remark);
        else
            add("blank", person_column::number, person_column::number, remark);
    }

    void add(const char* kind, sal_Int32 column, sal_Int32 last_column, const OUString& expected) {
        OUString found;
        for (sal_Int32 i = column; i <= last_column; ++i)
            found += (i == column ? OUString{} : OUString{" / "}) + words_of(person_.cell(i));
        troubles_.push_back({kind, column, last_column, expected, found});
    }

    [[nodiscard]] std::vector<InputTrouble> troubles() && { return std::move(troubles_); }

private:
    [[nodiscard]] OUString heading(sal_Int32 column) const { return all_.headings[static_cast<std::size_t>(column)]; }

    [[nodiscard]] OUString yes_or_no() const {
        OUString words;
        for (const Row& row : data_named(all_.form.model(), "KpiListYesNo"))
            words += (words.isEmpty() ? OUString{} : OUString{" / "}) + words_of(row[0]);
        return words;
    }

    [[nodiscard]] OUString range(sal_Int32 code_column, Code code, std::size_t columns) const {
        if (code == Code::not_whole) return said(language_, "a whole number", "整数");
        if (code == Code::part) return said(language_, "a part of the whole", "部分不大于总数");
        if (code == Code::gravity)
            return said(language_, "points within the limits of each case", "扣分在每件的上下限之内");
        if (columns > 1) return at_least("0");
        constexpr double no_end = 1e15;
        const OUString least = words_of(all_.least[code_column]);
        const bool has_end = number_of(all_.most[code_column]).value_or(no_end) < no_end;
        return has_end ? least + from_utf8(" – ") + words_of(all_.most[code_column]) : at_least(least);
    }

    [[nodiscard]] OUString at_least(const OUString& number) const {
        return language_ == Language::chinese ? from_utf8("不小于 ") + number : number + " or more";
    }

    const HandedOut& all_;
    const Person& person_;
    Language language_;
    std::vector<InputTrouble> troubles_;
};

}  // namespace

std::vector<InputTrouble> troubles_of_person(const HandedOut& all, const Person& person, const Results& right,
                                             sal_Int32 row, Language language) {
    RowCheck check{all, person, language};
    // Results lack something for who is complete, too.
    if (right.remark_flags.getLength() > 0 && number_of(right.of(right.remark_flags, row)).value_or(0) > 0)
        check.add_remark(words_of(right.of(right.remarks, row)));
    if (number_of(right.of(right.wrong, row)).value_or(1) <= 0) return std::move(check).troubles();
    bool is_figure_wrong = false;
    for (sal_Int32 i = 0; i < all.plan.codes; ++i) {
        const Code code = code_of(right.of(right.codes, row, i));
        is_figure_wrong = is_figure_wrong || code > Code::right;
        check.add_code(i, code);
    }
    // Then it is the number.
    if (!is_figure_wrong)
        check.add("out-of-range", person_column::number, person_column::number, words_of(right.of(right.checks, row)));
    return std::move(check).troubles();
}

std::vector<FigureTrouble> troubles_of_figures(const Workbook& workbook) {
    std::vector<FigureTrouble> troubles;
    const auto block = address_of(cells_named(workbook, "KpiFigures"));
    const OUString sheet = sheet_name(workbook, block.Sheet);
    const Data figures = data_named(workbook, "KpiFigures");
    const Data open = data_named(workbook, "KpiFiguresOpen");
    const Data flags = data_named(workbook, "KpiFigureFlags");
    const Data checks = data_named(workbook, "KpiFigureChecks");
    const sal_Int32 first_flag = address_of(cells_named(workbook, "KpiFigureFlags")).StartRow;
    for (sal_Int32 i = 0; i < figures.getLength(); ++i) {
        const uno::Any& value = figures[i][figures[i].getLength() - 1];
        const OUString cell = cell_label(block.EndColumn, block.StartRow + i);
        const auto figure = static_cast<std::size_t>(i);
        const sal_Int32 flag = block.StartRow + i - first_flag;
        if (number_of(open[i][0]).value_or(0) > 0)
            troubles.push_back({"blank", figure, sheet, cell, words_of(figures[i][0]), {}});
        else if (number_of(flags[flag][0]).value_or(1) > 0)
            troubles.push_back({number_of(value) ? "out-of-range" : "text", figure, sheet, cell,
                                words_of(checks[flag][0]), words_of(value)});
    }
    return troubles;
}

}  // namespace kpi::appraisals
