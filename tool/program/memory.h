// Memory of values that may depend on themselves. In: a key and how its value is computed. Out: the value, computed
// once. Whoever asks for a value that is being computed gets `Again`; what follows from that holds only until that
// computation ends: it is kept until then (a loop's body is not evaluated once for each way through it), and computed
// anew afterwards. The scheme is that of tabled evaluation (Tamaki/Sato, "OLD resolution with tabulation"), without the
// iteration to a fixed point: loops are widened where they begin. Knows nothing of what its keys mean.
#ifndef SSOT_PROGRAM_MEMORY_H
#define SSOT_PROGRAM_MEMORY_H
#include "program/value.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>

namespace ssot::program {

/// The values that are being computed, the outermost first, of all memories that can meet in one cycle. They end in the
/// reverse order: while one of them goes on, all that began before it do.
class Computations {
public:
  /// Computations that a value depends on, by how many were going on when they began; their first and last number.
  struct Needs {
    llvm::BitVector At;
    unsigned First = ~0u, Last = 0;
    bool none() const { return First == ~0u; }
  };
  unsigned begin() {
    Open.push_back({Next, {}});
    return Next++;
  }
  /// What the innermost one depends on beside itself; it is over.
  Needs end() {
    Needs N = std::move(Open.back().Of);
    Open.pop_back();
    if (N.At.size() > Open.size()) N.At.resize(unsigned(Open.size()));
    int First = N.At.find_first();
    if (First < 0) return {};
    N.First = Open[First].Number;
    N.Last = Open[N.At.find_last()].Number;
    return N;
  }
  void need(unsigned Number) {
    if (Open.empty()) return;
    size_t At = position(Number).value_or(0); // of one that is over, nothing outlives the outermost
    llvm::BitVector &Bits = Open.back().Of.At;
    if (Bits.size() <= At) Bits.resize(unsigned(At) + 1);
    Bits.set(unsigned(At));
  }
  void need(const Needs &N) {
    if (Open.empty() || N.none()) return;
    Open.back().Of.At |= N.At;
  }
  bool running(unsigned Number) const { return position(Number).has_value(); }

private:
  struct One {
    unsigned Number;
    Needs Of;
  };
  std::optional<size_t> position(unsigned Number) const {
    auto It = llvm::lower_bound(Open, Number, [](const One &O, unsigned Wanted) { return O.Number < Wanted; });
    if (It == Open.end() || It->Number != Number) return std::nullopt;
    return It - Open.begin();
  }
  std::vector<One> Open;
  unsigned Next = 0;
};

/// A table by Key: hashed where the key is small.
template <class Key, class T> struct TableBy {
  using Type = std::map<Key, T>;
};
template <class A, class B, class T> struct TableBy<std::pair<A, B>, T> {
  using Type = llvm::DenseMap<std::pair<A, B>, T>;
};
template <class A, class B, class C, class T> struct TableBy<std::tuple<A, B, C>, T> {
  using Type = llvm::DenseMap<std::tuple<A, B, C>, T>;
};

template <class Key> class Memory {
  /// Where many values depend on each other, each that ends would have all others computed anew, and so on: as many
  /// times as there are orders of them. After so many times they are the same but for what goes in circles.
  static constexpr unsigned MaxAnew = 3;

public:
  /// Again: what asks for itself gets; null: nothing.
  template <class Fn> ValueSet get(const Key &K, Computations &All, ValueSet (*Again)(), Fn Compute) {
    if (auto It = Done.find(K); It != Done.end()) return It->second;
    unsigned Anew = 0;
    if (auto It = Until.find(K); It != Until.end()) {
      const Assumed &A = It->second;
      bool Whole = All.running(A.Needs.Last), Outermost = All.running(A.Needs.First);
      if (Whole || (Outermost && A.Anew >= MaxAnew)) {
        if (Whole)
          All.need(A.Needs);
        else
          All.need(A.Needs.First);
        return A.Values;
      }
      Anew = Outermost ? A.Anew + 1 : 0;
      Until.erase(It);
    }
    if (auto It = Running.find(K); It != Running.end()) {
      All.need(It->second);
      return Again ? Again() : ValueSet();
    }
    Running[K] = All.begin();
    ValueSet S = Compute();
    Running.erase(K);
    Computations::Needs Needs = All.end();
    if (Needs.none()) {
      ValueSet Rest = withoutAgain(S);
      return Done[K] = Rest.empty() ? std::move(S) : std::move(Rest);
    }
    All.need(Needs);
    Until[K] = {S, std::move(Needs), Anew};
    return S;
  }
  /// What get would give without computing anything; null: nothing.
  const ValueSet *known(const Key &K, Computations &All) const {
    if (auto It = Done.find(K); It != Done.end()) return &It->second;
    auto It = Until.find(K);
    if (It == Until.end() || !All.running(It->second.Needs.Last)) return nullptr;
    All.need(It->second.Needs);
    return &It->second.Values;
  }
  /// Alternatives of all values that are known for good.
  size_t size() const {
    size_t N = 0;
    for (const auto &[At, Values] : Done) N += Values.Alts.size();
    return N;
  }

private:
  typename TableBy<Key, ValueSet>::Type Done;
  struct Assumed {
    ValueSet Values;
    Computations::Needs Needs;
    unsigned Anew = 0; ///< times it was computed anew since the outermost of its needs began
  };
  typename TableBy<Key, Assumed>::Type Until;
  typename TableBy<Key, unsigned>::Type Running;
};

} // namespace ssot::program
#endif
