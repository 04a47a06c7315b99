#include "libs/tree/node.h"
int mutual_recursion_trees_count() {
  tree::Group g;
  g.add(std::make_unique<tree::Leaf>("orders"));
  tree::Counter c;
  g.accept(c);
  return c.n;
}
void mutual_recursion_trees_reset(pqxx::work& tx) {
  tree::Leaf l{"payments"};
  tree::Truncate t{tx};
  l.accept(t);
}
