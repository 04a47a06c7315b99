// Which library models speak of a program, and which client libraries it uses that none describes. In: symbols and
// models. Out: names, for the coverage. Decides nothing.
#ifndef SSOT_PROGRAM_MODEL_USE_H
#define SSOT_PROGRAM_MODEL_USE_H
#include "finding/coverage.h"
#include "program/models.h"

namespace ssot::program {

ModelCoverage useOf(const CallModels &Models, const SymbolTable &Table);

/// A call that goes to a client library.
struct ModelMatch {
  Location Where;
  std::string Function, Library;
  std::string Entry; ///< empty: the library has a model, but no entry of it is about this function
};
/// Every such call of these units in order of place. Libraries of helpers alone (std, fmt) are left out.
std::vector<ModelMatch> matchesOf(const std::vector<const facts::Tu *> &Units, const model::Models &Models,
                                  const Services &Who);

} // namespace ssot::program
#endif
