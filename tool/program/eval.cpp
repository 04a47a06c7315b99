// The evaluator's walk over one function's value graph.
#include "program/evaluator.h"
#include "program/sequence.h"
#include "program/text.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using facts::Op;

/// Work for one evaluation round; a sink that needs more is reported as hitting the bound. Generous: real sinks need
/// some hundred steps.
static constexpr unsigned MaxSteps = 60'000;
/// Alternatives that cost a step to copy and compare, and elements that cost one to copy.
static constexpr unsigned WeightOfStep = 8, ElementsOfStep = 32;
/// Nested evaluations on our own stack (about 1 KiB each).
static constexpr unsigned MaxNested = 1500;
/// Activations below one another; deeper is recursion in practice.
static constexpr unsigned MaxFrames = 48;

static ValueSet pending(std::string What, unsigned Position) {
  Value V;
  V.K = Value::Kind::Pending;
  V.Str = std::move(What);
  ValueSet S = one(std::move(V));
  S.Open = openBit(Position);
  return S;
}

/// What the key of an element begins with that was put under a number that is counted up.
static constexpr llvm::StringLiteral Counted = "\1";

/// A key as text. Nothing is kept under a negative number; a number that is counted up is as good as any other.
static ValueSet asKey(ValueSet Key) {
  if (llvm::none_of(Key.Alts, isNumbered)) return asText(Key);
  Key.Alts.eraseIf([](const Value &K) { return K.K == Value::Kind::Int && llvm::StringRef(K.Str).starts_with("-"); });
  for (Value &K : Key.Alts.edit())
    if (isNumbered(K)) K = text((llvm::Twine(Counted) + K.Of.str()).str());
  return asText(Key);
}

Frame *Evaluator::make(Frame Proto) {
  Frames.push_back(std::move(Proto));
  return &Frames.back();
}

Frame *Evaluator::top(DefId D, bool Closed) {
  Frame *&F = interned()[{nullptr, D, Closed, 0}];
  if (!F) {
    Frame P;
    P.Id = D;
    P.D = &Table.Defs[D];
    P.Closed = Closed;
    F = make(std::move(P));
  }
  return F;
}

Frame *Evaluator::push(Frame *Parent, unsigned Index, DefId Callee) {
  Frame *&F = interned()[{Parent, Callee, Index, 1}];
  if (F) return F;
  Frame P;
  P.Id = Callee;
  P.D = &Table.Defs[Callee];
  P.Parent = Parent;
  P.CallIndex = Index;
  P.Depth = Parent->Depth + 1;
  for (const Frame *Up = Parent; Up; Up = Up->Depth ? Up->Parent : nullptr)
    if (Up->Id == Callee) {
      P.Repeats = Up->Repeats + 1;
      break;
    }
  Frame *Made = F = make(std::move(P));
  if (Made->D->Decl->Flags & facts::FnInitializer) return Made; // the call goes to what it hands over
  const facts::Call &C = *Made->call();
  SymId Called = Table.symbol(Parent->D->Unit, C.Callee);
  // A constructor that a library call runs (make_unique<T>(...), optional<T>(in_place, ...)): its arguments are the
  // call's.
  bool Constructed = (Made->D->Decl->Flags & facts::FnConstructor) && C.Callee != facts::None && Made->D->Sym != Called;
  if (Constructed) {
    Made->Bound = true;
    unsigned Skip = C.Args.size() - std::min<size_t>(C.Args.size(), Made->D->Decl->Params.size());
    for (unsigned I = Skip; I < C.Args.size(); ++I) Made->Args.push_back(eval(Parent, C.Args[I]));
    Value Fresh;
    Fresh.K = Value::Kind::Object;
    Fresh.F = Made;
    Made->This = one(std::move(Fresh));
  }
  return Made;
}

/// What copying it has cost, in steps: a list that others have, too, was only handed on.
static unsigned weight(const ValueSet &S) {
  size_t Elements = 0;
  for (const Value &A : S.Alts)
    if (A.Items.use_count() == 1) Elements += A.Items->size();
  return unsigned(S.Alts.size() / WeightOfStep + Elements / ElementsOfStep);
}

ValueSet Evaluator::eval(Frame *F, facts::NodeId N) {
  if (N == facts::None) return one(unknown("no value"));
  if (++Steps > MaxSteps || ++Total > Worth || Nested > MaxNested || F->Depth > MaxFrames) {
    BudgetHit |= F->Depth <= MaxFrames;
    return one(unknown((F->Depth > MaxFrames ? CutOffByDepth : CutOffByBound).str()));
  }
  if (const ValueSet *S = given(F, N)) return *S;
  if (F->Given)
    if (auto It = F->Given->find(N); It != F->Given->end()) return It->second;
  if (Steps > Cap && isComputed(F, N)) {
    Running.need(CapOwner);
    CutOff = true;
    return one(unknown(CutOffByWorth.str()));
  }
  if (Noting && node(F, N).Kind == Op::Elem && node(F, N).Ref) noteElement(F, N);
  ValueSet Result = knowledge().Values.get({F, N}, Running, again, [&] {
    ++Nested;
    ValueSet S = bounded(compute(F, N));
    if (S.Alts.size() == 1 && isFixed(S.Alts[0])) S.Open = 0; // callers have nothing to choose
    --Nested;
    unsigned Cost = weight(S);
    Steps += Cost;
    Total += Cost;
    return S;
  });
  if (Noting && node(F, N).Kind == Op::Phi && node(F, N).Ref) noteCounter(F, N, Result);
  return Result;
}

/// Whether a value has to be worked out; constants are just there.
bool Evaluator::isComputed(Frame *F, facts::NodeId N) const {
  Op Kind = node(F, N).Kind;
  return Kind != Op::Literal && Kind != Op::Int && Kind != Op::Null && Kind != Op::Func && Kind != Op::Unknown;
}

ValueSet Evaluator::compute(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  auto Self = [&] { return one(objectHere(F, Id)); };
  switch (N.Kind) {
  case Op::Literal:
    return one(text(str(F, N.Ref).str()));
  case Op::Int:
    return one(integer(str(F, N.Ref).str(), str(F, N.Ref2).str()));
  case Op::Null: {
    Value Nil;
    Nil.K = Value::Kind::Null;
    return one(std::move(Nil));
  }
  case Op::Param:
    return parameter(F, N.Ref);
  case Op::This:
    return thisObject(F);
  case Op::Global:
    return globalValue(F, Table.global(F->D->Unit, N.Ref));
  case Op::Func: {
    Value Fn;
    Fn.K = Value::Kind::Function;
    Fn.F = F;
    Fn.Sym = Table.symbol(F->D->Unit, N.Ref);
    return one(std::move(Fn));
  }
  case Op::Call:
    return callResult(F, N.Ref, Id);
  case Op::After:
    return after(F, Id);
  case Op::New: {
    // Carriers of text (std::string("x")) are their text.
    for (const model::Fact *Fact : Models.factsFor(F->D->Unit, F->D->Fn->Calls[N.Ref]))
      for (const model::Flow &Flow : Fact->Flows)
        if (Flow.To.K == model::Expr::Kind::Ret || Flow.To.K == model::Expr::Kind::This)
          return evalExpr(F, N.Ref, Flow.From);
    return Self();
  }
  case Op::Object:
  case Op::Store:
    return Self();
  case Op::Field:
    return isSelf(F, Id) ? again()
                         : counted(F, Id, field(versionFor(F, operand(F, N, 0), str(F, N.Ref)), str(F, N.Ref)));
  case Op::Elem:
    return element(F, Id);
  case Op::Insert: {
    ValueSet Out, Base = eval(F, operand(F, N, 0));
    ValueSet Item = eval(F, operand(F, N, 1));
    if (llvm::any_of(Base.Alts, [](const Value &B) { return B.K == Value::Kind::Text; }))
      return characterPut(F, Id, Base, Item);
    std::string Key;
    if (N.Count > 2) {
      if (ValueSet K = asKey(eval(F, operand(F, N, 2))); K.Alts.size() == 1 && isExact(K.Alts[0]))
        Key = K.Alts[0].Str.str();
    } else if (const facts::Node &Into = node(F, operand(F, N, 0));
               Into.Kind == Op::Phi && In && In->F == F && In->Element && In->Loop == Into.Ref) {
      Key = std::to_string(In->Number); // for (T &each : list) each = ...
    }
    Out.Open = Base.Open | Item.Open;
    ListBuilder Items;
    bool Somewhere = N.Count > 2 && Key.empty(); // nobody knows where: one element stands for all of those
    for (const Value &B : Base.Alts)
      if (B.K == Value::Kind::List && B.Items && !B.Filled)
        for (size_t I = 0; I < B.Items->size(); ++I) {
          std::string K = B.Keys && I < B.Keys->size() ? (*B.Keys)[I] : std::to_string(I);
          if (Somewhere && K.empty())
            Item.add(itemOf(B, I));
          else if (Key.empty() || K != Key)
            Items.add(itemOf(B, I), std::move(K));
        }
    Items.add(std::move(Item), Key);
    Out.add(Items.take());
    return Out;
  }
  case Op::List: {
    Value L;
    L.K = Value::Kind::List;
    auto Items = std::make_shared<std::vector<ValueSet>>();
    ValueSet Out;
    for (unsigned I = 0; I < N.Count; ++I) {
      Items->push_back(eval(F, operand(F, N, I)));
      Out.Open |= Items->back().Open;
    }
    L.Items = std::move(Items);
    Out.add(std::move(L));
    return Out;
  }
  case Op::Concat: {
    std::vector<ValueSet> Parts;
    for (unsigned I = 0; I < N.Count; ++I) Parts.push_back(eval(F, operand(F, N, I)));
    return concat(Parts);
  }
  case Op::Select: {
    uint64_t Open = 0;
    int T = decide(F, operand(F, N, 0), MaxForCondition, Open);
    if (T >= 0) return eval(F, operand(F, N, T ? 1 : 2));
    ValueSet S = eval(F, operand(F, N, 1)), Else = eval(F, operand(F, N, 2));
    uint64_t Depends = S.Open | Else.Open;
    size_t Count = S.Alts.size();
    S.add(Else);
    bool Same = Count && S.Alts.size() == Count && Else.Alts.size() == Count;
    if (!Same) noteCondition(F, operand(F, N, 0)); // else it makes no difference, whatever callers make of it
    S.Open = Same ? Depends : Depends | Open;
    return S;
  }
  case Op::Phi:
    return phi(F, Id);
  case Op::Exit:
    return loopExit(F, Id);
  case Op::Unary:
  case Op::Binary:
    return counted(F, Id, arithmetic(F, Id));
  case Op::Unknown:
    return one(unknown(str(F, N.Ref).str()));
  }
  llvm_unreachable("all operations are evaluated");
}

/// buffer[i] = c: a text with another character, or cut off there.
ValueSet Evaluator::characterPut(Frame *F, facts::NodeId Id, const ValueSet &Base, const ValueSet &Item) {
  const facts::Node &N = node(F, Id);
  ValueSet Out, At;
  if (N.Count > 2)
    At = eval(F, operand(F, N, 2));
  else if (In && In->F == F && In->Element) // of the element that a loop has reached
    At = one(integer(std::to_string(In->Number)));
  Out.Open = Base.Open | Item.Open | At.Open;
  bool Placed = At.Alts.size() == 1 && (At.Alts[0].K == Value::Kind::Int || At.Alts[0].K == Value::Kind::End);
  bool Ends = Item.Alts.size() == 1 && (Item.Alts[0].Str == llvm::StringRef("\0", 1) ||
                                        (Item.Alts[0].K == Value::Kind::Int && Item.Alts[0].Str == "0"));
  for (const Value &B : Base.Alts) {
    // Where, nobody knows: mostly the end, where it already is.
    if (B.K != Value::Kind::Text || !Placed)
      Out.add(B);
    else if (Ends)
      Out.add(textOperation("take", one(B), {At}));
    else
      Out.add(textOperation("splice", one(B), {At, one(integer("1")), Item}));
  }
  return Out;
}

ValueSet Evaluator::parameter(Frame *F, unsigned I) {
  const facts::Function &Fn = *F->D->Fn;
  auto Outside = [&](llvm::StringRef How) {
    std::string Name =
        I < Fn.Params.size() && Fn.Params[I].Name ? "`" + str(F, Fn.Params[I].Name).str() + "`" : std::to_string(I + 1);
    return one(unknown("parameter " + Name + " of " + Table.display(*F->D) + ", " + How.str()));
  };
  if (F->Bound)
    return I < F->Args.size() && !F->Args[I].empty() ? F->Args[I] : Outside("called through a function value");
  if (const facts::Call *C = F->call()) {
    if (I < C->Args.size()) return withRecursion(F, I, eval(F->Parent, C->Args[I]));
    return Outside("not given by the call");
  }
  if (F->Closed) return Outside("called from outside");
  return pending("p" + std::to_string(I) + "@" + std::to_string(F->Id), I + 1);
}

/// A recursive function gets what its first caller gives, and what its own calls hand on. Only for numbers and flags,
/// which decide how deep it goes; texts are followed from caller to caller.
ValueSet Evaluator::withRecursion(Frame *F, unsigned I, ValueSet Given) {
  if (llvm::any_of(Given.Alts, [](const Value &A) { return A.K != Value::Kind::Int && A.K != Value::Kind::Null; }))
    return Given;
  for (const Edge &E : V.recursiveCalls(F->Id)) {
    const facts::Function &Caller = *Table.Defs[E.Caller].Fn;
    const facts::Call &C = Caller.Calls[E.Index];
    if (I >= C.Args.size()) continue;
    facts::NodeId N = C.Args[I];
    while (Caller.Nodes[N].Kind == Op::After) N = Caller.Operands[Caller.Nodes[N].First];
    switch (Caller.Nodes[N].Kind) {
    case Op::Param:
      break; // handed on as it came
    case Op::Literal:
    case Op::Int:
    case Op::Null:
    case Op::Func:
      Given.add(eval(top(E.Caller, true), N));
      break;
    default:
      Given.add(unknown("what the recursion of " + Table.display(*F->D) + " hands on"));
    }
  }
  return Given;
}

ValueSet Evaluator::thisObject(Frame *F) {
  if (F->Bound) {
    if (!F->This.empty()) return F->This;
  } else if (const facts::Call *C = F->call()) {
    if (C->Receiver != facts::None)
      return C->Flags & facts::CallVirtual ? dispatchedHere(F, receiver(F->Parent, *C)) : receiver(F->Parent, *C);
    if (C->Flags & facts::CallConstructs) {
      Value Fresh;
      Fresh.K = Value::Kind::Object;
      Fresh.F = F;
      return one(std::move(Fresh));
    }
    if (C->Target != facts::None) return eval(F->Parent, C->Target);
  } else if (!F->Closed) {
    return pending("this@" + std::to_string(F->Id), 0);
  }
  Value Unseen;
  Unseen.K = Value::Kind::Object;
  Unseen.F = F;
  Unseen.N = UnseenThis;
  return one(std::move(Unseen));
}

ValueSet Evaluator::receiver(Frame *F, const facts::Call &C) {
  return eval(F, C.Receiver);
}

/// Of the objects that a virtual call is made on, those whose class runs this function.
ValueSet Evaluator::dispatchedHere(Frame *F, ValueSet Receivers) {
  SymId Sym = Table.symbol(F->Parent->D->Unit, F->call()->Callee);
  if (Receivers.Alts.size() < 2) return Receivers;
  ValueSet Mine = Receivers;
  Mine.Alts.eraseIf([&](const Value &A) {
    std::vector<ClsId> Classes = classesOfObject(A);
    return !Classes.empty() && llvm::none_of(Classes, [&](ClsId C) { return V.dispatch(C, Sym) == F->Id; });
  });
  return Mine.empty() ? Receivers : Mine;
}

ValueSet Evaluator::phi(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  if (N.Ref) {
    if (Round *R = roundOf(F, N.Ref)) return valueInRound(F, Id, *R);
    if (std::optional<ValueSet> S = anyRound(F, Id)) return *S;
  }
  ValueSet Out;
  bool Changed = false;
  for (unsigned I = 0; I < N.Count; ++I) {
    if (N.Ref && I == 1) continue; // the loop's driver
    ValueSet S = eval(F, operand(F, N, I));
    Out.Open |= S.Open;
    for (Value &A : S.Alts.edit())
      if (A.K == Value::Kind::Again)
        Changed |= !A.Str.empty();
      else
        Out.add(std::move(A));
  }
  if (!Changed) return Out;
  // A loop adds to the text: what was there before, with anything behind it.
  ValueSet Widened = Out;
  for (const Value &A : Out.Alts) {
    if (A.K != Value::Kind::Text) continue;
    Value W = A;
    W.Str += Hole;
    W.Why.push_back("what a loop adds");
    Widened.add(std::move(W));
  }
  return Widened;
}

/// Whether things were put into containers under different numbers that are counted up: where nobody knows which number
/// is meant, any of them would be a guess.
static bool isRegistry(const ValueSet &Containers) {
  llvm::StringRef First;
  for (const Value &C : Containers.Alts)
    if (C.K == Value::Kind::List && C.Keys)
      for (llvm::StringRef K : *C.Keys) {
        if (!K.starts_with(Counted)) continue;
        if (!First.empty() && K != First) return true;
        First = K;
      }
  return false;
}

/// Whether a key is a name, which tells what is registered under it from all else; a number may be a mere position.
static bool isName(const Value &Key) {
  return Key.K == Value::Kind::Text || (Key.K == Value::Kind::Int && !Key.Name.empty());
}

/// An element that was found by a name counts for whoever hands the name in, not for who registered it there.
static ValueSet chosenBy(const Value &Key, ValueSet Element) {
  if (llvm::any_of(Element.Alts, [&](const Value &A) { return A.Via != Key.Via; }))
    for (Value &A : Element.Alts.edit()) A.Via = Key.Via;
  return Element;
}

/// Elements of which any may be meant where it has not been found out which; of more, each would be a guess.
static constexpr size_t MaxGuessed = 16;

static bool isCutByWork(const Value &Key) {
  return Key.K == Value::Kind::Unknown && (Key.Str == CutOffByBound || Key.Str == CutOffByDepth);
}

/// Whether nothing is known of a key, and nobody on the way can tell more.
static bool tellsNothing(const Value &Key) {
  return Key.K != Value::Kind::Text && Key.K != Value::Kind::Int && Key.K != Value::Kind::Pending;
}

ValueSet elementAt(const ValueSet &Containers, const ValueSet &KeySet, bool HandedIn) {
  ValueSet Key = asKey(KeySet), Out;
  Union Found;
  bool Exact = !Key.Alts.empty() && llvm::all_of(Key.Alts, isExact), Missing = false;
  // A number that was counted up is found under itself; what was put elsewhere under a number that got lost is not it.
  bool ByNumber = (Exact && llvm::any_of(KeySet.Alts, isNumbered)) || isRegistry(Containers);
  // Besides names that are known, one that is not adds nothing but that: any of a registry's hundreds would be a guess.
  auto IsKnown = [](const Value &K) { return isName(K) && (K.K == Value::Kind::Int || isExact(K)); };
  bool IsRest = !Exact && HandedIn && llvm::any_of(KeySet.Alts, IsKnown);
  // Where nobody had the work to find out which, none of them is meant more than another; nor of what was put under many
  // keys, where nobody knows by which one it is looked for.
  bool IsCut = HandedIn && !KeySet.empty() && llvm::all_of(KeySet.Alts, isCutByWork);
  bool IsLost = HandedIn && llvm::all_of(KeySet.Alts, tellsNothing);
  HandedIn &= llvm::all_of(KeySet.Alts, [](const Value &K) { return isName(K) || K.K != Value::Kind::Int; });
  Out.Open = Containers.Open | Key.Open;
  for (const Value &C : Containers.Alts) {
    if (C.K != Value::Kind::List || !C.Items) {
      bool Passes = C.K == Value::Kind::Pending || C.K == Value::Kind::Again || C.K == Value::Kind::Unknown;
      Out.add(Passes ? C
                     : unknown(C.K == Value::Kind::Text ? "a character of a text"
                                                        : "an element of a container that is not known"));
      continue;
    }
    if ((IsCut || (IsLost && C.Keys)) && C.Items->size() > MaxGuessed) {
      std::string Why = KeySet.empty() ? "" : KeySet.Alts[0].Str.str();
      Out.add(unknown("one of " + std::to_string(C.Items->size()) + (Why.empty() ? "" : ": " + Why)));
      continue;
    }
    for (size_t I = 0; I < C.Items->size(); ++I) {
      std::string K = C.Keys && I < C.Keys->size() ? (*C.Keys)[I] : std::to_string(I);
      bool IsAny = !ByNumber && !IsRest && (!Exact || K.empty());
      if (IsAny) Found.add(itemOf(C, I));
      for (size_t W = 0; !IsAny && W < Key.Alts.size(); ++W) {
        if (isExact(Key.Alts[W]) && Key.Alts[W].Str == K)
          Found.add(HandedIn ? chosenBy(Key.Alts[W], itemOf(C, I)) : itemOf(C, I));
      }
    }
    Missing = true;
  }
  ValueSet Elements = Found.take();
  if (IsRest) Out.add(unknown("one of several that are found by a name, which is not known"));
  if (ByNumber && !Exact && Elements.empty())
    Out.add(unknown("one of several that are found by a number, which is not known"));
  else if (!Exact || !Elements.empty())
    Out.add(Elements);
  else if (Missing && !ByNumber)
    Out.add(unknown("no element `" + Key.Alts.front().Str.str() + "` in sight"));
  return Out;
}

/// Whether a key comes from elsewhere: who hands it in chooses. One that the code names there itself is a place of its
/// own, such as the slot of a queue.
bool Evaluator::isHandedIn(Frame *F, facts::NodeId Key) const {
  const facts::Node *N = &node(F, Key);
  while (N->Kind == Op::New || N->Kind == Op::Call) {
    const facts::Call &C = F->D->Fn->Calls[N->Ref];
    if (C.Args.empty()) return true;
    N = &node(F, C.Args[0]);
  }
  return N->Kind != Op::Literal && N->Kind != Op::Int;
}

/// What Elem node N takes its element from: the container, or the list of a keyed one's entries.
ValueSet Evaluator::takenFrom(Frame *F, const facts::Node &N, bool Before) {
  facts::NodeId From = operand(F, N, 0);
  if (const facts::Node &P = node(F, From); Before && P.Kind == Op::Phi && P.Ref == N.Ref) From = operand(F, P, 0);
  ValueSet Containers = eval(F, From);
  if (N.Ref2 == facts::NoEntries) return Containers;
  ValueSet Out;
  Out.Open = Containers.Open;
  for (const Value &C : Containers.Alts)
    Out.add(C.K == Value::Kind::List && C.Items ? entries(one(C), "", /*Looked=*/false, N.Ref2 == facts::KeyedByNumber)
                                                : one(C));
  return Out;
}

ValueSet Evaluator::element(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  if (Round *R = N.Ref ? roundOf(F, N.Ref) : nullptr; R && R->Element) return *R->Element;
  if (N.Count < 2) return elementUnder(takenFrom(F, N), ValueSet(), /*HandedIn=*/false);
  facts::NodeId Key = operand(F, N, 1);
  ValueSet Containers = takenFrom(F, N);
  llvm::SaveAndRestore Thorough(AtAGlance, false); // of a key that has a hole, anything is found
  return elementUnder(Containers, eval(F, Key), isHandedIn(F, Key));
}

} // namespace ssot::program
