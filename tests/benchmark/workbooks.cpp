// Prints how long an appraisal workbook takes to open, to follow one edit and to be calculated anew, by the number
// of people, beside a workbook of plain native formulas with the same figures.
#include <boost/program_options.hpp>
#include <chrono>
#include <com/sun/star/sheet/FillDirection.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellSeries.hpp>
#include <com/sun/star/text/XText.hpp>
#include <iostream>
#include <kpi/calc/XAppraisals.hpp>

#include "filled.hpp"
#include "machine.hpp"
#include "markdown.hpp"
#include "model/workbook.hpp"
#include "statistics.hpp"
#include "writer/writer.hpp"

namespace kpi::benchmark {

namespace {

namespace fs = std::filesystem;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using office::Document;
using rtl::OUString;

constexpr std::size_t runs = 5;

template <class Work>
double seconds(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

template <class Work>
double median_seconds(const Work& work) {
    std::vector<double> times;
    for (std::size_t run = 0; run < runs; ++run) times.push_back(seconds([&] { work(run); }));
    return median(times);
}

/// The same appraisal as an expert writes it by hand: a formula a row, native functions only.
class Native {
public:
    Native(const office::Office& office, const model::Definition& definition, std::size_t count)
        : document_{Document::create(office)}, count_{static_cast<sal_Int32>(count)} {
        const auto calculation = as<sheet::XCalculatable>(document_.model());
        calculation->enableAutomaticCalculation(false);
        write_settings(definition);
        write_people(definition);
        write_results(definition);
        calculation->enableAutomaticCalculation(true);
        document_.recalculate();
    }

    [[nodiscard]] const Document& document() const noexcept { return document_; }

private:
    static constexpr sal_Int32 first_row = 2;
    static constexpr sal_Int32 first_mark = 4;

    [[nodiscard]] static OUString name(sal_Int32 column) {
        return office::from_utf8(model::column_name(static_cast<std::size_t>(column)));
    }

    void write_settings(const model::Definition& definition) {
        const auto cells = document_.sheet(0);
        marks_ = static_cast<sal_Int32>(definition.indicators.size());
        for (sal_Int32 i = 0; i < marks_; ++i)
            cells->getCellByPosition(first_mark + i, 0)
                ->setValue(definition.indicators[static_cast<std::size_t>(i)].weight);
        sal_Int32 row = 0;
        for (const auto& grade : definition.grades) {
            cells->getCellByPosition(grades_column(), row)->setValue(grade.from);
            as<text::XText>(cells->getCellByPosition(grades_column() + 1, row++))
                ->setString(office::from_utf8(grade.name.en));
        }
        grades_ = row;
    }

    [[nodiscard]] sal_Int32 grades_column() const { return first_mark + marks_ + 12; }

    /// Number, department, part, whole, then a column of points an indicator.
    void write_people(const model::Definition& definition) {
        const auto cells = document_.sheet(0);
        const auto rows = [&](sal_Int32 first, sal_Int32 last) {
            return Range{cells->getCellRangeByPosition(first, first_row, last, first_row + count_ - 1)};
        };
        const auto count = static_cast<std::size_t>(count_);
        write_rows(rows(0, 0), count, 1, [](auto row, auto) { return number_of(row); });
        write_rows(rows(2, 3), count, 2,
                   [](auto row, auto column) { return uno::Any{column == 0 ? part(row) : whole}; });
        for (sal_Int32 i = 0; i < marks_; ++i) {
            const auto& one = definition.indicators[static_cast<std::size_t>(i)];
            if (one.rule.kind == model::RuleKind::marks)
                write_rows(rows(first_mark + i, first_mark + i), count, 1,
                           [i](auto row, auto) { return uno::Any{mark(row, static_cast<std::size_t>(i))}; });
            else
                fill_down(first_mark + i,
                          "=IF(D3=0;\"\";MIN(100;ROUND(100*C3/D3/" + OUString::number(one.rule.target) + ";9)))");
        }
    }

    void write_results(const model::Definition& definition) {
        const OUString points = "$" + name(first_mark) + "3:$" + name(first_mark + marks_ - 1) + "3";
        const sal_Int32 check = first_mark + marks_;
        const sal_Int32 total = check + 1 + static_cast<sal_Int32>(definition.sections.size());
        fill_down(check, "=IF(A3=\"\";\"\";IF(COUNTIF($A$3:$A$" + OUString::number(count_ + 2) +
                             ";A3)>1;\"twice\";IF(COUNT(" + points + ")<" + OUString::number(marks_) +
                             ";\"missing\";\"complete\")))");
        OUString sum;
        sal_Int32 column = check + 1;
        sal_Int32 first = first_mark;
        for (const auto& section : definition.sections) {
            sal_Int32 last = first;
            while (last + 1 < first_mark + marks_ &&
                   definition.indicators[static_cast<std::size_t>(last + 1 - first_mark)].section == section.id)
                ++last;
            const OUString from = name(first);
            const OUString to = name(last);
            fill_down(column, "=IF($" + name(check) + "3=\"complete\";SUMPRODUCT($" + from + "3:$" + to + "3;$" + from +
                                  "$1:$" + to + "$1);\"\")");
            if (!sum.isEmpty()) sum += "+";
            sum += OUString::number(section.share.value_or(1)) + "*" + name(column) + "3";
            first = last + 1;
            ++column;
        }
        fill_down(total, "=IF($" + name(check) + "3=\"complete\";ROUND(" + sum + ";9);\"\")");
        const OUString t = name(total);
        fill_down(total + 1, "=IF(" + t + "3=\"\";\"\";VLOOKUP(" + t + "3;$" + name(grades_column()) + "$1:$" +
                                 name(grades_column() + 1) + "$" + OUString::number(grades_) + ";2;1))");
        fill_down(total + 2, "=IF(" + t + "3=\"\";\"\";RANK(" + t + "3;$" + t + "$3:$" + t + "$" +
                                 OUString::number(count_ + 2) + "))");
    }

    void fill_down(sal_Int32 column, const OUString& formula) {
        const auto cells = document_.sheet(0);
        cells->getCellByPosition(column, first_row)->setFormula(formula);
        as<sheet::XCellSeries>(cells->getCellRangeByPosition(column, first_row, column, first_row + count_ - 1))
            ->fillAuto(sheet::FillDirection_TO_BOTTOM, 1);
    }

    Document document_;
    sal_Int32 count_;
    sal_Int32 marks_ = 0;
    sal_Int32 grades_ = 0;
};

struct Times {
    double open;
    double edit;
    double recalculate;
};

/// @param edit  changes one figure and reads what depends on it
template <class Edit>
Times measure(const office::Office& office, const fs::path& file, const Edit& edit) {
    Times times{};
    times.open = median_seconds([&](std::size_t) { (void)Document::open(office, file); });
    const auto document = Document::open(office, file);
    document.recalculate();
    times.edit = median_seconds([&](std::size_t run) { edit(document, static_cast<double>(60 + run)); });
    times.recalculate = median_seconds([&](std::size_t) { document.recalculate(); });
    return times;
}

Times measure_appraisal(const office::Office& office, const fs::path& file) {
    return measure(office, file, [](const Document& document, double value) {
        document.named_range("KpiActuals")->getCellByPosition(0, 1)->setValue(value);
        for (const char* name : {"KpiTotals", "KpiRanks", "KpiGrades", "KpiChecks"})
            (void)read(document.named_range(OUString::createFromAscii(name)));
        (void)as<text::XText>(document.named_range("KpiStatusLine")->getCellByPosition(0, 0))->getString();
    });
}

Times measure_native(const office::Office& office, const fs::path& file) {
    return measure(office, file, [](const Document& document, double value) {
        const auto cells = document.sheet(0);
        cells->getCellByPosition(4, 2)->setValue(value);
        (void)read(cells->getCellRangeByPosition(0, 0, 30, 30'010));
    });
}

/// The same workbook, cell by cell, every KPI call in it replaced by what built-in functions give.
void write_with_native_calls(const office::Office& office, const fs::path& file, const fs::path& copy) {
    const uno::Reference<calc::XAppraisals> appraisals{office.service("kpi.calc.Appraisals"), uno::UNO_QUERY_THROW};
    com::sun::star::beans::NamedValue kind{"kind", uno::Any{OUString{"native"}}};
    (void)appraisals->share(office::to_url(file), office::to_url(copy), {&kind, 1});
}

struct Request {
    fs::path definition;
    fs::path vocabulary;
    fs::path extension;
    fs::path scratch;
    std::vector<std::size_t> people;
    std::size_t most_native = 0;
    std::size_t most_copied = 0;
};

Request parse(int argc, char** argv) {
    namespace po = boost::program_options;
    Request request;
    po::options_description options{"kpi-workbook-benchmark"};
    const auto path = [](fs::path& to, const char* otherwise) {
        return po::value<std::string>()->default_value(otherwise)->notifier([&to](const std::string& s) { to = s; });
    };
    options.add_options()("definition", path(request.definition, KPI_TEMPLATES "/definitions/service-centre.json"), "")(
        "vocabulary", path(request.vocabulary, KPI_TEMPLATES "/vocabulary.json"), "")(
        "extension", path(request.extension, KPI_STAGE_DIR), "")(
        "scratch", path(request.scratch, KPI_SCRATCH_DIR "/workbooks"), "")(
        "people", po::value(&request.people)->multitoken()->default_value({300, 3000, 30000}, "300 3000 30000"),
        "how many")(
        "most-native", po::value(&request.most_native)->default_value(10'000),
        "the native workbook counts its duplicates in a time that grows with the square: none for more people")(
        "most-copied", po::value(&request.most_copied)->default_value(300),
        "so does much in a copy whose KPI calls are built-in functions: none for more people");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    return request;
}

void run(const Request& request) {
    fs::remove_all(request.scratch);
    const office::Setup setup{request.scratch / "profile", "en-US"};
    office::install_extension(setup, request.extension);
    const office::Office office{setup};
    std::cout << machine(office) << "\n\n";
    const model::Words words{model::Node::read(request.vocabulary), "en"};
    const auto definition = model::read_definition(model::Node::read(request.definition));
    Markdown table{{"People", "Open", "Edit", "Recalculate", "Same cells, built-in functions", "Ratio", "By hand: open",
                    "Edit", "Recalculate", "Ratio", "Write"}};
    for (const std::size_t people : request.people) {
        const fs::path file = request.scratch / (std::to_string(people) + ".ods");
        const fs::path copy = request.scratch / (std::to_string(people) + "-native.ods");
        const fs::path twin = request.scratch / (std::to_string(people) + "-by-hand.ods");
        const double write = seconds([&] {
            const auto document = Document::create(office);
            writer::write_workbook(document.model(), model::make_workbook(definition, words, {people}));
            fill(document, people, 9);
            document.save(file, office::filter::ods);
        });
        const Times ours = measure_appraisal(office, file);
        std::vector<std::string> row = {std::to_string(people), figure(ours.open), figure(ours.edit),
                                        figure(ours.recalculate)};
        if (people <= request.most_copied) {
            write_with_native_calls(office, file, copy);
            const double native = measure_appraisal(office, copy).recalculate;
            row.insert(row.end(), {figure(native), figure(ours.recalculate / native)});
        } else {
            row.insert(row.end(), 2, "");
        }
        if (people <= request.most_native) {
            Native{office, definition, people}.document().save(twin, office::filter::ods);
            const Times theirs = measure_native(office, twin);
            row.insert(row.end(), {figure(theirs.open), figure(theirs.edit), figure(theirs.recalculate),
                                   figure(ours.recalculate / theirs.recalculate)});
        } else {
            row.insert(row.end(), 4, "");
        }
        row.push_back(figure(write));
        table.add(row);
    }
    table.print();
    std::cout << "\nSeconds, the median of " << runs << " runs, in an office that runs already.\n";
}

}  // namespace

}  // namespace kpi::benchmark

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-workbook-benchmark",
                                    [&] { kpi::benchmark::run(kpi::benchmark::parse(argc, argv)); });
}
