#include "app/named_things.h"

#include "app/row_ids.h"
#include "catch.h"

using namespace fazhi;
using namespace fazhi::app;

namespace {

core::Unit unit(const std::string& id, std::vector<std::string> names) {
  core::Unit made;
  made.id = id;
  for (std::string& name : names) made.versions.push_back({std::nullopt, std::move(name), {}, {}});
  return made;
}

core::Facts district() {
  core::Facts facts;
  facts.ledger.region = "示例市示例区";
  facts.units = {unit("jyj", {"示例市示例区教育局"}),
                 unit("fgw", {"示例市示例区发展和改革委员会"}),
                 unit("ss", {"示例市示例区商务局", "示例市示例区商务和投资促进局"}),
                 unit("dh", {"示例市示例区东湖街道办事处"}),
                 unit("dhz", {"示例市示例区东湖镇人民政府"}),
                 unit("zf", {"示例市示例区人民政府"}),
                 unit("zfb", {"示例市示例区人民政府办公室"})};
  facts.matters.push_back({"d1", "decision", "学前教育规划", make_date(2026, 1, 8), {}, {}, {}, {}, {}});
  facts.matters.push_back({"d2", "decision", "公交票价", make_date(2026, 1, 8), {}, {}, {}, {}, {}});
  facts.matters.push_back({"a2", "disclosure", "公交票价", make_date(2026, 1, 8), {}, {}, {}, {}, {}});
  return facts;
}

}  // namespace

TEST_CASE("a unit is found by id, name, former name, and by what people call it where only one can be meant") {
  const core::Facts facts = district();
  const NamedThings names(facts);
  const auto id = [&](const std::string& word) { return names.find_unit(word).id; };
  for (const std::string word :
       {"jyj", "示例市示例区教育局", "示例区教育局", "区教育局", "教育局", "示例市示例区 教育局"}) {
    INFO(word);
    CHECK(id(word) == "jyj");
  }
  for (const std::string word : {"区发改委", "发改委", "区发展改革委"}) CHECK(id(word) == "fgw");
  CHECK(id("示例市示例区商务局") == "ss");
  CHECK(id("东湖街道") == "dh");
  CHECK(id("区政府") == "zf");
  CHECK(names.find_unit("示例市示例区教育局").exact);
  CHECK_FALSE(names.find_unit("区教育局").exact);
}

TEST_CASE("a unit that may be several, or none, is refused with the names") {
  const core::Facts facts = district();
  const NamedThings names(facts);
  CHECK(names.find_unit("东湖").fault ==
        "「东湖」可能是示例市示例区东湖街道办事处（dh）、示例市示例区东湖镇人民政府（dhz）：请写全称或标识");
  CHECK(names.find_unit("体育局").fault == "台账里没有单位「体育局」，最接近的是「教育局」：请改正，或先登记这个单位");
}

TEST_CASE("a matter is found by id or title, of the kind that is asked for") {
  const core::Facts facts = district();
  const NamedThings names(facts);
  CHECK(names.find_matter("d1", "").id == "d1");
  CHECK(names.find_matter("学前教育 规划", "").id == "d1");
  CHECK(names.find_matter("公交票价", "disclosure").id == "a2");
  CHECK(names.find_matter("公交票价", "").fault == "叫「公交票价」的事项有2件（d2、a2）：请写标识");
  CHECK(names.find_matter("没有的", "").code == "unknown-matter");
}

TEST_CASE("an id is made of a number or a name, readable and the same each time") {
  CHECK(id_of("静政办发〔2026〕12号") == "静政办发-2026-12号");
  CHECK(id_of("（2026）示0101行初12号") == "2026-示0101行初12号");
  CHECK(id_of(" 示公开申〔２０２６〕３号 ") == "示公开申-2026-3号");
  CHECK(id_of("……").empty());
  const auto never = [](const std::string&) { return false; };
  const auto first_taken = [](const std::string& id) { return id == "甲"; };
  CHECK(free_id({"甲", "乙"}, "键", never) == "甲");
  CHECK(free_id({"甲", "乙"}, "键", first_taken) == "乙");
  CHECK(free_id({"甲"}, "键", first_taken) == free_id({"甲"}, "键", first_taken));
}
