// The numbered things of a unit: functions, classes, globals. In: declarations, as the walk over bodies meets them.
// Out: their records in a facts::Tu, each once however often it is declared or instantiated. Refuses to know bodies.
#ifndef SSOT_EXTRACT_AST_ENTITIES_H
#define SSOT_EXTRACT_AST_ENTITIES_H
#include "extract/ast_names.h"
#include "extract/file_class.h"
#include "extract/object_pragmas.h"
#include "extract/value_graph.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringSet.h"
#include <deque>

namespace ssot::extract {

/// What else models want to know of classes outside the project.
struct ExtractHints {
  llvm::StringSet<>
      StaticNames; ///< static constants and static functions without parameters: `service_full_name`, `tableName`
};

class Entities {
public:
  Entities(clang::ASTContext &Context, FileTable &Files, facts::Tu &T, const ExtractHints &Hints);

  facts::FnId function(const clang::FunctionDecl *FD);
  facts::ClassId record(const clang::RecordDecl *RD);
  /// Records the classes that a type names and that hold a text which models ask for (`Customers` of
  /// `Mapper<Customers>`): nobody else may.
  void recordNamed(clang::QualType T);
  facts::GlobalId global(const clang::VarDecl *VD);
  /// The pseudo function that computes the initial value of a global.
  facts::FnId initializer(const clang::VarDecl *VD);
  /// The pseudo constructor that makes such an object of arguments of these types; None: it is there already.
  facts::FnId maker(const clang::CXXRecordDecl *RD, llvm::ArrayRef<clang::QualType> Types);
  facts::Str fieldKey(const clang::ValueDecl *Field);
  /// Of lambdas and local classes: the function that they stand in. The first one said counts.
  void setOuter(facts::FnId Inner, facts::FnId Outer);

  facts::Str str(llvm::StringRef S) { return Strings(S); }
  bool isProject(const clang::Decl *D) { return !Files.isExternal(D->getLocation()); }
  /// Fills the records of everything that was numbered.
  void finish();

  clang::ASTContext &Context;
  FileTable &Files;
  facts::Tu &T;
  Names Name;
  StringTable Strings;

private:
  void describe(facts::FnId Id, const clang::FunctionDecl *FD);
  void describe(facts::ClassId Id, const clang::RecordDecl *RD);
  void describe(facts::GlobalId Id, const clang::VarDecl *VD);
  void describeParams(facts::Function &F, const clang::FunctionDecl *FD);
  void addOverrides(std::vector<facts::FnId> &Out, const clang::CXXMethodDecl *M);
  void addStatics(facts::Array<facts::StaticString> &Out, const clang::CXXRecordDecl *RD, bool External);
  std::string usrOf(const clang::NamedDecl *D);
  std::string hiddenArguments(llvm::ArrayRef<clang::TemplateArgument> Args);
  std::string lambdaUsr(const clang::CXXRecordDecl *Closure);

  const ExtractHints &Hints;
  ObjectPragmas Pragmas;
  llvm::DenseMap<const clang::Decl *, uint32_t> FnOf, ClassOf, GlobalOf, InitOf;
  llvm::StringMap<uint32_t> FnByUsr, ClassByUsr, GlobalByUsr;
  llvm::DenseMap<const clang::Decl *, std::string> LambdaUsrs;
  llvm::StringSet<> UsedLambdaUsrs;
  llvm::DenseSet<const clang::Decl *> SeenNamed;
  std::deque<std::pair<facts::FnId, const clang::FunctionDecl *>> NewFunctions;
  std::deque<std::pair<facts::ClassId, const clang::RecordDecl *>> NewClasses;
  std::deque<std::pair<facts::GlobalId, const clang::VarDecl *>> NewGlobals;
};

/// A non-const reference or pointer: who gets it may change what it means.
bool isMutableHandle(clang::QualType T);
bool isOutputIterator(clang::QualType T);

} // namespace ssot::extract
#endif
