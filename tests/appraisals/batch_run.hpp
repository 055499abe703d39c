// One command, one process, a report: as a scheduled task runs them.
#pragma once

#define BOOST_PROCESS_USE_STD_FS
#include <boost/algorithm/string/split.hpp>
#include <boost/process.hpp>
#include <fstream>
#include <sstream>

#include "fixture.hpp"

namespace kpi::tests {

inline std::string url(const fs::path& file) {
    return to_utf8(office::to_url(file));
}

/// An argument as it stands in a URL: what is percent-encoded there already is encoded once more.
inline std::string argument(const std::string& name, const std::string& value) {
    std::string encoded;
    for (const char c : value)
        encoded += c == '%' ? std::string{"%25"} : c == '&' ? std::string{"%26"} : std::string{c};
    return '&' + name + '=' + encoded;
}

inline std::string sample_url(const std::string& name) {
    return url(fs::path{KPI_SAMPLES_DIR} / "en-US" / (name + "-sample.ods"));
}

/// An office that does one command and ends; with all of its processes it can be killed.
class BatchRun {
public:
    BatchRun(const fs::path& profile, const std::string& request, fs::path report)
        : report_{std::move(report)},
          office_{KPI_SOFFICE,
                  "--headless",
                  "--norestore",
                  "-env:UserInstallation=" + url(profile),
                  "service:kpi.calc.Batch?" + request + argument("report", url(without(report_))),
                  boost::process::std_out > boost::process::null,
                  boost::process::std_err > boost::process::null,
                  group_} {}
    BatchRun(const BatchRun&) = delete;
    BatchRun& operator=(const BatchRun&) = delete;
    ~BatchRun() { kill(); }

    /// @return whether it has ended by then
    template <class Duration>
    [[nodiscard]] bool ends_within(const Duration& time) {
        return office_.wait_for(time);
    }
    void kill() {
        std::error_code gone;
        group_.terminate(gone);
        office_.wait(gone);
    }
    /// The lines of the report; one that is empty where there is none.
    [[nodiscard]] std::vector<std::string> lines() const {
        std::ostringstream text;
        text << std::ifstream{report_}.rdbuf();
        std::vector<std::string> lines;
        const std::string all = text.str();
        boost::split(lines, all, [](char c) { return c == '\n'; });
        return lines;
    }

private:
    static const fs::path& without(const fs::path& report) {
        fs::remove(report);
        return report;
    }

    fs::path report_;
    boost::process::group group_;
    boost::process::child office_;
};

}  // namespace kpi::tests
