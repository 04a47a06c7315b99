#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <string>

// SOCI: gathered texts, prepared statements as members, rowsets that read, helpers that change the schema.
using namespace soci;

class Orders {
public:
  explicit Orders(session &sql) : rename_((sql.prepare << "UPDATE customers SET name = :n", use(name_))), unused_((sql.prepare << "DELETE FROM customers")) {}
  void rename(const std::string &name) {
    name_ = name;
    rename_.execute(true); // expect: ssot-table-write order-service update table:customers
  }

private:
  std::string name_;
  statement rename_, unused_;
};

void place(session &sql, int id, const std::string &table) {
  transaction tr(sql);
  sql << "INSERT INTO orders(id) VALUES (:id)", use(id, "id");
  sql << "DELETE FROM " << table << " WHERE id = " << id; // expect: ssot-table-write order-service delete table:customer_notes
  sql.once << "UPDATE customers SET n = :n", use(id);     // expect: ssot-table-write order-service update table:customers
  statement st = (sql.prepare << "INSERT INTO customers(id) VALUES (:id)", use(id));
  st.execute(true); // expect: ssot-table-write order-service insert table:customers
  statement step(sql);
  step.alloc();
  step.prepare("DELETE FROM customers WHERE id = 1");
  step.define_and_bind();
  step.execute(true); // expect: ssot-table-write order-service delete table:customers
  rowset<row> rows = (sql.prepare << "SELECT * FROM customers");
  for (auto &r : rows) (void)r;
  sql.create_table("customer_notes").column("id", dt_integer)("PRIMARY KEY"); // expect: ssot-table-write order-service ddl table:customer_notes
  sql.truncate_table("customers");                                            // expect: ssot-table-write order-service truncate table:customers
  tr.commit();
}

void run(const std::string &path) {
  session sql(sqlite3, path);
  place(sql, 1, "customer_notes");
  Orders(sql).rename("x");
}
