// One statement of a schema: which view, routine, trigger or foreign keys does it make or drop? In: a statement's text
// and dialect. Out: changes to a Schema. Follows the words that all dialects share; knows no file and no service.
#ifndef SSOT_SCHEMA_OBJECTS_H
#define SSOT_SCHEMA_OBJECTS_H
#include "schema/schema.h"
#include "sql/cursor.h"

namespace ssot::schema {

/// Adds to To what the statement makes and takes away what it drops.
void readObjects(llvm::StringRef Text, sql::Dialect D, const Origin &From, Schema &To);

/// The name that stands here, parts joined by dots; empty: none does.
std::string takeName(sql::Cursor &C);

/// CREATE TABLE's and ALTER TABLE's foreign keys. C stands behind the table's name.
void readForeignKeys(sql::Cursor C, llvm::StringRef Table, const Origin &From, Schema &To);

/// What the body of a routine or trigger does, from the token at C to the end of Text.
Body readBody(llvm::StringRef Text, sql::Cursor C, sql::Dialect D);

} // namespace ssot::schema
#endif
