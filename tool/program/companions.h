// Who hears of a write? In: the accesses of one service with the chains that lead to them. Out: for each write that its
// owner ought to announce
// (`publish-on`), the ways that the code can take through it to an end, with what each tells the others. Ways that
// throw, roll back or never commit are none: nothing has changed then. Knows no entity: which access announces which is
// asked.
//
//   caller ─┬─ calls the writer ─┬─ return         each level: beginning ─► the call that leads down ─► every end,
//           └─ …                 └─ publishes           with what the calls on the way tell, their bodies included
//
// A loop is taken to run at least once: whoever writes a row for each item and tells of each item tells of all that he
// wrote.
#ifndef SSOT_PROGRAM_COMPANIONS_H
#define SSOT_PROGRAM_COMPANIONS_H
#include "program/chain.h"
#include "program/evaluator.h"

namespace ssot::program {

class Companions {
public:
  Companions(const View &V, const CallModels &Models, const Services &Who, const Oracle &Ask)
      : V(V), Table(V.Table), Models(Models), Who(Who), Ask(Ask) {}
  /// Chains[i] leads to Accesses[i]. Sets Companions where the manifest wants to know.
  void fill(std::vector<Access> &Accesses, const std::vector<Chain> &Chains);
  std::vector<std::string> Notes;

private:
  struct Tell { ///< an access that announces the entity in question
    llvm::SmallVector<Edge, 4> Edges;
    unsigned Id; ///< in Told
  };
  /// Ways from a function's beginning (or from the access) to an end, equal ones as one.
  struct Outcome {
    std::set<unsigned> Told;
    bool Committed = false, RolledBack = false, Unsure = false;
    std::map<std::string, bool> Verdicts; ///< conditions on what the write itself returned
    std::optional<PathStep> Ends;
    auto key() const { return std::tie(Told, Committed, RolledBack, Unsure, Verdicts); }
  };
  using Outcomes = std::vector<Outcome>;
  class Walk;
  enum class Ending { None, Commit, Rollback }; ///< of a transaction
  static Ending statementEnds(llvm::StringRef Sql);

  struct Flow { ///< a function's blocks, with what belongs to each
    std::vector<std::vector<unsigned>> Calls;
    std::vector<std::vector<const facts::Jump *>> Next;
    std::vector<const facts::Leave *> Leaves; ///< null: none
    std::set<facts::BlockId> Loops;           ///< heads that something jumps back to
  };
  const Flow &flowOf(DefId D);

  void prepare(const std::vector<Access> &Accesses, const std::vector<Chain> &Chains, int Entity);
  void markCallers(std::vector<DefId> Work, std::vector<bool> &Marks) const;
  bool endsTransaction(DefId D, unsigned Call) const;
  std::optional<std::vector<Way>> waysOf(const Chain &C, const Access &A);
  std::optional<std::vector<Way>> waysOfHandedOver(const Chain &C, const Access &A);
  bool isProgram(DefId D) const;
  bool waysOn(llvm::ArrayRef<Edge> Down, DefId Top, DefId Bottom, unsigned Site, Outcomes &Out);
  std::vector<Edge> above(DefId D) const;
  unsigned siteOf(const Edge &E) const;
  unsigned toldId(const Resource &What);

  const View &V;
  const SymbolTable &Table;
  const CallModels &Models;
  const Services &Who;
  const Oracle &Ask;
  std::map<DefId, Flow> Flows;
  std::map<std::pair<DefId, unsigned>, std::vector<Tell>> Tells;
  std::set<std::pair<DefId, unsigned>> Stores; ///< calls that read or write tables and keys
  std::vector<Resource> Told;
  int Entity = -1;               ///< in question
  std::vector<bool> Writes;      ///< makes a change that is to be announced, itself or by its callees
  std::vector<bool> Matters;     ///< tells somebody or ends a transaction, itself or by its callees
  bool HandedOverTeller = false; ///< a function that tells is handed over somewhere
  unsigned Steps = 0;
  /// Blocks entered for one access; more is a function that nobody reads.
  static constexpr unsigned MaxSteps = 20'000;
};

} // namespace ssot::program
#endif
