// Side effects on one object: along the stores and calls that lead from a function's parameter to what is there when it
// ends; see side_effects.h.
#include "program/side_effects.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using facts::Op;

const SideEffects *SideEffectSummaries::of(DefId D, unsigned Index, unsigned Position) {
  std::vector<At> Callees;
  for (DefId Target : V.targets(D, V.Table.Defs[D].Fn->Calls[Index])) Callees.push_back({Target, Position});
  return Callees.empty() ? nullptr : &closure(Callees);
}

/// Everything that is reached from these functions, each once.
const SideEffects &SideEffectSummaries::closure(const std::vector<At> &From) {
  auto [It, New] = Known.try_emplace(From);
  SideEffects &Out = It->second;
  if (!New) return Out;
  std::vector<At> Todo = From;
  std::set<At> Seen(From.begin(), From.end());
  while (!Todo.empty()) {
    At Here = Todo.back();
    Todo.pop_back();
    const Direct &D = direct(Here);
    Out.Fields.insert(D.Own.Fields.begin(), D.Own.Fields.end());
    Out.Facets |= D.Own.Facets;
    Out.Outside |= D.Own.Outside;
    Out.Whole |= D.Own.Whole;
    for (const At &Next : D.HandsTo)
      if (Seen.insert(Next).second) Todo.push_back(Next);
  }
  return Out;
}

const SideEffectSummaries::Direct &SideEffectSummaries::direct(At A) {
  auto [It, New] = Directs.try_emplace(A);
  if (New) collect(A, It->second);
  return It->second;
}

/// From what is there at the end back to what was there at the beginning.
void SideEffectSummaries::collect(At A, Direct &Out) const {
  const facts::Function &Fn = *V.Table.Defs[A.first].Fn;
  std::vector<facts::NodeId> Todo;
  for (const facts::ExitState &E : Fn.Exit)
    if (E.Position == A.second) Todo.push_back(E.Value);
  std::set<facts::NodeId> Seen;
  while (!Todo.empty()) {
    facts::NodeId Id = Todo.back();
    Todo.pop_back();
    if (!Seen.insert(Id).second) continue;
    const facts::Node &N = Fn.Nodes[Id];
    auto Operand = [&](unsigned I) { Todo.push_back(Fn.Operands[N.First + I]); };
    switch (N.Kind) {
    case Op::Store:
      Out.Own.Fields.insert(V.Table.str(V.Table.Defs[A.first], N.Ref));
      Operand(0);
      break;
    case Op::After:
      collectCall(A.first, N, Out);
      Operand(0);
      break;
    case Op::Select:
      Operand(1);
      Operand(2);
      break;
    case Op::Phi:
      for (unsigned I = 0; I < N.Count; ++I)
        if (!N.Ref || I != 1) Operand(I); // the second is the loop's driver
      break;
    case Op::Exit:
      for (unsigned I = 1; I < N.Count; I += 2) Operand(I);
      break;
    case Op::This:
      Out.Own.Whole |= A.second != 0;
      break;
    case Op::Param:
      Out.Own.Whole |= A.second != N.Ref + 1;
      break;
    default:
      Out.Own.Whole = true;
    }
  }
}

void SideEffectSummaries::collectCall(DefId D, const facts::Node &After, Direct &Out) const {
  const Def &In = V.Table.Defs[D];
  const facts::Call &C = In.Fn->Calls[After.Ref];
  if (C.Callee == facts::None) return; // a function value: what it does to what it is given is not followed
  std::vector<const model::Fact *> Facts = Models.factsFor(In.Unit, C);
  for (const model::Fact *Fact : Facts) {
    Out.Own.Facets |= !Fact->Changes.empty() || !Fact->Cases.empty();
    Out.Own.Whole |= llvm::any_of(Fact->Flows, [](const model::Flow &F) { return F.To.K != model::Expr::Kind::Ret; });
  }
  if (!Facts.empty()) return;
  std::vector<DefId> Targets = V.targets(D, C);
  Out.Own.Outside |= Targets.empty();
  for (DefId Target : Targets) Out.HandsTo.push_back({Target, After.Ref2});
}

} // namespace ssot::program
