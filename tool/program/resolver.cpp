// Growing chains from sinks upward; see resolver.h.
#include "program/resolver.h"
#include "program/companions.h"
#include "program/effects.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/raw_ostream.h"
#include <queue>

namespace ssot::program {

/// Chains tried for one effect; one wrapper with 10,000 callers must fit.
static constexpr unsigned MaxChains = 40'000;
/// Chains tried for one store to a field: a field that more callers than this fill differently is data, not a name.
static constexpr unsigned MaxFieldChains = 1'000;
/// Ways above one place of the service on which conditions are looked at when the write itself is known.
static constexpr unsigned MaxGuardWays = 64;
/// Calls in one chain; longer ones are recursion through many functions.
static constexpr unsigned MaxLength = 300;
/// Different open texts at one function; more are combinations of pieces (`t + "a"` or `t + "b"`, thirty calls deep),
/// not statements.
static constexpr unsigned MaxOpenAtOne = 256;
/// Chains on which one statement of one place reached the same database; after so many that agree, the others do, too.
static constexpr unsigned MaxAgreeing = 32;
/// Fields whose stores are looked for inside one another.
static constexpr unsigned MaxFieldDepth = 6;

Resolver::Resolver(const View &View, const CallModels &M, const Services &W)
    : V(View), Table(View.Table), Models(M), Who(W), Down(View, [this](DefId D) { return isGate(D); }) {
  Ask.FieldAnywhere = [this](llvm::StringRef Field, const Holder &Of) { return fieldAnywhere(Field, Of); };
  Ask.Lookup = [this](llvm::StringRef Registry, const std::vector<ValueSet> &Keys) { return lookup(Registry, Keys); };
  Ask.InvokedFrom = [this](llvm::StringRef Field) -> const std::vector<std::pair<DefId, unsigned>> & {
    return invokedFrom(Field);
  };
  Ask.IsMessage = W.IsMessage;
  Ask.InvokedAt = [this](SymId Function) -> const std::vector<std::pair<DefId, unsigned>> & {
    return invokedAt(Function);
  };
}

std::vector<Access> Resolver::run() {
  collectDefines();
  collectHandlers();
  for (DefId D : V.reachedDefs())
    for (unsigned C = 0; C < Table.Defs[D].Fn->Calls.size(); ++C) effectsOf(D, C);
  preparations();
  Companions With(V, Models, Who, Ask);
  With.fill(Out, Chains);
  llvm::append_range(Notes, With.Notes);
  implementations();
  return std::move(Out);
}

// ---- chains

Frame *Resolver::build(Evaluator &Ev, const Chain &C, bool Closed, uint64_t &Open, bool &Possible, bool &RuledOut) {
  Frame *F = Ev.top(C.top(), Closed);
  Possible = true;
  for (size_t I = C.Edges.size(); I-- > 0 && Possible;) {
    const Edge &E = C.Edges[I];
    DefId Into = I ? C.Edges[I - 1].Caller : C.Bottom;
    const facts::Function &Fn = *F->D->Fn;
    facts::GuardId G = E.IsMention ? Fn.Mentions[E.Index].Guarded : Fn.Calls[E.Index].Guarded;
    Possible = Ev.feasible(F, G, Open);
    RuledOut |= !Possible;
    if (Possible && !E.IsMention) Possible = Ev.mayDispatch(F, E.Index, Into, Open);
    if (!Possible) break;
    F = E.IsMention ? Ev.pushMention(F, E.Index, Into) : Ev.push(F, E.Index, Into);
    F->Depth = 0; // the bound on frames counts from the chain downward
  }
  if (Possible && C.Site != facts::None) {
    Possible = Ev.feasible(F, F->D->Fn->Calls[C.Site].Guarded, Open);
    RuledOut |= !Possible;
  }
  return F;
}

void Resolver::note(const std::string &Bound, DefId Bottom) {
  std::string Text = Bound + " to a call in " + Table.display(Table.Defs[Bottom]) + "; the rest is not followed";
  if (!llvm::is_contained(Notes, Text)) Notes.push_back(std::move(Text));
}

/// Where on the chain the service's own files are last left: -1 the site itself, I: Edges[I], Edges.size(): nowhere.
int Resolver::ownIndex(const Chain &C) const {
  if (C.Site != facts::None && V.ownPlace(C.Bottom, Table.Defs[C.Bottom].Fn->Calls[C.Site].Where)) return -1;
  for (size_t I = 0; I < C.Edges.size(); ++I) {
    const Edge &E = C.Edges[I];
    const facts::Function &Fn = *Table.Defs[E.Caller].Fn;
    if (V.ownPlace(E.Caller, E.IsMention ? Fn.Mentions[E.Index].Where : Fn.Calls[E.Index].Where)) return int(I);
  }
  return int(C.Edges.size());
}

/// A virtual call that a model answers for: what it dispatches to is not followed besides, or one write would count
/// twice.
bool Resolver::isLibrarysOwn(const Edge &E) const {
  if (E.IsMention) return false;
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Call &C = Caller.Fn->Calls[E.Index];
  return (C.Flags & facts::CallVirtual) && llvm::any_of(Models.factsFor(Caller.Unit, C), [](const model::Fact *F) {
           return F->Barrier && !F->Effects.empty();
         });
}

/// The service's own place on a chain, printable; empty: there is none.
std::string Resolver::ownPlace(const Chain &C) const {
  int Own = ownIndex(C);
  if (Own < 0) return "site";
  if (Own == int(C.Edges.size())) return "";
  const Edge &E = C.Edges[Own];
  return std::to_string(E.Caller) + (E.IsMention ? "m" : "c") + std::to_string(E.Index);
}

/// The ways by which a chain may grow.
std::vector<Edge> Resolver::edgesUp(const Chain &C) const {
  std::vector<Edge> Up;
  for (const Edge &E : V.callers(C.top()))
    if (E.Caller != C.Bottom && llvm::none_of(C.Edges, [&](const Edge &O) { return O.Caller == E.Caller; }) &&
        !isLibrarysOwn(E))
      Up.push_back(E);
  // A function that is called directly is not followed once more from where it was handed over.
  if (llvm::any_of(Up, [](const Edge &E) { return !E.IsMention; }) && (Table.Defs[C.top()].Fn->Flags & facts::FnLambda))
    llvm::erase_if(Up, [](const Edge &E) { return E.IsMention; });
  return Up;
}

namespace {
/// Handles come from everywhere, and nearly always lead to one database (or say none): looking for all callers of all
/// callers, for that alone, costs a large program more than everything else.
struct Agreement {
  unsigned Times = 0; ///< none when some chain said otherwise
  bool Split = false;
  std::string Scope;
  void note(llvm::StringRef Says) {
    Split |= Times && Says != Scope;
    Scope = Says.str();
    Times = Split ? 0 : Times + 1;
  }
};
} // namespace

void Resolver::enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done,
                         llvm::StringRef Self, bool Keep) {
  std::optional<Evaluator> Here;
  Evaluator &Ev = Keep || !Self.empty() ? Evaluators.emplace_back(V, Models, Ask) : Here.emplace(V, Models, Ask);
  Ev.Self = Self.str();
  unsigned Limit = Self.empty() ? MaxChains : MaxFieldChains;
  std::queue<Chain> Work;
  Work.push({Bottom, Site, {}});
  std::set<std::string> Seen;
  std::map<DefId, unsigned> OpenAt;
  llvm::StringMap<Agreement> Agreed;       ///< by place and resource
  std::map<std::string, unsigned> Settled; // ways on which the guards above a place were asked for
  unsigned Tried = 0;
  bool Finished = false;
  bool RuledOut = false; // a condition ruled out some way
  for (; !Work.empty(); Work.pop()) {
    const Chain &C = Work.front();
    if (++Tried > Limit) {
      note("more than " + std::to_string(Limit) + " ways lead", Bottom);
      break;
    }
    Ev.startRound();
    uint64_t Open = 0;
    bool Possible = false;
    Frame *F = build(Ev, C, false, Open, Possible, RuledOut);
    if (!Possible) continue;
    Found Now = Probe(Ev, F);
    bool HasOwn = ownIndex(C) < int(C.Edges.size());
    std::string Place = ownPlace(C);
    // What the guards depend on is asked of few callers, then: a condition that far up rarely is about this write.
    bool Known = Now.Settled && (HasOwn || !WantOwn);
    if (Known && ++Settled[Place + "/" + Now.Key] > MaxGuardWays) Open = 0;
    bool OnlyScope = !Open && Now.Open && !Now.OpenName, NeedsTop = Now.Open || Open;
    if (Known) Now.Open = 0;
    Now.Open |= Open;
    if (!Seen.insert(std::to_string(C.top()) + "/" + Place + "/" + std::to_string(Now.Open) + "/" + Now.Key).second)
      continue;
    if (HasOwn && Settled.try_emplace(Place).second) { // work is bounded for each place
      Ev.allowMore();
      Limit += MaxGuardWays;
    }
    Agreement *Agree = Now.Name.empty() || !HasOwn ? nullptr : &Agreed[Place + "/" + Now.Name];
    if (OnlyScope && Agree && Agree->Times >= MaxAgreeing) continue;
    std::vector<Edge> Up;
    if ((Now.Open || (WantOwn && !HasOwn)) && C.Edges.size() < MaxLength) Up = edgesUp(C);
    if (Now.Open && C.Edges.size() >= MaxLength)
      note("a chain of more than " + std::to_string(MaxLength) + " calls leads", Bottom);
    if (!Up.empty()) {
      if (++OpenAt[C.top()] > MaxOpenAtOne) {
        note("more than " + std::to_string(MaxOpenAtOne) + " different values lead", Bottom);
        RuledOut = true;
        continue;
      }
      for (const Edge &E : Up) {
        Chain Longer = C;
        Longer.Edges.push_back(E);
        Work.push(std::move(Longer));
      }
      continue;
    }
    if (Agree) Agree->note(Now.Open ? "" : Now.Scope);
    if (NeedsTop) {
      uint64_t Ignored = 0;
      Ev.startRound();
      F = build(Ev, C, true, Ignored, Possible, RuledOut);
      if (!Possible) continue;
    }
    Finished |= HasOwn;
    Done(Ev, F, C);
  }
  // Callers that only seem to be some (they call another class's method) leave own code as it stands: nobody in sight
  // calls it.
  if (Chain C{Bottom, Site, {}}; WantOwn && !Finished && !RuledOut && ownIndex(C) < 0) {
    uint64_t Ignored = 0;
    bool Possible = false;
    Ev.startRound();
    Frame *F = build(Ev, C, true, Ignored, Possible, RuledOut);
    if (Possible) Done(Ev, F, C);
  }
  if (Ev.BudgetHit) note("more work than the bound of one evaluation leads", Bottom);
  Used.insert(Ev.Used.begin(), Ev.Used.end());
  Ev.forget();
}

void Resolver::visitWays(DefId D, unsigned Call, const std::function<void(Evaluator &, Frame *)> &Visit) {
  const facts::Call &C = Table.Defs[D].Fn->Calls[Call];
  auto Probe = [&](Evaluator &Ev, Frame *F) {
    Found All;
    for (facts::NodeId N : C.Args) {
      ValueSet S = Ev.eval(F, N);
      All.Key += keyOf(S) + "~";
      All.Open |= S.Open;
    }
    for (facts::NodeId N : {C.Receiver, C.Target})
      if (N != facts::None) All.Open |= Ev.eval(F, N).Open;
    for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, C))
      for (const model::Effect &E : Fact->Effects) {
        EffectValues Values = valuesOf(Ev, F, Call, E);
        All.Key += Values.key();
        All.Open |= Values.open();
      }
    return All;
  };
  bool WantOwn = V.Service != Shared;
  enumerate(D, Call, WantOwn, Probe, [&](Evaluator &Ev, Frame *F, const Chain &C) {
    if (!WantOwn || ownIndex(C) < int(C.Edges.size())) Visit(Ev, F);
  });
}

// ---- answers to the evaluator

/// Whose field a chain down to this store changes: the class is that of the topmost method that has the same object.
Holder Resolver::holderOf(Evaluator &Ev, Frame *F, const Chain &C, facts::NodeId Store) const {
  Holder Out;
  for (size_t I = C.Edges.size() + 1; I-- > 0 && Out.Of == Nothing;) {
    const Def &At = Table.Defs[I ? C.Edges[I - 1].Caller : C.Bottom];
    if (At.Fn->Class != facts::None && Table.derivesFrom(Table.classOf(At), Table.classOf(*F->D)))
      Out.Of = Table.classOf(At);
  }
  Out.Made = Ev.madeAt(Ev.eval(F, F->D->Fn->Operands[F->D->Fn->Nodes[Store].First]));
  return Out;
}

/// Whether what a node gives is a number that is computed or comes from elsewhere: data, which names nothing.
bool Resolver::isNumberFromElsewhere(const Def &D, facts::NodeId N) const {
  const facts::Function &Fn = *D.Fn;
  const facts::Node &Node = Fn.Nodes[N];
  switch (Node.Kind) {
  case facts::Op::Unary:
  case facts::Op::Binary:
    return true;
  case facts::Op::Param:
    return Node.Ref < Fn.Params.size() && isArithmetic(Table.str(D, Fn.Params[Node.Ref].Type));
  case facts::Op::Call: {
    if (Fn.Calls[Node.Ref].Callee == facts::None) return false;
    const Symbol &Called = Table.Symbols[Table.symbol(D.Unit, Fn.Calls[Node.Ref].Callee)];
    return Called.Decl && isArithmetic(Table.str(Called.Unit, Called.Decl->ReturnType));
  }
  default:
    return false;
  }
}

/// Every store to this field in the service's program, with the values of each way that leads to it.
std::vector<Resolver::Stored> Resolver::storesTo(llvm::StringRef Field) {
  std::vector<Stored> Out;
  for (const auto &[D, Node] : V.storesOf(Field)) {
    facts::NodeId Store = Node;
    const Def &At = Table.Defs[D];
    if (isNumberFromElsewhere(At, At.Fn->Operands[At.Fn->Nodes[Store].First + 1])) {
      Out.push_back({one(unknown("member " + Field.str())), {}});
      continue;
    }
    auto What = [&](Evaluator &Ev, Frame *F) {
      return Ev.withoutChangedSelf(Ev.eval(F, F->D->Fn->Operands[F->D->Fn->Nodes[Store].First + 1]));
    };
    enumerate(
        D, facts::None, false,
        [&](Evaluator &Ev, Frame *F) {
          ValueSet S = What(Ev, F);
          return Found{keyOf(S), S.Open | Ev.openInside(S)};
        },
        [&](Evaluator &Ev, Frame *F, const Chain &C) {
          Stored New{withoutAgain(What(Ev, F)), holderOf(Ev, F, C, Store)};
          if (New.What.empty()) return;
          for (Value &A : New.What.Alts)
            if (A.K == Value::Kind::Again) A = unknown("what it held before, changed");
          if (ownIndex(C) < int(C.Edges.size())) {
            Origins.push_back({C});
            cameBy(New.What, &Origins.back());
          }
          Out.push_back(std::move(New));
        },
        Field);
  }
  return Out;
}

ValueSet Resolver::fieldAnywhere(llvm::StringRef Field, const Holder &Of) {
  std::pair<std::string, Holder> Key{Field.str(), Of};
  if (auto It = FieldMemo.find(Key); It != FieldMemo.end()) return It->second;
  auto Known = Stores.find(Field.str());
  if (Known == Stores.end()) {
    if (FieldRunning.count(Field.str())) return again();
    if (FieldRunning.size() > MaxFieldDepth) return {};
    FieldRunning.insert(Field.str());
    std::vector<Stored> All = storesTo(Field);
    FieldRunning.erase(Field.str());
    Known = Stores.try_emplace(Field.str(), std::move(All)).first;
  }
  // The object of a store must be one that the reader may have.
  auto MayBe = [&](const Holder &In) {
    if (In.Of != Nothing && Of.Of != Nothing && !Table.derivesFrom(In.Of, Of.Of) && !Table.derivesFrom(Of.Of, In.Of))
      return false;
    // A variable is told by its name: what is stored to objects that nobody knows is not stored to it.
    if (In.Made.empty()) return llvm::none_of(Of.Made, [](const MadeAt &M) { return M.In == Nothing; });
    return Of.Made.empty() || llvm::any_of(In.Made, [&](const MadeAt &M) { return llvm::is_contained(Of.Made, M); });
  };
  ValueSet Values;
  for (const Stored &S : Known->second)
    if (MayBe(S.In)) Values.add(S.What);
  llvm::erase_if(Values.Alts, [](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
  // What nobody knows adds nothing to what is known.
  bool SomeKnown =
      llvm::any_of(Values.Alts, [](const Value &A) { return A.K != Value::Kind::Unknown && A.K != Value::Kind::Null; });
  if (SomeKnown) llvm::erase_if(Values.Alts, [](const Value &A) { return A.K == Value::Kind::Null; });
  Values.Open = 0;
  return FieldMemo[Key] = Values;
}

const std::vector<std::pair<DefId, unsigned>> &Resolver::invokedAt(SymId Function) {
  if (!InvocationsKnown) {
    InvocationsKnown = true; // first: what is asked while we look gets what is known so far
    collectInvocations();
  }
  return Invocations[Function];
}

/// What is called through a value there: a pointer, or the std::function that a model says is called; None: an ordinary
/// call.
facts::NodeId Resolver::calledValue(DefId D, unsigned Call) const {
  const facts::Call &C = Table.Defs[D].Fn->Calls[Call];
  for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, C))
    if (llvm::any_of(Fact->Invokes, [](const model::Invoke &I) { return I.Function.K == model::Expr::Kind::This; }))
      return C.Receiver;
  return C.Target;
}

/// A parameter, or what a closure has captured: who hands it in says what it is called with.
static bool isHandedIn(const facts::Function &Fn, facts::NodeId N, const facts::Tu &Unit) {
  if (Fn.Nodes[N].Kind == facts::Op::Param) return true;
  return llvm::any_of(fieldsBehind(Fn, N),
                      [&](facts::Str Key) { return llvm::StringRef(Unit.Strings[Key]).starts_with("capture:"); });
}

/// Which functions may be meant where reached code calls a function value that is kept somewhere.
void Resolver::collectInvocations() {
  Evaluators.emplace_back(V, Models, Ask);
  Evaluator &Ev = Evaluators.back();
  for (DefId D : V.reachedDefs())
    for (unsigned I = 0; I < Table.Defs[D].Fn->Calls.size(); ++I) {
      facts::NodeId Called = calledValue(D, I);
      if (Called == facts::None || isHandedIn(*Table.Defs[D].Fn, Called, *Table.Units[Table.Defs[D].Unit])) continue;
      Ev.startRound();
      for (const Value &A : Ev.eval(Ev.top(D, true), Called).Alts) {
        if (A.K == Value::Kind::Function) Invocations[A.Sym].push_back({D, I});
        if (A.K != Value::Kind::Object) continue;
        for (ClsId Cls : Ev.classesOf(one(A)))
          if (SymId Op = Table.Classes[Cls].CallOperator; Op != Nothing) Invocations[Op].push_back({D, I});
      }
    }
}

const std::vector<std::pair<DefId, unsigned>> &Resolver::invokedFrom(llvm::StringRef Field) {
  if (!FieldInvocationsKnown) {
    FieldInvocationsKnown = true;
    for (DefId D : V.reachedDefs())
      for (unsigned I = 0; I < Table.Defs[D].Fn->Calls.size(); ++I)
        if (facts::NodeId Called = calledValue(D, I); Called != facts::None)
          for (facts::Str Key : fieldsBehind(*Table.Defs[D].Fn, Called))
            FieldInvocations[Table.str(Table.Defs[D], Key)].push_back({D, I});
  }
  return FieldInvocations[Field];
}

void Resolver::collectDefines() {
  for (DefId D : V.reachedDefs())
    for (unsigned C = 0; C < Table.Defs[D].Fn->Calls.size(); ++C)
      for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, Table.Defs[D].Fn->Calls[C]))
        for (const model::Define &Define : Fact->Defines) {
          auto Read = [&](Evaluator &Ev, Frame *F, RegistryEntry &E) {
            for (const model::Expr &K : Define.Keys) E.Keys.push_back(Ev.evalExpr(F, C, K));
            if (!Define.Text.empty()) E.Text = Ev.evalExpr(F, C, Define.Text[0]);
          };
          enumerate(
              D, C, false,
              [&](Evaluator &Ev, Frame *F) {
                RegistryEntry E;
                Read(Ev, F, E);
                Found Now{keyOf(E.Text), E.Text.Open};
                for (const ValueSet &K : E.Keys) {
                  Now.Key += keyOf(K);
                  Now.Open |= K.Open;
                }
                return Now;
              },
              [&](Evaluator &Ev, Frame *F, const Chain &) {
                // A loop over names and statements defines each under its own name.
                std::vector<RegistryEntry> Ways;
                bool Split = Ev.eachWay(F, C, [&] { Read(Ev, F, Ways.emplace_back(RegistryEntry{{}, {}, D, C})); });
                std::move(Ways.begin() + Split, Ways.end(), std::back_inserter(Registries[Define.Registry]));
              },
              /*Self=*/"", /*Keep=*/true);
        }
}

ValueSet Resolver::lookup(llvm::StringRef Registry, const std::vector<ValueSet> &Keys) {
  ValueSet Own, Others;
  for (const ValueSet &K : Keys) Own.Open |= K.Open;
  auto It = Registries.find(Registry.str());
  if (It == Registries.end()) return {};
  for (const RegistryEntry &E : It->second) {
    bool All = E.Keys.size() == Keys.size();
    for (size_t I = 0; All && I < Keys.size(); ++I)
      All = llvm::any_of(Keys[I].Alts, [&](const Value &A) {
        return llvm::any_of(E.Keys[I].Alts, [&](const Value &B) {
          return compareEqual(A, B) == 1 || (A.K == Value::Kind::Null && B.K == Value::Kind::Text && B.Str.empty());
        });
      });
    if (!All) continue;
    Used.insert({E.By, E.Site});
    (V.own(E.By) ? Own : Others).add(E.Text);
  }
  if (Own.empty()) {
    Others.Open |= Own.Open;
    return Others;
  }
  return Own;
}

// ---- sinks

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
  if (!M && (C.Flags & facts::CallVirtual) && V.overriders(Callee, D).empty()) M = Models.served(Callee);
  if (M) resolveGeneric(D, Call, *M);
}

/// The values with the same origin together; where the origin does not matter, it is null.
static std::vector<std::pair<const Origin *, EffectValues>> byOrigin(const EffectValues &All, const model::Effect &E,
                                                                     llvm::function_ref<bool(const Origin *)> Counts) {
  ValueSet EffectValues::*Telling = E.Text.empty() ? &EffectValues::Name : &EffectValues::Text;
  std::vector<std::pair<const Origin *, EffectValues>> Out;
  std::map<const Origin *, bool> Known{{nullptr, false}};
  for (const Value &A : (All.*Telling).Alts) {
    auto [It, New] = Known.try_emplace(A.Via);
    if (New) It->second = Counts(A.Via);
    const Origin *Given = It->second ? A.Via : nullptr;
    auto Part = llvm::find_if(Out, [&](const auto &P) { return P.first == Given; });
    if (Part == Out.end()) {
      Out.emplace_back(Given, All);
      Part = std::prev(Out.end());
      (Part->second.*Telling).Alts.clear();
    }
    (Part->second.*Telling).add(A);
  }
  if (Out.empty()) Out.emplace_back(nullptr, All);
  return Out;
}

/// What an effect reads on one chain. Of a statement that only lacks values (`WHERE id = ...`) the callers can tell
/// nothing new.
Resolver::Found Resolver::look(Evaluator &Ev, Frame *F, unsigned Call, const model::Effect &E) const {
  EffectValues Values = valuesOf(Ev, F, Call, E);
  Found Now{Values.key(), Values.open()};
  std::tie(Now.Name, Now.OpenName) = Values.withoutScope();
  Now.Scope = E.Text.empty() ? keyOf(Values.Scope) : exactly(Values.Scope);
  bool OnlyText = E.Lang == model::Language::Sql && Values.open() == Values.Text.Open && Values.Text.Open;
  if (!OnlyText || Values.Text.Alts.size() > MaxProduct ||
      llvm::any_of(Values.Text.Alts, [](const Value &T) { return T.K != Value::Kind::Text; }))
    return Now;
  for (Value &T : Values.Text.Alts) T = withoutPending(T);
  std::vector<Access> All = accessesOf(Values, E, Models.Models, Who);
  std::string Key;
  for (const Access &A : All) {
    if (A.How != Resolution::Resolved || !A.ColumnsKnown) return Now;
    Key +=
        operationName(A.Op).str() + " " + A.What.Name + "@" + A.What.Database + "(" + llvm::join(A.Columns, ",") + ")";
  }
  if (All.empty()) return Now;
  Now.Settled = true;
  Now.Name = Now.Key = std::move(Key);
  return Now;
}

void Resolver::resolve(DefId D, unsigned Call, const model::Fact &Fact, const model::Effect &E) {
  llvm::StringRef Library = Fact.Of ? llvm::StringRef(Fact.Of->Name) : "";
  enumerate(
      D, Call, true, [&](Evaluator &Ev, Frame *F) { return look(Ev, F, Call, E); },
      [&](Evaluator &Ev, Frame *F, const Chain &C) {
        if (!Ev.leavesProject(F, Call)) return;
        for (const EffectValues &Values : waysOf(Ev, F, Call, E)) {
          bool Lost = !E.Text.empty() && E.Text[0].K == model::Expr::Kind::Facet &&
                      llvm::none_of(Values.Text.Alts, [](const Value &A) { return A.K == Value::Kind::Text; });
          if (Lost) LostHandles.insert(Library.str());
          // A handle without a text was prepared nowhere in sight: preparations() answers for it.
          if (Lost && Values.Text.empty()) continue;
          for (auto &[Given, Part] : byOrigin(Values, E, [&](const Origin *O) { return handedOver(Ev, F, C, O); }))
            emit(accessesOf(Part, E, Models.Models, Who), C, Library, Given);
        }
      });
}

void Resolver::resolveGeneric(DefId D, unsigned Call, const GenericMatch &M) {
  enumerate(
      D, Call, true, [](Evaluator &, Frame *) { return Found{}; },
      [&](Evaluator &, Frame *, const Chain &C) {
        Access A;
        A.Op = M.Rule->Registers ? Operation::Implement : Operation::Command;
        A.Write = isWrite(A.Op);
        A.What = {ResourceKind::Api, M.Name, "", "", ""};
        emit({std::move(A)}, C, M.Rule->Of ? llvm::StringRef(M.Rule->Of->Name) : "");
      });
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

// ---- accesses

PathStep stepOf(const SymbolTable &Table, const Edge &E, DefId Into) {
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Pos &P = E.IsMention ? Caller.Fn->Mentions[E.Index].Where : Caller.Fn->Calls[E.Index].Where;
  return {Table.location(Caller.Unit, P), Table.display(Caller),
          (E.IsMention ? "hands over " : "calls ") + Table.display(Table.Defs[Into])};
}

PathStep Resolver::step(const Edge &E, DefId Into) const {
  return handled(stepOf(Table, E, Into), E.Caller);
}

PathStep Resolver::handled(PathStep Step, DefId In) const {
  if (auto It = Handlers.find(In); It != Handlers.end()) Handled[Step] = It->second;
  return Step;
}

/// Functions that are handed to a library together with the event that they are for.
void Resolver::collectHandlers() {
  if (!Who.FeedsCopy || V.Service < 0) return;
  for (DefId D : V.reachedDefs()) {
    const program::Def &In = Table.Defs[D];
    for (const facts::Mention &M : In.Fn->Mentions) {
      if (M.By == facts::None) continue;
      DefId Handler = V.pick(Table.symbol(In.Unit, M.Function), D);
      if (Handler == Nothing) continue;
      for (const model::Fact *Fact : Models.factsFor(In.Unit, In.Fn->Calls[M.By]))
        for (const model::Invoke &I : Fact->Invokes) {
          if (I.How != model::Invoke::Role::Handler || I.Kind != ResourceKind::Event || I.Name.empty()) continue;
          Evaluators.emplace_back(V, Models, Ask);
          Evaluator &Ev = Evaluators.back();
          for (const Value &Event : asText(Ev.evalExpr(Ev.top(D, true), M.By, I.Name.front())).Alts)
            if (isExact(Event) && !llvm::is_contained(Handlers[Handler], Event.Str))
              Handlers[Handler].push_back(Event.Str);
        }
    }
  }
  for (auto &[Handler, Events] : Handlers) llvm::sort(Events);
}

bool Resolver::isGate(DefId D) const {
  if (V.Service < 0) return false;
  if (Who.IsGate && Who.IsGate(V.Service, Table.str(Table.Defs[D], Table.Defs[D].Fn->Name))) return true;
  auto It = Handlers.find(D);
  return It != Handlers.end() &&
         llvm::any_of(It->second, [&](const std::string &E) { return Who.FeedsCopy(V.Service, E); });
}

/// Shortest ways from roots down to Top, the shortest first.
std::vector<std::vector<PathStep>> Resolver::waysDown(DefId Top, bool AroundGates) {
  std::vector<std::vector<PathStep>> Ways;
  for (const WaysDown::Way &W : Down.to(Top, AroundGates)) {
    std::vector<PathStep> &Steps = Ways.emplace_back();
    for (const WaysDown::Step &S : W) Steps.push_back(step(S.E, S.Into));
  }
  llvm::sort(Ways, [](const auto &A, const auto &B) { return A.size() != B.size() ? A.size() < B.size() : A < B; });
  return Ways;
}

/// Whether what the chain carries out was handed over at its origin, and the chain itself only started the machinery:
/// the service's own call at its top passes on neither that value nor an object of the project that is not known.
bool Resolver::handedOver(Evaluator &Ev, Frame *F, const Chain &C, const Origin *Given) {
  if (!Given) return false;
  int Own = ownIndex(C);
  if (Own < 0) return false;
  if (Own == int(C.Edges.size()) || C.Edges[Own].IsMention) return true;
  for (int I = 0; I <= Own && F; ++I) F = F->Parent;
  if (!F) return true;
  const facts::Call &Call = F->D->Fn->Calls[C.Edges[Own].Index];
  auto Passes = [&](facts::NodeId N, bool IsObject) {
    return llvm::any_of(Ev.eval(F, N).Alts, [&](const Value &A) {
      bool Lost = A.K == Value::Kind::Unknown || (A.K == Value::Kind::Object && A.N == UnseenThis);
      return A.Via == Given || (IsObject && Lost);
    });
  };
  if (Call.Receiver != facts::None && Passes(Call.Receiver, true)) return false;
  for (unsigned I = 0; I < Call.Args.size(); ++I) {
    auto Class = Table.ClassesByName.find(Table.str(*F->D, Call.ArgTypes[I]).rtrim("*& "));
    bool IsObject = Class != Table.ClassesByName.end() && !Table.Classes[Class->second.front()].External;
    if (Passes(Call.Args[I], IsObject)) return false;
  }
  return true;
}

Access Resolver::place(const Chain &C, llvm::StringRef Library, const Origin *Given) const {
  Access A;
  const Def &Bottom = Table.Defs[C.Bottom];
  const facts::Call &Site = Bottom.Fn->Calls[C.Site];
  A.Service = V.Service < 0 ? "" : Who.Names[V.Service];
  A.At.Where = Table.location(Bottom.Unit, Site.Where);
  A.At.Function = Site.Callee == facts::None ? "" : Table.Symbols[Table.symbol(Bottom.Unit, Site.Callee)].Name.str();
  A.At.Library = Library.str();
  std::vector<PathStep> Steps;
  for (size_t I = C.Edges.size(); I-- > 0;) Steps.push_back(step(C.Edges[I], I ? C.Edges[I - 1].Caller : C.Bottom));
  Steps.push_back(handled({A.At.Where, Table.display(Bottom), "calls " + A.At.Function}, C.Bottom));
  if (Given) {
    placeAtOrigin(A, *Given, std::move(Steps));
    return A;
  }
  int Own = ownIndex(C);
  const PathStep &Mine =
      Steps[Own < 0 ? Steps.size() - 1 : C.Edges.size() - 1 - std::min<size_t>(Own, C.Edges.size() - 1)];
  A.Where = Mine.Where;
  A.Function = Mine.Function;
  A.Path = std::move(Steps);
  return A;
}

/// Path of A: the steps of C. Becomes the shortest way through them, and OtherPaths the others.
void Resolver::addWays(Access &A, const Chain &C, bool ShortestAlone) {
  std::vector<PathStep> Steps = std::move(A.Path);
  A.Path.clear();
  std::vector<std::vector<PathStep>> Ways = waysDown(C.top(), false);
  if (ShortestAlone && !Ways.empty()) Ways.resize(1);
  bool Gated = isGate(C.Bottom) || llvm::any_of(C.Edges, [&](const Edge &E) { return isGate(E.Caller); });
  if (Who.IsGate && !Gated) llvm::append_range(Ways, waysDown(C.top(), true));
  for (std::vector<PathStep> &Way : Ways) {
    llvm::append_range(Way, Steps);
    if (A.Path.empty())
      A.Path = std::move(Way);
    else if (Way != A.Path && !llvm::is_contained(A.OtherPaths, Way))
      A.OtherPaths.push_back(std::move(Way));
  }
}

static std::string keyOf(const Access &A) {
  std::string K;
  llvm::raw_string_ostream OS(K);
  OS << int(A.Op) << '\n' << int(A.What.Kind) << '\n' << int(A.How) << '\n' << A.ColumnsKnown;
  for (const std::string *S : {&A.What.Name, &A.What.Database, &A.What.Key, &A.What.Type, &A.Statement, &A.Unknown,
                               &A.Where.File, &A.At.Where.File, &A.At.Function, &A.At.Library})
    OS << '\n' << *S;
  OS << '\n' << A.Where.Line << ':' << A.Where.Column << ':' << A.At.Where.Line << ':' << A.At.Where.Column;
  for (const std::string &Column : A.Columns) OS << '\n' << Column;
  return K;
}

/// Where the service hands the value over, down to its store; then what carries it out.
void Resolver::placeAtOrigin(Access &A, const Origin &Given, std::vector<PathStep> Rest) const {
  const Chain &C = Given.From;
  std::vector<PathStep> Down;
  for (size_t I = C.Edges.size(); I-- > 0;) Down.push_back(step(C.Edges[I], I ? C.Edges[I - 1].Caller : C.Bottom));
  const PathStep &Mine = Down[C.Edges.size() - 1 - size_t(ownIndex(C))];
  A.Where = Mine.Where;
  A.Function = Mine.Function;
  A.Path = std::move(Down);
  llvm::append_range(A.Path, Rest);
}

void Resolver::emit(std::vector<Access> From, const Chain &C, llvm::StringRef Library, const Origin *Given) {
  if (From.empty() || (!Given && ownIndex(C) == int(C.Edges.size()))) return;
  Access At = place(C, Library, Given);
  for (Access &A : From) {
    Access Full = At;
    Full.Op = A.Op;
    Full.Write = A.Write;
    Full.What = std::move(A.What);
    Full.Columns = std::move(A.Columns);
    Full.ColumnsKnown = A.ColumnsKnown;
    Full.How = A.How;
    Full.Unknown = std::move(A.Unknown);
    Full.Statement = std::move(A.Statement);
    // The same access on many chains is told with its first ways; what announces it wants to see every chain.
    Emitted &Before = EmittedOf[keyOf(Full)];
    if (!Who.Announced && Before.Chains == WaysDown::MaxWays) continue;
    ++Before.Chains;
    if (!Given) addWays(Full, C, /*ShortestAlone=*/Before.Ways >= WaysDown::MaxWays);
    Before.Ways += 1 + Full.OtherPaths.size();
    Out.push_back(std::move(Full));
    Chains.push_back(C);
    Chains.back().HandedOver = Given;
  }
}

} // namespace ssot::program
