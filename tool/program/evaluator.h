// Demand-driven evaluation of value graphs. In: one service's view, library models, a frame and a node. Out: the alternatives of that value.
// A frame is one activation of a function: a chain of calls above, open at its top. What depends on the top function's own parameters is
// Pending until the resolver adds a caller; a closed top has no more callers to come and it becomes "unknown, because".
#ifndef SSOT_PROGRAM_EVALUATOR_H
#define SSOT_PROGRAM_EVALUATOR_H
#include "llvm/ADT/STLExtras.h"
#include "program/models.h"
#include "program/value.h"
#include "program/view.h"
#include <deque>
#include <map>
#include <set>

namespace ssot::program {

struct Frame {
  DefId Id = Nothing;
  const Def *D = nullptr;
  Frame *Parent = nullptr;
  unsigned CallIndex = facts::None; ///< in Parent; None: the top, or handed over
  bool Bound = false;               ///< Args and This hold the values (callbacks, constructors run by library calls)
  std::vector<ValueSet> Args;
  ValueSet This;
  bool Closed = false; ///< a top whose callers are not known: what depends on them is unknown
  bool Storing = false; ///< a top that is looked at for what it stores to a global
  unsigned Depth = 0;
  const facts::Call *call() const { return Parent && CallIndex != facts::None ? &Parent->D->Fn->Calls[CallIndex] : nullptr; }
};

/// What the evaluator asks of the resolver: answers that need all callers of some other function.
struct Oracle {
  /// Every value that reached code stores into a field, of objects that may be of class Of (Nothing: any).
  std::function<ValueSet(llvm::StringRef Field, ClsId Of)> FieldAnywhere;
  /// Texts defined in a registry under the given keys.
  std::function<ValueSet(llvm::StringRef Registry, const std::vector<ValueSet> &Keys)> Lookup;
  /// Where the service's own code stores to a global; null: it is not its own code that does.
  std::function<const Origin *(DefId, unsigned Store)> StoreOrigin;
};

/// Memory of values that may depend on themselves. Whoever asks for a value that is being computed gets `Again`, and what follows from that holds only
/// until that computation ends: it is kept until then (a loop's body is not evaluated once for each way through it), and computed anew afterwards.
template <class Key> class Memory {
public:
  /// Compute is called where nothing is known; Open is shared by all memories that can meet in one cycle.
  template <class Fn> ValueSet get(const Key &K, std::vector<std::set<unsigned>> &Open, ValueSet Again, Fn Compute) {
    if (auto It = Done.find(K); It != Done.end()) return It->second;
    if (auto It = Until.find(K); It != Until.end()) {
      if (!Open.empty()) Open.back().insert(It->second.second.begin(), It->second.second.end());
      return It->second.first;
    }
    if (auto It = Running.find(K); It != Running.end()) {
      Open.back().insert(It->second);
      return Again;
    }
    unsigned Mine = Open.size();
    Running[K] = Mine;
    Open.emplace_back();
    ValueSet S = Compute();
    std::set<unsigned> Needs = std::move(Open.back());
    Open.pop_back();
    Needs.erase(Mine);
    Running.erase(K);
    forget(Mine);
    if (Needs.empty()) {
      auto IsAgain = [](const Value &A) { return A.K == Value::Kind::Again; };
      if (!llvm::all_of(S.Alts, IsAgain)) llvm::erase_if(S.Alts, IsAgain);
      return Done[K] = std::move(S);
    }
    if (!Open.empty()) Open.back().insert(Needs.begin(), Needs.end());
    for (unsigned N : Needs) By[N].push_back(K);
    Until[K] = {S, std::move(Needs)};
    return S;
  }
  /// The computation at this depth has ended, in this memory or in another one.
  void forget(unsigned Depth) {
    auto It = By.find(Depth);
    if (It == By.end()) return;
    for (const Key &K : It->second) Until.erase(K);
    By.erase(It);
  }

private:
  std::map<Key, ValueSet> Done;
  std::map<Key, std::pair<ValueSet, std::set<unsigned>>> Until;
  std::map<Key, unsigned> Running;
  std::map<unsigned, std::vector<Key>> By;
};

class Evaluator {
public:
  Evaluator(const View &V, const CallModels &Models, const Oracle &Ask) : V(V), Table(V.Table), Models(Models), Ask(Ask) {}

  Frame *top(DefId D, bool Closed);
  /// The activation of Callee by call Index of F. Constructed: the callee is the constructor that the library call runs.
  Frame *push(Frame *F, unsigned Index, DefId Callee);
  /// The activation of a function that F hands over in mention Index.
  Frame *pushMention(Frame *F, unsigned Index, DefId Callee);

  ValueSet eval(Frame *F, facts::NodeId N);
  ValueSet evalExpr(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet facet(const ValueSet &Objects, llvm::StringRef Name);
  ValueSet field(const ValueSet &Objects, llvm::StringRef Key);
  /// 1 surely true, 0 surely false, -1 not known; Open collects what it depends on.
  int truth(Frame *F, facts::NodeId N, uint64_t &Open);
  /// Whether the guards at a call of F may hold together; Open as above.
  bool feasible(Frame *F, facts::GuardId G, uint64_t &Open);
  /// Classes that an object may have; empty: not known.
  std::vector<ClsId> classesOf(const ValueSet &Objects);
  /// Whether call Index of F may run Callee, as far as the receiver's class tells.
  bool mayDispatch(Frame *F, unsigned Index, DefId Callee, uint64_t &Open);
  ValueSet receiver(Frame *F, const facts::Call &C);

  /// A new chain: what earlier ones cost does not count.
  void startRound() { Steps = 0; }
  bool BudgetHit = false;
  std::set<std::pair<DefId, unsigned>> Used; ///< calls whose facets or definitions an effect has read

private:
  std::pair<unsigned, unsigned> takenBy(Frame *F, const facts::Mention &M);
  ValueSet compute(Frame *F, facts::NodeId N);
  ValueSet parameter(Frame *F, unsigned I);
  ValueSet thisObject(Frame *F);
  ValueSet globalValue(Frame *F, VarId G);
  bool storeCounts(DefId By, int Owner) const;
  Frame *storing(DefId D);
  ValueSet storedToGlobal(VarId G, int Owner);
  std::vector<ValueSet> versions(const Value &Global);
  ValueSet globalFacet(const Value &Global, llvm::StringRef Name);
  ValueSet globalField(const Value &Global, llvm::StringRef Key);
  std::vector<ClsId> classesOfGlobal(const Value &Global);
  std::vector<ClsId> classesOfObject(const Value &Object);
  ValueSet dispatchedHere(Frame *F, ValueSet Receivers);
  ValueSet phi(Frame *F, facts::NodeId N);
  ValueSet element(Frame *F, facts::NodeId N);
  ValueSet arithmetic(Frame *F, facts::NodeId N);
  ValueSet callResult(Frame *F, unsigned CallIndex, facts::NodeId N);
  ValueSet after(Frame *F, facts::NodeId N);
  ValueSet afterAt(Frame *F, unsigned CallIndex, unsigned Position, facts::NodeId Before, facts::NodeId Id);
  facts::NodeId resultNode(Frame *F, unsigned CallIndex) const;
  ValueSet variadicArguments(Frame *F);
  ValueSet exitValue(Frame *Callee, unsigned Position, bool &Found);
  ValueSet unknownResult(Frame *F, const facts::Call &C);
  ValueSet apply(const Value &Function, std::vector<ValueSet> Args, Frame *F, unsigned CallIndex);
  std::vector<Frame *> calleeFrames(Frame *F, unsigned CallIndex, uint64_t &Open, bool &Pending);
  ValueSet fieldOf(const Value &Object, llvm::StringRef Key);
  ValueSet facetOf(const Value &Object, llvm::StringRef Name, unsigned Depth);
  bool facetFrom(Frame *F, unsigned CallIndex, int Position, llvm::StringRef Name, const ValueSet &Before, ValueSet &Out, unsigned Depth);
  std::vector<const model::FacetChange *> changes(Frame *F, unsigned CallIndex);
  bool changesPosition(Frame *F, unsigned CallIndex, int Position);
  ValueSet evalContainer(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet evalTypePath(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet evalText(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet construct(Frame *F, unsigned CallIndex, const model::Expr &E);
  const facts::Node &node(Frame *F, facts::NodeId N) const { return F->D->Fn->Nodes[N]; }
  facts::NodeId operand(Frame *F, const facts::Node &N, unsigned I) const { return F->D->Fn->Operands[N.First + I]; }
  llvm::StringRef str(Frame *F, facts::Str S) const { return Table.str(*F->D, S); }
  Frame *make(Frame Proto);

  const View &V;
  const SymbolTable &Table;
  const CallModels &Models;
  const Oracle &Ask;
  std::deque<Frame> Frames;
  std::map<std::tuple<Frame *, DefId, unsigned, unsigned>, Frame *> Interned;
  std::vector<std::set<unsigned>> Depending; ///< for each value being computed: which of them it needs
  Memory<std::pair<Frame *, facts::NodeId>> Values;
  Memory<std::tuple<VarId, Frame *, std::string>> GlobalFields;
  std::map<std::pair<Frame *, facts::NodeId>, std::vector<ClsId>> ClassMemo;
  std::map<std::string, unsigned> FieldsRunning;
  std::set<std::tuple<Frame *, facts::NodeId, std::string>> FacetsRunning;
  unsigned Growing = 0; ///< containers of which one with another element is being made
  unsigned Steps = 0, Nested = 0;
};

/// Text formatting of model Style (`printf`, `fmt`, ...) for each alternative of Format.
ValueSet format(llvm::StringRef Style, const ValueSet &Format, const std::vector<ValueSet> &Args);

/// Constructors of the class of that (display) name that take so many arguments, copies aside.
std::vector<SymId> constructors(const SymbolTable &Table, llvm::StringRef Type, size_t Count);

} // namespace ssot::program
#endif
