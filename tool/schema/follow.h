// From statements to what the database does because of them. In: accesses, what the schemas say, and whose a table is.
// Out: the accesses with views replaced by their tables, routines by what they write, and with the writes of triggers
// and cascading foreign keys, each with the place in the `.sql` file on its path. Judges nothing.
#ifndef SSOT_SCHEMA_FOLLOW_H
#define SSOT_SCHEMA_FOLLOW_H
#include "schema/schema.h"
#include <functional>
#include <set>

namespace ssot::schema {

/// What the manifest knows, as plain values.
struct Names {
  /// Two names of tables are one table exactly where this is equal.
  std::function<std::string(llvm::StringRef Service, const Resource &Table)> Identity;
  /// An entity names the table: a view that has an owner of its own stays what it is.
  std::function<bool(llvm::StringRef Service, const Resource &Table)> Claimed;
  /// The table is somebody else's: what follows from a statement that must not be is no further mistake.
  std::function<bool(const Access &)> Strange;
  /// Whether an access announces what a write has changed. May be empty.
  std::function<bool(const Access &, const Access &Write)> Announces = {};
  /// The manifest's `routines`: what the routine of that name writes; null: it declares none.
  std::function<const std::vector<std::string> *(llvm::StringRef Routine)> Writes;
};

/// Routines are found by the last part of their name, lower case.
std::string routineKey(llvm::StringRef Name);
/// The keys of those that the schemas define: `SELECT f()` is a call of a routine only if somebody says what f does.
std::set<std::string> routineKeys(const Schema &S);

struct Followed {
  std::vector<Access> Accesses;
  std::vector<const ForeignKey *> Idle; ///< foreign keys that carried no statement
};

/// Accesses: those of the code. Those of the schemas are added, too.
Followed follow(std::vector<Access> Accesses, const Schema &S, const Names &N);

} // namespace ssot::schema
#endif
