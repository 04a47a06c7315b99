#include "db.h"
#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <numeric>
#include <ranges>
#include <string>
#include <vector>
struct Job {
  std::string name;
  void run() const { drop(name); } // expect: ssot-unowned-write order-service delete table:t_member; ssot-unowned-write order-service delete table:t_mem_fn
  bool due() const { return name != "t_never"; }
};
void named(const std::string &name) {
  drop(name); // expect: ssot-unowned-write order-service delete table:t_apply; ssot-unowned-write order-service delete table:t_async; ssot-unowned-write order-service delete table:t_function; ssot-unowned-write order-service delete table:t_invoke; ssot-unowned-write order-service delete table:t_once; ssot-unowned-write order-service delete table:t_policy; ssot-unowned-write order-service delete table:t_reassigned
}
void functions() {
  auto f = std::async(named, "t_async");
  auto g = std::async(std::launch::async, named, "t_policy");
  f.get();
  g.wait();
  std::once_flag once;
  std::call_once(once, named, "t_once");
  std::invoke(named, "t_invoke");
  std::apply(named, std::make_tuple(std::string("t_apply")));
  std::function<void(const std::string &)> h(named);
  if (h)
    h("t_function");
  h = nullptr;
  h = named;
  h("t_reassigned");
  Job job{"t_member"};
  std::invoke(&Job::run, job);
  Job other{"t_mem_fn"};
  std::mem_fn (&Job::run)(other);
  std::promise<std::string> promise;
  std::future<std::string> result = promise.get_future();
  promise.set_value("t_promised");
  // known-missing: ssot-unowned-write order-service delete table:t_promised
  drop(result.get()); // known-spurious: ssot-unresolved-write order-service delete table:-
}
void algorithms() {
  const std::vector<std::string> names{"t_a", "t_b"};
  std::for_each_n(names.begin(), 2, [](const std::string &n) { drop("n_" + n); }); // expect: ssot-unowned-write order-service delete table:n_t_a; ssot-unowned-write order-service delete table:n_t_b
  std::ranges::for_each(names, [](const std::string &n) { drop("r_" + n); }); // expect: ssot-unowned-write order-service delete table:r_t_a; ssot-unowned-write order-service delete table:r_t_b
  auto hit = std::ranges::find_if(names, [](const std::string &n) { return n == "t_b"; });
  drop("found_" + *hit); // expect: ssot-unowned-write order-service delete table:found_t_b
  std::vector<std::string> copy, some, changed;
  std::copy(names.begin(), names.end(), std::back_inserter(copy));
  drop("copy_" + copy.front()); // expect: ssot-unowned-write order-service delete table:copy_t_a
  std::copy_if(names.begin(), names.end(), std::back_inserter(some), [](const std::string &n) { return n != "t_a"; });
  drop("some_" + some.front()); // expect: ssot-unowned-write order-service delete table:some_t_b
  std::transform(names.begin(), names.end(), std::back_inserter(changed), [](const std::string &n) { return "x_" + n; });
  for (const std::string &n : changed)
    drop(n); // expect: ssot-unowned-write order-service delete table:x_t_a; ssot-unowned-write order-service delete table:x_t_b
  std::ranges::transform(names, std::back_inserter(changed), [](const std::string &n) { drop("in_" + n); return n; }); // expect: ssot-unowned-write order-service delete table:in_t_a; ssot-unowned-write order-service delete table:in_t_b
  drop(std::accumulate(names.begin(), names.end(), std::string("all_"))); // expect: ssot-unowned-write order-service delete table:all_t_at_b
  std::sort(copy.begin(), copy.end(), [](const std::string &a, const std::string &b) { drop("sort_" + a); return a < b; }); // expect: ssot-unowned-write order-service delete table:sort_t_a; ssot-unowned-write order-service delete table:sort_t_b
  std::string upper, word = "t_upper";
  std::transform(word.begin(), word.end(), word.begin(), ::toupper);
  drop(word); // expect: ssot-unowned-write order-service delete table:t_upper
  std::transform(word.begin(), word.end(), std::back_inserter(upper), ::tolower);
  drop(upper); // expect: ssot-unowned-write order-service delete table:t_upper
  auto it = std::find(names.begin(), names.end(), "t_a");
  if (it != names.end())
    drop("f_" + *it); // expect: ssot-unowned-write order-service delete table:f_t_a
  std::vector<std::string> made(2);
  std::generate_n(made.begin(), 2, [] { drop("t_generated"); return std::string(); }); // expect: ssot-unowned-write order-service delete table:t_generated
  std::string sum = std::accumulate(names.begin(), names.end(), std::string(), [](std::string all, const std::string &n) { drop("acc_" + n); return all + n; }); // expect: ssot-unowned-write order-service delete table:acc_t_a; ssot-unowned-write order-service delete table:acc_t_b
  std::vector<Job> jobs{{"t_job"}};
  if (std::ranges::any_of(jobs, [](const Job &j) { drop("any_" + j.name); return j.due(); })) // expect: ssot-unowned-write order-service delete table:any_t_job
    drop("t_due"); // expect: ssot-unowned-write order-service delete table:t_due
}
