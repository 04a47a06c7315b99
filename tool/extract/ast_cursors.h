// Loops that walk through a container or an array by an iterator or a pointer, as `for (const T &x : container)` does:
//
//   for (auto it = names.begin(); it != names.end(); ++it) { if (it != names.begin()) sql += ", "; sql += *it; }
//   for (const Row *row = kRows; row->key != nullptr; ++row) if (row->key == key) return row;
//
// In: a for statement. Out: what it walks through, or nothing where the loop does anything else with its cursor.
#ifndef SSOT_EXTRACT_AST_CURSORS_H
#define SSOT_EXTRACT_AST_CURSORS_H
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include <optional>

namespace ssot::extract {

struct CursorLoop {
  const clang::VarDecl *Cursor = nullptr;
  const clang::Expr *Range = nullptr;
  const clang::Expr *GoesOn = nullptr; ///< at an element; null: to the end
  /// Comparisons of the cursor with the range's beginning: whether it is the first round; true: they ask for that.
  llvm::SmallVector<std::pair<const clang::Expr *, bool>, 2> AskForFirst;
  /// Comparisons of what comes behind the cursor with the range's end: whether it is the last round.
  llvm::SmallVector<std::pair<const clang::Expr *, bool>, 2> AskForLast;
};

std::optional<CursorLoop> cursorLoop(const clang::ForStmt *S, clang::ASTContext &Context);

} // namespace ssot::extract
#endif
