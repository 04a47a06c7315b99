// Global variables. An object is one and the same, whoever changes it: it is asked for what it holds when somebody
// wants to know. Everything else is what it is initialised with or what is stored to it, by anybody at any time
// (flow-insensitive: threads and callbacks have no order).
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

namespace ssot::program {

using facts::Op;

std::string keyOfGlobal(VarId G) {
  return "global " + std::to_string(G);
}

/// Whether a store in By counts for a reader in code of Owner.
bool Evaluator::storeCounts(DefId By, int Owner) const {
  int O = Table.Defs[By].Owner;
  return O == Shared || O == V.Service || O == Owner;
}

/// An object is one and the same, whoever changes it: it is asked for what it holds when somebody wants to know
/// (globalField). Everything else is what it is initialised with or what is stored to it, by anybody at any time.
ValueSet Evaluator::globalValue(Frame *F, VarId G) {
  const GlobalInfo &Info = Table.Globals[G];
  if (isSelf(G)) return again();
  ValueSet Out;
  // Own service's definition first, then shared code's.
  DefId Best = V.pickInit(G, F->D->Owner);
  if (Best != Nothing) Out.add(eval(top(Best, true), Table.Defs[Best].Fn->Result));
  if (Info.Const && !Out.empty()) return Out;
  auto Whole = [&](DefId MadeIn) {
    Value Object;
    Object.K = Value::Kind::Object;
    Object.F = top(MadeIn, true);
    Object.N = WholeGlobal;
    Object.Sym = G;
    return one(std::move(Object));
  };
  if (isOneObject(Out)) return Whole(Best);
  if (auto Made = Best == Nothing ? madeWhere(G, F->D->Owner) : std::nullopt)
    if (isOneObject(eval(top(Made->first, true), Made->second))) return Whole(Made->first);
  ValueSet Stored = storedToGlobal(G, F->D->Owner);
  for (const MadeAt &Made : madeAt(Stored)) Published.insert(Made);
  Out.add(Stored);
  Out.Alts.eraseIf([&](const Value &A) { return A.K == Value::Kind::Again; });
  if (Out.empty() && isOnlyAgain(Stored)) return again(); // it is asked for by a store to itself
  if (Out.empty())
    if (std::optional<llvm::StringRef> Constant = Models.constant(Info.Name)) return one(text(Constant->str()));
  if (Out.empty()) return one(unknown("variable " + Info.Name.str()));
  Out.Open = 0;
  return Out;
}

bool Evaluator::isOneObject(const ValueSet &S) {
  return S.Alts.size() == 1 && S.Alts[0].K == Value::Kind::Object && S.Alts[0].N < WholeGlobal;
}

/// A function's own static object is made where the function first comes to it: by the only store that makes one.
std::optional<std::pair<DefId, facts::NodeId>> Evaluator::madeWhere(VarId G, int Owner) const {
  std::optional<std::pair<DefId, facts::NodeId>> Out;
  for (const auto &[D, Index] : V.storesOf(G)) {
    if (!storeCounts(D, Owner)) continue;
    facts::NodeId N = Table.Defs[D].Fn->GlobalStores[Index].Value;
    if (Table.Defs[D].Fn->Nodes[N].Kind != Op::New && Table.Defs[D].Fn->Nodes[N].Kind != Op::Object) continue;
    if (Out) return std::nullopt;
    Out = {D, N};
  }
  return Out;
}

/// What a global object is initialised with where it is defined; a function's own static object is by a store.
ValueSet Evaluator::initialValue(const Value &Global) {
  bool IsItsOwn = V.pickInit(VarId(Global.Sym), Global.F->D->Owner) == Global.F->Id;
  return IsItsOwn ? eval(Global.F, Global.F->D->Fn->Result) : ValueSet();
}

/// What is known of a global, whatever round or way is assumed: it outlives them.
ValueSet Evaluator::ofGlobal(const std::tuple<VarId, Frame *, Name> &What, ValueSet (*Again)(),
                             llvm::function_ref<ValueSet()> Compute) {
  Round *Here = std::exchange(In, nullptr);
  std::vector<Choice> *Notes = std::exchange(Noting, nullptr);
  llvm::scope_exit Back([&] {
    In = Here;
    Noting = Notes;
  });
  return Known.Globals.get(What, Running, Again, Compute);
}

ValueSet Evaluator::storedToGlobal(VarId G, int Owner) {
  return ofGlobal({G, nullptr, named(std::to_string(Owner))}, again, [&] {
    ValueSet Out;
    bool Given = false; // by callers
    for (const auto &[D, Index] : V.storesOf(G)) {
      if (!storeCounts(D, Owner)) continue;
      facts::NodeId N = Table.Defs[D].Fn->GlobalStores[Index].Value;
      if (Ask.GlobalAnywhere && eval(top(D, false), N).Open && !isTooFar(keyOfGlobal(G)))
        Given = true;
      else
        Out.add(eval(top(D, true), N));
    }
    if (Given) Out.add(Ask.GlobalAnywhere(G, Owner));
    Out.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Again; }); // what it held before adds nothing
    return Out;
  });
}

/// What a global object has been: as it was made, and after each store, which says what it changes.
std::vector<ValueSet> Evaluator::versions(const Value &Global) {
  const Frame *Init = Global.F;
  std::vector<ValueSet> Out{initialValue(Global)};
  for (const auto &[D, Index] : V.storesOf(VarId(Global.Sym))) {
    if (!storeCounts(D, Init->D->Owner)) continue;
    Out.push_back(eval(top(D, true), Table.Defs[D].Fn->GlobalStores[Index].Value));
  }
  return Out;
}

/// What was there at first, and what anybody stores to the field of this very object.
ValueSet Evaluator::globalField(const Value &Global, llvm::StringRef Key) {
  return ofGlobal({VarId(Global.Sym), Global.F, named(Key)}, nullptr, [&] {
    ValueSet Out = field(wholes(Global), Key);
    auto Vague = [](const Value &A) {
      return (A.K == Value::Kind::Unknown && !isNumbered(A)) || A.K == Value::Kind::Null;
    };
    Holder Self;
    Self.Made.push_back({Nothing, Global.Sym});
    for (ClsId C : classesOfGlobal(Global)) Self.Of = Self.Of == Nothing ? C : Self.Of;
    Out.add(anywhere(Key, Self));
    if (llvm::all_of(Out.Alts, Vague)) Out.add(anywhere(Key, {Self.Of, {}}));
    Out.Open = 0;
    Out.Alts.eraseIf([&](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
    // What nobody knows adds nothing to texts and objects; of a flag, it says that it may be set.
    auto Tells = [&](const Value &A) { return !Vague(A) && A.K != Value::Kind::Int; };
    if (llvm::any_of(Out.Alts, Tells)) Out.Alts.eraseIf(Vague);
    if (isTooFar(Key)) Out.add(unknown(CutOffByWorth.str()));
    return Out;
  });
}

ValueSet Evaluator::globalFacet(const Value &Global, llvm::StringRef Name) {
  return ofGlobal({VarId(Global.Sym), Global.F, named((":" + Name).str())}, nullptr, [&] {
    ValueSet Out;
    for (const ValueSet &S : versions(Global)) Out.add(facet(S, Name));
    Out.Open = 0;
    return Out;
  });
}

/// What it is initialised with, and what takes its place as a whole.
ValueSet Evaluator::wholes(const Value &Global) {
  ValueSet Out = initialValue(Global);
  for (const auto &[D, Index] : V.storesOf(VarId(Global.Sym))) {
    if (!storeCounts(D, Global.F->D->Owner)) continue;
    const facts::Function &Fn = *Table.Defs[D].Fn;
    facts::NodeId N = Fn.GlobalStores[Index].Value;
    while (Fn.Nodes[N].Kind == Op::Store || Fn.Nodes[N].Kind == Op::After || Fn.Nodes[N].Kind == Op::Insert)
      N = Fn.Operands[Fn.Nodes[N].First];
    if (Fn.Nodes[N].Kind == Op::New || Fn.Nodes[N].Kind == Op::Object || Fn.Nodes[N].Kind == Op::Call)
      Out.add(eval(top(D, true), N));
  }
  return Out;
}

std::vector<ClsId> Evaluator::classesOfGlobal(const Value &Global) {
  return classesOf(wholes(Global));
}

} // namespace ssot::program
