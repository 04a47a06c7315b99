#include <pqxx/pqxx>

// libpqxx 7.10 and 8: parameters, prepped, streaming queries, table streams, notify.
void place(pqxx::connection &cx, std::string const &id) {
  cx.prepare("place", "INSERT INTO orders(id) VALUES ($1)");
  cx.prepare("rename", "UPDATE customers SET name = $2 WHERE id = $1");
  cx.prepare("unused", "DELETE FROM customers");
  cx.prepare("DELETE FROM customer_notes WHERE id = $1");
  pqxx::work tx{cx};
  tx.exec("INSERT INTO orders(id) VALUES ($1)", pqxx::params{id}).no_rows();
  tx.exec(pqxx::prepped{"place"}, pqxx::params{id}).no_rows();
  tx.exec(pqxx::prepped{"rename"}, pqxx::params{id, "x"}).no_rows(); // expect: ssot-table-write order-service update table:customers
  tx.exec(pqxx::prepped{""}, pqxx::params{id});                      // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec("DELETE FROM customers WHERE id = $1", pqxx::params{id});  // expect: ssot-table-write order-service delete table:customers
  auto n = tx.query_value<int>("SELECT count(*) FROM customers");
  tx.query_value<int>("UPDATE customers SET visits = visits + 1 WHERE id = $1 RETURNING visits", pqxx::params{id}); // expect: ssot-table-write order-service update table:customers
  for (auto [name] : tx.stream<std::string>("SELECT name FROM customers")) (void)name;
  tx.for_query("SELECT id FROM customers", [&](int) {
    tx.exec("INSERT INTO customer_notes DEFAULT VALUES"); // expect: ssot-table-write order-service insert table:customer_notes
  });
  auto notes = pqxx::stream_to::table(tx, {"public", "customers"}, {"id", "name"}); // expect: ssot-table-write order-service insert table:customers
  notes.write_values(n, "x");
  notes.complete();
  pqxx::stream_to::raw_table(tx, "orders", "id").complete();
  tx.notify("customer.events", id); // expect: ssot-event-publish order-service publish event:customer.events
  tx.exec("UPDATE " + cx.quote_name("customers") + " SET name = " + cx.quote(id)); // expect: ssot-table-write order-service update table:customers
  tx.commit();
}

void retried(pqxx::connection &cx) {
  pqxx::perform([&cx] {
    pqxx::work tx{cx};
    tx.exec("DELETE FROM customers WHERE gone"); // expect: ssot-table-write order-service delete table:customers
    tx.commit();
  });
  pqxx::nontransaction tx{cx};
  pqxx::pipeline pipe{tx};
  pipe.insert("UPDATE orders SET sent = true");
  pipe.insert("UPDATE customers SET sent = true"); // expect: ssot-table-write order-service update table:customers
  cx.listen("customer.events", [&cx](pqxx::notification) {
    pqxx::work inner{cx};
    inner.exec("INSERT INTO customer_notes DEFAULT VALUES"); // expect: ssot-table-write order-service insert table:customer_notes
  });
}

class Repository { // transactions by reference, statements by constant
public:
  static constexpr std::string_view kErase = "DELETE FROM customers WHERE id = $1";
  void erase(pqxx::transaction_base &tx, int id) {
    tx.exec(kErase, pqxx::params{id}); // expect: ssot-table-write order-service delete table:customers
  }
};

// COPY out reads, whatever it is read from; a query that is copied may write.
void copied(pqxx::connection &cx) {
  using namespace pqxx::zview_literals;
  pqxx::work tx{cx};
  std::tuple<std::string> row;
  auto names = pqxx::stream_from::table(tx, {"public", "customers"}, {"name"});
  names >> row;
  pqxx::stream_from::raw_table(tx, "customers", "name").complete();
  pqxx::stream_from(tx, pqxx::from_table, "customers").complete();
  pqxx::stream_from::query(tx, "SELECT name FROM customers").complete();
  pqxx::stream_from(tx, pqxx::from_query, "DELETE FROM customers RETURNING name").complete(); // expect: ssot-table-write order-service delete table:customers
  const auto erase = "DELETE FROM customer_notes"_zv;
  tx.exec(erase.c_str()); // expect: ssot-table-write order-service delete table:customer_notes
  const std::vector<std::string> columns{"id", "name"};
  tx.exec("INSERT INTO customers (" + cx.quote_columns(columns) + ") VALUES (1, 'x')"); // expect: ssot-table-write order-service insert table:customers
}

// A notification's channel may be bound to it.
void notified(pqxx::work &tx, const std::string &body) {
  tx.exec("SELECT pg_notify($1, $2)", pqxx::params("customer.events", body)); // expect: ssot-event-publish order-service publish event:customer.events
  tx.exec("SELECT pg_notify($2::text, $1)", pqxx::params{body, "customer.events"}); // expect: ssot-event-publish order-service publish event:customer.events
  pqxx::params parts;
  parts.append("order.events");
  parts.append(body);
  tx.exec("SELECT pg_notify($1, $2)", parts);
}
