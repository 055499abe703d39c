#include "table_headings.hpp"

#include <algorithm>
#include <set>

namespace kpi::model {

namespace {

/// Headings are near the top: a title, a line of names, and they.
constexpr std::size_t rows_looked_at = 30;

/// A heading that says what its column is, whole.
struct Exact {
    TableColumn column;
    std::vector<const char*> words;
};

const std::vector<Exact>& exact_words() {
    static const std::vector<Exact> all = {
        {TableColumn::number, {"序号", "编号", "no", "no.", "#", "number", "item no.", "itemno."}},
        {TableColumn::full, {"标准分", "标准分值", "基准分", "points", "marks", "fullmarks", "fullscore"}},
        {TableColumn::target, {"指标值", "标准值", "计划值"}},
        {TableColumn::period, {"周期", "frequency", "period"}},
        {TableColumn::department, {"部门", "所属部门", "department", "dept.", "dept"}},
        {TableColumn::name, {"考核指标", "kpi指标", "kpi", "kpi(gs)", "二级指标", "三级指标"}},
    };
    return all;
}

/// A heading that holds one of these words; the first that fits counts.
struct Holding {
    std::optional<TableColumn> column;
    std::vector<const char*> words;
};

const std::vector<Holding>& words_held() {
    static const std::vector<Holding> all = {
        {TableColumn::rule,
         {"标准", "评分办法", "评分方法", "评分规则", "计分", "考核办法", "考核方法", "考核细则", "评分细则", "加减分",
          "扣分", "standard", "scoring", "criteria", "rule"}},
        {TableColumn::weight, {"权重", "比重", "weight"}},
        {TableColumn::full, {"满分", "分值", "配分", "maximum", "maxpoints", "maxscore"}},
        {{},
         {"得分", "自评", "评分", "实际", "完成情况", "完成值", "备注", "签字", "actual", "score", "result", "remark",
          "comment", "rating", "note"}},
        {TableColumn::target, {"目标", "target", "goal"}},
        {TableColumn::source, {"来源", "数据提供", "提供部门", "source"}},
        {TableColumn::period, {"周期", "频率", "频次", "period", "frequency", "howoften"}},
        {TableColumn::definition,
         {"定义", "公式", "说明", "描述", "计算方法", "计算方式", "解释", "definition", "formula", "description",
          "measurement", "calculation"}},
        {{}, {"部门", "责任人", "department", "owner"}},
        {TableColumn::section,
         {"类别", "分类", "类型", "维度", "一级指标", "模块", "category", "group", "section", "dimension",
          "perspective", "area"}},
        {TableColumn::name, {"指标", "indicator", "kpi", "metric", "measure"}},
    };
    return all;
}

/// What may be called the indicator, its group or what it is about: the columns beside it decide.
const std::vector<const char*> vague_words = {"项目",     "考核项目", "考核内容", "内容", "工作内容",
                                              "工作任务", "任务",     "考核要项", "item", "items",
                                              "task",     "task",     "content"};

bool is_any_of(const std::string& heading, const std::vector<const char*>& words) {
    return std::find(words.begin(), words.end(), heading) != words.end();
}

/// A heading without what stands in brackets, and that by itself.
std::pair<std::string, std::string> parted(const std::string& heading) {
    std::string plain;
    std::string aside;
    bool is_inside = false;
    for (const char c : heading) {
        if (c == '(' || c == '[')
            is_inside = true;
        else if (c == ')' || c == ']')
            is_inside = false;
        else
            (is_inside ? aside : plain) += c;
    }
    return {plain, aside};
}

enum class Fit { none, vague, unused, known };

struct Heading {
    Fit fit = Fit::none;
    std::optional<TableColumn> column = {};
};

Heading heading_of(const std::string& compared) {
    const std::string plain = parted(compared).first;
    if (plain.empty()) return {};
    for (const Exact& one : exact_words())
        if (is_any_of(plain, one.words) || is_any_of(compared, one.words)) return {Fit::known, one.column};
    if (is_any_of(plain, vague_words)) return {Fit::vague};
    // A heading is short; a sentence that holds such a word is none.
    constexpr std::size_t longest = 60;
    if (plain.size() > longest) return {};
    for (const Holding& one : words_held())
        if (contains_any(plain, one.words)) return {one.column ? Fit::known : Fit::unused, one.column};
    return {};
}

/// The text over a column: that of a lower row where a heading over several columns has more below it.
std::string text_over(const Table& table, std::size_t row, std::size_t column, std::size_t below) {
    for (std::size_t lower = below; lower-- > row + 1;)
        if (!table[lower][column].text.empty()) return table[lower][column].text;
    return table[row][column].text;
}

/// How many rows the headings that begin in a row take.
std::size_t height_of(const Table& table, std::size_t row) {
    std::size_t height = 1;
    for (const TableCell& cell : table[row])
        if (!cell.text.empty()) height = std::max(height, cell.rows);
    return std::min(height, table.size() - row);
}

void add_vague(TableHeadings& headings, const std::vector<std::size_t>& vague_columns) {
    for (const std::size_t at : vague_columns) {
        TableColumn is = TableColumn::name;
        if (headings.has(TableColumn::name))
            is = at < headings.columns.at(TableColumn::name) ? TableColumn::section : TableColumn::definition;
        if (headings.has(is)) continue;
        headings.columns[is] = at;
        for (HeadedColumn& one : headings.all)
            if (one.at == at) one.is = is;
    }
}

TableHeadings headings_in(const Table& table, std::size_t row) {
    TableHeadings headings{.row = row, .below = row + height_of(table, row)};
    std::map<TableColumn, std::vector<std::size_t>> found;
    std::vector<std::size_t> vague_columns;
    for (std::size_t at = 0; at < table[row].size(); ++at) {
        const std::string text = on_one_line(text_over(table, row, at, headings.below));
        const std::string compared = compared_heading(text);
        if (compared.empty()) continue;
        const Heading heading = heading_of(compared);
        headings.all.push_back({at, text, heading.column});
        if (heading.fit == Fit::vague) vague_columns.push_back(at);
        if (!heading.column) continue;
        found[*heading.column].push_back(at);
        const std::string aside = parted(compared).second;
        if (heading.column == TableColumn::weight) headings.weights_in_per_cent = aside.find('%') != std::string::npos;
        if (heading.column == TableColumn::target) headings.targets_in_per_cent = aside.find('%') != std::string::npos;
        if (heading.column == TableColumn::definition)
            headings.definitions_hold_weights = contains_any(aside, {"权重", "weight"});
    }
    for (const auto& [column, places] : found) {
        // The name nearest to what is said of it is that of the indicator: the others are of groups.
        if (column == TableColumn::name || places.size() == 1) headings.columns[column] = places.back();
        if (column == TableColumn::name && places.size() > 1 && !found.contains(TableColumn::section))
            headings.columns[TableColumn::section] = places.front();
        for (const HeadedColumn& one : headings.all)
            if (column != TableColumn::name && places.size() > 1 && one.is == column) headings.twice.push_back(one);
    }
    add_vague(headings, vague_columns);
    return headings;
}

bool is_table(const TableHeadings& headings) {
    const auto has = [&](TableColumn column) { return headings.has(column); };
    const bool is_rule_twice = std::any_of(headings.twice.begin(), headings.twice.end(),
                                           [](const HeadedColumn& one) { return one.is == TableColumn::rule; });
    return has(TableColumn::name) && (has(TableColumn::rule) || has(TableColumn::weight) || has(TableColumn::full) ||
                                      has(TableColumn::target) || is_rule_twice);
}

}  // namespace

Text name_of(TableColumn column) {
    switch (column) {
        case TableColumn::number: return {"number", "序号"};
        case TableColumn::section: return {"group", "分组"};
        case TableColumn::name: return {"indicator", "指标"};
        case TableColumn::definition: return {"definition", "定义"};
        case TableColumn::weight: return {"weight", "权重"};
        case TableColumn::full: return {"full marks", "满分"};
        case TableColumn::target: return {"target", "目标值"};
        case TableColumn::rule: return {"scoring standard", "考核标准"};
        case TableColumn::source: return {"source", "信息来源"};
        case TableColumn::period: return {"period", "考核周期"};
        case TableColumn::department: break;
    }
    return {"department", "部门"};
}

std::optional<TableHeadings> find_headings(const Table& table) {
    std::optional<TableHeadings> best;
    for (std::size_t row = 0; row < std::min(rows_looked_at, table.size()); ++row) {
        TableHeadings here = headings_in(table, row);
        if (is_table(here) && (!best || here.columns.size() > best->columns.size())) best = std::move(here);
    }
    return best;
}

}  // namespace kpi::model
