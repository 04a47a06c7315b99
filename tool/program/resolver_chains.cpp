// Growing chains from a site upward, caller by caller, until what somebody looks for depends on no caller any more. In:
// a site and what to look at. Out: each complete chain, once. Bounded by the constants below, each with its reason;
// hitting one is noted.
#include "program/effects.h"
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include <queue>

namespace ssot::program {

/// One wrapper with 10,000 callers must fit; the work is what thousands of chains may cost together.
const Resolver::Effort Resolver::ForSink{40'000, 2'000'000, 10'000, true};
/// A field that more callers than this fill differently is data, not a name.
const Resolver::Effort Resolver::ForField{1'000, 30'000, 500, true};
/// Whether an unknown function is given a statement: the first callers show it.
const Resolver::Effort Resolver::ForHint{32, 10'000, 0, false};
/// Ways above one place of the service on which conditions are looked at when the write itself is known.
static constexpr unsigned MaxGuardWays = 64;
/// The same where so many places of the service lead to the write: each of them is one of hundreds.
static constexpr unsigned MaxGuardWaysOfMany = 8, ManyPlaces = 64;
/// Calls in one chain; longer ones are recursion through many functions.
static constexpr unsigned MaxLength = 300;
/// Chains after which values are forgotten: those on other chains are other values, and take memory.
static constexpr unsigned MaxRemembered = 512;
/// Different open texts at one function; more are combinations of pieces (`t + "a"` or `t + "b"`, thirty calls deep),
/// not statements.
static constexpr unsigned MaxOpenAtOne = 256;
/// Chains on which one statement of one place reached the same database; after so many that agree, the others do, too.
static constexpr unsigned MaxAgreeing = 32;

Frame *Resolver::build(Evaluator &Ev, const Chain &C, bool Closed, uint64_t &Open, bool &Possible, bool &RuledOut) {
  Frame *F = Ev.top(C.top(), Closed);
  Possible = true;
  for (size_t I = C.Edges.size(); I-- > 0 && Possible;) {
    const Edge &E = C.Edges[I];
    DefId Into = I ? C.Edges[I - 1].Caller : C.Bottom;
    const facts::Function &Fn = *F->D->Fn;
    facts::GuardId G = E.IsMention ? Fn.Mentions[E.Index].Guarded : Fn.Calls[E.Index].Guarded;
    Possible = Ev.feasible(F, G, Open);
    RuledOut |= !Possible;
    if (Possible && !E.IsMention) Possible = Ev.mayDispatch(F, E.Index, Into, Open);
    if (!Possible) break;
    F = E.IsMention ? Ev.pushMention(F, E.Index, Into) : Ev.push(F, E.Index, Into);
    F->Depth = 0; // the bound on frames counts from the chain downward
  }
  if (Possible && C.Site != facts::None) {
    Possible = Ev.feasible(F, F->D->Fn->Calls[C.Site].Guarded, Open);
    RuledOut |= !Possible;
  }
  return F;
}

void Resolver::note(const std::string &Bound, DefId Bottom) {
  std::string Text = Bound + " to a call in " + Table.display(Table.Defs[Bottom]) + "; the rest is not followed";
  if (!llvm::is_contained(Notes, Text)) Notes.push_back(std::move(Text));
}

/// Where on the chain the service's own files are last left: -1 the site itself, I: Edges[I], Edges.size(): nowhere.
int Resolver::ownIndex(const Chain &C) const {
  if (C.Site != facts::None && V.ownPlace(C.Bottom, Table.Defs[C.Bottom].Fn->Calls[C.Site].Where)) return -1;
  for (size_t I = 0; I < C.Edges.size(); ++I) {
    const Edge &E = C.Edges[I];
    const facts::Function &Fn = *Table.Defs[E.Caller].Fn;
    if (V.ownPlace(E.Caller, E.IsMention ? Fn.Mentions[E.Index].Where : Fn.Calls[E.Index].Where)) return int(I);
  }
  return int(C.Edges.size());
}

/// A virtual call that a model answers for: what it dispatches to is not followed besides, or one write would count
/// twice.
bool Resolver::isLibrarysOwn(const Edge &E) const {
  if (E.IsMention) return false;
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Call &C = Caller.Fn->Calls[E.Index];
  return (C.Flags & facts::CallVirtual) && llvm::any_of(Models.factsFor(Caller.Unit, C), [](const model::Fact *F) {
           return F->Barrier && !F->Effects.empty();
         });
}

/// The service's own place on a chain, printable; empty: there is none.
std::string Resolver::ownPlace(const Chain &C) const {
  int Own = ownIndex(C);
  if (Own < 0) return "site";
  if (Own == int(C.Edges.size())) return "";
  const Edge &E = C.Edges[Own];
  return std::to_string(E.Caller) + (E.IsMention ? "m" : "c") + std::to_string(E.Index);
}

/// The ways by which a chain may grow.
std::vector<Edge> Resolver::edgesUp(const Chain &C) const {
  std::vector<Edge> Up;
  for (const Edge &E : V.callers(C.top()))
    if (E.Caller != C.Bottom && llvm::none_of(C.Edges, [&](const Edge &O) { return O.Caller == E.Caller; }) &&
        !isLibrarysOwn(E))
      Up.push_back(E);
  // A function that is called directly is not followed once more from where it was handed over.
  if (llvm::any_of(Up, [](const Edge &E) { return !E.IsMention; }) && (Table.Defs[C.top()].Fn->Flags & facts::FnLambda))
    llvm::erase_if(Up, [](const Edge &E) { return E.IsMention; });
  return Up;
}

namespace {
/// Handles come from everywhere, and nearly always lead to one database (or say none): looking for all callers of all
/// callers, for that alone, costs a large program more than everything else.
struct Agreement {
  unsigned Times = 0; ///< none when some chain said otherwise
  bool Split = false;
  std::string Scope;
  void note(llvm::StringRef Says) {
    Split |= Times && Says != Scope;
    Scope = Says.str();
    Times = Split ? 0 : Times + 1;
  }
};
} // namespace

void Resolver::enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done,
                         const Effort &May, llvm::StringRef Self, bool Keep) {
  std::optional<Evaluator> Here;
  Evaluator &Ev = Keep || !Self.empty() ? Evaluators.emplace_back(V, Models, Ask) : Here.emplace(V, Models, Ask);
  Ev.Self = Self.str();
  Ev.Worth = May.Work;
  unsigned Limit = May.Chains;
  std::queue<Chain> Work;
  Work.push({Bottom, Site, {}});
  std::set<std::string> Seen;
  std::map<DefId, unsigned> OpenAt;
  llvm::StringMap<Agreement> Agreed;       ///< by place and resource
  std::map<std::string, unsigned> Settled; // ways on which the guards above a place were asked for
  unsigned Tried = 0;
  bool Finished = false;
  bool RuledOut = false; // a condition ruled out some way
  for (; !Work.empty(); Work.pop()) {
    const Chain &C = Work.front();
    if (++Tried > Limit) {
      if (May.Told) note("more than " + std::to_string(Limit) + " ways lead", Bottom);
      break;
    }
    if (Tried % MaxRemembered == 0) Ev.forget();
    Ev.startRound();
    uint64_t Open = 0;
    bool Possible = false;
    Frame *F = build(Ev, C, false, Open, Possible, RuledOut);
    if (!Possible) continue;
    Ev.startRound(); // what is read counts for itself, whatever the way to it has cost
    Found Now = Probe(Ev, F);
    bool HasOwn = ownIndex(C) < int(C.Edges.size());
    std::string Place = ownPlace(C);
    // What the guards depend on is asked of few callers, then: a condition that far up rarely is about this write.
    bool Known = Now.Settled && (HasOwn || !WantOwn);
    unsigned Ways = Settled.size() > ManyPlaces ? MaxGuardWaysOfMany : MaxGuardWays;
    if (Known && ++Settled[Place + "/" + Now.Key] > Ways) Open = 0;
    bool OnlyScope = !Open && Now.Open && !Now.OpenName, NeedsTop = Now.Open || Open;
    if (Known) Now.Open = 0;
    Now.Open |= Open;
    if (!Seen.insert(std::to_string(C.top()) + "/" + Place + "/" + std::to_string(Now.Open) + "/" + Now.Key).second)
      continue;
    if (HasOwn && Settled.try_emplace(Place).second) { // work is bounded for each place
      Ev.Worth += May.Place;
      Limit += May.Place ? MaxGuardWays : 0;
    }
    Agreement *Agree = Now.Name.empty() || !HasOwn ? nullptr : &Agreed[Place + "/" + Now.Name];
    if (OnlyScope && Agree && Agree->Times >= MaxAgreeing) continue;
    std::vector<Edge> Up;
    if ((Now.Open || (WantOwn && !HasOwn)) && C.Edges.size() < MaxLength) Up = edgesUp(C);
    if (Now.Open && C.Edges.size() >= MaxLength)
      note("a chain of more than " + std::to_string(MaxLength) + " calls leads", Bottom);
    if (!Up.empty()) {
      if (++OpenAt[C.top()] > MaxOpenAtOne) {
        note("more than " + std::to_string(MaxOpenAtOne) + " different values lead", Bottom);
        RuledOut = true;
        continue;
      }
      for (const Edge &E : Up) {
        Chain Longer = C;
        Longer.Edges.push_back(E);
        Work.push(std::move(Longer));
      }
      continue;
    }
    if (Agree) Agree->note(Now.Open ? "" : Now.Scope);
    if (NeedsTop || !Self.empty()) { // what is stored lives on: nothing in it waits for a caller any more
      uint64_t Ignored = 0;
      Ev.startRound();
      F = build(Ev, C, true, Ignored, Possible, RuledOut);
      if (!Possible) continue;
    }
    Finished |= HasOwn;
    Done(Ev, F, C);
  }
  // Callers that only seem to be some (they call another class's method) leave own code as it stands: nobody in sight
  // calls it.
  if (Chain C{Bottom, Site, {}}; WantOwn && !Finished && !RuledOut && ownIndex(C) < 0) {
    uint64_t Ignored = 0;
    bool Possible = false;
    Ev.startRound();
    Frame *F = build(Ev, C, true, Ignored, Possible, RuledOut);
    if (Possible) Done(Ev, F, C);
  }
  if (Ev.BudgetHit && May.Told) note("more work than the bound of one evaluation leads", Bottom);
  Used.insert(Ev.Used.begin(), Ev.Used.end());
  FieldWork += Self.empty() ? 0 : Ev.work();
  Ev.forget();
}

void Resolver::visitWays(DefId D, unsigned Call, const std::function<void(Evaluator &, Frame *)> &Visit,
                         const Effort &May) {
  const facts::Call &C = Table.Defs[D].Fn->Calls[Call];
  auto Probe = [&](Evaluator &Ev, Frame *F) {
    Found All;
    for (facts::NodeId N : C.Args) {
      ValueSet S = Ev.eval(F, N);
      All.Key += keyOf(S) + "~";
      All.Open |= S.Open;
    }
    for (facts::NodeId N : {C.Receiver, C.Target})
      if (N != facts::None) All.Open |= Ev.eval(F, N).Open;
    for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, C))
      for (const model::Effect &E : Fact->Effects) {
        EffectValues Values = valuesOf(Ev, F, Call, E);
        All.Key += Values.key();
        All.Open |= Values.open();
      }
    return All;
  };
  bool WantOwn = V.Service != Shared;
  enumerate(
      D, Call, WantOwn, Probe,
      [&](Evaluator &Ev, Frame *F, const Chain &C) {
        if (!WantOwn || ownIndex(C) < int(C.Edges.size())) Visit(Ev, F);
      },
      May);
}

} // namespace ssot::program
