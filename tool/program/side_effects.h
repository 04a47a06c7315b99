// Which fields of an object a call may change, whatever the values: side-effect summaries (MOD sets, Cooper/Kennedy,
// "Interprocedural Side-Effect Analysis in Linear Time", PLDI 1988), for one object at a time. In: a view, models. Out:
// per call and position what may have changed. So whoever looks for one field walks past the calls that leave it alone,
// without evaluating what they do. Knows no values.
#ifndef SSOT_PROGRAM_SIDE_EFFECTS_H
#define SSOT_PROGRAM_SIDE_EFFECTS_H
#include "program/models.h"
#include "program/view.h"
#include <set>

namespace ssot::program {

/// What a call may do to an object that it is given.
struct SideEffects {
  std::set<llvm::StringRef> Fields; ///< keys of fields that may hold something else
  bool Facets = false;              ///< a library's functions that say something of the object were called on it
  bool Outside = false;             ///< it was given to functions that nobody sees
  bool Whole = false;               ///< another object may stand in its place, or it is no object but a text or list
  bool none() const { return Fields.empty() && !Facets && !Outside && !Whole; }
};

class SideEffectSummaries {
public:
  SideEffectSummaries(const View &V, const CallModels &Models) : V(V), Models(Models) {}
  /// Of call Index of D on the object in Position (0 the receiver, i+1 argument i), which no model describes; null: no
  /// body of what it calls is in sight.
  const SideEffects *of(DefId D, unsigned Index, unsigned Position);
  /// The same of a closure in that position, node Closure, which the call may run, whoever it calls.
  const SideEffects &ofClosure(DefId D, unsigned Index, unsigned Position, unsigned Mention);
  /// The mention that hands over this node, a closure; None: it is none, or nobody hands it over.
  unsigned mentionOf(DefId D, facts::NodeId Closure) const;
  /// Whether closures, or methods that are handed over, may store this field of an object that they hold: whenever
  /// somebody runs them.
  bool mayChangeLater(llvm::StringRef Field);
  /// Whether objects get this field when they are made, and keep it.
  bool isSetOnceMade(llvm::StringRef Field);

private:
  using At = std::pair<DefId, unsigned>; ///< a function and a position of its
  /// What one function does itself, and whom it hands the object on to.
  struct Direct {
    SideEffects Own;
    std::vector<At> HandsTo;
  };
  static constexpr unsigned Captured = ~0u; ///< instead of a position: all that a closure holds
  const Direct &direct(At A);
  void collect(At A, Direct &Out) const;
  void collectCall(DefId D, const facts::Node &After, Direct &Out) const;
  const SideEffects &closure(const std::vector<At> &From);

  const View &V;
  const CallModels &Models;
  std::map<At, Direct> Directs;
  std::map<std::vector<At>, SideEffects> Known; ///< by the callees' positions
  llvm::StringMap<bool> SetOnceMade;
  const SideEffects *Later = nullptr;           ///< of all that is handed over; null: nobody asked yet
};

} // namespace ssot::program
#endif
