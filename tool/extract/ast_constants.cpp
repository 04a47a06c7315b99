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

/// The part of a constant object that a pointer's path leads to, and the type of that part; the last step, into an
/// array, is left out.
const APValue *pointedArray(const APValue &Root, llvm::ArrayRef<APValue::LValuePathEntry> Path, QualType T,
                            ASTContext &Context) {
  const APValue *At = &Root;
  for (APValue::LValuePathEntry Step : Path.drop_back()) {
    if (const ConstantArrayType *A = Context.getAsConstantArrayType(T)) {
      uint64_t I = Step.getAsArrayIndex();
      if (!At->isArray() || I >= At->getArrayInitializedElts()) return nullptr;
      At = &At->getArrayInitializedElt(I);
      T = A->getElementType();
      continue;
    }
    const Decl *Part = Step.getAsBaseOrMember().getPointer();
    const auto *R = T->getAsCXXRecordDecl();
    if (!At->isStruct() || !R) return nullptr;
    if (const auto *F = dyn_cast<FieldDecl>(Part)) {
      At = &At->getStructField(F->getFieldIndex());
      T = F->getType();
      continue;
    }
    unsigned Index = 0;
    for (const CXXBaseSpecifier &B : R->bases()) {
      if (B.getType()->getAsCXXRecordDecl()->getCanonicalDecl() == Part->getCanonicalDecl()) {
        At = &At->getStructBase(Index);
        T = B.getType();
        break;
      }
      ++Index;
    }
    if (Index == R->getNumBases()) return nullptr;
  }
  return At->isArray() ? At : nullptr;
}

/// The characters of an array from one on.
std::optional<std::string> characters(const APValue &Array, uint64_t From) {
  std::string Text;
  for (uint64_t I = From; I < Array.getArraySize(); ++I) {
    bool Written = I < Array.getArrayInitializedElts();
    if (!Written && !Array.hasArrayFiller()) break;
    const APValue &C = Written ? Array.getArrayInitializedElt(I) : Array.getArrayFiller();
    if (!C.isInt()) return std::nullopt;
    Text += C.getInt().getBitWidth() == 8 ? std::string(1, char(C.getInt().getZExtValue()))
                                          : utf8(C.getInt().getZExtValue());
  }
  return Text;
}

/// The characters of a constant array that the compiler computed: names joined at compile time, fixed strings as
/// template arguments.
std::optional<std::string> computedText(const APValue &V, ASTContext &Context) {
  const auto *D = V.getLValueBase().dyn_cast<const ValueDecl *>();
  const APValue *Root = nullptr;
  if (const auto *P = dyn_cast_or_null<TemplateParamObjectDecl>(D)) Root = &P->getValue();
  const auto *Var = dyn_cast_or_null<VarDecl>(D);
  // Declared before it is defined: the definition has the value.
  const VarDecl *Defined = nullptr;
  const Expr *Init =
      Var && (Var->isConstexpr() || Var->getType().isConstQualified()) ? Var->getAnyInitializer(Defined) : nullptr;
  if (Init && !Init->isValueDependent()) Root = Defined->evaluateValue();
  if (!Root || !V.hasLValuePath() || V.getLValuePath().empty()) return std::nullopt;
  const APValue *Array = pointedArray(*Root, V.getLValuePath(), D->getType(), Context);
  return Array ? characters(*Array, V.getLValuePath().back().getAsArrayIndex()) : std::nullopt;
}

/// The characters from a pointer into a string literal on.
std::optional<std::string> pointedText(const APValue &V, ASTContext &Context, std::optional<uint64_t> Length) {
  if (!V.isLValue() || V.isNullPointer()) return std::nullopt;
  const auto *E = V.getLValueBase().dyn_cast<const Expr *>();
  const StringLiteral *L = E ? dyn_cast<StringLiteral>(E) : nullptr;
  std::string Text;
  unsigned Width = 1;
  uint64_t Offset = V.getLValueOffset().getQuantity();
  if (L) {
    Text = textOf(L);
    Width = L->getCharByteWidth();
  } else if (const auto *P = dyn_cast_or_null<PredefinedExpr>(E)) {
    Text = textOf(P->getFunctionName());
  } else if (std::optional<std::string> Computed = computedText(V, Context)) {
    Text = std::move(*Computed);
    Offset = 0;
  } else {
    return std::nullopt;
  }
  Offset /= Width;
  if (Width != 1 && (Offset || Length)) return Offset || *Length != Text.size() ? std::nullopt : std::optional(Text);
  if (Offset > Text.size()) return std::nullopt;
  Text.erase(0, Offset);
  if (Length) return *Length <= Text.size() ? std::optional(Text.substr(0, *Length)) : std::nullopt;
  return Text.substr(0, Text.find('\0'));
}

bool hasMethod(const CXXRecordDecl *R, llvm::ArrayRef<llvm::StringRef> Names) {
  for (const CXXMethodDecl *M : R->methods())
    if (M->getIdentifier() && llvm::is_contained(Names, M->getName())) return true;
  for (const CXXBaseSpecifier &B : R->bases())
    if (const CXXRecordDecl *Base = B.getType()->getAsCXXRecordDecl();
        Base && Base->hasDefinition() && hasMethod(Base->getDefinition(), Names))
      return true;
  return false;
}

/// Pointers to characters and numbers of a struct. A number is a length only where the class says that it is a view.
struct Members {
  std::vector<const APValue *> Pointers;
  std::vector<uint64_t> Numbers;
  bool Other = false;

  void collect(const APValue &V, QualType T) {
    const CXXRecordDecl *R = T->getAsCXXRecordDecl();
    if (V.isStruct() && R) {
      size_t Before = Numbers.size();
      unsigned I = 0;
      for (const CXXBaseSpecifier &B : R->bases()) collect(V.getStructBase(I++), B.getType());
      I = 0;
      for (const FieldDecl *F : R->fields()) collect(V.getStructField(I++), F->getType());
      Other |= Numbers.size() != Before &&
               !(hasMethod(R, {"data", "begin", "c_str", "ptr"}) && hasMethod(R, {"size", "length"})) && !Wrapped;
      Wrapped = Numbers.size() == 1 && !Other;
    } else if (V.isLValue()) {
      Pointers.push_back(&V);
    } else if (V.isInt() && V.getInt().getActiveBits() <= 64) {
      Numbers.push_back(V.getInt().getZExtValue());
    } else {
      Other = true;
    }
  }

private:
  bool Wrapped = false; ///< the one number is already known as a view's length
};

std::optional<std::string> textIn(const APValue &V, QualType T, ASTContext &Context) {
  if (V.isLValue()) return pointedText(V, Context, std::nullopt);
  if (!V.isStruct()) return std::nullopt;
  Members M;
  M.collect(V, T);
  if (M.Other || M.Pointers.size() != 1 || M.Numbers.size() > 1) return std::nullopt;
  return pointedText(*M.Pointers[0], Context, M.Numbers.empty() ? std::nullopt : std::optional(M.Numbers[0]));
}

/// FMT_COMPILE and its like: an empty class that only converts to a constant text.
std::optional<std::string> convertedText(const CXXRecordDecl *R, ASTContext &Context) {
  const CXXConversionDecl *Only = nullptr;
  for (const CXXMethodDecl *M : R->methods())
    if (const auto *C = dyn_cast<CXXConversionDecl>(M)) {
      if (Only) return std::nullopt;
      Only = C;
    }
  return Only && !Only->getReturnType()->isPointerType() ? constantResult(Only, Context) : std::nullopt;
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
    if (R->hasDefinition() && R->isEmpty() && !R->isLambda()) return convertedText(R->getDefinition(), Context);
    if (!R->hasDefinition() || !R->isLiteral() || !R->hasTrivialDestructor() || R->isLambda() || R->isUnion())
      return std::nullopt;
  } else if (!isCharPointer(T)) {
    return std::nullopt;
  }
  Expr::EvalResult Result;
  if (!E->EvaluateAsRValue(Result, Context) || Result.HasSideEffects) return std::nullopt;
  return textIn(Result.Val, T, Context);
}

std::optional<std::string> constantText(const APValue &V, QualType T, ASTContext &Context) {
  const ArrayType *A = Context.getAsArrayType(T);
  if (!A) return textIn(V, T, Context);
  if (!V.isArray() || !A->getElementType()->isAnyCharacterType()) return std::nullopt;
  std::optional<std::string> Text = characters(V, 0);
  return Text ? std::optional(Text->substr(0, Text->find('\0'))) : std::nullopt;
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
