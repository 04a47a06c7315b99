#include <boost/mysql.hpp>
#include <task.h>
namespace mysql = boost::mysql;
void f(mysql::any_connection &conn, int id, const std::string &name) {
  mysql::results result;
  conn.execute("SELECT * FROM customers", result);
  conn.execute("DELETE FROM customer_notes", result); // expect: ssot-table-write order-service delete table:customer_notes
  conn.execute(mysql::with_params("UPDATE customers SET name = {} WHERE id = {}", name, id), result); // expect: ssot-table-write order-service update table:customers
  mysql::statement stmt = conn.prepare_statement("INSERT INTO orders (id) VALUES (?)");
  conn.execute(stmt.bind(id), result);
  auto del = conn.prepare_statement("DELETE FROM customers WHERE id = ?");
  conn.execute(del.bind(id), result); // expect: ssot-table-write order-service delete table:customers
  conn.close_statement(del);
}
task g(mysql::connection_pool &pool, int id) {
  mysql::pooled_connection conn = co_await pool.async_get_connection();
  mysql::results result;
  co_await conn->async_execute("START TRANSACTION", result);
  co_await conn->async_execute(mysql::with_params("INSERT INTO customers (id) VALUES ({})", id), result); // expect: ssot-table-write order-service insert table:customers
  mysql::statement st = co_await conn->async_prepare_statement("UPDATE customers SET a = ? WHERE id = ?");
  co_await conn->async_execute(st.bind(1, id), result); // expect: ssot-table-write order-service update table:customers
  co_await conn->async_execute("COMMIT", result);
}
void h(mysql::tcp_connection &c) {
  mysql::results r;
  c.query("DELETE FROM customers", r); // expect: ssot-table-write order-service delete table:customers
}
