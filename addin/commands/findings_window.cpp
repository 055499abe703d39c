#include "commands/findings_window.hpp"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include "appraisals/files.hpp"
#include "commands/listeners.hpp"
#include "commands/said.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

namespace awt = com::sun::star::awt;
namespace sheet = com::sun::star::sheet;

namespace {

constexpr sal_Int32 width = 380;
constexpr sal_Int32 height = 170;
constexpr sal_Int32 margin = 6;
constexpr sal_Int32 button = 56;
constexpr sal_Int32 line = 14;

class FindingsWindow {
public:
    FindingsWindow(const Context& context, const Frame& frame, const OUString& title,
                   const std::vector<appraisals::Finding>& findings)
        : dialog_{context, title, width}, frame_{frame}, findings_{findings} {
        const Said said{context};
        const sal_Int32 bottom = height - margin - line;
        const auto list = dialog_.add("ListBox", "list", {margin, margin, width - 2 * margin, bottom - 2 * margin});
        set(list, "StringItemList", uno::Any{lines()});
        set(list, "Dropdown", uno::Any{false});
        const auto close = dialog_.add("Button", "close", {width - button - margin, bottom, button, line});
        set(close, "Label", uno::Any{said("Close", "关闭")});
        const auto go = dialog_.add("Button", "go", {width - 2 * button - margin - 4, bottom, button, line});
        set(go, "Label", uno::Any{said("~Go there", "转到该处(~G)")});
        dialog_.set_height(height);
        dialog_.open(frame);
        as<awt::XButton>(dialog_.control("close"))->addActionListener(new OnPress{[this] { dialog_.show(false); }});
        as<awt::XButton>(dialog_.control("go"))->addActionListener(new OnPress{[this] { go_to_chosen(true); }});
        as<awt::XListBox>(dialog_.control("list"))->addItemListener(new OnChange{[this] { go_to_chosen(false); }});
        dialog_.on_closing([this] { dialog_.show(false); });
        dialog_.show(true);
    }

private:
    [[nodiscard]] uno::Sequence<OUString> lines() const {
        const Language language = language_of(dialog_.context());
        uno::Sequence<OUString> all(static_cast<sal_Int32>(findings_.size()));
        auto* next = all.getArray();
        for (const auto& one : findings_) {
            *next++ = appraisals::severity_in(language, one.severity) + "   " + one.message;
        }
        return all;
    }

    /// @param opens_files  of which nothing but the file is known: not for every line that one passes in the list
    void go_to_chosen(bool opens_files) const {
        const sal_Int16 chosen = as<awt::XListBox>(dialog_.control("list"))->getSelectedItemPos();
        if (chosen < 0) return;
        const auto& finding = findings_.at(static_cast<std::size_t>(chosen));
        const bool is_here = finding.file.isEmpty();
        if (finding.sheet.isEmpty() && (is_here || !opens_files)) return;
        if (!is_here && !appraisals::exists(dialog_.context(), finding.file)) return;
        const auto model = is_here ? frame_->getController()->getModel() : opened(finding.file);
        const Workbook workbook{model, uno::UNO_QUERY};
        if (finding.sheet.isEmpty() || !workbook.is() || !workbook->getSheets()->hasByName(finding.sheet)) return;
        const uno::Reference<sheet::XSpreadsheet> cells{workbook->getSheets()->getByName(finding.sheet),
                                                        uno::UNO_QUERY_THROW};
        const OUString where = finding.cell.isEmpty() ? OUString{"A1"} : finding.cell;
        as<com::sun::star::view::XSelectionSupplier>(model->getCurrentController())
            ->select(uno::Any{cells->getCellRangeByName(where)});
    }

    [[nodiscard]] uno::Reference<frame::XModel> opened(const OUString& file) const {
        return {frame::Desktop::create(dialog_.context())->loadComponentFromURL(file, "_default", 0, {}),
                uno::UNO_QUERY};
    }

    Dialog dialog_;
    Frame frame_;
    std::vector<appraisals::Finding> findings_;
};

}  // namespace

void show_findings(const Context& context, const Frame& frame, const OUString& title,
                   const appraisals::Findings& findings, const OUString& nothing) {
    // Never freed at the end of the program: the office is gone by then.
    static FindingsWindow* shown = nullptr;
    delete shown;
    shown = nullptr;
    if (findings.all().empty()) return tell(context, frame, nothing);
    shown = new FindingsWindow{context, frame, title, findings.all()};
}

}  // namespace kpi::commands
