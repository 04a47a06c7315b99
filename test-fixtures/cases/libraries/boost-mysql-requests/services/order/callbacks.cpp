#include <boost/mysql.hpp>
#include <memory>
#include <string>
#include <vector>

// Boost.MySQL: statements that come to callbacks, pipelines, texts that grow in a format context.
namespace mysql = boost::mysql;
namespace asio = boost::asio;
using mysql::error_code;

class Session : public std::enable_shared_from_this<Session> {
public:
  explicit Session(asio::io_context &context) : connection(context) {}
  void start() {
    connection.async_prepare_statement("DELETE FROM customers WHERE id = ?", diagnostics, [self = shared_from_this()](error_code ec, mysql::statement s) {
      if (ec) return;
      self->statement = s;
      self->run();
    });
  }
  void run() {
    connection.async_execute(statement.bind(1), result, [self = shared_from_this()](error_code) { // expect: ssot-table-write order-service delete table:customers
      self->connection.async_execute("DELETE FROM customer_notes", self->result, self->diagnostics, [](error_code) {}); // expect: ssot-table-write order-service delete table:customer_notes
    });
  }

private:
  mysql::any_connection connection;
  mysql::results result;
  mysql::diagnostics diagnostics;
  mysql::statement statement;
};

asio::awaitable<void> pipeline(mysql::connection_pool &pool, const std::vector<std::string> &names) {
  auto connection = co_await pool.async_get_connection();
  auto statement = co_await connection->async_prepare_statement("UPDATE customers SET name = ?");
  mysql::pipeline_request request;
  request.add_execute("START TRANSACTION").add_execute_range(statement, {mysql::field_view("x")}).add_close_statement(statement).add_execute("COMMIT");
  std::vector<mysql::stage_response> responses;
  co_await connection->async_run_pipeline(request, responses); // expect: ssot-table-write order-service update table:customers
  mysql::format_context context(connection->format_opts().value());
  mysql::format_sql_to(context, "INSERT INTO {:i} (name) VALUES ", "customers");
  for (const std::string &name : names) {
    context.append_raw("(").append_value(name);
    context.append_raw("), ");
  }
  std::string sql = std::move(context).get().value();
  mysql::results result;
  co_await connection->async_execute(sql, result); // expect: ssot-table-write order-service insert table:customers
}

void begin(asio::io_context &context, const std::vector<std::string> &names) {
  std::make_shared<Session>(context)->start();
  auto pool = std::make_shared<mysql::connection_pool>(context, mysql::pool_params());
  asio::co_spawn(context, [pool, names]() -> asio::awaitable<void> { co_await pipeline(*pool, names); }, asio::detached);
  pool->async_get_connection([](error_code, mysql::pooled_connection c) {
    mysql::results result;
    c->execute("TRUNCATE TABLE customers", result); // expect: ssot-table-write order-service truncate table:customers
  });
}
