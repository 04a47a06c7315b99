#include <pqxx/pqxx>
#include <string>
#include <sstream>
#include <vector>
#include <iomanip>
namespace shop::order {
void opt(pqxx::work& tx, bool archived, int limit) {
  std::string q = "SELECT * FROM ";
  q = "UPDATE ";
  q += archived ? "customer_notes" : "customers";
  q += " SET a = 1";
  if (limit > 0) q += " WHERE id < " + std::to_string(limit);
  if (archived) { q += " AND x"; } else { q += " AND y"; }
  tx.exec(q);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:customer_notes
}
void nested(pqxx::work& tx, const std::vector<std::string>& cols, int rows) {
  std::string q = "INSERT INTO payments (";
  bool first = true;
  for (const auto& c : cols) { if (!first) q += ", "; first = false; q += c; }
  q += ") VALUES ";
  for (int r = 0; r < rows; ++r) {
    if (r) q += ",";
    q += "(";
    for (size_t c = 0; c < cols.size(); ++c) { if (c) q += ","; q += "$" + std::to_string(r * cols.size() + c + 1); }
    q += ")";
  }
  tx.exec(q);  // expect: ssot-table-write order-service insert table:payments
}
void delim(pqxx::work& tx, const std::vector<int>& ids) {
  std::string q = "DELETE FROM customers WHERE id IN (";
  const char* sep = "";
  for (int id : ids) { q += sep; q += std::to_string(id); sep = ", "; }
  q += ")";
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void tail(pqxx::work& tx, const std::vector<int>& ids) {
  std::ostringstream in;
  for (size_t i = 0; i < ids.size(); ++i) { if (i != 0) in << ","; in << ids[i]; }
  std::ostringstream q;
  q << "DELETE FROM " << "customers" << " WHERE id IN (" << in.str() << ")";
  tx.exec(q.str());  // expect: ssot-table-write order-service delete table:customers
}
void loopsql(pqxx::work& tx) {
  for (const char* t : {"customers", "orders", "payments"}) {
    std::string q = "DELETE FROM ";
    q += t;
    tx.exec(q);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
  }
  static const char* const kTables[] = {"customer_notes", "order_items", "invoices"};
  for (size_t i = 0; i < sizeof kTables / sizeof kTables[0]; ++i)
    tx.exec(std::string("TRUNCATE ") + kTables[i]);  // expect: ssot-table-write order-service truncate table:customer_notes; ssot-table-write order-service truncate table:invoices
  for (const auto* p = kTables; p != std::end(kTables); ++p)
    tx.exec(std::string("DELETE FROM ") + *p);  // expect: ssot-table-write order-service delete table:customer_notes; ssot-table-write order-service delete table:invoices
  std::vector<std::string> ts{"customers", "orders"};
  ts.push_back("refunds");
  for (auto it = ts.begin(); it != ts.end(); ++it) tx.exec("DELETE FROM " + *it);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:refunds
  for (std::size_t i = 0; i < ts.size(); i++) tx.exec("DELETE FROM " + ts.at(i));  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:refunds
}
void batch(pqxx::work& tx) {
  std::string q;
  for (const char* t : {"customers", "orders", "payments"}) {
    q += "DELETE FROM ";
    q += t;
    q += ";";
  }
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
}
void batch2(pqxx::work& tx) {
  std::ostringstream q;
  for (const auto& t : std::vector<std::string>{"customers", "orders"}) q << "DELETE FROM " << t << ";\n";
  q << "DELETE FROM invoices;";
  tx.exec(q.str());  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void sw(pqxx::work& tx, int k) {
  std::string q = "UPDATE ";
  switch (k) {
    case 0: q += "orders"; break;
    case 1: q += "customers"; break;
    default: q += "payments";
  }
  q += " SET x = 1";
  tx.exec(q);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:payments
}
void early(pqxx::work& tx, bool dry) {
  std::string q = "DELETE FROM customers";
  if (dry) q = "SELECT count(*) FROM customers";
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void streamy(pqxx::work& tx, int id, double price) {
  std::stringstream ss;
  ss << "UPDATE payments SET price = " << std::fixed << std::setprecision(2) << price << " WHERE id = " << std::setw(4) << std::setfill('0') << id << std::endl;
  tx.exec(ss.str());  // expect: ssot-table-write order-service update table:payments
  ss.str("");
  ss.clear();
  ss << "UPDATE orders SET a = 1";
  tx.exec(ss.str());
  ss.str(std::string());
  ss << std::quoted("x");
  std::ostringstream os("DELETE FROM ", std::ios::ate);
  os << "customers";
  tx.exec(os.str());  // expect: ssot-table-write order-service delete table:customers
}
static std::ostream& table(std::ostream& os, const char* name) { return os << '"' << name << '"'; }
static void where(std::ostream& os, int id) { os << " WHERE id = " << id; }
struct Ident { const char* n; };
static std::ostream& operator<<(std::ostream& os, const Ident& i) { return os << '"' << i.n << '"'; }
void across(pqxx::work& tx) {
  std::ostringstream os;
  os << "DELETE FROM ";
  table(os, "customers");
  where(os, 3);
  tx.exec(os.str());  // expect: ssot-table-write order-service delete table:customers
  std::ostringstream o2;
  o2 << "DELETE FROM " << Ident{"payments"} << " WHERE 1=1";
  tx.exec(o2.str());  // expect: ssot-table-write order-service delete table:payments
  std::ostringstream o3;
  table(o3 << "DELETE FROM ", "invoices") << " WHERE x";
  tx.exec(o3.str());  // expect: ssot-table-write order-service delete table:invoices
  tx.exec((std::ostringstream() << "DELETE FROM " << "refunds").str());  // expect: ssot-table-write order-service delete table:refunds
}
void lambda(pqxx::work& tx, const std::vector<std::string>& cols) {
  std::string q = "INSERT INTO customers (";
  auto add = [&q](const std::string& c) { if (q.back() != '(') q += ','; q += c; };
  for (const auto& c : cols) add(c);
  q += ") DEFAULT VALUES";
  tx.exec(q);  // expect: ssot-table-write order-service insert table:customers
}
void whileLoop(pqxx::work& tx) {
  const char* const list[] = {"customers", "payments", nullptr};
  for (const char* const* p = list; *p; ++p) tx.exec(std::string("DELETE FROM ") + *p);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
  int i = 0;
  while (list[i]) { tx.exec(std::string("TRUNCATE ") + list[i]); ++i; }  // expect: ssot-table-write order-service truncate table:customers; ssot-table-write order-service truncate table:payments
}
}
