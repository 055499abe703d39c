#include "appraisals/from_table.hpp"

#include <algorithm>
#include <com/sun/star/frame/XModel.hpp>
#include <map>

#include "appraisals/services.hpp"
#include "appraisals/table_findings.hpp"
#include "commands/commands.hpp"
#include "commands/dialog.hpp"
#include "commands/findings_window.hpp"
#include "commands/new_workbook_questions.hpp"
#include "uno/language.hpp"
#include "uno/object.hpp"

namespace kpi::commands {

namespace {

/// A finding without the name of the sheet, which is that of the table.
OUString line_of(const appraisals::Finding& finding) {
    const OUString place = appraisals::words_for({.sheet = finding.sheet, .cell = finding.cell});
    const OUString what = finding.message.copy(place.getLength());
    const OUString mark = from_utf8(finding.severity == "note" ? "" : "▲ ");
    return mark + (finding.cell.isEmpty() ? OUString{} : finding.cell + "   ") + what;
}

/// What was read, row by row; the questions are asked below it, and what the headings are is at its end.
OUString preview_of(const appraisals::Findings& findings) {
    OUString rows;
    OUString headings;
    for (const auto& one : findings.all()) {
        if (one.kind == "question") continue;
        const bool is_heading = one.kind.startsWith("column-");
        (is_heading ? headings : rows) += line_of(one) + "\n";
    }
    return rows + headings;
}

bool is_marks(const OUString& text) {
    constexpr sal_Int32 most = 1'000'000;
    const sal_Int32 number = text.toInt32();
    return OUString::number(number) == text && number >= 1 && number <= most;
}

/// A workbook speaks the language of the office, as what KPI.EXPLAIN says in it does; asked where the table does not.
class LanguageQuestion {
public:
    LanguageQuestion(Form& form, const Said& said, bool is_table_chinese, bool is_office_chinese)
        : form_{form}, is_asked_{is_table_chinese != is_office_chinese}, of_table_{is_table_chinese ? "zh" : "en"} {
        if (!is_asked_) return;
        form.ask_choice("language", said("Language of the workbook:", "工作簿语言："),
                        {said("English, that of this office", "中文，与本软件界面一致"),
                         said("Chinese, that of the table; explanations of points stay English",
                              "英文，与表格一致；得分说明仍为中文")});
    }

    void add_answer_to(OptionList& options) const {
        if (is_asked_ && form_.choice("language") == 1) options.add("language", of_table_);
    }

private:
    Form& form_;
    bool is_asked_;
    const char* of_table_;
};

/// How many lines of what was read are seen at once: with all questions the dialog still fits a screen of 768 pixels.
sal_Int32 lines_beside(const model::TableReading& reading, bool is_office_chinese) {
    constexpr sal_Int32 most = 15;
    constexpr sal_Int32 of_question = 2;
    constexpr sal_Int32 of_raters = 4;
    const int questions = int{reading.asks_for_parts} + int{reading.asks_for_full} + int{reading.asks_for_total()} +
                          int{reading.is_chinese != is_office_chinese};
    // Most tables ask one.
    return most - of_question * std::max(questions - 1, 0) - (reading.asks_for_raters ? of_raters : 0);
}

/// The questions of a table and their answers; only those that change a figure are asked.
class Questions {
public:
    Questions(Form& form, const Said& said, const appraisals::TablePreview& preview)
        : form_{form},
          asks_for_parts_{preview.reading.asks_for_parts},
          asks_for_full_{preview.reading.asks_for_full},
          asks_for_total_{preview.reading.asks_for_total()} {
        if (asks_for_parts_)
            form.ask_choice("part", said("A part of a step, where it is not said:", "不足一步，标准未写明时："),
                            {said("in proportion: 1.5 steps are 1.5", "按比例：差 1.5 步按 1.5 步计"),
                             said("full steps only: 1.5 steps are 1", "满一步才计：差 1.5 步按 1 步计"),
                             said("a started step is one: 1.5 steps are 2", "不足一步按一步：差 1.5 步按 2 步计")});
        if (asks_for_full_)
            form.ask_text("full",
                          said("Full marks of an item (blank: filled in later):", "每项满分（留空则以后填写）："));
        if (asks_for_total_)
            form.ask_choice("weights", said("The weights do not total 100%:", "权重合计不是 100%："),
                            {said("to be put right; no totals before", "待更正，更正前不出总分"),
                             said("they are meant like that", "就是如此，按此计算")});
        form.forbid([this, said] {
            return !asks_for_full_ || form_.text("full").isEmpty() || is_marks(form_.text("full"))
                       ? OUString{}
                       : said("Full marks are a whole number from 1 to 1000000.", "满分请填 1 至 1000000 的整数。");
        });
    }

    [[nodiscard]] OptionList answers() const {
        OptionList options;
        if (asks_for_parts_)
            options.add("part", model::partial_words.at(static_cast<std::size_t>(form_.choice("part"))));
        if (asks_for_full_ && is_marks(form_.text("full"))) options.add("full", form_.text("full"));
        if (asks_for_total_ && form_.choice("weights") == 1) options.add("weights", "stated");
        return options;
    }

    /// One text for answers that are alike.
    [[nodiscard]] OUString key() const {
        OUString all;
        for (const auto& one : answers().values()) {
            OUString value;
            one.Value >>= value;
            all += one.Name + "=" + value + ";";
        }
        return all;
    }

private:
    Form& form_;
    bool asks_for_parts_;
    bool asks_for_full_;
    bool asks_for_total_;
};

}  // namespace

void from_table(const Context& context, const Frame& frame) {
    const Said said{context};
    const Workbook workbook = workbook_in(frame);
    if (!workbook.is()) return;
    const OUString title = said("New Appraisal from a Table", "由 KPI 表新建考核");
    // What is selected stays so until the dialog goes.
    const auto first = appraisals::preview_table(context, workbook, {});
    Form form{context, title, "from-table"};
    form.say(1, [&] { return said("Table: ", "表格：") + first.table.range(); });
    std::unique_ptr<Questions> questions;
    const bool is_office_chinese = language_of(context) == Language::chinese;
    const sal_Int32 lines = lines_beside(first.reading, is_office_chinese);
    // Most of what is typed changes nothing of what was read.
    std::map<OUString, OUString> previews;
    form.show_text(lines, [&] {
        const auto [shown, is_new] = previews.try_emplace(questions->key());
        if (is_new)
            shown->second =
                preview_of(appraisals::preview_table(context, workbook, questions->answers().values()).findings);
        return shown->second;
    });
    questions = std::make_unique<Questions>(form, said, first);
    form.ask_text("title", said("Title:", "标题："), from_utf8(first.reading.title));
    NewWorkbookQuestions about{form, said, from_utf8(first.reading.department), from_utf8(first.reading.period)};
    if (first.reading.asks_for_raters) about.ask_for_raters();
    const LanguageQuestion language{form, said, first.reading.is_chinese, is_office_chinese};
    form.run(frame, [&] {
        const auto answers = questions->answers();
        OptionList options = answers;
        options.add("title", form.text("title"));
        language.add_answer_to(options);
        about.add_answers_to(options);
        const auto preview = appraisals::preview_table(context, workbook, answers.values());
        const Workbook made{appraisals::from_table(context, workbook, options.values()), uno::UNO_QUERY_THROW};
        const auto open = appraisals::open_ends_of(preview.table, preview.reading, preview.findings, made);
        const auto controller = as<frame::XModel>(made)->getCurrentController();
        if (!open.all().empty() && controller.is()) show_findings(context, controller->getFrame(), title, open, title);
    });
}

}  // namespace kpi::commands
