#include <mysqlx/xdevapi.h>
#include <string>

// X DevAPI: a chain does nothing without execute(); tables and collections know their schema.
void place(mysqlx::Session &session, const std::string &id) {
  session.sql("INSERT INTO orders(id) VALUES (?)").bind(id).execute();
  session.sql("UPDATE customer_db.customers SET name = ?").bind(id).execute(); // expect: ssot-table-write order-service update table:customer_db.customers
  auto later = session.sql("DELETE FROM customer_db.customers");
  mysqlx::Schema schema = session.getSchema("customer_db");
  mysqlx::Table customers = schema.getTable("customers");
  customers.insert("id", "name").values(id, "x").execute();         // expect: ssot-table-write order-service insert table:customers
  customers.update().set("name", id).where("id = 1").execute();     // expect: ssot-table-write order-service update table:customers
  customers.remove().where("id = :id").bind("id", id).execute();    // expect: ssot-table-write order-service delete table:customers
  customers.select("name").where("id = 1").execute();
  customers.remove().where("never run");
  mysqlx::Collection notes = session.getSchema("customer_db").getCollection("customer_notes", true);
  notes.add(R"({"text": "x"})").execute();              // expect: ssot-table-write order-service insert table:customer_notes
  notes.modify("true").set("text", "y").execute();      // expect: ssot-table-write order-service update table:customer_notes
  notes.remove("text = 'y'").execute();                 // expect: ssot-table-write order-service delete table:customer_notes
  notes.removeOne("1");                                 // expect: ssot-table-write order-service delete table:customer_notes
  notes.addOrReplaceOne("1", mysqlx::DbDoc("{}"));      // expect: ssot-table-write order-service upsert table:customer_notes
  notes.find("text = 'y'").execute();
  session.getSchema("order_db").getTable("orders").remove().where("true").execute();
}

class Customers {
public:
  explicit Customers(mysqlx::Session &session) : table_(session.getSchema("customer_db").getTable("customers")) {}
  void rename(const std::string &name) {
    auto statement = table_.update();
    statement.set("name", name);
    statement.where("id = 1");
    statement.execute(); // expect: ssot-table-write order-service update table:customers
  }

private:
  mysqlx::Table table_;
};

void run(mysqlx::Session &session) { Customers(session).rename("x"); }

void index(mysqlx::Session &session) {
  session.getSchema("customer_db").getCollection("customers").createIndex("by_name", "{}"); // expect: ssot-table-write order-service ddl table:customers
}
