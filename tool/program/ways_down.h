// Ways from roots (functions that nobody in sight calls) down to a function. In: a view, which functions are gates.
// Out: ways as edges, the shortest first. Looks upward from the function; in a large program that costs more than it
// tells, and one search from all roots downward answers for every function with its shortest way alone.
#ifndef SSOT_PROGRAM_WAYS_DOWN_H
#define SSOT_PROGRAM_WAYS_DOWN_H
#include "program/view.h"
#include <optional>

namespace ssot::program {

class WaysDown {
public:
  /// Ways to one place that are listed.
  static constexpr unsigned MaxWays = 24;
  struct Step {
    Edge E;
    DefId Into = Nothing;
  };
  using Way = std::vector<Step>; ///< from the root downward

  WaysDown(const View &V, std::function<bool(DefId)> IsGate) : V(V), IsGate(std::move(IsGate)) {}
  /// AroundGates: those that come through no gate; none where Top is one.
  std::vector<Way> to(DefId Top, bool AroundGates);
  /// The shortest alone.
  std::optional<Way> shortest(DefId Top, bool AroundGates);
  /// The number of steps in shortest(Top, false).
  size_t shortestLength(DefId Top) { return tree(false).Length[Top]; }
  /// The first of them, where there are some.
  Step firstStep(DefId Top) {
    const Tree &T = tree(false);
    return {V.callers(T.First[Top])[T.Via[T.First[Top]]], T.First[Top]};
  }

private:
  struct Tree { ///< of each function the caller on the shortest way from a root
    enum : unsigned { Unreached = ~0u, Root = ~0u - 1 };
    std::vector<unsigned> Via;    ///< index into callers
    std::vector<unsigned> Length; ///< of the way
    std::vector<DefId> First;     ///< what its root enters
  };
  bool mayPass(DefId D, bool AroundGates) const;
  std::vector<DefId> rootsAbove(DefId Top, bool AroundGates, size_t Limit);
  const Tree &tree(bool AroundGates);

  const View &V;
  std::function<bool(DefId)> IsGate;
  std::optional<Tree> Trees[2];
  size_t Looked = 0;
  unsigned Round = 0;
  std::vector<unsigned> SeenIn; ///< the round in which a function was last seen
  std::vector<Step> Below;      ///< of functions seen in this round: the way down
};

} // namespace ssot::program
#endif
