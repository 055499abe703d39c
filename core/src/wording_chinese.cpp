#include "wording.hpp"

namespace kpi::detail {

namespace {

Noun noun_of(Argument argument) {
    using enum Argument;
    const char* name = "参数";
    switch (argument) {
        case score: name = "得分"; break;
        case scores: name = "全部得分"; break;
        case item_scores: name = "各项得分"; break;
        case weights: name = "权重"; break;
        case missing: name = "缺项"; break;
        case total: name = "应有合计"; break;
        case actual: name = "实际值"; break;
        case target: name = "目标值"; break;
        case base: name = "基准分"; break;
        case above: name = "每高一个步长"; break;
        case below: name = "每低一个步长"; break;
        case step: name = "步长"; break;
        case low: name = "最低分"; break;
        case high: name = "最高分"; break;
        case partial: name = "不足一个步长"; break;
        case value: name = "数值"; break;
        case bounds: name = "界限"; break;
        case results: name = "结果"; break;
        case otherwise: name = "其他"; break;
        case edge: name = "界限归属"; break;
        case mode: name = "方式"; break;
        case payouts: name = "名次奖金"; break;
        case ties: name = "并列"; break;
        case order: name = "排序"; break;
        case min_score: name = "领奖门槛"; break;
        case unit: name = "最小单位"; break;
        case person: name = "序号"; break;
        case shares: name = "份额"; break;
        case pool: name = "总额"; break;
        case quotas: name = "比例"; break;
        case grades: name = "等级"; break;
        case counts: name = "次数"; break;
        case points: name = "分值"; break;
        case function: name = "函数"; break;
        case text: name = "考核标准"; break;
        case full: name = "满分"; break;
        case part: name = "不足一步"; break;
        case none: break;
    }
    return {name, name};
}

std::string ordinal_of(std::size_t n) {
    return std::to_string(n);
}

std::string steps_of(const std::string& n) {
    return n + " 个步长";
}

std::string people_of(std::size_t n) {
    return std::to_string(n) + " 人";
}

std::string points_of(const std::string& n) {
    return n + " 分";
}

std::string plain_step_of(const std::string& n) {
    return n + " 个单位";
}

std::string time_step_of(const std::string& n) {
    return n + " ";
}

std::string share_step_of(const std::string& percent) {
    return percent + " 个百分点";
}

constexpr Wording wording{
    .percent_sign = "%",
    .colon = "：",
    .noun = noun_of,
    .ordinal = ordinal_of,
    .steps = steps_of,
    .people = people_of,
    .argument_name = "“%1%”",
    .cut_sum = "%1% + …（共 %2% 项）",

    .least = "%1%（按最低分计，原为 %2%）",
    .most = "%1%（按最高分计，原为 %2%）",

    .blanks_skipped = "%1%；空白得分连同其权重不计（%2% 项）",
    .blanks_zero = "%1%；空白得分按 0 分计（%2% 项）",

    .steps_above = "%1%：比目标值 %4% 高 %2%（步长 %3%）",
    .steps_below = "%1%：比目标值 %4% 低 %2%（步长 %3%）",
    .on_target = "%1%：恰好达到目标值 %2%",
    .full_steps = "%1%（实为 %2% 个步长，不足一个步长的不计）",
    .started_steps = "%1%（实为 %2% 个步长，不足一个步长按一个计）",

    .band_from = "%1%：数值 %2% 属于第 %3% 档，%4%（含）至 %5%（不含）",
    .band_from_last = "%1%：数值 %2% 属于第 %3% 档，%4% 及以上",
    .band_upto = "%1%：数值 %2% 属于第 %3% 档，%4%（不含）至 %5%（含）",
    .band_upto_first = "%1%：数值 %2% 属于第 %3% 档，%5% 及以下",
    .below_bounds = "%1%：数值 %2% 低于第一个界限 %3%",
    .above_bounds = "%1%：数值 %2% 高于最后一个界限 %3%",
    .no_bounds = "%1%：没有界限",
    .interpolated = "%1%：数值 %2% 介于界限 %3%（%4%）与界限 %5%（%6%）之间",
    .at_point = "%1%：数值 %2% 正好在界限 %3%（%4%）上",
    .past_points = "%1%：数值 %2% 已达到最后一个界限 %3%",
    .marginal = "%1%：数值 %2% 分段计算，每段按所在档的比率",

    .higher = "高于",
    .lower = "低于",
    .rank_first = "%1%：共 %5% 个得分，排第 %1% 名，没有%4% %3% 的得分",
    .rank_after_one = "%1%：共 %5% 个得分，排第 %1% 名，有 %2% 个得分%4% %3%",
    .rank_after_many = "%1%：共 %5% 个得分，排第 %1% 名，有 %2% 个得分%4% %3%",
    .rank_first_different = "%1%：第 %1% 名（同分只占一个名次，共 %5% 个得分），没有%4% %3% 的得分",
    .rank_after_one_different = "%1%：第 %1% 名（同分只占一个名次，共 %5% 个得分），有 %2% 个不同的得分%4% %3%",
    .rank_after_many_different = "%1%：第 %1% 名（同分只占一个名次，共 %5% 个得分），有 %2% 个不同的得分%4% %3%",
    .tied_places = "；%1% 人并列第 %2% 至 %3% 名，",
    .best_counts = "取最靠前的名次",
    .worst_counts = "取最靠后的名次",
    .mean_counts = "取平均名次",

    .pay_shared = "%1%：%2% 人平分第 %3% 至 %4% 名的奖金（共 %5% 个得分）",
    .rounded_alone =
        "；每份单独四舍五入，合计可能与应发奖金略有出入；若要分毫不差，请填写“序号”，或在“得分”处填全部得分并按数组公式"
        "输入",
    .pay_place = "%1%：第 %2% 名的奖金（共 %3% 个得分）",
    .pay_different = "%1%：第 %2% 名的奖金，同分只占一个名次（共 %3% 个得分）",
    .pay_below = "%1%：得分 %2%（共 %5% 个得分，排第 %4% 名）低于领奖门槛 %3%",
    .pay_above = "%1%：得分 %2%（共 %5% 个得分，排第 %4% 名）高于领奖门槛 %3%",
    .pay_past = "%1%：第 %2% 名（共 %3% 个得分）已超出奖金表，表中只有 %4% 个名次",
    .pay_past_different = "%1%：第 %2% 名（同分只占一个名次，共 %3% 个得分）已超出奖金表，表中只有 %4% 个名次",
    .no_payouts = "%1%：奖金表为空",
    .pay_units =
        "%1%：第 %2% 至 %3% 名（共 %9% 个得分）的奖金共 %4%，由 %5% 人平分，每人 %6%，其中列在前面的 %7% 人各多得 %8%",
    .pay_units_one =
        "%1%：第 %2% 至 %3% 名（共 %9% 个得分）的奖金共 %4%，由 %5% 人平分，每人 %6%，其中列在最前的一人多得 %8%",
    .rounded_to = "%1%，按最小单位 %2% 四舍五入",

    .rounded_down = "%1%，按最小单位 %2% 向下取整",
    .rounded_down_others =
        "%1%，按最小单位 %2% 向下取整；所余 %3% 个最小单位按余数从大到小各分一个，余数相同的，排在前面的优先",
    .with_extra =
        "%1%，按最小单位 %2% 向下取整；因余数较大，再分得一个最小单位（共余 %3% "
        "个，按余数从大到小各分一个，余数相同的，排在前面的优先）",
    .pool_rounded = "%1%；总额 %2% 按最小单位取整为 %3%",

    .quota = "%1%：共 %3% 人，第 %2% 名；%4%为“%1%”（%5%）",
    .quota_tied = "%1%：共 %3% 人，%6% 人并列第 %7% 至 %8% 名，%9%；%4%为“%1%”（%5%）",
    .quota_whole = "比例 %1%",
    .quota_fraction = "比例 %1%，即 %3% 人；余数大者进一，余数相同者等级靠前的优先",
    .place = "第 %1% 名",
    .places = "第 %1% 至 %2% 名",

    .nothing_counted = "%1%：没有计入任何次数，只计基准分",

    .version = "KPI 绩效考核扩展的版本号为 %1%",

    .clause = "；",
    .colon_in_rule = "：",
    .points = points_of,
    .plain_step = plain_step_of,
    .time_step = time_step_of,
    .share_step = share_step_of,
    .at_target = "等于目标值 %1% 得 %2%",
    .at_target_or_above = "目标值 %1% 及以上得 %2%",
    .at_target_or_below = "目标值 %1% 及以下得 %2%",
    .anywhere = "不论高于还是低于目标值 %1%，均得 %2%",
    .each_above_adds = "每超 %1%加 %2%",
    .each_above_takes = "每超 %1%扣 %2%",
    .each_below_adds = "每低 %1%加 %2%",
    .each_below_takes = "每低 %1%扣 %2%",
    .next_direction = "，",
    .parts_in_proportion = "；不足 %1%按比例计",
    .parts_not_counted = "；不足 %1%不计",
    .parts_counted_whole = "；不足 %1%按 %1%计",
    .no_least = "得分不设下限",
    .at_least = "最低得 %2%",
    .at_most = "最高得 %2%",
    .from_to_below = "%1%（含）至 %2%（不含）",
    .from_on = "%1% 及以上",
    .up_to = "%1% 及以下",
    .above_up_to = "%1%（不含）至 %2%（含）",
    .above_bound = "高于 %1%",
    .below_bound = "低于 %1%",
    .any_value = "任何数值",
    .no_answer = "无结果",
    .point = "%1% 得 %2%",
    .straight_lines = "各点之间按线性插值",
    .part_between = "%1% 至 %2% 的部分 × %3%",
    .part_above = "超过 %1% 的部分 × %2%",
    .parts_added = "各部分相加",
    .base_points = "基准分 %1%",
    .own_base = "从各人的基准分起算",
    .each_count_adds = "第 %1% 项每次加 %2%",
    .each_count_takes = "第 %1% 项每次扣 %2%",

    .at_row = "%2%的第 %1% 行",
    .at_column = "%2%的第 %1% 列",
    .at_cell = "%3%的第 %1% 行第 %2% 列",
    .at_item = "第 %1% 个%2%",
    .argument_missing = "缺少第 %1% 个参数“%2%”",
    .is_text = "%1%是文字：“%2%”",
    .is_no_number = "%1%不是数字",
    .blank_inside = "%1%是空白，而其后还有内容",
    .wrong_size = "%1%有 %2% 个，应为 %3% 个（须一一对应）",
    .wrong_rows = "%1%有 %2% 行，应为 %3% 行（须一一对应）",
    .wrong_columns = "%1%有 %2% 列，应为 %3% 列（须一一对应）",
    .not_a_line = "%1%是 %2% 行 %3% 列的区域，应为一行或一列",
    .one_value_wanted = "%1%是 %2% 个单元格的区域，应为单个值",
    .no_counterpart = "%1%没有对应的权重或分值",
    .or_a_number = "或一个数",
    .unknown_option = "“%1%”不是%2%的选项；可选：%3%",
    .edge_needs_step = "界限归属为“上限”时，方式只能是“阶梯”",
    .negative = "%1%是负数（%2%）",
    .total_short = "%1%合计 %2%，比 %4% 少 %3%",
    .total_over = "%1%合计 %2%，比 %4% 多 %3%",
    .not_positive = "%1%为 %2%，必须大于 0",
    .low_above_high = "最低分（%1%）高于最高分（%2%）",
    .bound_not_above = "第 %1% 个界限（%2%）不大于第 %3% 个界限（%4%）",
    .money_out_of_range = "金额过大，无法以最小单位 %1% 计数",
    .out_of_range = "结果过大，无法表示为数字",
    .total_zero = "计入的%1%合计为 0",
    .score_missing = "%1%是空白（“缺项”填“零分”则按 0 分计，填“跳过”则不计该项）",
    .is_blank = "%1%是空白",
    .no_band_below = "%1% 低于第一个界限 %2%，且未指定此时的结果",
    .no_band_above = "%1% 高于最后一个界限 %2%，且未指定此时的结果",
    .no_band = "没有界限，无法查找 %1%",
    .not_among = "%1% 不在全部得分之中",
    .no_such_person = "%1%为 %2%，应为 1 至 %3% 的整数",
    .not_that_person = "得分 %1% 与序号 %2% 的得分 %3% 不符",
    .rule_not_read = "考核标准没有读懂",
    .rule_open = "考核标准有一个问题要先回答",
    .unknown_function = "没有函数“%1%”；可用的函数：%2%",
    .too_many_arguments = "%1% 只有 %2% 个参数，却给出了 %3% 个",
};

}  // namespace

const Wording& chinese() noexcept {
    return wording;
}

}  // namespace kpi::detail
