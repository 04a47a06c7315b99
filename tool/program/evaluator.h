// Demand-driven evaluation of value graphs. In: one service's view, library models, a frame and a node. Out: the
// alternatives of that value. A frame is one activation of a function: a chain of calls above, open at its top. What
// depends on the top function's own parameters is Pending until the resolver adds a caller; a closed top has no more
// callers to come and it becomes "unknown, because".
#ifndef SSOT_PROGRAM_EVALUATOR_H
#define SSOT_PROGRAM_EVALUATOR_H
#include "program/counters.h"
#include "program/memory.h"
#include "program/models.h"
#include "program/side_effects.h"
#include "program/value.h"
#include "program/view.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"
#include <deque>
#include <map>
#include <optional>
#include <set>

namespace ssot::program {

struct Frame {
  DefId Id = Nothing;
  const Def *D = nullptr;
  Frame *Parent = nullptr;
  unsigned CallIndex = facts::None; ///< in Parent; None: the top, or handed over
  bool Never = false;               ///< no argument that reaches it is of its parameter's type
  bool Bound = false;               ///< Args and This hold the values (callbacks, constructors run by library calls)
  std::vector<ValueSet> Args;
  ValueSet This;
  bool Closed = false; ///< a top whose callers are not known: what depends on them is unknown
  unsigned Depth = 0;
  unsigned Repeats = 0;  ///< activations of the same function above, as far as Depth counts
  ClsId Makes = Nothing; ///< an inherited constructor's frame: the class of the object that it makes
  /// The same activation in one round of a loop: what its loops' variables hold there (objectHere). Null: no such
  /// frame.
  std::shared_ptr<const std::map<facts::NodeId, ValueSet>> Given;
  const facts::Call *call() const {
    return Parent && CallIndex != facts::None ? &Parent->D->Fn->Calls[CallIndex] : nullptr;
  }
};

/// Where an object is made: node N of function In; of a global variable In is Nothing, N its number.
struct MadeAt {
  DefId In = Nothing;
  unsigned N = 0;
  auto operator<=>(const MadeAt &) const = default;
};

/// What is known of an object whose field somebody asks for: it may be of class Of (Nothing: any), and was made at one
/// of these places (empty: nobody knows where).
struct Holder {
  ClsId Of = Nothing;
  std::vector<MadeAt> Made;
  auto operator<=>(const Holder &) const = default;
};

/// A function value that is called, and with what.
struct Invocation {
  ValueSet Called;
  std::vector<ValueSet> Args;
};

/// A global variable among the fields that are stored to (Evaluator::Self).
std::string keyOfGlobal(VarId G);

/// What the evaluator asks of the resolver: answers that need all callers of some other function.
struct Oracle {
  /// Every value that reached code stores into a field of objects that may be this one.
  std::function<ValueSet(llvm::StringRef Field, const Holder &)> FieldAnywhere;
  /// What callers have reached code store to a global variable, on each way that leads to it; Owner: of who reads.
  std::function<ValueSet(VarId, int Owner)> GlobalAnywhere;
  /// Whether all that is stored to a field is constants, or what callers hand in: a flag, which may decide conditions.
  std::function<bool(llvm::StringRef Field)> IsFlag;
  /// Texts defined in a registry under the given keys.
  std::function<ValueSet(llvm::StringRef Registry, const std::vector<ValueSet> &Keys)> Lookup;
  /// Calls of reached code through a function value that may be this function: what was kept is called there.
  std::function<const std::vector<std::pair<DefId, unsigned>> &(SymId)> InvokedAt;
  /// The same, of what a field (or the container in it) holds.
  std::function<const std::vector<std::pair<DefId, unsigned>> &(llvm::StringRef Field)> InvokedFrom;
  /// What such a call gives on each way that leads to it.
  std::function<const std::vector<Invocation> &(DefId, unsigned Call)> InvocationsAt;
  /// Services::IsMessage.
  std::function<bool(llvm::StringRef Topic, llvm::StringRef Type)> IsMessage;
  /// What calls may change; of the same view.
  SideEffectSummaries *Changed = nullptr;
};

class Evaluator {
public:
  Evaluator(const View &V, const CallModels &Models, const Oracle &Ask)
      : V(V), Table(V.Table), Models(Models), Ask(Ask) {}

  /// The manifest tells messages of this type on this topic apart (Services::IsMessage).
  bool isMessage(llvm::StringRef Topic, llvm::StringRef Type) const {
    return Ask.IsMessage && Ask.IsMessage(Topic, Type);
  }
  Frame *top(DefId D, bool Closed);
  /// The activation of Callee by call Index of F. Constructed: the callee is the constructor that the library call
  /// runs.
  Frame *push(Frame *F, unsigned Index, DefId Callee);
  /// The activation of a function that F hands over in mention Index.
  Frame *pushMention(Frame *F, unsigned Index, DefId Callee);

  ValueSet eval(Frame *F, facts::NodeId N);
  std::optional<ValueSet> insertedInRounds(Frame *F, facts::NodeId N);
  ValueSet evalExpr(Frame *F, unsigned CallIndex, const model::Expr &E);
  /// The database of a statement.
  ValueSet evalScope(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet facet(const ValueSet &Objects, llvm::StringRef Name);
  ValueSet field(const ValueSet &Objects, llvm::StringRef Key);
  /// 1 surely true, 0 surely false, -1 not known; Open collects what it depends on.
  int truth(Frame *F, facts::NodeId N, uint64_t &Open);
  /// Whether the guards at a call of F may hold together; Open as above.
  bool feasible(Frame *F, facts::GuardId G, uint64_t &Open);
  /// Whether what is called before call Index of F, on every way to it, may return: a check may throw. Open as above.
  bool comesTo(Frame *F, unsigned Index, uint64_t &Open);
  /// Classes that an object may have; empty: not known. Waits collects, as ValueSet::Open, which callers are to tell
  /// what an object was before it was changed.
  std::vector<ClsId> classesOf(const ValueSet &Objects, uint64_t *Waits = nullptr);
  /// Where these objects are made; empty: not known of each.
  std::vector<MadeAt> madeAt(const ValueSet &Objects);
  /// What the making of these objects, and the stores and calls that changed them, depend on; bits as ValueSet::Open.
  /// An object itself is known where it is made, whatever is in it.
  uint64_t openInside(const ValueSet &Objects, unsigned Depth = 0);
  /// Without objects that are what the field Self held before, with other fields of theirs changed: those have stores
  /// of their own.
  ValueSet withoutChangedSelf(const ValueSet &Objects);
  /// Whether call Index of F may run Callee, as far as the receiver's class tells.
  bool mayDispatch(Frame *F, unsigned Index, DefId Callee, uint64_t &Open);
  ValueSet receiver(Frame *F, const facts::Call &C);
  /// Whether a virtual call of a library's method may run the library's: false where the object is surely one of the
  /// project's own classes that override it.
  bool leavesProject(Frame *F, unsigned Index);

  /// Runs Compute once for each way in which choices that several values share can go: a condition that selects more
  /// than one of them or guards the call, an element whose members are read one by one. Ways on which call Index of F
  /// cannot happen are left out. The first run is without such choices; true: more followed that take its place.
  bool eachWay(Frame *F, unsigned Index, llvm::function_ref<void()> Compute);

  using Key = std::pair<Frame *, facts::NodeId>;
  /// What conditions say of a call, as far as that is about what it is given.
  struct Compared {
    llvm::SetVector<Key> Asked;
    /// Of those that the call is given, or that it is made of: nobody in sight tells them, or callers that are still to
    /// come.
    std::vector<Key> Lost;
    std::set<std::string> Texts;                              ///< that they are compared with
    std::vector<std::tuple<Frame *, unsigned, DefId>> Checks; ///< calls before, and their bodies: they may not return
    /// Texts that are nearly one of those, or nothing like them; each has Strange in it.
    std::vector<std::string> others() const;
  };
  static constexpr llvm::StringLiteral Strange = "\1"; ///< no program's name has this in it
  Compared comparedAt(Frame *F, unsigned Index);
  /// Whether the call may happen when a value is this text.
  bool mayBe(const Compared &All, Frame *F, unsigned Index, const Key &What, llvm::StringRef Is);
  /// The calls on the way to this one where a condition compares what they are given with a text, printable.
  std::string comparisonsAbove(Frame *F, unsigned Index) const;
  /// Runs Do with a value taken for another one.
  void assuming(const Key &What, Value Is, llvm::function_ref<void()> Do);

  /// What call Index calls, through a function value, and gives it: row by row where both stand in a table.
  std::vector<Invocation> invocations(Frame *F, unsigned Index);

  /// A new chain: what earlier ones cost does not count.
  void startRound() {
    Steps = Rounds = 0;
    Cap = ~0u;
  }
  /// The last chain is done: its frames stay, since values point into them; what was computed is not asked for again.
  void forget() { Known = {}; }
  unsigned work() const { return Total; }
  unsigned Worth = ~0u; ///< steps for all rounds together
  bool BudgetHit = false;
  /// The field whose stores are being looked at: `queue_.push(x)` puts x there; what was there before, other stores
  /// say.
  std::string Self;
  std::set<std::pair<DefId, unsigned>> Used; ///< calls whose facets or definitions an effect has read

  /// Runs Do, which may take so many steps; what it asks for behind that is not known, and not remembered as not known.
  template <class Fn> auto within(unsigned Limit, Fn Do) {
    unsigned Before = Cap, Owner = CapOwner, Mine = Running.begin();
    if (Steps + Limit < Cap) {
      Cap = Steps + Limit;
      CapOwner = Mine;
    }
    auto Result = Do();
    Computations::Needs Needs = Running.end();
    Whole = Needs.none();
    Running.need(Needs);
    Cap = Before;
    CapOwner = Owner;
    return Result;
  }

  /// Whether the last of these was enough.
  bool wasWhole() const { return Whole; }
  /// No more than a glance at what a format is given: mostly it is data.
  bool AtAGlance = false;

private:
  /// Arguments by position; several calls of one function value: all of them together.
  using Arguments = std::vector<ValueSet>;
  bool bindArguments(Frame *Made, const facts::Mention &M, bool NeedsObject);
  bool invokedWith(Frame *F, facts::NodeId Value, unsigned From, const Arguments &Fixed, Arguments &Out,
                   unsigned Depth);
  bool keptIn(Frame *F, facts::NodeId Holder, const Arguments &Fixed, Arguments &Out);
  void addInvocation(DefId D, unsigned CallIndex, const Arguments &Fixed, Arguments &Out);
  std::optional<std::pair<facts::NodeId, std::vector<ValueSet>>> rowsBehind(Frame *F, facts::NodeId Target);
  bool mayMean(const ValueSet &Values, SymId Function);
  bool dependsOnCallers(DefId D, unsigned CallIndex);
  bool passedOn(Frame *F, unsigned CallIndex, unsigned Position, const Arguments &Fixed, Arguments &Out,
                unsigned Depth);
  void collectBehind(Frame *F, facts::NodeId N, llvm::DenseSet<Key> &Out);
  void collectBehindCall(Frame *F, unsigned Index, llvm::DenseSet<Key> &Out);
  Compared collectAt(Frame *F, unsigned Index);
  void collectChoices(Frame *F, facts::NodeId N, Compared &Out, std::set<Key> &Seen);
  void collectChecks(Frame *F, unsigned Index, Compared &Out);
  const std::vector<std::pair<unsigned, DefId>> &checksBefore(const Frame *F, unsigned Index);
  bool mayReturn(Frame *F, uint64_t &Open);
  static void addTexts(const ValueSet &S, std::set<std::string> &Out);
  void collectCompared(Frame *F, facts::NodeId N, Compared &Out);
  /// A field's or facet's name: the same names are the same pointer.
  using Name = const char *;
  Name named(llvm::StringRef S) { return Names.insert(S).first->getKeyData(); }
  struct Knowledge {
    Memory<Key> Values;
    Memory<std::tuple<Frame *, facts::NodeId, Name>> Fields; ///< of objects; facets as `:name`
    Memory<std::tuple<VarId, Frame *, Name>> Globals;        ///< fields of whole globals; facets as `:name`
    std::map<Key, std::vector<ClsId>> Classes;
    std::map<Key, uint64_t> Undecided;              ///< conditions that are more than they are worth, and their Open
    std::set<std::pair<Frame *, unsigned>> Endless; ///< loops of which nobody knows how often they run
  };
  ValueSet ofObject(const Value &O, llvm::StringRef Key, llvm::function_ref<ValueSet()> Compute);
  /// Fields and facets, as in Knowledge, that took more than a statement's database is worth: it is not found in them.
  /// They are not forgotten, since what is kept anywhere is the same on all chains.
  llvm::DenseSet<std::tuple<Frame *, facts::NodeId, Name>> TooDear;
  bool ForScope = false; ///< the database is asked for
  /// What is computed while one round of a loop is assumed (eval_loop.cpp).
  struct Round {
    Round *Outer = nullptr;  ///< the round, of another loop, in which this loop runs
    Round *Before = nullptr; ///< the round before this one
    Frame *F = nullptr;
    unsigned Loop = 0, Number = 0;
    const ValueSet *Element = nullptr;         ///< range-for: the element of this round
    std::set<facts::NodeId> *Wanted = nullptr; ///< phis of the loop that were asked for
    Knowledge Known;
    llvm::DenseMap<std::tuple<Frame *, DefId, unsigned, unsigned>, Frame *> Interned;
    std::map<Key, ValueSet> Given; ///< assumed, too: of choices (eval_choice.cpp)
  };
  struct Choice {
    Key At;
    std::vector<ValueSet> Options;
    unsigned Uses = 0;
    bool Decides = false; ///< a condition
  };
  bool hangsTogether(const Round &Way, llvm::ArrayRef<const Choice *> Choices);
  const ValueSet *given(Frame *F, facts::NodeId N) const;
  /// Work for one condition: most depend on data, and to find that out would take all of the program.
  static constexpr unsigned MaxForCondition = 600;
  int decide(Frame *F, facts::NodeId Condition, unsigned Worth, uint64_t &Open);
  bool isTooFar(llvm::StringRef Key);
  ValueSet anywhere(llvm::StringRef Key, const Holder &Of);
  void noteChoice(Frame *F, facts::NodeId N, const std::vector<ValueSet> &Options, bool Decides = false);
  void noteCondition(Frame *F, facts::NodeId Condition);
  void noteElement(Frame *F, facts::NodeId N);
  bool isIterator(Frame *F, const facts::Node &Phi) const;
  void noteCounter(Frame *F, facts::NodeId N, const ValueSet &Numbers);
  bool happens(Frame *F, unsigned Index, const Frame *Last);
  Round *roundOf(Frame *F, unsigned Loop) const;
  ValueSet valueInRound(Frame *F, facts::NodeId Phi, Round &R);
  bool eachRound(Frame *F, unsigned Loop, facts::NodeId Driver, llvm::function_ref<bool()> Do,
                 llvm::function_ref<void()> Behind, uint64_t &Open);
  bool runRounds(Frame *F, unsigned Loop, facts::NodeId Driver, llvm::function_ref<bool()> Do,
                 llvm::function_ref<void()> Behind, uint64_t &Open);
  ValueSet loopExit(Frame *F, facts::NodeId N);
  bool losesElements(Frame *F, facts::NodeId Id) const;
  std::optional<ValueSet> anyRound(Frame *F, facts::NodeId Phi);
  bool isComputed(Frame *F, facts::NodeId N) const;
  ValueSet compute(Frame *F, facts::NodeId N);
  Value objectHere(Frame *F, facts::NodeId N);
  const std::vector<facts::NodeId> &loopVariables(Frame *F, facts::NodeId N, unsigned Loop);
  ValueSet characterPut(Frame *F, facts::NodeId N, const ValueSet &Base, const ValueSet &Item);
  ValueSet parameter(Frame *F, unsigned I);
  ValueSet withRecursion(Frame *F, unsigned I, ValueSet Given);
  ValueSet thisObject(Frame *F);
  ValueSet globalValue(Frame *F, VarId G);
  bool storeCounts(DefId By, int Owner) const;
  ValueSet ofGlobal(const std::tuple<VarId, Frame *, Name> &What, ValueSet (*Again)(),
                    llvm::function_ref<ValueSet()> Compute);
  bool isSelf(VarId G) const { return Self == keyOfGlobal(G); }
  ValueSet storedToGlobal(VarId G, int Owner);
  std::vector<ValueSet> versions(const Value &Global);
  ValueSet wholes(const Value &Global);
  static bool isOneObject(const ValueSet &S);
  std::optional<std::pair<DefId, facts::NodeId>> madeWhere(VarId G, int Owner) const;
  ValueSet initialValue(const Value &Global);
  ValueSet globalFacet(const Value &Global, llvm::StringRef Name);
  ValueSet globalField(const Value &Global, llvm::StringRef Key);
  std::vector<ClsId> classesOfGlobal(const Value &Global);
  std::vector<ClsId> classesOfObject(const Value &Object);
  ValueSet dispatchedHere(Frame *F, ValueSet Receivers);
  ValueSet phi(Frame *F, facts::NodeId N);
  ValueSet element(Frame *F, facts::NodeId N);
  /// Before: as it was before the loop, where its rounds change it.
  ValueSet takenFrom(Frame *F, const facts::Node &N, bool Before = false);
  ValueSet characterAt(Frame *F, facts::NodeId Id);
  ValueSet arithmetic(Frame *F, facts::NodeId N);
  ValueSet counted(Frame *F, facts::NodeId N, ValueSet Number);
  ValueSet searched(Frame *F, facts::NodeId N);
  bool isWanted(Frame *F, facts::NodeId Condition, unsigned Side, const std::map<facts::NodeId, bool> &Depends) const;
  std::set<const Origin *> chosenBy(Frame *F, facts::NodeId Condition, const std::map<facts::NodeId, bool> &Depends,
                                    bool &Guess);
  facts::NodeId walkerOf(Frame *F, const facts::Node &Exit) const;
  bool throughLoop(Frame *F, facts::NodeId N, facts::NodeId Walker, std::map<facts::NodeId, bool> &Known) const;
  std::optional<ValueSet> formatted(Frame *F, const facts::Call &C);
  ValueSet callResult(Frame *F, unsigned CallIndex, facts::NodeId N);
  ValueSet after(Frame *F, facts::NodeId N);
  ValueSet afterAt(Frame *F, unsigned CallIndex, unsigned Position, facts::NodeId Before, facts::NodeId Id);
  ValueSet changedBy(Frame *F, unsigned CallIndex, unsigned Position, facts::NodeId Before);
  ValueSet changedByCallees(Frame *F, unsigned CallIndex, unsigned Position, facts::NodeId Before);
  unsigned mentionOf(Frame *F, facts::NodeId N) const;
  ValueSet orLater(const Value &O, llvm::StringRef Key, ValueSet Stored);
  ValueSet filledIn(Frame *F, const facts::Call &C, ValueSet Before) const;
  const SideEffects *sideEffects(Frame *F, unsigned CallIndex, unsigned Position, facts::NodeId Before) const;
  ValueSet changedObject(const Value &After);
  std::optional<Value> madeByCall(Frame *F, unsigned Index);
  bool isCopied(Frame *F, unsigned Index, const model::Expr &E, llvm::StringRef Type) const;
  facts::NodeId resultNode(Frame *F, unsigned CallIndex) const;
  ValueSet variadicArguments(Frame *F);
  ValueSet dataOr(Frame *F, const facts::Call &C, unsigned Argument, bool Quoted = false,
                  bool IsKey = false);
  std::vector<ValueSet> toFormat(Frame *F, const facts::Call &C, unsigned From, llvm::StringRef Style,
                                 const ValueSet &Format);
  ValueSet exitValue(Frame *Callee, unsigned Position, bool &Found);
  ValueSet unknownResult(Frame *F, const facts::Call &C);
  ValueSet apply(const Value &Function, std::vector<ValueSet> Args, Frame *F, unsigned CallIndex);
  std::vector<Frame *> calleeFrames(Frame *F, unsigned CallIndex, uint64_t &Open, bool &Pending);
  bool isNothingYet(const Value &A) const;
  ValueSet fieldOf(const Value &Object, llvm::StringRef Key);
  void addSetElsewhere(const ValueSet &Objects, llvm::StringRef Key, ValueSet &Flags);
  ValueSet fieldByWalk(const Value &Object, llvm::StringRef Key);
  bool walkObjects(const ValueSet &Objects, llvm::function_ref<bool(const Value &)> Visit);
  std::optional<ValueSet> fieldOfList(const Value &List, llvm::StringRef Key);
  /// Whether a node is what the field Self of the same object held before.
  bool isSelf(Frame *F, facts::NodeId N) const;
  facts::NodeId sameBefore(Frame *F, facts::NodeId N, llvm::StringRef Key) const;
  facts::NodeId versionBehind(Frame *F, facts::NodeId N, llvm::StringRef Key,
                              std::map<facts::NodeId, facts::NodeId> &Seen) const;
  facts::NodeId versionAt(Frame *F, facts::NodeId N, llvm::StringRef Key);
  ValueSet versionFor(Frame *F, facts::NodeId N, llvm::StringRef Key);
  void oldestFirst(const Value &O, llvm::StringRef Key);
  ValueSet storedAnywhere(llvm::StringRef Key, const Holder &Of);
  ValueSet madeBy(Frame *F, unsigned CallIndex);
  ValueSet facetOf(const Value &Object, llvm::StringRef Name, unsigned Depth);
  ValueSet facetsOf(const ValueSet &Objects, llvm::StringRef Name, unsigned Depth);
  ValueSet facetHere(const Value &Object, llvm::StringRef Name, unsigned Depth);
  ValueSet facetOfUnseen(const Value &This, llvm::StringRef Name, unsigned Depth);
  bool facetFrom(Frame *F, unsigned CallIndex, int Position, llvm::StringRef Name, const ValueSet &Before,
                 ValueSet &Out, unsigned Depth);
  std::vector<const model::FacetChange *> changes(Frame *F, unsigned CallIndex);
  bool changesPosition(Frame *F, unsigned CallIndex, int Position);
  bool isKeyedByNumber(Frame *F, unsigned CallIndex) const;
  ValueSet evalContainer(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet nameOfType(Frame *F, unsigned CallIndex, const model::Expr &E);
  ValueSet staticString(Frame *F, llvm::StringRef Type, llvm::StringRef Name);
  ValueSet countOf(const ValueSet &Container) const;
  ValueSet evalText(Frame *F, unsigned CallIndex, const model::Expr &E);
  bool hasMember(const ValueSet &Object, llvm::StringRef Member, llvm::StringRef Enumerator);
  Value transformedText(Frame *F, unsigned Index, const Value &Text, const Value &Function);
  ValueSet transformed(Frame *F, unsigned Index, const ValueSet &Containers, const ValueSet &Functions);
  ValueSet ofType(ValueSet Values, llvm::StringRef Type, bool IsEnum = false);
  ValueSet areOfClass(const ValueSet &Objects, llvm::StringRef Class);
  ValueSet evalOfType(Frame *F, unsigned Index, const model::Expr &E);
  ValueSet applyOverloaded(const Value &Object, const std::vector<ValueSet> &Args, Frame *F, unsigned Index);
  ValueSet filtered(Frame *F, unsigned Index, const ValueSet &Containers, const ValueSet &Predicates,
                    const ValueSet &Equal, bool Reject);
  ValueSet lookedUp(ValueSet Values, llvm::StringRef Key) const;
  ValueSet elementUnder(const ValueSet &Containers, const ValueSet &Key, bool HandedIn) const;
  ValueSet elementUnder(Frame *F, unsigned CallIndex, const model::Expr &E);
  bool isHandedIn(Frame *F, facts::NodeId Key) const;
  ValueSet entries(const ValueSet &Containers, const std::string &Only, bool Looked, bool Numbers) const;
  ValueSet folded(Frame *F, unsigned Index, const ValueSet &Container, ValueSet From, const ValueSet &By);
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
  std::map<std::tuple<Frame *, facts::NodeId, std::string>, Frame *> InRounds;
  std::map<std::tuple<DefId, facts::NodeId, unsigned>, std::vector<facts::NodeId>> LoopVariables;
  std::map<DefId, std::map<facts::NodeId, facts::Str>> Counters;
  std::set<MadeAt> Published; ///< objects that a global variable has led to: any code may have changed them
  llvm::StringSet<> Names;
  std::map<std::pair<DefId, unsigned>, std::vector<std::pair<unsigned, DefId>>> Checks; ///< checksBefore
  llvm::DenseMap<std::tuple<DefId, facts::NodeId, Name>, facts::NodeId> Versions; ///< by field: versionFor
  llvm::DenseMap<std::tuple<Frame *, DefId, unsigned, unsigned>, Frame *> Interned;
  auto &interned() { return In ? In->Interned : Interned; }
  /// What is known under the round and the choices that are assumed.
  Knowledge &knowledge() { return In ? In->Known : Known; }
  Knowledge Known;
  Computations Running;
  unsigned Steps = 0, Nested = 0, Rounds = 0, Total = 0;
  unsigned Cap = ~0u, CapOwner = 0; ///< steps, and the computation that has only so many
  unsigned Deciding = 0;            ///< conditions that are being decided
  bool Driving = false;             ///< the condition for one more round of a loop is evaluated
  unsigned Dispatching = 0;         ///< receivers are evaluated to tell which body runs
  unsigned Data = 0;                ///< data is evaluated: numbers and quoted pieces of a statement
  bool CutOff = false;              ///< something was more than it is worth
  bool Whole = true;                ///< what `within` has computed last depends on nothing that is still being computed
  Round *In = nullptr;
  std::vector<Choice> *Noting = nullptr;
  SymId Handed = Nothing; ///< the function whose arguments are looked for
  bool ByType = false;    ///< and their types tell it from its overloads
};

/// Field keys are qualified; models name a field alone.
bool sameField(llvm::StringRef Stored, llvm::StringRef Wanted);

/// What a loop goes through, in order: the elements of the one list that this is, or the characters of the one text.
std::optional<std::vector<ValueSet>> elementsInOrder(const ValueSet &Container);

/// The elements of a container, each as a container of its own; none where they are not known, or too many.
std::vector<Value> eachAlone(const ValueSet &Container);

/// The element of containers under a key; where the key is not known, any. HandedIn: who hands the key in chooses.
ValueSet elementAt(const ValueSet &Containers, const ValueSet &Key, bool HandedIn = false);

/// The fields that a value is taken from, the outermost first: `it->second` of `routes_.find(x)` is taken from routes_.
std::vector<facts::Str> fieldsBehind(const facts::Function &Fn, facts::NodeId N);

/// What a function gets that std::bind made of Fixed when it is called with Args: placeholders take theirs, the rest
/// comes behind.
std::vector<ValueSet> boundArguments(const std::vector<ValueSet> &Fixed, const std::vector<ValueSet> &Args);

/// Of Count arguments of a format text, those that stand inside single quotes wherever they stand: data of a statement.
std::vector<bool> insideQuotes(llvm::StringRef Style, const ValueSet &Format, size_t Count);

/// Text formatting of model Style (`printf`, `fmt`, ...) for each alternative of Format.
ValueSet format(llvm::StringRef Style, const ValueSet &Format, const std::vector<ValueSet> &Args);

/// The types of a call's arguments, From one on.
std::vector<llvm::StringRef> argumentTypes(const SymbolTable &Table, unsigned Unit, const facts::Call &C, size_t From);

/// Constructors of the class of that (display) name that take as many arguments as Given, copies aside; where one takes
/// these very types, that one.
std::vector<SymId> constructors(const SymbolTable &Table, llvm::StringRef Type, llvm::ArrayRef<llvm::StringRef> Given);

} // namespace ssot::program
#endif
