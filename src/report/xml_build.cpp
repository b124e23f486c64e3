#include "report/xml_build.h"

#include "report/clean_text.h"

namespace fazhi::report {
namespace {

struct StringWriter : pugi::xml_writer {
  std::string bytes;
  void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
};

}  // namespace

pugi::xml_node add(pugi::xml_node parent, const char* name, std::initializer_list<XmlAttribute> attributes) {
  pugi::xml_node node = parent.append_child(name);
  for (const XmlAttribute& attribute : attributes)
    node.append_attribute(attribute.name).set_value(attribute.value.c_str());
  return node;
}

void add_text(pugi::xml_node parent, std::string_view text) {
  parent.append_child(pugi::node_pcdata).set_value(clean_text(text).c_str());
}

std::string xml_bytes(const pugi::xml_document& document) {
  StringWriter writer;
  writer.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  document.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

}  // namespace fazhi::report
