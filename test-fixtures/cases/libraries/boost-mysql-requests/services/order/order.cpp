#include <boost/mysql.hpp>
#include <string>

// Boost.MySQL: a request is a text, text with parameters, or a bound statement; coroutines.
namespace mysql = boost::mysql;
namespace asio = boost::asio;

void place(mysql::any_connection &conn, int id) {
  mysql::results result;
  conn.execute("INSERT INTO orders(id) VALUES (1)", result);
  conn.execute("DELETE FROM customers", result); // expect: ssot-table-write order-service delete table:customers
  conn.execute(mysql::with_params("UPDATE customers SET name = {} WHERE id = {}", "x", id), result); // expect: ssot-table-write order-service update table:customers
  conn.execute(mysql::with_params("SELECT * FROM customers WHERE id = {}", id), result);
  mysql::statement stmt = conn.prepare_statement("INSERT INTO customers(id) VALUES (?)");
  conn.execute(stmt.bind(id), result); // expect: ssot-table-write order-service insert table:customers
  mysql::statement unused = conn.prepare_statement("DELETE FROM customers");
  std::string sql = mysql::format_sql(conn.format_opts().value(), "DELETE FROM customer_notes WHERE id = {}", id);
  mysql::error_code ec;
  mysql::diagnostics diag;
  conn.execute(sql, result, ec, diag); // expect: ssot-table-write order-service delete table:customer_notes
  mysql::execution_state state;
  conn.start_execution("UPDATE customers SET n = 1", state); // expect: ssot-table-write order-service update table:customers
}

asio::awaitable<void> later(mysql::connection_pool &pool, int id) {
  mysql::pooled_connection conn = co_await pool.async_get_connection();
  mysql::results result;
  co_await conn->async_execute("UPDATE orders SET n = 1", result);
  co_await conn->async_execute(mysql::with_params("DELETE FROM customers WHERE id = {}", id), result); // expect: ssot-table-write order-service delete table:customers
  mysql::statement stmt = co_await conn->async_prepare_statement("UPDATE customers SET name = ?");
  co_await conn->async_execute(stmt.bind("x"), result); // expect: ssot-table-write order-service update table:customers
  co_return;
}

void spawn(asio::io_context &context, mysql::any_connection &conn) {
  asio::co_spawn(
      context,
      [&conn]() -> asio::awaitable<void> {
        mysql::results result;
        co_await conn.async_execute("UPDATE customers SET spawned = 1", result); // expect: ssot-table-write order-service update table:customers
      },
      asio::detached);
}
