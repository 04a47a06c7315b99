#include <mysql.h>
void q(MYSQL *c) {
  mysql_query(c, "DELETE c, o FROM customers c JOIN orders o ON o.cid = c.id WHERE c.id = 1"); // expect: ssot-table-write order-service delete table:customers
  mysql_query(c, "UPDATE orders o JOIN customers c ON c.id = o.cid SET c.total = 1, o.paid = 1"); // expect: ssot-table-write order-service update table:customers
  mysql_query(c, "UPDATE orders o JOIN customers c ON c.id = o.cid SET o.name = c.name");
  mysql_query(c, "DELETE FROM o USING orders o JOIN customers c ON c.id = o.cid");
  mysql_query(c, "INSERT INTO customers SET name = 'x', id = 1 ON DUPLICATE KEY UPDATE name = VALUES(name)"); // expect: ssot-table-write order-service upsert table:customers
  mysql_query(c, "INSERT IGNORE INTO customers (id) VALUES (1),(2)"); // expect: ssot-table-write order-service insert table:customers
  mysql_query(c, "REPLACE INTO customers VALUES (1)"); // expect: ssot-table-write order-service upsert table:customers
  mysql_query(c, "REPLACE DELAYED customers VALUES (1)"); // expect: ssot-table-write order-service upsert table:customers
  mysql_query(c, "LOAD DATA LOCAL INFILE 'x' INTO TABLE customers FIELDS TERMINATED BY ',' (id, name)"); // expect: ssot-table-write order-service insert table:customers
  mysql_query(c, "LOCK TABLES customers WRITE, orders READ");
  mysql_query(c, "TRUNCATE customers"); // expect: ssot-table-write order-service truncate table:customers
  mysql_query(c, "RENAME TABLE customers TO customers_old"); // expect: ssot-table-write order-service ddl table:customers; ssot-unowned-write order-service ddl table:customers_old
  mysql_query(c, "DROP TABLE IF EXISTS orders, addresses CASCADE"); // expect: ssot-table-write order-service ddl table:addresses
  mysql_query(c, "CREATE TEMPORARY TABLE tmp SELECT * FROM customers; INSERT INTO tmp VALUES (1); DROP TEMPORARY TABLE tmp");
  mysql_query(c, "/* app=x */ # note\nUPDATE /*! LOW_PRIORITY */ customers SET a = 1 -- end"); // expect: ssot-table-write order-service update table:customers
  mysql_query(c, "SELECT * FROM customers WHERE id = 1 FOR UPDATE");
  mysql_query(c, "SELECT 'DELETE FROM customers', \"UPDATE customers SET a=1\" FROM orders");
  mysql_query(c, "SELECT * FROM customers INTO OUTFILE '/tmp/x'");
  mysql_query(c, "EXPLAIN DELETE FROM customers");
  mysql_query(c, "HANDLER customers OPEN");
  mysql_query(c, "ALTER TABLE customers DROP COLUMN x, ADD INDEX (y)"); // expect: ssot-table-write order-service ddl table:customers
  mysql_query(c, "CREATE UNIQUE INDEX i ON customers (a)"); // expect: ssot-table-write order-service ddl table:customers
  mysql_query(c, "PREPARE s FROM 'DELETE FROM customers WHERE id = ?'"); // expect: ssot-table-write order-service delete table:customers
  mysql_query(c, "WITH x AS (SELECT id FROM orders) UPDATE customers, x SET customers.a = 1 WHERE customers.id = x.id"); // expect: ssot-table-write order-service update table:customers
  mysql_query(c, "INSERT INTO orders SELECT * FROM customers ON DUPLICATE KEY UPDATE total = total + 1");
}
