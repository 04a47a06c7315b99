// The compilation database (compile_commands.json) as build systems really write it. In: a path, or a folder to search
// from. Out: the units to analyse, each with a normalised command line; what cannot be analysed says why. Refuses to
// know what is in the source files. No Clang types here: the driver includes this header. clang-cl command lines are
// out of scope and said to be.
#ifndef SSOT_EXTRACT_COMPILE_DATABASE_H
#define SSOT_EXTRACT_COMPILE_DATABASE_H
#include "base/diagnostic.h"
#include <string>
#include <vector>

namespace ssot::extract {

/// One translation unit. Two entries of a file with the same normalised arguments and output are one unit; with others
/// they are two.
struct CompileUnit {
  std::string File;                   ///< absolute, without `.` and `..`
  std::string Directory;              ///< absolute: where the compiler was run
  std::string Output;                 ///< as the database names it (`output`, else `-o`), may be empty
  std::vector<std::string> Arguments; ///< compiler, flags that matter, `-fsyntax-only`, File
  std::string Unusable;               ///< why this unit cannot be analysed; empty: it can
  auto operator<=>(const CompileUnit &) const = default;
};

struct CompileDatabase {
  std::string Path;                 ///< absolute, of the file
  std::vector<CompileUnit> Units;   ///< sorted by file, then the rest
  std::vector<std::string> Ignored; ///< files that are neither C nor C++ (assembler, resources), sorted
};

/// The user's own flags: after and before those of the database.
struct ExtraArguments {
  std::vector<std::string> Before, After;
};

/// compile_commands.json in Cwd, its parents, and the `build*/` and `out/` folders of each; the newest where one folder
/// has several builds.
llvm::Expected<std::string> findCompileDatabase(llvm::StringRef Cwd);

/// Path: the file, or a folder that holds it. Fails with InputError on what is not a database, and on an empty one.
llvm::Expected<CompileDatabase> readCompileDatabase(llvm::StringRef Path, const ExtraArguments &Extra = {});

/// `command` or `arguments` without launchers, outputs, dependency files, warnings and what only GCC understands (see
/// invocation.cpp). OutputFile receives the value of -o. An empty result: there is no compiler in it.
std::vector<std::string> normaliseArguments(std::vector<std::string> Raw, llvm::StringRef File,
                                            const ExtraArguments &Extra, std::string &OutputFile);

} // namespace ssot::extract
#endif
