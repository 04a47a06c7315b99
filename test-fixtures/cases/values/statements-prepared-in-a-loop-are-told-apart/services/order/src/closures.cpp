#include <sqlite3.h>

#include <functional>
#include <string>
#include <thread>

// A closure that another function makes is handed over like one that is written in place.
static auto purge(sqlite3 *db, std::string table) {
  return [db, table] {
    // expect: ssot-table-write order-service delete table:customer_addresses
    sqlite3_exec(db, ("DELETE FROM " + table).c_str(), nullptr, nullptr, nullptr);
  };
}

void nightly(sqlite3 *db) {
  std::thread worker(purge(db, "customer_addresses"));
  std::thread other(purge(db, "order_items"));
  worker.join();
  other.join();
}
