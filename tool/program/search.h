// One search upward from a site: chains grow caller by caller until what somebody looks for depends on no caller any
// more. In: a site, what to look at, what it may cost. Out: each complete chain, once. Knows what is looked for by its
// keys alone.
#ifndef SSOT_PROGRAM_SEARCH_H
#define SSOT_PROGRAM_SEARCH_H
#include "program/resolver.h"
#include "llvm/ADT/StringSet.h"

namespace ssot::program {

class Resolver::Search {
public:
  Search(Resolver &R, Evaluator &Ev, Chain Site, bool WantOwn, const Look &Probe, const Finish &Done,
         const Effort &May);
  void run();

private:
  /// A chain, and what was read on a part of it: above that it depends on nothing, or the database's name alone does.
  struct Way {
    Chain C;
    FoundRef Read;       ///< null: not yet
    unsigned ReadAt = 0; ///< edges of that part, where nothing in it is open
    Decided Guards = {};
    unsigned Repeats = 0; ///< activations of functions that were on it already
    bool isRead() const { return Read && !Read->Open; }
  };
  /// One on which it is known what is written.
  struct KnownWay {
    Way At;
    FoundRef Now;
  };
  /// First in, first out; the memory is used again once all are out.
  class Ways {
  public:
    bool empty() const { return Next == All.size(); }
    void push(Way W) { All.push_back(std::move(W)); }
    Way pop() {
      Way W = std::move(All[Next++]);
      if (empty()) All.clear(), Next = 0;
      return W;
    }

  private:
    std::vector<Way> All;
    size_t Next = 0;
  };
  /// Handles come from everywhere, and nearly always lead to one database (or say none): looking for all callers of all
  /// callers, for that alone, costs a large program more than everything else.
  struct Agreement {
    unsigned Times = 0; ///< none when some chain said otherwise
    bool Split = false;
    std::string Scope;
    void note(llvm::StringRef Says) {
      Split |= Times && Says != Scope;
      Scope = Says.str();
      Times = Split ? 0 : Times + 1;
    }
  };
  /// A place of the service that leads to the site; one for all chains that have not come to its files yet.
  struct Place {
    std::string Name;                           ///< ownPlace
    unsigned Number = 0;                        ///< in the order in which they were found
    Ways Work;                                  ///< on these, what is written is not known yet
    Ways Later;                                 ///< on these, it is: conditions or the database's name are not
    unsigned Spent = 0;                         ///< steps for its chains
    unsigned Share = 0;                         ///< steps that are left to its chains alone
    unsigned ForConditions = 0;                 ///< the same for what guards them
    unsigned Recursive = 0;                     ///< of its chains: those that grew by recursion
    bool Finished = false;                      ///< some chain of it is complete
    bool Cut = false;                           ///< its steps were not enough
    std::optional<Way> Lost;                    ///< the first for which they were not, while nothing is known
    std::map<unsigned, KnownWay> Known;         ///< by what is written for sure: the first, while none is complete
    llvm::DenseSet<unsigned> Told;              ///< what is written for sure, where some chain is complete
    llvm::DenseMap<unsigned, unsigned> Settled; ///< by what is written: ways on which the guards above were asked for
    llvm::DenseMap<unsigned, Agreement> Agreed; ///< by resource
    bool isOwn() const { return !Name.empty(); }
    bool hasWork() const { return !Work.empty() || !Later.empty(); }
  };
  void push(Way W, bool Known, Place &At);
  void visit(Place &At);
  void follow(Way W, Place &At);
  uint64_t waitsFor(const Way &W) const;
  void grow(const Way &W, llvm::ArrayRef<Edge> Up, bool Known, Place &At);
  Built build(Way &W, bool Closed, Place &At);
  bool finish(Way &W, Frame *F, const Found *Now, Place &At, bool AskTop);
  void lose(Way W, Place &At);
  void alone();
  void tellRest();
  Place &placeOf(const Chain &C);
  unsigned numberOf(llvm::StringRef Key) { return Numbers.try_emplace(Key, Numbers.size()).first->second; }

  Resolver &R;
  Evaluator &Ev;
  const Chain Site;
  const bool WantOwn;
  const Look &Probe;
  const Finish &Done;
  const Effort &May;
  unsigned Left;          ///< steps for all places
  unsigned ForConditions; ///< the same for what guards them
  unsigned Granted = 0;   ///< of those, to the conditions of the chain that is looked at
  unsigned Limit;         ///< chains
  std::set<std::tuple<unsigned, unsigned, Place *>> Waiting; ///< places with chains to visit: Spent, Number
  Place *Visited = nullptr;
  llvm::StringMap<unsigned> Numbers;                                    ///< of Found's keys and names
  /// Top, place, key, what that depends on, what callers are to decide.
  llvm::DenseSet<std::tuple<DefId, unsigned, unsigned, uint64_t, uint64_t>> Seen;
  llvm::DenseMap<std::pair<DefId, unsigned>, unsigned> OpenAt; ///< by the top's call on the way down
  std::map<std::string, Place> Places; ///< by ownPlace
  bool Finished = false;               ///< some chain reaches the service's files and is complete
  bool RuledOut = false;               ///< a condition ruled out some way
};

} // namespace ssot::program
#endif
