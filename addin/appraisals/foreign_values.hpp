// Proof that a department's file holds nobody of another one: its package is searched, part by part.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "appraisals/files.hpp"
#include "appraisals/part_values.hpp"
#include "appraisals/staff.hpp"

namespace kpi::appraisals {

/// Numbers and names of everybody, and in which departments they are.
///
/// What is searched for, where, so that nothing is missed that could be told from the workbook's own figures and words,
/// and no file is refused for a figure of its own:
/// - a name or number with a blank in it or a letter beyond English ones, everywhere, as a whole value, and in texts
/// also
///   as a piece between commas, brackets, quotes and the like;
/// - one of letters and digits (A08) or of one English word (Anna) in texts, the former as a piece, too: in formulas
/// and
///   in names of styles these are something else;
/// - a number of 7 digits and more in texts, their pieces and figures; one of 4 to 6 digits in texts only: a figure may
///   be the same. Shorter ones, and names of one letter, cannot be told apart and are not searched for.
/// Pictures of charts hold texts, too, and are searched for the first kind. What is drawn in other pictures is not
/// read.
class StaffValues {
public:
    /// @param allowed  texts that are the workbook's own or the department's business, whoever is called so
    StaffValues(const People& people, const std::vector<Department>& departments, const std::set<std::string>& allowed);

    /// What a value holds that belongs to other departments only; nothing where it holds nobody, or also somebody who
    /// is in this one.
    /// @param department  its place among the departments
    [[nodiscard]] std::optional<std::string> foreign_in(const std::string& value, Said said,
                                                        std::size_t department) const;

private:
    void add(const rtl::OUString& value, std::size_t department);
    [[nodiscard]] bool is_foreign(const std::string& value, Said said, bool is_piece, std::size_t department) const;

    std::unordered_map<std::string, std::vector<std::size_t>> owners_;
};

/// Texts on the sheets of settings and lists that have a name: words and figures of the workbook itself, given to
/// every department.
[[nodiscard]] std::set<std::string> words_of_workbook(const Workbook& workbook);

struct ForeignValue {
    rtl::OUString value;
    rtl::OUString part;  ///< of the package
};

/// The first value in a file's package that belongs to another department. Throws com.sun.star.uno.Exception for a file
/// that is no package.
[[nodiscard]] std::optional<ForeignValue> foreign_value(const Context& context, const rtl::OUString& url,
                                                        const StaffValues& staff, std::size_t department);

/// Whether the contents of a package are encrypted.
[[nodiscard]] bool is_encrypted(const Context& context, const rtl::OUString& url);

}  // namespace kpi::appraisals
