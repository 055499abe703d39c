// Replays a corpus: every input of a file, one a line in hexadecimal digits. Lines that begin with #
// say what the next one is. Where there is libFuzzer, its own main takes the place of this one.
#include <charconv>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);  // NOLINT: libFuzzer's name

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(const std::string& line) {
    Bytes bytes;
    for (std::size_t i = 0; i < line.size(); i += 2) {
        constexpr int hexadecimal = 16;
        const char* const end = line.data() + std::min(i + 2, line.size());
        std::uint8_t byte = 0;
        if (const auto [stop, error] = std::from_chars(line.data() + i, end, byte, hexadecimal);
            stop != line.data() + i + 2 || error != std::errc{})
            throw std::runtime_error{"these are no bytes: " + line};
        bytes.push_back(byte);
    }
    return bytes;
}

std::size_t replay(const std::string& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error{"cannot read " + file};
    std::size_t inputs = 0;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with('#')) continue;
        const Bytes bytes = bytes_of(line);
        LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
        ++inputs;
    }
    // A run without inputs would pass whatever the code does.
    if (inputs == 0) throw std::runtime_error{"no inputs in " + file};
    return inputs;
}

}  // namespace

int main(int count, char** arguments) try {
    if (count != 2) throw std::invalid_argument{"one argument is wanted, the corpus"};
    std::cout << replay(arguments[1]) << " inputs\n";
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
}
