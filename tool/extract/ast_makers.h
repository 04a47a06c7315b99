// Which constructor does a library call run: `make_unique<Store>(db, "orders")`, `stores.emplace_back(db, "orders")`.
// In: library functions that hand on what they get, and Clang, who chooses among overloads, knows default arguments and
// makes aggregates. Out: pseudo constructors that take exactly what the call gives, where the number of arguments does
// not tell. Refuses to know which of what is handed on the library really gives to a constructor: models say that.
#ifndef SSOT_EXTRACT_AST_MAKERS_H
#define SSOT_EXTRACT_AST_MAKERS_H
#include "extract/ast_walker.h"

namespace clang {
class Sema;
}

namespace ssot::extract {

class Makers {
public:
  Makers(clang::Sema &S, Extraction &X) : S(S), X(X) {}
  /// Notes the library functions that these declarations call, before anybody walks them.
  void find(llvm::ArrayRef<clang::Decl *> Decls);
  /// What Callee, an instance of a library's function template, may make.
  void add(const clang::FunctionDecl *Callee);

private:
  void add(clang::CXXRecordDecl *Class, llvm::ArrayRef<clang::QualType> Given);
  const clang::Expr *initialize(clang::CXXRecordDecl *Class, llvm::MutableArrayRef<clang::Expr *> Args);
  clang::CXXRecordDecl *projectClass(const clang::TemplateArgument &A);
  void addClasses(llvm::ArrayRef<clang::TemplateArgument> Args, llvm::SmallVectorImpl<clang::CXXRecordDecl *> &Out);
  void quietly(llvm::function_ref<void()> Do);
  void use(llvm::ArrayRef<clang::TemplateArgument> Args);
  void addVirtuals(const clang::CXXRecordDecl *Class);
  bool isToldByNumber(const clang::CXXConstructExpr *E, llvm::ArrayRef<clang::QualType> Given) const;

  clang::Sema &S;
  Extraction &X;
};

} // namespace ssot::extract
#endif
