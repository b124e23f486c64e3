#pragma once
// XML read piece by piece, without entities, without depth and without long tokens: what a file from outside may bring. Names come
// without their prefix, so that every dialect of OOXML (transitional, strict, prefixed) reads alike. Not for building trees.

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "intake/zip_reader.h"

namespace fazhi::intake {

// Valid during the call that brings them.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  // Of an attribute without a prefix; empty where there is none.
  std::string_view get(std::string_view name) const;
  // Of an attribute with whatever prefix: the id in r:id.
  std::string_view get_prefixed(std::string_view name) const;

 private:
  const char* const* pairs_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  // Character data may come in several pieces.
  virtual void text(std::string_view piece) = 0;
  bool stopped() const { return stopped_; }

 protected:
  // No more calls are wanted; reading ends without an error.
  void stop() { stopped_ = true; }

 private:
  bool stopped_ = false;
};

struct XmlFault {
  std::string code;     // xml-doctype, xml-deep, xml-long-token, xml-syntax
  std::string message;  // what was found; what to do depends on the file and is added by the caller
};

class XmlStream {
 public:
  explicit XmlStream(XmlHandler& handler);
  ~XmlStream();
  XmlStream(const XmlStream&) = delete;
  XmlStream& operator=(const XmlStream&) = delete;

  // False: nothing more is wanted, because of a fault or because the handler stopped.
  bool feed(std::string_view piece);
  // After the last piece. False: there is a fault.
  bool finish();
  const std::optional<XmlFault>& fault() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A part of an archive through a handler. False, and one diagnostic that names the part, where it cannot be read to its end.
bool read_xml_part(ZipReader& archive, const ZipEntry& entry, const std::string& path, XmlHandler& handler,
                   Diagnostics& out);

}  // namespace fazhi::intake
