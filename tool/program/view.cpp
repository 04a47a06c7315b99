// Reachability from one service's code.
#include "program/view.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::program {

/// Functions that call one another in a circle; a larger circle is the whole program's event loop, and says nothing
/// about a value.
static constexpr size_t MaxCircle = 8;
/// In place of a definition (or Nothing): nobody has looked for it.
static constexpr DefId NotAsked = Nothing - 1;

View::View(const SymbolTable &T, int S, const ConstructedBy &Constructs, const DescribedBy &D)
    : Table(T), Service(S), Described(D) {
  // Rapid type analysis in two rounds: which objects does the code make that virtual calls to anything would reach;
  // then only to those.
  Instantiated.resize(T.Classes.size());
  start();
  Makes.assign(T.Defs.size(), false);
  Noted.assign(T.Defs.size(), false);
  FromOwn.assign(T.Symbols.size(), NotAsked);
  FromShared.assign(T.Symbols.size(), NotAsked);
  EntriesOf.resize(T.Defs.size());
  for (size_t I = 0; I < Order.size(); ++I) {
    noteObjects(Order[I], Constructs);
    visit(Order[I], Constructs);
  }
  MadeBelow.resize(T.Classes.size());
  for (ClsId C = 0; C < T.Classes.size(); ++C) {
    if (!Instantiated[C]) continue;
    std::vector<ClsId> Work{C};
    for (size_t I = 0; I < Work.size(); ++I) {
      if (!llvm::is_contained(MadeBelow[Work[I]], C)) MadeBelow[Work[I]].push_back(C);
      llvm::append_range(Work, T.Classes[Work[I]].Bases);
    }
  }
  KeepsEdges = true;
  start();
  for (size_t I = 0; I < Order.size(); ++I) visit(Order[I], Constructs);
  FromOwn = FromShared = {};
  MadeBy = decltype(MadeBy)();
  Makes = Noted = {};
  Entries = {};
  EntriesOf = {};
  sortEdges();
  findRecursion();
}

void View::start() {
  Reached.assign(Table.Defs.size(), false);
  PlaceOf.resize(Table.Defs.size());
  Order.clear();
  FieldStores.clear();
  GlobalStores.clear();
  for (DefId D = 0; D < Table.Defs.size(); ++D)
    if (own(D)) reach(D);
}

void View::reach(DefId D) {
  Reached[D] = true;
  PlaceOf[D] = unsigned(Order.size());
  Order.push_back(D);
}

/// The callers of each function together, in the order in which they were found.
void View::sortEdges() {
  CallersBegin.assign(Order.size() + 1, 0);
  for (const auto &[Into, E] : Log) ++CallersBegin[Into + 1];
  for (size_t I = 1; I < CallersBegin.size(); ++I) CallersBegin[I] += CallersBegin[I - 1];
  Callers.resize(Log.size());
  std::vector<unsigned> Next(CallersBegin.begin(), CallersBegin.end() - 1);
  for (const auto &[Into, E] : Log) Callers[Next[Into]++] = E;
  Log = {};
}

void View::noteObjects(DefId D, const ConstructedBy &Constructs) {
  const Def &Self = Table.Defs[D];
  auto Note = [&](ClsId C) {
    if (C != Nothing) Instantiated[C] = true;
  };
  for (facts::ClassId C : Self.Body->Makes) Note(Table.classOf(Self.Unit, C));
  for (uint32_t C : Self.Body->Calls)
    if (C & facts::Outline::CallMakes)
      Note(Table.classOf(Self.Unit, Table.Units[Self.Unit]->function(C & facts::Outline::CallsNobody).Class));
  noteMade(D, Constructs);
  if (!Makes[D]) return;
  for (unsigned I = 0; I < Self.Body->Calls.size(); ++I)
    if (auto Found = MadeBy.find({D, I}); Found != MadeBy.end())
      for (ClsId C : Found->second.Classes) Note(C);
}

/// Asks the models once what the library calls of D make.
void View::noteMade(DefId D, const ConstructedBy &Constructs) {
  if (Noted[D]) return;
  Noted[D] = true;
  llvm::ArrayRef<CallTo> Calls = Table.calls(D);
  for (unsigned I = 0; I < Calls.size(); ++I) {
    if (Calls[I].Symbol == NoSymbol || !Constructs.May(Calls[I].Symbol)) continue;
    Made M = Constructs.Of(D, Table.Defs[D].Fn->Calls[I]);
    if (M.Constructors.empty() && M.Classes.empty()) continue;
    Makes[D] = true;
    MadeBy[{D, I}] = std::move(M);
  }
}

/// Tarjan's strongly connected components over direct calls, without recursion of our own: real call graphs are deep.
void View::findRecursion() {
  // Functions by their place in Order.
  std::vector<unsigned> Index(Order.size()), Low(Order.size()), Component(Order.size(), Nothing);
  unsigned Next = 0, Components = 0;
  std::vector<unsigned> Open;
  std::vector<size_t> Size;
  std::vector<std::pair<unsigned, size_t>> Work;
  auto IsDirect = [&](const Edge &E) { return !E.IsMention && !E.IsVirtual; };
  for (unsigned Start = 0; Start < Order.size(); ++Start) {
    if (Index[Start]) continue;
    Work.push_back({Start, 0});
    while (!Work.empty()) {
      auto &[D, Edge] = Work.back();
      if (Edge == 0) {
        Index[D] = Low[D] = ++Next;
        Open.push_back(D);
      }
      if (CallersBegin[D] + Edge < CallersBegin[D + 1]) {
        const program::Edge &To = Callers[CallersBegin[D] + Edge++];
        unsigned C = PlaceOf[To.Caller];
        if (!IsDirect(To)) continue;
        if (!Index[C])
          Work.push_back({C, 0});
        else if (Component[C] == Nothing)
          Low[D] = std::min(Low[D], Index[C]);
        continue;
      }
      unsigned Done = D;
      if (Low[Done] == Index[Done]) {
        unsigned Member;
        Size.push_back(0);
        do {
          ++Size.back();
          Component[Member = Open.back()] = Components;
          Open.pop_back();
        } while (Member != Done);
        ++Components;
      }
      Work.pop_back();
      if (!Work.empty()) Low[Work.back().first] = std::min(Low[Work.back().first], Low[Done]);
    }
  }
  for (unsigned D = 0; D < Order.size(); ++D)
    for (const Edge &E : callers(Order[D]))
      if (IsDirect(E) && Component[PlaceOf[E.Caller]] == Component[D] && Size[Component[D]] <= MaxCircle)
        Recursive[Order[D]].push_back(E);
}

/// Target, unless what it does is said elsewhere: by a model, or where another service's code is entered.
DefId View::entered(SymId Sym, DefId Target) const {
  return Target == Nothing || Described(Table.Defs[Target].Sym) || entranceOf(Sym, Target) ? Nothing : Target;
}

DefId View::calledDirectly(SymId Sym, int CallerOwner) {
  if (CallerOwner != Service && CallerOwner != Shared) return entered(Sym, pickFor(Sym, CallerOwner));
  DefId &Known = (CallerOwner == Shared ? FromShared : FromOwn)[Sym];
  if (Known == NotAsked) Known = entered(Sym, pickFor(Sym, CallerOwner));
  return Known;
}

void View::addEdge(DefId Target, Edge E) {
  if (Target == Nothing) return;
  if (!Reached[Target]) reach(Target);
  if (KeepsEdges) Log.emplace_back(PlaceOf[Target], E);
}

/// Whether a function template of this service runs another service's closure: only that one's program has such an
/// instance, and it hands the closure over itself.
bool View::isGuestsClosure(const Def &Caller, const Def &Target) const {
  return Caller.Owner == Service && Service != Shared && (Target.Decl->Flags & facts::FnLambda) &&
         Target.Owner != Service && Target.Owner != Shared;
}

/// Looks up what the calls of D enter, unless the first round has.
llvm::ArrayRef<View::Entry> View::entriesOf(DefId D) {
  const Def &Self = Table.Defs[D];
  Range &Of = EntriesOf[D];
  if (!Of.Known) {
    Of.Known = true;
    Of.First = unsigned(Entries.size());
    llvm::ArrayRef<CallTo> Calls = Table.calls(D);
    for (unsigned I = 0; I < Calls.size(); ++I) {
      if (Calls[I].Symbol == NoSymbol) continue;
      bool Several = Calls[I].Virtual || (Makes[D] && MadeBy.count({D, I}));
      DefId Target = Several ? NotAsked : calledDirectly(Calls[I].Symbol, Self.Owner);
      if (Target != NotAsked && Target != Nothing && isGuestsClosure(Self, Table.Defs[Target])) continue;
      if (Target != Nothing) Entries.push_back({Target, I});
    }
    Of.Count = unsigned(Entries.size()) - Of.First;
  }
  return llvm::ArrayRef(Entries).slice(Of.First, Of.Count);
}

void View::visitCall(DefId D, unsigned I) {
  const Def &Self = Table.Defs[D];
  CallTo C = Table.calls(D)[I];
  SymId Sym = C.Symbol;
  if (C.Virtual)
    for (DefId Target : overriders(Sym, D))
      addEdge(entered(Table.Defs[Target].Sym, Target), {D, I, false, /*IsVirtual=*/true});
  else
    addEdge(calledDirectly(Sym, Self.Owner), {D, I, false});
  if (!Makes[D]) return;
  if (auto Found = MadeBy.find({D, I}); Found != MadeBy.end())
    for (SymId Ctor : Found->second.Constructors)
      addEdge(calledDirectly(Ctor, Self.Owner), {D, I, false, bool(C.Virtual)});
}

/// A library's object that is called: std::function and its like.
static bool isFunctionValue(const Symbol &S) {
  return S.Defs.empty() && S.Name.ends_with("::operator()");
}

/// Steps from a value back to what it is taken from.
static constexpr unsigned MaxHolders = 64;

std::vector<facts::NodeId> holdersOf(const facts::Function &Fn, facts::NodeId N) {
  using facts::Op;
  std::vector<facts::NodeId> Out;
  while (N != facts::None && Out.size() < MaxHolders) {
    Out.push_back(N);
    const facts::Node &X = Fn.Nodes[N];
    if (X.Kind == Op::Call) {
      const facts::Call &C = Fn.Calls[X.Ref];
      N = C.Receiver != facts::None ? C.Receiver : C.Args.empty() ? facts::None : C.Args[0];
    } else if (X.Kind == Op::Field || X.Kind == Op::Elem || X.Kind == Op::After || X.Kind == Op::Phi) {
      N = Fn.Operands[X.First];
    } else {
      break;
    }
  }
  return Out;
}

/// Of shared code, a call through a function value that a variable of the program keeps: its initializer, which nobody
/// else runs, hands over on behalf of whoever calls. A service's own table is a place of the service.
void View::visitKept(DefId D, unsigned Call) {
  const Def &Self = Table.Defs[D];
  const facts::Call &C = Self.Fn->Calls[Call];
  std::vector<facts::NodeId> Holders = holdersOf(*Self.Fn, C.Target != facts::None ? C.Target : C.Receiver);
  if (Holders.empty() || Self.Fn->Nodes[Holders.back()].Kind != facts::Op::Global) return;
  for (DefId Init : Table.Globals[Table.global(Self.Unit, Self.Fn->Nodes[Holders.back()].Ref)].Inits)
    if (Table.Defs[Init].Owner == Shared && Table.Defs[Init].Body->HandsOver) addEdge(Init, {D, Call, false});
}

void View::visit(DefId D, const ConstructedBy &Constructs) {
  const Def &Self = Table.Defs[D];
  noteMade(D, Constructs); // the second round may come to functions that the first one did not reach
  if (Self.Decl->Flags & facts::FnConstructor) Constructors.push_back(D);
  for (Entry E : entriesOf(D))
    if (E.Target == NotAsked)
      visitCall(D, E.Index);
    else
      addEdge(E.Target, {D, E.Index, false});
  llvm::ArrayRef<CallTo> Calls = Table.calls(D);
  for (unsigned I = 0; I < Calls.size(); ++I)
    if (Calls[I].Symbol == NoSymbol || isFunctionValue(Table.Symbols[Calls[I].Symbol])) visitKept(D, I);
  if (Self.Body->HandsOver) visitMentions(D);
  if (Self.Body->Stores) visitStores(D);
}

void View::visitMentions(DefId D) {
  const Def &Self = Table.Defs[D];
  for (unsigned I = 0; I < Self.Fn->Mentions.size(); ++I) {
    SymId Sym = Table.symbol(Self.Unit, Self.Fn->Mentions[I].Function);
    if (Table.Symbols[Sym].Flags & facts::FnVirtual)
      for (DefId Target : overriders(Sym, D)) addEdge(entered(Sym, Target), {D, I, true});
    else
      addEdge(calledDirectly(Sym, Self.Owner), {D, I, true});
  }
}

/// Accessors that hand on what another one hands out.
static constexpr unsigned MaxAccessors = 4;

/// The variable to which call Call of D gives a reference; Nothing: it is none.
VarId View::handedOut(DefId D, unsigned Call) {
  for (unsigned I = 0; I < MaxAccessors; ++I) {
    facts::FnId Callee = Table.Defs[D].Fn->Calls[Call].Callee;
    DefId To =
        Callee == facts::None ? Nothing : calledDirectly(Table.symbol(Table.Defs[D].Unit, Callee), Table.Defs[D].Owner);
    if (To == Nothing) return Nothing;
    const facts::Function &Fn = *Table.Defs[To].Fn;
    facts::NodeId N = Fn.Result;
    while (N != facts::None && (Fn.Nodes[N].Kind == facts::Op::After || Fn.Nodes[N].Kind == facts::Op::Insert))
      N = Fn.Operands[Fn.Nodes[N].First];
    if (N == facts::None) return Nothing;
    if (Fn.Nodes[N].Kind == facts::Op::Global) return Table.global(Table.Defs[To].Unit, Fn.Nodes[N].Ref);
    if (Fn.Nodes[N].Kind != facts::Op::Call) return Nothing;
    D = To;
    Call = Fn.Nodes[N].Ref;
  }
  return Nothing;
}

void View::visitStores(DefId D) {
  const Def &Self = Table.Defs[D];
  for (unsigned I = 0; I < Self.Fn->GlobalStores.size(); ++I) {
    const facts::GlobalStore &S = Self.Fn->GlobalStores[I];
    VarId To = S.Global == facts::None ? handedOut(D, S.Through) : Table.global(Self.Unit, S.Global);
    if (To != Nothing) GlobalStores[To].push_back({D, I});
  }
  for (facts::NodeId N = 0; N < Self.Fn->Nodes.size(); ++N)
    if (Self.Fn->Nodes[N].Kind == facts::Op::Store)
      FieldStores[Table.str(Self, Self.Fn->Nodes[N].Ref)].push_back({D, N});
    // Initialisers of the globals that this code reads run before main.
    else if (Self.Fn->Nodes[N].Kind == facts::Op::Global)
      for (DefId Init : Table.Globals[Table.global(Self.Unit, Self.Fn->Nodes[N].Ref)].Inits)
        if (int O = Table.Defs[Init].Owner;
            !Reached[Init] && (O == Service || O == Self.Owner ||
                               Init == pickInit(Table.global(Self.Unit, Self.Fn->Nodes[N].Ref), Self.Owner))) {
          reach(Init);
        }
}

bool View::ownPlace(DefId D, const facts::Pos &P) const {
  const FileRole &R = Table.role(Table.Defs[D].Unit, P.File);
  return R.Service == Service && !R.Excluded;
}

DefId View::sharedDef(llvm::ArrayRef<DefId> Defs) const {
  DefId First = Nothing;
  for (DefId D : Defs) {
    if (Table.Defs[D].Owner != Shared) continue;
    if (Table.Defs[D].Program == Service) return D;
    if (First == Nothing) First = D;
  }
  return First;
}

DefId View::pickInit(VarId Global, int CallerOwner) const {
  const std::vector<DefId> &Inits = Table.Globals[Global].Inits;
  for (int Owner : {CallerOwner == Shared ? Service : CallerOwner, Service})
    if (Owner != Shared)
      for (DefId D : Inits)
        if (Table.Defs[D].Owner == Owner) return D;
  return sharedDef(Inits);
}

DefId View::pickFor(SymId Sym, int CallerOwner) const {
  llvm::ArrayRef<DefId> Defs = Table.Symbols[Sym].Defs;
  auto OwnedBy = [&](int Owner) {
    for (DefId D : Defs)
      if (Table.Defs[D].Owner == Owner) return D;
    return Nothing;
  };
  int First = CallerOwner == Shared ? Service : CallerOwner;
  if (DefId D = OwnedBy(First); D != Nothing) return D;
  if (DefId D = sharedDef(Defs); D != Nothing) return D;
  if (CallerOwner == Shared) return Nothing; // shared code never runs a stranger's
  if (CallerOwner != Service)
    if (DefId D = OwnedBy(Service); D != Nothing) return D;
  // Own code names a function that only other services define: it means that one, if there is only one to mean.
  bool One =
      !Defs.empty() && llvm::all_of(Defs, [&](DefId D) { return Table.Defs[D].Owner == Table.Defs[Defs[0]].Owner; });
  return One ? Defs[0] : Nothing;
}

/// Whether a call from Caller enters another service by its declared in-process entrance.
bool View::entranceOf(SymId Sym, DefId Target) const {
  int Owner = Table.Defs[Target].Owner;
  if (Owner == Service) return false;
  for (int I : Table.Symbols[Sym].InterfaceOf)
    if (I != Service && (Owner == Shared || I == Owner)) return true;
  return false;
}

DefId View::dispatch(ClsId C, SymId Method) const {
  if (C == Nothing) return Nothing;
  const ClassInfo &Info = Table.Classes[C];
  for (SymId V : Info.Virtuals)
    if (V == Method || llvm::is_contained(Table.Symbols[V].Overrides, Method)) return pickFor(V, Info.Owner);
  for (ClsId B : Info.Bases)
    if (DefId D = dispatch(B, Method); D != Nothing) return D;
  return Nothing;
}

std::vector<DefId> View::overriders(SymId Method, DefId Caller) const {
  if (!MadeBelow.empty())
    if (std::vector<DefId> Made = madeOverriders(Method, Caller); !Made.empty()) return Made;
  return visibleOverriders(Method, Caller);
}

/// What the objects that the service's code makes do when Method is called on them.
std::vector<DefId> View::madeOverriders(SymId Method, DefId Caller) const {
  const Symbol &S = Table.Symbols[Method];
  if (!S.Decl || S.Decl->Class == facts::None) return {};
  std::vector<DefId> Out;
  for (ClsId C : MadeBelow[Table.classOf(S.Unit, S.Decl->Class)]) {
    int Owner = Table.Classes[C].Owner;
    if (Owner != Service && Owner != Shared && Owner != Table.Defs[Caller].Owner) continue;
    if (DefId D = dispatch(C, Method); D != Nothing && !llvm::is_contained(Out, D)) Out.push_back(D);
  }
  return Out;
}

std::vector<DefId> View::visibleOverriders(SymId Method, DefId Caller) const {
  std::vector<DefId> Out;
  int CallerOwner = Table.Defs[Caller].Owner;
  auto Add = [&](SymId S) {
    for (DefId D : Table.Symbols[S].Defs) {
      int Owner = Table.Defs[D].Owner;
      if (Owner == Shared && D != sharedDef(Table.Symbols[S].Defs)) continue;
      if ((Owner == Service || Owner == Shared || Owner == CallerOwner) && !llvm::is_contained(Out, D))
        Out.push_back(D);
    }
  };
  Add(Method);
  for (SymId S : Table.Symbols[Method].OverriddenBy) Add(S);
  return Out;
}

std::vector<DefId> View::targets(DefId Caller, const facts::Call &C) const {
  if (C.Callee == facts::None) return {};
  SymId Sym = Table.symbol(Table.Defs[Caller].Unit, C.Callee);
  if (C.Flags & facts::CallVirtual) return overriders(Sym, Caller);
  DefId D = pick(Sym, Caller);
  return D == Nothing ? std::vector<DefId>() : std::vector<DefId>{D};
}

const std::vector<std::pair<DefId, facts::NodeId>> &View::storesOf(llvm::StringRef Field) const {
  static const std::vector<std::pair<DefId, facts::NodeId>> Empty;
  auto It = FieldStores.find(Field);
  return It == FieldStores.end() ? Empty : It->second;
}

std::vector<DefId> View::constructorsOf(ClsId C) const {
  std::vector<DefId> Out;
  for (DefId D : Constructors)
    if (C != Nothing && Table.derivesFrom(Table.classOf(Table.Defs[D]), C)) Out.push_back(D);
  return Out;
}

const std::vector<std::pair<DefId, unsigned>> &View::storesOf(VarId Global) const {
  static const std::vector<std::pair<DefId, unsigned>> Empty;
  auto It = GlobalStores.find(Global);
  return It == GlobalStores.end() ? Empty : It->second;
}

} // namespace ssot::program
