#include "appraisals/formula_calls.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/FormulaLanguage.hpp>
#include <com/sun/star/sheet/FormulaMapGroup.hpp>
#include <com/sun/star/sheet/FormulaMapGroupSpecialOffset.hpp>
#include <com/sun/star/sheet/NameToken.hpp>
#include <com/sun/star/sheet/XFormulaOpCodeMapper.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <optional>

#include "appraisals/formula_arguments.hpp"
#include "uno/object.hpp"

namespace kpi::appraisals {

namespace container = com::sun::star::container;
namespace lang = com::sun::star::lang;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

constexpr sal_Int32 workbook_scope = -1;

void read_names(const uno::Any& all, sal_Int32 scope, std::map<std::pair<sal_Int32, sal_Int32>, Argument>& into) {
    const uno::Reference<container::XNameAccess> names{all, uno::UNO_QUERY_THROW};
    for (const OUString& name : names->getElementNames()) {
        const uno::Any named = names->getByName(name);
        sal_Int32 index = 0;
        if (get({named, uno::UNO_QUERY_THROW}, "TokenIndex") >>= index)
            into.try_emplace({scope, index}, meaning_of(named));
    }
}

}  // namespace

Area Reference::at(sal_Int32 columns, sal_Int32 rows) const noexcept {
    Area moved = area;
    if (start_column_moves) moved.StartColumn += columns;
    if (end_column_moves) moved.EndColumn += columns;
    if (start_row_moves) moved.StartRow += rows;
    if (end_row_moves) moved.EndRow += rows;
    // "B$9:B2" filled down past row 9 changes ends.
    if (moved.StartColumn > moved.EndColumn) std::swap(moved.StartColumn, moved.EndColumn);
    if (moved.StartRow > moved.EndRow) std::swap(moved.StartRow, moved.EndRow);
    return moved;
}

const Argument& Call::argument(std::size_t index) const noexcept {
    static const Argument none{.kind = Argument::Kind::left_out};
    return index < arguments.size() ? arguments[index] : none;
}

FormulaReader::FormulaReader(const Workbook& workbook) {
    const uno::Reference<sheet::XFormulaOpCodeMapper> mapper{
        as<lang::XMultiServiceFactory>(workbook)->createInstance("com.sun.star.sheet.FormulaOpCodeMapper"),
        uno::UNO_QUERY_THROW};
    namespace language = sheet::FormulaLanguage;
    namespace group = sheet::FormulaMapGroup;
    namespace special = sheet::FormulaMapGroupSpecialOffset;
    const auto specials = mapper->getAvailableMappings(language::ENGLISH, group::SPECIAL);
    const auto special_code = [&](sal_Int32 offset) { return specials[offset].Token.OpCode; };
    push_ = special_code(special::PUSH);
    external_ = special_code(special::EXTERNAL);
    name_ = special_code(special::NAME);
    missing_ = special_code(special::MISSING);
    bad_ = special_code(special::BAD);
    spaces_ = special_code(special::SPACES);
    // Older releases have no such token.
    white_space_ = special::WHITESPACE < specials.getLength() ? special_code(special::WHITESPACE) : spaces_;
    functions_ = {external_, bad_, special_code(special::MACRO), special_code(special::NO_NAME)};
    for (const auto& entry : mapper->getAvailableMappings(language::ENGLISH, group::FUNCTIONS))
        functions_.insert(entry.Token.OpCode);
    const auto codes = [&](const std::vector<OUString>& symbols) {
        std::vector<sal_Int32> all;
        const uno::Sequence<OUString> asked{symbols.data(), static_cast<sal_Int32>(symbols.size())};
        for (const auto& token : mapper->getMappings(asked, language::ENGLISH)) all.push_back(token.OpCode);
        return all;
    };
    const auto symbols = codes({"(", ")", ";", ":", "+"});
    open_ = symbols[0];
    close_ = symbols[1];
    separator_ = symbols[2];
    range_ = symbols[3];
    plus_ = symbols[4];
    for (const auto& entry : mapper->getAvailableMappings(language::ENGLISH, group::UNARY_OPERATORS)) {
        if (entry.Name == "-") minus_ = entry.Token.OpCode;
        if (entry.Name == "%") per_cent_ = entry.Token.OpCode;
    }
    const auto set_of = [&](const std::vector<OUString>& names) {
        const auto all = codes(names);
        std::set<sal_Int32> known{all.begin(), all.end()};
        // Not every release has every function.
        known.erase(mapper->getOpCodeUnknown());
        return known;
    };
    choosing_ = set_of({"IF", "IFS", "CHOOSE", "SWITCH"});
    attempting_ = set_of({"IFERROR", "IFNA"});
    passing_ =
        set_of({"ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC", "INT", "TEXT", "TRIM", "VALUE", "N", "T", "ABS", "SINGLE"});
    searching_ = set_of({"MATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "XMATCH"});
    read_names(get(workbook, "NamedRanges"), workbook_scope, names_);
    const auto sheets = as<container::XIndexAccess>(workbook->getSheets());
    for (sal_Int32 i = 0; i < sheets->getCount(); ++i)
        read_names(get({sheets->getByIndex(i), uno::UNO_QUERY_THROW}, "NamedRanges"), i, names_);
}

/// One formula while it is read.
class FormulaReader::Reading {
public:
    Reading(const FormulaReader& reader, const Tokens& tokens, const table::CellAddress& cell)
        : reader_{reader}, tokens_{tokens}, cell_{cell} {}

    FormulaCalls calls() {
        for (at_ = 0; at_ < tokens_.getLength(); ++at_) {
            const sal_Int32 code = tokens_[at_].OpCode;
            if (code == reader_.open_)
                open();
            else if (code == reader_.separator_)
                separate();
            else if (code == reader_.close_)
                close();
            if (code != reader_.spaces_ && code != reader_.white_space_) before_ = at_;
        }
        return std::move(calls_);
    }

private:
    /// What has been opened and not closed yet.
    struct Frame {
        sal_Int32 function = -1;  ///< its code; none of a bracket
        std::optional<Call> call = {};
        bool is_lookup = false;
        sal_Int32 argument_start = 0;
        sal_Int32 arguments = 0;  ///< before the one that is read
    };

    /// The name of a KPI function at a token; empty where it is none.
    [[nodiscard]] OUString kpi_function(sal_Int32 at) const {
        const auto& token = tokens_[at];
        OUString name;
        if ((token.OpCode != reader_.external_ && token.OpCode != reader_.bad_) || !(token.Data >>= name)) return {};
        name = name.toAsciiUpperCase();
        return name.startsWith("KPI.") ? name.copy(4) : OUString{};
    }

    void open() {
        Frame frame{.argument_start = at_ + 1};
        if (before_ >= 0 && reader_.functions_.contains(tokens_[before_].OpCode)) {
            frame.function = tokens_[before_].OpCode;
            const OUString name = kpi_function(before_);
            frame.is_lookup = reader_.searching_.contains(frame.function);
            if (!name.isEmpty() || frame.is_lookup) frame.call = Call{name, {}, is_conditional(), is_shown()};
        }
        frames_.push_back(std::move(frame));
    }

    void separate() {
        if (frames_.empty()) return;
        Frame& frame = frames_.back();
        if (frame.call) frame.call->arguments.push_back(argument(frame.argument_start, at_));
        frame.argument_start = at_ + 1;
        ++frame.arguments;
    }

    void close() {
        if (frames_.empty()) return;
        Frame frame = std::move(frames_.back());
        frames_.pop_back();
        if (!frame.call) return;
        // "VERSION()" has no argument.
        if (frame.arguments > 0 || !operands(frame.argument_start, at_).empty())
            frame.call->arguments.push_back(argument(frame.argument_start, at_));
        (frame.is_lookup ? calls_.lookups : calls_.kpi).push_back(std::move(*frame.call));
    }

    [[nodiscard]] bool is_conditional() const {
        return std::any_of(frames_.begin(), frames_.end(), [this](const Frame& frame) {
            return frame.arguments > 0 &&
                   (reader_.choosing_.contains(frame.function) || reader_.attempting_.contains(frame.function));
        });
    }

    [[nodiscard]] bool is_shown() const {
        return std::all_of(frames_.begin(), frames_.end(), [this](const Frame& frame) {
            if (frame.function < 0 || reader_.attempting_.contains(frame.function)) return true;
            if (reader_.choosing_.contains(frame.function)) return frame.arguments > 0;
            return reader_.passing_.contains(frame.function) && frame.arguments == 0;
        });
    }

    /// Without white space.
    [[nodiscard]] std::vector<const sheet::FormulaToken*> operands(sal_Int32 from, sal_Int32 to) const {
        std::vector<const sheet::FormulaToken*> all;
        for (sal_Int32 i = from; i < to; ++i)
            if (tokens_[i].OpCode != reader_.spaces_ && tokens_[i].OpCode != reader_.white_space_)
                all.push_back(&tokens_[i]);
        return all;
    }

    [[nodiscard]] Argument argument(sal_Int32 from, sal_Int32 to) const {
        const auto all = operands(from, to);
        if (all.empty() || (all.size() == 1 && all.front()->OpCode == reader_.missing_))
            return {.kind = Argument::Kind::left_out};
        if (all.size() == 1) return single(*all.front());
        if (all.size() == 3 && all[1]->OpCode == reader_.range_) return between(single(*all[0]), single(*all[2]));
        return signed_number(all);
    }

    [[nodiscard]] Argument single(const sheet::FormulaToken& token) const {
        if (token.OpCode == reader_.push_) return operand(token.Data, cell_);
        sheet::NameToken name;
        if (token.OpCode != reader_.name_ || !(token.Data >>= name)) return {};
        const auto known = reader_.names_.find({name.Sheet, name.Index});
        return known == reader_.names_.end() ? Argument{} : known->second;
    }

    /// "Rate:Rate", "A1:Last".
    static Argument between(const Argument& one, const Argument& other) {
        const Area& a = one.reference.area;
        const Area& b = other.reference.area;
        if (one.kind != Argument::Kind::reference || other.kind != Argument::Kind::reference || a.Sheet != b.Sheet ||
            one.reference.moves() || other.reference.moves())
            return {};
        Argument range = one;
        range.reference.is_cell = false;
        range.reference.area = {a.Sheet, std::min(a.StartColumn, b.StartColumn), std::min(a.StartRow, b.StartRow),
                                std::max(a.EndColumn, b.EndColumn), std::max(a.EndRow, b.EndRow)};
        return range;
    }

    /// "-5", "30%", "-5%".
    [[nodiscard]] Argument signed_number(const std::vector<const sheet::FormulaToken*>& all) const {
        double sign = 1;
        std::size_t i = 0;
        for (; i < all.size() && (all[i]->OpCode == reader_.minus_ || all[i]->OpCode == reader_.plus_); ++i)
            if (all[i]->OpCode == reader_.minus_) sign = -sign;
        Argument number = i < all.size() ? single(*all[i]) : Argument{};
        if (number.kind != Argument::Kind::number) return {};
        for (++i; i < all.size(); ++i) {
            if (all[i]->OpCode != reader_.per_cent_) return {};
            number.number /= 100;
        }
        number.number *= sign;
        return number;
    }

    const FormulaReader& reader_;
    const Tokens& tokens_;
    table::CellAddress cell_;
    sal_Int32 at_ = 0;
    sal_Int32 before_ = -1;  ///< the last token that is no white space
    std::vector<Frame> frames_;
    FormulaCalls calls_;
};

FormulaCalls FormulaReader::calls(const Tokens& tokens, const table::CellAddress& cell) const {
    return Reading{*this, tokens, cell}.calls();
}

bool FormulaReader::are_alike(const Tokens& one, const Tokens& other) const {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const auto& a, const auto& b) { return a.OpCode == b.OpCode && same_data(a.Data, b.Data); });
}

}  // namespace kpi::appraisals
