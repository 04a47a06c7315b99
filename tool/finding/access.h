// One read or write of one resource by one service: what `program` produces and `judge` decides on. Plain values only; every reason that
// a report shows travels in here. Knows neither Clang, nor the manifest, nor any output format.
#ifndef SSOT_FINDING_ACCESS_H
#define SSOT_FINDING_ACCESS_H
#include "base/source.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <vector>

namespace ssot {

enum class ResourceKind { Table, Key, Event, Api };

enum class Operation { Insert, Update, Delete, Upsert, Truncate, Ddl, Call, Publish, Command, Implement, Select, Consume, Query, Connect, Unknown };

/// How much of the resource's name is known. Partial: some alternatives, or some pieces of the name, are.
enum class Resolution { Resolved, Partial, Unresolved };

/// The character that stands for a hole (text that is not known) inside names and statements: U+FFFC in UTF-8.
inline constexpr llvm::StringLiteral Hole = "\xEF\xBF\xBC";

struct Resource {
  ResourceKind Kind = ResourceKind::Table;
  /// Table: the name as SQL gives it, unquoted parts joined by dots. Key: the key, holes as U+FFFC. Event: topic, subject, exchange or
  /// queue; the unqualified message type where only that is known. Api: `package.Service/Method` or `METHOD host/path`. Empty: unknown.
  std::string Name;
  std::string Database; ///< the connection's database or Mongo's, where the code says so; else empty
  std::string Key;      ///< events: routing key
  std::string Type;     ///< events: message type
  auto operator<=>(const Resource &) const = default;
};

/// One step of a path. Where: a call. Function: the qualified name of the function that holds the call.
struct PathStep {
  Location Where;
  std::string Function;
  std::string Note; ///< `calls shop::db::exec`, `executes UPDATE customers`: what happens here
  auto operator<=>(const PathStep &) const = default;
};

struct Sink {
  Location Where;
  std::string Function; ///< qualified name of the library function
  std::string Library;  ///< name of its model, e.g. libpqxx
  auto operator<=>(const Sink &) const = default;
};

/// A way through a write to the code's end.
struct Way {
  std::vector<Resource> Told; ///< events and outbox rows on it that announce the change; empty: nobody hears of it
  std::vector<PathStep> Path; ///< down to the write, then where the way ends
  auto operator<=>(const Way &) const = default;
};

struct Access {
  std::string Service; ///< empty: shared code that no service reaches
  Operation Op = Operation::Select;
  bool Write = false;
  Resource What;
  std::vector<std::string> Columns; ///< sorted; meaningful only when ColumnsKnown
  bool ColumnsKnown = false;        ///< false: the statement does not list them (DELETE, INSERT without a list, holes)
  Resolution How = Resolution::Resolved;
  bool Temporary = false; ///< makes a table that lives as long as its session; `program` tells nobody of it
  std::string Unknown;   ///< why How is not Resolved, e.g. `parameter 2 of shop::vacuum, called from outside`
  std::string Statement; ///< the text handed to the library, holes as U+FFFC; empty where there is none
  Location Where;        ///< last call of the path in Service's own files, at the file the user wrote
  std::string Function;  ///< qualified name of the function that holds Where
  Sink At;
  std::vector<PathStep> Path; ///< from the outermost known caller to the sink; never empty; the shortest where there are several
  /// Further ways to the same sink with the same Where, at least the shortest from each other outermost caller. `ssot-copy-write` and
  /// `ssot-reference-write` want every way to come through a handler or a deployment file; without any, Path speaks alone.
  std::vector<std::vector<PathStep>> OtherPaths;
  /// For writes that the owner ought to announce, where `program` looked: the distinct ways that the code can take from the outermost caller's
  /// beginning through this access to an end. No value: nobody looked.
  std::optional<std::vector<Way>> Companions;
};

/// Who owns a thing, for people; all empty: nobody does.
struct OwnerRef {
  std::string Service, Team, Contact;
  auto operator<=>(const OwnerRef &) const = default;
};

/// An access with what the manifest knows about its resource: what `ssot-lint accesses` prints.
struct OwnedAccess {
  Access What;
  std::string Entity;
  OwnerRef Owner;
};

llvm::StringRef operationName(Operation Op);
std::optional<Operation> operationNamed(llvm::StringRef Name);
bool isWrite(Operation Op);
llvm::StringRef kindName(ResourceKind K);
llvm::StringRef resolutionName(Resolution R);
/// Text with each U+FFFC replaced by `⟨?⟩`, as people see it.
std::string showHoles(llvm::StringRef Text);
/// A resource's name as reports show it: holes as `*` in keys, as `⟨?⟩` in all others.
std::string shownName(const Resource &R);
/// `table:customers`: the spelling that exceptions, fingerprints and the baseline compare. Tables without case, quotes, `public.` and `dbo.`.
std::string canonicalName(const Resource &R);

} // namespace ssot
#endif
