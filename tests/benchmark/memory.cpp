#include "memory.hpp"

#include <fstream>
#include <iostream>
#include <iterator>

namespace kpi::benchmark {

namespace fs = std::filesystem;
using office::Document;

namespace {

constexpr std::size_t people = 100'000;

std::string read_file(const fs::path& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

/// The folder in /proc of the office that runs with this profile.
fs::path process_of(const office::Setup& setup) {
    const std::string profile = "UserInstallation=" + office::to_utf8(office::to_url(fs::absolute(setup.profile)));
    for (const auto& process : fs::directory_iterator("/proc"))
        if (read_file(process.path() / "comm") == "soffice.bin\n" &&
            read_file(process.path() / "cmdline").find(profile) != std::string::npos)
            return process.path();
    throw office::Failure("No process of the office is in /proc.");
}

std::size_t peak_kilobytes(const fs::path& process) {
    std::ifstream status{process / "status"};
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::size_t kilobytes = 0;
            status >> kilobytes;
            return kilobytes;
        }
    throw office::Failure("The peak memory of the office is not in /proc.");
}

/// Scores in A:J, answers from L on; weights in R1:AA1, terms in R2:X2, tiers in R3:S7, prizes from R8 on.
void write_numbers(const Document& document) {
    std::size_t row = 0;
    write(document, 0, 0, data_of(families().front(), people));
    for (const auto& family : families()) {
        write(document, 17, row, family.settings);
        row += family.settings.size();
    }
}

const std::vector<std::string> native_formulas = {
    "=ROUND(SUMPRODUCT(A1:J1;$R$1:$AA$1)/SUM($R$1:$AA$1);9)",
    "=ROUND(MEDIAN($W$2;$S$2+(L1-$R$2)/$V$2*$T$2;$X$2);9)",
    "=IF(L1>=$R$7;$S$7;IF(L1>=$R$6;$S$6;IF(L1>=$R$5;$S$5;IF(L1>=$R$4;$S$4;$S$3))))",
    // Over all people this formula would take minutes; over a hundred it has the same tokens.
    "=RANK(L1;L1:L100)",
    "=IFERROR(INDEX($R$8:$R$107;RANK(L1;L1:L100));0)",
};

/// Rank among as few as the native formulas have.
const std::vector<std::string> kpi_formulas = {
    "=KPI.WEIGHTED(A1:J1;$R$1:$AA$1)",      "=KPI.THRESHOLD(L1;$R$2;$S$2;$T$2;$U$2;$V$2;$W$2;$X$2)",
    "=KPI.TIER(L1;$R$3:$R$7;$S$3:$S$7)",    "=KPI.RANK(L1;L1:L100)",
    "=KPI.RANKPAY(L1;L1:L100;$R$8:$R$107)",
};

/// A formula a row, as clerks write them.
void add_rows(const Document& document, const std::vector<std::string>& formulas) {
    std::size_t column = 11;
    for (const auto& formula : formulas) fill_down(document, column++, people, formula);
}

/// @param service  whose functions: those of the add-in, or those that do nothing
void add_columns(const Document& document, const std::string& service) {
    const std::string last = std::to_string(people);
    const std::string totals = "$L$1:$L$" + last;
    const std::string formulas[] = {
        "WEIGHTED($A$1:$J$" + last + ";$R$1:$AA$1)",
        "THRESHOLD(" + totals + ";$R$2;$S$2;$T$2;$U$2;$V$2;$W$2;$X$2)",
        "TIER(" + totals + ";$R$3:$R$7;$S$3:$S$7)",
        "RANK(" + totals + ';' + totals + ')',
        "RANKPAY(" + totals + ';' + totals + ";$R$8:$R$107)",
    };
    std::size_t column = 11;
    for (const auto& formula : formulas) fill_as_array(document, column++, people, '=' + service + '.' + formula);
}

/// Every office starts afresh, and recalculates as often.
template <class AddFormulas>
std::size_t footprint(const office::Setup& setup, AddFormulas add_formulas) {
    const office::Office office{setup};
    const auto document = quiet_document(office);
    write_numbers(document);
    add_formulas(document);
    for (int run = 0; run < 3; ++run) (void)timed_recalculation(document);
    return peak_kilobytes(process_of(setup));
}

}  // namespace

Footprints footprints(const office::Setup& setup) {
    std::cerr << "Memory" << std::endl;
    return {.rows = people,
            .data = footprint(setup, [](const Document&) {}),
            .native = footprint(setup, [](const Document& document) { add_rows(document, native_formulas); }),
            .kpi_rows = footprint(setup, [](const Document& document) { add_rows(document, kpi_formulas); }),
            .noop = footprint(setup, [](const Document& document) { add_columns(document, "NOOP"); }),
            .kpi_columns = footprint(setup, [](const Document& document) { add_columns(document, "KPI"); })};
}

std::string describe(const Footprints& memory) {
    const auto megabytes = [](std::size_t kilobytes) { return std::to_string(kilobytes / 1024) + " MB"; };
    return "Peak memory of the office, " + std::to_string(memory.rows) +
           " rows of ten scores and five columns of formulas: KPI columns " + megabytes(memory.kpi_columns) +
           ", no-op columns " + megabytes(memory.noop) + ", KPI formulas a row " + megabytes(memory.kpi_rows) +
           ", native formulas a row " + megabytes(memory.native) + ", without formulas " + megabytes(memory.data) +
           "\n(RANK a row over the next 100 rows instead of all, which would take minutes).";
}

}  // namespace kpi::benchmark
