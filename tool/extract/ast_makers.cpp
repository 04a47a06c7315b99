// Pseudo constructors for what library calls make.
#include "extract/ast_makers.h"
#include "clang/AST/DeclTemplate.h"
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

/// The project's classes among the template arguments, those of a pack aside: they are what is given.
static void addClasses(llvm::ArrayRef<TemplateArgument> Args, Entities &Things,
                       llvm::SmallVectorImpl<CXXRecordDecl *> &Out) {
  for (const TemplateArgument &A : Args) {
    if (A.getKind() != TemplateArgument::Type) continue;
    CXXRecordDecl *R = A.getAsType()->getAsCXXRecordDecl();
    R = R ? R->getDefinition() : nullptr;
    if (R && Things.isProject(R) && !R->isLambda() && !R->isUnion() && !R->isDependentType() && !R->isInvalidDecl())
      Out.push_back(R);
  }
}

void Makers::add(const FunctionDecl *Callee) {
  if (!takesAnything(Callee)) return;
  llvm::SmallVector<CXXRecordDecl *, 2> Classes;
  addClasses(Callee->getTemplateSpecializationArgs()->asArray(), X.Things, Classes);
  if (const auto *Of = dyn_cast<ClassTemplateSpecializationDecl>(Callee->getDeclContext()))
    addClasses(Of->getTemplateArgs().asArray(), X.Things, Classes);
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
  if (const auto *E = dyn_cast<CXXConstructExpr>(Made->IgnoreImplicit())) {
    const CXXConstructorDecl *Ctor = E->getConstructor();
    if (Ctor->isCopyOrMoveConstructor() || Ctor->isTrivial() || isToldByNumber(E, Types)) return;
    X.Inner.push_back({Ctor, facts::None});
  }
  if (facts::FnId Id = X.Things.maker(Class, Types); Id != facts::None) FunctionWalker(X, Id).walkMade(Made, Values);
}

/// The expression that makes an object of these arguments; null: there is none.
const Expr *Makers::initialize(CXXRecordDecl *Class, llvm::MutableArrayRef<Expr *> Args) {
  DiagnosticsEngine &Diagnostics = S.getDiagnostics();
  bool Quiet = Diagnostics.getSuppressAllDiagnostics();
  Diagnostics.setSuppressAllDiagnostics(true);
  SourceLocation At = Class->getLocation();
  InitializedEntity Entity = InitializedEntity::InitializeTemporary(S.Context.getCanonicalTagType(Class));
  InitializationKind Kind = InitializationKind::CreateDirect(At, At, At);
  InitializationSequence Sequence(S, Entity, Kind, Args);
  const Expr *Made = nullptr;
  if (Sequence) {
    ExprResult Result = Sequence.Perform(S, Entity, Kind, Args);
    S.PerformPendingInstantiations();
    if (Result.isUsable()) Made = Result.get();
  }
  Diagnostics.setSuppressAllDiagnostics(Quiet);
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
