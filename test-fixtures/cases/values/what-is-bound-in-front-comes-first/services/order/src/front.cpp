#include <absl/functional/bind_front.h>
#include <sqlite3.h>
#include <string>
static void drop(sqlite3 *db, const std::string &prefix, const std::string &name) {
  sqlite3_exec(db, ("DELETE FROM " + prefix + name).c_str(), nullptr, nullptr, nullptr); // expect: ssot-unowned-write order-service delete table:t_front
}
void front(sqlite3 *db) {
  absl::bind_front(drop, db, "t_")("front");
}
