#include "cli/shown_json_options.h"

#include "cli/typed_options.h"

namespace fazhi::cli {

void add_shown_json(Command& command, ShownJson& shown) {
  add_flag(command, "--json", "输出JSON", shown.json);
  add_flag(command, "--personal", "JSON里写出人员的姓名；缺省隐去，如张某某", shown.personal);
}

}  // namespace fazhi::cli
