// Coroutines: what awaiting runs besides what is awaited, and what the caller of one that yields gets. In: coroutine
// bodies, co_await, co_yield. Out: calls and values of the walker. A task of the project's own is its coroutine's
// result, whose body runs where the coroutine is called; when that is resumed, and by whom, is not looked at.
#include "extract/ast_walker.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;

static bool yields(const Stmt *S) {
  if (!S || isa<LambdaExpr>(S)) return false;
  return isa<CoyieldExpr>(S) || llvm::any_of(S->children(), yields);
}

/// The body as it was written.
const Stmt *FunctionWalker::enterCoroutine(const CoroutineBodyStmt *Co) {
  IsCoroutine = true;
  if (yields(Co->getBody())) {
    Yielding = Co;
    walk(Co->getPromiseDeclStmt());
  }
  return Co->getBody();
}

/// The caller goes on here, whether or not the body ever ends: what it was returned holds the promise, which got what
/// is yielded.
Val FunctionWalker::VisitCoyieldExpr(const CoyieldExpr *E) {
  Val V = eval(E->getOperand());
  if (!Yielding || Now.Dead) return V;
  Env Resumed = Now;
  Cells.set(ResultCell, value(Yielding->getReturnValueInit()));
  Exits.push_back(std::move(Now));
  Now = std::move(Resumed);
  return V;
}

/// Coroutines of the project's own return it: its body gives the result.
static bool isTask(QualType T) {
  const auto *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition()) return false;
  return !R->lookup(&R->getASTContext().Idents.get("promise_type")).empty();
}

/// An awaiter of the project's own does its work in its functions, which the compiler calls.
Val FunctionWalker::VisitCoawaitExpr(const CoawaitExpr *E) {
  const auto *Awaiter = E->getCommonExpr()->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Awaiter || !Things.isProject(Awaiter) || isTask(E->getOperand()->getType())) return eval(E->getOperand());
  Val On = eval(E->getCommonExpr());
  if (!On.At.isKnown()) On = {facts::None, Place{Cells.newCell(node(On)), {}}, false};
  Opaque[E->getOpaqueValue()] = On;
  NodeId Ready = value(E->getReadyExpr());
  std::vector<Env> Ways;
  Ways.push_back(Cells.under(Now, Ready, true));
  Now = Cells.under(std::move(Now), Ready, false);
  if (!Now.Dead) eval(E->getSuspendExpr());
  Ways.push_back(std::move(Now));
  Now = Cells.join(std::move(Ways));
  return eval(E->getResumeExpr());
}

} // namespace ssot::extract
