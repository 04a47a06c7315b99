// Which functions are handed over as values: names and lambdas as arguments, initial values, results.
#include "extract/ast_walker.h"
#include "clang/AST/RecursiveASTVisitor.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;

bool isStdWrapper(const CXXRecordDecl *R);

bool FunctionWalker::isFunctor(NodeId N) const {
  for (N = G.resolve(N); G.node(N).Kind == Op::Store;) N = G.resolve(G.operands(N)[0]);
  const facts::Node &Root = G.node(N);
  return (Root.Kind == Op::New && X.Functors.count(Root.Ref2)) ||
         (Root.Kind == Op::Object && X.Functors.count(Root.Ref));
}

static bool isOneOfRefs(llvm::StringRef Name) {
  return Name == "std::ref" || Name == "std::cref";
}

/// Looks through choices and lists; what a field of an object holds was said when it was stored there. Functors:
/// objects with one call operator may be called there as well: a library gets them, or a std::function is made of them.
void FunctionWalker::handOver(NodeId Value, facts::CallId By, facts::Pos Where, bool Functors) {
  std::vector<NodeId> Todo{Value};
  std::set<NodeId> Seen;
  while (!Todo.empty() && Seen.size() < 256) {
    NodeId N = G.resolve(Todo.back());
    Todo.pop_back();
    if (!Seen.insert(N).second) continue;
    const facts::Node &X_ = G.node(N);
    switch (X_.Kind) {
    case Op::Func:
      Body.Mentions.push_back({X_.Ref, N, By, Where, Now.Guard});
      break;
    case Op::Select:
    case Op::Phi:
    case Op::Exit:
    case Op::List: {
      // Without conditions and drivers.
      llvm::ArrayRef<NodeId> Ops = G.operands(N);
      size_t First = X_.Kind == Op::Select || X_.Kind == Op::Exit ? 1 : 0;
      for (size_t I = Ops.size(); I-- > First;) {
        bool Aside = (X_.Kind == Op::Phi && X_.Ref && I == 1) || (X_.Kind == Op::Exit && I % 2 == 0);
        if (!Aside) Todo.push_back(Ops[I]);
      }
      break;
    }
    case Op::Store:
    case Op::New:
    case Op::Object: {
      NodeId Root = N;
      while (G.node(Root).Kind == Op::Store) Root = G.operands(Root)[0];
      if (G.node(Root).Kind != Op::Object && G.node(Root).Kind != Op::New) break;
      auto It = X.CallOperators.find(G.node(Root).Kind == Op::New ? G.node(Root).Ref2 : G.node(Root).Ref);
      if (It == X.CallOperators.end()) break;
      if (It->second.size() == 1 && isFunctor(Root) && !Functors) break;
      for (facts::FnId F : It->second) Body.Mentions.push_back({F, N, By, Where, Now.Guard});
      break;
    }
    case Op::Call: { // a closure that another function has made: `pool.submit(deleter("orders"))`
      const facts::Call &C = Body.Calls[X_.Ref];
      if (C.Callee != None && C.Args.size() == 1 && isOneOfRefs(Things.Strings.text(Things.T.Functions[C.Callee].Name)))
        Todo.push_back(C.Args[0]);
      auto Made = ReturnedClosures.find(X_.Ref);
      auto It = Made == ReturnedClosures.end() ? X.CallOperators.end() : X.CallOperators.find(Made->second);
      if (It == X.CallOperators.end()) break;
      for (facts::FnId F : It->second) Body.Mentions.push_back({F, N, By, Where, Now.Guard});
      break;
    }
    default:
      break;
    }
  }
}

/// An object of a class with several call operators: its own, and those of the closures that it derives from
/// (`overloaded{...}`). Which of them is called, its arguments say.
void FunctionWalker::noteCallOperators(const CXXRecordDecl *R, llvm::ArrayRef<facts::ClassId> Bases) {
  facts::ClassId Class = Things.record(R);
  if (!Things.isProject(R) || R->isLambda() || X.CallOperators.count(Class)) return;
  std::vector<facts::FnId> Operators;
  for (const Decl *D : R->decls()) {
    if (const auto *M = dyn_cast<CXXMethodDecl>(D); M && M->getOverloadedOperator() == OO_Call)
      Operators.push_back(Things.function(M));
    if (const auto *T = dyn_cast<FunctionTemplateDecl>(D); T && T->getDeclName().getCXXOverloadedOperator() == OO_Call)
      for (const FunctionDecl *S : T->specializations()) Operators.push_back(Things.function(S));
  }
  for (facts::ClassId Base : Bases)
    if (auto It = X.CallOperators.find(Base); It != X.CallOperators.end()) llvm::append_range(Operators, It->second);
  if (Operators.empty()) return;
  X.CallOperators[Class] = std::move(Operators);
  X.Functors.insert(Class);
}

/// Kept, not called: a closure in a variable of its own type is only handed over when that variable is.
void FunctionWalker::handOverStored(const Val &V, QualType To, SourceLocation Where) {
  const CXXRecordDecl *R = To.getNonReferenceType()->getAsCXXRecordDecl();
  if (R && R->isLambda()) return;
  bool MayHold = !R || isStdWrapper(R) || To->isArrayType();
  if (!MayHold || (V.At.isKnown() && !isStdWrapper(R))) return;
  // A std::function made of a variable: unless that is one whose closure was handed over before.
  auto IsIt = [N = G.resolve(node(V))](const facts::Mention &M) { return M.Value == N; };
  if (V.At.isKnown() && llvm::any_of(Body.Mentions, IsIt)) return;
  handOver(node(V), None, pos(Where), isStdWrapper(R));
  keptClosure(node(V));
}

/// A local variable that is handed on was only a name on the way.
void FunctionWalker::dropHeldMentions() {
  std::vector<facts::Mention> Kept;
  for (size_t I = 0; I < Body.Mentions.size(); ++I) {
    const facts::Mention &M = Body.Mentions[I];
    bool Closure = !isFunctor(M.Value); // others of a class are other objects
    bool Later = HeldHere.count(I) && llvm::any_of(Body.Mentions, [&](const facts::Mention &O) {
                   return O.Function == M.Function && O.By != None && (Closure || O.Value == M.Value);
                 });
    if (!Later) Kept.push_back(M);
  }
  Body.Mentions = std::move(Kept);
}

namespace {
/// Whether a lambda's body does anything but read a variable that it refers to.
struct ChangesOf : RecursiveASTVisitor<ChangesOf> {
  const ValueDecl *Variable = nullptr;
  unsigned Mentions = 0, Reads = 0;
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    Mentions += E->getDecl() == Variable;
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *E) {
    bool Reading =
        E->getCastKind() == CK_LValueToRValue || (E->getCastKind() == CK_NoOp && E->getType().isConstQualified());
    const auto *R = dyn_cast<DeclRefExpr>(E->getSubExpr()->IgnoreParens());
    Reads += Reading && R && R->getDecl() == Variable;
    return true;
  }
};
} // namespace

Val FunctionWalker::VisitLambdaExpr(const LambdaExpr *E) {
  const CXXRecordDecl *R = E->getLambdaClass();
  facts::ClassId Class = Things.record(R);
  NodeId Object = G.make(Op::Object, Class);
  std::vector<Capture> Referred;
  auto Init = E->capture_init_begin();
  for (const LambdaCapture &C : E->captures()) {
    const Expr *From = *Init++;
    if (C.capturesThis()) {
      Object = G.store(Object, Things.str("capture:this"), node({None, thisPlace()}));
      continue;
    }
    if (!C.capturesVariable() || !From) continue;
    Capture K;
    K.Key = Things.str("capture:" + C.getCapturedVar()->getNameAsString());
    Val V = eval(From);
    Object = G.store(Object, K.Key, node(V));
    if (C.getCaptureKind() != LCK_ByRef || !V.At.isKnown()) continue;
    K.At = V.At;
    ChangesOf Changes;
    Changes.Variable = C.getCapturedVar();
    if (!C.getCapturedVar()->getType().getNonReferenceType().isConstQualified())
      Changes.TraverseStmt(E->getCallOperator()->getBody());
    K.Changed = Changes.Mentions > Changes.Reads;
    K.IsFlag = C.getCapturedVar()->getType().getNonReferenceType()->isIntegralOrEnumerationType();
    Referred.push_back(std::move(K));
  }
  if (!Referred.empty()) ByReference[R->getCanonicalDecl()] = std::move(Referred);
  std::vector<facts::FnId> &Operators = X.CallOperators[Class];
  auto Add = [&](const FunctionDecl *FD) {
    facts::FnId F = Things.function(FD);
    if (llvm::is_contained(Operators, F)) return;
    Operators.push_back(F);
    X.Inner.emplace_back(FD, Id);
  };
  if (const FunctionTemplateDecl *T = E->getDependentCallOperator()) {
    for (const FunctionDecl *S : T->specializations()) Add(S);
  } else {
    Add(E->getCallOperator());
  }
  return just(Object);
}

} // namespace ssot::extract
