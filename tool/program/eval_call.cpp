// What a call returns and what it leaves in the objects that it was given; classes of objects and their fields.
#include "finding/access.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "program/evaluator.h"

namespace ssot::program {

using facts::Op;
using model::Expr;

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
  std::vector<ClsId> Classes = classesOf(R);
  std::vector<DefId> Targets;
  for (ClsId Cls : Classes)
    if (DefId D = V.dispatch(Cls, Sym); D != Nothing && !llvm::is_contained(Targets, D)) Targets.push_back(D);
  if (Classes.empty()) {
    Pending = llvm::any_of(R.Alts, [](const Value &A) { return A.K == Value::Kind::Pending; });
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

ValueSet Evaluator::unknownResult(Frame *F, const facts::Call &C) {
  std::string Name = "a function value", Key;
  if (C.Callee != facts::None) Name = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name.str();
  // Configuration look-ups: cfg.get("a.b"), config["a"]["b"], getenv("X") all give their literal key.
  auto Look = [&](facts::NodeId N) {
    for (const Value &A : eval(F, N).Alts)
      if (isExact(A) && !A.Str.empty()) return A.Str;
    return std::string();
  };
  // Keys are texts, and so is what is asked for in the end; numbers and flags of large objects are not worth their evaluation.
  auto IsText = [](llvm::StringRef Type) { return Type.contains("char") || Type.contains_insensitive("str") || Type.contains("basic_json"); };
  static constexpr llvm::StringLiteral Numbers[] = {"void", "bool", "int", "long", "short", "double", "float", "unsigned"};
  std::string Own;
  for (unsigned I = 0; I < C.Args.size() && I < 2 && Own.empty(); ++I)
    if (IsText(str(F, C.ArgTypes[I]))) Own = Look(C.Args[I]);
  bool TextWanted = true;
  if (C.Callee != facts::None)
    if (const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)]; S.Decl) {
      llvm::StringRef Type = Table.str(S.Unit, S.Decl->ReturnType);
      TextWanted = !Type.empty() && llvm::none_of(Numbers, [&](llvm::StringRef T) { return Type == T || Type.starts_with((T + " ").str()); });
    }
  if (C.Receiver != facts::None && (TextWanted || !Own.empty()))
    for (const Value &A : eval(F, C.Receiver).Alts)
      if (A.K == Value::Kind::Unknown && !A.Name.empty()) Key = A.Name;
  if (!Own.empty()) Key = Key.empty() ? Own : Key + "." + Own;
  if (auto It = Table.Who.Bindings.find(Key); !Key.empty() && It != Table.Who.Bindings.end()) return one(text(It->second));
  std::string Why = "result of " + Name;
  if (!Own.empty()) Why = "`" + Key + "` from " + Name;
  return one(unknown(std::move(Why), Key));
}

ValueSet Evaluator::callResult(Frame *F, unsigned Index, facts::NodeId Id) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  auto Self = [&] {
    Value O;
    O.K = Value::Kind::Object;
    O.F = F;
    O.N = Id;
    return one(std::move(O));
  };
  std::vector<const model::Fact *> Facts = Models.factsFor(F->D->Unit, C);
  for (const model::Fact *Fact : Facts)
    for (const model::Flow &Flow : Fact->Flows)
      if (Flow.To.K == Expr::Kind::Ret) {
        // A reference to the object as the call leaves it: `os << a` in `os << a << b`.
        if (Flow.Alias && Flow.From.K == Expr::Kind::This && C.Receiver != facts::None) return afterAt(F, Index, 0, C.Receiver, facts::None);
        if (Flow.Alias && Flow.From.K == Expr::Kind::Arg && Flow.From.Index < C.Args.size())
          return afterAt(F, Index, Flow.From.Index + 1, C.Args[Flow.From.Index], facts::None);
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
    if (R != facts::None) Out.add(eval(Callee, R));
  }
  if (!Frames.empty() && !Out.empty()) return Out;
  ValueSet U = unknownResult(F, C);
  U.Open |= Out.Open;
  return U;
}

ValueSet Evaluator::apply(const Value &Function, std::vector<ValueSet> Args, Frame *F, unsigned Index) {
  Value Fn = Function;
  if (Fn.K == Value::Kind::Function && Fn.Items) {
    // std::bind: fixed arguments first; placeholders take the call's.
    std::vector<ValueSet> All;
    size_t Next = 0;
    for (const ValueSet &B : *Fn.Items) {
      bool Placeholder = B.Alts.size() == 1 && B.Alts[0].K == Value::Kind::Unknown && llvm::StringRef(B.Alts[0].Str).contains("placeholders");
      if (Placeholder)
        All.push_back(Next < Args.size() ? Args[Next++] : one(unknown("argument of a bound function")));
      else
        All.push_back(B);
    }
    while (Next < Args.size()) All.push_back(Args[Next++]);
    Args = std::move(All);
  }
  SymId Sym = Nothing;
  ValueSet This;
  if (Fn.K == Value::Kind::Function) Sym = Fn.Sym;
  if (Fn.K == Value::Kind::Object)
    for (ClsId C : classesOf(one(Fn))) {
      Sym = Table.Classes[C].CallOperator;
      This = one(Fn);
    }
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
  if (Fn.K == Value::Kind::Function && (P.D->Fn->Flags & facts::FnMethod) && !Args.empty()) {
    This = Args.front();
    Args.erase(Args.begin());
  }
  P.This = std::move(This);
  P.Args = std::move(Args);
  facts::NodeId R = P.D->Fn->Result;
  return R == facts::None ? ValueSet() : eval(make(std::move(P)), R);
}

ValueSet Evaluator::exitValue(Frame *Callee, unsigned Position, bool &Found) {
  for (const facts::ExitState &E : Callee->D->Fn->Exit)
    if (E.Position == Position) {
      Found = true;
      return eval(Callee, E.Value);
    }
  return {};
}

/// The node of this function that stands for what call Index returns.
facts::NodeId Evaluator::resultNode(Frame *F, unsigned Index) const {
  const std::vector<facts::Node> &Nodes = F->D->Fn->Nodes;
  for (facts::NodeId N = 0; N < Nodes.size(); ++N)
    if (Nodes[N].Kind == Op::Call && Nodes[N].Ref == Index) return N;
  return facts::None;
}

/// What va_start makes of a variadic function's list: the arguments behind its named parameters.
ValueSet Evaluator::variadicArguments(Frame *F) {
  size_t Named = F->D->Fn->Params.size();
  std::vector<ValueSet> Items;
  if (F->Bound) {
    for (size_t I = Named; I < F->Args.size(); ++I) Items.push_back(F->Args[I]);
  } else if (const facts::Call *C = F->call()) {
    for (size_t I = Named; I < C->Args.size(); ++I) Items.push_back(eval(F->Parent, C->Args[I]));
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
  if (C.Callee != facts::None && Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name == "__builtin_va_start") return variadicArguments(F);
  std::vector<const model::Fact *> Facts = Models.factsFor(F->D->Unit, C);
  for (const model::Fact *Fact : Facts)
    for (const model::Flow &Flow : Fact->Flows) {
      bool Hit = Position == 0 ? Flow.To.K == Expr::Kind::This
                               : (Flow.To.K == Expr::Kind::ArgPointee || Flow.To.K == Expr::Kind::Arg) && Flow.To.Index + 1 == Position;
      if (Hit) return evalExpr(F, Index, Flow.From);
    }
  if (!Facts.empty()) {
    if (!changesPosition(F, Index, Position)) return eval(F, Before);
    if (Id == facts::None) Id = resultNode(F, Index);
    if (Id == facts::None) return eval(F, Before);
    Value O;
    O.K = Value::Kind::Object;
    O.F = F;
    O.N = Id;
    ValueSet S = one(std::move(O));
    S.Open = eval(F, Before).Open;
    return S;
  }
  ValueSet Out;
  bool Waits = false;
  std::vector<Frame *> Frames = calleeFrames(F, Index, Out.Open, Waits);
  for (Frame *Callee : Frames) {
    bool Found = false;
    Out.add(exitValue(Callee, Position, Found));
    if (!Found) Out.add(eval(F, Before));
  }
  if (!Frames.empty()) return Out;
  ValueSet Old = eval(F, Before);
  if (C.Callee == facts::None || Waits) return Old;
  // A library function that no model describes may have changed a text; objects keep their identity.
  const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  for (Value &A : Old.Alts) {
    bool Mutable = Position == 0 ? !(S.Flags & facts::FnConst) : true;
    Out.add(Mutable && A.K == Value::Kind::Text ? unknown("changed by " + S.Name.str()) : A);
  }
  Out.Open |= Old.Open;
  return Out;
}

std::vector<ClsId> Evaluator::classesOfObject(const Value &O) {
  if (O.K != Value::Kind::Object || O.N >= WholeGlobal) return classesOf(one(O));
  const facts::Node &N = node(O.F, O.N);
  if (N.Kind != Op::Store && N.Kind != Op::After) return classesOf(one(O));
  auto [It, New] = ClassMemo.try_emplace({O.F, O.N});
  if (New) {
    std::vector<ClsId> Classes = classesOf(one(O)); // may look at others: the map grows
    ClassMemo[{O.F, O.N}] = std::move(Classes);
  }
  return ClassMemo[{O.F, O.N}];
}

/// An object that was changed is of the class that it was of before; what it was before may be itself, changed in a loop.
std::vector<ClsId> Evaluator::classesOf(const ValueSet &Objects) {
  std::vector<ClsId> Out;
  std::vector<Value> Todo(Objects.Alts.rbegin(), Objects.Alts.rend());
  std::set<std::pair<Frame *, facts::NodeId>> Seen;
  while (!Todo.empty()) {
    Value A = std::move(Todo.back());
    Todo.pop_back();
    if (A.K == Value::Kind::Null && Objects.Alts.size() > 1) continue; // no call is made on it
    if (A.K == Value::Kind::Again && !Seen.empty()) continue;
    if (A.K != Value::Kind::Object || A.N == UnseenThis) return {};
    std::vector<ClsId> Of;
    if (A.N == WholeGlobal) {
      Of = classesOfGlobal(A);
    } else if (A.N == MadeHere) {
      Of.push_back(Table.classOf(*A.F->D));
    } else {
      const facts::Node &N = node(A.F, A.N);
      if (N.Kind == Op::New) Of.push_back(Table.classOf(A.F->D->Unit, N.Ref2));
      if (N.Kind == Op::Object) Of.push_back(Table.classOf(A.F->D->Unit, N.Ref));
      if (N.Kind == Op::Store || N.Kind == Op::After) {
        if (!Seen.insert({A.F, A.N}).second) continue;
        ValueSet Before = eval(A.F, operand(A.F, N, 0));
        if (Before.empty()) return {};
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

/// What it is initialised with; a global pointer, what is stored to it, too.
std::vector<ClsId> Evaluator::classesOfGlobal(const Value &Global) {
  ValueSet Roots = eval(Global.F, Global.F->D->Fn->Result);
  for (const auto &[D, Index] : V.storesOf(VarId(Global.Sym))) {
    if (!storeCounts(D, Global.F->D->Owner)) continue;
    const facts::Function &Fn = *Table.Defs[D].Fn;
    facts::NodeId N = Fn.GlobalStores[Index].Value;
    while (Fn.Nodes[N].Kind == Op::Store || Fn.Nodes[N].Kind == Op::After || Fn.Nodes[N].Kind == Op::Insert) N = Fn.Operands[Fn.Nodes[N].First];
    if (Fn.Nodes[N].Kind == Op::New || Fn.Nodes[N].Kind == Op::Object || Fn.Nodes[N].Kind == Op::Call) Roots.add(eval(storing(D), N));
  }
  return classesOf(Roots);
}

bool Evaluator::mayDispatch(Frame *F, unsigned Index, DefId Callee, uint64_t &Open) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (!(C.Flags & facts::CallVirtual) || C.Callee == facts::None || C.Receiver == facts::None) return true;
  ValueSet R = receiver(F, C);
  Open |= R.Open;
  std::vector<ClsId> Classes = classesOf(R);
  SymId Sym = Table.symbol(F->D->Unit, C.Callee);
  if (!Classes.empty())
    return llvm::any_of(Classes, [&](ClsId Cls) { return V.dispatch(Cls, Sym) == Callee; });
  for (const Value &A : R.Alts)
    if (A.K == Value::Kind::Object && A.N == UnseenThis && R.Alts.size() == 1) {
      ClsId Of = Table.classOf(Table.Defs[Callee]), Self = Table.classOf(*A.F->D);
      return Table.derivesFrom(Of, Self) || Table.derivesFrom(Self, Of);
    }
  return true;
}

ValueSet Evaluator::field(const ValueSet &Objects, llvm::StringRef Key) {
  ValueSet Out;
  Out.Open = Objects.Open;
  unsigned &Running = FieldsRunning[Key.str()];
  ++Running;
  bool OnlyNull = llvm::all_of(Objects.Alts, [](const Value &A) { return A.K == Value::Kind::Null; });
  for (const Value &O : Objects.Alts) {
    if (O.K == Value::Kind::Null && !OnlyNull) continue; // nobody reads through it
    // What others put there counts where the whole is asked for, not once more for each of them: a queue is made of itself and one more element.
    if (O.Via && Running > 1 && Growing) continue;
    Out.add(fieldOf(O, Key));
  }
  --Running;
  return Out;
}

/// Field keys are qualified; models name a field alone.
static bool sameField(llvm::StringRef Stored, llvm::StringRef Wanted) {
  return Stored == Wanted || (!Wanted.contains("::") && Stored.ends_with(Wanted) && Stored.drop_back(Wanted.size()).ends_with("::"));
}

/// Newer objects hold older ones (a store, a call that may have changed it): from the newest back to the store that counts, without recursion,
/// because a generated function stores thousands of fields one after the other.
ValueSet Evaluator::fieldOf(const Value &Of, llvm::StringRef Key) {
  ValueSet Out;
  const Origin *Via = nullptr; // of the object that is looked at
  auto Add = [&](ValueSet S) {
    cameBy(S, Via);
    Out.add(S);
  };
  auto Anywhere = [&](ClsId Class) {
    ValueSet S = Ask.FieldAnywhere ? Ask.FieldAnywhere(Key, Class) : ValueSet();
    Add(S.empty() ? one(unknown("member " + Key.str())) : std::move(S));
  };
  std::vector<Value> Todo{Of};
  std::set<std::pair<Frame *, facts::NodeId>> Seen;
  auto Older = [&](ValueSet Objects) {
    Out.Open |= Objects.Open;
    cameBy(Objects, Via);
    Todo.insert(Todo.end(), Objects.Alts.rbegin(), Objects.Alts.rend());
  };
  while (!Todo.empty()) {
    Value O = std::move(Todo.back());
    Todo.pop_back();
    Via = O.Via;
    if (O.K == Value::Kind::Pending) {
      O.Str = (llvm::Twine(O.Str) + "." + Key).str();
      Out.add(std::move(O));
      continue;
    }
    if (O.K == Value::Kind::Again) {
      Out.add(std::move(O));
      continue;
    }
    if (O.K == Value::Kind::List && O.Items) { // an aggregate without its class: {key, value}
      bool Known = false;
      for (size_t I = 0; O.Keys && I < O.Keys->size(); ++I)
        if (sameField((*O.Keys)[I], Key) || sameField(Key, (*O.Keys)[I])) {
          Add(itemOf(O, I));
          Known = true;
        }
      if (Known) continue;
    }
    if (O.K != Value::Kind::Object) {
      Anywhere(Nothing);
      continue;
    }
    if (O.N == WholeGlobal) {
      Add(globalField(O, Key));
      continue;
    }
    if (O.N == UnseenThis || O.N == MadeHere) {
      Anywhere(Table.classOf(*O.F->D));
      continue;
    }
    if (!Seen.insert({O.F, O.N}).second) continue;
    const facts::Node &N = node(O.F, O.N);
    switch (N.Kind) {
    case Op::Store:
      if (sameField(str(O.F, N.Ref), Key)) {
        Add(eval(O.F, operand(O.F, N, 1)));
        break;
      }
      [[fallthrough]];
    case Op::Insert:
    case Op::After:
      Older(eval(O.F, operand(O.F, N, 0)));
      break;
    case Op::New: {
      const facts::Call &C = O.F->D->Fn->Calls[N.Ref];
      bool Found = false;
      if (C.Callee != facts::None)
        if (DefId D = V.pick(Table.symbol(O.F->D->Unit, C.Callee), O.F->Id); D != Nothing) Older(exitValue(push(O.F, N.Ref, D), 0, Found));
      if (!Found) Anywhere(Table.classOf(O.F->D->Unit, N.Ref2));
      break;
    }
    case Op::Object:
      Anywhere(Table.classOf(O.F->D->Unit, N.Ref));
      break;
    default:
      Anywhere(Nothing);
    }
  }
  return Out;
}

} // namespace ssot::program
