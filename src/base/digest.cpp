#include "base/digest.h"

#include <openssl/evp.h>

#include <array>

#include "base/failure.h"

namespace fazhi {
namespace {

constexpr std::size_t kDigestBytes = 32;
using DigestBytes = std::array<unsigned char, kDigestBytes>;

void require(bool done) {
  if (!done)
    throw Failure("digest-unavailable", "本机的密码库（libcrypto）不能计算 SM3 摘要，请安装带 SM3 的 OpenSSL 3");
}

struct FreeAlgorithm {
  void operator()(EVP_MD* algorithm) const { EVP_MD_free(algorithm); }
};
struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Fetched once: a fetch costs more than the digest of an event.
const EVP_MD* sm3_algorithm() {
  static const std::unique_ptr<EVP_MD, FreeAlgorithm> algorithm(EVP_MD_fetch(nullptr, "SM3", nullptr));
  require(algorithm != nullptr);
  return algorithm.get();
}

std::string to_hex(const DigestBytes& bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * bytes.size());
  for (const unsigned char byte : bytes) {
    out.push_back(kDigits[byte >> 4]);
    out.push_back(kDigits[byte & 0x0F]);
  }
  return out;
}

}  // namespace

struct Sm3::State {
  std::unique_ptr<EVP_MD_CTX, FreeContext> context{EVP_MD_CTX_new()};

  void start() { require(context && EVP_DigestInit_ex2(context.get(), sm3_algorithm(), nullptr) == 1); }
};

Sm3::Sm3() : state_(std::make_unique<State>()) { state_->start(); }
Sm3::~Sm3() = default;
Sm3::Sm3(Sm3&&) noexcept = default;
Sm3& Sm3::operator=(Sm3&&) noexcept = default;

void Sm3::update(std::string_view bytes) {
  require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sm3::finish_hex() {
  DigestBytes digest{};
  require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), nullptr) == 1);
  state_->start();
  return to_hex(digest);
}

std::string sm3_hex(std::string_view bytes) {
  DigestBytes digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, sm3_algorithm(), nullptr) == 1);
  return to_hex(digest);
}

}  // namespace fazhi
