// Two searches: upward from one function, downward from all roots.
#include "program/ways_down.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

/// Functions above a place among which ways are looked for: in a large program all of it lies above some places. Ways
/// around a gate are findings, the others are for people.
static constexpr size_t MaxAbove = 1'000, MaxAboveAroundGates = 50'000;
/// Callers looked at by all searches upward together.
static constexpr size_t MaxLooked = 5'000'000;

/// A test's way is not the program's.
bool WaysDown::mayPass(DefId D, bool AroundGates) const {
  return !V.Table.Defs[D].Excluded && !(AroundGates && IsGate(D));
}

std::vector<DefId> WaysDown::rootsAbove(DefId Top, bool AroundGates, size_t Limit) {
  SeenIn.resize(V.Table.Defs.size());
  Below.resize(V.Table.Defs.size());
  ++Round;
  std::vector<DefId> Work{Top}, Roots;
  SeenIn[Top] = Round;
  for (size_t I = 0; I < Work.size() && Roots.size() < MaxWays && Work.size() < Limit; ++I) {
    bool Called = false;
    Looked += V.callers(Work[I]).size();
    for (const Edge &E : V.callers(Work[I])) {
      Called |= !V.Table.Defs[E.Caller].Excluded;
      if (SeenIn[E.Caller] == Round || !mayPass(E.Caller, AroundGates)) continue;
      SeenIn[E.Caller] = Round;
      Below[E.Caller] = {E, Work[I]};
      Work.push_back(E.Caller);
    }
    if (!Called) Roots.push_back(Work[I]);
  }
  return Roots;
}

std::vector<WaysDown::Way> WaysDown::to(DefId Top, bool AroundGates) {
  std::vector<Way> Ways;
  if (AroundGates && IsGate(Top)) return Ways;
  if (Looked > MaxLooked) {
    if (std::optional<Way> W = shortest(Top, AroundGates)) Ways.push_back(std::move(*W));
    return Ways;
  }
  std::vector<DefId> Roots = rootsAbove(Top, AroundGates, AroundGates ? MaxAboveAroundGates : MaxAbove);
  if (Roots.empty() && !AroundGates) Roots.push_back(Top);
  for (DefId R : Roots) {
    Way W;
    for (DefId At = R; At != Top; At = Below[At].Into) W.push_back(Below[At]);
    Ways.push_back(std::move(W));
  }
  return Ways;
}

std::optional<WaysDown::Way> WaysDown::shortest(DefId Top, bool AroundGates) {
  const Tree &T = tree(AroundGates);
  if (T.Via[Top] == Tree::Unreached) return AroundGates ? std::nullopt : std::optional(Way());
  Way W;
  for (DefId At = Top; T.Via[At] != Tree::Root; At = W.back().E.Caller) W.push_back({V.callers(At)[T.Via[At]], At});
  std::reverse(W.begin(), W.end());
  return W;
}

const WaysDown::Tree &WaysDown::tree(bool AroundGates) {
  std::optional<Tree> &T = Trees[AroundGates];
  if (T) return *T;
  T.emplace().Via.assign(V.Table.Defs.size(), Tree::Unreached);
  T->Length.resize(V.Table.Defs.size());
  T->First.resize(V.Table.Defs.size());
  struct Down {
    DefId Into;
    unsigned Via;
  };
  // The edges by caller: callers(D) turned around.
  std::vector<size_t> Begin(V.Table.Defs.size() + 1);
  for (DefId D : V.reachedDefs())
    for (const Edge &E : V.callers(D)) ++Begin[E.Caller + 1];
  for (size_t I = 1; I < Begin.size(); ++I) Begin[I] += Begin[I - 1];
  std::vector<Down> All(Begin.back());
  std::vector<size_t> Next(Begin.begin(), Begin.end() - 1);
  std::vector<DefId> Work;
  for (DefId D : V.reachedDefs()) {
    for (unsigned I = 0; I < V.callers(D).size(); ++I) All[Next[V.callers(D)[I].Caller]++] = {D, I};
    bool Called = llvm::any_of(V.callers(D), [&](const Edge &E) { return !V.Table.Defs[E.Caller].Excluded; });
    if (Called || !mayPass(D, AroundGates)) continue;
    T->Via[D] = Tree::Root;
    Work.push_back(D);
  }
  for (size_t I = 0; I < Work.size(); ++I)
    for (size_t J = Begin[Work[I]]; J < Begin[Work[I] + 1]; ++J) {
      if (T->Via[All[J].Into] != Tree::Unreached || !mayPass(All[J].Into, AroundGates)) continue;
      T->Via[All[J].Into] = All[J].Via;
      T->Length[All[J].Into] = T->Length[Work[I]] + 1;
      T->First[All[J].Into] = T->Via[Work[I]] == Tree::Root ? All[J].Into : T->First[Work[I]];
      Work.push_back(All[J].Into);
    }
  return *T;
}

} // namespace ssot::program
