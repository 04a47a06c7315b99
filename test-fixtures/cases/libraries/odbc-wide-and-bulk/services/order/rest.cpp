#include <sql.h>
#include <sqlext.h>

void rest(SQLHENV env) {
  SQLHDBC dbc = SQL_NULL_HDBC;
  SQLAllocHandle(SQL_HANDLE_DBC, env, &dbc);
  SQLDriverConnect(dbc, nullptr, (SQLCHAR *)"Driver={PostgreSQL};Server=db;Database=customer_db;", SQL_NTS, nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
  SQLHSTMT stmt = SQL_NULL_HSTMT;
  SQLAllocHandle(SQL_HANDLE_STMT, dbc, &stmt);
  SQLExecDirect(stmt, (SQLCHAR *)"UPDATE customers SET n = 1", SQL_NTS); // expect: ssot-table-write order-service update table:customers
}
