#include <cppdb/frontend.h>
#include <libpqtypes.h>
#include <otlv4.h>
void cppdb_(cppdb::session &sql) {
  sql << "DELETE FROM t_exec WHERE id = ?" << 1 << cppdb::exec; // expect: ssot-unowned-write order-service delete table:t_exec
  cppdb::statement st = sql.prepare("DELETE FROM t_prepared WHERE id = ?");
  st.bind(1);
  st.exec(); // expect: ssot-unowned-write order-service delete table:t_prepared
}
void otl(otl_connect &db) {
  db.direct_exec("DELETE FROM t_direct"); // expect: ssot-unowned-write order-service delete table:t_direct
  otl_cursor::direct_exec(db, "DELETE FROM t_cursor"); // expect: ssot-unowned-write order-service delete table:t_cursor
  otl_stream o(50, "INSERT INTO t_stream VALUES (:id<int>)", db); // expect: ssot-unowned-write order-service insert table:t_stream
  o << 1;
  otl_stream later;
  later.open(1, "DELETE FROM t_opened WHERE id = :id<int>", db); // expect: ssot-unowned-write order-service delete table:t_opened
  otl_nocommit_stream n(1, "DELETE FROM t_nocommit", db); // expect: ssot-unowned-write order-service delete table:t_nocommit
}
void pqtypes(PGconn *conn, PGparam *param) {
  PQclear(PQexecf(conn, "DELETE FROM t_execf WHERE id = %int4", 1)); // expect: ssot-unowned-write order-service delete table:t_execf
  PQclear(PQparamExec(conn, param, "DELETE FROM t_param", 0)); // expect: ssot-unowned-write order-service delete table:t_param
}
