// What was stored elsewhere: the values of a field in whatever object may be meant, function values that are kept and
// called later, texts that were registered under a name. In: questions of the evaluator. Out: values that carry where
// the service's own code gave them (Origin).
#include "program/counters.h"
#include "program/resolver.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {

/// Fields whose stores are looked for inside one another.
static constexpr unsigned MaxFieldDepth = 2;
/// Steps for all fields together that are looked at inside another one; what needs more is data of a large program.
static constexpr unsigned MaxNestedWork = 60'000;
/// A field that more code stores to is data, not a name.
static constexpr size_t MaxStores = 256;
/// Times that the stores of a field are looked at anew, because they depended on another one.
static constexpr unsigned MaxFieldAnew = 2;

/// Steps for finding out which functions may be meant where a function value is called: at one call, and at all of them
/// with what is stored behind them. Only what a handed-over function is called with hangs on it.
static constexpr unsigned MaxForInvocation = 4'000, MaxForInvocations = 1'000'000;

/// Whose field a chain down to this store changes. Of a method's own object: of the methods on the chain that have it,
/// the topmost one's class, or that of an override which it calls.
Holder Resolver::holderOf(Evaluator &Ev, Frame *F, const Chain &C, facts::NodeId Store) const {
  const facts::Function &Fn = *F->D->Fn;
  auto Changed = [&](facts::NodeId N) { return Fn.Operands[Fn.Nodes[N].First]; };
  Holder Out;
  ValueSet Objects = Ev.eval(F, Changed(Store));
  Out.Made = Ev.madeAt(Objects);
  facts::NodeId Of = Changed(Store);
  while (Fn.Nodes[Of].Kind == facts::Op::After || Fn.Nodes[Of].Kind == facts::Op::Store) Of = Changed(Of);
  if (Fn.Nodes[Of].Kind != facts::Op::This) { // a closure's captured object, another one that it is given
    std::vector<ClsId> Classes = Ev.classesOf(Objects);
    Out.Of = Classes.size() == 1 ? Classes[0] : Nothing;
    return Out;
  }
  for (size_t I = C.Edges.size() + 1; I-- > 0;) {
    const Def &At = Table.Defs[I ? C.Edges[I - 1].Caller : C.Bottom];
    ClsId Here = At.Decl->Class == facts::None ? Nothing : Table.classOf(At);
    if (Here != Nothing && Table.derivesFrom(Here, Out.Of == Nothing ? Table.classOf(*F->D) : Out.Of)) Out.Of = Here;
  }
  return Out;
}

/// Callers that are asked whether they hand a counted number in; the others of that many do as these.
static constexpr size_t MaxForCounted = 256;

/// Whether what a node gives may be a number that is counted up elsewhere than in the field Key: that names something.
bool Resolver::isCounted(const Def &D, facts::NodeId N, facts::Str Key, unsigned Depth) const {
  const facts::Function &Fn = *D.Fn;
  const facts::Node &Node = Fn.Nodes[N];
  if (Depth > 2) return false;
  if (Node.Kind == facts::Op::Select || Node.Kind == facts::Op::Phi)
    for (unsigned I = Node.Kind == facts::Op::Select; I < Node.Count; ++I)
      if (isCounted(D, Fn.Operands[Node.First + I], Key, Depth + 1)) return true;
  if (Node.Kind == facts::Op::Param) {
    llvm::ArrayRef<Edge> Callers = V.callers(DefId(&D - Table.Defs.data()));
    for (const Edge &E : Callers.take_front(std::min(Callers.size(), MaxForCounted))) {
      const Def &Caller = Table.Defs[E.Caller];
      if (E.IsMention || Node.Ref >= Caller.Fn->Calls[E.Index].Args.size()) continue;
      if (isCounted(Caller, Caller.Fn->Calls[E.Index].Args[Node.Ref], facts::None, Depth + 1)) return true;
    }
  }
  if (Node.Kind != facts::Op::Binary && Node.Kind != facts::Op::Field) return false;
  std::map<facts::NodeId, facts::Str> Counters = countersIn(Fn, *Table.Units[D.Unit]);
  auto It = Counters.find(N);
  return It != Counters.end() && It->second != Key;
}

/// Whether a store keeps a number that is counted up, or something together with one.
bool Resolver::registers(const Def &D, facts::NodeId Store) const {
  const facts::Node &N = D.Fn->Nodes[Store], &What = D.Fn->Nodes[D.Fn->Operands[N.First + 1]];
  if (isCounted(D, D.Fn->Operands[N.First + 1], N.Ref, 0)) return true;
  for (unsigned I = 1; What.Kind == facts::Op::Insert && I < What.Count; ++I)
    if (isCounted(D, D.Fn->Operands[What.First + I], N.Ref, 0)) return true;
  return false;
}

/// Whether what a node gives is a number that is computed or comes from elsewhere: data, which names nothing. An
/// element of an array of such numbers, too, and (Same) what the field Key of another object holds.
bool Resolver::isNumberFromElsewhere(const Def &D, facts::NodeId N, facts::Str Key, bool Same) const {
  const facts::Function &Fn = *D.Fn;
  const facts::Node &Node = Fn.Nodes[N];
  switch (Node.Kind) {
  case facts::Op::Unary:
  case facts::Op::Binary:
    return !isCounted(D, N, Key, 0);
  case facts::Op::Param:
    return Node.Ref < Fn.Params.size() && isArithmetic(Table.str(D, Fn.Params[Node.Ref].Type)) &&
           !isCounted(D, N, Key, 0);
  case facts::Op::Call: {
    if (Fn.Calls[Node.Ref].Callee == facts::None) return false;
    const Symbol &Called = Table.Symbols[Table.symbol(D.Unit, Fn.Calls[Node.Ref].Callee)];
    return Called.Decl && isArithmetic(Table.str(Called.Unit, Called.Decl->ReturnType));
  }
  case facts::Op::Insert:
    return isNumberFromElsewhere(D, Fn.Operands[Node.First], Key, /*Same=*/true) &&
           isNumberFromElsewhere(D, Fn.Operands[Node.First + 1], Key, Same);
  case facts::Op::Field:
    return Same && Node.Ref == Key;
  default:
    return false;
  }
}

bool Resolver::isFlag(llvm::StringRef Field) const {
  return llvm::all_of(V.storesOf(Field), [&](const std::pair<DefId, facts::NodeId> &Store) {
    if (leavesField(Store.first, Store.second)) return true;
    const Def &D = Table.Defs[Store.first];
    const facts::Node &N = D.Fn->Nodes[D.Fn->Operands[D.Fn->Nodes[Store.second].First + 1]];
    if (N.Kind == facts::Op::Param && N.Ref < D.Decl->Params.size()) {
      llvm::StringRef Type = Table.str(D, D.Decl->Params[N.Ref].Type);
      return !Type.ends_with("*") || Type.contains("char"); // a pointer leads to an object
    }
    return N.Kind == facts::Op::Int || N.Kind == facts::Op::Null || N.Kind == facts::Op::Literal ||
           N.Kind == facts::Op::Func;
  });
}

/// Whether a store only says that the object in its own field was handed to somebody: `write(fd_)` leaves what fd_ is.
bool Resolver::leavesField(DefId D, facts::NodeId Store) const {
  const Def &At = Table.Defs[D];
  const facts::Function &Fn = *At.Fn;
  facts::Str Key = Fn.Nodes[Store].Ref;
  facts::NodeId N = Fn.Operands[Fn.Nodes[Store].First + 1];
  for (; Fn.Nodes[N].Kind == facts::Op::After; N = Fn.Operands[Fn.Nodes[N].First])
    for (const model::Fact *Fact : Models.factsFor(At.Unit, Fn.Calls[Fn.Nodes[N].Ref]))
      if (!Fact->Flows.empty() || !Fact->Changes.empty() || !Fact->Cases.empty()) return false;
  if (Fn.Nodes[N].Kind != facts::Op::Field || Fn.Nodes[N].Ref != Key) return false;
  facts::NodeId Of = Fn.Operands[Fn.Nodes[N].First], To = Fn.Operands[Fn.Nodes[Store].First];
  auto Bare = [&](facts::NodeId O) {
    while (Fn.Nodes[O].Kind == facts::Op::After || Fn.Nodes[O].Kind == facts::Op::Store)
      O = Fn.Operands[Fn.Nodes[O].First];
    return O;
  };
  return Bare(Of) == Bare(To);
}

/// Whether a constructor stores to the same field again, whichever way it goes: objects begin with what it leaves.
static bool isOverwritten(const facts::Function &Fn, facts::NodeId Store) {
  if (!(Fn.Flags & facts::FnConstructor)) return false;
  auto Operand = [&](facts::NodeId N, unsigned I) { return Fn.Operands[Fn.Nodes[N].First + I]; };
  facts::NodeId Whose = Store;
  while (Fn.Nodes[Whose].Kind == facts::Op::Store || Fn.Nodes[Whose].Kind == facts::Op::After)
    Whose = Operand(Whose, 0);
  auto Leaves = llvm::find_if(Fn.Exit, [](const facts::ExitState &E) { return E.Position == 0; });
  if (Fn.Nodes[Whose].Kind != facts::Op::This || Leaves == Fn.Exit.end()) return false;
  std::vector<facts::NodeId> Todo{Leaves->Value};
  llvm::DenseSet<facts::NodeId> Seen;
  while (!Todo.empty()) {
    facts::NodeId N = Todo.back();
    Todo.pop_back();
    if (N == Store) return false;
    const facts::Node &Node = Fn.Nodes[N];
    if (!Seen.insert(N).second) continue;
    bool Same = Node.Kind == facts::Op::Store && Node.Ref == Fn.Nodes[Store].Ref;
    bool One = Node.Kind == facts::Op::Store || Node.Kind == facts::Op::After;
    for (unsigned I = 0; I < Node.Count && !Same && (I == 0 || !One); ++I) Todo.push_back(Operand(N, I));
  }
  return true;
}

/// Every store to this field in the service's program, with the values of each way that leads to it.
std::vector<Resolver::Stored> Resolver::storesTo(llvm::StringRef Field) {
  std::vector<Stored> Out;
  if (size_t Count = V.storesOf(Field).size(); Count > MaxStores)
    return {{one(unknown("member " + Field.str() + ", stored in " + std::to_string(Count) + " places")), {}}};
  auto IsNumber = [&](const std::pair<DefId, facts::NodeId> &Store, bool Same) {
    const facts::Function &Fn = *Table.Defs[Store.first].Fn;
    const facts::Node &N = Fn.Nodes[Store.second];
    return isNumberFromElsewhere(Table.Defs[Store.first], Fn.Operands[N.First + 1], N.Ref, Same);
  };
  // Copies of numbers are numbers.
  bool Numbers = llvm::any_of(V.storesOf(Field), [&](const auto &Store) { return IsNumber(Store, false); });
  for (const auto &[D, Node] : V.storesOf(Field)) {
    facts::NodeId Store = Node;
    if (leavesField(D, Store) || isOverwritten(*Table.Defs[D].Fn, Store)) continue;
    if (IsNumber({D, Store}, Numbers)) {
      Out.push_back({one(unknown("member " + Field.str())), {}});
      continue;
    }
    auto What = [&](Evaluator &Ev, Frame *F) {
      facts::NodeId Value = F->D->Fn->Operands[F->D->Fn->Nodes[Store].First + 1];
      std::optional<ValueSet> Inserted = Ev.insertedInRounds(F, Value);
      return Ev.withoutChangedSelf(Inserted ? *Inserted : Ev.eval(F, Value));
    };
    collectStores(D, Store, What, registers(Table.Defs[D], Store) ? ForRegistry : ForField, Field, Out);
  }
  return Out;
}

/// What one store keeps on each way that leads to it. Store None: it is one to a global variable.
void Resolver::collectStores(DefId D, facts::NodeId Store, const Read &What, const Effort &May, llvm::StringRef Self,
                             std::vector<Stored> &Out) {
  enumerate(
      D, facts::None, false,
      [&](Evaluator &Ev, Frame *F, const Found *) {
        ValueSet S = What(Ev, F);
        return std::make_shared<Found>(keyOf(S), S.Open | Ev.openInside(S));
      },
      [&](Evaluator &Ev, const Complete &At) {
        Holder Of = Store == facts::None ? Holder() : holderOf(Ev, At.Whole, At.C, Store);
        Stored New{withoutAgain(What(Ev, At.Read)), std::move(Of)};
        if (New.What.empty()) return true;
        for (Value &A : New.What.Alts.edit())
          if (A.K == Value::Kind::Again) A = unknown("what it held before, changed");
        if (!At.Place.empty()) {
          bool InGlobal =
              Store == facts::None || (!New.In.Made.empty() && llvm::all_of(New.In.Made, [](const MadeAt &M) {
                return M.In == Nothing; // a singleton's
              }));
          Origins.push_back({At.C, InGlobal});
          cameBy(New.What, &Origins.back());
        }
        Out.push_back(std::move(New));
        return true;
      },
      May, Self);
}

/// The same of a global variable, where what is stored depends on callers.
std::vector<Resolver::Stored> Resolver::storesTo(VarId G) {
  std::vector<Stored> Out;
  if (size_t Count = V.storesOf(G).size(); Count > MaxStores)
    return {
        {one(unknown("variable " + Table.Globals[G].Name.str() + ", stored in " + std::to_string(Count) + " places")),
         {}}};
  for (const auto &[D, Index] : V.storesOf(G)) {
    if (int O = Table.Defs[D].Owner; O != Shared && O != V.Service) continue;
    facts::NodeId Value = Table.Defs[D].Fn->GlobalStores[Index].Value;
    collectStores(
        D, facts::None, [Value](Evaluator &Ev, Frame *F) { return Ev.eval(F, Value); }, ForField, keyOfGlobal(G), Out);
  }
  return Out;
}

ValueSet Resolver::globalAnywhere(VarId G, int Owner) {
  std::string Key = keyOfGlobal(G);
  if (FieldRunning.count(Key)) return again();
  Known *Stores = knownStores(Key, [&] { return storesTo(G); });
  Union All;
  for (const Stored &S : Stores ? Stores->All : std::vector<Stored>()) All.add(S.What);
  ValueSet Values = All.take();
  Values.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
  Values.Open = 0;
  return Values;
}

/// The stores to a field; null: it is being looked at, or is too far away. What depends on a field that is being looked
/// at holds until that ends, and is looked at anew then.
Resolver::Known *Resolver::knownStores(const std::string &Field, llvm::function_ref<std::vector<Stored>()> Find) {
  auto Need = [&](const std::string &Other) {
    for (auto &[Running, Needs] : FieldRunning)
      if (Running != Other) Needs.insert(Other);
  };
  auto It = Stores.find(Field);
  unsigned Anew = 0;
  if (It != Stores.end()) {
    bool Holds =
        llvm::all_of(It->second.Needs, [&](const std::string &Other) { return FieldRunning.count(Other) != 0; });
    if (Holds || It->second.Anew >= MaxFieldAnew) {
      for (const std::string &Other : It->second.Needs)
        if (FieldRunning.count(Other)) Need(Other);
      return &It->second;
    }
    Anew = It->second.Anew + 1;
  }
  if (FieldRunning.count(Field)) {
    Need(Field);
    return nullptr;
  }
  if (FieldRunning.empty()) WorkBefore = FieldWork;
  if (FieldRunning.size() > MaxFieldDepth || (!FieldRunning.empty() && FieldWork - WorkBefore > MaxNestedWork)) {
    for (const auto &[Running, Needs] : std::map(FieldRunning)) Need(Running);
    return nullptr;
  }
  FieldRunning[Field];
  std::vector<Stored> All = Find();
  std::set<std::string> Needs = std::move(FieldRunning[Field]);
  FieldRunning.erase(Field);
  Needs.erase(Field);
  return &(Stores[Field] = {std::move(All), {}, std::move(Needs), Anew});
}

ValueSet Resolver::fieldAnywhere(llvm::StringRef Field, const Holder &Of) {
  bool Itself = FieldRunning.count(Field.str());
  Known *Stores = knownStores(Field.str(), [&] { return storesTo(Field); });
  if (!Stores) return Itself ? again() : ValueSet();
  auto [Memo, New] = Stores->ByHolder.try_emplace(Of);
  if (!New) return Memo->second;
  // The object of a store must be one that the reader may have.
  auto MayBe = [&](const Holder &In) {
    if (In.Of != Nothing && Of.Of != Nothing && !Table.derivesFrom(In.Of, Of.Of) && !Table.derivesFrom(Of.Of, In.Of))
      return false;
    // A variable is told by its name: what is stored to objects that nobody knows is not stored to it.
    if (In.Made.empty()) return llvm::none_of(Of.Made, [](const MadeAt &M) { return M.In == Nothing; });
    return Of.Made.empty() || llvm::any_of(In.Made, [&](const MadeAt &M) { return llvm::is_contained(Of.Made, M); });
  };
  Union All;
  for (const Stored &S : Stores->All)
    if (MayBe(S.In)) All.add(S.What);
  ValueSet Values = All.take();
  Values.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
  // What nobody knows adds nothing to what is known.
  bool SomeKnown =
      llvm::any_of(Values.Alts, [](const Value &A) { return A.K != Value::Kind::Unknown && A.K != Value::Kind::Null; });
  if (SomeKnown) Values.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Null; });
  Values.Open = 0;
  return Memo->second = Values;
}

const std::vector<std::pair<DefId, unsigned>> &Resolver::invokedAt(SymId Function) {
  if (!InvocationsKnown) {
    InvocationsKnown = true; // first: what is asked while we look gets what is known so far
    collectInvocations();
  }
  return Invocations[Function];
}

/// What is called through a value there: a pointer, or the std::function that a model says is called; None: an ordinary
/// call.
facts::NodeId Resolver::calledValue(DefId D, unsigned Call) const {
  const facts::Call &C = Table.Defs[D].Fn->Calls[Call];
  for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, C))
    if (llvm::any_of(Fact->Invokes, [](const model::Invoke &I) { return I.Function.K == model::Expr::Kind::This; }))
      return C.Receiver;
  return C.Target;
}

/// A parameter, or what a closure has captured: who hands it in says what it is called with.
static bool isHandedIn(const facts::Function &Fn, facts::NodeId N, const facts::Tu &Unit) {
  if (Fn.Nodes[N].Kind == facts::Op::Param) return true;
  return llvm::any_of(fieldsBehind(Fn, N),
                      [&](facts::Str Key) { return llvm::StringRef(Unit.Strings[Key]).starts_with("capture:"); });
}

/// Which functions may be meant where reached code calls a function value that is kept somewhere.
void Resolver::collectInvocations() {
  Evaluators.emplace_back(V, Models, Ask);
  Evaluator &Ev = Evaluators.back();
  Ev.Worth = MaxForInvocations;
  uint64_t Before = FieldWork;
  for (DefId D : V.reachedDefs())
    for (unsigned I = 0; I < Table.Defs[D].Fn->Calls.size(); ++I) {
      facts::NodeId Called = calledValue(D, I);
      if (Called == facts::None || isHandedIn(*Table.Defs[D].Fn, Called, *Table.Units[Table.Defs[D].Unit])) continue;
      if (Ev.work() + (FieldWork - Before) > MaxForInvocations)
        return note("more work than the bound of calls through function values leads", D);
      Ev.startRound();
      ValueSet Functions = Ev.within(MaxForInvocation, [&] { return Ev.eval(Ev.top(D, true), Called); });
      for (const Value &A : Functions.Alts) {
        if (A.K == Value::Kind::Function) Invocations[A.Sym].push_back({D, I});
        if (A.K != Value::Kind::Object) continue;
        for (ClsId Cls : Ev.classesOf(one(A)))
          if (SymId Op = Table.Classes[Cls].CallOperator; Op != Nothing) Invocations[Op].push_back({D, I});
      }
    }
}

const std::vector<std::pair<DefId, unsigned>> &Resolver::invokedFrom(llvm::StringRef Field) {
  if (!FieldInvocationsKnown) {
    FieldInvocationsKnown = true;
    for (DefId D : V.reachedDefs())
      for (unsigned I = 0; I < Table.Defs[D].Fn->Calls.size(); ++I)
        if (facts::NodeId Called = calledValue(D, I); Called != facts::None)
          for (facts::Str Key : fieldsBehind(*Table.Defs[D].Fn, Called))
            FieldInvocations[Table.str(Table.Defs[D], Key)].push_back({D, I});
  }
  return FieldInvocations[Field];
}

/// Ways on which one call of a function value is looked at.
static constexpr size_t MaxInvocations = 256;

const std::vector<Invocation> &Resolver::invocationsAt(DefId D, unsigned Call) {
  static const std::vector<Invocation> None;
  if (!FieldRunning.empty()) return None;            // not all is known yet
  auto [It, New] = InvokedOn.try_emplace({D, Call}); // asked for while we look: nothing
  if (!New) return It->second;
  std::vector<Invocation> All;
  std::set<std::string> Seen;
  auto KeyOf = [](const Invocation &I) {
    std::string Key = keyOf(I.Called);
    for (const ValueSet &A : I.Args) Key += "~" + keyOf(A);
    return Key;
  };
  enumerate(
      D, Call, false,
      [&](Evaluator &Ev, Frame *F, const Found *) {
        auto Now = std::make_shared<Found>();
        for (const Invocation &I : Ev.invocations(F, Call)) {
          Now->Key += KeyOf(I) + ";";
          Now->Open |= I.Called.Open;
          for (const ValueSet &A : I.Args) Now->Open |= A.Open;
        }
        return Now;
      },
      [&](Evaluator &Ev, const Complete &At) {
        for (Invocation &I : Ev.invocations(At.Read, Call)) {
          if (All.size() >= MaxInvocations || !Seen.insert(KeyOf(I)).second) continue;
          I.Called.Open = 0;
          for (ValueSet &A : I.Args) A.Open = 0;
          All.push_back(std::move(I));
        }
        return true;
      },
      ForField, /*Self=*/"", /*Keep=*/true);
  return It->second = std::move(All);
}

void Resolver::collectDefines() {
  for (auto [D, Call] : Modelled)
    for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, Table.Defs[D].Fn->Calls[Call]))
      for (const model::Define &Define : Fact->Defines) collectDefines(D, Call, Define);
}

void Resolver::collectDefines(DefId D, unsigned Call, const model::Define &Define) {
  auto Read = [&](Evaluator &Ev, Frame *F, RegistryEntry &E) {
    for (const model::Expr &K : Define.Keys) E.Keys.push_back(Ev.evalExpr(F, Call, K));
    if (!Define.Text.empty()) E.Text = Ev.evalExpr(F, Call, Define.Text[0]);
  };
  enumerate(
      D, Call, false,
      [&](Evaluator &Ev, Frame *F, const Found *) {
        RegistryEntry E;
        Read(Ev, F, E);
        auto Now = std::make_shared<Found>(keyOf(E.Text), E.Text.Open);
        for (const ValueSet &K : E.Keys) {
          Now->Key += keyOf(K);
          Now->Open |= K.Open;
        }
        return Now;
      },
      [&](Evaluator &Ev, const Complete &At) {
        // A loop over names and statements defines each under its own name.
        std::vector<RegistryEntry> Ways;
        bool Split =
            Ev.eachWay(At.Read, Call, [&] { Read(Ev, At.Read, Ways.emplace_back(RegistryEntry{{}, {}, D, Call})); });
        std::move(Ways.begin() + Split, Ways.end(), std::back_inserter(Registries[Define.Registry]));
        return true;
      },
      ForSink, /*Self=*/"", /*Keep=*/true);
}

ValueSet Resolver::lookup(llvm::StringRef Registry, const std::vector<ValueSet> &Keys) {
  ValueSet Own, Others;
  for (const ValueSet &K : Keys) Own.Open |= K.Open;
  auto It = Registries.find(Registry.str());
  if (It == Registries.end()) return {};
  for (const RegistryEntry &E : It->second) {
    bool All = E.Keys.size() == Keys.size();
    for (size_t I = 0; All && I < Keys.size(); ++I)
      All = llvm::any_of(Keys[I].Alts, [&](const Value &A) {
        return llvm::any_of(E.Keys[I].Alts, [&](const Value &B) {
          return compareEqual(A, B) == 1 || (A.K == Value::Kind::Null && B.K == Value::Kind::Text && B.Str.empty());
        });
      });
    if (!All) continue;
    Used.insert({E.By, E.Site});
    (V.own(E.By) ? Own : Others).add(E.Text);
  }
  if (Own.empty()) {
    Others.Open |= Own.Open;
    return Others;
  }
  return Own;
}

} // namespace ssot::program
