// What does this expression mean: constants, variables, members, operators. Wrappers that Clang puts around expressions
// mean what they hold.
#include "extract/ast_constants.h"
#include "extract/ast_walker.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;

bool isObjectPointer(QualType T) {
  const auto *P = T->getAs<PointerType>();
  return P && !P->getPointeeType()->isFunctionType();
}

NodeId FunctionWalker::node(const Val &V) {
  if (V.At.isKnown()) return Cells.read(V.At);
  return V.Node == None ? G.unknown("an expression without a value") : G.resolve(V.Node);
}

Val FunctionWalker::eval(const Expr *E) {
  if (!E) return just(G.unknown("no expression"));
  // Deep enough for sums of a thousand strings; what is deeper is generated.
  if (Depth > 3000) {
    incomplete("an expression nested too deeply");
    return just(G.unknown("an expression nested too deeply"));
  }
  ++Depth;
  std::optional<Val> Constant = folded(E);
  if (auto It = AskForFirst.find(E); !AskForFirst.empty() && It != AskForFirst.end()) {
    NodeId IsFirst = Cells.read(Place{It->second.first, {}});
    Constant = just(It->second.second ? IsFirst : G.unary("!", IsFirst));
  }
  Val V = Constant ? *Constant : Visit(E);
  --Depth;
  return V;
}

/// Unknown kinds of expressions: their parts still run.
Val FunctionWalker::VisitStmt(const Stmt *S) {
  if (S->getStmtClass() == Stmt::CXXPseudoDestructorExprClass) return just(G.unknown("nothing"));
  for (const Stmt *C : S->children())
    if (const auto *E = dyn_cast_or_null<Expr>(C)) eval(E);
  return just(G.unknown(("a " + llvm::StringRef(S->getStmtClassName())).str()));
}

// ---- constants

Val FunctionWalker::integer(const llvm::APSInt &I, QualType T) {
  if (const auto *E = T->getAsEnumDecl())
    for (const EnumConstantDecl *C : E->enumerators())
      if (llvm::APSInt::isSameValue(C->getInitVal(), I))
        return just(G.integer(llvm::toString(I, 10), Things.Name.qualified(C)));
  if (T->isAnyCharacterType() && !I.isNegative()) return just(G.literal(utf8(unsigned(I.getZExtValue()))));
  return just(G.integer(llvm::toString(I, 10)));
}

Val FunctionWalker::constantOr(const Expr *E, llvm::StringRef Why) {
  if (auto I = constantInteger(E, Things.Context)) return integer(*I, E->getType());
  return just(G.unknown(Why));
}

/// The variable that a chain of members and subscripts begins at.
static const VarDecl *rootVariable(const Expr *E) {
  for (;;) {
    E = E->IgnoreParenImpCasts();
    if (const auto *M = dyn_cast<MemberExpr>(E)) {
      if (const auto *V = dyn_cast<VarDecl>(M->getMemberDecl())) return V;
      if (M->isArrow()) return nullptr;
      E = M->getBase();
    } else if (const auto *S = dyn_cast<ArraySubscriptExpr>(E)) {
      E = S->getBase();
    } else {
      const auto *R = dyn_cast<DeclRefExpr>(E);
      return R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
    }
  }
}

static bool isConstantRoot(const Expr *E, ASTContext &Context) {
  const VarDecl *V = rootVariable(E);
  if (!V || isa<ParmVarDecl>(V) || V->getType()->isReferenceType() || V->getType()->isDependentType()) return false;
  QualType T = Context.getBaseElementType(V->getType());
  return (V->isConstexpr() || T.isConstQualified()) && V->getAnyInitializer() &&
         !V->getAnyInitializer()->isValueDependent();
}

/// What Clang can compute: only where it has a chance, since asking costs.
std::optional<Val> FunctionWalker::folded(const Expr *E) {
  if (E->isValueDependent() || E->containsErrors()) return std::nullopt;
  bool Worth = false;
  switch (E->getStmtClass()) {
  case Stmt::ImplicitCastExprClass: {
    CastKind K = cast<CastExpr>(E)->getCastKind();
    Worth = (K == CK_LValueToRValue || K == CK_ArrayToPointerDecay) &&
            isConstantRoot(cast<CastExpr>(E)->getSubExpr(), Things.Context);
    break;
  }
  case Stmt::DeclRefExprClass:
  case Stmt::MemberExprClass:
    Worth = E->getType()->isRecordType() && isConstantRoot(E, Things.Context);
    break;
  case Stmt::CallExprClass:
  case Stmt::CXXMemberCallExprClass:
  case Stmt::CXXOperatorCallExprClass: {
    const FunctionDecl *FD = cast<CallExpr>(E)->getDirectCallee();
    const CXXRecordDecl *R = E->getType()->getAsCXXRecordDecl();
    // What a library binds to a function is no text, though one stands in it.
    bool Binds = R && inStd(R) && R->getName().starts_with("_Bind");
    Worth = FD && FD->isConstexpr() && !Binds;
    break;
  }
  case Stmt::UserDefinedLiteralClass:
    Worth = true;
    break;
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    Worth = cast<CXXConstructExpr>(E)->getConstructor()->isConstexpr() && cast<CXXConstructExpr>(E)->getNumArgs() > 0;
    break;
  case Stmt::ConstantExprClass:
    Worth = true;
    break;
  default:
    break;
  }
  if (!Worth) return std::nullopt;
  if (E->getType()->isIntegralOrEnumerationType()) {
    if (auto I = constantInteger(E, Things.Context)) return integer(*I, E->getType());
  } else if (auto Text = constantText(E, Things.Context)) {
    return just(G.literal(*Text));
  }
  return std::nullopt;
}

NodeId FunctionWalker::zero(QualType T) {
  if (T->isPointerType() || T->isNullPtrType() || T->isMemberPointerType()) return G.null();
  if (T->isIntegralOrEnumerationType()) return G.integer("0");
  if (const auto *R = T->getAsRecordDecl()) return G.make(Op::Object, Things.record(R));
  if (T->isArrayType()) return G.make(Op::List);
  return G.unknown("zero");
}

Val FunctionWalker::VisitIntegerLiteral(const IntegerLiteral *E) {
  return just(G.integer(llvm::toString(E->getValue(), 10, E->getType()->isSignedIntegerType())));
}
Val FunctionWalker::VisitCharacterLiteral(const CharacterLiteral *E) {
  return just(G.literal(utf8(E->getValue())));
}
Val FunctionWalker::VisitCXXBoolLiteralExpr(const CXXBoolLiteralExpr *E) {
  return just(G.integer(E->getValue() ? "1" : "0"));
}
Val FunctionWalker::VisitStringLiteral(const StringLiteral *E) {
  return just(G.literal(textOf(E)));
}
Val FunctionWalker::VisitPredefinedExpr(const PredefinedExpr *E) {
  return just(E->getFunctionName() ? G.literal(textOf(E->getFunctionName())) : G.unknown("a function's name"));
}
/// A type's identity: a text that no other type has.
Val FunctionWalker::VisitCXXTypeidExpr(const CXXTypeidExpr *E) {
  if (E->isPotentiallyEvaluated()) return just(G.unknown("the type of an object"));
  QualType T = E->isTypeOperand() ? E->getTypeOperand(Things.Context) : E->getExprOperand()->getType();
  return just(G.literal("typeid(" + Things.Name.type(T.getUnqualifiedType()) + ")"));
}
Val FunctionWalker::VisitFloatingLiteral(const FloatingLiteral *) {
  return just(G.unknown("a floating-point number"));
}

// ---- variables and members

Place FunctionWalker::thisPlace() {
  Place P;
  P.Cell = ThisCell;
  if (CapturesThis && P.isKnown()) P.Path.push_back({Step::Field, Things.str("capture:this")});
  return P;
}

const VarDecl *FunctionWalker::localPointer(const Expr *E) {
  const auto *R = dyn_cast<DeclRefExpr>(E->IgnoreParens());
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && isObjectPointer(V->getType()) && !CaptureKeys.count(V) ? V : nullptr;
}

void FunctionWalker::rebind(const VarDecl *VD, const Val &V) {
  CastTests.erase(VD);
  Now.Bindings[VD] = V.At.isKnown() ? Binding{V.At, V.Array} : Binding{Place{Cells.newCell(node(V)), {}}, V.Array};
}

Val FunctionWalker::variable(const VarDecl *VD) {
  if (auto It = CaptureKeys.find(VD); It != CaptureKeys.end()) {
    Val Self{None, Place{ThisCell, {}}};
    Self.At.Path.push_back({Step::Field, It->second});
    return Self;
  }
  if (!VD->hasLocalStorage()) {
    if (auto It = CellOf.find(VD); It != CellOf.end()) return {None, Place{It->second, {}}}; // a local constant
    return {None, Place{Cells.globalCell(Things.global(VD)), {}}};
  }
  if (auto It = Now.Bindings.find(VD); It != Now.Bindings.end()) return {None, It->second.At, It->second.Array};
  auto [It, New] = CellOf.try_emplace(VD, 0);
  if (New) It->second = Cells.newCell(None); // of an enclosing function, or jumped over
  return {None, Place{It->second, {}}};
}

Val FunctionWalker::bindingOf(const BindingDecl *B) {
  if (!B->getBinding()) return just(G.unknown("a structured binding"));
  const VarDecl *Holder = B->getHoldingVar();
  if (!Holder) return eval(B->getBinding());
  // Tuple-like: get<I>(whole). Pairs and tuples are so common that they are looked through.
  const auto *Whole = cast<DecompositionDecl>(B->getDecomposedDecl());
  unsigned Index = 0;
  for (const BindingDecl *Other : Whole->bindings()) {
    if (Other == B) break;
    ++Index;
  }
  return partOfTuple(variable(Whole), Whole->getType(), Index);
}

Val FunctionWalker::partOfTuple(Val Whole, QualType T, unsigned Index) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !inStd(R) || R->getName() != "pair") return element(Whole, G.integer(std::to_string(Index)));
  facts::Str Key = Things.str(Index ? "std::pair::second" : "std::pair::first");
  if (!Whole.At.isKnown()) return just(G.field(node(Whole), Key));
  Whole.At.Path.push_back({Step::Field, Key});
  return Whole;
}

/// `std::tie(name, id) = row`: each variable gets its part.
std::optional<Val> FunctionWalker::assignToTied(const CXXOperatorCallExpr *E) {
  if (E->getOperator() != OO_Equal || E->getNumArgs() != 2) return std::nullopt;
  const auto *Tie = dyn_cast<CallExpr>(E->getArg(0)->IgnoreUnlessSpelledInSource());
  const FunctionDecl *Callee = Tie ? Tie->getDirectCallee() : nullptr;
  if (!Callee || !inStd(Callee) || !Callee->getIdentifier() || Callee->getName() != "tie") return std::nullopt;
  NodeId From = value(E->getArg(1));
  for (unsigned I = 0; I < Tie->getNumArgs(); ++I)
    assign(Tie->getArg(I), just(node(partOfTuple(just(From), E->getArg(1)->getType(), I))));
  return just(From);
}

Val FunctionWalker::VisitDeclRefExpr(const DeclRefExpr *E) {
  const ValueDecl *D = E->getDecl();
  if (const auto *C = dyn_cast<EnumConstantDecl>(D))
    return just(G.integer(llvm::toString(C->getInitVal(), 10), Things.Name.qualified(C)));
  if (const auto *F = dyn_cast<FunctionDecl>(D)) return just(G.make(Op::Func, Things.function(F)));
  if (const auto *V = dyn_cast<VarDecl>(D)) return variable(V);
  if (const auto *B = dyn_cast<BindingDecl>(D)) {
    if (auto It = CaptureKeys.find(B); It != CaptureKeys.end()) {
      Val Self{None, Place{ThisCell, {}}};
      Self.At.Path.push_back({Step::Field, It->second});
      return Self;
    }
    return bindingOf(B);
  }
  if (const auto *P = dyn_cast<TemplateParamObjectDecl>(D)) return just(constant(P->getValue(), P->getType()));
  return just(G.unknown(("a " + llvm::StringRef(D->getDeclKindName())).str()));
}

Val FunctionWalker::field(Val Base, const ValueDecl *F) {
  if (const auto *Anonymous = dyn_cast<FieldDecl>(F); Anonymous && Anonymous->isAnonymousStructOrUnion()) return Base;
  facts::Str Key = Things.fieldKey(F);
  if (!Base.At.isKnown()) return just(G.field(node(Base), Key));
  for (const KeptReference &K : keptBy(Base.At))
    if (K.Key == Key) return {None, K.At};
  Base.At.Path.push_back({Step::Field, Key});
  return {None, std::move(Base.At)};
}

/// Of a pointer into an array: any element.
Val FunctionWalker::pointee(Val V) {
  if (!V.Array) return V;
  V.Array = false;
  return element(std::move(V), None);
}

Val FunctionWalker::element(Val Base, NodeId Key, uint32_t Loop, facts::Entries Entry) {
  if (!Base.At.isKnown()) return just(G.element(node(Base), Key, Loop, Entry));
  Base.At.Path.push_back({Step::Elem, Key});
  Base.At.Path.back().Loop = Loop;
  Base.At.Path.back().Entry = Entry;
  return {None, std::move(Base.At)};
}

Val FunctionWalker::VisitMemberExpr(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  Val Base = eval(E->getBase());
  if (E->isArrow()) Base = pointee(std::move(Base));
  if (const auto *V = dyn_cast<VarDecl>(D)) return variable(V);
  if (const auto *C = dyn_cast<EnumConstantDecl>(D))
    return just(G.integer(llvm::toString(C->getInitVal(), 10), Things.Name.qualified(C)));
  if (const auto *M = dyn_cast<CXXMethodDecl>(D)) return just(G.make(Op::Func, Things.function(M)));
  return field(std::move(Base), D);
}

Val FunctionWalker::VisitArraySubscriptExpr(const ArraySubscriptExpr *E) {
  Val Base = eval(E->getBase());
  NodeId Key = value(E->getIdx());
  Base.Array = false;
  return element(std::move(Base), Key);
}

// ---- operators

/// Conversions keep the object or the number; what a constructor or conversion function does is a call below the cast.
/// Whether arithmetic on such a value is arithmetic on a character's code: characters are texts here.
static bool isCharacter(const Expr *E) {
  return E->IgnoreParenImpCasts()->getType()->isAnyCharacterType();
}

/// What is read at a place that holds a character: a pointer to characters is the text from there on.
NodeId FunctionWalker::character(const Expr *Place) {
  const auto *At = dyn_cast<UnaryOperator>(Place->IgnoreParens());
  const Expr *Pointer = At && At->getOpcode() == UO_Deref ? At->getSubExpr() : nullptr;
  const auto *R = Pointer ? dyn_cast<DeclRefExpr>(Pointer->IgnoreParenImpCasts()) : nullptr;
  const auto *V = R ? dyn_cast<VarDecl>(R->getDecl()) : nullptr;
  NodeId N =
      Pointer && !(V && RangeElements.count(V)) ? G.element(node(eval(Pointer)), G.integer("0")) : node(eval(Place));
  const facts::Node &Read = G.node(N);
  return Read.Kind == Op::Elem && !Read.Ref ? G.unary("at", N) : N;
}

Val FunctionWalker::VisitCastExpr(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case CK_LValueToRValue: {
    if (E->getType()->isAnyCharacterType()) return just(character(Sub));
    Val V = eval(Sub);
    if (isObjectPointer(E->getType()) && V.At.isKnown()) return V;
    return just(node(V));
  }
  case CK_ArrayToPointerDecay: {
    Val V = eval(Sub);
    V.Array = !isa<StringLiteral>(Sub->IgnoreParens());
    return V;
  }
  case CK_NullToPointer:
  case CK_NullToMemberPointer:
    return just(G.null());
  case CK_PointerToBoolean:
    if (std::optional<Val> Is = isOfClass(Sub)) return *Is;
    return eval(Sub);
  case CK_IntegralCast: {
    // What was computed is a character again; what a library made of one (toupper) is a text anyway.
    Val V = eval(Sub);
    bool Computed = E->getType()->isAnyCharacterType() && !isCharacter(Sub) && Sub->getType()->isIntegerType();
    return Computed ? just(G.unary("char", node(V))) : V;
  }
  case CK_IntegralToBoolean: // a text's end is no character
    return just(operand(Sub));
  case CK_UserDefinedConversion:
  case CK_ConstructorConversion: {
    Val V = eval(Sub);
    return V;
  }
  default:
    return eval(Sub);
  }
}

Val FunctionWalker::assign(const Expr *Target, Val Value) {
  if (const VarDecl *P = localPointer(Target)) {
    rebind(P, Value);
    return {None, Now.Bindings[P].At, Now.Bindings[P].Array};
  }
  Val To = eval(Target);
  NodeId N = node(Value);
  handOverStored(Value, Target->getType(), Target->getBeginLoc());
  if (!To.At.isKnown()) return just(N);
  Cells.write(To.At, N);
  return To;
}

Val FunctionWalker::VisitUnaryOperator(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_AddrOf: {
    // &buffer[0] is the buffer; &tables[kOrders] is a table.
    if (const auto *S = dyn_cast<ArraySubscriptExpr>(Sub->IgnoreParens()))
      if (auto I = constantInteger(S->getIdx(), Things.Context); I && *I == 0)
        if (Sub->getType()->isAnyCharacterType() || isa<IntegerLiteral>(S->getIdx()->IgnoreParenImpCasts()))
          return eval(S->getBase());
    if (const auto *O = dyn_cast<CXXOperatorCallExpr>(Sub->IgnoreParens());
        O && O->getOperator() == OO_Subscript && O->getDirectCallee() && !Things.isProject(O->getDirectCallee()))
      if (auto I = constantInteger(O->getArg(1), Things.Context); I && *I == 0 && Sub->getType()->isAnyCharacterType())
        return eval(O->getArg(0));
    if (const auto *R = dyn_cast<DeclRefExpr>(Sub->IgnoreParens())) {
      if (const auto *F = dyn_cast<FunctionDecl>(R->getDecl())) return just(G.make(Op::Func, Things.function(F)));
      if (isa<FieldDecl, IndirectFieldDecl>(R->getDecl()))
        return just(G.literal(Things.Name.qualified(R->getDecl()))); // &Class::member
    }
    if (const VarDecl *P = localPointer(Sub)) { // whoever gets &p may let p point elsewhere
      Val Old = variable(P);
      Now.Bindings[P] = {Place{Cells.newCell(node(Old)), {}}, Old.Array};
    }
    return eval(Sub);
  }
  case UO_Deref: {
    if (const auto *R = dyn_cast<DeclRefExpr>(Sub->IgnoreParenImpCasts()))
      if (const auto *V = dyn_cast<VarDecl>(R->getDecl()))
        if (auto It = RangeElements.find(V); It != RangeElements.end()) return It->second;
    return pointee(eval(Sub));
  }
  case UO_LNot:
    return just(G.unary("!", value(Sub)));
  case UO_Minus: {
    if (auto I = constantInteger(E, Things.Context)) return integer(*I, E->getType());
    return just(G.unary("-", value(Sub)));
  }
  case UO_Not:
    return just(G.unary("~", value(Sub)));
  case UO_PreInc:
  case UO_PreDec:
  case UO_PostInc:
  case UO_PostDec: {
    Val Old = eval(Sub);
    NodeId Before = node(Old);
    if (const VarDecl *P = localPointer(Sub)) { // moves over an array: any element from here on
      if (P->getType()->getPointeeType()->isAnyCharacterType())
        rebind(P, just(G.binary(E->isIncrementOp() ? "+" : "-", Before, G.integer("1"))));
      else
        Now.Bindings[P].Array = true;
      return E->isPrefix() || Now.Bindings[P].Array ? variable(P) : just(Before);
    }
    NodeId After = G.binary(E->isIncrementOp() ? "+" : "-", Before, G.integer("1"));
    if (Old.At.isKnown()) Cells.write(Old.At, After);
    return E->isPrefix() && Old.At.isKnown() ? Old : just(E->isPrefix() ? After : Before);
  }
  default:
    return eval(Sub);
  }
}

Val FunctionWalker::VisitBinaryOperator(const BinaryOperator *E) {
  const Expr *L = E->getLHS(), *R = E->getRHS();
  switch (E->getOpcode()) {
  case BO_Assign:
    return assign(L, eval(R));
  case BO_Comma: {
    eval(L);
    return Now.Dead ? just(G.unknown("not reached")) : eval(R);
  }
  case BO_LAnd:
  case BO_LOr: {
    bool And = E->getOpcode() == BO_LAnd;
    NodeId A = value(L), B = None;
    Env Short = Cells.under(Now, A, !And);
    Now = Cells.under(std::move(Now), A, And);
    if (!Now.Dead) B = value(R);
    std::vector<Env> Ways;
    Ways.push_back(std::move(Now));
    Ways.push_back(std::move(Short));
    Now = Cells.join(std::move(Ways));
    if (B == None) return just(A);
    if (G.truth(A) == int(And)) return just(B);
    return just(G.binary(And ? "&&" : "||", A, B));
  }
  case BO_PtrMemD:
  case BO_PtrMemI: {
    Val Object = eval(L);
    NodeId Member = value(R);
    if (G.node(Member).Kind == Op::Literal) { // object.*(&Class::member)
      if (!Object.At.isKnown()) return just(G.field(node(Object), G.node(Member).Ref));
      Object.At.Path.push_back({Step::Field, G.node(Member).Ref});
      return Object;
    }
    return just(G.unknown("a member by pointer"));
  }
  default:
    break;
  }
  if (isObjectPointer(E->getType()) && E->isAdditiveOp()) {
    bool Left = isObjectPointer(L->getType());
    Val P = eval(Left ? L : R);
    NodeId Offset = value(Left ? R : L);
    if (E->getType()->getPointeeType()->isAnyCharacterType()) {
      if (G.truth(Offset) == 0) return P;
      NodeId Base = node(P);
      // buffer + size - 1 is buffer + (size - 1), which says where in the buffer that is.
      if (E->getOpcode() == BO_Sub && G.node(Base).Kind == Op::Binary && G.node(Base).Ref == Things.str("+")) {
        Offset = G.binary("-", G.operands(Base)[1], Offset);
        Base = G.operands(Base)[0];
        return {G.binary("+", Base, Offset), {}, false};
      }
      return {G.binary(E->getOpcodeStr(), Base, Offset), {}, false};
    }
    P.Array = true;
    return P;
  }
  bool Counts = !E->isEqualityOp();
  NodeId A = Counts ? operand(L) : value(L);
  NodeId B = Counts ? operand(R) : value(R);
  return just(G.binary(E->getOpcodeStr(), A, B));
}

/// An operand of arithmetic, or of an order.
NodeId FunctionWalker::operand(const Expr *E) {
  NodeId N = value(E);
  return isCharacter(E) && G.node(N).Kind != Op::Int ? G.unary("code", N) : N;
}

Val FunctionWalker::VisitCompoundAssignOperator(const CompoundAssignOperator *E) {
  bool OnCode = isCharacter(E->getLHS());
  NodeId R = localPointer(E->getLHS()) ? value(E->getRHS()) : operand(E->getRHS());
  Val Old = eval(E->getLHS());
  llvm::StringRef Sign = BinaryOperator::getOpcodeStr(BinaryOperator::getOpForCompoundAssignment(E->getOpcode()));
  if (const VarDecl *P = localPointer(E->getLHS())) {
    if (!P->getType()->getPointeeType()->isAnyCharacterType())
      Now.Bindings[P].Array = true;
    else
      rebind(P, just(G.binary(Sign, node(Old), R)));
    return variable(P);
  }
  NodeId N = OnCode ? G.unary("char", G.binary(Sign, G.unary("code", node(Old)), R)) : G.binary(Sign, node(Old), R);
  if (!Old.At.isKnown()) return just(N);
  Cells.write(Old.At, N);
  return Old;
}

Val FunctionWalker::VisitConditionalOperator(const ConditionalOperator *E) {
  NodeId C = value(E->getCond());
  Env Before = Now;
  Now = Cells.under(Before, C, true);
  Val Yes, No;
  NodeId YesNode = None, NoNode = None;
  if (!Now.Dead) {
    Yes = eval(E->getTrueExpr());
    YesNode = node(Yes);
  }
  Env After = std::move(Now);
  Now = Cells.under(std::move(Before), C, false);
  if (!Now.Dead) {
    No = eval(E->getFalseExpr());
    NoNode = node(No);
  }
  bool YesEnds = After.Dead, NoEnds = Now.Dead; // `ok ? x : throw ...`
  std::vector<Env> Ways;
  Ways.push_back(std::move(After));
  Ways.push_back(std::move(Now));
  Now = Cells.join(std::move(Ways));
  if (YesEnds) return NoNode == None ? just(G.unknown("not reached")) : No;
  if (NoEnds) return Yes;
  if (Yes.At == No.At && Yes.At.isKnown()) return Yes;
  return {G.select(C, YesNode, NoNode), {}, Yes.Array && No.Array};
}

Val FunctionWalker::VisitBinaryConditionalOperator(const BinaryConditionalOperator *E) {
  Opaque[E->getOpaqueValue()] = eval(E->getCommon());
  NodeId C = value(E->getCond()), Yes = value(E->getTrueExpr());
  Env Short = Cells.under(Now, C, true);
  Now = Cells.under(std::move(Now), C, false);
  NodeId No = Now.Dead ? Yes : value(E->getFalseExpr());
  std::vector<Env> Ways;
  Ways.push_back(std::move(Now));
  Ways.push_back(std::move(Short));
  Now = Cells.join(std::move(Ways));
  return just(G.select(C, Yes, No));
}

Val FunctionWalker::VisitOpaqueValueExpr(const OpaqueValueExpr *E) {
  if (auto It = Opaque.find(E); It != Opaque.end()) return It->second;
  return E->getSourceExpr() ? eval(E->getSourceExpr()) : just(G.unknown("an opaque value"));
}

Val FunctionWalker::VisitStmtExpr(const StmtExpr *E) {
  const CompoundStmt *S = E->getSubStmt();
  size_t Scope = Cleanups.size();
  Val Last = just(G.unknown("nothing"));
  for (const Stmt *C : S->body())
    if (const auto *X = dyn_cast<Expr>(C); X && C == S->body_back() && !Now.Dead)
      Last = just(value(X));
    else
      walk(C);
  leaveScope(Scope);
  return Last;
}

Val FunctionWalker::VisitRecoveryExpr(const RecoveryExpr *E) {
  incomplete("an expression that Clang could not understand");
  for (const Expr *S : E->subExpressions())
    if (!S->isTypeDependent()) eval(S);
  return just(G.unknown("an expression with errors"));
}

Val FunctionWalker::VisitCXXDefaultArgExpr(const CXXDefaultArgExpr *E) {
  SourceLocation Outer = WrittenAt;
  if (WrittenAt.isInvalid()) WrittenAt = E->getUsedLocation();
  Val V = eval(E->getExpr());
  WrittenAt = Outer;
  return V;
}

facts::Pos FunctionWalker::pos(SourceLocation L) {
  return Things.Files.pos(WrittenAt.isValid() ? WrittenAt : L);
}

} // namespace ssot::extract
