// One function's ways from its beginning to its ends, calls included. In: a frame, and perhaps a call on it that the
// ways must come through. Out: what each way tells. Private to companions: see there.
#ifndef SSOT_PROGRAM_COMPANIONS_WALK_H
#define SSOT_PROGRAM_COMPANIONS_WALK_H
#include "program/companions.h"
#include "program/conditions.h"

namespace ssot::program {

class Companions::Walk {
public:
  Walk(Companions &All, Evaluator &Ev) : All(All), Table(All.Table), Ev(Ev) {}
  /// Ways through call Site of F, which does what one of Inner says. Stack: the edges that lead to F, outermost first.
  Outcomes through(Frame *F, std::vector<Edge> Stack, unsigned Site, const Outcomes &Inner);
  /// Something on these ways depends on callers that are not known yet.
  uint64_t Open = 0;

private:
  struct Here { ///< the function that is walked
    Frame *F;
    std::vector<Edge> Stack;
    unsigned Site; ///< None: any way will do
    const Outcomes *Inner;
    bool ByException;              ///< the site is reached through a handler only
    std::set<std::string> Objects; ///< what the call of the site is about: a transaction, a connection
    const facts::Function &fn() const { return *F->D->Fn; }
  };
  struct State {
    facts::BlockId Block;
    size_t Next;
    bool Behind; ///< the site
    Outcome O;
    Conditions Known;
    std::set<facts::BlockId> Visited, Looped;
  };
  Outcomes explore(const Here &H);
  bool runCalls(const Here &H, State &S, std::vector<State> &Work);
  void follow(const Here &H, const State &S, const facts::Jump &J, std::vector<State> &Work);
  void finish(const Here &H, Outcome O, const facts::Leave &L, Outcomes &Out) const;
  Outcomes whole(Frame *F, const std::vector<Edge> &Stack);

  Outcomes effect(const Here &H, unsigned Call, bool Behind);
  Outcomes targets(const Here &H, unsigned Call);
  Outcomes enter(const Here &H, const Edge &E, DefId Target);
  Outcomes indirect(const Here &H, const ValueSet &Functions);
  Outcome direct(const Here &H, unsigned Call);
  void tellsHere(const Here &H, unsigned Call, Outcome &O);
  Ending transaction(const Here &H, unsigned Call);
  bool endsAnother(const Here &H, unsigned Call) const;

  std::set<std::string> objectsOf(const facts::Function &Fn, const facts::Call &C) const;
  void objectsIn(const facts::Function &Fn, facts::NodeId N, const std::string &Path, unsigned Depth,
                 std::set<std::string> &Out) const;
  bool tellsHowItWent(const Here &H, facts::NodeId N, bool Objects,
                      std::set<std::pair<facts::NodeId, bool>> &Seen) const;
  bool asks(const Here &H, const facts::Call &C) const;

  Companions &All;
  const SymbolTable &Table;
  Evaluator &Ev;
  std::map<Frame *, Outcomes> Known;
  std::set<DefId> Entered;
};

} // namespace ssot::program
#endif
