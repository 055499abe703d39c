// The adapters of the add-in on arguments of any kind: nothing is thrown, the answer is one that Calc
// can show, it has the shape of what was asked, and EXPLAIN says something wherever something is shown.
#include <algorithm>
#include <array>
#include <bit>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <optional>

#include "adapters.hpp"
#include "uno/text.hpp"
#include "verdict.hpp"

namespace fuzz {

namespace {

namespace functions = kpi::functions;
namespace uno = com::sun::star::uno;
using kpi::Argument;
using rtl::OUString;
using uno::Any;

using Row = uno::Sequence<Any>;
using Block = uno::Sequence<Row>;
using Numbers = uno::Sequence<uno::Sequence<double>>;

// ---- Arguments --------------------------------------------------------------------------------

constexpr std::array words = {"",         "stop", "zero",     "skip",  "any",  "linear",  "full",  "started", "from",
                              "upto",     "step", "marginal", "min",   "max",  "average", "dense", "desc",    "asc",
                              "split",    "same", "up",       "down",  "停止", "零分",    "跳过",  "任意",    "按比例",
                              "满步",     "进位", "下限",     "上限",  "阶梯", "插值",    "均分",  "同额",    "连续",
                              "并列靠前", "升序", "就低",     " Min ", "A",    "优"};

OUString text_from(Input& input) {
    if (input.flag()) return kpi::from_utf8(words[input.up_to(words.size() - 1)]);
    // Units that are no characters by themselves too: a macro may pass anything.
    std::array<sal_Unicode, 4> units{};
    for (auto& unit : units) unit = static_cast<sal_Unicode>(input.byte() << 8U | input.byte());
    return {units.data(), static_cast<sal_Int32>(input.up_to(units.size()))};
}

/// What no cell of a sheet is, but a macro may pass.
Any oddity_from(Input& input) {
    switch (input.up_to(8)) {
        case 0: return Any{static_cast<sal_Bool>(input.flag())};
        case 1: return Any{static_cast<sal_Int32>(input.byte())};
        case 2: return Any{static_cast<sal_Int64>(-1)};
        case 3: return Any{static_cast<float>(input.number())};
        case 4: return Any{cppu::UnoType<double>::get()};
        case 5: return Any{uno::Sequence<sal_Int8>(3)};
        case 6: return Any{Numbers(2)};
        case 7: return Any{uno::Sequence<Any>(2)};
        default: return Any{static_cast<sal_Int8>(-1)};
    }
}

Any cell_from(Input& input) {
    constexpr std::uint8_t numbers = 190;
    constexpr std::uint8_t voids = 205;
    constexpr std::uint8_t texts = 240;
    const std::uint8_t kind = input.byte();
    if (kind < numbers) return Any{input.any_double()};
    if (kind < voids) return {};
    if (kind < texts) return Any{text_from(input)};
    return oddity_from(input);
}

/// A range, now and then with rows of different lengths, or with none.
Any block_from(Input& input, std::size_t rows, std::size_t columns) {
    constexpr std::uint8_t odd = 250;
    Block block(static_cast<sal_Int32>(rows));
    for (auto& row : block) {
        const std::size_t length = input.byte() >= odd ? input.up_to(3) : columns;
        row.realloc(static_cast<sal_Int32>(length));
        for (auto& cell : row) cell = cell_from(input);
    }
    return Any{block};
}

Any argument_from(Input& input) {
    switch (input.up_to(7)) {
        case 0: return {};
        case 1:
        case 2: return cell_from(input);
        case 3: return block_from(input, 1, input.up_to(6));
        case 4: return block_from(input, input.up_to(3), input.up_to(3));
        case 5: return Any{text_from(input)};
        default: return block_from(input, input.up_to(6), 1);
    }
}

/// Some of them the same, as where everybody's scores are the population.
std::vector<Any> arguments_from(Input& input, std::size_t count) {
    std::vector<Any> arguments(count);
    for (std::size_t i = 0; i < count; ++i)
        arguments[i] = i > 0 && input.up_to(5) == 5 ? arguments[i - 1] : argument_from(input);
    return arguments;
}

// ---- Shapes -----------------------------------------------------------------------------------

/// What an answer looks like: one cell, or a block of them.
struct Shape {
    std::optional<std::pair<std::size_t, std::size_t>> size;  ///< rows and columns; empty for one cell
    std::vector<Any> cells;

    friend bool operator==(const Shape& a, const Shape& b) { return a.size == b.size; }
};

template <class Element>
std::optional<Shape> shape_of_block(const Any& answer) {
    uno::Sequence<uno::Sequence<Element>> block;
    if (!(answer >>= block)) return std::nullopt;
    const auto rows = static_cast<std::size_t>(block.getLength());
    const auto columns = rows == 0 ? 0 : static_cast<std::size_t>(block.getConstArray()->getLength());
    Shape shape{std::pair{rows, columns}, {}};
    for (const auto& row : std::as_const(block)) {
        if (static_cast<std::size_t>(row.getLength()) != columns) return std::nullopt;
        for (const auto& cell : row) shape.cells.emplace_back(cell);
    }
    return shape;
}

/// Empty for what Calc cannot show.
std::optional<Shape> shape_of(const Any& answer) {
    const auto shown = [](const Any& cell) {
        const auto type = cell.getValueTypeClass();
        return type == uno::TypeClass_DOUBLE || type == uno::TypeClass_STRING;
    };
    if (shown(answer)) return Shape{std::nullopt, {answer}};
    auto shape = shape_of_block<double>(answer);
    if (!shape) shape = shape_of_block<Any>(answer);
    if (shape && !std::ranges::all_of(shape->cells, shown)) return std::nullopt;
    return shape;
}

/// A number, or one of the errors that are answered as the low bits of a NaN.
bool is_figure(double x) {
    constexpr std::uint64_t quiet_nan = 0x7ff8'0000'0000'0000U;
    if (kpi::is_number(x)) return true;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    return std::ranges::any_of(std::array{519U, 503U, 532U, 32767U},
                               [&](std::uint64_t error) { return bits == (quiet_nan | error); });
}

/// The shapes that the answer of a call may have, from that of its first argument (of a base, the second).
bool has_shape_of(const Shape& answer, const functions::Adapter& adapter, functions::Arguments arguments) {
    if (!answer.size) return true;          // one value, or the error of the whole call
    if (answer.cells.empty()) return true;  // nobody: such a range is none that a sheet has
    const auto parameters = adapter.parameters;
    const auto rows = [](const Any& argument) { return functions::Table{argument}.rows(); };
    const auto columns = [](const Any& argument) { return functions::Table{argument}.columns(); };
    if (parameters.front() == Argument::item_scores || parameters.front() == Argument::base) {
        const Any& people = *arguments[parameters.front() == Argument::base ? 1 : 0];
        return *answer.size == std::pair{rows(people), std::size_t{1}} ||
               *answer.size == std::pair{std::size_t{1}, columns(people)};
    }
    return *answer.size == std::pair{rows(*arguments[0]), columns(*arguments[0])};
}

// ---- One call ---------------------------------------------------------------------------------

void write(std::ostream& out, const Any& any) {
    if (const auto block = shape_of_block<Any>(any)) {
        out << block->size->first << " x " << block->size->second << " {";
        for (const auto& cell : block->cells) write(out << ' ', cell);
        out << " }";
    } else if (any.getValueTypeClass() == uno::TypeClass_DOUBLE) {
        out << oracle::outcome(*static_cast<const double*>(any.getValue()));
    } else if (OUString text; any >>= text) {
        out << '"' << kpi::to_utf8(text) << '"';
    } else {
        out << kpi::to_utf8(any.getValueTypeName());
    }
}

class Call {
public:
    Call(Input& input, const functions::Adapter& adapter)
        : adapter_{&adapter}, given_{arguments_from(input, adapter.parameters.size())} {
        for (const auto& any : given_) arguments_.push_back(&any);
    }

    void check() const {
        const auto answer = shown(functions::answer(*adapter_, arguments_), "an answer is shown");
        claim(answer == shown(functions::answer(*adapter_, arguments_), "twice"), "the same call, the same shape");
        claim(has_shape_of(answer, *adapter_, arguments_), "an answer for each element");
        for (const Any& cell : answer.cells) {
            double x = 0;
            if (cell.getValueTypeClass() == uno::TypeClass_DOUBLE && (cell >>= x))
                claim(is_figure(x), "a number, or an error that Calc knows");
        }
        for (const auto language : {kpi::Language::english, kpi::Language::chinese}) check_words(answer, language);
    }

private:
    void check_words(const Shape& answer, kpi::Language language) const {
        const Any name{kpi::from_utf8(adapter_->name)};
        const auto said = shown(functions::explain(name, arguments_, language), "an explanation is shown");
        claim(said == answer, "an explanation for each answer");
        for (std::size_t i = 0; i < said.cells.size(); ++i) {
            OUString text;
            claim(said.cells[i] >>= text, "explanations are texts");
            if (answer.cells[i].getValueTypeClass() != uno::TypeClass_DOUBLE) continue;
            claim(!text.isEmpty(), "something is said of every figure and error");
        }
    }

    [[nodiscard]] Shape shown(const Any& answer, std::string_view what) const {
        auto shape = shape_of(answer);
        claim(shape.has_value(), what);
        return *std::move(shape);
    }

    void claim(bool holds, std::string_view what) const {
        require(holds, what, [&](std::ostream& out) {
            out << adapter_->name << '(';
            for (const auto& any : given_) {
                write(out, any);
                out << "; ";
            }
            out << ')';
        });
    }

    const functions::Adapter* adapter_;
    std::vector<Any> given_;
    std::vector<const Any*> arguments_;
};

/// EXPLAIN of a function by any name with any number of arguments.
void check_explain(Input& input) {
    const Any name = input.flag() ? argument_from(input) : Any{text_from(input)};
    const auto given = arguments_from(input, input.up_to(functions::most_parameters));
    std::vector<const Any*> arguments;
    for (const auto& any : given) arguments.push_back(&any);
    const auto language = input.one_of({kpi::Language::english, kpi::Language::chinese});
    require(shape_of(functions::explain(name, arguments, language)).has_value(), "an explanation is shown",
            [&](std::ostream& out) { write(out << "EXPLAIN ", name); });
}

}  // namespace

void run(Input& input) {
    const auto which = input.up_to(functions::adapters.size());
    if (which == functions::adapters.size()) return check_explain(input);
    Call{input, functions::adapters[which]}.check();
}

}  // namespace fuzz
