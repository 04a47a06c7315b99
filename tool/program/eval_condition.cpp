// Conditions: whether they hold on a chain, as far as that is worth its work.
#include "program/evaluator.h"

namespace ssot::program {

using facts::Op;

/// What all of them are as a condition; -1: they differ, or it is not known of some.
static int agreed(const ValueSet &S) {
  int All = -1;
  for (const Value &A : S.Alts) {
    int T = -1;
    if (A.K == Value::Kind::Int) T = A.Str != "0";
    if (A.K == Value::Kind::Null) T = 0;
    if (A.K == Value::Kind::Text || A.K == Value::Kind::Function) T = 1;
    if (T < 0 || (All >= 0 && All != T)) return -1;
    All = T;
  }
  return All;
}

int Evaluator::truth(Frame *F, facts::NodeId Id, uint64_t &Open) {
  if (const ValueSet *S = given(F, Id)) return S->Alts[0].Str != "0";
  const facts::Node &N = node(F, Id);
  llvm::StringRef Sign = N.Kind == Op::Binary || N.Kind == Op::Unary ? str(F, N.Ref) : "";
  if (N.Kind == Op::Unary && Sign == "!") {
    int T = truth(F, operand(F, N, 0), Open);
    return T < 0 ? T : !T;
  }
  if (N.Kind == Op::Binary && (Sign == "&&" || Sign == "||")) {
    int Decides = Sign == "||";
    uint64_t Depends = 0;
    int A = truth(F, operand(F, N, 0), Depends);
    if (A == Decides) return A;
    int B = truth(F, operand(F, N, 1), Depends);
    if (B == Decides) return B;
    if (A >= 0 && B >= 0) return !Decides;
    Open |= Depends;
    return -1;
  }
  ValueSet S = eval(F, Id);
  int T = agreed(S);
  if (T < 0) Open |= S.Open; // else callers only choose among those
  return T;
}

/// The truth of a condition that may cost so many steps.
int Evaluator::decide(Frame *F, facts::NodeId Condition, unsigned Worth, uint64_t &Open) {
  if (given(F, Condition)) return truth(F, Condition, Open);
  if (auto It = knowledge().Undecided.find({F, Condition}); It != knowledge().Undecided.end()) {
    Open |= It->second;
    return -1;
  }
  bool Before = std::exchange(CutOff, false);
  uint64_t Depends = 0;
  ++Deciding;
  llvm::SaveAndRestore Thorough(AtAGlance, false);
  int T = within(Worth, [&] { return truth(F, Condition, Depends); });
  if (!Whole) T = -1; // values are missing
  --Deciding;
  if (T < 0 && CutOff) knowledge().Undecided[{F, Condition}] = Depends;
  CutOff |= Before;
  Open |= Depends;
  return T;
}

bool Evaluator::feasible(Frame *F, facts::GuardId G, uint64_t &Open) {
  for (; G != facts::None; G = F->D->Fn->Guards[G].Parent) {
    const facts::Guard &Guard = F->D->Fn->Guards[G];
    int T = decide(F, Guard.Condition, MaxForCondition, Open);
    if (T >= 0 && T != int(Guard.Holds)) return false;
    if (T < 0) noteCondition(F, Guard.Condition);
  }
  return true;
}

} // namespace ssot::program
