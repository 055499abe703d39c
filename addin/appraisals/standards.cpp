#include "appraisals/standards.hpp"

#include <algorithm>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>

#include "appraisals/options.hpp"
#include "uno/language.hpp"
#include "uno/package.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

namespace ucb = com::sun::star::ucb;
namespace uno = com::sun::star::uno;
using rtl::OUString;

namespace {

const OUString& ending() {
    static const OUString json{".json"};
    return json;
}

OUString definitions_in(const OUString& folder) {
    return folder + "/definitions";
}

std::string content_of(const Context& context, const OUString& url) {
    const auto file = ucb::SimpleFileAccess::create(context);
    const auto stream = file->openFileRead(url);
    std::string content;
    constexpr sal_Int32 at_once = 65536;
    for (uno::Sequence<sal_Int8> part; stream->readBytes(part, at_once) > 0;) content.append(part.begin(), part.end());
    stream->closeInput();
    return content;
}

/// Through the office: it knows its own folders, whatever their names are made of.
model::Node read(const Context& context, const OUString& url) {
    return model::Node::parse(content_of(context, url), to_utf8(url.copy(url.lastIndexOf('/') + 1)));
}

}  // namespace

OUString standards_folder(const Context& context, const OUString& instead) {
    if (!instead.isEmpty()) return instead;
    const OUString folder = package_location(context);
    if (folder.isEmpty()) throw uno::RuntimeException("The extension KPI for Calc is not installed.");
    return folder;
}

std::vector<OUString> standard_names(const Context& context, const OUString& folder) {
    std::vector<OUString> names;
    for (const OUString& url :
         ucb::SimpleFileAccess::create(context)->getFolderContents(definitions_in(folder), false)) {
        const OUString file = url.copy(url.lastIndexOf('/') + 1);
        if (file.endsWith(ending())) names.push_back(file.copy(0, file.getLength() - ending().getLength()));
    }
    std::sort(names.begin(), names.end());
    return names;
}

model::Definition definition_of(const Context& context, const OUString& folder, const OUString& name) {
    const auto names = standard_names(context, folder);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        OUString all;
        for (const OUString& one : names) all += (all.isEmpty() ? OUString{} : OUString{", "}) + one;
        refuse("There is no standard \"" + name + "\". There are: " + all + ".");
    }
    return model::read_definition(read(context, definitions_in(folder) + "/" + name + ending()));
}

OUString language_asked_for(const Context& context, const Options& options) {
    if (options.text("language")) return options.one_of("language", {"en", "zh"});
    return language_of(context) == Language::chinese ? OUString{"zh"} : OUString{"en"};
}

model::Words words_of(const Context& context, const OUString& folder, const OUString& language) {
    return {read(context, folder + "/vocabulary.json"), to_utf8(language)};
}

}  // namespace kpi::appraisals
