// Records of functions, classes and globals.
#include "extract/ast_entities.h"
#include "extract/ast_constants.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::extract {

using namespace clang;
using facts::None;

/// Values that write to the object they were made from: output iterators, `fmt::appender`, `QTextStream out(&text)`.
bool isOutputIterator(QualType T) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->getIdentifier()) return false;
  static constexpr llvm::StringLiteral Names[] = {
      "back_insert_iterator", "front_insert_iterator", "insert_iterator", "appender",
      "buffer_appender",      "basic_appender",        "QTextStream"};
  return llvm::is_contained(Names, R->getName());
}

bool isMutableHandle(QualType T) {
  T = T.getCanonicalType();
  if (isOutputIterator(T)) return true;
  if (const auto *R = T->getAs<ReferenceType>()) {
    QualType Inner = R->getPointeeType();
    return !Inner.isConstQualified() && !Inner->isFunctionType();
  }
  if (const auto *P = T->getAs<PointerType>())
    return !P->getPointeeType().isConstQualified() && !P->getPointeeType()->isFunctionType();
  return false;
}

Entities::Entities(ASTContext &Context, FileTable &Files, facts::Tu &T, const ExtractHints &Hints)
    : Context(Context), Files(Files), T(T), Name(Context), Strings(T.Strings), Hints(Hints),
      Pragmas(Context.getSourceManager()) {}

/// Where a closure begins tells it from every other one of its function; several from one macro are counted.
std::string Entities::lambdaUsr(const CXXRecordDecl *Closure) {
  std::string &Known = LambdaUsrs[Closure->getCanonicalDecl()];
  if (!Known.empty()) return Known;
  const auto *Context = dyn_cast<NamedDecl>(Decl::castFromDeclContext(Closure->getDeclContext()));
  std::string Base = Context ? usrOf(Context) : std::string();
  if (const Decl *Holder = Closure->getLambdaContextDecl())
    if (const auto *N = dyn_cast<NamedDecl>(Holder)) Base += "@" + N->getNameAsString();
  facts::Pos P = Files.pos(Closure->getLocation());
  Base += "@lambda@" + std::to_string(P.Line) + ":" + std::to_string(P.Column);
  std::string Unique = Base;
  for (unsigned I = 2; !UsedLambdaUsrs.insert(Unique).second; ++I) Unique = Base + "#" + std::to_string(I);
  return LambdaUsrs[Closure->getCanonicalDecl()] = Unique;
}

/// What tells instances of a template apart whose arguments have no name of their own, or none outside (closures, local
/// types): Clang's own key leaves out where they stand. Empty: it tells them apart.
std::string Entities::hiddenArguments(llvm::ArrayRef<TemplateArgument> Args) {
  std::string Out;
  for (const TemplateArgument &A : Args) {
    if (A.getKind() == TemplateArgument::Pack) Out += hiddenArguments(A.getPackAsArray());
    if (A.getKind() != TemplateArgument::Type) continue;
    QualType T = A.getAsType().getCanonicalType();
    while (!T->getPointeeType().isNull()) T = T->getPointeeType();
    const auto *R = T->getAsCXXRecordDecl();
    if (!R) continue;
    if (R->isLambda() || !R->isExternallyVisible())
      Out += "#" + usrOf(R);
    else if (const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R))
      Out += hiddenArguments(S->getTemplateArgs().asArray());
  }
  return Out;
}

std::string Entities::usrOf(const NamedDecl *D) {
  if (const auto *R = dyn_cast<CXXRecordDecl>(D); R && R->isLambda()) return lambdaUsr(R);
  std::string Usr;
  const auto *M = dyn_cast<CXXMethodDecl>(D);
  bool InLambda = M && M->getParent()->isLambda();
  if (InLambda) {
    Usr = lambdaUsr(M->getParent()) + "#" + M->getNameAsString();
    if (const TemplateArgumentList *Args = M->getTemplateSpecializationArgs())
      Usr += "#" + Name.type(M->getType()) + hiddenArguments(Args->asArray());
    return Usr;
  }
  // What is local to a lambda: Clang's own key does not tell closures apart.
  if (const auto *Outer = dyn_cast<CXXMethodDecl>(D->getDeclContext()); Outer && Outer->getParent()->isLambda())
    Usr = usrOf(Outer) + "::";
  Usr += Name.usr(D);
  if (!D->isExternallyVisible() && !isa<NamespaceDecl>(D)) {
    facts::FileId F = Files.fileOf(D->getLocation());
    if (F != None) Usr += "@" + T.Files[F].Path.str();
  }
  for (const Decl *At = D; At; At = At->getDeclContext() ? cast<Decl>(At->getDeclContext()) : nullptr) {
    if (const auto *C = dyn_cast<ClassTemplateSpecializationDecl>(At))
      Usr += hiddenArguments(C->getTemplateArgs().asArray());
    const auto *Fn = dyn_cast<FunctionDecl>(At);
    if (Fn && Fn->getTemplateSpecializationArgs())
      Usr += hiddenArguments(Fn->getTemplateSpecializationArgs()->asArray());
  }
  return Usr;
}

facts::FnId Entities::function(const FunctionDecl *FD) {
  const FunctionDecl *Canonical = FD->getCanonicalDecl();
  auto [It, New] = FnOf.try_emplace(Canonical, 0);
  if (!New) return It->second;
  std::string Usr = usrOf(Canonical);
  auto [ByUsr, First] = FnByUsr.try_emplace(Usr, T.Functions.size());
  uint32_t Id = FnOf[Canonical] = ByUsr->second;
  if (First) {
    T.Functions.emplace_back();
    T.Functions.back().Usr = Strings(Usr);
    T.Functions.back().Name = Strings(Name.qualified(FD));
    describeParams(T.Functions.back(), FD);
    NewFunctions.emplace_back(Id, FD);
  }
  return Id;
}

facts::ClassId Entities::record(const RecordDecl *RD) {
  const Decl *Canonical = RD->getCanonicalDecl();
  auto [It, New] = ClassOf.try_emplace(Canonical, 0);
  if (!New) return It->second;
  std::string Usr = usrOf(cast<NamedDecl>(Canonical));
  auto [ByUsr, First] = ClassByUsr.try_emplace(Usr, T.Classes.size());
  uint32_t Id = ClassOf[Canonical] = ByUsr->second;
  if (First) {
    T.Classes.emplace_back();
    T.Classes.back().Usr = Strings(Usr);
    NewClasses.emplace_back(Id, RD);
  }
  return Id;
}

void Entities::recordNamed(QualType T) {
  if (T.isNull()) return;
  for (T = T.getCanonicalType().getNonReferenceType(); !T->getPointeeType().isNull();)
    T = T->getPointeeType().getCanonicalType();
  if (const auto *M = T->getAs<MemberPointerType>()) T = M->getPointeeType().getCanonicalType();
  const CXXRecordDecl *RD = T->getAsCXXRecordDecl();
  if (!RD || RD->isLambda() || !SeenNamed.insert(RD->getCanonicalDecl()).second) return;
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(RD))
    for (const TemplateArgument &A : Spec->getTemplateArgs().asArray()) {
      if (A.getKind() == TemplateArgument::Type) recordNamed(A.getAsType());
      if (A.getKind() == TemplateArgument::Pack)
        for (const TemplateArgument &Inner : A.pack_elements())
          if (Inner.getKind() == TemplateArgument::Type) recordNamed(Inner.getAsType());
    }
  RD = RD->getDefinition();
  if (!RD || RD->isInStdNamespace() || RD->isDependentType()) return;
  auto HoldsText = [&](const CXXRecordDecl *R) {
    return llvm::any_of(Hints.StaticNames,
                        [&](const auto &Hint) { return !R->lookup(&Context.Idents.get(Hint.getKey())).empty(); });
  };
  if (HoldsText(RD)) record(RD);
  for (const Decl *D : RD->decls())
    if (const auto *Inner = dyn_cast<CXXRecordDecl>(D);
        Inner && Inner->isThisDeclarationADefinition() && !Inner->isImplicit() && HoldsText(Inner))
      record(Inner);
  for (const CXXBaseSpecifier &B : RD->bases()) recordNamed(B.getType());
}

facts::GlobalId Entities::global(const VarDecl *VD) {
  const Decl *Canonical = VD->getCanonicalDecl();
  auto [It, New] = GlobalOf.try_emplace(Canonical, 0);
  if (!New) return It->second;
  std::string Usr = usrOf(cast<NamedDecl>(Canonical));
  auto [ByUsr, First] = GlobalByUsr.try_emplace(Usr, T.Globals.size());
  uint32_t Id = GlobalOf[Canonical] = ByUsr->second;
  if (First) {
    T.Globals.emplace_back();
    T.Globals.back().Usr = Strings(Usr);
    NewGlobals.emplace_back(Id, VD);
  }
  return Id;
}

facts::FnId Entities::initializer(const VarDecl *VD) {
  facts::GlobalId G = global(VD);
  auto [It, New] = InitOf.try_emplace(VD->getCanonicalDecl(), T.Functions.size());
  if (!New) return It->second;
  facts::Function F;
  std::string Usr = Strings.text(T.Globals[G].Usr).str() + "#init";
  F.Usr = Strings(Usr);
  F.Name = Strings(Name.qualified(VD));
  F.Flags = facts::FnInitializer | (VD->isExternallyVisible() ? 0u : uint32_t(facts::FnInternal));
  F.Where = Files.pos(VD->getLocation());
  if (F.Where.File != None) F.DeclaredIn = {F.Where.File};
  F.ReturnType = Strings(Name.type(VD->getType()));
  T.Functions.push_back(std::move(F));
  T.Globals[G].Init = It->second;
  return It->second;
}

facts::FnId Entities::maker(const CXXRecordDecl *RD, llvm::ArrayRef<QualType> Types) {
  std::vector<TemplateArgument> Given(Types.begin(), Types.end());
  std::string Usr = usrOf(RD->getCanonicalDecl()) + "#made(";
  for (QualType Type : Types) Usr += Name.type(Type) + ",";
  Usr += hiddenArguments(Given) + ")";
  auto [It, New] = FnByUsr.try_emplace(Usr, T.Functions.size());
  if (!New) return None;
  facts::Function F;
  F.Usr = Strings(Usr);
  std::string Class = Name.qualified(RD);
  F.Name = Strings(Class + "::" + RD->getNameAsString());
  F.Flags = facts::FnConstructor | facts::FnMethod | facts::FnMaker |
            (RD->isExternallyVisible() ? 0u : uint32_t(facts::FnInternal));
  F.Where = Files.pos(RD->getLocation());
  if (F.Where.File != None) F.DeclaredIn = {F.Where.File};
  F.ReturnType = Strings("void");
  for (QualType Type : Types)
    F.Params.push_back({0, Strings(Name.type(Type)), false, Type.getNonReferenceType()->isEnumeralType()});
  F.Class = record(RD);
  T.Functions.push_back(std::move(F));
  return It->second;
}

facts::Str Entities::fieldKey(const ValueDecl *Field) {
  return Strings(Name.qualified(Field));
}

void Entities::setOuter(facts::FnId Inner, facts::FnId Outer) {
  if (Inner != Outer && T.Functions[Inner].Outer == None) T.Functions[Inner].Outer = Outer;
}

void Entities::finish() {
  while (!NewFunctions.empty() || !NewClasses.empty() || !NewGlobals.empty()) {
    if (!NewFunctions.empty()) {
      auto [Id, FD] = NewFunctions.front();
      NewFunctions.pop_front();
      describe(Id, FD);
    } else if (!NewClasses.empty()) {
      auto [Id, RD] = NewClasses.front();
      NewClasses.pop_front();
      describe(Id, RD);
    } else {
      auto [Id, VD] = NewGlobals.front();
      NewGlobals.pop_front();
      describe(facts::GlobalId(Id), VD);
    }
  }
}

void Entities::describeParams(facts::Function &F, const FunctionDecl *FD) {
  for (const ParmVarDecl *P : FD->parameters())
    F.Params.push_back({Strings(P->getName()), Strings(Name.type(P->getType())), isMutableHandle(P->getType()),
                        P->getType().getNonReferenceType()->isEnumeralType()});
}

void Entities::addOverrides(std::vector<facts::FnId> &Out, const CXXMethodDecl *M) {
  for (const CXXMethodDecl *Base : M->overridden_methods()) {
    facts::FnId Id = function(Base);
    if (!llvm::is_contained(Out, Id)) Out.push_back(Id);
    addOverrides(Out, Base);
  }
}

static uint32_t flagsOf(const FunctionDecl *FD) {
  uint32_t Flags = 0;
  auto Set = [&](uint32_t Flag, bool On) { Flags |= On ? Flag : 0; };
  Set(facts::FnInternal, !FD->isExternallyVisible());
  Set(facts::FnVariadic, FD->isVariadic());
  if (const auto *M = dyn_cast<CXXMethodDecl>(FD)) {
    Set(facts::FnMethod, M->isInstance());
    Set(facts::FnStatic, M->isStatic());
    Set(facts::FnVirtual, M->isVirtual());
    Set(facts::FnPure, M->isPureVirtual());
    Set(facts::FnConst, M->isConst());
    Set(facts::FnConstructor, isa<CXXConstructorDecl>(M));
    Set(facts::FnDestructor, isa<CXXDestructorDecl>(M));
    Set(facts::FnLambda, M->getParent()->isLambda() && M->getOverloadedOperator() == OO_Call);
  }
  return Flags;
}

void Entities::describe(facts::FnId Id, const FunctionDecl *FD) {
  uint32_t Flags = flagsOf(FD);
  std::vector<facts::FnId> Overrides;
  facts::ClassId Class = None;
  facts::FnId Outer = None;
  if (const auto *M = dyn_cast<CXXMethodDecl>(FD)) {
    addOverrides(Overrides, M);
    Class = record(M->getParent());
    if (const FunctionDecl *Local = M->getParent()->isLocalClass(); Local && !M->getParent()->isLambda())
      Outer = function(Local);
  }
  // The declarations that people wrote: those of the template, where this is an instantiation.
  const FunctionDecl *Written = FD;
  if (const FunctionDecl *Pattern = FD->getTemplateInstantiationPattern()) Written = Pattern;
  const FunctionDecl *Definition = Written;
  if (!Written->isDefined(Definition)) Definition = Written->getCanonicalDecl();
  std::vector<facts::FileId> DeclaredIn;
  for (const FunctionDecl *R : Written->redecls()) {
    facts::FileId File = Files.fileOf(R->getLocation());
    if (File != None && !Files.isExternal(File)) DeclaredIn.push_back(File);
  }
  llvm::sort(DeclaredIn);
  DeclaredIn.erase(llvm::unique(DeclaredIn), DeclaredIn.end());

  facts::Function &F = T.Functions[Id];
  F.Flags |= Flags;
  if (Files.isExternal(Definition->getLocation())) F.Flags |= facts::FnExternal;
  F.Class = Class;
  F.Where = Files.pos(Definition->getLocation());
  F.DeclaredIn = std::move(DeclaredIn);
  F.Overrides = std::move(Overrides);
  F.ReturnType = Strings(Name.type(FD->getReturnType()));
  if (Outer != None) setOuter(Id, Outer);
  for (const auto *A : FD->specific_attrs<FormatAttr>()) {
    const auto *M = dyn_cast<CXXMethodDecl>(FD);
    if (A->getType()->getName().contains("printf"))
      T.Functions[Id].FormatArg = A->getFormatIdx() - (M && M->isInstance() ? 1 : 0);
  }
}

void Entities::addStatics(facts::Array<facts::StaticString> &Out, const CXXRecordDecl *RD, bool External) {
  for (const Decl *D : RD->decls()) {
    const auto *N = dyn_cast<NamedDecl>(D);
    if (!N || !N->getIdentifier() || (External && !Hints.StaticNames.contains(N->getName()))) continue;
    std::optional<std::string> Text;
    if (const auto *V = dyn_cast<VarDecl>(N); V && V->isStaticDataMember()) Text = constantString(V, Context);
    if (const auto *M = dyn_cast<CXXMethodDecl>(N); M && M->isStatic() && M->param_empty())
      Text = constantResult(M, Context);
    if (Text) Out.push_back({Strings(N->getName()), Strings(*Text)});
  }
  if (External) return;
  if (std::string Table = Pragmas.tableOf(RD); !Table.empty())
    Out.push_back({Strings("#pragma db table"), Strings(Table)});
}

void Entities::describe(facts::ClassId Id, const RecordDecl *RD) {
  facts::Class C;
  C.Usr = T.Classes[Id].Usr;
  const RecordDecl *Definition = RD->getDefinition();
  const RecordDecl *Best = Definition ? Definition : RD;
  C.Name = Strings(Name.qualified(Best));
  C.Display = Strings(Name.display(Best));
  C.Where = Files.pos(Best->getLocation());
  C.External = Files.isExternal(Best->getLocation());
  if (const auto *Outer = dyn_cast<RecordDecl>(Best->getDeclContext())) C.Enclosing = record(Outer);
  if (const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Best)) {
    std::vector<std::string> Args;
    Name.templateArguments(Spec->getTemplateArgs().asArray(), Args);
    for (const std::string &A : Args) C.TemplateArgs.push_back(Strings(A));
    recordNamed(Context.getCanonicalTagType(Spec));
  }
  if (const auto *Cxx = dyn_cast_or_null<CXXRecordDecl>(Definition); Cxx && !Cxx->isDependentType()) {
    for (const CXXBaseSpecifier &B : Cxx->bases())
      if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl()) C.Bases.push_back(record(Base));
    for (const CXXMethodDecl *M : Cxx->methods())
      if (M->isVirtual()) C.Virtuals.push_back(function(M));
    addStatics(C.Statics, Cxx, C.External);
    std::vector<const CXXMethodDecl *> Operators;
    for (const Decl *D : Cxx->decls()) {
      if (const auto *M = dyn_cast<CXXMethodDecl>(D); M && M->getOverloadedOperator() == OO_Call)
        Operators.push_back(M);
      if (const auto *FT = dyn_cast<FunctionTemplateDecl>(D);
          FT && FT->getDeclName().getCXXOverloadedOperator() == OO_Call)
        for (const FunctionDecl *S : FT->specializations()) Operators.push_back(cast<CXXMethodDecl>(S));
    }
    if (Operators.size() == 1 && (!C.External || Cxx->isLambda())) C.CallOperator = function(Operators.front());
  }
  T.Classes[Id] = std::move(C);
}

void Entities::describe(facts::GlobalId Id, const VarDecl *VD) {
  facts::Global &G = T.Globals[Id];
  const VarDecl *Definition = VD->getDefinition();
  const VarDecl *Best = Definition ? Definition : VD;
  G.Name = Strings(Name.qualified(Best));
  G.Type = Strings(Name.type(Best->getType()));
  G.Where = Files.pos(Best->getLocation());
  G.Internal = !Best->isExternallyVisible();
  QualType Type = Best->getType();
  while (const auto *A = Context.getAsArrayType(Type)) Type = A->getElementType();
  G.Const = Type.isConstQualified() || Best->isConstexpr();
}

} // namespace ssot::extract
