// Questions that a command asks, and the workbook it is about.
#pragma once

#include <optional>

#include "commands/commands.hpp"
#include "uno/workbook.hpp"

namespace kpi::commands {

/// The workbook in a frame; nothing where there is another kind of document.
[[nodiscard]] Workbook workbook_in(const Frame& frame);

struct NumberRange {
    sal_Int32 least;
    sal_Int32 most;
    sal_Int32 proposed;
};

/// Asks for a whole number. Nothing where the person calls it off.
[[nodiscard]] std::optional<sal_Int32> ask_for_number(const Context& context, const Frame& frame, const OUString& title,
                                                      const OUString& question, const NumberRange& range);

}  // namespace kpi::commands
