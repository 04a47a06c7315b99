// The sinks of a service's program and what they do; see resolver.h. Chains grow in resolver_chains.cpp, values that
// were stored elsewhere are found in resolver_stored.cpp, paths are told in resolver_places.cpp.
#include "program/resolver.h"
#include "program/companions.h"
#include "program/effect_languages.h"
#include "program/effects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SaveAndRestore.h"

namespace ssot::program {

Resolver::Resolver(const View &View, const CallModels &M, const Services &W)
    : V(View), Table(View.Table), Models(M), Who(W), Changed(View, M),
      Down(View, [this](DefId D) { return isGate(D); }) {
  Ask.Lookup = [this](llvm::StringRef Registry, const std::vector<ValueSet> &Keys) { return lookup(Registry, Keys); };
  Ask.InvokedFrom = [this](llvm::StringRef Field) -> const std::vector<std::pair<DefId, unsigned>> & {
    return invokedFrom(Field);
  };
  Ask.IsMessage = W.IsMessage;
  Ask.Changed = &Changed;
  InSight = Ask;
  Ask.FieldAnywhere = [this](llvm::StringRef Field, const Holder &Of) { return fieldAnywhere(Field, Of); };
  Ask.GlobalAnywhere = [this](VarId G, int Owner) { return globalAnywhere(G, Owner); };
  Ask.IsFlag = [this](llvm::StringRef Field) { return isFlag(Field); };
  Ask.InvocationsAt = [this](DefId D, unsigned Call) -> const std::vector<Invocation> & {
    return invocationsAt(D, Call);
  };
  Ask.InvokedAt = [this](SymId Function) -> const std::vector<std::pair<DefId, unsigned>> & {
    return invokedAt(Function);
  };
}

std::vector<Access> Resolver::run() {
  collectModelled();
  collectDefines();
  collectHandlers();
  for (auto [D, Call] : Modelled) effectsOf(D, Call);
  methodsByName();
  preparations();
  Companions With(V, Models, Who, Ask);
  With.fill(Out, Chains);
  llvm::append_range(Notes, With.Notes);
  dropTemporary();
  implementations();
  return std::move(Out);
}

void Resolver::collectModelled() {
  for (DefId D : V.reachedDefs()) {
    llvm::ArrayRef<CallTo> Calls = Table.calls(D);
    for (unsigned I = 0; I < Calls.size(); ++I)
      if (Models.maySpeakOf(Calls[I])) Modelled.emplace_back(D, I);
  }
}

/// A temporary table is nobody's, in whichever statement it is used. What the manifest names is another table.
void Resolver::dropTemporary() {
  llvm::StringSet<> Names;
  for (const Access &A : Out)
    if (A.Temporary) Names.insert(A.What.Name);
  if (Names.empty()) return;
  llvm::erase_if(Out, [&](const Access &A) {
    return A.Temporary ||
           (A.What.Kind == ResourceKind::Table && Names.contains(A.What.Name) && !(Who.IsNamed && Who.IsNamed(A.What)));
  });
}

bool Resolver::continued(DefId D, unsigned Call) const {
  const facts::Function &Fn = *Table.Defs[D].Fn;
  // The object goes on only where the call returns it: `session << a; session << b` are two chains, `statement << a;
  // statement << b` is one.
  bool ReturnsObject = llvm::any_of(Models.factsFor(Table.Defs[D].Unit, Fn.Calls[Call]), [](const model::Fact *Fact) {
    return llvm::any_of(Fact->Flows, [](const model::Flow &F) {
      return F.Alias && F.To.K == model::Expr::Kind::Ret && F.From.K == model::Expr::Kind::This;
    });
  });
  auto IsOurs = [&](facts::NodeId N) {
    if (N == facts::None) return false;
    const facts::Node &Node = Fn.Nodes[N];
    if (Node.Kind == facts::Op::After && !ReturnsObject) return false;
    return (Node.Kind == facts::Op::Call || Node.Kind == facts::Op::After || Node.Kind == facts::Op::New) &&
           Node.Ref == Call;
  };
  for (unsigned C = Call + 1; C < Fn.Calls.size(); ++C) {
    const facts::Call &Later = Fn.Calls[C];
    if (!IsOurs(Later.Receiver) && (Later.Args.empty() || !IsOurs(Later.Args[0]))) continue;
    for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, Later))
      if (llvm::any_of(Fact->Effects, [](const model::Effect &E) { return E.Continued; })) return true;
  }
  return false;
}

/// Whether somebody in sight answers: classes that are generated beside the interface only stand in for others or hand
/// on, and say nothing about whoever calls from within them.
bool Resolver::isServed(SymId Method, DefId Caller) const {
  auto IsServer = [&](DefId O) { return !Models.isCompanion(Table.Defs[O].Sym); };
  std::vector<DefId> Bodies = V.overriders(Method, Caller);
  return llvm::any_of(Bodies, IsServer) || (!Bodies.empty() && Models.isCompanion(Table.Defs[Caller].Sym));
}

void Resolver::effectsOf(DefId D, unsigned Call) {
  const program::Def &Def = Table.Defs[D];
  const facts::Call &C = Def.Fn->Calls[Call];
  if (C.Callee == facts::None) return;
  for (const model::Fact *Fact : Models.factsFor(Def.Unit, C))
    for (const model::Effect &E : Fact->Effects) {
      if (E.AtPreparation)
        Preparations.push_back({D, Call, Fact, &E});
      else if (!E.Continued || !continued(D, Call))
        resolve(D, Call, *Fact, E);
    }
  SymId Callee = Table.symbol(Def.Unit, C.Callee);
  std::optional<GenericMatch> M = Models.generic(Callee);
  // Through the interface that client and server share, where nobody in sight serves it: the client's.
  if (!M && (C.Flags & facts::CallVirtual) && !isServed(Callee, D)) M = Models.served(Callee);
  if (M) resolveGeneric(D, Call, *M);
}

/// Places that have given what one call carries out; where there are more, the key got lost by which it is found.
static constexpr size_t MaxGivers = 16;

static ValueSet EffectValues::*tellingPart(const model::Effect &E) {
  return E.Text.empty() ? &EffectValues::Name : &EffectValues::Text;
}

/// Nothing is known of what a statement or name would be.
static bool isNothingKnown(const EffectValues &Values, const model::Effect &E) {
  return !(E.Text.empty() && E.Name.empty()) &&
         llvm::none_of((Values.*tellingPart(E)).Alts, [](const Value &A) { return A.K != Value::Kind::Unknown; });
}

static bool isGivenElsewhere(const EffectValues &Values, const model::Effect &E) {
  return llvm::any_of((Values.*tellingPart(E)).Alts, [](const Value &A) { return A.Via; });
}

/// Whether a call tells which it carries out of what others have put into one place for all: all of it is known there,
/// and it is no more than a table may name. What could be any of a hundred statements counts where those were given.
static bool tellsWhat(llvm::ArrayRef<EffectValues> Ways, const model::Effect &E) {
  std::set<const Origin *> Givers;
  for (const EffectValues &Values : Ways)
    for (const Value &A : (Values.*tellingPart(E)).Alts) {
      if (isCutOff(A)) return false;
      if (A.Via) Givers.insert(A.Via);
    }
  return Givers.size() <= MaxGivers;
}

/// Statements of which any may be meant where there was no work left to find out which; of more, each would be a guess.
static constexpr int MaxGuesses = 8;

/// Leaves what was cut off among many statements that would count here, and takes those away.
static void dropGuesses(EffectValues &Values, const model::Effect &E) {
  Alternatives &All = (Values.*tellingPart(E)).Alts;
  auto IsCut = [](const Value &A) {
    return A.K == Value::Kind::Unknown && llvm::StringRef(A.Str).contains(CutOffByBound);
  };
  auto IsGuess = [](const Value &A) { return A.K == Value::Kind::Text; };
  if (llvm::any_of(All, IsCut) && llvm::count_if(All, IsGuess) > MaxGuesses) All.eraseIf(IsGuess);
}

/// The values with the same origin together; where the origin does not matter, it is null.
static std::vector<std::pair<const Origin *, EffectValues>> byOrigin(const EffectValues &All, const model::Effect &E,
                                                                     llvm::function_ref<bool(const Origin *)> Counts) {
  ValueSet EffectValues::*Telling = tellingPart(E);
  std::vector<std::pair<const Origin *, EffectValues>> Out;
  std::map<const Origin *, size_t> PartOf;
  std::map<const Origin *, bool> Known{{nullptr, false}};
  EffectValues Rest = All;
  (Rest.*Telling).Alts.clear();
  for (const Value &A : (All.*Telling).Alts) {
    auto [It, New] = Known.try_emplace(A.Via);
    if (New) It->second = Counts(A.Via);
    const Origin *Given = It->second ? A.Via : nullptr;
    auto [Part, First] = PartOf.try_emplace(Given, Out.size());
    if (First) Out.emplace_back(Given, Rest);
    (Out[Part->second].second.*Telling).Alts.push_back(A);
  }
  if (Out.empty()) Out.emplace_back(nullptr, All);
  return Out;
}

/// Whether it is known to the last column what these do to which resources. A whole statement that names no columns
/// names none, whatever its values are; of a deletion there are none.
static bool areSettled(llvm::ArrayRef<Access> All, const ValueSet &Texts, const model::Effect &E) {
  bool Whole = E.Lang == model::Language::Sql && !Texts.empty() && areWholeStatements(Texts, E);
  return llvm::all_of(All, [&](const Access &A) {
    return A.How == Resolution::Resolved && (Whole || A.ColumnsKnown || A.Op == Operation::Delete);
  });
}

/// All that an SQL statement's accesses depend on, but for the reasons of what is not known.
static std::string statementKey(const EffectValues &Values, const std::string &KeyButScope) {
  return KeyButScope + "~" + exactly(Values.Scope);
}

/// What an effect reads on one chain. Of a statement that only lacks values (`WHERE id = ...`) the callers can tell
/// nothing new.
Resolver::FoundRef Resolver::look(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E, SettledKeys &Settled,
                                  const Found *Below) const {
  FoundRef *Known = nullptr;
  if (Below && !Below->Statement.empty())
    if (ValueSet Scope = scopeOf(Ev, F, Call, E); !Scope.Open) {
      Known = &Below->In[exactly(Scope)];
      if (*Known) return *Known;
    }
  FoundRef Now = look(Ev, F, Call, E, Settled);
  if (Known && !Now->Open) *Known = Now;
  return Now;
}

/// The data in a statement are worth a glance as long as it is whole without them.
Resolver::FoundRef Resolver::look(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E,
                                  SettledKeys &Settled) const {
  if (E.Lang == model::Language::Sql && !E.Text.empty()) {
    llvm::SaveAndRestore Glance(Ev.AtAGlance, true);
    if (FoundRef Now = lookOnce(Ev, F, Call, E, Settled, /*IsLast=*/false)) return Now;
  }
  return lookOnce(Ev, F, Call, E, Settled, /*IsLast=*/true);
}

/// IsLast: what is not settled matters, too; else that is null.
Resolver::FoundRef Resolver::lookOnce(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E,
                                      SettledKeys &Settled, bool IsLast) const {
  EffectValues Values = valuesOf(Ev, F, Call, E);
  auto Seen = std::make_shared<Found>();
  Found &Now = *Seen;
  Now.Open = Values.open();
  Now.Name = Values.keyButScope();
  Now.OpenName = Values.openButScope();
  Now.Scope = E.Text.empty() ? keyOf(Values.Scope) : exactly(Values.Scope);
  bool WholeText = E.Lang == model::Language::Sql && Values.Text.Alts.size() <= MaxProduct &&
                   llvm::all_of(Values.Text.Alts, [](const Value &T) { return T.K == Value::Kind::Text; });
  if (WholeText && (!Now.OpenName || Values.open() == Values.Text.Open)) {
    if (!Now.OpenName) Now.Statement = statementKey(Values, Now.Name);
    auto [Known, New] = Settled.try_emplace(statementKey(Values, Now.Name));
    if (New) Known->second = settlementOf(Values, E);
    Now.Nothing = Known->second.Nothing && !Now.OpenName && llvm::all_of(Values.Text.Alts, isExact);
    Now.Key = Values.open() == Values.Text.Open ? Known->second.Key : "";
    Now.Settled = !Now.Key.empty();
  }
  if (!Now.Settled && !IsLast) return nullptr;
  if (!Now.Settled)
    Now.Key = Now.Name + "~" + keyOf(Values.Scope);
  else if (Values.Text.Open)
    Now.Name = Now.Key; // of a whole text, chains that lack the database alone are to agree with this one
  // What nobody tells is something else where other conditions hold.
  const Frame *Top = F;
  while (Top->Parent) Top = Top->Parent;
  if (!Now.Settled && Now.Open && !V.callers(Top->Id).empty())
    Now.Key += "~" + Ev.comparisonsAbove(F, Call);
  else if (!Now.Settled && isLost(Values))
    for (const EffectValues &W : allowedWays(Ev, F, Call, E, Values)) Now.Key += "~" + W.keyButScope();
  return Seen;
}

Resolver::Settlement Resolver::settlementOf(const EffectValues &Values, const model::Effect &E) const {
  EffectValues Known = Values;
  for (Value &T : Known.Text.Alts.edit()) T = withoutPending(T);
  std::vector<Access> All = accessesOf(Known, E, Models.Models, Who);
  Settlement Out;
  Out.Nothing = All.empty() && !Values.Text.empty();
  if (!areSettled(All, Known.Text, E)) return Out;
  for (const Access &A : All)
    Out.Key +=
        operationName(A.Op).str() + " " + A.What.Name + "@" + A.What.Database + "(" + llvm::join(A.Columns, ",") + ")";
  return Out;
}

/// Whether all of them do the same to one resource (in whatever database), each for sure: which values go together does
/// not matter, then.
static bool isOneResource(llvm::ArrayRef<Access> All, const EffectValues &Values, const model::Effect &E) {
  if (All.size() < Values.Text.Alts.size()) return false; // some alternative does nothing
  auto Same = [](Resource A, const Resource &B) {
    A.Database = B.Database;
    return A == B;
  };
  return areSettled(All, Values.Text, E) && llvm::all_of(All, [&](const Access &A) {
           return A.Op == All[0].Op && Same(A.What, All[0].What) && A.Columns == All[0].Columns;
         });
}

static bool onlyConnects(const model::Effect &E) {
  return E.Op.size() == 1 && E.Op[0].K == model::Expr::Kind::Literal &&
         E.Op[0].Text == operationName(Operation::Connect);
}

/// Whether the service's own call only starts what carries something out: a thread, a timer; or a global variable's
/// end, which carries out what is left.
bool Resolver::isStartedOnly(const Chain &C) const {
  int Own = std::min(ownIndex(C), int(C.Edges.size()) - 1);
  for (int I = 0; I <= Own; ++I)
    if (C.Edges[I].IsMention) return true;
  return Own >= 0 && endsGlobal(C, Own);
}

bool Resolver::endsGlobal(const Chain &C, int Own) const {
  DefId Into = Own > 0 ? C.Edges[Own - 1].Caller : C.Bottom;
  return (Table.Defs[C.Edges[Own].Caller].Decl->Flags & facts::FnInitializer) &&
         (Table.Defs[Into].Decl->Flags & facts::FnDestructor);
}

namespace {
/// Calls of the service's own that carry out what others have handed over, where nobody knows what: all that lead
/// through one function are told once, by the first in the order of files.
struct CarriedOut {
  std::optional<Chain> First;
  Location Where;
  std::vector<Access> All;
  unsigned More = 0;
};
} // namespace

void Resolver::resolve(DefId D, unsigned Call, const model::Fact &Fact, const model::Effect &E) {
  llvm::StringRef Library = Fact.Of ? llvm::StringRef(Fact.Of->Name) : "";
  SettledKeys Settled;
  // By statement and place of the service: most chains of a search carry what others have told already.
  llvm::StringMap<std::vector<size_t>> Told;
  std::map<DefId, CarriedOut> Carried; // by the function that they call
  auto Carry = [&](DefId Into, const Complete &At, std::vector<Access> All) {
    CarriedOut &C = Carried[Into];
    Location Where = place(At.C, Library, nullptr).Where;
    C.More += C.First.has_value();
    if (C.First && !(Where < C.Where)) return;
    C = {At.C, Where, std::move(All), C.More};
  };
  enumerate(
      D, Call, true, [&](Evaluator &Ev, Frame *F, const Found *Below) { return look(Ev, F, Call, E, Settled, Below); },
      [&](Evaluator &Ev, const Complete &At) {
        if (!Ev.leavesProject(At.Whole, Call)) return true;
        llvm::SaveAndRestore Glance(Ev.AtAGlance, At.Now && At.Now->Settled);
        std::optional<Passed> Here;
        bool IsTheirs = true; // what is kept in one place for all is this call's
        auto HandedOver = [&](const Origin *Given) {
          if (!Given) return false;
          if (Given->InGlobal && !isStartedOnly(At.C)) return !IsTheirs;
          if (!Here) Here = passedOn(Ev, At.Whole, At.C);
          return !Here->Anything && !Here->From.count(Given);
        };
        std::vector<EffectValues> Ways;
        std::string Key = At.Now ? At.Now->Statement : "";
        auto ReadOnce = [&] { Ways.push_back(withoutPending(valuesOf(Ev, At.Read, Call, E))); };
        if (Key.empty()) ReadOnce();
        if (Key.empty() && E.Lang == model::Language::Sql) Key = statementKey(Ways[0], Ways[0].keyButScope());
        if (!Key.empty()) (Key += "~") += At.Place;
        if (auto Known = Told.find(Key); Known != Told.end()) {
          for (size_t I : Known->second) takeShorter(Out[I], At.C, nullptr);
          return true;
        }
        if (Ways.empty()) ReadOnce();
        std::vector<Access> All = accessesOf(Ways[0], E, Models.Models, Who);
        if (!isOneResource(All, Ways[0], E)) {
          Ways = waysOf(Ev, At.Read, Call, E);
          for (EffectValues &W : Ways) W = withoutPending(std::move(W));
          All.clear();
        }
        IsTheirs = tellsWhat(Ways, E);
        for (const EffectValues &Values : Ways) {
          bool Lost = !E.Text.empty() && E.Text[0].K == model::Expr::Kind::Facet &&
                      llvm::none_of(Values.Text.Alts, [](const Value &A) { return A.K == Value::Kind::Text; });
          if (Lost) LostHandles.insert(Library.str());
          // A handle without a text was prepared nowhere in sight: preparations() answers for it.
          if (Lost && Values.Text.empty()) continue;
          if (isNothingKnown(Values, E))
            if (std::optional<DefId> Into = carriesOut(Ev, At.Whole, At.C)) {
              Carry(*Into, At, accessesOf(Values, E, Models.Models, Who));
              continue;
            }
          if (!All.empty() && !isGivenElsewhere(Values, E)) {
            std::vector<size_t> Places = emit(std::move(All), At.C, Library);
            if (!Places.empty() && !Key.empty()) Told[Key] = std::move(Places);
            return true;
          }
          for (auto &[Given, Part] : byOrigin(Values, E, HandedOver)) {
            if (!Given) dropGuesses(Part, E);
            emit(accessesOf(Part, E, Models.Models, Who), At.C, Library, Given);
          }
        }
        return !Ways.empty();
      },
      onlyConnects(E) ? ForConnection : ForSink);
  for (auto &[Into, C] : Carried) {
    if (C.More)
      for (Access &A : C.All)
        A.Unknown += "; so at " + std::to_string(C.More) + " more calls of " + Table.display(Table.Defs[Into]);
    emit(std::move(C.All), *C.First, Library);
  }
}

void Resolver::resolveGeneric(DefId D, unsigned Call, const GenericMatch &M) {
  enumerate(
      D, Call, true, [](Evaluator &, Frame *, const Found *) { return std::make_shared<Found>(); },
      [&](Evaluator &, const Complete &At) {
        Access A;
        A.Op = M.Rule->Registers ? Operation::Implement : M.Safe ? Operation::Query : Operation::Command;
        A.Write = isWrite(A.Op);
        A.What = {ResourceKind::Api, M.Name, "", "", ""};
        emit({std::move(A)}, At.C, M.Rule->Of ? llvm::StringRef(M.Rule->Of->Name) : "");
        return true;
      });
}

/// A generated client's method that is meant by its name: handed over (`retry(stub, &Stub::Update, request)`), it
/// commands where that is done; from a variable, where it is called.
void Resolver::methodsByName() {
  auto Add = [&](DefId D, unsigned Call, facts::FnId Function) {
    if (std::optional<GenericMatch> M = Models.generic(Table.symbol(Table.Defs[D].Unit, Function)))
      resolveGeneric(D, Call, *M);
  };
  for (DefId D : V.reachedDefs()) {
    if (Table.Defs[D].Body->HandsOver)
      for (const facts::Mention &M : Table.Defs[D].Fn->Mentions)
        if (M.By != facts::None) Add(D, M.By, M.Function);
    llvm::ArrayRef<CallTo> Calls = Table.calls(D);
    for (unsigned I = 0; I < Calls.size(); ++I) {
      if (Calls[I].Symbol != NoSymbol) continue;
      const facts::Function &Fn = *Table.Defs[D].Fn;
      const facts::NodeId Target = Fn.Calls[I].Target;
      if (Target != facts::None && Fn.Nodes[Target].Kind == facts::Op::Func) Add(D, I, Fn.Nodes[Target].Ref);
    }
  }
}

/// Classes of the service's own files that derive from a generated server base implement its API.
void Resolver::implementations() {
  if (V.Service < 0) return;
  for (ClsId C = 0; C < Table.Classes.size(); ++C) {
    const ClassInfo &Class = Table.Classes[C];
    if (Class.Owner != V.Service || Class.External || Class.Excluded || Class.Bases.empty()) continue;
    for (const GenericMatch &M : Models.implemented(C)) {
      Access A;
      A.Service = Who.Names[V.Service];
      A.Op = Operation::Implement;
      A.What = {ResourceKind::Api, M.Name, "", "", ""};
      A.Where = A.At.Where = Class.Where;
      A.Function = A.At.Function = Class.Name.str();
      A.At.Library = M.Rule->Of ? M.Rule->Of->Name : "";
      A.Path = {{Class.Where, Class.Name.str(), "implements " + M.Name}};
      Out.push_back(std::move(A));
    }
  }
}

/// Statements that were prepared and whose execution nobody saw: they count only where handles get lost.
void Resolver::preparations() {
  for (const auto &[D, Call, Fact, E] : Preparations)
    if (!Used.count({D, Call}) && Fact->Of && LostHandles.count(Fact->Of->Name)) resolve(D, Call, *Fact, *E);
}

} // namespace ssot::program
