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

unsigned SideEffectSummaries::mentionOf(DefId D, facts::NodeId Closure) const {
  const facts::Array<facts::Mention> &Mentions = V.Table.Defs[D].Fn->Mentions;
  for (unsigned I = 0; I < Mentions.size(); ++I)
    if (Mentions[I].Value == Closure && V.pick(V.Table.symbol(V.Table.Defs[D].Unit, Mentions[I].Function), D) != Nothing)
      return I;
  return facts::None;
}

const SideEffects &SideEffectSummaries::ofClosure(DefId D, unsigned Index, unsigned Position, unsigned Mention) {
  const Def &In = V.Table.Defs[D];
  std::vector<At> Callees;
  for (DefId Target : V.targets(D, In.Fn->Calls[Index])) Callees.push_back({Target, Position});
  Callees.push_back({V.pick(V.Table.symbol(In.Unit, In.Fn->Mentions[Mention].Function), D), 0});
  return closure(Callees);
}

bool SideEffectSummaries::mayChangeLater(llvm::StringRef Field) {
  if (!Later) {
    std::vector<At> All;
    for (DefId D : V.reachedDefs()) {
      if (llvm::none_of(V.callers(D), [](const Edge &E) { return E.IsMention; })) continue;
      uint32_t Is = V.Table.Defs[D].Decl->Flags;
      if (Is & facts::FnMethod) All.push_back({D, Is & facts::FnLambda ? Captured : 0});
    }
    Later = &closure(All);
  }
  return Later->Fields.count(Field) != 0;
}

/// Whether a store is one of those that make an object: its constructor's own, or an aggregate's. One that only says
/// that what the field leads to was changed is none.
static bool isPartOfMaking(const facts::Function &Fn, facts::NodeId Store) {
  facts::NodeId Of = Store, Value = Fn.Operands[Fn.Nodes[Store].First + 1];
  while (Fn.Nodes[Value].Kind == Op::After) Value = Fn.Operands[Fn.Nodes[Value].First];
  if (Fn.Nodes[Value].Kind == Op::Field && Fn.Nodes[Value].Ref == Fn.Nodes[Store].Ref) return true;
  while (Fn.Nodes[Of].Kind == Op::Store) Of = Fn.Operands[Fn.Nodes[Of].First];
  bool Own = (Fn.Flags & facts::FnConstructor) && (Fn.Nodes[Of].Kind == Op::This || Fn.Nodes[Of].Kind == Op::After);
  return Own || Fn.Nodes[Of].Kind == Op::Object;
}

bool SideEffectSummaries::isSetOnceMade(llvm::StringRef Field) {
  auto [It, New] = SetOnceMade.try_emplace(Field);
  if (New)
    It->second = llvm::all_of(V.storesOf(Field), [&](const std::pair<DefId, facts::NodeId> &S) {
      return isPartOfMaking(*V.Table.Defs[S.first].Fn, S.second);
    });
  return It->second;
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

/// Of a closure as it is at the end: what its captures hold then.
static std::vector<facts::NodeId> heldBy(const Def &Lambda, std::vector<facts::NodeId> Closures) {
  const facts::Function &Fn = *Lambda.Fn;
  std::vector<facts::NodeId> Out;
  std::set<facts::NodeId> Seen;
  while (!Closures.empty()) {
    facts::NodeId Id = Closures.back();
    Closures.pop_back();
    const facts::Node &N = Fn.Nodes[Id];
    if (!Seen.insert(Id).second) continue;
    if (N.Kind == Op::Store) Out.push_back(Fn.Operands[N.First + 1]);
    unsigned First = N.Kind == Op::Select || N.Kind == Op::Exit ? 1 : 0;
    bool Passes = N.Kind == Op::Select || N.Kind == Op::Exit || N.Kind == Op::Phi;
    for (unsigned I = First; I < (Passes ? N.Count : N.Kind == Op::Store); ++I)
      Closures.push_back(Fn.Operands[N.First + I]);
  }
  return Out;
}

/// From what is there at the end back to what was there at the beginning.
void SideEffectSummaries::collect(At A, Direct &Out) const {
  const facts::Function &Fn = *V.Table.Defs[A.first].Fn;
  std::vector<facts::NodeId> Todo;
  for (const facts::ExitState &E : Fn.Exit)
    if (E.Position == (A.second == Captured ? 0 : A.second)) Todo.push_back(E.Value);
  if (A.second == Captured) Todo = heldBy(V.Table.Defs[A.first], std::move(Todo));
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
