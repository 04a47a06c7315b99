#include <nanodbc/nanodbc.h>

// nanodbc: free functions and statements; the first argument tells a connection's text from a statement's run.
void place(nanodbc::connection &conn, const nanodbc::string &name) {
  nanodbc::execute(conn, "INSERT INTO orders(id) VALUES (1)");
  nanodbc::just_execute(conn, "UPDATE customers SET n = 1"); // expect: ssot-table-write order-service update table:customers
  nanodbc::result rows = nanodbc::execute(conn, "SELECT * FROM customers");
  nanodbc::statement insert(conn);
  nanodbc::prepare(insert, "INSERT INTO customers(name) VALUES (?)");
  insert.bind(0, name.c_str());
  nanodbc::execute(insert); // expect: ssot-table-write order-service insert table:customers
  nanodbc::statement remove(conn, "DELETE FROM customers WHERE name = ?");
  nanodbc::transact(remove, 1); // expect: ssot-table-write order-service delete table:customers
  nanodbc::statement unused(conn, "DELETE FROM customers");
  nanodbc::statement direct;
  direct.execute_direct(conn, "DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
  nanodbc::statement member;
  member.prepare(conn, "UPDATE customers SET name = ?");
  member.just_execute(); // expect: ssot-table-write order-service update table:customers
}

void run() {
  nanodbc::connection conn("DSN=orders", 5);
  place(conn, "x");
}

void connected() {
  nanodbc::connection conn;
  conn.connect("Driver=PostgreSQL;Server=db;Database=customer_db");
  nanodbc::execute(conn, "DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
}
