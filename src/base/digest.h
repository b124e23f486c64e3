#pragma once
// SM3 (GB/T 32905-2016), by libcrypto, which stays private to digest.cpp.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace fazhi {

// 64 lower-case hex digits.
std::string sm3_hex(std::string_view bytes);

class Sm3 {
 public:
  Sm3();
  ~Sm3();
  Sm3(Sm3&&) noexcept;
  Sm3& operator=(Sm3&&) noexcept;

  void update(std::string_view bytes);

  // 64 lower-case hex digits; the object starts over afterwards.
  std::string finish_hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace fazhi
