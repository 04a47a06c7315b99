// Reading, writing, and the meeting of ways.
#include "extract/ast_environment.h"
#include "llvm/ADT/STLExtras.h"
#include <iterator>

namespace ssot::extract {

using namespace facts;

CellId Environment::newCell(NodeId Value) {
  CellId C = GlobalOf.size();
  GlobalOf.push_back(None);
  set(C, Value);
  return C;
}

CellId Environment::handedOutCell(NodeId Value, CallId By) {
  CellId C = newCell(Value);
  HandedOut[C] = By;
  return C;
}

CellId Environment::globalCell(GlobalId Id) {
  auto [It, New] = GlobalCells.try_emplace(Id, GlobalOf.size());
  if (New) GlobalOf.push_back(Id);
  return It->second;
}

void Environment::set(CellId C, NodeId Value) {
  if (Now.Cells.size() <= C) Now.Cells.resize(C + 1, None);
  Now.Cells[C] = Value;
}

NodeId Environment::get(const Env &E, CellId C) {
  NodeId N = C < E.Cells.size() ? E.Cells[C] : None;
  if (N != None) return G.resolve(N);
  if (GlobalOf[C] != None) return G.make(Op::Global, GlobalOf[C]);
  return None;
}

NodeId Environment::stepInto(NodeId Base, const Step &S) {
  switch (S.K) {
  case Step::Field:
    return G.field(Base, S.Key);
  case Step::Elem:
    return G.element(Base, S.Key, S.Loop, S.Entry);
  case Step::Deref:
    return G.resolve(Base) == G.resolve(S.Base) ? S.Result : Base;
  case Step::Item:
    return G.resolve(Base) == G.resolve(S.Base) ? S.Result : G.element(Base, S.Key);
  case Step::Part: {
    NodeId Kept = G.field(Base, S.Key);
    return G.node(Kept).Kind == Op::Field ? S.Result : Kept;
  }
  }
  llvm_unreachable("all steps lead somewhere");
}

NodeId Environment::read(const Env &E, const Place &P) {
  NodeId N = get(E, P.Cell);
  if (N == None) N = G.unknown("not initialised");
  for (const Step &S : P.Path) N = stepInto(N, S);
  return N;
}

NodeId Environment::rebuild(NodeId Base, const Place &P, size_t From, NodeId Value) {
  if (From == P.Path.size()) return Value;
  const Step &S = P.Path[From];
  if (S.Entry && From + 1 < P.Path.size() && P.Path[From + 1].K == Step::Field) {
    // Of an entry the value alone can change: it goes back under its key.
    NodeId Entry = stepInto(Base, S);
    return G.insert(Base, rebuild(stepInto(Entry, P.Path[From + 1]), P, From + 2, Value), G.keyOf(Entry));
  }
  NodeId Inner = rebuild(stepInto(Base, S), P, From + 1, Value);
  switch (S.K) {
  case Step::Field:
  case Step::Part:
    return G.store(Base, S.Key, Inner);
  case Step::Elem:
  case Step::Item:
    return G.insert(Base, Inner, S.Key);
  case Step::Deref:
    return Inner;
  }
  llvm_unreachable("all steps lead back");
}

/// What is changed through an iterator into a map.
void Environment::writeEntry(const Place &P, NodeId Value) {
  auto It = Entries.find(P.Cell);
  if (It == Entries.end()) return;
  if (P.Path.empty()) { // it stands elsewhere now
    Entries.erase(It);
    return;
  }
  auto IsSecond = [&](const Step &S) { return S.K == Step::Field && S.Key == It->second.Second; };
  const Step *Second = llvm::find_if(P.Path, IsSecond);
  if (Second == P.Path.end()) return;
  Place Changed = It->second.Map;
  Changed.Path.push_back({Step::Elem, It->second.Key});
  Changed.Path.append(Second + 1, P.Path.end());
  write(Changed, Value);
}

void Environment::write(const Place &P, NodeId Value) {
  if (!P.isKnown()) return;
  writeEntry(P, Value);
  NodeId Base = get(Now, P.Cell);
  if (Base == None) Base = G.unknown("not initialised");
  NodeId Whole = rebuild(Base, P, 0, Value);
  set(P.Cell, Whole);
  if (GlobalOf[P.Cell] != None && OnGlobalStore && G.resolve(Whole) != G.resolve(Base))
    OnGlobalStore(GlobalOf[P.Cell], Whole);
  if (auto By = HandedOut.find(P.Cell);
      By != HandedOut.end() && OnHandedOutStore && G.resolve(Whole) != G.resolve(Base))
    OnHandedOutStore(By->second, Whole);
}

void Environment::forgetGlobals() {
  for (auto [Id, C] : GlobalCells)
    if (C < Now.Cells.size()) Now.Cells[C] = None;
}

BlockId Environment::block(BlockId From, Jump Like) {
  Like.From = From;
  Like.To = Blocks++;
  Jumps.push_back(Like);
  return Like.To;
}

Env Environment::under(Env E, NodeId Condition, bool Holds, BlockId Loop) {
  if (E.Dead) return E;
  if (int T = G.truth(Condition); T >= 0 && bool(T) != Holds) {
    E.Dead = true;
    return E;
  }
  E.Guard = G.guard(Condition, Holds, E.Guard);
  E.Block = block(E.Block, {0, 0, Condition, Holds, Loop == None ? Jump::Plain : Jump::PastLoop, Loop});
  return E;
}

std::vector<GuardId> Environment::chain(GuardId Guard) const {
  std::vector<GuardId> Out;
  for (; Guard != None; Guard = G.guardAt(Guard).Parent) Out.push_back(Guard);
  std::reverse(Out.begin(), Out.end());
  return Out;
}

/// A tree over ways: conditions where two groups of ways differ in just one, otherwise any of them.
struct Environment::Meeting {
  NodeId Condition = None; ///< None: a phi of Ways, or the one way
  std::vector<size_t> Ways;
  std::vector<Meeting> Sides; ///< holds, does not hold

  Meeting(const Environment &E, const std::vector<std::vector<GuardId>> &Chains, std::vector<size_t> All, size_t Depth,
          bool Exact) {
    Ways = std::move(All);
    for (; Ways.size() > 1; ++Depth) {
      NodeId Common = None;
      GuardId Merge = None;
      bool Same = true;
      std::vector<size_t> Yes, No;
      for (size_t W : Ways) {
        if (Depth >= Chains[W].size()) return;
        const Guard &X = E.G.guardAt(Chains[W][Depth]);
        Same &= Common == None || X.Condition == Common;
        Common = X.Condition;
        if (E.Merges.contains(Chains[W][Depth])) Merge = Chains[W][Depth];
        (X.Holds ? Yes : No).push_back(W);
      }
      if (!Same) { // the ways that have come together there, and those that had ended before
        if (Merge == None || !Exact) return;
        Common = E.G.guardAt(Merge).Condition;
        auto IsMerged = [&](size_t W) { return Chains[W][Depth] == Merge; };
        Yes.clear(), No.clear();
        llvm::copy_if(Ways, std::back_inserter(Yes), IsMerged);
        llvm::copy_if(Ways, std::back_inserter(No), [&](size_t W) { return !IsMerged(W); });
      }
      if (Yes.empty() || No.empty()) continue;
      Condition = Common;
      Sides.emplace_back(E, Chains, std::move(Yes), Depth + 1, Exact);
      Sides.emplace_back(E, Chains, std::move(No), Same ? Depth + 1 : Depth, Exact);
      return;
    }
  }

  NodeId combine(ValueGraph &G, llvm::ArrayRef<NodeId> Values) const {
    if (Condition != None) {
      NodeId Yes = Sides[0].combine(G, Values), No = Sides[1].combine(G, Values);
      if (Yes == None || No == None) return Yes == None ? No : Yes;
      return G.select(Condition, Yes, No);
    }
    llvm::SmallVector<NodeId, 4> Present;
    for (size_t W : Ways)
      if (Values[W] != None) Present.push_back(Values[W]);
    return Present.empty() ? None : G.phi(Present);
  }
};

Env Environment::join(std::vector<Env> Ways) {
  llvm::erase_if(Ways, [](const Env &E) { return E.Dead; });
  if (Ways.empty()) {
    Env E;
    E.Dead = true;
    return E;
  }
  if (Ways.size() == 1) return std::move(Ways.front());

  std::vector<std::vector<GuardId>> Chains;
  std::vector<size_t> All;
  size_t Size = 0, Shared = ~size_t(0);
  Env Out;
  for (const Env &W : Ways) {
    Out.LostWays |= W.LostWays;
    Chains.push_back(chain(W.Guard));
    All.push_back(All.size());
    Size = std::max(Size, W.Cells.size());
    Shared = std::min(Shared, Chains.back().size());
  }
  Meeting Tree(*this, Chains, All, 0, !Out.LostWays);
  Out.Block = block(Ways[0].Block);
  for (const Env &W : llvm::drop_begin(Ways))
    if (W.Block != Ways[0].Block) Jumps.push_back({W.Block, Out.Block});
  for (size_t I = 0; I < Shared; ++I) {
    if (llvm::any_of(Chains, [&](const std::vector<GuardId> &C) { return C[I] != Chains[0][I]; })) break;
    Out.Guard = Chains[0][I];
  }
  std::vector<NodeId> Values(Ways.size());
  Out.Cells.resize(Size, None);
  for (CellId C = 0; C < Size; ++C) {
    bool Written = false;
    for (const Env &W : Ways) Written |= C < W.Cells.size() && W.Cells[C] != None;
    if (!Written) continue;
    for (size_t I = 0; I < Ways.size(); ++I) Values[I] = get(Ways[I], C);
    Out.Cells[C] = Tree.combine(G, Values);
  }
  // A reference or pointer that is the same on all ways keeps its place; another one is a new object from here on.
  for (const auto &[Variable, First] : Ways[0].Bindings) {
    bool Everywhere = true, Same = true;
    for (const Env &W : Ways) {
      auto It = W.Bindings.find(Variable);
      Everywhere &= It != W.Bindings.end();
      Same &= Everywhere && It->second == First;
    }
    if (!Everywhere) continue;
    if (Same) {
      Out.Bindings[Variable] = First;
      continue;
    }
    for (size_t I = 0; I < Ways.size(); ++I) Values[I] = read(Ways[I], Ways[I].Bindings[Variable].At);
    CellId C = GlobalOf.size();
    GlobalOf.push_back(None);
    Out.Cells.resize(C + 1, None);
    Out.Cells[C] = Tree.combine(G, Values);
    Out.Bindings[Variable] = {Place{C, {}}, First.Array};
  }
  return Out;
}

/// Ways that meet with more guards than that are not told apart by what follows: their conditions would be asked again
/// for each call behind a long switch.
static constexpr size_t MaxWaysOfMerge = 12;

/// More of the value graph than this behind a condition costs more than it can rule out.
static constexpr size_t MaxBehindMerge = 48;

/// Whether only arguments and constants decide a condition. What calls return and members hold is asked where the
/// branch stands, but not once more for each call behind it: in a large program the work for that lacks elsewhere.
bool Environment::isGivenByCaller(NodeId Condition) const {
  std::vector<NodeId> Todo{Condition};
  for (size_t Seen = 0; !Todo.empty(); ++Seen) {
    NodeId N = Todo.back();
    Todo.pop_back();
    const facts::Node &Node = G.node(N);
    switch (Node.Kind) {
    case Op::Param:
    case Op::Literal:
    case Op::Int:
    case Op::Null:
    case Op::Func:
      break;
    case Op::Field:
    case Op::Elem:
    case Op::Unary:
    case Op::Binary:
    case Op::Select:
      llvm::append_range(Todo, G.operands(N));
      break;
    default:
      return false;
    }
    if (Seen > MaxBehindMerge) return false;
  }
  return true;
}

Env Environment::joinBranch(std::vector<Env> Ways) {
  std::vector<std::vector<GuardId>> Chains;
  for (const Env &W : Ways)
    if (!W.Dead) Chains.push_back(chain(W.Guard));
  Env Out = join(std::move(Ways));
  if (Chains.size() < 2 || Chains.size() > MaxWaysOfMerge) return Out;
  size_t Shared = chain(Out.Guard).size();
  std::vector<llvm::ArrayRef<GuardId>> Behind;
  for (const std::vector<GuardId> &C : Chains) Behind.push_back(llvm::ArrayRef(C).drop_front(Shared));
  NodeId Taken = takenOn(Behind);
  if (!isGivenByCaller(Taken)) return Out;
  GuardId Guard = G.guard(Taken, true, Out.Guard);
  if (Guard != Out.Guard) Merges.insert(Guard);
  Out.Guard = Guard;
  return Out;
}

/// Yes where C holds, otherwise No: both are conditions.
static NodeId either(ValueGraph &G, NodeId C, NodeId Yes, NodeId No) {
  int Y = G.truth(Yes), N = G.truth(No);
  if (Y >= 0 && Y == N) return Yes;
  NodeId Not = G.unary("!", C);
  if (Y == 0) return N == 1 ? Not : G.binary("&&", Not, No);
  if (N == 0) return Y == 1 ? C : G.binary("&&", C, Yes);
  if (Y == 1) return G.binary("||", C, No);
  return N == 1 ? G.binary("||", Not, Yes) : G.select(C, Yes, No);
}

/// The condition under which one of the ways is taken.
NodeId Environment::takenOn(llvm::ArrayRef<llvm::ArrayRef<GuardId>> Ways) {
  if (Ways.empty()) return G.integer("0");
  if (llvm::any_of(Ways, [](const auto &W) { return W.empty(); })) return G.integer("1");
  NodeId C = G.guardAt(Ways[0][0]).Condition;
  std::vector<llvm::ArrayRef<GuardId>> Yes, No, Others;
  for (llvm::ArrayRef<GuardId> W : Ways) {
    const Guard &X = G.guardAt(W[0]);
    if (X.Condition != C)
      Others.push_back(W);
    else
      (X.Holds ? Yes : No).push_back(W.drop_front());
  }
  NodeId Holds = takenOn(Yes), Not = takenOn(No), Rest = takenOn(Others);
  NodeId Either = either(G, C, Holds, Not);
  if (G.truth(Either) == 1 || G.truth(Rest) == 1) return G.integer("1");
  return Others.empty() ? Either : G.binary("||", Either, Rest);
}

Environment::LoopHead Environment::enterLoop(llvm::ArrayRef<const clang::ValueDecl *> Rebound) {
  LoopHead L;
  L.Block = Now.Block = block(Now.Block);
  for (const clang::ValueDecl *V : Rebound) {
    auto It = Now.Bindings.find(V);
    if (It == Now.Bindings.end()) continue;
    NodeId P = G.openPhi(read(It->second.At));
    L.Rebound.emplace_back(V, P);
    It->second.At = Place{newCell(P), {}};
  }
  for (CellId C = 0; C < Now.Cells.size(); ++C) {
    if (Now.Cells[C] == None) continue;
    if (llvm::any_of(L.Rebound, [&](auto &R) { return R.second == Now.Cells[C]; })) continue;
    NodeId P = G.openPhi(Now.Cells[C]);
    L.Phis.emplace_back(C, P);
    Now.Cells[C] = P;
  }
  return L;
}

void Environment::backEdge(const LoopHead &L) {
  if (Now.Dead) return;
  Jumps.push_back({Now.Block, L.Block, None, true, Jump::Back});
  for (auto [C, P] : L.Phis)
    if (NodeId N = get(Now, C); N != None) G.addWay(P, N);
  for (auto [V, P] : L.Rebound)
    if (auto It = Now.Bindings.find(V); It != Now.Bindings.end()) G.addWay(P, read(It->second.At));
}

void Environment::closeLoop(const LoopHead &L, uint32_t Number, NodeId Driver) {
  auto Close = [&](NodeId P) { Number ? G.closePhi(P, Number, Driver) : G.closePhi(P); };
  for (auto [C, P] : L.Phis) Close(P);
  for (auto [V, P] : L.Rebound) Close(P);
}

/// The condition of a way, from where its guards still were those of Outer.
bool Environment::isUnder(GuardId Guard, GuardId Outer) const {
  return Outer == None || llvm::is_contained(chain(Guard), Outer);
}

NodeId Environment::conditionBehind(GuardId Guard, GuardId Outer) {
  NodeId All = None;
  std::vector<GuardId> Chain = chain(Guard);
  size_t From = 0;
  for (std::vector<GuardId> Before = chain(Outer);
       From < Chain.size() && From < Before.size() && Chain[From] == Before[From];)
    ++From;
  for (size_t I = From; I < Chain.size(); ++I) {
    const facts::Guard &X = G.guardAt(Chain[I]);
    NodeId C = X.Holds ? X.Condition : G.unary("!", X.Condition);
    All = All == None ? C : G.binary("&&", All, C);
  }
  return All == None ? G.integer("1") : All;
}

NodeId Environment::exitValue(const LoopExit &L, NodeId Normal, llvm::ArrayRef<NodeId> Others) {
  llvm::SmallVector<NodeId, 6> Operands{L.Driver, Normal};
  for (size_t I = 0; I < Others.size(); ++I) {
    if (Others[I] == None) return None;
    Operands.append({L.Conditions[I], Others[I]});
  }
  return G.make(Op::Exit, L.Number, 0, Operands);
}

Env Environment::leaveLoop(const LoopHead &Head, LoopExit L, Env Normal, std::vector<Env> Breaks) {
  for (const Env &B : Breaks) L.Conditions.push_back(conditionBehind(B.Guard, L.Inside));
  std::vector<Env> Ends = Breaks;
  Ends.insert(Ends.begin(), Normal);
  Env Out = join(std::move(Ends));
  if (Out.Dead || Normal.Dead || !L.Number) return Out;
  std::vector<NodeId> Others(Breaks.size());
  for (CellId C = 0; C < Out.Cells.size(); ++C) {
    if (Out.Cells[C] == None || C >= Normal.Cells.size() || Normal.Cells[C] == None) continue;
    NodeId End = G.resolve(Normal.Cells[C]);
    bool Differs = llvm::any_of(Head.Phis, [&](auto &P) { return P.first == C && G.isLoopPhi(P.second); });
    for (size_t I = 0; I < Breaks.size(); ++I) {
      Others[I] = get(Breaks[I], C);
      Differs |= Others[I] != End;
    }
    if (!Differs) continue;
    if (NodeId N = exitValue(L, End, Others); N != None) Out.Cells[C] = N;
  }
  return Out;
}

} // namespace ssot::extract
