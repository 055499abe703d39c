// Prints how long it takes to hand workbooks out to departments and to take them back, a file, beside what this
// office needs to load, store and load that same file with nothing done to it; and how much memory the office has.
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <boost/program_options.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <kpi/calc/XAppraisals.hpp>
#include <sstream>
#include <thread>

#include "filled.hpp"
#include "machine.hpp"
#include "markdown.hpp"

namespace kpi::benchmark {

namespace {

namespace fs = std::filesystem;
namespace uno = com::sun::star::uno;
using office::Document;
using office::from_utf8;
using office::to_url;
using rtl::OUString;
using Options = uno::Sequence<com::sun::star::beans::NamedValue>;

template <class Work>
double seconds(const Work& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Request {
    std::size_t departments = 0;
    std::size_t people = 0;
    std::string standard;
    fs::path scratch;
};

/// The office that works in a folder; its memory is read where it runs.
class Memory {
public:
    explicit Memory(const fs::path& profile) {
        const std::string wanted = to_utf8(to_url(profile));
        for (const auto& entry : fs::directory_iterator("/proc")) {
            std::ifstream in{entry.path() / "cmdline"};
            const std::string line{std::istreambuf_iterator<char>{in}, {}};
            if (line.find(wanted) != std::string::npos && line.find("soffice.bin") != std::string::npos)
                status_ = entry.path() / "status";
        }
    }

    [[nodiscard]] double megabytes() const {
        std::ifstream in{status_};
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
        return 0;
    }

private:
    fs::path status_;
};

std::size_t files_in(const fs::path& folder) {
    if (!fs::exists(folder)) return 0;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        if (!entry.path().filename().string().starts_with('.')) ++count;
    return count;
}

/// A descriptor of the system, closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {
        if (number < 0) throw office::Failure("The system gives no descriptor for what is to be waited for.");
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(number_); }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

/// Memory at the hundredth file, or half of the way, and at the last.
class MemoryWatch {
public:
    /// @param folder  in which files come to be; it is made where it is not there
    MemoryWatch(const Memory& memory, fs::path folder, std::size_t files)
        : memory_{memory},
          folder_{std::move(folder)},
          mark_{std::min<std::size_t>(100, files / 2)},
          changes_{inotify_init1(IN_NONBLOCK)},
          end_{eventfd(0, 0)} {
        fs::create_directories(folder_);
        if (inotify_add_watch(changes_.number(), folder_.c_str(), IN_MOVED_TO) < 0)
            throw office::Failure("The folder cannot be watched: " + folder_.string());
        watcher_ = std::thread{[this] { watch(); }};
    }
    MemoryWatch(const MemoryWatch&) = delete;
    MemoryWatch& operator=(const MemoryWatch&) = delete;
    ~MemoryWatch() {
        if (watcher_.joinable()) end();
    }

    void end() {
        eventfd_write(end_.number(), 1);
        watcher_.join();
        last_ = memory_.megabytes();
    }
    [[nodiscard]] double at_mark() const { return at_mark_; }
    [[nodiscard]] double at_end() const { return last_; }

private:
    /// Until the mark is reached, or the end is told.
    void watch() {
        std::array<pollfd, 2> waited = {{{changes_.number(), POLLIN, 0}, {end_.number(), POLLIN, 0}}};
        while (poll(waited.data(), waited.size(), -1) > 0 && waited[1].revents == 0) {
            std::array<char, 4096> events{};
            while (::read(changes_.number(), events.data(), events.size()) > 0) continue;
            if (files_in(folder_) < mark_) continue;
            at_mark_ = memory_.megabytes();
            return;
        }
    }

    const Memory& memory_;
    fs::path folder_;
    std::size_t mark_;
    Descriptor changes_;
    Descriptor end_;
    double at_mark_ = 0;
    double last_ = 0;
    std::thread watcher_;
};

com::sun::star::beans::NamedValue option(const char* name, const uno::Any& value) {
    return {OUString::createFromAscii(name), value};
}

class Round {
public:
    Round(const office::Office& office, const Request& request)
        : office_{office},
          request_{request},
          service_{office.service("kpi.calc.Appraisals"), uno::UNO_QUERY_THROW},
          master_{request.scratch / "master.ods"},
          folder_{request.scratch / "out"} {}

    /// Everybody's workbook, as the master of the departments.
    double make_master() const {
        return seconds([&] {
            const auto people = static_cast<sal_Int32>(request_.departments * request_.people);
            const std::array options = {option("people", uno::Any{people}), option("hidden", uno::Any{true})};
            const auto document = Document::adopt(
                service_->create(from_utf8(request_.standard), Options{options.data(), options.size()}));
            fill(document, request_.departments * request_.people, request_.departments);
            document.save(master_, office::filter::ods);
        });
    }

    double hand_out(MemoryWatch& memory) const {
        const double time = seconds([&] { (void)service_->distribute(to_url(master_), to_url(folder_), {}); });
        memory.end();
        return time;
    }

    double take_back() const {
        return seconds([&] { (void)service_->collect(to_url(folder_), to_url(result()), {}); });
    }

    /// Loading, storing and loading one of the files, and loading and calculating it.
    [[nodiscard]] std::pair<double, double> nothing_done() const {
        constexpr int files = 10;
        double out = 0;
        double back = 0;
        int count = 0;
        for (const auto& entry : fs::directory_iterator(folder_)) {
            if (++count > files) break;
            const fs::path copy = request_.scratch / "copy.ods";
            out += seconds([&] {
                Document::open(office_, entry.path()).save(copy, office::filter::ods);
                (void)Document::open(office_, copy);
            });
            back += seconds([&] { Document::open(office_, entry.path()).recalculate(); });
        }
        count = std::min(count, files);
        return {out / count, back / count};
    }

    [[nodiscard]] double recalculate_result() const {
        const auto document = Document::open(office_, result());
        return seconds([&] { document.recalculate(); });
    }

    [[nodiscard]] const fs::path& folder() const noexcept { return folder_; }

private:
    [[nodiscard]] fs::path result() const { return request_.scratch / "company.ods"; }

    const office::Office& office_;
    const Request& request_;
    uno::Reference<calc::XAppraisals> service_;
    fs::path master_;
    fs::path folder_;
};

Request parse(int argc, char** argv) {
    namespace po = boost::program_options;
    Request request;
    std::string scratch;
    po::options_description options{"kpi-department-benchmark"};
    options.add_options()("departments", po::value(&request.departments)->default_value(100), "how many")(
        "people", po::value(&request.people)->default_value(50), "in each")(
        "standard", po::value(&request.standard)->default_value("service-centre"), "")(
        "scratch", po::value(&scratch)->default_value(KPI_SCRATCH_DIR "/departments"), "folder");
    po::variables_map given;
    po::store(po::parse_command_line(argc, argv, options), given);
    po::notify(given);
    request.scratch = scratch;
    return request;
}

void run(const Request& request) {
    fs::remove_all(request.scratch);
    const office::Setup setup{request.scratch / "profile", "en-US"};
    office::install_extension(setup, KPI_STAGE_DIR);
    const office::Office office{setup};
    std::cout << machine(office) << "\n\n";
    const Round round{office, request};
    const double master = round.make_master();
    const Memory memory{setup.profile};
    MemoryWatch watch{memory, round.folder(), request.departments};
    const double out = round.hand_out(watch);
    const double back = round.take_back();
    const auto [load_store_load, load_calculate] = round.nothing_done();
    const double recalculation = round.recalculate_result();
    const auto files = static_cast<double>(files_in(round.folder()));
    Markdown table{{"", "Seconds in all", "A file", "Nothing done to it", "Ratio"}};
    table.add({"Handing out", figure(out), figure(out / files), figure(load_store_load),
               figure(out / files / load_store_load)});
    table.add({"Taking back", figure(back), figure(back / files), figure(load_calculate),
               figure(back / files / load_calculate)});
    table.add({"Making the master", figure(master), "", "", ""});
    table.add({"Recalculating the company", figure(recalculation), "", "", ""});
    table.print();
    std::cout << '\n'
              << files << " departments of " << request.people
              << " people; memory of the office in MB: " << watch.at_mark() << " on the way, " << watch.at_end()
              << " at the end of handing out.\n";
}

}  // namespace

}  // namespace kpi::benchmark

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-department-benchmark",
                                    [&] { kpi::benchmark::run(kpi::benchmark::parse(argc, argv)); });
}
