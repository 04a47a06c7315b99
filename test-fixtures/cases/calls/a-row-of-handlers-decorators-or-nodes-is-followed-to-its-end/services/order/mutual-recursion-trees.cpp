#include "libs/tree/node.h"
void mutual_recursion_trees_reset(pqxx::work& tx) {
  tree::Group g;
  g.add(std::make_unique<tree::Leaf>("orders"));
  auto inner = std::make_unique<tree::Group>();
  inner->add(std::make_unique<tree::Leaf>("order_items"));
  inner->add(std::make_unique<tree::Leaf>("payments"));
  g.add(std::move(inner));
  tree::Truncate t{tx};
  g.accept(t);  // expect: ssot-table-write order-service truncate table:payments
}
