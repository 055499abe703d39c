// What libFuzzer and main.cpp call.
#include <cstddef>
#include <cstdint>

#include "verdict.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);  // libFuzzer's name

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::Input input{{data, size}};
    fuzz::run(input);
    return 0;
}
