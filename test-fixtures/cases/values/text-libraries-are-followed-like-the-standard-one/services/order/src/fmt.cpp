#include "db.h"
#include <fmt/args.h>
#include <fmt/compile.h>
#include <fmt/format.h>
#include <fmt/printf.h>
#include <fmt/ranges.h>
#include <locale>
#include <vector>
using namespace fmt::literals;
void texts() {
  fmt::memory_buffer buf;
  buf.append(std::string_view("t_"));
  buf.push_back('b');
  drop(std::string(buf.data(), buf.size())); // expect: ssot-unowned-write order-service delete table:t_b
  buf.clear();
  fmt::format_to(fmt::appender(buf), "t_{}", "app");
  drop(fmt::to_string(buf)); // expect: ssot-unowned-write order-service delete table:t_app
  std::string out;
  fmt::format_to(std::back_inserter(out), FMT_COMPILE("t_{}"), "comp");
  drop(out); // expect: ssot-unowned-write order-service delete table:t_comp
  drop(fmt::format("t_{name}", "name"_a = "arg")); // expect: ssot-unowned-write order-service delete table:t_arg
  drop(fmt::format(fmt::runtime(std::string("t_{}")), "run")); // expect: ssot-unowned-write order-service delete table:t_run
  drop(fmt::format(std::locale(), "t_{}_{}", "loc", 1)); // expect: ssot-unowned-write order-service delete table:t_loc_1
  const std::vector<std::string> v{"t", "j"};
  drop(fmt::format("{}", fmt::join(v.begin(), v.end(), "_"))); // expect: ssot-unowned-write order-service delete table:t_j
  std::string n = "v";
  drop(fmt::vformat("t_{}", fmt::make_format_args(n))); // expect: ssot-unowned-write order-service delete table:t_v
  drop(fmt::vformat(std::locale(), "t_{}_l", fmt::make_format_args(n))); // expect: ssot-unowned-write order-service delete table:t_v_l
  std::string to;
  fmt::vformat_to(std::back_inserter(to), "t_{}_to", fmt::make_format_args(n));
  drop(to); // expect: ssot-unowned-write order-service delete table:t_v_to
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  store.push_back("gone");
  store.clear();
  store.push_back("kept");
  drop(fmt::vformat("t_{}", store)); // expect: ssot-unowned-write order-service delete table:t_kept
  fmt::print("DELETE FROM {}", "t_never");
}
