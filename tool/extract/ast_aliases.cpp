// Other names of a variable: what a function hands out of its object, its arguments or what its closure refers to, and
// objects that keep a reference to a variable of this function (`SqlWriter w(sql); w.add("DELETE")`). In: calls and
// constructors as they are walked. Out: the place that is meant. Refuses: copies of such objects, references that are
// given later, and variables of which a service's own code cannot make a text, such as connections.
#include "extract/ast_walker.h"
#include "clang/Basic/Builtins.h"

namespace ssot::extract {

using namespace clang;
using facts::NodeId;
using facts::None;
using facts::Op;


static bool isNamed(const NamedDecl *D, std::initializer_list<llvm::StringRef> Names) {
  return D->getIdentifier() && llvm::is_contained(Names, D->getName());
}

// ---- what a function hands out

namespace {
/// A member, or an element of a standard container: under a literal or parameter, or the first one (no Key).
struct PartHandedOut {
  const FieldDecl *Field = nullptr;
  const Expr *Key = nullptr;
};
/// `return root.first.second[key];`
struct HandedOut {
  const VarDecl *Root = nullptr; ///< a parameter or what a closure refers to; null: the object itself
  llvm::SmallVector<PartHandedOut, 2> Path;
};
} // namespace

/// What only says how the place is pointed at, or passes it on: `&x`, `*pointer`, `pointer.get()`, `std::move(x)`.
static const Expr *withoutPointing(const Expr *E) {
  for (;;) {
    E = E->IgnoreParenImpCasts();
    const auto *Points = dyn_cast<UnaryOperator>(E);
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    const auto *Get = dyn_cast<CXXMemberCallExpr>(E);
    const auto *Call = dyn_cast<CallExpr>(E);
    unsigned Builtin = Call && Call->getDirectCallee() ? Call->getDirectCallee()->getBuiltinID() : 0;
    if (Points && (Points->getOpcode() == UO_AddrOf || Points->getOpcode() == UO_Deref))
      E = Points->getSubExpr();
    else if (Operator && Operator->getOperator() == OO_Star && isStdPointer(Operator->getArg(0)->getType()))
      E = Operator->getArg(0);
    else if (Get && Get->getMethodDecl() && isNamed(Get->getMethodDecl(), {"get"}) &&
             isStdPointer(Get->getImplicitObjectArgument()->getType()))
      E = Get->getImplicitObjectArgument();
    else if (Builtin == Builtin::BImove || Builtin == Builtin::BIforward || Builtin == Builtin::BIaddressof)
      E = Call->getArg(0);
    else
      return E;
  }
}

/// The container of which E is an element, and where it stands there; null: it is no such element.
static const Expr *elementOf(const Expr *E, PartHandedOut &Part) {
  const Expr *Container = nullptr;
  if (const auto *O = dyn_cast<CXXOperatorCallExpr>(E); O && O->getOperator() == OO_Subscript && O->getNumArgs() == 2) {
    Container = O->getArg(0);
    Part.Key = O->getArg(1);
  } else if (const auto *M = dyn_cast<CXXMemberCallExpr>(E); M && M->getMethodDecl()) {
    bool First = isNamed(M->getMethodDecl(), {"front"}), At = isNamed(M->getMethodDecl(), {"at"});
    if (First || (At && M->getNumArgs() == 1)) Container = M->getImplicitObjectArgument();
    if (At && Container) Part.Key = M->getArg(0);
  }
  if (!Container) return nullptr;
  const CXXRecordDecl *R = Container->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!R || !inStd(R) || !isNamed(R, {"vector", "array", "deque", "map", "unordered_map"})) return nullptr;
  if (Part.Key) Part.Key = Part.Key->IgnoreUnlessSpelledInSource();
  const auto *Named = dyn_cast_or_null<DeclRefExpr>(Part.Key);
  bool IsGiven = Named && isa<ParmVarDecl>(Named->getDecl());
  return !Part.Key || IsGiven || isa<IntegerLiteral, StringLiteral>(Part.Key) ? Container->IgnoreParenImpCasts()
                                                                              : nullptr;
}

/// What a function of one statement returns a reference or pointer to: `T *get() const { return handle_.get(); }`,
/// `T &name() { return name_; }`, `T **out() { return &handle_; }`, `std::string &of(Row &r) { return r.name; }`.
static std::optional<HandedOut> handedOut(const FunctionDecl *F) {
  const FunctionDecl *Definition = nullptr;
  if (!F->isDefined(Definition) || !Definition->doesThisDeclarationHaveABody()) return std::nullopt;
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Definition->getBody());
  const auto *Return = Block && Block->size() == 1 ? dyn_cast<ReturnStmt>(Block->body_front()) : nullptr;
  if (!Return || !Return->getRetValue()) return std::nullopt;
  HandedOut Out;
  const Expr *E = withoutPointing(Return->getRetValue());
  for (;;) {
    PartHandedOut Part;
    if (const auto *Member = dyn_cast<MemberExpr>(E)) {
      Part.Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
      if (!Part.Field) return std::nullopt;
      E = Member->getBase()->IgnoreParenImpCasts();
    } else if (const Expr *Container = elementOf(E, Part)) {
      E = Container;
    } else {
      break;
    }
    Out.Path.insert(Out.Path.begin(), Part);
  }
  if (isa<CXXThisExpr>(E)) return Out.Path.empty() ? std::nullopt : std::optional(Out);
  const auto *Named = dyn_cast<DeclRefExpr>(E);
  Out.Root = Named ? dyn_cast<VarDecl>(Named->getDecl()) : nullptr;
  return Out.Root && Out.Root->hasLocalStorage() ? std::optional(Out) : std::nullopt;
}

/// The place that a call of the project's gives a reference or pointer to.
std::optional<Val> FunctionWalker::handedOutBy(const CallSite &C) {
  if (!Things.isProject(C.Callee) || !isMutableHandle(C.Callee->getReturnType()) || (C.Flags & facts::CallVirtual))
    return std::nullopt;
  std::optional<HandedOut> Out = handedOut(C.Callee);
  if (!Out) return std::nullopt;
  const auto *M = dyn_cast<CXXMethodDecl>(C.Callee);
  bool IsClosure = M && M->getParent()->isLambda();
  Val From;
  if (!Out->Root) {
    if (!C.Receiver || IsClosure) return std::nullopt;
    From = *C.Receiver;
  } else if (const auto *P = dyn_cast<ParmVarDecl>(Out->Root); P && P->getFunctionScopeDepth() == 0 && !IsClosure) {
    unsigned I = P->getFunctionScopeIndex();
    if (I >= C.Args.size() || !isMutableHandle(P->getType())) return std::nullopt;
    From = C.Args[I];
  } else if (IsClosure) {
    From = referredBy(M, Out->Root, C);
  }
  if (!From.At.isKnown()) return std::nullopt;
  for (const PartHandedOut &Part : Out->Path) {
    if (Part.Field) {
      From = field(std::move(From), Part.Field);
      continue;
    }
    NodeId Key = handedOutUnder(Part.Key, C);
    if (Key == None) return std::nullopt;
    From = element(std::move(From), Key);
  }
  return From;
}

/// The key of an element that a function hands out, for one who calls it. None: not known here.
NodeId FunctionWalker::handedOutUnder(const Expr *Key, const CallSite &C) {
  if (!Key) return G.integer("0");
  const auto *Named = dyn_cast<DeclRefExpr>(Key);
  if (!Named) return value(Key);
  const auto *P = cast<ParmVarDecl>(Named->getDecl());
  unsigned I = P->getFunctionScopeIndex();
  return P->getFunctionScopeDepth() == 0 && I < C.Args.size() ? node(C.Args[I]) : None;
}

/// What a variable in a closure's body is outside of it: an argument, or what the closure refers to.
Val FunctionWalker::referredBy(const CXXMethodDecl *M, const VarDecl *Inside, const CallSite &C) {
  const FunctionDecl *Definition = nullptr;
  if (const auto *P = dyn_cast<ParmVarDecl>(Inside); P && M->isDefined(Definition)) {
    auto It = llvm::find(Definition->parameters(), P);
    size_t I = It - Definition->parameters().begin();
    if (I < C.Args.size() && isMutableHandle(P->getType())) return C.Args[I];
  }
  auto It = ByReference.find(M->getParent()->getCanonicalDecl());
  if (It == ByReference.end()) return {};
  facts::Str Key = Things.str("capture:" + Inside->getNameAsString());
  for (const Capture &K : It->second)
    if (K.Key == Key) return {None, K.At};
  return {};
}

// ---- objects that keep a reference

/// Whether a type is made of texts: a text, a stream, a container or a class of such.
static bool isMadeOfTexts(QualType T, Entities &Things, unsigned Depth = 0) {
  T = T.getCanonicalType().getUnqualifiedType();
  if (T->isIntegralOrEnumerationType() || T->isFloatingType()) return Depth > 0;
  const CXXRecordDecl *R = T->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || Depth > 3) return false;
  if (inStd(R)) {
    if (isNamed(R, {"basic_string", "basic_ostream", "basic_ostringstream", "basic_stringstream", "basic_iostream"}))
      return true;
    if (!isNamed(R, {"vector", "deque", "list", "map", "unordered_map", "set", "optional", "pair"})) return false;
    const auto *S = dyn_cast<ClassTemplateSpecializationDecl>(R);
    unsigned Elements = isNamed(R, {"map", "unordered_map", "pair"}) ? 2 : 1;
    for (unsigned I = 0; S && I < Elements; ++I)
      if (!isMadeOfTexts(S->getTemplateArgs()[I].getAsType(), Things, Depth + 1)) return false;
    return S;
  }
  return Things.isProject(R) && !R->isPolymorphic() && !R->field_empty() &&
         llvm::all_of(R->bases(),
                      [&](const CXXBaseSpecifier &B) { return isMadeOfTexts(B.getType(), Things, Depth + 1); }) &&
         llvm::all_of(R->fields(), [&](const FieldDecl *F) { return isMadeOfTexts(F->getType(), Things, Depth + 1); });
}

/// Whether a member is a reference or pointer through which its object may change a text.
bool FunctionWalker::keepsReference(const FieldDecl *F) const {
  return isMutableHandle(F->getType()) && !isOutputIterator(F->getType()) &&
         isMadeOfTexts(F->getType()->getPointeeType(), Things);
}

static bool isSteady(const Place &P) {
  return P.isKnown() && llvm::all_of(P.Path, [](const Step &S) { return S.K == Step::Field; });
}

void FunctionWalker::keepReference(const Expr *Made, const FieldDecl *F, const Val &To) {
  if (keepsReference(F) && isSteady(To.At)) KeptBy[Made].push_back({Things.fieldKey(F), To.At});
}

/// What a constructor keeps of its parameters: `explicit SqlWriter(std::string &out) : out_(out) {}`.
std::vector<std::pair<const FieldDecl *, unsigned>> FunctionWalker::keptParameters(const CXXConstructorDecl *Ctor) {
  const FunctionDecl *Definition = nullptr;
  std::vector<std::pair<const FieldDecl *, unsigned>> Out;
  if (Ctor->isCopyOrMoveConstructor() || !Things.isProject(Ctor) || !Ctor->isDefined(Definition)) return Out;
  for (const CXXCtorInitializer *I : cast<CXXConstructorDecl>(Definition)->inits()) {
    if (!I->isMemberInitializer() || !keepsReference(I->getMember())) continue;
    const Expr *Init = I->getInit();
    if (const auto *L = dyn_cast<InitListExpr>(Init); L && L->getNumInits() == 1) Init = L->getInit(0);
    const auto *Named = dyn_cast<DeclRefExpr>(withoutPointing(Init));
    const auto *P = Named ? dyn_cast<ParmVarDecl>(Named->getDecl()) : nullptr;
    if (P && isMutableHandle(P->getType())) Out.emplace_back(I->getMember(), P->getFunctionScopeIndex());
  }
  return Out;
}

void FunctionWalker::keepReferences(const Expr *Made, const CXXConstructorDecl *Ctor, const CallSite &C) {
  KeptBy.erase(Made);
  for (auto [Member, I] : keptParameters(Ctor))
    if (I < C.Args.size()) keepReference(Made, Member, C.Args[I]);
}

/// What each member of this object keeps of the others, whichever constructor made it: `Exporter() : writer_(sql_) {}`.
void FunctionWalker::keepOwnMembers(const CXXRecordDecl *R) {
  auto KeptOf = [&](const Expr *Init) {
    std::vector<KeptReference> Kept;
    if (const auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Init)) Init = Default->getExpr();
    const auto *Made = Init ? dyn_cast<CXXConstructExpr>(Init->IgnoreUnlessSpelledInSource()) : nullptr;
    if (!Made) return Kept;
    for (auto [Member, I] : keptParameters(Made->getConstructor())) {
      const auto *Own = I < Made->getNumArgs() ? dyn_cast<MemberExpr>(withoutPointing(Made->getArg(I))) : nullptr;
      if (Own && isa<FieldDecl>(Own->getMemberDecl()) && isa<CXXThisExpr>(Own->getBase()->IgnoreParenImpCasts()))
        Kept.push_back({Things.fieldKey(Member), field({None, thisPlace()}, Own->getMemberDecl()).At});
    }
    return Kept;
  };
  std::map<facts::Str, std::vector<KeptReference>> Found;
  std::map<facts::Str, unsigned> Agreeing;
  unsigned Constructors = 0;
  for (const CXXConstructorDecl *Ctor : R->ctors()) {
    const FunctionDecl *Definition = nullptr;
    if (Ctor->isCopyOrMoveConstructor() || Ctor->isDeleted()) continue;
    if (!Ctor->isDefined(Definition)) return;
    ++Constructors;
    for (const CXXCtorInitializer *I : cast<CXXConstructorDecl>(Definition)->inits()) {
      if (!I->isMemberInitializer() || !Things.isProject(I->getMember())) continue;
      std::vector<KeptReference> Kept = KeptOf(I->getInit());
      if (Kept.empty()) continue;
      facts::Str Key = Things.fieldKey(I->getMember());
      auto [It, New] = Found.try_emplace(Key, Kept);
      Agreeing[Key] += New || It->second == Kept;
    }
  }
  for (auto &[Key, Kept] : Found)
    if (Agreeing[Key] == Constructors) OwnKeepers[Key] = std::move(Kept);
}

/// `std::make_unique<SqlWriter>(sql)`: the one constructor that takes so many arguments.
void FunctionWalker::keepReferences(const CallExpr *E, const CallSite &C) {
  const FunctionDecl *F = C.Callee;
  const TemplateArgumentList *Args = F ? F->getTemplateSpecializationArgs() : nullptr;
  if (!Args || !inStd(F) || !isNamed(F, {"make_unique", "make_shared"}) || C.Args.empty() ||
      Args->get(0).getKind() != TemplateArgument::Type)
    return;
  const CXXRecordDecl *R = Args->get(0).getAsType()->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || !Things.isProject(R)) return;
  const CXXConstructorDecl *Only = nullptr;
  for (const CXXConstructorDecl *Ctor : R->getDefinition()->ctors()) {
    if (Ctor->isCopyOrMoveConstructor() || Ctor->getNumParams() < C.Args.size() ||
        Ctor->getMinRequiredArguments() > C.Args.size())
      continue;
    if (Only) return;
    Only = Ctor;
  }
  if (Only) keepReferences(E, Only, C);
}

/// What an object that Init makes keeps; null: nothing.
const std::vector<FunctionWalker::KeptReference> *FunctionWalker::madeKeeper(const Expr *Init) const {
  if (KeptBy.empty()) return nullptr;
  for (const Expr *Outer = nullptr; Outer != Init;) {
    Outer = Init = Init->IgnoreUnlessSpelledInSource();
    if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(Init)) Init = Cast->getSubExpr();
    if (const auto *New = dyn_cast<CXXNewExpr>(Init); New && New->getInitializer()) Init = New->getInitializer();
    if (const auto *Made = dyn_cast<CXXConstructExpr>(Init);
        Made && Made->getNumArgs() && isStdPointer(Made->getType()))
      Init = Made->getArg(0); // a smart pointer is what it holds
  }
  if (const auto *L = dyn_cast<InitListExpr>(Init); L && L->getSemanticForm()) Init = L->getSemanticForm();
  auto It = KeptBy.find(Init);
  return It == KeptBy.end() || It->second.empty() ? nullptr : &It->second;
}

llvm::ArrayRef<FunctionWalker::KeptReference> FunctionWalker::keptBy(const Place &P) const {
  if (!P.isKnown() || (Keepers.empty() && OwnKeepers.empty())) return {};
  llvm::ArrayRef<Step> Path = P.Path;
  while (!Path.empty() && Path.back().K == Step::Deref) Path = Path.drop_back();
  if (P.Cell == ThisCell && Path.size() == 1 && Path[0].K == Step::Field) {
    auto It = OwnKeepers.find(Path[0].Key);
    return It == OwnKeepers.end() ? llvm::ArrayRef<KeptReference>() : llvm::ArrayRef<KeptReference>(It->second);
  }
  auto It = Path.empty() ? Keepers.find(P.Cell) : Keepers.end();
  return It == Keepers.end() ? llvm::ArrayRef<KeptReference>() : llvm::ArrayRef<KeptReference>(It->second);
}

/// What an object refers to is what the variables are now.
void FunctionWalker::bringKept(const Place &Keeper) {
  for (const KeptReference &K : keptBy(Keeper)) {
    NodeId Now = Cells.read(K.At), Whole = Cells.read(Keeper);
    if (G.resolve(G.field(Whole, K.Key)) != G.resolve(Now)) Cells.write(Keeper, G.store(Whole, K.Key, Now));
  }
}

/// The variables are what a call has left of what the object refers to.
void FunctionWalker::takeKept(const Place &Keeper, NodeId After) {
  for (const KeptReference &K : keptBy(Keeper)) Cells.write(K.At, G.field(After, K.Key));
}

// ---- whether it is of a class

/// `dynamic_cast<Derived *>(base)`, or a variable that holds nothing else, as a condition; none where it is something
/// else.
std::optional<Val> FunctionWalker::isOfClass(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Cast = dyn_cast<CXXDynamicCastExpr>(E)) return just(castTest(Cast, eval(Cast->getSubExpr())));
  const auto *Named = dyn_cast<DeclRefExpr>(E);
  const auto *V = Named ? dyn_cast<VarDecl>(Named->getDecl()) : nullptr;
  auto It = V ? CastTests.find(V) : CastTests.end();
  if (It == CastTests.end() || It->second.second != Jumps.size()) return std::nullopt;
  return just(It->second.first);
}

NodeId FunctionWalker::castTest(const CXXDynamicCastExpr *E, const Val &From) {
  QualType T = E->getType()->getPointeeType();
  return G.unary("is " + (T.isNull() ? "" : Things.Name.type(T.getUnqualifiedType())), node(From));
}

} // namespace ssot::extract
