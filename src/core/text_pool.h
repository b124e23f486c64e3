#pragma once
// Where the texts of a million records lie: side by side, given back all at once. What is kept here stays where it is as long as
// the pool lives. Not for text that changes.

#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fazhi::core {

class TextPool {
 public:
  std::string_view keep(std::string_view text) {
    const auto copy = keep(std::span<const char>(text));
    return {copy.data(), copy.size()};
  }

  // Plain values only: nobody destroys what is kept.
  template <typename T>
  std::span<const T> keep(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    if (values.empty()) return {};
    void* place = memory_.allocate(values.size_bytes(), alignof(T));
    std::memcpy(place, values.data(), values.size_bytes());
    return {static_cast<const T*>(place), values.size()};
  }

  // What lies in another pool lives as long as this one.
  void keep_alive(std::shared_ptr<const TextPool> other) { others_.push_back(std::move(other)); }

  template <typename T>
  const T* keep_one(const T& value) {
    return keep(std::span<const T>(&value, 1)).data();
  }

 private:
  std::pmr::monotonic_buffer_resource memory_{64 * 1024};
  std::vector<std::shared_ptr<const TextPool>> others_;
};

}  // namespace fazhi::core
