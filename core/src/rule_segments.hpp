// Rewriting clause by clause: what the files of it share.
#pragma once

#include <optional>

#include "rule_rewriting.hpp"

namespace kpi::detail {

/// Tokens between two separators.
struct Segment {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// In their order. Who rewrites them begins with the last, which leaves those before it where they are.
inline std::vector<Segment> segments_of(const Tokens& tokens) {
    std::vector<Segment> segments;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        if (i < tokens.size() && !separates(tokens[i])) continue;
        if (i > begin) segments.push_back({begin, i});
        begin = i + 1;
    }
    return segments;
}

inline void replace(Tokens& tokens, const Segment& segment, const Tokens& written) {
    tokens.insert(tokens.erase(at(tokens, segment.begin), at(tokens, segment.end)), written.begin(), written.end());
}

inline bool begins_segment(const Tokens& tokens, std::size_t i) {
    return i == 0 || separates(tokens[i - 1]);
}

inline bool ends_segment(const Tokens& tokens, std::size_t i) {
    return i >= tokens.size() || separates(tokens[i]);
}

inline std::size_t begin_of_segment(const Tokens& tokens, std::size_t i) {
    while (!begins_segment(tokens, i)) --i;
    return i;
}

inline std::size_t end_of_segment(const Tokens& tokens, std::size_t i) {
    while (!ends_segment(tokens, i)) ++i;
    return i;
}

/// The one figure of a segment; none where there are more.
inline std::optional<std::size_t> only_figure(const Tokens& tokens, const Segment& segment) {
    std::optional<std::size_t> found;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        if (!is_figure(tokens[i])) continue;
        if (found) return std::nullopt;
        found = i;
    }
    return found;
}

}  // namespace kpi::detail
