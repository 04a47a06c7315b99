// What Clang can compute. In: expressions and variables. Out: texts and numbers, where they are constant. Never
// guesses: no answer means that it is not a constant.
#ifndef SSOT_EXTRACT_AST_CONSTANTS_H
#define SSOT_EXTRACT_AST_CONSTANTS_H
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include <optional>
#include <string>

namespace ssot::extract {

/// A literal's text as UTF-8, whatever its kind.
std::string textOf(const clang::StringLiteral *L);
std::string utf8(unsigned CodePoint);
/// The text that a constant pointer to characters, or an object that only wraps one (string_view, format strings),
/// means.
std::optional<std::string> constantText(const clang::Expr *E, clang::ASTContext &Context);
/// The same of a value of type T that Clang has computed; arrays of characters mean what they hold before the first
/// NUL.
std::optional<std::string> constantText(const clang::APValue &V, clang::QualType T, clang::ASTContext &Context);
std::optional<llvm::APSInt> constantInteger(const clang::Expr *E, clang::ASTContext &Context);
/// The text that a constant variable holds: character arrays and pointers, string_view, std::string made from a
/// literal.
std::optional<std::string> constantString(const clang::VarDecl *V, clang::ASTContext &Context);
/// The text that a function always returns: its body is `return "...";`.
std::optional<std::string> constantResult(const clang::FunctionDecl *FD, clang::ASTContext &Context);

} // namespace ssot::extract
#endif
