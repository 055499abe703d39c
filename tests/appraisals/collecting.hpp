// A handing out without the command that hands out: a campaign's master, and files of departments that came back.
#pragma once

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <functional>
#include <set>

#include "appraisals/blocks.hpp"
#include "appraisals/campaign.hpp"
#include "appraisals/entered_people.hpp"
#include "appraisals/identity.hpp"
#include "appraisals/services.hpp"
#include "small_sample.hpp"

namespace kpi::tests {

using appraisals::Findings;
using appraisals::Format;
using appraisals::HiddenWorkbook;
using appraisals::Row;
using office::from_utf8;
using office::to_url;
using office::to_utf8;
using office::uno::Any;
using rtl::OUString;

/// An exception of the office has no words for the test's report.
template <class Act>
auto in_words(const Act& act) {
    try {
        return act();
    } catch (const com::sun::star::lang::IllegalArgumentException&) {
        throw;
    } catch (const com::sun::star::io::IOException&) {
        throw;
    } catch (const office::uno::Exception& error) {
        throw std::runtime_error(to_utf8(error.Message));
    }
}

/// A workbook that a test makes or looks at.
class Opened {
public:
    explicit Opened(const fs::path& file)
        : workbook_{HiddenWorkbook::open_copy(office_with_extension().context(), to_url(file),
                                              appraisals::filter_of(appraisals::format_of(to_url(file))))} {}

    [[nodiscard]] const Workbook& model() const { return workbook_.model(); }
    void calculate() const { workbook_.calculate_all(); }
    [[nodiscard]] std::vector<appraisals::Person> people() const {
        return appraisals::people_of(office_with_extension().context(), model());
    }
    [[nodiscard]] office::uno::Reference<office::table::XCell> cell(const char* name, sal_Int32 row,
                                                                    sal_Int32 column = 0) const {
        const auto cells = cells_named(model(), OUString::createFromAscii(name));
        if (!cells.is()) throw std::runtime_error(std::string{"there is no "} + name);
        return cells->getCellByPosition(column, row);
    }
    [[nodiscard]] appraisals::Data data(const char* name) const { return appraisals::data_named(model(), name); }
    void write(const char* name, sal_Int32 row, double number, sal_Int32 column = 0) const {
        cell(name, row, column)->setValue(number);
    }
    void write(const char* name, sal_Int32 row, const std::string& text, sal_Int32 column = 0) const {
        office::as<com::sun::star::text::XText>(cell(name, row, column))->setString(from_utf8(text));
    }
    /// The row of somebody in the blocks of people.
    [[nodiscard]] sal_Int32 row_of(const std::string& number) const {
        const auto first = address_of(cells_named(model(), "KpiPeople")).StartRow;
        for (const auto& one : people())
            if (to_utf8(one.key) == number) return one.row - first;
        throw std::runtime_error("there is nobody with the number " + number);
    }
    [[nodiscard]] sal_Int32 column_of(const std::string& id) const {
        const auto ids = data("KpiColumnIds")[0];
        for (sal_Int32 i = 0; i < ids.getLength(); ++i)
            if (to_utf8(appraisals::words_of(ids[i])) == id) return i;
        throw std::runtime_error("there is no figure " + id);
    }
    /// Protection of a sheet is no obstacle to a person who means it.
    void unprotect_all() const {
        const auto sheets = office::as<com::sun::star::container::XIndexAccess>(model()->getSheets());
        for (sal_Int32 i = 0; i < sheets->getCount(); ++i)
            office::as<com::sun::star::util::XProtectable>(sheet_of(model(), i))->unprotect({});
    }
    /// Keeps only these people, in this order.
    void keep(const std::vector<Row>& people) const {
        auto block = address_of(cells_named(model(), "KpiPeople"));
        const auto cells = sheet_of(model(), block.Sheet);
        appraisals::clear(
            cells->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow + 10));
        if (people.empty()) return;
        appraisals::write_data(cells->getCellRangeByPosition(block.StartColumn, block.StartRow + 1, block.EndColumn,
                                                             block.StartRow + static_cast<sal_Int32>(people.size())),
                               people);
    }
    void store(const fs::path& file, Format format) const {
        appraisals::store_copy(office_with_extension().context(), model(), to_url(file), format, true);
    }

private:
    HiddenWorkbook workbook_;
};

/// Everybody of a sample with whom nothing is wrong, in departments by turns.
inline std::vector<Row> complete_people(const Opened& sample, const std::vector<std::string>& departments) {
    const auto wrong = sample.data("KpiRowsToPutRight");
    const auto first = address_of(cells_named(sample.model(), "KpiPeople")).StartRow;
    std::vector<Row> rows;
    for (auto& one : sample.people()) {
        if (appraisals::number_of(wrong[one.row - first][0]) != 0.0 || one.key.isEmpty()) continue;
        one.cells.getArray()[2] <<= from_utf8(departments[rows.size() % departments.size()]);
        rows.push_back(one.cells);
    }
    return rows;
}

class Campaign {
public:
    using Change = std::function<void(const Opened&)>;

    /// @param change  of the master, before it is handed out
    Campaign(const std::string& standard, const std::string& locale, const std::string& name,
             std::vector<std::string> departments, const Change& change = {})
        : folder_{scratch_folder() / name}, departments_{std::move(departments)} {
        fs::remove_all(folder_);
        fs::create_directories(folder_);
        in_words([&] { make_master(standard, locale, change); });
    }

private:
    void make_master(const std::string& standard, const std::string& locale, const Change& change) {
        const Opened sample{small_sample(standard, locale)};
        sample.keep(complete_people(sample, departments_));
        if (change) change(sample);
        identity_ = {.standard = from_utf8(standard),
                     .version = KPI_VERSION,
                     .campaign = appraisals::new_campaign(),
                     .company = "Acme",
                     .period = office::as<com::sun::star::text::XText>(sample.cell("KpiPeriod", 0))->getString(),
                     .scope = "company"};
        appraisals::write_identity(sample.model(), identity_);
        sample.calculate();
        sample.store(master(), Format::ods);
    }

public:
    [[nodiscard]] const fs::path& folder() const { return folder_; }
    [[nodiscard]] fs::path master() const { return folder_.string() + " campaign.ods"; }
    [[nodiscard]] fs::path result() const { return folder_.string() + " together.ods"; }
    [[nodiscard]] const appraisals::Identity& identity() const { return identity_; }
    [[nodiscard]] const std::vector<std::string>& departments() const { return departments_; }
    [[nodiscard]] fs::path file(const std::string& department, Format format = Format::ods) const {
        return folder_ / (department + to_utf8(appraisals::ending_of(format)));
    }

    /// A department's workbook, as it comes back.
    void come_back(const std::string& department, Format format = Format::ods, const Change& change = {},
                   const fs::path& as = {}) const {
        const Opened workbook{master()};
        std::vector<Row> own;
        for (const auto& one : workbook.people())
            if (to_utf8(one.department()) == department) own.push_back(one.cells);
        workbook.keep(own);
        appraisals::Identity identity = identity_;
        identity.department = from_utf8(department);
        appraisals::write_identity(workbook.model(), identity);
        workbook.unprotect_all();
        if (change) change(workbook);
        workbook.store(as.empty() ? file(department, format) : as, format);
    }
    void all_come_back(Format format = Format::ods) const {
        for (const auto& department : departments_) come_back(department, format);
    }

    [[nodiscard]] Findings collect(const appraisals::OptionValues& more = {}) const {
        appraisals::NoProgress nobody;
        appraisals::OptionValues options(more.getLength() + 1);
        options.getArray()[0] = {"overwrite", Any{true}};
        std::copy(more.begin(), more.end(), options.getArray() + 1);
        return in_words([&] {
            return appraisals::collect(office_with_extension().context(), to_url(folder_), to_url(result()), options,
                                       nobody);
        });
    }

private:
    fs::path folder_;
    std::vector<std::string> departments_;
    appraisals::Identity identity_;
};

/// The kinds that were found, each as often.
inline std::multiset<std::string> kinds(const Findings& findings) {
    std::multiset<std::string> all;
    for (const auto& one : findings.all()) all.insert(to_utf8(one.kind));
    return all;
}

inline std::string text_of(const Findings& findings) {
    std::string all;
    for (const auto& one : findings.all()) all += to_utf8(one.kind + ": " + one.message) + '\n';
    return all;
}

inline std::vector<appraisals::Finding> found(const Findings& findings, const std::string& kind) {
    std::vector<appraisals::Finding> all;
    for (const auto& one : findings.all())
        if (to_utf8(one.kind) == kind) all.push_back(one);
    return all;
}

}  // namespace kpi::tests
