// What library models say of a call, evaluated: selectors (model::Expr), and the objects that a call makes.
#include "finding/access.h"
#include "program/evaluator.h"
#include "program/sequence.h"

namespace ssot::program {

using facts::Op;
using model::Expr;

/// `std::basic_string<char>` -> `std::basic_string`, `Foo *` -> `Foo`.
static llvm::StringRef bareType(llvm::StringRef T) {
  T = T.trim().rtrim("*& ");
  if (T.consume_front("const ")) T = T.trim();
  return T.take_until([](char C) { return C == '<'; }).trim();
}

ValueSet Evaluator::evalExpr(Frame *F, unsigned Index, const Expr &E) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  llvm::StringRef Callee = C.Callee == facts::None ? "" : Table.Symbols[Table.symbol(F->D->Unit, C.Callee)].Name;
  auto Arg = [&](unsigned I) {
    if (I >= C.Args.size()) return ValueSet();
    return isArithmetic(str(F, C.ArgTypes[I])) ? dataOr(F, C, I) : eval(F, C.Args[I]);
  };
  switch (E.K) {
  case Expr::Kind::Arg:
  case Expr::Kind::ArgPointee:
    return Arg(E.Index);
  case Expr::Kind::This:
    return C.Receiver == facts::None ? ValueSet() : receiver(F, C);
  case Expr::Kind::Ret:
    return {};
  case Expr::Kind::VarArgs: {
    std::vector<ValueSet> Items;
    for (unsigned I = E.Index; I < C.Args.size(); ++I) Items.push_back(dataOr(F, C, I));
    return listOf(std::move(Items));
  }
  case Expr::Kind::ByType:
    for (unsigned I = 0; I < C.Args.size(); ++I)
      if (llvm::StringRef T = bareType(str(F, C.ArgTypes[I])); T == bareType(E.Text) || T.ends_with(("::" + E.Text)))
        return Arg(I);
    return {};
  case Expr::Kind::Tagged:
    for (unsigned I = 0; I + E.Index < C.Args.size(); ++I)
      for (const Value &A : Arg(I).Alts)
        if (A.K == Value::Kind::Int && !A.Name.empty() && (A.Name == E.Text || lastComponent(A.Name) == E.Text))
          return Arg(I + E.Index);
    return {};
  case Expr::Kind::TemplateArg: {
    if (!E.OfClass)
      return E.Index < C.TemplateArgs.size() ? one(text(str(F, C.TemplateArgs[E.Index]).str())) : ValueSet();
    if (C.Callee == facts::None) return {};
    const facts::Tu &Unit = *Table.Units[F->D->Unit];
    facts::ClassId Of = Unit.function(C.Callee).Class;
    if (Of == facts::None || E.Index >= Unit.Classes[Of].TemplateArgs.size()) return {};
    return one(text(str(F, Unit.Classes[Of].TemplateArgs[E.Index]).str()));
  }
  case Expr::Kind::Fn:
    return one(text(lastComponent(Callee).str()));
  case Expr::Kind::Cls:
    return one(text(
        lastComponent(Callee.take_front(Callee.rfind("::") == llvm::StringRef::npos ? 0 : Callee.rfind("::"))).str()));
  case Expr::Kind::Ns: {
    ClsId Cls = Nothing;
    if (C.Callee != facts::None)
      if (const Symbol &S = Table.Symbols[Table.symbol(F->D->Unit, C.Callee)]; S.Decl)
        Cls = Table.classOf(S.Unit, S.Decl->Class);
    llvm::StringRef Full = Cls == Nothing ? Callee : Table.Classes[Cls].Name;
    size_t At = Full.rfind("::");
    return one(text(At == llvm::StringRef::npos ? "" : Full.take_front(At).str()));
  }
  case Expr::Kind::Literal:
    return one(text(E.Text));
  case Expr::Kind::Facet:
    return facet(evalExpr(F, Index, E.Parts[0]), E.Text);
  case Expr::Kind::Field:
    return field(evalExpr(F, Index, E.Parts[0]), E.Text);
  case Expr::Kind::Lookup: {
    std::vector<ValueSet> Keys;
    for (const Expr &P : E.Parts) Keys.push_back(evalExpr(F, Index, P));
    return Ask.Lookup ? Ask.Lookup(E.Text, Keys) : ValueSet();
  }
  case Expr::Kind::AnyOf: {
    ValueSet Out, First;
    for (const Expr &P : E.Parts) {
      ValueSet S = evalExpr(F, Index, P);
      if (isKnown(S)) { // where it may be nothing, the next may count, too
        size_t Before = S.Alts.size();
        S.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Null; });
        Out.add(S);
        if (S.Alts.size() == Before) return Out;
      } else if (First.empty()) {
        First = std::move(S);
      }
    }
    return Out.empty() ? First : Out;
  }
  case Expr::Kind::Choice: {
    ValueSet All;
    for (const Expr &P : E.Parts) {
      // nothing is no answer where another one follows: `audit.value_or("orders")`
      if (!All.empty()) All.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Null; });
      All.add(evalExpr(F, Index, P));
    }
    return All;
  }
  case Expr::Kind::TypePath:
    return nameOfType(F, Index, E);
  case Expr::Kind::Construct:
    return construct(F, Index, E);
  case Expr::Kind::Bind: {
    ValueSet Out;
    for (Value Fn : evalExpr(F, Index, E.Parts[0]).Alts) {
      std::vector<ValueSet> Fixed = itemsOf(evalExpr(F, Index, E.Parts[1]));
      std::vector<ClsId> Of = Fn.K == Value::Kind::Object ? classesOfObject(Fn) : std::vector<ClsId>();
      if (Of.size() == 1 && Table.Classes[Of[0]].CallOperator != Nothing) { // a closure is its operator, bound to it
        Fixed.insert(Fixed.begin(), one(Fn));
        Value Operator;
        Operator.K = Value::Kind::Function;
        Operator.Sym = Table.Classes[Of[0]].CallOperator;
        Operator.F = F;
        Fn = std::move(Operator);
      }
      if (Fn.K == Value::Kind::Function) Fn.Items = std::make_shared<std::vector<ValueSet>>(std::move(Fixed));
      Out.add(std::move(Fn));
    }
    return Out;
  }
  case Expr::Kind::Result: {
    ValueSet Fns = evalExpr(F, Index, E.Parts[0]), Out;
    Out.Open = Fns.Open;
    std::vector<ValueSet> Args;
    if (E.Parts.size() > 1) Args = itemsOf(evalExpr(F, Index, E.Parts[1]));
    for (const Value &Fn : Fns.Alts)
      if (Fn.K == Value::Kind::Pending || Fn.K == Value::Kind::Again)
        Out.add(Fn);
      else
        Out.add(apply(Fn, Args, F, Index));
    return Out;
  }
  case Expr::Kind::Binding: {
    std::string Key = exactly(evalExpr(F, Index, E.Parts[0]));
    if (auto It = Table.Who.Bindings.find(Key); !Key.empty() && It != Table.Who.Bindings.end())
      return one(text(It->second));
    return one(unknown(E.Text + (Key.empty() ? "" : " " + Key), Key));
  }
  case Expr::Kind::Nothing:
    return nothing();
  case Expr::Kind::Reply:
    return one(unknown(ReplyAddress.str()));
  case Expr::Kind::Unknown:
    return one(unknown(E.Text));
  default:
    return evalText(F, Index, E);
  }
}

/// The object that library call Index makes. Where nobody takes its result (`v.emplace_back(x);`), the node of what it
/// was put into stands for it.
std::optional<Value> Evaluator::madeByCall(Frame *F, unsigned Index) {
  if (facts::NodeId N = resultNode(F, Index); N != facts::None) return objectHere(F, N);
  const facts::Array<facts::Node> &Nodes = F->D->Fn->Nodes;
  const auto *It =
      llvm::find_if(Nodes, [&](const facts::Node &N) { return N.Kind == Op::After && N.Ref == Index && N.Ref2 == 0; });
  if (It == Nodes.end()) return std::nullopt;
  Value Made = objectHere(F, facts::NodeId(It - Nodes.begin()));
  Made.Sym = PutInto;
  return Made;
}

/// Whether the one argument that the constructor gets is an object of the same class.
bool Evaluator::isCopied(Frame *F, unsigned Index, const Expr &E, llvm::StringRef Type) const {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (E.Parts[1].K != Expr::Kind::VarArgs || E.Parts[1].Index >= C.ArgTypes.size()) return false;
  return bareType(str(F, C.ArgTypes[E.Parts[1].Index])) == bareType(Type);
}

/// What the standard library's own types hold at first; none: it is another type.
static std::optional<ValueSet> emptyOf(llvm::StringRef Type) {
  static constexpr llvm::StringLiteral Texts[] = {"std::basic_string", "std::basic_string_view"};
  static constexpr llvm::StringLiteral Holders[] = {"std::unique_ptr", "std::shared_ptr", "std::optional"};
  static constexpr llvm::StringLiteral Lists[] = {
      "std::vector",   "std::deque",         "std::list",     "std::set",           "std::map",
      "std::multimap", "std::unordered_map", "std::multiset", "std::unordered_set", "std::unordered_multimap"};
  if (llvm::is_contained(Texts, Type)) return one(text(""));
  if (llvm::is_contained(Holders, Type)) return nothing();
  if (llvm::is_contained(Lists, Type)) return listOf({});
  return std::nullopt;
}

/// A new object of the class that Parts[0] names, by the constructor that fits the number of arguments.
ValueSet Evaluator::construct(Frame *F, unsigned Index, const Expr &E) {
  std::string Type = exactly(evalExpr(F, Index, E.Parts[0]));
  ValueSet ArgList = E.Parts.size() > 1 ? evalExpr(F, Index, E.Parts[1]) : ValueSet();
  size_t Count = itemsOf(ArgList).size();
  // What holds another value is that value (rules/README.md, "Containers").
  static constexpr llvm::StringLiteral Holders[] = {
      "std::basic_string", "std::basic_string_view", "std::unique_ptr", "std::shared_ptr", "std::optional",
      "std::function",     "std::reference_wrapper", "std::variant",    "std::any"};
  if (Type == "std::monostate") return nothing();
  if (!Count)
    if (std::optional<ValueSet> Empty = emptyOf(bareType(Type))) return *Empty;
  bool Holds = llvm::is_contained(Holders, bareType(Type)) || llvm::StringRef(Type).ends_with("*");
  if (Count == 1 && Holds) return itemsOf(ArgList)[0];
  if (bareType(Type) == "std::pair" && Count == 2) return listOf(itemsOf(ArgList), {"first", "second"});
  if (bareType(Type) == "std::tuple" && Count > 1) return listOf(itemsOf(ArgList));
  std::vector<llvm::StringRef> Given(Count); // of types that nobody knows, where a tuple holds them
  if (E.Parts.size() > 1 && E.Parts[1].K == Expr::Kind::VarArgs)
    Given = argumentTypes(Table, F->D->Unit, F->D->Fn->Calls[Index], E.Parts[1].Index);
  for (SymId Ctor : constructors(Table, Type, Given))
    if (DefId D = V.pick(Ctor, F->Id); D != Nothing) {
      Frame *Made = push(F, Index, D);
      bool AreTheCalls = E.Parts.size() < 2 || E.Parts[1].K == Expr::Kind::VarArgs;
      if (!AreTheCalls) Made->Args = itemsOf(ArgList); // std::piecewise_construct: a tuple of them
      const std::vector<ClsId> &Meant = Table.ClassesByName.find(Type)->second;
      if (!llvm::is_contained(Meant, Table.classOf(Table.Defs[D]))) Made->Makes = Meant.front();
      bool Found = false;
      ValueSet Self = exitValue(Made, 0, Found);
      return Found ? Self : Made->This;
    }
  if (E.Parts.size() > 1 && E.Parts[1].K == Expr::Kind::VarArgs)
    if (const Expr *Is =
            Models.valueOfMade(F->D->Unit, F->D->Fn->Calls[Index], {Type, E.Parts[1].Index, /*Passes=*/true}))
      return evalExpr(F, Index, *Is);
  // A library's object with what its constructor says about it.
  if (changesPosition(F, Index, -1))
    if (std::optional<Value> Made = madeByCall(F, Index)) return one(std::move(*Made));
  if (Count == 1 && isCopied(F, Index, E, Type)) return itemsOf(ArgList)[0];
  // A class without a written constructor: its own service's, else a shared one.
  Value Made;
  Made.K = Value::Kind::Object;
  Made.N = OnlyClass;
  if (auto It = Table.ClassesByName.find(Type); !Type.empty() && It != Table.ClassesByName.end())
    for (int Owner : {F->D->Owner, V.Service, Shared})
      for (ClsId C : It->second)
        if (!Table.Classes[C].External && Table.Classes[C].Owner == Owner) {
          Made.Sym = C;
          return one(std::move(Made));
        }
  return one(unknown("a new " + (Type.empty() ? "object" : Type)));
}

/// The constructor of this very class whose parameters are of exactly these types: where Clang had to choose, the facts
/// have one (extract/ast_makers.h).
static SymId exactConstructor(const SymbolTable &Table, ClsId C, llvm::ArrayRef<llvm::StringRef> Given) {
  for (SymId S : Table.Classes[C].Constructors) {
    const Symbol &Sym = Table.Symbols[S];
    if (Sym.Decl->Params.size() == Given.size() &&
        llvm::equal(Sym.Decl->Params, Given,
                    [&](const facts::Param &P, llvm::StringRef T) { return Table.str(Sym.Unit, P.Type) == T; }))
      return S;
  }
  return Nothing;
}

std::vector<llvm::StringRef> argumentTypes(const SymbolTable &Table, unsigned Unit, const facts::Call &C, size_t From) {
  std::vector<llvm::StringRef> Out;
  for (size_t I = From; I < C.ArgTypes.size(); ++I) Out.push_back(Table.str(Unit, C.ArgTypes[I]));
  return Out;
}

std::vector<SymId> constructors(const SymbolTable &Table, llvm::StringRef Type, llvm::ArrayRef<llvm::StringRef> Given) {
  std::vector<SymId> Out;
  size_t Count = Given.size();
  auto It = Table.ClassesByName.find(Type);
  if (It == Table.ClassesByName.end()) return Out;
  for (ClsId C : It->second)
    if (SymId S = exactConstructor(Table, C, Given); S != Nothing) Out.push_back(S);
  // A class without one that fits has inherited it: `using Base::Base`.
  for (std::vector<ClsId> Level = It->second, Bases; Out.empty() && !Level.empty();
       Level = std::move(Bases), Bases.clear())
    for (ClsId C : Level) {
      const ClassInfo &Class = Table.Classes[C];
      for (SymId S : Class.Constructors) {
        const facts::Declaration *Decl = Table.Symbols[S].Decl;
        // Copies and moves of the class itself are not what creates it.
        bool Copy = Decl->Params.size() == 1 &&
                    bareType(Table.str(Table.Symbols[S].Unit, Decl->Params[0].Type)) == bareType(Class.Display);
        if (Decl->Params.size() == Count && !Copy && !(Decl->Flags & facts::FnMaker)) Out.push_back(S);
      }
      if (Count) llvm::append_range(Bases, Class.Bases);
    }
  return Out;
}

// ---- facets

} // namespace ssot::program
