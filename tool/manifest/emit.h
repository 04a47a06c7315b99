// The manifest as the rights that it implies, so that the database and the broker refuse what the code must not do. In:
// a manifest. Out: text to read, review and run. Refuses to connect to anything.
#ifndef SSOT_MANIFEST_EMIT_H
#define SSOT_MANIFEST_EMIT_H
#include "manifest/manifest.h"

namespace ssot {

/// SQL `GRANT` statements (the form that PostgreSQL, MySQL and SQL Server share), one block a database. A service is a
/// role of its name. Owners may change their tables; append-only tables are inserted into only; reference data is read
/// only at run time; copies and snapshots belong to who keeps them; parts of a table split by columns are granted by
/// column; what an exception or a transfer allows stands there with its end. Sorted.
std::string emitGrants(const Manifest &M);

/// `kafka-acls` command lines: who may write to which topic. Reading is not restricted. Names that are globs become
/// prefixed patterns where that is what they say, else a comment. Sorted.
std::string emitKafkaAcls(const Manifest &M);

} // namespace ssot
#endif
