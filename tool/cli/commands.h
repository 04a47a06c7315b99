// The functions of commands.def, and what several of them need. In: options. Out: the exit status of the contract; what
// was asked for on stdout or in files, everything else on stderr. No analysis here.
#ifndef SSOT_CLI_COMMANDS_H
#define SSOT_CLI_COMMANDS_H
#include "cli/options.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot::cli {

#define SSOT_COMMAND(Name, Function, Words, About) int Function(const Options &);
#include "cli/commands.def"

/// Prints the messages and the line that says that the input is bad. The status to return: 2.
int badInput(llvm::Error E, llvm::StringRef What);
/// Writes into File through Write, or to stdout where File is empty. A file appears whole or not at all.
llvm::Error writeTo(llvm::StringRef File, llvm::function_ref<void(llvm::raw_ostream &)> Write);
/// Whether text on stdout may be coloured.
bool wantsColor(const OutputOptions &O);
/// A counter on stderr, where it is asked for or where a person is watching; else an empty function.
std::function<void(size_t, size_t)> progressOn(const OutputOptions &O);

/// The whole program behind main().
int run(int Argc, const char *const *Argv);

} // namespace ssot::cli
#endif
