// Prints how long it takes to hand workbooks out to departments and to take them back, a file, beside what this
// office needs to load, store and load that same file with nothing done to it; and how much memory the office has.
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <boost/program_options.hpp>
#include <cstring>
#include <fstream>
#include <functional>
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

struct Request {
    std::size_t departments = 0;
    std::size_t people = 0;
    std::string standard;
    fs::path scratch;
};

/// The office that works in a folder, as the system sees it.
class OfficeProcess {
public:
    explicit OfficeProcess(const fs::path& profile) {
        const std::string wanted = to_utf8(to_url(profile));
        for (const auto& entry : fs::directory_iterator("/proc")) {
            std::ifstream in{entry.path() / "cmdline"};
            const std::string line{std::istreambuf_iterator<char>{in}, {}};
            if (line.find(wanted) != std::string::npos && line.find("soffice.bin") != std::string::npos)
                folder_ = entry.path();
        }
        if (folder_.empty()) throw office::Failure("The office's process is not found.");
    }

    [[nodiscard]] double megabytes() const {
        std::ifstream in{folder_ / "status"};
        for (std::string line; std::getline(in, line);)
            if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
        return 0;
    }

    /// Of the processor, which other programs that run do not change.
    [[nodiscard]] double seconds() const {
        std::ifstream in{folder_ / "stat"};
        std::string line;
        std::getline(in, line);
        // Behind the name in brackets: the state, ten numbers, then the time of the program and the system's for it.
        std::istringstream fields{line.substr(line.rfind(')') + 1)};
        std::string skipped;
        for (int i = 0; i < 11; ++i) fields >> skipped;
        double program = 0;
        double system = 0;
        fields >> program >> system;
        return (program + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
    }

    template <class Work>
    double seconds(const Work& work) const {
        const double start = seconds();
        work();
        return seconds() - start;
    }

private:
    fs::path folder_;
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

/// Tells what happens in a folder while it lives.
class FolderWatch {
public:
    /// @param events  of inotify
    /// @param see     called whenever there were some, in a thread of its own
    FolderWatch(const fs::path& folder, std::uint32_t events, std::function<void()> see)
        : see_{std::move(see)}, changes_{inotify_init1(IN_NONBLOCK)}, end_{eventfd(0, 0)} {
        fs::create_directories(folder);
        if (inotify_add_watch(changes_.number(), folder.c_str(), events) < 0)
            throw office::Failure("The folder cannot be watched: " + folder.string());
        watcher_ = std::thread{[this] { watch(); }};
    }
    FolderWatch(const FolderWatch&) = delete;
    FolderWatch& operator=(const FolderWatch&) = delete;
    ~FolderWatch() {
        eventfd_write(end_.number(), 1);
        watcher_.join();
    }

private:
    void watch() {
        std::array<pollfd, 2> waited = {{{changes_.number(), POLLIN, 0}, {end_.number(), POLLIN, 0}}};
        while (poll(waited.data(), waited.size(), -1) > 0 && waited[1].revents == 0) {
            if (is_about_a_file()) see_();
        }
    }

    /// Opening the folder to read it is an event, too.
    [[nodiscard]] bool is_about_a_file() const {
        bool is_file = false;
        alignas(inotify_event) std::array<char, 4096> events{};
        for (auto size = ::read(changes_.number(), events.data(), events.size()); size > 0;
             size = ::read(changes_.number(), events.data(), events.size()))
            for (std::size_t place = 0; place < static_cast<std::size_t>(size);) {
                inotify_event event{};
                std::memcpy(&event, events.data() + place, sizeof event);
                is_file = is_file || (event.mask & IN_ISDIR) == 0;
                place += sizeof event + event.len;
            }
        return is_file;
    }

    std::function<void()> see_;
    Descriptor changes_;
    Descriptor end_;
    std::thread watcher_;
};

/// Of a command that works its way through a folder.
struct Stages {
    double in_all = 0;
    double before = 0;   ///< until something happens in the folder
    double files = 0;    ///< until the last time that something does
    double at_mark = 0;  ///< megabytes of memory at the hundredth file, or half of the way
    double at_end = 0;

    [[nodiscard]] double after() const { return in_all - before - files; }
};

/// @param events     of inotify, one or more of which come with every file
/// @param is_marked  whether the file has come at which memory is to be read
Stages staged(const OfficeProcess& process, const fs::path& folder, std::uint32_t events,
              const std::function<bool()>& is_marked, const std::function<void()>& work) {
    const double start = process.seconds();
    const auto since_start = [&] { return process.seconds() - start; };
    double first = -1;
    double last = 0;
    Stages stages;
    {
        const FolderWatch watch{folder, events, [&] {
                                    last = since_start();
                                    if (first < 0) first = last;
                                    if (stages.at_mark == 0 && is_marked()) stages.at_mark = process.megabytes();
                                }};
        work();
        stages.in_all = since_start();
    }
    stages.before = std::max(0.0, first);
    stages.files = last - stages.before;
    stages.at_end = process.megabytes();
    return stages;
}

com::sun::star::beans::NamedValue option(const char* name, const uno::Any& value) {
    return {OUString::createFromAscii(name), value};
}

class Round {
public:
    Round(const office::Office& office, const OfficeProcess& process, const Request& request)
        : office_{office},
          process_{process},
          request_{request},
          service_{office.service("kpi.calc.Appraisals"), uno::UNO_QUERY_THROW},
          master_{request.scratch / "master.ods"},
          folder_{request.scratch / "out"} {}

    /// Everybody's workbook, as the master of the departments.
    double make_master() const {
        return process_.seconds([&] {
            const auto people = static_cast<sal_Int32>(request_.departments * request_.people);
            const std::array options = {option("people", uno::Any{people}), option("hidden", uno::Any{true})};
            const auto document = Document::adopt(
                service_->create(from_utf8(request_.standard), Options{options.data(), options.size()}));
            fill(document, request_.departments * request_.people, request_.departments);
            document.save(master_, office::filter::ods);
        });
    }

    [[nodiscard]] Stages hand_out() const {
        const auto mark = std::min<std::size_t>(100, request_.departments / 2);
        return staged(
            process_, folder_, IN_CREATE | IN_MOVED_TO, [&] { return files_in(folder_) >= mark; },
            [&] { (void)service_->distribute(to_url(master_), to_url(folder_), {}); });
    }

    [[nodiscard]] Stages take_back() const {
        const auto mark = std::min<std::size_t>(100, request_.departments / 2);
        std::size_t closed = 0;
        return staged(
            process_, folder_, IN_OPEN | IN_CLOSE_NOWRITE, [&] { return ++closed >= mark; },
            [&] { (void)service_->collect(to_url(folder_), to_url(result()), {}); });
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
            out += process_.seconds([&] {
                Document::open(office_, entry.path()).save(copy, office::filter::ods);
                (void)Document::open(office_, copy);
            });
            back += process_.seconds([&] { Document::open(office_, entry.path()).recalculate(); });
        }
        count = std::min(count, files);
        return {out / count, back / count};
    }

    [[nodiscard]] double recalculate_result() const {
        const auto document = Document::open(office_, result());
        return process_.seconds([&] { document.recalculate(); });
    }

    [[nodiscard]] const fs::path& folder() const noexcept { return folder_; }

private:
    [[nodiscard]] fs::path result() const { return request_.scratch / "company.ods"; }

    const office::Office& office_;
    const OfficeProcess& process_;
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
    const OfficeProcess process{setup.profile};
    const Round round{office, process, request};
    const double master = round.make_master();
    const Stages out = round.hand_out();
    const Stages back = round.take_back();
    const auto [load_store_load, load_calculate] = round.nothing_done();
    const double recalculation = round.recalculate_result();
    const auto files = static_cast<double>(request.departments);
    Markdown table{{"", "In all", "Before", "After", "A file", "Nothing done to it", "Ratio", "Memory on the way, MB",
                    "At the end"}};
    const auto add = [&](const char* what, const Stages& stages, double nothing) {
        table.add({what, figure(stages.in_all), figure(stages.before), figure(stages.after()),
                   figure(stages.files / files), figure(nothing), figure(stages.files / files / nothing),
                   figure(stages.at_mark), figure(stages.at_end)});
    };
    add("Handing out", out, load_store_load);
    add("Taking back", back, load_calculate);
    table.print();
    std::cout << '\n'
              << request.departments << " departments of " << request.people << " people, " << files_in(round.folder())
              << " files; seconds of processor time. Making the master: " << figure(master)
              << "; recalculating the company: " << figure(recalculation) << ".\n";
}

}  // namespace

}  // namespace kpi::benchmark

int main(int argc, char** argv) {
    return kpi::office::run_program("kpi-department-benchmark",
                                    [&] { kpi::benchmark::run(kpi::benchmark::parse(argc, argv)); });
}
