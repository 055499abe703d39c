#include "column_form_layout.hpp"

#include <algorithm>
#include <regex>

namespace kpi::model {

namespace {

std::string reference(const Block& from, const Block& to) {
    const std::string first = cell_name(from.column, from.row);
    const std::string last = cell_name(to.last_column, to.last_row);
    return first == last ? first : first + ':' + last;
}

}  // namespace

std::string sum_of(const Block& block) {
    return "SUM(" + reference(block, block) + ')';
}

ColumnFormLayout::ColumnFormLayout(const FunctionsPlan& plan, const Node& node)
    : plan_{plan}, columns_{node["columns"].items()}, people_{node["people"].items().size()} {
    place_columns();
    for (const Node& list : node["lists"].items()) place_list(list);
    place_figures(node);
    last_row_ = std::max(last_row_, list_row() + array_columns().size() - 1);
}

void ColumnFormLayout::put(const Node& source, const std::string& id, const Block& block) {
    if (!places_.emplace(id, block).second) throw source.wrong("something is called \"" + id + "\" already");
}

void ColumnFormLayout::place_columns() {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::string id = columns_[i]["id"].string();
        put(columns_[i], id, body(i));
        put(columns_[i], "above." + id, {i, above_row, i, above_row});
    }
}

void ColumnFormLayout::place_list(const Node& list) {
    const auto rows = list["rows"].items().size();
    std::size_t column = column_of(list["at"]);
    for (const Node& one : list["columns"].items()) {
        put(one, list["id"].string() + '.' + one["id"].string(), {column, list_row() + 1, column, list_row() + rows});
        ++column;
    }
    last_row_ = std::max(last_row_, list_row() + rows + (list.has("total") ? 1 : 0));
}

void ColumnFormLayout::place_figures(const Node& node) {
    const std::size_t column = column_of(node["figures_to"]);
    std::size_t row = list_row();
    for (const Node& figure : node["figures"].items()) {
        put(figure, figure["id"].string(), {column, row, column, row});
        last_row_ = std::max(last_row_, row++);
    }
}

std::vector<std::size_t> ColumnFormLayout::array_columns() const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        if (columns_[i]["kind"].string() == "array") found.push_back(i);
    return found;
}

std::size_t ColumnFormLayout::first_words_column() const {
    const auto found = std::ranges::find(columns_, "words", [](const Node& column) { return column["kind"].string(); });
    return static_cast<std::size_t>(found - columns_.begin());
}

const Block& ColumnFormLayout::place(const Node& source, const std::string& id) const {
    const auto found = places_.find(id);
    if (found == places_.end()) throw source.wrong("there is nothing called \"" + id + '"');
    return found->second;
}

std::string ColumnFormLayout::formula(const Node& source) const {
    static const std::regex placeholder{
        R"(\[([a-z_]+(?:\.[a-z_]+)?)(?:\.\.([a-z_]+(?:\.[a-z_]+)?))?\]|\{\{([a-z_]+)\}\})"};
    const std::string text = source.string();
    std::string out;
    auto rest = text.cbegin();
    for (std::smatch match; std::regex_search(rest, text.cend(), match, placeholder); rest = match[0].second) {
        out.append(rest, match[0].first);
        out += match[3].matched
                   ? literal(plan_.text(match[3]))
                   : reference(place(source, match[1]), place(source, match[2].matched ? match[2] : match[1]));
    }
    return out.append(rest, text.cend());
}

}  // namespace kpi::model
