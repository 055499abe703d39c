// What the translation of one formula knows: what its parts are, and where what is used several times is kept.
#pragma once

#include <map>

#include "appraisals/native_tokens.hpp"

namespace kpi::appraisals {

struct Shape {
    sal_Int32 rows = 1;
    sal_Int32 columns = 1;
    bool is_of_cells = false;
};

/// A sheet for asking the office what a formula is, there while it lives.
class Scratch {
public:
    Scratch(const Workbook& workbook, const Grammar& grammar);
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch();

    /// How many rows and columns a formula answers with; nothing where its answer is an error.
    /// @param at  the cell that it stands in
    [[nodiscard]] std::optional<Shape> shape_of(const Tokens& formula, const com::sun::star::table::CellAddress& at);

private:
    [[nodiscard]] std::optional<Shape> known_by_itself(const Tokens& formula,
                                                       const com::sun::star::table::CellAddress& at);

    Workbook workbook_;
    const Grammar& grammar_;
    sal_Int32 index_;
    rtl::OUString name_;
    SheetReference cells_;
    std::map<rtl::OUString, std::optional<Shape>> known_;  ///< by the formula, its references absolute
};

/// A hidden sheet for steps that formulas share: cells, because a name that is added makes the office read every
/// formula of the workbook anew, and because what stands in a cell is computed once.
class Steps {
public:
    explicit Steps(const Workbook& workbook);

    /// Puts a step into cells of its own.
    /// @param formula  in absolute tokens
    /// @return the reference to them; nothing where there is no more room
    [[nodiscard]] std::optional<Tokens> put(const Tokens& formula, const Shape& shape, sal_Int32 push);

    /// What the first cell of the last one shows.
    [[nodiscard]] rtl::OUString text_of_last() const;
    /// So many have been put.
    [[nodiscard]] std::size_t count() const noexcept { return blocks_.size(); }
    /// Takes away those that came after so many.
    void forget(std::size_t count);
    /// Takes the sheet away where nothing is on it.
    void finish();

private:
    Workbook workbook_;
    rtl::OUString name_;
    sal_Int16 sheet_ = 0;
    std::vector<com::sun::star::table::CellRangeAddress> blocks_;
    sal_Int32 column_ = 0;
    sal_Int32 row_ = 0;
    sal_Int32 next_row_ = 0;
};

/// The parts of one call: its arguments, and what is made of them.
class Parts {
public:
    struct Setting {
        const Workbook& workbook;
        const Grammar& grammar;
        Scratch& scratch;
        com::sun::star::table::CellAddress base;
        Steps* steps;  ///< nullptr where steps are written out
    };

    /// @param originals  the arguments as they were
    /// @param arguments  the same of built-in functions
    Parts(const Setting& setting, const std::vector<Tokens>& originals, const std::vector<Tokens>& arguments);

    [[nodiscard]] std::size_t count() const noexcept { return originals_.size(); }
    [[nodiscard]] bool is_there(std::size_t argument) const;
    /// How an argument is written in formulas.
    [[nodiscard]] std::string operator[](std::size_t argument) const;
    /// The same, or something else where it is left out.
    [[nodiscard]] std::string or_else(std::size_t argument, const std::string& otherwise) const;

    /// An argument of several elements, in cells of its own where there are such.
    [[nodiscard]] std::string keep(std::size_t argument);
    /// A step that others are made of.
    [[nodiscard]] std::string let(const std::string& formula);
    [[nodiscard]] Tokens made(const std::string& formula) const;

    /// Of an argument.
    [[nodiscard]] Shape shape(std::size_t argument);
    /// True where an argument stands for cells.
    [[nodiscard]] bool is_reference(std::size_t argument) const;
    /// True where something is an error now, so that nobody knows what it is otherwise.
    [[nodiscard]] bool are_unknown() const noexcept { return are_unknown_; }
    /// True where an argument is one cell by itself, which is 0 where it is blank.
    [[nodiscard]] bool is_cell(std::size_t argument) const;
    /// The text that an argument is, if it is one.
    [[nodiscard]] std::optional<rtl::OUString> text(std::size_t argument) const;
    [[nodiscard]] bool are_alike(std::size_t argument, std::size_t other) const;

private:
    [[nodiscard]] std::optional<Shape> shape_of(const Tokens& formula) const;
    [[nodiscard]] Tokens kept(const Tokens& step);

    Setting setting_;
    std::vector<Tokens> originals_;
    std::vector<Tokens> parts_;
    bool are_unknown_ = false;
};

}  // namespace kpi::appraisals
