#include "appraisals/findings.hpp"

#include <algorithm>
#include <com/sun/star/uno/RuntimeException.hpp>

#include "appraisals/messages.hpp"
#include "uno/text.hpp"

namespace kpi::appraisals {

using rtl::OUString;

namespace {

struct Kind {
    const char* kind;
    const char* severity;
    const char* english;
    const char* chinese;
    const char* english_of_dry_run = nullptr;  ///< where it says something else
    const char* chinese_of_dry_run = nullptr;
};

constexpr Kind kinds[] = {
    // Handing out.
    {"written", "note", "written: {found}", "已写出：{found}", "would be written: {found}", "将写出：{found}"},
    {"column-read", "note", "the column \"{expected}\" is read as: {found}", "“{expected}”列读作：{found}"},
    {"skipped", "note", "skipped: {found}", "已跳过：{found}"},
    {"exists", "error", "is there already and was left alone; overwriting is to be asked for",
     "文件已存在，未作改动；如需覆盖，请选择“覆盖”"},
    {"name-twice", "error", "would have the same file as {expected} and was not written: {found}",
     "与“{expected}”的文件同名，未写出：{found}"},
    {"number-twice", "warning", "the number {expected} is in several departments: {found}",
     "编号 {expected} 同时出现在多个部门：{found}"},
    {"no-department", "warning", "nobody says which department: {found}", "未填部门：{found}"},
    {"name-changed", "warning", "a file cannot have the name \"{expected}\"; it is called \"{found}\"",
     "文件名不能是“{expected}”，已改为“{found}”"},
    {"foreign-value", "error", "holds {found}, which belongs to another department; the file was not kept",
     "含有其他部门的内容“{found}”，该文件已作废"},
    {"not-proven", "error", "does not hold what it should: {found} in the place of {expected}; the file was not kept",
     "内容与应有的不符：应为 {expected}，实为 {found}；该文件已作废"},
    {"called-off", "warning", "called off; what was written is whole: {found}",
     "已取消；此前写出的文件均完整：{found}"},
    // Taking back.
    {"missing", "error", "has not come back: {expected}", "尚未交回：{expected}"},
    {"twice", "error", "came back twice; the other is {found}", "交回了两份，另一份是：{found}"},
    {"unreadable", "error", "cannot be read: {found}", "无法读取：{found}"},
    {"refused", "error", "not opened, because it holds {found}", "拒绝打开：含有{found}"},
    {"wrong-campaign", "error", "belongs to another appraisal: {found} in the place of {expected}",
     "不属于本次考核：应为“{expected}”，实为“{found}”"},
    {"old-version", "warning", "made by another version: {found} in the place of {expected}",
     "由其他版本生成：应为 {expected}，实为 {found}"},
    {"person-missing", "error", "{expected} was handed out and is not there any more",
     "发出时有 {expected}，交回时没有"},
    {"person-added", "warning", "{found} was not handed out", "发出时没有 {found}"},
    {"person-twice", "error", "{expected} is there twice, also at {found}; neither counts until one is taken out",
     "{expected} 重复，另见 {found}；删去其中一处之前，两处均不计分"},
    {"moved-department", "warning", "{found} in the place of {expected}", "部门由“{expected}”变为“{found}”"},
    {"name-differs", "warning", "{found} in the place of {expected} under the same number",
     "同一编号的姓名由“{expected}”变为“{found}”"},
    {"setting-changed", "error", "{found} in the place of {expected}; the master's setting counts",
     "设置由“{expected}”改成了“{found}”；以发出时的设置为准"},
    {"formula-changed", "error", "{found} in the place of the formula {expected}; computed anew",
     "公式“{expected}”变成了“{found}”；已重新计算"},
    {"structure-changed", "error", "{found}", "{found}"},
    {"blank", "error", "nothing was entered: {expected}", "未填：{expected}"},
    {"text", "error", "\"{found}\" is no number", "“{found}”不是数字"},
    {"out-of-range", "error", "{found} is outside its range: {expected}", "{found} 超出范围：{expected}"},
    {"result-differs", "error", "shows {found}; computed again from what was entered it is {expected}",
     "显示 {found}，按填报数据重新计算应为 {expected}"},
    {"stale-result", "warning",
     "shows {found}, which was computed before the last figure was entered; it is {expected}",
     "显示 {found}，是改数之前的结果；应为 {expected}"},
    {"own-figures", "warning",
     "departments entered different figures ({found}); everybody has the points of their own department's",
     "各部门填报的本期数据不同（{found}）；每人的得分均按本部门的数据计算"},
    {"collected", "note", "{found} people", "{found} 人"},
    // In a workbook.
    {"error-value", "error", "shows an error: {found}", "显示错误：{found}"},
    {"weights", "error", "the weights or quotas total {found}, not {expected}",
     "权重或比例合计 {found}，应为 {expected}"},
    {"bounds", "error", "the bounds do not rise: {found} in the place of {expected}",
     "界限没有逐级升高：{found}，应{expected}"},
    {"percent-mixed", "warning", "shares and per cent stand side by side: {found}", "小数与百分数混用：{found}"},
    {"constant-over-formula", "error", "{found} was typed over a formula; the cells beside it have {expected}",
     "公式被数值 {found} 覆盖；相邻单元格的公式是 {expected}"},
    {"range-short", "error", "reads {found} only; the figures reach as far as {expected}",
     "只读取 {found}，而数据到 {expected} 为止"},
    {"example-left", "warning", "{found} is an example that nobody has decided on", "{found} 是示例值，尚未确定"},
    {"own-words", "note", "{expected} is scored by the rule in own words, not by its figures: {found}",
     "{expected} 按自拟标准计分，不按本行数值：{found}"},
    {"single-cell-array", "warning",
     "a whole column is asked for in one cell; enter it over all rows with Ctrl+Shift+Enter: {found}",
     "整列公式只输在一个单元格里，应选中各行后按 Ctrl+Shift+Enter：{found}"},
    {"whole-column", "warning", "reads whole columns, which takes time: {found}", "引用了整列，计算会很慢：{found}"},
    {"blank-by-itself", "warning", "a single blank cell is read as 0: {found}", "单个空白单元格会按 0 计算：{found}"},
    {"text-number", "warning", "\"{found}\" is text that looks like a number", "“{found}”是文本，看起来像数字"},
    {"three-d-range", "error", "only the first sheet of a range over several sheets counts: {found}",
     "跨工作表区域只计第一张表：{found}"},
    {"wildcards", "warning", "\"{found}\" has letters that stand for others in searches (* ? ~)",
     "“{found}”含有查找通配符（* ? ~）"},
    {"setting-wrong", "error", "{expected}: {found}", "{expected}：{found}"},
    {"too-large", "warning", "looked at {expected} cells; the rest was not looked at: {found}",
     "只检查了 {expected} 个单元格，其余未检查：{found}"},
    // Next period.
    {"was-draft", "warning", "is a draft still: what changes there does not reach the next period",
     "仍是暂定稿，之后的改动不会带入下一期"},
    {"no-total", "warning", "{found} has no total ({expected}); the last total stays blank",
     "{found} 没有总分（{expected}），下期的“上期总分”留空"},
    {"still-exempt", "note", "{found} stays exempt: {expected}", "{found} 下期仍不考核：{expected}"},
    {"new-no-longer", "note", "{found} was new and is appraised from now on", "{found} 不再是新入职，下期起参加考核"},
    // Forms.
    {"not-computed", "warning", "{found} stands beyond the computed rows and has no Form",
     "{found} 在计算范围之外，没有个人表"},
    {"nothing-written", "warning", "called off; nothing was written", "已取消，未写出任何文件"},
    // Import.
    {"person-unknown", "warning", "nobody here has the number {found}", "本工作簿中没有编号 {found}"},
    {"column-unknown", "warning", "no figure here is called \"{found}\"", "没有名为“{found}”的数据列"},
    {"column-twice", "error", "there is another column for \"{expected}\"; neither was taken: {found}",
     "“{expected}”有不止一列，均未导入：{found}"},
    {"number-twice", "error", "{found} stands here twice; nothing was taken for it",
     "本工作簿中编号 {found} 重复，未导入其数据"},
    {"formula-kept", "warning", "is worked out by {expected} here and was left alone; the file has {found}",
     "此处由公式 {expected} 计算，未作改动；文件中为 {found}"},
    {"imported", "note", "{found} figures", "导入 {found} 个数据"},
    // A table of indicators.
    {"column-left", "note", "the column \"{found}\" is not used", "“{found}”列不采用"},
    {"rule-read", "note", "{expected}: {found}", "{expected}：{found}"},
    {"rule-open", "warning", "{expected}: to be filled in on Settings: {found}",
     "{expected}：请在“设置”表填写：{found}"},
    {"rule-by-hand", "warning", "{expected}: points are entered by hand; {found}", "{expected}：手工填分；{found}"},
    {"row-note", "warning", "{expected}: {found}", "{expected}：{found}"},
    {"row-left", "note", "no indicator ({found}): {expected}", "不作为指标（{found}）：{expected}"},
    {"table-note", "warning", "{found}", "{found}"},
    {"table-goes-on", "warning",
     "the table was taken to be {found}; there is more below it that is not read. Select all of it to have it read.",
     "按 {found} 读取，其下方还有内容，没有读取；如需读取，请选中全部"},
    {"weights-stated", "note", "the weights total {found}, which is meant so", "权重合计 {found}，按此计算"},
    {"question", "warning", "question: {found}", "待回答：{found}"},
    // A copy to share.
    {"kept-as-value", "warning", "has no equivalent among built-in functions and keeps its value: {found}",
     "没有等效的内置函数，保留数值：{found}"},
    {"name-removed", "warning", "the name stood for a function of the extension and is not in the copy: {found}",
     "该名称引用了扩展函数，副本中已删除：{found}"},
    {"copy-differs", "error", "the copy shows {found} in the place of {expected}",
     "副本显示 {found}，原表为 {expected}"},
};

const Kind* kind_called(const char* kind) {
    const auto found = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& one) {
        return OUString::createFromAscii(kind).equalsAscii(one.kind);
    });
    return found == std::end(kinds) ? nullptr : found;
}

}  // namespace

OUString words_for(const Place& place) {
    OUString words;
    for (const OUString& part : {shown_name(place.file), place.sheet, place.cell})
        if (!part.isEmpty()) words += (words.isEmpty() ? OUString{} : OUString{" "}) + part;
    return words.isEmpty() ? words : words + ": ";
}

void Findings::add(const char* kind, const Place& place, const OUString& expected, const OUString& found) {
    const Kind* const one = kind_called(kind);
    if (one == nullptr)
        throw com::sun::star::uno::RuntimeException("There is no kind of finding \"" + OUString::createFromAscii(kind) +
                                                    "\".");
    const bool is_tried = is_dry_run_ && one->english_of_dry_run != nullptr;
    OUString sentence = is_tried ? said(language_, one->english_of_dry_run, one->chinese_of_dry_run)
                                 : said(language_, one->english, one->chinese);
    // In one pass: a text from a workbook may hold "{found}" itself.
    const sal_Int32 place_of_expected = sentence.indexOf("{expected}");
    const sal_Int32 place_of_found = sentence.indexOf("{found}");
    const auto put = [&sentence](sal_Int32 at, const char* mark, const OUString& text) {
        if (at >= 0) sentence = sentence.replaceAt(at, OUString::createFromAscii(mark).getLength(), text);
    };
    if (place_of_expected > place_of_found) {
        put(place_of_expected, "{expected}", expected);
        put(place_of_found, "{found}", found);
    } else {
        put(place_of_found, "{found}", found);
        put(place_of_expected, "{expected}", expected);
    }
    all_.push_back({OUString::createFromAscii(kind), OUString::createFromAscii(one->severity), place.file, place.sheet,
                    place.cell, expected, found, words_for(place) + sentence});
}

com::sun::star::uno::Sequence<Finding> Findings::sequence() const {
    return {all_.data(), static_cast<sal_Int32>(all_.size())};
}

bool Findings::has_errors() const {
    return std::any_of(all_.begin(), all_.end(), [](const Finding& one) { return one.severity == "error"; });
}

OUString said(Language language, const char* english, const char* chinese) {
    return from_utf8(language == Language::chinese ? chinese : english);
}

OUString severity_in(Language language, const OUString& severity) {
    if (severity == "error") return said(language, "Error", "错误");
    return severity == "warning" ? said(language, "Warning", "提醒") : said(language, "Note", "说明");
}

OUString words_for_no_department(Language language) {
    return said(language, "no department", "未填部门");
}

std::vector<OUString> kinds_of_findings() {
    std::vector<OUString> all;
    for (const Kind& one : kinds) all.push_back(OUString::createFromAscii(one.kind));
    return all;
}

}  // namespace kpi::appraisals
