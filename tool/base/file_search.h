// Files that a glob names. In: a folder and a glob relative to it. Out: the files below it that match. Looks only below
// the literal beginning of the glob, and never into .git.
#ifndef SSOT_BASE_FILE_SEARCH_H
#define SSOT_BASE_FILE_SEARCH_H
#include "base/glob.h"

namespace ssot {

/// Absolute, sorted, each once. Base is absolute; G is of style Path.
std::vector<std::string> filesMatching(llvm::StringRef Base, const Glob &G);

/// P relative to Base, both absolute; `../x` where it is outside, `` for Base itself.
std::string pathFrom(llvm::StringRef Base, llvm::StringRef P);

} // namespace ssot
#endif
