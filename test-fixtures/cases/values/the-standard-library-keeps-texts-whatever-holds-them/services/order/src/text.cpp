#include "db.h"
#include <algorithm>
#include <filesystem>
#include <format>
#include <iostream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>
using namespace std::literals;
void parts() {
  const std::string full = "sales.t_one_x";
  drop(full.substr(full.rfind('.') + 1)); // expect: ssot-unowned-write order-service delete table:t_one_x
  drop(full.substr(full.find_first_of("._") + 1)); // expect: ssot-unowned-write order-service delete table:t_one_x
  drop(full.substr(0, full.find_last_of("_"))); // expect: ssot-unowned-write order-service delete table:sales.t_one
  std::string padded = "  t_two  ";
  drop(padded.substr(padded.find_first_not_of(' '), padded.find_last_not_of(' ') - padded.find_first_not_of(' ') + 1)); // expect: ssot-unowned-write order-service delete table:t_two
  std::string_view v = full;
  drop(std::string(v.begin(), v.end())); // expect: ssot-unowned-write order-service delete table:sales.t_one_x
  drop(std::string(1, full.front()) + "_t"); // expect: ssot-unowned-write order-service delete table:s_t
  drop(std::string("t_") + full[0]); // expect: ssot-unowned-write order-service delete table:t_s
  drop(std::string("t_") + full.at(1)); // expect: ssot-unowned-write order-service delete table:t_a
}
void questions(const std::string &given) {
  const std::string name = "t_three";
  if (name.empty())
    drop("t_never_a");
  if (!name.empty())
    drop("t_empty"); // expect: ssot-unowned-write order-service delete table:t_empty
  if (name.compare(0, 2, "t_") == 0)
    drop("t_compare"); // expect: ssot-unowned-write order-service delete table:t_compare
  if (name.compare(0, 2, "x_") == 0)
    drop("t_never_b");
  if (name == "t_three")
    drop("t_equal"); // expect: ssot-unowned-write order-service delete table:t_equal
  if ("t_four" == name)
    drop("t_never_c");
  if (std::string_view("x") == name)
    drop("t_never_d");
  if (name.find("three") != std::string::npos)
    drop("t_found"); // expect: ssot-unowned-write order-service delete table:t_found
  if (name.find_first_of("xyz") != std::string::npos)
    drop("t_never_e");
  (void)given;
}
void grown() {
  std::string a;
  a.assign("t_assign_tail", 8);
  drop(a); // expect: ssot-unowned-write order-service delete table:t_assign
  const std::string from = "__t_part__";
  a.assign(from, 2, 6);
  drop(a); // expect: ssot-unowned-write order-service delete table:t_part
  a.assign(3, 'x');
  drop(a); // expect: ssot-unowned-write order-service delete table:xxx
  const char raw[] = "t_range";
  a.assign(raw, raw + 7);
  drop(a); // expect: ssot-unowned-write order-service delete table:t_range
  std::string list{'t', '_', 'l'};
  drop(list); // expect: ssot-unowned-write order-service delete table:t_l
  std::string alloc{std::allocator<char>()};
  alloc += "t_alloc";
  drop(alloc); // expect: ssot-unowned-write order-service delete table:t_alloc
  a.clear();
  a += "t_cleared";
  drop(a); // expect: ssot-unowned-write order-service delete table:t_cleared
  a.erase();
  a += "t_erased";
  drop(a); // expect: ssot-unowned-write order-service delete table:t_erased
  std::string c = "t_comma,";
  c.erase(c.end() - 1);
  drop(c); // expect: ssot-unowned-write order-service delete table:t_comma
  std::string spaced = "t spaces";
  spaced.erase(std::remove(spaced.begin(), spaced.end(), ' '), spaced.end());
  std::string i = "t_";
  i.insert(0, "app_tail", 4);
  drop(i); // expect: ssot-unowned-write order-service delete table:app_t_
  std::string j = "_j";
  j.insert(0, 2, 'z');
  drop(j); // expect: ssot-unowned-write order-service delete table:zz_j
  std::string k = "t_k";
  k.insert(2, from, 2, 2);
  drop(k); // expect: ssot-unowned-write order-service delete table:t_t_k
  std::string r = "t_OLD_x";
  r.replace(2, 3, "newer", 3);
  drop(r); // expect: ssot-unowned-write order-service delete table:t_new_x
  std::string r2 = "t_OLD_x";
  r2.replace(2, 3, 2, 'y');
  drop(r2); // expect: ssot-unowned-write order-service delete table:t_yy_x
  std::string r3 = "t_OLD_x";
  r3.replace(2, 3, from, 2, 1);
  drop(r3); // expect: ssot-unowned-write order-service delete table:t_t_x
}
void streams() {
  std::ostringstream o(std::ios::out);
  o << "t_mode";
  drop(o.str()); // expect: ssot-unowned-write order-service delete table:t_mode
  std::ostringstream a, b;
  a << "t_a";
  b << "t_b";
  a.swap(b);
  drop(a.str()); // expect: ssot-unowned-write order-service delete table:t_b
  b = std::ostringstream("t_moved");
  drop(b.str()); // expect: ssot-unowned-write order-service delete table:t_moved
  drop(b.view()); // expect: ssot-unowned-write order-service delete table:t_moved
  std::ostringstream w;
  w.write("t_w", 3);
  w.put('x');
  drop(w.str()); // expect: ssot-unowned-write order-service delete table:t_wx
}
void paths() {
  std::filesystem::path p("t_path");
  drop(p.string()); // expect: ssot-unowned-write order-service delete table:t_path
  drop(p.native()); // expect: ssot-unowned-write order-service delete table:t_path
}
void formatted() {
  drop(std::format("t_{}", "std")); // expect: ssot-unowned-write order-service delete table:t_std
  drop(std::format(std::locale(), "t_{}_{}", "loc", 1)); // expect: ssot-unowned-write order-service delete table:t_loc_1
  std::string n = "v";
  drop(std::vformat("t_{}", std::make_format_args(n))); // expect: ssot-unowned-write order-service delete table:t_v
  std::string out;
  std::format_to(std::back_inserter(out), "t_{}", "to");
  drop(out); // expect: ssot-unowned-write order-service delete table:t_to
  char buf[32];
  *std::format_to(buf, "t_{}", "buf") = 0;
  drop(buf); // expect: ssot-unowned-write order-service delete table:t_buf
  char buf2[32];
  std::format_to_n(buf2, 31, "t_{}", "bufn");
  drop(buf2); // expect: ssot-unowned-write order-service delete table:t_bufn
}
void outside() {
  std::string line, word;
  std::getline(std::cin, line);
  std::cin >> word;
  int n = 0;
  std::cin >> n;
  drop("t_line_" + line); // expect: ssot-unowned-write order-service delete table:t_line_*
  drop("t_word_" + word); // expect: ssot-unowned-write order-service delete table:t_word_*
  drop("t_number_" + std::to_string(n)); // expect: ssot-unowned-write order-service delete table:t_number_*
  drop("t_" + std::regex_replace(word, std::regex("a"), "b")); // expect: ssot-unowned-write order-service delete table:t_*
}
