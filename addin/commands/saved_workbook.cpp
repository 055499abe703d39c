#include "commands/saved_workbook.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/util/PathSubstitution.hpp>
#include <osl/file.hxx>

#include "appraisals/files.hpp"
#include "appraisals/messages.hpp"
#include "appraisals/print_areas.hpp"
#include "commands/said.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

SavedCopy::SavedCopy(const Context& context, const Workbook& workbook) : context_{context} {
    OUString name;
    if (osl::FileBase::createTempFile(nullptr, nullptr, &name) != osl::FileBase::E_None)
        throw uno::RuntimeException("There is no room for a temporary file.");
    url_ = name + ".ods";
    osl::File::remove(name);
    appraisals::store_copy(context_, workbook, url_, appraisals::Format::ods, false);
}

SavedCopy::~SavedCopy() {
    osl::File::remove(url_);
}

Workbook appraisal_in(const Context& context, const Frame& frame) {
    const Workbook workbook = workbook_in(frame);
    if (workbook.is() && appraisals::is_appraisal(workbook)) return workbook;
    throw uno::RuntimeException(
        Said{context}("This workbook is no appraisal of KPI for Calc. Open one of its workbooks first.",
                      "这不是 KPI 绩效考核工作簿，请先打开本扩展的考核工作簿。"));
}

Frame frame_of_written(const Context& context, const OUString& url, const Frame& otherwise) {
    if (!appraisals::exists(context, url)) return otherwise;
    const uno::Reference<frame::XModel> opened{
        frame::Desktop::create(context)->loadComponentFromURL(url, "_default", 0, {}), uno::UNO_QUERY};
    return opened.is() ? opened->getCurrentController()->getFrame() : otherwise;
}

OUString beside(const Context& context, const Workbook& workbook, const OUString& addition) {
    const OUString own = as<com::sun::star::frame::XStorable>(workbook)->getLocation();
    if (!own.isEmpty()) return own.copy(0, own.lastIndexOf('.')) + addition;
    const OUString folder =
        com::sun::star::util::PathSubstitution::create(context)->substituteVariables("$(work)", true);
    return folder + "/KPI" + addition;
}

void refuse_own_file(const Workbook& workbook, const OUString& target) {
    const OUString own = as<frame::XModel>(workbook)->getURL();
    if (own.isEmpty() || appraisals::canonical_url(own) != appraisals::canonical_url(target)) return;
    const OUString path = appraisals::shown_path(target);
    appraisals::refuse("That is the workbook in front: " + path, "这是当前打开的工作簿，不能覆盖：", path);
}

}  // namespace kpi::commands
