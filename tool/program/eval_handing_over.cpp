// What a handed-over function is called with. In: a mention of a function in a frame. Out: its activation. The value is
// followed from hand to hand: through std::bind and std::function, into functions of the project that call their
// parameter or pass it on, into closures that captured it; what was kept in a member or a table is looked for where
// function values are called.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/SaveAndRestore.h"

namespace ssot::program {

using facts::Op;
using model::Expr;

/// Hands that one function value is followed through; more is a queue behind a queue.
static constexpr unsigned MaxHands = 8;
/// Choices and lists that a value is looked for in.
static constexpr unsigned MaxHolders = 64;
/// Work for one called value, where the question is only whether it is another function: `ops.at("count")(x)`.
static constexpr unsigned MaxForCalled = 1'000;
/// Rows of one table of functions; of longer ones any row's values are taken.
static constexpr size_t MaxRows = 64;

std::vector<ValueSet> boundArguments(const std::vector<ValueSet> &Fixed, const std::vector<ValueSet> &Args) {
  std::vector<ValueSet> All;
  bool Placed = false;
  for (const ValueSet &B : Fixed) {
    llvm::StringRef Name =
        B.Alts.size() == 1 && B.Alts[0].K == Value::Kind::Unknown ? llvm::StringRef(B.Alts[0].Str) : "";
    size_t At = Name.rfind("placeholders::_");
    unsigned N = 0;
    if (At == llvm::StringRef::npos || Name.drop_front(At + 15).getAsInteger(10, N) || N == 0) {
      All.push_back(B);
      continue;
    }
    Placed = true;
    All.push_back(N <= Args.size() ? Args[N - 1] : one(unknown("argument of a bound function")));
  }
  if (!Placed) llvm::append_range(All, Args);
  return All;
}

static void addCall(std::vector<ValueSet> &Out, std::vector<ValueSet> Args) {
  if (Out.size() < Args.size()) Out.resize(Args.size());
  for (size_t I = 0; I < Args.size(); ++I) Out[I].add(Args[I]);
}

/// Whether node N is the value, or a choice or list with the value in it.
static bool holds(const facts::Function &Fn, facts::NodeId N, facts::NodeId Value) {
  std::vector<facts::NodeId> Todo{N};
  std::set<facts::NodeId> Seen;
  while (!Todo.empty() && Seen.size() < MaxHolders) {
    facts::NodeId At = Todo.back();
    Todo.pop_back();
    if (At == Value) return true;
    if (At == facts::None || !Seen.insert(At).second) continue;
    const facts::Node &X = Fn.Nodes[At];
    unsigned First = X.Kind == Op::Select ? 1 : 0, End = X.Kind == Op::After ? 1 : X.Count;
    if (X.Kind == Op::Phi || X.Kind == Op::List || X.Kind == Op::Select || X.Kind == Op::After)
      for (unsigned I = First; I < End; ++I) Todo.push_back(Fn.Operands[X.First + I]);
  }
  return false;
}

static facts::NodeId findNode(const facts::Function &Fn, llvm::function_ref<bool(const facts::Node &)> Is) {
  auto It = llvm::find_if(Fn.Nodes, Is);
  return It == Fn.Nodes.end() ? facts::None : facts::NodeId(It - Fn.Nodes.begin());
}

static bool mentionsArg(const Expr &E, unsigned Position) {
  if (E.K == Expr::Kind::This && Position == 0) return true;
  if ((E.K == Expr::Kind::Arg || E.K == Expr::Kind::ArgPointee) && E.Index + 1 == Position) return true;
  return llvm::any_of(E.Parts, [&](const Expr &P) { return mentionsArg(P, Position); });
}

/// The arguments that a list is.
static void spread(const ValueSet &S, std::vector<ValueSet> &Out) {
  for (const Value &L : S.Alts)
    if (L.K == Value::Kind::List && L.Items)
      Out.insert(Out.end(), L.Items->begin(), L.Items->end());
    else
      Out.push_back(one(L));
}

std::vector<facts::Str> fieldsBehind(const facts::Function &Fn, facts::NodeId N) {
  std::vector<facts::Str> Out;
  for (facts::NodeId Holder : holdersOf(Fn, N))
    if (Fn.Nodes[Holder].Kind == Op::Field) Out.push_back(Fn.Nodes[Holder].Ref);
  return Out;
}

/// Whether values may be this function, or an object that it is a call operator of.
bool Evaluator::mayMean(const ValueSet &Values, SymId Function) {
  auto Calls = [&](ClsId C) {
    return Table.Classes[C].CallOperators.empty() || llvm::is_contained(Table.Classes[C].CallOperators, Function);
  };
  return Values.empty() || llvm::any_of(Values.Alts, [&](const Value &A) {
           if (A.K == Value::Kind::Function)
             return A.Sym == Function || llvm::is_contained(Table.Symbols[A.Sym].OverriddenBy, Function);
           if (A.K != Value::Kind::Object) return A.K != Value::Kind::Null;
           std::vector<ClsId> Classes = classesOfObject(A);
           return Classes.empty() || llvm::any_of(Classes, Calls);
         });
}

/// What a called function is chosen from, and what else may be taken from the same: the rows of a table, the entries
/// that a search gives. None: there is one, or too many.
std::optional<std::pair<facts::NodeId, std::vector<ValueSet>>> Evaluator::rowsBehind(Frame *F, facts::NodeId N) {
  for (unsigned I = 0; N != facts::None && I < MaxHolders; ++I) {
    const facts::Node &X = node(F, N);
    bool Through = X.Kind == Op::Field || X.Kind == Op::After;
    facts::NodeId Next = X.Count ? operand(F, X, 0) : facts::None;
    if (X.Kind == Op::Call) {
      const facts::Call &C = F->D->Fn->Calls[X.Ref];
      llvm::StringRef Name = C.Callee == facts::None ? "" : Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name;
      Through = Name.ends_with("operator->") || Name.ends_with("operator*");
      Next = C.Receiver != facts::None ? C.Receiver : C.Args.empty() ? facts::None : C.Args[0];
    } else if (!Through && X.Kind != Op::Elem && X.Kind != Op::Phi) {
      return std::nullopt;
    }
    if (!Through) {
      ValueSet Of = eval(F, N);
      std::vector<ValueSet> Rows;
      if (Of.Alts.size() > 1)
        for (const Value &A : Of.Alts) Rows.push_back(one(A));
      else
        for (Value &A : eachAlone(Of)) Rows.push_back(one(std::move(A)));
      if (Rows.size() > MaxRows) return std::nullopt;
      if (Rows.size() > 1) return std::pair(N, std::move(Rows));
    }
    N = Next;
  }
  return std::nullopt;
}

std::vector<Invocation> Evaluator::invocations(Frame *F, unsigned Index) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  facts::NodeId Target = C.Target != facts::None ? C.Target : C.Receiver; // a std::function is the receiver
  std::vector<Invocation> Out;
  auto Read = [&] {
    Invocation &I = Out.emplace_back();
    I.Called = eval(F, Target);
    if (C.Target != facts::None && C.Receiver != facts::None) I.Args.push_back(eval(F, C.Receiver));
    for (facts::NodeId A : C.Args) I.Args.push_back(eval(F, A));
  };
  auto Rows = rowsBehind(F, Target);
  if (!Rows) {
    Read();
    return Out;
  }
  Round *Outer = In;
  for (ValueSet &Row : Rows->second) {
    Round R;
    R.Outer = Outer;
    R.Given[{F, Rows->first}] = std::move(Row);
    In = &R;
    uint64_t Open = 0; // a row that is only looked past is not called
    if (feasible(F, C.Guarded, Open)) Read();
  }
  In = Outer;
  return Out;
}

/// Whether callers of D say what the call gives: texts, and objects that may hold some.
bool Evaluator::dependsOnCallers(DefId D, unsigned Index) {
  Frame *F = top(D, false);
  const facts::Call &C = F->D->Fn->Calls[Index];
  for (unsigned I = 0; I < C.Args.size(); ++I) {
    llvm::StringRef Type = str(F, C.ArgTypes[I]).rtrim("*& ");
    auto Class = Table.ClassesByName.find(Type);
    bool Own = Class != Table.ClassesByName.end() &&
               llvm::any_of(Class->second, [&](ClsId Is) { return !Table.Classes[Is].External; });
    bool Holds = Own || Type.contains("char") || Type.contains("string") || Type.starts_with("std::any");
    if (Holds && eval(F, C.Args[I]).Open) return true;
  }
  return false;
}

void Evaluator::addInvocation(DefId D, unsigned Index, const Arguments &Fixed, Arguments &Out) {
  std::vector<Invocation> All;
  if (Ask.InvocationsAt && dependsOnCallers(D, Index)) All = Ask.InvocationsAt(D, Index);
  if (All.empty()) All = invocations(top(D, true), Index);
  for (const Invocation &I : All)
    if (mayMean(I.Called, Handed)) addCall(Out, boundArguments(Fixed, I.Args));
}

/// The value is kept in the field that Holder is, or in the container in it: what is called from there.
bool Evaluator::keptIn(Frame *F, facts::NodeId Holder, const Arguments &Fixed, Arguments &Out) {
  bool Found = false;
  for (facts::Str Key : fieldsBehind(*F->D->Fn, Holder))
    if (llvm::StringRef Name = str(F, Key); Ask.InvokedFrom && !Name.starts_with("std::"))
      for (const auto &[D, Index] : Ask.InvokedFrom(Name)) {
        addInvocation(D, Index, Fixed, Out);
        Found = true;
      }
  return Found;
}

/// The value is given to call Index in Position (0 the receiver, i+1 argument i): what it is called with in the end.
bool Evaluator::passedOn(Frame *F, unsigned Index, unsigned Position, const Arguments &Fixed, Arguments &Out,
                         unsigned Depth) {
  const facts::Function &Fn = *F->D->Fn;
  const facts::Call &C = Fn.Calls[Index];
  bool Found = false;
  std::vector<const model::Fact *> Facts = Models.factsFor(F->D->Unit, C);
  for (const model::Fact *Fact : Facts) {
    for (const model::Invoke &I : Fact->Invokes) {
      if (!mentionsArg(I.Function, Position)) continue;
      if (!mayMean(within(MaxForCalled, [&] { return evalExpr(F, Index, I.Function); }), Handed)) continue;
      ByType |= I.ByType;
      Arguments Args;
      for (const Expr &E : I.Args) {
        // `$0[]` is one argument, each element in its turn; so is each of several.
        bool AreAll = E.K == Expr::Kind::VarArgs || (I.Args.size() == 1 && E.K != Expr::Kind::Elements);
        ValueSet Given = evalExpr(F, Index, E);
        if (AreAll)
          spread(Given, Args);
        else
          Args.push_back(std::move(Given));
      }
      addCall(Out, boundArguments(Fixed, Args));
      Found = true;
    }
    for (const model::Flow &Flow : Fact->Flows) {
      if (Position && Flow.To.K == Expr::Kind::This && C.Receiver != facts::None && mentionsArg(Flow.From, Position))
        Found |= keptIn(F, C.Receiver, Fixed, Out);
      bool Binds =
          Flow.From.K == Expr::Kind::Bind && Flow.From.Parts.size() > 1 && mentionsArg(Flow.From.Parts[0], Position);
      bool Carries = Fact->Invokes.empty() && (Flow.To.K == Expr::Kind::Ret || Flow.To.K == Expr::Kind::This) &&
                     mentionsArg(Flow.From, Position);
      if (!Binds && !Carries) continue;
      Arguments Now = Fixed;
      if (Binds) {
        Arguments More;
        spread(evalExpr(F, Index, Flow.From.Parts[1]), More);
        Now = boundArguments(Fixed, More);
      }
      facts::NodeId Result = findNode(
          Fn, [&](const facts::Node &N) { return (N.Kind == Op::Call || N.Kind == Op::New) && N.Ref == Index; });
      Found |= Result != facts::None && invokedWith(F, Result, Index + 1, Now, Out, Depth + 1);
      if (!Found && Binds) { // kept or called out of sight: what is fixed is known at least
        addCall(Out, Now);
        Found = true;
      }
    }
  }
  if (!Facts.empty() || Position == 0) return Found;
  for (DefId G : V.targets(F->Id, C)) {
    Frame *Inner = push(F, Index, G);
    facts::NodeId P =
        findNode(*Inner->D->Fn, [&](const facts::Node &N) { return N.Kind == Op::Param && N.Ref + 1 == Position; });
    Found |= P != facts::None && invokedWith(Inner, P, 0, Fixed, Out, Depth + 1);
  }
  return Found;
}

/// The function value is node Value of F: what the calls from index From on call it with.
bool Evaluator::invokedWith(Frame *F, facts::NodeId Value, unsigned From, const Arguments &Fixed, Arguments &Out,
                            unsigned Depth) {
  if (Depth > MaxHands) return false;
  const facts::Function &Fn = *F->D->Fn;
  bool Found = false;
  for (unsigned I = From; I < Fn.Calls.size(); ++I) {
    const facts::Call &C = Fn.Calls[I];
    if (C.Target != facts::None && holds(Fn, C.Target, Value)) {
      Arguments Args;
      if (C.Receiver != facts::None) Args.push_back(eval(F, C.Receiver));
      for (facts::NodeId A : C.Args) Args.push_back(eval(F, A));
      addCall(Out, boundArguments(Fixed, Args));
      Found = true;
    }
    if (C.Receiver != facts::None && holds(Fn, C.Receiver, Value)) Found |= passedOn(F, I, 0, Fixed, Out, Depth);
    for (unsigned A = 0; A < C.Args.size(); ++A)
      if (holds(Fn, C.Args[A], Value)) Found |= passedOn(F, I, A + 1, Fixed, Out, Depth);
  }
  for (const facts::Node &N : Fn.Nodes)
    if (N.Kind == Op::Store && holds(Fn, Fn.Operands[N.First + 1], Value) && Ask.InvokedFrom &&
        !str(F, N.Ref).starts_with("capture:"))
      for (const auto &[D, Index] : Ask.InvokedFrom(str(F, N.Ref))) {
        addInvocation(D, Index, Fixed, Out);
        Found = true;
      }
  // A closure that has captured it.
  for (unsigned I = 0; I < Fn.Mentions.size(); ++I) {
    const facts::Mention &M = Fn.Mentions[I];
    for (facts::NodeId N = M.Value; N != facts::None && Fn.Nodes[N].Kind == Op::Store;
         N = Fn.Operands[Fn.Nodes[N].First]) {
      if (!holds(Fn, Fn.Operands[Fn.Nodes[N].First + 1], Value)) continue;
      DefId D = V.pick(Table.symbol(F->D->Unit, M.Function), F->Id);
      if (D == Nothing) continue;
      Frame *Inner = pushMention(F, I, D);
      llvm::StringRef Key = str(F, Fn.Nodes[N].Ref);
      facts::NodeId Captured = findNode(
          *Inner->D->Fn, [&](const facts::Node &X) { return X.Kind == Op::Field && str(Inner, X.Ref) == Key; });
      Found |= Captured != facts::None && invokedWith(Inner, Captured, 0, Fixed, Out, Depth + 1);
    }
  }
  return Found;
}

/// Fills in the arguments of a function that its frame's parent hands over; false: nobody in sight calls it.
bool Evaluator::bindArguments(Frame *Made, const facts::Mention &M, bool NeedsObject) {
  Frame *Parent = Made->Parent;
  const facts::Function &Fn = *Parent->D->Fn;
  Arguments Args;
  bool Found = false;
  llvm::SaveAndRestore Whose(Handed, Made->D->Sym);
  llvm::SaveAndRestore Which(ByType, false);
  if (const facts::Call *By = Parent->call(); By && (Parent->D->Decl->Flags & facts::FnInitializer)) {
    // From a variable in which it is kept (View::visitKept): this very call, where it may mean this function.
    for (const Invocation &I : invocations(Parent->Parent, Parent->CallIndex))
      if (mayMean(I.Called, Handed)) addCall(Args, boundArguments({}, I.Args)), Found = true;
    Made->Never |= !Found;
  } else if (M.By != facts::None) {
    const facts::Call &By = Fn.Calls[M.By];
    for (unsigned A = 0; A < By.Args.size(); ++A)
      if (holds(Fn, By.Args[A], M.Value)) Found |= passedOn(Parent, M.By, A + 1, {}, Args, 0);
  } else {
    Found = invokedWith(Parent, M.Value, 0, {}, Args, 0);
  }
  if (!Found && Ask.InvokedAt)
    for (const auto &[D, Index] : Ask.InvokedAt(Table.symbol(Parent->D->Unit, M.Function))) {
      addInvocation(D, Index, {}, Args);
      Found = true;
    }
  unsigned I = 0;
  if (NeedsObject && !Args.empty()) Made->This = Args[I++];
  for (; I < Args.size(); ++I) {
    if (ByType && Made->Args.size() < Made->D->Decl->Params.size()) {
      bool Given = !Args[I].empty();
      const facts::Param &Param = Made->D->Decl->Params[Made->Args.size()];
      Args[I] = ofType(std::move(Args[I]), str(Made, Param.Type), Param.Enum);
      Made->Never |= Given && Args[I].empty();
    }
    Made->Args.push_back(Args[I]);
  }
  return Found;
}

Frame *Evaluator::pushMention(Frame *Parent, unsigned Index, DefId Callee) {
  Frame *&Slot = interned()[{Parent, Callee, Index, 2}];
  if (Slot) return Slot;
  const facts::Mention &M = Parent->D->Fn->Mentions[Index];
  Frame P;
  P.Id = Callee;
  P.D = &Table.Defs[Callee];
  P.Parent = Parent;
  P.Bound = true;
  P.Depth = Parent->Depth + 1;
  Frame *Made = Slot = make(std::move(P));
  // A closure, or a function object.
  bool IsClosure = (Made->D->Decl->Flags & facts::FnLambda) || node(Parent, M.Value).Kind != Op::Func;
  if (IsClosure) Made->This = eval(Parent, M.Value);
  bindArguments(Made, M, (Made->D->Decl->Flags & facts::FnMethod) && !IsClosure);
  return Made;
}

} // namespace ssot::program
