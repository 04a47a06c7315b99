// Growing chains from sinks upward; see resolver.h.
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include "program/effects.h"
#include <queue>

namespace ssot::program {

/// Chains tried for one store to a field: a field that more callers than this fill differently is data, not a name.
static constexpr unsigned MaxFieldChains = 3'000;
/// Calls in one chain; longer ones are recursion through many functions.
static constexpr unsigned MaxLength = 40;
/// Ways from roots down to one place that are listed with an access.
static constexpr unsigned MaxWays = 24;
/// Fields whose stores are looked for inside one another.
static constexpr unsigned MaxFieldDepth = 6;

Resolver::Resolver(const View &View, const CallModels &M, const Services &W) : V(View), Table(View.Table), Models(M), Who(W) {
  Ask.FieldAnywhere = [this](llvm::StringRef Field, ClsId Of) { return fieldAnywhere(Field, Of); };
  Ask.StoreOrigin = [this](DefId D, unsigned Store) { return storeOrigin(D, Store); };
  Ask.Lookup = [this](llvm::StringRef Registry, const std::vector<ValueSet> &Keys) { return lookup(Registry, Keys); };
}

std::vector<Access> Resolver::run() {
  collectDefines();
  for (DefId D : V.reachedDefs())
    for (unsigned C = 0; C < Table.Defs[D].Fn->Calls.size(); ++C) effectsOf(D, C);
  preparations();
  return std::move(Out);
}

// ---- chains

Frame *Resolver::build(Evaluator &Ev, const Chain &C, bool Closed, uint64_t &Open, bool &Possible) {
  Frame *F = Ev.top(C.top(), Closed);
  Possible = true;
  for (size_t I = C.Edges.size(); I-- > 0 && Possible;) {
    const Edge &E = C.Edges[I];
    DefId Into = I ? C.Edges[I - 1].Caller : C.Bottom;
    const facts::Function &Fn = *F->D->Fn;
    facts::GuardId G = E.IsMention ? Fn.Mentions[E.Index].Guarded : Fn.Calls[E.Index].Guarded;
    Possible = Ev.feasible(F, G, Open) && (E.IsMention || Ev.mayDispatch(F, E.Index, Into, Open));
    if (Possible) F = E.IsMention ? Ev.pushMention(F, E.Index, Into) : Ev.push(F, E.Index, Into);
  }
  if (Possible && C.Site != facts::None) Possible = Ev.feasible(F, F->D->Fn->Calls[C.Site].Guarded, Open);
  return F;
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

void Resolver::enumerate(DefId Bottom, unsigned Site, bool WantOwn, const Look &Probe, const Finish &Done, unsigned Limit) {
  Evaluators.emplace_back(V, Models, Ask);
  Evaluator &Ev = Evaluators.back();
  std::queue<Chain> Work;
  Work.push({Bottom, Site, {}});
  std::set<std::string> Seen;
  unsigned Tried = 0;
  for (; !Work.empty(); Work.pop()) {
    const Chain &C = Work.front();
    if (++Tried > Limit) {
      Notes.push_back("more than " + std::to_string(Limit) + " ways lead to a call in " + Table.display(Table.Defs[Bottom]) + "; the rest is not followed");
      break;
    }
    Ev.startRound();
    uint64_t Open = 0;
    bool Possible = false;
    Frame *F = build(Ev, C, false, Open, Possible);
    if (!Possible) continue;
    Found Now = Probe(Ev, F);
    Now.Open |= Open;
    int Own = ownIndex(C);
    bool HasOwn = Own < int(C.Edges.size());
    std::string Place = !HasOwn ? "" : Own < 0 ? "site" : std::to_string(C.Edges[Own].Caller) + (C.Edges[Own].IsMention ? "m" : "c") + std::to_string(C.Edges[Own].Index);
    if (!Seen.insert(std::to_string(C.top()) + "/" + Place + "/" + std::to_string(Now.Open) + "/" + Now.Key).second) continue;
    std::vector<Edge> Up;
    if ((Now.Open || (WantOwn && !HasOwn)) && C.Edges.size() < MaxLength)
      for (const Edge &E : V.callers(C.top()))
        if (E.Caller != C.Bottom && llvm::none_of(C.Edges, [&](const Edge &O) { return O.Caller == E.Caller; })) Up.push_back(E);
    // A function that is called directly is not followed once more from where it was handed over.
    if (llvm::any_of(Up, [](const Edge &E) { return !E.IsMention; }) && (Table.Defs[C.top()].Fn->Flags & facts::FnLambda))
      llvm::erase_if(Up, [](const Edge &E) { return E.IsMention; });
    if (!Up.empty()) {
      for (const Edge &E : Up) {
        Chain Longer = C;
        Longer.Edges.push_back(E);
        Work.push(std::move(Longer));
      }
      continue;
    }
    if (Now.Open) {
      uint64_t Ignored = 0;
      Ev.startRound();
      F = build(Ev, C, true, Ignored, Possible);
      if (!Possible) continue;
    }
    Done(Ev, F, C);
  }
  Used.insert(Ev.Used.begin(), Ev.Used.end());
}

// ---- answers to the evaluator

ValueSet Resolver::fieldAnywhere(llvm::StringRef Field, ClsId Of) {
  std::pair<std::string, ClsId> Key{Field.str(), Of};
  if (auto It = FieldMemo.find(Key); It != FieldMemo.end()) return It->second;
  if (FieldRunning.size() > MaxFieldDepth || !FieldRunning.insert(Key).second) return {};
  ValueSet Values;
  for (const auto &[D, Node] : V.storesOf(Field)) {
    DefId In = D;
    facts::NodeId Store = Node;
    enumerate(
        In, facts::None, false,
        [&](Evaluator &Ev, Frame *F) {
          ValueSet S = Ev.eval(F, F->D->Fn->Operands[F->D->Fn->Nodes[Store].First + 1]);
          return Found{keyOf(S), S.Open};
        },
        [&](Evaluator &Ev, Frame *F, const Chain &C) {
          // The object of this store must be one that the reader may have.
          if (Of != Nothing) {
            ClsId Top = Nothing;
            for (size_t I = C.Edges.size() + 1; I-- > 0;) {
              const Def &At = Table.Defs[I ? C.Edges[I - 1].Caller : C.Bottom];
              if (At.Fn->Class != facts::None && Table.derivesFrom(Table.classOf(At), Table.classOf(*F->D))) Top = Top == Nothing ? Table.classOf(At) : Top;
            }
            if (Top != Nothing && !Table.derivesFrom(Top, Of) && !Table.derivesFrom(Of, Top)) return;
          }
          ValueSet S = Ev.eval(F, F->D->Fn->Operands[F->D->Fn->Nodes[Store].First + 1]);
          S.Open = 0;
          if (ownIndex(C) < int(C.Edges.size())) {
            Origins.push_back({C, {}});
            cameBy(S, &Origins.back());
          }
          Values.add(S);
        },
        MaxFieldChains);
  }
  llvm::erase_if(Values.Alts, [](const Value &A) { return A.K == Value::Kind::Again || A.K == Value::Kind::Pending; });
  // What nobody knows adds nothing to what is known.
  bool Known = llvm::any_of(Values.Alts, [](const Value &A) { return A.K != Value::Kind::Unknown && A.K != Value::Kind::Null; });
  if (Known) llvm::erase_if(Values.Alts, [](const Value &A) { return A.K == Value::Kind::Null; });
  Values.Open = 0;
  FieldRunning.erase(Key);
  return FieldMemo[Key] = Values;
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
                RegistryEntry E{{}, {}, D, C};
                Read(Ev, F, E);
                Registries[Define.Registry].push_back(std::move(E));
              });
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
  // The object goes on only where the call returns it: `session << a; session << b` are two chains, `statement << a; statement << b` is one.
  bool ReturnsObject = llvm::any_of(Models.factsFor(Table.Defs[D].Unit, Fn.Calls[Call]), [](const model::Fact *Fact) {
    return llvm::any_of(Fact->Flows, [](const model::Flow &F) {
      return F.Alias && F.To.K == model::Expr::Kind::Ret && F.From.K == model::Expr::Kind::This;
    });
  });
  auto IsOurs = [&](facts::NodeId N) {
    if (N == facts::None) return false;
    const facts::Node &Node = Fn.Nodes[N];
    if (Node.Kind == facts::Op::After && !ReturnsObject) return false;
    return (Node.Kind == facts::Op::Call || Node.Kind == facts::Op::After || Node.Kind == facts::Op::New) && Node.Ref == Call;
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
  if (std::optional<GenericMatch> M = Models.generic(Table.symbol(Def.Unit, C.Callee)); M && !M->Rule->Provides) resolveGeneric(D, Call, *M);
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

void Resolver::resolve(DefId D, unsigned Call, const model::Fact &Fact, const model::Effect &E) {
  llvm::StringRef Library = Fact.Of ? llvm::StringRef(Fact.Of->Name) : "";
  enumerate(
      D, Call, true,
      [&](Evaluator &Ev, Frame *F) {
        EffectValues Values = valuesOf(Ev, F, Call, E);
        return Found{Values.key(), Values.open()};
      },
      [&](Evaluator &Ev, Frame *F, const Chain &C) {
        EffectValues Values = valuesOf(Ev, F, Call, E);
        bool Lost = !E.Text.empty() && E.Text[0].K == model::Expr::Kind::Facet &&
                    llvm::none_of(Values.Text.Alts, [](const Value &A) { return A.K == Value::Kind::Text; });
        if (Lost) LostHandles.insert(Library.str());
        // A handle without a text was prepared nowhere in sight: preparations() answers for it.
        if (Lost && Values.Text.empty()) return;
        for (auto &[Given, Part] : byOrigin(Values, E, [&](const Origin *O) { return handedOver(Ev, F, C, O); }))
          emit(accessesOf(Part, E, Models.Models, Who.IsRoutine), C, Library, Given);
      });
}

void Resolver::resolveGeneric(DefId D, unsigned Call, const GenericMatch &M) {
  enumerate(
      D, Call, true, [](Evaluator &, Frame *) { return Found{}; },
      [&](Evaluator &, Frame *, const Chain &C) {
        Access A;
        A.Op = Operation::Command;
        A.Write = true;
        A.What = {ResourceKind::Api, M.Name, "", "", ""};
        emit({std::move(A)}, C, M.Rule->Of ? llvm::StringRef(M.Rule->Of->Name) : "");
      });
}

/// Statements that were prepared and whose execution nobody saw: they count only where handles get lost.
void Resolver::preparations() {
  for (const auto &[D, Call, Fact, E] : Preparations)
    if (!Used.count({D, Call}) && Fact->Of && LostHandles.count(Fact->Of->Name)) resolve(D, Call, *Fact, *E);
}

// ---- accesses

PathStep Resolver::step(const Edge &E, DefId Into) const {
  const Def &Caller = Table.Defs[E.Caller];
  const facts::Pos &P = E.IsMention ? Caller.Fn->Mentions[E.Index].Where : Caller.Fn->Calls[E.Index].Where;
  return {Table.location(Caller.Unit, P), Table.display(Caller), (E.IsMention ? "hands over " : "calls ") + Table.display(Table.Defs[Into])};
}

/// Shortest ways from roots (functions that nobody in sight calls) down to Top, the shortest first.
std::vector<std::vector<PathStep>> Resolver::waysDown(DefId Top, bool AroundGates) const {
  if (AroundGates && isGate(Top)) return {};
  std::map<DefId, std::pair<Edge, DefId>> Via; // caller -> edge and the function it enters
  std::queue<DefId> Work;
  Work.push(Top);
  std::vector<DefId> Roots;
  std::set<DefId> Seen{Top};
  for (; !Work.empty() && Roots.size() < MaxWays; Work.pop()) {
    bool Called = false;
    for (const Edge &E : V.callers(Work.front())) {
      Called = true;
      if ((AroundGates && isGate(E.Caller)) || !Seen.insert(E.Caller).second) continue;
      Via[E.Caller] = {E, Work.front()};
      Work.push(E.Caller);
    }
    if (!Called) Roots.push_back(Work.front());
  }
  if (Roots.empty() && !AroundGates) Roots.push_back(Top);
  std::vector<std::vector<PathStep>> Ways;
  for (DefId R : Roots) {
    std::vector<PathStep> Way;
    for (DefId At = R; At != Top;) {
      const auto &[E, Into] = Via[At];
      Way.push_back(step(E, Into));
      At = Into;
    }
    Ways.push_back(std::move(Way));
  }
  llvm::sort(Ways, [](const auto &A, const auto &B) {
    return A.size() != B.size() ? A.size() < B.size() : A < B;
  });
  return Ways;
}

const Origin *Resolver::storeOrigin(DefId D, unsigned Store) {
  auto [It, New] = StoreOrigins.try_emplace({D, Store});
  if (!New) return It->second;
  facts::Pos Where = Table.Defs[D].Fn->GlobalStores[Store].Where;
  if (!V.ownPlace(D, Where)) return nullptr;
  Origins.push_back({{D, facts::None, {}}, Where});
  return It->second = &Origins.back();
}

/// Whether what the chain carries out was handed over at its origin, and the chain itself only started the machinery: the service's own call at its
/// top passes on neither that value nor an object of the project that is not known.
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
  std::vector<PathStep> Down;
  for (size_t I = C.Edges.size(); I-- > 0;) Down.push_back(step(C.Edges[I], I ? C.Edges[I - 1].Caller : C.Bottom));
  Down.push_back({A.At.Where, Table.display(Bottom), "calls " + A.At.Function});
  if (Given) {
    placeAtOrigin(A, *Given, std::move(Down));
    return A;
  }
  int Own = ownIndex(C);
  const PathStep &Mine = Down[Own < 0 ? Down.size() - 1 : C.Edges.size() - 1 - std::min<size_t>(Own, C.Edges.size() - 1)];
  A.Where = Mine.Where;
  A.Function = Mine.Function;
  std::vector<std::vector<PathStep>> Ways = waysDown(C.top(), false);
  bool Gated = isGate(C.Bottom) || llvm::any_of(C.Edges, [&](const Edge &E) { return isGate(E.Caller); });
  if (Who.IsGate && !Gated) llvm::append_range(Ways, waysDown(C.top(), true));
  for (std::vector<PathStep> &Way : Ways) {
    Way.insert(Way.end(), Down.begin(), Down.end());
    if (A.Path.empty())
      A.Path = std::move(Way);
    else if (Way != A.Path && !llvm::is_contained(A.OtherPaths, Way))
      A.OtherPaths.push_back(std::move(Way));
  }
  return A;
}

/// Where the service hands the value over, down to its store; then what carries it out.
void Resolver::placeAtOrigin(Access &A, const Origin &Given, std::vector<PathStep> Rest) const {
  const Chain &C = Given.From;
  std::vector<PathStep> Down;
  for (size_t I = C.Edges.size(); I-- > 0;) Down.push_back(step(C.Edges[I], I ? C.Edges[I - 1].Caller : C.Bottom));
  const Def &Bottom = Table.Defs[C.Bottom];
  if (Given.Where.File != facts::None) {
    Down.push_back({Table.location(Bottom.Unit, Given.Where), Table.display(Bottom), "hands over what is carried out later"});
    A.Where = Down.back().Where;
    A.Function = Down.back().Function;
  } else {
    const PathStep &Mine = Down[C.Edges.size() - 1 - size_t(ownIndex(C))];
    A.Where = Mine.Where;
    A.Function = Mine.Function;
  }
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
    Out.push_back(std::move(Full));
  }
}

} // namespace ssot::program
