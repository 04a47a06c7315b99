// The command line. In: argv. Out: plain options and the command they are for, or the text and status to end with.
// Refuses to know what a command does. Unknown words are bad usage, with the nearest known one.
#ifndef SSOT_CLI_OPTIONS_H
#define SSOT_CLI_OPTIONS_H
#include "driver/run_options.h"
#include "report/summary.h"
#include <variant>

namespace ssot::cli {

struct OutputOptions {
  const Format *As = nullptr;
  std::string File; ///< -o; empty: stdout
  std::vector<std::pair<const Format *, std::string>> Reports;
  Verdict FailOn;
  std::string Color = "auto"; ///< auto, always, never
  bool Quiet = false, Progress = false;
};

struct Options {
  RunOptions Run;
  OutputOptions Output;
  std::vector<std::string> Words; ///< what follows the command: files, a rule, a statement
  std::string Dialect;            ///< sql
  bool Print = false;             ///< extract: the facts as text for people
  unsigned Shard = 0, Shards = 1; ///< extract: every Shards-th unit, beginning with Shard (from 0)
  std::string DepFile;            ///< extract: what the facts depend on, for make and Ninja
};

struct Command {
  llvm::StringLiteral Name, Words, About;
  int (*Run)(const Options &);
};
llvm::ArrayRef<Command> commands();

/// The program ends at once: --help, --version, bad usage.
struct Ending {
  int Status = 0;
  std::string Text; ///< to stdout when Status is 0, else to stderr
};
struct Request {
  const Command *What = nullptr;
  Options With;
};
std::variant<Request, Ending> parseCommandLine(int Argc, const char *const *Argv);

/// The candidate that Word was meant to be, or empty.
std::string nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates);

} // namespace ssot::cli
#endif
