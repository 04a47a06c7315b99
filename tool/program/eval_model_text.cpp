// The texts of library models (model::Expr), evaluated: joined, replaced, formatted, looked up in texts.
#include "program/evaluator.h"
#include "program/sequence.h"
#include "program/text.h"
#include "sql/sql.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/GlobPattern.h"

namespace ssot::program {

using model::Expr;

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
      std::string What = P.K == Value::Kind::List && P.Items && P.Items->size() == 2 ? exactly((*P.Items)[0]) : "";
      if (What.empty()) return one(unknown("a text with replacements that are not known"));
      In = replaced(In, What, asText((*P.Items)[1]));
    }
  return In;
}

/// Of two lists side by side, the value whose name that is.
static ValueSet namedOf(const std::vector<ValueSet> &Names, const std::vector<ValueSet> &Values, llvm::StringRef Name) {
  for (size_t I = 0; I < Names.size() && I < Values.size(); ++I)
    if (exactly(Names[I]) == Name) return asText(Values[I]);
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
  return listOf(std::move(Files), std::move(Names));
}

/// How many elements there are. Loops go through what is known of a list, as range-for does; nothing else is decided by
/// what nobody may have seen put in.
ValueSet Evaluator::countOf(const ValueSet &Container) const {
  std::optional<std::vector<ValueSet>> Elements = elementsInOrder(Container);
  ValueSet Out = one(Elements ? integer(std::to_string(Elements->size())) : unknown("how many elements there are"));
  Out.Open = Container.Open;
  return Out;
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
    std::string What = exactly(Part(1));
    ValueSet With = asText(Part(2));
    if (What.empty()) return Part(0);
    return replaced(Part(0), What, With);
  }
  case Expr::Kind::Do: {
    std::vector<ValueSet> With;
    for (unsigned I = 1; I < E.Parts.size(); ++I)
      if (ValueSet W = Part(I); !W.empty()) With.push_back(std::move(W));
    if (E.Text == "count") // where rounds are told, the loop itself has been decided by that
      return Driving || In ? countOf(Part(0)) : one(unknown("how many elements there are"));
    ValueSet On = Part(0);
    if ((E.Text == "first" || E.Text == "last") && losesElements(F, F->D->Fn->Calls[Index].Receiver))
      On = inAnyOrder(std::move(On));
    return textOperation(E.Text, On, With);
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

} // namespace ssot::program
