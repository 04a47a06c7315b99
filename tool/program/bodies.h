// Bodies of functions as one thread reads them. In: definitions of a symbol table, facts whose bodies stand as they are
// in their files. Out: the function, read when somebody asks for it first and kept until the work for which it was read
// is done: one service's resolution. Facts that were read whole are handed through. Knows afterwards who was asked for.
#ifndef SSOT_PROGRAM_BODIES_H
#define SSOT_PROGRAM_BODIES_H
#include "facts/facts_format.h"
#include <vector>

namespace ssot::program {

class SymbolTable;

/// While one of these lives, its thread reads bodies into it. They may nest.
class Bodies {
public:
  explicit Bodies(const SymbolTable &Of);
  ~Bodies();
  Bodies(const Bodies &) = delete;
  bool wasAsked(unsigned Definition) const { return Known[Definition]; }
  static const facts::Function &get(unsigned Definition) {
    const facts::Function *F = Current->Known[Definition];
    return F ? *F : Current->read(Definition);
  }

private:
  const facts::Function &read(unsigned Definition);
  const SymbolTable &Of;
  facts::Pool Memory;
  std::vector<const facts::Function *> Known;
  Bodies *Outer;
  static thread_local Bodies *Current;
};

/// The function of a definition.
class FunctionRef {
public:
  FunctionRef(const facts::Function *Whole, unsigned Definition) : Whole(Whole), Definition(Definition) {}
  const facts::Function &operator*() const { return Bodies::get(Definition); }
  const facts::Function *operator->() const { return &**this; }
  /// Null: it is read when somebody asks.
  const facts::Function *whole() const { return Whole; }

private:
  const facts::Function *Whole;
  unsigned Definition;
};

} // namespace ssot::program
#endif
