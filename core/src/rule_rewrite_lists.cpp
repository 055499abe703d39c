// Lists of which each part has its own figure: 分别扣 8 分、4 分.
#include "rule_segments.hpp"

namespace kpi::detail {

void drop_contradicted_full_steps(Tokens& tokens) {
    const bool counts_started =
        std::ranges::any_of(tokens, [](const Token& token) { return token.kind == Kind::as_whole; });
    for (std::size_t i = 1; counts_started && i + 1 < tokens.size(); ++i) {
        const bool is_full = tokens[i].text == "满" && tokens[i - 1].kind == Kind::each && is_figure(tokens[i + 1]);
        if (is_full) tokens[i] = changed(tokens[i], Kind::aside, "满");
    }
}

void continue_last_place(Tokens& tokens) {
    const auto last =
        std::find_if(tokens.rbegin(), tokens.rend(), [](const Token& token) { return token.kind == Kind::ordinal; });
    if (last == tokens.rend() || !starts_with_any(last->text, {"再次"})) return;
    const auto place = static_cast<std::size_t>(tokens.rend() - last);
    if (kind_at(tokens, place) == Kind::onward) return;
    tokens.insert(at(tokens, place), changed(*last, Kind::onward, "及以后"));
}

namespace {

/// 迟到每次扣 1 分, 轻伤事故一起扣 5 分.
bool takes_for_each(const Tokens& tokens, const Segment& segment) {
    const auto take = std::find_if(at(tokens, segment.begin), at(tokens, segment.end),
                                   [](const Token& token) { return token.kind == Kind::take; });
    return take != at(tokens, segment.end) && std::any_of(at(tokens, segment.begin), take, [](const Token& token) {
               return token.kind == Kind::num && token.measure == Measure::count && (token.bare || token.value == 1);
           });
}

/// 重伤事故扣 10 分: a name and what it takes. Where something is missing it is a state.
bool is_flat_price(const Tokens& tokens, const Segment& segment) {
    if (segment.end - segment.begin < 3) return false;
    const Token& figure = tokens[segment.end - 1];
    const bool is_price = is_figure(figure) &&
                          (figure.measure == Measure::points || figure.measure == Measure::money) &&
                          tokens[segment.end - 2].kind == Kind::take;
    const bool is_named = std::all_of(at(tokens, segment.begin), at(tokens, segment.end - 2), [](const Token& token) {
        return token.kind == Kind::word || token.kind == Kind::occur;
    });
    const std::string name = spaced(std::span{tokens}.subspan(segment.begin, segment.end - segment.begin));
    const bool lacks = has_any(name, {"缺", "未", "没", "无", " 不"});
    const bool names_people =
        has_any(name, {"主管", "负责人", "班长", "领导", "经理", "主任", "责任人", "当事人", "部门"});
    return is_price && is_named && !lacks && !names_people;
}

/// 一般、严重、重大差错分别扣 2 分、5 分: three names before `end`, and prices for two.
bool names_more(const Tokens& tokens, std::size_t begin, std::size_t end, std::size_t prices) {
    const auto is_joint = [&](std::size_t i) { return tokens[i].kind == Kind::comma && tokens[i].text == "、"; };
    while (begin > 1 && (tokens[begin - 1].kind == Kind::word || is_joint(begin - 1))) --begin;
    std::size_t joints = 0;
    for (std::size_t i = begin; i < end; ++i)
        if (is_joint(i)) ++joints;
    return joints >= prices;
}

}  // namespace

void carry_each(Tokens& tokens) {
    bool is_counted = false;
    std::vector<Segment> flat;
    for (const Segment& segment : segments_of(tokens)) {
        if (is_counted && is_flat_price(tokens, segment))
            flat.push_back(segment);
        else
            is_counted = takes_for_each(tokens, segment);
    }
    for (std::size_t i = flat.size(); i-- > 0;) {
        const std::size_t take = flat[i].end - 2;
        tokens.insert(at(tokens, take),
                      {changed(tokens[take], Kind::each, "每"), one_each(tokens[take], "次", Measure::count)});
    }
}

void spread_prices(Tokens& tokens) {
    for (std::size_t i = 2; i + 3 < tokens.size(); ++i) {
        // 每次分别, 每个问题分别
        const std::size_t unit = tokens[i - 1].kind == Kind::word && i > 2 ? i - 2 : i - 1;
        const bool is_list = tokens[i].kind == Kind::severally && tokens[unit].kind == Kind::num && tokens[unit].bare &&
                             tokens[unit - 1].kind == Kind::each &&
                             (tokens[i + 1].kind == Kind::take || tokens[i + 1].kind == Kind::add);
        if (!is_list) continue;
        std::vector<Token> prices;
        std::size_t end = i + 2;
        for (; kind_at(tokens, end) == Kind::num; end += 2) {
            prices.push_back(tokens[end]);
            if (kind_at(tokens, end + 1) != Kind::comma || kind_at(tokens, end + 2) != Kind::num) break;
        }
        if (end < tokens.size() && kind_at(tokens, end) == Kind::num) ++end;
        // The names before it, from the last one backwards.
        std::vector<Token> names;
        std::size_t begin = unit - 1;
        if (begin > 0 && tokens[begin - 1].kind == Kind::comma) --begin;
        if (begin > 0 && tokens[begin - 1].kind == Kind::aside) --begin;
        while (begin > 0 && names.size() < prices.size() && tokens[begin - 1].kind == Kind::word) {
            names.insert(names.begin(), tokens[--begin]);
            // 三类差错: one name.
            while (begin > 0 && tokens[begin - 1].kind == Kind::word)
                names.front().text.insert(0, tokens[--begin].text);
            if (names.size() < prices.size() && begin > 0 && tokens[begin - 1].kind == Kind::comma) --begin;
        }
        while (begin > 0 && (tokens[begin - 1].kind == Kind::occur || tokens[begin - 1].kind == Kind::aside)) --begin;
        const bool is_whole = !names_more(tokens, begin, unit, prices.size()) &&
                              (begins_segment(tokens, begin) || tokens[begin - 1].kind == Kind::colon);
        if (prices.size() < 2 || names.size() != prices.size() || !is_whole) return;
        Tokens written;
        for (std::size_t k = 0; k < names.size(); ++k) {
            if (k > 0) written.push_back(changed(tokens[i], Kind::comma, ","));
            written.insert(written.end(), {names[k], tokens[unit - 1], tokens[unit], tokens[i + 1], prices[k]});
        }
        replace(tokens, {begin, end}, written);
        return;
    }
}

namespace {

/// The places of numbers in a list "85%、75%、65%" that ends before `end`; the list may be of one.
std::vector<std::size_t> list_before(const std::vector<Token>& tokens, std::size_t end) {
    std::vector<std::size_t> places;
    std::size_t i = end;
    while (i > 0 && tokens[i - 1].kind == Kind::num) {
        places.insert(places.begin(), i - 1);
        if (i < 2 || tokens[i - 2].kind != Kind::comma) break;
        i -= 2;
    }
    return places;
}

std::vector<std::size_t> list_after(const std::vector<Token>& tokens, std::size_t begin) {
    std::vector<std::size_t> places;
    for (std::size_t i = begin; i < tokens.size() && tokens[i].kind == Kind::num; i += 2) {
        places.push_back(i);
        if (i + 1 >= tokens.size() || tokens[i + 1].kind != Kind::comma) break;
    }
    return places;
}

/// The places of names in a list "优、良、中、差" that ends before `end`.
std::vector<std::size_t> names_before(const std::vector<Token>& tokens, std::size_t end) {
    std::vector<std::size_t> places;
    const auto is_name = [](const Token& token) { return token.kind == Kind::word || token.text == "差"; };
    for (std::size_t i = end; i > 0 && is_name(tokens[i - 1]); i -= 2) {
        places.insert(places.begin(), i - 1);
        if (i < 2 || tokens[i - 2].kind != Kind::comma) break;
    }
    return places;
}

/// 优、良、中、差分别得 10、8、5、0 分
bool spread_grades(std::vector<Token>& tokens, std::size_t severally) {
    const Token verb = tokens[severally + 1];
    if (verb.kind != Kind::give && verb.kind != Kind::equal) return false;
    const auto figures = list_after(tokens, severally + 2);
    const auto names = names_before(tokens, severally);
    if (figures.size() < 2 || names.size() != figures.size() || !begins_segment(tokens, names.front())) return false;
    Tokens spread;
    for (std::size_t k = 0; k < figures.size(); ++k) {
        if (k > 0) spread.push_back(changed(tokens[severally], Kind::comma, ","));
        spread.insert(spread.end(),
                      {changed(tokens[names[k]], Kind::word, tokens[names[k]].text),
                       changed(verb, Kind::give, verb.kind == Kind::give ? verb.text : "得"), tokens[figures[k]]});
    }
    replace(tokens, {names.front(), figures.back() + 1}, spread);
    return true;
}

}  // namespace

void spread_severally(std::vector<Token>& tokens) {
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (tokens[i].kind != Kind::severally || tokens[i + 1].kind == Kind::num) continue;
        if (spread_grades(tokens, i)) return;
        const auto figures = list_after(tokens, i + 2);
        std::size_t end = i;
        while (end > 0 && (tokens[end - 1].kind == Kind::aside || tokens[end - 1].kind == Kind::comma ||
                           tokens[end - 1].kind == Kind::word))
            --end;
        const auto bounds = list_before(tokens, end);
        if (figures.size() < 2 || bounds.size() != figures.size() || bounds.front() == 0) continue;
        const Token compare = tokens[bounds.front() - 1];
        std::vector<Token> spread;
        for (std::size_t k = 0; k < figures.size(); ++k) {
            if (k > 0) spread.push_back(tokens[figures[k] - 1]);
            if (k > 0) spread.push_back(compare);
            spread.push_back(tokens[bounds[k]]);
            spread.push_back(tokens[i + 1]);
            spread.push_back(tokens[figures[k]]);
        }
        const auto from = tokens.begin() + static_cast<std::ptrdiff_t>(bounds.front());
        const auto past = tokens.begin() + static_cast<std::ptrdiff_t>(figures.back()) + 1;
        tokens.insert(tokens.erase(from, past), spread.begin(), spread.end());
        return;
    }
}

}  // namespace kpi::detail
