#include <pqxx/pqxx>

void foreign(pqxx::work &tx) {
  tx.exec("UPDATE active_customers SET name = 'x' WHERE id = 1"); // expect: ssot-table-write order-service update table:customers
  tx.exec("DELETE FROM public.active_customers");                 // expect: ssot-table-write order-service delete table:customers
  tx.exec("UPDATE active_names SET title = 'x'");                 // expect: ssot-table-write order-service update table:customers
  tx.exec("INSERT INTO my_customers (id, name) VALUES (1, 'x')"); // expect: ssot-table-write order-service insert table:customers
}

void own(pqxx::work &tx) {
  tx.exec("UPDATE active_customers SET wants_mail = true"); // a column of its own behind another name
  tx.exec("INSERT INTO orders_2027 VALUES (1, 2)");
  tx.exec("SELECT * FROM customer_overview");
}
