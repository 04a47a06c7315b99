// What library models say of a call, evaluated: selectors and texts (model::Expr) and the facets that ride on objects.
#include "finding/access.h"
#include "program/evaluator.h"
#include "program/sequence.h"
#include "program/text.h"
#include "sql/sql.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/GlobPattern.h"

namespace ssot::program {

using facts::Op;
using model::Expr;
using model::FacetChange;

/// Calls on one handle that a facet look-up goes back through.
static constexpr unsigned MaxHandleChain = 1000;

static llvm::StringRef lastComponent(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.drop_front(At + 2);
}

/// `std::basic_string<char>` -> `std::basic_string`, `Foo *` -> `Foo`.
static llvm::StringRef bareType(llvm::StringRef T) {
  T = T.trim().rtrim("*& ");
  if (T.consume_front("const ")) T = T.trim();
  return T.take_until([](char C) { return C == '<'; }).trim();
}

static ValueSet list(std::vector<ValueSet> Items, std::vector<std::string> Keys = {}) {
  Value L;
  L.K = Value::Kind::List;
  ValueSet S;
  for (const ValueSet &I : Items) S.Open |= I.Open;
  L.Items = std::make_shared<std::vector<ValueSet>>(std::move(Items));
  if (!Keys.empty()) L.Keys = std::make_shared<std::vector<std::string>>(std::move(Keys));
  S.add(std::move(L));
  return S;
}

/// Items of every list among the alternatives, and whether all of them are lists.
static std::vector<ValueSet> itemsOf(const ValueSet &S) {
  std::vector<ValueSet> Out;
  for (const Value &A : S.Alts)
    if (A.K == Value::Kind::List && A.Items)
      for (size_t I = 0; I < A.Items->size(); ++I) Out.push_back(itemOf(A, I));
    else
      Out.push_back(one(A));
  for (ValueSet &Item : Out) Item.Open |= S.Open;
  return Out;
}

static std::string exactText(const ValueSet &S) {
  ValueSet T = asText(S);
  return T.Alts.size() == 1 && isExact(T.Alts[0]) ? T.Alts[0].Str.str() : std::string();
}

static ValueSet mapText(const ValueSet &S, llvm::function_ref<ValueSet(const Value &)> F) {
  ValueSet In = asText(S), Out;
  Out.Open = In.Open;
  for (const Value &V : In.Alts)
    if (V.K == Value::Kind::Text) {
      ValueSet New = F(V);
      cameBy(New, V.Via);
      Out.add(New);
    } else
      Out.add(V);
  return Out;
}

static bool known(const ValueSet &S) {
  return llvm::any_of(S.Alts, [](const Value &A) { return A.K != Value::Kind::Unknown && A.K != Value::Kind::Null; });
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
    return list(std::move(Items));
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
      if (known(S)) { // where it may be nothing, the next may count, too
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
      if (Fn.K == Value::Kind::Function)
        Fn.Items = std::make_shared<std::vector<ValueSet>>(itemsOf(evalExpr(F, Index, E.Parts[1])));
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
    std::string Key = exactText(evalExpr(F, Index, E.Parts[0]));
    if (auto It = Table.Who.Bindings.find(Key); !Key.empty() && It != Table.Who.Bindings.end())
      return one(text(It->second));
    return one(unknown(E.Text + (Key.empty() ? "" : " " + Key), Key));
  }
  case Expr::Kind::Reply:
    return one(unknown(ReplyAddress.str()));
  case Expr::Kind::Unknown:
    return one(unknown(E.Text));
  default:
    return evalText(F, Index, E);
  }
}

/// The value of Key in `host=.. dbname=..` or in a URL's place of that meaning.
static std::string connInfo(llvm::StringRef S, llvm::StringRef Key) {
  if (S.contains("://")) {
    llvm::StringRef Rest = S.split("://").second;
    auto [Authority, Path] = Rest.split('/');
    if (Key == "dbname") return Path.split('?').first.str();
    if (Key == "path") return "/" + Path.split('?').first.str();
    if (Key == "host")
      return Authority.rsplit('@').second.empty() ? Authority.split(':').first.str()
                                                  : Authority.rsplit('@').second.split(':').first.str();
    return "";
  }
  if (Key == "path" && S.starts_with("/")) return S.split('?').first.str();
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  S.split(Parts, S.contains(';') ? ';' : ' ', -1, false);
  for (llvm::StringRef P : Parts) {
    auto [K, V] = P.split('=');
    K = K.trim();
    if (K.equals_insensitive(Key) ||
        (Key == "dbname" && (K.equals_insensitive("database") || K.equals_insensitive("db"))))
      return V.trim(" '").str();
  }
  return "";
}

static ValueSet replaced(const ValueSet &In, llvm::StringRef What, const ValueSet &With) {
  return mapText(In, [&](const Value &V) {
    llvm::SmallVector<llvm::StringRef, 4> Pieces;
    llvm::StringRef(V.Str).split(Pieces, What);
    std::vector<ValueSet> Parts;
    for (size_t I = 0; I < Pieces.size(); ++I) {
      if (I) Parts.push_back(With);
      Parts.push_back(one(text(Pieces[I].str())));
    }
    ValueSet S = concat(Parts);
    for (Value &A : S.Alts.edit()) A.Why.insert(A.Why.begin(), V.Why.begin(), V.Why.end());
    return S;
  });
}

/// {replace: pairs, in: t}: each first of a list of pairs by its second.
static ValueSet replaceAll(ValueSet In, const std::vector<ValueSet> &Pairs) {
  for (const ValueSet &Pair : Pairs)
    for (const Value &P : Pair.Alts) {
      std::string What = P.K == Value::Kind::List && P.Items && P.Items->size() == 2 ? exactText((*P.Items)[0]) : "";
      if (What.empty()) return one(unknown("a text with replacements that are not known"));
      In = replaced(In, What, asText((*P.Items)[1]));
    }
  return In;
}

/// Of two lists side by side, the value whose name that is.
static ValueSet namedOf(const std::vector<ValueSet> &Names, const std::vector<ValueSet> &Values, llvm::StringRef Name) {
  for (size_t I = 0; I < Names.size() && I < Values.size(); ++I)
    if (exactText(Names[I]) == Name) return asText(Values[I]);
  return {};
}

/// The database or the schema that a statement chooses for those behind it. Few do; only those are read.
static ValueSet usedIn(llvm::StringRef Text, bool Schema) {
  if (!Text.contains_insensitive(Schema ? "set " : "use ")) return {};
  if (Schema && !Text.contains_insensitive("search_path") && !Text.contains_insensitive("schema")) return {};
  sql::Effects E = sql::analyse(Text, Schema ? sql::Dialect::PostgreSql : sql::Dialect::MySql);
  const std::string &Name = Schema ? E.UsesSchema : E.UsesDatabase;
  if (llvm::StringRef(Name).contains(Hole))
    return one(unknown(Schema ? "the schema that a SET names" : "the database that a USE names"));
  return Name.empty() ? ValueSet() : one(text(Name));
}

/// What a text attaches, by name, besides what was attached before; empty: nothing.
static ValueSet attachedIn(const ValueSet &Texts, const ValueSet &Before) {
  std::vector<ValueSet> Files;
  std::vector<std::string> Names;
  for (const Value &T : Texts.Alts) {
    if (T.K != Value::Kind::Text || !llvm::StringRef(T.Str).contains_insensitive("attach")) continue;
    for (auto &[Name, File] : sql::analyse(T.Str, sql::Dialect::Sqlite).Attached) {
      Names.push_back(Name);
      Files.push_back(
          one(llvm::StringRef(File).contains(Hole) ? unknown("the file that an ATTACH names") : text(File)));
    }
  }
  if (Names.empty()) return {};
  for (const Value &L : Before.Alts)
    for (size_t I = 0; L.K == Value::Kind::List && L.Items && L.Keys && I < L.Items->size(); ++I) {
      Names.push_back((*L.Keys)[I]);
      Files.push_back(itemOf(L, I));
    }
  return list(std::move(Files), std::move(Names));
}

ValueSet Evaluator::evalText(Frame *F, unsigned Index, const Expr &E) {
  auto Part = [&](unsigned I) { return I < E.Parts.size() ? evalExpr(F, Index, E.Parts[I]) : ValueSet(); };
  switch (E.K) {
  case Expr::Kind::Concat: {
    std::vector<ValueSet> Parts;
    for (const Expr &P : E.Parts)
      if (P.K == Expr::Kind::VarArgs)
        llvm::append_range(Parts, itemsOf(evalExpr(F, Index, P)));
      else
        Parts.push_back(evalExpr(F, Index, P));
    return concat(Parts);
  }
  case Expr::Kind::Format: {
    ValueSet Format = Part(0);
    bool Direct = E.Parts.size() > 1 && E.Parts[1].K == Expr::Kind::VarArgs;
    return format(E.Text, Format,
                  Direct ? toFormat(F, F->D->Fn->Calls[Index], E.Parts[1].Index, E.Text, Format) : itemsOf(Part(1)));
  }
  case Expr::Kind::Map: {
    ValueSet In = Part(0), Out;
    // An enumerator's name tells more than its number.
    for (Value &V : In.Alts.edit())
      if (V.K == Value::Kind::Int && !V.Name.empty())
        if (auto Row = llvm::find_if(E.Table, [&](const auto &R) { return R.first == lastComponent(V.Name); });
            Row != E.Table.end())
          V = text(Row->first);
    In = asText(In);
    Out.Open = In.Open;
    for (const Value &V : In.Alts) {
      auto Hit = llvm::find_if(E.Table, [&](const auto &Row) {
        auto G = llvm::GlobPattern::create(Row.first);
        if (G) return G->match(V.Str);
        llvm::consumeError(G.takeError());
        return Row.first == V.Str;
      });
      // A text with holes matches a row by what is known of it, but never by a row that takes any text.
      if (Hit != E.Table.end() && (isExact(V) || (V.K == Value::Kind::Text && Hit->first != "*")))
        Out.add(text(Hit->second));
      else if (E.Parts.size() > 1)
        Out.add(Part(1));
      else
        Out.add(V.Why.empty() ? V : unknown(V.Why.front().str()));
    }
    if (In.empty() && E.Parts.size() > 1) Out.add(Part(1));
    return Out;
  }
  case Expr::Kind::Strip: {
    ValueSet In = Part(0);
    // An enumerator's name tells more than its number: `Verb::Post` is POST.
    for (Value &V : In.Alts.edit())
      if (V.K == Value::Kind::Int && !V.Name.empty()) V = text(lastComponent(V.Name).str());
    return mapText(In, [&](const Value &V) {
      llvm::StringRef S = V.Str;
      for (const std::string &P : E.Prefixes)
        if (S.consume_front(P)) break;
      for (const std::string &P : E.Suffixes)
        if (S.consume_back(P)) break;
      for (const std::string &P : E.Steps)
        if (size_t At = S.rfind(P); At != llvm::StringRef::npos) S = S.drop_front(At + P.size());
      Value Out = V;
      Out.Str = E.Text == "upper" ? S.upper() : E.Text == "lower" ? S.lower() : S.str();
      return one(std::move(Out));
    });
  }
  case Expr::Kind::Replace: {
    if (E.Parts.size() == 2) return replaceAll(Part(0), itemsOf(Part(1)));
    std::string What = exactText(Part(1));
    ValueSet With = asText(Part(2));
    if (What.empty()) return Part(0);
    return replaced(Part(0), What, With);
  }
  case Expr::Kind::Do: {
    std::vector<ValueSet> With;
    for (unsigned I = 1; I < E.Parts.size(); ++I)
      if (ValueSet W = Part(I); !W.empty()) With.push_back(std::move(W));
    return textOperation(E.Text, Part(0), With);
  }
  case Expr::Kind::Count:
    return one(integer(E.Text));
  case Expr::Kind::Unquote:
    return mapText(Part(0), [](const Value &V) {
      Value Out = V;
      Out.Str = llvm::StringRef(V.Str).trim("\"`[]'").str();
      return one(std::move(Out));
    });
  case Expr::Kind::DropEnd:
    return mapText(Part(0), [](const Value &V) {
      Value Out = V;
      llvm::StringRef S = llvm::StringRef(V.Str).rtrim();
      Out.Str = S.ends_with(",")    ? S.drop_back().str()
                : S.ends_with(Hole) ? V.Str
                                    : S.drop_back(S.empty() ? 0 : 1).str();
      return one(std::move(Out));
    });
  case Expr::Kind::Join: {
    ValueSet Between = Part(1);
    std::vector<ValueSet> Items = itemsOf(Part(0)), Parts;
    for (size_t I = 0; I < Items.size(); ++I) {
      if (I) Parts.push_back(Between);
      Parts.push_back(Items[I]);
    }
    return concat(Parts);
  }
  case Expr::Kind::ConnInfo:
    if (E.Parts.size() > 1) return namedOf(itemsOf(Part(1)), itemsOf(Part(0)), E.Text);
    return mapText(Part(0), [&](const Value &V) {
      std::string S = connInfo(V.Str, E.Text);
      if (S.empty() && llvm::StringRef(V.Str).contains(PendingOpen)) return one(V); // whoever calls may say it
      return S.empty() ? ValueSet() : one(text(S));
    });
  case Expr::Kind::Used: {
    if (E.Text == "attached") return attachedIn(asText(Part(0)), Part(1));
    ValueSet Out = mapText(Part(0), [&](const Value &V) { return usedIn(V.Str, E.Text == "used-schema"); });
    if (Out.empty()) Out.Open = 0; // a text that waits for its caller names no database yet: it is not waited for
    return Out;
  }
  default:
    return evalContainer(F, Index, E);
  }
}

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
ValueSet Evaluator::elementUnder(const ValueSet &Containers, const ValueSet &Key) const {
  ValueSet Out = elementAt(Containers, Key);
  bool Named = Key.Alts.size() == 1 && isExact(Key.Alts[0]) && !Key.Alts[0].Str.empty();
  return Named ? lookedUp(std::move(Out), Key.Alts[0].Str) : Out;
}

/// What may be under a key, where either is not known. A number that was counted up stands for the one thing that was
/// registered under it: one of many is none.
static ValueSet withoutNumber(ValueSet Item) {
  if (llvm::none_of(Item.Alts, isNumbered)) return Item;
  Item.Alts.eraseIf(isNumbered);
  Item.add(unknown("one of several numbers, under a key that is not known"));
  return Item;
}

/// A keyed container as a list of pairs; Looked: those under the key Only (empty: not known), Found where that is sure.
ValueSet Evaluator::entries(const ValueSet &Containers, const std::string &Only, bool Looked) const {
  std::vector<ValueSet> Entries;
  bool Sure = !Only.empty() && Containers.Alts.size() == 1 && Containers.Alts[0].K == Value::Kind::List &&
              Containers.Alts[0].Items && !Containers.Alts[0].Items->empty();
  auto Add = [&](llvm::StringRef Key, ValueSet Item, const Value &From) {
    ValueSet K = one(Key.empty() ? unknown("a key that is not known") : text(Key.str()));
    cameBy(K, From.Via);
    Entries.push_back(
        list({std::move(K), Only.empty() ? std::move(Item) : lookedUp(std::move(Item), Only)}, {"first", "second"}));
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
  ValueSet Out = list(std::move(Entries));
  Out.Open |= Containers.Open;
  if (Sure) Out.Alts.edit()[0].Name = Found.str();
  return Out;
}

ValueSet Evaluator::evalContainer(Frame *F, unsigned Index, const Expr &E) {
  auto Part = [&](unsigned I) { return I < E.Parts.size() ? evalExpr(F, Index, E.Parts[I]) : ValueSet(); };
  ValueSet Out;
  switch (E.K) {
  case Expr::Kind::Elements:
    for (const ValueSet &I : itemsOf(Part(0))) Out.add(I);
    return Out;
  case Expr::Kind::Elem:
    return elementUnder(Part(0), Part(1));
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
    if (E.Parts.size() < 2) return entries(Part(0), "", /*Looked=*/false);
    ValueSet Key = Part(1);
    Out = entries(Part(0), exactText(Key), /*Looked=*/true);
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
          Keys.push_back(exactText(K));
          Items.push_back(itemOf(P, 1));
        }
    Out = list(std::move(Items), std::move(Keys));
    Out.Open |= Lists.Open;
    return Out;
  }
  case Expr::Kind::Insert:
  case Expr::Kind::Append: {
    ListBuilder Items;
    std::string Key = E.K == Expr::Kind::Insert && E.Parts.size() > 2 ? exactText(Part(2)) : "";
    ValueSet Base = Part(0);
    for (const Value &L : Base.Alts)
      if (L.K == Value::Kind::List && L.Items) {
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
    Out.add(Items.take());
    for (const Value &L : Base.Alts)
      if (L.K == Value::Kind::Pending || L.K == Value::Kind::Again) Out.add(L);
    return Out;
  }
  case Expr::Kind::Filter:
    return filtered(F, Index, Part(0), Part(1));
  case Expr::Kind::Fold:
    return folded(F, Index, Part(0), Part(1), Part(2));
  case Expr::Kind::List: {
    std::vector<ValueSet> Items;
    for (const Expr &P : E.Parts)
      if (P.K == Expr::Kind::VarArgs)
        llvm::append_range(Items, itemsOf(evalExpr(F, Index, P)));
      else
        Items.push_back(evalExpr(F, Index, P));
    return list(std::move(Items));
  }
  case Expr::Kind::Record: {
    std::vector<ValueSet> Items;
    for (const Expr &P : E.Parts) Items.push_back(evalExpr(F, Index, P));
    return list(std::move(Items), E.Steps);
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

/// The elements of containers for which a predicate may hold.
ValueSet Evaluator::filtered(Frame *F, unsigned Index, const ValueSet &Containers, const ValueSet &Predicates) {
  ValueSet Out;
  Out.Open = Containers.Open | Predicates.Open;
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
      Out.Open |= Answer.Open;
      bool No = !Answer.empty() &&
                llvm::all_of(Answer.Alts, [](const Value &A) { return A.K == Value::Kind::Int && A.Str == "0"; });
      if (No) continue;
      Sure &= Answer.Alts.size() == 1 && Answer.Alts[0].K == Value::Kind::Int;
      Items.push_back((*C.Items)[I]);
      Keys.push_back("");
    }
    ValueSet Those = list(std::move(Items), std::move(Keys));
    if (Sure && Containers.Alts.size() == 1) Those.Alts.edit()[0].Name = Found.str();
    Out.add(Those);
  }
  return Out;
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

/// A new object of the class that Parts[0] names, by the constructor that fits the number of arguments.
ValueSet Evaluator::construct(Frame *F, unsigned Index, const Expr &E) {
  std::string Type = exactText(evalExpr(F, Index, E.Parts[0]));
  ValueSet ArgList = E.Parts.size() > 1 ? evalExpr(F, Index, E.Parts[1]) : ValueSet();
  size_t Count = itemsOf(ArgList).size();
  // What holds another value is that value (rules/README.md, "Containers").
  static constexpr llvm::StringLiteral Holders[] = {
      "std::basic_string", "std::basic_string_view", "std::unique_ptr", "std::shared_ptr", "std::optional",
      "std::function",     "std::reference_wrapper", "std::variant",    "std::any"};
  if (Count == 1 && llvm::is_contained(Holders, bareType(Type))) return itemsOf(ArgList)[0];
  if (bareType(Type) == "std::pair" && Count == 2) return list(itemsOf(ArgList), {"first", "second"});
  if (bareType(Type) == "std::tuple" && Count > 1) return list(itemsOf(ArgList));
  for (SymId Ctor : constructors(Table, Type, Count))
    if (DefId D = V.pick(Ctor, F->Id); D != Nothing) {
      Frame *Made = push(F, Index, D);
      const std::vector<ClsId> &Meant = Table.ClassesByName.find(Type)->second;
      if (!llvm::is_contained(Meant, Table.classOf(Table.Defs[D]))) Made->Makes = Meant.front();
      bool Found = false;
      ValueSet Self = exitValue(Made, 0, Found);
      return Found ? Self : Made->This;
    }
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

std::vector<SymId> constructors(const SymbolTable &Table, llvm::StringRef Type, size_t Count) {
  std::vector<SymId> Out;
  auto It = Table.ClassesByName.find(Type);
  if (It == Table.ClassesByName.end()) return Out;
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
        if (Decl->Params.size() == Count && !Copy) Out.push_back(S);
      }
      if (Count) llvm::append_range(Bases, Class.Bases);
    }
  return Out;
}

// ---- facets

std::vector<const FacetChange *> Evaluator::changes(Frame *F, unsigned Index) {
  std::vector<const FacetChange *> Out;
  for (const model::Fact *Fact : Models.factsFor(F->D->Unit, F->D->Fn->Calls[Index])) {
    for (const FacetChange &C : Fact->Changes) Out.push_back(&C);
    if (Fact->Switch.empty()) continue;
    for (const Value &A : evalExpr(F, Index, Fact->Switch[0]).Alts) {
      std::string Name = isExact(A) ? A.Str.str() : A.K == Value::Kind::Int ? lastComponent(A.Name).str() : "";
      if (Name.empty()) continue;
      for (const model::Case &Case : Fact->Cases)
        if (llvm::any_of(Case.Enumerators, [&](const std::string &G) {
              auto P = llvm::GlobPattern::create(G);
              if (P) return P->match(Name);
              llvm::consumeError(P.takeError());
              return G == Name;
            }))
          for (const FacetChange &C : Case.Changes) Out.push_back(&C);
    }
  }
  return Out;
}

/// Position -1: the returned object. A constructor's This is what it returns, be it a base of another object.
static bool changesAt(const FacetChange &C, int Position, bool Constructs) {
  switch (C.Object.K) {
  case Expr::Kind::Ret:
    return Position == -1 || (Constructs && Position == 0);
  case Expr::Kind::This:
    return Position == 0 || (Constructs && Position == -1);
  case Expr::Kind::Arg:
  case Expr::Kind::ArgPointee:
    return int(C.Object.Index) + 1 == Position;
  default:
    return false;
  }
}

bool Evaluator::changesPosition(Frame *F, unsigned Index, int Position) {
  bool Constructs = F->D->Fn->Calls[Index].Flags & facts::CallConstructs;
  return llvm::any_of(changes(F, Index), [&](const FacetChange *C) { return changesAt(*C, Position, Constructs); });
}

ValueSet Evaluator::facet(const ValueSet &Objects, llvm::StringRef Name) {
  Union All(Objects.Open);
  for (const Value &O : Objects.Alts) {
    ValueSet S = facetOf(O, Name, 0);
    if (known(S)) cameBy(S, O.Via);
    All.add(S);
  }
  ValueSet Out = All.take();
  // A member that goes into itself (a handle that each call gives back) adds nothing to what it holds.
  if (known(Out))
    Out.Alts.eraseIf([](const Value &A) {
      return A.K == Value::Kind::Unknown && llvm::StringRef(A.Str).starts_with("a handle that is not known: member ");
    });
  return Out;
}

/// What call Index does to the facet of the object in Position; false: it leaves it alone.
bool Evaluator::facetFrom(Frame *F, unsigned Index, int Position, llvm::StringRef Name, const ValueSet &Before,
                          ValueSet &Out, unsigned Depth) {
  bool Constructs = F->D->Fn->Calls[Index].Flags & facts::CallConstructs;
  bool Hit = false;
  for (const FacetChange *C : changes(F, Index)) {
    if (!changesAt(*C, Position, Constructs)) continue;
    if (!C->UnlessFacet.empty() && known(facet(Before, C->UnlessFacet))) continue;
    switch (C->K) {
    case FacetChange::Kind::Set:
      if (C->Facet != Name) break;
      if (ValueSet New = evalExpr(F, Index, C->Value[0]); !New.empty() || C->Value[0].K != Expr::Kind::Used) {
        Used.insert({F->Id, Index});
        Out = std::move(New);
        Hit = true;
      }
      break;
    case FacetChange::Kind::Append:
      if (C->Facet != Name) break;
      Used.insert({F->Id, Index});
      if (ValueSet Old = Hit ? Out : facet(Before, Name); known(Old))
        Out = concat({Old, evalExpr(F, Index, C->Value[0])});
      else
        Out = evalExpr(F, Index, C->Value[0]);
      Hit = true;
      break;
    case FacetChange::Kind::Inherit: {
      if (Hit) break;
      ValueSet From = facetsOf(evalExpr(F, Index, C->Value[0]), Name, Depth + 1);
      if (From.empty()) break;
      Used.insert({F->Id, Index});
      Out = std::move(From);
      Hit = true;
      break;
    }
    case FacetChange::Kind::Clear:
      Out = {};
      Hit = true;
      break;
    }
  }
  return Hit;
}

ValueSet Evaluator::facetOf(const Value &O, llvm::StringRef Name, unsigned Depth) {
  if (O.K == Value::Kind::Pending) {
    Value P = O;
    P.Str = (llvm::Twine(O.Str) + ":" + Name).str();
    return one(std::move(P));
  }
  if (O.K == Value::Kind::List && O.Keys)
    for (size_t I = 0; I < O.Keys->size() && I < O.Items->size(); ++I)
      if ((*O.Keys)[I] == Name) return itemOf(O, I);
  if (O.K == Value::Kind::List && O.Items && O.Items->size() == 1) return facet(itemOf(O, 0), Name);
  if (isReplyAddress(O)) return one(O);
  if (O.K == Value::Kind::Unknown) return one(unknown("a handle that is not known: " + O.Str.str()));
  if (O.K == Value::Kind::Object && O.N == UnseenThis) return facetOfUnseen(O, Name, Depth);
  if (O.K != Value::Kind::Object || O.N >= OnlyClass || Depth > MaxHandleChain) return {};
  if (O.N == WholeGlobal) return globalFacet(O, Name);
  // A loop's handle comes back to itself.
  std::string Key = ((O.Sym == PutInto ? "::" : ":") + Name).str();
  return knowledge().Fields.get({O.F, O.N, std::move(Key)}, Running, {}, [&] { return facetHere(O, Name, Depth); });
}

/// Of an object that nobody in sight makes, a class that derives from a library's: what its constructors say of it.
ValueSet Evaluator::facetOfUnseen(const Value &This, llvm::StringRef Name, unsigned Depth) {
  if (Depth > MaxHandleChain || This.F->D->Decl->Flags & facts::FnConstructor) return {};
  ValueSet Out;
  for (DefId D : V.constructorsOf(Table.classOf(*This.F->D))) {
    bool Found = false;
    for (const Value &Made : exitValue(top(D, true), 0, Found).Alts) Out.add(facetOf(Made, Name, Depth + 1));
  }
  Out.Alts.eraseIf([](const Value &A) { return A.K == Value::Kind::Unknown; });
  return Out;
}

/// What each of these objects has there.
ValueSet Evaluator::facetsOf(const ValueSet &Objects, llvm::StringRef Name, unsigned Depth) {
  Union Out(Objects.Open);
  for (const Value &O : Objects.Alts) Out.add(facetOf(O, Name, Depth));
  return Out.take();
}

ValueSet Evaluator::facetHere(const Value &O, llvm::StringRef Name, unsigned Depth) {
  const facts::Node &N = node(O.F, O.N);
  auto Older = [&] { return facetsOf(eval(O.F, operand(O.F, N, 0)), Name, Depth + 1); };
  ValueSet Out;
  if (O.Sym == PutInto) {
    facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth);
    return Out;
  }
  switch (N.Kind) {
  case Op::After:
    if (const SideEffects *Done = sideEffects(O.F, N.Ref, N.Ref2); Done && Done->Facets) {
      ValueSet Changed = changedObject(O);
      Changed.Open = 0;
      return facetsOf(Changed, Name, Depth + 1);
    }
    if (facetFrom(O.F, N.Ref, int(N.Ref2), Name, eval(O.F, operand(O.F, N, 0)), Out, Depth)) return Out;
    return Older();
  case Op::New: {
    if (facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth)) return Out;
    // A class of the project that derives from a library's: its constructor fills the base.
    const facts::Call &C = O.F->D->Fn->Calls[N.Ref];
    DefId D = C.Callee == facts::None ? Nothing : V.pick(Table.symbol(O.F->D->Unit, C.Callee), O.F->Id);
    if (D == Nothing) return Out;
    bool Found = false;
    ValueSet Self = exitValue(push(O.F, N.Ref, D), 0, Found);
    return facetsOf(Self, Name, Depth + 1);
  }
  case Op::Call: {
    if (facetFrom(O.F, N.Ref, -1, Name, {}, Out, Depth)) return Out;
    // The call gives its object back: `a.with(x).with(y)`.
    const facts::Call &C = O.F->D->Fn->Calls[N.Ref];
    bool GivesBack =
        C.Receiver != facts::None && llvm::any_of(Models.factsFor(O.F->D->Unit, C), [](const model::Fact *Fact) {
          return llvm::any_of(Fact->Flows, [](const model::Flow &W) {
            return W.Alias && W.To.K == Expr::Kind::Ret && W.From.K == Expr::Kind::This;
          });
        });
    if (!GivesBack) return Out;
    ValueSet Before = receiver(O.F, C);
    Out.Open |= Before.Open;
    if (facetFrom(O.F, N.Ref, 0, Name, Before, Out, Depth)) return Out;
    return facetsOf(Before, Name, Depth + 1);
  }
  case Op::Store: {
    if (ValueSet Inner = Older(); !Inner.empty()) return Inner;
    return Out;
  }
  case Op::Insert:
    return Older();
  default:
    return Out;
  }
}

} // namespace ssot::program
