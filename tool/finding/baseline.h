// The list of known findings, `.ssot-baseline.jsonl`: one line each, sorted, no line numbers, so that merges are easy
// and moved code changes nothing. In: the file's text, findings. Out: entries, text, marks on findings. Reads and
// writes no file itself.
#ifndef SSOT_FINDING_BASELINE_H
#define SSOT_FINDING_BASELINE_H
#include "finding/suppression.h"
#include <set>

namespace ssot {

inline constexpr llvm::StringLiteral BaselineFileName = ".ssot-baseline.jsonl";

/// What this run could see. Nothing is called fixed or unused on account of code that was not looked at. The default
/// sees everything.
struct Scope {
  bool Whole = true;              ///< every unit of the database was analysed, and none of them failed
  std::set<std::string> Services; ///< report on these only; empty: on all
  /// The files that were analysed, relative to the root, and the services that they belong to: a database may hold one
  /// program of many, and says nothing about the others then. Not set: all files of all services.
  struct Seen {
    std::set<std::string> Files, Services;
  };
  std::optional<Seen> Only;

  bool reports(const std::string &Service) const {
    return Service.empty() || Services.empty() || Services.contains(Service);
  }
  bool seesFile(const std::string &File) const { return !Only || Only->Files.contains(File); }
  /// All code of this service was looked at, as far as the database knows it.
  bool seesService(const std::string &Service) const {
    return Whole && (!Only || Service.empty() || Only->Services.contains(Service));
  }
};

struct BaselineEntry {
  std::string Fingerprint;
  std::string Rule, Service, Operation, Resource, Function,
      File;          ///< for people and for merges; the fingerprint alone decides
  unsigned Line = 0; ///< in the baseline file; not written
};

struct Baseline {
  std::string File; ///< for messages: as the user would name it
  std::vector<BaselineEntry> Entries;
};

/// A broken line is an error with its place: a broken list is never an empty one.
llvm::Expected<Baseline> readBaseline(llvm::StringRef Text, llvm::StringRef File);
std::string writeBaseline(const Baseline &B);

/// The four commands. Findings that a comment or an exception hides are no debt and stay out.
Baseline createBaseline(const std::vector<Finding> &Findings);
/// Takes in what is new and takes out what is fixed, as far as S reaches.
Baseline updateBaseline(const Baseline &Old, const std::vector<Finding> &Findings, const Scope &S);
/// Takes out what is fixed, adds nothing.
Baseline pruneBaseline(const Baseline &Old, const std::vector<Finding> &Findings, const Scope &S);

struct BaselineDiff {
  std::vector<const Finding *> New;         ///< not in the list
  std::vector<const BaselineEntry *> Known; ///< in the list and still there
  std::vector<const BaselineEntry *> Fixed; ///< in the list, seen by this run, and not there any more
  std::vector<const BaselineEntry *>
      Stale; ///< in the list, but hides nothing: a comment or an exception already does, or listed twice
};
/// Points into its arguments.
BaselineDiff diffBaseline(const Baseline &B, const std::vector<Finding> &Findings, const Scope &S);
/// `+ rule service operation resource in function (file)` for what is new, `-` for what is fixed, `!` for what is
/// stale.
std::string renderBaselineDiff(const BaselineDiff &D);

/// Marks the findings that B knows and returns its entries that hide nothing.
std::vector<Unneeded> applyBaseline(std::vector<Finding> &Findings, const Baseline &B, const Scope &S);

} // namespace ssot
#endif
