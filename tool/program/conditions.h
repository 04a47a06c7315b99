// What a way through a function knows. In: the conditions that it has passed, as nodes of the value graph. Out: whether
// a later one holds on this way: the same value asked twice, `x == A` where `x == B` held, parts of `a && b`. Knows no
// calls' bodies and no models.
#ifndef SSOT_PROGRAM_CONDITIONS_H
#define SSOT_PROGRAM_CONDITIONS_H
#include "facts/facts.h"
#include <map>
#include <optional>
#include <string>

namespace ssot::program {

class Conditions {
public:
  explicit Conditions(const facts::Function &Fn, const facts::Texts &Strings) : Fn(&Fn), Strings(&Strings) {}
  /// 1 it holds, 0 it does not, -1 not known.
  int value(facts::NodeId Condition) const;
  void assume(facts::NodeId Condition, bool Holds);
  /// Another iteration of the loop of these blocks: what was computed in it is computed anew.
  void forgetLoop(facts::BlockId Head, facts::BlockId Last);
  /// A text that is the same for conditions that are surely equal; `!` and `!=` are taken off and tell Holds.
  std::string key(facts::NodeId Condition, bool &Holds) const;

private:
  facts::NodeId settled(facts::NodeId N) const;
  std::optional<int64_t> number(facts::NodeId N) const;
  int compared(facts::NodeId N) const;
  std::string keyOf(facts::NodeId N, unsigned Depth) const;
  bool varies(facts::NodeId N, facts::BlockId Head, facts::BlockId Last, unsigned Depth) const;
  bool isConstant(facts::NodeId N) const;
  facts::NodeId operand(facts::NodeId N, unsigned I) const { return Fn->Operands[Fn->Nodes[N].First + I]; }
  bool is(facts::NodeId N, facts::Op Kind, const char *Sign) const {
    return Fn->Nodes[N].Kind == Kind && (*Strings)[Fn->Nodes[N].Ref] == Sign;
  }
  struct Known {
    facts::NodeId Node;
    bool Holds;
  };
  const facts::Function *Fn;
  const facts::Texts *Strings;
  std::map<std::string, Known> Truths;
  std::map<std::string, std::pair<facts::NodeId, facts::NodeId>>
      Equal; ///< of a value: its node, and the constant that it is
};

} // namespace ssot::program
#endif
