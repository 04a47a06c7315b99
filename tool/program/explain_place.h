// Why a call was, or was not, seen as a write. In: the units, models and services of a run, and a place. Out: for each
// call there what matched, what its values are on every way that leads to it, and what each service makes of it.
#ifndef SSOT_PROGRAM_EXPLAIN_PLACE_H
#define SSOT_PROGRAM_EXPLAIN_PLACE_H
#include "finding/explanation.h"
#include "program/program.h"

namespace ssot::program {

/// Place: File relative to the root; Column 0: every call that begins on the line.
Explanation explainPlace(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who,
                         const Location &Place);

} // namespace ssot::program
#endif
