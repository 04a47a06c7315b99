#include "db.h"
#include <absl/container/btree_map.h>
#include <absl/container/flat_hash_map.h>
#include <absl/functional/function_ref.h>
#include <absl/strings/ascii.h>
#include <absl/strings/match.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_replace.h>
#include <absl/strings/str_split.h>
#include <absl/strings/strip.h>
#include <absl/strings/substitute.h>
#include <vector>
void texts() {
  const std::string n = "cat";
  drop(absl::StrCat("t_", n, "_", 7)); // expect: ssot-unowned-write order-service delete table:t_cat_7
  std::string s = "t_";
  absl::StrAppend(&s, n, "_app");
  drop(s); // expect: ssot-unowned-write order-service delete table:t_cat_app
  drop(absl::StrFormat("t_%s_%d", n, 3)); // expect: ssot-unowned-write order-service delete table:t_cat_3
  std::string f = "t_";
  absl::StrAppendFormat(&f, "%s", "fmt");
  drop(f); // expect: ssot-unowned-write order-service delete table:t_fmt
  char buf[32];
  absl::SNPrintF(buf, sizeof buf, "t_%s", "snp");
  drop(buf); // expect: ssot-unowned-write order-service delete table:t_snp
  drop(absl::Substitute("t_$1_$0", "a", "b")); // expect: ssot-unowned-write order-service delete table:t_b_a
  std::string sub = "t_";
  absl::SubstituteAndAppend(&sub, "$0", "sub");
  drop(sub); // expect: ssot-unowned-write order-service delete table:t_sub
  drop(absl::StrJoin(std::vector<std::string>{"t", "join"}, "_")); // expect: ssot-unowned-write order-service delete table:t_join
  drop(absl::StrReplaceAll("t_$x", {{"$x", "repl"}})); // expect: ssot-unowned-write order-service delete table:t_repl
  std::string in = "t_$y";
  absl::StrReplaceAll({{"$y", "inplace"}}, &in);
  drop(in); // expect: ssot-unowned-write order-service delete table:t_inplace
  std::vector<std::string> parts = absl::StrSplit("t_p1,t_p2", ',');
  for (const std::string &p : parts)
    drop(p); // expect: ssot-unowned-write order-service delete table:t_p1; ssot-unowned-write order-service delete table:t_p2
  drop(absl::AsciiStrToLower("T_LOW")); // expect: ssot-unowned-write order-service delete table:t_low
  std::string low = "T_LOWER";
  absl::AsciiStrToLower(&low);
  drop(low); // expect: ssot-unowned-write order-service delete table:t_lower
  std::string up = absl::AsciiStrToUpper("x");
  absl::AsciiStrToUpper(&up);
  drop("t_" + up); // expect: ssot-unowned-write order-service delete table:t_x
  drop(std::string(absl::StripAsciiWhitespace(" t_strip "))); // expect: ssot-unowned-write order-service delete table:t_strip
  drop(std::string(absl::StripLeadingAsciiWhitespace(" t_lead"))); // expect: ssot-unowned-write order-service delete table:t_lead
  drop(std::string(absl::StripTrailingAsciiWhitespace("t_trail "))); // expect: ssot-unowned-write order-service delete table:t_trail
  drop(std::string(absl::StripPrefix("app.t_prefix", "app."))); // expect: ssot-unowned-write order-service delete table:t_prefix
  if (absl::StartsWith(n, "ca"))
    drop("t_starts"); // expect: ssot-unowned-write order-service delete table:t_starts
  if (absl::EndsWith(n, "dog"))
    drop("t_never_a");
  if (absl::StrContains(n, "at"))
    drop("t_contains"); // expect: ssot-unowned-write order-service delete table:t_contains
  if (absl::EqualsIgnoreCase(n, "CAT"))
    drop("t_equal"); // expect: ssot-unowned-write order-service delete table:t_equal
  absl::string_view v = "t_view_x";
  drop(std::string(v.substr(0, 6))); // expect: ssot-unowned-write order-service delete table:t_view
  drop(absl::StrCat("t_", absl::Hex(255))); // expect: ssot-unowned-write order-service delete table:t_*
}
void maps() {
  absl::flat_hash_map<std::string, std::string> m{{"a", "t_ma"}};
  m["b"] = "t_mb";
  m.emplace("c", "t_mc");
  m.insert({"d", "t_md"});
  m.insert_or_assign("e", "t_me");
  m.try_emplace("f", "t_mf");
  drop(m.at("a")); // expect: ssot-unowned-write order-service delete table:t_ma
  drop(m["b"]); // expect: ssot-unowned-write order-service delete table:t_mb
  drop(m["c"]); // expect: ssot-unowned-write order-service delete table:t_mc
  drop(m["d"]); // expect: ssot-unowned-write order-service delete table:t_md
  drop(m["e"]); // expect: ssot-unowned-write order-service delete table:t_me
  drop(m["f"]); // expect: ssot-unowned-write order-service delete table:t_mf
  if (auto it = m.find("a"); it != m.end())
    drop(it->second); // expect: ssot-unowned-write order-service delete table:t_ma
  absl::flat_hash_map<int, std::string> one;
  one[1] = "t_only";
  for (const auto &[k, v] : one)
    drop(v); // expect: ssot-unowned-write order-service delete table:t_only
  drop(one.begin()->second); // expect: ssot-unowned-write order-service delete table:t_only
}
void call(absl::FunctionRef<void(const std::string &)> f) {
  f("t_ref");
}
void calls() {
  call([](const std::string &t) { drop(t); }); // expect: ssot-unowned-write order-service delete table:t_ref
}
