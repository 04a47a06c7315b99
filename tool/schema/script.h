// A file of SQL into its statements, as the client that runs it would split it. In: text. Out: statements with their
// offsets. Understands what clients add: MySQL's DELIMITER, GO of T-SQL, Oracle's `/`, psql's backslash commands and
// the rows behind COPY ... FROM stdin. Knows no statement but by its first words.
#ifndef SSOT_SCHEMA_SCRIPT_H
#define SSOT_SCHEMA_SCRIPT_H
#include "sql/sql.h"

namespace ssot::schema {

struct Statement {
  llvm::StringRef Text;   ///< of the script, from its first word on, without the semicolon
  size_t Begin = 0;       ///< where Text begins
  bool MakesBody = false; ///< of a routine or trigger: what it names is not touched until that runs
  bool Down = false;      ///< behind a migration tool's mark that begins the way back (`-- +goose Down`)
};

/// The dialect that a script's own words speak for; PostgreSQL where nothing does.
sql::Dialect guessDialect(llvm::StringRef Text);

/// The statements refer to Text, which must outlive them.
std::vector<Statement> splitScript(llvm::StringRef Text, sql::Dialect D);

} // namespace ssot::schema
#endif
