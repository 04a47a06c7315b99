// From each sink of a service's code up through its callers until the values are known. In: a view, models. Out: the accesses of that service.
// A chain is a way from a caller down to the sink; it grows upward while something in it depends on its topmost function's parameters, and
// until it stands in the service's own files.
#ifndef SSOT_PROGRAM_RESOLVER_H
#define SSOT_PROGRAM_RESOLVER_H
#include "program/evaluator.h"

namespace ssot::program {

/// A way down to a site: Edges[0] enters the site's function, the last one leaves the topmost caller.
struct Chain {
  DefId Bottom = Nothing;
  unsigned Site = 0; ///< call index in Bottom; None: the function as a whole
  std::vector<Edge> Edges;
  DefId top() const { return Edges.empty() ? Bottom : Edges.back().Caller; }
};

/// Where a value was given that is read elsewhere: the store to a field of an object that is lost, or to a global. `queue.add(new Statement("..."))`
/// hands its statement over; a worker executes it later, and was only started by the code that a chain from the sink leads to.
struct Origin {
  Chain From;       ///< a way down to the function that stores (Site None)
  facts::Pos Where; ///< of a store to a global: the store, in From.Bottom; File None: the call that the service's own code makes on the way
};

class Resolver {
public:
  Resolver(const View &V, const CallModels &Models, const Services &Who);
  std::vector<Access> run();
  std::vector<std::string> Notes;

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
  };
  using Look = std::function<Found(Evaluator &, Frame *)>;
  using Finish = std::function<void(Evaluator &, Frame *, const Chain &)>;
  /// Grows chains upward from a site until Look is closed; calls Done for each complete chain. WantOwn: chains must reach the service's files.
  void enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done, unsigned Limit = MaxChains);
  static constexpr unsigned MaxChains = 40'000; ///< tried for one effect; one wrapper with 10,000 callers must fit
  Frame *build(Evaluator &Ev, const Chain &C, bool Closed, uint64_t &Open, bool &Possible);
  int ownIndex(const Chain &C) const;

  void collectDefines();
  void effectsOf(DefId D, unsigned Call);
  void resolve(DefId D, unsigned Call, const model::Fact &Fact, const model::Effect &E);
  void resolveGeneric(DefId D, unsigned Call, const GenericMatch &M);
  bool continued(DefId D, unsigned Call) const;
  void preparations();
  void emit(std::vector<Access> From, const Chain &C, llvm::StringRef Library, const Origin *Given = nullptr);
  Access place(const Chain &C, llvm::StringRef Library, const Origin *Given) const;
  void placeAtOrigin(Access &A, const Origin &Given, std::vector<PathStep> Rest) const;
  const Origin *storeOrigin(DefId D, unsigned Store);
  bool handedOver(Evaluator &Ev, Frame *F, const Chain &C, const Origin *Given);
  std::vector<std::vector<PathStep>> waysDown(DefId Top, bool AroundGates) const;
  bool isGate(DefId D) const { return Who.IsGate && V.Service >= 0 && Who.IsGate(V.Service, Table.str(Table.Defs[D], Table.Defs[D].Fn->Name)); }
  PathStep step(const Edge &E, DefId Into) const;
  ValueSet fieldAnywhere(llvm::StringRef Field, ClsId Of);
  ValueSet lookup(llvm::StringRef Registry, const std::vector<ValueSet> &Keys);

  const View &V;
  const SymbolTable &Table;
  const CallModels &Models;
  const Services &Who;
  Oracle Ask;
  std::vector<Access> Out;
  std::map<std::string, std::vector<RegistryEntry>> Registries;
  std::map<std::pair<std::string, ClsId>, ValueSet> FieldMemo;
  std::set<std::pair<std::string, ClsId>> FieldRunning;
  std::deque<Origin> Origins;
  std::map<std::pair<DefId, unsigned>, const Origin *> StoreOrigins;
  std::deque<Evaluator> Evaluators; ///< kept: values of stored fields point into their frames
  std::set<std::pair<DefId, unsigned>> Used;
  std::set<std::string> LostHandles; ///< libraries of which some execution's handle is not known
  std::vector<std::tuple<DefId, unsigned, const model::Fact *, const model::Effect *>> Preparations;
};

} // namespace ssot::program
#endif
