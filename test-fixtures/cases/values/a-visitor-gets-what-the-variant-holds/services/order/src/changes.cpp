#include <pqxx/pqxx>
#include <string>
#include <variant>

namespace shop::order {

struct Rename {
  std::string table, to;
};
struct Remove {
  const char* table;
};
using Change = std::variant<Rename, Remove>;

template <class... Ts>
struct overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
overloaded(Ts...) -> overloaded<Ts...>;

static void apply(pqxx::work& tx, const Change& c) {
  std::visit(overloaded{
                 [&](const Rename& r) { tx.exec("UPDATE " + r.table + " SET a = 1"); },     // expect: ssot-table-write order-service update table:customers
                 [&](const Remove& r) { tx.exec(std::string("DELETE FROM ") + r.table); },  // expect: ssot-table-write order-service delete table:invoices
             },
             c);
}

static void apply_if(pqxx::work& tx, const Change& c) {
  if (const auto* r = std::get_if<Rename>(&c)) {
    tx.exec("UPDATE " + r->table + " SET n = 1");  // expect: ssot-table-write order-service update table:customer_notes
  } else if (std::holds_alternative<Remove>(c)) {
    tx.exec(std::string("DELETE FROM ") + std::get<Remove>(c).table + " WHERE n = 1");  // expect: ssot-table-write order-service delete table:payments
  }
}

struct StatementOf {
  std::string operator()(const Rename& r) const { return "UPDATE " + r.table + " SET b = 1"; }
  std::string operator()(const Remove& r) const { return std::string("TRUNCATE ") + r.table; }
};

static void apply_text(pqxx::work& tx, const Change& c) {
  tx.exec(std::visit(StatementOf{}, c));  // expect: ssot-table-write order-service truncate table:customer_addresses
}

struct Writer {
  pqxx::work& tx;
  void operator()(const Rename& r) const { tx.exec("UPDATE " + r.table + " SET c = 1"); }  // expect: ssot-table-write order-service update table:invoices
  void operator()(const Remove& r) const { tx.exec(std::string("DELETE FROM ") + r.table + " WHERE c = 1"); }
};

void run(pqxx::work& tx) {
  apply(tx, Rename{"orders", "x"});
  apply(tx, Rename{"customers", "x"});
  apply(tx, Remove{"order_items"});
  apply(tx, Remove{"invoices"});
  apply_if(tx, Rename{"customer_notes", "x"});
  apply_if(tx, Remove{"order_items"});
  apply_if(tx, Change{Remove{"payments"}});
  apply_text(tx, Rename{"orders", "x"});
  apply_text(tx, Remove{"customer_addresses"});
  std::visit(Writer{tx}, Change{Rename{"invoices", "x"}});
  std::visit(Writer{tx}, Change{Remove{"orders"}});
}

}  // namespace shop::order
