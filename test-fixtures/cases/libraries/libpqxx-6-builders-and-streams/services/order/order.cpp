#include <pqxx/pqxx>
#include <pqxx/stream_to>
#include <pqxx/tablewriter>

// libpqxx 6: exec_n and its like, named statements, parameterised builders, pipelines, COPY streams.
class Listener : public pqxx::notification_receiver {
public:
  explicit Listener(pqxx::connection &c) : pqxx::notification_receiver(c, "customer.events") {}
  void operator()(const std::string &, int) override {
    pqxx::work tx(conn());
    tx.exec("DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
    tx.commit();
  }
};

void place(pqxx::connection &conn, int id) {
  conn.prepare("place", "INSERT INTO orders(id) VALUES ($1)");
  conn.prepare("rename", "UPDATE customers SET name = $2 WHERE id = $1");
  pqxx::work tx(conn);
  tx.exec_params0("INSERT INTO orders(id) VALUES ($1)", id);
  tx.exec_params1("SELECT name FROM customers WHERE id = $1", id);
  tx.exec_params0("DELETE FROM customers WHERE id = $1", id); // expect: ssot-table-write order-service delete table:customers
  tx.exec_n(1, "UPDATE customers SET n = 1 RETURNING id");    // expect: ssot-table-write order-service update table:customers
  tx.exec_params_n(1, "DELETE FROM customer_notes WHERE id = $1 RETURNING id", id); // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec_prepared0("place", id);
  tx.exec_prepared("rename", id, "x"); // expect: ssot-table-write order-service update table:customers
  tx.exec_prepared_n(0, "rename", id, "y"); // expect: ssot-table-write order-service update table:customers
  tx.prepared("rename")(id)("z").exec();    // expect: ssot-table-write order-service update table:customers
  tx.parameterized("INSERT INTO customers(id) VALUES ($1)")(id).exec(); // expect: ssot-table-write order-service insert table:customers
  pqxx::stream_to stream{tx, "customers"}; // expect: ssot-table-write order-service insert table:customers
  stream.complete();
  pqxx::tablewriter writer(tx, "orders");
  writer.complete();
  pqxx::pipeline pipe(tx);
  pipe.insert("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  tx.commit();
  pqxx::nontransaction bare(conn);
  pqxx::result r = bare.exec("SELECT * FROM " + conn.quote_name("customers"));
  pqxx::perform([&] {
    pqxx::work again(conn);
    again.exec0("UPDATE customers SET again = true"); // expect: ssot-table-write order-service update table:customers
    again.commit();
  });
}
