// What an SQL text writes and reads. In: statement text, holes as U+FFFC (finding/access.h). Out: its effects, in the
// order they stand. Knows neither C++ nor the manifest.
#ifndef SSOT_SQL_SQL_H
#define SSOT_SQL_SQL_H
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace ssot::sql {

enum class Dialect { Unknown, PostgreSql, MySql, Sqlite, SqlServer, Oracle, ClickHouse, Cql, Spanner };
std::optional<Dialect> dialectNamed(llvm::StringRef Name); ///< `postgresql`, `postgres`, `mysql`, ...
llvm::StringRef dialectName(Dialect D);

/// One table that the text changes, or routine that it calls.
struct Write {
  /// insert update delete upsert truncate ddl; call of a routine; notify of a channel; lock, which is no write.
  /// A MERGE is what its branches do.
  std::string Op;
  /// Quotes removed, unquoted names folded to lower case, parts joined by dots; a hole in it stays U+FFFC.
  std::string Table;
  std::vector<std::string> Columns;
  bool ColumnsKnown = false; ///< the statement names every column that it writes (Columns holds them, in its order)
  bool Temporary = false;    ///< a temporary table: nobody's
  std::string Database;      ///< that a USE before it in the text names; else empty
  std::string Schema;        ///< the same of SET search_path and SET SCHEMA
  unsigned Bound = 0;        ///< notify: the number of the bound value that is the channel, $1; 0: none
  std::string BoundName;     ///< the same, where the placeholder is `:name` or `@name`; else empty
};

enum class Parse {
  Ok,      ///< holes, if any, stand for values only
  Partial, ///< a hole stands for a name or a piece of structure; what is listed is right, more may be missing
  Unknown  ///< kind or target of the statement cannot be known
};

struct Effects {
  std::vector<Write> Writes;
  std::vector<std::string> Reads; ///< sorted, unique
  Parse How = Parse::Ok;
  std::string Why; ///< when not Ok: what is not known, for people
  /// Functions called in expressions, sorted, unique: one that is known to write (a declared routine) is a call of it.
  std::vector<std::string> Functions;
  std::vector<std::string> Channels; ///< of LISTEN; those of NOTIFY are Writes with Op notify
  std::string UsesDatabase;          ///< USE db: what follows on the connection is in db; else empty
  /// ATTACH 'file' AS name: what the name stands for from there on.
  std::vector<std::pair<std::string, std::string>> Attached;
  std::string UsesSchema;            ///< SET search_path, SET SCHEMA: the first name; else empty
};

/// Never fails: what cannot be understood is Parse::Unknown with a reason. Several statements in one text are all
/// included. D Unknown: the candidate dialects are tried and only what they agree on is Ok.
Effects analyse(llvm::StringRef Text, Dialect D);

/// The body of a routine or trigger: statements with what stands between them (BEGIN, IF ... THEN, loops, variables).
Effects analyseBody(llvm::StringRef Text, Dialect D);

} // namespace ssot::sql
#endif
