#pragma once
// Short words for building XML with pugixml. Texts are cleaned of what XML forbids on the way in.

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace fazhi::report {

struct XmlAttribute {
  const char* name;
  std::string value;

  XmlAttribute(const char* attribute, std::string text) : name(attribute), value(std::move(text)) {}
  XmlAttribute(const char* attribute, int number) : name(attribute), value(std::to_string(number)) {}
};

inline pugi::xml_node add(pugi::xml_node parent, const char* name) { return parent.append_child(name); }
pugi::xml_node add(pugi::xml_node parent, const char* name, std::initializer_list<XmlAttribute> attributes);

void add_text(pugi::xml_node parent, std::string_view text);

// With the XML declaration, without indentation.
std::string xml_bytes(const pugi::xml_document& document);

}  // namespace fazhi::report
