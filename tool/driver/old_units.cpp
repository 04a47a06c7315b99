// A unit whose files are as they were, and that found no file that is gone, says what it said.
#include "driver/old_units.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace ssot {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

bool isAffected(const facts::Tu &T, const std::set<std::string> &Changed) {
  auto Probed = [&](const std::string &P) {
    if (!llvm::StringRef(P).ends_with("/")) return Changed.contains(P);
    auto Next = Changed.lower_bound(P); // an include folder that is gone
    return Next != Changed.end() && llvm::StringRef(*Next).starts_with(P);
  };
  return T.Files.empty() || llvm::any_of(T.Files, [&](const facts::File &F) { return Changed.contains(F.Path); }) ||
         llvm::any_of(T.MissingIncludes, Probed);
}

size_t commonLength(llvm::StringRef A, llvm::StringRef B) {
  return size_t(std::mismatch(A.begin(), A.begin() + std::min(A.size(), B.size()), B.begin()).first - A.begin());
}

/// How a file that is gone was compiled, guessed from its neighbours as clangd does; null: nothing like it is left.
const extract::CompileUnit *neighbour(const std::string &File, const std::vector<extract::CompileUnit> &All) {
  const extract::CompileUnit *Best = nullptr;
  auto Rank = [&](const extract::CompileUnit &U) {
    return std::pair(path::stem(U.File) == path::stem(File), commonLength(U.File, File));
  };
  for (const extract::CompileUnit &U : All)
    if (U.Unusable.empty() && path::extension(U.File) == path::extension(File) && (!Best || Rank(U) > Rank(*Best)))
      Best = &U;
  return Best;
}

} // namespace

OldUnits oldUnits(const Revision &Then, const std::vector<extract::CompileUnit> &All,
                  const std::vector<ExtractedUnit> &Extracted) {
  OldUnits Out;
  std::set<std::string> Known;
  for (size_t I = 0; I < All.size(); ++I) {
    Known.insert(All[I].File);
    if (!isAffected(Extracted[I].Facts, Then.changed())) {
      Out.Same.push_back(&Extracted[I].Facts);
    } else if (!Then.overlay().Hidden.contains(All[I].File)) {
      Out.Again.push_back(All[I]);
      if (Then.changed().contains(All[I].File) && !fs::exists(All[I].File)) Out.Again.back().Unusable.clear();
    }
  }
  for (const std::string &File : Then.changed()) {
    if (Known.contains(File) || fs::exists(File)) continue;
    const extract::CompileUnit *Like = neighbour(File, All);
    if (!Like) continue;
    extract::CompileUnit U = *Like;
    U.File = U.Arguments.back() = File;
    Out.Again.push_back(std::move(U));
  }
  return Out;
}

} // namespace ssot
