// What the pragmas of a generator say of a class. In: class definitions and the text of their files. Out: the table
// that `#pragma db object table("customers")` (ODB's) gives a class, standing before it or naming it. Clang skips these
// pragmas; the generated code, which says the same, is often outside of what is analysed. Refuses to know what a table
// is for.
#ifndef SSOT_EXTRACT_OBJECT_PRAGMAS_H
#define SSOT_EXTRACT_OBJECT_PRAGMAS_H
#include "clang/AST/Decl.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include <string>
#include <vector>

namespace ssot::extract {

class ObjectPragmas {
public:
  explicit ObjectPragmas(const clang::SourceManager &SM) : SM(SM) {}
  /// As it stands between the outer quotes, `crm"."customers` of two parts; empty: no pragma names it.
  std::string tableOf(const clang::RecordDecl *RD);

  struct Pragma {
    unsigned Line = 0; ///< from one; of one that stands before a class, the line of the code behind it
    std::string Class; ///< the one that it names; empty: the class behind it
    std::string Table;
  };

private:
  const std::vector<Pragma> &pragmasOf(clang::FileID File);

  const clang::SourceManager &SM;
  llvm::DenseMap<clang::FileID, std::vector<Pragma>> Known;
};

} // namespace ssot::extract
#endif
