// What a call returns and what it leaves in the objects that it was given.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"

namespace ssot::program {

using facts::Op;
using model::Expr;

/// Work for a number that goes into a text, and for another text; names of tables are found in far less.
static constexpr unsigned MaxForNumber = 1'000, MaxForText = 4'000;
/// What a glance costs; what was not seen by then is a hole in the text.
static constexpr unsigned MaxForGlance = 100;
/// Activations of one function within each other: deeper ones repeat what the first ones do, and functions that call
/// each other in several places (execute, on error connect anew, which executes) multiply with each.
static constexpr unsigned MaxRepeats = 2;
/// More targets of one virtual call than this say nothing about a value.
static constexpr size_t MaxTargets = 32;

/// The frames of the project functions that a call may run; Pending: the receiver's class depends on the caller.
std::vector<Frame *> Evaluator::calleeFrames(Frame *F, unsigned Index, uint64_t &Open, bool &Pending) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  std::vector<Frame *> Out;
  if (C.Callee == facts::None) return Out;
  SymId Sym = Table.symbol(F->D->Unit, C.Callee);
  if (!(C.Flags & facts::CallVirtual)) {
    if (DefId D = V.pick(Sym, F->Id); D != Nothing) Out.push_back(push(F, Index, D));
    return Out;
  }
  ValueSet R = receiver(F, C);
  Open |= R.Open;
  uint64_t Waits = 0;
  std::vector<ClsId> Classes = classesOf(R, &Waits);
  Open |= Waits;
  std::vector<DefId> Targets;
  for (ClsId Cls : Classes)
    if (DefId D = V.dispatch(Cls, Sym); D != Nothing && !llvm::is_contained(Targets, D)) Targets.push_back(D);
  if (Classes.empty()) {
    Pending = Waits || llvm::any_of(R.Alts, [](const Value &A) { return A.K == Value::Kind::Pending; });
    if (!Pending) {
      Targets = V.overriders(Sym, F->Id);
      // `this` of which only the method's class is known: overriders below or above that class.
      for (const Value &A : R.Alts)
        if (A.K == Value::Kind::Object && A.N == UnseenThis)
          llvm::erase_if(Targets, [&](DefId D) {
            ClsId Of = Table.classOf(Table.Defs[D]), Self = Table.classOf(*A.F->D);
            return !Table.derivesFrom(Of, Self) && !Table.derivesFrom(Self, Of);
          });
    }
  }
  if (Targets.size() > MaxTargets) Targets.clear();
  for (DefId D : Targets) Out.push_back(push(F, Index, D));
  return Out;
}

/// How functions are called that look a value up and take a default for it.
static constexpr llvm::StringLiteral LookUps[] = {"get",   "value",  "read",    "env",    "lookup",
                                                  "param", "option", "setting", "config", "str"};

ValueSet Evaluator::unknownResult(Frame *F, const facts::Call &C) {
  std::string Name = "a function value", Key;
  if (C.Callee != facts::None) Name = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name.str();
  // Configuration look-ups: cfg.get("a.b"), config["a"]["b"], getenv("X") all give their literal key.
  auto Look = [&](facts::NodeId N) {
    for (const Value &A : eval(F, N).Alts)
      if (isExact(A) && !A.Str.empty()) return A.Str.str();
    return std::string();
  };
  // Keys are texts, and so is what is asked for in the end; numbers and flags of large objects are not worth their
  // evaluation.
  auto IsText = [](llvm::StringRef Type) {
    return Type.contains("char") || Type.contains_insensitive("str") || Type.contains("basic_json");
  };
  std::string Own;
  for (unsigned I = 0; I < C.Args.size() && I < 2 && Own.empty(); ++I)
    if (IsText(str(F, C.ArgTypes[I]))) Own = Look(C.Args[I]);
  bool TextWanted = true;
  if (C.Callee != facts::None)
    if (const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)]; S.Decl) {
      llvm::StringRef Type = Table.str(S.Unit, S.Decl->ReturnType);
      TextWanted = !Type.empty() && Type != "void" && !isArithmetic(Type);
    }
  if (C.Receiver != facts::None && (TextWanted || !Own.empty()))
    for (const Value &A : eval(F, C.Receiver).Alts)
      if (A.K == Value::Kind::Unknown && !A.Name.empty()) Key = A.Name.str();
  const Symbol *Called = C.Callee == facts::None ? nullptr : &Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  llvm::StringRef Returns = Called && Called->Decl ? Table.str(Called->Unit, Called->Decl->ReturnType) : "";
  bool Text = Returns.contains("char *") || Returns.contains_insensitive("string");
  // An accessor of a text: config["a"]["b"].str() where a binding is known.
  if (C.Receiver != facts::None && C.Args.empty() && Text)
    if (ValueSet Object = eval(F, C.Receiver);
        !Object.empty() && llvm::all_of(Object.Alts, [](const Value &A) { return A.K == Value::Kind::Text; }))
      return Object;
  if (!Own.empty()) Key = Key.empty() ? Own : Key + "." + Own;
  if (auto It = Table.Who.Bindings.find(Key); !Key.empty() && It != Table.Who.Bindings.end())
    return one(text(It->second));
  std::string Why = "result of " + Name;
  if (!Own.empty()) Why = "`" + Key + "` from " + Name;
  ValueSet Out = one(unknown(std::move(Why), Key));
  // get(key, default): the default is one possibility.
  llvm::StringRef Last = llvm::StringRef(Name).rsplit("::").second.empty() ? llvm::StringRef(Name)
                                                                           : llvm::StringRef(Name).rsplit("::").second;
  bool LooksUp = llvm::any_of(LookUps, [&](llvm::StringRef Prefix) { return Last.starts_with_insensitive(Prefix); });
  if (LooksUp && Text && C.Args.size() == 2 && !Own.empty() && Own == Look(C.Args[0]))
    for (const Value &A : eval(F, C.Args[1]).Alts)
      if (A.K == Value::Kind::Text) Out.add(A);
  return Out;
}

/// What a function with the attribute format(printf), whose body nobody sees, makes of its arguments.
std::optional<ValueSet> Evaluator::formatted(Frame *F, const facts::Call &C) {
  const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  if (!S.Decl || !S.Decl->FormatArg || S.Decl->FormatArg > C.Args.size()) return std::nullopt;
  ValueSet Format = eval(F, C.Args[S.Decl->FormatArg - 1]);
  return format("printf", Format, toFormat(F, C, S.Decl->Params.size(), "printf", Format));
}

ValueSet Evaluator::callResult(Frame *F, unsigned Index, facts::NodeId Id) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  auto Self = [&] { return one(objectHere(F, Id)); };
  std::vector<const model::Fact *> Facts = Models.factsFor(F->D->Unit, C);
  const Symbol *Called = C.Callee == facts::None ? nullptr : &Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  llvm::StringRef Returns = Called && Called->Decl ? Table.str(Called->Unit, Called->Decl->ReturnType) : "";
  for (const model::Fact *Fact : Facts)
    for (const model::Flow &Flow : Fact->Flows)
      if (Flow.To.K == Expr::Kind::Ret) {
        // A reference to the object as the call leaves it: `os << a` in `os << a << b`.
        if (Flow.Alias && Flow.From.K == Expr::Kind::This && C.Receiver != facts::None)
          return afterAt(F, Index, 0, C.Receiver, facts::None);
        if (Flow.Alias && Flow.From.K == Expr::Kind::Arg && Flow.From.Index < C.Args.size()) {
          ValueSet Given = afterAt(F, Index, Flow.From.Index + 1, C.Args[Flow.From.Index], facts::None);
          // Given no object, it makes one: mysql_init(nullptr).
          if (Returns.ends_with("*"))
            for (Value &A : Given.Alts.edit())
              if (A.K == Value::Kind::Null) A = Self().Alts[0];
          return Given;
        }
        return evalExpr(F, Index, Flow.From);
      }
  if (!Facts.empty() && changesPosition(F, Index, -1)) return Self();
  if (llvm::any_of(Facts, [](const model::Fact *Fact) { return Fact->Barrier; })) return unknownResult(F, C);

  ValueSet Out;
  if (C.Callee == facts::None) {
    ValueSet T = C.Target == facts::None ? ValueSet() : eval(F, C.Target);
    Out.Open = T.Open;
    for (const Value &A : T.Alts) {
      if (A.K == Value::Kind::Pending) {
        Out.add(A);
        continue;
      }
      std::vector<ValueSet> Args;
      for (facts::NodeId N : C.Args) Args.push_back(eval(F, N));
      Out.add(apply(A, std::move(Args), F, Index));
    }
    return Out.empty() ? unknownResult(F, C) : Out;
  }
  bool Waits = false;
  std::vector<Frame *> Frames = calleeFrames(F, Index, Out.Open, Waits);
  if (Waits) {
    Value P;
    P.K = Value::Kind::Pending;
    P.Str = "call" + std::to_string(F->Id) + "." + std::to_string(Index) + "(" + keyOf(receiver(F, C)) + ")";
    Out.add(std::move(P));
    return Out;
  }
  for (Frame *Callee : Frames) {
    facts::NodeId R = Callee->D->Fn->Result;
    if (R != facts::None) Out.add(Callee->Repeats < MaxRepeats ? eval(Callee, R) : one(unknown("recursion")));
  }
  if (!Frames.empty() && !Out.empty()) return Out;
  if (Frames.empty() && (Returns.contains("char *") || Returns.contains_insensitive("string")))
    if (std::optional<ValueSet> S = formatted(F, C)) return *S;
  ValueSet U = unknownResult(F, C);
  U.Open |= Out.Open;
  return U;
}

ValueSet Evaluator::apply(const Value &Function, std::vector<ValueSet> Args, Frame *F, unsigned Index) {
  Value Fn = Function;
  if (Fn.K == Value::Kind::Function && Fn.Items) Args = boundArguments(*Fn.Items, Args);
  SymId Sym = Nothing;
  ValueSet This;
  if (Fn.K == Value::Kind::Function) Sym = Fn.Sym;
  if (Fn.K == Value::Kind::Object)
    for (ClsId C : classesOf(one(Fn))) {
      Sym = Table.Classes[C].CallOperator;
      This = one(Fn);
    }
  if (isExact(Fn) && llvm::StringRef(Fn.Str).contains("::") && Args.size() == 1)
    return field(Args[0], Fn.Str); // a pointer to a data member
  if (Sym == Nothing && Fn.K == Value::Kind::Object) return applyOverloaded(Fn, Args, F, Index);
  if (Sym == Nothing) return one(unknown("result of a function value"));
  DefId D = V.pick(Sym, F->Id);
  if (D == Nothing) return one(unknown("result of " + Table.Symbols[Sym].Name.str()));
  Frame P;
  P.Id = D;
  P.D = &Table.Defs[D];
  P.Parent = F;
  P.CallIndex = Index;
  P.Bound = true;
  P.Depth = F->Depth + 1;
  if (Fn.K == Value::Kind::Function && (P.D->Decl->Flags & facts::FnMethod) && !Args.empty()) {
    This = Args.front();
    Args.erase(Args.begin());
  }
  P.This = std::move(This);
  P.Args = std::move(Args);
  facts::NodeId R = P.D->Fn->Result;
  return R == facts::None ? ValueSet() : eval(make(std::move(P)), R);
}

/// The result of an object with several call operators, its own or those of its bases: of each that takes such an
/// argument.
ValueSet Evaluator::applyOverloaded(const Value &Object, const std::vector<ValueSet> &Args, Frame *F, unsigned Index) {
  std::vector<SymId> Operators;
  for (ClsId C : classesOf(one(Object))) {
    llvm::append_range(Operators, Table.Classes[C].CallOperators);
    for (ClsId Base : Table.Classes[C].Bases) llvm::append_range(Operators, Table.Classes[Base].CallOperators);
  }
  ValueSet Out;
  for (SymId Sym : Operators) {
    DefId D = V.pick(Sym, F->Id);
    if (D == Nothing || Table.Defs[D].Decl->Params.size() != Args.size()) continue;
    std::vector<ValueSet> Fitting;
    for (size_t I = 0; I < Args.size(); ++I)
      Fitting.push_back(ofType(Args[I], Table.str(Table.Defs[D], Table.Defs[D].Decl->Params[I].Type),
                               Table.Defs[D].Decl->Params[I].Enum));
    bool Takes = llvm::none_of(llvm::seq(size_t(0), Args.size()),
                               [&](size_t I) { return Fitting[I].empty() && !Args[I].empty(); });
    if (!Takes) continue;
    Value Fn;
    Fn.K = Value::Kind::Function;
    Fn.Sym = Sym;
    Fn.F = F;
    Fitting.insert(Fitting.begin(), one(Object));
    Out.add(apply(Fn, std::move(Fitting), F, Index));
  }
  return Out.empty() ? one(unknown("result of a function value")) : Out;
}

ValueSet Evaluator::exitValue(Frame *Callee, unsigned Position, bool &Found) {
  for (const facts::ExitState &E : Callee->D->Fn->Exit)
    if (E.Position == Position) {
      Found = true;
      return eval(Callee, E.Value);
    }
  return {};
}

/// The node of this function that stands for what call Index returns, or for the object that it makes.
facts::NodeId Evaluator::resultNode(Frame *F, unsigned Index) const {
  const facts::Array<facts::Node> &Nodes = F->D->Fn->Nodes;
  for (facts::NodeId N = 0; N < Nodes.size(); ++N)
    if ((Nodes[N].Kind == Op::Call || Nodes[N].Kind == Op::New) && Nodes[N].Ref == Index) return N;
  return facts::None;
}

/// An argument among many: most are data, and not worth more than a look. IsKey: by which something is found.
ValueSet Evaluator::dataOr(Frame *F, const facts::Call &C, unsigned I, bool Quoted, bool IsKey) {
  bool Number = isArithmetic(str(F, C.ArgTypes[I])), IsData = Number || Quoted;
  Data += IsData;
  auto Given = [&] { return eval(F, C.Args[I]); };
  ValueSet S = IsKey && !Number ? Given() : within(Number ? MaxForNumber : MaxForText, Given);
  Data -= IsData;
  if (IsData && !IsKey)
    for (Value &A : S.Alts.edit()) A.Via = nullptr; // who gave the data is not who gave the statement
  return S;
}

/// The arguments behind a format text, From the first on.
std::vector<ValueSet> Evaluator::toFormat(Frame *F, const facts::Call &C, unsigned From, llvm::StringRef Style,
                                          const ValueSet &Format) {
  std::vector<bool> Quoted = insideQuotes(Style, Format, C.Args.size() - std::min<size_t>(From, C.Args.size()));
  std::vector<ValueSet> Out;
  for (size_t I = 0; I < Quoted.size(); ++I) {
    auto Given = [&] { return dataOr(F, C, From + I, Quoted[I]); };
    Out.push_back(AtAGlance ? within(MaxForGlance, Given) : Given());
    if (AtAGlance && !Whole) Out.back() = one(unknown(CutOffByWorth.str()));
  }
  return Out;
}

/// What va_start makes of a variadic function's list: the arguments behind its named parameters.
ValueSet Evaluator::variadicArguments(Frame *F) {
  size_t Named = F->D->Decl->Params.size();
  std::vector<ValueSet> Items;
  if (F->Bound) {
    for (size_t I = Named; I < F->Args.size(); ++I) Items.push_back(F->Args[I]);
  } else if (const facts::Call *C = F->call()) {
    unsigned Format = F->D->Decl->FormatArg;
    Items = toFormat(F->Parent, *C, Named, "printf", Format ? parameter(F, Format - 1) : one(unknown("no format")));
  } else if (!F->Closed) {
    Value P;
    P.K = Value::Kind::Pending;
    P.Str = "varargs@" + std::to_string(F->Id);
    ValueSet S = one(std::move(P));
    S.Open = openBit(63);
    return S;
  } else {
    return one(unknown("variadic arguments of " + Table.display(*F->D) + ", called from outside"));
  }
  Value L;
  L.K = Value::Kind::List;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  return one(std::move(L));
}

ValueSet Evaluator::after(Frame *F, facts::NodeId Id) {
  const facts::Node &N = node(F, Id);
  return afterAt(F, N.Ref, N.Ref2, operand(F, N, 0), Id);
}

/// The object in Position after the call; Id: the After node, None where the graph has none (the call's own result).
ValueSet Evaluator::afterAt(Frame *F, unsigned Index, unsigned Position, facts::NodeId Before, facts::NodeId Id) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  // C's own varargs are the language's business, not a library's.
  if (C.Callee != facts::None) {
    llvm::StringRef Name = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name;
    if (Name == "__builtin_va_start") return variadicArguments(F);
    if (Name == "__builtin_va_copy" && Position == 1 && C.Args.size() > 1) return eval(F, C.Args[1]);
  }
  std::vector<const model::Fact *> Facts = Models.factsFor(F->D->Unit, C);
  for (const model::Fact *Fact : Facts)
    for (const model::Flow &Flow : Fact->Flows) {
      bool Hit = Position == 0 ? Flow.To.K == Expr::Kind::This
                               : (Flow.To.K == Expr::Kind::ArgPointee || Flow.To.K == Expr::Kind::Arg) &&
                                     Flow.To.Index + 1 == Position;
      if (Hit) return evalExpr(F, Index, Flow.From);
    }
  bool Runs = mentionOf(F, Before) != facts::None;
  if (!Facts.empty() && !Runs) {
    if (!changesPosition(F, Index, Position)) {
      bool Pure = llvm::any_of(Facts, [](const model::Fact *Fact) { return Fact->Pure; });
      return Pure || Position == 0 ? eval(F, Before) : filledIn(F, C, eval(F, Before));
    }
    if (Id == facts::None) Id = resultNode(F, Index);
    if (Id == facts::None) return eval(F, Before);
    ValueSet S = one(objectHere(F, Id));
    S.Open = eval(F, Before).Open;
    return S;
  }
  if (const SideEffects *Done = Id == facts::None ? nullptr : sideEffects(F, Index, Position, Before)) {
    ValueSet Old = eval(F, Before);
    auto IsObject = [](const Value &A) { return A.K == Value::Kind::Object || A.K == Value::Kind::Pending; };
    if (!Done->Whole && !Old.empty() && llvm::all_of(Old.Alts, IsObject)) {
      if (Done->none()) return Old;
      // The same object, changed; what about it, is found out when somebody asks.
      ValueSet S = one(objectAt(F, Id));
      S.Open = Old.Open;
      return S;
    }
  }
  return changedBy(F, Index, Position, Before);
}

/// A number whose address a library gets: sscanf and its like fill it in.
ValueSet Evaluator::filledIn(Frame *F, const facts::Call &C, ValueSet Before) const {
  auto IsNumber = [](const Value &A) { return A.K == Value::Kind::Int; };
  if (llvm::none_of(Before.Alts, IsNumber)) return Before;
  Before.Alts.eraseIf(IsNumber);
  Before.add(unknown("changed by " + Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name.str()));
  return Before;
}

/// What a call that no model describes may do to an object; null: nobody sees.
const SideEffects *Evaluator::sideEffects(Frame *F, unsigned Index, unsigned Position, facts::NodeId Before) const {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (unsigned M = mentionOf(F, Before); M != facts::None) return &Ask.Changed->ofClosure(F->Id, Index, Position, M);
  if (!Ask.Changed || C.Callee == facts::None || !Models.factsFor(F->D->Unit, C).empty()) return nullptr;
  return Ask.Changed->of(F->Id, Index, Position);
}

/// Which mention hands over a closure that node N is; None: none does.
unsigned Evaluator::mentionOf(Frame *F, facts::NodeId N) const {
  if (!Ask.Changed || F->D->Fn->Mentions.empty()) return facts::None;
  return Ask.Changed->mentionOf(F->Id, N);
}

/// What an object that afterAt left alone has become.
ValueSet Evaluator::changedObject(const Value &O) {
  return knowledge().Fields.get({O.F, O.N, named("=")}, Running, {}, [&] {
    const facts::Node &N = node(O.F, O.N);
    return changedBy(O.F, N.Ref, N.Ref2, operand(O.F, N, 0));
  });
}

/// Whether who gets such an argument can make something of nothing: the address of a pointer, a smart pointer.
static bool isFilledIn(llvm::StringRef Type) {
  return Type.ends_with("**") || !Type.ends_with("*") || Type.starts_with("std::");
}

/// The object as the bodies of what is called leave it; a closure that is handed over may have been run, in sight or
/// not.
ValueSet Evaluator::changedBy(Frame *F, unsigned Index, unsigned Position, facts::NodeId Before) {
  ValueSet Out = changedByCallees(F, Index, Position, Before);
  if (unsigned M = mentionOf(F, Before); M != facts::None) {
    DefId Body = V.pick(Table.symbol(F->D->Unit, F->D->Fn->Mentions[M].Function), F->Id);
    bool Found = false;
    Out.add(exitValue(pushMention(F, M, Body), 0, Found));
  }
  return Out;
}

ValueSet Evaluator::changedByCallees(Frame *F, unsigned Index, unsigned Position, facts::NodeId Before) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  ValueSet Out;
  bool Waits = false;
  std::vector<Frame *> Frames = calleeFrames(F, Index, Out.Open, Waits);
  for (Frame *Callee : Frames) {
    bool Found = false;
    // What recursion does to it, the activation above does.
    if (!Callee->Repeats) Out.add(exitValue(Callee, Position, Found));
    if (!Found) Out.add(eval(F, Before));
  }
  if (!Frames.empty()) return Out;
  ValueSet Old = eval(F, Before);
  if (C.Callee == facts::None || Waits) return Old;
  if (Position && llvm::StringRef(str(F, C.ArgTypes[Position - 1])).starts_with("char"))
    if (std::optional<ValueSet> S = formatted(F, C)) return *S;
  // A library function that no model describes may have changed a text; objects keep their identity.
  const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  for (Value &A : Old.Alts.edit()) {
    bool Mutable = Position == 0 ? !(S.Flags & facts::FnConst) : true;
    bool Fills = Position && A.K == Value::Kind::Null && isFilledIn(str(F, C.ArgTypes[Position - 1]));
    A.Loose |= Mutable && A.K == Value::Kind::List; // it may have more elements now
    Out.add((Mutable && A.K == Value::Kind::Text) || Fills ? unknown("changed by " + S.Name.str()) : A);
  }
  Out.Open |= Old.Open;
  return Position ? filledIn(F, C, std::move(Out)) : Out;
}

} // namespace ssot::program
