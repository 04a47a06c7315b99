#include <sql.h>
#include <sqlext.h>
#include <string>

// ODBC: texts of unsigned characters, prepared handles in a class, a wide-character entry.
class Statement {
public:
  Statement(SQLHDBC dbc, const std::string &sql) {
    SQLAllocHandle(SQL_HANDLE_STMT, dbc, &handle_);
    SQLPrepare(handle_, (SQLCHAR *)sql.c_str(), SQL_NTS);
  }
  ~Statement() { SQLFreeHandle(SQL_HANDLE_STMT, handle_); }
  void run() { SQLExecute(handle_); } // expect: ssot-table-write order-service update table:customers

private:
  SQLHSTMT handle_ = nullptr;
};

void place(SQLHDBC dbc) {
  Statement insert(dbc, "INSERT INTO orders(id) VALUES (?)");
  insert.run();
  Statement rename(dbc, "UPDATE customers SET name = ?");
  rename.run();
  Statement unused(dbc, "DELETE FROM customers");
  SQLHSTMT stmt = SQL_NULL_HSTMT;
  SQLAllocHandle(SQL_HANDLE_STMT, dbc, &stmt);
  SQLExecDirect(stmt, reinterpret_cast<SQLCHAR *>(const_cast<char *>("DELETE FROM customer_notes")), SQL_NTS); // expect: ssot-table-write order-service delete table:customer_notes
  SQLExecDirectA(stmt, (SQLCHAR *)"SELECT id FROM customers", SQL_NTS);
  SQLSetPos(stmt, 1, SQL_DELETE, SQL_LOCK_NO_CHANGE); // expect: ssot-table-write order-service delete table:customers
  SQLBulkOperations(stmt, SQL_ADD);                   // expect: ssot-table-write order-service insert table:customers
  SQLSetPos(stmt, 1, SQL_POSITION, SQL_LOCK_NO_CHANGE);
}
