// The table of files of a unit, put in order. In: a Tu. Out: the same facts with other file numbers. Facts that were
// made on two ways (with a precompiled header, without) come out as the same bytes.
#ifndef SSOT_FACTS_FACTS_FILES_H
#define SSOT_FACTS_FACTS_FILES_H
#include "facts/facts.h"

namespace ssot::facts {

/// Which files some fact names.
std::vector<bool> filesOfFacts(const Tu &T);
/// Takes out the others, which no fact may name.
void keepFiles(Tu &T, const std::vector<bool> &Keep);
/// By path.
void sortFiles(Tu &T);

} // namespace ssot::facts
#endif
