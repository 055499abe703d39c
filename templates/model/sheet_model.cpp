#include "sheet_model.hpp"

namespace kpi::model {

std::string column_name(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string name;
    for (++column; column > 0; column = (column - 1) / letters)
        name.insert(name.begin(), static_cast<char>('A' + (column - 1) % letters));
    return name;
}

std::string cell_name(std::size_t column, std::size_t row) {
    return column_name(column) + std::to_string(row + 1);
}

std::string absolute_cell_name(std::size_t column, std::size_t row) {
    return '$' + column_name(column) + '$' + std::to_string(row + 1);
}

std::string absolute_block_name(const Block& block) {
    const std::string first = absolute_cell_name(block.column, block.row);
    if (block.column == block.last_column && block.row == block.last_row) return first;
    return first + ':' + absolute_cell_name(block.last_column, block.last_row);
}

std::string literal(std::string_view text) {
    // A text in a formula of an .xlsx is no longer than that.
    constexpr std::size_t most_letters = 255;
    std::string written{'"'};
    std::size_t letters = 0;
    bool is_one = true;
    for (const char byte : text) {
        const bool is_first_of_letter = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        if (is_first_of_letter && letters++ == most_letters) {
            written += "\"&\"";
            letters = 1;
            is_one = false;
        }
        written += byte == '"' ? std::string{"\"\""} : std::string{byte};
    }
    written += '"';
    return is_one ? written : '(' + written + ')';
}

std::string sheet_prefix(const std::string& sheet) {
    std::string escaped;
    for (const char letter : sheet) escaped += letter == '\'' ? std::string{"''"} : std::string{letter};
    return "$'" + escaped + "'.";
}

}  // namespace kpi::model
