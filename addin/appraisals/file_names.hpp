// Names of departments' files: a department may be called anything, a file may not.
#pragma once

#include <functional>
#include <map>
#include <rtl/ustring.hxx>

namespace kpi::appraisals {

/// What the placeholders of a pattern stand for.
struct NameParts {
    rtl::OUString department = {};
    rtl::OUString period = {};
    rtl::OUString company = {};
    rtl::OUString standard = {};
    sal_Int32 count = 0;  ///< of its people
};

/// Throws com.sun.star.lang.IllegalArgumentException for a pattern without "{department}", with a placeholder that is
/// none, or with a letter that no file's name has.
void check_pattern(const rtl::OUString& pattern);

/// The pattern with what its placeholders stand for, without blanks at its ends: a name that is wanted.
[[nodiscard]] rtl::OUString filled(const rtl::OUString& pattern, const NameParts& parts);

/// The most bytes that a file's name takes, its ending included: 255, less what an office and a sync tool put around
/// it.
inline constexpr sal_Int32 longest_name = 220;

/// A name that Windows, macOS and Linux keep: what it must not hold becomes "_", and it is cut where it is too long.
/// @param wanted  without the ending
/// @param ending  of the file, with its dot
/// @return without the ending, never empty
[[nodiscard]] rtl::OUString safe_name(const rtl::OUString& wanted, const rtl::OUString& ending);

/// The address of a file in a folder.
/// @param folder  URL
/// @param name    with its ending, of any letters
[[nodiscard]] rtl::OUString url_in(const rtl::OUString& folder, const rtl::OUString& name);

/// The names that are taken in one folder.
class TakenNames {
public:
    /// @param is_before  an order in which names are equal that some file system takes for the same: they differ in
    ///                   capitals only, or in the way in which accents are written
    using Order = std::function<bool(const rtl::OUString&, const rtl::OUString&)>;
    explicit TakenNames(Order is_before) : owners_{std::move(is_before)} {}

    /// Takes a name.
    /// @param owner  e.g. the department
    /// @return whose it is: the owner, or the one who has taken it before
    [[nodiscard]] const rtl::OUString& take(const rtl::OUString& name, const rtl::OUString& owner) {
        return owners_.emplace(name, owner).first->second;
    }

private:
    std::map<rtl::OUString, rtl::OUString, Order> owners_;
};

}  // namespace kpi::appraisals
