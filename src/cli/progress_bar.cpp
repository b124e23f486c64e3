#include "cli/progress_bar.h"

#include <fmt/format.h>
#include <unistd.h>

#include <ostream>

namespace fazhi::cli {

namespace {

constexpr std::size_t kWidth = 40;

}  // namespace

ProgressBar::ProgressBar(std::ostream& err) : err_(err), on_terminal_(isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
  if (shown_ > 0) err_ << "\r\x1b[K" << std::flush;
}

void ProgressBar::show(std::size_t done, std::size_t all) {
  if (!on_terminal_ || all == 0) return;
  const std::size_t share = done * 100 / all;
  if (share == shown_) return;
  shown_ = share;
  const std::size_t filled = share * kWidth / 100;
  err_ << fmt::format("\r[{}{}] {}% {}/{}", std::string(filled, '#'), std::string(kWidth - filled, '.'), share, done,
                      all)
       << std::flush;
}

}  // namespace fazhi::cli
