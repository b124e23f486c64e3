#pragma once
// How far a long look has come, on a terminal; nothing where stderr is no terminal.

#include <cstddef>
#include <iosfwd>

namespace fazhi::cli {

class ProgressBar {
 public:
  explicit ProgressBar(std::ostream& err);
  ~ProgressBar();  // wipes its line
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void show(std::size_t done, std::size_t all);

 private:
  std::ostream& err_;
  bool on_terminal_;
  std::size_t shown_ = 0;  // of a hundred
};

}  // namespace fazhi::cli
