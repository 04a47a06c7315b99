// Texts that conditions allow. A name that comes from outside is compared with the names that may be meant before it
// is used: `if (table != "orders" && table != "items") return;`, `mode == "test" ? "orders_test" : "orders"`, a look
// into a set or a table, a function that knows them or throws. In: a call. Out: values that it is made of and nobody in
// sight tells, and the texts that conditions compare them with; whether the call can happen with a text assumed. No
// kind of condition is known here. What follows from that is for those who read values (effects.cpp): that nothing else
// is left is believed only when texts that are nearly one of those, or nothing like them, are ruled out or change
// nothing: a prefix that is asked for would let some of them through.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

namespace ssot::program {

using facts::Op;

/// Values that are looked at behind the conditions of one call; more is a computation, not a list of names.
static constexpr size_t MaxCompared = 200;
/// Texts that a value is compared with; with more, each would be a finding of its own.
static constexpr size_t MaxAllowed = 64;
/// Unknown values behind conditions that are tried.
static constexpr size_t MaxUnknown = 8;
/// Checks before one call; a function with more of them checks data.
static constexpr size_t MaxChecks = 16;
/// Work for all of it, as for a few values of a chain.
static constexpr unsigned MaxForAllowed = 20'000;

void Evaluator::addTexts(const ValueSet &S, std::set<std::string> &Out) {
  for (const Value &A : S.Alts) {
    if (A.K == Value::Kind::Text && isExact(A) && !A.Str.empty()) Out.insert(A.Str.str());
    if (A.K != Value::Kind::List || Out.size() > MaxAllowed) continue;
    if (A.Keys)
      for (const std::string &K : *A.Keys)
        if (!K.empty()) Out.insert(K);
    if (A.Items)
      for (const ValueSet &I : *A.Items) addTexts(I, Out);
  }
}

/// All that a condition looks at, in the bodies of the functions that it asks as well.
void Evaluator::collectCompared(Frame *F, facts::NodeId N, Compared &Out) {
  if (N == facts::None || Out.Asked.size() > MaxCompared || !Out.Asked.insert({F, N})) return;
  const facts::Node &Node = node(F, N);
  for (unsigned I = 0; I < Node.Count; ++I) collectCompared(F, operand(F, Node, I), Out);
  if (Node.Kind != Op::Call && Node.Kind != Op::New) return;
  const facts::Call &C = F->D->Fn->Calls[Node.Ref];
  collectCompared(F, C.Receiver, Out);
  for (facts::NodeId A : C.Args) collectCompared(F, A, Out);
  std::vector<DefId> Bodies = C.Callee == facts::None ? std::vector<DefId>() : V.targets(F->Id, C);
  if (Bodies.size() != 1) return;
  Frame *In = push(F, Node.Ref, Bodies[0]);
  collectCompared(In, In->D->Fn->Result, Out);
}

/// The nodes of a function, and of its callers on the chain, that a value is made of.
void Evaluator::collectBehind(Frame *F, facts::NodeId N, llvm::DenseSet<Key> &Out) {
  if (N == facts::None || Out.size() > MaxCompared || !Out.insert({F, N}).second) return;
  const facts::Node &Node = node(F, N);
  for (unsigned I = 0; I < Node.Count; ++I) collectBehind(F, operand(F, Node, I), Out);
  if (Node.Kind == Op::This)
    if (const facts::Call *C = F->call(); C && !F->Bound) collectBehind(F->Parent, C->Receiver, Out);
  if (Node.Kind == Op::Param)
    if (const facts::Call *C = F->call(); C && !F->Bound && Node.Ref < C->Args.size())
      collectBehind(F->Parent, C->Args[Node.Ref], Out);
  if (Node.Kind == Op::Call || Node.Kind == Op::New || Node.Kind == Op::After) collectBehindCall(F, Node.Ref, Out);
}

void Evaluator::collectBehindCall(Frame *F, unsigned Index, llvm::DenseSet<Key> &Out) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  collectBehind(F, C.Receiver, Out);
  for (facts::NodeId A : C.Args) collectBehind(F, A, Out);
}

/// The conditions by which a value is chosen, in the functions that give it as well.
void Evaluator::collectChoices(Frame *F, facts::NodeId N, Compared &Out, std::set<Key> &Seen) {
  if (N == facts::None || Seen.size() > MaxCompared || !Seen.insert({F, N}).second) return;
  const facts::Node &Node = node(F, N);
  if (Node.Kind == Op::Select) collectCompared(F, operand(F, Node, 0), Out);
  if (Node.Kind == Op::Exit)
    for (unsigned I = 0; I < Node.Count; I += 2) collectCompared(F, operand(F, Node, I), Out);
  for (unsigned I = 0; I < Node.Count; ++I) collectChoices(F, operand(F, Node, I), Out, Seen);
  if (Node.Kind == Op::Param)
    if (const facts::Call *C = F->call(); C && !F->Bound && Node.Ref < C->Args.size())
      collectChoices(F->Parent, C->Args[Node.Ref], Out, Seen);
  if (Node.Kind != Op::Call && Node.Kind != Op::New && Node.Kind != Op::After) return;
  const facts::Call &C = F->D->Fn->Calls[Node.Ref];
  collectChoices(F, C.Receiver, Out, Seen);
  for (facts::NodeId A : C.Args) collectChoices(F, A, Out, Seen);
  std::vector<DefId> Bodies = C.Callee == facts::None ? std::vector<DefId>() : V.targets(F->Id, C);
  if (Node.Kind != Op::Call || Bodies.size() != 1) return;
  Frame *In = push(F, Node.Ref, Bodies[0]);
  size_t Before = Out.Asked.size();
  collectChoices(In, In->D->Fn->Result, Out, Seen);
  if (Out.Asked.size() == Before) return;
  for (facts::NodeId A : C.Args) collectCompared(F, A, Out); // by what it is given
}

/// Calls of checking functions that come before call Index of F on every way to it: whether they return is a condition.
const std::vector<std::pair<unsigned, DefId>> &Evaluator::checksBefore(const Frame *F, unsigned Index) {
  auto [It, New] = Checks.try_emplace({F->Id, Index});
  std::vector<std::pair<unsigned, DefId>> &Out = It->second;
  const facts::Function &Fn = *F->D->Fn;
  auto Catches = [](const facts::Jump &J) { return J.How == facts::Jump::Exception; };
  if (!New || llvm::any_of(Fn.Jumps, Catches)) return Out; // what is thrown may be caught before Index
  std::set<facts::GuardId> Above{facts::None};
  for (facts::GuardId G = Fn.Calls[Index].Guarded; G != facts::None; G = Fn.Guards[G].Parent) Above.insert(G);
  for (unsigned I = 0; I < Index && Out.size() < MaxChecks; ++I) {
    const facts::Call &C = Fn.Calls[I];
    if (C.Callee == facts::None || !Above.count(C.Guarded)) continue;
    std::vector<DefId> Bodies = V.targets(F->Id, C);
    if (Bodies.size() == 1 && (Table.Defs[Bodies[0]].Decl->Flags & facts::FnChecks)) Out.push_back({I, Bodies[0]});
  }
  return Out;
}

bool Evaluator::comesTo(Frame *F, unsigned Index, uint64_t &Open) {
  return llvm::all_of(checksBefore(F, Index),
                      [&](const auto &Check) { return mayReturn(push(F, Check.first, Check.second), Open); });
}

void Evaluator::collectChecks(Frame *F, unsigned Index, Compared &Out) {
  for (auto [I, Body] : checksBefore(F, Index)) {
    const facts::Call &C = F->D->Fn->Calls[I];
    if (C.Args.empty()) continue;
    for (facts::NodeId A : C.Args) collectCompared(F, A, Out);
    Frame *Check = push(F, I, Body);
    for (const facts::Jump &J : Check->D->Fn->Jumps) collectCompared(Check, J.Condition, Out);
    Out.Checks.emplace_back(F, I, Body);
  }
}

/// Whether some way leads through a function to its end.
bool Evaluator::mayReturn(Frame *F, uint64_t &Open) {
  const facts::Function &Fn = *F->D->Fn;
  std::set<facts::BlockId> Seen{0};
  std::vector<facts::BlockId> Work{0};
  auto Ends = [&](facts::BlockId B) {
    return llvm::any_of(Fn.Leaves, [&](const facts::Leave &L) { return L.Block == B; });
  };
  for (size_t I = 0; I < Work.size(); ++I) {
    if (Ends(Work[I])) return true;
    for (const facts::Jump &J : Fn.Jumps) {
      if (J.From != Work[I] || Seen.count(J.To)) continue;
      int Holds = J.Condition == facts::None ? -1 : decide(F, J.Condition, MaxForCondition, Open);
      if (Holds >= 0 && Holds != int(J.Holds)) continue;
      Seen.insert(J.To);
      Work.push_back(J.To);
    }
  }
  return Fn.Leaves.empty();
}

/// Whether a condition of this function compares one of these values with a text that stands there.
static bool compares(const facts::Function &Fn, facts::NodeId Condition, llvm::ArrayRef<facts::NodeId> Given) {
  std::vector<facts::NodeId> Asked{Condition};
  std::set<facts::NodeId> Seen;
  bool IsText = false, IsGiven = false;
  for (size_t I = 0; I < Asked.size() && I < MaxCompared; ++I) {
    if (Asked[I] == facts::None || !Seen.insert(Asked[I]).second) continue;
    const facts::Node &N = Fn.Nodes[Asked[I]];
    IsText |= N.Kind == Op::Literal;
    IsGiven |= llvm::is_contained(Given, Asked[I]);
    for (unsigned O = 0; O < N.Count; ++O) Asked.push_back(Fn.Operands[N.First + O]);
    if (N.Kind != Op::Call) continue;
    Asked.push_back(Fn.Calls[N.Ref].Receiver);
    llvm::append_range(Asked, Fn.Calls[N.Ref].Args);
  }
  return IsText && IsGiven;
}

std::string Evaluator::comparisonsAbove(Frame *F, unsigned Index) const {
  std::string Out;
  for (Frame *Up = F; Up && Index != facts::None; Index = Up->CallIndex, Up = Up->Parent) {
    const facts::Function &Fn = *Up->D->Fn;
    const facts::Call &C = Fn.Calls[Index];
    std::vector<facts::NodeId> Given(C.Args.begin(), C.Args.end());
    for (facts::GuardId G = C.Guarded; G != facts::None; G = Fn.Guards[G].Parent)
      if (compares(Fn, Fn.Guards[G].Condition, Given))
        Out += std::to_string(Up->Id) + "." + std::to_string(Index) + ";";
  }
  return Out;
}

/// What conditions say of a call, as far as that is about what it is given.
Evaluator::Compared Evaluator::comparedAt(Frame *F, unsigned Index) {
  return within(MaxForAllowed, [&] { return collectAt(F, Index); });
}

Evaluator::Compared Evaluator::collectAt(Frame *F, unsigned Index) {
  Compared Out;
  llvm::DenseSet<Key> Behind;
  collectBehindCall(F, Index, Behind);
  unsigned At = Index;
  for (Frame *Up = F; Up && At != facts::None; At = Up->CallIndex, Up = Up->Parent) {
    for (facts::GuardId G = Up->D->Fn->Calls[At].Guarded; G != facts::None; G = Up->D->Fn->Guards[G].Parent)
      collectCompared(Up, Up->D->Fn->Guards[G].Condition, Out);
    collectChecks(Up, At, Out);
  }
  std::set<Key> Seen;
  const facts::Call &C = F->D->Fn->Calls[Index];
  collectChoices(F, C.Receiver, Out, Seen);
  for (facts::NodeId A : C.Args) collectChoices(F, A, Out, Seen);
  auto IsLost = [](const ValueSet &S) {
    using K = Value::Kind;
    return S.Alts.size() == 1 && (S.Alts[0].K == K::Unknown || S.Alts[0].K == K::Pending) && !isNumbered(S.Alts[0]) &&
           !isCutOff(S.Alts[0]);
  };
  for (const Key &K : Out.Asked)
    if (Behind.contains(K) && IsLost(eval(K.first, K.second))) Out.Lost.push_back(K);
  if (!Out.Lost.empty())
    for (const Key &K : Out.Asked) addTexts(eval(K.first, K.second), Out.Texts);
  if (Out.Texts.size() > MaxAllowed || Out.Lost.size() > MaxUnknown || Out.Texts.empty()) Out.Lost.clear();
  return Out;
}

bool Evaluator::mayBe(const Compared &All, Frame *F, unsigned Index, const Key &What, llvm::StringRef Is) {
  auto Returns = [&](const auto &Check) {
    auto [Caller, Call, Body] = Check;
    uint64_t Open = 0;
    return mayReturn(push(Caller, Call, Body), Open);
  };
  bool May = true;
  assuming(What, text(Is.str()), [&] {
    May = within(MaxForAllowed, [&] { return happens(F, Index, nullptr) && llvm::all_of(All.Checks, Returns); });
    May |= !Whole;
  });
  return May;
}

std::vector<std::string> Evaluator::Compared::others() const {
  std::vector<std::string> Out{Strange.str(), std::string(300, Strange[0])};
  for (const std::string &T : Texts) llvm::append_values(Out, T + Strange.str(), Strange.str() + T);
  return Out;
}

void Evaluator::assuming(const Key &What, Value Is, llvm::function_ref<void()> Do) {
  Round R;
  R.Outer = In;
  R.Given[What] = one(std::move(Is));
  In = &R;
  llvm::scope_exit Back([&] { In = R.Outer; });
  Do();
}

} // namespace ssot::program
