// What declarations and types are called. In: Clang's declarations. Out: names as facts.h words them and keys (USRs)
// that are the same in every unit. Knows no facts.
#ifndef SSOT_EXTRACT_AST_NAMES_H
#define SSOT_EXTRACT_AST_NAMES_H
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include <string>

namespace ssot::extract {

class Names {
public:
  explicit Names(const clang::ASTContext &Context);

  /// Qualified, without template arguments, inline and anonymous namespaces; lambdas are `outer::(lambda)`.
  std::string qualified(const clang::NamedDecl *D) const;
  /// Unqualified canonical type without reference, pointers kept.
  std::string type(clang::QualType T) const;
  std::string display(const clang::RecordDecl *D) const;
  std::string templateArgument(const clang::TemplateArgument &A) const;
  void templateArguments(llvm::ArrayRef<clang::TemplateArgument> Args, std::vector<std::string> &Out) const;
  /// Without the file of declarations that only one unit sees (the caller knows the file). Empty: D has no name.
  std::string usr(const clang::Decl *D) const;

private:
  const clang::ASTContext &Context;
  clang::PrintingPolicy Policy;
};

} // namespace ssot::extract
#endif
