// The sheets that every workbook is made of.
#pragma once

#include "plan.hpp"

namespace kpi::model {

/// What the workbook is for and how it is filled in: one page.
[[nodiscard]] Sheet guide_sheet(const Plan& plan);
/// Identity, indicators and every figure that formulas read.
[[nodiscard]] Sheet settings_sheet(const Plan& plan);
/// One row a person, all that is typed in.
[[nodiscard]] Sheet input_sheet(const Plan& plan);
/// One row a person: what is wrong, points, scores of sections.
[[nodiscard]] Sheet points_sheet(const Plan& plan);
/// One row a person: total, grade, rank.
[[nodiscard]] Sheet results_sheet(const Plan& plan);
/// One person on one page, to be talked over and signed.
[[nodiscard]] Sheet form_sheet(const Plan& plan);
/// Everybody on one page.
[[nodiscard]] Sheet summary_sheet(const Plan& plan);
/// Words to choose from and the kinds of figures, hidden.
[[nodiscard]] Sheet lists_sheet(const Plan& plan);

/// Title, note and status line, the same on every sheet with a row a person.
/// @param note         key of the words under the title; the banner takes their place where the extension is missing
/// @param last_column  of the sheet
/// @param rest_at      column in which the title goes on after draft or final and the period, where a page that begins
///                     with the first column has no room for more
void add_heading(const Plan& plan, Sheet& sheet, const std::string& title, const std::string& note,
                 std::size_t last_column, std::size_t rest_at = 0);

/// Headings of spare columns are empty texts, and Calc shows one as 0 when it opens an .ods in which nothing follows
/// in the row: something follows.
/// @param last_column  with a heading
void end_headings(Sheet& sheet, std::size_t last_column);

/// A text that says something else in a workbook that was handed out, where settings are locked: as a formula.
/// @param key  of its words; those of a department's workbook are at "<key>.handed_out"
[[nodiscard]] std::string text_by_owner(const Words& words, const std::string& key);
/// Room for either text.
/// @param width, points  as of height_for
[[nodiscard]] double height_of_text_by_owner(const Words& words, const std::string& key, double width,
                                             double points = 9);

/// Looks and heights of the rows of people and of the guard rows at both ends.
/// @param last_column  of the sheet
void add_people_rows(const Plan& plan, Sheet& sheet, std::size_t last_column);

/// Points of unlike full marks made comparable, before they are weighed: an array, "" where there are none.
/// @param points  of people, in columns
/// @param full    the full marks above them
[[nodiscard]] std::string points_in_per_cent(const std::string& points, const std::string& full);

/// The sum of a person's points, those that are there: an array.
/// @param points   of people, in columns
/// @param factors  a row of numbers: 1 for what counts
[[nodiscard]] std::string sum_of_points(const std::string& points, const std::string& factors);

/// Amounts without decimals where the standard's settings say so.
void show_without_decimals(const Plan& plan, Sheet& sheet, const Block& amounts);

/// A person's number as it is compared: as text, without blanks at its ends, in capitals.
/// @param number  of one person or of all
[[nodiscard]] std::string compared_number(const std::string& number);

/// A figure about everybody: the key of its word, formula without "=", format.
struct HeadCount {
    const char* key;
    const char* formula;
    Format format;
};

/// People in and out, and their mean.
[[nodiscard]] std::vector<HeadCount> head_counts();

/// How high a row must be for a text that is wrapped, in centimetres.
/// @param width   of the cell, in centimetres
/// @param points  size of the letters
[[nodiscard]] double height_for(const std::string& text, double width, double points = 9);

/// The letters of headings are bold, and wider than those of a text.
[[nodiscard]] double height_of_heading(const std::string& text, double width);
/// How high the row of indicators' names, and that of their sections, must be over columns of a width.
[[nodiscard]] double height_of_names(const Plan& plan, double width);
[[nodiscard]] double height_of_sections(const Plan& plan, double width);

/// The width of several columns together, in centimetres.
[[nodiscard]] double width_of(const Sheet& sheet, std::size_t first_column, std::size_t last_column);

/// How far below the top of a sheet a row begins, in centimetres.
[[nodiscard]] double top_of(const Sheet& sheet, std::size_t row);

/// How many pages of landscape A4 lie side by side, so that no letter is smaller than 8 points.
/// @param last_repeated  column; it and those before it stand on every page
[[nodiscard]] std::size_t pages_wide(const Sheet& sheet, std::size_t first_column, std::size_t last_column,
                                     std::size_t last_repeated);

/// True for percentages.
[[nodiscard]] bool is_share(Entered kind);

/// The format in which a kind of figure is shown.
[[nodiscard]] Format format_of(Entered kind);

}  // namespace kpi::model
