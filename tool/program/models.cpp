// Model facts of symbols: names go through the matcher once per symbol, filters on arguments once per call.
#include "program/models.h"
#include "library_model/constructed_fact.h"
#include "library_model/model_matcher.h"
#include "library_model/name_pattern.h"
#include "program/descriptors.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <map>
#include <tuple>

namespace ssot::program {

struct CallModels::Index {
  explicit Index(const model::Models &M) : Matcher(M) {}
  model::Matcher Matcher;
  /// What is known of a symbol, once asked; nearly all of a program's are spoken of by no model.
  enum State : uint8_t { NotAsked, No, Yes };
  std::vector<State> Spoken; ///< some fact may be about it, whatever the arguments
  std::vector<State> Described;
  std::vector<State> IsGeneric;
  llvm::DenseMap<SymId, std::vector<llvm::StringRef>> Overrides; ///< of those that are spoken of: names
  llvm::DenseMap<SymId, GenericMatch> Generic;
  llvm::DenseMap<ClsId, bool> Companions;
  llvm::DenseMap<const facts::Call *, std::vector<const model::Fact *>> Calls;
  llvm::DenseMap<const facts::Call *, const model::Expr *> Values; ///< of objects that the call makes; may be null
  /// Constructors' facts in the words of calls that pass so many arguments less on.
  std::map<std::tuple<const model::Fact *, unsigned, bool>, std::unique_ptr<model::Fact>> Renamed;
};

CallModels::CallModels(const SymbolTable &T, const model::Models &M)
    : Models(M), Safe(methodsWithoutSideEffects(T)), Facts(std::make_unique<Index>(M)), Table(T) {
  for (auto *Of : {&Facts->Spoken, &Facts->Described, &Facts->IsGeneric}) Of->resize(Table.Symbols.size());
}

CallModels::~CallModels() = default;

/// The project's own override of a library's method says in its body what it does: a mock or fake writes nothing, a
/// decorator what it calls.
static bool isOwnOverride(const Symbol &S) {
  return !S.Overrides.empty() && !S.Defs.empty();
}

bool CallModels::speakOf(SymId S) const {
  Index::State &Known = Facts->Spoken[S];
  if (Known != Index::NotAsked) return Known == Index::Yes;
  const Symbol &Sym = Table.Symbols[S];
  Known = Index::No;
  if (isOwnOverride(Sym)) return false;
  std::vector<llvm::StringRef> Overrides;
  for (SymId O : Sym.Overrides) Overrides.push_back(Table.Symbols[O].Name);
  if (!Facts->Matcher.knows(Sym.Name, Overrides)) return false;
  Known = Index::Yes;
  Facts->Overrides[S] = std::move(Overrides);
  return true;
}

std::vector<const model::Fact *> CallModels::factsFor(unsigned Unit, const facts::Call &C) const {
  if (C.Callee == facts::None) return {};
  SymId S = Table.symbol(Unit, C.Callee);
  if (!speakOf(S)) return {};
  const Symbol &Sym = Table.Symbols[S];
  auto [It, New] = Facts->Calls.try_emplace(&C);
  if (!New) return It->second;
  llvm::SmallVector<llvm::StringRef, 8> Types;
  for (facts::Str T : C.ArgTypes) Types.push_back(Table.str(Unit, T));
  std::vector<const model::Fact *> Found =
      Facts->Matcher.match({Sym.Name, Facts->Overrides[S], unsigned(C.Args.size()), Types});
  std::vector<const model::Fact *> Made = constructed(Unit, C, Found);
  Found.insert(Found.begin(), Made.begin(), Made.end());
  return Facts->Calls[&C] = std::move(Found);
}

void CallModels::forgetCalls() const {
  Facts->Calls.clear();
  Facts->Values.clear();
}

std::optional<Construction> CallModels::constructs(unsigned Unit, const facts::Call &C, const model::Flow &Flow) const {
  using model::Expr;
  const Expr *E = &Flow.From;
  if (E->K == Expr::Kind::Insert && E->Parts.size() > 1) E = &E->Parts[1];
  if (E->K != Expr::Kind::Construct || E->Parts.empty() || E->Parts[0].K != Expr::Kind::TemplateArg)
    return std::nullopt;
  const facts::Array<facts::Str> *Types = &C.TemplateArgs;
  if (E->Parts[0].OfClass) {
    facts::ClassId Of = Table.Units[Unit]->function(C.Callee).Class;
    if (Of == facts::None) return std::nullopt;
    Types = &Table.Units[Unit]->Classes[Of].TemplateArgs;
  }
  if (E->Parts[0].Index >= Types->size()) return std::nullopt;
  bool Passes = E->Parts.size() > 1 && E->Parts[1].K == Expr::Kind::VarArgs;
  return Construction{Table.str(Unit, (*Types)[E->Parts[0].Index]), Passes ? E->Parts[1].Index : 0, Passes};
}

/// Facts about the constructor that a call runs, renamed to the call's arguments.
std::vector<const model::Fact *> CallModels::constructorFacts(unsigned Unit, const facts::Call &C,
                                                              const Construction &Made, bool IsResult) const {
  llvm::SmallVector<llvm::StringRef, 8> Types;
  for (facts::Str T : llvm::drop_begin(C.ArgTypes, Made.Skip)) Types.push_back(Table.str(Unit, T));
  std::string Class = model::plainType(Made.Class);
  std::string Constructor = (llvm::Twine(Class) + "::" + model::splitScope(Class).second).str();
  std::vector<const model::Fact *> Out;
  for (const model::Fact *F : Facts->Matcher.match({Constructor, {}, unsigned(Types.size()), Types})) {
    auto &Slot = Facts->Renamed[{F, Made.Skip, IsResult}];
    if (!Slot) Slot = std::make_unique<model::Fact>(model::constructedAt(*F, Made.Skip));
    if (!IsResult) Slot->Flows.clear(); // what the call returns, its own fact says
    Out.push_back(Slot.get());
  }
  return Out;
}

const model::Expr *CallModels::valueOfMade(unsigned Unit, const facts::Call &C, const Construction &Made) const {
  auto [It, New] = Facts->Values.try_emplace(&C, nullptr);
  if (!New || C.ArgTypes.size() < Made.Skip) return It->second;
  for (const model::Fact *Fact : constructorFacts(Unit, C, Made, /*IsResult=*/true))
    for (const model::Flow &Flow : Fact->Flows)
      if (Flow.To.K == model::Expr::Kind::Ret) It->second = &Flow.From;
  return It->second;
}

/// What models say about the constructor that a call runs in the library: `make_unique<httplib::Client>("host")` is
/// `httplib::Client("host")`.
std::vector<const model::Fact *> CallModels::constructed(unsigned Unit, const facts::Call &C,
                                                         llvm::ArrayRef<const model::Fact *> Found) const {
  for (const model::Fact *Fact : Found)
    for (const model::Flow &Flow : Fact->Flows) {
      std::optional<Construction> Made = constructs(Unit, C, Flow);
      if (!Made || !Made->Passes || C.Args.size() < Made->Skip) continue;
      bool IsResult = Flow.To.K == model::Expr::Kind::Ret && Flow.From.K == model::Expr::Kind::Construct;
      return constructorFacts(Unit, C, *Made, IsResult);
    }
  return {};
}

bool CallModels::describes(SymId S) const {
  Index::State &Known = Facts->Described[S];
  if (Known == Index::NotAsked) Known = Facts->Matcher.stops(Table.Symbols[S].Name) ? Index::Yes : Index::No;
  return Known == Index::Yes;
}

/// A class and those that it is nested in, as the matcher wants them.
struct CallModels::Shape {
  Shape(const SymbolTable &Table, ClsId C) {
    std::vector<ClsId> Nest;
    for (; C != Nothing && Nest.size() < 8; C = Table.Classes[C].Enclosing) Nest.push_back(C);
    Bases.resize(Nest.size());
    Classes.resize(Nest.size());
    for (size_t I = Nest.size(); I-- > 0;) {
      std::vector<ClsId> Work = Table.Classes[Nest[I]].Bases;
      for (size_t J = 0; J < Work.size(); ++J) {
        Bases[I].push_back(Table.Classes[Work[J]].Name);
        llvm::append_range(Work, Table.Classes[Work[J]].Bases);
      }
      Classes[I] = {Table.Classes[Nest[I]].Name, Bases[I], Table.Classes[Nest[I]].Statics,
                    I + 1 < Nest.size() ? &Classes[I + 1] : nullptr};
    }
  }
  const model::ClassShape &get() const { return Classes[0]; }

private:
  std::vector<std::vector<llvm::StringRef>> Bases;
  std::vector<model::ClassShape> Classes;
};

std::optional<GenericMatch> CallModels::generic(SymId S) const {
  Index::State &Known = Facts->IsGeneric[S];
  if (Known == Index::NotAsked) {
    std::optional<GenericMatch> M = findGeneric(S);
    Known = M ? Index::Yes : Index::No;
    if (M) Facts->Generic.try_emplace(S, std::move(*M));
  }
  if (Known == Index::No) return std::nullopt;
  return Facts->Generic.find(S)->second;
}

std::optional<GenericMatch> CallModels::findGeneric(SymId S) const {
  const Symbol &Sym = Table.Symbols[S];
  if (!Sym.Decl || Sym.Decl->Class == facts::None) return std::nullopt;
  Shape Class(Table, Table.classOf(Sym.Unit, Sym.Decl->Class));
  llvm::StringRef Method = lastComponent(Sym.Name);
  auto HasMethod = [&](llvm::StringRef Name) {
    return Table.hasFunction((llvm::Twine(Class.get().Name) + "::" + Name).str());
  };
  llvm::SmallVector<llvm::StringRef, 8> Params;
  for (const facts::Param &P : Sym.Decl->Params) Params.push_back(Table.str(Sym.Unit, P.Type));
  std::optional<model::GenericMatch> M = Facts->Matcher.matchGeneric(Class.get(), Method, HasMethod, Params);
  if (!M) return std::nullopt;
  bool IsSafe = Safe.contains(M->Name);
  return GenericMatch{M->Rule, std::move(M->Name), IsSafe};
}

std::optional<GenericMatch> CallModels::served(SymId S) const {
  const Symbol &Sym = Table.Symbols[S];
  if (!Sym.Decl || Sym.Decl->Class == facts::None || !(Sym.Flags & facts::FnVirtual) ||
      (Sym.Flags & facts::FnDestructor))
    return std::nullopt;
  std::optional<model::GenericMatch> M =
      Facts->Matcher.matchBase(Shape(Table, Table.classOf(Sym.Unit, Sym.Decl->Class)).get());
  if (!M) return std::nullopt;
  return GenericMatch{M->Rule, (llvm::Twine(M->Name) + "/" + model::splitScope(Sym.Name).second).str()};
}

std::vector<GenericMatch> CallModels::implemented(ClsId C) const {
  std::vector<GenericMatch> Out;
  if (isGenerated(C, &Out)) return {};
  return Out;
}

/// Whether class C is generated beside a server base that it derives from; else the services of those bases.
bool CallModels::isGenerated(ClsId C, std::vector<GenericMatch> *Services) const {
  std::vector<ClsId> Bases = Table.Classes[C].Bases;
  for (size_t I = 0; I < Bases.size(); ++I) {
    Shape Base(Table, Bases[I]);
    llvm::append_range(Bases, std::vector<ClsId>(Table.Classes[Bases[I]].Bases));
    std::optional<model::GenericMatch> M = Facts->Matcher.matchBase(Base.get());
    if (!M) continue;
    if (Facts->Matcher.isCompanion(*M, Base.get(), Shape(Table, C).get())) return true;
    if (Services && llvm::none_of(*Services, [&](const GenericMatch &O) { return O.Name == M->Name; }))
      Services->push_back({M->Rule, std::move(M->Name)});
  }
  return false;
}

bool CallModels::isCompanion(SymId S) const {
  const facts::Declaration *Decl = Table.Symbols[S].Decl;
  if (!Decl || Decl->Class == facts::None) return false;
  auto [Known, New] = Facts->Companions.try_emplace(Table.classOf(Table.Symbols[S].Unit, Decl->Class));
  if (New) Known->second = isGenerated(Known->first, nullptr);
  return Known->second;
}

std::optional<llvm::StringRef> CallModels::constant(llvm::StringRef Name) const {
  return Facts->Matcher.constant(Name);
}

} // namespace ssot::program
