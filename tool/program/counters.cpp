// Finds a function's counters; see counters.h.
#include "program/counters.h"

namespace ssot::program {

using facts::Op;

std::map<facts::NodeId, facts::Str> countersIn(const facts::Function &Fn, const facts::Tu &Unit) {
  std::map<facts::NodeId, facts::Str> Out;
  for (const facts::Node &Store : Fn.Nodes) {
    if (Store.Kind != Op::Store) continue;
    facts::NodeId Next = Fn.Operands[Store.First + 1];
    const facts::Node &Sum = Fn.Nodes[Next];
    if (Sum.Kind != Op::Binary || Unit.Strings[Sum.Ref] != "+") continue;
    facts::NodeId Before = Fn.Operands[Sum.First], Step = Fn.Operands[Sum.First + 1];
    if (Fn.Nodes[Before].Kind != Op::Field || Fn.Nodes[Before].Ref != Store.Ref || Fn.Nodes[Step].Kind != Op::Int)
      continue;
    Out[Next] = Out[Before] = Store.Ref;
  }
  return Out;
}

} // namespace ssot::program
