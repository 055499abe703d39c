#include <algorithm>
#include <com/sun/star/io/IOException.hpp>
#include <osl/file.hxx>

#include "appraisals/campaign.hpp"
#include "appraisals/consolidated.hpp"
#include "appraisals/send_back.hpp"
#include "appraisals/services.hpp"
#include "uno/language.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

/// A file of the folder that somebody may have sent.
struct Entry {
    OUString url;
    bool is_link;
};

/// Files that programs leave beside workbooks: locks, lists of thumbnails.
bool is_of_a_program(const OUString& name) {
    return name.startsWith(".") || name.startsWith("~$") || name.equalsIgnoreAsciiCase("Thumbs.db") ||
           name.equalsIgnoreAsciiCase("desktop.ini");
}

/// In the order of their names, folders left out.
std::vector<Entry> files_in(const OUString& folder) {
    osl::Directory directory{folder};
    if (directory.open() != osl::FileBase::E_None) refuse_no_folder(folder);
    std::vector<Entry> files;
    osl::DirectoryItem item;
    while (directory.getNextItem(item) == osl::FileBase::E_None) {
        osl::FileStatus status{osl_FileStatus_Mask_Type | osl_FileStatus_Mask_FileURL | osl_FileStatus_Mask_FileName};
        if (item.getFileStatus(status) != osl::FileBase::E_None || is_of_a_program(status.getFileName())) continue;
        const auto type = status.getFileType();
        if (type == osl::FileStatus::Regular || type == osl::FileStatus::Link)
            files.push_back({status.getFileURL(), type == osl::FileStatus::Link});
    }
    std::sort(files.begin(), files.end(), [](const Entry& a, const Entry& b) { return a.url < b.url; });
    return files;
}

OUString without_slash(const OUString& folder) {
    return folder.endsWith("/") ? folder.copy(0, folder.getLength() - 1) : folder;
}

}  // namespace

Findings collect(const Context& context, const OUString& from, const OUString& to, const OptionValues& options,
                 Progress& progress) {
    const OUString folder = canonical_url(from);
    const OUString result = canonical_url(to);
    const Options given{options, {"campaign", "overwrite", "sendBack"}};
    const OUString campaign = canonical_url(given.text("campaign").value_or(campaign_url(folder)));
    const bool overwrite = given.flag("overwrite");
    auto marked_copies = given.text("sendBack");
    if (marked_copies) marked_copies = canonical_url(*marked_copies);
    // A marked copy would take the place of what came back.
    if (marked_copies && without_slash(*marked_copies) == without_slash(folder))
        refuse("The copies to send back want another folder than that of the returned files (option \"sendBack\").",
               "退回副本的文件夹不能就是收回文件所在的文件夹。");
    const Format format = format_of(result);
    std::vector<Entry> files = files_in(folder);
    if (!overwrite && exists(context, result)) refuse_taken(result);
    // What an earlier collecting wrote is no department's.
    files.erase(std::remove_if(files.begin(), files.end(),
                               [&](const Entry& one) { return one.url == result || one.url == campaign; }),
                files.end());

    if (!exists(context, campaign))
        refuse("The copy of what was handed out is not there: " + shown_path(campaign) +
                   ". It was written beside the folder that files were handed out into; say where it is (master, option"
                   " \"campaign\").",
               "找不到下发时留存的总表（它在下发文件夹旁边，请在“下发时的总表”一栏指定）：", shown_path(campaign));
    Findings findings{language_of(context)};
    HandedOut all = handed_out(context, campaign);
    Intake intake{context, all, findings};
    sal_Int32 done = 0;
    const auto total = static_cast<sal_Int32>(files.size()) + 1;
    const auto goes_on = [&](const OUString& file) {
        if (progress.go_on(done++, total, shown_name(file))) return true;
        findings.add("called-off", {}, {}, said(findings.language(), "nothing", "无"));
        return false;
    };
    for (const Entry& file : files) {
        if (!goes_on(file.url)) return findings;
        if (file.is_link)
            findings.add("refused", {file.url}, {},
                         said(findings.language(), "a link to another place", "指向其他位置的链接"));
        else
            intake.take(file.url);
    }
    if (!goes_on(result)) return findings;
    intake.look_for_missing();
    make_consolidated(all, intake, findings);
    if (marked_copies) send_back(context, intake, findings, *marked_copies, overwrite);
    add_collected_sheets(all, intake, findings);
    store_copy(context, all.form.model(), result, format, overwrite);
    return findings;
}

}  // namespace kpi::appraisals
