// A way from a caller down to a sink: what the resolver grows and what companions and paths are told from. Out: types
// only.
#ifndef SSOT_PROGRAM_CHAIN_H
#define SSOT_PROGRAM_CHAIN_H
#include "program/value.h"
#include "program/view.h"

namespace ssot::program {

/// Edges[0] enters the site's function, the last one leaves the topmost caller.
struct Chain {
  DefId Bottom = Nothing;
  unsigned Site = 0; ///< call index in Bottom; None: the function as a whole
  llvm::SmallVector<Edge, 4> Edges; ///< chains are short, and there are many
  const Origin *HandedOver = nullptr; ///< where what it writes was given to it: a statement from a queue; null: here
  DefId top() const { return Edges.empty() ? Bottom : Edges.back().Caller; }
};

/// `calls f`, `hands over f`: one edge for people.
PathStep stepOf(const SymbolTable &Table, const Edge &E, DefId Into);

} // namespace ssot::program
#endif
