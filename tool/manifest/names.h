// How names compare. In: names as people, SQL and code write them. Out: forms that are equal exactly when the names
// mean the same. Knows no manifest.
#ifndef SSOT_MANIFEST_NAMES_H
#define SSOT_MANIFEST_NAMES_H
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ssot {

struct TableName {
  std::string Database; ///< of `db.schema.table` or `db..table`; else empty. Lower case
  std::string Name;     ///< lower case, unquoted, without `public.` or `dbo.`
};
/// SQL names: case-insensitive, unquoted (`"x"`, `` `x` ``, `[x]`), the schemas `public` and `dbo` left out.
TableName tableName(llvm::StringRef Written);
/// The same as one text: `Public."Users"` -> `users`, `db.dbo.t` -> `db.t`.
std::string tableKey(llvm::StringRef Written);

/// Databases: case-insensitive; of a file (`/var/lib/shop.db`) its stem.
std::string databaseKey(llvm::StringRef Written);
/// A file rather than a name: has a folder or a suffix that SQLite files have.
bool looksLikeFile(llvm::StringRef Database);

/// What follows the last `::` or `.`: `shop::v1::CustomerUpdated` -> `CustomerUpdated`.
llvm::StringRef unqualified(llvm::StringRef Type);

/// The candidate nearest to Word, or empty where none is near enough to be what was meant.
llvm::StringRef nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates);

/// A day that the calendar has, as `YYYY-MM-DD`.
bool hasDateForm(llvm::StringRef S);
bool isDate(llvm::StringRef S);

} // namespace ssot
#endif
