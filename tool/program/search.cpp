// How chains grow; see search.h. Bounded by the constants below, each with its reason; hitting one is noted.
#include "program/search.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

/// Ways above one place of the service on which conditions are looked at when the write itself is known.
static constexpr unsigned MaxGuardWays = 64;
/// The same where so many places of the service lead to the write: each of them is one of hundreds.
static constexpr unsigned MaxGuardWaysOfMany = 8, ManyPlaces = 64;
/// Of the work for chains, what conditions on them may cost beside: they only rule out.
static constexpr unsigned PartForConditions = 8;
/// Calls in one chain; longer ones are recursion through many functions.
static constexpr unsigned MaxLength = 300;
/// Activations on one chain of functions that are on it already: trees, decorators and rows of handlers are nested
/// about as deep where people put them together by hand.
static constexpr unsigned MaxRepeats = 4;
/// Chains of one place that grow by recursion: where everything calls everything, each would be another such way.
static constexpr unsigned MaxRecursive = 64;
/// Chains after which values are forgotten: those on other chains are other values, and take memory.
static constexpr unsigned MaxRemembered = 512;
/// Different open texts that one call hands up to its function; more are combinations of pieces (`t + "a"` or `t + "b"`,
/// thirty calls deep), not statements. A function that registers hundreds does so with as many calls.
static constexpr unsigned MaxOpenAtOne = 256;
/// Chains on which one statement of one place reached the same database; after so many that agree, the others do, too.
static constexpr unsigned MaxAgreeing = 32;

Resolver::Search::Search(Resolver &R, Evaluator &Ev, Chain Site, bool WantOwn, const Look &Probe, const Finish &Done,
                         const Effort &May)
    : R(R), Ev(Ev), Site(std::move(Site)), WantOwn(WantOwn), Probe(Probe), Done(Done), May(May), Left(May.Work),
      ForConditions(May.Told ? May.Work / PartForConditions : 0), Limit(May.Chains) {}

Resolver::Search::Place &Resolver::Search::placeOf(const Chain &C) {
  std::string Name = R.ownPlace(C);
  auto [It, New] = Places.try_emplace(Name);
  Place &At = It->second;
  if (!New) return At;
  At.Number = unsigned(Places.size());
  if (!Name.empty()) {
    At.Share = May.Place;
    At.ForConditions = May.Place / PartForConditions;
    Limit += May.Place ? MaxGuardWays : 0;
  }
  At.Name = std::move(Name);
  return At;
}

void Resolver::Search::push(Way W, bool Known, Place &At) {
  (Known ? At.Later : At.Work).push(std::move(W));
  if (&At != Visited) Waiting.insert({At.Spent, At.Number, &At});
}

/// The place that has cost least comes next: of many, as many as can be are finished before the work ends.
void Resolver::Search::run() {
  push({Site, nullptr, 0, {}}, false, placeOf(Site));
  unsigned Tried = 0;
  while (!Waiting.empty() && Tried <= Limit) {
    Place &At = *std::get<Place *>(*Waiting.begin());
    Waiting.erase(Waiting.begin());
    Visited = &At;
    auto IsNext = [&] { return Waiting.empty() || std::tuple(At.Spent, At.Number, &At) < *Waiting.begin(); };
    do {
      if (++Tried > Limit) break;
      if (Tried % MaxRemembered == 0) Ev.forget();
      visit(At);
    } while (At.hasWork() && IsNext());
    Visited = nullptr;
    if (At.hasWork()) Waiting.insert({At.Spent, At.Number, &At});
  }
  if (Tried > Limit && May.Told) R.note("more than " + std::to_string(Limit) + " ways lead", Site.Bottom);
  tellRest();
  if (WantOwn && !Finished && !RuledOut && R.ownIndex(Site) < 0) alone();
  if (Ev.BudgetHit && May.Told) R.note("more work than the bound of one evaluation leads", Site.Bottom);
}

/// A place spends its own share first, which the others cannot take from it, then what is there for all.
void Resolver::Search::visit(Place &At) {
  unsigned Before = Ev.work(), Share = At.Share;
  Ev.Worth = Before + Share + Left;
  Granted = 0;
  follow((At.Work.empty() ? At.Later : At.Work).pop(), At);
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

/// What callers are still to decide on a way: two that write the same differ in it where one goes through `if (lock)`
/// and the other through its `else`, where an object of one class or of another is called, or where a recursive
/// function has come to another object.
uint64_t Resolver::Search::waitsFor(const Way &W) const {
  llvm::hash_code All = llvm::hash_value(W.Repeats);
  for (size_t I = 0; I < W.Guards.size(); ++I) {
    if (W.Guards[I] || (!I && Site.Site == facts::None)) continue;
    DefId In = I ? W.C.Edges[I - 1].Caller : W.C.Bottom, Into = I < 2 ? W.C.Bottom : W.C.Edges[I - 2].Caller;
    const facts::Function &Fn = *R.Table.Defs[In].Fn;
    bool IsMention = I && W.C.Edges[I - 1].IsMention, IsVirtual = I && W.C.Edges[I - 1].IsVirtual;
    unsigned Index = I ? W.C.Edges[I - 1].Index : Site.Site;
    facts::GuardId G = IsMention ? Fn.Mentions[Index].Guarded : Fn.Calls[Index].Guarded;
    All = llvm::hash_combine(All, In, G, IsVirtual ? Into : Nothing);
  }
  return All;
}

void Resolver::Search::follow(Way W, Place &At) {
  auto [F, Guarded, Possible, Rules] = build(W, false, At);
  if (!Possible) return;
  bool HitBefore = std::exchange(Ev.BudgetHit, false);
  FoundRef Now = W.isRead() ? W.Read : Probe(Ev, F, W.Read.get());
  // What other ways of this place have told stands; this one can add no more than that the work was not enough.
  bool WasEnough = Ev.work() <= Ev.Worth && !Ev.BudgetHit;
  Ev.BudgetHit |= HitBefore;
  if (!WasEnough && (At.Finished || !At.Known.empty() || Ev.work() > Ev.Worth)) return lose(std::move(W), At);
  if (WasEnough && !W.isRead() && !Now->Open) {
    W.Read = Now;
    W.ReadAt = unsigned(W.C.Edges.size());
  } else if (WasEnough && !W.Read && Now->onlyScope()) {
    W.Read = Now;
  }
  if (Now->Nothing) { // somebody comes this way, and writes nothing
    Finished = true;
    return;
  }
  unsigned Key = numberOf(Now->Key);
  // What the guards depend on is asked of few callers where the write is known, be it in a database that is not: a
  // condition that far up rarely is about this write.
  bool Known = (Now->Settled || !Now->Open) && (At.isOwn() || !WantOwn);
  bool IsWritten = Known || (At.isOwn() && Now->onlyScope());
  if (IsWritten && ++At.Settled[Key] > (Places.size() > ManyPlaces ? MaxGuardWaysOfMany : MaxGuardWays)) Guarded = 0;
  if (Known && Now->Settled && At.isOwn() && !At.Told.contains(Key)) At.Known.try_emplace(Key, KnownWay{W, Now});
  uint64_t Open = (Known ? 0 : Now->Open) | Guarded;
  if (!Seen.insert({W.C.top(), At.Number, Key, Open, Guarded ? waitsFor(W) : 0}).second) return;
  Agreement *Agree = Now->Name.empty() || !At.isOwn() ? nullptr : &At.Agreed[numberOf(Now->Name)];
  if (!Guarded && Now->onlyScope() && Agree && Agree->Times >= MaxAgreeing) return;
  if (Open && W.C.Edges.size() >= MaxLength)
    R.note("a chain of more than " + std::to_string(MaxLength) + " calls leads", Site.Bottom);
  if ((Open || (WantOwn && !At.isOwn())) && W.C.Edges.size() < MaxLength) {
    bool Recursion = May.Told && Ev.Self.empty() && At.Recursive < MaxRecursive;
    if (std::vector<Edge> Up = R.edgesUp(W.C, Open && Recursion && W.Repeats < MaxRepeats); !Up.empty())
      return grow(W, Up, Known, At);
    if (Recursion && R.comesRoundOnly(W.C)) return;
  }
  if (Agree) Agree->note(Open ? "" : Now->Scope);
  // What is stored lives on: nothing in it waits for a caller any more.
  bool Told = !Ev.Self.empty() ? false : !Now->Open || Now->Settled;
  if (!WasEnough) return lose(std::move(W), At);
  if (!finish(W, F, Told ? Now.get() : nullptr, At, /*AskTop=*/!Told || Guarded)) return;
  At.Finished |= At.isOwn();
  if (!At.isOwn()) return;
  At.Known.erase(Key);
  At.Told.insert(Key);
}

void Resolver::Search::grow(const Way &W, llvm::ArrayRef<Edge> Up, bool Known, Place &At) {
  auto [In, Call, IsMention, IsVirtual] = W.C.Edges.empty() ? Edge{W.C.Bottom} : W.C.Edges.back();
  if (++OpenAt[{In, Call}] > MaxOpenAtOne) {
    R.note("more than " + std::to_string(MaxOpenAtOne) + " different values lead", Site.Bottom);
    RuledOut = true;
    return;
  }
  for (const Edge &E : Up) {
    Way Longer = W;
    if (Resolver::isOn(W.C, E.Caller)) ++Longer.Repeats, ++At.Recursive;
    Longer.C.Edges.push_back(E);
    Place &There = At.isOwn() ? At : placeOf(Longer.C);
    push(std::move(Longer), Known, There);
  }
}

/// There was not enough work for this one: it is told when the others of its place have told nothing.
void Resolver::Search::lose(Way W, Place &At) {
  At.Cut = true;
  if (!At.Lost) At.Lost = std::move(W);
}

/// Now: what was read on it; null: callers can tell no more, and what waits for them is not known. AskTop: whether
/// conditions hold there has to be asked once more for the same reason. False: nobody comes this way.
bool Resolver::Search::finish(Way &W, Frame *F, const Found *Now, Place &At, bool AskTop) {
  bool Closed = !Now;
  if (AskTop) {
    Built Whole = build(W, true, At);
    if (!Whole.Possible) return false;
    if (Closed) F = Whole.Bottom;
  }
  Frame *Read = F;
  if (W.isRead() && W.ReadAt < W.C.Edges.size()) {
    Way Part = W;
    Part.C.Edges.resize(W.ReadAt);
    Part.Guards.resize(W.ReadAt + 1);
    Built Below = build(Part, Closed, At);
    if (Below.Possible) Read = Below.Bottom; // else only callers make some condition true
  }
  if (!Done(Ev, {W.C, Read, F, Now, At.Name})) return false;
  Finished |= At.isOwn();
  return true;
}

/// What is written is known at places where there was no work left to ask whether the conditions far above it hold; or
/// it is not, for all the work.
void Resolver::Search::tellRest() {
  for (auto &[Name, At] : Places) {
    if (!At.Cut) continue;
    Ev.Worth = Ev.work() + May.Place;
    for (auto &[Key, Known] : At.Known) {
      Frame *F = build(Known.At, false, At).Bottom;
      finish(Known.At, F, Known.Now.get(), At, /*AskTop=*/false);
    }
    if (At.Lost && At.Known.empty() && !At.Finished) finish(*At.Lost, nullptr, nullptr, At, /*AskTop=*/true);
  }
}

/// Callers that only seem to be some (they call another class's method) leave own code as it stands: nobody in sight
/// calls it.
void Resolver::Search::alone() {
  Ev.Worth = Ev.work() + May.Work;
  Way W{Site, nullptr, 0, {}};
  finish(W, nullptr, nullptr, placeOf(Site), /*AskTop=*/true);
}

} // namespace ssot::program
