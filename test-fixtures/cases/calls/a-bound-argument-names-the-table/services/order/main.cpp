#include "libs/db/put.h"
using namespace std::placeholders;
void a(pqxx::work &tx) {
  db::with_tx(std::bind_front(db::wipe, "orders"));
  db::with_tx(std::bind_front(&db::wipe, std::string("customers"))); // expect: ssot-table-write order-service delete table:customers
  db::with_tx(std::bind(&db::wipe, "order_items", _1));
  db::with_tx(std::bind(&db::wipe, "customer_notes", _1)); // expect: ssot-table-write order-service delete table:customer_notes
  db::each(std::bind(&db::put, std::ref(tx), "orders", _1));
  db::each(std::bind(&db::put, std::ref(tx), "customer_addresses", _1)); // expect: ssot-table-write order-service insert table:customer_addresses
  db::each([&](int id) { db::put(tx, "customers", id); });               // expect: ssot-table-write order-service insert table:customers
}
