#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <list>

#include "appraisals/native.hpp"
#include "appraisals/protection.hpp"
#include "appraisals/services.hpp"
#include "appraisals/shared_values.hpp"
#include "appraisals/undo_step.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// A workbook, in memory, on its way to a copy for people without the extension.
class SharedCopy {
public:
    SharedCopy(const Context& context, const HiddenWorkbook& workbook, const OUString& url)
        : context_{context},
          workbook_{workbook},
          model_{workbook.model()},
          url_{url},
          unseen_{model_},
          calls_{model_},
          findings_{language_of(context)},
          shown_{model_} {
        const auto sheets = as<com::sun::star::container::XIndexAccess>(model_->getSheets());
        for (sal_Int32 i = 0; i < sheets->getCount(); ++i) open_.emplace_back(sheet_of(model_, i));
    }

    /// No formula calls a function of the extension any more.
    /// @param is_native  whether formulas of built-in functions take their places where they answer the same
    void become_free(bool is_native) {
        NativeFormulas native{model_, calls_};
        for (const Formula& formula : calls_.formulas()) {
            const bool is_explanation = native.explains(formula);
            const bool is_wanted = is_native || is_explanation;
            const bool is_replaced =
                is_explanation ? replace_explanation(native, formula) : is_native && native.replace(formula);
            if (is_replaced && is_same_block(shown_, model_, formula.cells)) continue;
            freeze_formula(is_replaced ? as_it_is_now(formula) : formula);
            if (is_replaced) native.forget_last();
            if (is_wanted) findings_.add("kept-as-value", place_of(formula.cells), {}, formula.text);
        }
        native.finish();
        remove_names();
    }

    /// Writes it, and opens it again until it shows in every cell what the original shows.
    /// @param overwrite  what is there already
    void write(bool overwrite) {
        open_.clear();  // protected again
        for (;;) {
            TrialFile trial{context_, model_, url_, overwrite};
            const auto different = different_cells(trial);
            if (different.empty() || !keep_as_values(different)) {
                name(different);
                trial.keep();
                return;
            }
        }
    }

    [[nodiscard]] const Findings& findings() const noexcept { return findings_; }

private:
    [[nodiscard]] Place place_of(const table::CellRangeAddress& cells) const {
        return {url_, as<com::sun::star::container::XNamed>(sheet_of(model_, cells.Sheet))->getName(), words_of(cells)};
    }
    [[nodiscard]] static table::CellRangeAddress one_cell(const CellPlace& cell) {
        return {static_cast<sal_Int16>(cell.sheet), cell.column, cell.row, cell.column, cell.row};
    }

    /// Words about figures must not stay beside others, in a copy of values neither: a Form shows whom one chooses.
    [[nodiscard]] bool replace_explanation(NativeFormulas& native, const Formula& formula) const {
        const OUString changed =
            from_utf8(findings_.language() == Language::chinese ? "数据已变动" : "figures changed");
        const CellValue& shown = shown_.at({formula.cells.Sheet, formula.cells.StartColumn, formula.cells.StartRow});
        // A number is no explanation: the formula shows it in another case.
        const auto* const words = std::get_if<OUString>(&shown);
        return native.replace_explanation(formula, words == nullptr ? OUString{} : *words, changed);
    }

    [[nodiscard]] Formula as_it_is_now(const Formula& formula) const {
        const auto now =
            formula_at(sheet_of(model_, formula.cells.Sheet), formula.cells.StartColumn, formula.cells.StartRow);
        return now ? *now : formula;
    }

    void freeze_formula(const Formula& formula) {
        freeze(sheet_of(model_, formula.cells.Sheet), formula, shown_);
        for (sal_Int32 row = formula.cells.StartRow; row <= formula.cells.EndRow; ++row)
            for (sal_Int32 column = formula.cells.StartColumn; column <= formula.cells.EndColumn; ++column) {
                const CellPlace cell{formula.cells.Sheet, column, row};
                if (std::holds_alternative<CellError>(shown_.at(cell)))
                    findings_.add("error-value", place_of(one_cell(cell)), {}, words_of(shown_.at(cell)));
            }
    }

    void remove_names() {
        for (const Calls::Name& name : calls_.names()) {
            as<sheet::XNamedRanges>(names_of(model_, name.sheet))->removeByName(name.name);
            findings_.add("name-removed", {url_, {}, {}}, {}, name.name + " = " + name.content);
        }
    }

    struct Difference {
        CellPlace cell;
        CellValue found;
    };

    [[nodiscard]] std::vector<Difference> different_cells(const TrialFile& trial) const {
        std::vector<Difference> different;
        {
            const auto copy = trial.open();
            if (!Calls{copy.model()}.formulas().empty())
                throw uno::RuntimeException("The copy still calls functions of the extension: " + url_, {});
            copy.calculate_all();
            const Snapshot found{copy.model()};
            for (const CellPlace& cell : shown_.differences(found)) different.push_back({cell, found.at(cell)});
        }
        return different.empty() ? different : without_moving(different);
    }

    /// Without those that change whenever they are calculated, such as the time.
    [[nodiscard]] std::vector<Difference> without_moving(const std::vector<Difference>& different) const {
        workbook_.calculate_all();
        const Snapshot before{model_};
        workbook_.calculate_all();
        const Snapshot after{model_};
        std::vector<Difference> staying;
        for (const Difference& one : different)
            if (is_same(before.at(one.cell), after.at(one.cell))) staying.push_back(one);
        return staying;
    }

    /// @return whether there was a formula among them
    bool keep_as_values(const std::vector<Difference>& different) {
        bool is_changed = false;
        for (const auto& [cell, found] : different) {
            const auto cells = sheet_of(model_, cell.sheet);
            const auto formula = formula_at(cells, cell.column, cell.row);
            if (!formula || is_constant(*formula)) continue;
            const Unprotected open{cells};
            freeze_formula(*formula);
            findings_.add("kept-as-value", place_of(formula->cells), {}, formula->text);
            is_changed = true;
        }
        return is_changed;
    }

    /// What freezing itself leaves.
    [[nodiscard]] static bool is_constant(const Formula& formula) {
        return formula.tokens.getLength() == 1 &&
               !formula.tokens[0].Data.getValueType().getTypeName().startsWith("com.sun.star.sheet.");
    }

    /// What the format of the file does not hold.
    void name(const std::vector<Difference>& different) {
        for (const auto& [cell, found] : different)
            findings_.add("copy-differs", place_of(one_cell(cell)), words_of(shown_.at(cell)), words_of(found));
    }

    const Context& context_;
    const HiddenWorkbook& workbook_;
    Workbook model_;
    OUString url_;
    UnseenChange unseen_;
    Calls calls_;
    Findings findings_;
    Snapshot shown_;
    std::list<Unprotected> open_;
};

}  // namespace

Findings share(const Context& context, const OUString& from, const OUString& to, const OptionValues& values,
               Progress& progress) {
    const OUString workbook = canonical_url(from);
    const OUString copy = canonical_url(to);
    const Options options{values, {"kind", "overwrite"}};
    const bool is_native = options.one_of("kind", {"values", "native"}) == "native";
    const bool overwrite = options.flag("overwrite");
    static_cast<void>(format_of(copy));
    if (workbook == copy)
        refuse("A workbook cannot be its own copy: " + shown_path(copy), "副本不能覆盖原文件：", shown_path(copy));
    require_free(context, copy, overwrite);
    constexpr sal_Int32 steps = 3;
    Findings called_off{language_of(context)};
    called_off.add("nothing-written", {copy});
    if (!progress.go_on(0, steps, shown_name(workbook))) return called_off;
    const auto original = HiddenWorkbook::open_copy(context, workbook);
    original.calculate_all();
    SharedCopy shared{context, original, copy};
    if (!progress.go_on(1, steps, shown_name(copy))) return called_off;
    shared.become_free(is_native);
    if (!progress.go_on(2, steps, shown_name(copy))) return called_off;
    shared.write(overwrite);
    return shared.findings();
}

}  // namespace kpi::appraisals
