// What is made: constructors, initial values, aggregates, new and delete. What ends is in ast_endings.cpp.
#include "extract/ast_constants.h"
#include "extract/ast_walker.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;

bool isStdWrapper(const CXXRecordDecl *R);

// ---- constructors

facts::CallId FunctionWalker::construct(const CXXConstructExpr *E, std::optional<Val> Receiver, uint8_t Flags) {
  CallSite C;
  C.At = E;
  C.Callee = E->getConstructor();
  C.Flags =
      Flags | facts::CallConstructs | (E->getConstructor()->isImplicit() ? uint8_t(facts::CallImplicit) : uint8_t(0));
  C.Receiver = std::move(Receiver);
  C.ChangesReceiver = true;
  addArgs(C, E->arguments());
  keepReferences(E, E->getConstructor(), C);
  return emit(C);
}

Val FunctionWalker::VisitCXXConstructExpr(const CXXConstructExpr *E) {
  const CXXConstructorDecl *Ctor = E->getConstructor();
  const CXXRecordDecl *R = Ctor->getParent();
  auto Transparent = [&] {
    Val From = eval(E->getArg(0));
    NodeId N = node(From);
    movedFrom(E->getArg(0), From);
    sharedBy(E->getArg(0), From);
    return just(N);
  };
  if (E->getNumArgs() >= 1 && Ctor->isCopyOrMoveConstructor() &&
      (!Ctor->isUserProvided() || !Things.isProject(R) || E->isElidable()))
    return isOutputIterator(E->getType()) ? eval(E->getArg(0)) : Transparent();
  if (E->getNumArgs() == 1 &&
      (isStdWrapper(R) || (isStdPointer(E->getType()) &&
                           (isStdPointer(E->getArg(0)->getType()) || isObjectPointer(E->getArg(0)->getType())))))
    return Transparent();
  bool OneGiven = E->getNumArgs() >= 1 && !isa<CXXDefaultArgExpr>(E->getArg(0)) &&
                  (E->getNumArgs() == 1 || isa<CXXDefaultArgExpr>(E->getArg(1)));
  if (OneGiven && isOutputIterator(E->getType())) return eval(E->getArg(0)); // it is what it writes to
  if (E->getNumArgs() == 1 && inStd(R))                                      // an optional made of nullopt
    if (const CXXRecordDecl *From = E->getArg(0)->getType()->getAsCXXRecordDecl();
        From && inStd(From) && From->getIdentifier() && From->getName() == "nullopt_t")
      return just(G.null());
  bool Array = E->getType()->isArrayType();
  // An allocator comes with every string, and says nothing.
  if ((Ctor->isTrivial() && E->getNumArgs() == 0) || (inStd(R) && R->getIdentifier() && R->getName() == "allocator")) {
    NodeId O = G.make(Op::Object, Things.record(R));
    noteCallOperators(R, {});
    return just(Array ? G.make(Op::List, 0, 0, {O}) : O);
  }
  facts::CallId Call = construct(E, std::nullopt, 0);
  NodeId Made = G.make(Op::New, Call, Things.record(R));
  noteCallOperators(R, {});
  return just(Array ? G.make(Op::List, 0, 0, {Made}) : Made);
}

/// The base's constructor gets the arguments of the one that inherits it.
Val FunctionWalker::VisitCXXInheritedCtorInitExpr(const CXXInheritedCtorInitExpr *E) {
  CallSite C;
  C.At = E;
  C.Callee = E->getConstructor();
  C.Flags = facts::CallConstructs | facts::CallImplicit;
  C.Receiver = Val{None, thisPlace()};
  C.ChangesReceiver = true;
  for (unsigned I = 0; Self && I < Self->getNumParams() && I < C.Callee->getNumParams(); ++I) {
    C.Args.push_back(variable(Self->getParamDecl(I)));
    C.Types.push_back(Self->getParamDecl(I)->getType().getNonReferenceType());
  }
  emit(C);
  return {None, thisPlace()};
}

/// This object, as a part of its class is initialised: by a constructor, or by an aggregate or function's result, whose
/// fields are ours then.
void FunctionWalker::becomes(const Expr *Made) {
  Made = Made->IgnoreImplicit();
  if (const auto *Default = dyn_cast<CXXDefaultInitExpr>(Made)) Made = Default->getExpr()->IgnoreImplicit();
  if (const auto *C = dyn_cast<CXXConstructExpr>(Made)) {
    if (!C->getConstructor()->isTrivial()) construct(C, Val{None, thisPlace()}, 0);
    return;
  }
  NodeId N = value(Made);
  for (; G.node(N).Kind == Op::Store; N = G.operands(N)[0])
    Cells.write(thisPlace(), G.store(Cells.read(thisPlace()), G.node(N).Ref, G.operands(N)[1]));
}

void FunctionWalker::walkMade(const Expr *Made, llvm::ArrayRef<const OpaqueValueExpr *> Given) {
  ThisCell = Cells.newCell(G.make(Op::This));
  ResultCell = Cells.newCell(None);
  for (unsigned I = 0; I < Given.size(); ++I) Opaque[Given[I]] = {None, Place{Cells.newCell(G.make(Op::Param, I)), {}}};
  becomes(Made);
  endFullExpression(0);
  finishBody();
}

void FunctionWalker::walkConstructorInits(const CXXConstructorDecl *Ctor) {
  // A virtual base is what the most derived class makes of it: what the other bases' constructors say about it comes
  // before and does not count.
  std::vector<const CXXCtorInitializer *> Inits(Ctor->init_begin(), Ctor->init_end());
  auto Rank = [](const CXXCtorInitializer *I) { return !I->isBaseInitializer() ? 2 : I->isBaseVirtual() ? 1 : 0; };
  llvm::stable_sort(Inits, [&](const auto *A, const auto *B) { return Rank(A) < Rank(B); });
  for (const CXXCtorInitializer *I : Inits) {
    const Expr *Init = I->getInit();
    size_t Scope = Cleanups.size();
    if (I->isAnyMemberInitializer()) {
      Val V = eval(Init);
      NodeId N = node(V);
      handOverStored(V, I->getAnyMember()->getType(), Init->getBeginLoc());
      Val Member = field({None, thisPlace()}, I->getAnyMember());
      Cells.write(Member.At, N);
    } else {
      becomes(Init);
    }
    endFullExpression(Scope);
    if (Now.Dead) return;
  }
}

// ---- aggregates

Val FunctionWalker::aggregate(const Expr *E, llvm::ArrayRef<Expr *> Inits, const FieldDecl *UnionField) {
  QualType T = E->getType();
  if (T->isArrayType() || T->isVectorType()) {
    llvm::SmallVector<NodeId, 8> Items;
    for (const Expr *I : Inits) Items.push_back(value(I));
    return just(G.make(Op::List, 0, 0, Items));
  }
  const RecordDecl *R = T->getAsRecordDecl();
  if (!R) return Inits.empty() ? just(zero(T)) : eval(Inits.front());
  if (inStd(R) && R->getIdentifier() && R->getName() == "array") // its one member is the array
    return Inits.empty() ? just(G.make(Op::List)) : eval(Inits.front());
  NodeId Object = G.make(Op::Object, Things.record(R));
  KeptBy.erase(E);
  auto Put = [&](const FieldDecl *F, const Expr *Init) {
    Val V = eval(Init);
    keepReference(E, F, V);
    handOverStored(V, F->getType(), Init->getBeginLoc());
    NodeId N = node(V);
    if (!F->isAnonymousStructOrUnion()) {
      Object = G.store(Object, Things.fieldKey(F), N);
      return;
    }
    for (; G.node(N).Kind == Op::Store; N = G.operands(N)[0]) Object = G.store(Object, G.node(N).Ref, G.operands(N)[1]);
  };
  if (R->isUnion()) {
    if (UnionField && !Inits.empty()) Put(UnionField, Inits.front());
    return just(Object);
  }
  size_t Next = 0;
  if (const auto *Cxx = dyn_cast<CXXRecordDecl>(R)) {
    std::vector<facts::ClassId> Closures;
    for (size_t B = 0; B < Cxx->getNumBases() && Next < Inits.size(); ++B) {
      NodeId N = value(Inits[Next++]);
      if (const CXXRecordDecl *Base = Inits[Next - 1]->getType()->getAsCXXRecordDecl())
        Closures.push_back(Things.record(Base));
      for (; G.node(N).Kind == Op::Store; N = G.operands(N)[0])
        Object = G.store(Object, G.node(N).Ref, G.operands(N)[1]);
    }
    noteCallOperators(Cxx, Closures);
  }
  for (const FieldDecl *F : R->fields()) {
    if (F->isUnnamedBitField()) continue;
    if (Next >= Inits.size()) break;
    Put(F, Inits[Next++]);
  }
  return just(Object);
}

/// A value that Clang has computed, such as an object as template argument.
NodeId FunctionWalker::constant(const APValue &V, QualType T) {
  if (std::optional<std::string> Text = constantText(V, T, Things.Context)) return G.literal(*Text);
  if (V.isInt()) return node(integer(V.getInt(), T));
  if (V.isLValue() && V.isNullPointer()) return G.null();
  if (V.isLValue())
    if (const auto *F = dyn_cast_or_null<FunctionDecl>(V.getLValueBase().dyn_cast<const ValueDecl *>()))
      return G.make(Op::Func, Things.function(F));
  if (const ConstantArrayType *A = Things.Context.getAsConstantArrayType(T); A && V.isArray()) {
    llvm::SmallVector<NodeId, 8> Items;
    for (unsigned I = 0; I < V.getArrayInitializedElts(); ++I)
      Items.push_back(constant(V.getArrayInitializedElt(I), A->getElementType()));
    return G.make(Op::List, 0, 0, Items);
  }
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!V.isStruct() || !R) return G.unknown("a computed constant");
  if (inStd(R) && R->getIdentifier() && R->getName() == "array" && V.getStructNumFields() == 1)
    return constant(V.getStructField(0), R->field_begin()->getType()); // its one member is the array
  NodeId Object = G.make(Op::Object, Things.record(R));
  for (unsigned B = 0; B < V.getStructNumBases(); ++B) {
    NodeId N = constant(V.getStructBase(B), (R->bases_begin() + B)->getType());
    for (; G.node(N).Kind == Op::Store; N = G.operands(N)[0]) Object = G.store(Object, G.node(N).Ref, G.operands(N)[1]);
  }
  for (const FieldDecl *F : R->fields())
    if (!F->isUnnamedBitField())
      Object = G.store(Object, Things.fieldKey(F), constant(V.getStructField(F->getFieldIndex()), F->getType()));
  return Object;
}

Val FunctionWalker::VisitInitListExpr(const InitListExpr *E) {
  if (const InitListExpr *Semantic = E->getSemanticForm()) E = Semantic;
  if (E->isTransparent() && E->getNumInits() == 1) return eval(E->getInit(0));
  return aggregate(E, const_cast<InitListExpr *>(E)->inits(), E->getInitializedFieldInUnion());
}

Val FunctionWalker::VisitCXXParenListInitExpr(const CXXParenListInitExpr *E) {
  return aggregate(E, const_cast<CXXParenListInitExpr *>(E)->getInitExprs(), E->getInitializedFieldInUnion());
}

Val FunctionWalker::VisitCompoundLiteralExpr(const CompoundLiteralExpr *E) {
  return {None, Place{Cells.newCell(value(E->getInitializer())), {}}};
}

// ---- variables

/// A variable, or a member of one: to look at it does nothing.
static bool isPlainName(const Expr *E) {
  while (const auto *M = dyn_cast<MemberExpr>(E)) E = M->getBase()->IgnoreParenImpCasts();
  return isa<DeclRefExpr, CXXThisExpr, StringLiteral, IntegerLiteral>(E);
}

/// `auto it = map.find(key)`, `map.emplace(key, ..).first`: the variable is a way into the map.
void FunctionWalker::noteEntry(CellId Own, const Expr *Init) {
  const Expr *E = Init->IgnoreUnlessSpelledInSource();
  if (const auto *First = dyn_cast<MemberExpr>(E)) E = First->getBase()->IgnoreUnlessSpelledInSource();
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *M = Call ? Call->getMethodDecl() : nullptr;
  static constexpr llvm::StringRef Maps[] = {"map", "multimap", "unordered_map", "unordered_multimap"};
  static constexpr llvm::StringRef Finds[] = {"find", "emplace", "try_emplace", "insert_or_assign"};
  if (!M || !M->getIdentifier() || !inStd(M->getParent()) || Call->getNumArgs() == 0 ||
      !llvm::is_contained(Maps, M->getParent()->getName()) || !llvm::is_contained(Finds, M->getName()))
    return;
  const Expr *Map = Call->getImplicitObjectArgument()->IgnoreParenImpCasts();
  const Expr *Key = Call->getArg(0)->IgnoreUnlessSpelledInSource();
  if (!isPlainName(Map) || !isPlainName(Key)) return;
  if (Val In = eval(Map); In.At.isKnown()) Cells.standsAt(Own, In.At, value(Key), Things.str("std::pair::second"));
}

void FunctionWalker::initialize(const VarDecl *VD) {
  if (VD->getType()->isDependentType() || VD->isInvalidDecl()) {
    if (VD->isInvalidDecl()) incomplete("a variable with errors");
    return;
  }
  const Expr *Init = VD->getInit();
  size_t Scope = Cleanups.size();
  QualType T = VD->getType();
  if (!VD->hasLocalStorage()) { // static: what it holds first is what this call computes
    if (!Init || VD->isExternC() || VD->hasExternalStorage()) return;
    Val V = eval(Init);
    NodeId N = node(V);
    handOverStored(V, T, VD->getLocation());
    facts::GlobalId Global = Things.global(VD);
    Body.GlobalStores.push_back({Global, None, N, pos(VD->getBeginLoc()), Now.Guard});
    // It may hold what an earlier call left, unless nobody can change it.
    if (Things.Context.getBaseElementType(T).isConstQualified() || VD->isConstexpr()) CellOf[VD] = Cells.newCell(N);
    Cleanups.resize(Scope);
    endAtExit(VD, N);
    return;
  }
  Val V;
  if (Init) V = eval(Init);
  if (Now.Dead) return;
  // Each time anew: a loop's variable is another object in each round. An array is there before its elements are.
  bool Handles = !Init && T->isConstantArrayType() && Things.Context.getBaseElementType(T)->isPointerType();
  CellId Own = Cells.newCell(Handles ? G.unknown("not initialised") : None);
  CellOf[VD] = Own;
  size_t Mentioned = Body.Mentions.size();
  if (Init) handOverStored(V, T, VD->getBeginLoc());
  for (size_t I = Mentioned; I < Body.Mentions.size(); ++I) HeldHere.insert(I);
  if (T->isReferenceType() || isOutputIterator(T)) {
    if (V.At.isKnown()) {
      Now.Bindings[VD] = {V.At, V.Array};
    } else {
      Cells.set(Own, Init ? node(V) : None);
      Now.Bindings[VD] = {Place{Own, {}}, V.Array};
    }
  } else if (isObjectPointer(T)) {
    const auto *Cast = Init ? dyn_cast<CXXDynamicCastExpr>(Init->IgnoreParenImpCasts()) : nullptr;
    if (Cast) CastTests[VD] = {castTest(Cast, V), Jumps.size()};
    if (Init && V.At.isKnown()) {
      Now.Bindings[VD] = {V.At, V.Array};
    } else {
      Cells.set(Own, Init ? node(V) : None);
      Now.Bindings[VD] = {Place{Own, {}}, V.Array};
      if (const auto *Kept = Init ? madeKeeper(Init) : nullptr) Keepers[Own] = *Kept;
    }
  } else if (Init) {
    Cells.set(Own, node(V));
    noteEntry(Own, Init);
    if (const auto *Kept = madeKeeper(Init)) Keepers[Own] = *Kept;
  }
  // Temporaries that the variable keeps alive end with it, the others now.
  std::vector<Cleanup> Kept(Cleanups.begin() + Scope, Cleanups.end());
  if (T->isReferenceType())
    Cleanups.resize(Scope);
  else {
    endFullExpression(Scope);
    Kept.clear();
  }
  Cleanups.insert(Cleanups.end(), Kept.begin(), Kept.end());
  if (!T->isReferenceType() && !isObjectPointer(T)) addCleanup({None, Place{Own, {}}}, T, VD->getBeginLoc());
}

// ---- new and delete

Val FunctionWalker::VisitCXXNewExpr(const CXXNewExpr *E) {
  for (unsigned I = 0; I < E->getNumPlacementArgs(); ++I) eval(E->getPlacementArg(I));
  if (E->isArray() && *E->getArraySize()) eval(*E->getArraySize());
  if (const Expr *Init = E->getInitializer()) return just(value(Init));
  return just(zero(E->getAllocatedType()));
}

Val FunctionWalker::VisitCXXDeleteExpr(const CXXDeleteExpr *E) {
  Val Object = eval(E->getArgument());
  QualType T = E->getDestroyedType();
  const CXXRecordDecl *R = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  const CXXDestructorDecl *D = R && R->hasDefinition() ? R->getDestructor() : nullptr;
  if (D && (D->isVirtual() || D->isUserProvided())) {
    CallSite C;
    C.At = E;
    C.Callee = D;
    C.Receiver = Object;
    if (D->isVirtual()) C.Flags |= facts::CallVirtual;
    emit(C);
  } else if (R && R->hasDefinition()) {
    destroy(Object, R, E->getBeginLoc(), false);
  }
  return just(G.unknown("nothing"));
}

Val FunctionWalker::VisitCXXThrowExpr(const CXXThrowExpr *E) {
  if (E->getSubExpr()) eval(E->getSubExpr());
  runCleanups(0);
  Now.Dead = true;
  return just(G.unknown("not reached"));
}

} // namespace ssot::extract
