// Bodies of definitions, read by the thread that asks.
#include "program/bodies.h"
#include "program/symbols.h"

namespace ssot::program {

thread_local Bodies *Bodies::Current = nullptr;

Bodies::Bodies(const SymbolTable &Of) : Of(Of), Known(Of.Defs.size()), Outer(Current) {
  Current = this;
}

Bodies::~Bodies() {
  Current = Outer;
}

const facts::Function &Bodies::read(unsigned Definition) {
  const Def &D = Of.Defs[Definition];
  const facts::Function *Whole = D.Fn.whole();
  const facts::Function &F = Whole ? *Whole : facts::readBody(*Of.Units[D.Unit], *D.Body, Memory);
  Known[Definition] = &F;
  return F;
}

} // namespace ssot::program
