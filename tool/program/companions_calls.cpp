// What one call on a way tells: by itself, by the bodies that it runs, by the functions that it is handed.
#include "program/companions_walk.h"
#include "program/effects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::program {

using facts::None;

/// Calls inside calls that are looked into; what lies deeper tells nobody in time.
static constexpr size_t MaxDepth = 24;

/// The statements that end a transaction, `rollback to` a savepoint aside.
Companions::Ending Companions::statementEnds(llvm::StringRef Sql) {
  Sql = Sql.ltrim();
  llvm::StringRef First = Sql.take_while(llvm::isAlpha);
  auto Begins = [First](llvm::StringRef Word) { return First.equals_insensitive(Word); };
  if (Begins("COMMIT") || Begins("END")) return Ending::Commit;
  bool ToSavepoint = Sql.contains_insensitive(" TO ");
  return (Begins("ROLLBACK") && !ToSavepoint) || Begins("ABORT") ? Ending::Rollback : Ending::None;
}

/// The calls that end a transaction: a library's own, and statements that say so.
Companions::Ending Companions::Walk::transaction(const Here &H, unsigned Call) {
  const facts::Call &C = H.fn().Calls[Call];
  Ending Out = Ending::None;
  // `ok ? "COMMIT" : "ROLLBACK"`: what may commit does.
  auto Add = [&Out](Ending E) {
    if (E != Ending::None && Out != Ending::Commit) Out = E;
  };
  for (const model::Fact *Fact : All.Models.factsFor(H.F->D->Unit, C)) {
    for (const model::Expr &E : Fact->Transaction)
      for (const Value &How : asText(Ev.evalExpr(H.F, Call, E)).Alts)
        Add(How.Str == "commit" ? Ending::Commit : How.Str == "rollback" ? Ending::Rollback : Ending::None);
    for (const model::Effect &E : Fact->Effects)
      if (E.Lang == model::Language::Sql)
        for (const Value &T : valuesOf(Ev, H.F, Call, E).Text.Alts)
          if (T.K == Value::Kind::Text) Add(statementEnds(T.Str));
  }
  return Out;
}

bool Companions::endsTransaction(DefId D, unsigned Call) const {
  const Def &In = Table.Defs[D];
  for (const model::Fact *Fact : Models.factsFor(In.Unit, In.Fn->Calls[Call])) {
    if (!Fact->Transaction.empty()) return true;
    if (llvm::none_of(Fact->Effects, [](const model::Effect &E) { return E.Lang == model::Language::Sql; })) continue;
    Evaluator Ev(V, Models, Ask);
    for (const model::Effect &E : Fact->Effects)
      for (const Value &T : valuesOf(Ev, Ev.top(D, false), Call, E).Text.Alts)
        if (T.K == Value::Kind::Pending ||
            (T.K == Value::Kind::Text &&
             (llvm::StringRef(T.Str).starts_with(PendingOpen) || statementEnds(T.Str) != Ending::None)))
          return true;
  }
  return false;
}

/// The accesses at this very call that announce the entity, reached by this very stack.
Companions::Outcome Companions::Walk::direct(const Here &H, unsigned Call) {
  Outcome O;
  auto It = All.Tells.find({H.F->Id, Call});
  if (It == All.Tells.end()) return O;
  for (const Tell &T : It->second) {
    size_t Common = std::min(T.Edges.size(), H.Stack.size());
    bool Same = true;
    for (size_t I = 0; I < Common; ++I) Same &= T.Edges[I] == H.Stack[H.Stack.size() - 1 - I];
    if (!Same) continue;
    if (Common == T.Edges.size())
      O.Told.insert(T.Id);
    else
      Open |= openBit(0); // a caller that is still to come decides
  }
  if (O.Told.empty()) tellsHere(H, Call, O);
  return O;
}

/// Chains that tell the same at the same place are one chain: on another way to this call its values speak.
void Companions::Walk::tellsHere(const Here &H, unsigned Call, Outcome &O) {
  for (const model::Fact *Fact : All.Models.factsFor(H.F->D->Unit, H.fn().Calls[Call]))
    for (const model::Effect &E : Fact->Effects)
      for (Access &A : accessesOf(valuesOf(Ev, H.F, Call, E), E, All.Models.Models, All.Who)) {
        A.Service = All.Who.Names[All.V.Service];
        if (A.How == Resolution::Resolved && All.Who.Announces(A, All.Entity)) O.Told.insert(All.toldId(A.What));
      }
}

Companions::Outcomes Companions::Walk::enter(const Here &H, const Edge &E, DefId Target) {
  const Def &Into = Table.Defs[Target];
  bool Endless = (Into.Decl->Flags & facts::FnEndless) && !(Into.Decl->Flags & facts::FnIncomplete);
  if (Endless && !E.IsMention) return {}; // it always throws
  if (!All.Matters[Target] || H.Stack.size() > MaxDepth) return {Outcome()};
  if (H.Site != None && All.Writes[Target] && All.isProgram(H.F->Id)) return {Outcome()};
  if (!E.IsMention && !Ev.mayDispatch(H.F, E.Index, Target, Open)) return {};
  std::vector<Edge> Stack = H.Stack;
  Stack.push_back(E);
  return whole(E.IsMention ? Ev.pushMention(H.F, E.Index, Target) : Ev.push(H.F, E.Index, Target), Stack);
}

/// Of several bodies that a call may run, those that tell count alone: which one it is was decided elsewhere, for this
/// program.
Companions::Outcomes Companions::Walk::targets(const Here &H, unsigned Call) {
  const facts::Call &C = H.fn().Calls[Call];
  if (C.Callee == None) return indirect(H, Ev.eval(H.F, C.Target));
  std::vector<DefId> Targets = All.V.targets(H.F->Id, C);
  if (Targets.empty()) {
    // A library calls what it holds: `std::function::operator()`. What it is handed here is looked at there.
    bool HandsOver = llvm::any_of(H.fn().Mentions, [Call](const facts::Mention &M) { return M.By == Call; });
    if (!HandsOver)
      for (const model::Fact *Fact : All.Models.factsFor(H.F->D->Unit, C))
        for (const model::Invoke &I : Fact->Invokes)
          if (I.How != model::Invoke::Role::Handler) return indirect(H, Ev.evalExpr(H.F, Call, I.Function));
    return {Outcome()};
  }
  Outcomes Telling, Each;
  for (DefId T : Targets) {
    Outcomes Ways = enter(H, {H.F->Id, Call, false}, T);
    if (!Ways.empty() && llvm::all_of(Ways, [](const Outcome &O) { return O.Unsure || !O.Told.empty(); }))
      llvm::append_range(Telling, Ways);
    llvm::append_range(Each, std::move(Ways));
  }
  if (Each.empty() && (C.Flags & facts::CallVirtual)) return {Outcome()};
  return Telling.empty() ? Each : Telling;
}

/// Through a pointer or a std::function: the function if it is known; where it is not, it may be one that tells.
Companions::Outcomes Companions::Walk::indirect(const Here &H, const ValueSet &Functions) {
  Outcomes Out;
  bool Known = false;
  for (const Value &F : Functions.Alts) {
    std::vector<SymId> Called;
    if (F.K == Value::Kind::Function) Called.push_back(F.Sym);
    if (F.K == Value::Kind::Object)
      for (ClsId C : Ev.classesOf(one(F))) Called.push_back(Table.Classes[C].CallOperator);
    for (SymId Sym : Called) {
      DefId Target = Sym == Nothing ? Nothing : All.V.pick(Sym, H.F->Id);
      if (Target == Nothing) continue;
      Known = true;
      if (All.Matters[Target]) llvm::append_range(Out, whole(Ev.top(Target, true), {}));
    }
  }
  if (!Out.empty()) return Out;
  Outcome O;
  O.Unsure = !Known && All.HandedOverTeller;
  return {O};
}

/// All that happens at a call, one alternative for each way that its callees may take.
Companions::Outcomes Companions::Walk::effect(const Here &H, unsigned Call, bool Behind) {
  const facts::Function &Fn = H.fn();
  Outcomes Out{direct(H, Call)};
  auto Then = [&](const Outcomes &More) {
    Outcomes Both;
    for (const Outcome &A : Out)
      for (const Outcome &B : More) {
        Outcome O = A;
        O.Told.insert(B.Told.begin(), B.Told.end());
        O.Committed |= B.Committed;
        O.RolledBack |= B.RolledBack;
        O.Unsure |= B.Unsure;
        if (llvm::none_of(Both, [&](const Outcome &Other) { return Other.key() == O.key(); }))
          Both.push_back(std::move(O));
      }
    Out = std::move(Both);
  };
  if (Call != H.Site) Then(targets(H, Call));
  // What is handed over runs here, handlers of events and routes aside: they run when those come.
  bool Registers = llvm::any_of(All.Models.factsFor(H.F->D->Unit, Fn.Calls[Call]), [](const model::Fact *Fact) {
    return llvm::any_of(Fact->Invokes, [](const model::Invoke &I) { return I.How == model::Invoke::Role::Handler; });
  });
  for (unsigned I = 0; !Registers && I < Fn.Mentions.size(); ++I) {
    if (Fn.Mentions[I].By != Call) continue;
    SymId Sym = Table.symbol(H.F->D->Unit, Fn.Mentions[I].Function);
    DefId Target = All.V.pick(Sym, H.F->Id);
    if (Target != Nothing) Then(enter(H, {H.F->Id, I, true}, Target));
  }
  if (Ending Ends = transaction(H, Call); Ends != Ending::None) {
    Outcome O;
    (Ends == Ending::Commit ? O.Committed : O.RolledBack) = true;
    Then({O});
  }
  bool Ends = llvm::any_of(Out, [](const Outcome &O) { return O.Committed || O.RolledBack; });
  if (Ends && (!Behind || endsAnother(H, Call)))
    for (Outcome &O : Out) O.Committed = O.RolledBack = false;
  return Out;
}

/// The end of another transaction is none of ours: what it is about is not what the write is about, but what some other
/// statement here is about. A connection that no statement names is that of all (`SQLEndTran` beside `SQLExecute`).
bool Companions::Walk::endsAnother(const Here &H, unsigned Call) const {
  if (H.Site == None || H.Objects.empty()) return false;
  const facts::Function &Fn = H.fn();
  auto Meets = [&](const std::set<std::string> &A, const std::set<std::string> &B) {
    return llvm::any_of(A, [&](const std::string &O) { return B.contains(O); });
  };
  std::set<std::string> Objects = objectsOf(Fn, Fn.Calls[Call]);
  if (Meets(Objects, H.Objects)) return false;
  for (unsigned C = 0; C < Fn.Calls.size(); ++C)
    if (All.Stores.contains({H.F->Id, C}) && Meets(objectsOf(Fn, Fn.Calls[C]), Objects)) return true;
  return false;
}

} // namespace ssot::program
