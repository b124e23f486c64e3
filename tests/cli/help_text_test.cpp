#include "catch.h"
#include "cli/command.h"
#include "cli/typed_options.h"

namespace fazhi::cli {

TEST_CASE("help names what must and what may be given, columns aligned by display width") {
  Command root("fazhi");
  Command& sum = root.add("sum", "某日之后第n日");
  std::string word;
  std::optional<Date> day;
  std::vector<std::string> paths;
  bool json = false;
  add_date(sum, {"day", "日期", "起算日", true}, day);
  add_texts(sum, {"paths", "文件", "缺省为内置"}, paths);
  add_text(sum, {"--because", "理由", "为什么", true}, word);
  add_flag(sum, "--json", "输出JSON", json);
  sum.details("例子在此。");
  CHECK(help_text(sum) ==
        "某日之后第n日\n"
        "\n"
        "用法: fazhi sum 日期 [文件...] --because 理由 [选项]\n"
        "\n"
        "参数:\n"
        "  日期  起算日\n"
        "  文件  缺省为内置\n"
        "\n"
        "选项:\n"
        "  --because 理由  为什么\n"
        "  --json          输出JSON\n"
        "  -h, --help      显示本说明\n"
        "\n"
        "例子在此。\n");
}

TEST_CASE("help of a group lists its commands") {
  Command root("fazhi", "法治台账");
  root.add("status", "红绿灯");
  root.add("lint", "检查");
  CHECK(help_text(root) ==
        "法治台账\n"
        "\n"
        "用法: fazhi 命令 [选项]\n"
        "\n"
        "命令:\n"
        "  status  红绿灯\n"
        "  lint    检查\n"
        "\n"
        "选项:\n"
        "  -h, --help  显示本说明\n");
}

}  // namespace fazhi::cli
