#include <cassandra.h>

// The Cassandra driver: simple, prepared and batched statements; what is never executed is no write.
void wait(CassFuture *future) {
  cass_future_error_code(future);
  cass_future_free(future);
}
const CassPrepared *prepare(CassSession *session, const char *cql) {
  CassFuture *future = cass_session_prepare(session, cql);
  const CassPrepared *prepared = cass_future_get_prepared(future);
  cass_future_free(future);
  return prepared;
}

void place(CassSession *session, const char *id) {
  CassStatement *insert = cass_statement_new("INSERT INTO orders (id) VALUES (?)", 1);
  cass_statement_bind_string(insert, 0, id);
  wait(cass_session_execute(session, insert));
  CassStatement *update = cass_statement_new("UPDATE customers SET name = ? WHERE id = ?", 2);
  wait(cass_session_execute(session, update)); // expect: ssot-table-write order-service update table:customers
  CassStatement *select = cass_statement_new("SELECT * FROM customers WHERE id = ?", 1);
  wait(cass_session_execute(session, select));
  const CassPrepared *prepared = prepare(session, "DELETE FROM customers WHERE id = ?");
  CassStatement *bound = cass_prepared_bind(prepared);
  CassFuture *done = cass_session_execute(session, bound); // expect: ssot-table-write order-service delete table:customers
  wait(done);
  CassBatch *batch = cass_batch_new(CASS_BATCH_TYPE_LOGGED);
  cass_batch_add_statement(batch, cass_statement_new("INSERT INTO customers (id) VALUES (1)", 0));
  cass_batch_add_statement(batch, cass_statement_new("UPDATE orders SET n = 1 WHERE id = 1", 0));
  wait(cass_session_execute_batch(session, batch)); // expect: ssot-table-write order-service insert table:customers
  CassBatch *unused = cass_batch_new(CASS_BATCH_TYPE_LOGGED);
  cass_batch_add_statement(unused, cass_statement_new("DELETE FROM customer_notes WHERE id = 1", 0));
  cass_batch_free(unused);
  CassStatement *elsewhere = cass_statement_new("TRUNCATE customer_notes", 0);
  cass_statement_set_keyspace(elsewhere, "customer_db");
  wait(cass_session_execute(session, elsewhere)); // expect: ssot-table-write order-service truncate table:customer_notes
}
