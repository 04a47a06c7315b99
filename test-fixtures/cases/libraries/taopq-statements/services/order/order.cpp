#include <tao/pq.hpp>

// taopq: a statement is SQL or the name of a prepared one.
void place(const std::shared_ptr<tao::pq::connection> &conn, int id) {
  conn->prepare("place", "INSERT INTO orders(id) VALUES ($1)");
  conn->prepare("rename", "UPDATE customers SET name = $1 WHERE id = $2");
  conn->prepare("unused", "DELETE FROM customers");
  conn->execute("place", id);
  const auto tr = conn->transaction();
  tr->execute("rename", "x", id); // expect: ssot-table-write order-service update table:customers
  tr->execute("DELETE FROM customer_notes WHERE id = $1", id); // expect: ssot-table-write order-service delete table:customer_notes
  tr->execute("SELECT * FROM customers");
  tr->send("UPDATE customers SET sent = true"); // expect: ssot-table-write order-service update table:customers
  tao::pq::table_writer writer(tr, "COPY customers (id) FROM STDIN"); // expect: ssot-table-write order-service insert table:customers
  writer.insert(id);
  writer.commit();
  tr->commit();
  conn->notify("customer.events", "x"); // expect: ssot-event-publish order-service publish event:customer.events
}
void run() {
  place(tao::pq::connection::create("host=db"), 1);
  const auto pool = tao::pq::connection_pool::create("host=db");
  pool->execute("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  pool->connection()->execute("UPDATE orders SET n = 1");
}
