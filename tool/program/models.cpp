// Model facts of symbols: names go through the matcher once per symbol, filters on arguments once per call.
#include "program/models.h"
#include "library_model/model_matcher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {

struct CallModels::Index {
  explicit Index(const model::Models &M) : Matcher(M) {}
  model::Matcher Matcher;
  struct Known {
    bool Any = false; ///< some fact may be about it, whatever the arguments
    std::vector<llvm::StringRef> Overrides;
  };
  std::vector<std::optional<Known>> Symbols;
  std::vector<std::optional<std::optional<GenericMatch>>> Generic; ///< of each symbol, once asked
  llvm::DenseMap<const facts::Call *, std::vector<const model::Fact *>> Calls;
};

CallModels::CallModels(const SymbolTable &T, const model::Models &M) : Models(M), Facts(std::make_unique<Index>(M)), Table(T) {
  Facts->Symbols.resize(Table.Symbols.size());
  Facts->Generic.resize(Table.Symbols.size());
}

CallModels::~CallModels() = default;

/// The project's own override of a library's method says in its body what it does: a mock or fake writes nothing, a decorator what it calls.
static bool isOwnOverride(const Symbol &S) { return !S.Overrides.empty() && !S.Defs.empty(); }

std::vector<const model::Fact *> CallModels::factsFor(unsigned Unit, const facts::Call &C) const {
  if (C.Callee == facts::None) return {};
  SymId S = Table.symbol(Unit, C.Callee);
  const Symbol &Sym = Table.Symbols[S];
  std::optional<Index::Known> &Known = Facts->Symbols[S];
  if (!Known) {
    Known.emplace();
    if (isOwnOverride(Sym)) return {};
    for (SymId O : Sym.Overrides) Known->Overrides.push_back(Table.Symbols[O].Name);
    Known->Any = Facts->Matcher.knows(Sym.Name, Known->Overrides);
  }
  if (!Known->Any) return {};
  auto [It, New] = Facts->Calls.try_emplace(&C);
  if (!New) return It->second;
  llvm::SmallVector<llvm::StringRef, 8> Types;
  for (facts::Str T : C.ArgTypes) Types.push_back(Table.str(Unit, T));
  return It->second = Facts->Matcher.match({Sym.Name, Known->Overrides, unsigned(C.Args.size()), Types});
}

namespace {
/// A class as the rules of generated code see it: its bases, and the classes that it is nested in.
struct ShapeOf {
  ShapeOf(const SymbolTable &Table, ClsId C) {
    for (; C != Nothing && Nest.size() < 8; C = Table.Classes[C].Enclosing) Nest.push_back(C);
    Bases.resize(Nest.size());
    Shapes.resize(Nest.size());
    for (size_t I = Nest.size(); I-- > 0;) {
      std::vector<ClsId> Work = Table.Classes[Nest[I]].Bases;
      for (size_t J = 0; J < Work.size(); ++J) {
        Bases[I].push_back(Table.Classes[Work[J]].Name);
        llvm::append_range(Work, Table.Classes[Work[J]].Bases);
      }
      Shapes[I] = {Table.Classes[Nest[I]].Name, Bases[I], Table.Classes[Nest[I]].Statics, I + 1 < Nest.size() ? &Shapes[I + 1] : nullptr};
    }
  }
  std::vector<ClsId> Nest;
  std::vector<std::vector<llvm::StringRef>> Bases;
  std::vector<model::ClassShape> Shapes;
};
} // namespace

std::optional<GenericMatch> CallModels::provided(ClsId C) const {
  if (Table.Classes[C].Name.empty()) return std::nullopt;
  ShapeOf Class(Table, C);
  std::optional<model::GenericMatch> M = Facts->Matcher.matchGeneric(Class.Shapes[0], "any", true, [](llvm::StringRef) { return false; });
  if (!M) return std::nullopt;
  return GenericMatch{M->Rule, llvm::StringRef(M->Name).rsplit('/').first.str()};
}

std::optional<GenericMatch> CallModels::generic(SymId S) const {
  std::optional<std::optional<GenericMatch>> &Known = Facts->Generic[S];
  if (!Known) Known = findGeneric(S);
  return *Known;
}

std::optional<GenericMatch> CallModels::findGeneric(SymId S) const {
  const Symbol &Sym = Table.Symbols[S];
  if (!Sym.Decl || Sym.Decl->Class == facts::None) return std::nullopt;
  ShapeOf Class(Table, Table.classOf(Sym.Unit, Sym.Decl->Class));
  llvm::StringRef Method = Sym.Name.drop_front(std::min(Sym.Name.size(), Sym.Name.rfind("::") == llvm::StringRef::npos ? 0 : Sym.Name.rfind("::") + 2));
  llvm::StringRef Scope = Table.Classes[Class.Nest[0]].Name;
  auto HasMethod = [&](llvm::StringRef Name) { return Table.hasFunction((llvm::Twine(Scope) + "::" + Name).str()); };
  std::optional<model::GenericMatch> M = Facts->Matcher.matchGeneric(Class.Shapes[0], Method, false, HasMethod);
  if (!M) return std::nullopt;
  return GenericMatch{M->Rule, std::move(M->Name)};
}

std::optional<llvm::StringRef> CallModels::constant(llvm::StringRef Name) const { return Facts->Matcher.constant(Name); }

} // namespace ssot::program
