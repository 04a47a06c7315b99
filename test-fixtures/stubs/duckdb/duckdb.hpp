// Stub of DuckDB 1.1 (duckdb/duckdb) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <memory>
#include <string>

namespace duckdb {
class DuckDB {
public:
  explicit DuckDB(const char *path = nullptr);
};
class QueryResult {};
class PendingQueryResult {};
class PreparedStatement {
public:
  template <typename... ARGS> std::unique_ptr<PendingQueryResult> PendingQuery(ARGS... args);
  template <typename... ARGS> std::unique_ptr<QueryResult> Execute(ARGS... args);
};
class Connection {
public:
  explicit Connection(DuckDB &database);
  std::unique_ptr<QueryResult> Query(const std::string &query);
  template <typename... ARGS> std::unique_ptr<QueryResult> Query(const std::string &query, ARGS... args);
  std::unique_ptr<PendingQueryResult> PendingQuery(const std::string &query, bool allow_stream_result = false);
  std::unique_ptr<PreparedStatement> Prepare(const std::string &query);
};
class Appender {
public:
  Appender(Connection &con, const std::string &table_name);
  Appender(Connection &con, const std::string &schema_name, const std::string &table_name);
  Appender(Connection &con, const std::string &database_name, const std::string &schema_name, const std::string &table_name);
  template <class... ARGS> void AppendRow(ARGS... args);
  void Close();
};
} // namespace duckdb

extern "C" {
typedef struct _duckdb_connection *duckdb_connection;
typedef struct _duckdb_prepared_statement *duckdb_prepared_statement;
typedef struct _duckdb_appender *duckdb_appender;
typedef struct duckdb_result duckdb_result;
typedef enum duckdb_state { DuckDBSuccess = 0, DuckDBError = 1 } duckdb_state;
duckdb_state duckdb_query(duckdb_connection connection, const char *query, duckdb_result *out_result);
duckdb_state duckdb_prepare(duckdb_connection connection, const char *query, duckdb_prepared_statement *out_prepared_statement);
duckdb_state duckdb_execute_prepared(duckdb_prepared_statement prepared_statement, duckdb_result *out_result);
duckdb_state duckdb_appender_create(duckdb_connection connection, const char *schema, const char *table, duckdb_appender *out_appender);
void duckdb_destroy_prepare(duckdb_prepared_statement *prepared_statement);
}
