// Figures that are texts, and shares among per cent.
#include <algorithm>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <rtl/character.hxx>
#include <rtl/ustrbuf.hxx>

#include "appraisals/checking.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;
using rtl::OUString;

namespace {

/// As it is typed without an input method, and without spaces of any kind.
OUString plain(const OUString& text) {
    rtl::OUStringBuffer letters;
    for (sal_Int32 i = 0; i < text.getLength(); ++i) {
        const sal_Unicode letter = text[i];
        constexpr sal_Unicode first_wide = 0xFF01;
        constexpr sal_Unicode last_wide = 0xFF5E;
        const bool is_space = letter == ' ' || letter == '\t' || letter == 0xA0 || letter == 0x3000 || letter == 0x202F;
        if (letter >= first_wide && letter <= last_wide)
            letters.append(static_cast<sal_Unicode>(letter - first_wide + '!'));
        else if (letter == 0x2212)  // the minus sign of print
            letters.append('-');
        else if (!is_space)
            letters.append(letter);
    }
    return letters.makeStringAndClear();
}

/// Texts in one area.
void check_area(Checking& checking, const Area& area) {
    for_cells(checking, area, [&](const Area& cell, const CellContent& value) {
        if (value.is_text() && looks_like_number(value.text)) checking.report("text-number", cell, {}, value.text);
    });
}

/// Typed numbers of one kind, one after the other.
struct Series {
    std::vector<std::pair<Area, double>> typed;

    void add(const Area& cell, const CellContent& value) {
        if (value.is_number() && value.is_typed()) typed.emplace_back(cell, value.number);
    }

    /// Those of the other unit: a share where nearly all are per cent, per cent where nearly all are shares. What might
    /// be meant is left alone.
    void report(Checking& checking) const {
        constexpr std::size_t least = 4;
        if (typed.size() < least) return;
        const auto count = [&](const auto& is) {
            return static_cast<std::size_t>(
                std::count_if(typed.begin(), typed.end(), [&](const auto& one) { return is(one.second); }));
        };
        const auto is_share = [](double x) { return x >= 0.2 && x < 1; };
        const auto is_part = [](double x) { return x >= 0 && x <= 1.5; };
        const auto is_per_cent = [](double x) { return x >= 20 && x <= 150; };
        const std::size_t most = typed.size() - std::max<std::size_t>(1, typed.size() / 5);
        const bool are_per_cent = count(is_per_cent) >= most;
        const bool are_shares = count(is_part) >= most && count(is_share) > 0;
        for (const auto& [cell, number] : typed)
            if (are_per_cent && is_share(number))
                checking.report("percent-mixed", cell, shown(number * 100), shown(number));
        if (!are_shares || count(is_per_cent) == 0 || !are_shown_in_per_cent(checking)) return;
        for (const auto& [cell, number] : typed)
            if (is_per_cent(number)) checking.report("percent-mixed", cell, shown(number / 100), shown(number));
    }

    /// Figures from 0 to 1 may be hours or points as well: shares are those that are shown in per cent. The first of
    /// them tell.
    [[nodiscard]] bool are_shown_in_per_cent(Checking& checking) const {
        constexpr std::size_t enough = 20;
        const std::size_t asked = std::min(enough, typed.size());
        const uno::Reference<util::XNumberFormats> formats =
            as<util::XNumberFormatsSupplier>(checking.workbook())->getNumberFormats();
        const auto end = typed.begin() + static_cast<std::ptrdiff_t>(asked);
        const auto in_per_cent = std::count_if(typed.begin(), end, [&](const auto& one) {
            const Area& cell = one.first;
            sal_Int32 key = 0;
            sal_Int16 type = 0;
            get(checking.values().sheet(cell.Sheet)->getCellByPosition(cell.StartColumn, cell.StartRow),
                "NumberFormat") >>= key;
            get(formats->getByKey(key), "Type") >>= type;
            return (type & util::NumberFormat::PERCENT) != 0;
        });
        return static_cast<std::size_t>(in_per_cent) * 2 > asked;
    }
};

/// People below each other: a column is one figure of theirs; one person's figures beside each other are on one scale.
void check_mixture(Checking& checking, const Area& area) {
    const Area used = checking.values().used(area);
    const bool by_columns = rows_of(used) > 1;
    const sal_Int32 lines = by_columns ? columns_of(used) : rows_of(used);
    std::vector<Series> series(static_cast<std::size_t>(lines));
    for_cells(checking, used, [&](const Area& cell, const CellContent& value) {
        const sal_Int32 line = by_columns ? cell.StartColumn - used.StartColumn : cell.StartRow - used.StartRow;
        series[static_cast<std::size_t>(line)].add(cell, value);
    });
    for (const Series& one : series) one.report(checking);
}

}  // namespace

bool looks_like_number(const OUString& text) {
    OUString rest = plain(text);
    if (rest.startsWith("'")) rest = rest.copy(1);
    if (rest.endsWith("%")) rest = rest.copy(0, rest.getLength() - 1);
    if (rest.startsWith("-") || rest.startsWith("+")) rest = rest.copy(1);
    sal_Int32 digits = 0;
    sal_Int32 points = 0;
    for (sal_Int32 i = 0; i < rest.getLength(); ++i) {
        const sal_Unicode letter = rest[i];
        const bool groups = letter == ',' && i > 0 && points == 0;
        if (rtl::isAsciiDigit(letter))
            ++digits;
        else if (letter == '.')
            ++points;
        else if (!groups)
            return false;
    }
    return digits > 0 && points <= 1;
}

bool has_wildcards(const OUString& text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('~') >= 0;
}

/// Not what is written in a formula, which is meant.
void check_wildcards(Checking& checking) {
    bool are_on = false;
    if (!(get(checking.workbook(), "Wildcards") >>= are_on) || !are_on) return;
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.lookups) {
            const Argument& key = call.argument(0);
            if (key.kind != Argument::Kind::reference || !key.reference.is_cell) continue;
            const Area area = Checking::all_of(key.reference, one.cells);
            for_cells(checking, area, [&](const Area& cell, const CellContent& value) {
                if (value.is_text() && has_wildcards(value.text)) checking.report("wildcards", cell, {}, value.text);
            });
        }
}

void check_texts(Checking& checking) {
    std::set<std::tuple<bool, sal_Int16, sal_Int32, sal_Int32, sal_Int32, sal_Int32>> seen;
    const auto is_new = [&seen](bool is_about_mixture, const Area& area) {
        return seen.emplace(is_about_mixture, area.Sheet, area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            .second;
    };
    for (const KpiFormulas& one : checking.formulas())
        for (const Call& call : one.calls)
            for (std::size_t i = 0; i < call.arguments.size(); ++i) {
                const Role role = role_of(call, i);
                const Argument& argument = call.arguments[i];
                if (argument.kind != Argument::Kind::reference || !wants_numbers(role)) continue;
                const Area area = Checking::all_of(argument.reference, one.cells);
                if (is_new(false, area)) check_area(checking, area);
                const bool are_scores = call.function == "WEIGHTED" ? role == Role::items : role == Role::population;
                if (are_scores && is_new(true, area)) check_mixture(checking, area);
            }
}

}  // namespace kpi::appraisals
