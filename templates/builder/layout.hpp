// The language of a workbook under construction, and the texts that its sheets share.
#pragma once

#include <map>
#include <string>

#include "model/sheet_model.hpp"
#include "node.hpp"

namespace kpi::templates {

using model::absolute_cell_name;
using model::cell_name;
using model::column_name;
using model::literal;
using model::sheet_prefix;

class Layout {
public:
    Layout(const Node& definition, const Language& language);

    [[nodiscard]] const Language& language() const noexcept { return language_; }
    [[nodiscard]] std::string text(const std::string& key) const;

private:
    Language language_;
    std::map<std::string, std::string> texts_;
};

}  // namespace kpi::templates
