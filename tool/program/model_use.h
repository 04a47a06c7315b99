// Which library models speak of a program, and which client libraries it uses that none describes. In: symbols and models. Out: names, for
// the coverage. Decides nothing.
#ifndef SSOT_PROGRAM_MODEL_USE_H
#define SSOT_PROGRAM_MODEL_USE_H
#include "finding/coverage.h"
#include "program/models.h"

namespace ssot::program {

ModelCoverage useOf(const CallModels &Models, const SymbolTable &Table);

} // namespace ssot::program
#endif
