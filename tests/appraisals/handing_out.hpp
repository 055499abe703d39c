// What tests of handing out have in common: masters with departments, runs, and the files that come of them.
#pragma once

#include <gmock/gmock.h>

#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "appraisals/campaign.hpp"
#include "appraisals/distribute.hpp"
#include "appraisals/file_names.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/services.hpp"
#include "service.hpp"
#include "small_sample.hpp"

namespace kpi::tests {

using appraisals::Findings;
using office::to_url;
using office::uno::Any;
using rtl::OUString;

using Given = std::vector<std::pair<const char*, Any>>;

[[nodiscard]] inline Words words_in(const std::string& language) {
    return {Node::read(fs::path{KPI_SOURCE_DIR} / "templates/vocabulary.json"), language};
}

/// What becomes of files. The samples hold numbers twice, which have a test of their own.
[[nodiscard]] inline std::vector<std::string> kinds_of(const Findings& findings) {
    std::vector<std::string> kinds;
    for (const auto& one : findings.all())
        if (one.kind != "number-twice") kinds.push_back(to_utf8(one.kind));
    return kinds;
}

/// What is found of one kind, in the order in which it is.
[[nodiscard]] inline std::vector<std::string> found_of(const Findings& findings, const std::string& kind) {
    std::vector<std::string> found;
    for (const auto& one : findings.all())
        if (to_utf8(one.kind) == kind) found.push_back(to_utf8(one.found));
    return found;
}

class HandedOut : public testing::Test {
protected:
    /// A sample whose people are in these departments in turn.
    /// @return the open workbook, which is not saved yet
    static Appraisal sample(const std::string& standard, const std::string& language,
                            const std::vector<std::string>& departments) {
        auto workbook = Appraisal::open(office_with_extension(), small_sample(standard, words_in(language).locale()));
        const auto people = workbook.data("KpiPeople");
        std::size_t person = 0;
        for (sal_Int32 row = 1; row + 1 < people.getLength(); ++row) {
            const bool is_somebody = std::any_of(people[row].begin(), people[row].end(), [](const Any& cell) {
                return number_of(cell) || !text_of(cell).empty();
            });
            if (is_somebody)
                workbook.write("KpiDepartments", static_cast<std::size_t>(row),
                               departments[person++ % departments.size()]);
        }
        workbook.document().recalculate();
        return workbook;
    }

    fs::path save(const Appraisal& workbook) const {
        const fs::path file = root_ / "master.ods";
        workbook.document().save(file, office::filter::ods);
        return file;
    }

    [[nodiscard]] Findings run(const fs::path& master, const Given& options) const {
        appraisals::NoProgress progress;
        return run(master, options, progress);
    }

    [[nodiscard]] Findings run(const fs::path& master, const Given& options, appraisals::Progress& progress) const {
        try {
            return appraisals::distribute_from(context_, to_url(fs::path{KPI_SOURCE_DIR} / "templates"), to_url(master),
                                               to_url(folder_), options_of(options), progress);
        } catch (const com::sun::star::lang::IllegalArgumentException&) {
            throw;
        } catch (const office::uno::Exception& error) {
            throw std::runtime_error(to_utf8(error.Message));
        }
    }

    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        if (fs::exists(folder_))
            for (const auto& entry : fs::directory_iterator(folder_)) names.insert(entry.path().filename().string());
        return names;
    }

    [[nodiscard]] Appraisal opened(const std::string& file) const {
        return Appraisal::open(office_with_extension(), folder_ / file);
    }

    const appraisals::Context& context_ = office_with_extension().context();
    /// Of this test alone.
    const fs::path root_ = [] {
        const fs::path root = scratch_folder() / testing::UnitTest::GetInstance()->current_test_info()->name();
        fs::remove_all(root);
        fs::create_directories(root);
        return root;
    }();
    const fs::path folder_ = root_ / "March 三月";
};

}  // namespace kpi::tests
