// What commands find and do, with words for people beside the kinds that scripts rely on.
#pragma once

#include <com/sun/star/uno/Sequence.hxx>
#include <kpi/calc/Finding.hpp>
#include <kpi/explain.hpp>
#include <vector>

namespace kpi::appraisals {

using Finding = kpi::calc::Finding;

/// Where something was found; what is empty is about all of it.
struct Place {
    rtl::OUString file = {};   ///< URL
    rtl::OUString sheet = {};  ///< name
    rtl::OUString cell = {};   ///< "B7" or "B7:D9"
};

/// A place as it stands before what is said of it: "March.ods Input B7: ".
[[nodiscard]] rtl::OUString words_for(const Place& place);

/// Findings in the order in which they are made.
class Findings {
public:
    /// @param language    of the messages
    /// @param is_dry_run  they say what would be done
    explicit Findings(Language language, bool is_dry_run = false) : language_{language}, is_dry_run_{is_dry_run} {}

    /// @param kind      one of the kinds that stay
    /// @param expected  what should be there; "{expected}" of the kind's sentence
    /// @param found     what is there; "{found}"
    /// Throws com.sun.star.uno.RuntimeException for a kind that has no sentence.
    void add(const char* kind, const Place& place, const rtl::OUString& expected = {}, const rtl::OUString& found = {});
    void add(const Finding& finding) { all_.push_back(finding); }

    [[nodiscard]] const std::vector<Finding>& all() const noexcept { return all_; }
    [[nodiscard]] com::sun::star::uno::Sequence<Finding> sequence() const;
    [[nodiscard]] bool has_errors() const;
    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] bool is_dry_run() const noexcept { return is_dry_run_; }

private:
    Language language_;
    bool is_dry_run_;
    std::vector<Finding> all_;
};

/// Words of a message in its language.
[[nodiscard]] rtl::OUString said(Language language, const char* english, const char* chinese);

/// "error", "warning" or "note" in its language.
[[nodiscard]] rtl::OUString severity_in(Language language, const rtl::OUString& severity);

/// What those who are in none are called where departments are listed.
[[nodiscard]] rtl::OUString words_for_no_department(Language language);

/// Every kind there is, for tests and for help.
[[nodiscard]] std::vector<rtl::OUString> kinds_of_findings();

}  // namespace kpi::appraisals
