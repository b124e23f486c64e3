#pragma once
// Identifiers for other programs' files, made from what they name: the same thing has the same one in every export.

#include <string>

namespace fazhi::app {

// RFC 4122 in form: 32 digits of the SM3 of `name`, marked as version 5 (made from a name).
std::string uuid_of(const std::string& name);

}  // namespace fazhi::app
