// Constant folding with Clang's own evaluator, and the texts inside what it returns.
#include "extract/ast_constants.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/ConvertUTF.h"

namespace ssot::extract {

using namespace clang;

std::string utf8(unsigned CodePoint) {
  char Buffer[4], *End = Buffer;
  if (!llvm::ConvertCodePointToUTF8(CodePoint, End)) return "\xEF\xBF\xBD";
  return std::string(Buffer, End);
}

std::string textOf(const StringLiteral *L) {
  if (L->getCharByteWidth() == 1) return L->getString().str();
  std::string Out;
  for (unsigned I = 0; I < L->getLength(); ++I) {
    unsigned C = L->getCodeUnit(I);
    if (L->getCharByteWidth() == 2 && C >= 0xD800 && C < 0xDC00 && I + 1 < L->getLength()) {
      unsigned Low = L->getCodeUnit(++I);
      C = 0x10000 + ((C - 0xD800) << 10) + (Low - 0xDC00);
    }
    Out += utf8(C);
  }
  return Out;
}

namespace {

/// The characters from a pointer into a string literal on.
std::optional<std::string> pointedText(const APValue &V, ASTContext &Context, std::optional<uint64_t> Length) {
  if (!V.isLValue() || V.isNullPointer()) return std::nullopt;
  const auto *E = V.getLValueBase().dyn_cast<const Expr *>();
  const StringLiteral *L = E ? dyn_cast<StringLiteral>(E) : nullptr;
  std::string Text;
  unsigned Width = 1;
  if (L) {
    Text = textOf(L);
    Width = L->getCharByteWidth();
  } else if (const auto *P = dyn_cast_or_null<PredefinedExpr>(E)) {
    Text = textOf(P->getFunctionName());
  } else if (const auto *D = V.getLValueBase().dyn_cast<const ValueDecl *>()) {
    // constexpr char name[] = "..."
    const auto *Var = dyn_cast<VarDecl>(D);
    if (!Var || !Var->getType().isConstQualified() || !Var->getAnyInitializer()) return std::nullopt;
    const auto *Init = dyn_cast<StringLiteral>(Var->getAnyInitializer()->IgnoreParenImpCasts());
    if (!Init) return std::nullopt;
    Text = textOf(Init);
    Width = Init->getCharByteWidth();
  } else {
    return std::nullopt;
  }
  uint64_t Offset = V.getLValueOffset().getQuantity() / Width;
  if (Width != 1 && (Offset || Length)) return Offset || *Length != Text.size() ? std::nullopt : std::optional(Text);
  if (Offset > Text.size()) return std::nullopt;
  Text.erase(0, Offset);
  if (Length) return *Length <= Text.size() ? std::optional(Text.substr(0, *Length)) : std::nullopt;
  return Text.substr(0, Text.find('\0'));
}

/// Structs with one pointer to characters and at most one number: views, and what wraps them.
void collect(const APValue &V, std::vector<const APValue *> &Pointers, std::vector<uint64_t> &Numbers, bool &Other) {
  if (V.isStruct()) {
    for (unsigned I = 0; I < V.getStructNumBases(); ++I) collect(V.getStructBase(I), Pointers, Numbers, Other);
    for (unsigned I = 0; I < V.getStructNumFields(); ++I) collect(V.getStructField(I), Pointers, Numbers, Other);
  } else if (V.isLValue()) {
    Pointers.push_back(&V);
  } else if (V.isInt() && V.getInt().getActiveBits() <= 64) {
    Numbers.push_back(V.getInt().getZExtValue());
  } else {
    Other = true;
  }
}

std::optional<std::string> textIn(const APValue &V, ASTContext &Context) {
  if (V.isLValue()) return pointedText(V, Context, std::nullopt);
  if (!V.isStruct()) return std::nullopt;
  std::vector<const APValue *> Pointers;
  std::vector<uint64_t> Numbers;
  bool Other = false;
  collect(V, Pointers, Numbers, Other);
  if (Other || Pointers.size() != 1 || Numbers.size() > 1) return std::nullopt;
  return pointedText(*Pointers[0], Context, Numbers.empty() ? std::nullopt : std::optional(Numbers[0]));
}

bool isCharPointer(QualType T) {
  const auto *P = T->getAs<PointerType>();
  return P && P->getPointeeType()->isAnyCharacterType();
}

} // namespace

std::optional<std::string> constantText(const Expr *E, ASTContext &Context) {
  if (!E || E->isValueDependent() || E->containsErrors()) return std::nullopt;
  QualType T = E->getType();
  if (const auto *R = T->getAsCXXRecordDecl()) {
    if (!R->hasDefinition() || !R->isLiteral() || !R->hasTrivialDestructor() || R->isLambda() || R->isUnion() ||
        R->isEmpty())
      return std::nullopt;
  } else if (!isCharPointer(T)) {
    return std::nullopt;
  }
  Expr::EvalResult Result;
  if (!E->EvaluateAsRValue(Result, Context) || Result.HasSideEffects) return std::nullopt;
  return textIn(Result.Val, Context);
}

std::optional<llvm::APSInt> constantInteger(const Expr *E, ASTContext &Context) {
  if (!E || E->isValueDependent() || E->containsErrors() || !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  Expr::EvalResult Result;
  if (!E->EvaluateAsRValue(Result, Context) || Result.HasSideEffects || !Result.Val.isInt()) return std::nullopt;
  return Result.Val.getInt();
}

std::optional<std::string> constantString(const VarDecl *V, ASTContext &Context) {
  const Expr *Init = V->getAnyInitializer();
  QualType T = V->getType();
  if (!Init || Init->isValueDependent() || T->isDependentType()) return std::nullopt;
  if (const auto *A = Context.getAsArrayType(T)) T = A->getElementType();
  if (!T.isConstQualified() && !V->isConstexpr()) return std::nullopt;
  const Expr *E = Init->IgnoreUnlessSpelledInSource();
  if (const auto *L = dyn_cast<StringLiteral>(E)) return textOf(L);
  return constantText(Init, Context);
}

std::optional<std::string> constantResult(const FunctionDecl *FD, ASTContext &Context) {
  const FunctionDecl *Definition = nullptr;
  const Stmt *Body = FD->getBody(Definition);
  const auto *Block = dyn_cast_or_null<CompoundStmt>(Body);
  if (!Block || Block->size() != 1 || FD->isDependentContext()) return std::nullopt;
  const auto *Return = dyn_cast<ReturnStmt>(Block->body_front());
  if (!Return || !Return->getRetValue() || Return->getRetValue()->isValueDependent()) return std::nullopt;
  if (const auto *L = dyn_cast<StringLiteral>(Return->getRetValue()->IgnoreUnlessSpelledInSource())) return textOf(L);
  if (auto Text = constantText(Return->getRetValue(), Context)) return Text;
  return constantText(Return->getRetValue()->IgnoreUnlessSpelledInSource(), Context);
}

} // namespace ssot::extract
