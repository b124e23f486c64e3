#include "app/acting.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

namespace fazhi::app {

namespace {

void report(Diagnostics& out, std::string_view code, std::string message) {
  out.push_back({Severity::error, {}, std::move(message), std::string(code), {}});
}

}  // namespace

std::optional<Instant> recording_time(const Acting& acting, bool demo, Diagnostics& out) {
  if (acting.clock.empty()) return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (!demo) {
    report(out, "clock", "--clock 只能用于示例台账（init --demo）；真实台账的登记时间由程序取当前时刻");
    return std::nullopt;
  }
  const auto instant = parse_instant(acting.clock);
  if (!instant) {
    report(out, "clock", fmt::format("--clock 的「{}」不是时刻，应写成2026-03-31T17:00:00+08:00这样", acting.clock));
  }
  return instant;
}

std::optional<std::string> actor_name(const Acting& acting, bool has_persons, Diagnostics& out) {
  if (!acting.actor.empty()) return acting.actor;
  if (const char* set = std::getenv("FAZHI_ACTOR"); set != nullptr && *set != '\0') return set;
  if (!has_persons) return "建账";
  report(out, "no-actor", "不知道是谁在办：请用 --actor 人员 或环境变量 FAZHI_ACTOR 写明（人员见 fazhi person list）");
  return std::nullopt;
}

}  // namespace fazhi::app
