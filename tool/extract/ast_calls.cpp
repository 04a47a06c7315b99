// Who is called with what, and what the call may change: every object that it gets to write is another value
// afterwards.
#include "extract/ast_constants.h"
#include "extract/ast_walker.h"
#include "clang/Basic/Builtins.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;

bool inStd(const Decl *D) {
  return D->isInStdNamespace() || (D->getDeclContext() && D->getDeclContext()->isStdNamespace());
}

bool isCopy(const CXXMethodDecl *M) {
  const auto *C = dyn_cast<CXXConstructorDecl>(M);
  return C ? C->isCopyOrMoveConstructor() : M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator();
}

static bool isOneOf(const NamedDecl *D, std::initializer_list<llvm::StringRef> Names) {
  return D->getIdentifier() && llvm::is_contained(Names, D->getName());
}

bool isStdWrapper(const CXXRecordDecl *R) {
  return R && inStd(R) && isOneOf(R, {"function", "move_only_function", "copyable_function"});
}

bool isStdPointer(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return R && inStd(R) && isOneOf(R, {"unique_ptr", "shared_ptr"});
}

static bool isScanf(const FunctionDecl *F) {
  return llvm::any_of(F->specific_attrs<FormatAttr>(),
                      [](const FormatAttr *A) { return A->getType()->isStr("scanf"); });
}

/// `text.begin()` of a text that may be changed.
static bool isTextIterator(QualType T) {
  const auto *R = dyn_cast_or_null<ClassTemplateSpecializationDecl>(T.getNonReferenceType()->getAsCXXRecordDecl());
  if (!R || !isOneOf(R, {"__normal_iterator", "__wrap_iter"})) return false;
  QualType To = R->getTemplateArgs()[0].getAsType()->getPointeeType();
  return !To.isNull() && To->isAnyCharacterType() && !To.isConstQualified();
}

/// Whether an algorithm writes the characters that its argument Arg points at.
static bool writesThrough(const FunctionDecl *F, size_t Arg) {
  if (!inStd(F) || Arg >= F->getNumParams() || !isTextIterator(F->getParamDecl(Arg)->getType())) return false;
  if (Arg == 2) return isOneOf(F, {"transform", "copy", "copy_if", "copy_n", "move"});
  return Arg == 0 && isOneOf(F, {"reverse", "replace", "replace_if", "fill", "fill_n", "sort", "stable_sort", "rotate",
                                 "shuffle", "generate", "generate_n"});
}

/// What the call gets to write in argument Arg. Variadic arguments: pointers mostly are read there (`%s`), but for
/// scanf and its like.
bool FunctionWalker::mayChange(const CallSite &C, size_t Arg) const {
  if (C.Callee && Arg < C.Callee->getNumParams())
    return isMutableHandle(C.Callee->getParamDecl(Arg)->getType()) || writesThrough(C.Callee, Arg);
  return Arg < C.Types.size() && (!C.Callee || isScanf(C.Callee)) && isMutableHandle(C.Types[Arg]);
}

static bool isText(QualType T) {
  T = T.getNonReferenceType();
  if (const CXXRecordDecl *R = T->getAsCXXRecordDecl())
    return inStd(R) && isOneOf(R, {"basic_string", "basic_string_view"});
  if (const auto *A = T->getAsArrayTypeUnsafe()) return A->getElementType()->isAnyCharacterType();
  return T->isPointerType() && T->getPointeeType()->isAnyCharacterType();
}

/// How a class of the project gives its text to who takes whatever is one: `std::string(name)` of a fixed_string.
static const CXXConversionDecl *conversionToText(const CXXRecordDecl *R) {
  if (!R || !R->hasDefinition()) return nullptr;
  for (const NamedDecl *D : R->getDefinition()->getVisibleConversionFunctions())
    if (const auto *C = dyn_cast<CXXConversionDecl>(D); C && isText(C->getConversionType())) return C;
  return nullptr;
}

/// The library's texts convert what they are given where nobody sees it: here, that is written down.
const Expr *FunctionWalker::convertedInside(const CallSite &C, const Expr *A) const {
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
  const CXXRecordDecl *R = A->getType()->getAsCXXRecordDecl();
  if (!M || !R || !Things.isProject(R) || !inStd(M->getParent()) || !isOneOf(M->getParent(), {"basic_string"}))
    return A;
  const CXXConversionDecl *D = conversionToText(R);
  if (!D) return A;
  auto *Member =
      MemberExpr::CreateImplicit(Things.Context, const_cast<Expr *>(A), false, const_cast<CXXConversionDecl *>(D),
                                 Things.Context.BoundMemberTy, VK_PRValue, OK_Ordinary);
  return CXXMemberCallExpr::Create(Things.Context, Member, {}, D->getReturnType().getNonReferenceType(), VK_PRValue,
                                   A->getExprLoc(), FPOptionsOverride());
}

/// Whether a function of the library keeps a copy of what it gets by reference: containers, what makes objects.
static bool keepsCopies(const FunctionDecl *F) {
  if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(F))
    return inStd(M->getParent()) && M->isInstance() && !M->isConst();
  return F && inStd(F) && F->getIdentifier() && F->getName().starts_with("make_");
}

void FunctionWalker::addArgs(CallSite &C, llvm::iterator_range<CallExpr::const_arg_iterator> Args) {
  bool Keeps = keepsCopies(C.Callee);
  for (const Expr *A : Args) {
    A = convertedInside(C, A);
    Val V = eval(A);
    // By value: what it is now; a later argument may change the variable.
    bool Points = isObjectPointer(A->getType()) || isOutputIterator(A->getType()) || isTextIterator(A->getType());
    if (Keeps) sharedBy(A, V);
    if (A->isPRValue() && !Points) V = just(node(V));
    if (A->isXValue() && isStdPointer(A->getType()) && V.At.isKnown()) C.Moved.push_back(C.Args.size());
    C.Args.push_back(std::move(V));
    C.Types.push_back(A->getType());
  }
}

/// `std::get<T>(tuple)`: which of the elements that is.
static std::optional<unsigned> placeInTuple(const FunctionDecl *F, const TemplateArgumentList &Args,
                                            llvm::ArrayRef<QualType> Types) {
  if (!inStd(F) || !isOneOf(F, {"get"}) || Args[0].getKind() != TemplateArgument::Type || Types.empty())
    return std::nullopt;
  const auto *R =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Types[0].getNonReferenceType()->getAsCXXRecordDecl());
  if (!R || !isOneOf(R, {"tuple", "pair"})) return std::nullopt;
  llvm::ArrayRef<TemplateArgument> Elements = R->getTemplateArgs().asArray();
  if (Elements.size() == 1 && Elements[0].getKind() == TemplateArgument::Pack) Elements = Elements[0].pack_elements();
  for (unsigned I = 0; I < Elements.size(); ++I)
    if (F->getASTContext().hasSameType(Elements[I].getAsType(), Args[0].getAsType())) return I;
  return std::nullopt;
}

facts::CallId FunctionWalker::emit(CallSite &C) {
  return emitAt(C, C.At ? C.At->getBeginLoc() : SourceLocation());
}

facts::CallId FunctionWalker::emitAt(CallSite &C, SourceLocation Where) {
  facts::Call Out;
  Out.Where = pos(Where);
  Out.Callee = C.Callee ? Things.function(C.Callee) : None;
  Out.Target = C.Target;
  Out.Guarded = Now.Guard;
  Out.Block = Now.Block;
  Out.Flags = C.Flags;
  for (const Val &A : C.Args) bringKept(A.At);
  if (C.Receiver) {
    bringKept(C.Receiver->At);
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
    if (M && M->getParent()->isLambda())
      *C.Receiver = refreshed(*C.Receiver, Things.Context.getCanonicalTagType(M->getParent()));
    else if (const CXXRecordDecl *Held = M && isStdWrapper(M->getParent()) ? closureOf(node(*C.Receiver)) : nullptr)
      *C.Receiver = refreshed(*C.Receiver, Things.Context.getCanonicalTagType(Held));
    Out.Receiver = node(*C.Receiver);
  }
  for (size_t I = 0; I < C.Args.size(); ++I) {
    C.Args[I] = refreshed(C.Args[I], C.Types[I]);
    Out.Args.push_back(node(C.Args[I]));
    Out.ArgTypes.push_back(Things.str(Things.Name.type(C.Types[I])));
    Things.recordNamed(C.Types[I]);
  }
  if (C.Callee)
    if (const TemplateArgumentList *Args = C.Callee->getTemplateSpecializationArgs()) {
      std::vector<std::string> Texts;
      Things.Name.templateArguments(Args->asArray(), Texts);
      if (std::optional<unsigned> Place = placeInTuple(C.Callee, *Args, C.Types)) Texts[0] = std::to_string(*Place);
      for (const std::string &T : Texts) Out.TemplateArgs.push_back(Things.str(T));
      for (const TemplateArgument &A : Args->asArray())
        if (A.getKind() == TemplateArgument::Type) Things.recordNamed(A.getAsType());
      if (!Things.isProject(C.Callee)) X.Forwarding.insert(C.Callee);
    }
  facts::CallId Call = Body.Calls.size();
  facts::Pos At = Out.Where;
  NodeId Receiver = Out.Receiver;
  facts::Array<NodeId> Args = Out.Args;
  Body.Calls.push_back(std::move(Out));
  if (const auto *R = C.Callee ? C.Callee->getReturnType()->getAsCXXRecordDecl() : nullptr; R && R->isLambda())
    ReturnedClosures[Call] = Things.record(R);
  std::vector<size_t> Mentioned{Body.Mentions.size()};
  bool ByLibrary = C.Callee && !Things.isProject(C.Callee);
  for (size_t I = 0; I < Args.size(); ++I) {
    handOver(Args[I], Call, At, ByLibrary || isStdWrapper(C.Types[I].getNonReferenceType()->getAsCXXRecordDecl()));
    Mentioned.push_back(Body.Mentions.size());
  }

  if (!C.Callee || Things.isProject(C.Callee)) Cells.forgetGlobals();
  // A changed object is another value. Arguments first: the receiver may hold them.
  for (size_t I = 0; I < Args.size(); ++I) {
    if (C.Args[I].At.isKnown() && mayChange(C, I)) Cells.write(C.Args[I].At, G.make(Op::After, Call, I + 1, {Args[I]}));
    if (!keptBy(C.Args[I].At).empty()) takeKept(C.Args[I].At, G.make(Op::After, Call, I + 1, {Args[I]}));
    changedCaptures(G.make(Op::After, Call, I + 1, {Args[I]}), C.Types[I]);
    // Who gets a closure may run it.
    for (size_t M = Mentioned[I]; M < Mentioned[I + 1]; ++M) {
      NodeId Closure = Body.Mentions[M].Value;
      if (const CXXRecordDecl *R = closureOf(Closure); R && R != C.Types[I].getNonReferenceType()->getAsCXXRecordDecl())
        changedCaptures(G.make(Op::After, Call, I + 1, {Closure}), Things.Context.getCanonicalTagType(R));
    }
  }
  if (C.Receiver) {
    NodeId After = G.make(Op::After, Call, 0, {Receiver});
    if (C.Receiver->At.isKnown() && C.ChangesReceiver) Cells.write(C.Receiver->At, After);
    takeKept(C.Receiver->At, After);
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(C.Callee);
    if (M) changedCaptures(After, Things.Context.getCanonicalTagType(M->getParent()));
    if (const CXXRecordDecl *Held = M && isStdWrapper(M->getParent()) ? closureOf(Receiver) : nullptr)
      changedCaptures(After, Things.Context.getCanonicalTagType(Held));
  }
  for (size_t I : C.Moved) Cells.write(C.Args[I].At, G.null());
  if (C.Callee && C.Callee->isNoReturn()) Now.Dead = true;
  return Call;
}

static const CXXRecordDecl *referredClass(QualType T) {
  if (!T->isReferenceType() && !T->isPointerType()) return nullptr;
  QualType P = T->getPointeeType();
  return P->getAsCXXRecordDecl();
}

static bool related(const CXXRecordDecl *A, const CXXRecordDecl *B) {
  if (!A || !B) return false;
  A = A->getCanonicalDecl();
  B = B->getCanonicalDecl();
  if (A == B) return true;
  return A->hasDefinition() && B->hasDefinition() && (A->isDerivedFrom(B) || B->isDerivedFrom(A));
}

/// Whether a C function that gives T hands out the bytes that a struct holds, which others may fill: opaque handles hold
/// none, and what is given for a const one is somebody's own.
static bool isMemoryOf(QualType T, QualType Given) {
  if (!T->isPointerType() || !Given->isPointerType()) return false;
  QualType Bytes = T->getPointeeType(), Holder = Given->getPointeeType();
  const RecordDecl *R = Holder->getAsRecordDecl();
  return !Bytes.isConstQualified() && (Bytes->isVoidType() || Bytes->isCharType()) && !Holder.isConstQualified() && R &&
         R->getDefinition();
}

/// Whether a call gives a reference to what may be a variable out of sight, a registry: `handlers().push_back(h)`.
/// Objects of the project keep what they get in their members, which are found by name.
bool FunctionWalker::handsOutVariable(const CallSite &C) const {
  QualType T = C.Callee->getReturnType();
  const auto *M = dyn_cast<CXXMethodDecl>(C.Callee);
  const CXXRecordDecl *R = referredClass(T);
  return Things.isProject(C.Callee) && !(M && M->isInstance()) && T->isLValueReferenceType() && isMutableHandle(T) &&
         !(R && Things.isProject(R));
}

/// What the call returns; where it is a part of, or the same as, something that this function can change, that place
/// too.
Val FunctionWalker::result(const CallSite &C, facts::CallId Id) {
  Val Out = just(G.make(Op::Call, Id));
  if (!C.Callee) return Out;
  QualType T = C.Callee->getReturnType();
  if (isOutputIterator(T) && !C.Args.empty() &&
      (isOutputIterator(C.Types[0]) ||
       (C.Callee->getNumParams() && C.Callee->getParamDecl(0)->getType()->isReferenceType())))
    return partOf(C.Args[0], {Step::Deref}, std::move(Out)); // std::back_inserter(text), format_to(out, ...)
  const auto *M = dyn_cast<CXXMethodDecl>(C.Callee);
  if (M && C.Receiver && isTextIterator(T) && isOneOf(M, {"begin", "end"}))
    return partOf(*C.Receiver, {Step::Deref}, std::move(Out));
  if (!T->isReferenceType() && !isObjectPointer(T)) return Out;
  if (std::optional<Val> Place = handedOutBy(C)) return *Place;
  Step S;
  const Val *Whole = nullptr;
  if (M && M->isInstance() && C.Receiver) {
    Whole = &*C.Receiver;
    OverloadedOperatorKind O = M->getOverloadedOperator();
    bool External = !Things.isProject(M);
    // First, as the elements of a JSON value are JSON values.
    if (External && (O == OO_Subscript || isOneOf(M, {"at", "front", "back", "emplace_back", "emplace_front", "top"})))
      S.K = Step::Item;
    else if (related(referredClass(T), M->getParent()) || O == OO_Arrow || O == OO_Star ||
             (External && isOneOf(M, {"get", "value", "data", "c_str"})))
      S.K = Step::Deref;
    else if (External && C.Args.empty() && M->getIdentifier() && !M->isConst() && T->isLValueReferenceType() &&
             isMutableHandle(T) && referredClass(T))
      S = {Step::Part, Things.str((M->getName() + "()").str())};
    else
      return Out;
    if (S.K == Step::Item && C.Args.size() == 1 && (O == OO_Subscript || isOneOf(M, {"at"})))
      S.Key = Body.Calls[Id].Args[0];
  } else if (!C.Args.empty() && T->isReferenceType() && C.Callee->getNumParams() &&
             isMutableHandle(C.Callee->getParamDecl(0)->getType()) &&
             related(referredClass(T), referredClass(C.Callee->getParamDecl(0)->getType()))) {
    Whole = &C.Args[0]; // stream << value
    S.K = Step::Deref;
  } else if (!M && C.Args.size() == 1 && C.Callee->getNumParams() == 1 && !Things.isProject(C.Callee) &&
             isMemoryOf(T, C.Callee->getParamDecl(0)->getType())) {
    Whole = &C.Args[0]; // memcpy(zmq_msg_data(&message), text, length)
    S.K = Step::Deref;
  }
  if (Whole) return partOf(*Whole, S, std::move(Out));
  return handsOutVariable(C) ? Val{None, Place{Cells.handedOutCell(Out.Node, Id), {}}} : Out;
}

/// A call's result that is a part of Whole, or the same object.
Val FunctionWalker::partOf(const Val &Whole, Step S, Val Result) {
  if (!Whole.At.isKnown()) return Result;
  S.Result = Result.Node;
  S.Base = Cells.read(Whole.At);
  Result.At = Whole.At;
  Result.At.Path.push_back(S);
  if (S.K == Step::Part) Result.Node = Cells.read(Result.At);
  return Result;
}

Val FunctionWalker::call(const CallExpr *E, CallSite &C) {
  C.At = E;
  facts::CallId Id = emit(C);
  keepReferences(E, C);
  return result(C, Id);
}

// ---- closures with references to this function's variables

/// What a closure's references refer to now.
Val FunctionWalker::refreshed(Val V, QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  auto It = R ? ByReference.find(R->getCanonicalDecl()) : ByReference.end();
  if (It == ByReference.end()) return V;
  NodeId N = node(V);
  for (const Capture &C : It->second) bringKept(C.At);
  for (const Capture &C : It->second)
    if (NodeId Current = Cells.read(C.At); G.resolve(G.field(N, C.Key)) != G.resolve(Current))
      N = G.store(N, C.Key, Current);
  return just(N);
}

void FunctionWalker::changedCaptures(NodeId After, QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  auto It = R ? ByReference.find(R->getCanonicalDecl()) : ByReference.end();
  if (It == ByReference.end()) return;
  for (const Capture &C : It->second)
    if (C.Changed) {
      Cells.write(C.At, G.field(After, C.Key));
      takeKept(C.At, Cells.read(C.At));
    }
}

/// The class of a closure that refers to this function's variables; null: it is none.
const CXXRecordDecl *FunctionWalker::closureOf(NodeId N) {
  for (N = G.resolve(N); G.node(N).Kind == Op::Store;) N = G.resolve(G.operands(N)[0]);
  if (G.node(N).Kind != Op::Object) return nullptr;
  auto Is = [&](const auto &C) { return Things.record(C.first) == G.node(N).Ref; };
  auto It = llvm::find_if(ByReference, Is);
  return It == ByReference.end() ? nullptr : It->first;
}

/// A closure that is kept may run whenever somebody likes: flags that it sets are not known any more.
void FunctionWalker::keptClosure(NodeId N) {
  const CXXRecordDecl *R = closureOf(N);
  if (!R) return;
  for (const Capture &C : ByReference[R])
    if (C.Changed && C.IsFlag) {
      NodeId May = G.unknown("whether a function that is kept has run");
      Cells.write(C.At, G.select(May, G.unknown("what a function that is kept may set"), Cells.read(C.At)));
    }
}

// ---- comparisons of the standard library

static bool isHolder(QualType T) {
  const CXXRecordDecl *R = T.getNonReferenceType()->getAsCXXRecordDecl();
  return isStdPointer(T) || isStdWrapper(R) || (R && inStd(R) && isOneOf(R, {"optional"}));
}

/// `name == "x"`, `pointer != nullptr`: they decide branches like the built-in ones.
std::optional<Val> FunctionWalker::comparison(const CXXOperatorCallExpr *E) {
  OverloadedOperatorKind O = E->getOperator();
  const FunctionDecl *FD = E->getDirectCallee();
  if ((O != OO_EqualEqual && O != OO_ExclaimEqual) || E->getNumArgs() != 2 || !FD || !inStd(FD)) return std::nullopt;
  QualType L = E->getArg(0)->getType(), R = E->getArg(1)->getType();
  auto Nothing = [](QualType T) {
    const CXXRecordDecl *D = T.getNonReferenceType()->getAsCXXRecordDecl();
    return T->isNullPtrType() || (D && isOneOf(D, {"nullopt_t"}));
  };
  bool Texts = isText(L) && isText(R);
  bool Holds = (isHolder(L) && Nothing(R)) || (isHolder(R) && Nothing(L));
  if (!Texts && !Holds) return std::nullopt;
  auto Side = [&](const Expr *A) { return Nothing(A->getType()) ? G.null() : value(A); };
  NodeId A = Side(E->getArg(0)), B = Side(E->getArg(1));
  return just(G.binary(O == OO_EqualEqual ? "==" : "!=", A, B));
}

/// `text.empty()`, `optional.has_value()`, `if (pointer)`.
std::optional<Val> FunctionWalker::emptiness(const CXXMethodDecl *M, const Expr *Object, const Val &Receiver) {
  if (!inStd(M->getParent()) || M->getNumParams()) return std::nullopt;
  if (isText(Object->getType()) && isOneOf(M, {"empty"})) return just(G.binary("==", node(Receiver), G.literal("")));
  const auto *Conversion = dyn_cast<CXXConversionDecl>(M);
  bool Asks = isOneOf(M, {"has_value"}) || (Conversion && Conversion->getConversionType()->isBooleanType());
  // shared_ptr's conversion is its base's.
  if (Asks && isHolder(Object->IgnoreParenImpCasts()->getType())) return just(G.binary("!=", node(Receiver), G.null()));
  return std::nullopt;
}

// ---- kinds of calls

/// Functions that only pass their argument on. A call of them says nothing, and mentions of functions are seen through
/// them.
std::optional<Val> FunctionWalker::transparentCall(const CallExpr *E, const FunctionDecl *FD) {
  if (!FD || E->getNumArgs() == 0) return std::nullopt;
  switch (FD->getBuiltinID()) {
  case Builtin::BImove:
  case Builtin::BImove_if_noexcept:
  case Builtin::BIforward:
  case Builtin::BIforward_like:
  case Builtin::BIas_const:
  case Builtin::BIaddressof:
  case Builtin::BI__addressof:
  case Builtin::BI__builtin_addressof:
  case Builtin::BI__builtin_launder:
  case Builtin::BI__builtin_assume_aligned:
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_expect_with_probability: {
    Val V = eval(E->getArg(0));
    for (unsigned I = 1; I < E->getNumArgs(); ++I) eval(E->getArg(I));
    return V;
  }
  case Builtin::BI__builtin_unreachable:
  case Builtin::BI__builtin_trap:
    Now.Dead = true;
    return just(G.unknown("not reached"));
  default:
    return std::nullopt;
  }
}

Val FunctionWalker::VisitCallExpr(const CallExpr *E) {
  const FunctionDecl *FD = E->getDirectCallee();
  if (std::optional<Val> V = transparentCall(E, FD)) return *V;
  CallSite C;
  C.Callee = FD;
  if (!FD) {
    const Expr *Target = E->getCallee()->IgnoreParens();
    if (const auto *B = dyn_cast<BinaryOperator>(Target); B && B->isPtrMemOp()) { // (object.*method)(...)
      C.Receiver = eval(B->getLHS());
      C.ChangesReceiver = true;
      C.Target = value(B->getRHS());
    } else {
      C.Target = value(Target);
    }
  }
  addArgs(C, E->arguments());
  if (!FD) {
    // Through a pointer: the parameters' types decide what may change.
    QualType T = E->getCallee()->getType();
    if (T->isPointerType()) T = T->getPointeeType();
    if (const auto *M = E->getCallee()->IgnoreParens()->getType()->getAs<MemberPointerType>()) T = M->getPointeeType();
    const auto *Proto = T->getAs<FunctionProtoType>();
    std::vector<QualType> Written = C.Types;
    if (Proto)
      for (unsigned I = 0; I < C.Types.size() && I < Proto->getNumParams(); ++I) C.Types[I] = Proto->getParamType(I);
    Val V = call(E, C);
    return V;
  }
  return call(E, C);
}

/// A library's const method that takes something and gives nothing back changes what its object refers to: a setter of
/// a handle.
bool FunctionWalker::mayChange(const CXXMethodDecl *M) const {
  bool Setter = M->getReturnType()->isVoidType() && M->getNumParams() > 0;
  return !M->isConst() || (Setter && !inStd(M) && !Things.isProject(M));
}

Val FunctionWalker::VisitCXXMemberCallExpr(const CXXMemberCallExpr *E) {
  const CXXMethodDecl *M = E->getMethodDecl();
  const Expr *Object = E->getImplicitObjectArgument();
  if (!M || !Object) return VisitCallExpr(E);
  if (isa<CXXConversionDecl>(M) && M->getParent()->isLambda()) return eval(Object); // closure to function pointer
  const auto *Member = dyn_cast<MemberExpr>(E->getCallee()->IgnoreParens());
  Val Receiver = eval(Object);
  if (Member && Member->isArrow()) Receiver = pointee(std::move(Receiver));
  if (QualType T = Object->getType(); isStdPointer(T) && isOneOf(M, {"reset", "release"})) {
    NodeId To = E->getNumArgs() == 0 || isa<CXXDefaultArgExpr>(E->getArg(0)) ? G.null() : value(E->getArg(0));
    return replaceOwned(E, Receiver, T, To, M->getName() == "reset");
  }
  if (std::optional<Val> V = emptiness(M, Object, Receiver)) return *V;
  CallSite C;
  C.Callee = M;
  if (M->isInstance()) {
    C.Receiver = std::move(Receiver);
    C.ChangesReceiver = mayChange(M);
    if (M->isVirtual() && Member && Member->performsVirtualDispatch(Things.Context.getLangOpts()))
      C.Flags |= facts::CallVirtual;
    if (isa<CXXConversionDecl>(M)) C.Flags |= facts::CallImplicit;
  }
  addArgs(C, E->arguments());
  return call(E, C);
}

Val FunctionWalker::VisitCXXOperatorCallExpr(const CXXOperatorCallExpr *E) {
  if (std::optional<Val> V = comparison(E)) return *V;
  if (std::optional<Val> V = assignToTied(E)) return *V;
  const FunctionDecl *FD = E->getDirectCallee();
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(FD);
  if (!M) return VisitCallExpr(E);
  if ((E->getOperator() == OO_Star || E->getOperator() == OO_Arrow) && E->getNumArgs() == 1)
    if (const auto *R = dyn_cast<DeclRefExpr>(E->getArg(0)->IgnoreParenImpCasts()))
      if (const auto *V = dyn_cast<VarDecl>(R->getDecl()))
        if (auto It = RangeElements.find(V); It != RangeElements.end()) return It->second;
  bool Wraps = isStdWrapper(M->getParent()) &&
               !related(E->getArg(E->getNumArgs() - 1)->getType()->getAsCXXRecordDecl(), M->getParent());
  bool Copies = (M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator()) &&
                (!M->isUserProvided() || !Things.isProject(M));
  if (E->getOperator() == OO_Equal && E->getNumArgs() == 2 &&
      (Copies || Wraps || (isStdPointer(E->getArg(0)->getType()) && isStdPointer(E->getArg(1)->getType())))) {
    Val From = eval(E->getArg(1));
    NodeId N = node(From);
    movedFrom(E->getArg(1), From);
    sharedBy(E->getArg(1), From);
    if (QualType T = E->getArg(0)->getType(); isStdPointer(T) && isStdPointer(E->getArg(1)->getType())) {
      Val To = eval(E->getArg(0));
      handOverStored(From, T, E->getBeginLoc());
      replaceOwned(E, To, T, N, G.node(G.resolve(node(To))).Kind != Op::Field);
      return To;
    }
    Val To = assign(E->getArg(0), just(N));
    if (To.At.isKnown() && To.At.Path.empty()) noteEntry(To.At.Cell, E->getArg(1));
    return To;
  }
  CallSite C;
  C.Callee = M;
  auto Args = E->arguments();
  if (M->isInstance()) {
    C.Receiver = eval(E->getArg(0));
    C.ChangesReceiver = mayChange(M);
    if (M->isVirtual()) C.Flags |= facts::CallVirtual;
  }
  addArgs(C, llvm::make_range(Args.begin() + 1, Args.end()));
  return call(E, C);
}

/// "text"s and "text"sv are their text.
Val FunctionWalker::VisitUserDefinedLiteral(const UserDefinedLiteral *E) {
  if (E->getLiteralOperatorKind() == UserDefinedLiteral::LOK_String && E->getDirectCallee() &&
      inStd(E->getDirectCallee()))
    return eval(E->getCookedLiteral());
  return VisitCallExpr(E);
}

} // namespace ssot::extract
