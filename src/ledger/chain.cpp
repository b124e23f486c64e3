#include "ledger/chain.h"

#include <sys/random.h>

#include "base/failure.h"

namespace fazhi::ledger {

namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kPoolBytes = 256 * kSaltBytes;

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * bytes.size());
  for (const char byte : bytes) {
    hex += kDigits[static_cast<unsigned char>(byte) >> 4];
    hex += kDigits[static_cast<unsigned char>(byte) & 0x0F];
  }
  return hex;
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t filled = 0;
  while (filled < count) {
    const ssize_t got = getrandom(bytes.data() + filled, count - filled, 0);
    if (got < 0) throw Failure("no-randomness", "系统没有给出随机数，无法登记事件，请重试");
    filled += static_cast<std::size_t>(got);
  }
  return bytes;
}

}  // namespace

const std::string kNoPrevious(64, '0');

std::string Chain::payload_digest(std::string_view salt, std::string_view payload) {
  sm3_.update(salt);
  sm3_.update(payload);
  return sm3_.finish_hex();
}

std::string Chain::event_digest(const Link& link, std::string_view previous) {
  text_ = "fazhi-event-1\n";
  const auto add = [this](std::string_view line) {
    text_ += line;
    text_ += '\n';
  };
  add(std::to_string(link.sequence));
  add(format_instant(link.recorded_at));
  add(link.actor);
  add(link.type);
  add(previous);
  add(link.payload_digest);
  sm3_.update(text_);
  return sm3_.finish_hex();
}

std::string Salts::next(std::int64_t sequence) {
  if (demo_name_.empty()) return draw();
  return sm3_hex("fazhi-demo-salt\n" + demo_name_ + "\n" + std::to_string(sequence) + "\n").substr(0, 2 * kSaltBytes);
}

std::string Salts::draw() {
  if (pool_.empty()) pool_ = random_bytes(kPoolBytes);
  const std::string salt = to_hex(std::string_view(pool_).substr(pool_.size() - kSaltBytes));
  pool_.resize(pool_.size() - kSaltBytes);
  return salt;
}

}  // namespace fazhi::ledger
