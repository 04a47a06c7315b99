// What a chain is for the resolver: its activations, the service's place on it, by what it may grow. In: chains. Out:
// those, and what a search for all ways to a site (search.h) may cost.
#include "program/effects.h"
#include "program/resolver.h"
#include "program/search.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

/// One wrapper with 10,000 callers must fit; the work is what thousands of chains may cost together: a game server of
/// 500 units, where 500 statements share one driver call, needs it.
const Resolver::Effort Resolver::ForSink{100'000, 6'000'000, 20'000, true};
/// Few places connect; but where a lost connection is made anew, that lies below every statement.
const Resolver::Effort Resolver::ForConnection{10'000, 200'000, 2'000, true};
/// A field that more callers than this fill differently is data, not a name.
const Resolver::Effort Resolver::ForField{1'000, 30'000, 500, true};
/// What is registered under a number: each caller registers something else, and one that is missing is found nowhere.
/// It is looked at once: a game server registers 150 statements in 120 functions, behind hundreds of ways each.
const Resolver::Effort Resolver::ForRegistry{4'000, 600'000, 6'000, true};
/// Whether an unknown function is given a statement: the first callers show it, without members that other code fills.
const Resolver::Effort Resolver::ForHint{32, 2'000, 0, false};

/// The activations of a chain. Conditions that have been decided Before are not asked again, nor any when no steps are
/// Worth it any more: they may hold.
Resolver::Built Resolver::build(Evaluator &Ev, const Chain &C, bool Closed, Decided &Before, unsigned &Worth) {
  Built Out{Ev.top(C.top(), Closed)};
  Frame *&F = Out.Bottom;
  Before.resize(C.Edges.size() + 1);
  auto Holds = [&](facts::GuardId G, unsigned Call, uint64_t &Open) {
    if (!Worth) return true;
    unsigned Start = Ev.work();
    bool May = Ev.feasible(F, G, Open) && (Call == facts::None || Ev.comesTo(F, Call, Open));
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
      return Holds(E.IsMention ? Fn.Mentions[E.Index].Guarded : Fn.Calls[E.Index].Guarded,
                   E.IsMention ? Fn.Mentions[E.Index].By : E.Index, Open) &&
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
  if (C.Site != facts::None)
    Decide(0, [&](uint64_t &Open) { return Holds(F->D->Fn->Calls[C.Site].Guarded, C.Site, Open); });
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

/// Whether a call gives its callee another object or argument than its own function was given.
static bool handsOnAnother(const facts::Function &Fn, const Edge &E) {
  if (E.IsMention) return true;
  auto Bare = [&](facts::NodeId N) {
    while (Fn.Nodes[N].Kind == facts::Op::After) N = Fn.Operands[Fn.Nodes[N].First];
    return Fn.Nodes[N].Kind;
  };
  const facts::Call &C = Fn.Calls[E.Index];
  if (C.Receiver != facts::None && Bare(C.Receiver) != facts::Op::This) return true;
  return llvm::any_of(C.Args, [&](facts::NodeId N) { return Bare(N) != facts::Op::Param; });
}

bool Resolver::isOn(const Chain &C, DefId D) {
  return C.Bottom == D || llvm::any_of(C.Edges, [&](const Edge &E) { return E.Caller == D; });
}

/// Calls in a circle of functions that hand on to each other; in longer ones, everything calls everything.
static constexpr unsigned MaxCircle = 6;

/// Whether this edge closes a circle on which some call hands on something else than it was given: the next node of a
/// tree, the next handler in a row. What comes back unchanged tells nothing new.
bool Resolver::goesRound(const Chain &C, const Edge &E) const {
  bool Another = handsOnAnother(*Table.Defs[E.Caller].Fn, E);
  unsigned Length = 0;
  for (const Edge &Below : llvm::reverse(C.Edges)) {
    Another |= handsOnAnother(*Table.Defs[Below.Caller].Fn, Below);
    if (Below.Caller == E.Caller || ++Length > MaxCircle) break;
  }
  return Another && Length <= MaxCircle;
}

/// Whether only recursion leads to the top of a chain, into a circle that is entered elsewhere: those ways tell what
/// this one does.
bool Resolver::comesRoundOnly(const Chain &C) const {
  bool InCircle = false, Entered = false;
  auto Look = [&](DefId D) {
    auto Calls = [&](const Edge &E) { return E.Caller == D; };
    InCircle |= llvm::any_of(V.callers(C.top()), Calls);
    Entered |= InCircle && llvm::any_of(V.callers(D), [&](const Edge &E) { return !isOn(C, E.Caller); });
  };
  Look(C.Bottom);
  for (const Edge &E : C.Edges) Look(E.Caller);
  return Entered;
}

/// Whether a mention only shows that an object with a call operator is given to a library that does not call it.
bool Resolver::onlyHolds(const Edge &E) const {
  if (!E.IsMention) return false;
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Mention &M = Caller.Fn->Mentions[E.Index];
  const Symbol &Called = Table.Symbols[Table.symbol(Caller.Unit, M.Function)];
  if (M.By == facts::None || Caller.Fn->Nodes[M.Value].Kind == facts::Op::Func || (Called.Flags & facts::FnLambda))
    return false;
  std::vector<const model::Fact *> Facts = Models.factsFor(Caller.Unit, Caller.Fn->Calls[M.By]);
  return !Facts.empty() && llvm::all_of(Facts, [](const model::Fact *F) { return F->Invokes.empty(); });
}

/// The ways by which a chain may grow. Recursion: it may come to functions that are on it.
std::vector<Edge> Resolver::edgesUp(const Chain &C, bool Recursion) const {
  std::vector<Edge> Up;
  for (const Edge &E : V.callers(C.top()))
    if ((!isOn(C, E.Caller) || (Recursion && goesRound(C, E))) && !isLibrarysOwn(E) && !onlyHolds(E)) Up.push_back(E);
  // A closure that is called where it was handed to is not followed once more from where it was handed over; where the
  // same function calls it or hands it over (`if (now) task(); else post(task);`), both count.
  if (!(Table.Defs[C.top()].Decl->Flags & facts::FnLambda)) return Up;
  std::vector<DefId> Callers;
  for (const Edge &E : Up)
    if (!E.IsMention) Callers.push_back(E.Caller);
  llvm::erase_if(
      Up, [&](const Edge &E) { return E.IsMention && llvm::any_of(Callers, [&](DefId D) { return D != E.Caller; }); });
  return Up;
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
  auto Probe = [&](Evaluator &Ev, Frame *F, const Found *) {
    auto Seen = std::make_shared<Found>();
    Found &All = *Seen;
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
    return Seen;
  };
  bool WantOwn = V.Service != Shared;
  enumerate(
      D, Call, WantOwn, Probe,
      [&](Evaluator &Ev, const Complete &At) {
        if (!WantOwn || !At.Place.empty()) Visit(Ev, At.Whole);
        return true;
      },
      May);
}

} // namespace ssot::program
