// Facts for people. In: the facts of one unit. Out: text like source, one block a function. What it prints is complete:
// a value that is used more than once, or changes, is named (`%7 = ...`), everything else stands where it is used.
#ifndef SSOT_FACTS_FACTS_PRINT_H
#define SSOT_FACTS_FACTS_PRINT_H
#include "facts/facts.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot::facts {

void printFacts(const Tu &T, llvm::raw_ostream &OS);
void printFunction(const Tu &T, const Function &F, llvm::raw_ostream &OS);

} // namespace ssot::facts
#endif
