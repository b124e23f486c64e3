#pragma once
// The beginning of a checklist, made from somebody else's framework: a task for every requirement, to be filled in by a person.

#include <string>

#include "yaml/framework_reader.h"

namespace fazhi::app {

// YAML that lint accepts: one standing task per assessable node, resting on the framework as an unverified basis (so that all of it is
// a 提示 until somebody has read the law), asking for a paper of no kind yet.
std::string skeleton_of(const yaml::Framework& framework);

// The same from a file; empty where something was wrong with it (reported).
std::string skeleton_of_file(const std::string& path, Diagnostics& out);

}  // namespace fazhi::app
