// What a rule gets and what it gives. In: one access with the manifest's answer about its resource (or another thing
// that a rule may speak of). Out: a finding, or none. A rule is one .cpp and one .md in rules/checks; it knows no other
// rule, no format, no Clang and no program.
//
// Every .cpp defines one constant, named as the file (`table-write.cpp`: `table_write`), which the build collects. The
// rule's name is the file's: `ssot-table-write`. One write breaks one rule: where two would speak, the judge keeps the
// graver.
#ifndef SSOT_RULES_CHECK_H
#define SSOT_RULES_CHECK_H
#include "finding/baseline.h"
#include "manifest/file_map.h"
#include "manifest/manifest_reader.h"
#include "manifest/ownership.h"

namespace ssot {

/// One access before the judge. Who.As is never Successor: until the last day of a transfer the new owner is an Owner,
/// later a Stranger.
struct Case {
  const Access &What; ///< Service is never empty: what no service reaches is not judged
  const Answer &Who;
  const Ownership &Owns;
  const FileMap &Files;
  /// Of a resource that no entity names: the services that write it, and how.
  const std::map<std::string, std::set<Operation>> &Writers;
  const std::map<PathStep, std::vector<std::string>> &Handled;

  /// The events that a library calls the step's function for; empty: none that we know.
  llvm::ArrayRef<std::string> eventsOf(const PathStep &Step) const {
    auto It = Handled.find(Step);
    if (It == Handled.end()) return {};
    return It->second;
  }

  const Policy &policy() const { return Owns.manifest().Rules; }
  bool owned() const { return Who.Is == Answer::Standing::Owned; }
  /// Somebody else's, in whole or in the columns or rows that this access touches.
  bool strangers() const {
    return owned() && (Who.As == Answer::Role::Stranger || !Who.ForeignColumns.empty() || Who.RowsForeign);
  }
  bool stores() const { return What.What.Kind == ResourceKind::Table || What.What.Kind == ResourceKind::Key; }
};

/// An exception or a transfer whose last day is over, and a finding that it still hides.
struct ExpiredDebt {
  const Finding &Hidden;
  std::string What; ///< `the exception of billing-service for table:customers`
  Date Until;
  Location Where;
  bool Touched = true; ///< the change under review touches the files of one of the two services (true without `--diff`)
};

/// A rule; each sets one of the functions.
struct Check {
  Severity Level; ///< where nothing else is said
  std::optional<Finding> (*OnAccess)(const Case &) = nullptr;
  Finding (*OnExpired)(const ExpiredDebt &) = nullptr;
  Finding (*OnUnneeded)(const Unneeded &) = nullptr;
  Finding (*OnManifest)(const ManifestDiagnostic &) = nullptr;
};

/// The first way to the access, the shown one included, that Passes says no to; null: all ways pass.
const std::vector<PathStep> *wayAround(const Access &A, llvm::function_ref<bool(const PathStep &)> Passes);

} // namespace ssot
#endif
