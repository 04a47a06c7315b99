// Where objects live while a body is walked. In: writes and branches in execution order. Out: for each place its
// current value, and what it is where ways meet. A way carries the conditions that hold on it; a way that has ended
// (return, throw, break) is dead.
#ifndef SSOT_EXTRACT_AST_ENVIRONMENT_H
#define SSOT_EXTRACT_AST_ENVIRONMENT_H
#include "extract/value_graph.h"
#include "clang/AST/Decl.h"
#include <functional>
#include <map>

namespace ssot::extract {

using CellId = uint32_t;

/// From an object to a part of it. Deref and Item lead through a call's result: `p->` of a smart pointer, `m[key]` of a
/// container, a builder's `return *this`. As long as the object is as the call left it (Base), the part is what the
/// call returned. Part: what a library's accessor hands out, kept like a field under the accessor's name.
struct Step {
  enum Kind : uint8_t { Field, Elem, Deref, Item, Part } K = Field;
  uint32_t Key = facts::None; ///< Field, Part: facts::Str; Elem, Item: the key's node or None
  facts::NodeId Result = facts::None, Base = facts::None;
  uint32_t Loop = 0; ///< Elem without a key: of which loop
  facts::Entries Entry = facts::NoEntries;
  bool operator==(const Step &) const = default;
};

/// Where an object is: a cell (variable, `this`, what a pointer points at) and a way into it. Without a cell: nowhere
/// that can be changed.
struct Place {
  CellId Cell = facts::None;
  llvm::SmallVector<Step, 2> Path;
  bool isKnown() const { return Cell != facts::None; }
  bool operator==(const Place &) const = default;
};

/// What an expression means: an object in a place, or just a value. Pointers mean what they point at.
struct Val {
  facts::NodeId Node = facts::None;
  Place At;
  bool Array = false; ///< a pointer into the array At or Node
};

/// What a reference or pointer variable stands for.
struct Binding {
  Place At;
  bool Array = false;
  bool operator==(const Binding &) const = default;
};

struct Env {
  std::vector<facts::NodeId> Cells; ///< None: no value yet (of globals: not written here)
  std::map<const clang::ValueDecl *, Binding> Bindings;
  facts::GuardId Guard = facts::None;
  facts::BlockId Block = 0;
  bool Dead = false;
  bool LostWays = false; ///< some have ended before (in a loop, by an exception) of which Guard does not tell
};

class Environment {
public:
  explicit Environment(ValueGraph &G) : G(G) {}

  Env Now;

  CellId newCell(facts::NodeId Value);
  CellId globalCell(facts::GlobalId Id);
  /// What call By, whose result is Value, refers to: a variable out of sight.
  CellId handedOutCell(facts::NodeId Value, facts::CallId By);
  void set(CellId C, facts::NodeId Value);
  facts::NodeId get(const Env &E, CellId C);
  facts::NodeId read(const Env &E, const Place &P);
  facts::NodeId read(const Place &P) { return read(Now, P); }
  /// Cell It holds an iterator into Map that stands at Key: what changes in its member Second, changes there.
  void standsAt(CellId It, Place Map, facts::NodeId Key, facts::Str Second) {
    Entries[It] = {std::move(Map), Key, Second};
  }
  /// Also tells OnGlobalStore when the cell is a global's.
  void write(const Place &P, facts::NodeId Value);
  /// Code that is not seen here has run: globals may have changed.
  void forgetGlobals();
  std::function<void(facts::GlobalId, facts::NodeId)> OnGlobalStore;
  std::function<void(facts::CallId, facts::NodeId)> OnHandedOutStore;

  /// The way on which Condition has the given truth; Loop: it leaves the loop with that head.
  Env under(Env E, facts::NodeId Condition, bool Holds, facts::BlockId Loop = facts::None);
  Env join(std::vector<Env> Ways);
  /// Behind a branch: where one of its ways has ended inside another branch, what follows holds only on the others.
  Env joinBranch(std::vector<Env> Ways);

  /// Loops: every cell gets a phi; Rebound are the pointers that the loop moves.
  struct LoopHead {
    std::vector<std::pair<CellId, facts::NodeId>> Phis;
    std::vector<std::pair<const clang::ValueDecl *, facts::NodeId>> Rebound;
    facts::BlockId Block = facts::None;
  };
  LoopHead enterLoop(llvm::ArrayRef<const clang::ValueDecl *> Rebound);
  void backEdge(const LoopHead &L);
  /// Number and Driver: of a loop whose rounds can be told (facts.h, Op::Phi); 0: of another one.
  void closeLoop(const LoopHead &L, uint32_t Number = 0, facts::NodeId Driver = facts::None);

  /// How a loop is left: Inside are the guards of a round, Conditions those of each break or return.
  struct LoopExit {
    uint32_t Number = 0;
    facts::NodeId Driver = facts::None;
    facts::GuardId Inside = facts::None;
    llvm::SmallVector<facts::NodeId, 2> Conditions;
  };
  /// What is behind the loop: Normal when the rounds are over, or one of Breaks.
  Env leaveLoop(const LoopHead &Head, LoopExit L, Env Normal, std::vector<Env> Breaks);
  facts::NodeId exitValue(const LoopExit &L, facts::NodeId Normal, llvm::ArrayRef<facts::NodeId> Others);
  /// Whether Guard holds only where Outer does.
  bool isUnder(facts::GuardId Guard, facts::GuardId Outer) const;
  facts::NodeId conditionBehind(facts::GuardId Guard, facts::GuardId Outer);

  /// A new block behind From.
  facts::BlockId block(facts::BlockId From, facts::Jump Like = {});
  std::vector<facts::Jump> Jumps;

private:
  struct Meeting; ///< how the values of several ways combine
  std::vector<facts::GuardId> chain(facts::GuardId Guard) const;
  bool isGivenByCaller(facts::NodeId Condition) const;
  facts::NodeId takenOn(llvm::ArrayRef<llvm::ArrayRef<facts::GuardId>> Ways);
  facts::NodeId rebuild(facts::NodeId Base, const Place &P, size_t From, facts::NodeId Value);
  facts::NodeId stepInto(facts::NodeId Base, const Step &S);

  void writeEntry(const Place &P, facts::NodeId Value);

  ValueGraph &G;
  facts::BlockId Blocks = 1;
  struct MapEntry {
    Place Map;
    facts::NodeId Key = facts::None;
    facts::Str Second = facts::None;
  };
  std::map<CellId, MapEntry> Entries;    ///< of iterators
  std::vector<facts::GlobalId> GlobalOf; ///< of each cell, None: local
  llvm::DenseMap<CellId, facts::CallId> HandedOut;
  std::map<facts::GlobalId, CellId> GlobalCells;
  llvm::DenseSet<facts::GuardId> Merges; ///< what joinBranch found: exactly where one of the ways was taken
};

} // namespace ssot::extract
#endif
