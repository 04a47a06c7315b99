#include <pqxx/pqxx>
#include <cstring>
#include <optional>
#include <string>
#include <vector>
#include "libs/db/sql.h"
namespace shop::order {
void built(pqxx::work& tx, int id) {
  tx.exec("DELETE FROM " + db::quoteIdent("customers") + " WHERE id = 1");  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + db::quoteIdent("orders") + " WHERE id = 1");
  tx.exec(db::bindNames("UPDATE :table SET a = :value", {{"table", "customers"}, {"value", "1"}}));  // expect: ssot-table-write order-service update table:customers
  tx.exec(db::bindNames("UPDATE :table SET a = :value", {{"table", "orders"}, {"value", "1"}}));
  tx.exec(db::upsert("customers", {"id", "name"}, "id"));  // expect: ssot-table-write order-service upsert table:customers
  tx.exec(db::upsert("orders", {"id", "name"}, "id"));
  tx.exec(db::format("DELETE FROM %s WHERE id = %d", "customers", id));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(db::format("DELETE FROM %s WHERE id = %d", "orders", id));
  tx.exec_params(db::numbered("UPDATE customers SET a = ? WHERE id = ?"), 1, id);  // expect: ssot-table-write order-service update table:customers
  tx.exec_params(db::numbered("UPDATE orders SET a = ? WHERE id = ?"), 1, id);
}
template <db::Fixed Table> struct Repo {
  static constexpr std::string_view table = Table.view();
  static constexpr auto copy = Table;
  void clear(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(table)); }
  void truncate(pqxx::work& tx) { tx.exec("TRUNCATE " + std::string(copy.data)); }  // expect: ssot-table-write order-service truncate table:customers
};
struct Info {
  const char* table;
  int shards;
};
template <Info I> void touch(pqxx::work& tx) { tx.exec(std::string("UPDATE ") + I.table + " SET a = " + std::to_string(I.shards)); }  // expect: ssot-table-write order-service update table:customers
inline constexpr char kCustomers[] = "customers", kOrders[] = "orders";
void byTemplate(pqxx::work& tx) {
  Repo<"orders">{}.clear(tx);
  Repo<"customers">{}.truncate(tx);
  touch<Info{kCustomers, 4}>(tx);
  touch<Info{kOrders, 4}>(tx);
}
void buffers(pqxx::work& tx, const char* cols) {
  char sql[64];
  int n = std::snprintf(sql, sizeof sql, "DELETE FROM customers WHERE %s,", cols);
  sql[n - 1] = '\0';
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:customers
  char name[] = "Orders";
  name[0] = 'o';
  tx.exec(std::string("DELETE FROM ") + name);
  std::strcpy(sql, "DELETE FROM customers;SELECT 1");
  *std::strchr(sql, ';') = '\0';
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:customers
}
// A loop over numbers goes through what is known of the list, as one over its elements does.
static std::string joined(const std::vector<std::string>& words, const std::string& sep) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += sep;
    out += words[i];
  }
  return out;
}
void counted(pqxx::work& tx) {
  tx.exec("DELETE FROM " + joined({"cust", "omers"}, ""));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + joined({"or", "ders"}, ""));
  const std::vector<const char*> tables{"orders", "customers"};
  for (std::size_t i = 0, n = tables.size(); i < n; ++i)
    tx.exec(std::string("UPDATE ") + tables[i] + " SET a = 1");  // expect: ssot-table-write order-service update table:customers
}
}  // namespace shop::order
