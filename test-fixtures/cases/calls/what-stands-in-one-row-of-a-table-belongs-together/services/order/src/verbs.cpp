#include <map>
#include <pqxx/pqxx>
#include <string>

namespace shop::order {

struct Row {
  const char* verb;
  int (*run)(pqxx::work&, const char*);
  const char* table;
};

static int remove(pqxx::work& tx, const char* t) {
  tx.exec(std::string("DELETE FROM ") + t);  // expect: ssot-table-write order-service delete table:customers
  return 0;
}
static int touch(pqxx::work& tx, const char* t) {
  tx.exec(std::string("UPDATE ") + t + " SET a = 1");  // expect: ssot-table-write order-service update table:invoices
  return 1;
}

static const Row kRows[] = {{"a", remove, "orders"}, {"b", remove, "customers"}, {"c", touch, "invoices"}};

void serve(pqxx::work& tx, const std::string& verb) {
  for (const Row& r : kRows)
    if (verb == r.verb) {
      r.run(tx, r.table);
      return;
    }
}

struct Entry {
  void (*run)(pqxx::work&, const std::string&);
  std::string table;
};
static void clear(pqxx::work& tx, const std::string& t) { tx.exec("TRUNCATE " + t); }
static void stamp(pqxx::work& tx, const std::string& t) { tx.exec("UPDATE " + t + " SET t = now()"); }  // expect: ssot-table-write order-service update table:payments
static const std::map<std::string, Entry> kEntries{{"clear", {clear, "order_items"}}, {"stamp", {stamp, "payments"}}};

void serve_named(pqxx::work& tx, const std::string& name) {
  auto it = kEntries.find(name);
  if (it != kEntries.end()) it->second.run(tx, it->second.table);
}

}  // namespace shop::order
