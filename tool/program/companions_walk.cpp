// Ways through one function's blocks. Two ways that tell the same are one; a way comes by a loop's body once.
#include "program/companions_walk.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using facts::BlockId;
using facts::Jump;
using facts::None;

static bool tells(const std::set<unsigned> &Told, bool Unsure) {
  return Unsure || !Told.empty();
}

Companions::Outcomes Companions::Walk::through(Frame *F, std::vector<Edge> Stack, unsigned Site,
                                               const Outcomes &Inner) {
  Here H{F, std::move(Stack), Site, &Inner, false, {}};
  if (Site != None) H.Objects = objectsOf(H.fn(), H.fn().Calls[Site]);
  Outcomes Ways = explore(H);
  if (Ways.empty() && Site != None) {
    H.ByException = true; // a write in a handler
    Ways = explore(H);
  }
  // Where a transaction is committed on some way, the others leave it to be rolled back.
  if (llvm::any_of(Ways, [](const Outcome &O) { return O.Committed; }))
    llvm::erase_if(Ways, [](const Outcome &O) { return !O.Committed; });
  // `if (rows == 0) return`: where the write's own result keeps the code from telling, nothing has been written.
  auto Heard = [&](const std::string &Condition, bool Holds) {
    return llvm::any_of(Ways, [&](const Outcome &O) {
      auto It = O.Verdicts.find(Condition);
      return tells(O.Told, O.Unsure) && It != O.Verdicts.end() && It->second == Holds;
    });
  };
  std::vector<bool> Failed;
  for (const Outcome &O : Ways)
    Failed.push_back(!tells(O.Told, O.Unsure) && llvm::any_of(O.Verdicts, [&](const auto &V) {
      return Heard(V.first, !V.second) && !Heard(V.first, V.second);
    }));
  Outcomes Out;
  for (size_t I = 0; I < Ways.size(); ++I) {
    if (Failed[I]) continue;
    Ways[I].Verdicts.clear();
    if (llvm::none_of(Out, [&](const Outcome &O) { return O.key() == Ways[I].key(); }))
      Out.push_back(std::move(Ways[I]));
  }
  return Out;
}

Companions::Outcomes Companions::Walk::whole(Frame *F, const std::vector<Edge> &Stack) {
  if (auto It = Known.find(F); It != Known.end()) return It->second;
  if (!Entered.insert(F->Id).second) return {Outcome()}; // recursion: the outer activation tells as well
  Outcomes Out = explore({F, Stack, None, nullptr, false, {}});
  Entered.erase(F->Id);
  for (Outcome &O : Out) O.Ends.reset();
  return Known[F] = Out;
}

Companions::Outcomes Companions::Walk::explore(const Here &H) {
  const Flow &Blocks = All.flowOf(H.F->Id);
  Outcomes Out;
  std::vector<State> Work;
  Work.push_back({0, 0, H.Site == None, {}, Conditions(H.fn(), Table.Units[H.F->D->Unit]->Strings), {0}, {}});
  while (!Work.empty()) {
    if (++All.Steps > MaxSteps) return {};
    State S = std::move(Work.back());
    Work.pop_back();
    if (!runCalls(H, S, Work)) continue;
    if (const facts::Leave *L = Blocks.Leaves[S.Block]; L && S.Behind) finish(H, S.O, *L, Out);
    // The first way is walked first.
    for (const Jump *J : llvm::reverse(Blocks.Next[S.Block])) follow(H, S, *J, Work);
  }
  return Out;
}

/// False: the way forks or ends at one of the calls.
bool Companions::Walk::runCalls(const Here &H, State &S, std::vector<State> &Work) {
  const std::vector<unsigned> &Calls = All.flowOf(H.F->Id).Calls[S.Block];
  while (S.Next < Calls.size()) {
    unsigned Call = Calls[S.Next++];
    bool AtSite = Call == H.Site;
    if (AtSite && S.Behind) return false; // once more around: the first time says it all
    Outcomes Own = effect(H, Call, S.Behind || AtSite);
    Outcomes Ways;
    for (const Outcome &First : AtSite ? *H.Inner : Own)
      for (const Outcome &Second : AtSite ? Own : Outcomes{Outcome()}) {
        Outcome O = S.O;
        for (const Outcome *Part : {&First, &Second}) {
          O.Told.insert(Part->Told.begin(), Part->Told.end());
          O.Committed |= Part->Committed;
          O.RolledBack |= Part->RolledBack;
          O.Unsure |= Part->Unsure;
          if (Part->Ends) O.Ends = Part->Ends;
        }
        if (llvm::none_of(Ways, [&](const Outcome &Other) { return Other.key() == O.key(); }))
          Ways.push_back(std::move(O));
      }
    if (AtSite) {
      S.Behind = true;
      S.Visited = {S.Block};
      S.Looped.clear();
    }
    if (Ways.size() == 1) {
      S.O = std::move(Ways[0]);
      continue;
    }
    for (Outcome &O : llvm::reverse(Ways)) {
      Work.push_back(S);
      Work.back().O = std::move(O);
    }
    return false;
  }
  return true;
}

void Companions::Walk::follow(const Here &H, const State &S, const Jump &J, std::vector<State> &Work) {
  if (J.How == Jump::Exception && (S.Behind || !H.ByException)) return;
  if (J.How == Jump::PastLoop && !S.Looped.contains(J.Loop) && All.flowOf(H.F->Id).Loops.contains(J.Loop)) return;
  if (J.How == Jump::Back ? S.Looped.contains(J.To) : S.Visited.contains(J.To)) return;
  State Next = S;
  if (J.Condition != None) {
    if (int T = S.Known.value(J.Condition); T >= 0 && bool(T) != J.Holds) return;
    if (int T = Ev.truth(H.F, J.Condition, Open); T >= 0 && bool(T) != J.Holds) return;
    Next.Known.assume(J.Condition, J.Holds);
    std::set<std::pair<facts::NodeId, bool>> Seen;
    if (S.Behind && H.Site != None && tellsHowItWent(H, J.Condition, true, Seen)) {
      bool Holds = J.Holds;
      std::string Key = S.Known.key(J.Condition, Holds);
      Next.O.Verdicts[Key] = Holds;
    }
  }
  if (J.How == Jump::Back) {
    Next.Looped.insert(J.To);
    Next.Known.forgetLoop(J.To, J.From);
    std::erase_if(Next.Visited, [&](BlockId B) { return B >= J.To && B <= J.From; });
  }
  Next.Block = J.To;
  Next.Next = 0;
  Next.Visited.insert(J.To);
  Work.push_back(std::move(Next));
}

void Companions::Walk::finish(const Here &H, Outcome O, const facts::Leave &L, Outcomes &Out) const {
  if (O.RolledBack) return;
  const Def &D = *H.F->D;
  // The outermost end is where the code is done; the end of `main` tells nobody anything.
  if (!O.Ends || Table.str(D, D.Decl->Name) != "main")
    O.Ends = PathStep{Table.location(D.Unit, L.Where), Table.display(D), "ends here"};
  if (llvm::none_of(Out, [&](const Outcome &Other) { return Other.key() == O.key(); })) Out.push_back(std::move(O));
}

// ---- what the conditions are about

/// Whether a call only asks how an earlier one went: `mysql_affected_rows(conn)`, `query.numRowsAffected()`.
bool Companions::Walk::asks(const Here &H, const facts::Call &C) const {
  if (C.Callee == None) return false;
  unsigned Unit = H.F->D->Unit;
  return Table.Symbols[Table.symbol(Unit, C.Callee)].Defs.empty() &&
         llvm::none_of(All.Models.factsFor(Unit, C), [](const model::Fact *F) { return !F->Effects.empty(); });
}

/// A counter, or a flag that is set beside the write: `for (...) { write(); ++n; } if (n) publish();`. Not one that a
/// round of the loop begins with.
static bool remembers(const facts::Function &Fn, const facts::Node &Value) {
  auto HasNumber = [&Fn](const facts::Node &V) {
    for (unsigned I = 0; I < V.Count; ++I)
      if (Fn.Nodes[Fn.Operands[V.First + I]].Kind == facts::Op::Int) return true;
    return false;
  };
  if (Value.Kind == facts::Op::Phi) return !Value.Ref && HasNumber(Value);
  if (Value.Kind != facts::Op::Exit) return false;
  for (unsigned I = 0; I < Value.Count; ++I)
    if (const facts::Node &End = Fn.Nodes[Fn.Operands[Value.First + I]]; End.Kind == facts::Op::Phi && HasNumber(End))
      return true;
  return HasNumber(Value);
}

/// Whether a value says how the call at the site went. Objects: an object that the call has changed says it, too.
bool Companions::Walk::tellsHowItWent(const Here &H, facts::NodeId N, bool Objects,
                                      std::set<std::pair<facts::NodeId, bool>> &Seen) const {
  if (N == None || !Seen.insert({N, Objects}).second) return false;
  const facts::Function &Fn = H.fn();
  const facts::Node &Value = Fn.Nodes[N];
  bool OfCall = Value.Kind == facts::Op::Call || Value.Kind == facts::Op::New, Changed = Value.Kind == facts::Op::After;
  if (OfCall && Value.Ref == H.Site) return true;
  if (remembers(Fn, Value)) return true;
  if (Changed && Value.Ref == H.Site && Objects) {
    facts::NodeId Base = Fn.Operands[Value.First];
    while (Fn.Nodes[Base].Kind == facts::Op::After || Fn.Nodes[Base].Kind == facts::Op::Store)
      Base = Fn.Operands[Fn.Nodes[Base].First];
    if (Fn.Nodes[Base].Kind != facts::Op::This) return true; // a method's own object has changed in some other way
  }
  if (OfCall || (Changed && Value.Ref != H.Site)) {
    const facts::Call &C = Fn.Calls[Value.Ref];
    bool Deep = Objects && asks(H, C);
    if (tellsHowItWent(H, C.Receiver, Deep, Seen)) return true;
    for (facts::NodeId A : C.Args)
      if (tellsHowItWent(H, A, Deep, Seen)) return true;
  }
  for (unsigned I = 0; I < Value.Count; ++I)
    if (tellsHowItWent(H, Fn.Operands[Value.First + I], Objects, Seen)) return true;
  return false;
}

// ---- which objects a call is about

void Companions::Walk::objectsIn(const facts::Function &Fn, facts::NodeId N, const std::string &Path, unsigned Depth,
                                 std::set<std::string> &Out) const {
  if (N == None || Depth > 16) return;
  const facts::Node &Value = Fn.Nodes[N];
  auto Operand = [&](unsigned I) { return Fn.Operands[Value.First + I]; };
  switch (Value.Kind) {
  case facts::Op::After:
  case facts::Op::Store:
  case facts::Op::Insert:
    return objectsIn(Fn, Operand(0), Path, Depth + 1, Out);
  case facts::Op::Elem:
    return objectsIn(Fn, Operand(0), Path, Depth + 1, Out);
  case facts::Op::Field:
    return objectsIn(Fn, Operand(0), "." + std::to_string(Value.Ref) + Path, Depth + 1, Out);
  case facts::Op::Phi:
  case facts::Op::Select:
    for (unsigned I = Value.Kind == facts::Op::Select; I < Value.Count; ++I)
      objectsIn(Fn, Operand(I), Path, Depth + 1, Out);
    return;
  case facts::Op::This:
    if (!Path.empty()) Out.insert("this" + Path);
    return;
  case facts::Op::Param:
  case facts::Op::Global:
  case facts::Op::Object:
    Out.insert(std::to_string(unsigned(Value.Kind)) + " " + std::to_string(Value.Ref) + Path);
    return;
  case facts::Op::Call:
  case facts::Op::New: {
    Out.insert("call " + std::to_string(Value.Ref) + Path);
    const facts::Call &C = Fn.Calls[Value.Ref];
    objectsIn(Fn, C.Receiver, "", Depth + 1, Out);
    for (facts::NodeId A : C.Args) objectsIn(Fn, A, "", Depth + 1, Out);
    return;
  }
  default:
    return;
  }
}

std::set<std::string> Companions::Walk::objectsOf(const facts::Function &Fn, const facts::Call &C) const {
  std::set<std::string> Out;
  objectsIn(Fn, C.Receiver, "", 0, Out);
  for (facts::NodeId A : C.Args) objectsIn(Fn, A, "", 0, Out);
  return Out;
}

} // namespace ssot::program
