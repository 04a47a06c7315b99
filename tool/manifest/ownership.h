// Who owns this resource, and what is this service to it? In: a manifest, and one question (service, operation,
// resource, columns). Out: an answer that a rule can decide on without knowing how names compare. Nothing scans: exact
// names are hashed, globs indexed by prefix. Refuses to judge: whether the operation is allowed is the rules' business.
#ifndef SSOT_MANIFEST_OWNERSHIP_H
#define SSOT_MANIFEST_OWNERSHIP_H
#include "manifest/manifest.h"
#include <memory>

namespace ssot {

struct Question {
  llvm::StringRef Service; ///< who acts; empty: unknown
  Operation Op = Operation::Select;
  const Resource &What; ///< Name may hold holes (U+FFFC)
  llvm::ArrayRef<std::string> Columns = {};
  bool ColumnsKnown = false;
};

struct Answer {
  enum class Standing {
    Owned,     ///< Of and Owner are set
    Unowned,   ///< no entity names it
    Ignored,   ///< no entity names it, and `policy.ignore` says that nobody needs to
    Foreign,   ///< an API whose host or package is no declared service: other people's business
    Ambiguous, ///< several resources could be meant, of which none is clearly the service's own: Candidates
    Unknown,   ///< the name has holes, or its message type is missing, and Candidates could be meant
  };
  enum class Role {
    Owner,     ///< Service owns what this operation touches
    Successor, ///< Service is the `to` of the entity's transfer
    Copy,      ///< a copy that Service keeps: CopyOf is set
    Snapshot,  ///< a snapshot that Service took: SnapshotOf is set
    Relay,     ///< may publish the event again
    Caller,    ///< may send commands to the API
    Stranger,
  };
  Standing Is = Standing::Unowned;
  Role As = Role::Stranger;
  const Entity *Of = nullptr;     ///< with split columns: the entity of the first foreign column, if any is foreign
  const Service *Owner = nullptr; ///< whom to ask: the entity's owner; for a copy or snapshot touched by a stranger,
                                  ///< the service that keeps it
  const Table *Entry = nullptr;   ///< the table's declaration (AppendOnly, ...)
  const Copy *CopyOf = nullptr;   ///< the resource is this copy, whoever acts
  std::vector<const Copy *>
      Copies; ///< every entity's copy that the same service keeps in this table: the handlers of all count
  const Snapshot *SnapshotOf = nullptr;
  const Event *EventEntry = nullptr;
  const Api *ApiEntry = nullptr;
  bool IsOutbox = false; ///< the table is an `outbox` of Of
  std::string Database;  ///< tables: decided by the connection, else by the manifest; may be empty
  std::vector<std::string>
      ForeignColumns; ///< columns of the question that another entity than Service's own holds, sorted
  bool RowsForeign =
      false; ///< the table is split by columns and Service may not insert and delete its rows, as this operation does
  bool ColumnsMissing = false; ///< the table is split, Service owns some of it, and the columns are not known: cannot
                               ///< be told (As is Owner)
  bool IsQuery = false;     ///< API: the manifest lists the call as a query, or its HTTP method is GET, HEAD or OPTIONS
  bool HostGuessed = false; ///< HTTP: the host is not known, but one service alone claims the path
  bool Wildcard = false;    ///< claimed by a glob, not by its exact name
  struct Candidate {
    const Entity *Of;
    const Service *Owner;
    std::string Name; ///< `customer_db.customers`
  };
  std::vector<Candidate> Candidates; ///< Ambiguous and Unknown: at most 8, in the order of the manifest
};

class Ownership {
public:
  /// The manifest must stay alive and unchanged.
  explicit Ownership(const Manifest &M);
  ~Ownership();
  Ownership(Ownership &&) noexcept;

  Answer ask(const Question &Q) const;

  /// An entity, a copy or a snapshot names the table exactly so; of other resources: somebody's, or ignored by name.
  bool names(const Resource &What) const;
  /// An entity names messages of this type on this topic; without a type: messages of any type.
  bool isMessage(llvm::StringRef Topic, llvm::StringRef Type) const;

  const Service *service(llvm::StringRef Name) const;
  const Entity *entity(llvm::StringRef Name) const;
  /// The services whose tables live in this database; empty: nobody's that we know.
  std::vector<const Service *> servicesOf(llvm::StringRef Database) const;

  struct RoutineRef {
    const Entity *Of;
    const Routine *What;
  };
  /// The stored procedure of that name (case-insensitive, `public`/`dbo` optional), and what it writes.
  std::optional<RoutineRef> routine(llvm::StringRef Name) const;

  /// The exceptions that cover this access, those that are no longer valid too, in the order of the manifest.
  std::vector<const Exception *> exceptions(llvm::StringRef Service, Operation Op, const Resource &What) const;

  const Manifest &manifest() const;

private:
  struct Index;
  std::unique_ptr<Index> I;
};

} // namespace ssot
#endif
