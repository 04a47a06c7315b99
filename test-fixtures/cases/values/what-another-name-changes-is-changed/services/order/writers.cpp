// An object that keeps a reference to a variable changes the variable.
#include "libs/writers.h"
namespace shop {
void fluent(pqxx::work& tx) {
  std::string sql;
  SqlWriter w(sql);
  w.add("DELETE FROM ").add("customers");
  w.end();
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:customers
}
void temporary(pqxx::work& tx) {
  std::string sql = "DELETE FROM ";
  SqlWriter(sql).add("payments");
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:payments
}
void fill(SqlWriter& w) { w.add("invoices"); }
void passedOn(pqxx::work& tx) {
  std::string sql = "DELETE FROM ";
  SqlWriter w{sql};
  fill(w);
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:invoices
  std::string own = "DELETE FROM ";
  auto p = std::make_unique<SqlWriter>(own);
  p->add("orders");
  tx.exec(own);
}
void owned(pqxx::work& tx) {
  std::string sql = "DELETE FROM ";
  auto w = std::make_unique<SqlWriter>(sql);
  w->add("invoices");
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:invoices
  std::string other = "DELETE FROM ";
  std::unique_ptr<SqlWriter> v(new SqlWriter(other));
  v->add("customers");
  tx.exec(other);  // expect: ssot-table-write order-service delete table:customers
}
void streamed(pqxx::work& tx) {
  std::ostringstream out;
  StreamWriter w(&out);
  w.add("UPDATE ");
  w.add("customers SET a = 1");
  tx.exec(out.str());  // expect: ssot-table-write order-service update table:customers
}
void collected(pqxx::work& tx) {
  std::vector<std::string> all;
  Collector c(all);
  c.add("DELETE FROM orders");
  c.add("DELETE FROM payments");
  for (const auto& s : all) tx.exec(s);  // expect: ssot-table-write order-service delete table:payments
}
void inClosure(pqxx::work& tx) {
  std::string sql = "DELETE FROM ";
  SqlWriter w(sql);
  auto f = [&] { w.add("customers"); };
  f();
  tx.exec(sql);  // expect: ssot-table-write order-service delete table:customers
}
void anewInEachRound(pqxx::work& tx) {
  for (const char* t : {"orders", "customers"}) {
    std::string sql;
    SqlWriter w(sql);
    w.add("DELETE FROM ");
    w.add(t);
    tx.exec(sql);  // expect: ssot-table-write order-service delete table:customers
  }
}
void renamed(pqxx::work& tx) {
  Target t{"payments"}, kept{"payments"};
  Renamer r{&t};
  r.old();
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-unowned-write order-service delete table:payments_old
  tx.exec("DELETE FROM " + kept.table);  // expect: ssot-table-write order-service delete table:payments
  r.target->table = "customers";
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-table-write order-service delete table:customers
  t.table = "orders";
  r.old();
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-unowned-write order-service delete table:orders_old
}
class Statement {
 public:
  void run(pqxx::work& tx) {
    SqlWriter w(sql_);
    w.add("DELETE FROM ");
    w.add("payments");
    tx.exec(sql_);  // expect: ssot-table-write order-service delete table:payments
  }
 private:
  std::string sql_;
};
void member(pqxx::work& tx) { Statement().run(tx); }
class Exporter {
 public:
  Exporter() : writer_(sql_) {}
  explicit Exporter(std::string begin) : sql_(std::move(begin)), writer_(sql_) {}
  void run(pqxx::work& tx) {
    writer_.add("DELETE FROM invoices");
    tx.exec(sql_);  // expect: ssot-table-write order-service delete table:invoices
  }
 private:
  std::string sql_;
  SqlWriter writer_;
};
class Report {
 public:
  void begin() { writer_.add("DELETE FROM "); }
  void of(const char* table) { writer_.add(table); }
  std::string str() const { return out_.str(); }
 private:
  std::ostringstream out_;
  StreamWriter writer_{&out_};
};
void ownMembers(pqxx::work& tx) {
  Exporter().run(tx);
  Report r;
  r.begin();
  r.of("payments");
  tx.exec(r.str());  // expect: ssot-table-write order-service delete table:payments
}
}
