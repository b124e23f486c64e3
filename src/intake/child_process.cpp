#include "intake/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <string_view>
#include <thread>

namespace fazhi::intake {

namespace {

using Clock = std::chrono::steady_clock;

// Both ends close on exec: a child started at the same moment by another thread must not keep our pipe open.
class Pipe {
 public:
  Pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return;
    read_ = ends[0];
    write_ = ends[1];
  }
  ~Pipe() {
    close_write();
    if (read_ >= 0) close(read_);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool is_open() const { return read_ >= 0; }
  int read_end() const { return read_; }
  int write_end() const { return write_; }
  void close_write() {
    if (write_ >= 0) close(write_);
    write_ = -1;
  }

 private:
  int read_ = -1;
  int write_ = -1;
};

class SpawnActions {
 public:
  // `input`: with nothing to come; there is no /dev/null everywhere.
  SpawnActions(const Pipe& input, const Pipe& output, const Pipe& complaints) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input.read_end(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output.write_end(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, complaints.write_end(), STDERR_FILENO);
  }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

std::vector<std::string> environment_of_child() {
  std::vector<std::string> kept;
  for (char** line = environ; line != nullptr && *line != nullptr; ++line) {
    const std::string_view text = *line;
    if (!text.starts_with("LC_") && !text.starts_with("LANG")) kept.emplace_back(text);
  }
  kept.emplace_back("LC_ALL=C");
  return kept;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// posix_spawn cannot set limits; they are put on the child from outside as soon as it runs. One that has ended has no need of them.
void limit(pid_t child, const ChildLimits& limits) {
  const auto seconds = static_cast<rlim_t>(limits.cpu.count());
  const rlimit cpu{seconds, seconds + 1};
  const rlimit memory{limits.memory, limits.memory};
  const rlimit none{0, 0};
  prlimit(child, RLIMIT_CPU, &cpu, nullptr);
  prlimit(child, RLIMIT_AS, &memory, nullptr);
  prlimit(child, RLIMIT_CORE, &none, nullptr);
  prlimit(child, RLIMIT_FSIZE, &none, nullptr);  // it has no business writing files
}

// Reads what is there; false at the end of the stream.
bool take_some(int from, std::string& into, std::size_t keep_at_most) {
  std::array<char, 1 << 16> buffer{};
  const ssize_t got = read(from, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  if (got == 0) return false;
  const auto bytes = static_cast<std::size_t>(got);
  into.append(buffer.data(), std::min(bytes, keep_at_most - std::min(keep_at_most, into.size())));
  return true;
}

Clock::duration until(Clock::time_point deadline) { return std::max(deadline - Clock::now(), Clock::duration::zero()); }

// Until both streams end, the time is over or the output too long (one byte more than allowed is kept to tell).
ChildEnd listen(const Pipe& output, const Pipe& complaints, Clock::time_point deadline, const ChildLimits& limits,
                ChildResult& result) {
  std::array<pollfd, 2> streams{pollfd{output.read_end(), POLLIN, 0}, pollfd{complaints.read_end(), POLLIN, 0}};
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until(deadline)).count();
    if (left == 0) return ChildEnd::timed_out;
    if (poll(streams.data(), streams.size(), static_cast<int>(left)) < 0) continue;  // interrupted
    if (streams[0].revents != 0 && !take_some(streams[0].fd, result.output, limits.output + 1)) streams[0].fd = -1;
    if (streams[1].revents != 0 && !take_some(streams[1].fd, result.complaints, limits.complaints)) streams[1].fd = -1;
    if (result.output.size() > limits.output) return ChildEnd::too_much;
  }
  return ChildEnd::finished;
}

// The status of a child that ends by itself in time; nullopt: it closed its streams and lives on. Asked again and again, with
// longer and longer pauses: kernels of office PCs have no pidfd to wait on.
std::optional<int> wait_until(pid_t child, Clock::time_point deadline) {
  Clock::duration pause = std::chrono::microseconds(50);
  while (true) {
    int status = 0;
    const pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return status;
    if (ended < 0 && errno != EINTR) return 0;
    if (until(deadline) == Clock::duration::zero()) return std::nullopt;
    std::this_thread::sleep_for(pause);
    pause = std::min<Clock::duration>(pause * 2, std::chrono::milliseconds(20));
  }
}

void end_by_force(pid_t child) {
  kill(child, SIGKILL);
  while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace

ChildResult run_child(const std::vector<std::string>& command, const ChildLimits& limits) {
  ChildResult result;
  Pipe input, output, complaints;
  if (!input.is_open() || !output.is_open() || !complaints.is_open() || command.empty()) return result;
  std::vector<std::string> arguments = command;
  std::vector<std::string> environment = environment_of_child();
  input.close_write();
  const SpawnActions actions(input, output, complaints);
  pid_t child = -1;
  if (posix_spawn(&child, command.front().c_str(), actions.get(), nullptr, pointers_to(arguments).data(),
                  pointers_to(environment).data()) != 0)
    return result;
  limit(child, limits);
  output.close_write();
  complaints.close_write();
  const Clock::time_point deadline = Clock::now() + limits.wall;
  result.end = listen(output, complaints, deadline, limits, result);
  const auto status = result.end == ChildEnd::finished ? wait_until(child, deadline) : std::nullopt;
  if (!status) {
    end_by_force(child);
    if (result.end == ChildEnd::finished) result.end = ChildEnd::timed_out;
  } else if (WIFSIGNALED(*status)) {
    result.end = ChildEnd::crashed;
  } else {
    result.exit_code = WEXITSTATUS(*status);
  }
  return result;
}

}  // namespace fazhi::intake
