// `explain FILE:LINE` for people. In: what the program says of a place. Out: text; nothing is judged here.
#ifndef SSOT_REPORT_EXPLANATION_H
#define SSOT_REPORT_EXPLANATION_H
#include "finding/explanation.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot {

void writeExplanation(const Explanation &E, llvm::raw_ostream &OS);

} // namespace ssot
#endif
