#include <kpi/weighted.hpp>

int main() {
    const double scores[] = {97, 85, 60, 67};
    const double weights[] = {0.3, 0.3, 0.2, 0.2};
    const auto mean = kpi::WeightedMean::make(weights);
    if (!mean) return 2;
    const auto total = (*mean)(scores);
    return total && *total == 80 ? 0 : 1;
}
