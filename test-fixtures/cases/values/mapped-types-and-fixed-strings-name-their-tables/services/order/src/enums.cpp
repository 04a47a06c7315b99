#include <pqxx/pqxx>
#include "libs/meta/enums.h"
namespace shop::order {
enum class Table { orders, customers, invoices };
struct orders {};
struct customer_notes {};
constexpr auto kSql = meta::concat("DELETE FROM ", "payments");
inline constexpr auto kUpper = meta::upperOf("invoices");
constexpr const char* pick(bool mine) { return mine ? "order_items" : "customer_addresses"; }
consteval std::string_view chosen(std::string_view key) { return key == "o" ? "orders" : "customers"; }
constinit const char* gTable = "order_audit";
static constexpr struct { std::string_view table, key; } kRows[] = {{"orders", "id"}, {"payments", "no"}};
template <std::size_t I> void wipeRow(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(kRows[I].table) + " WHERE " + std::string{kRows[I].key} + " = 1"); }  // expect: ssot-table-write order-service delete table:payments
template <class T> void wipeType(pqxx::work& tx) { tx.exec("TRUNCATE " + std::string(meta::typeName<T>())); }  // expect: ssot-table-write order-service truncate table:customer_notes
void run(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::string(meta::enumName<Table::orders>()));
  tx.exec("DELETE FROM " + std::string(meta::enumName<Table::customers>()));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(meta::name<Table, 3>(Table::orders)));
  tx.exec("DELETE FROM " + std::string(meta::name<Table, 3>(Table::invoices)));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(kSql.data());  // expect: ssot-table-write order-service delete table:payments
  tx.exec(std::string("TRUNCATE ") + kUpper.data());  // expect: ssot-table-write order-service truncate table:invoices
  tx.exec(std::string("TRUNCATE ") + pick(true));
  tx.exec(std::string("TRUNCATE ") + pick(false));  // expect: ssot-table-write order-service truncate table:customer_addresses
  tx.exec("TRUNCATE " + std::string(chosen("o")));
  tx.exec("TRUNCATE " + std::string(chosen("c")));  // expect: ssot-table-write order-service truncate table:customers
  tx.exec(std::string("TRUNCATE ") + gTable);
  tx.exec("TRUNCATE " + std::string(meta::Chars<'p', 'a', 'y', 'm', 'e', 'n', 't', 's'>::value));  // expect: ssot-table-write order-service truncate table:payments
  wipeRow<0>(tx);
  wipeRow<1>(tx);
  wipeType<orders>(tx);
  wipeType<customer_notes>(tx);
  static constexpr char kRaw[] = R"(UPDATE
    customers /* not orders */
    SET a = 'x -- y')";
  tx.exec(kRaw);  // expect: ssot-table-write order-service update table:customers
  tx.exec("" "DELETE FROM orders" " WHERE 1 = 1");
}
}

