// The settings of an appraisal workbook: what it says of them itself, and what it cannot say.
#include <com/sun/star/sheet/XConditionEntry.hpp>
#include <com/sun/star/sheet/XConditionalFormat.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <kpi/tier.hpp>

#include "appraisals/checking.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// Numbers that people type, in every workbook or in some.
constexpr const char* figures[] = {
    "KpiActuals",   "KpiLastActuals", "KpiWeights",       "KpiPartShares",     "KpiFullMarks", "KpiFines",
    "KpiTargets",   "KpiBase",        "KpiAbove",         "KpiBelow",          "KpiSteps",     "KpiLowest",
    "KpiHighest",   "KpiBandBounds",  "KpiBandPoints",    "KpiBandOtherwise",  "KpiPayouts",   "KpiGradeBounds",
    "KpiMostCount", "KpiFigures",     "KpiSectionShares", "KpiWeightsExpected"};

/// Texts that are looked up.
constexpr const char* keys[] = {"KpiNumbers", "KpiFormPerson", "KpiSettingIds", "KpiSections", "KpiBandIds"};

/// Each weight may have been rounded to two decimals of a per cent.
constexpr double tolerance_of_weight = 0.00005;
constexpr double tolerance_of_shares = 0.0005;

OUString per_cent(double share) {
    return shown(share * 100) + "%";
}

class Settings {
public:
    explicit Settings(Checking& checking) : checking_{checking} {}

    void look() {
        period();
        weights();
        section_weights();
        grades();
        bands();
        indicators();
        own_words();
        lines("KpiFigureChecks", "KpiFigureLabels", {});
        what_else();
        texts();
        examples();
    }

private:
    [[nodiscard]] std::optional<Area> block(const char* name) const {
        const auto cells = cells_named(checking_.workbook(), OUString::createFromAscii(name));
        if (!cells.is()) return std::nullopt;
        return address_of(cells);
    }

    [[nodiscard]] const CellContent& at(const Area& block, sal_Int32 row) const {
        return checking_.values().at(block.Sheet, block.StartColumn, block.StartRow + row);
    }

    static Area cell_of(const Area& block, sal_Int32 row) {
        return {block.Sheet, block.StartColumn, block.StartRow + row, block.StartColumn, block.StartRow + row};
    }

    void report(const char* kind, const Area& place, const OUString& expected, const OUString& found) {
        checking_.report(kind, place, expected, found);
        ++reported_;
    }

    /// A row of the indicators allows so much.
    [[nodiscard]] double tolerance() const {
        const auto weights = block("KpiWeights");
        return weights ? tolerance_of_weight * rows_of(*weights) : 0;
    }

    /// The workbook's own check asks for the period before anything else, then for the largest count.
    void period() {
        const auto check = block("KpiSettingsCheck");
        const auto month = block("KpiMonth");
        const auto most = block("KpiMostCount");
        const auto place = block("KpiPeriod");
        if (!check || !month || !place || !most) return;
        const bool has_month = at(*month, 0).is_number();
        if (!has_month || !at(*most, 0).is_number() || at(*most, 0).number < 1)
            report("setting-wrong", has_month ? *most : *place, checking_.words("Settings", "设置"),
                   at(*check, 0).text);
    }

    void weights() {
        const auto sum = block("KpiWeightsSum");
        const auto wanted = block("KpiWeightsExpected");
        if (!sum || !wanted) return;
        const CellContent& found = at(*sum, 0);
        const CellContent& expected = at(*wanted, 0);
        if (found.is_number() && expected.is_number() && std::abs(found.number - expected.number) <= tolerance())
            return;
        report("weights", *sum, per_cent(expected.number), per_cent(found.number));
    }

    /// Within a section with a share of its own the weights total 100 %; so do the shares.
    void section_weights() {
        const auto shares = block("KpiSectionShares");
        const auto sums = block("KpiSectionWeights");
        if (!shares || !sums) return;
        double total = 0;
        bool has_shares = false;
        for (sal_Int32 row = 0; row < rows_of(*shares); ++row) {
            const double share = at(*shares, row).number;
            total += share;
            if (share == 0) continue;
            has_shares = true;
            const double sum = at(*sums, row).number;
            if (std::abs(sum - 1) > tolerance()) report("weights", cell_of(*sums, row), per_cent(1), per_cent(sum));
        }
        if (has_shares && std::abs(total - 1) > tolerance_of_shares)
            report("weights", *shares, per_cent(1), per_cent(total));
    }

    /// A bound that does not rise, is blank between others or is no number.
    /// @param rows  of the block, in the order of the table
    /// @return whether they are right
    bool judge_bounds(const Area& bounds, const std::vector<sal_Int32>& rows) {
        std::vector<double> numbers;
        for (const sal_Int32 row : rows) {
            const CellContent& cell = at(bounds, row);
            const bool is_blank = cell.kind == CellContent::Kind::blank;
            numbers.push_back(cell.is_number() ? cell.number : is_blank ? missing() : invalid());
        }
        const auto bands = Bands::make(numbers);
        if (bands) return true;
        const Error& error = bands.error();
        const sal_Int32 row = rows.at(error.position);
        if (error.reason == Reason::bounds_not_ascending)
            report("bounds", cell_of(bounds, row), checking_.words("more than ", "大于 ") + shown(error.expected),
                   shown(error.found));
        else
            report(
                "bounds", cell_of(bounds, row), checking_.words("a number", "数字"),
                error.reason == Reason::blank_inside_table ? checking_.words("blank", "空白") : at(bounds, row).text);
        return false;
    }

    void grades() {
        const auto bounds = block("KpiGradeBounds");
        if (!bounds) return;
        std::vector<sal_Int32> rows;
        for (sal_Int32 row = 0; row < rows_of(*bounds); ++row) rows.push_back(row);
        static_cast<void>(judge_bounds(*bounds, rows));
    }

    /// The bounds of each indicator, wherever its rows are.
    void bands() {
        const auto ids = block("KpiBandIds");
        const auto bounds = block("KpiBandBounds");
        if (!ids || !bounds) return;
        std::map<OUString, std::vector<sal_Int32>> rows;
        for (sal_Int32 row = 0; row < rows_of(*ids); ++row)
            if (at(*ids, row).is_text()) rows[at(*ids, row).text].push_back(row);
        const auto indicators = block("KpiSettingIds");
        for (const auto& [id, own] : rows) {
            if (judge_bounds(*bounds, own) || !indicators) continue;
            for (sal_Int32 row = 0; row < rows_of(*indicators); ++row)
                if (at(*indicators, row).text == id) said_.insert(row);
        }
    }

    void indicators() {
        const auto checks = block("KpiIndicatorChecks");
        const auto low = block("KpiLowest");
        const auto high = block("KpiHighest");
        if (checks && low && high)
            for (sal_Int32 row = 0; row < rows_of(*checks); ++row) {
                const CellContent& least = at(*low, row);
                const CellContent& most = at(*high, row);
                if (!at(*checks, row).is_text() || !least.is_number() || !most.is_number() ||
                    least.number <= most.number)
                    continue;
                report("bounds", cell_of(*high, row), checking_.words("at least ", "不小于 ") + shown(least.number),
                       shown(most.number));
                said_.insert(row);
            }
        lines("KpiIndicatorChecks", "KpiIndicatorNames", said_);
    }

    /// Which of two rules counts, where a row has both. One that is not read is said by the row's own check.
    void own_words() {
        const auto own = block("KpiOwnWords");
        const auto checks = block("KpiIndicatorChecks");
        const auto names = block("KpiIndicatorNames");
        if (!own || !checks || !names) return;
        for (sal_Int32 row = 0; row < rows_of(*own); ++row)
            if (at(*own, row).is_text() && !at(*checks, row).is_text())
                checking_.report("own-words", cell_of(*own, row), at(*names, row).text, at(*own, row).text);
    }

    /// Sentences that stand beside lines, with the name of the line.
    /// @param said  lines of which something more exact was said
    void lines(const char* sentences, const char* names, const std::set<sal_Int32>& said) {
        const auto checks = block(sentences);
        const auto labels = block(names);
        if (!checks || !labels) return;
        for (sal_Int32 row = 0; row < rows_of(*checks); ++row)
            if (at(*checks, row).is_text() && !said.contains(row))
                report("setting-wrong", cell_of(*labels, row), at(*labels, row).text, at(*checks, row).text);
    }

    /// What the workbook says, and none of the above has found.
    void what_else() {
        const auto check = block("KpiSettingsCheck");
        if (!check || reported_ > 0) return;
        const CellContent& sentence = at(*check, 0);
        if (sentence.kind == CellContent::Kind::error || sentence.is_text())
            report("setting-wrong", *check, checking_.words("Settings", "设置"), sentence.text);
    }

    void texts() {
        const auto each = [this](const char* name, const auto& look) {
            if (const auto area = block(name)) for_cells(checking_, *area, look);
        };
        for (const char* name : figures)
            each(name, [this](const Area& cell, const CellContent& value) {
                if (value.is_text() && looks_like_number(value.text)) report("text-number", cell, {}, value.text);
            });
        for (const char* name : keys)
            each(name, [this](const Area& cell, const CellContent& value) {
                if (value.is_text() && has_wildcards(value.text)) report("wildcards", cell, {}, value.text);
            });
    }

    /// Orange cells, for as long as nobody has accepted them: their format asks for that.
    void examples() {
        const auto count = block("KpiExampleCount");
        const auto accepted = block("KpiExamples");
        if (!count || !accepted || at(*count, 0).number <= 0) return;
        const sal_Int32 before = reported_;
        const uno::Reference<sheet::XConditionalFormats> formats{
            get(checking_.values().sheet(accepted->Sheet), "ConditionalFormats"), uno::UNO_QUERY_THROW};
        for (const auto& format : formats->getConditionalFormats())
            if (asks_for_examples(format)) {
                const uno::Reference<sheet::XSheetCellRanges> ranges{get(format, "Range"), uno::UNO_QUERY_THROW};
                for (Area area : ranges->getRangeAddresses()) {
                    area.Sheet = accepted->Sheet;
                    example(area);
                }
            }
        // A file that lost its formats still counts.
        if (reported_ == before) report("example-left", *accepted, {}, shown(at(*count, 0).number));
    }

    static bool asks_for_examples(const uno::Reference<sheet::XConditionalFormat>& format) {
        for (sal_Int32 i = 0; i < format->getCount(); ++i) {
            const uno::Reference<uno::XInterface> entry{format->getByIndex(i), uno::UNO_QUERY};
            OUString condition;
            if (entry.is() && (get(entry, "Formula1") >>= condition) && condition.indexOf("KpiExamples") >= 0)
                return true;
        }
        return false;
    }

    void example(const Area& area) {
        OUString values;
        for (const CellContent& cell : checking_.cells(area)) {
            const OUString value = cell.is_number() ? shown(cell.number) : cell.text;
            if (!value.isEmpty()) values += (values.isEmpty() ? OUString{} : OUString{", "}) + value;
        }
        report("example-left", area, {}, values.isEmpty() ? checking_.words("blank", "空白") : values);
    }

    Checking& checking_;
    sal_Int32 reported_ = 0;
    std::set<sal_Int32> said_;  ///< indicators of which something exact was said
};

}  // namespace

void check_settings(Checking& checking) {
    Settings{checking}.look();
}

}  // namespace kpi::appraisals
