// The analysis once more, this time to say what it sees at one place.
#include "program/explain_place.h"
#include "program/effects.h"
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace ssot::program {
namespace {

/// Alternatives of one value, and accesses of one service, that a person reads.
constexpr size_t MaxShown = 12;

class Explainer {
public:
  Explainer(const SymbolTable &Table, const CallModels &Models, const Location &Place)
      : Table(Table), Models(Models), Place(Place) {}

  /// Finds the calls; the same call in several definitions (instantiations, other programs) is one entry.
  void findCalls(Explanation &Out);
  void addService(Explanation &Out, const View &V, Resolver &R, const std::vector<Access> &Accesses,
                  llvm::StringRef Service);

private:
  struct Site {
    DefId D;
    unsigned Call;
  };
  std::vector<std::string> factsOf(unsigned Unit, const facts::Call &C) const;
  std::string show(const Value &V) const;
  void addValues(const View &V, Resolver &R, const Site &S, ExplainedUse &Use) const;
  std::string verdict(const View &V, const std::vector<Site> &Reached, const ExplainedCall &C,
                      const ExplainedUse &Use) const;

  const SymbolTable &Table;
  const CallModels &Models;
  const Location &Place;
  std::vector<std::vector<Site>> Sites; ///< parallel to Explanation::Calls
};

std::vector<std::string> Explainer::factsOf(unsigned Unit, const facts::Call &C) const {
  std::vector<std::string> Out;
  for (const model::Fact *F : Models.factsFor(Unit, C)) {
    std::vector<std::string> Says;
    for (const model::Effect &E : F->Effects)
      Says.push_back(!E.Text.empty() ? "a statement leaves the program"
                     : E.Http        ? "a request leaves the program"
                                     : ("effect on " + kindName(E.Kind)).str());
    if (!F->Changes.empty() || !F->Cases.empty()) Says.push_back("changes what rides on a handle");
    if (!F->Defines.empty()) Says.push_back("makes a text known");
    if (!F->Flows.empty()) Says.push_back("computes a value");
    if (!F->Invokes.empty()) Says.push_back("calls what it is given");
    if (Says.empty()) Says.push_back("nothing of interest happens");
    Out.push_back((F->Of ? F->Of->Name : std::string("?")) + " (" + F->Where.File + ":" +
                  std::to_string(F->Where.Line) + "): " + llvm::join(Says, ", "));
  }
  return Out;
}

void Explainer::findCalls(Explanation &Out) {
  std::set<unsigned> Lines;
  for (DefId D = 0; D < Table.Defs.size(); ++D) {
    const Def &Def = Table.Defs[D];
    if (Table.location(Def.Unit, Def.Decl->Where).File == Place.File) Out.FileSeen = true;
    for (unsigned I = 0; I < Def.Fn->Calls.size(); ++I) {
      const facts::Call &C = Def.Fn->Calls[I];
      Location L = Table.location(Def.Unit, C.Where);
      if (L.File != Place.File) continue;
      Out.FileSeen = true;
      Lines.insert(L.Line);
      if (L.Line != Place.Line || (Place.Column && L.Column != Place.Column)) continue;
      std::string Callee = C.Callee == facts::None ? "" : Table.Symbols[Table.symbol(Def.Unit, C.Callee)].Name.str();
      auto Known = llvm::find_if(Out.Calls, [&](const ExplainedCall &E) {
        return E.Where == L && E.Callee == Callee && E.Function == Table.display(Def);
      });
      if (Known == Out.Calls.end()) {
        Out.Calls.push_back({L, Table.display(Def), Callee, factsOf(Def.Unit, C), {}, {}, {}});
        Sites.emplace_back();
        Known = std::prev(Out.Calls.end());
      }
      Sites[Known - Out.Calls.begin()].push_back({D, I});
    }
  }
  if (Out.Calls.empty()) Out.Nearby.assign(Lines.begin(), Lines.end());
}

std::string Explainer::show(const Value &V) const {
  switch (V.K) {
  case Value::Kind::Text: {
    std::string S = "`" + showHoles(V.Str) + "`";
    for (const SharedText &Why : V.Why) S += "; a hole is " + Why.str();
    return S;
  }
  case Value::Kind::Int:
    return V.Name.empty() ? V.Str.str() : V.Name.str();
  case Value::Kind::Null:
    return "nothing (null)";
  case Value::Kind::End:
    return "the length of a text";
  case Value::Kind::Object:
    return "an object";
  case Value::Kind::List:
    return "a list of " + std::to_string(V.Items ? V.Items->size() : 0);
  case Value::Kind::Function:
    return "the function " + Table.Symbols[V.Sym].Name.str();
  case Value::Kind::Unknown:
    return "not known: " + V.Str.str();
  case Value::Kind::Pending:
    return "depends on the caller";
  case Value::Kind::Again:
    return "what an earlier round of the loop left";
  }
  llvm_unreachable("all kinds are shown");
}

void Explainer::addValues(const View &V, Resolver &R, const Site &S, ExplainedUse &Use) const {
  const Def &Def = Table.Defs[S.D];
  const facts::Call &C = Def.Fn->Calls[S.Call];
  auto Put = [&](const std::string &What, const ValueSet &Set) {
    if (Set.empty()) return;
    auto At = llvm::find_if(Use.Values, [&](const ExplainedValue &E) { return E.What == What; });
    if (At == Use.Values.end()) At = Use.Values.insert(At, {What, {}});
    for (const Value &A : Set.Alts)
      if (std::string T = show(A); !llvm::is_contained(At->Values, T)) At->Values.push_back(std::move(T));
  };
  R.visitWays(S.D, S.Call, [&](Evaluator &Ev, Frame *F) {
    bool Named = false;
    for (const model::Fact *Fact : Models.factsFor(Def.Unit, C))
      for (const model::Effect &E : Fact->Effects) {
        EffectValues Values = valuesOf(Ev, F, S.Call, E);
        Named = true;
        Put(E.Lang == model::Language::Sql ? "sql" : "text", Values.Text);
        Put("name", Values.Name);
        Put("operation", Values.Op);
        Put("database or host", Values.Scope);
        Put("key", Values.Key);
        Put("type", Values.Type);
      }
    if (C.Target != facts::None) Put("what is called", Ev.eval(F, C.Target));
    for (unsigned I = 0; !Named && I < C.Args.size(); ++I)
      Put("argument " + std::to_string(I + 1), Ev.eval(F, C.Args[I]));
  });
  for (ExplainedValue &E : Use.Values)
    if (E.Values.size() > MaxShown) {
      size_t More = E.Values.size() - MaxShown;
      E.Values.resize(MaxShown);
      E.Values.push_back("and " + std::to_string(More) + " more");
    }
}

std::string Explainer::verdict(const View &V, const std::vector<Site> &Reached, const ExplainedCall &C,
                               const ExplainedUse &Use) const {
  size_t Writes = llvm::count_if(Use.Accesses, [](const Access &A) { return A.Write; });
  if (Writes) return "leads to " + std::to_string(Writes) + (Writes == 1 ? " write" : " writes");
  if (!Use.Accesses.empty()) return "only reads come of it";
  bool Effects = false, Modelled = false;
  for (const Site &S : Reached)
    for (const model::Fact *F : Models.factsFor(Table.Defs[S.D].Unit, Table.Defs[S.D].Fn->Calls[S.Call])) {
      Effects |= !F->Effects.empty();
      Modelled = true;
    }
  if (Effects)
    return "nothing leaves the program: its text is no statement that touches data, it is continued by a later call, "
           "or no way there is possible";
  if (Modelled) return "a library model says what it does, and that changes nothing that anybody owns";
  if (C.Callee.empty()) return "a function value is called: what may be in it counts where it was handed over";
  if (C.Bodies.empty())
    return "not followed: no body of `" + C.Callee +
           "` is in sight for this service and no library model speaks of it (rules/README.md says how to write one)";
  return "followed; nothing that it reaches leaves the program";
}

void Explainer::addService(Explanation &Out, const View &V, Resolver &R, const std::vector<Access> &Accesses,
                           llvm::StringRef Service) {
  for (size_t I = 0; I < Out.Calls.size(); ++I) {
    ExplainedCall &C = Out.Calls[I];
    std::vector<Site> Reached;
    llvm::copy_if(Sites[I], std::back_inserter(Reached), [&](const Site &S) { return V.reached(S.D); });
    if (Reached.empty()) {
      if (!Service.empty()) C.NotReachedBy.push_back(Service.str());
      continue;
    }
    ExplainedUse Use;
    Use.Service = Service.str();
    for (const Access &A : Accesses)
      if (A.At.Where == C.Where ||
          llvm::any_of(A.Path, [&](const PathStep &P) { return P.Where == C.Where && P.Function == C.Function; }))
        Use.Accesses.push_back(A);
    llvm::stable_sort(Use.Accesses, [](const Access &A, const Access &B) { return A.Write > B.Write; });
    for (const Site &S : Reached) {
      addValues(V, R, S, Use);
      for (DefId D : V.targets(S.D, Table.Defs[S.D].Fn->Calls[S.Call])) {
        Location L = Table.location(Table.Defs[D].Unit, Table.Defs[D].Decl->Where);
        std::string Body = Table.display(Table.Defs[D]) + " at " + L.File + ":" + std::to_string(L.Line);
        if (!llvm::is_contained(C.Bodies, Body)) C.Bodies.push_back(std::move(Body));
      }
    }
    Use.Verdict = verdict(V, Reached, C, Use);
    if (Use.Accesses.size() > MaxShown) Use.Accesses.resize(MaxShown);
    C.Uses.push_back(std::move(Use));
  }
}

} // namespace

Explanation explainPlace(const std::vector<const facts::Tu *> &Units, const model::Models &Models, const Services &Who,
                         const Location &Place) {
  SymbolTable Table(Units, Who);
  Bodies Read(Table);
  CallModels Calls(Table, Models);
  Explainer E(Table, Calls, Place);
  Explanation Out;
  E.findCalls(Out);
  if (Out.Calls.empty()) return Out;
  for (int S = 0; S < int(Who.Names.size()); ++S) {
    View V(Table, S, constructedBy(Table, Calls), describedBy(Calls));
    Resolver R(V, Calls, Who);
    std::vector<Access> Accesses = R.run();
    E.addService(Out, V, R, Accesses, Who.Names[S]);
  }
  // Shared code that nobody reaches is still worth a word.
  if (llvm::any_of(Out.Calls, [](const ExplainedCall &C) { return C.Uses.empty(); })) {
    View V(Table, Shared, constructedBy(Table, Calls), describedBy(Calls));
    Resolver R(V, Calls, Who);
    std::vector<Access> Accesses = R.run();
    Explanation Unreached = Out;
    E.addService(Unreached, V, R, Accesses, "");
    for (size_t I = 0; I < Out.Calls.size(); ++I)
      if (Out.Calls[I].Uses.empty()) Out.Calls[I] = std::move(Unreached.Calls[I]);
  }
  llvm::sort(Out.Calls, [](const ExplainedCall &A, const ExplainedCall &B) {
    return std::tie(A.Where, A.Function, A.Callee) < std::tie(B.Where, B.Function, B.Callee);
  });
  return Out;
}

} // namespace ssot::program
