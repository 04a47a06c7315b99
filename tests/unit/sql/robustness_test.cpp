// Any text ends in a result, and soon: truncations and shuffles of statements, deep nesting, long lists, stray bytes.
#include "brief.h"
#include <gtest/gtest.h>
#include <random>

namespace ssot::sql {
namespace {

const std::vector<Dialect> All = {Dialect::PostgreSql, Dialect::MySql,      Dialect::Sqlite, Dialect::SqlServer,
                                  Dialect::Oracle,     Dialect::ClickHouse, Dialect::Cql,    Dialect::Spanner};

const std::vector<std::string> Seeds = {
    "WITH RECURSIVE t (a) AS (SELECT 1 UNION SELECT a FROM t) SEARCH DEPTH FIRST BY a SET o CYCLE a SET c USING p "
    "SELECT * FROM t",
    "INSERT INTO a (b, c) SELECT d, e FROM f JOIN (g CROSS JOIN h) ON TRUE ON CONFLICT (b) DO UPDATE SET c = CASE WHEN "
    "1 THEN 2 END",
    "MERGE INTO a USING (SELECT * FROM b) c ON a.i = c.i WHEN MATCHED THEN UPDATE SET x = 1 WHEN NOT MATCHED THEN "
    "INSERT (x) VALUES (1);",
    "UPDATE a SET b = (SELECT c FROM d FOR UPDATE OF d), (e, f) = (1, '￼') FROM g, LATERAL (h) WHERE ￼ RETURNING *",
    "DELETE TOP (5) a OUTPUT deleted.x INTO b FROM c a OPTION (HASH JOIN) EXEC p @q = {d '2020-01-01'}",
    "CREATE TABLE a (LIKE b, c INT REFERENCES d ON DELETE CASCADE) AS SELECT `e`, [f], \"g\" FROM q'[h]' -- x\n /* y",
    "ALTER TABLE a UPDATE b = 1, DELETE WHERE c = {d:Identifier}; RENAME TABLE e TO f, g; LOCK TABLES h READ; GRANT "
    "ALL",
    "BEGIN BATCH INSERT INTO a JSON ? APPLY BATCH; DECLARE c CURSOR FOR SELECT 1; PREPARE p AS DELETE FROM $x$ y $x$",
};

void survives(const std::string &Text) {
  for (Dialect D : All) {
    Effects E = analyse(Text, D);
    EXPECT_TRUE(E.How == Parse::Ok || !E.Why.empty()) << Text;
    for (const Write &W : E.Writes) EXPECT_FALSE(W.Table.empty()) << Text;
  }
}

TEST(Robustness, EveryTruncation) {
  for (const std::string &Seed : Seeds)
    for (size_t N = 0; N <= Seed.size(); ++N) {
      survives(Seed.substr(0, N));
      survives(Seed.substr(N));
    }
}

TEST(Robustness, ShuffledTokensAndBytes) {
  std::mt19937 Random(2026);
  std::vector<std::string> Words;
  for (const std::string &Seed : Seeds) {
    llvm::SmallVector<llvm::StringRef> Parts;
    llvm::StringRef(Seed).split(Parts, ' ');
    for (llvm::StringRef Part : Parts) Words.push_back(Part.str());
  }
  for (unsigned Round = 0; Round < 1500; ++Round) {
    std::string Text;
    for (unsigned N = Random() % 30; N > 0; --N) Text += Words[Random() % Words.size()] + " ";
    if (Round % 3 == 0)
      for (unsigned N = 0; N < 5 && !Text.empty(); ++N)
        Text[Random() % Text.size()] = static_cast<char>(Random() % 256);
    survives(Text);
  }
}

/// Quadratic work on these would take minutes.
TEST(Robustness, DeepAndLongTexts) {
  std::string Brackets(20000, '('), Selects, Rows = "INSERT INTO a (b) VALUES (1)", Chain = "SELECT 1",
                                             Cases = "UPDATE a SET b = ";
  for (unsigned N = 0; N < 2000; ++N) {
    Selects += "SELECT * FROM (";
    Rows += ", (" + std::to_string(N) + ")";
    Chain += " + 1";
    Cases += "CASE WHEN x THEN ";
  }
  for (const std::string &Text : {Brackets, Selects, Rows, Chain, Cases, "SELECT " + Brackets + "1",
                                  "UPDATE " + Brackets, "DELETE FROM a WHERE " + Brackets, std::string(20000, ';'),
                                  std::string(20000, '\''), std::string(1000, '\0') + "DELETE FROM a"})
    survives(Text);
}

/// libpg_query recurses over its tree without a check of the stack: such texts are the scanner's.
TEST(Robustness, ChainsThatOverflowTheStackOfTheGrammar) {
  std::string Text;
  for (llvm::StringRef Link : {"1+", "NOT ", "a[", "- ", "1::int+", "a OR ", "(", "f(", "a IS NULL = ", "CASE WHEN "}) {
    Text = "DELETE FROM t WHERE ";
    while (Text.size() < 90000) Text += Link;
    survives(Text + "1");
  }
  Text = "DELETE FROM a USING b";
  while (Text.size() < 90000) Text += " JOIN c USING (x)";
  EXPECT_EQ(brief(Dialect::PostgreSql, Text), "delete a | b, c | ok");
  std::string Open, Close;
  for (unsigned N = 0; N < 5000; ++N) Open += "SELECT * FROM (", Close += ") x";
  survives(Open + "SELECT 1" + Close);
}

TEST(Robustness, TooDeepIsSaidToBePartial) {
  std::string Deep = "DELETE FROM a WHERE x = " + std::string(500, '(') + "SELECT 1" + std::string(500, ')');
  EXPECT_EQ(brief(Dialect::MySql, Deep), "delete a |  | partial");
}

} // namespace
} // namespace ssot::sql
