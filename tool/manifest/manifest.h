// The ownership manifest as plain values: services, entities and what they own, exceptions, policy. In: what the reader
// (manifest_reader.h) read from one or several files, merged. Out: types only; who owns a resource is asked of
// Ownership (ownership.h), whose file it is of FileMap (file_map.h). Every declaration carries its place. Refuses to
// know YAML, code and findings.
#ifndef SSOT_MANIFEST_MANIFEST_H
#define SSOT_MANIFEST_MANIFEST_H
#include "base/diagnostic.h"
#include "base/glob.h"
#include "finding/access.h"
#include <optional>

namespace ssot {

/// A word of the manifest and its place.
struct Spelled {
  std::string Text;
  Location Where;
};

/// A glob of the manifest. Files: Match is relative to the project root, whatever file Text was written in.
struct Pattern {
  std::string Text; ///< as written
  Glob Match;
  Location Where;
  bool matches(llvm::StringRef S) const { return Match.matches(S); }
};
bool anyMatches(const std::vector<Pattern> &Ps, llvm::StringRef S);

/// `2027-03-31`; dates compare as text.
using Date = std::string;

struct Service {
  std::string Name;
  Location Where;
  std::string Team, Contact;
  std::vector<Pattern> Paths;
  std::vector<Spelled> Targets;
  std::string Database; ///< default database of the tables it owns; empty: not said
  std::vector<Pattern> Interface, Schema;
};

/// A table as an entity, a copy or a snapshot names it.
struct Table {
  std::string Name; ///< as written; compare through tableKey (names.h)
  Location Where;
  std::string Database;             ///< said here, else the default of the service it belongs to; may be empty
  std::vector<std::string> Columns; ///< lower case; empty: the whole table
  std::optional<bool> Rows;         ///< of a table split by columns: may its entity insert and delete rows
  bool AppendOnly = false;
};

struct Event {
  std::string Name;  ///< short form: matches topic, routing key, subject or type of that name; else empty
  std::string Topic; ///< long form
  std::string Type;  ///< long form: unqualified message type; empty: everything on the topic
  Location Where;
  std::vector<Spelled> Relays; ///< services
};

struct Api {
  enum class Kind { Grpc, Http, Thrift };
  Kind K = Kind::Grpc;
  std::string Name; ///< `package.Service`, HTTP host, Thrift service
  Location Where;
  std::vector<Pattern> Paths; ///< HTTP: globs of paths; empty: the whole host
  struct Query {
    std::string Method; ///< HTTP: `POST`; empty: any
    Pattern Match;      ///< HTTP: path; else method name
  };
  std::vector<Query> Queries;
  std::vector<Spelled> Callers; ///< services
};

struct Key {
  Pattern Match;
};

struct Copy {
  Spelled Service;
  Location Where;
  std::vector<Table> Tables;
  std::vector<Pattern> Handlers, Rebuild; ///< qualified function names
};

struct Snapshot {
  Spelled Service;
  Location Where;
  std::vector<Table> Tables;
};

struct Routine {
  std::string Name;
  Location Where;
  std::vector<Spelled> Writes; ///< tables
};

struct Transfer {
  Spelled To;
  Date Until;
  Location Where;
};

enum class EntityKind { Normal, Reference, Aggregate };

struct Entity {
  std::string Name;
  Location Where;
  Spelled Owner; ///< a service
  EntityKind Kind = EntityKind::Normal;
  std::vector<Table> Tables;
  std::vector<Event> Events;
  std::vector<Api> Apis;
  std::vector<Key> Keys;
  std::vector<Copy> Copies;
  std::vector<Snapshot> Snapshots;
  std::string Instead;
  std::vector<Operation> PublishOn;
  std::vector<Table> Outbox;
  std::vector<Routine> Routines;
  std::optional<Transfer> Moving; ///< `transfer`
  std::vector<Pattern> Deployment;
  std::vector<Spelled> Sources; ///< entities
};

struct Exception {
  Location Where;
  Spelled Service;
  ResourceKind Kind = ResourceKind::Table;
  Pattern Name;                      ///< of `table:customers`, the part after the colon; globs allowed
  std::vector<Operation> Operations; ///< empty: all
  std::string Reason;
  Date Until; ///< inclusive
  std::string ApprovedBy;
};

struct Ignore {
  ResourceKind Kind = ResourceKind::Table;
  Pattern Name;
};

struct Policy {
  bool PrivateDatabases = false;
  std::vector<Ignore> Ignored;
  std::optional<Severity> Unowned = Severity::Warning; ///< none: off
  std::optional<Severity> Unresolved = Severity::Note;
};

struct Binding {
  std::string Value;
  Location Where;
};

struct Manifest {
  int Version = 1;
  std::string System;
  std::vector<Service> Services; ///< in the order of the files
  std::vector<Entity> Entities;
  std::vector<Pattern> Exclude;
  std::map<std::string, Binding> Bindings; ///< configuration key or environment variable -> text in production
  std::vector<Exception> Exceptions;
  Policy Rules;
};

llvm::StringRef entityKindName(EntityKind K);
llvm::StringRef apiKindName(Api::Kind K);

} // namespace ssot
#endif
