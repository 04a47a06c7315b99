// Names found on types (model::Expr::TypePath): `{name-of: $0, path: [element, static-string tableName]}`. In: a type
// as the facts print it and the steps to take. Out: a text. Types are texts here; classes are looked up by them.
#include "program/evaluator.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {

using model::Expr;

static llvm::StringRef bare(llvm::StringRef T) {
  for (T = T.trim(); T.consume_front("const ") || T.consume_back("&") || T.consume_back(" const");) T = T.trim();
  return T.trim();
}

/// Argument N of `Template<A, B<C, D>>`; empty: there is none.
static llvm::StringRef templateArgument(llvm::StringRef T, unsigned N) {
  size_t Begin = T.find('<');
  if (Begin == llvm::StringRef::npos) return "";
  unsigned Depth = 0;
  size_t From = Begin + 1;
  for (size_t I = Begin; I < T.size(); ++I) {
    if (T[I] == '<' || T[I] == '(') ++Depth;
    bool Ends = (T[I] == '>' || T[I] == ')') && --Depth == 0;
    if (!Ends && !(T[I] == ',' && Depth == 1)) continue;
    if (N-- == 0) return T.slice(From, I).trim();
    if (Ends) break;
    From = I + 1;
  }
  return "";
}

/// What a pointer, smart pointer, iterator or container leads to.
static llvm::StringRef elementOf(llvm::StringRef T) {
  static constexpr llvm::StringLiteral Holders[] = {"ptr",    "Ptr",  "Pointer",  "iterator",
                                                    "vector", "list", "deque",    "span",
                                                    "array",  "set",  "optional", "reference_wrapper"};
  for (T = bare(T); !T.empty();) {
    if (T.consume_back("*")) return bare(T);
    llvm::StringRef Name = T.take_until([](char C) { return C == '<'; });
    if (Name == T || llvm::none_of(Holders, [&](llvm::StringRef H) { return Name.contains(H); })) return T;
    T = bare(templateArgument(T, 0));
  }
  return T;
}

/// `Customer` of `std::string Customer::*`, wherever it stands in the type.
static llvm::StringRef classOfMemberPointer(llvm::StringRef T) {
  size_t End = T.find("::*");
  if (End == llvm::StringRef::npos) return "";
  llvm::StringRef Before = T.take_front(End);
  unsigned Depth = 0;
  size_t I = Before.size();
  for (; I > 0; --I) {
    char C = Before[I - 1];
    if (C == '>') ++Depth;
    if (C == '<' && Depth)
      --Depth;
    else if (!Depth && (C == ' ' || C == '<' || C == ',' || C == '('))
      break;
  }
  return Before.drop_front(I);
}

/// `into_t<Customer>` of `insert_raw_t<into_t<Customer>, values_t<int>>`: the first specialisation of a template, in
/// whatever namespace; empty: there is none.
static llvm::StringRef specialisationInside(llvm::StringRef T, llvm::StringRef Template) {
  for (size_t At = T.find(Template); At != llvm::StringRef::npos; At = T.find(Template, At + 1)) {
    bool Begins = At == 0 || !(llvm::isAlnum(T[At - 1]) || T[At - 1] == '_');
    llvm::StringRef From = T.drop_front(At);
    if (!Begins || !From.drop_front(Template.size()).starts_with("<")) continue;
    unsigned Depth = 0;
    for (size_t I = Template.size(); I < From.size(); ++I) {
      if (From[I] == '<') ++Depth;
      if (From[I] == '>' && --Depth == 0) return From.take_front(I + 1);
    }
  }
  return "";
}

/// A static text of a class or of its bases; one that another unit defines is a global there.
ValueSet Evaluator::staticString(Frame *F, llvm::StringRef Type, llvm::StringRef Name) {
  std::vector<ClsId> Work;
  if (auto It = Table.ClassesByName.find(Type); It != Table.ClassesByName.end()) Work = It->second;
  for (size_t I = 0; I < Work.size(); ++I) {
    for (const auto &[N, Text] : Table.Classes[Work[I]].Statics)
      if (N == Name) return one(text(Text.str()));
    llvm::append_range(Work, Table.Classes[Work[I]].Bases);
  }
  if (auto It = Table.GlobalsByName.find((llvm::Twine(Type) + "::" + Name).str()); It != Table.GlobalsByName.end()) {
    ValueSet S = globalValue(F, It->second);
    S.Alts.eraseIf([](const Value &V) { return V.K != Value::Kind::Text; });
    return S;
  }
  return {};
}

ValueSet Evaluator::nameOfType(Frame *F, unsigned Index, const Expr &E) {
  const facts::Call &C = F->D->Fn->Calls[Index];
  std::string Type;
  const Expr &Of = E.Parts[0];
  const Symbol *Callee = C.Callee == facts::None ? nullptr : &Table.Symbols[Table.symbol(F->D->Unit, C.Callee)];
  if (Of.K == Expr::Kind::Arg) {
    if (Of.Index < C.ArgTypes.size()) Type = str(F, C.ArgTypes[Of.Index]).str();
  } else if (Of.K == Expr::Kind::Ret) {
    if (Callee && Callee->Decl) Type = Table.str(Callee->Unit, Callee->Decl->ReturnType).str();
  } else if (ValueSet S = asText(evalExpr(F, Index, Of)); S.Alts.size() == 1 && isExact(S.Alts[0])) {
    Type = S.Alts[0].Str.str();
  }
  std::string Whole = Type;
  Type = bare(Type).str();
  for (llvm::StringRef Step : E.Steps) {
    auto [What, Name] = Step.split(' ');
    unsigned N = 0;
    if (What == "element")
      Type = elementOf(Type).str();
    else if (What == "template-arg" && !Name.getAsInteger(10, N))
      Type = bare(templateArgument(Type, N)).str();
    else if (What == "member-pointer")
      Type = classOfMemberPointer(Type).str();
    else if (What == "inside")
      Type = specialisationInside(Type, Name).str();
    else if (What == "member-type")
      Type += "::" + Name.str();
    else if (What == "trait") {
      std::string Trait;
      if (auto It = Table.ClassesByName.find(Name); It != Table.ClassesByName.end())
        for (ClsId Cls : It->second)
          if (llvm::StringRef D = Table.Classes[Cls].Display; bare(templateArgument(D, 0)) == Type) Trait = D.str();
      Type = std::move(Trait);
    } else if (What == "static-string") {
      if (ValueSet S = staticString(F, llvm::StringRef(Type).rtrim("*& "), Name); !S.empty()) return S;
      Type.clear();
    } else if (What == "name" || What == "short-name") {
      llvm::StringRef Plain = llvm::StringRef(Type).take_until([](char Ch) { return Ch == '<'; }).rtrim("*& ");
      if (!Plain.empty()) return one(text((What == "name" ? Plain : lastComponent(Plain)).str()));
    }
    if (Type.empty()) break;
  }
  if (!Type.empty()) return one(text(Type));
  return one(unknown("the resource of type " + (Whole.empty() ? std::string("?") : Whole)));
}

} // namespace ssot::program
