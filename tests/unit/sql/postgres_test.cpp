// PostgreSQL: its grammar, the placeholders of client libraries, holes, and the fall-back to the scanner.
#include "brief.h"
#include <gtest/gtest.h>

namespace ssot::sql {
namespace {

std::string pg(llvm::StringRef Text) {
  return brief(Dialect::PostgreSql, Text);
}

TEST(Postgres, PlainWritesNameTheirColumns) {
  EXPECT_EQ(pg("UPDATE shop.customers SET email = $1, name = upper(name) WHERE id = 7"),
            "update shop.customers(email,name) |  | ok");
  EXPECT_EQ(pg("INSERT INTO orders (id, total) VALUES (1, 2)"), "insert orders(id,total) |  | ok");
  EXPECT_EQ(pg("INSERT INTO orders VALUES (1, 2)"), "insert orders |  | ok");
  EXPECT_EQ(pg("DELETE FROM \"Order Lines\" WHERE qty = 0"), "delete Order Lines |  | ok");
  EXPECT_EQ(pg("TRUNCATE carts, cart_lines CASCADE"), "truncate carts; truncate cart_lines |  | ok");
}

TEST(Postgres, UpsertsAreThoseThatOverwrite) {
  EXPECT_EQ(pg("INSERT INTO stock (sku, n) VALUES (1, 2) ON CONFLICT (sku) DO UPDATE SET n = 3, seen = now()"),
            "upsert stock(sku,n,seen) |  | ok");
  EXPECT_EQ(pg("INSERT INTO stock (sku) VALUES (1) ON CONFLICT DO NOTHING"), "insert stock(sku) |  | ok");
}

TEST(Postgres, MergeIsWhatItsBranchesDo) {
  std::string Head = "MERGE INTO stock s USING delivery d ON d.sku = s.sku ";
  EXPECT_EQ(
      pg(Head + "WHEN MATCHED THEN UPDATE SET n = s.n + d.n WHEN NOT MATCHED THEN INSERT (sku, n) VALUES (d.sku, d.n)"),
      "upsert stock(n,sku) | delivery | ok");
  EXPECT_EQ(pg(Head + "WHEN MATCHED THEN UPDATE SET n = 0"), "update stock(n) | delivery | ok");
  EXPECT_EQ(pg(Head + "WHEN NOT MATCHED THEN INSERT VALUES (d.sku, 1)"), "insert stock | delivery | ok");
  EXPECT_EQ(pg(Head + "WHEN MATCHED THEN DELETE"), "delete stock | delivery | ok");
}

TEST(Postgres, CommonTableExpressionsHideTablesFromWhereTheyAreNamed) {
  EXPECT_EQ(pg("WITH late AS (SELECT * FROM late) SELECT * FROM late"), " | late | ok");
  EXPECT_EQ(pg("WITH RECURSIVE tree AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM tree) SELECT * FROM tree"),
            " |  | ok");
  EXPECT_EQ(pg("WITH gone AS (DELETE FROM carts RETURNING id) INSERT INTO archive (id) SELECT id FROM gone"),
            "delete carts; insert archive(id) |  | ok");
}

TEST(Postgres, ExplainRunsOnlyWithAnalyze) {
  EXPECT_EQ(pg("EXPLAIN DELETE FROM carts"), " |  | ok");
  EXPECT_EQ(pg("EXPLAIN ANALYZE DELETE FROM carts"), "delete carts |  | ok");
  EXPECT_EQ(pg("EXPLAIN (ANALYZE, BUFFERS) DELETE FROM carts"), "delete carts |  | ok");
  EXPECT_EQ(pg("EXPLAIN (ANALYZE false) DELETE FROM carts"), " |  | ok");
}

TEST(Postgres, CopyGoesByItsDirection) {
  EXPECT_EQ(pg("COPY orders (id, total) FROM STDIN"), "insert orders(id,total) |  | ok");
  EXPECT_EQ(pg("COPY orders TO STDOUT"), " | orders | ok");
  EXPECT_EQ(pg("COPY (SELECT * FROM orders) TO STDOUT"), " | orders | ok");
}

TEST(Postgres, RelationsAndTheirRenaming) {
  EXPECT_EQ(pg("CREATE TABLE a (LIKE b INCLUDING ALL, c int REFERENCES d)"), "ddl a | b | ok");
  EXPECT_EQ(pg("ALTER TABLE a RENAME TO b"), "ddl a; ddl b |  | ok");
  EXPECT_EQ(pg("CREATE INDEX i ON a (x)"), "ddl a |  | ok");
  EXPECT_EQ(pg("DROP VIEW IF EXISTS v, w"), "ddl v; ddl w |  | ok");
  EXPECT_EQ(pg("CREATE TEMP TABLE t AS SELECT * FROM a; INSERT INTO t VALUES (1)"),
            "ddl t temporary; insert t temporary | a | ok");
}

TEST(Postgres, ChannelsAndSearchPath) {
  Effects E = analyse("NOTIFY order_events, 'x'; LISTEN stock_events; SET search_path = billing", Dialect::PostgreSql);
  EXPECT_EQ(brief(E), "notify order_events |  | ok");
  EXPECT_EQ(E.Channels, std::vector<std::string>{"stock_events"});
  EXPECT_EQ(E.UsesSchema, "billing");
}

TEST(Postgres, FunctionsAreNamedAndNotifyPublishes) {
  Effects E = analyse("SELECT billing.settle(1, lower('x')) FROM a", Dialect::PostgreSql);
  EXPECT_EQ(E.Functions, (std::vector<std::string>{"billing.settle", "lower"}));
  EXPECT_EQ(pg("SELECT pg_notify('orders', $1)"), "notify orders |  | ok");
  EXPECT_EQ(pg("SELECT pg_notify($1, $2)"), "notify ￼ |  | partial");
  EXPECT_EQ(pg("PERFORM pg_notify('orders', 1)"), " |  | unknown");
}

TEST(Postgres, PlaceholdersOfClientLibrariesAreValues) {
  for (llvm::StringRef Value : {"?", ":email", "@email", "%s", "{}", "$1", "'%s'"}) {
    std::string Text = ("UPDATE customers SET email = " + Value + " WHERE id IN (SELECT id FROM carts)").str();
    EXPECT_EQ(pg(Text), "update customers(email) | carts | ok") << Text;
  }
  EXPECT_EQ(pg("SELECT data ? 'key', x::int FROM docs WHERE a @> b"), " | docs | ok");
}

TEST(Postgres, HolesForNamesAndStructureArePartial) {
  EXPECT_EQ(pg("UPDATE customers SET email = '￼' WHERE id = ￼ AND n BETWEEN ￼ AND ￼"),
            "update customers(email) |  | ok");
  EXPECT_EQ(pg("UPDATE orders_￼ SET x = 1"), "update orders_￼(x) |  | partial");
  EXPECT_EQ(pg("INSERT INTO {} (a) VALUES ({})"), "insert ￼(a) |  | partial");
  EXPECT_EQ(pg("INSERT INTO \"log_%s\" (a) VALUES (?)"), "insert log_￼(a) |  | partial");
  EXPECT_EQ(pg("DELETE FROM carts ￼"), "delete carts |  | partial");
  EXPECT_EQ(pg("DELETE FROM carts WHERE ￼"), "delete carts |  | partial");
  EXPECT_EQ(pg("UPDATE carts SET ￼ WHERE id = 1"), "update carts |  | partial");
  EXPECT_EQ(pg("INSERT ￼ INTO carts (a) VALUES (1)"), "insert carts(a) |  | partial");
  EXPECT_EQ(pg("￼ UPDATE carts SET a = 1"), "update carts(a) |  | partial");
  EXPECT_EQ(pg("￼"), " |  | unknown");
  EXPECT_EQ(pg("￼ carts SET a = 1"), " |  | unknown");
}

TEST(Postgres, OneBrokenStatementDoesNotHideTheOthers) {
  EXPECT_EQ(pg("UPDATE a SET x = 1; DELETE FROM b WHERE ((; INSERT INTO c (y) VALUES (1)"),
            "update a(x); delete b; insert c(y) |  | ok");
}

TEST(Postgres, BlocksShowWhatTheirTextShows) {
  EXPECT_EQ(pg("DO $$ BEGIN PERFORM f(x) FROM c; y := 1; RAISE NOTICE 'z'; EXECUTE 'DROP TABLE d'; END $$"),
            " | c | partial");
  EXPECT_EQ(pg("DO $$ BEGIN IF true THEN UPDATE a SET x = 1; END IF; DELETE FROM b; END $$"),
            "update a(x); delete b |  | partial");
}

TEST(Postgres, LocksAreNoWrites) {
  EXPECT_EQ(pg("SELECT * FROM a JOIN b ON a.i = b.i FOR UPDATE OF b"), "lock b | a, b | ok");
  EXPECT_EQ(pg("LOCK TABLE a IN EXCLUSIVE MODE"), "lock a |  | ok");
}

} // namespace
} // namespace ssot::sql
