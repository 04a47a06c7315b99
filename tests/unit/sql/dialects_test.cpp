// The scanner, dialect by dialect: the constructs that break naive readers of SQL.
#include "brief.h"
#include <gtest/gtest.h>

namespace ssot::sql {
namespace {

struct Case {
  llvm::StringRef Text, Expected;
};

void check(Dialect D, std::initializer_list<Case> Cases) {
  for (const Case &C : Cases) EXPECT_EQ(brief(D, C.Text), C.Expected) << C.Text.str();
}

TEST(Scanner, SqliteFiles) {
  check(Dialect::Sqlite, {{"UPDATE main.a SET n = 1; DELETE FROM temp.b", "update main.a(n); delete temp.b temporary |  | ok"}});
  Effects E = analyse("ATTACH DATABASE 'x.db' AS crm; DELETE FROM crm.a; ATTACH IF NOT EXISTS 'y.db' AS \"Old\"", Dialect::Sqlite);
  EXPECT_EQ(E.Attached, (std::vector<std::pair<std::string, std::string>>{{"crm", "x.db"}, {"Old", "y.db"}}));
}

TEST(Scanner, MySql) {
  check(
      Dialect::MySql,
      {{"REPLACE INTO `Shop`.`Stock` (sku, n) VALUES (1, 2)", "upsert Shop.Stock(sku,n) |  | ok"},
       {"SELECT REPLACE(name, 'a', 'b') FROM customers", " | customers | ok"},
       {"INSERT INTO stock SET sku = 1, n = IF(2 > 1, 3, 4)", "insert stock(sku,n) |  | ok"},
       {"INSERT INTO stock (sku) SELECT sku FROM delivery d JOIN depot p USING (id) ON DUPLICATE KEY UPDATE n = n + 1",
        "upsert stock(sku,n) | delivery, depot | ok"},
       {"UPDATE orders o JOIN customers c ON c.id = o.customer SET o.name = c.name, o.seen = 1",
        "update orders(name,seen) | customers | ok"},
       {"UPDATE orders o, lines l SET o.n = 1, l.m = 2 WHERE o.id = l.id", "update orders(n); update lines(m) |  | ok"},
       {"UPDATE a JOIN b ON a.i = b.i SET n = 1", "update a(n) | b | partial"},
       {"DELETE o FROM orders o LEFT JOIN customers c ON c.id = o.customer WHERE c.id IS NULL",
        "delete orders | customers | ok"},
       {"DELETE FROM o, l USING orders o JOIN order_lines l ON l.o = o.id",
        "delete orders; delete order_lines |  | ok"},
       {"LOAD DATA LOCAL INFILE 'x.csv' REPLACE INTO TABLE stock", "insert stock |  | ok"},
       {"SELECT * INTO OUTFILE '/tmp/x' FROM customers", " | customers | ok"},
       {"UPDATE customers SET note = \"DELETE FROM orders; \\\" UPDATE x SET\" # DELETE FROM orders\n WHERE id = 1",
        "update customers(note) |  | ok"},
       {"/*!40000 ALTER TABLE stock DISABLE KEYS */", "ddl stock |  | ok"},
       {"/* DELETE FROM a */ DELETE FROM b -- FROM c", "delete b |  | ok"},
       {"RENAME TABLE a TO b, c TO d", "ddl a; ddl b; ddl c; ddl d |  | ok"},
       {"CREATE TABLE a (b INT, FOREIGN KEY (b) REFERENCES c (d) ON UPDATE CASCADE ON DELETE SET NULL)",
        "ddl a |  | ok"},
       {"DROP INDEX i ON stock", "ddl stock |  | ok"},
       {"SELECT * FROM stock WHERE sku = ? FOR UPDATE", "lock stock | stock | ok"},
       {"CREATE TEMPORARY TABLE t (a INT); INSERT INTO t VALUES (1)", "ddl t temporary; insert t temporary |  | ok"},
       {"INSERT INTO `log_%s`.`{}` (a) VALUES ('%d')", "insert log_￼.￼(a) |  | partial"},
       {"SELECT * FROM a JOIN b IGNORE INDEX FOR JOIN (i) ON a.x = b.x", " | a, b | ok"},
       {"CALL settle(?, @x)", "call settle |  | ok"},
       {"PREPARE p FROM 'DELETE FROM carts'", "delete carts |  | ok"},
       {"PREPARE p FROM @text", " |  | unknown"}});
}

TEST(Scanner, Sqlite) {
  check(Dialect::Sqlite,
        {{"INSERT OR REPLACE INTO [Stock] (sku) VALUES (?1)", "upsert Stock(sku) |  | ok"},
         {"INSERT OR IGNORE INTO 'stock' (sku) VALUES (:sku)", "insert stock(sku) |  | ok"},
         {"UPDATE OR REPLACE stock SET n = n + 1", "update stock(n) |  | ok"},
         {"INSERT INTO stock (sku, n) VALUES (1, 2) ON CONFLICT (sku) DO UPDATE SET n = excluded.n WHERE n < 9",
          "upsert stock(sku,n) |  | ok"},
         {"UPDATE stock SET n = d.n FROM delivery AS d WHERE d.sku = stock.sku", "update stock(n) | delivery | ok"},
         {"WITH c(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM c) INSERT INTO t SELECT x FROM c", "insert t |  | ok"},
         {"BEGIN; DELETE FROM a; COMMIT;", "delete a |  | ok"},
         {"PRAGMA foreign_keys = ON", " |  | ok"},
         {"CREATE TRIGGER g AFTER UPDATE ON a BEGIN DELETE FROM b; END;", " |  | ok"},
         {"UPDATE temp.scratch SET a = 1", "update temp.scratch(a) temporary |  | ok"}});
}

TEST(Scanner, SqlServer) {
  check(Dialect::SqlServer,
        {{"UPDATE o SET o.total = 0 FROM dbo.Orders o JOIN Customers c ON c.id = o.customer",
          "update dbo.orders(total) | customers | ok"},
         {"UPDATE Orders SET total = 0 DELETE FROM lines WHERE id = 1 INSERT INTO [log] (a) VALUES (1)",
          "update orders(total); delete lines; insert log(a) |  | ok"},
         {"DELETE TOP (10) FROM carts OUTPUT deleted.id INTO archive (id)", "insert archive(id); delete carts |  | ok"},
         {"INSERT INTO a (x) OUTPUT inserted.x INTO b (y) SELECT z FROM c", "insert a(x); insert b(y) | c | ok"},
         {"SELECT * INTO #work FROM orders; UPDATE #work SET a = 1",
          "ddl #work temporary; update #work(a) temporary | orders | ok"},
         {"WITH old AS (SELECT * FROM carts WHERE age > 9) DELETE FROM old", "delete carts | carts | ok"},
         {"INSERT INTO @rows SELECT * FROM carts WITH (NOLOCK)", " | carts | ok"},
         {"EXEC dbo.settle @batch = 1, @mode = ?", "call dbo.settle |  | ok"},
         {"EXEC @rc = settle 1", "call settle |  | ok"},
         {"{? = CALL settle(?, ?)}", "call settle |  | ok"},
         {"EXEC(@text)", " |  | unknown"},
         {"EXEC('DELETE FROM carts')", "delete carts |  | ok"},
         {"EXEC sp_executesql N'UPDATE a SET b = @c', N'@c int', @c = 1", "call sp_executesql; update a(b) |  | ok"},
         {"EXEC('DELETE FROM ' + @name)", " |  | unknown"},
         {"IF EXISTS (SELECT 1 FROM carts) UPDATE a SET x = 1 ELSE INSERT INTO b (y) VALUES (2)",
          "update a(x); insert b(y) | carts | ok"},
         {"ALTER TABLE a DROP COLUMN b", "ddl a |  | ok"},
         {"MERGE INTO stock WITH (HOLDLOCK) AS s USING delivery AS d ON s.sku = d.sku WHEN MATCHED THEN UPDATE SET s.n "
          "= d.n "
          "WHEN NOT MATCHED THEN INSERT (sku, n) VALUES (d.sku, d.n);",
          "upsert stock(n,sku) | delivery | ok"},
         {"SELECT a FROM t WITH (UPDLOCK)", "lock t | t | ok"},
         {"INSERT shop..orders DEFAULT VALUES", "insert shop..orders |  | ok"},
         {"TRUNCATE TABLE carts", "truncate carts |  | ok"}});
}

TEST(Scanner, Oracle) {
  check(Dialect::Oracle,
        {{"INSERT ALL WHEN n > 1 THEN INTO big (n) VALUES (n) ELSE INTO small (n) VALUES (n) SELECT n FROM src",
          "insert big(n); insert small(n) | src | ok"},
         {"UPDATE scott.emp e SET e.sal = :1 WHERE e.id = :2 RETURNING e.sal INTO :3", "update scott.emp(sal) |  | ok"},
         {"DELETE emp WHERE note = q'[it's; DELETE FROM dept]'", "delete emp |  | ok"},
         {"INSERT INTO emp@hq (id) VALUES (:1)", "insert emp@hq(id) |  | ok"},
         {"SELECT id INTO :x FROM dual", " |  | ok"},
         {"BEGIN settle(:1); UPDATE emp SET a = 1; END;", "call settle; update emp(a) |  | ok"},
         {"UPDATE (SELECT a FROM emp WHERE b = 1) SET a = 2", "update emp(a) |  | ok"},
         {"BEGIN EXECUTE IMMEDIATE 'TRUNCATE TABLE a'; END;", "truncate a |  | ok"},
         {"RENAME a TO b", "ddl a; ddl b |  | ok"}});
}

TEST(Scanner, ClickHouse) {
  check(Dialect::ClickHouse,
        {{"ALTER TABLE hits UPDATE seen = 1, n = n + 1 WHERE id = 2", "update hits(seen,n) |  | ok"},
         {"ALTER TABLE hits DELETE WHERE id = {id:UInt32}", "delete hits |  | ok"},
         {"INSERT INTO hits (a, b) FORMAT CSV 1,DELETE FROM x", "insert hits(a,b) |  | ok"},
         {"INSERT INTO {t:Identifier} (a) VALUES", "insert ￼(a) |  | partial"},
         {"SELECT x FROM hits ARRAY JOIN tags, hits.more AS m GLOBAL ANY LEFT JOIN users USING (id)",
          " | hits, users | ok"},
         {"CREATE MATERIALIZED VIEW v TO daily AS SELECT * FROM hits", "ddl v | hits | ok"},
         {"EXCHANGE TABLES a AND b", "ddl a; ddl b |  | ok"}});
}

TEST(Scanner, CqlAndSpanner) {
  check(Dialect::Cql, {{"DELETE phone, email FROM ks.users WHERE id = ?", "delete ks.users |  | ok"},
                       {"UPDATE users USING TTL 60 SET tags = tags + {'a'}, m['k'] = 1 WHERE id = ? IF EXISTS",
                        "update users(tags,m) |  | ok"},
                       {"BEGIN UNLOGGED BATCH INSERT INTO a (x) VALUES (1) UPDATE b SET y = 2 WHERE z = 3 APPLY BATCH",
                        "insert a(x); update b(y) |  | ok"},
                       {"CREATE KEYSPACE ks WITH replication = {'class': 'SimpleStrategy'}", " |  | ok"}});
  check(Dialect::Spanner,
        {{"INSERT OR UPDATE INTO Singers (Id, Name) VALUES (1, \"x\")", "upsert singers(id,name) |  | ok"},
         {"DELETE Singers WHERE Name = '''a 'b' FROM c'''", "delete singers |  | ok"},
         {"UPDATE Singers SET Name = 'a' WHERE true THEN RETURN Name", "update singers(name) |  | ok"},
         {"SELECT * FROM Singers@{FORCE_INDEX=i} s, s.Albums", " | singers | ok"}});
}

TEST(Scanner, FalseKeywords) {
  for (Dialect D : {Dialect::PostgreSql, Dialect::MySql, Dialect::Sqlite, Dialect::Oracle})
    check(D, {{"SELECT EXTRACT(YEAR FROM born), a FROM people", " | people | ok"},
              {"UPDATE a SET x = CASE WHEN y = 1 THEN 2 ELSE 3 END, z = 4 WHERE w = 5", "update a(x,z) |  | ok"},
              {"DELETE FROM a WHERE b IN (SELECT b FROM c WHERE d = (SELECT max(d) FROM e))", "delete a | c, e | ok"},
              {"SELECT x FROM (SELECT y AS x FROM a UNION SELECT z FROM b) q", " | a, b | ok"},
              {"", " |  | ok"},
              {"-- nothing", " |  | ok"}});
}

TEST(Scanner, ChannelsAreNamesOrBound) {
  check(Dialect::Unknown, {{"NOTIFY \"shop.orders\"", "notify shop.orders |  | ok"}});
  for (Dialect D : {Dialect::Unknown, Dialect::PostgreSql, Dialect::MySql}) {
    Effects E = analyse("SELECT upper(:case), pg_notify(:channel, :text)", D);
    ASSERT_EQ(E.Writes.size(), 1u);
    EXPECT_EQ(E.Writes[0].Bound, 2u);
    EXPECT_EQ(E.Writes[0].BoundName, "channel");
  }
}

TEST(Scanner, UnknownDialectReportsWhatAllAgreeOn) {
  check(Dialect::Unknown, {{"UPDATE customers SET email = ? WHERE id = 1", "update customers(email) |  | ok"},
                           {"DECLARE @n INT\nSELECT @n = COUNT(*) FROM orders\nUPDATE dbo.customers SET n = @n", "update dbo.customers(n) | orders | ok"},
                           {"DECLARE v NUMBER; BEGIN INSERT INTO a VALUES (1) RETURNING id INTO v; UPDATE b SET n = v; END;", "insert a; update b(n) |  | ok"},
                           {"UPDATE `customers` SET email = ?", "update customers(email) |  | ok"},
                           {"UPDATE [customers] SET email = ?", "update customers(email) |  | ok"},
                           {"REPLACE INTO stock (a) VALUES (1)", "upsert stock(a) |  | ok"},
                           {"UPDATE o SET o.x = 1 FROM Orders o JOIN c ON c.i = o.i", "update orders(x) | c | ok"},
                           {"DELETE FROM carts WHERE id = '￼'", "delete carts |  | ok"},
                           {"DELETE FROM ￼", "delete ￼ |  | partial"},
                           {"SELECT a INTO b FROM c", " | c | partial"}, // a new table, or a variable of Oracle
                           {"hello world", " |  | unknown"}});
}

TEST(Dialects, AreFoundByTheirUsualNames) {
  EXPECT_EQ(dialectNamed("MariaDB"), Dialect::MySql);
  EXPECT_EQ(dialectNamed("postgres"), Dialect::PostgreSql);
  EXPECT_EQ(dialectNamed("klingon"), std::nullopt);
  for (Dialect D : {Dialect::PostgreSql, Dialect::MySql, Dialect::Sqlite, Dialect::SqlServer, Dialect::Oracle,
                    Dialect::ClickHouse, Dialect::Cql, Dialect::Spanner, Dialect::Unknown})
    EXPECT_EQ(dialectNamed(dialectName(D)), D);
}

} // namespace
} // namespace ssot::sql
