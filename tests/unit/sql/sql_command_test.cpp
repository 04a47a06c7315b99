// `ssot-lint sql` over streams: words for people, JSON lines for programs, exit codes.
#include "sql/sql_command.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

namespace ssot::sql {
namespace {

struct Result {
  int Code;
  std::string Out, Err;
};

Result run(SqlOptions Options, const std::string &Input = "") {
  std::istringstream In(Input);
  Result R;
  llvm::raw_string_ostream Out(R.Out), Err(R.Err);
  R.Code = runSqlCommand(Options, In, Out, Err);
  return R;
}

TEST(SqlCommand, SaysInWordsWhatAStatementDoes) {
  Result R = run({"", "UPDATE customers SET email = 'x' WHERE id IN (SELECT customer FROM orders)"});
  EXPECT_EQ(R.Code, 0);
  EXPECT_EQ(R.Out, "writes    customers  update (email)\nreads     orders\n");
  EXPECT_EQ(run({"mysql", "REPLACE INTO `notes` VALUES (1, 'a; DELETE FROM b')"}).Out, "writes    notes  upsert\n");
  EXPECT_EQ(run({"sqlite", "SELECT 1"}).Out, "writes and reads no table\n");
  EXPECT_EQ(run({"postgresql", "DELETE FROM \uFFFC"}).Out,
            "writes    ⟨?⟩  delete\npartly understood: the name of a written table is not known\n");
}

TEST(SqlCommand, AnswersJsonLines) {
  Result R = run({"", std::nullopt}, R"({"id": "a", "dialect": "mysql", "sql": "DELETE FROM t"}

{"id": 2, "dialect": "postgresql", "sql": "INSERT INTO t (a, b) SELECT x, y FROM u"}
{"id": "c", "dialect": "sqlite", "sql": "\ufffc"}
)");
  EXPECT_EQ(R.Code, 0) << R.Err;
  EXPECT_EQ(R.Out, R"({"id":"a","writes":[{"op":"delete","table":"t","columns":null}],"reads":[],"parse":"ok"}
{"id":2,"writes":[{"op":"insert","table":"t","columns":["a","b"]}],"reads":["u"],"parse":"ok"}
{"id":"c","writes":[],"reads":[],"parse":"unknown","why":"the kind of the statement is not known"}
)");
}

TEST(SqlCommand, TakesTheDialectOfTheOptionWhereALineNamesNone) {
  EXPECT_THAT(run({"mysql", std::nullopt}, R"({"id":1,"sql":"UPDATE `a` SET `b` = \"c\""})").Out,
              testing::HasSubstr(R"("table":"a","columns":["b"])"));
}

TEST(SqlCommand, RefusesWhatItCannotUse) {
  Result Dialect = run({"klingon", "SELECT 1"});
  EXPECT_EQ(Dialect.Code, 2);
  EXPECT_THAT(Dialect.Err, testing::HasSubstr("unknown dialect 'klingon'; expected postgresql, mysql"));
  Result Line = run({"", std::nullopt}, "{\"id\":1,\"sql\":\"SELECT 1\"}\nnot json\n");
  EXPECT_EQ(Line.Code, 2);
  EXPECT_THAT(Line.Err, testing::StartsWith("<stdin>:2: error: expected a JSON object"));
  EXPECT_EQ(run({"", std::nullopt}, "{\"id\":1}").Err, "<stdin>:1: error: expected a text under the key \"sql\"\n");
  EXPECT_EQ(run({"", std::nullopt}, "{\"sql\":\"\", \"dialect\":\"klingon\"}").Code, 2);
  EXPECT_EQ(run({"", std::nullopt}, "[1]").Code, 2);
}

} // namespace
} // namespace ssot::sql
