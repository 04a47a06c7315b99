// From each sink of a service's code up through its callers until the values are known. In: a view, models. Out: the
// accesses of that service. A chain is a way from a caller down to the sink; it grows upward while something in it
// depends on its topmost function's parameters, and until it stands in the service's own files.
#ifndef SSOT_PROGRAM_RESOLVER_H
#define SSOT_PROGRAM_RESOLVER_H
#include "program/chain.h"
#include "program/evaluator.h"
#include "program/ways_down.h"
#include "llvm/ADT/SmallBitVector.h"

namespace ssot::program {

/// Where a value was given that is read elsewhere: a way down to the function that stores it to a field of an object
/// that is lost (Site None). `queue.add(new Statement("..."))` hands its statement over; a worker executes it later,
/// and was only started by the code that a chain from the sink leads to.
struct Origin {
  Chain From;
  bool InGlobal = false; ///< it is kept in a global variable, or in an object that is one
};

struct EffectValues;

class Resolver {
public:
  Resolver(const View &V, const CallModels &Models, const Services &Who);
  std::vector<Access> run();
  std::vector<std::string> Notes;
  /// By what was not followed to its end ("more work than ... leads"): the functions with the calls that it leads to.
  std::map<std::string, std::set<std::string>> Cut;
  /// What a search for ways may cost.
  struct Effort {
    unsigned Chains; ///< that are tried
    unsigned Work;   ///< steps of the evaluator
    unsigned Place;  ///< the same, for each place of the service that leads there, besides
    bool Told;       ///< people are told where that was not enough; else only what is in sight counts
  };
  static const Effort ForSink, ForConnection, ForField, ForRegistry, ForHint;
  /// For people who ask: every complete way from the service's code to this call.
  void visitWays(DefId D, unsigned Call, const std::function<void(Evaluator &, Frame *)> &Visit,
                 const Effort &May = ForSink);
  /// Of the accesses' paths: the steps that are in handlers, and for which events those are registered.
  mutable std::map<PathStep, std::vector<std::string>> Handled;

private:
  struct RegistryEntry {
    std::vector<ValueSet> Keys;
    ValueSet Text;
    DefId By = Nothing;
    unsigned Site = 0;
  };
  struct Found { ///< one effect's values on one chain
    std::string Key;
    uint64_t Open = 0;
    std::string Name, Scope; ///< what of Key names the resource (empty: all of it counts), and the database's name
    uint64_t OpenName = 0;   ///< what of Open Name depends on
    bool Settled = false;    ///< the resources are known, whatever is open in the rest
    bool Nothing = false;    ///< it is known, and no resource is in it
    std::string Statement;   ///< of a whole SQL text: all that its accesses depend on but Scope, printable; else empty
    /// By the database's name: what such a text is there. Filled by Look.
    mutable llvm::StringMap<std::shared_ptr<const Found>> In = {};
    bool onlyScope() const { return Open && !OpenName; }
  };
  using FoundRef = std::shared_ptr<const Found>;
  /// Below: what was found on a part of the chain, of which all but Scope depends on nothing above; null: nothing such.
  using Look = std::function<FoundRef(Evaluator &, Frame *, const Found *Below)>;
  struct Complete {
    const Chain &C;
    Frame *Read;  ///< the site's function on a part of the chain above which the values that were looked at depend on
                  ///< nothing: known once, however many ways lead there
    Frame *Whole; ///< the same on the whole chain
    const Found *Now;      ///< null: it has to be read once more, since callers can tell no more of it; what is open in
                           ///< one that is settled is not known
    llvm::StringRef Place; ///< the service's own on it, printable
  };
  /// False: of the choices on this chain, none fits its conditions; nobody comes this way.
  using Finish = std::function<bool(Evaluator &, const Complete &)>;
  class Search;
  /// Grows chains upward from a site until Look is closed; calls Done for each complete chain. WantOwn: those are to
  /// reach the service's files. Self: the field that the site stores to. Keep: values that Done is given live on.
  void enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done,
                 const Effort &May = ForSink, llvm::StringRef Self = "", bool Keep = false);
  /// For each call of a chain (0: the site, I + 1: Edges[I]), whether what guards it has been found to depend on no
  /// caller above.
  using Decided = llvm::SmallBitVector;
  struct Built {
    Frame *Bottom;
    uint64_t Open = 0;     ///< what the conditions on it depend on
    bool Possible = true;  ///< as far as they are known
    bool RuledOut = false; ///< by a condition
  };
  Built build(Evaluator &Ev, const Chain &C, bool Closed, Decided &Before, unsigned &Worth);
  bool isLibrarysOwn(const Edge &E) const;
  int ownIndex(const Chain &C) const;
  std::vector<Edge> edgesUp(const Chain &C, bool Recursion) const;
  static bool isOn(const Chain &C, DefId D);
  bool goesRound(const Chain &C, const Edge &E) const;
  bool onlyHolds(const Edge &E) const;
  bool comesRoundOnly(const Chain &C) const;
  std::string ownPlace(const Chain &C) const;
  void note(const std::string &Bound, DefId Bottom);

  /// Calls of reached code about which a model may say something, in its order.
  std::vector<std::pair<DefId, unsigned>> Modelled;
  void collectModelled();
  void collectDefines();
  void collectDefines(DefId D, unsigned Call, const model::Define &Define);
  bool isServed(SymId Method, DefId Caller) const;
  void effectsOf(DefId D, unsigned Call);
  bool isStartedOnly(const Chain &C) const;
  bool endsGlobal(const Chain &C, int Own) const;
  void resolve(DefId D, unsigned Call, const model::Fact &Fact, const model::Effect &E);
  /// What an SQL statement does for sure.
  struct Settlement {
    std::string Key;      ///< all that it does, to the last column; empty: not settled
    bool Nothing = false; ///< it touches no resource
  };
  /// By what an SQL effect reads.
  using SettledKeys = llvm::StringMap<Settlement>;
  FoundRef look(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E, SettledKeys &Settled,
                const Found *Below) const;
  FoundRef look(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E, SettledKeys &Settled) const;
  FoundRef lookOnce(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E, SettledKeys &Settled,
                    bool IsLast) const;
  Settlement settlementOf(const EffectValues &Values, const model::Effect &E) const;
  void resolveGeneric(DefId D, unsigned Call, const GenericMatch &M);
  void methodsByName();
  void implementations();
  bool continued(DefId D, unsigned Call) const;
  void preparations();
  void dropTemporary();
  /// Where in Out these accesses are when other chains can add no more to each than a shorter way; else nothing.
  std::vector<size_t> emit(std::vector<Access> From, const Chain &C, llvm::StringRef Library,
                           const Origin *Given = nullptr);
  Access place(const Chain &C, llvm::StringRef Library, const Origin *Given) const;
  void standAt(Access &A, const Edge &E) const;
  std::vector<PathStep> stepsOf(const Chain &C, const Sink &At, const Origin *Given) const;
  /// What a chain's call in the service's own code passes on itself. The rest of what the chain carries out was handed
  /// over where it was given, and this call only started the machinery.
  struct Passed {
    std::set<const Origin *> From;
    bool Anything = false; ///< an object of the project that is not known, which may hold all of it
  };
  Passed passedOn(Evaluator &Ev, Frame *F, const Chain &C) const;
  std::optional<DefId> carriesOut(Evaluator &Ev, Frame *F, const Chain &C) const;
  std::optional<size_t> add(Access A, const Chain &C, const Origin *Given);
  void addWays(Access &A, const Chain &C, std::vector<PathStep> Steps, bool ShortestAlone);
  std::strong_ordering compare(const WaysDown::Step &S, const PathStep &To) const;
  void takeShorter(Access &Into, const Chain &C, const Origin *Given);
  std::vector<std::vector<PathStep>> waysDown(DefId Top, bool AroundGates);
  void collectHandlers();
  void collectReceivers();
  std::vector<DefId> receiversOf(DefId D, const facts::Call &C, const model::Fact &Fact) const;
  bool isGate(DefId D) const;
  PathStep step(const Edge &E, DefId Into) const;
  /// A value that somebody stores to a field, of an object of class Of (Nothing: not known) that was made at one of
  /// these places (empty: not known).
  struct Stored {
    ValueSet What;
    Holder In;
  };
  ValueSet fieldAnywhere(llvm::StringRef Field, const Holder &Of);
  std::vector<Stored> storesTo(llvm::StringRef Field);
  ValueSet globalAnywhere(VarId G, int Owner);
  std::vector<Stored> storesTo(VarId G);
  using Read = std::function<ValueSet(Evaluator &, Frame *)>;
  void collectStores(DefId D, facts::NodeId Store, const Read &What, const Effort &May, llvm::StringRef Self,
                     std::vector<Stored> &Out);
  bool isFlag(llvm::StringRef Field) const;
  bool leavesField(DefId D, facts::NodeId Store) const;
  bool isCounted(const Def &D, facts::NodeId N, facts::Str Key, unsigned Depth) const;
  bool registers(const Def &D, facts::NodeId Store) const;
  bool isNumberFromElsewhere(const Def &D, facts::NodeId N, facts::Str Key, bool Same) const;
  Holder holderOf(Evaluator &Ev, Frame *F, const Chain &C, facts::NodeId Store) const;
  ValueSet lookup(llvm::StringRef Registry, const std::vector<ValueSet> &Keys);
  const std::vector<std::pair<DefId, unsigned>> &invokedAt(SymId Function);
  void collectInvocations();
  const std::vector<std::pair<DefId, unsigned>> &invokedFrom(llvm::StringRef Field);
  facts::NodeId calledValue(DefId D, unsigned Call) const;
  const std::vector<Invocation> &invocationsAt(DefId D, unsigned Call);

  const View &V;
  const SymbolTable &Table;
  const CallModels &Models;
  const Services &Who;
  Oracle Ask;
  Oracle InSight; ///< the same, that looks for nothing in the rest of the program
  SideEffectSummaries Changed;
  WaysDown Down;
  std::vector<Access> Out;
  std::vector<Chain> Chains; ///< of each access
  struct Emitted {
    unsigned Chains = 0, Ways = 0;
    size_t At = 0; ///< in Out, where one is enough
  };
  llvm::StringMap<Emitted> EmittedOf; ///< by all that tells an access from others
  std::map<std::string, std::vector<RegistryEntry>> Registries;
  PathStep handled(PathStep Step, DefId In) const;
  std::map<DefId, std::vector<std::string>> Handlers; ///< functions that a library registers for events, and which
  /// Stores to one field, as far as they are known while other fields are being looked at.
  struct Known {
    std::vector<Stored> All;
    std::map<Holder, ValueSet> ByHolder; ///< what readers have asked for
    std::set<std::string> Needs;         ///< fields whose values were not known yet; none: all is known
    unsigned Anew = 0;
  };
  Known *knownStores(const std::string &Field, llvm::function_ref<std::vector<Stored>()> Find);
  std::map<std::string, Known> Stores;
  std::map<std::string, std::set<std::string>> FieldRunning; ///< and what each of them has needed so far
  uint64_t FieldWork = 0, WorkBefore = 0; ///< steps for stores to fields; before the outermost that is looked at
  std::map<SymId, std::vector<std::pair<DefId, unsigned>>> Invocations;
  bool InvocationsKnown = false;
  llvm::StringMap<std::vector<std::pair<DefId, unsigned>>> FieldInvocations;
  bool FieldInvocationsKnown = false;
  std::map<std::pair<DefId, unsigned>, std::vector<Invocation>> InvokedOn; ///< invocationsAt
  std::deque<Origin> Origins;
  std::deque<Evaluator> Evaluators; ///< kept: values of stored fields point into their frames
  std::set<std::pair<DefId, unsigned>> Used;
  std::set<std::string> LostHandles; ///< libraries of which some execution's handle is not known
  std::vector<std::tuple<DefId, unsigned, const model::Fact *, const model::Effect *>> Preparations;
};

/// Constructors that a library call runs: `make_unique<T>(...)` as its model says.
View::ConstructedBy constructedBy(const SymbolTable &Table, const CallModels &Models);
View::DescribedBy describedBy(const CallModels &Models);

} // namespace ssot::program
#endif
