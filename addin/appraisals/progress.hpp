// How far a command has got, and whether it is to go on.
#pragma once

#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// What a long command tells whoever waits for it, between two steps that are whole by themselves.
class Progress {
public:
    virtual ~Progress() = default;
    /// @param done, total  steps
    /// @param what         the next one is about, e.g. a file's name
    /// @return false where the person has called it off: the command ends, and what is done stays done
    [[nodiscard]] virtual bool go_on(sal_Int32 done, sal_Int32 total, const rtl::OUString& what) = 0;
};

/// Nobody waits: for scripts.
class NoProgress final : public Progress {
public:
    [[nodiscard]] bool go_on(sal_Int32, sal_Int32, const rtl::OUString&) override { return true; }
};

}  // namespace kpi::appraisals
