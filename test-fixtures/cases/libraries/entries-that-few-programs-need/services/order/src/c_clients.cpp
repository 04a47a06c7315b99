#include <cstdarg>
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <libmemcached/memcached.h>
#include <mongoc.h>
#include <postgresql/libpq-fe.h>
#include <sql.h>
#include <sqlext.h>
#include <sqlite3.h>
#include <string>
void redis(redisContext *c, redisAsyncContext *ac, ...) {
  va_list args;
  va_start(args, ac);
  redisvCommand(c, "DEL k_v", args); // expect: ssot-unowned-write order-service delete key:k_v
  redisvAsyncCommand(ac, nullptr, nullptr, "DEL k_va", args); // expect: ssot-unowned-write order-service delete key:k_va
  va_end(args);
  const char *words[] = {"DEL", "k_argv"};
  redisAsyncCommandArgv(ac, nullptr, nullptr, 2, words, nullptr); // expect: ssot-unowned-write order-service delete key:k_argv
  char *text = nullptr;
  int length = redisFormatCommand(&text, "DEL %s", "k_formatted");
  redisAsyncFormattedCommand(ac, nullptr, nullptr, text, length); // expect: ssot-unowned-write order-service delete key:k_formatted
}
void memcached(memcached_st *m) {
  const char *keys[] = {"k_a"};
  const size_t lengths[] = {3};
  memcached_mget(m, keys, lengths, 1);
  memcached_quit(m);
  memcached_flush(m, 0); // expect: ssot-unowned-write order-service truncate key:*
}
void mongo(mongoc_client_t *client) {
  mongoc_collection_t *c = mongoc_client_get_collection(client, "db", "t_before");
  mongoc_collection_rename(c, "db", "t_after", false, nullptr); // expect: ssot-unowned-write order-service ddl table:t_before; ssot-unowned-write order-service ddl table:t_after
  bson_t command;
  bson_init(&command);
  bson_append_utf8(&command, "drop", -1, "t_dropped", -1);
  mongoc_client_command_simple(client, "db", &command, nullptr, nullptr, nullptr); // expect: ssot-unowned-write order-service ddl table:t_dropped
}
void pq(PGconn *conn, const char *given) {
  char escaped[64];
  PQescapeStringConn(conn, escaped, "t_escaped", 9, nullptr);
  PQclear(PQexec(conn, (std::string("DELETE FROM ") + escaped).c_str())); // expect: ssot-unowned-write order-service delete table:t_escaped
  (void)given;
}
void odbc(SQLHDBC dbc) {
  SQLConnect(dbc, (SQLCHAR *)"dsn", SQL_NTS, (SQLCHAR *)"u", SQL_NTS, (SQLCHAR *)"p", SQL_NTS);
  SQLHSTMT statement;
  SQLAllocStmt(dbc, &statement);
  SQLExecDirect(statement, (SQLCHAR *)"DELETE FROM t_dsn", SQL_NTS); // expect: ssot-unowned-write order-service delete table:t_dsn
}
void sqlite(sqlite3 *db, ...) {
  va_list args;
  va_start(args, db);
  char buffer[64];
  sqlite3_vsnprintf(sizeof buffer, buffer, "DELETE FROM t_vsn", args);
  sqlite3_exec(db, buffer, nullptr, nullptr, nullptr); // expect: ssot-unowned-write order-service delete table:t_vsn
  sqlite3_str *text = sqlite3_str_new(db);
  sqlite3_str_vappendf(text, "DELETE FROM t_str", args);
  sqlite3_str_appendchar(text, 1, ' ');
  char *sql = sqlite3_str_finish(text);
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr); // expect: ssot-unowned-write order-service delete table:t_str
  va_end(args);
}
