#include "db.h"
#include <algorithm>
#include <any>
#include <functional>
#include <memory>
#include <optional>
#include <tuple>
#include <variant>
struct Repo {
  explicit Repo(std::string t) : table(std::move(t)) {}
  virtual ~Repo() = default;
  void wipe() { drop(table); } // expect: ssot-unowned-write order-service delete table:t_reset; ssot-unowned-write order-service delete table:t_allocated; ssot-unowned-write order-service delete table:t_cast; ssot-unowned-write order-service delete table:t_assigned; ssot-unowned-write order-service delete table:t_custom; ssot-unowned-write order-service delete table:t_weak; ssot-unowned-write order-service delete table:t_swapped
  virtual void clear() { drop(table + "_r"); } // expect: ssot-unowned-write order-service delete table:t_plain_r
  std::string table;
};
struct Special : Repo {
  using Repo::Repo;
  void clear() override { drop(table + "_s"); } // expect: ssot-unowned-write order-service delete table:t_inherited_s
};
struct Alias {
  explicit Alias(std::string t) : name(std::move(t)) {}
  std::string name;
};
void pointers() {
  std::shared_ptr<Repo> a;
  a.reset(new Repo("t_reset"));
  a->wipe();
  std::allocator<Repo> alloc;
  std::allocate_shared<Repo>(alloc, "t_allocated")->wipe();
  std::shared_ptr<Repo> base = std::make_shared<Special>("t_cast");
  if (auto s = std::dynamic_pointer_cast<Special>(base))
    s->wipe();
  std::unique_ptr<Repo> special = std::make_unique<Special>("t_inherited");
  special->clear();
  std::make_unique<Repo>("t_plain")->clear();
  std::unique_ptr<Repo> u;
  u = std::make_unique<Repo>("t_assigned");
  u->wipe();
  std::shared_ptr<Repo> c(new Repo("t_custom"), [](Repo *r) { delete r; });
  c->wipe();
  std::weak_ptr<Repo> w(c);
  auto owner = std::make_shared<Repo>("t_weak");
  std::weak_ptr<Repo> w2 = owner;
  if (auto locked = w2.lock())
    locked->wipe();
  auto x = std::make_shared<Repo>("t_swapped");
  std::shared_ptr<Repo> y;
  y.swap(x);
  y->wipe();
  std::unique_ptr<std::string[]> many(new std::string[2]);
  many[0] = "t_array";
  drop(many[0]); // expect: ssot-unowned-write order-service delete table:t_array
  auto whole = std::make_shared<Alias>("t_aliased");
  std::shared_ptr<std::string> inner(whole, &whole->name);
  drop(*inner); // expect: ssot-unowned-write order-service delete table:t_aliased
  std::string plain = "t_address";
  drop(*__builtin_addressof(plain)); // expect: ssot-unowned-write order-service delete table:t_address
}
void references() {
  std::string one = "t_ref_one", two = "t_ref_two";
  std::reference_wrapper<std::string> r(one);
  drop(r.get()); // expect: ssot-unowned-write order-service delete table:t_ref_one
  r = two;
  drop(static_cast<std::string &>(r)); // expect: ssot-unowned-write order-service delete table:t_ref_two
  auto big = std::max<std::string>("t_max", "t_max");
  drop(big); // expect: ssot-unowned-write order-service delete table:t_max
}
void holders(bool flag) {
  std::optional<std::string> o;
  if (flag)
    o = "t_optional";
  drop(o.value_or("t_otherwise")); // expect: ssot-unowned-write order-service delete table:t_optional; ssot-unowned-write order-service delete table:t_otherwise
  if (o.has_value())
    drop(*o); // expect: ssot-unowned-write order-service delete table:t_optional
  drop(std::make_optional<std::string>("t_made").value()); // expect: ssot-unowned-write order-service delete table:t_made
  std::variant<int, std::string> v;
  v = std::string("t_variant");
  if (std::holds_alternative<std::string>(v))
    drop(std::get<std::string>(v)); // expect: ssot-unowned-write order-service delete table:t_variant
  v.emplace<std::string>("t_emplaced");
  drop(std::get<std::string>(v)); // expect: ssot-unowned-write order-service delete table:t_emplaced
  std::any a = std::make_any<std::string>("t_any");
  drop(std::any_cast<std::string>(a)); // expect: ssot-unowned-write order-service delete table:t_any
  a = std::string("t_any_assigned");
  drop(std::any_cast<std::string &>(a)); // expect: ssot-unowned-write order-service delete table:t_any_assigned
  a.emplace<std::string>("t_any_emplaced");
  drop(std::any_cast<const std::string &>(a)); // expect: ssot-unowned-write order-service delete table:t_any_emplaced
  std::pair<std::string, int> p("t_pair", 1), q;
  q = p;
  drop(q.first); // expect: ssot-unowned-write order-service delete table:t_pair
  std::pair<std::string, long> wider(p);
  drop(wider.first); // expect: ssot-unowned-write order-service delete table:t_pair
  std::tuple<std::string, int> t("t_tuple", 1), t2(t);
  drop(std::get<0>(t2)); // expect: ssot-unowned-write order-service delete table:t_tuple
  t2 = std::make_tuple("t_tuple_assigned", 2);
  drop(std::get<0>(t2)); // expect: ssot-unowned-write order-service delete table:t_tuple_assigned
}
