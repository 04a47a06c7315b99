// Pseudo constructors for what library calls make.
#include "extract/ast_makers.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Sema/Initialization.h"
#include "clang/Sema/Sema.h"
#include "llvm/ADT/Sequence.h"

namespace ssot::extract {

using namespace clang;

/// Arguments that stand before what is handed on: a key and a hint, a position.
static constexpr size_t MaxBefore = 2;

/// Whether the function takes whatever it is given, as its last parameters.
static bool takesAnything(const FunctionDecl *Callee) {
  const FunctionTemplateDecl *Primary = Callee->getPrimaryTemplate();
  const FunctionDecl *Written = Primary ? Primary->getTemplatedDecl() : nullptr;
  return Written && Written->getNumParams() && Written->parameters().back()->isParameterPack();
}

namespace {
class Calls : public RecursiveASTVisitor<Calls> {
public:
  Calls(Extraction &X) : X(X) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }
  bool VisitDeclRefExpr(DeclRefExpr *E) { return note(dyn_cast<FunctionDecl>(E->getDecl())); }
  bool VisitMemberExpr(MemberExpr *E) { return note(dyn_cast<FunctionDecl>(E->getMemberDecl())); }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) { return note(E->getConstructor()); }

private:
  bool note(const FunctionDecl *F) {
    if (F && F->getTemplateSpecializationArgs() && !F->isDependentContext() && !X.Things.isProject(F))
      X.Forwarding.insert(F);
    return true;
  }
  Extraction &X;
};
} // namespace

void Makers::find(llvm::ArrayRef<Decl *> Decls) {
  Calls Found(X);
  for (Decl *D : Decls) Found.TraverseDecl(D);
}

/// The class of the project that a template argument names, complete; null: it names none.
CXXRecordDecl *Makers::projectClass(const TemplateArgument &A) {
  if (A.getKind() != TemplateArgument::Type) return nullptr;
  QualType T = A.getAsType().getNonReferenceType();
  CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !X.Things.isProject(R) || R->isDependentType() || R->isUnion()) return nullptr;
  quietly([&] { (void)S.isCompleteType(R->getLocation(), T); }); // the library's skipped bodies would have done it
  R = R->getDefinition();
  return R && !R->isInvalidDecl() ? R : nullptr;
}

/// The project's classes among the template arguments, those of a pack aside: they are what is given.
void Makers::addClasses(llvm::ArrayRef<TemplateArgument> Args, llvm::SmallVectorImpl<CXXRecordDecl *> &Out) {
  for (const TemplateArgument &A : Args)
    if (CXXRecordDecl *R = projectClass(A); R && !R->isLambda()) Out.push_back(R);
}

/// What Clang is asked for here may have errors that the program has not.
void Makers::quietly(llvm::function_ref<void()> Do) {
  DiagnosticsEngine &Diagnostics = S.getDiagnostics();
  bool Quiet = Diagnostics.getSuppressAllDiagnostics();
  Diagnostics.setSuppressAllDiagnostics(true);
  Do();
  Diagnostics.setSuppressAllDiagnostics(Quiet);
}

void Makers::add(const FunctionDecl *Callee) {
  use(Callee->getTemplateSpecializationArgs()->asArray());
  if (!takesAnything(Callee)) return;
  llvm::SmallVector<CXXRecordDecl *, 2> Classes;
  addClasses(Callee->getTemplateSpecializationArgs()->asArray(), Classes);
  if (const auto *Of = dyn_cast<ClassTemplateSpecializationDecl>(Callee->getDeclContext()))
    addClasses(Of->getTemplateArgs().asArray(), Classes);
  llvm::SmallVector<QualType, 8> Given;
  for (const ParmVarDecl *P : Callee->parameters()) Given.push_back(P->getType());
  for (CXXRecordDecl *Class : Classes)
    for (size_t Before = 0; Before <= std::min(MaxBefore, Given.size()); ++Before)
      add(Class, llvm::ArrayRef(Given).drop_front(Before));
}

void Makers::add(CXXRecordDecl *Class, llvm::ArrayRef<QualType> Given) {
  llvm::SmallVector<Expr *, 8> Args;
  llvm::SmallVector<const OpaqueValueExpr *, 8> Values;
  llvm::SmallVector<QualType, 8> Types;
  for (QualType T : Given) {
    Types.push_back(T.getNonReferenceType());
    auto *Value = new (S.Context)
        OpaqueValueExpr(Class->getLocation(), Types.back(), T->isLValueReferenceType() ? VK_LValue : VK_XValue);
    Args.push_back(Value);
    Values.push_back(Value);
  }
  const Expr *Made = initialize(Class, Args);
  if (!Made) return;
  addVirtuals(Class);
  if (const auto *E = dyn_cast<CXXConstructExpr>(Made->IgnoreImplicit())) {
    const CXXConstructorDecl *Ctor = E->getConstructor();
    if (Ctor->isCopyOrMoveConstructor() || Ctor->isTrivial() || isToldByNumber(E, Types)) return;
    X.Inner.push_back({Ctor, facts::None});
  }
  if (facts::FnId Id = X.Things.maker(Class, Types); Id != facts::None) FunctionWalker(X, Id).walkMade(Made, Values);
}

/// What a library does with objects of a class template's instance that it is given: it calls them, and ends them. Its
/// own bodies, which would have Clang make these functions, are skipped.
void Makers::use(llvm::ArrayRef<TemplateArgument> Args) {
  for (const TemplateArgument &A : Args) {
    if (A.getKind() == TemplateArgument::Pack) use(A.getPackAsArray());
    CXXRecordDecl *R = projectClass(A);
    if (!R || !R->getTemplateInstantiationPattern()) continue;
    for (CXXMethodDecl *M : R->methods()) {
      bool IsUsed = isa<CXXDestructorDecl>(M) || M->getOverloadedOperator() == OO_Call;
      if (!IsUsed || !M->isTemplateInstantiation() || M->isDefined()) continue;
      quietly([&] {
        S.InstantiateFunctionDefinition(R->getLocation(), M, /*Recursive=*/true);
        S.PerformPendingInstantiations();
      });
    }
  }
}

/// What can be called of an object of that class alone: of a template, Clang makes these only where one is made.
void Makers::addVirtuals(const CXXRecordDecl *Class) {
  for (const CXXMethodDecl *M : Class->methods())
    if (M->isVirtual() && M->isTemplateInstantiation()) X.Inner.push_back({M, facts::None});
  for (const CXXBaseSpecifier &B : Class->bases())
    if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl(); Base && Base->hasDefinition())
      if (X.Things.isProject(Base)) addVirtuals(Base->getDefinition());
}

/// The expression that makes an object of these arguments; null: there is none.
const Expr *Makers::initialize(CXXRecordDecl *Class, llvm::MutableArrayRef<Expr *> Args) {
  SourceLocation At = Class->getLocation();
  InitializedEntity Entity = InitializedEntity::InitializeTemporary(S.Context.getCanonicalTagType(Class));
  InitializationKind Kind = InitializationKind::CreateDirect(At, At, At);
  const Expr *Made = nullptr;
  quietly([&] {
    InitializationSequence Sequence(S, Entity, Kind, Args);
    if (!Sequence) return;
    ExprResult Result = Sequence.Perform(S, Entity, Kind, Args);
    S.DefineUsedVTables();
    S.PerformPendingInstantiations();
    if (Result.isUsable()) Made = Result.get();
  });
  return Made;
}

/// Whether the linker finds that constructor without our help: no other one takes as many arguments, or these are of
/// its parameters' very types.
bool Makers::isToldByNumber(const CXXConstructExpr *E, llvm::ArrayRef<QualType> Given) const {
  const CXXConstructorDecl *Chosen = E->getConstructor();
  if (Chosen->getNumParams() != Given.size() || Chosen->isInheritingConstructor()) return false;
  auto SameType = [&](size_t I) {
    return X.Things.Name.type(Chosen->getParamDecl(I)->getType()) == X.Things.Name.type(Given[I]);
  };
  if (llvm::all_of(llvm::seq(size_t(0), Given.size()), SameType)) return true;
  auto TakesAsMany = [&](const NamedDecl *D) {
    if (isa<FunctionTemplateDecl>(D)) return true;
    const auto *C = dyn_cast<CXXConstructorDecl>(D);
    return C && C != Chosen->getCanonicalDecl() && C->getNumParams() == Given.size() && !C->isCopyOrMoveConstructor();
  };
  return llvm::none_of(S.LookupConstructors(const_cast<CXXRecordDecl *>(Chosen->getParent())), TakesAsMany);
}

} // namespace ssot::extract
