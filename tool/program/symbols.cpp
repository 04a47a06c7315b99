// Numbering of functions, classes and globals over all units.
#include "program/symbols.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/Path.h"

namespace ssot::program {

static llvm::StringRef relativeTo(llvm::StringRef Root, llvm::StringRef Path) {
  if (!Root.empty() && Path.starts_with(Root) && Path.size() > Root.size() &&
      (Root.ends_with("/") || Path[Root.size()] == '/'))
    return Path.drop_front(Root.size()).ltrim('/');
  return Path.str();
}

SymbolTable::SymbolTable(const std::vector<const facts::Tu *> &AllUnits, const Services &W) : Units(AllUnits), Who(W) {
  // The result may not depend on the order in which units come.
  llvm::sort(Units, [](const facts::Tu *A, const facts::Tu *B) {
    return std::tie(A->MainFile, A->Output) < std::tie(B->MainFile, B->Output);
  });
  FnOf.resize(Units.size());
  ClsOf.resize(Units.size());
  VarOf.resize(Units.size());
  Roles.resize(Units.size());
  // Growing tables are hashed anew each time: a million functions, twenty times.
  size_t Bodies = 0;
  for (const facts::Tu *T : Units) {
    ++Compiled[T->MainFile];
    Bodies += T->Declared.empty() ? T->Functions.size() : T->Outlines.size();
  }
  SymByUsr.reserve(Bodies);
  DefByPlace.reserve(Bodies);
  for (unsigned U = 0; U < Units.size(); ++U) addUnit(U);
  finish();
}

void SymbolTable::addUnit(unsigned U) {
  const facts::Tu &T = *Units[U];
  int Target = Who.ServiceOfOutput && !T.Output.empty() ? Who.ServiceOfOutput(T.Output) : Shared;
  for (const facts::File &F : T.Files) Roles[U].push_back(roleOf(F.Path, F.External));
  auto SharedMainIsOf = [&](int Service) {
    for (size_t F = 0; F < T.Files.size(); ++F) {
      if (T.Files[F].Path != T.MainFile || Roles[U][F]->Service != Shared) continue;
      FileRole &Own = AllRoles.emplace_back(*Roles[U][F]);
      Own.Service = Service;
      Roles[U][F] = &Own;
    }
  };
  // A shared file that is compiled for a target of one service belongs to that program.
  if (Target != Shared) SharedMainIsOf(Target);
  int Program = Target != Shared ? Target : programOf(U);
  Programs.push_back(Program);
  // A shared file that is compiled once for each of several programs is one of each.
  if (Target == Shared && Program != Shared && Compiled[T.MainFile] > 1) SharedMainIsOf(Program);
  addClasses(U);
  addFunctions(U);
  addGlobals(U);
}

const FileRole *SymbolTable::roleOf(facts::PathName Path, bool External) {
  static const FileRole Nobody;
  if (External) return &Nobody;
  const FileRole *&Known = RoleByPath[Path.number()];
  if (!Known) Known = &AllRoles.emplace_back(Who.RoleOf(relativeTo(Who.Root, Path)));
  return Known;
}

/// The service of the unit's own file; a shared file belongs to the program whose files (and nobody else's) it
/// includes.
int SymbolTable::programOf(unsigned U) const {
  int Found = Shared;
  for (facts::FileId F = 0; F < Units[U]->Files.size(); ++F) {
    const FileRole &R = *Roles[U][F];
    if (R.Service == Shared) continue;
    if (Units[U]->Files[F].Path == Units[U]->MainFile) return R.Service;
    if (!R.InterfaceOf.empty()) continue;
    if (Found != Shared && Found != R.Service) return Shared;
    Found = R.Service;
  }
  return Found;
}

namespace {
/// What a body says, ids put in words: two units number their strings and functions in their own ways.
class BodyHash {
public:
  BodyHash(const facts::Tu &T) : T(T) {}
  size_t of(const facts::Function *Whole, const facts::Outline *Body) {
    facts::Pool Memory;
    return of(Whole ? *Whole : facts::readBody(T, *Body, Memory));
  }
  size_t of(const facts::Function &F) {
    using facts::Op;
    for (const facts::Node &N : F.Nodes) {
      bool IsText = N.Kind == Op::Literal || N.Kind == Op::Int || N.Kind == Op::Field || N.Kind == Op::Store ||
                    N.Kind == Op::Unary || N.Kind == Op::Binary || N.Kind == Op::Unknown;
      add(size_t(N.Kind));
      if (IsText)
        text(N.Ref);
      else if (N.Kind == Op::Func)
        text(T.function(N.Ref).Usr);
      else if (N.Kind == Op::Global)
        text(T.Globals[N.Ref].Usr);
      else if (N.Kind == Op::Object)
        text(T.Classes[N.Ref].Usr);
      else
        add(N.Ref);
    }
    for (facts::NodeId N : F.Operands) add(N);
    for (const facts::Call &C : F.Calls) {
      if (C.Callee != facts::None) text(T.function(C.Callee).Usr);
      for (facts::Str A : C.TemplateArgs) text(A);
      for (facts::NodeId A : C.Args) add(A);
      add(C.Guarded);
    }
    add(F.Result);
    return Sum;
  }

private:
  void add(size_t V) { Sum = llvm::hash_combine(Sum, V); }
  void text(facts::Str S) { add(llvm::hash_value(llvm::StringRef(T.Strings[S]))); }
  const facts::Tu &T;
  size_t Sum = 0;
};
} // namespace

/// The same inline function of a header comes with every unit that includes it: one definition, unless another
/// program's macros make it another one.
DefId SymbolTable::definition(unsigned U, facts::FnId Number, const facts::Outline *Body, SymId Id) {
  const facts::Tu &T = *Units[U];
  const facts::Declaration &F = T.function(Number);
  const facts::Function *Whole = T.Declared.empty() ? &T.Functions[Number] : nullptr;
  const FileRole &R = role(U, F.Where.File);
  Place At{Id, F.Where.File == facts::None ? Nothing : Units[U]->Files[F.Where.File].Path.number(), F.Where.Line,
           R.Service};
  auto Make = [&] {
    DefId D = DefId(Defs.size());
    Symbols[Id].Defs.push_back(D);
    const facts::Outline *Short = Whole ? &Outlines.emplace_back(facts::outlineOf(*Whole)) : Body;
    int Program = R.Service == Shared ? Programs[U] : Shared;
    Defs.push_back({FunctionRef(Whole, D), &F, Short, U, Id, R.Service, R.Excluded, Program});
    return D;
  };
  auto [Known, New] = DefByPlace.try_emplace(At, Defs.size());
  if (New) return Make();
  DefId First = Known->second;
  if (R.Service != Shared || Programs[U] == Shared || Programs[U] == Defs[First].Program) return First;
  auto [Own, NewHere] = DefInProgram.try_emplace({First, Programs[U]}, First);
  if (NewHere &&
      BodyHash(T).of(Whole, Body) != BodyHash(*Units[Defs[First].Unit]).of(Defs[First].Fn.whole(), Defs[First].Body))
    Own->second = Make();
  return Own->second;
}

const FileRole &SymbolTable::role(unsigned Unit, facts::FileId F) const {
  static const FileRole Nobody;
  return F == facts::None ? Nobody : *Roles[Unit][F];
}

Location SymbolTable::location(unsigned Unit, const facts::Pos &P) const {
  if (P.File == facts::None) return {};
  return {relativeTo(Who.Root, Units[Unit]->Files[P.File].Path).str(), P.Line, P.Column};
}

std::strong_ordering SymbolTable::compare(unsigned Unit, const facts::Pos &P, const Location &To) const {
  if (P.File == facts::None) return Location() <=> To;
  if (int File = relativeTo(Who.Root, Units[Unit]->Files[P.File].Path).compare(To.File)) return File <=> 0;
  return std::tie(P.Line, P.Column) <=> std::tie(To.Line, To.Column);
}

void SymbolTable::addClasses(unsigned U) {
  const facts::Tu &T = *Units[U];
  std::vector<bool> New(T.Classes.size());
  for (size_t I = 0; I < T.Classes.size(); ++I) {
    const facts::Class &C = T.Classes[I];
    int Owner = role(U, C.Where.File).Service;
    // A class of one name in two services is two classes.
    auto [It, Added] =
        ClsByKey.try_emplace((llvm::Twine(T.Strings[C.Usr]) + "@" + llvm::Twine(Owner)).str(), Classes.size());
    New[I] = Added;
    if (Added) {
      Classes.emplace_back();
      Classes.back().Owner = Owner;
    }
    ClsOf[U].push_back(It->second);
  }
  for (size_t I = 0; I < T.Classes.size(); ++I) {
    const facts::Class &C = T.Classes[I];
    ClassInfo &Info = Classes[ClsOf[U][I]];
    if (New[I]) {
      Info.Name = T.Strings[C.Name];
      Info.Display = T.Strings[C.Display];
      Info.External = C.External;
      Info.Excluded = role(U, C.Where.File).Excluded;
      Info.Where = location(U, C.Where);
    }
    // A forward declaration in one unit is completed by another.
    if (Info.Bases.empty())
      for (facts::ClassId B : C.Bases) Info.Bases.push_back(ClsOf[U][B]);
    for (const facts::StaticString &S : C.Statics)
      if (llvm::none_of(Info.Statics, [&](const auto &Known) { return Known.first == T.Strings[S.Name]; }))
        Info.Statics.emplace_back(T.Strings[S.Name], T.Strings[S.Value]);
    if (C.Enclosing != facts::None) Info.Enclosing = ClsOf[U][C.Enclosing];
  }
}

void SymbolTable::addFunctions(unsigned U) {
  const facts::Tu &T = *Units[U];
  const facts::Outline *Body = T.Outlines.data();
  for (facts::FnId Number = 0; Number < T.functionCount(); ++Number) {
    const facts::Declaration &F = T.function(Number);
    auto [It, Added] = SymByUsr.try_emplace(T.Strings[F.Usr], Symbols.size());
    if (Added) Symbols.emplace_back();
    SymId Id = It->second;
    FnOf[U].push_back(Id);
    Symbol &S = Symbols[Id];
    bool HasBody = F.Flags & facts::FnHasBody;
    if (!S.Decl || (HasBody && !(S.Decl->Flags & facts::FnHasBody))) {
      S.Decl = &F;
      S.Unit = U;
      S.Name = T.Strings[F.Name];
      S.Usr = T.Strings[F.Usr];
    }
    S.Flags |= F.Flags;
    for (facts::FileId D : F.DeclaredIn)
      for (int Service : role(U, D).InterfaceOf)
        if (!llvm::is_contained(S.InterfaceOf, Service)) S.InterfaceOf.push_back(Service);
    if (HasBody) definition(U, Number, T.Declared.empty() ? nullptr : Body++, Id);
  }
  for (facts::FnId I = 0; I < T.functionCount(); ++I) {
    Symbol &S = Symbols[FnOf[U][I]];
    for (facts::FnId O : T.function(I).Overrides)
      if (SymId Base = FnOf[U][O]; !llvm::is_contained(S.Overrides, Base)) {
        S.Overrides.push_back(Base);
        Symbols[Base].OverriddenBy.push_back(FnOf[U][I]);
      }
  }
  auto AddTo = [](std::vector<SymId> &List, SymId S) {
    if (!llvm::is_contained(List, S)) List.push_back(S);
  };
  for (size_t I = 0; I < T.Classes.size(); ++I) {
    ClassInfo &Info = Classes[ClsOf[U][I]];
    for (facts::FnId V : T.Classes[I].Virtuals) AddTo(Info.Virtuals, FnOf[U][V]);
    if (facts::FnId C = T.Classes[I].CallOperator; C != facts::None) Info.CallOperator = FnOf[U][C];
  }
  for (facts::FnId I = 0; I < T.functionCount(); ++I) {
    const facts::Declaration &F = T.function(I);
    if (F.Class == facts::None) continue;
    if (F.Flags & facts::FnConstructor) AddTo(Classes[ClsOf[U][F.Class]].Constructors, FnOf[U][I]);
    if ((F.Flags & facts::FnLambda) || llvm::StringRef(T.Strings[F.Name]).ends_with("::operator()"))
      AddTo(Classes[ClsOf[U][F.Class]].CallOperators, FnOf[U][I]);
    if (F.Flags & facts::FnDestructor) AddTo(Classes[ClsOf[U][F.Class]].Destructors, FnOf[U][I]);
  }
}

void SymbolTable::addGlobals(unsigned U) {
  const facts::Tu &T = *Units[U];
  for (const facts::Global &G : T.Globals) {
    auto [It, Added] = VarByKey.try_emplace(T.Strings[G.Usr], Globals.size());
    if (Added) Globals.emplace_back();
    VarOf[U].push_back(It->second);
    GlobalInfo &Info = Globals[It->second];
    if (Info.Name.empty()) Info.Name = T.Strings[G.Name];
    Info.Const &= G.Const;
    if (G.Init == facts::None) continue;
    for (DefId D : Symbols[FnOf[U][G.Init]].Defs)
      if (!llvm::is_contained(Info.Inits, D)) Info.Inits.push_back(D);
  }
}

void SymbolTable::addCalls() {
  CallsBegin.assign(Defs.size() + 1, 0);
  for (DefId D = 0; D < Defs.size(); ++D) CallsBegin[D + 1] = CallsBegin[D] + Defs[D].Body->Calls.size();
  Calls.reserve(CallsBegin.back());
  using facts::Outline;
  for (const Def &D : Defs)
    for (uint32_t C : D.Body->Calls) {
      uint32_t Callee = C & Outline::CallsNobody;
      Calls.push_back({Callee == Outline::CallsNobody ? NoSymbol : symbol(D.Unit, Callee),
                       (C & Outline::CallIsVirtual) != 0, (C & Outline::CallGives) != 0});
    }
}

void SymbolTable::finish() {
  addCalls();
  for (Symbol &S : Symbols)
    for (SymId Base : S.Overrides)
      for (int Service : Symbols[Base].InterfaceOf)
        if (!llvm::is_contained(S.InterfaceOf, Service)) S.InterfaceOf.push_back(Service);
  Names.reserve(Symbols.size());
  for (const Symbol &S : Symbols) Names.insert(S.Name);
  // Nobody adds to them any more.
  SymByUsr = decltype(SymByUsr)();
  DefByPlace = decltype(DefByPlace)();
  DefInProgram = decltype(DefInProgram)();
  for (const Symbol &S : Symbols) Defined.push_back(!S.Defs.empty());
  for (VarId V = 0; V < Globals.size(); ++V)
    if (!Globals[V].Inits.empty()) GlobalsByName.try_emplace(Globals[V].Name, V);
  for (ClsId C = 0; C < Classes.size(); ++C) {
    ClassesByName[Classes[C].Display].push_back(C);
    if (Classes[C].Name != Classes[C].Display) ClassesByName[Classes[C].Name].push_back(C);
  }
}

bool SymbolTable::derivesFrom(ClsId Derived, ClsId Base) const {
  if (Derived == Nothing || Base == Nothing) return false;
  if (Derived == Base || Classes[Derived].Display == Classes[Base].Display) return true;
  return llvm::any_of(Classes[Derived].Bases, [&](ClsId B) { return derivesFrom(B, Base); });
}

std::string SymbolTable::display(const Def &D) const {
  return str(D, D.Decl->Name).str();
}

llvm::StringRef lastComponent(llvm::StringRef Qualified) {
  size_t At = Qualified.rfind("::");
  return At == llvm::StringRef::npos ? Qualified : Qualified.drop_front(At + 2);
}

bool isArithmetic(llvm::StringRef Type) {
  static constexpr llvm::StringLiteral Words[] = {"bool",    "char",     "short",   "int",      "long",
                                                  "float",   "double",   "signed",  "unsigned", "wchar_t",
                                                  "char8_t", "char16_t", "char32_t"};
  llvm::SmallVector<llvm::StringRef, 4> Parts;
  Type.split(Parts, ' ', -1, false);
  return !Parts.empty() &&
         llvm::all_of(Parts, [](llvm::StringRef P) { return llvm::is_contained(Words, P) || P == "const"; });
}

} // namespace ssot::program
