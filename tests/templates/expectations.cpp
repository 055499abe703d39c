#include "expectations.hpp"

#include <boost/tokenizer.hpp>
#include <fstream>
#include <stdexcept>

namespace kpi::tests {

std::vector<Record> read_csv(const std::filesystem::path& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error("cannot read " + file.string());
    std::vector<std::string> header;
    std::vector<Record> records;
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        const boost::tokenizer<boost::escaped_list_separator<char>> fields{line};
        const std::vector<std::string> values(fields.begin(), fields.end());
        if (header.empty()) {
            header = values;
            continue;
        }
        if (values.size() != header.size())
            throw std::runtime_error(file.string() + ": a row does not match the header: " + line);
        Record record;
        for (std::size_t i = 0; i < header.size(); ++i) record[header[i]] = values[i];
        records.push_back(record);
    }
    return records;
}

}  // namespace kpi::tests
