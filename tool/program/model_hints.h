// Functions out of sight that are given statements: where a library model is missing. In: one service's view and its
// resolver. Out: for people, one line for each such function, with the YAML that would make it known. Nothing is
// reported as a write: the function may only log the text.
#ifndef SSOT_PROGRAM_MODEL_HINTS_H
#define SSOT_PROGRAM_MODEL_HINTS_H
#include "program/resolver.h"

namespace ssot::program {

/// Adds to Hints: qualified function name -> the hint; the first place of each function is named.
void addModelHints(const View &V, Resolver &R, const CallModels &Models, std::map<std::string, std::string> &Hints);

} // namespace ssot::program
#endif
