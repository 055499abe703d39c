// IDL, xcu and adapter table say the same, and Calc shows it, in both languages.
#include <gmock/gmock.h>

#include <algorithm>
#include <boost/property_tree/ptree.hpp>
#include <boost/property_tree/xml_parser.hpp>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XHierarchicalNameAccess.hpp>
#include <com/sun/star/reflection/XInterfaceMethodTypeDescription.hpp>
#include <com/sun/star/reflection/XInterfaceTypeDescription2.hpp>
#include <com/sun/star/reflection/XMethodParameter.hpp>
#include <com/sun/star/sheet/FunctionArgument.hpp>
#include <com/sun/star/sheet/XFunctionDescriptions.hpp>
#include <map>

#include "adapters.hpp"
#include "fixture.hpp"

namespace kpi::tests {
namespace {

namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace reflection = com::sun::star::reflection;
namespace sheet = com::sun::star::sheet;
namespace uno = com::sun::star::uno;
using office::to_utf8;
using rtl::OUString;
using testing::HasSubstr;
using testing::Not;

using Names = std::vector<std::string>;
using Functions = std::map<std::string, Names>;  // function -> its parameters

std::vector<uno::Reference<reflection::XInterfaceMethodTypeDescription>> methods_in_idl() {
    const uno::Reference<container::XHierarchicalNameAccess> types{
        office_with_extension().context()->getValueByName(
            "/singletons/com.sun.star.reflection.theTypeDescriptionManager"),
        uno::UNO_QUERY_THROW};
    const uno::Reference<reflection::XInterfaceTypeDescription2> face{
        types->getByHierarchicalName("kpi.calc.XFunctions"), uno::UNO_QUERY_THROW};
    std::vector<uno::Reference<reflection::XInterfaceMethodTypeDescription>> methods;
    for (const auto& member : face->getMembers()) methods.emplace_back(member, uno::UNO_QUERY_THROW);
    return methods;
}

Functions functions_in_idl() {
    Functions functions;
    for (const auto& method : methods_in_idl()) {
        auto& parameters = functions[to_utf8(method->getMemberName())];
        parameters.resize(static_cast<std::size_t>(method->getParameters().getLength()));
        for (const auto& parameter : method->getParameters())
            parameters.at(static_cast<std::size_t>(parameter->getPosition())) = to_utf8(parameter->getName());
    }
    return functions;
}

std::vector<std::string> explained_parameters() {
    std::vector<std::string> names{"function"};
    for (std::size_t i = 1; i <= functions::most_parameters; ++i) names.push_back("argument" + std::to_string(i));
    return names;
}

Functions functions_in_adapter_table() {
    Functions table{{"EXPLAIN", explained_parameters()}, {"VERSION", {}}};
    for (const auto& adapter : functions::adapters) {
        auto& parameters = table[std::string{adapter.name}];
        for (const Argument parameter : adapter.parameters) parameters.emplace_back(functions::name_of(parameter));
    }
    return table;
}

using Tree = boost::property_tree::ptree;

std::string name_of(const Tree& node) {
    return node.get<std::string>("<xmlattr>.oor:name");
}

/// The child of that name; throws when it is not there.
const Tree& child(const Tree& node, const std::string& name) {
    for (const auto& [tag, inner] : node)
        if ((tag == "node" || tag == "prop") && name_of(inner) == name) return inner;
    throw std::runtime_error("no " + name);
}

std::vector<const Tree*> nodes(const Tree& node) {
    std::vector<const Tree*> all;
    for (const auto& [tag, inner] : node)
        if (tag == "node") all.push_back(&inner);
    return all;
}

const Tree& functions_in_xcu() {
    static const Tree file = [] {
        Tree tree;
        boost::property_tree::read_xml(std::string{KPI_SOURCE_DIR} + "/addin/registry/CalcAddIns.xcu", tree);
        return tree;
    }();
    return child(child(child(file.get_child("oor:component-data"), "AddInInfo"), "KPI"), "AddInFunctions");
}

std::vector<const Tree*> parameters_of(const Tree& function) {
    if (name_of(function) == "VERSION") return {};
    return nodes(child(function, "Parameters"));
}

std::string value_in(const Tree& property, const std::string& language) {
    for (const auto& [tag, value] : property)
        if (tag == "value" && value.get<std::string>("<xmlattr>.xml:lang", "") == language) return value.data();
    return "";
}

bool has_chinese(const std::string& utf8) {
    return std::any_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE4; });
}

TEST(Registry, AdapterTableMatchesIdl) {
    EXPECT_EQ(functions_in_adapter_table(), functions_in_idl());
}

// Of any other parameter Calc takes the cells one by one: in an array formula it calls the function for
// each of them, with the whole range again where the parameter is a sequence.
TEST(Registry, EveryParameterReceivesRangesWhole) {
    for (const auto& method : methods_in_idl())
        for (const auto& parameter : method->getParameters())
            EXPECT_EQ(to_utf8(parameter->getType()->getName()), "any")
                << to_utf8(method->getMemberName()) << ", " << to_utf8(parameter->getName());
}

TEST(Registry, XcuMatchesIdl) {
    Functions described;
    for (const Tree* function : nodes(functions_in_xcu())) {
        auto& parameters = described[name_of(*function)];
        for (const Tree* parameter : parameters_of(*function)) parameters.push_back(name_of(*parameter));
    }
    EXPECT_EQ(described, functions_in_idl());
}

TEST(Registry, StoredNameIsTheSameEverywhere) {
    for (const Tree* function : nodes(functions_in_xcu())) {
        const std::string stored = "KPI." + name_of(*function);
        EXPECT_EQ(value_in(child(*function, "DisplayName"), "en-US"), stored);
        EXPECT_EQ(value_in(child(*function, "CompatibilityName"), "en-US"), stored);
        EXPECT_EQ(value_in(child(*function, "DisplayName"), "zh-CN"), "")
            << "the name of a function is never translated";
    }
}

TEST(Registry, EveryTextIsThereInBothLanguages) {
    const auto check = [](const Tree& node, const std::string& property, const std::string& place) {
        const std::string english = value_in(child(node, property), "en-US");
        const std::string chinese = value_in(child(node, property), "zh-CN");
        EXPECT_FALSE(english.empty()) << place << ' ' << property;
        EXPECT_FALSE(has_chinese(english)) << place << ' ' << property << ": " << english;
        EXPECT_TRUE(has_chinese(chinese)) << place << ' ' << property << ": " << chinese;
    };
    for (const Tree* function : nodes(functions_in_xcu())) {
        const std::string place = name_of(*function);
        check(*function, "Description", place);
        for (const Tree* parameter : parameters_of(*function)) {
            check(*parameter, "DisplayName", place + '.' + name_of(*parameter));
            check(*parameter, "Description", place + '.' + name_of(*parameter));
        }
    }
}

/// What the Function Wizard shows of a function: its properties by name.
std::map<OUString, uno::Any> shown_in_wizard(const office::Office& office, const OUString& function) {
    const uno::Reference<sheet::XFunctionDescriptions> all{office.service("com.sun.star.sheet.FunctionDescriptions"),
                                                           uno::UNO_QUERY_THROW};
    const uno::Reference<container::XNameAccess> by_name{all, uno::UNO_QUERY_THROW};
    uno::Sequence<beans::PropertyValue> properties;
    by_name->getByName(function) >>= properties;
    std::map<OUString, uno::Any> shown;
    for (const auto& property : properties) shown[property.Name] = property.Value;
    return shown;
}

void expect_wizard_shows(const office::Office& office, const std::string& language) {
    for (const Tree* function : nodes(functions_in_xcu())) {
        const std::string name = "KPI." + name_of(*function);
        auto shown = shown_in_wizard(office, office::from_utf8(name));
        OUString description;
        shown["Description"] >>= description;
        EXPECT_EQ(to_utf8(description), value_in(child(*function, "Description"), language)) << name;

        uno::Sequence<sheet::FunctionArgument> arguments;
        shown["Arguments"] >>= arguments;
        const auto parameters = parameters_of(*function);
        ASSERT_EQ(static_cast<std::size_t>(arguments.getLength()), parameters.size()) << name;
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            const auto& argument = arguments[static_cast<sal_Int32>(i)];
            EXPECT_EQ(to_utf8(argument.Name), value_in(child(*parameters[i], "DisplayName"), language)) << name;
            EXPECT_EQ(to_utf8(argument.Description), value_in(child(*parameters[i], "Description"), language)) << name;
            EXPECT_THAT(to_utf8(argument.Name), Not(HasSubstr("###"))) << name;
        }
    }
}

TEST(Wizard, ShowsEveryTextInEnglish) {
    expect_wizard_shows(office_with_extension(), "en-US");
}

TEST(Wizard, ShowsEveryTextInChinese) {
    expect_wizard_shows(office_with_extension("zh-CN"), "zh-CN");
}

TEST(Wizard, FallsBackToEnglish) {
    expect_wizard_shows(office_with_extension("de-DE"), "en-US");
}

TEST(Version, IsTheProjects) {
    const auto document = office::Document::create(office_with_extension());
    const auto cell = document.sheet(0)->getCellByPosition(0, 0);
    cell->setFormula("=KPI.VERSION()");
    EXPECT_EQ(content_of(cell).text, KPI_VERSION);
}

}  // namespace
}  // namespace kpi::tests
