#include "Customers.h"

// Drogon: synchronous, asynchronous, coroutine and stream forms; transactions; mappers, whose class names the table.
using namespace drogon;
using namespace drogon::orm;
using drogon_model::shop::Customers;

void place(const DbClientPtr &client, int id, const std::string &name) {
  client->execSqlSync("INSERT INTO orders(id) VALUES ($1)", id);
  client->execSqlSync("UPDATE customers SET name = $1 WHERE id = $2", name, id); // expect: ssot-table-write order-service update table:customers
  client->execSqlAsync( // expect: ssot-table-write order-service delete table:customer_notes
      "DELETE FROM customer_notes WHERE id = $1", [](const Result &) {}, [](const DrogonDbException &) {}, id);
  auto future = client->execSqlAsyncFuture("SELECT * FROM customers");
  *client << "DELETE FROM customers WHERE name = $1" << name << Mode::Blocking >> [](const Result &) {} >> [](const DrogonDbException &) {}; // expect: ssot-table-write order-service delete table:customers
  *client << "SELECT name FROM customers" >> [client](const Result &) {
    client->execSqlSync("UPDATE customers SET seen = true"); // expect: ssot-table-write order-service update table:customers
  };
  auto transaction = client->newTransaction();
  transaction->execSqlSync("INSERT INTO customers(id) VALUES (1)"); // expect: ssot-table-write order-service insert table:customers
}

void map(const DbClientPtr &client) {
  Mapper<Customers> customers(client);
  Customers c = customers.findByPrimaryKey(1);
  customers.insert(c);               // expect: ssot-table-write order-service insert table:customers
  customers.update(c);               // expect: ssot-table-write order-service update table:customers
  customers.deleteByPrimaryKey(1);   // expect: ssot-table-write order-service delete table:customers
  customers.limit(10).deleteBy(Criteria("name", "x")); // expect: ssot-table-write order-service delete table:customers
  customers.count(Criteria("name", "x"));
  auto later = customers.insertFuture(c); // expect: ssot-table-write order-service insert table:customers
  Mapper<drogon_model::shop::Orders>(client).deleteBy(Criteria("id", 1));
}

Task<> later(DbClientPtr client) {
  co_await client->execSqlCoro("UPDATE orders SET n = 1");
  auto rows = co_await client->execSqlCoro("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  CoroMapper<Customers> customers(client);
  Customers c = co_await customers.findByPrimaryKey(1);
  co_await customers.update(c); // expect: ssot-table-write order-service update table:customers
  co_return;
}

void start() {
  place(app().getDbClient("orders"), 1, "x");
  map(app().getDbClient());
}

void notify(const DbClientPtr &client) {
  const std::string sql = "SELECT pg_notify($1, $2)";
  client->execSqlSync(sql, "customer.events", "x"); // expect: ssot-event-publish order-service publish event:customer.events
  client->execSqlSync(sql, "order.events", "customer.events");
}
