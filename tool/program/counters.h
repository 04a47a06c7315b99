// Numbers that are counted up: `id = ++last_`, `id = next_++`. In: a function. Out: the nodes that are such a number.
// Nobody knows which number it is, but two that were counted at different places are different: what is registered
// under one is found under it alone. Refuses to know what the numbers are for.
#ifndef SSOT_PROGRAM_COUNTERS_H
#define SSOT_PROGRAM_COUNTERS_H
#include "facts/facts.h"
#include <map>

namespace ssot::program {

/// Nodes of a function, each with the field that it counts in: what one is added to, and what that gives.
std::map<facts::NodeId, facts::Str> countersIn(const facts::Function &Fn, const facts::Tu &Unit);

} // namespace ssot::program
#endif
