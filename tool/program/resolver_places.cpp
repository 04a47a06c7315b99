// Where an access stands and by which ways it is reached. In: complete chains and what they write. Out: accesses with
// their paths.
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot::program {

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
