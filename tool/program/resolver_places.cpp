// Where an access stands and by which ways it is reached. In: complete chains and what they write. Out: accesses with
// their paths.
#include "program/resolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot::program {

/// Work for one argument of a call, where the question is only whether it is what somebody else handed over.
static constexpr unsigned MaxForPassedOn = 4'000;

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
    if (!In.Body->HandsOver) continue;
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
              Handlers[Handler].push_back(Event.Str.str());
        }
    }
  }
  if (Who.FeedsUnnamedCopy) collectReceivers();
  for (auto &[Handler, Events] : Handlers) llvm::sort(Events);
}

/// Who gets a library's messages without being told of which topic: the caller of a function that receives them, the
/// class that is registered as their listener.
std::vector<DefId> Resolver::receiversOf(DefId D, const facts::Call &C, const model::Fact &Fact) const {
  std::vector<DefId> Out;
  if (Fact.Receives) Out.push_back(D);
  for (const model::Invoke &I : Fact.Invokes) {
    if (I.How != model::Invoke::Role::Handler || I.Kind != ResourceKind::Event || !I.Name.empty()) continue;
    for (const facts::Mention &M : Table.Defs[D].Fn->Mentions)
      if (M.By != facts::None && &Table.Defs[D].Fn->Calls[M.By] == &C)
        if (DefId Handler = V.pick(Table.symbol(Table.Defs[D].Unit, M.Function), D); Handler != Nothing)
          Out.push_back(Handler);
    if (I.Method.empty()) continue;
    for (DefId Override : V.reachedDefs())
      if (llvm::any_of(Table.Defs[Override].Decl->Overrides, [&](facts::FnId O) {
            const facts::Tu &Unit = *Table.Units[Table.Defs[Override].Unit];
            return Unit.function(O).Flags & facts::FnExternal &&
                   llvm::StringRef(Unit.Strings[Unit.function(O).Name]).ends_with("::" + I.Method);
          }))
        Out.push_back(Override);
  }
  return Out;
}

/// Of copies whose handlers nobody names: who receives messages of a library handles what the service subscribes to
/// with it.
void Resolver::collectReceivers() {
  std::map<const model::Library *, std::set<std::string>> Subscribed;
  std::vector<std::pair<DefId, const model::Library *>> Receivers;
  for (auto [D, I] : Modelled) {
    const facts::Call &C = Table.Defs[D].Fn->Calls[I];
    for (const model::Fact *Fact : Models.factsFor(Table.Defs[D].Unit, C)) {
      for (const model::Effect &E : Fact->Effects) {
        if (E.Kind != ResourceKind::Event || E.Op.empty() || E.Op[0].Text != "consume" || E.Name.empty()) continue;
        Evaluators.emplace_back(V, Models, Ask);
        Evaluator &Ev = Evaluators.back();
        for (const Value &Event : asText(Ev.evalExpr(Ev.top(D, true), I, E.Name.front())).Alts)
          if (isExact(Event) && Who.FeedsUnnamedCopy(V.Service, Event.Str))
            Subscribed[Fact->Of].insert(Event.Str.str());
      }
      for (DefId Receiver : receiversOf(D, C, *Fact)) Receivers.emplace_back(Receiver, Fact->Of);
    }
  }
  for (auto &[Receiver, Library] : Receivers)
    for (const std::string &Event : Subscribed[Library])
      if (!llvm::is_contained(Handlers[Receiver], Event)) Handlers[Receiver].push_back(Event);
}

bool Resolver::isGate(DefId D) const {
  if (V.Service < 0) return false;
  if (Who.IsGate && Who.IsGate(V.Service, Table.str(Table.Defs[D], Table.Defs[D].Decl->Name))) return true;
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

/// What the service's own call at the top of a chain passes on, of that which was given elsewhere.
Resolver::Passed Resolver::passedOn(Evaluator &Ev, Frame *F, const Chain &C) const {
  Passed Out;
  int Own = ownIndex(C);
  if (Own < 0) return {{}, true};
  if (Own == int(C.Edges.size()) || C.Edges[Own].IsMention || endsGlobal(C, Own)) return Out;
  for (int I = 0; I <= Own && F; ++I) F = F->Parent;
  if (!F) return Out;
  const facts::Call &Call = F->D->Fn->Calls[C.Edges[Own].Index];
  auto Note = [&](facts::NodeId N, bool IsObject) {
    ValueSet Given = Ev.within(MaxForPassedOn, [&] { return Ev.eval(F, N); });
    Out.Anything |= !Ev.wasWhole();
    for (const Value &A : Given.Alts) {
      Out.From.insert(A.Via);
      Out.Anything |= IsObject && (A.K == Value::Kind::Unknown || A.K == Value::Kind::Pending ||
                                   (A.K == Value::Kind::Object && A.N == UnseenThis));
    }
  };
  if (Call.Receiver != facts::None) Note(Call.Receiver, true);
  for (unsigned I = 0; I < Call.Args.size(); ++I) {
    llvm::StringRef Type = Table.str(*F->D, Call.ArgTypes[I]);
    if (isArithmetic(Type)) continue;
    auto Class = Table.ClassesByName.find(Type.rtrim("*& "));
    Note(Call.Args[I], Class != Table.ClassesByName.end() && !Table.Classes[Class->second.front()].External);
  }
  return Out;
}

/// What the service's own call on a chain calls, where it hands nothing in but numbers, on an object that there is one
/// of: `database.commit()` carries out what others have handed over.
std::optional<DefId> Resolver::carriesOut(Evaluator &Ev, Frame *F, const Chain &C) const {
  int Own = ownIndex(C);
  if (Own < 0 || Own == int(C.Edges.size()) || C.Edges[Own].IsMention) return std::nullopt;
  if (endsGlobal(C, Own)) return Own ? C.Edges[Own - 1].Caller : C.Bottom;
  for (int I = 0; I <= Own && F; ++I) F = F->Parent;
  if (!F) return std::nullopt;
  const facts::Call &Call = F->D->Fn->Calls[C.Edges[Own].Index];
  if (!llvm::all_of(Call.ArgTypes, [&](facts::Str T) { return isArithmetic(Table.str(*F->D, T)); }))
    return std::nullopt;
  if (Call.Receiver != facts::None) {
    std::vector<MadeAt> Made = Ev.within(MaxForPassedOn, [&] { return Ev.madeAt(Ev.eval(F, Call.Receiver)); });
    bool IsGlobal = !Made.empty() && llvm::all_of(Made, [](const MadeAt &M) { return M.In == Nothing; });
    if (!Ev.wasWhole() || !IsGlobal) return std::nullopt;
  }
  return Own ? C.Edges[Own - 1].Caller : C.Bottom;
}

Access Resolver::place(const Chain &C, llvm::StringRef Library, const Origin *Given) const {
  Access A;
  const Def &Bottom = Table.Defs[C.Bottom];
  const facts::Call &Site = Bottom.Fn->Calls[C.Site];
  A.Service = V.Service < 0 ? "" : Who.Names[V.Service];
  A.At.Where = Table.location(Bottom.Unit, Site.Where);
  A.At.Function = Site.Callee == facts::None ? "" : Table.Symbols[Table.symbol(Bottom.Unit, Site.Callee)].Name.str();
  A.At.Library = Library.str();
  if (Given) {
    standAt(A, Given->From.Edges[size_t(ownIndex(Given->From))]);
    return A;
  }
  if (int Own = ownIndex(C); Own < 0 || C.Edges.empty()) {
    A.Where = A.At.Where;
    A.Function = Table.display(Bottom);
  } else {
    standAt(A, C.Edges[std::min<size_t>(Own, C.Edges.size() - 1)]);
  }
  return A;
}

void Resolver::standAt(Access &A, const Edge &E) const {
  const Def &In = Table.Defs[E.Caller];
  A.Where = Table.location(In.Unit, E.IsMention ? In.Fn->Mentions[E.Index].Where : In.Fn->Calls[E.Index].Where);
  A.Function = Table.display(In);
}

/// The steps of a chain down to what it carries out; Given: behind those that lead to where that was handed over.
std::vector<PathStep> Resolver::stepsOf(const Chain &C, const Sink &At, const Origin *Given) const {
  std::vector<PathStep> Steps;
  auto AddEdges = [&](const Chain &Of) {
    for (size_t I = Of.Edges.size(); I-- > 0;)
      Steps.push_back(step(Of.Edges[I], I ? Of.Edges[I - 1].Caller : Of.Bottom));
  };
  if (Given) AddEdges(Given->From);
  AddEdges(C);
  Steps.push_back(handled({At.Where, Table.display(Table.Defs[C.Bottom]), "calls " + At.Function}, C.Bottom));
  return Steps;
}

/// The shortest way through these steps, and as OtherPaths the others.
void Resolver::addWays(Access &A, const Chain &C, std::vector<PathStep> Steps, bool ShortestAlone) {
  std::vector<std::vector<PathStep>> Ways = waysDown(C.top(), false);
  if (ShortestAlone && !Ways.empty()) Ways.resize(1);
  bool Gated = isGate(C.Bottom) || llvm::any_of(C.Edges, [&](const Edge &E) { return isGate(E.Caller); });
  if ((Who.IsGate || !Handlers.empty()) && !Gated) llvm::append_range(Ways, waysDown(C.top(), true));
  for (std::vector<PathStep> &Way : Ways) {
    llvm::append_range(Way, Steps);
    if (A.Path.empty())
      A.Path = std::move(Way);
    else if (Way != A.Path && !llvm::is_contained(A.OtherPaths, Way))
      A.OtherPaths.push_back(std::move(Way));
  }
}

/// What stepOf would give <=> To.
std::strong_ordering Resolver::compare(const WaysDown::Step &S, const PathStep &To) const {
  const Def &Caller = Table.Defs[S.E.Caller];
  const facts::Pos &P = S.E.IsMention ? Caller.Fn->Mentions[S.E.Index].Where : Caller.Fn->Calls[S.E.Index].Where;
  std::strong_ordering Where = Table.compare(Caller.Unit, P, To.Where);
  return Where != std::strong_ordering::equal ? Where : stepOf(Table, S.E, S.Into) <=> To;
}

/// Into has been found before, on another chain: the shorter way stays.
void Resolver::takeShorter(Access &Into, const Chain &C, const Origin *Given) {
  size_t Above = Given ? Given->From.Edges.size() : Down.shortestLength(C.top());
  size_t Length = Above + C.Edges.size() + 1;
  if (!Into.Path.empty() && Length > Into.Path.size()) return;
  // Of ways of the same length the first step tells nearly always which comes first.
  if (!Given && Above && Length == Into.Path.size() &&
      compare(Down.firstStep(C.top()), Into.Path.front()) == std::strong_ordering::greater)
    return;
  WaysDown::Way FromRoot = Given ? WaysDown::Way() : *Down.shortest(C.top(), false);
  std::vector<PathStep> Way, Steps = stepsOf(C, Into.At, Given);
  for (const WaysDown::Step &S : FromRoot) Way.push_back(step(S.E, S.Into));
  llvm::append_range(Way, Steps);
  if (Into.Path.empty() || Way.size() < Into.Path.size() || Way < Into.Path) Into.Path = std::move(Way);
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

/// The same access on another chain is told with its first ways, or with the shortest alone; what announces it wants to
/// see every chain.
std::optional<size_t> Resolver::add(Access A, const Chain &C, const Origin *Given) {
  auto [It, New] = EmittedOf.try_emplace(keyOf(A));
  Emitted &Before = It->second;
  if (!Who.Announced && !(Who.AsksForWays && Who.AsksForWays(A))) {
    if (New) {
      Before.At = Out.size();
      Out.push_back(std::move(A));
      Chains.push_back(C);
    }
    takeShorter(Out[Before.At], C, Given);
    return Before.At;
  }
  if (!Who.Announced && Before.Chains == WaysDown::MaxWays) return std::nullopt;
  ++Before.Chains;
  std::vector<PathStep> Steps = stepsOf(C, A.At, Given);
  if (Given)
    A.Path = std::move(Steps);
  else
    addWays(A, C, std::move(Steps), /*ShortestAlone=*/Before.Ways >= WaysDown::MaxWays);
  Before.Ways += 1 + A.OtherPaths.size();
  Out.push_back(std::move(A));
  Chains.push_back(C);
  Chains.back().HandedOver = Given;
  return std::nullopt;
}

std::vector<size_t> Resolver::emit(std::vector<Access> From, const Chain &C, llvm::StringRef Library,
                                   const Origin *Given) {
  if (From.empty() || (!Given && ownIndex(C) == int(C.Edges.size()))) return {};
  Access At = place(C, Library, Given);
  std::vector<size_t> Places;
  for (Access &A : From) {
    Access Full = At;
    Full.Op = A.Op;
    Full.Write = A.Write;
    Full.What = std::move(A.What);
    Full.Columns = std::move(A.Columns);
    Full.ColumnsKnown = A.ColumnsKnown;
    Full.How = A.How;
    Full.Temporary = A.Temporary;
    Full.Unknown = std::move(A.Unknown);
    Full.Statement = std::move(A.Statement);
    if (std::optional<size_t> Place = add(std::move(Full), C, Given)) Places.push_back(*Place);
  }
  return Places.size() == From.size() ? Places : std::vector<size_t>();
}

} // namespace ssot::program
