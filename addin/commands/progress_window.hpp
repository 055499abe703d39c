// How far a long command has got, with a bar and a button that calls it off. The office stays alive meanwhile.
#pragma once

#include <com/sun/star/awt/XToolkitExperimental.hpp>

#include "appraisals/progress.hpp"
#include "commands/dialog.hpp"

namespace kpi::commands {

class ProgressWindow final : public appraisals::Progress {
public:
    /// Throws com.sun.star.uno.RuntimeException where another command is still at work: two at a time would
    /// close each other's documents.
    ProgressWindow(const Context& context, const Frame& frame, const OUString& title);
    ProgressWindow(const ProgressWindow&) = delete;
    ProgressWindow& operator=(const ProgressWindow&) = delete;
    ~ProgressWindow() override;

    [[nodiscard]] bool go_on(sal_Int32 done, sal_Int32 total, const OUString& what) override;

private:
    void draw();

    Dialog dialog_;
    uno::Reference<com::sun::star::awt::XToolkitExperimental> events_;
    bool is_called_off_ = false;
};

}  // namespace kpi::commands
