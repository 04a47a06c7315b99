#include <sql.h>
#include <sqlext.h>

// The channel of a notification is a bound parameter.
void notify(SQLHSTMT statement, char *text) {
  SQLPrepare(statement, (SQLCHAR *)"SELECT pg_notify(?, ?)", SQL_NTS);
  char channel[] = "customer.events";
  SQLLEN length = SQL_NTS;
  SQLBindParameter(statement, 2, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, 100, 0, text, 0, &length);
  SQLBindParameter(statement, 1, SQL_PARAM_INPUT, SQL_C_CHAR, SQL_VARCHAR, 100, 0, channel, sizeof channel, &length);
  SQLExecute(statement); // expect: ssot-event-publish order-service publish event:customer.events
}
