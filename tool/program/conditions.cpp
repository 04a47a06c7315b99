// Truth on one way, by the shape of values; see the header.
#include "program/conditions.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"

namespace ssot::program {

using namespace facts;

/// Deeper values are told apart by their number alone.
static constexpr unsigned MaxDepth = 12;

bool Conditions::isConstant(NodeId N) const {
  Op K = Fn->Nodes[N].Kind;
  return K == Op::Int || K == Op::Literal || K == Op::Null;
}

/// A value is its number, but for calls: each is a value of its own, and two calls of one function with the same
/// arguments return the same.
std::string Conditions::keyOf(NodeId N, unsigned Depth) const {
  const Node &Value = Fn->Nodes[N];
  std::string Number = "%" + std::to_string(N);
  if (Depth > MaxDepth || Value.Kind == Op::Phi || Value.Kind == Op::New) return Number;
  if (Value.Kind == Op::Call) {
    const Call &C = Fn->Calls[Value.Ref];
    if (C.Callee == None) return Number;
    std::string Key = "call " + std::to_string(C.Callee) + "(";
    if (C.Receiver != None) Key += keyOf(C.Receiver, Depth + 1);
    for (NodeId A : C.Args) Key += "," + keyOf(A, Depth + 1);
    return Key + ")";
  }
  if (Value.Count == 0 || Value.Kind == Op::After) return Number;
  std::string Key = std::to_string(unsigned(Value.Kind)) + " " + std::to_string(Value.Ref) + "(";
  for (unsigned I = 0; I < Value.Count; ++I) Key += keyOf(operand(N, I), Depth + 1) + ",";
  return Key + ")";
}

std::string Conditions::key(NodeId N, bool &Holds) const {
  for (; is(N, Op::Unary, "!"); N = operand(N, 0)) Holds = !Holds;
  if (is(N, Op::Binary, "==") || is(N, Op::Binary, "!=")) {
    if (is(N, Op::Binary, "!=")) Holds = !Holds;
    return keyOf(operand(N, 0), 0) + "==" + keyOf(operand(N, 1), 0);
  }
  return keyOf(N, 0);
}

/// What a flag is on this way: `changed`, set where a condition held that this way has passed.
NodeId Conditions::settled(NodeId N) const {
  for (unsigned Depth = 0; Fn->Nodes[N].Kind == Op::Select && Depth < MaxDepth; ++Depth) {
    int Way = value(operand(N, 0));
    if (Way < 0) break;
    N = operand(N, Way ? 1 : 2);
  }
  return N;
}

std::optional<int64_t> Conditions::number(NodeId N) const {
  N = settled(N);
  int64_t Out = 0;
  if (Fn->Nodes[N].Kind != Op::Int || llvm::StringRef((*Strings)[Fn->Nodes[N].Ref]).getAsInteger(10, Out))
    return std::nullopt;
  return Out;
}

/// Of `n > 0` and the like, where both numbers are known on this way.
int Conditions::compared(NodeId N) const {
  auto A = number(operand(N, 0)), B = number(operand(N, 1));
  if (!A || !B) return -1;
  return llvm::StringSwitch<int>((*Strings)[Fn->Nodes[N].Ref])
      .Case("==", *A == *B)
      .Case("!=", *A != *B)
      .Case("<", *A < *B)
      .Case("<=", *A <= *B)
      .Case(">", *A > *B)
      .Case(">=", *A >= *B)
      .Default(-1);
}

int Conditions::value(NodeId N) const {
  N = settled(N);
  if (Fn->Nodes[N].Kind == Op::Null) return 0;
  if (std::optional<int64_t> Known = number(N)) return *Known != 0;
  if (is(N, Op::Unary, "!")) {
    int Inner = value(operand(N, 0));
    return Inner < 0 ? -1 : 1 - Inner;
  }
  bool And = is(N, Op::Binary, "&&");
  if (And || is(N, Op::Binary, "||")) {
    int A = value(operand(N, 0)), B = value(operand(N, 1)), Decides = And ? 0 : 1;
    if (A == Decides || B == Decides) return Decides;
    if (A >= 0 && B >= 0) return 1 - Decides;
  }
  if (Fn->Nodes[N].Kind == Op::Binary)
    if (int Known = compared(N); Known >= 0) return Known;
  bool Same = true;
  std::string Key = key(N, Same);
  if (auto It = Truths.find(Key); It != Truths.end()) return It->second.Holds == Same;
  if ((is(N, Op::Binary, "==") || is(N, Op::Binary, "!=")) && isConstant(operand(N, 1)))
    if (auto It = Equal.find(keyOf(operand(N, 0), 0)); It != Equal.end())
      return (It->second.second == operand(N, 1)) == Same;
  return -1;
}

void Conditions::assume(NodeId N, bool Holds) {
  if (is(N, Op::Unary, "!")) return assume(operand(N, 0), !Holds);
  bool And = is(N, Op::Binary, "&&");
  if (And || is(N, Op::Binary, "||")) {
    NodeId A = operand(N, 0), B = operand(N, 1);
    if (Holds == And) { // both hold, or neither does
      assume(A, Holds);
      assume(B, Holds);
    } else if (value(A) == int(And)) {
      assume(B, Holds);
    } else if (value(B) == int(And)) {
      assume(A, Holds);
    }
  }
  std::string Key = key(N, Holds);
  Truths[Key] = {N, Holds};
  bool IsEquality = is(N, Op::Binary, "==") || is(N, Op::Binary, "!=");
  if (Holds && IsEquality && isConstant(operand(N, 1))) Equal[keyOf(operand(N, 0), 0)] = {operand(N, 0), operand(N, 1)};
}

/// Whether a value is computed anew in each iteration of the loop.
bool Conditions::varies(NodeId N, BlockId Head, BlockId Last, unsigned Depth) const {
  if (Depth > MaxDepth) return true;
  const Node &Value = Fn->Nodes[N];
  if (Value.Kind == Op::Call || Value.Kind == Op::After || Value.Kind == Op::New) {
    BlockId B = Fn->Calls[Value.Ref].Block;
    if (B >= Head && B <= Last) return true;
  }
  for (unsigned I = 0; I < Value.Count; ++I) {
    NodeId O = operand(N, I);
    if (O >= N || varies(O, Head, Last, Depth + 1)) return true; // a loop's own variable
  }
  return false;
}

void Conditions::forgetLoop(BlockId Head, BlockId Last) {
  std::erase_if(Truths, [&](const auto &T) { return varies(T.second.Node, Head, Last, 0); });
  std::erase_if(Equal, [&](const auto &E) { return varies(E.second.first, Head, Last, 0); });
}

} // namespace ssot::program
