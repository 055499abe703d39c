#include "heap.hpp"

#include <cstdlib>
#include <limits>
#include <new>

namespace {

constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

std::size_t requests = 0;
std::size_t requests_left = any_number;
bool turned_down = false;

}  // namespace

// Replaced as well for what asks without an exception (std::stable_sort does): the library's own calls the other one,
// and a sanitizer's does not.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++requests;
    if (requests_left == 0) {
        turned_down = true;
        return nullptr;
    }
    if (requests_left != any_number) --requests_left;
    return std::malloc(size == 0 ? 1 : size);
}

void* operator new(std::size_t size) {
    if (void* const memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc{};
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

namespace heap {

std::size_t taken() noexcept {
    return requests;
}

RunsOut::RunsOut(std::size_t left) noexcept {
    turned_down = false;
    requests_left = left;
}

RunsOut::~RunsOut() {
    requests_left = any_number;
}

bool RunsOut::has_run_out() const noexcept {
    return turned_down;
}

}  // namespace heap
