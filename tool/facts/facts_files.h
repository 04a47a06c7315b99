// The table of files of a unit, put in order. In: a Tu. Out: the same facts with other file numbers. Facts that were
// made on two ways (with a precompiled header, without) come out as the same bytes.
#ifndef SSOT_FACTS_FACTS_FILES_H
#define SSOT_FACTS_FACTS_FILES_H
#include "facts/facts.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace ssot::facts {

/// Which files some fact names.
std::vector<bool> filesOfFacts(const Tu &T);
/// Takes out the others, which no fact may name.
void keepFiles(Tu &T, const std::vector<bool> &Keep);
/// By path.
void sortFiles(Tu &T);

/// What the external files of a unit hold, in the order of the table: a heavy unit reads a thousand of them, and nobody
/// wants to know which one has changed. 0: one of them cannot be read.
uint64_t externalHash(const Tu &T, llvm::function_ref<uint64_t(const File &)> HashOf);
/// Sets Tu::ExternalHash from the files' own hashes, which are not needed any more.
void sealExternalFiles(Tu &T);

} // namespace ssot::facts
#endif
