// Look-up by name: a hash of exact names, patterns by scope, generic rules one by one (there are few).
#include "library_model/model_matcher.h"
#include "library_model/name_pattern.h"
#include "llvm/ADT/STLExtras.h"

using llvm::StringRef;

namespace ssot::model {
namespace {

/// Wanted: `a|b` with globs, or `!a|b`. A pointer in the model is a pointer in the code; an argument that is not there
/// has an empty type. Template arguments count only where the model names some.
bool isType(StringRef Wanted, StringRef Type) {
  bool Other = Wanted.consume_front("!");
  std::string Plain = plainType(Type), Whole = Wanted.contains('<') ? plainType(Type, /*KeepTemplateArgs=*/true) : "";
  llvm::SmallVector<StringRef, 4> Alternatives;
  Wanted.split(Alternatives, '|');
  return llvm::any_of(Alternatives, [&](StringRef T) { return matchesGlob(T, T.contains('<') ? Whole : Plain); }) !=
         Other;
}

bool fits(const Fact &F, const Callee &C) {
  if (C.NumArgs < F.MinArgs || C.NumArgs > F.MaxArgs) return false;
  for (const auto &[Index, Type] : F.ArgTypeIs)
    if (!isType(Type, Index < C.ArgTypes.size() ? C.ArgTypes[Index] : "")) return false;
  return F.NotFirstArgType.empty() || C.ArgTypes.empty() ||
         llvm::none_of(F.NotFirstArgType, [&](StringRef Type) { return isType(Type, C.ArgTypes[0]); });
}

void dropHidden(std::vector<const Fact *> &Facts) {
  auto IsShipped = [](const Fact *F) { return F->Of && F->Of->Shipped; };
  if (!llvm::all_of(Facts, IsShipped)) llvm::erase_if(Facts, IsShipped);
}

StringRef strip(StringRef Name, llvm::ArrayRef<std::string> Prefixes, llvm::ArrayRef<std::string> Suffixes,
                llvm::function_ref<bool(StringRef)> Fine) {
  for (StringRef Prefix : Prefixes)
    if (StringRef Rest = Name; Rest.consume_front(Prefix) && !Rest.empty() && Fine(Rest)) return Rest;
  for (StringRef Suffix : Suffixes)
    if (StringRef Rest = Name; Rest.consume_back(Suffix) && !Rest.empty() && Fine(Rest)) return Rest;
  return Name;
}

std::string replaced(std::string Text, StringRef Hole, StringRef Value) {
  for (size_t At; (At = Text.find(Hole.data(), 0, Hole.size())) != std::string::npos;)
    Text.replace(At, Hole.size(), Value.data(), Value.size());
  return Text;
}

/// `a::b` as `a.b.`; empty for the global namespace.
std::string dotted(StringRef Scope) {
  return Scope.empty() ? "" : replaced(Scope.str(), "::", ".") + ".";
}

/// The class's part of a rule: `{stem}` and `{static}` when the rule is about this class.
struct ClassParts {
  StringRef Stem, Static;
};

std::optional<ClassParts> classParts(const GenericRule &R, const ClassShape &Class) {
  ClassParts Parts;
  StringRef Short = splitScope(Class.Name).second;
  if (!R.ClassNames.empty() && llvm::none_of(R.ClassNames, [&](StringRef Name) { return matchesGlob(Name, Short); }))
    return std::nullopt;
  Parts.Stem = strip(Short, {}, R.SuffixOfClass, [](StringRef) { return true; });
  if (!R.SuffixOfClass.empty() && Parts.Stem == Short) return std::nullopt;
  if (!R.DerivesFrom.empty()) {
    std::string Base = replaced(R.DerivesFrom, "{stem}", Parts.Stem);
    bool Qualified = StringRef(Base).contains("::");
    if (llvm::none_of(Class.Bases,
                      [&](StringRef Name) { return matchesGlob(Base, Qualified ? Name : splitScope(Name).second); }))
      return std::nullopt;
  }
  if (R.EnclosingHasStatic.empty()) return Parts;
  for (const ClassShape *Outer = Class.Enclosing; Outer; Outer = Outer->Enclosing)
    for (const auto &[Name, Value] : Outer->Statics)
      if (Name == R.EnclosingHasStatic) {
        Parts.Static = Value;
        return Parts;
      }
  return std::nullopt;
}

} // namespace

Matcher::Matcher(const Models &All) {
  unsigned Order = 0;
  for (const auto &Lib : All.Libraries) {
    for (const Fact &F : Lib->Facts)
      for (const std::string &Name : F.Is) {
        auto [Scope, Last] = splitScope(Name);
        if (Last == "**")
          Below[Scope].push_back(&F);
        else if (hasGlob(Last))
          ByScope[Scope].push_back({Last.str(), Order++, &F});
        else
          Exact[Name].push_back(&F);
      }
    for (const GenericRule &R : Lib->Generics) Generics.push_back(&R);
    for (const auto &[Name, Text] : Lib->Constants) Constants[Name] = Text;
  }
  for (auto &Entry : ByScope)
    llvm::sort(Entry.second, [](const Pattern &A, const Pattern &B) {
      return std::pair(B.Last.size(), A.Order) < std::pair(A.Last.size(), B.Order);
    });
}

/// All facts of the most specific name that matches, whatever their filters.
std::vector<const Fact *> Matcher::candidates(StringRef Name) const {
  if (auto It = Exact.find(Name); It != Exact.end()) return It->second;
  auto [Scope, Last] = splitScope(Name);
  std::vector<const Fact *> Facts;
  if (auto It = ByScope.find(Scope); It != ByScope.end()) {
    StringRef Used;
    for (const Pattern &P : It->second) {
      if (!Facts.empty() && P.Last.size() < Used.size()) break;
      if (!matchesGlob(P.Last, Last)) continue;
      Facts.push_back(P.Of);
      Used = P.Last;
    }
  }
  bool Makes = splitScope(Scope).second == Last ||
               Last.starts_with("~"); // what `ns::**` says of an object is no constructor's business
  for (; Facts.empty() && !Makes && !Scope.empty(); Scope = splitScope(Scope).first)
    if (auto It = Below.find(Scope); It != Below.end()) Facts = It->second;
  return Facts;
}

std::vector<const Fact *> Matcher::match(const Callee &C) const {
  auto Fitting = [&](StringRef Name) {
    std::vector<const Fact *> Facts = candidates(Name);
    llvm::erase_if(Facts, [&](const Fact *F) { return !fits(*F, C); });
    dropHidden(Facts);
    return Facts;
  };
  std::vector<const Fact *> Facts = Fitting(C.Name);
  for (size_t I = 0; Facts.empty() && I < C.Overrides.size(); ++I) Facts = Fitting(C.Overrides[I]);
  return Facts;
}

bool Matcher::knows(StringRef Name, llvm::ArrayRef<StringRef> Overrides) const {
  return !candidates(Name).empty() ||
         llvm::any_of(Overrides, [&](StringRef Base) { return !candidates(Base).empty(); });
}

bool Matcher::stops(StringRef Name) const {
  std::vector<const Fact *> Facts = candidates(Name);
  return !Facts.empty() && llvm::all_of(Facts, [](const Fact *F) { return F->Barrier; });
}

/// The rule's `service` filled in for this class.
static std::string serviceOf(const GenericRule &R, const ClassShape &Class, const ClassParts &Parts) {
  StringRef Scope = splitScope(Class.Name).first;
  return replaced(replaced(replaced(R.Service, "{static}", Parts.Static), "{stem}", Parts.Stem), "{namespace.}",
                  dotted(Scope));
}

std::optional<GenericMatch> Matcher::matchBase(const ClassShape &Class) const {
  for (const GenericRule *R : Generics)
    if (R->Provides)
      if (auto Parts = classParts(*R, Class)) return GenericMatch{R, serviceOf(*R, Class, *Parts)};
  return std::nullopt;
}

bool Matcher::isCompanion(const GenericMatch &Base, const ClassShape &BaseClass, const ClassShape &Derived) const {
  if (llvm::any_of(Generics, [&](const GenericRule *R) { return !R->Provides && classParts(*R, Derived); }))
    return true;
  auto Parts = classParts(*Base.Rule, BaseClass);
  StringRef Name = splitScope(Derived.Name).second;
  return Parts && llvm::any_of(Base.Rule->Companions, [&](const std::string &Pattern) {
           return matchesGlob(replaced(Pattern, "{stem}", Parts->Stem), Name);
         });
}

std::optional<GenericMatch> Matcher::matchGeneric(const ClassShape &Class, StringRef Method,
                                                  llvm::function_ref<bool(StringRef)> HasMethod,
                                                  llvm::ArrayRef<StringRef> Params) const {
  // Constructors, destructors and operators call nothing.
  if (Method == splitScope(Class.Name).second || Method.starts_with("~") || Method.starts_with("operator"))
    return std::nullopt;
  for (const GenericRule *R : Generics) {
    if (R->Provides) continue;
    auto Takes = [&](StringRef Type) { return llvm::any_of(R->Takes, [&](StringRef T) { return isType(T, Type); }); };
    if (!R->Takes.empty() && llvm::none_of(Params, Takes)) continue;
    if (!R->Methods.empty() && llvm::none_of(R->Methods, [&](StringRef M) { return matchesGlob(M, Method); })) continue;
    if (llvm::any_of(R->IgnoreMethodPrefix, [&](StringRef P) { return Method.starts_with(P); })) continue;
    if (llvm::any_of(R->IgnoreMethodSuffix, [&](StringRef S) { return Method.ends_with(S); })) continue;
    auto Parts = classParts(*R, Class);
    if (!Parts) continue;
    StringRef Stripped = strip(Method, R->StripMethodPrefix, R->StripMethodSuffix,
                               [&](StringRef Rest) { return !R->StripOnlyIfMember || HasMethod(Rest); });
    return GenericMatch{R, serviceOf(*R, Class, *Parts) + "/" + Stripped.str()};
  }
  return std::nullopt;
}

std::optional<StringRef> Matcher::constant(StringRef Name) const {
  auto It = Constants.find(Name);
  return It == Constants.end() ? std::nullopt : std::optional(It->second);
}

} // namespace ssot::model
