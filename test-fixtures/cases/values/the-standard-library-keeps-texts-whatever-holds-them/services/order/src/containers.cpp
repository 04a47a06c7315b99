#include "db.h"
#include <array>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <set>
#include <stack>
#include <unordered_map>
#include <unordered_set>
#include <vector>
using Names = std::vector<std::string>;
void each(const Names &names) {
  for (const std::string &n : names)
    drop(n); // expect: ssot-unowned-write order-service delete table:t_assigned; ssot-unowned-write order-service delete table:t_assign_range; ssot-unowned-write order-service delete table:t_assign_list; ssot-unowned-write order-service delete table:t_ins_one; ssot-unowned-write order-service delete table:t_ins_list; ssot-unowned-write order-service delete table:t_ins_range; ssot-unowned-write order-service delete table:t_ins_copies; ssot-unowned-write order-service delete table:t_emplaced; ssot-unowned-write order-service delete table:t_filled; ssot-unowned-write order-service delete table:t_swapped; ssot-unowned-write order-service delete table:t_refilled; ssot-unowned-write order-service delete table:t_three
}
void sequences() {
  Names a;
  a = Names{"t_assigned"};
  each(a);
  Names b;
  b.assign(2, "t_assign_list");
  each(b);
  const Names src{"t_assign_range"};
  b.assign(src.begin(), src.end());
  each(b);
  Names c;
  c.insert(c.begin(), "t_ins_one");
  each(c);
  Names d;
  d.insert(d.end(), {"t_ins_list"});
  each(d);
  Names e;
  const Names more{"t_ins_range"};
  e.insert(e.end(), more.begin(), more.end());
  each(e);
  Names f;
  f.insert(f.end(), 3, "t_ins_copies");
  each(f);
  Names g;
  g.emplace(g.begin(), "t_emplaced");
  each(g);
  each(Names(2, "t_filled"));
  Names h, i{"t_swapped"};
  h.swap(i);
  each(h);
  Names j{"t_gone"};
  j.clear();
  j.push_back("t_refilled");
  each(j);
  const Names k{"t_one", "t_two", "t_three"};
  each({k[2]});
  std::list<std::string> l, m{"t_spliced"};
  l.splice(l.end(), m);
  for (const std::string &n : l)
    drop(n); // expect: ssot-unowned-write order-service delete table:t_spliced
  std::deque<std::string> q;
  q.emplace_front("t_front");
  drop(q.front()); // expect: ssot-unowned-write order-service delete table:t_front
}
void sets() {
  std::set<std::string> s;
  s.insert("t_set");
  s.emplace("t_set_emplaced");
  for (const auto &n : s)
    drop(n); // expect: ssot-unowned-write order-service delete table:t_set; ssot-unowned-write order-service delete table:t_set_emplaced
  std::unordered_set<std::string> u;
  u.insert({"t_uset"});
  u.emplace_hint(u.end(), "t_uset_hint");
  for (const auto &n : u)
    drop(n); // expect: ssot-unowned-write order-service delete table:t_uset; ssot-unowned-write order-service delete table:t_uset_hint
  std::set<std::string> copy;
  copy.insert(s.begin(), s.end());
  drop("copy_" + *copy.begin()); // expect: ssot-unowned-write order-service delete table:copy_t_set; ssot-unowned-write order-service delete table:copy_t_set_emplaced
  std::queue<std::string> q;
  q.emplace("t_queue");
  drop(q.front()); // expect: ssot-unowned-write order-service delete table:t_queue
  std::stack<std::string> st;
  st.push("t_stack");
  drop(st.top()); // expect: ssot-unowned-write order-service delete table:t_stack
}
void maps(int key) {
  std::map<int, std::string> m;
  m.insert({1, "t_pair"});
  m.emplace(2, "t_two");
  m.emplace(std::make_pair(3, "t_emplaced_pair"));
  m.emplace_hint(m.end(), 4, "t_hint");
  m.try_emplace(5, "t_try");
  m.insert_or_assign(6, "t_assigned");
  m.insert(m.end(), std::make_pair(7, std::string("t_hinted_pair")));
  m.insert({{8, "t_list"}});
  drop(m[1]); // expect: ssot-unowned-write order-service delete table:t_pair
  drop(m.at(3)); // expect: ssot-unowned-write order-service delete table:t_emplaced_pair
  drop(m[4]); // expect: ssot-unowned-write order-service delete table:t_hint
  drop(m[5]); // expect: ssot-unowned-write order-service delete table:t_try
  drop(m[6]); // expect: ssot-unowned-write order-service delete table:t_assigned
  drop(m[7]); // expect: ssot-unowned-write order-service delete table:t_hinted_pair
  drop(m[8]); // expect: ssot-unowned-write order-service delete table:t_list
  std::map<int, std::string> copy(m);
  drop(copy[1]); // expect: ssot-unowned-write order-service delete table:t_pair
  std::unordered_map<int, std::string> other(m.begin(), m.end());
  drop(other[2]); // expect: ssot-unowned-write order-service delete table:t_two
  std::map<int, std::string> more;
  more.insert(m.begin(), m.end());
  drop(more[5]); // expect: ssot-unowned-write order-service delete table:t_try
  std::map<int, std::string> one{{1, "t_first"}};
  drop(one.begin()->second); // expect: ssot-unowned-write order-service delete table:t_first
  for (std::map<int, std::string>::const_iterator it = one.begin(); it != one.end(); ++it)
    drop(it->second); // expect: ssot-unowned-write order-service delete table:t_first
  if (!one.empty() && one.size() > 0)
    drop(std::prev(one.end())->second); // expect: ssot-unowned-write order-service delete table:t_first
  (void)key;
}
