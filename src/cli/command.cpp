#include "cli/command.h"

#include <utility>

namespace fazhi::cli {

Command::Command(std::string name, std::string help, const Command* parent)
    : name_(std::move(name)), help_(std::move(help)), parent_(parent) {}

Command& Command::add(std::string name, std::string help) {
  children_.push_back(std::make_unique<Command>(std::move(name), std::move(help), this));
  return *children_.back();
}

Command& Command::option(OptionSpec spec, Take take) {
  options_.push_back({std::move(spec), std::move(take)});
  return *this;
}

Command& Command::details(std::string text) {
  details_ = std::move(text);
  return *this;
}

void Command::run(Action action) { action_ = std::move(action); }

std::string Command::path() const { return parent_ == nullptr ? name_ : parent_->path() + " " + name_; }

}  // namespace fazhi::cli
