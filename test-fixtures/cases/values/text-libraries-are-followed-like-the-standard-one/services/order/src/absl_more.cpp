// Splitters with separators, limits and predicates; spans, optionals, look-ups.
#include "db.h"
#include <absl/container/flat_hash_map.h>
#include <absl/container/inlined_vector.h>
#include <absl/functional/bind_front.h>
#include <absl/strings/str_split.h>
#include <absl/strings/string_view.h>
#include <absl/types/optional.h>
#include <absl/types/span.h>
#include <vector>
void each(absl::Span<const absl::string_view> names) {
  for (absl::string_view name : names)
    drop(std::string(name)); // expect: ssot-unowned-write order-service delete table:t_span
  drop(std::string("f_") + std::string(names.front()) + std::string(names.back()) + std::string(names[0])); // expect: ssot-unowned-write order-service delete table:f_t_spant_spant_span
}
void bound(const std::string &a, const std::string &b) {
  drop(a + b); // expect: ssot-unowned-write order-service delete table:t_bound
}
void splits() {
  for (absl::string_view name : absl::StrSplit("t_s1,t_s2", ','))
    drop(std::string(name)); // expect: ssot-unowned-write order-service delete table:t_s1; ssot-unowned-write order-service delete table:t_s2
  std::pair<std::string, std::string> both = absl::StrSplit("key.t_pair", absl::MaxSplits('.', 1));
  drop(both.second); // expect: ssot-unowned-write order-service delete table:t_pair
  std::vector<std::string> by = absl::StrSplit("a::t_by", absl::ByString("::"));
  drop(by[1]); // expect: ssot-unowned-write order-service delete table:t_by
  std::vector<absl::string_view> any = absl::StrSplit("a;t_any", absl::ByAnyChar(",;"));
  drop(std::string(any.back())); // expect: ssot-unowned-write order-service delete table:t_any
  std::vector<std::string> some = absl::StrSplit(" a  t_some ", ' ', absl::SkipEmpty());
  drop(some[1]); // expect: ssot-unowned-write order-service delete table:t_some
  std::vector<std::string> mixed = absl::StrSplit("a,;t_mixed", absl::ByAnyChar(",;"), absl::SkipWhitespace());
  drop(mixed[1]); // expect: ssot-unowned-write order-service delete table:t_mixed
  each({"t_span"});
  each(absl::MakeConstSpan(std::vector<absl::string_view>{"t_span"}));
}
void held() {
  absl::optional<std::string> name;
  if (!name.has_value())
    name = "t_held";
  drop(name.value()); // expect: ssot-unowned-write order-service delete table:t_held
  absl::optional<std::string> given("t_given");
  drop(given.value_or("t_or")); // expect: ssot-unowned-write order-service delete table:t_given; ssot-unowned-write order-service delete table:t_or
  absl::bind_front(bound, "t_bo")("und");
  const absl::flat_hash_map<std::string, std::string> tables{{"a", "t_flat"}};
  auto hit = tables.find("b");
  if (hit != tables.end())
    drop("t_never");
  if (tables.find("a") == tables.end())
    drop("t_never");
}
