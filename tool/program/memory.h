// Memory of values that may depend on themselves. In: a key and how its value is computed. Out: the value, computed
// once. Whoever asks for a value that is being computed gets `Again`; what follows from that holds only until that
// computation ends: it is kept until then (a loop's body is not evaluated once for each way through it), and computed
// anew afterwards. The scheme is that of tabled evaluation (Tamaki/Sato, "OLD resolution with tabulation"), without the
// iteration to a fixed point: loops are widened where they begin. Knows nothing of what its keys mean.
#ifndef SSOT_PROGRAM_MEMORY_H
#define SSOT_PROGRAM_MEMORY_H
#include "program/value.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <set>

namespace ssot::program {

/// The values that are being computed, the outermost first, of all memories that can meet in one cycle.
class Computations {
public:
  using Needs = std::set<unsigned>; ///< numbers of computations that a value depends on
  unsigned begin() {
    Open.push_back({Next, {}});
    return Next++;
  }
  /// What the innermost one depends on beside itself; it is over.
  Needs end() {
    Needs N = std::move(Open.back().Of);
    N.erase(Open.back().Number);
    Open.pop_back();
    return N;
  }
  void need(unsigned Number) {
    if (!Open.empty()) Open.back().Of.insert(Number);
  }
  void need(const Needs &N) {
    if (!Open.empty()) Open.back().Of.insert(N.begin(), N.end());
  }
  /// Whether all of them still go on.
  bool running(const Needs &N) const {
    return llvm::all_of(N, [&](unsigned Number) {
      auto At = llvm::lower_bound(Open, Number, [](const One &O, unsigned Wanted) { return O.Number < Wanted; });
      return At != Open.end() && At->Number == Number;
    });
  }

private:
  struct One {
    unsigned Number;
    Needs Of;
  };
  std::vector<One> Open;
  unsigned Next = 0;
};

template <class Key> class Memory {
public:
  template <class Fn> ValueSet get(const Key &K, Computations &All, const ValueSet &Again, Fn Compute) {
    if (auto It = Done.find(K); It != Done.end()) return It->second;
    if (auto It = Until.find(K); It != Until.end()) {
      if (All.running(It->second.second)) {
        All.need(It->second.second);
        return It->second.first;
      }
      Until.erase(It);
    }
    if (auto It = Running.find(K); It != Running.end()) {
      All.need(It->second);
      return Again;
    }
    Running[K] = All.begin();
    ValueSet S = Compute();
    Running.erase(K);
    Computations::Needs Needs = All.end();
    if (Needs.empty()) {
      ValueSet Rest = withoutAgain(S);
      return Done[K] = Rest.empty() ? std::move(S) : std::move(Rest);
    }
    All.need(Needs);
    Until[K] = {S, std::move(Needs)};
    return S;
  }
  void clear() {
    Done.clear();
    Until.clear();
  }
  /// Alternatives of all values that are known for good.
  size_t size() const {
    size_t N = 0;
    for (const auto &[At, Values] : Done) N += Values.Alts.size();
    return N;
  }

private:
  std::map<Key, ValueSet> Done;
  std::map<Key, std::pair<ValueSet, Computations::Needs>> Until;
  std::map<Key, unsigned> Running;
};

} // namespace ssot::program
#endif
