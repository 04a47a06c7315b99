// The look-up tables behind Ownership; private to tool/manifest. In: a manifest. Out: for each way of naming a
// resource, a hash of exact names and an index of globs. Refuses to judge.
#ifndef SSOT_MANIFEST_OWNERSHIP_INDEX_H
#define SSOT_MANIFEST_OWNERSHIP_INDEX_H
#include "manifest/ownership.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace ssot {

using Ids = llvm::SmallVector<unsigned, 1>;

/// Exact names hashed, globs indexed, exact names sorted for the names with holes.
class NameIndex {
public:
  void add(llvm::StringRef Name, GlobStyle Style, unsigned Id);
  struct Found {
    Ids Which;
    bool Wildcard = false;
  };
  /// Those of that exact name; else those of the most special glob that matches.
  Found find(llvm::StringRef Name) const;
  /// Those that a name with holes could mean, sorted.
  Ids possible(llvm::StringRef NameWithHoles) const;

private:
  std::map<std::string, Ids, std::less<>> Exact;
  GlobIndex Globs;
};

struct Ownership::Index {
  explicit Index(const Manifest &M);

  const Manifest &M;
  llvm::StringMap<const Service *> Services;
  llvm::StringMap<const Entity *> Entities;
  llvm::StringMap<const Service *> OwnerOf; ///< entity -> service

  // Tables. A group is one table of one database: everything that the manifest says of it.
  struct TableClaim {
    enum class Kind { Golden, Outbox, Copy, Snapshot };
    Kind K;
    const Entity *Of;
    const Service *Keeper; ///< golden, outbox: the owner; else who keeps the copy or snapshot
    const Table *Entry;
    const Copy *CopyOf = nullptr;
    const Snapshot *SnapshotOf = nullptr;
  };
  struct TableGroup {
    std::string Name, Database, Shown;
    llvm::SmallVector<TableClaim, 1> Claims;
  };
  std::vector<TableGroup> Tables;
  NameIndex TableNames;
  std::map<std::string, std::vector<const Service *>> Databases;
  llvm::StringMap<RoutineRef> Routines;

  // Events, keys, APIs: a claim is an entity and its entry.
  struct EventClaim {
    const Entity *Of;
    const Event *Entry;
  };
  std::vector<EventClaim> Events;
  NameIndex Words, Topics, Types;   ///< short names; topics of long ones; types of long ones
  struct MessageTypes {
    Ids All;
    NameIndex Types;
  };
  llvm::StringMap<MessageTypes> TypedTopics; ///< topic -> claims of single types on it
  struct KeyClaim {
    const Entity *Of;
  };
  std::vector<KeyClaim> Keys;
  NameIndex KeyNames;
  struct ApiClaim {
    const Entity *Of;
    const Api *Entry;
  };
  std::vector<ApiClaim> Apis;
  llvm::StringMap<Ids> RpcNames, RpcUnqualified; ///< `package.Service`; `Service`
  llvm::StringSet<> RpcPackages;
  llvm::StringMap<Ids> Hosts;
  GlobIndex HttpPaths; ///< of all hosts

  struct IgnoredNames {
    NameIndex Names;
  };
  IgnoredNames Ignored[4];                                    ///< by ResourceKind
  llvm::StringMap<std::vector<const Exception *>> Exceptions; ///< by service

  Answer table(const Question &Q) const;
  Answer event(const Question &Q) const;
  Answer key(const Question &Q) const;
  Answer api(const Question &Q) const;

  const Service *ownerOf(const Entity &E) const { return OwnerOf.lookup(E.Name); }
  bool isIgnored(ResourceKind K, llvm::StringRef Name) const;
  /// Owner, Successor or Stranger, by the entity alone.
  Answer::Role roleIn(const Entity &E, llvm::StringRef Service) const;
  void candidate(Answer &A, const Entity &E, std::string Name) const;

private:
  void addTables(const Entity &E);
  void addTable(TableClaim C);
  void addEvents(const Entity &E);
  void addApis(const Entity &E);
  Answer inGroup(const TableGroup &G, const Question &Q) const;
  void inSplitGroup(const TableGroup &G, const Question &Q, Answer &A) const;
  Answer rpc(const Question &Q) const;
  Answer http(const Question &Q) const;
};

bool hasHole(llvm::StringRef S);

} // namespace ssot
#endif
