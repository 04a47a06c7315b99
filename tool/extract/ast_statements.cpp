// Which way does execution go: branches, loops, jumps, and the values where ways meet.
#include "extract/ast_constants.h"
#include "extract/ast_cursors.h"
#include "extract/ast_walker.h"
#include "extract/blocks.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;


FunctionWalker::FunctionWalker(Extraction &X, facts::FnId Id)
    : X(X), Things(X.Things), Id(Id), G(Body, X.Things.Strings), Cells(G), Now(Cells.Now) {
  Cells.OnGlobalStore = [this](facts::GlobalId Global, NodeId Value) {
    facts::Pos Where = Body.GlobalStores.empty() ? facts::Pos() : Body.GlobalStores.back().Where;
    if (!Body.Calls.empty()) Where = Body.Calls.back().Where;
    Body.GlobalStores.push_back({Global, None, Value, Where, Now.Guard});
  };
  Cells.OnHandedOutStore = [this](facts::CallId By, NodeId Value) {
    Body.GlobalStores.push_back({None, By, Value, Body.Calls.back().Where, Now.Guard});
  };
}

void FunctionWalker::incomplete(llvm::StringRef Why) {
  Body.Flags |= facts::FnIncomplete;
  if (!Body.Why) Body.Why = Things.str(Why);
}

void FunctionWalker::walkFunction(const FunctionDecl *FD) {
  Self = FD;
  const auto *Method = dyn_cast<CXXMethodDecl>(FD);
  if (Method && Method->isInstance()) ThisCell = Cells.newCell(G.make(facts::Op::This));
  if (Method && Method->isInstance() && Things.isProject(Method)) keepOwnMembers(Method->getParent());
  if (Method && Method->getParent()->isLambda()) {
    Closure = Method->getParent();
    for (const LambdaCapture &C : Closure->captures())
      if (C.capturesVariable())
        CaptureKeys[C.getCapturedVar()] = Things.str("capture:" + C.getCapturedVar()->getNameAsString());
      else if (C.capturesThis())
        CapturesThis = true;
  }
  for (unsigned I = 0; I < FD->getNumParams(); ++I) {
    const ParmVarDecl *P = FD->getParamDecl(I);
    CellId C = CellOf[P] = Cells.newCell(G.make(facts::Op::Param, I));
    if (P->getType()->isReferenceType() || isObjectPointer(P->getType())) Now.Bindings[P] = {Place{C, {}}, false};
    if (isStdPointer(P->getType()) && !P->getType()->isReferenceType())
      addCleanup({None, Place{C, {}}}, P->getType(), P->getBeginLoc());
  }
  ResultCell = Cells.newCell(None);
  if (Method && Method->isDefaulted() && isCopy(Method)) return walkCopy();
  if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(FD)) walkConstructorInits(Ctor);
  const Stmt *S = FD->getBody();
  if (const auto *Co = dyn_cast_or_null<CoroutineBodyStmt>(S)) S = enterCoroutine(Co);
  walk(S);
  if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(FD); Dtor && !Now.Dead)
    destroyMembers({None, thisPlace()}, Dtor->getParent(), FD->getLocation(), 0);
  finishBody();
}

/// The whole object becomes the other one.
void FunctionWalker::walkCopy() {
  Cells.write(thisPlace(), node(variable(Self->getParamDecl(0))));
  if (!isa<CXXConstructorDecl>(Self)) Cells.set(ResultCell, Cells.read(thisPlace()));
  finishBody();
}

void FunctionWalker::walkInitializer(const VarDecl *VD) {
  ResultCell = Cells.newCell(None);
  Val V = eval(VD->getAnyInitializer());
  NodeId N = node(V);
  handOverStored(V, VD->getType(), VD->getLocation());
  Cells.set(ResultCell, N);
  endAtExit(VD, N);
  finishBody();
}

/// Jumps in a function whose way through its body is followed wherever it is called.
static constexpr size_t MaxJumpsOfCheck = 8;

/// Whether some condition leaves one way alone: on the other side it throws, or ends the program.
static bool isCheck(const facts::Function &Fn) {
  std::map<facts::BlockId, unsigned> Sides; // 1: a way on where the condition does not hold, 2: where it does
  for (const facts::Jump &J : Fn.Jumps) Sides[J.From] |= J.Condition == None ? 3 : J.Holds ? 2 : 1;
  return !Fn.Leaves.empty() && Fn.Jumps.size() <= MaxJumpsOfCheck &&
         llvm::any_of(Sides, [](const auto &B) { return B.second != 3; });
}

void FunctionWalker::finishBody() {
  for (auto &[D, L] : Labels)
    if (L.Head) Cells.closeLoop(*L.Head);
  if (!Now.Dead) {
    leave(Self && Self->getBody() ? Self->getBody()->getEndLoc() : SourceLocation());
    Exits.push_back(Now);
  }
  joinReturningLoops();
  Env End = Cells.join(std::move(Exits));
  if (!End.Dead) {
    if (NodeId R = Cells.get(End, ResultCell); R != None) Body.Result = R;
    if (ThisCell != None)
      if (NodeId T = Cells.get(End, ThisCell); G.node(T).Kind != facts::Op::This) Body.Exit.push_back({0, T});
    for (unsigned I = 0; Self && I < Self->getNumParams(); ++I) {
      if (!isMutableHandle(Self->getParamDecl(I)->getType())) continue;
      NodeId P = Cells.get(End, CellOf[Self->getParamDecl(I)]);
      if (P != None && G.node(P).Kind != facts::Op::Param) Body.Exit.push_back({I + 1, P});
    }
  }
  dropHeldMentions();
  if (Body.Leaves.empty() && !IsCoroutine) Body.Flags |= facts::FnEndless;
  Body.Jumps = std::move(Cells.Jumps);
  simplifyBlocks(Body);
  if (isCheck(Body)) Body.Flags |= facts::FnChecks;
  if (G.isFull()) incomplete("more values than the limit of one function");
  G.finish();
  facts::Function &Out = Things.T.Functions[Id];
  Out.Flags |= facts::FnHasBody | Body.Flags;
  if (Body.Why) Out.Why = Body.Why;
  Out.Nodes = std::move(Body.Nodes);
  Out.Operands = std::move(Body.Operands);
  Out.Calls = std::move(Body.Calls);
  Out.Guards = std::move(Body.Guards);
  Out.Jumps = std::move(Body.Jumps);
  Out.Leaves = std::move(Body.Leaves);
  Out.Mentions = std::move(Body.Mentions);
  Out.GlobalStores = std::move(Body.GlobalStores);
  Out.Exit = std::move(Body.Exit);
  Out.Result = Body.Result;
}

/// A loop that returns what it looks for: behind it, only what it has not found goes on.
void FunctionWalker::joinReturningLoops() {
  for (ReturningLoop &L : llvm::reverse(ReturningLoops)) {
    // Whatever comes behind it comes behind it alone: the loop stands in no branch, or the others have returned.
    auto IsBehind = [&](const Env &E) { return E.Dead || Cells.isUnder(E.Guard, L.Outer); };
    if (!std::all_of(Exits.begin() + L.To, Exits.end(), IsBehind)) continue;
    Env Rest = Cells.join({Exits.begin() + L.To, Exits.end()});
    NodeId Normal = Rest.Dead ? G.make(facts::Op::Phi) : Cells.get(Rest, ResultCell);
    llvm::SmallVector<NodeId, 2> Found;
    for (size_t I = L.From; I < L.To; ++I) {
      L.How.Conditions.push_back(Cells.conditionBehind(Exits[I].Guard, L.How.Inside));
      Found.push_back(Cells.get(Exits[I], ResultCell));
    }
    NodeId Result = Normal == None ? None : Cells.exitValue(L.How, Normal, Found);
    if (Result == None) continue;
    Env All = Cells.join({Exits.begin() + L.From, Exits.end()});
    All.Cells[ResultCell] = Result;
    Exits.resize(L.From);
    Exits.push_back(std::move(All));
  }
}

/// A label inside makes dead code live again.
static bool holdsLabel(const Stmt *S) {
  if (!S) return false;
  if (isa<LabelStmt, SwitchCase>(S)) return true;
  if (isa<Expr>(S)) return false;
  for (const Stmt *C : S->children())
    if (holdsLabel(C)) return true;
  return false;
}

void FunctionWalker::walk(const Stmt *S) {
  if (!S || (Now.Dead && !holdsLabel(S))) return;
  switch (S->getStmtClass()) {
  case Stmt::CompoundStmtClass: {
    size_t Scope = Cleanups.size();
    for (const Stmt *C : cast<CompoundStmt>(S)->body()) walk(C);
    return leaveScope(Scope);
  }
  case Stmt::DeclStmtClass:
    return walkDecl(cast<DeclStmt>(S));
  case Stmt::IfStmtClass:
    return walkIf(cast<IfStmt>(S));
  case Stmt::SwitchStmtClass:
    return walkSwitch(cast<SwitchStmt>(S));
  case Stmt::CaseStmtClass:
  case Stmt::DefaultStmtClass:
    return walkCase(cast<SwitchCase>(S));
  case Stmt::WhileStmtClass: {
    const auto *W = cast<WhileStmt>(S);
    return walkLoop(S, W->getConditionVariable(), W->getCond(), nullptr, W->getBody(), true);
  }
  case Stmt::DoStmtClass:
    return walkLoop(S, nullptr, cast<DoStmt>(S)->getCond(), nullptr, cast<DoStmt>(S)->getBody(), false);
  case Stmt::ForStmtClass: {
    const auto *F = cast<ForStmt>(S);
    if (std::optional<CursorLoop> Through = Now.Dead ? std::nullopt : cursorLoop(F, Things.Context))
      return walkCursor(*Through, F->getBody());
    size_t Scope = Cleanups.size();
    walk(F->getInit());
    walkLoop(S, F->getConditionVariable(), F->getCond(), F->getInc(), F->getBody(), true);
    return leaveScope(Scope);
  }
  case Stmt::CXXForRangeStmtClass:
    return walkRangeFor(cast<CXXForRangeStmt>(S));
  case Stmt::CXXTryStmtClass:
    return walkTry(cast<CXXTryStmt>(S));
  case Stmt::ReturnStmtClass:
    return walkReturn(cast<ReturnStmt>(S)->getRetValue(), S->getBeginLoc(), cast<ReturnStmt>(S)->getNRVOCandidate());
  case Stmt::CoreturnStmtClass:
    return walkReturn(cast<CoreturnStmt>(S)->getOperand(), S->getBeginLoc());
  case Stmt::BreakStmtClass:
  case Stmt::ContinueStmtClass: {
    for (Jump &J : llvm::reverse(Jumps)) {
      if (isa<ContinueStmt>(S) && !J.IsLoop) continue;
      runCleanups(J.Cleanups);
      (isa<BreakStmt>(S) ? J.Breaks : J.Continues).push_back(Now);
      break;
    }
    ++LeftLoops;
    Now.Dead = true;
    return;
  }
  case Stmt::LabelStmtClass:
    return walkLabel(cast<LabelStmt>(S));
  case Stmt::GotoStmtClass:
    return walkGoto(cast<GotoStmt>(S)->getLabel());
  case Stmt::AttributedStmtClass:
    return walk(cast<AttributedStmt>(S)->getSubStmt());
  case Stmt::NullStmtClass:
    return;
  default:
    break;
  }
  if (const auto *E = dyn_cast<Expr>(S)) return effect(E);
  for (const Stmt *C : S->children()) walk(C);
}

/// An expression whose value nobody takes. What it made ends here.
void FunctionWalker::effect(const Expr *E) {
  if (!E) return;
  size_t Scope = Cleanups.size();
  Val V = eval(E);
  if (E->isPRValue() && !isObjectPointer(E->getType()) && !Now.Dead) addCleanup(V, E->getType(), E->getBeginLoc());
  endFullExpression(Scope);
}

void FunctionWalker::walkDecl(const DeclStmt *S) {
  for (const Decl *D : S->decls()) {
    if (const auto *VD = dyn_cast<VarDecl>(D)) initialize(VD);
    if (const auto *RD = dyn_cast<CXXRecordDecl>(D); RD && !RD->isDependentType() && RD->isThisDeclarationADefinition())
      X.LocalClasses.push_back(RD);
  }
}

void FunctionWalker::branch(const Expr *Cond, llvm::function_ref<void()> Yes, llvm::function_ref<void()> No) {
  NodeId C = value(Cond);
  Env Before = Now;
  Now = Cells.under(Before, C, true);
  if (!Now.Dead) Yes();
  Env After = std::move(Now);
  Now = Cells.under(std::move(Before), C, false);
  if (!Now.Dead) No();
  std::vector<Env> Ways;
  Ways.push_back(std::move(After));
  Ways.push_back(std::move(Now));
  Now = Cells.joinBranch(std::move(Ways));
}

void FunctionWalker::walkIf(const IfStmt *S) {
  size_t Scope = Cleanups.size();
  walk(S->getInit());
  if (S->isConsteval()) {
    walk(S->isNegatedConsteval() ? S->getThen() : S->getElse());
    return leaveScope(Scope);
  }
  if (S->getConditionVariable()) initialize(S->getConditionVariable());
  branch(S->getCond(), [&] { walk(S->getThen()); }, [&] { walk(S->getElse()); });
  leaveScope(Scope);
}

// ---- switch

NodeId FunctionWalker::caseCondition(const SwitchCase *S) {
  const auto *C = cast<CaseStmt>(S);
  NodeId V = Choices.back().Value, Low = value(C->getLHS());
  if (!C->getRHS()) return G.binary("==", V, Low);
  return G.binary("&&", G.binary(">=", V, Low), G.binary("<=", V, value(C->getRHS())));
}

void FunctionWalker::walkSwitch(const SwitchStmt *S) {
  size_t Scope = Cleanups.size();
  walk(S->getInit());
  if (S->getConditionVariable()) initialize(S->getConditionVariable());
  Choice C;
  C.Value = value(S->getCond());
  C.Entry = Now;
  for (const SwitchCase *K = S->getSwitchCaseList(); K; K = K->getNextSwitchCase()) C.Cases.push_back(K);
  std::reverse(C.Cases.begin(), C.Cases.end());
  Choices.push_back(std::move(C));
  Jumps.emplace_back();
  Jumps.back().Cleanups = Cleanups.size();
  Now.Dead = true;
  walk(S->getBody());
  std::vector<Env> Ways = std::move(Jumps.back().Breaks);
  Ways.push_back(std::move(Now));
  if (!Choices.back().HasDefault) Ways.push_back(std::move(Choices.back().Entry));
  Jumps.pop_back();
  Choices.pop_back();
  Now = Cells.joinBranch(std::move(Ways));
  leaveScope(Scope);
}

/// Entry holds the way on which no case so far has matched.
void FunctionWalker::walkCase(const SwitchCase *S) {
  if (Choices.empty()) return walk(S->getSubStmt());
  std::vector<const SwitchCase *> Group;
  const Stmt *Sub = S;
  for (; isa<SwitchCase>(Sub); Sub = cast<SwitchCase>(Sub)->getSubStmt()) Group.push_back(cast<SwitchCase>(Sub));
  Env Fallthrough = std::move(Now);
  Now = Choices.back().Entry; // case values are constants: where they are evaluated does not matter
  Env Taken = Choices.back().Entry;
  bool Default = llvm::any_of(Group, [](const SwitchCase *K) { return isa<DefaultStmt>(K); });
  Choices.back().Seen.insert(Group.begin(), Group.end());
  if (Default) {
    Choices.back().HasDefault = true;
    // All other cases have not matched, also those that are written below.
    for (const SwitchCase *K : Choices.back().Cases)
      if (isa<CaseStmt>(K) && !Choices.back().Seen.contains(K))
        Taken = Cells.under(std::move(Taken), caseCondition(K), false);
  } else {
    NodeId Any = None;
    for (const SwitchCase *K : Group) {
      NodeId One = caseCondition(K);
      Any = Any == None ? One : G.binary("||", Any, One);
    }
    Choices.back().Entry = Cells.under(Taken, Any, false);
    Taken = Cells.under(std::move(Taken), Any, true);
  }
  std::vector<Env> Ways;
  Ways.push_back(std::move(Fallthrough));
  Ways.push_back(std::move(Taken));
  Now = Cells.joinBranch(std::move(Ways));
  walk(Sub);
}

// ---- loops

namespace {
/// Pointer variables that a loop lets point elsewhere.
struct PointerMoves : RecursiveASTVisitor<PointerMoves> {
  llvm::SmallVector<const ValueDecl *, 4> Moved;
  void add(const Expr *E) {
    const auto *R = dyn_cast<DeclRefExpr>(E->IgnoreParens());
    if (R && isObjectPointer(R->getType()) && !llvm::is_contained(Moved, R->getDecl())) Moved.push_back(R->getDecl());
  }
  bool VisitBinaryOperator(BinaryOperator *B) {
    if (B->isAssignmentOp()) add(B->getLHS());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *U) {
    if (U->isIncrementDecrementOp() || U->getOpcode() == UO_AddrOf) add(U->getSubExpr());
    return true;
  }
};
} // namespace

void FunctionWalker::walkLoop(const Stmt *Loop, const VarDecl *CondVar, const Expr *Cond, const Expr *Inc,
                              const Stmt *Body, bool TestFirst, const VarDecl *Each) {
  if (Now.Dead) { // jumped into: its labels are all that is left of it
    walk(Body);
    return;
  }
  std::optional<llvm::APSInt> Constant = CondVar ? std::nullopt : constantInteger(Cond, Things.Context);
  bool Once = !TestFirst && Constant && !*Constant; // do { } while (0)
  facts::GuardId Outer = Now.Guard;
  size_t FirstExit = Exits.size(), FirstLeft = LeftFunction;
  Environment::LoopHead Head;
  Environment::LoopExit How;
  if (!Once) {
    PointerMoves Moves;
    Moves.TraverseStmt(const_cast<Stmt *>(Loop));
    Head = Cells.enterLoop(Moves.Moved);
  }
  size_t Scope = Cleanups.size();
  Jumps.emplace_back();
  Jumps.back().Cleanups = Scope;
  Jumps.back().IsLoop = true;
  std::vector<Env> Ends;
  if (TestFirst && Cond) {
    if (CondVar) initialize(CondVar);
    NodeId C = value(Cond);
    How.Number = ++Loops;
    How.Driver = C;
    Ends.push_back(Cells.under(Now, C, false, Head.Block));
    Now = Cells.under(std::move(Now), C, true);
    How.Inside = Now.Guard;
  }
  if (Each) initialize(Each);
  walk(Body);
  if (Each) leaveScope(Scope);
  std::vector<Env> Ways = std::move(Jumps.back().Continues);
  Ways.push_back(std::move(Now));
  Now = Cells.join(std::move(Ways));
  if (!Now.Dead && Inc) effect(Inc);
  if (!Now.Dead && !TestFirst && Cond && !Once) {
    NodeId C = value(Cond);
    Ends.push_back(Cells.under(Now, C, false));
    Now = Cells.under(std::move(Now), C, true);
  }
  if (!Once) Cells.backEdge(Head);
  if (Once) Ends.push_back(std::move(Now));
  Cells.closeLoop(Head, How.Number, How.Driver);
  std::vector<Env> Breaks = std::move(Jumps.back().Breaks);
  Jumps.pop_back();
  auto IsDead = [](const Env &E) { return E.Dead; };
  if (!Once && !Now.Dead && llvm::all_of(Ends, IsDead) && llvm::all_of(Breaks, IsDead)) leave(Body->getEndLoc());
  if (How.Number) {
    Now = Cells.leaveLoop(Head, How, std::move(Ends.front()), std::move(Breaks));
    leftLoop(How, FirstExit, Outer);
  } else {
    for (Env &E : Breaks) Ends.push_back(std::move(E));
    Now = Cells.joinBranch(std::move(Ends));
  }
  if (!Once) Now.Guard = Outer;
  Now.LostWays |= !Once && LeftFunction != FirstLeft;
  Cleanups.resize(Scope);
}

/// Returns inside an outermost loop are joined with what comes behind it when the body is finished.
void FunctionWalker::leftLoop(const Environment::LoopExit &How, size_t FirstExit, facts::GuardId Outer) {
  bool Nested = llvm::any_of(Jumps, [](const Jump &J) { return J.IsLoop; });
  if (Exits.size() > FirstExit && !Nested) ReturningLoops.push_back({FirstExit, Exits.size(), How, Outer});
}

/// The type that a class has under that name.
static QualType typeIn(const CXXRecordDecl *R, llvm::StringRef Name) {
  for (const Decl *D : R->decls())
    if (const auto *T = dyn_cast<TypedefNameDecl>(D); T && T->getName() == Name)
      return T->getUnderlyingType().getCanonicalType();
  return {};
}

/// Whether a loop goes through a map: its elements are pairs, and what it maps to has a name.
static facts::Entries entriesOf(QualType Element, QualType Range) {
  const auto *Pair =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Element.getNonReferenceType()->getAsCXXRecordDecl());
  const CXXRecordDecl *Map = Range.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Pair || !Map || !inStd(Pair) || Pair->getName() != "pair") return facts::NoEntries;
  bool IsMap = !typeIn(Map, "mapped_type").isNull();
  if (Map->hasDefinition())
    Map->forallBases([&](const CXXRecordDecl *Base) { return IsMap |= !typeIn(Base, "mapped_type").isNull(), true; });
  if (!IsMap) return facts::NoEntries;
  return Pair->getTemplateArgs()[0].getAsType()->isIntegralOrEnumerationType() ? facts::KeyedByNumber
                                                                               : facts::KeyedByText;
}

static const VarDecl *onlyVariable(const DeclStmt *S) {
  return S ? dyn_cast<VarDecl>(S->getSingleDecl()) : nullptr;
}

/// Of a range of the project's own, the variable that its begin() initialises; of others null: they are their elements.
const VarDecl *FunctionWalker::ownBegin(const CXXForRangeStmt *S) const {
  const VarDecl *Begin = onlyVariable(S->getBeginStmt());
  const Expr *Init = Begin ? Begin->getInit() : nullptr;
  if (Init) Init = Init->IgnoreImplicit();
  const auto *Call = dyn_cast_or_null<CallExpr>(Init);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  return Callee && Things.isProject(Callee) ? Begin : nullptr;
}

void FunctionWalker::walkRangeFor(const CXXForRangeStmt *S) {
  if (Now.Dead) return;
  size_t Scope = Cleanups.size();
  walk(S->getInit());
  const VarDecl *Whole = onlyVariable(S->getRangeStmt()), *Begin = ownBegin(S);
  if (Whole) initialize(Whole);
  const CXXRecordDecl *Iterator = Begin ? Begin->getType()->getAsCXXRecordDecl() : nullptr;
  if (Iterator && Things.isProject(Iterator)) { // its functions are what happens
    initialize(Begin);
    walk(S->getEndStmt());
    walkLoop(S, nullptr, S->getCond(), S->getInc(), S->getBody(), true, S->getLoopVariable());
    return leaveScope(Scope);
  }
  // An iterator of a map gives its entries.
  facts::Entries Entries =
      Begin ? facts::NoEntries : entriesOf(S->getLoopVariable()->getType(), S->getRangeInit()->getType());
  Val Range = Begin ? eval(Begin->getInit()) : Whole ? variable(Whole) : eval(S->getRangeInit());
  walkElements(Range, Entries, S->getBody(), [&](const Val &Element) {
    if (const VarDecl *At = onlyVariable(S->getBeginStmt())) RangeElements[At] = Element;
    initialize(S->getLoopVariable());
  });
  leaveScope(Scope);
}

/// A loop by iterator or pointer is one over the elements.
void FunctionWalker::walkCursor(const CursorLoop &L, const Stmt *Body) {
  Val Range = eval(L.Range);
  Range.Array = false;
  const CXXRecordDecl *Class = L.Range->getType()->getAsCXXRecordDecl();
  QualType Element = Class ? typeIn(Class, "value_type") : QualType();
  facts::Entries Entries = Element.isNull() ? facts::NoEntries : entriesOf(Element, L.Range->getType());
  std::optional<Binding> Before;
  if (auto It = Now.Bindings.find(L.Cursor); It != Now.Bindings.end()) Before = It->second;
  CellId First = Cells.newCell(G.integer("1"));
  for (auto [E, Asks] : L.AskForFirst) AskForFirst[E->IgnoreParenImpCasts()] = {First, Asks};
  bool Counts = !L.AskForLast.empty();
  CellId Index = Counts ? Cells.newCell(G.integer("0")) : None, Last = Counts ? Cells.newCell(G.integer("0")) : None;
  for (auto [E, Asks] : L.AskForLast) AskForFirst[E->IgnoreParenImpCasts()] = {Last, Asks};
  auto Next = [&] { return G.binary("+", Cells.read(Place{Index, {}}), G.integer("1")); };
  walkElements(
      Range, Entries, Body,
      [&](const Val &Here) {
        if (!L.Cursor->getType()->isPointerType()) {
          RangeElements[L.Cursor] = Here;
        } else if (Here.At.isKnown()) {
          Now.Bindings[L.Cursor] = {Here.At, false};
        } else {
          Now.Bindings[L.Cursor] = {Place{Cells.newCell(node(Here)), {}}, false};
        }
        if (Counts) Cells.set(Last, G.binary("==", Next(), G.unary("count", node(Range))));
        if (!L.GoesOn) return;
        NodeId C = value(L.GoesOn);
        Jumps.back().Breaks.push_back(Cells.under(Now, C, false));
        Now = Cells.under(std::move(Now), C, true);
      },
      [&] {
        Cells.set(First, G.integer("0"));
        if (Counts) Cells.set(Index, Next());
      });
  RangeElements.erase(L.Cursor);
  if (Before) Now.Bindings[L.Cursor] = *Before; // it is at the end now: anywhere
}

/// A loop over a container's elements. Begin: what each round begins with; Behind: what it ends with.
void FunctionWalker::walkElements(const Val &Range, facts::Entries Entries, const Stmt *Body,
                                  llvm::function_ref<void(const Val &)> Begin, llvm::function_ref<void()> Behind) {
  facts::GuardId Outer = Now.Guard;
  PointerMoves Moves;
  Moves.TraverseStmt(const_cast<Stmt *>(Body));
  size_t FirstExit = Exits.size(), FirstLeft = LeftFunction;
  Environment::LoopHead Head = Cells.enterLoop(Moves.Moved);
  Env Empty = Now;
  Environment::LoopExit How;
  How.Number = ++Loops;
  How.Inside = Now.Guard;
  Val Element = element(Range, None, How.Number, Entries);
  How.Driver = node(Element);
  Empty.Block = Cells.block(Head.Block, {0, 0, None, true, facts::Jump::PastLoop, Head.Block});
  Now.Block = Cells.block(Head.Block);
  Jumps.emplace_back();
  Jumps.back().Cleanups = Cleanups.size();
  Jumps.back().IsLoop = true;
  size_t Inner = Cleanups.size();
  Begin(Element);
  walk(Body);
  leaveScope(Inner);
  std::vector<Env> Ways = std::move(Jumps.back().Continues);
  Ways.push_back(std::move(Now));
  Now = Cells.join(std::move(Ways));
  if (!Now.Dead && Behind) Behind();
  Cells.backEdge(Head);
  Cells.closeLoop(Head, How.Number, How.Driver);
  Ways = std::move(Jumps.back().Breaks);
  Jumps.pop_back();
  Now = Cells.leaveLoop(Head, How, std::move(Empty), std::move(Ways));
  leftLoop(How, FirstExit, Outer);
  Now.Guard = Outer;
  Now.LostWays |= LeftFunction != FirstLeft;
}

// ---- leaving

void FunctionWalker::walkTry(const CXXTryStmt *S) {
  if (Now.Dead) return walk(S->getTryBlock());
  Env Before = Now;
  Now.Block = Cells.block(Before.Block);
  size_t FirstLeft = LeftFunction + LeftLoops;
  walk(S->getTryBlock());
  bool Lost = LeftFunction + LeftLoops != FirstLeft;
  std::vector<Env> Ends{Now};
  for (unsigned I = 0; I < S->getNumHandlers(); ++I) {
    // An exception may come before any of the block's changes or after all of them.
    std::vector<Env> Ways{Before, Ends.front()};
    facts::GuardId Outer = Before.Guard;
    Now = Cells.join(std::move(Ways));
    Now.Guard = Outer;
    Now.LostWays |= Lost;
    Now.Block = Cells.block(Before.Block, {0, 0, None, true, facts::Jump::Exception});
    size_t Scope = Cleanups.size();
    const CXXCatchStmt *C = S->getHandler(I);
    if (const VarDecl *E = C->getExceptionDecl()) {
      CellOf[E] = Cells.newCell(G.unknown("an exception"));
      Now.Bindings[E] = {Place{CellOf[E], {}}, false};
    }
    walk(C->getHandlerBlock());
    leaveScope(Scope);
    Ends.push_back(Now);
  }
  Now = Cells.join(std::move(Ends));
  if (!Now.Dead) Now.Guard = Before.Guard;
  Now.LostWays |= Lost;
}

void FunctionWalker::leave(SourceLocation Where) {
  Body.Leaves.push_back({Now.Block, pos(Where)});
}

/// Itself: the variable that the caller's object is made in place of, which does not end here.
void FunctionWalker::walkReturn(const Expr *E, SourceLocation Where, const VarDecl *Itself) {
  if (Now.Dead) return;
  if (E) {
    size_t Scope = Cleanups.size();
    Val V = eval(E);
    NodeId N = node(V);
    if (G.node(N).Kind == facts::Op::Call) Body.Calls[G.node(N).Ref].Flags |= facts::CallReturned;
    if (Self) handOverStored(V, Self->getReturnType(), E->getBeginLoc());
    endFullExpression(Scope);
    if (Now.Dead) return;
    Cells.set(ResultCell, N);
    if (auto It = CellOf.find(Itself); Itself && It != CellOf.end()) Cells.set(It->second, G.null());
  }
  runCleanups(0);
  leave(Where);
  Exits.push_back(Now);
  ++LeftFunction;
  Now.Dead = true;
}

void FunctionWalker::walkLabel(const LabelStmt *S) {
  Label &L = Labels[S->getDecl()];
  std::vector<Env> Ways = std::move(L.Waiting);
  Ways.push_back(std::move(Now));
  Now = Cells.join(std::move(Ways));
  // Jumps back to here bring other values.
  if (!Now.Dead) L.Head = Cells.enterLoop({});
  walk(S->getSubStmt());
}

void FunctionWalker::walkGoto(const LabelDecl *D) {
  if (Now.Dead) return;
  Label &L = Labels[D];
  if (L.Head)
    Cells.backEdge(*L.Head);
  else
    L.Waiting.push_back(Now);
  ++LeftFunction;
  Now.Dead = true;
}

} // namespace ssot::extract
