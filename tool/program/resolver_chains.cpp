// Growing chains from a site upward, caller by caller, until what somebody looks for depends on no caller any more. In:
// a site and what to look at. Out: each complete chain, once. Bounded by the constants below, each with its reason;
// hitting one is noted.
#include "program/effects.h"
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"
#include <queue>

namespace ssot::program {

/// One wrapper with 10,000 callers must fit; the work is what thousands of chains may cost together: a game server of
/// 500 units, where 500 statements share one driver call, needs it.
const Resolver::Effort Resolver::ForSink{100'000, 6'000'000, 20'000, true};
/// Few places connect; but where a lost connection is made anew, that lies below every statement.
const Resolver::Effort Resolver::ForConnection{10'000, 200'000, 2'000, true};
/// A field that more callers than this fill differently is data, not a name.
const Resolver::Effort Resolver::ForField{1'000, 30'000, 500, true};
/// What is registered under a number: each caller registers something else.
const Resolver::Effort Resolver::ForRegistry{1'000, 30'000, 6'000, true};
/// Whether an unknown function is given a statement: the first callers show it, without members that other code fills.
const Resolver::Effort Resolver::ForHint{32, 2'000, 0, false};
/// Ways above one place of the service on which conditions are looked at when the write itself is known.
static constexpr unsigned MaxGuardWays = 64;
/// The same where so many places of the service lead to the write: each of them is one of hundreds.
static constexpr unsigned MaxGuardWaysOfMany = 8, ManyPlaces = 64;
/// Of the work for chains, what conditions on them may cost beside: they only rule out.
static constexpr unsigned PartForConditions = 8;
/// Shares of a place that it may cost to read once more what is known to be written there.
static constexpr unsigned MaxForKnown = 4;
/// Calls in one chain; longer ones are recursion through many functions.
static constexpr unsigned MaxLength = 300;
/// Chains after which values are forgotten: those on other chains are other values, and take memory.
static constexpr unsigned MaxRemembered = 512;
/// Different open texts at one function; more are combinations of pieces (`t + "a"` or `t + "b"`, thirty calls deep),
/// not statements.
static constexpr unsigned MaxOpenAtOne = 256;
/// Chains on which one statement of one place reached the same database; after so many that agree, the others do, too.
static constexpr unsigned MaxAgreeing = 32;

/// The activations of a chain. Conditions that have been decided Before are not asked again, nor any when no steps are
/// Worth it any more: they may hold.
Resolver::Built Resolver::build(Evaluator &Ev, const Chain &C, bool Closed, Decided &Before, unsigned &Worth) {
  Built Out{Ev.top(C.top(), Closed)};
  Frame *&F = Out.Bottom;
  Before.resize(C.Edges.size() + 1);
  auto Holds = [&](facts::GuardId G, uint64_t &Open) {
    if (!Worth) return true;
    unsigned Start = Ev.work();
    bool May = Ev.feasible(F, G, Open);
    Worth -= std::min(Ev.work() - Start, Worth);
    Out.RuledOut |= !May;
    return May;
  };
  auto Decide = [&](size_t At, llvm::function_ref<bool(uint64_t &)> Ask) {
    if (Before[At]) return;
    uint64_t Depends = 0;
    Out.Possible = Ask(Depends);
    Before[At] = !Depends;
    Out.Open |= Depends;
  };
  for (size_t I = C.Edges.size(); I-- > 0;) {
    const Edge &E = C.Edges[I];
    DefId Into = I ? C.Edges[I - 1].Caller : C.Bottom;
    const facts::Function &Fn = *F->D->Fn;
    Decide(I + 1, [&](uint64_t &Open) {
      return Holds(E.IsMention ? Fn.Mentions[E.Index].Guarded : Fn.Calls[E.Index].Guarded, Open) &&
             (E.IsMention || Ev.mayDispatch(F, E.Index, Into, Open));
    });
    if (!Out.Possible) return Out;
    F = E.IsMention ? Ev.pushMention(F, E.Index, Into) : Ev.push(F, E.Index, Into);
    if (F->Never) {
      Out.Possible = false;
      Out.RuledOut = true;
      return Out;
    }
    F->Depth = 0; // the bound on frames counts from the chain downward
  }
  if (C.Site != facts::None) Decide(0, [&](uint64_t &Open) { return Holds(F->D->Fn->Calls[C.Site].Guarded, Open); });
  return Out;
}

void Resolver::note(const std::string &Bound, DefId Bottom) {
  Cut[Bound].insert(Table.display(Table.Defs[Bottom]));
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
  if (E.IsMention || !Table.calls(E.Caller)[E.Index].Virtual) return false;
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Call &C = Caller.Fn->Calls[E.Index];
  return llvm::any_of(Models.factsFor(Caller.Unit, C),
                      [](const model::Fact *F) { return F->Barrier && !F->Effects.empty(); });
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
  if (llvm::any_of(Up, [](const Edge &E) { return !E.IsMention; }) &&
      (Table.Defs[C.top()].Decl->Flags & facts::FnLambda))
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

/// One search upward from a site: chains that are still to be looked at, and what the others have cost and found.
class Resolver::Search {
public:
  Search(Resolver &R, Evaluator &Ev, Chain Site, bool WantOwn, const Look &Probe, const Finish &Done, const Effort &May)
      : R(R), Ev(Ev), Site(std::move(Site)), WantOwn(WantOwn), Probe(Probe), Done(Done), May(May), Left(May.Work),
        ForConditions(May.Told ? May.Work / PartForConditions : 0), Limit(May.Chains) {}
  void run();

private:
  /// A chain, and what was read on a part of it above which that depends on nothing.
  struct Way {
    Chain C;
    std::shared_ptr<const Found> Read; ///< null: not yet
    size_t ReadAt = 0;                 ///< edges of that part
    Decided Guards;
  };
  /// A place of the service that leads to the site; one for all chains that have not come to its files yet.
  struct Place {
    std::string Name;                  ///< ownPlace
    unsigned Number = 0;               ///< in the order in which they were found
    std::queue<Way> Work;              ///< on these, what is written is not known yet
    std::queue<Way> Later;             ///< on these, it is: conditions or the database's name are not
    unsigned Spent = 0;                ///< steps for its chains
    unsigned Share = 0;                ///< steps that are left to its chains alone
    unsigned ForConditions = 0;        ///< the same for what guards them
    bool Finished = false;             ///< some chain of it is complete
    bool Cut = false;                  ///< its steps were not enough
    std::map<std::string, Way> Known;  ///< by what is written for sure: the first chain that says so, none complete
    std::set<std::string> Told;        ///< by what is written for sure: some chain is complete
    llvm::StringMap<unsigned> Settled; ///< by what is written: ways on which the guards above were asked for
    llvm::StringMap<Agreement> Agreed; ///< by resource
  };
  void push(Way W, bool Known);
  void visit(Place &At);
  void follow(Way W, Place &At);
  void grow(const Way &W, std::vector<Edge> Up, bool Known);
  Built build(Way &W, bool Closed, Place &At);
  bool finish(Way W, Frame *F, bool Closed, Place &At);
  void alone();
  void tellRest();
  Place &placeOf(const std::string &Name);

  Resolver &R;
  Evaluator &Ev;
  const Chain Site;
  const bool WantOwn;
  const Look &Probe;
  const Finish &Done;
  const Effort &May;
  unsigned Left;          ///< steps for all places
  unsigned ForConditions; ///< the same for what guards them
  unsigned Granted = 0;   ///< of those, to the conditions of the chain that is looked at
  unsigned Limit;         ///< chains
  std::set<std::tuple<unsigned, unsigned, Place *>> Waiting; ///< places with chains to visit: Spent, Number
  Place *Visited = nullptr;
  llvm::StringSet<> Seen;
  std::map<DefId, unsigned> OpenAt;
  std::map<std::string, Place> Places; ///< by ownPlace
  bool Finished = false;               ///< some chain reaches the service's files and is complete
  bool RuledOut = false;               ///< a condition ruled out some way
};

Resolver::Search::Place &Resolver::Search::placeOf(const std::string &Name) {
  auto [It, New] = Places.try_emplace(Name);
  if (New) {
    It->second.Name = Name;
    It->second.Number = unsigned(Places.size());
  }
  if (New && !Name.empty()) {
    It->second.Share = May.Place;
    It->second.ForConditions = May.Place / PartForConditions;
    Limit += May.Place ? MaxGuardWays : 0;
  }
  return It->second;
}

void Resolver::Search::push(Way W, bool Known) {
  Place &At = placeOf(R.ownPlace(W.C));
  (Known ? At.Later : At.Work).push(std::move(W));
  if (&At != Visited) Waiting.insert({At.Spent, At.Number, &At});
}

/// The place that has cost least comes next: of many, as many as can be are finished before the work ends.
void Resolver::Search::run() {
  push({Site, nullptr, 0, {}}, false);
  for (unsigned Tried = 0; !Waiting.empty();) {
    if (++Tried > Limit) {
      if (May.Told) R.note("more than " + std::to_string(Limit) + " ways lead", Site.Bottom);
      break;
    }
    if (Tried % MaxRemembered == 0) Ev.forget();
    Place &At = *std::get<Place *>(*Waiting.begin());
    Waiting.erase(Waiting.begin());
    Visited = &At;
    visit(At);
    Visited = nullptr;
    if (!At.Work.empty() || !At.Later.empty()) Waiting.insert({At.Spent, At.Number, &At});
  }
  tellRest();
  if (WantOwn && !Finished && !RuledOut && R.ownIndex(Site) < 0) alone();
  if (Ev.BudgetHit && May.Told) R.note("more work than the bound of one evaluation leads", Site.Bottom);
}

/// A place spends its own share first, which the others cannot take from it, then what is there for all.
void Resolver::Search::visit(Place &At) {
  std::queue<Way> &From = At.Work.empty() ? At.Later : At.Work;
  Way W = std::move(From.front());
  From.pop();
  unsigned Before = Ev.work(), Share = At.Share;
  Ev.Worth = Before + Share + Left;
  Granted = 0;
  follow(std::move(W), At);
  unsigned Spent = Ev.work() - Before - Granted;
  At.Spent += Ev.work() - Before + 1; // a chain that costs nothing is one, too
  At.Share -= std::min(Spent, Share);
  Left -= std::min(Spent - (Share - At.Share), Left);
}

/// Conditions have steps of their own: what they cost leaves as much for the values.
Resolver::Built Resolver::Search::build(Way &W, bool Closed, Place &At) {
  Ev.startRound();
  unsigned Worth = At.ForConditions + ForConditions, Before = Worth;
  Built Out = R.build(Ev, W.C, Closed, W.Guards, Worth);
  unsigned Spent = Before - Worth, Own = std::min(Spent, At.ForConditions);
  At.ForConditions -= Own;
  ForConditions -= Spent - Own;
  Ev.Worth += Spent;
  Granted += Spent;
  RuledOut |= Out.RuledOut;
  Ev.startRound(); // what is read counts for itself, whatever the way to it has cost
  return Out;
}

void Resolver::Search::follow(Way W, Place &At) {
  const Chain &C = W.C;
  auto [F, Open, Possible, Rules] = build(W, false, At);
  if (!Possible) return;
  Found Now = W.Read ? *W.Read : Probe(Ev, F);
  // What other ways of this place have told stands; this one can add no more than that the work was not enough.
  if (Ev.work() > Ev.Worth && (At.Finished || !At.Known.empty())) {
    At.Cut = true;
    return;
  }
  if (!W.Read && !Now.Open && Ev.work() <= Ev.Worth) {
    W.Read = std::make_shared<Found>(Now);
    W.ReadAt = C.Edges.size();
  }
  if (Now.Nothing) { // somebody comes this way, and writes nothing
    Finished = true;
    return;
  }
  bool HasOwn = !At.Name.empty();
  // What the guards depend on is asked of few callers where the write is known: a condition that far up rarely is about
  // this write.
  bool Known = (Now.Settled || !Now.Open) && (HasOwn || !WantOwn);
  if (Known && ++At.Settled[Now.Key] > (Places.size() > ManyPlaces ? MaxGuardWaysOfMany : MaxGuardWays)) Open = 0;
  if (Known && Now.Settled && HasOwn && !At.Told.count(Now.Key)) At.Known.try_emplace(Now.Key, W);
  bool OnlyScope = !Open && Now.Open && !Now.OpenName, NeedsTop = Now.Open || Open;
  if (Known) Now.Open = 0;
  Now.Open |= Open;
  if (!Seen.insert(std::to_string(C.top()) + "/" + At.Name + "/" + std::to_string(Now.Open) + "/" + Now.Key).second)
    return;
  Agreement *Agree = Now.Name.empty() || !HasOwn ? nullptr : &At.Agreed[Now.Name];
  if (OnlyScope && Agree && Agree->Times >= MaxAgreeing) return;
  if (Now.Open && C.Edges.size() >= MaxLength)
    R.note("a chain of more than " + std::to_string(MaxLength) + " calls leads", Site.Bottom);
  std::vector<Edge> Up;
  if ((Now.Open || (WantOwn && !HasOwn)) && C.Edges.size() < MaxLength) Up = R.edgesUp(C);
  if (!Up.empty()) return grow(W, std::move(Up), Known);
  if (Agree) Agree->note(Now.Open ? "" : Now.Scope);
  // What is stored lives on: nothing in it waits for a caller any more.
  if (!finish(W, F, NeedsTop || !Ev.Self.empty(), At)) return;
  At.Finished |= HasOwn;
  if (!HasOwn) return;
  At.Known.erase(Now.Key);
  At.Told.insert(Now.Key);
}

void Resolver::Search::grow(const Way &W, std::vector<Edge> Up, bool Known) {
  if (++OpenAt[W.C.top()] > MaxOpenAtOne) {
    R.note("more than " + std::to_string(MaxOpenAtOne) + " different values lead", Site.Bottom);
    RuledOut = true;
    return;
  }
  for (const Edge &E : Up) {
    Way Longer = W;
    Longer.C.Edges.push_back(E);
    push(std::move(Longer), Known);
  }
}

/// Closed: callers can tell no more, and what waits for them is not known. False: nobody comes this way.
bool Resolver::Search::finish(Way W, Frame *F, bool Closed, Place &At) {
  if (Closed) {
    Built Whole = build(W, true, At);
    if (!Whole.Possible) return false;
    F = Whole.Bottom;
  }
  Frame *Read = F;
  if (W.Read && W.ReadAt < W.C.Edges.size()) {
    Way Part = W;
    Part.C.Edges.resize(W.ReadAt);
    Part.Guards.resize(W.ReadAt + 1);
    Built Below = build(Part, Closed, At);
    if (Below.Possible) Read = Below.Bottom; // else only callers make some condition true
  }
  Finished |= R.ownIndex(W.C) < int(W.C.Edges.size());
  Done(Ev, Read, F, W.C);
  return true;
}

/// What is written is known at places where there was no work left to ask whether the conditions far above it hold.
void Resolver::Search::tellRest() {
  for (auto &[Name, At] : Places)
    for (auto &[Key, W] : At.Known) {
      if (!At.Cut) break;
      Ev.Worth = Ev.work() + MaxForKnown * May.Place;
      finish(W, nullptr, /*Closed=*/true, At);
    }
}

/// Callers that only seem to be some (they call another class's method) leave own code as it stands: nobody in sight
/// calls it.
void Resolver::Search::alone() {
  Ev.Worth = Ev.work() + May.Work;
  finish({Site, nullptr, 0, {}}, nullptr, /*Closed=*/true, Places[""]);
}

void Resolver::enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done,
                         const Effort &May, llvm::StringRef Self, bool Keep) {
  std::optional<Evaluator> Here;
  const Oracle &Asked = May.Told ? Ask : InSight;
  Evaluator &Ev = Keep || !Self.empty() ? Evaluators.emplace_back(V, Models, Asked) : Here.emplace(V, Models, Asked);
  Ev.Self = Self.str();
  Search(*this, Ev, {Bottom, Site, {}}, WantOwn, Probe, Done, May).run();
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
      [&](Evaluator &Ev, Frame *, Frame *F, const Chain &C) {
        if (!WantOwn || ownIndex(C) < int(C.Edges.size())) Visit(Ev, F);
      },
      May);
}

} // namespace ssot::program
