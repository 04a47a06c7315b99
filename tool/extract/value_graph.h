// The value graph of one function while it is built. In: nodes as the walk over the function's body meets them. Out:
// the graph of a facts::Function, each value once, without what nobody uses. Knows no Clang: what an expression means
// is the walker's business.
#ifndef SSOT_EXTRACT_VALUE_GRAPH_H
#define SSOT_EXTRACT_VALUE_GRAPH_H
#include "facts/facts.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <map>

namespace ssot::extract {

/// Gives each text one number in a unit. Starts behind the strings that are there already.
class StringTable {
public:
  explicit StringTable(facts::Texts &Strings) : Strings(Strings) {}
  facts::Str operator()(llvm::StringRef Text);
  llvm::StringRef text(facts::Str S) const { return Strings[S]; }

private:
  facts::Texts &Strings;
  llvm::StringMap<facts::Str> Known;
};

class ValueGraph {
public:
  /// More values than this in one function: generated tables, which say nothing that is worth the memory.
  static constexpr size_t MaxNodes = 200'000;

  ValueGraph(facts::Function &F, StringTable &Strings) : F(F), Strings(Strings) {}

  facts::NodeId make(facts::Op Kind, uint32_t Ref = 0, uint32_t Ref2 = 0, llvm::ArrayRef<facts::NodeId> Operands = {});
  facts::NodeId literal(llvm::StringRef Text) { return make(facts::Op::Literal, Strings(Text)); }
  facts::NodeId integer(llvm::StringRef Decimal, llvm::StringRef Enumerator = "") {
    return make(facts::Op::Int, Strings(Decimal), Strings(Enumerator));
  }
  facts::NodeId unknown(llvm::StringRef Why) { return make(facts::Op::Unknown, Strings(Why)); }
  facts::NodeId null() { return make(facts::Op::Null); }
  facts::NodeId field(facts::NodeId Object, facts::Str Key);
  facts::NodeId store(facts::NodeId Object, facts::Str Key, facts::NodeId Value);
  /// Loop: the range-for loop that goes through the container, or 0.
  /// Of an entry of a keyed container.
  facts::NodeId keyOf(facts::NodeId Entry) { return field(Entry, Strings("std::pair::first")); }
  facts::NodeId element(facts::NodeId Container, facts::NodeId Key, uint32_t Loop = 0,
                        facts::Entries Entry = facts::NoEntries);
  facts::NodeId insert(facts::NodeId Container, facts::NodeId Value, facts::NodeId Key);
  facts::NodeId unary(llvm::StringRef Sign, facts::NodeId A);
  facts::NodeId binary(llvm::StringRef Sign, facts::NodeId A, facts::NodeId B);
  facts::NodeId select(facts::NodeId Condition, facts::NodeId Yes, facts::NodeId No);
  facts::NodeId phi(llvm::ArrayRef<facts::NodeId> Ways);

  /// A value that loops come back to: ways are added while the loop is walked.
  facts::NodeId openPhi(facts::NodeId Entry);
  void addWay(facts::NodeId Phi, facts::NodeId Way);
  /// No more ways: one that only ever has one value is that value.
  void closePhi(facts::NodeId Phi);
  /// The same, of a loop with a number and a driver (facts.h, Op::Phi).
  void closePhi(facts::NodeId Phi, uint32_t Loop, facts::NodeId Driver);

  bool isLoopPhi(facts::NodeId N) const { return Nodes[N].Forward == facts::None && Nodes[N].N.Ref; }
  facts::NodeId resolve(facts::NodeId N) const;
  const facts::Node &node(facts::NodeId N) const { return Nodes[resolve(N)].N; }
  llvm::ArrayRef<facts::NodeId> operands(facts::NodeId N) const { return Nodes[resolve(N)].Operands; }
  /// 0, 1, or -1: not known here.
  int truth(facts::NodeId N) const;
  bool isFull() const { return Nodes.size() >= MaxNodes; }

  facts::GuardId guard(facts::NodeId Condition, bool Holds, facts::GuardId Parent);
  const facts::Guard &guardAt(facts::GuardId Id) const { return F.Guards[Id]; }

  /// Writes Nodes and Operands of the function, and renumbers every reference in it.
  void finish();

private:
  struct Entry {
    facts::Node N;
    llvm::SmallVector<facts::NodeId, 2> Operands;
    facts::NodeId Forward = facts::None;
    bool Open = false;
  };
  bool forwardTrivial(facts::NodeId Phi);
  facts::NodeId renumber(facts::NodeId N);

  facts::Function &F;
  StringTable &Strings;
  std::vector<Entry> Nodes;
  std::map<std::vector<uint32_t>, facts::NodeId> Known;
  std::map<std::tuple<facts::NodeId, bool, facts::GuardId>, facts::GuardId> KnownGuards;
  std::vector<facts::NodeId> Phis;
  std::vector<facts::NodeId> NewIds, Order; ///< finish(): old id to new, new to old
  std::vector<bool> OnStack;
};

} // namespace ssot::extract
#endif
