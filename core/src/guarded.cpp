#include "guarded.hpp"

namespace kpi::detail {

StandardArithmetic::StandardArithmetic() noexcept {
    std::fegetenv(&saved_);
    std::fesetenv(FE_DFL_ENV);
}

StandardArithmetic::~StandardArithmetic() {
    std::fesetenv(&saved_);
}

}  // namespace kpi::detail
