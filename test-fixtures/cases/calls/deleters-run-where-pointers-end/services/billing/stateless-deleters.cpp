#include "libs/lease/lease.h"
namespace {
struct Holder { d::LeasePtr lease; };
}
void stateless_deleters_go(pqxx::work& tx) {
  d::LeasePtr p{new d::Lease{&tx, 1}};  // expect: ssot-table-write billing-service delete table:order_items
  tx.exec("UPDATE invoices SET a = 1");
}
void stateless_deleters_moved(pqxx::work& tx, Holder& h) {
  d::LeasePtr p{new d::Lease{&tx, 2}};
  h.lease = std::move(p);
}
