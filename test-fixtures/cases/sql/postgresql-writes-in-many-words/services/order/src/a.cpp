#include <pqxx/pqxx>
void q(pqxx::work &tx) {
  tx.exec("UPDATE ONLY customers * SET (a, b) = (SELECT 1, 2) FROM orders o WHERE o.cid = customers.id RETURNING *"); // expect: ssot-table-write order-service update table:customers
  tx.exec("UPDATE orders SET name = c.name FROM customers c WHERE c.id = orders.cid");
  tx.exec("DELETE FROM orders USING customers WHERE customers.id = orders.cid");
  tx.exec("WITH gone AS (DELETE FROM customers WHERE id = 1 RETURNING *) INSERT INTO orders SELECT id FROM gone"); // expect: ssot-table-write order-service delete table:customers
  tx.exec("WITH customers AS (SELECT 1 AS id) SELECT * FROM customers");
  tx.exec("WITH a AS (UPDATE orders SET x = 1 RETURNING id), b AS (INSERT INTO customer_log SELECT id FROM a) SELECT 1"); // expect: ssot-table-write order-service insert table:customer_log
  tx.exec("INSERT INTO customers AS c (id, n) VALUES (1, 2) ON CONFLICT (id) DO UPDATE SET n = c.n + 1 WHERE c.n < 9"); // expect: ssot-table-write order-service upsert table:customers
  tx.exec("INSERT INTO customers DEFAULT VALUES ON CONFLICT DO NOTHING"); // expect: ssot-table-write order-service insert table:customers
  tx.exec("COPY customers (id, name) FROM STDIN WITH (FORMAT csv)"); // expect: ssot-table-write order-service insert table:customers
  tx.exec("COPY customers TO STDOUT"); 
  tx.exec("COPY (SELECT * FROM customers) TO '/tmp/x'");
  tx.exec("EXPLAIN (ANALYZE, BUFFERS) DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  tx.exec("EXPLAIN UPDATE customers SET a = 1");
  tx.exec("SELECT * INTO customers_copy FROM customers"); // expect: ssot-unowned-write order-service ddl table:customers_copy
  tx.exec("CREATE TABLE IF NOT EXISTS order_lines AS SELECT * FROM customers");
  tx.exec("TRUNCATE TABLE ONLY orders, customers RESTART IDENTITY CASCADE"); // expect: ssot-table-write order-service truncate table:customers
  tx.exec("DO $$ BEGIN UPDATE customers SET a = 1; END $$"); // expect: ssot-table-write order-service update table:customers
  tx.exec("PREPARE p (int) AS DELETE FROM customers WHERE id = $1"); // expect: ssot-table-write order-service delete table:customers
  tx.exec("LOCK TABLE customers IN EXCLUSIVE MODE");
  tx.exec("SELECT * FROM customers FOR NO KEY UPDATE SKIP LOCKED");
  tx.exec("ALTER TABLE IF EXISTS ONLY customers RENAME COLUMN a TO b"); // expect: ssot-table-write order-service ddl table:customers
  tx.exec("CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON customers USING gin (a jsonb_path_ops) WHERE a IS NOT NULL"); // expect: ssot-table-write order-service ddl table:customers
  tx.exec("DROP INDEX customers_i");
  tx.exec("MERGE INTO customers c USING orders o ON o.cid = c.id WHEN MATCHED THEN DO NOTHING");
  tx.exec("MERGE INTO customers c USING orders o ON o.cid = c.id WHEN MATCHED THEN DELETE"); // expect: ssot-table-write order-service delete table:customers
  tx.exec("SELECT E'it\\'s; DELETE FROM customers', U&'d', $q$UPDATE customers SET a=1$q$, \"order\".\"delete\" FROM orders \"order\"");
  tx.exec("select 1;; delete from Public.\"customers\" ; update orders set a=1"); // expect: ssot-table-write order-service delete table:customers
  tx.exec("INSERT INTO crm.notes VALUES (1)"); // expect: ssot-table-write order-service insert table:crm.notes
  tx.exec("COMMENT ON TABLE customers IS 'x'; GRANT SELECT ON customers TO y; ANALYZE customers; VACUUM customers; REINDEX TABLE customers; CLUSTER customers");
  tx.exec("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SAVEPOINT a; ROLLBACK TO a; SHOW x; DECLARE c CURSOR FOR SELECT * FROM customers FOR UPDATE; FETCH c; UPDATE customers SET a = 1 WHERE CURRENT OF c; CLOSE c"); // expect: ssot-table-write order-service update table:customers
  tx.exec("UPDATE customers SET a = $1, b = b || '{\"x\": 1}'::jsonb WHERE a ? 'k' AND b @> '{}'"); // expect: ssot-table-write order-service update table:customers
}
