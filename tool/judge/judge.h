// Accesses x manifest -> findings. In: every access of the program, the manifest, what people wrote to hide findings.
// Out: one finding for each write that breaks a rule, in order, with fingerprints, those hidden marked so. Runs the
// checks of rules/checks and knows none of them.
//
//   accesses ─ ask the manifest ─► cases ─ checks ─► findings ─► exceptions ─► comments ─► known findings ─► what hides
//   nothing
#ifndef SSOT_JUDGE_JUDGE_H
#define SSOT_JUDGE_JUDGE_H
#include "finding/baseline.h"
#include "finding/coverage.h"
#include "finding/rule_page.h"
#include "manifest/manifest_reader.h"

namespace ssot {

class FileMap;
class Ownership;

struct JudgeOptions {
  Date Today;                    ///< `2026-06-01`
  std::vector<Comment> Comments; ///< of the files that were analysed
  std::map<PathStep, std::vector<std::string>> Handled; ///< steps of functions that are registered for events, and for which
  std::optional<Baseline> Known;
  Scope Seen; ///< all services are judged, whichever are reported: a contested write takes two
  std::vector<ManifestDiagnostic> Manifest;             ///< its warnings
  std::optional<std::set<std::string>> TouchedServices; ///< with `--diff`: whose files the change touches
};

struct Judgement {
  std::vector<Finding> Findings;
  Tally Counts;
};

Judgement judge(const std::vector<Access> &Accesses, const Ownership &Owns, const FileMap &Files,
                const JudgeOptions &Options);

/// What a run has seen: the files that it analysed (headers too), whether that is all of the database, and the services
/// it was asked for.
Scope scopeOf(bool Whole, std::set<std::string> Analysed, std::set<std::string> Services, const FileMap &Files);

/// What `accesses` lists and coverage counts: every read and write with its owner, in order, each once. A call that the
/// manifest lists as a query is one.
std::vector<OwnedAccess> describe(const std::vector<Access> &Accesses, const Ownership &Owns);

/// The pages of all rules, by name.
const std::vector<RulePage> &rulePages();
/// Null: there is no such rule.
const RulePage *rulePage(llvm::StringRef Rule);

} // namespace ssot
#endif
