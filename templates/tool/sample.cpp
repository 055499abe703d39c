#include "sample.hpp"

#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XText.hpp>

namespace kpi::tool {

namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
using model::Node;
using model::Words;
using office::as;
using office::from_utf8;

namespace {

constexpr double per_cent = 100;

class Filling {
public:
    Filling(const office::Document& document, const Words& words) : document_{document}, words_{words} {}

    void write_identity(const Node& identity) const {
        for (const auto& [key, name] : {std::pair{"company", "KpiCompany"},
                                        {"department", "KpiDepartment"},
                                        {"period", "KpiPeriod"},
                                        {"prepared_by", "KpiPreparedBy"}})
            put(cell(name, 0, 0), identity[key]);
        write_word(cell("KpiStatus", 0, 0), words_[identity["status"].string()]);
    }

    /// Figures that differ from the standard's: of indicators as "target:ID", others by their name.
    void write_settings(const Node& settings) const {
        for (const auto& [key, value] : settings.members()) {
            const auto colon = key.find(':');
            if (colon == std::string::npos) {  // a figure of the standard's own, by the name of its cell
                put(cell(key.c_str(), 0, 0), value);
                continue;
            }
            const std::string field = key.substr(0, colon);
            const auto place = place_of(ids("KpiSettingIds"), key.substr(colon + 1), value);
            const bool is_share = field == "weight" || field == "share";
            cell(block_of(field, value), 0, place)->setValue(value.number() / (is_share ? per_cent : 1));
        }
    }

    void write_people(const Node& people) const {
        const auto columns = ids("KpiColumnIds");
        sal_Int32 row = 1;  // below the guard row
        for (const Node& person : people.items()) {
            for (const auto& [key, name] : {std::pair{"number", "KpiNumbers"},
                                            {"name", "KpiNames"},
                                            {"department", "KpiDepartments"},
                                            {"post", "KpiPosts"},
                                            {"state", "KpiStates"},
                                            {"last", "KpiLastTotals"}})
                if (person.has(key)) put(cell(name, 0, row), person[key]);
            if (person.has("actuals"))
                for (const auto& [id, value] : person["actuals"].members())
                    put(cell("KpiActuals", place_of(columns, id, value), row), value);
            ++row;
        }
    }

private:
    [[nodiscard]] uno::Reference<table::XCell> cell(const char* name, sal_Int32 column, sal_Int32 row) const {
        return document_.named_range(from_utf8(name))->getCellByPosition(column, row);
    }

    [[nodiscard]] std::vector<std::string> ids(const char* name) const {
        std::vector<std::string> all;
        for (const auto& row : as<sheet::XCellRangeData>(document_.named_range(from_utf8(name)))->getDataArray())
            for (const auto& id : row) all.push_back(office::to_utf8(id.get<rtl::OUString>()));
        return all;
    }

    static sal_Int32 place_of(const std::vector<std::string>& ids, const std::string& id, const Node& node) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (ids[i] == id) return static_cast<sal_Int32>(i);
        throw node.wrong("the workbook has no place for it");
    }

    static const char* block_of(const std::string& field, const Node& node) {
        static const std::map<std::string, const char*> blocks = {
            {"weight", "KpiWeights"}, {"share", "KpiPartShares"}, {"target", "KpiTargets"}, {"base", "KpiBase"},
            {"above", "KpiAbove"},    {"below", "KpiBelow"},      {"step", "KpiSteps"},     {"full", "KpiFullMarks"}};
        const auto found = blocks.find(field);
        if (found == blocks.end()) throw node.wrong("there is no such figure");
        return found->second;
    }

    static void write_word(const uno::Reference<table::XCell>& cell, const std::string& words) {
        as<text::XText>(cell)->setString(from_utf8(words));
    }

    void put(const uno::Reference<table::XCell>& cell, const Node& value) const {
        if (value.is_null()) return;
        if (value.is_number()) return cell->setValue(value.number());
        if (!value.is_object()) return write_word(cell, value.string());
        if (!value.has("word")) return write_word(cell, words_(value.text()));
        const std::string word = value["word"].string();
        const bool is_state = word != "yes" && word != "no" && word != "not_applicable";
        write_word(cell, words_[(is_state ? "state." : "") + word]);
    }

    const office::Document& document_;
    const Words& words_;
};

}  // namespace

void fill_in(const office::Document& document, const Node& sample, const Words& words) {
    const auto calculation = as<sheet::XCalculatable>(document.model());
    calculation->enableAutomaticCalculation(false);
    const Filling filling{document, words};
    filling.write_identity(sample["identity"]);
    if (sample.has("settings")) filling.write_settings(sample["settings"]);
    filling.write_people(sample["people"]);
    calculation->enableAutomaticCalculation(true);
    document.recalculate();
}

}  // namespace kpi::tool
