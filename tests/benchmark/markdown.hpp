// Tables in Markdown, aligned for the terminal too.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kpi::benchmark {

class Markdown {
public:
    explicit Markdown(std::vector<std::string> heading) : lines_{std::move(heading)} {}
    void add(std::vector<std::string> line) { lines_.push_back(std::move(line)); }
    void print() const;

private:
    std::vector<std::vector<std::string>> lines_;
};

/// Three significant digits, or "n/a".
[[nodiscard]] std::string figure(const std::optional<double>& number);

/// Nothing when either is not there.
[[nodiscard]] std::optional<double> ratio(const std::optional<double>& of, const std::optional<double>& to);

}  // namespace kpi::benchmark
