// From the write up to where nobody calls any more, and down again along each of these ways; see the header.
#include "program/companions.h"
#include "program/companions_walk.h"
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include <queue>

namespace ssot::program {

using facts::None;

/// Callers looked at for one write; a helper with more is judged by nobody.
static constexpr unsigned MaxCallers = 400;
/// Calls in one way from the outside down to the write.
static constexpr unsigned MaxLength = 30;

const Companions::Flow &Companions::flowOf(DefId D) {
  auto [It, New] = Flows.try_emplace(D);
  Flow &F = It->second;
  if (!New) return F;
  const facts::Function &Fn = *Table.Defs[D].Fn;
  // Something speaks of each block; facts that number them higher are not believed.
  size_t Blocks = Fn.Jumps.size() + Fn.Calls.size() + Fn.Leaves.size() + 1;
  F.Calls.resize(Blocks);
  F.Next.resize(Blocks);
  F.Leaves.resize(Blocks);
  for (unsigned C = 0; C < Fn.Calls.size(); ++C)
    if (Fn.Calls[C].Block < Blocks) F.Calls[Fn.Calls[C].Block].push_back(C);
  for (const facts::Jump &J : Fn.Jumps) {
    if (J.From >= Blocks || J.To >= Blocks) continue;
    F.Next[J.From].push_back(&J);
    if (J.How == facts::Jump::Back) F.Loops.insert(J.To);
  }
  for (const facts::Leave &L : Fn.Leaves)
    if (L.Block < Blocks) F.Leaves[L.Block] = &L;
  return F;
}

void Companions::markCallers(std::vector<DefId> Work, std::vector<bool> &Marks) const {
  for (size_t I = 0; I < Work.size(); ++I) {
    if (Marks[Work[I]]) continue;
    Marks[Work[I]] = true;
    for (const Edge &E : V.callers(Work[I])) Work.push_back(E.Caller);
  }
}

/// What tells of the entity, and which functions have to be looked into.
void Companions::prepare(const std::vector<Access> &Accesses, const std::vector<Chain> &Chains, int Of) {
  Entity = Of;
  Tells.clear();
  Told.clear();
  Matters.assign(Table.Defs.size(), false);
  Writes.assign(Table.Defs.size(), false);
  std::vector<DefId> Telling, Writing;
  for (size_t I = 0; I < Accesses.size(); ++I) {
    if (Accesses[I].What.Kind == ResourceKind::Table || Accesses[I].What.Kind == ResourceKind::Key)
      Stores.insert({Chains[I].Bottom, Chains[I].Site});
    if (Who.Announced(Accesses[I]) == Entity)
      Writing.push_back(Chains[I].HandedOver ? Chains[I].HandedOver->From.Bottom : Chains[I].Bottom);
    if (!Who.Announces(Accesses[I], Entity)) continue;
    Tells[{Chains[I].Bottom, Chains[I].Site}].push_back({Chains[I].Edges, unsigned(Told.size())});
    Told.push_back(Accesses[I].What);
    Telling.push_back(Chains[I].Bottom);
  }
  markCallers(std::move(Telling), Matters);
  markCallers(std::move(Writing), Writes);
  HandedOverTeller = false;
  for (DefId D : V.reachedDefs()) {
    if (!Table.Defs[D].Body->HandsOver) continue;
    for (const facts::Mention &M : Table.Defs[D].Fn->Mentions)
      if (DefId T = V.pick(Table.symbol(Table.Defs[D].Unit, M.Function), D); T != Nothing)
        HandedOverTeller |= Matters[T];
  }
  std::vector<DefId> Ending;
  for (DefId D : V.reachedDefs())
    for (unsigned C = 0; C < Table.calls(D).size(); ++C)
      if (CallTo To = Table.calls(D)[C]; To.Symbol != NoSymbol && Models.speakOf(To.Symbol) && endsTransaction(D, C))
        Ending.push_back(D);
  markCallers(std::move(Ending), Matters);
}

void Companions::fill(std::vector<Access> &Accesses, const std::vector<Chain> &Chains) {
  if (V.Service < 0 || !Who.Announced || !Who.Announces) return;
  std::map<int, std::vector<size_t>> ByEntity;
  for (size_t I = 0; I < Accesses.size(); ++I)
    if (int E = Who.Announced(Accesses[I]); E >= 0) ByEntity[E].push_back(I);
  for (const auto &[Entity, Which] : ByEntity) {
    prepare(Accesses, Chains, Entity);
    for (size_t I : Which)
      Accesses[I].Companions =
          Chains[I].HandedOver ? waysOfHandedOver(Chains[I], Accesses[I]) : waysOf(Chains[I], Accesses[I]);
  }
}

/// A statement that waits in a queue is announced by who carries it out, or by the code that queued it. Where that code
/// stores it by itself, not through a function of the queue, it is not known which of its ways do.
std::optional<std::vector<Way>> Companions::waysOfHandedOver(const Chain &C, const Access &A) {
  std::optional<std::vector<Way>> Executed = waysOf(C, A);
  if (!Executed || llvm::none_of(*Executed, [](const Way &W) { return W.Told.empty(); })) return Executed;
  return C.HandedOver->From.Edges.empty() ? std::nullopt : waysOf(C.HandedOver->From, A);
}

unsigned Companions::toldId(const Resource &What) {
  auto It = llvm::find(Told, What);
  if (It == Told.end()) It = Told.insert(Told.end(), What);
  return It - Told.begin();
}

/// `main` runs one thing after the other: what one of them tells is about what that one does.
bool Companions::isProgram(DefId D) const {
  const Def &In = Table.Defs[D];
  return Table.str(In, In.Decl->Name) == "main";
}

/// The callers that a way can come from. Tests are none; a handler is called by nobody in sight.
std::vector<Edge> Companions::above(DefId D) const {
  std::vector<Edge> Out;
  auto Registers = [&](const Edge &E) {
    const Def &By = Table.Defs[E.Caller];
    unsigned Call = By.Fn->Mentions[E.Index].By;
    if (Call == None) return true;
    return llvm::any_of(Models.factsFor(By.Unit, By.Fn->Calls[Call]), [](const model::Fact *F) {
      return llvm::any_of(F->Invokes, [](const model::Invoke &I) { return I.How == model::Invoke::Role::Handler; });
    });
  };
  for (const Edge &E : V.callers(D))
    if (!Table.Defs[E.Caller].Excluded && !(E.IsMention && Registers(E))) Out.push_back(E);
  if (llvm::any_of(Out, [](const Edge &E) { return !E.IsMention; }) && (Table.Defs[D].Decl->Flags & facts::FnLambda))
    llvm::erase_if(Out, [](const Edge &E) { return E.IsMention; });
  return Out;
}

unsigned Companions::siteOf(const Edge &E) const {
  return E.IsMention ? Table.Defs[E.Caller].Fn->Mentions[E.Index].By : E.Index;
}

/// The ways along one chain, innermost function first. False: the chain cannot be.
bool Companions::waysOn(llvm::ArrayRef<Edge> Edges, DefId Top, DefId Bottom, unsigned Site, Outcomes &Out) {
  Evaluator Ev(V, Models, Ask);
  Walk W(*this, Ev);
  uint64_t Open = 0;
  std::vector<Frame *> Frames{Ev.top(Top, false)};
  for (size_t I = Edges.size(); I-- > 0;) {
    const Edge &E = Edges[I];
    DefId Into = I ? Edges[I - 1].Caller : Bottom;
    Frame *F = Frames.back();
    facts::GuardId G = E.IsMention ? F->D->Fn->Mentions[E.Index].Guarded : F->D->Fn->Calls[E.Index].Guarded;
    if (!Ev.feasible(F, G, Open) || !(E.IsMention || Ev.mayDispatch(F, E.Index, Into, Open))) return false;
    Frames.push_back(E.IsMention ? Ev.pushMention(F, E.Index, Into) : Ev.push(F, E.Index, Into));
  }
  if (Site != None && !Ev.feasible(Frames.back(), Frames.back()->D->Fn->Calls[Site].Guarded, Open)) return false;
  Out = {Outcome()};
  for (size_t I = 0; I <= Edges.size(); ++I) {
    std::vector<Edge> Stack(Edges.rbegin(), Edges.rend() - I);
    Out = W.through(Frames[Edges.size() - I], std::move(Stack), I ? siteOf(Edges[I - 1]) : Site, Out);
  }
  return true;
}

std::optional<std::vector<Way>> Companions::waysOf(const Chain &From, const Access &A) {
  std::set<Way> Ways;
  std::queue<Chain> Work;
  Work.push(From);
  unsigned Tried = 0;
  Steps = 0;
  for (; !Work.empty(); Work.pop()) {
    const Chain &C = Work.front();
    Outcomes Now;
    if (++Tried > MaxCallers) break;
    if (!waysOn(C.Edges, C.top(), C.Bottom, C.Site, Now)) continue;
    if (llvm::all_of(Now, [](const Outcome &O) { return O.Unsure || !O.Told.empty(); }))
      continue; // callers can only tell more
    std::vector<Edge> Up = C.Edges.size() < MaxLength ? above(C.top()) : std::vector<Edge>();
    llvm::erase_if(Up, [&](const Edge &E) {
      return E.Caller == C.Bottom || llvm::any_of(C.Edges, [&](const Edge &O) { return O.Caller == E.Caller; });
    });
    for (const Edge &E : Up) {
      Work.push(C);
      Work.back().Edges.push_back(E);
    }
    if (!Up.empty()) continue;
    for (const Outcome &O : Now) {
      if (O.Unsure) continue;
      Way W;
      for (unsigned Id : O.Told) W.Told.push_back(Told[Id]);
      for (size_t I = C.Edges.size(); I-- > 0;)
        W.Path.push_back(stepOf(Table, C.Edges[I], I ? C.Edges[I - 1].Caller : C.Bottom));
      W.Path.push_back(A.Path.back());
      if (O.Ends) W.Path.push_back(*O.Ends);
      Ways.insert(std::move(W));
    }
  }
  if (Tried > MaxCallers || Steps > MaxSteps) {
    Notes.push_back("too many ways lead through a write in " + Table.display(Table.Defs[From.Bottom]) +
                    "; whether each of them tells of it is not judged");
    return std::nullopt;
  }
  return std::vector<Way>(Ways.begin(), Ways.end());
}

} // namespace ssot::program
