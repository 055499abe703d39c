#include "pipeline.hpp"

#include <iostream>

#include "statistics.hpp"

namespace kpi::benchmark {

namespace {

constexpr std::size_t runs = 7;

const Family& family(const std::string& name) {
    return *std::find_if(families().begin(), families().end(), [&](const Family& f) { return f.name == name; });
}

/// Scores in A:J, total in L, grade in M, pay in N; weights in P1:Y1, tiers in P2:Q6, prizes from P7 on.
office::Document workbook(const office::Office& office) {
    auto document = quiet_document(office);
    const std::string last = std::to_string(pipeline_people);
    const std::string totals = "$L$1:$L$" + last;
    write(document, 0, 0, data_of(family("WEIGHTED"), pipeline_people));
    write(document, 15, 0, family("WEIGHTED").settings);
    write(document, 15, 1, family("TIER").settings);
    write(document, 15, 6, family("RANKPAY").settings);
    fill_as_array(document, 11, pipeline_people, "=KPI.WEIGHTED($A$1:$J$" + last + ";$P$1:$Y$1)");
    fill_as_array(document, 12, pipeline_people, "=KPI.TIER(" + totals + ";$P$2:$P$6;$Q$2:$Q$6)");
    fill_as_array(document, 13, pipeline_people, "=KPI.RANKPAY(" + totals + ';' + totals + ";$P$7:$P$106)");
    return document;
}

}  // namespace

Seconds timed_pipeline(const office::Office& office) {
    std::cerr << "Pipeline" << std::endl;
    const auto document = workbook(office);
    (void)timed_recalculation(document);
    for (const std::size_t column : {11U, 12U, 13U}) (void)read_column(document, column, pipeline_people);
    std::vector<Seconds> times;
    for (std::size_t run = 0; run < runs; ++run) times.push_back(timed_recalculation(document));
    return median(times);
}

}  // namespace kpi::benchmark
