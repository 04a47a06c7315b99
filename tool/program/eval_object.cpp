// Objects: of which classes they may be, what a virtual call on them runs, and what their fields hold.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/SaveAndRestore.h"

namespace ssot::program {

using facts::Op;

/// Work for one object that a call is made on, where the question is only which body runs.
static constexpr unsigned MaxForDispatch = 2'000;
/// Work for what is inside an object, where the question is only whose callers can tell more.
static constexpr unsigned MaxForOpen = 20'000;
/// Handles made from one another that are looked into for that.
static constexpr unsigned MaxHandlesInside = 3;
/// Activations of one call that are looked into for one field's store; the next ones do what these did.
static constexpr unsigned MaxEntered = 3;
/// Calls below one another that are looked into for it: what is that far away from the reader is asked for as what
/// anybody stores there.
static constexpr unsigned MaxEffectDepth = 4;

std::vector<ClsId> Evaluator::classesOfObject(const Value &O) {
  if (O.K != Value::Kind::Object || O.N >= WholeGlobal) return classesOf(one(O));
  const facts::Node &N = node(O.F, O.N);
  if (N.Kind != Op::Store && N.Kind != Op::After) return classesOf(one(O));
  if (auto It = knowledge().Classes.find({O.F, O.N}); It != knowledge().Classes.end()) return It->second;
  std::vector<ClsId> Classes = classesOf(one(O));
  return knowledge().Classes[{O.F, O.N}] = std::move(Classes);
}

static bool isPending(const Value &A) {
  return A.K == Value::Kind::Pending;
}

static bool isNull(const Value &A) {
  return A.K == Value::Kind::Null;
}

/// An object that was changed is of the class that it was of before; what it was before may be itself, changed in a
/// loop.
std::vector<ClsId> Evaluator::classesOf(const ValueSet &Objects, uint64_t *Waits) {
  std::vector<ClsId> Out;
  std::vector<Value> Todo(Objects.Alts.rbegin(), Objects.Alts.rend());
  std::set<std::pair<Frame *, facts::NodeId>> Seen;
  while (!Todo.empty()) {
    Value A = std::move(Todo.back());
    Todo.pop_back();
    if (A.K == Value::Kind::Null && Objects.Alts.size() > 1) continue; // nobody calls a method of nothing
    if (A.K == Value::Kind::Again && !Seen.empty()) continue;
    if (A.K != Value::Kind::Object || A.N == UnseenThis) return {};
    std::vector<ClsId> Of;
    if (A.N == WholeGlobal) {
      Of = classesOfGlobal(A);
    } else if (A.N == OnlyClass) {
      Of.push_back(A.Sym);
    } else if (A.N == MadeHere) {
      Of.push_back(A.F->Makes != Nothing ? A.F->Makes : Table.classOf(*A.F->D));
    } else {
      const facts::Node &N = node(A.F, A.N);
      if (N.Kind == Op::New) Of.push_back(Table.classOf(A.F->D->Unit, N.Ref2));
      if (N.Kind == Op::Object) Of.push_back(Table.classOf(A.F->D->Unit, N.Ref));
      if (N.Kind == Op::Store || N.Kind == Op::After) {
        if (!Seen.insert({A.F, A.N}).second) continue;
        ValueSet Before = eval(A.F, operand(A.F, N, 0));
        if (Before.empty()) return {};
        if (Waits && llvm::any_of(Before.Alts, isPending)) *Waits |= Before.Open;
        Todo.insert(Todo.end(), Before.Alts.rbegin(), Before.Alts.rend());
        continue;
      }
    }
    if (Of.empty() || llvm::is_contained(Of, Nothing)) return {};
    for (ClsId C : Of)
      if (!llvm::is_contained(Out, C)) Out.push_back(C);
  }
  return Out;
}

/// Visits these objects and, where one is another one changed, that one too; of lists the elements. Visit says whether
/// to go on.
bool Evaluator::walkObjects(const ValueSet &Objects, llvm::function_ref<bool(const Value &)> Visit) {
  std::vector<Value> Todo(Objects.Alts.begin(), Objects.Alts.end());
  std::set<Key> Seen;
  while (!Todo.empty()) {
    Value O = std::move(Todo.back());
    Todo.pop_back();
    bool IsNode = O.K == Value::Kind::Object && O.N < WholeGlobal;
    if (IsNode && !Seen.insert({O.F, O.N}).second) continue;
    if (!Visit(O)) return false;
    if (O.K == Value::Kind::List && O.Items)
      for (const ValueSet &Item : *O.Items) Todo.insert(Todo.end(), Item.Alts.begin(), Item.Alts.end());
    if (!IsNode) continue;
    const facts::Node &N = node(O.F, O.N);
    if (N.Kind != Op::Store && N.Kind != Op::After && N.Kind != Op::Insert) continue;
    ValueSet Before = eval(O.F, operand(O.F, N, 0));
    Todo.insert(Todo.end(), Before.Alts.begin(), Before.Alts.end());
  }
  return true;
}

/// The first node that stands for what call Index makes: an object, or what a library's call that runs the constructor
/// gives or changes (`make_unique<T>(...)`, `list.emplace_back(...)`).
static facts::NodeId madeByNode(const facts::Function &Fn, unsigned Index) {
  for (facts::NodeId N = 0; N < Fn.Nodes.size(); ++N) {
    Op Kind = Fn.Nodes[N].Kind;
    if ((Kind == Op::New || Kind == Op::Call || Kind == Op::After) && Fn.Nodes[N].Ref == Index) return N;
  }
  return facts::None;
}

std::vector<MadeAt> Evaluator::madeAt(const ValueSet &Objects) {
  std::set<MadeAt> Out;
  bool Known = walkObjects(Objects, [&](const Value &O) {
    if (O.K == Value::Kind::Null || O.K == Value::Kind::Again) return true;
    if (O.K != Value::Kind::Object) return false;
    if (O.N == MadeHere && O.F->Parent && O.F->CallIndex != facts::None) { // by the call that runs this constructor
      facts::NodeId By = madeByNode(*O.F->Parent->D->Fn, O.F->CallIndex);
      if (By != facts::None) Out.insert({O.F->Parent->Id, By});
      return By != facts::None;
    }
    if (O.N > WholeGlobal) return false;
    if (O.N == WholeGlobal) {
      Out.insert({Nothing, O.Sym});
      return true;
    }
    Op Kind = node(O.F, O.N).Kind;
    if (Kind == Op::New || Kind == Op::Object) Out.insert({O.F->Id, O.N});
    return Kind == Op::New || Kind == Op::Object || Kind == Op::Store || Kind == Op::After || Kind == Op::Insert;
  });
  return Known ? std::vector<MadeAt>(Out.begin(), Out.end()) : std::vector<MadeAt>();
}

/// What a library's handle was made from says what it is, and so does what that was made from: a publisher from a
/// connection, a connection from a topic.
uint64_t Evaluator::openInside(const ValueSet &Objects, unsigned Depth) {
  uint64_t Open = 0;
  ++Deciding; // what is stored elsewhere depends on no caller of this function
  within(MaxForOpen, [&] {
    return walkObjects(Objects, [&](const Value &O) {
      if (O.K != Value::Kind::Object || O.N >= WholeGlobal) return true;
      const facts::Node &N = node(O.F, O.N);
      if (N.Kind == Op::Store || N.Kind == Op::Insert) Open |= eval(O.F, operand(O.F, N, 1)).Open;
      bool IsHandle = (N.Kind == Op::New || N.Kind == Op::Call) && changesPosition(O.F, N.Ref, -1);
      if (N.Kind != Op::New && N.Kind != Op::After && !IsHandle) return true;
      for (facts::NodeId Arg : O.F->D->Fn->Calls[N.Ref].Args) {
        ValueSet Given = eval(O.F, Arg);
        Open |= Given.Open;
        if (IsHandle && Depth < MaxHandlesInside) Open |= openInside(Given, Depth + 1);
      }
      return true;
    });
  });
  --Deciding;
  return Open;
}

bool Evaluator::mayDispatch(Frame *F, unsigned Index, DefId Callee, uint64_t &Open) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (C.Callee == facts::None || C.Receiver == facts::None) return true;
  llvm::SaveAndRestore Counted(Deciding, Deciding + !Self.empty()), Also(Dispatching, Dispatching + 1);
  if (Table.Defs[Callee].Decl->Flags & facts::FnDestructor) {
    // Moved away, or reset: nothing is there to end.
    ValueSet Ends = within(MaxForDispatch, [&] { return receiver(F, C); });
    Open |= Ends.Open;
    if (!Ends.empty() && llvm::all_of(Ends.Alts, isNull)) return false;
  }
  if (!(C.Flags & facts::CallVirtual)) return true;
  ValueSet R = within(MaxForDispatch, [&] { return receiver(F, C); });
  Open |= R.Open;
  if (Whole && !R.empty() && llvm::all_of(R.Alts, isNull)) return false; // the last one in a row of handlers
  std::vector<ClsId> Classes = within(MaxForDispatch, [&] { return classesOf(R, &Open); });
  SymId Sym = Table.symbol(F->D->Unit, C.Callee);
  if (!Classes.empty()) return llvm::any_of(Classes, [&](ClsId Cls) { return V.dispatch(Cls, Sym) == Callee; });
  for (const Value &A : R.Alts)
    if (A.K == Value::Kind::Object && A.N == UnseenThis && R.Alts.size() == 1) {
      ClsId Of = Table.classOf(Table.Defs[Callee]), Self = Table.classOf(*A.F->D);
      return Table.derivesFrom(Of, Self) || Table.derivesFrom(Self, Of);
    }
  return true;
}

/// Nothing, or what was moved away.
static bool isNothing(const ValueSet &Item) {
  return llvm::all_of(Item.Alts, [](const Value &A) { return A.K == Value::Kind::Null || A.K == Value::Kind::Again; });
}

/// A container with nothing in it, or a library's pointer or handle as its default constructor left it.
bool Evaluator::isNothingYet(const Value &A) const {
  if (A.K == Value::Kind::List) return A.Items && llvm::all_of(*A.Items, isNothing);
  if (A.K != Value::Kind::Object || A.N >= WholeGlobal) return false;
  const facts::Node &N = A.F->D->Fn->Nodes[A.N];
  if (N.Kind == Op::Object && !N.Count) {
    ClsId Of = Table.classOf(A.F->D->Unit, N.Ref);
    return Of != Nothing && Table.Classes[Of].External;
  }
  if (N.Kind != Op::New) return false;
  const facts::Call &C = A.F->D->Fn->Calls[N.Ref];
  if (!C.Args.empty() || C.Callee == facts::None) return false;
  const Symbol &Constructor = Table.Symbols[Table.symbol(A.F->D->Unit, C.Callee)];
  return Constructor.Name.starts_with("std::") ||
         (Constructor.Decl && Constructor.Decl->Flags & facts::FnExternal && Models.factsFor(A.F->D->Unit, C).empty());
}

bool Evaluator::leavesProject(Frame *F, unsigned Index) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (!(C.Flags & facts::CallVirtual) || C.Callee == facts::None || C.Receiver == facts::None) return true;
  SymId Sym = Table.symbol(F->D->Unit, C.Callee);
  std::vector<ClsId> Classes = classesOf(receiver(F, C));
  return Classes.empty() || llvm::any_of(Classes, [&](ClsId Cls) { return V.dispatch(Cls, Sym) == Nothing; });
}

/// A flag of an object that a global variable leads to is more than what the constructor left there.
void Evaluator::addSetElsewhere(const ValueSet &Objects, llvm::StringRef Key, ValueSet &Flags) {
  auto IsNumber = [](const Value &A) { return A.K == Value::Kind::Int; };
  if (!Ask.FieldAnywhere || Flags.empty() || !llvm::all_of(Flags.Alts, IsNumber)) return;
  std::vector<MadeAt> Made = madeAt(Objects);
  if (llvm::none_of(Made, [&](const MadeAt &M) { return M.In != Nothing && Published.count(M); })) return;
  Flags.add(isTooFar(Key) ? one(unknown(CutOffByWorth.str())) : Ask.FieldAnywhere(Key, {Nothing, std::move(Made)}));
}

ValueSet Evaluator::field(const ValueSet &Objects, llvm::StringRef Key) {
  Union All;
  bool OnlyNull = llvm::all_of(Objects.Alts, isNull), Same = !Objects.empty();
  std::optional<size_t> Each;
  for (const Value &O : Objects.Alts) {
    if (O.K == Value::Kind::Null && !OnlyNull) continue; // nobody reads through a null
    ValueSet S = fieldOf(O, Key);
    All.add(S);
    if (O.K == Value::Kind::Again) continue;
    S = withoutAgain(S);
    Same &= O.K == Value::Kind::Object && S.Alts.size() == Each.value_or(S.Alts.size());
    Each = S.Alts.size();
  }
  ValueSet Out = All.take();
  // Where it is the same in all of them, it is no matter which of them callers choose.
  if (!Same || !Each || withoutAgain(Out).Alts.size() != *Each || !*Each) Out.Open |= Objects.Open;
  if (Deciding && !Published.empty()) addSetElsewhere(Objects, Key, Out);
  // What this object has nothing in yet is filled later: by another thread or callback, or by code that holds the same
  // object.
  auto IsEmpty = [this](const Value &A) { return A.K == Value::Kind::Null || isNothingYet(A); };
  if (!Ask.FieldAnywhere || Out.empty() || !llvm::all_of(Out.Alts, IsEmpty) || OnlyNull) return Out;
  if (Ask.Changed && llvm::all_of(Out.Alts, isNull) && Ask.Changed->isSetOnceMade(Key)) return Out;
  if (isTooFar(Key)) {
    Out.add(unknown(CutOffByWorth.str()));
    return Out;
  }
  std::vector<ClsId> Classes = classesOf(Objects);
  ValueSet Filled = Ask.FieldAnywhere(Key, {Classes.size() == 1 ? Classes[0] : Nothing, madeAt(Objects)});
  Filled.Alts.eraseIf([&](const Value &A) { return IsEmpty(A) || A.K == Value::Kind::Unknown; });
  if (Filled.empty()) return Out;
  for (Value &A : Filled.Alts.edit()) A.Filled = A.K == Value::Kind::List;
  Filled.Open |= Out.Open;
  // A pointer is null until somebody sets it.
  for (const Value &A : Out.Alts)
    if (A.K == Value::Kind::Null) Filled.add(A);
  return Filled;
}

static ValueSet loose(ValueSet S) {
  for (Value &A : S.Alts.edit()) A.Loose = true;
  return S;
}

ValueSet Evaluator::fieldOf(const Value &O, llvm::StringRef Key) {
  if (isReplyAddress(O)) return one(O); // a piece of it still leads there
  if (O.K != Value::Kind::Object || O.N >= WholeGlobal) return fieldByWalk(O, Key);
  // In a loop an object is what it was a round before, changed: coming back to it adds nothing.
  ValueSet S = ofObject(O, Key, [&] {
    Value Here = O;
    Here.Via = nullptr;
    oldestFirst(Here, Key);
    return bounded(fieldByWalk(Here, Key));
  });
  cameBy(S, O.Via);
  return S;
}

bool Evaluator::isSelf(Frame *F, facts::NodeId N) const {
  if (Self.empty() || node(F, N).Kind != Op::Field || !sameField(str(F, node(F, N).Ref), Self)) return false;
  facts::NodeId Of = operand(F, node(F, N), 0);
  while (node(F, Of).Kind == Op::After || node(F, Of).Kind == Op::Store) Of = operand(F, node(F, Of), 0);
  return node(F, Of).Kind == Op::This;
}

ValueSet Evaluator::withoutChangedSelf(const ValueSet &Objects) {
  ValueSet Out = Objects;
  Out.Alts.eraseIf([&](const Value &O) {
    bool Changed = false, Other = O.K != Value::Kind::Object;
    walkObjects(one(O), [&](const Value &Older) {
      bool IsStore =
          Older.K == Value::Kind::Object && Older.N < WholeGlobal && node(Older.F, Older.N).Kind == Op::Store;
      Changed |= Older.K == Value::Kind::Again;
      Other |= !IsStore && Older.K != Value::Kind::Again;
      return !Other;
    });
    return Changed && !Other;
  });
  return Out;
}

/// What decides a condition is asked for where it is a flag that somebody sets: an object decides none, and to find out
/// which one it is leads through the whole program. Whether a store happens is decided by what its callers hand in
/// alone. Data names nothing, unless it is set as a flag is: the number of a shard.
bool Evaluator::isTooFar(llvm::StringRef Key) {
  if (!Deciding && !Data) return false;
  // A decision inside another one, and one that only chooses among data or bodies, is made with what is in sight.
  bool Alone = Deciding > 1 || (Deciding && (Data || Dispatching || !Self.empty()));
  if (!Alone && Ask.IsFlag && Ask.IsFlag(Key)) return false;
  Running.need(CapOwner); // not known here, and not remembered as not known
  return true;
}

ValueSet Evaluator::anywhere(llvm::StringRef Key, const Holder &Of) {
  if (!Ask.FieldAnywhere || Key.starts_with("std::")) return {}; // any pair of the program may be this one
  return isTooFar(Key) ? one(unknown(CutOffByWorth.str())) : Ask.FieldAnywhere(Key, Of);
}

/// What is stored under Key in whatever object that may be this one.
ValueSet Evaluator::storedAnywhere(llvm::StringRef Key, const Holder &Of) {
  ValueSet S = anywhere(Key, Of);
  return S.empty() ? one(unknown("member " + Key.str())) : loose(std::move(S));
}

static bool hasField(const std::vector<std::string> &Names, llvm::StringRef Key) {
  return llvm::any_of(Names, [&](llvm::StringRef N) { return sameField(N, Key) || sameField(Key, N); });
}

/// Of an aggregate without its class: {key, value}; of a pointer or iterator, which is the container that it walks
/// through.
std::optional<ValueSet> Evaluator::fieldOfList(const Value &L, llvm::StringRef Key) {
  Union Out;
  for (size_t I = 0; L.Keys && I < L.Keys->size(); ++I)
    if (sameField((*L.Keys)[I], Key) || sameField(Key, (*L.Keys)[I])) Out.add(itemOf(L, I));
  if (!Out.empty()) return Out.take();
  for (size_t I = 0; I < L.Items->size(); ++I) {
    ValueSet Item = itemOf(L, I);
    Out.open() |= Item.Open;
    for (const Value &V : Item.Alts) {
      bool IsRecord = V.K == Value::Kind::List && V.Items && V.Keys && hasField(*V.Keys, Key);
      if (V.K != Value::Kind::List || IsRecord) Out.add(fieldOf(V, Key));
    }
  }
  return Out.empty() ? std::nullopt : std::optional(Out.take());
}

/// What is stored to a field at the end of this version of the object. Flags that an object begins with are not known
/// for good where closures that hold it may set them: nobody sees when those run.
ValueSet Evaluator::orLater(const Value &O, llvm::StringRef Key, ValueSet Stored) {
  auto IsNumber = [](const Value &A) { return A.K == Value::Kind::Int; };
  if (!Ask.Changed || Stored.empty() || !llvm::all_of(Stored.Alts, IsNumber)) return Stored;
  facts::NodeId Begins = O.N;
  while (node(O.F, Begins).Kind == Op::Store) Begins = operand(O.F, node(O.F, Begins), 0);
  bool Initial = (O.F->D->Decl->Flags & facts::FnConstructor) || node(O.F, Begins).Kind == Op::Object;
  if (Initial && Ask.Changed->mayChangeLater(Key)) Stored.add(unknown("what a callback stores to " + Key.str()));
  return Stored;
}

/// Newer objects hold older ones (a store, a call that may have changed it): from the newest back to the store that
/// counts, without recursion, because a generated function stores thousands of fields one after the other.
ValueSet Evaluator::fieldByWalk(const Value &From, llvm::StringRef Key) {
  struct Step {
    Value Object;
    bool Loose = false; ///< a call without a body in sight had the object since
  };
  Union Out;
  Step At;
  auto Add = [&](ValueSet S) {
    cameBy(S, At.Object.Via);
    Out.add(At.Loose ? loose(std::move(S)) : std::move(S));
  };
  std::vector<Step> Todo{{From, false}};
  std::set<std::pair<Frame *, facts::NodeId>> Seen;
  std::map<std::pair<DefId, facts::NodeId>, unsigned> Entered; // calls that may store it
  auto Older = [&](ValueSet Objects, bool Loose) {
    Out.open() |= Objects.Open;
    cameBy(Objects, At.Object.Via);
    for (const Value &O : llvm::reverse(Objects.Alts)) Todo.push_back({O, Loose || At.Loose});
  };
  while (!Todo.empty()) {
    At = std::move(Todo.back());
    Todo.pop_back();
    const Value &O = At.Object;
    switch (O.K) {
    case Value::Kind::Pending: {
      Value P = O;
      P.Str = (llvm::Twine(O.Str) + "." + Key).str();
      Out.add(std::move(P));
      continue;
    }
    case Value::Kind::Again:
    case Value::Kind::Text: // an object that was seen as its only text
      Out.add(O);
      continue;
    case Value::Kind::Object:
      break;
    default: {
      if (O.K == Value::Kind::List && O.Items)
        if (std::optional<ValueSet> S = fieldOfList(O, Key)) {
          Add(std::move(*S));
          continue;
        }
      if (O.K == Value::Kind::Unknown && Key.starts_with("std::")) { // as little is known of a piece of it
        Add(one(O));
        continue;
      }
      // Whose member it is, nobody knows: where objects differ in it, each text would be a guess.
      ValueSet S = storedAnywhere(Key, {});
      if (llvm::count_if(S.Alts, [](const Value &A) { return A.K == Value::Kind::Text || isNumbered(A); }) < 2)
        Add(std::move(S));
      else
        Add(one(unknown("member " + Key.str() + " of an object that is not known, " + std::to_string(S.Alts.size()) +
                        " values are stored in it")));
      continue;
    }
    }
    if (O.N == WholeGlobal) {
      Add(globalField(O, Key));
    } else if (O.N == OnlyClass) {
      Add(storedAnywhere(Key, {O.Sym, {}}));
    } else if (O.N == UnseenThis || O.N == MadeHere) {
      Add(storedAnywhere(Key, {Table.classOf(*O.F->D), O.N == MadeHere ? madeAt(one(O)) : std::vector<MadeAt>()}));
    } else if (Seen.insert({O.F, O.N}).second) {
      const facts::Node &N = node(O.F, O.N);
      if (N.Kind == Op::Store && sameField(str(O.F, N.Ref), Key)) {
        if (std::optional<ValueSet> Inserted = insertedInRounds(O.F, operand(O.F, N, 1))) {
          Add(std::move(*Inserted));
          Older(versionFor(O.F, operand(O.F, N, 0), Key), false);
        } else {
          Add(orLater(O, Key, eval(O.F, operand(O.F, N, 1))));
        }
      } else if (const SideEffects *Done = N.Kind == Op::After ? sideEffects(O.F, N.Ref, N.Ref2, operand(O.F, N, 0)) : nullptr) {
        bool Stores = llvm::any_of(Done->Fields, [&](llvm::StringRef Stored) { return sameField(Stored, Key); });
        // However far away it is made: what constructors hand on to one another ends.
        bool Makes = N.Ref2 == 0 && (O.F->D->Fn->Calls[N.Ref].Flags & facts::CallConstructs);
        // What it held then was asked for already: by each of four hundred calls that add to a container, as a rule.
        const ValueSet *Then = Stores ? knowledge().Fields.known({O.F, O.N, named(Key)}, Running) : nullptr;
        if (Then)
          Add(*Then);
        else if (Stores && (Makes || O.F->Depth < MaxEffectDepth) && ++Entered[{O.F->Id, O.N}] <= MaxEntered)
          Older(changedObject(O), false);
        else
          Older(versionFor(O.F, operand(O.F, N, 0), Key), Done->Outside || Stores);
      } else if (N.Kind == Op::Store || N.Kind == Op::Insert || N.Kind == Op::After) {
        Older(versionFor(O.F, operand(O.F, N, 0), Key), N.Kind == Op::After);
      } else if (N.Kind == Op::New) {
        ValueSet Made = madeBy(O.F, N.Ref);
        if (Made.empty()) Add(storedAnywhere(Key, {Table.classOf(O.F->D->Unit, N.Ref2), {{O.F->Id, O.N}}}));
        Older(std::move(Made), false);
      } else {
        Holder Here;
        if (N.Kind == Op::Object) Here = {Table.classOf(O.F->D->Unit, N.Ref), {{O.F->Id, O.N}}};
        Add(storedAnywhere(Key, Here));
      }
    }
  }
  return Out.take();
}

/// The object as its constructor, call Index, leaves it; empty: its body is out of sight, or changes nothing.
ValueSet Evaluator::madeBy(Frame *F, unsigned Index) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  DefId D = C.Callee == facts::None ? Nothing : V.pick(Table.symbol(F->D->Unit, C.Callee), F->Id);
  bool Found = false;
  return D == Nothing ? ValueSet() : exitValue(push(F, Index, D), 0, Found);
}

} // namespace ssot::program
