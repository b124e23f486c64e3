#include "intake/xlsx_styles.h"

#include "catch.h"

using namespace fazhi::intake;

TEST_CASE("formats that show a day or a time") {
  for (const std::string code :
       {"yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy h:mm", "[$-804]yyyy\"年\"m\"月\"", "[$-F800]dddd\\,\\ mmmm",
        "[h]:mm", "[ss]", "h:mm AM/PM", "[Red]yyyy", "D", "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\""}) {
    INFO(code);
    CHECK(is_date_format(code));
  }
}

TEST_CASE("formats that show a number") {
  for (const std::string code : {"General", "0.00", "#,##0.00\"元/d\"", "[Red]0", "0\\d", "_-0_d", "*d0", "@", "",
                                 "0.00E+00", "[$¥-804]#,##0", "0;yyyy", "\"yyyy", "[dd"}) {
    INFO(code);
    CHECK_FALSE(is_date_format(code));
  }
}

TEST_CASE("built-in formats of days and times, the Chinese ones included") {
  for (const unsigned id : {14U, 22U, 27U, 31U, 36U, 45U, 47U, 50U, 58U}) CHECK(is_builtin_date_format(id));
  for (const unsigned id : {0U, 1U, 13U, 23U, 26U, 37U, 44U, 48U, 49U, 59U, 176U})
    CHECK_FALSE(is_builtin_date_format(id));
}

TEST_CASE("formats that show a percentage") {
  for (const std::string code : {"0%", "0.00%", "[Red]0%", "#,##0.0 %;-0%"}) {
    INFO(code);
    CHECK(is_percent_format(code));
  }
  for (const std::string code : {"0", "0\"%\"", "0\\%", "0;0%", ""}) {
    INFO(code);
    CHECK_FALSE(is_percent_format(code));
  }
}
