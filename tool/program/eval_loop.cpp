// Loops whose rounds can be told: the list that they walk through is known, or their condition is. They are run round
// by round, as a reader would. What a round begins with are the phis of the loop's number (facts.h); an assumed round
// has its own memo, because everything computed in it may depend on it. Other loops are widened where their phis are
// evaluated (eval.cpp): concrete first, abstract where that ends.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/Support/SaveAndRestore.h"

namespace ssot::program {

using facts::Op;

/// Work for one question whether a loop goes on.
static constexpr unsigned MaxForDriver = 2'000;
/// Rounds of one loop. Lists of tables are shorter, and statements that are read character by character; longer loops
/// go through data.
static constexpr unsigned MaxRounds = 512;
/// Loops that run inside one another's rounds, through calls too; deeper, they go through data.
static constexpr unsigned MaxLoopsInside = 3;
/// Rounds of all loops for one chain: nested loops multiply.
static constexpr unsigned MaxAllRounds = 4096;

std::optional<std::vector<ValueSet>> elementsInOrder(const ValueSet &Container) {
  if (Container.Alts.size() != 1) return std::nullopt;
  const Value &C = Container.Alts[0];
  if (C.K == Value::Kind::List && C.Items) return *C.Items;
  if (!isExact(C) || C.Str.size() > MaxRounds) return std::nullopt;
  std::vector<ValueSet> Characters;
  for (char Each : llvm::StringRef(C.Str)) Characters.push_back(one(text(std::string(1, Each))));
  return Characters;
}

Evaluator::Round *Evaluator::roundOf(Frame *F, unsigned Loop) const {
  for (Round *R = In; R; R = R->Outer)
    if (R->F == F && R->Loop == Loop) return R;
  return nullptr;
}

/// The value with which round R begins.
ValueSet Evaluator::valueInRound(Frame *F, facts::NodeId Phi, Round &R) {
  const facts::Node &N = node(F, Phi);
  R.Wanted->insert(Phi);
  Round *Here = In;
  llvm::scope_exit Back([&] { In = Here; });
  In = R.Number ? R.Before : R.Outer;
  if (!R.Number) return eval(F, operand(F, N, 0));
  ValueSet Out;
  for (unsigned I = 2; I < N.Count; ++I) Out.add(eval(F, operand(F, N, I)));
  return Out;
}

/// Runs Do in each round until it says that the loop is left, and Behind after the last round. False: nobody knows how
/// many rounds there are.
bool Evaluator::eachRound(Frame *F, unsigned Loop, facts::NodeId Driver, llvm::function_ref<bool()> Do,
                          llvm::function_ref<void()> Behind, uint64_t &Open) {
  // A round that asks for its own loop from inside, or once more for a loop of which nobody knows how often it runs.
  unsigned Inside = 0;
  for (Round *R = In; R; R = R->Outer) {
    Inside += R->Wanted != nullptr;
    if (R->F == F && R->Loop == Loop) return false;
  }
  if (Inside >= MaxLoopsInside || knowledge().Endless.count({F, Loop})) return false;
  bool Known = runRounds(F, Loop, Driver, Do, Behind, Open);
  if (!Known) knowledge().Endless.insert({F, Loop});
  return Known;
}

bool Evaluator::runRounds(Frame *F, unsigned Loop, facts::NodeId Driver, llvm::function_ref<bool()> Do,
                          llvm::function_ref<void()> Behind, uint64_t &Open) {
  const facts::Node &D = node(F, Driver);
  bool Range = D.Kind == Op::Elem && D.Ref == Loop;
  std::optional<std::vector<ValueSet>> Elements;
  if (Range) {
    ValueSet Container = takenFrom(F, D, /*Before=*/true); // a round may change its element
    Open |= Container.Open;
    Elements = elementsInOrder(Container);
    if (!Elements) return false;
  }
  Round *Outer = In;
  llvm::scope_exit Back([&] { In = Outer; });
  std::deque<Round> All;
  std::set<facts::NodeId> Wanted;
  for (unsigned Number = 0; Number <= MaxRounds && ++Rounds < MaxAllRounds; ++Number) {
    Round &R = All.emplace_back();
    R.Outer = Outer;
    R.Before = Number ? &All[Number - 1] : nullptr;
    R.F = F;
    R.Loop = Loop;
    R.Number = Number;
    R.Wanted = &Wanted;
    In = &R;
    // Round by round, so that no look-up has to go back further than one.
    for (facts::NodeId Phi : std::set<facts::NodeId>(Wanted)) eval(F, Phi);
    bool Over = Range && Number >= Elements->size();
    if (Range && !Over) {
      R.Element = &(*Elements)[Number];
    } else if (!Range) {
      llvm::SaveAndRestore Counts(Driving, true);
      int T = decide(F, Driver, MaxForDriver, Open);
      if (T < 0) return false;
      Over = T == 0;
    }
    if (Over) {
      Behind();
      return true;
    }
    if (Do()) return true;
  }
  return false;
}

/// The value behind a loop: of the first break that is surely taken, of each that may be, or what is there when the
/// rounds are over.
ValueSet Evaluator::loopExit(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  ValueSet Out;
  auto Break = [&] {
    for (unsigned I = 2; I + 1 < N.Count; I += 2) {
      int T = truth(F, operand(F, N, I), Out.Open);
      if (T) Out.add(eval(F, operand(F, N, I + 1)));
      if (T > 0) return true;
    }
    return false;
  };
  if (eachRound(F, N.Ref, operand(F, N, 0), Break, [&] { Out.add(eval(F, operand(F, N, 1))); }, Out.Open)) return Out;
  uint64_t Open = Out.Open;
  Out = searched(F, Id);
  Out.Open |= Open;
  return Out;
}

/// More of the value graph than this behind a loop's end is no search.
static constexpr size_t MaxBehindSearch = 2'000;

/// Whether a value depends on where Walker stands. Known: of all that was looked at on the way.
bool Evaluator::throughLoop(Frame *F, facts::NodeId N, facts::NodeId Walker,
                            std::map<facts::NodeId, bool> &Known) const {
  if (N == facts::None) return false;
  if (N == Walker || Known.size() > MaxBehindSearch) return true;
  auto [It, New] = Known.try_emplace(N, false);
  if (!New) return It->second;
  const facts::Node &At = node(F, N);
  bool Is = false;
  for (unsigned I = 0; I < At.Count; ++I) Is |= throughLoop(F, operand(F, At, I), Walker, Known);
  if (At.Kind == Op::Call || At.Kind == Op::After || At.Kind == Op::New) {
    const facts::Call &C = F->D->Fn->Calls[At.Ref];
    Is |= throughLoop(F, C.Receiver, Walker, Known) || throughLoop(F, C.Target, Walker, Known);
    for (facts::NodeId A : C.Args) Is |= throughLoop(F, A, Walker, Known);
  }
  return Known[N] = Is;
}

/// What walks through a container in the loop that Exit is behind: the container of a range-for loop, or the loop's
/// variable that its condition asks for, an iterator.
facts::NodeId Evaluator::walkerOf(Frame *F, const facts::Node &Exit) const {
  facts::NodeId Driver = operand(F, Exit, 0);
  if (const facts::Node &D = node(F, Driver); D.Kind == Op::Elem && D.Ref == Exit.Ref) return operand(F, D, 0);
  std::map<facts::NodeId, bool> Behind;
  throughLoop(F, Driver, facts::None, Behind);
  for (auto &[N, Is] : Behind)
    if (node(F, N).Kind == Op::Phi && node(F, N).Ref == Exit.Ref) return N;
  return facts::None;
}

std::vector<Value> eachAlone(const ValueSet &Container) {
  std::vector<Value> Out;
  for (const Value &C : Container.Alts) {
    if (C.K != Value::Kind::List || !C.Items || Out.size() + C.Items->size() > MaxRounds) return {};
    for (size_t I = 0; I < C.Items->size(); ++I) {
      Value &Here = Out.emplace_back(C);
      Here.Items = std::make_shared<const std::vector<ValueSet>>(1, itemOf(C, I));
      if (!C.Keys) continue;
      Here.Keys = std::make_shared<const std::vector<std::string>>(1, I < C.Keys->size() ? (*C.Keys)[I] : "");
    }
  }
  return Out;
}

/// Whether one side of a condition that compares is the same for each element: it is what is looked for.
bool Evaluator::isWanted(Frame *F, facts::NodeId Condition, unsigned Side,
                         const std::map<facts::NodeId, bool> &Depends) const {
  const facts::Node &C = node(F, Condition);
  if (C.Kind != Op::Binary || str(F, C.Ref) != "==") return false;
  auto Known = Depends.find(operand(F, C, Side));
  return Known != Depends.end() && !Known->second;
}

/// Whoever put an element there: it counts for who hands in the number that it is found by. Depends: which values
/// depend on the element. None: it is not found by a number that was counted up; Guess: by one of which nobody knows
/// which.
std::set<const Origin *> Evaluator::chosenBy(Frame *F, facts::NodeId Condition,
                                             const std::map<facts::NodeId, bool> &Depends, bool &Guess) {
  const facts::Node &C = node(F, Condition);
  std::set<const Origin *> Out;
  for (unsigned I : {0u, 1u}) {
    if (!isWanted(F, Condition, I, Depends)) continue;
    ValueSet Numbers = eval(F, operand(F, C, I)), Element = eval(F, operand(F, C, 1 - I));
    Guess |= llvm::any_of(Element.Alts, isNumbered) || llvm::any_of(Numbers.Alts, isNumbered);
    for (const Value &A : Numbers.Alts)
      if (isNumbered(A) && llvm::any_of(Element.Alts, [&](const Value &E) { return E.Of == A.Of; })) Out.insert(A.Via);
  }
  if (Out.count(nullptr)) return {nullptr}; // the chain has it at hand
  return Out;
}

/// The value behind a loop of which nobody knows how often it runs. One that walks through a container and leaves it at
/// what it looks for: each element for which the condition may hold.
ValueSet Evaluator::searched(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  ValueSet Out = eval(F, operand(F, N, 1));
  facts::NodeId Walker = walkerOf(F, N);
  std::vector<Value> Elements;
  std::map<facts::NodeId, bool> Depends;
  bool Chooses = false;
  for (unsigned I = 2; Walker != facts::None && I < N.Count; ++I) {
    bool Is = throughLoop(F, operand(F, N, I), Walker, Depends);
    Chooses |= Is && I % 2 == 0; // a condition
  }
  if (Chooses) {
    bool IsIterator = node(F, Walker).Kind == Op::Phi;
    Elements = eachAlone(eval(F, IsIterator ? operand(F, node(F, Walker), 0) : Walker));
  }
  if (!Chooses || Elements.size() < 2) {
    for (unsigned I = 3; I < N.Count; I += 2) Out.add(eval(F, operand(F, N, I)));
    return Out;
  }
  // What is the same for each element is worked out once.
  std::map<Key, ValueSet> Same;
  for (auto &[Seen, Is] : Depends)
    if (!Is && isComputed(F, Seen)) Same[{F, Seen}] = eval(F, Seen);
  // While callers can still tell what is looked for, nothing is: there are as many answers as elements.
  ValueSet Wanted;
  for (unsigned I = 2; I < N.Count; I += 2)
    for (unsigned Side : {0u, 1u})
      if (isWanted(F, operand(F, N, I), Side, Depends))
        Wanted.add(eval(F, operand(F, node(F, operand(F, N, I)), Side)));
  if (Wanted.Open) {
    Value Waits;
    Waits.K = Value::Kind::Pending;
    Waits.Str = "found@" + std::to_string(F->Id) + "." + std::to_string(Id) + "(" + keyOf(Wanted) + ")";
    Out = one(std::move(Waits));
    Out.Open = Wanted.Open;
    return Out;
  }
  Round *Outer = In;
  llvm::scope_exit Back([&] { In = Outer; });
  bool Guessed = false, Known = false;
  for (Value &Element : Elements) {
    Round R;
    R.Outer = Outer;
    R.Given = Same;
    R.Given[{F, Walker}] = one(std::move(Element));
    In = &R;
    for (unsigned I = 2; I + 1 < N.Count; I += 2) {
      if (!truth(F, operand(F, N, I), Out.Open)) continue;
      ValueSet Found = eval(F, operand(F, N, I + 1));
      bool Guess = false;
      std::set<const Origin *> Chosen = chosenBy(F, operand(F, N, I), Depends, Guess);
      if (Chosen.empty() && !Guess) Out.add(Found);
      Guessed |= Guess;
      Known |= !Chosen.empty();
      for (const Origin *By : Chosen) {
        for (Value &A : Found.Alts.edit()) A.Via = By;
        Out.add(Found);
      }
    }
  }
  if (Guessed && !Known)
    Out.add(unknown("which of " + std::to_string(Elements.size()) + " it is looked for by its number"));
  return Out;
}

/// What a loop's variable holds at the beginning of some round that is made.
std::optional<ValueSet> Evaluator::anyRound(Frame *F, facts::NodeId Phi) {
  const facts::Node &N = node(F, Phi);
  ValueSet Out;
  auto Collect = [&] {
    Out.add(eval(F, Phi));
    return false;
  };
  if (!eachRound(F, N.Ref, operand(F, N, 1), Collect, [] {}, Out.Open)) return std::nullopt;
  return Out;
}

/// Whether a library's function takes an element out of its object.
static bool takesOut(llvm::ArrayRef<const model::Fact *> Facts) {
  return llvm::any_of(Facts, [](const model::Fact *Fact) {
    return llvm::any_of(Fact->Flows, [](const model::Flow &Flow) {
      bool Is = Flow.From.K == model::Expr::Kind::Do && (Flow.From.Text == "drop-back" || Flow.From.Text == "erase");
      return Flow.To.K == model::Expr::Kind::This && Is;
    });
  });
}

/// More of the value graph than this behind a container says that a loop does more than to empty it.
static constexpr size_t MaxBehindContainer = 60;

/// Whether a container is emptied by a loop of which nobody knows how often it runs: what is the last one there is not
/// the last one in the next round.
bool Evaluator::losesElements(Frame *F, facts::NodeId Id) const {
  while (Id != facts::None && node(F, Id).Kind == Op::Field) Id = operand(F, node(F, Id), 0);
  if (Id == facts::None || node(F, Id).Kind != Op::Phi || !node(F, Id).Ref || roundOf(F, node(F, Id).Ref)) return false;
  std::vector<facts::NodeId> Todo{Id};
  std::set<facts::NodeId> Seen{Id};
  while (!Todo.empty() && Seen.size() < MaxBehindContainer) {
    const facts::Node &N = node(F, Todo.back());
    Todo.pop_back();
    if (N.Kind == Op::After && takesOut(Models.factsFor(F->D->Unit, F->D->Fn->Calls[N.Ref]))) return true;
    for (unsigned I = 0; I < N.Count; ++I)
      if (facts::NodeId Next = operand(F, N, I); Next != facts::None && Seen.insert(Next).second) Todo.push_back(Next);
  }
  return false;
}

/// More of the value graph than this behind one object says that it is no small one made for each round.
static constexpr size_t MaxBehindObject = 400;

/// What an object is made of changes with the rounds of a loop in these nodes. None: it is the same in each round, or
/// it is carried from one round to the next.
const std::vector<facts::NodeId> &Evaluator::loopVariables(Frame *F, facts::NodeId Id, unsigned Loop) {
  auto [It, New] = LoopVariables.try_emplace({F->Id, Id, Loop});
  if (!New) return It->second;
  const facts::Function &Fn = *F->D->Fn;
  auto OfLoop = [&](facts::NodeId N) {
    return (Fn.Nodes[N].Kind == Op::Phi || Fn.Nodes[N].Kind == Op::Elem) && Fn.Nodes[N].Ref == Loop;
  };
  facts::NodeId Before = Id;
  for (Op K = Fn.Nodes[Before].Kind; K == Op::After || K == Op::Store || K == Op::Insert; K = Fn.Nodes[Before].Kind)
    Before = operand(F, Fn.Nodes[Before], 0);
  if (Fn.Nodes[Before].Kind == Op::Phi) return It->second;
  std::vector<facts::NodeId> Todo{Id}, Out;
  std::set<facts::NodeId> Seen{Id};
  auto Visit = [&](facts::NodeId N) {
    if (N != facts::None && Seen.insert(N).second) Todo.push_back(N);
  };
  while (!Todo.empty() && Seen.size() < MaxBehindObject) {
    facts::NodeId At = Todo.back();
    Todo.pop_back();
    const facts::Node &N = Fn.Nodes[At];
    if (OfLoop(At)) {
      Out.push_back(At);
      continue;
    }
    for (unsigned I = 0; I < N.Count; ++I) Visit(operand(F, N, I));
    if (N.Kind != Op::Call && N.Kind != Op::After && N.Kind != Op::New) continue;
    const facts::Call &C = Fn.Calls[N.Ref];
    Visit(C.Receiver);
    Visit(C.Target);
    for (facts::NodeId A : C.Args) Visit(A);
  }
  if (Todo.empty()) It->second = std::move(Out);
  return It->second;
}

/// `this->statements[i] = x` in a loop: each element under the key that it has in its round. None: node Id is no such
/// insertion, a round is being run, or nobody knows how many there are.
std::optional<ValueSet> Evaluator::insertedInRounds(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  if (N.Kind != Op::Insert || N.Count < 3) return std::nullopt;
  // Into what the object that the loop changes held before.
  auto Before = [&](facts::NodeId At, bool Stores) {
    while (node(F, At).Kind == Op::After || (Stores && node(F, At).Kind == Op::Store)) At = operand(F, node(F, At), 0);
    return At;
  };
  facts::NodeId Container = Before(operand(F, N, 0), false);
  if (node(F, Container).Kind != Op::Field) return std::nullopt;
  const facts::Node &Carried = node(F, Before(operand(F, node(F, Container), 0), true));
  if (Carried.Kind != Op::Phi || !Carried.Ref || Carried.Count < 2 || roundOf(F, Carried.Ref)) return std::nullopt;
  ListBuilder Items;
  ValueSet Out;
  auto Collect = [&] {
    ValueSet Key = asText(eval(F, operand(F, N, 2)));
    bool Named = Key.Alts.size() == 1 && isExact(Key.Alts[0]);
    Items.add(eval(F, operand(F, N, 1)), Named ? Key.Alts[0].Str.str() : "");
    return false;
  };
  if (!eachRound(F, Carried.Ref, operand(F, Carried, 1), Collect, [] {}, Out.Open)) return std::nullopt;
  Out.Open |= Items.Open;
  Out.add(Items.take());
  return Out;
}

/// The object that node Id is. In a round of a loop it is another one than in the next, where it is made of other
/// values: statements prepared from a table of texts, repositories made from a list of names.
Value Evaluator::objectHere(Frame *F, facts::NodeId Id) {
  std::map<facts::NodeId, ValueSet> Given;
  std::string Key;
  for (Round *R = In; R; R = R->Outer) {
    if (R->F != F || !R->Wanted) continue;
    for (facts::NodeId N : loopVariables(F, Id, R->Loop)) {
      ValueSet S = eval(F, N);
      if (llvm::any_of(S.Alts, [](const Value &A) { return A.K == Value::Kind::Again; })) return objectAt(F, Id);
      Key += std::to_string(N) + "=" + keyOf(S) + ";";
      Given.emplace(N, std::move(S));
    }
  }
  if (Given.empty()) return objectAt(F, Id);
  Frame *&Here = InRounds[{F, Id, Key}];
  if (!Here) {
    Frame P = *F;
    if (F->Given) Given.insert(F->Given->begin(), F->Given->end());
    P.Given = std::make_shared<const std::map<facts::NodeId, ValueSet>>(std::move(Given));
    Here = make(std::move(P));
  }
  return objectAt(Here, Id);
}

} // namespace ssot::program
