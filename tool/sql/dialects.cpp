// The table behind dialects.h, and the dialects' names. In: names and Dialects. Out: Dialects, names, flags. Knows no
// statement.
#include "sql/dialects.h"
#include "llvm/ADT/StringSwitch.h"

namespace ssot::sql {

std::optional<Dialect> dialectNamed(llvm::StringRef Name) {
  using D = std::optional<Dialect>;
  return llvm::StringSwitch<D>(Name.lower())
      .Cases({"unknown", "sql", ""}, D(Dialect::Unknown))
      .Cases({"postgresql", "postgres", "pg", "cockroachdb", "yugabytedb"}, D(Dialect::PostgreSql))
      .Cases({"mysql", "mariadb"}, D(Dialect::MySql))
      .Cases({"sqlite", "sqlite3"}, D(Dialect::Sqlite))
      .Cases({"sqlserver", "mssql", "tsql", "t-sql"}, D(Dialect::SqlServer))
      .Cases({"oracle", "plsql"}, D(Dialect::Oracle))
      .Case("clickhouse", D(Dialect::ClickHouse))
      .Cases({"cql", "cassandra", "scylla", "scylladb"}, D(Dialect::Cql))
      .Cases({"spanner", "googlesql"}, D(Dialect::Spanner))
      .Default(std::nullopt);
}

llvm::StringRef dialectName(Dialect D) {
  switch (D) {
  case Dialect::Unknown:
    return "unknown";
  case Dialect::PostgreSql:
    return "postgresql";
  case Dialect::MySql:
    return "mysql";
  case Dialect::Sqlite:
    return "sqlite";
  case Dialect::SqlServer:
    return "sqlserver";
  case Dialect::Oracle:
    return "oracle";
  case Dialect::ClickHouse:
    return "clickhouse";
  case Dialect::Cql:
    return "cql";
  case Dialect::Spanner:
    return "spanner";
  }
  return "unknown";
}

static const Traits PostgreSqlTraits = {.Id = Dialect::PostgreSql,
                                        .NestedComments = true,
                                        .DollarQuotes = true,
                                        .SelectIntoCreates = true,
                                        .NoJoinedDelete = true};
static const Traits MySqlTraits = {.Id = Dialect::MySql,
                                   .DoubleQuotedStrings = true,
                                   .BacktickNames = true,
                                   .BackslashEscapes = true,
                                   .HashComments = true,
                                   .ExecutableComments = true,
                                   .DashNeedsSpace = true,
                                   .AliasTargets = true,
                                   .DualTable = true,
                                   .IndexesBelongToTables = true,
                                   .NoMerge = true};
static const Traits SqliteTraits = {.Id = Dialect::Sqlite,
                                    .BacktickNames = true,
                                    .BracketNames = true,
                                    .StringsAsNames = true,
                                    .SelfReferencingCtes = true,
                                    .NoMerge = true,
                                    .NoJoinedDelete = true};
static const Traits SqlServerTraits = {.Id = Dialect::SqlServer,
                                       .BracketNames = true,
                                       .HashInNames = true,
                                       .NestedComments = true,
                                       .AliasTargets = true,
                                       .SemicolonsOptional = true,
                                       .SelfReferencingCtes = true,
                                       .SelectIntoCreates = true,
                                       .HashTemporary = true,
                                       .IndexesBelongToTables = true,
                                       .Procedural = true};
static const Traits OracleTraits = {.Id = Dialect::Oracle,
                                    .HashInNames = true,
                                    .AtInNames = true,
                                    .QQuotes = true,
                                    .SelfReferencingCtes = true,
                                    .DualTable = true,
                                    .NoJoinedDelete = true,
                                    .Procedural = true};
static const Traits ClickHouseTraits = {.Id = Dialect::ClickHouse,
                                        .BacktickNames = true,
                                        .BackslashEscapes = true,
                                        .NestedComments = true,
                                        .DollarQuotes = true,
                                        .NoMerge = true,
                                        .NoJoinedDelete = true};
static const Traits CqlTraits = {
    .Id = Dialect::Cql, .SlashComments = true, .DollarQuotes = true, .SemicolonsOptional = true, .NoMerge = true};
static const Traits SpannerTraits = {.Id = Dialect::Spanner,
                                     .DoubleQuotedStrings = true,
                                     .BacktickNames = true,
                                     .BackslashEscapes = true,
                                     .HashComments = true,
                                     .TripleQuotes = true,
                                     .NoMerge = true,
                                     .NoJoinedDelete = true};

const Traits &traitsOf(Dialect D) {
  switch (D) {
  case Dialect::Unknown:
  case Dialect::PostgreSql:
    return PostgreSqlTraits;
  case Dialect::MySql:
    return MySqlTraits;
  case Dialect::Sqlite:
    return SqliteTraits;
  case Dialect::SqlServer:
    return SqlServerTraits;
  case Dialect::Oracle:
    return OracleTraits;
  case Dialect::ClickHouse:
    return ClickHouseTraits;
  case Dialect::Cql:
    return CqlTraits;
  case Dialect::Spanner:
    return SpannerTraits;
  }
  return PostgreSqlTraits;
}

} // namespace ssot::sql
