// The containers of library models (model::Expr), evaluated: what is in them, under which key, in which order.
#include "program/evaluator.h"
#include "program/sequence.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

using facts::Op;
using model::Expr;

/// Whether a member of an object may be that enumerator.
bool Evaluator::hasMember(const ValueSet &Object, llvm::StringRef Member, llvm::StringRef Enumerator) {
  return llvm::any_of(field(Object, Member).Alts,
                      [&](const Value &A) { return A.K == Value::Kind::Int && lastComponent(A.Name) == Enumerator; });
}

static std::vector<std::string> keysOf(const Value &L) {
  std::vector<std::string> Keys;
  for (size_t I = 0; L.Items && I < L.Items->size(); ++I)
    Keys.push_back(L.Keys && I < L.Keys->size() ? (*L.Keys)[I] : std::to_string(I));
  return Keys;
}

/// What was looked up under a key and is not known: the manifest may say what it holds in production.
ValueSet Evaluator::lookedUp(ValueSet Values, llvm::StringRef Key) const {
  ValueSet Out;
  Out.Open = Values.Open;
  for (Value &A : Values.Alts.edit()) {
    if (A.K == Value::Kind::Unknown) {
      std::string Path = A.Name.empty() ? Key.str() : A.Name.str() + "." + Key.str();
      if (auto It = Table.Who.Bindings.find(Path); It != Table.Who.Bindings.end())
        A = text(It->second);
      else
        A.Name = std::move(Path);
    }
    Out.add(std::move(A));
  }
  return Out;
}

/// The element under a key.
ValueSet Evaluator::elementUnder(const ValueSet &Containers, const ValueSet &Key, bool HandedIn) const {
  ValueSet Out = elementAt(Containers, Key, HandedIn);
  bool Named = Key.Alts.size() == 1 && isExact(Key.Alts[0]) && !Key.Alts[0].Str.empty();
  return Named ? lookedUp(std::move(Out), Key.Alts[0].Str) : Out;
}

/// The element that a call takes from a container. Who gives its key may be who gives the statement.
ValueSet Evaluator::elementUnder(Frame *F, unsigned Index, const Expr &E) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  const Expr &Key = E.Parts[1];
  bool IsArgument = Key.K == Expr::Kind::Arg && Key.Index < C.Args.size();
  llvm::SaveAndRestore Thorough(AtAGlance, false); // of a key that has a hole, anything is found
  ValueSet Under = IsArgument ? dataOr(F, C, Key.Index, /*Quoted=*/false, /*IsKey=*/true) : evalExpr(F, Index, Key);
  return elementUnder(evalExpr(F, Index, E.Parts[0]), Under, IsArgument && isHandedIn(F, C.Args[Key.Index]));
}

/// What may be under a key, where either is not known. A number that was counted up stands for the one thing that was
/// registered under it: one of many is none.
static ValueSet withoutNumber(ValueSet Item) {
  if (llvm::none_of(Item.Alts, isNumbered)) return Item;
  Item.Alts.eraseIf(isNumbered);
  Item.add(unknown("one of several numbers, under a key that is not known"));
  return Item;
}

static bool isDecimal(llvm::StringRef S) {
  long long Number;
  return !S.getAsInteger(10, Number);
}

/// A keyed container as a list of pairs; Looked: those under the key Only (empty: not known), Found where that is sure.
/// Numbers: so are its keys.
ValueSet Evaluator::entries(const ValueSet &Containers, const std::string &Only, bool Looked, bool Numbers) const {
  std::vector<ValueSet> Entries;
  bool Sure = !Only.empty() && Containers.Alts.size() == 1 && Containers.Alts[0].K == Value::Kind::List &&
              Containers.Alts[0].Items && !Containers.Alts[0].Items->empty();
  auto Add = [&](llvm::StringRef Key, ValueSet Item, const Value &From) {
    bool IsNumber = Numbers && isDecimal(Key);
    ValueSet K = one(Key.empty() ? unknown("a key that is not known")
                     : IsNumber  ? integer(Key.str())
                                 : text(Key.str()));
    cameBy(K, From.Via);
    Entries.push_back(
        listOf({std::move(K), Only.empty() ? std::move(Item) : lookedUp(std::move(Item), Only)}, {"first", "second"}));
  };
  for (const Value &L : Containers.Alts) {
    if (L.K == Value::Kind::Unknown || L.K == Value::Kind::Pending) Add(Only, one(L), L);
    std::vector<std::string> Keys = keysOf(L);
    for (size_t I = 0; I < Keys.size(); ++I) {
      Sure &= !Keys[I].empty();
      if (!Only.empty() && Keys[I] != Only && !Keys[I].empty()) continue;
      bool Guess = Looked && Keys.size() > 1 && (Only.empty() || Keys[I].empty());
      Add(Only.empty() ? Keys[I] : Only, Guess ? withoutNumber(itemOf(L, I)) : itemOf(L, I), L);
    }
  }
  if (auto It = Table.Who.Bindings.find(Only); Entries.empty() && !Only.empty() && It != Table.Who.Bindings.end())
    Add(Only, one(text(It->second)), {});
  ValueSet Out = listOf(std::move(Entries));
  Out.Open |= Containers.Open;
  if (Sure) Out.Alts.edit()[0].Name = Found.str();
  return Out;
}

/// Whether the class whose method a call runs is a map of numbers.
bool Evaluator::isKeyedByNumber(Frame *F, unsigned Index) const {
  const facts::Call &C = F->D->Fn->Calls[Index];
  if (C.Callee == facts::None) return false;
  const facts::Tu &Unit = *Table.Units[F->D->Unit];
  facts::ClassId Of = Unit.function(C.Callee).Class;
  if (Of == facts::None || Unit.Classes[Of].TemplateArgs.empty()) return false;
  return isArithmetic(str(F, Unit.Classes[Of].TemplateArgs[0]));
}

ValueSet Evaluator::evalContainer(Frame *F, unsigned Index, const Expr &E) {
  auto Part = [&](unsigned I) { return I < E.Parts.size() ? evalExpr(F, Index, E.Parts[I]) : ValueSet(); };
  ValueSet Out;
  switch (E.K) {
  case Expr::Kind::Elements:
    for (const ValueSet &I : itemsOf(Part(0))) Out.add(I);
    return Out;
  case Expr::Kind::Elem:
    return elementUnder(F, Index, E);
  case Expr::Kind::Where:
    for (const ValueSet &I : itemsOf(Part(0)))
      if (hasMember(I, E.Steps[0], E.Text)) Out.add(I);
    return Out;
  case Expr::Kind::Keys: {
    ValueSet Lists = Part(0);
    Out.Open = Lists.Open;
    for (const Value &L : Lists.Alts)
      for (const std::string &K : keysOf(L)) {
        Value T = text(K);
        T.Via = L.Via;
        Out.add(std::move(T));
      }
    return Out;
  }
  case Expr::Kind::Entries: {
    bool Numbers = isKeyedByNumber(F, Index);
    if (E.Parts.size() < 2) return entries(Part(0), "", /*Looked=*/false, Numbers);
    ValueSet Key = Part(1);
    Out = entries(Part(0), exactly(Key), /*Looked=*/true, Numbers);
    Out.Open |= Key.Open;
    return Out;
  }
  case Expr::Kind::FromEntries: {
    std::vector<ValueSet> Items;
    std::vector<std::string> Keys;
    ValueSet Lists = Part(0);
    for (const ValueSet &Entry : itemsOf(Lists))
      for (const Value &P : Entry.Alts)
        if (P.K == Value::Kind::List && P.Items && P.Items->size() > 1) {
          ValueSet K = asText(itemOf(P, 0));
          Keys.push_back(exactly(K));
          Items.push_back(itemOf(P, 1));
        }
    Out = listOf(std::move(Items), std::move(Keys));
    Out.Open |= Lists.Open;
    return Out;
  }
  case Expr::Kind::Insert:
  case Expr::Kind::Append: {
    ListBuilder Items;
    std::string Key = E.K == Expr::Kind::Insert && E.Parts.size() > 2 ? exactly(Part(2)) : "";
    ValueSet Base = Part(0);
    for (const Value &L : Base.Alts)
      if (L.K == Value::Kind::List && L.Items && !L.Filled) {
        std::vector<std::string> Old = keysOf(L);
        for (size_t I = 0; I < Old.size(); ++I)
          if (Key.empty() || Old[I] != Key) Items.add(itemOf(L, I), Old[I]);
      }
    if (E.K == Expr::Kind::Insert) {
      // Under a key that is not known, or at an index behind what a loop adds.
      bool Counted =
          E.Parts.size() < 3 && llvm::none_of(Base.Alts, [](const Value &L) { return L.K == Value::Kind::Again; });
      Items.add(Part(1), Counted ? std::to_string(Items.size()) : Key);
    } else {
      for (const Value &L : Part(1).Alts)
        for (size_t I = 0; L.Items && I < L.Items->size(); ++I) {
          // A sequence goes on counting.
          bool Counted = !L.Keys || I >= L.Keys->size() || (*L.Keys)[I] == std::to_string(I);
          Items.add(itemOf(L, I), Counted ? std::to_string(Items.size()) : (*L.Keys)[I]);
        }
    }
    Out.Open = Base.Open | Items.Open;
    Value Longer = Items.take();
    Longer.Loose = llvm::any_of(Base.Alts, [](const Value &L) { return L.Loose; });
    Out.add(std::move(Longer));
    for (const Value &L : Base.Alts)
      if (L.K == Value::Kind::Pending || L.K == Value::Kind::Again) Out.add(L);
    return Out;
  }
  case Expr::Kind::Filter:
    return filtered(F, Index, Part(0), Part(1), E.Parts.size() > 2 ? Part(2) : ValueSet(), E.Text == "reject");
  case Expr::Kind::Transform:
    return transformed(F, Index, Part(0), Part(1));
  case Expr::Kind::OfType:
    return evalOfType(F, Index, E);
  case Expr::Kind::Fold:
    return folded(F, Index, Part(0), Part(1), Part(2));
  case Expr::Kind::List: {
    std::vector<ValueSet> Items;
    for (const Expr &P : E.Parts)
      if (P.K == Expr::Kind::VarArgs)
        llvm::append_range(Items, itemsOf(evalExpr(F, Index, P)));
      else
        Items.push_back(evalExpr(F, Index, P));
    return listOf(std::move(Items));
  }
  case Expr::Kind::Record: {
    std::vector<ValueSet> Items;
    for (const Expr &P : E.Parts) Items.push_back(evalExpr(F, Index, P));
    return listOf(std::move(Items), E.Steps);
  }
  default:
    return one(unknown("a model expression without a value"));
  }
}

/// What functions leave of From when they have gone through a container: element by element where those are sure, else
/// nothing or anything more.
ValueSet Evaluator::folded(Frame *F, unsigned Index, const ValueSet &Container, ValueSet From, const ValueSet &By) {
  auto Step = [&](const ValueSet &Left, const ValueSet &Element) {
    ValueSet Out;
    Out.Open = Left.Open | Element.Open | By.Open;
    for (const Value &Fn : By.Alts) Out.add(apply(Fn, {Left, Element}, F, Index));
    return bounded(std::move(Out));
  };
  From.Open |= Container.Open;
  if (std::optional<std::vector<ValueSet>> Elements = elementsInOrder(Container)) {
    for (const ValueSet &Element : *Elements) From = Step(From, Element);
    return From;
  }
  ValueSet Any;
  for (const ValueSet &Element : itemsOf(Container)) Any.add(Element);
  From.add(concat({Step(From, Any), one(unknown("what a loop adds"))}));
  return From;
}

/// A text of which a function makes another one, character by character. What a library's function makes of a character
/// stays as it is: upper and lower case are one to SQL.
Value Evaluator::transformedText(Frame *F, unsigned Index, const Value &Text, const Value &Function) {
  Value Out = Text;
  std::string All;
  llvm::StringRef Rest = Text.Str;
  while (!Rest.empty()) {
    size_t Size = Rest.starts_with(Hole) ? Hole.size() : 1;
    llvm::StringRef Each = Rest.take_front(Size);
    Rest = Rest.drop_front(Size);
    ValueSet Made = Each == Hole ? ValueSet() : asText(apply(Function, {one(text(Each.str()))}, F, Index));
    bool IsKnown = Made.Alts.size() == 1 && isExact(Made.Alts[0]);
    All += IsKnown ? Made.Alts[0].Str.str() : Each.str();
  }
  Out.Str = std::move(All);
  return Out;
}

/// What functions make of each element of containers.
ValueSet Evaluator::transformed(Frame *F, unsigned Index, const ValueSet &Containers, const ValueSet &Functions) {
  ValueSet Out;
  Out.Open = Containers.Open | Functions.Open;
  for (const Value &C : Containers.Alts) {
    if (C.K == Value::Kind::Text && Functions.Alts.size() == 1) {
      Out.add(transformedText(F, Index, C, Functions.Alts[0]));
      continue;
    }
    if (C.K != Value::Kind::List || !C.Items) {
      bool Passes = C.K == Value::Kind::Pending || C.K == Value::Kind::Again || C.K == Value::Kind::Unknown;
      Out.add(Passes ? C : unknown("what is made of a container that is not known"));
      continue;
    }
    std::vector<ValueSet> Items;
    for (const ValueSet &Item : *C.Items) {
      ValueSet &Made = Items.emplace_back();
      for (const Value &Fn : Functions.Alts) Made.add(apply(Fn, {Item}, F, Index));
      Out.Open |= Made.Open;
    }
    Value L = C;
    L.Items = std::make_shared<const std::vector<ValueSet>>(std::move(Items));
    if (!isCounted(C)) L.Keys = std::make_shared<const std::vector<std::string>>(C.Items->size());
    Out.add(std::move(L));
  }
  return Out;
}

/// What of these values may be of a type: not what surely is of another one.
ValueSet Evaluator::ofType(ValueSet Values, llvm::StringRef Type, bool IsEnum) {
  bool IsPointer = Type.contains('*');
  Type = Type.trim().rtrim("*& ");
  if (Type.consume_front("const ")) Type = Type.trim();
  bool IsText = Type.starts_with("std::basic_string") || Type == "char", IsNothing = Type == "std::monostate";
  auto Named = Table.ClassesByName.find(Type);
  auto IsOwn = [&](ClsId C) { return !Table.Classes[C].External; };
  bool IsClass = Named != Table.ClassesByName.end() && llvm::any_of(Named->second, IsOwn);
  Values.Alts.eraseIf([&](const Value &A) {
    if (IsEnum && A.K == Value::Kind::Int) return A.Name.empty();
    if (IsNothing) return A.K != Value::Kind::Null && A.K != Value::Kind::Unknown && A.K != Value::Kind::Pending;
    switch (A.K) {
    case Value::Kind::Null:
      return !IsPointer && (IsClass || IsText || IsEnum || isArithmetic(Type));
    case Value::Kind::Text:
      return IsClass || IsEnum || (!IsText && isArithmetic(Type));
    case Value::Kind::Int:
      return IsClass || IsText;
    case Value::Kind::Object: {
      std::vector<ClsId> Of = classesOfObject(A);
      if (Of.empty() || !llvm::all_of(Of, IsOwn)) return false;
      if (!IsClass) return IsText || isArithmetic(Type);
      return llvm::none_of(Of, [&](ClsId C) { // one of which only the class is known may be of a derived one
        return llvm::any_of(Named->second, [&](ClsId T) {
          return C == T || Table.derivesFrom(C, T) || (A.N == OnlyClass && Table.derivesFrom(T, C));
        });
      });
    }
    default:
      return false;
    }
  });
  return Values;
}

/// Whether objects are of a class, as a number: known where it is known who made them. Null is of none.
ValueSet Evaluator::areOfClass(const ValueSet &Objects, llvm::StringRef Class) {
  ValueSet Out;
  Out.Open = Objects.Open;
  auto Named = Table.ClassesByName.find(Class);
  for (const Value &A : Objects.Alts) {
    std::vector<ClsId> Of = A.K == Value::Kind::Object && A.N != OnlyClass ? classesOfObject(A) : std::vector<ClsId>();
    auto Is = [&](ClsId C) {
      return llvm::any_of(Named->second, [&](ClsId T) { return C == T || Table.derivesFrom(C, T); });
    };
    bool Known = Named != Table.ClassesByName.end() && !Of.empty(), All = Known && llvm::all_of(Of, Is);
    if (A.K == Value::Kind::Null || (Known && !All && llvm::none_of(Of, Is)))
      Out.add(integer("0"));
    else if (A.K == Value::Kind::Pending)
      Out.add(A);
    else
      Out.add(All ? integer("1") : unknown("whether it is a " + Class.str()));
  }
  return Out;
}

ValueSet Evaluator::evalOfType(Frame *F, unsigned Index, const Expr &E) {
  std::string Type = exactly(evalExpr(F, Index, E.Parts[0]));
  ValueSet All = evalExpr(F, Index, E.Parts[1]);
  if (llvm::StringRef(Type).find_first_not_of("0123456789") == llvm::StringRef::npos) // std::get<1>: of any type
    return E.Text == "truth" ? one(unknown("which alternative it is")) : All;
  ValueSet Those = ofType(All, Type);
  bool Sure = llvm::all_of(Those.Alts, [](const Value &A) { return A.K == Value::Kind::Object; }) && !All.empty();
  if (E.Text == "truth") {
    ValueSet Is = one(unknown("which alternative it is"));
    if (Those.empty() && !All.empty()) Is = one(integer("0"));
    if (Sure && Those.Alts.size() == All.Alts.size()) Is = one(integer("1"));
    Is.Open = All.Open;
    return Is;
  }
  if (E.Text == "pointer" && (Those.empty() || Those.Alts.size() < All.Alts.size())) {
    Value Nil;
    Nil.K = Value::Kind::Null;
    Those.add(std::move(Nil));
  }
  return Those;
}

/// Whether two values are equal, as a number.
static ValueSet areEqual(const ValueSet &A, const ValueSet &B) {
  int Is = A.Alts.size() == 1 && B.Alts.size() == 1 ? compareEqual(A.Alts[0], B.Alts[0]) : -1;
  ValueSet Out = one(Is < 0 ? unknown("a comparison") : integer(std::to_string(Is)));
  Out.Open = A.Open | B.Open;
  return Out;
}

/// The elements of containers for which a predicate may hold; Reject: may not hold.
ValueSet Evaluator::filtered(Frame *F, unsigned Index, const ValueSet &Containers, const ValueSet &Predicates,
                             const ValueSet &Equal, bool Reject) {
  ValueSet Out;
  Out.Open = Containers.Open | Predicates.Open | Equal.Open;
  for (const Value &C : Containers.Alts) {
    if (C.K != Value::Kind::List || !C.Items || Predicates.Alts.size() != 1) {
      Out.add(C);
      continue;
    }
    std::vector<ValueSet> Items;
    std::vector<std::string> Keys;
    bool Sure = isCounted(C) && !C.Items->empty();
    for (size_t I = 0; I < C.Items->size(); ++I) {
      ValueSet Answer = apply(Predicates.Alts[0], {(*C.Items)[I]}, F, Index);
      if (!Equal.empty()) Answer = areEqual(Answer, Equal);
      Out.Open |= Answer.Open;
      bool No = !Answer.empty() && llvm::all_of(Answer.Alts, [&](const Value &A) {
        return A.K == Value::Kind::Int && (A.Str == "0") != Reject;
      });
      if (No) continue;
      Sure &= Answer.Alts.size() == 1 && Answer.Alts[0].K == Value::Kind::Int;
      Items.push_back((*C.Items)[I]);
      Keys.push_back("");
    }
    ValueSet Those = listOf(std::move(Items), std::move(Keys));
    if (Reject)
      Those.Alts.edit()[0].Name = Remaining.str();
    else if (Sure && Containers.Alts.size() == 1)
      Those.Alts.edit()[0].Name = Found.str();
    Out.add(Those);
  }
  return Out;
}

} // namespace ssot::program
