// The evaluator's walk over one function's value graph.
#include "finding/access.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "program/evaluator.h"

namespace ssot::program {

using facts::Op;

/// Work for one evaluation round; a sink that needs more is reported as hitting the bound. Generous: real sinks need some hundred steps.
static constexpr unsigned MaxSteps = 400'000;
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

static ValueSet again() {
  Value V;
  V.K = Value::Kind::Again;
  return one(std::move(V));
}

Frame *Evaluator::make(Frame Proto) {
  Frames.push_back(std::move(Proto));
  return &Frames.back();
}

Frame *Evaluator::top(DefId D, bool Closed) {
  Frame *&F = Interned[{nullptr, D, Closed, 0}];
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
  Frame *&F = Interned[{Parent, Callee, Index, 1}];
  if (F) return F;
  Frame P;
  P.Id = Callee;
  P.D = &Table.Defs[Callee];
  P.Parent = Parent;
  P.CallIndex = Index;
  P.Depth = Parent->Depth + 1;
  Frame *Made = F = make(std::move(P));
  const facts::Call &C = *Made->call();
  SymId Called = Table.symbol(Parent->D->Unit, C.Callee);
  // A constructor that a library call runs (make_unique<T>(...)): its arguments are the call's.
  bool Constructed = (Made->D->Fn->Flags & facts::FnConstructor) && C.Callee != facts::None &&
                     !(Table.Symbols[Called].Flags & facts::FnConstructor);
  if (Constructed) {
    Made->Bound = true;
    unsigned Skip = C.Args.size() - std::min<size_t>(C.Args.size(), Made->D->Fn->Params.size());
    for (unsigned I = Skip; I < C.Args.size(); ++I) Made->Args.push_back(eval(Parent, C.Args[I]));
    Value Fresh;
    Fresh.K = Value::Kind::Object;
    Fresh.F = Made;
    Made->This = one(std::move(Fresh));
  }
  return Made;
}

/// The call that takes a handed-over function in the end, and as which argument: behind `std::function(f)` and its like.
std::pair<unsigned, unsigned> Evaluator::takenBy(Frame *F, const facts::Mention &M) {
  const facts::Function &Fn = *F->D->Fn;
  auto ArgumentOf = [&](unsigned C, llvm::function_ref<bool(facts::NodeId)> Is) {
    unsigned I = 0;
    while (I < Fn.Calls[C].Args.size() && !Is(Fn.Calls[C].Args[I])) ++I;
    return I;
  };
  unsigned By = M.By, Handed = ArgumentOf(By, [&](facts::NodeId N) { return N == M.Value; });
  for (unsigned C = By + 1; C < Fn.Calls.size(); ++C) {
    bool Carrier = false;
    for (const model::Fact *Fact : Models.factsFor(F->D->Unit, Fn.Calls[By]))
      Carrier |= Fact->Invokes.empty() && llvm::any_of(Fact->Flows, [](const model::Flow &W) { return W.To.K == model::Expr::Kind::Ret || W.To.K == model::Expr::Kind::This; });
    if (!Carrier) break;
    unsigned I = ArgumentOf(C, [&](facts::NodeId N) { return (Fn.Nodes[N].Kind == Op::New || Fn.Nodes[N].Kind == Op::Call) && Fn.Nodes[N].Ref == By; });
    if (I == Fn.Calls[C].Args.size()) continue;
    By = C;
    Handed = I;
  }
  return {By, Handed};
}

Frame *Evaluator::pushMention(Frame *Parent, unsigned Index, DefId Callee) {
  Frame *&F = Interned[{Parent, Callee, Index, 2}];
  if (F) return F;
  const facts::Mention &M = Parent->D->Fn->Mentions[Index];
  Frame P;
  P.Id = Callee;
  P.D = &Table.Defs[Callee];
  P.Parent = Parent;
  P.Bound = true;
  P.Depth = Parent->Depth + 1;
  F = make(std::move(P));
  Frame *Made = F;
  bool IsClosure = Callee < Table.Defs.size() && (Made->D->Fn->Flags & facts::FnLambda);
  if (IsClosure) Made->This = eval(Parent, M.Value);
  if (M.By == facts::None) return Made;
  auto [ByIndex, Handed] = takenBy(Parent, M);
  const facts::Call &By = Parent->D->Fn->Calls[ByIndex];
  bool NeedsObject = (Made->D->Fn->Flags & facts::FnMethod) && !IsClosure;
  auto Bind = [&](const std::vector<ValueSet> &Args) {
    unsigned I = 0;
    if (NeedsObject && !Args.empty()) Made->This = Args[I++];
    for (; I < Args.size(); ++I) Made->Args.push_back(Args[I]);
  };
  // A library that says what it calls its argument with: threads, bind, algorithms.
  for (const model::Fact *Fact : Models.factsFor(Parent->D->Unit, By)) {
    for (const model::Invoke &I : Fact->Invokes) {
      std::vector<ValueSet> Args;
      for (const model::Expr &E : I.Args)
        for (const Value &L : evalExpr(Parent, ByIndex, E).Alts)
          if (L.K == Value::Kind::List && L.Items)
            Args.insert(Args.end(), L.Items->begin(), L.Items->end());
          else
            Args.push_back(one(L));
      Bind(Args);
      return Made;
    }
    for (const model::Flow &Flow : Fact->Flows)
      if (Flow.From.K == model::Expr::Kind::Bind && Flow.From.Parts.size() > 1) {
        std::vector<ValueSet> Args;
        for (const Value &L : evalExpr(Parent, ByIndex, Flow.From.Parts[1]).Alts)
          if (L.K == Value::Kind::List && L.Items) Args.insert(Args.end(), L.Items->begin(), L.Items->end());
        Bind(Args);
        return Made;
      }
  }
  // A function of the project that calls its parameter: with what, is said there.
  for (DefId G : V.targets(Parent->Id, By)) {
    Frame *Inner = push(Parent, ByIndex, G);
    const facts::Function &Fn = *Inner->D->Fn;
    for (unsigned I = 0; I < Fn.Calls.size(); ++I) {
      const facts::Call &C = Fn.Calls[I];
      facts::NodeId Called = C.Target != facts::None ? C.Target : C.Receiver;
      if (Called == facts::None || Fn.Nodes[Called].Kind != Op::Param || Fn.Nodes[Called].Ref != Handed) continue;
      std::vector<ValueSet> Args;
      for (facts::NodeId A : C.Args) Args.push_back(eval(Inner, A));
      Bind(Args);
      return Made;
    }
  }
  return Made;
}

ValueSet Evaluator::eval(Frame *F, facts::NodeId N) {
  if (N == facts::None) return one(unknown("no value"));
  if (++Steps > MaxSteps || Nested > MaxNested || F->Depth > MaxFrames) {
    BudgetHit |= F->Depth <= MaxFrames;
    return one(unknown(F->Depth > MaxFrames ? "recursion" : "evaluation bound"));
  }
  return Values.get({F, N}, Depending, again(), [&] {
    ++Nested;
    ValueSet S = compute(F, N);
    --Nested;
    if (F->Storing) // the global as an earlier store of this function left it
      for (unsigned I = 0; I < F->D->Fn->GlobalStores.size(); ++I)
        if (F->D->Fn->GlobalStores[I].Value == N && Ask.StoreOrigin) cameBy(S, Ask.StoreOrigin(F->Id, I));
    GlobalFields.forget(Depending.size() - 1);
    return S;
  });
}

ValueSet Evaluator::compute(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  auto Self = [&] {
    Value O;
    O.K = Value::Kind::Object;
    O.F = F;
    O.N = Id;
    return one(std::move(O));
  };
  switch (N.Kind) {
  case Op::Literal: return one(text(str(F, N.Ref).str()));
  case Op::Int: return one(integer(str(F, N.Ref).str(), str(F, N.Ref2).str()));
  case Op::Null: {
    Value Nil;
    Nil.K = Value::Kind::Null;
    return one(std::move(Nil));
  }
  case Op::Param: return parameter(F, N.Ref);
  case Op::This: return thisObject(F);
  case Op::Global: return globalValue(F, Table.global(F->D->Unit, N.Ref));
  case Op::Func: {
    Value Fn;
    Fn.K = Value::Kind::Function;
    Fn.F = F;
    Fn.Sym = Table.symbol(F->D->Unit, N.Ref);
    return one(std::move(Fn));
  }
  case Op::Call: return callResult(F, N.Ref, Id);
  case Op::After: return after(F, Id);
  case Op::New: {
    // Carriers of text (std::string("x")) are their text.
    for (const model::Fact *Fact : Models.factsFor(F->D->Unit, F->D->Fn->Calls[N.Ref]))
      for (const model::Flow &Flow : Fact->Flows)
        if (Flow.To.K == model::Expr::Kind::Ret || Flow.To.K == model::Expr::Kind::This) return evalExpr(F, N.Ref, Flow.From);
    return Self();
  }
  case Op::Object:
  case Op::Store: return Self();
  case Op::Field: return field(eval(F, operand(F, N, 0)), str(F, N.Ref));
  case Op::Elem: return element(F, Id);
  case Op::Insert: {
    ++Growing;
    ValueSet Out, Base = eval(F, operand(F, N, 0));
    --Growing;
    ValueSet Item = eval(F, operand(F, N, 1));
    std::string Key;
    if (N.Count > 2)
      if (ValueSet K = asText(eval(F, operand(F, N, 2))); K.Alts.size() == 1 && isExact(K.Alts[0])) Key = K.Alts[0].Str;
    Out.Open = Base.Open;
    Value L;
    L.K = Value::Kind::List;
    auto Items = std::make_shared<std::vector<ValueSet>>();
    auto Keys = std::make_shared<std::vector<std::string>>();
    for (const Value &B : Base.Alts)
      if (B.K == Value::Kind::List && B.Items)
        for (size_t I = 0; I < B.Items->size(); ++I) {
          std::string K = B.Keys && I < B.Keys->size() ? (*B.Keys)[I] : std::to_string(I);
          if (!Key.empty() && K == Key) continue;
          Items->push_back(itemOf(B, I));
          Keys->push_back(std::move(K));
        }
    Items->push_back(std::move(Item));
    Keys->push_back(Key);
    L.Items = std::move(Items);
    L.Keys = std::move(Keys);
    Out.add(std::move(L));
    return Out;
  }
  case Op::List: {
    Value L;
    L.K = Value::Kind::List;
    auto Items = std::make_shared<std::vector<ValueSet>>();
    for (unsigned I = 0; I < N.Count; ++I) Items->push_back(eval(F, operand(F, N, I)));
    L.Items = std::move(Items);
    return one(std::move(L));
  }
  case Op::Concat: {
    std::vector<ValueSet> Parts;
    for (unsigned I = 0; I < N.Count; ++I) Parts.push_back(eval(F, operand(F, N, I)));
    return concat(Parts);
  }
  case Op::Select: {
    uint64_t Open = 0;
    int T = truth(F, operand(F, N, 0), Open);
    if (T >= 0) {
      ValueSet S = eval(F, operand(F, N, T ? 1 : 2));
      S.Open |= Open;
      return S;
    }
    ValueSet S = eval(F, operand(F, N, 1));
    S.add(eval(F, operand(F, N, 2)));
    S.Open |= Open;
    return S;
  }
  case Op::Phi: return phi(F, Id);
  case Op::Unary:
  case Op::Binary: return arithmetic(F, Id);
  case Op::Unknown: return one(unknown(str(F, N.Ref).str()));
  }
  llvm_unreachable("all operations are evaluated");
}

ValueSet Evaluator::parameter(Frame *F, unsigned I) {
  const facts::Function &Fn = *F->D->Fn;
  auto Outside = [&](llvm::StringRef How) {
    std::string Name = I < Fn.Params.size() && Fn.Params[I].Name ? "`" + str(F, Fn.Params[I].Name).str() + "`" : std::to_string(I + 1);
    return one(unknown("parameter " + Name + " of " + Table.display(*F->D) + ", " + How.str()));
  };
  if (F->Bound) return I < F->Args.size() && !F->Args[I].empty() ? F->Args[I] : Outside("called through a function value");
  if (const facts::Call *C = F->call()) {
    if (I < C->Args.size()) return eval(F->Parent, C->Args[I]);
    return Outside("not given by the call");
  }
  if (F->Closed) return Outside("called from outside");
  return pending("p" + std::to_string(I) + "@" + std::to_string(F->Id), I + 1);
}

ValueSet Evaluator::thisObject(Frame *F) {
  if (F->Bound) {
    if (!F->This.empty()) return F->This;
  } else if (const facts::Call *C = F->call()) {
    if (C->Receiver != facts::None) return C->Flags & facts::CallVirtual ? dispatchedHere(F, receiver(F->Parent, *C)) : receiver(F->Parent, *C);
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

ValueSet Evaluator::receiver(Frame *F, const facts::Call &C) { return eval(F, C.Receiver); }

/// Of the objects that a virtual call is made on, those whose class runs this function.
ValueSet Evaluator::dispatchedHere(Frame *F, ValueSet Receivers) {
  SymId Sym = Table.symbol(F->Parent->D->Unit, F->call()->Callee);
  if (Receivers.Alts.size() < 2) return Receivers;
  ValueSet Mine = Receivers;
  llvm::erase_if(Mine.Alts, [&](const Value &A) {
    std::vector<ClsId> Classes = classesOfObject(A);
    return !Classes.empty() && llvm::none_of(Classes, [&](ClsId C) { return V.dispatch(C, Sym) == F->Id; });
  });
  return Mine.empty() ? Receivers : Mine;
}

// ---- globals

/// Whether a store in By counts for a reader in code of Owner.
bool Evaluator::storeCounts(DefId By, int Owner) const {
  int O = Table.Defs[By].Owner;
  return O == Shared || O == V.Service || O == Owner;
}

/// The activation of a function as far as a store to a global counts: apart from the chains through it, because what is cut off here (a global that
/// is made from itself) is not cut off there.
Frame *Evaluator::storing(DefId D) {
  Frame *&F = Interned[{nullptr, D, 0, 3}];
  if (F) return F;
  Frame P;
  P.Id = D;
  P.D = &Table.Defs[D];
  P.Closed = P.Storing = true;
  return F = make(std::move(P));
}

/// An object is one and the same, whoever changes it: it is asked for what it holds when somebody wants to know (globalField). Everything else is
/// what it is initialised with or what is stored to it, by anybody at any time.
ValueSet Evaluator::globalValue(Frame *F, VarId G) {
  const GlobalInfo &Info = Table.Globals[G];
  ValueSet Out;
  // Own service's definition first, then shared code's.
  DefId Best = Nothing;
  for (DefId D : Info.Inits) {
    int O = Table.Defs[D].Owner;
    if (O == F->D->Owner || (Best == Nothing && (O == Shared || O == V.Service))) Best = D;
    if (O == V.Service && F->D->Owner == Shared) Best = D;
  }
  if (Best != Nothing) Out.add(eval(top(Best, true), Table.Defs[Best].Fn->Result));
  if (Info.Const && !Out.empty()) return Out;
  if (Out.Alts.size() == 1 && Out.Alts[0].K == Value::Kind::Object && Out.Alts[0].N < WholeGlobal) {
    Value Whole;
    Whole.K = Value::Kind::Object;
    Whole.F = top(Best, true);
    Whole.N = WholeGlobal;
    Whole.Sym = G;
    return one(std::move(Whole));
  }
  Out.add(storedToGlobal(G, F->D->Owner));
  llvm::erase_if(Out.Alts, [&](const Value &A) { return A.K == Value::Kind::Again; });
  if (Out.empty())
    if (std::optional<llvm::StringRef> Constant = Models.constant(Info.Name)) return one(text(Constant->str()));
  if (Out.empty()) return one(unknown("variable " + Info.Name.str()));
  Out.Open = 0;
  return Out;
}

ValueSet Evaluator::storedToGlobal(VarId G, int Owner) {
  return GlobalFields.get({G, nullptr, std::to_string(Owner)}, Depending, again(), [&] {
    ValueSet Out;
    for (const auto &[D, Index] : V.storesOf(G)) {
      if (!storeCounts(D, Owner)) continue;
      ValueSet S = eval(storing(D), Table.Defs[D].Fn->GlobalStores[Index].Value);
      cameBy(S, Ask.StoreOrigin ? Ask.StoreOrigin(D, Index) : nullptr);
      Out.add(S);
    }
    Values.forget(Depending.size() - 1);
    return Out;
  });
}

/// What a global object has been: as it was made, and after each store, which says what it changes.
std::vector<ValueSet> Evaluator::versions(const Value &Global) {
  const Frame *Init = Global.F;
  std::vector<ValueSet> Out{eval(Global.F, Init->D->Fn->Result)};
  for (const auto &[D, Index] : V.storesOf(VarId(Global.Sym))) {
    if (!storeCounts(D, Init->D->Owner)) continue;
    ValueSet S = eval(storing(D), Table.Defs[D].Fn->GlobalStores[Index].Value);
    cameBy(S, Ask.StoreOrigin ? Ask.StoreOrigin(D, Index) : nullptr);
    Out.push_back(std::move(S));
  }
  return Out;
}

ValueSet Evaluator::globalField(const Value &Global, llvm::StringRef Key) {
  // A version that is made from the one before adds nothing to it.
  return GlobalFields.get({VarId(Global.Sym), Global.F, Key.str()}, Depending, {}, [&] {
    ValueSet Out;
    for (const ValueSet &S : versions(Global)) Out.add(field(S, Key));
    Out.Open = 0;
    llvm::erase_if(Out.Alts, [&](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
    auto Vague = [](const Value &A) { return A.K == Value::Kind::Unknown || A.K == Value::Kind::Null; };
    if (!llvm::all_of(Out.Alts, Vague)) llvm::erase_if(Out.Alts, Vague);
    Values.forget(Depending.size() - 1);
    return Out;
  });
}

ValueSet Evaluator::phi(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  ValueSet Out;
  bool Changed = false;
  for (unsigned I = 0; I < N.Count; ++I) {
    ValueSet S = eval(F, operand(F, N, I));
    Out.Open |= S.Open;
    for (Value &A : S.Alts)
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

ValueSet Evaluator::element(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  ValueSet Base = eval(F, operand(F, N, 0)), Key, Out;
  if (N.Count > 1) Key = asText(eval(F, operand(F, N, 1)));
  bool Exact = Key.Alts.size() == 1 && isExact(Key.Alts[0]);
  Out.Open = Base.Open | Key.Open;
  for (const Value &B : Base.Alts) {
    if (B.K != Value::Kind::List || !B.Items) {
      Out.add(B.K == Value::Kind::Pending || B.K == Value::Kind::Again ? B : unknown("an element of a container that is not known"));
      continue;
    }
    bool Found = false;
    for (size_t I = 0; Exact && I < B.Items->size(); ++I) {
      std::string K = B.Keys && I < B.Keys->size() ? (*B.Keys)[I] : std::to_string(I);
      if (K != Key.Alts[0].Str) continue;
      Out.add(itemOf(B, I));
      Found = true;
    }
    if (!Found)
      for (size_t I = 0; I < B.Items->size(); ++I) Out.add(itemOf(B, I));
  }
  return Out;
}

int Evaluator::truth(Frame *F, facts::NodeId Id, uint64_t &Open) {
  const facts::Node &N = node(F, Id);
  llvm::StringRef Sign = N.Kind == Op::Binary || N.Kind == Op::Unary ? str(F, N.Ref) : "";
  if (N.Kind == Op::Unary && Sign == "!") {
    int T = truth(F, operand(F, N, 0), Open);
    return T < 0 ? T : !T;
  }
  if (N.Kind == Op::Binary && (Sign == "&&" || Sign == "||")) {
    int Decides = Sign == "||";
    int A = truth(F, operand(F, N, 0), Open);
    if (A == Decides) return A;
    int B = truth(F, operand(F, N, 1), Open);
    if (B == Decides) return B;
    return A < 0 || B < 0 ? -1 : !Decides;
  }
  ValueSet S = eval(F, Id);
  Open |= S.Open;
  int All = -2;
  for (const Value &A : S.Alts) {
    int T = -1;
    if (A.K == Value::Kind::Int) T = A.Str != "0";
    if (A.K == Value::Kind::Null) T = 0;
    if (A.K == Value::Kind::Text || A.K == Value::Kind::Function) T = 1;
    if (T < 0 || (All >= 0 && All != T)) return -1;
    All = T;
  }
  return All == -2 ? -1 : All;
}

ValueSet Evaluator::arithmetic(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  llvm::StringRef Sign = str(F, N.Ref);
  if (N.Kind == Op::Unary || Sign == "&&" || Sign == "||") {
    uint64_t Open = 0;
    int T = Sign == "!" || N.Kind == Op::Binary ? truth(F, Id, Open) : -1;
    ValueSet S = one(T < 0 ? unknown("a computed number") : integer(std::to_string(T)));
    S.Open = Open;
    return S;
  }
  ValueSet A = eval(F, operand(F, N, 0)), B = eval(F, operand(F, N, 1)), Out;
  Out.Open = A.Open | B.Open;
  if (A.Alts.size() * B.Alts.size() > MaxProduct) {
    Out.add(unknown("a computed number"));
    return Out;
  }
  for (const Value &X : A.Alts)
    for (const Value &Y : B.Alts) {
      if (Sign == "==" || Sign == "!=") {
        int E = compareEqual(X, Y);
        Out.add(E < 0 ? unknown("a comparison") : integer(std::to_string(Sign == "==" ? E : !E)));
        continue;
      }
      long long P, Q;
      bool Numbers = X.K == Value::Kind::Int && Y.K == Value::Kind::Int && !llvm::StringRef(X.Str).getAsInteger(10, P) &&
                     !llvm::StringRef(Y.Str).getAsInteger(10, Q);
      if (!Numbers) {
        if (X.K == Value::Kind::Text && Sign == "+" && Y.K == Value::Kind::Int && Y.Str == "0") Out.add(X);
        else Out.add(X.K == Value::Kind::Again || Y.K == Value::Kind::Again ? unknown("a loop counter") : unknown("a computed number"));
        continue;
      }
      std::optional<long long> R;
      if (Sign == "<") R = P < Q;
      if (Sign == "<=") R = P <= Q;
      if (Sign == ">") R = P > Q;
      if (Sign == ">=") R = P >= Q;
      if (Sign == "+") R = static_cast<long long>(static_cast<uint64_t>(P) + static_cast<uint64_t>(Q));
      if (Sign == "-") R = static_cast<long long>(static_cast<uint64_t>(P) - static_cast<uint64_t>(Q));
      if (Sign == "&") R = P & Q;
      if (Sign == "|") R = P | Q;
      Out.add(R ? integer(std::to_string(*R)) : unknown("a computed number"));
    }
  return Out;
}

bool Evaluator::feasible(Frame *F, facts::GuardId G, uint64_t &Open) {
  for (; G != facts::None; G = F->D->Fn->Guards[G].Parent) {
    const facts::Guard &Guard = F->D->Fn->Guards[G];
    int T = truth(F, Guard.Condition, Open);
    if (T >= 0 && T != int(Guard.Holds)) return false;
  }
  return true;
}

} // namespace ssot::program
