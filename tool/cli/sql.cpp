// `ssot-lint sql`: what a statement writes and reads. Needs no project.
#include "cli/commands.h"
#include "sql/sql_command.h"
#include <iostream>

namespace ssot::cli {

int runSql(const Options &O) {
  if (O.Words.size() > 1)
    return badInput(inputError({}, "sql takes one statement", "quote it as one word"), "the command line");
  sql::SqlOptions S;
  S.DialectName = O.Dialect;
  if (!O.Words.empty()) S.Statement = O.Words[0];
  int Status = 0;
  llvm::Error E = writeTo(O.Output.File,
                          [&](llvm::raw_ostream &OS) { Status = sql::runSqlCommand(S, std::cin, OS, llvm::errs()); });
  return E ? badInput(std::move(E), "the output file") : Status;
}

} // namespace ssot::cli
