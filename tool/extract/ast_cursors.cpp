// A cursor is recognised by what is done with it: it begins at the beginning, moves on by one and is read.
#include "extract/ast_cursors.h"
#include "extract/ast_constants.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

namespace ssot::extract {

using namespace clang;

bool inStd(const Decl *D);

namespace {

const Expr *bare(const Expr *E) {
  return E ? E->IgnoreUnlessSpelledInSource()->IgnoreParenImpCasts() : nullptr;
}

bool isNamed(const NamedDecl *D, llvm::ArrayRef<llvm::StringRef> Names) {
  return D && D->getIdentifier() && llvm::is_contained(Names, D->getName());
}

/// The same variable, or member of the same object: nothing that a call gives.
bool isSameObject(const Expr *A, const Expr *B) {
  A = bare(A);
  B = bare(B);
  if (!A || !B) return false;
  if (isa<CXXThisExpr>(A) && isa<CXXThisExpr>(B)) return true;
  if (const auto *X = dyn_cast<DeclRefExpr>(A))
    if (const auto *Y = dyn_cast<DeclRefExpr>(B)) return X->getDecl() == Y->getDecl();
  const auto *X = dyn_cast<MemberExpr>(A), *Y = dyn_cast<MemberExpr>(B);
  return X && Y && X->getMemberDecl() == Y->getMemberDecl() && isSameObject(X->getBase(), Y->getBase());
}

/// What `X.begin()` or `std::begin(X)` is the beginning of; an array is its own. Null: it is no such call.
const Expr *placeOf(const Expr *E, llvm::ArrayRef<llvm::StringRef> Names) {
  E = bare(E);
  if (const auto *M = dyn_cast_or_null<CXXMemberCallExpr>(E))
    return isNamed(M->getMethodDecl(), Names) && M->getNumArgs() == 0 ? bare(M->getImplicitObjectArgument()) : nullptr;
  if (const auto *C = dyn_cast_or_null<CallExpr>(E)) {
    const FunctionDecl *F = C->getDirectCallee();
    return F && inStd(F) && isNamed(F, Names) && C->getNumArgs() == 1 ? bare(C->getArg(0)) : nullptr;
  }
  return nullptr;
}

const Expr *beginningOf(const Expr *E) {
  if (const Expr *X = placeOf(E, {"begin", "cbegin", "data"})) return X;
  const Expr *Array = bare(E);
  return Array && Array->getType()->isConstantArrayType() ? Array : nullptr;
}

class Recognition {
public:
  Recognition(const ForStmt *S, ASTContext &Context) : S(S), Context(Context) {}

  std::optional<CursorLoop> run() {
    const auto *Init = dyn_cast_or_null<DeclStmt>(S->getInit());
    if (!S->getCond() || S->getConditionVariable()) return {};
    if (!(Init ? findCursor(Init) : !S->getInit() && findGiven()) || !movesOn(S->getInc())) return {};
    if (!isEndTest(S->getCond())) {
      // A table's last row says that it is the last.
      if (!IsPointer || !mentions(S->getCond()) || !fits(S->getCond())) return {};
      Found.GoesOn = S->getCond();
    }
    if (!fits(S->getBody())) return {};
    return std::move(Found);
  }

private:
  /// `it = X.begin()`, and perhaps `end = X.end()`.
  bool findCursor(const DeclStmt *Init) {
    llvm::SmallVector<const VarDecl *, 2> Declared;
    for (const Decl *D : Init->decls()) Declared.push_back(dyn_cast<VarDecl>(D));
    if (Declared.size() > 2 || llvm::is_contained(Declared, nullptr) || !Declared[0]->getInit()) return false;
    Found.Cursor = Declared[0];
    IsPointer = Found.Cursor->getType()->isPointerType();
    Found.Range = beginningOf(Found.Cursor->getInit());
    if (!Found.Range && Declared.size() == 1) Found.Range = givenBeginning();
    const Expr *X = Found.Range;
    if (!X || !isSameObject(X, X) || Found.Cursor->getType()->isReferenceType()) return false;
    if (IsPointer && Found.Cursor->getType()->getPointeeType()->isAnyCharacterType()) return false; // walks in a text
    if (Declared.size() == 2) {
      End = Declared[1];
      if (!isEnd(End->getInit())) return false;
    }
    return true;
  }

  /// `for (It it = first; it != last; ++it)`, where the two are parameters.
  const Expr *givenBeginning() {
    const auto *First = dyn_cast_or_null<DeclRefExpr>(bare(Found.Cursor->getInit()));
    const auto *From = First ? dyn_cast<ParmVarDecl>(First->getDecl()) : nullptr;
    std::optional<Comparison> C = comparison(S->getCond());
    if (!From || !C) return nullptr;
    const auto *Last = dyn_cast_or_null<DeclRefExpr>(bare(isCursor(C->L) ? C->R : C->L));
    End = Last && Last->getDecl() != From ? dyn_cast<ParmVarDecl>(Last->getDecl()) : nullptr;
    bool Fit = End && isIteratorLike(From->getType()) &&
               Context.hasSameUnqualifiedType(From->getType(), End->getType()) &&
               Context.hasSameUnqualifiedType(From->getType(), Found.Cursor->getType());
    return Fit ? First : nullptr;
  }

  static bool isIteratorLike(QualType T) {
    return T->isRecordType() || (T->isPointerType() && !T->getPointeeType()->isAnyCharacterType());
  }

  /// `for (; first != last; ++first)`, where both are parameters: an iterator is what it walks through.
  bool findGiven() {
    std::optional<Comparison> C = comparison(S->getCond());
    const auto *First = C ? dyn_cast_or_null<DeclRefExpr>(bare(C->L)) : nullptr;
    const auto *Last = C ? dyn_cast_or_null<DeclRefExpr>(bare(C->R)) : nullptr;
    if (!First || !Last || First->getDecl() == Last->getDecl()) return false;
    Found.Cursor = dyn_cast<ParmVarDecl>(First->getDecl());
    End = dyn_cast<ParmVarDecl>(Last->getDecl());
    if (!Found.Cursor || !End || !Context.hasSameUnqualifiedType(Found.Cursor->getType(), End->getType())) return false;
    QualType T = Found.Cursor->getType();
    IsPointer = T->isPointerType();
    Found.Range = First;
    return isIteratorLike(T);
  }

  bool isCursor(const Expr *E) const {
    const auto *R = dyn_cast_or_null<DeclRefExpr>(bare(E));
    return R && R->getDecl() == Found.Cursor;
  }

  bool isEnd(const Expr *E) const {
    if (const Expr *X = placeOf(E, {"end", "cend"})) return isSameObject(X, Found.Range);
    const auto *R = dyn_cast_or_null<DeclRefExpr>(bare(E));
    if (R && End && R->getDecl() == End) return true;
    const auto *Sum = dyn_cast_or_null<BinaryOperator>(bare(E)); // array + its size, x.data() + x.size()
    if (Sum && Sum->getOpcode() == BO_Add)
      if (const Expr *Data = placeOf(Sum->getLHS(), {"data"})) {
        const Expr *Size = placeOf(Sum->getRHS(), {"size"});
        return Size && isSameObject(Data, Found.Range) && isSameObject(Size, Found.Range);
      }
    const auto *Array = Context.getAsConstantArrayType(Found.Range->getType());
    if (!Sum || !Array || Sum->getOpcode() != BO_Add || !isSameObject(Sum->getLHS(), Found.Range)) return false;
    std::optional<llvm::APSInt> Size = constantInteger(Sum->getRHS(), Context);
    return Size && Size->getZExtValue() == Array->getSize().getZExtValue();
  }

  struct Comparison {
    BinaryOperatorKind Sign;
    const Expr *L, *R;
  };
  static std::optional<Comparison> comparison(const Expr *E) {
    E = E->IgnoreParenImpCasts();
    if (const auto *W = dyn_cast<CXXRewrittenBinaryOperator>(E))
      return Comparison{W->getOpcode(), W->getLHS(), W->getRHS()};
    if (const auto *B = dyn_cast<BinaryOperator>(E)) return Comparison{B->getOpcode(), B->getLHS(), B->getRHS()};
    const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
    if (!O || O->getNumArgs() != 2) return {};
    BinaryOperatorKind Sign = BO_Comma;
    if (O->getOperator() == OO_EqualEqual) Sign = BO_EQ;
    if (O->getOperator() == OO_ExclaimEqual) Sign = BO_NE;
    if (O->getOperator() == OO_Less) Sign = BO_LT;
    return Comparison{Sign, O->getArg(0), O->getArg(1)};
  }

  bool isEndTest(const Expr *E) const {
    std::optional<Comparison> C = comparison(E);
    if (!C || (C->Sign != BO_NE && C->Sign != BO_LT)) return false;
    return (isCursor(C->L) && isEnd(C->R)) || (C->Sign == BO_NE && isCursor(C->R) && isEnd(C->L));
  }

  bool asksForFirst(const Expr *E) {
    std::optional<Comparison> C = comparison(E);
    if (!C || (C->Sign != BO_NE && C->Sign != BO_EQ)) return false;
    auto Begins = [&](const Expr *X) {
      const Expr *Of = beginningOf(X);
      return isSameObject(Of ? Of : X, Found.Range);
    };
    if (!(isCursor(C->L) && Begins(C->R)) && !(isCursor(C->R) && Begins(C->L))) return false;
    Found.AskForFirst.push_back({E, C->Sign == BO_EQ});
    return true;
  }

  bool isOne(const Expr *E) const {
    std::optional<llvm::APSInt> N = constantInteger(E, Context);
    return N && *N == 1;
  }

  /// `std::next(it)`, `it + 1`.
  bool isBehindCursor(const Expr *E) const {
    E = bare(E);
    if (const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(E))
      return O->getOperator() == OO_Plus && O->getNumArgs() == 2 && isCursor(O->getArg(0)) && isOne(O->getArg(1));
    if (const auto *B = dyn_cast_or_null<BinaryOperator>(E))
      return B->getOpcode() == BO_Add && isCursor(B->getLHS()) && isOne(B->getRHS());
    const auto *Call = dyn_cast_or_null<CallExpr>(E);
    const FunctionDecl *F = Call ? Call->getDirectCallee() : nullptr;
    return F && inStd(F) && isNamed(F, {"next"}) && isCursor(Call->getArg(0)) &&
           (Call->getNumArgs() == 1 || isOne(Call->getArg(1)));
  }

  bool asksForLast(const Expr *E) {
    std::optional<Comparison> C = comparison(E);
    if (!C || (C->Sign != BO_NE && C->Sign != BO_EQ)) return false;
    if (!(isBehindCursor(C->L) && isEnd(C->R)) && !(isBehindCursor(C->R) && isEnd(C->L))) return false;
    Found.AskForLast.push_back({E, C->Sign == BO_EQ});
    return true;
  }

  bool movesOn(const Expr *E) const {
    E = E ? E->IgnoreParenImpCasts() : nullptr;
    if (const auto *C = dyn_cast_or_null<ExprWithCleanups>(E)) E = C->getSubExpr()->IgnoreParenImpCasts();
    if (const auto *U = dyn_cast_or_null<UnaryOperator>(E)) return U->isIncrementOp() && isCursor(U->getSubExpr());
    const auto *O = dyn_cast_or_null<CXXOperatorCallExpr>(E);
    return O && O->getOperator() == OO_PlusPlus && isCursor(O->getArg(0));
  }

  bool mentions(const Stmt *At) const {
    if (!At) return false;
    const auto *R = dyn_cast<DeclRefExpr>(At);
    return (R && R->getDecl() == Found.Cursor) ||
           llvm::any_of(At->children(), [&](const Stmt *C) { return mentions(C); });
  }

  /// Whether the cursor is only read here: what it points at, or whether it is at the beginning; a pointer, too, where
  /// its value is handed on.
  bool fits(const Stmt *At) {
    if (!At) return true;
    if (const auto *E = dyn_cast<Expr>(At)) {
      const auto *O = dyn_cast<CXXOperatorCallExpr>(E);
      if (O && (O->getOperator() == OO_Star || O->getOperator() == OO_Arrow) && O->getNumArgs() == 1 &&
          isCursor(O->getArg(0)))
        return true;
      if (asksForFirst(E) || asksForLast(E)) return true;
      const auto *B = dyn_cast<BinaryOperator>(E);
      const auto *Index = dyn_cast<ArraySubscriptExpr>(E);
      if (B && !B->isLogicalOp() && (isCursor(B->getLHS()) || isCursor(B->getRHS()))) return false;
      if (Index && isCursor(Index->getBase())) return false;
      const auto *Read = dyn_cast<ImplicitCastExpr>(E);
      if (IsPointer && Read && Read->getCastKind() == CK_LValueToRValue && isCursor(Read->getSubExpr())) return true;
      const auto *R = dyn_cast<DeclRefExpr>(E);
      if (R && R->getDecl() == Found.Cursor) return false;
    }
    return llvm::all_of(At->children(), [&](const Stmt *C) { return fits(C); });
  }

  const ForStmt *S;
  ASTContext &Context;
  CursorLoop Found;
  const VarDecl *End = nullptr;
  bool IsPointer = false;
};

} // namespace

std::optional<CursorLoop> cursorLoop(const ForStmt *S, ASTContext &Context) {
  return Recognition(S, Context).run();
}

} // namespace ssot::extract
