#pragma once
// The world is broken: disk, database, a ledger damaged or newer than us. Thrown where it is met, translated at the
// folder that owns the library, caught only in main and in the web server. Never for a user's mistake.

#include <stdexcept>
#include <string>

namespace fazhi {

class Failure : public std::runtime_error {
 public:
  // `message` is a Chinese sentence for the user; `code` as in Diagnostic.
  Failure(std::string code, const std::string& message) : std::runtime_error(message), code_(std::move(code)) {}
  const std::string& code() const { return code_; }

 private:
  std::string code_;
};

}  // namespace fazhi
