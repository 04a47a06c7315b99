#include <cassandra.h>

// What is prepared comes to the callback of its future, with what was given to it.
static void prepared(CassFuture *future, void *data) {
  CassSession *session = static_cast<CassSession *>(data);
  CassStatement *statement = cass_prepared_bind(cass_future_get_prepared(future));
  cass_future_free(cass_session_execute(session, statement)); // expect: ssot-table-write order-service delete table:customers
  cass_statement_free(statement);
}

void prepareLater(CassSession *session) {
  CassFuture *future = cass_session_prepare(session, "DELETE FROM customers WHERE id = ?");
  cass_future_set_callback(future, prepared, session);
  cass_future_free(future);
}
