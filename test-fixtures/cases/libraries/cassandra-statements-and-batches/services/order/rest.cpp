#include <cassandra.h>

void rest(CassCluster *cluster) {
  CassSession *session = cass_session_new();
  cass_future_free(cass_session_connect_keyspace(session, cluster, "customer_db"));
  cass_session_execute(session, cass_statement_new("DELETE FROM customers WHERE id = 1", 0)); // expect: ssot-table-write order-service delete table:customers
}
