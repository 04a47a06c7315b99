#include "db.h"
#include <boost/algorithm/string.hpp>
#include <boost/asio.hpp>
#include <boost/bind/bind.hpp>
#include <boost/function.hpp>
#include <boost/lexical_cast.hpp>
#include <boost/make_shared.hpp>
#include <boost/optional.hpp>
#include <boost/scoped_ptr.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/thread.hpp>
#include <boost/utility/string_ref.hpp>
namespace ba = boost::algorithm;
struct Repo {
  explicit Repo(std::string t) : table(std::move(t)) {}
  void wipe() { drop(table); } // expect: ssot-unowned-write order-service delete table:t_bshared; ssot-unowned-write order-service delete table:t_bscoped; ssot-unowned-write order-service delete table:t_bassigned; ssot-unowned-write order-service delete table:t_bbind
  std::string table;
};
void named(const std::string &n) {
  drop(n); // expect: ssot-unowned-write order-service delete table:t_bound; ssot-unowned-write order-service delete table:t_function; ssot-unowned-write order-service delete table:t_thread
}
void texts() {
  const std::string n = "a.b";
  if (boost::starts_with(n, "a."))
    drop("t_starts"); // expect: ssot-unowned-write order-service delete table:t_starts
  if (ba::ends_with(n, ".c"))
    drop("t_never_a");
  if (ba::contains(n, "."))
    drop("t_contains"); // expect: ssot-unowned-write order-service delete table:t_contains
  if (ba::equals(n, "x"))
    drop("t_never_b");
  if (boost::iequals(n, "A.B"))
    drop("t_iequals"); // expect: ssot-unowned-write order-service delete table:t_iequals
  drop(ba::erase_all_copy(std::string("t-_-e"), "-")); // expect: ssot-unowned-write order-service delete table:t_e
  std::string e = "t#_e2";
  boost::erase_all(e, "#");
  drop(e); // expect: ssot-unowned-write order-service delete table:t_e2
  std::string u = "t_up";
  boost::to_upper(u);
  drop(boost::to_lower_copy(u)); // expect: ssot-unowned-write order-service delete table:t_up
  drop(boost::to_lower_copy(boost::to_upper_copy(std::string("t_uc")))); // expect: ssot-unowned-write order-service delete table:t_uc
  drop(boost::trim_copy(std::string(" t_trim "))); // expect: ssot-unowned-write order-service delete table:t_trim
  drop(boost::trim_left_copy(std::string(" t_left"))); // expect: ssot-unowned-write order-service delete table:t_left
  drop(boost::trim_right_copy(std::string("t_right "))); // expect: ssot-unowned-write order-service delete table:t_right
  std::string l = " t_l", r = "t_r ";
  boost::trim_left(l);
  boost::trim_right(r);
  drop(l); // expect: ssot-unowned-write order-service delete table:t_l
  drop(r); // expect: ssot-unowned-write order-service delete table:t_r
  boost::string_ref ref("t_sref");
  drop(ref.to_string()); // expect: ssot-unowned-write order-service delete table:t_sref
}
void pointers() {
  boost::make_shared<Repo>("t_bshared")->wipe();
  boost::scoped_ptr<Repo> s(new Repo("t_bscoped"));
  s->wipe();
  boost::shared_ptr<Repo> a;
  a = boost::make_shared<Repo>("t_bassigned");
  a->wipe();
  boost::optional<std::string> o(std::string("t_boptional"));
  drop(*o); // expect: ssot-unowned-write order-service delete table:t_boptional
}
void calls(boost::asio::io_context &io) {
  boost::function<void(const std::string &)> f(named);
  f("t_function");
  boost::thread t(named, "t_thread");
  t.join();
  boost::bind(named, "t_bound")();
  Repo repo("t_bbind");
  boost::bind(&Repo::wipe, &repo)();
  boost::asio::post([] { drop("t_post1"); }); // expect: ssot-unowned-write order-service delete table:t_post1
  boost::asio::post(io, [] { drop("t_post2"); }); // expect: ssot-unowned-write order-service delete table:t_post2
  boost::asio::dispatch(io, [] { drop("t_dispatch"); }); // expect: ssot-unowned-write order-service delete table:t_dispatch
}
