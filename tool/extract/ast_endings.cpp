// What ends, and where: destructors at the end of scopes and expressions, of members and elements, of what smart
// pointers own. What was moved away does not end; a shared pointer ends what it made.
#include "extract/ast_walker.h"
#include "llvm/ADT/StringSwitch.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;


/// What an object of a standard class owns: what a smart pointer or optional holds, a container's elements.
static QualType ownedType(const CXXRecordDecl *R) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (!Spec || !inStd(R) || !R->getIdentifier()) return {};
  unsigned At = llvm::StringSwitch<unsigned>(R->getName())
                    .Cases({"unique_ptr", "shared_ptr", "optional"}, 0)
                    .Cases({"vector", "deque", "list", "forward_list", "array", "set", "multiset", "queue", "stack"}, 0)
                    .Cases({"unordered_set", "unordered_multiset"}, 0)
                    .Cases({"map", "multimap", "unordered_map", "unordered_multimap"}, 1)
                    .Default(~0u);
  if (At >= Spec->getTemplateArgs().size() || Spec->getTemplateArgs()[At].getKind() != TemplateArgument::Type)
    return {};
  return Spec->getTemplateArgs()[At].getAsType();
}

/// What a unique_ptr's own deleter runs, where that holds nothing: one that does is known where the pointer is made.
static const CXXMethodDecl *deleterOf(const CXXRecordDecl *R) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(R);
  if (!Spec || !inStd(R) || !R->getIdentifier() || R->getName() != "unique_ptr") return nullptr;
  const CXXRecordDecl *D = Spec->getTemplateArgs()[1].getAsType()->getAsCXXRecordDecl();
  if (!D || !D->hasDefinition() || !D->isEmpty() || inStd(D)) return nullptr;
  auto Found = D->lookup(D->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call));
  return Found.isSingleResult() ? dyn_cast<CXXMethodDecl>(Found.front()) : nullptr;
}

static bool holdsOne(const CXXRecordDecl *R) {
  llvm::StringRef N = R->getName();
  return N == "unique_ptr" || N == "shared_ptr" || N == "optional";
}

static bool isShared(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && inStd(R) && R->getIdentifier() && R->getName() == "shared_ptr";
}

bool FunctionWalker::hasProjectDestructor(QualType T, unsigned Level) {
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || R->hasTrivialDestructor() || Level > 6) return false;
  if (const CXXMethodDecl *M = deleterOf(R)) return Things.isProject(M);
  if (QualType Owned = ownedType(R); !Owned.isNull()) return hasProjectDestructor(Owned, Level + 1);
  if (!Things.isProject(R)) return false;
  R = R->getDefinition();
  if (const CXXDestructorDecl *D = R->getDestructor(); D && (D->isUserProvided() || D->isVirtual())) return true;
  for (const CXXBaseSpecifier &B : R->bases())
    if (hasProjectDestructor(B.getType(), Level + 1)) return true;
  for (const FieldDecl *F : R->fields())
    if (hasProjectDestructor(F->getType(), Level + 1)) return true;
  return false;
}

void FunctionWalker::destroy(const Val &Object, const CXXRecordDecl *Class, SourceLocation Where, bool Virtual,
                             unsigned Level) {
  if (!Class->hasDefinition() || Level > 6 || Now.Dead) return;
  Class = Class->getDefinition();
  // Moved away, or reset: nothing ends.
  if (G.node(G.resolve(node(Object))).Kind == Op::Null) return;
  if (const CXXMethodDecl *M = deleterOf(Class)) {
    if (!Things.isProject(M)) return;
    CallSite C;
    C.Callee = M;
    C.Flags = facts::CallImplicit;
    if (M->isInstance()) C.Receiver = just(G.make(Op::Object, Things.record(M->getParent())));
    C.Args.push_back(just(node(Object)));
    C.Types.push_back(M->getNumParams() ? M->getParamDecl(0)->getType() : Things.Context.VoidPtrTy);
    emitAt(C, Where);
    return;
  }
  if (QualType Owned = ownedType(Class); !Owned.isNull()) {
    const CXXRecordDecl *Inner = Owned->getAsCXXRecordDecl();
    if (!Inner) return;
    return destroy(holdsOne(Class) ? Object : element(Object, None), Inner, Where, holdsOne(Class), Level + 1);
  }
  if (!hasProjectDestructor(Things.Context.getCanonicalTagType(Class))) return;
  const CXXDestructorDecl *D = Class->getDestructor();
  if (D && (D->isUserProvided() || (Virtual && D->isVirtual()))) {
    CallSite C;
    C.Callee = D;
    C.Receiver = Object;
    C.Flags = facts::CallImplicit | (Virtual && D->isVirtual() ? uint8_t(facts::CallVirtual) : uint8_t(0));
    emitAt(C, Where);
    return;
  }
  destroyMembers(Object, Class, Where, Level + 1);
}

void FunctionWalker::destroyMembers(const Val &Object, const CXXRecordDecl *Class, SourceLocation Where,
                                    unsigned Level) {
  std::vector<const FieldDecl *> Fields(Class->field_begin(), Class->field_end());
  for (const FieldDecl *F : llvm::reverse(Fields))
    if (hasProjectDestructor(F->getType()) && !(Class->isLambda() && isShared(F->getType()))) // a copy of a variable
      destroy(field(Object, F), F->getType()->getAsCXXRecordDecl(), Where, false, Level + 1);
  for (const CXXBaseSpecifier &B : Class->bases())
    if (hasProjectDestructor(B.getType())) destroy(Object, B.getType()->getAsCXXRecordDecl(), Where, false, Level + 1);
}

/// Whether this value of a shared pointer was made here: others are not the last to let it go.
bool FunctionWalker::madeHere(NodeId N) {
  N = G.resolve(N);
  while (G.node(N).Kind == Op::Store || G.node(N).Kind == Op::After) N = G.resolve(G.operands(N)[0]);
  if (G.node(N).Kind == Op::New || G.node(N).Kind == Op::Object) return true;
  if (G.node(N).Kind != Op::Call || Body.Calls[G.node(N).Ref].Callee == None) return false;
  llvm::StringRef Name = Things.Strings.text(Things.T.Functions[Body.Calls[G.node(N).Ref].Callee].Name);
  return Name == "std::make_shared" || Name == "std::allocate_shared";
}

/// A shared pointer that somebody copies, or a container is given, lives on there.
void FunctionWalker::sharedBy(const Expr *E, const Val &V) {
  if (V.At.isKnown() && E->isLValue() && isShared(E->getType())) Shared.insert(V.At.Cell);
}

/// A smart pointer that was moved away owns nothing.
void FunctionWalker::movedFrom(const Expr *E, const Val &V) {
  if (V.At.isKnown() && isStdPointer(E->getType()) &&
      (E->isXValue() || isa<MaterializeTemporaryExpr>(E->IgnoreParenImpCasts())))
    Cells.write(V.At, G.null());
}

/// `p.reset()`, `p.reset(q)`, `p.release()`, `p = nullptr`: what it had ends here (or is let go), what it has now is
/// To.
Val FunctionWalker::replaceOwned(const Expr *At, const Val &Pointer, QualType T, NodeId To, bool Ends) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  NodeId Old = node(Pointer);
  bool Shared = R->getName() == "shared_ptr" && !madeHere(Old);
  if (Ends && !Shared && hasProjectDestructor(Things.Context.getCanonicalTagType(R)))
    destroy(Pointer, R, At->getBeginLoc(), true);
  if (Pointer.At.isKnown()) Cells.write(Pointer.At, To);
  return just(Old);
}

void FunctionWalker::addCleanup(const Val &Object, QualType T, SourceLocation Where) {
  if (hasProjectDestructor(T)) Cleanups.push_back({Object, T, Where});
}

/// What lives as long as the program ends with it.
void FunctionWalker::endAtExit(const VarDecl *VD, NodeId Value) {
  QualType T = VD->getType();
  const CXXRecordDecl *R = T->isReferenceType() ? nullptr : T->getAsCXXRecordDecl();
  if (R && hasProjectDestructor(T)) destroy(just(Value), R, VD->getBeginLoc(), false);
}

/// The ends of everything made since, without forgetting it: other ways still have it.
void FunctionWalker::runCleanups(size_t From) {
  for (size_t I = Cleanups.size(); I > From; --I) {
    Cleanup C = Cleanups[I - 1];
    bool IsLast = madeHere(node(C.Object)) && !(C.Object.At.isKnown() && Shared.contains(C.Object.At.Cell));
    if (isShared(C.Type) && !IsLast) continue;
    destroy(C.Object, C.Type->getAsCXXRecordDecl(), C.Where, false);
  }
}

void FunctionWalker::leaveScope(size_t From) {
  if (!Now.Dead) runCleanups(From);
  Cleanups.resize(std::min(From, Cleanups.size()));
}

void FunctionWalker::endFullExpression(size_t From) {
  leaveScope(From);
}

Val FunctionWalker::VisitMaterializeTemporaryExpr(const MaterializeTemporaryExpr *E) {
  Val V = eval(E->getSubExpr());
  if (const auto *Kept = V.At.isKnown() ? nullptr : madeKeeper(E->getSubExpr())) {
    V = {None, Place{Cells.newCell(node(V)), {}}};
    Keepers[V.At.Cell] = *Kept;
  }
  if (!hasProjectDestructor(E->getType())) return V;
  // It ends with the expression; one that a variable keeps alive is moved to the variable's scope (initialize).
  if (!V.At.isKnown()) V = {None, Place{Cells.newCell(node(V)), {}}};
  if (E->getStorageDuration() != SD_Static && !Now.Dead) Cleanups.push_back({V, E->getType(), E->getBeginLoc()});
  return V;
}

} // namespace ssot::extract
