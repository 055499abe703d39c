#include <algorithm>
#include <com/sun/star/i18n/Collator.hpp>
#include <com/sun/star/i18n/CollatorOptions.hpp>
#include <com/sun/star/io/TempFile.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

#include "appraisals/campaign.hpp"
#include "appraisals/department_form.hpp"
#include "appraisals/department_proof.hpp"
#include "appraisals/distribute.hpp"
#include "appraisals/file_names.hpp"
#include "appraisals/roster.hpp"
#include "appraisals/services.hpp"
#include "appraisals/standards.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace beans = com::sun::star::beans;
namespace i18n = com::sun::star::i18n;
namespace io = com::sun::star::io;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

/// What is asked for.
struct Request {
    Format format;
    OUString pattern;
    bool overwrite;
    bool dry_run;
    OUString scope;
    std::optional<OUString> period, company, due, password;
};

Request request_from(const Options& options) {
    const Request request{options.one_of("format", {"ods", "xlsx"}) == "ods" ? Format::ods : Format::xlsx,
                          options.text("pattern").value_or("{period} {department}"),
                          options.flag("overwrite"),
                          options.flag("dryRun"),
                          options.one_of("scope", {"company", "department"}),
                          options.text("period"),
                          options.text("company"),
                          options.text("due"),
                          options.text("password")};
    check_pattern(request.pattern);
    if (request.password && request.format == Format::xlsx)
        refuse("The office writes .xlsx without its password: give the format ods with a password, or none.",
               "保存为 .xlsx 时密码不起作用：请改用 .ods 格式，或不设密码。");
    return request;
}

/// Names as file systems compare them that mind neither capitals nor how an accent is written.
TakenNames::Order order_of_names(const Context& context) {
    const auto collator = i18n::Collator::create(context);
    collator->loadDefaultCollator({}, i18n::CollatorOptions::CollatorOptions_IGNORE_CASE);
    return [collator](const OUString& one, const OUString& other) { return collator->compareString(one, other) < 0; };
}

class HandingOut {
public:
    HandingOut(const Context& context, const OUString& folder, const Request& request, Findings& findings)
        : context_{context}, folder_{folder}, request_{request}, findings_{findings}, taken_{order_of_names(context)} {}

    void run(HiddenWorkbook master, Progress& progress) {
        const People people = People::read(master.model());
        if (people.count() == 0)
            refuse("There is nobody in the workbook to be handed out.", "工作簿中没有可下发的人员。");
        if (request_.scope == "company" && cells_named(master.model(), "KpiRanks").is() &&
            !cells_named(master.model(), "KpiScope").is())
            refuse(
                "The workbook was made by an older version, which would show a department's ranks as the company's;"
                " give the scope department.",
                "该工作簿由旧版本生成，部门内的名次会被当成全公司的名次；名次范围请选“部门内”。");
        identify(master.model());
        const auto departments = people.departments();
        if (!begin_campaign(master, people)) return;
        say_shared_numbers(people, departments);
        const StaffValues staff{people, departments, words_of_workbook(master.model())};
        std::size_t largest = 0;
        for (const Department& one : departments) largest = std::max(largest, one.people.size());
        const DepartmentForm form{context_, master, largest};
        const auto total = static_cast<sal_Int32>(departments.size());
        for (sal_Int32 done = 0; done < total; ++done) {
            const auto place = static_cast<std::size_t>(done);
            const File file = file_for(departments[place]);
            if (!progress.go_on(done, total, file.name))
                return findings_.add("called-off", {folder_}, OUString::number(total), OUString::number(written_));
            write(file, departments[place], place, people, form, staff);
        }
    }

private:
    struct File {
        OUString wanted;  ///< without its ending
        OUString name;
        OUString url;
        OUString department;  ///< as it is called where it is blank, too
    };

    void identify(const Workbook& master) {
        const auto places = read_identity(master);
        identity_ = places.cells;
        // A workbook that was made before its standard stood in a cell has it in its properties.
        identity_.standard = places.properties.standard;
        identity_.version = places.properties.version;
        identity_.company = request_.company.value_or(identity_.company);
        identity_.period = request_.period.value_or(identity_.period);
        identity_.due = request_.due.value_or(OUString{});
        identity_.scope = request_.scope;
        identity_.campaign.clear();
    }

    /// The same master handed out again goes on with what was begun.
    /// @return false where another one is there
    bool begin_campaign(const HiddenWorkbook& master, const People& people) {
        const OUString url = campaign_url(folder_);
        const OUString digest = digest_of(master.model(), people, identity_);
        identity_.campaign = campaign_begun(context_, url, digest);
        const bool is_new = identity_.campaign.isEmpty();
        if (is_new && exists(context_, url) && !request_.overwrite) {
            findings_.add("exists", {url});
            return false;
        }
        if (is_new) identity_.campaign = new_campaign();
        if (!request_.dry_run) {
            if (is_new) keep_master(context_, master, identity_, digest, url);
            make_folder(context_, folder_);
        }
        write_identity(master.model(), identity_);
        return true;
    }

    /// In the master such a number is wrong in every row; each department sees only one of them.
    void say_shared_numbers(const People& people, const std::vector<Department>& departments) {
        for (const SharedNumber& one : shared_numbers(people, departments, NumberKeys{context_})) {
            OUString names;
            for (const std::size_t department : one.departments)
                names += (names.isEmpty() ? OUString{} : OUString{", "}) + shown_name(departments[department]);
            findings_.add("number-twice", {folder_}, one.number, names);
        }
    }

    [[nodiscard]] OUString shown_name(const Department& department) const {
        return department.name.isEmpty() ? words_for_no_department(findings_.language()) : department.name;
    }

    [[nodiscard]] File file_for(const Department& department) const {
        File file;
        file.department = shown_name(department);
        file.wanted = filled(request_.pattern, {file.department, identity_.period, identity_.company,
                                                identity_.standard, static_cast<sal_Int32>(department.people.size())});
        file.name = safe_name(file.wanted, ending_of(request_.format));
        file.url = url_in(folder_, file.name + ending_of(request_.format));
        return file;
    }

    void write(const File& file, const Department& department, std::size_t place, const People& people,
               const DepartmentForm& form, const StaffValues& staff) {
        if (department.name.isEmpty()) findings_.add("no-department", {file.url}, {}, names_of(department, people));
        if (file.name != file.wanted) findings_.add("name-changed", {file.url}, file.wanted, file.name);
        const OUString& owner = taken_.take(file.name, file.department);
        if (owner != file.department) return findings_.add("name-twice", {file.url}, owner, file.department);
        Identity identity = identity_;
        identity.department = department.name;
        if (!may_be_written(file, identity)) return;
        std::vector<Row> rows;
        for (const std::size_t person : department.people) rows.push_back(people.row(person));
        if (!write_proven(file, form.filled_in(rows, identity), {rows, identity, place}, staff)) return;
        ++written_;
        findings_.add("written", {file.url}, {},
                      file.department + " (" + OUString::number(static_cast<sal_Int64>(rows.size())) + ")");
    }

    /// Those of whom nobody says where they belong, the first of them by name.
    static OUString names_of(const Department& department, const People& people) {
        constexpr std::size_t most = 20;
        OUString names;
        for (std::size_t i = 0; i < std::min(most, department.people.size()); ++i) {
            const std::size_t person = department.people[i];
            names +=
                (i == 0 ? OUString{} : OUString{", "}) + trimmed(people.number(person) + " " + people.name(person));
        }
        return department.people.size() > most ? names + ", …" : names;
    }

    /// A file of the same handing out is done already, or at work; another one is somebody's.
    bool may_be_written(const File& file, const Identity& identity) {
        if (request_.overwrite || !exists(context_, file.url)) return true;
        if (belongs_to(file.url, identity))
            findings_.add("skipped", {file.url}, {}, file.department);
        else
            findings_.add("exists", {file.url});
        return false;
    }

    [[nodiscard]] bool belongs_to(const OUString& url, const Identity& identity) const {
        try {
            const auto file = HiddenWorkbook::open(context_, url, filter_of(request_.format), secret());
            const auto places = read_identity(file.model());
            return places.properties == identity && places.sheet == identity;
        } catch (const com::sun::star::lang::IllegalArgumentException&) {
            return false;  // what cannot be opened is none of ours
        }
    }

    [[nodiscard]] uno::Sequence<beans::PropertyValue> secret() const {
        if (!request_.password) return {};
        const beans::PropertyValue password = property("Password", uno::Any{*request_.password});
        return {&password, 1};
    }

    /// Under another name until it is proven: what has its name is right, whenever the office is killed.
    bool write_proven(const File& file, const Workbook& workbook, const Meant& meant, const StaffValues& staff) {
        const uno::Reference<io::XTempFile> temporary{io::TempFile::create(context_), uno::UNO_QUERY_THROW};
        const OUString beside =
            folder_ + (folder_.endsWith("/") ? OUString{} : OUString{"/"}) + ".unproven" + ending_of(request_.format);
        const bool is_apart = request_.dry_run || request_.password;
        const OUString plain = is_apart ? temporary->getUri() : beside;
        store_copy(context_, workbook, plain, request_.format, true);
        try {
            bool is_right = is_proven(context_, plain, request_.format, meant, staff, findings_, {file.url});
            // Parts of an encrypted package cannot be read: the same document was proven without its password.
            if (is_right && request_.password && !request_.dry_run) {
                store_copy(context_, workbook, beside, filter_of(request_.format), secret(), true);
                is_right = is_encrypted(context_, beside);
                if (!is_right) findings_.add("not-proven", {file.url}, "a password", "none");
            }
            if (is_right && !request_.dry_run)
                rename_file(context_, beside, file.url);
            else
                remove_file(context_, beside);
            return is_right;
        } catch (const uno::Exception&) {
            remove_file(context_, beside);
            throw;
        }
    }

    const Context& context_;
    OUString folder_;
    const Request& request_;
    Findings& findings_;
    TakenNames taken_;
    Identity identity_ = {};
    sal_Int32 written_ = 0;
};

[[noreturn]] void refuse_without_standard(const char* option) {
    refuse("The option \"" + OUString::createFromAscii(option) +
           "\" is for a plain list, of which the option \"standard\" makes a workbook.");
}

}  // namespace

Findings distribute(const Context& context, const OUString& workbook, const OUString& folder,
                    const OptionValues& values, Progress& progress) {
    return distribute_from(context, {}, workbook, folder, values, progress);
}

Findings distribute_from(const Context& context, const OUString& standards, const OUString& from, const OUString& to,
                         const OptionValues& values, Progress& progress) {
    const OUString workbook = canonical_url(from);
    const OUString folder = canonical_url(to);
    const Options options{values,
                          {"format", "pattern", "overwrite", "dryRun", "scope", "standard", "columns", "language",
                           "period", "company", "due", "password"}};
    const Request request = request_from(options);
    Findings findings{language_of(context), request.dry_run};
    HandingOut handing_out{context, folder, request, findings};
    if (!exists(context, workbook)) refuse_no_file(workbook);
    if (const auto standard = options.text("standard")) {
        const auto people = read_roster(context, workbook, options.texts("columns"), findings);
        handing_out.run(workbook_of(context, standards_folder(context, standards), *standard,
                                    language_asked_for(context, options), people),
                        progress);
    } else {
        for (const char* name : {"columns", "language"})
            if (options.text(name)) refuse_without_standard(name);
        const auto copy = temporary_copy(context, workbook);
        handing_out.run(HiddenWorkbook::open_to_change(context, copy->getUri(), filter_of(format_of(workbook))),
                        progress);
    }
    return findings;
}

}  // namespace kpi::appraisals
