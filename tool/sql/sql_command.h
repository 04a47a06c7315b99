// `ssot-lint sql`: what statements write and read. In: options and standard input as streams. Out: words or JSON lines,
// and the exit code. Knows no manifest and no code.
#ifndef SSOT_SQL_SQL_COMMAND_H
#define SSOT_SQL_SQL_COMMAND_H
#include "sql/sql.h"
#include "llvm/Support/raw_ostream.h"
#include <istream>

namespace ssot::sql {

struct SqlOptions {
  std::string DialectName;              ///< of --dialect; empty: unknown, or what each line says
  std::optional<std::string> Statement; ///< nullopt: JSON lines from In
};

/// 0: every statement was read (understood or not); 2: an unknown dialect, or a line that is no JSON object with a text
/// `sql`. Lines before a bad one have been answered.
int runSqlCommand(const SqlOptions &Options, std::istream &In, llvm::raw_ostream &Out, llvm::raw_ostream &Err);

/// The words for people: one line per write, then the reads, then what is not known.
std::string describe(const Effects &E);

} // namespace ssot::sql
#endif
