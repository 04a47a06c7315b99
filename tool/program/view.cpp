// Reachability from one service's code.
#include "program/view.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

View::View(const SymbolTable &T, int S, const ConstructedBy &Constructs) : Table(T), Service(S) {
  Reached.resize(T.Defs.size());
  Callers.resize(T.Defs.size());
  for (DefId D = 0; D < T.Defs.size(); ++D)
    if (own(D)) {
      Reached[D] = true;
      Order.push_back(D);
    }
  for (size_t I = 0; I < Order.size(); ++I) visit(Order[I], Constructs);
}

void View::addEdge(DefId Target, SymId Sym, Edge E) {
  if (Target == Nothing || entranceOf(Sym, Target, E.Caller)) return;
  Callers[Target].push_back(E);
  if (Reached[Target]) return;
  Reached[Target] = true;
  Order.push_back(Target);
}

void View::visit(DefId D, const ConstructedBy &Constructs) {
  const Def &Self = Table.Defs[D];
  for (unsigned I = 0; I < Self.Fn->Calls.size(); ++I) {
    const facts::Call &C = Self.Fn->Calls[I];
    for (DefId Target : targets(D, C)) addEdge(Target, Table.Defs[Target].Sym, {D, I, false});
    if (C.Callee != facts::None && Constructs)
      for (SymId Ctor : Constructs(D, C)) addEdge(pick(Ctor, D), Ctor, {D, I, false});
  }
  for (unsigned I = 0; I < Self.Fn->Mentions.size(); ++I) {
    SymId Sym = Table.symbol(Self.Unit, Self.Fn->Mentions[I].Function);
    if (Table.Symbols[Sym].Flags & facts::FnVirtual)
      for (DefId Target : overriders(Sym, D)) addEdge(Target, Sym, {D, I, true});
    else
      addEdge(pick(Sym, D), Sym, {D, I, true});
  }
  for (unsigned I = 0; I < Self.Fn->GlobalStores.size(); ++I)
    GlobalStores[Table.global(Self.Unit, Self.Fn->GlobalStores[I].Global)].push_back({D, I});
  for (facts::NodeId N = 0; N < Self.Fn->Nodes.size(); ++N)
    if (Self.Fn->Nodes[N].Kind == facts::Op::Store) FieldStores[Table.str(Self, Self.Fn->Nodes[N].Ref)].push_back({D, N});
    // Initialisers of the globals that this code reads run before main.
    else if (Self.Fn->Nodes[N].Kind == facts::Op::Global)
      for (DefId Init : Table.Globals[Table.global(Self.Unit, Self.Fn->Nodes[N].Ref)].Inits)
        if (int O = Table.Defs[Init].Owner; !Reached[Init] && (O == Shared || O == Service || O == Self.Owner)) {
          Reached[Init] = true;
          Order.push_back(Init);
        }
}

bool View::ownPlace(DefId D, const facts::Pos &P) const {
  const FileRole &R = Table.role(Table.Defs[D].Unit, P.File);
  return R.Service == Service && !R.Excluded;
}

DefId View::pickFor(SymId Sym, int CallerOwner) const {
  const std::vector<DefId> &Defs = Table.Symbols[Sym].Defs;
  auto OwnedBy = [&](int Owner) {
    for (DefId D : Defs)
      if (Table.Defs[D].Owner == Owner) return D;
    return Nothing;
  };
  int First = CallerOwner == Shared ? Service : CallerOwner;
  if (DefId D = OwnedBy(First); D != Nothing) return D;
  if (DefId D = OwnedBy(Shared); D != Nothing) return D;
  if (CallerOwner == Shared) return Nothing; // shared code never runs a stranger's
  if (CallerOwner != Service)
    if (DefId D = OwnedBy(Service); D != Nothing) return D;
  // Own code names a function that only other services define: it means that one, if there is only one to mean.
  bool One = !Defs.empty() && llvm::all_of(Defs, [&](DefId D) { return Table.Defs[D].Owner == Table.Defs[Defs[0]].Owner; });
  return One ? Defs[0] : Nothing;
}

/// Whether a call from Caller enters another service by its declared in-process entrance.
bool View::entranceOf(SymId Sym, DefId Target, DefId Caller) const {
  int Owner = Table.Defs[Target].Owner;
  if (Owner == Service || Owner == Table.Defs[Caller].Owner) return false;
  for (int I : Table.Symbols[Sym].InterfaceOf)
    if (I != Service && (Owner == Shared || I == Owner)) return true;
  return false;
}

DefId View::dispatch(ClsId C, SymId Method) const {
  if (C == Nothing) return Nothing;
  const ClassInfo &Info = Table.Classes[C];
  for (SymId V : Info.Virtuals)
    if (V == Method || llvm::is_contained(Table.Symbols[V].Overrides, Method)) return pickFor(V, Info.Owner);
  for (ClsId B : Info.Bases)
    if (DefId D = dispatch(B, Method); D != Nothing) return D;
  return Nothing;
}

std::vector<DefId> View::overriders(SymId Method, DefId Caller) const {
  std::vector<DefId> Out;
  int CallerOwner = Table.Defs[Caller].Owner;
  auto Add = [&](SymId S) {
    for (DefId D : Table.Symbols[S].Defs) {
      int Owner = Table.Defs[D].Owner;
      if ((Owner == Service || Owner == Shared || Owner == CallerOwner) && !llvm::is_contained(Out, D)) Out.push_back(D);
    }
  };
  Add(Method);
  for (SymId S : Table.Symbols[Method].OverriddenBy) Add(S);
  return Out;
}

std::vector<DefId> View::targets(DefId Caller, const facts::Call &C) const {
  if (C.Callee == facts::None) return {};
  SymId Sym = Table.symbol(Table.Defs[Caller].Unit, C.Callee);
  if (C.Flags & facts::CallVirtual) return overriders(Sym, Caller);
  DefId D = pick(Sym, Caller);
  return D == Nothing ? std::vector<DefId>() : std::vector<DefId>{D};
}

const std::vector<std::pair<DefId, facts::NodeId>> &View::storesOf(llvm::StringRef Field) const {
  static const std::vector<std::pair<DefId, facts::NodeId>> Empty;
  auto It = FieldStores.find(Field);
  return It == FieldStores.end() ? Empty : It->second;
}

const std::vector<std::pair<DefId, unsigned>> &View::storesOf(VarId Global) const {
  static const std::vector<std::pair<DefId, unsigned>> Empty;
  auto It = GlobalStores.find(Global);
  return It == GlobalStores.end() ? Empty : It->second;
}

} // namespace ssot::program
