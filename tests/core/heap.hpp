// The heap of the test program: how often memory is taken, and memory that runs out.
#pragma once

#include <cstddef>

namespace heap {

/// How often memory has been taken. (The tests run on one thread.)
[[nodiscard]] std::size_t taken() noexcept;

/// How often memory is taken while `work` is done.
template <class Work>
std::size_t taken_by(Work&& work) {
    const std::size_t before = taken();
    work();
    return taken() - before;
}

/// As long as it lives there is memory for so many requests, and for none after those.
class RunsOut {
public:
    explicit RunsOut(std::size_t requests) noexcept;
    ~RunsOut();
    RunsOut(const RunsOut&) = delete;
    RunsOut& operator=(const RunsOut&) = delete;

    /// Whether a request was turned down.
    [[nodiscard]] bool has_run_out() const noexcept;
};

}  // namespace heap
