// Walks the folders that a glob can reach.
#include "base/file_search.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace ssot {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string pathFrom(llvm::StringRef Base, llvm::StringRef P) {
  auto B = path::begin(Base), BEnd = path::end(Base);
  auto I = path::begin(P), End = path::end(P);
  while (B != BEnd && I != End && *B == *I) ++B, ++I;
  llvm::SmallString<256> Out;
  for (; B != BEnd; ++B) path::append(Out, "..");
  for (; I != End; ++I) path::append(Out, *I);
  return Out.str().str();
}

/// How many folders a glob can go down below its literal beginning.
static int levels(const Glob &G, llvm::StringRef Prefix) {
  llvm::StringRef Text = G.pattern();
  if (Text.contains("**") || Text.contains('{') || Text.contains('\\')) return 64;
  return int(Text.count('/')) - int(Prefix.count('/'));
}

std::vector<std::string> filesMatching(llvm::StringRef Base, const Glob &G) {
  std::vector<std::string> Out;
  for (const Glob::Alternative &A : G.alternatives()) {
    llvm::SmallString<256> Start(Base);
    path::append(Start, llvm::StringRef(A.Prefix).take_front(llvm::StringRef(A.Prefix).rfind('/') + 1));
    path::remove_dots(Start, /*remove_dot_dot=*/true);
    int MaxLevel = levels(G, A.Prefix);
    std::error_code EC;
    for (fs::recursive_directory_iterator I(Start, EC, /*follow_symlinks=*/false), End; I != End && !EC;
         I.increment(EC)) {
      if (I->type() == fs::file_type::directory_file) {
        if (I.level() >= MaxLevel || path::filename(I->path()) == ".git") I.no_push();
      } else if (G.matches(pathFrom(Base, I->path()))) {
        Out.push_back(I->path());
      }
    }
  }
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return Out;
}

} // namespace ssot
