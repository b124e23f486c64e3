#include "cli/stopwatch.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace fazhi::cli {

Stopwatch::Stopwatch(bool on) : on_(on), start_(std::chrono::steady_clock::now()) {}

void Stopwatch::lap(std::string_view what) const {
  if (!on_) return;
  const auto taken = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start_);
  spdlog::logger logger("fazhi", std::make_shared<spdlog::sinks::stderr_sink_st>());
  logger.set_pattern("%v");
  logger.info("{}：{:.1f}毫秒", what, static_cast<double>(taken.count()) / 1000.0);
}

}  // namespace fazhi::cli
