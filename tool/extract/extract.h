// Compile command -> facts: the entry into the only room with Clang. In: one unit of the compilation database and what
// counts as the project. Out: the facts of that translation unit; errors travel inside them. Runs in the calling
// process and may take it down: `driver` calls it from worker processes only. No Clang types here.
#ifndef SSOT_EXTRACT_EXTRACT_H
#define SSOT_EXTRACT_EXTRACT_H
#include "extract/compile_database.h"
#include "extract/header_map.h"
#include "facts/facts.h"
#include "library_model/library_model.h"
#include <set>
#include "llvm/ADT/ArrayRef.h"

namespace ssot::extract {

/// Which files are the project's own. Everything outside Roots is external; so is what lies in a folder below a root
/// whose name matches one of ExternalFolders (globs), unless it lies in one of Analyse.
struct ProjectFiles {
  std::vector<std::string> Roots; ///< absolute, real paths, no slash at the end
  std::vector<std::string> ExternalFolders = defaultExternalFolders();
  std::vector<std::string> Analyse; ///< absolute folders that are the project's although the rules above say otherwise
  static std::vector<std::string> defaultExternalFolders();
};

/// Another version of some files, looked at without touching the real ones.
struct Overlay {
  std::string Top;              ///< absolute; empty: the files as they are
  std::string Folder;           ///< Folder/x, where it is there, is read instead of Top/x
  std::set<std::string> Hidden; ///< absolute paths below Top of files that are not there in this version
};

struct ExtractOptions {
  ProjectFiles Project;
  Overlay Instead;
  std::string ResourceDir;               ///< Clang's own headers; empty: found by findResourceDir
  bool SkipBodies = true;                ///< of external functions; false gives the same facts, for those who doubt it
  const model::Models *Models = nullptr; ///< for what only types can tell (Expr::TypePath); may be null
};

/// Never fails: a unit that could not be parsed at all has a fatal error without a file.
facts::Tu extractTu(const CompileUnit &Unit, const ExtractOptions &Options);
/// The same facts from a precompiled header, or none and why: it may not be used for this unit (shared_headers.h).
std::optional<facts::Tu> extractTuWith(const HeaderMap &Shared, const CompileUnit &Unit, const ExtractOptions &Options,
                                       std::string &Why);

struct HeaderGroup;
/// Precompiles the headers of a group into BasePath.pch, with BasePath.headers as its map, leaving out those that do
/// not stand alone. Runs in a worker, as extractTu. Returns a problem, or nothing.
std::string buildSharedHeaders(const HeaderGroup &Group, const ExtractOptions &Options, const std::string &BasePath);

/// Where Clang's builtin headers are: beside this program, where LLVM 22 is installed, where it was when this program
/// was built.
std::string findResourceDir();

/// What makes a folder a build folder, whatever it is called, when it lies in it; folders end in `/`.
llvm::ArrayRef<llvm::StringLiteral> marksOfBuildFolders();
bool isExternalPath(llvm::StringRef AbsolutePath, const ProjectFiles &Project);

} // namespace ssot::extract
#endif
