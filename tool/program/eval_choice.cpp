// Choices that hang together. `archived ? "a" : "b"` and `archived ? "x" : "y"` in one statement are two statements,
// not four; the members of an element of a table belong to one row. A first evaluation notes which undecided conditions
// and which elements are asked for more than once; then each way is evaluated with them decided. Sound because a value
// of the graph (SSA) is one value, as often as it is named.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"

namespace ssot::program {

using facts::Op;

/// Ways that are evaluated one by one; with more, choices are taken apart from one another (more combinations than
/// there are, none fewer).
static constexpr size_t MaxWays = 64;
/// Alternatives of all values of all of them together: where a long function grows texts in many branches, ways only
/// repeat its work.
static constexpr size_t MaxWayWork = 100'000;
/// Steps for all of them together, as many as for the values of one chain; and for the first, which tells what there is
/// to choose.
static constexpr size_t MaxWaySteps = 60'000, MaxFirstWay = 20'000;

const ValueSet *Evaluator::given(Frame *F, facts::NodeId N) const {
  for (Round *R = In; R; R = R->Outer) {
    if (auto It = R->Given.find({F, N}); It != R->Given.end()) return &It->second;
    bool Counts = node(F, N).Kind == Op::Phi || node(F, N).Kind == Op::Elem;
    if (Counts && R->Wanted && R->F == F && R->Loop == node(F, N).Ref) return nullptr; // the round tells
  }
  return nullptr;
}

void Evaluator::noteChoice(Frame *F, facts::NodeId N, const std::vector<ValueSet> &Options, bool Decides) {
  Key At{F, N};
  auto It = llvm::find_if(*Noting, [&](const Choice &C) { return C.At == At; });
  if (It == Noting->end()) It = Noting->insert(Noting->end(), {At, Options, 0, Decides});
  ++It->Uses;
}

/// Of a condition, the parts that are not decided.
void Evaluator::noteCondition(Frame *F, facts::NodeId Condition) {
  if (!Noting) return;
  const facts::Node &N = node(F, Condition);
  llvm::StringRef Sign = N.Kind == Op::Binary || N.Kind == Op::Unary ? str(F, N.Ref) : "";
  if (Sign == "!" || Sign == "&&" || Sign == "||") {
    for (unsigned I = 0; I < N.Count; ++I) noteCondition(F, operand(F, N, I));
    return;
  }
  uint64_t Open = 0;
  if (truth(F, Condition, Open) < 0) noteChoice(F, Condition, {one(integer("0")), one(integer("1"))}, true);
}

/// The element of a range-for loop, where no round is assumed: any of a list.
void Evaluator::noteElement(Frame *F, facts::NodeId Id) {
  if (Round *R = roundOf(F, node(F, Id).Ref); R && R->Element) return;
  std::vector<Choice> *Notes = std::exchange(Noting, nullptr);
  ValueSet Container = takenFrom(F, node(F, Id));
  Noting = Notes;
  std::vector<ValueSet> Options;
  for (const Value &C : Container.Alts) {
    if (C.K != Value::Kind::List || !C.Items) return;
    Options.insert(Options.end(), C.Items->begin(), C.Items->end());
  }
  if (Options.size() > 1) noteChoice(F, Id, Options);
}

/// Whether a loop's variable goes from element to element: the loop ends with `++it`.
bool Evaluator::isIterator(Frame *F, const facts::Node &Phi) const {
  for (unsigned I = 2; I < Phi.Count; ++I) {
    const facts::Node &Next = node(F, operand(F, Phi, I));
    if (Next.Kind != Op::After) continue;
    const facts::Call &C = F->D->Fn->Calls[Next.Ref];
    if (C.Callee != facts::None && Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name.ends_with("::operator++"))
      return true;
  }
  return false;
}

/// The counter or iterator of a loop, where no round is assumed: what is taken at it belongs together (`names[i]`,
/// `owned[i]`; `it->first`, `it->second`).
void Evaluator::noteCounter(Frame *F, facts::NodeId Id, const ValueSet &Numbers) {
  if (roundOf(F, node(F, Id).Ref)) return;
  std::vector<ValueSet> Options;
  if (Numbers.Alts.size() == 1 && Numbers.Alts[0].K == Value::Kind::List && isIterator(F, node(F, Id)))
    for (Value &Alone : eachAlone(Numbers)) {
      Options.push_back(one(std::move(Alone)));
      Options.back().Open = Numbers.Open;
    }
  if (Options.size() > 1) return noteChoice(F, Id, Options);
  if (Numbers.Alts.size() < 2) return;
  for (const Value &A : Numbers.Alts) {
    if (A.K != Value::Kind::Int) return;
    Options.push_back(one(A));
    Options.back().Open = Numbers.Open;
  }
  noteChoice(F, Id, Options);
}

/// Whether the guards of the call, and of the calls above it up to frame Last, may hold.
bool Evaluator::happens(Frame *F, unsigned Index, const Frame *Last) {
  for (;;) {
    uint64_t Open = 0;
    if (Index != facts::None && !feasible(F, F->D->Fn->Calls[Index].Guarded, Open)) return false;
    if (F == Last || !F->Parent) return true;
    Index = F->CallIndex;
    F = F->Parent;
  }
}

/// Of F and the frames above it, the highest in or below which one of these frames is.
static const Frame *highest(const Frame *F, const std::set<const Frame *> &Frames) {
  std::map<const Frame *, unsigned> Above; // and how far
  for (const Frame *Up = F; Up; Up = Up->Parent) Above.try_emplace(Up, Above.size());
  const Frame *Top = F;
  for (const Frame *Up : Frames) {
    while (Up && !Above.count(Up)) Up = Up->Parent;
    if (Up && Above[Up] > Above[Top]) Top = Up;
  }
  return Top;
}

/// Whether the conditions among the choices are what the chosen elements make of them, as far as those decide.
bool Evaluator::hangsTogether(const Round &Way, llvm::ArrayRef<const Choice *> Choices) {
  Round Elements;
  for (const Choice *C : Choices)
    if (!C->Decides) Elements.Given[C->At] = Way.Given.at(C->At);
  if (Elements.Given.empty()) return true;
  In = &Elements;
  return llvm::all_of(Choices, [&](const Choice *C) {
    if (!C->Decides) return true;
    uint64_t Open = 0;
    int T = decide(C->At.first, C->At.second, MaxForCondition, Open);
    return T < 0 || (Way.Given.at(C->At).Alts[0].Str != "0") == bool(T);
  });
}

bool Evaluator::eachWay(Frame *F, unsigned Index, llvm::function_ref<void()> Compute) {
  llvm::scope_exit Back([&] {
    In = nullptr;
    Noting = nullptr;
  });
  std::vector<Choice> Choices;
  Round First;
  In = &First;
  Noting = &Choices;
  unsigned Before = Total;
  within(MaxFirstWay, [&] {
    Compute();
    return true;
  });
  size_t Cost = Total - Before;
  if (Cost >= MaxFirstWay) return false;
  // Guards above all choices depend on none of them; choices of guards alone tell values nothing.
  size_t OfValues = Choices.size();
  std::set<const Frame *> Frames;
  for (const Choice &C : Choices) Frames.insert(C.At.first);
  const Frame *Last = highest(F, Frames);
  if (OfValues) happens(F, Index, Last);
  Noting = nullptr;
  std::vector<const Choice *> Shared;
  size_t Ways = 1;
  for (const Choice &C : llvm::ArrayRef(Choices).take_front(OfValues))
    if (C.Uses > 1 && Ways * C.Options.size() <= MaxWays && Ways * C.Options.size() * Cost <= MaxWaySteps) {
      Shared.push_back(&C);
      Ways *= C.Options.size();
    }
  size_t Work = First.Known.Values.size();
  if (Shared.empty() || Ways * Work > MaxWayWork) return false;
  for (size_t Way = 0; Way < Ways; ++Way) {
    startRound();
    Round R;
    size_t Rest = Way;
    for (const Choice *C : Shared) {
      R.Given[C->At] = C->Options[Rest % C->Options.size()];
      Rest /= C->Options.size();
    }
    bool Possible = hangsTogether(R, Shared);
    In = &R;
    if (Possible && happens(F, Index, Last)) Compute();
  }
  return true;
}

} // namespace ssot::program
