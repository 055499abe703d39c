#include "options.hpp"

#include "uno/text.hpp"

namespace kpi::functions {

namespace {

OUString office_text(std::u16string_view text) {
    // The SDK's unit of UTF-16 is an unsigned short.
    static_assert(sizeof(sal_Unicode) == sizeof(char16_t));
    return {reinterpret_cast<const sal_Unicode*>(text.data()), static_cast<sal_Int32>(text.size())};
}

template <class Words>
std::string list(const Words& words, Language language) {
    std::string all;
    for (const auto& word : words) {
        const std::u16string_view text = language == Language::chinese ? word.chinese : word.english;
        if (!all.empty()) all += separator_in(language);
        all += quoted(to_utf8(office_text(text)), language);
    }
    return all;
}

}  // namespace

std::string quoted(const std::string& text, Language language) {
    return language == Language::chinese ? "“" + text + "”" : '"' + text + '"';
}

std::string words_of(Argument option, const Adapter& adapter, Language language) {
    switch (option) {
        case Argument::missing: return list(missing_words, language);
        case Argument::total: return list(any_total_words, language);
        case Argument::partial:
        case Argument::part: return list(partial_words, language);
        case Argument::edge: return list(edge_words, language);
        case Argument::mode: return list(mode_words, language);
        case Argument::order: return list(order_words, language);
        case Argument::ties:
            if (adapter.name == quota_adapter.name) return list(quota_ties_words, language);
            if (adapter.name == rank_adapter.name) return list(rank_ties_words, language);
            return list(payout_ties_words, language);
        default: return {};
    }
}

}  // namespace kpi::functions
