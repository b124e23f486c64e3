#pragma once
// yaml-cpp's English about broken syntax, in the words of someone who edits a checklist.

#include <string>
#include <string_view>

namespace fazhi::yaml {

std::string syntax_message(std::string_view english);

}  // namespace fazhi::yaml
