// The workbook in front as a file, whatever has been saved of it.
#pragma once

#include "commands/dialog.hpp"

namespace kpi::commands {

/// A copy of a workbook as it is on the screen, beside nobody's files; gone when it goes.
class SavedCopy {
public:
    explicit SavedCopy(const Context& context, const Workbook& workbook);
    SavedCopy(const SavedCopy&) = delete;
    SavedCopy& operator=(const SavedCopy&) = delete;
    ~SavedCopy();

    [[nodiscard]] const OUString& url() const noexcept { return url_; }

private:
    Context context_;
    OUString url_;
};

/// A file that is written must not be that of the workbook in front, whatever is said of overwriting. Throws
/// com.sun.star.lang.IllegalArgumentException that names it.
void refuse_own_file(const Workbook& workbook, const OUString& target);

/// The workbook in a frame. Throws com.sun.star.uno.RuntimeException that says so where it is no appraisal.
[[nodiscard]] Workbook appraisal_in(const Context& context, const Frame& frame);

/// Opens a workbook that a command wrote, so that its findings are shown in front of it.
/// @param otherwise  the frame where the file is not there
[[nodiscard]] Frame frame_of_written(const Context& context, const OUString& url, const Frame& otherwise);

/// A file name for something made of a workbook, in its folder or, before it was saved, in the person's own.
/// @param addition  to its name, e.g. " Forms.pdf"; takes the place of its ending
[[nodiscard]] OUString beside(const Context& context, const Workbook& workbook, const OUString& addition);

}  // namespace kpi::commands
