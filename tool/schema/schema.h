// What the schema and the migrations of services say, as plain values. In: `.sql` files, each with its service. Out:
// the statements that they run, and what lives on in the database afterwards: views, routines, triggers, foreign keys.
// Knows neither C++ nor the manifest: whose a table is, is not said here.
//
//   files ─ script.h ─► statements ─ sql ─► what each writes and reads
//                                  ─ objects.h ─► views, routines, triggers, foreign keys ─ follow.h ─► further
//                                  accesses
#ifndef SSOT_SCHEMA_SCHEMA_H
#define SSOT_SCHEMA_SCHEMA_H
#include "finding/access.h"
#include "sql/sql.h"
#include <map>

namespace ssot::schema {

/// Names are as sql::Write has them: unquoted, parts joined by dots.
struct Origin {
  std::string Service; ///< whose schema it stands in
  Location Where;      ///< of the statement that makes it
};

/// A view, a partition or a synonym. Over one table, what is written to it is written to that table.
struct View {
  std::string Name;
  std::vector<std::string> Tables;
  std::map<std::string, std::string> Columns; ///< of the view -> of its table; lower case. Others have the same name
  bool IsView = true;                         ///< false: a partition or synonym, whose structure is its table's
  Origin From;
};

/// What a body does. Calls: further routines.
struct Body {
  std::vector<sql::Write> Writes;
  std::vector<std::string> Reads, Calls;
};

struct Routine {
  std::string Name;
  Body Does;
  Origin From;
};

struct Trigger {
  std::string Name, Table;
  std::vector<Operation> On;         ///< insert, update, delete, truncate
  std::vector<std::string> UpdateOf; ///< lower case; empty: any column
  bool Instead = false;              ///< takes the place of the statement
  Body Does;
  Origin From;
};

enum class Referential { None, Cascade, SetNull };

/// A foreign key: Table (Columns) refers to Target (TargetColumns).
struct ForeignKey {
  std::string Name, Table, Target;
  std::vector<std::string> Columns, TargetColumns; ///< lower case; TargetColumns may be empty: the primary key
  Referential OnDelete = Referential::None, OnUpdate = Referential::None;
  Origin From;
};

struct Schema {
  std::vector<Access> Accesses; ///< what the files themselves do when they run; in the order of files and lines
  std::vector<View> Views;
  std::vector<Routine> Routines;
  std::vector<Trigger> Triggers;
  std::vector<ForeignKey> ForeignKeys;
};

struct SourceFile {
  std::string Path; ///< relative to the root
  std::string Service;
  std::string Text;
};

/// Files are taken in the order given: what a later one drops or replaces is gone.
Schema readSchema(const std::vector<SourceFile> &Files);

/// How names of tables and routines compare here: lower case, without `public.` and `dbo.`.
std::string nameKey(llvm::StringRef Name);

} // namespace ssot::schema
#endif
