#include "layout.hpp"

#include <regex>

namespace kpi::templates {

namespace {

TableLayout table_layout(const Node& sheet, const Language& language) {
    TableLayout table;
    table.id = sheet["id"].string();
    table.sheet = sheet["name"].text(language);
    table.rows = static_cast<std::size_t>(sheet["rows"].number());
    for (const Node& column : sheet["columns"].items()) {
        const std::string id = column["id"].string();
        if (!table.column_by_id.emplace(id, table.columns++).second)
            throw column.wrong("there is a column \"" + id + "\" already");
        table.has_groups = table.has_groups || column.has("group");
    }
    table.has_summary = sheet.has("summary");
    table.has_signatures = sheet.has("signatures");

    std::size_t row = 2;
    if (table.has_summary) {
        table.summary_row = row;
        row += 2;
    }
    if (table.has_signatures) table.signature_row = row++;
    if (table.has_groups) table.group_row = row++;
    table.header_row = row++;
    table.first_row = row;
    return table;
}

}  // namespace

Layout::Layout(const Node& definition, const Language& language) : language_{language} {
    for (const auto& [key, text] : definition["texts"].members()) texts_.emplace(key, text.text(language));
    for (const Node& sheet : definition["sheets"].items())
        if (sheet["kind"].string() == "table") tables_.emplace(sheet["id"].string(), table_layout(sheet, language));
}

const TableLayout& Layout::table(const std::string& id) const {
    const auto found = tables_.find(id);
    if (found == tables_.end()) throw office::Failure("The definition has no table \"" + id + "\".");
    return found->second;
}

std::string Layout::text(const std::string& key) const {
    const auto found = texts_.find(key);
    if (found == texts_.end()) throw office::Failure("The definition has no text \"" + key + "\".");
    return found->second;
}

std::string Layout::reference(const Node& source, const TableLayout* own, std::string path, std::size_t row) const {
    const bool whole = path.back() == ':';
    if (whole) path.pop_back();
    const auto dot = path.find('.');
    if (dot == std::string::npos && own == nullptr)
        throw source.wrong("a column \"" + path + "\" is named outside of a table");
    const TableLayout& table = dot == std::string::npos ? *own : this->table(path.substr(0, dot));
    const std::string id = dot == std::string::npos ? path : path.substr(dot + 1);
    const auto column = table.column_by_id.find(id);
    if (column == table.column_by_id.end()) throw source.wrong("a column \"" + path + "\" is named that is not there");

    const std::string prefix = &table == own ? "" : sheet_prefix(table.sheet);
    if (!whole) return prefix + cell_name(column->second, table.first_row + row);
    return prefix + absolute_cell_name(column->second, table.first_row) + ':' +
           absolute_cell_name(column->second, table.first_row + table.rows - 1);
}

std::string Layout::column_range(const Node& path) const {
    return reference(path, nullptr, path.string() + ':', 0);
}

std::string Layout::formula(const Node& source, const TableLayout& table, std::size_t row) const {
    return formula_in(source, &table, row);
}

std::string Layout::formula(const Node& source) const {
    return formula_in(source, nullptr, 0);
}

std::string Layout::formula_in(const Node& source, const TableLayout* table, std::size_t row) const {
    static const std::regex placeholder{R"(\[([a-z0-9_]+\.)?[a-z0-9_]+:?\]|\{\{[a-z0-9_]+\}\})"};
    const std::string text = source.string();
    std::string out = "=";
    auto rest = text.cbegin();
    for (std::smatch match; std::regex_search(rest, text.cend(), match, placeholder); rest = match[0].second) {
        out.append(rest, match[0].first);
        const std::string found = match.str();
        if (found.front() == '{')
            out += literal(this->text(found.substr(2, found.size() - 4)));
        else
            out += reference(source, table, found.substr(1, found.size() - 2), row);
    }
    return out.append(rest, text.cend());
}

}  // namespace kpi::templates
