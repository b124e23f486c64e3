#pragma once
// 中断 while something is being written: Ctrl+C and its like wait until what was begun has been cleaned up. No handler, nothing
// global: the signals are blocked and looked at between two steps.

#include <signal.h>

namespace fazhi::cli {

// From its making to its end on this thread, and those begun in between. Afterwards a signal that came does what it always does.
class HeldSignals {
 public:
  HeldSignals();
  ~HeldSignals();
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;

  // Whether one came: SIGINT, SIGTERM or SIGHUP. What the program was told to ignore (nohup) stays ignored.
  bool came() const;

 private:
  sigset_t held_, before_;
};

}  // namespace fazhi::cli
