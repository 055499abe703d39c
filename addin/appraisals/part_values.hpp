// The values in a part of a package: texts of elements and of attributes, whole, as somebody could read them.
//
// Not everything that is written in a part is said to anybody. Three kinds are told apart, because a person's number
// such as "1003" or "A12" is also a figure, the address of a cell or the name of a style:
// - text: texts of cells, comments, names of sheets, cached results that are texts, text in quotes within formulas;
// - figure: what stands in a cell that holds a number;
// - technical: every other attribute.
// The parts are those that the office has just written, hence well-formed; an entity that is none is left as it is.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace kpi::appraisals {

enum class Said { text, figure, technical };

/// Calls back with every value of an XML part, in UTF-8, without blanks at its ends; never an empty one. Letters of a
/// text that only look different are one value.
void for_each_value(std::string_view xml, const std::function<void(const std::string&, Said)>& look);

/// Calls back with what could be a text in a part that is no XML, such as the picture of a chart: each run of letters
/// in UTF-16 from its start on, in UTF-8, in every length up to that of a long name; what follows it may look like
/// letters.
void for_each_text_of_picture(std::string_view bytes, const std::function<void(const std::string&)>& look);

/// A text in pieces, as somebody could have listed names in it: what stands between commas, brackets, quotes, colons,
/// lines and the like. The whole text, where there are none, is not a piece.
void for_each_piece(std::string_view text, const std::function<void(const std::string&)>& look);

}  // namespace kpi::appraisals
