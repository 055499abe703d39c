#include "appraisals/answers_of_calls.hpp"

#include "appraisals/checking.hpp"

namespace kpi::appraisals {

namespace {

/// How many cells an argument has in rows and columns; nothing where that cannot be told.
std::optional<std::pair<sal_Int32, sal_Int32>> size_of(const Argument& argument) {
    switch (argument.kind) {
        case Argument::Kind::number:
        case Argument::Kind::text: return std::pair{1, 1};
        case Argument::Kind::table:
            if (!argument.table.hasElements()) return std::nullopt;
            return std::pair{argument.table.getLength(), argument.table[0].getLength()};
        case Argument::Kind::reference:
            return std::pair{rows_of(argument.reference.area), columns_of(argument.reference.area)};
        case Argument::Kind::left_out:
        case Argument::Kind::sheets:
        case Argument::Kind::computed: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<sal_Int32> answers_of(const Call& call) {
    const auto first = size_of(call.argument(0));
    const auto second = size_of(call.argument(1));
    const auto beside = [](const auto& items, const auto& list) -> std::optional<sal_Int32> {
        if (!items || !list) return std::nullopt;
        if (list->first == 1 && items->second == list->second) return items->first;
        if (list->second == 1 && items->first == list->first) return items->second;
        return std::nullopt;
    };
    if (call.function == "WEIGHTED") return beside(first, second);
    if (call.function == "POINTS") return beside(second, size_of(call.argument(2)));
    const Role role = role_of(call, 0);
    if (!first || (role != Role::value && role != Role::shares)) return std::nullopt;
    // One person's part of the whole.
    if (call.function == "ALLOCATE" && call.argument(3).kind != Argument::Kind::left_out) return std::nullopt;
    return first->first * first->second;
}

}  // namespace kpi::appraisals
