// One service's view of the program: which code it reaches, and what a call means for it. In: the symbol table and a service. Out: the call
// graph of that service (contract, "Who writes"): own code first, then shared, never a stranger's; nothing behind a stranger's interface.
#ifndef SSOT_PROGRAM_VIEW_H
#define SSOT_PROGRAM_VIEW_H
#include "program/symbols.h"

namespace ssot::program {

/// A way into a function: a call, or a place where the function is handed over.
struct Edge {
  DefId Caller = Nothing;
  unsigned Index = 0; ///< of Calls, or of Mentions
  bool IsMention = false;
};

class View {
public:
  /// ConstructedBy: classes whose constructor a library call runs (make_unique<T>): asked once per call of the service's code.
  using ConstructedBy = std::function<std::vector<SymId>(DefId, const facts::Call &)>;
  View(const SymbolTable &Table, int Service, const ConstructedBy &Constructs);

  const SymbolTable &Table;
  const int Service;
  bool reached(DefId D) const { return Reached[D]; }
  const std::vector<DefId> &reachedDefs() const { return Order; }
  const std::vector<Edge> &callers(DefId D) const { return Callers[D]; }
  bool own(DefId D) const { return Table.Defs[D].Owner == Service && !Table.Defs[D].Excluded; }
  /// Whether a place is in the service's own files (an included .inc of another's is not).
  bool ownPlace(DefId D, const facts::Pos &P) const;

  /// The definition that a name means when Caller uses it; Nothing where there is none to see.
  DefId pick(SymId Sym, DefId Caller) const { return pickFor(Sym, Table.Defs[Caller].Owner); }
  /// The definition that runs for Method on an object of exactly class C.
  DefId dispatch(ClsId C, SymId Method) const;
  /// Every definition that a virtual call of Method from Caller may run.
  std::vector<DefId> overriders(SymId Method, DefId Caller) const;
  /// What a direct or virtual call may run, the receiver's class not considered.
  std::vector<DefId> targets(DefId Caller, const facts::Call &C) const;
  /// All nodes of reached code that store this field (by field key).
  const std::vector<std::pair<DefId, facts::NodeId>> &storesOf(llvm::StringRef Field) const;
  /// All stores of reached code to a global.
  const std::vector<std::pair<DefId, unsigned>> &storesOf(VarId Global) const;

private:
  DefId pickFor(SymId Sym, int CallerOwner) const;
  bool entranceOf(SymId Sym, DefId Target, DefId Caller) const;
  void visit(DefId D, const ConstructedBy &Constructs);
  void addEdge(DefId Target, SymId Sym, Edge E);
  std::vector<bool> Reached;
  std::vector<DefId> Order;
  std::vector<std::vector<Edge>> Callers;
  llvm::StringMap<std::vector<std::pair<DefId, facts::NodeId>>> FieldStores;
  llvm::DenseMap<VarId, std::vector<std::pair<DefId, unsigned>>> GlobalStores;
};

} // namespace ssot::program
#endif
