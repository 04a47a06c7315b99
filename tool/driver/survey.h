// A project without a manifest: its services, guessed from where programs begin, and what each of them accesses. In:
// options. Out: plain values for `init` to draft a manifest from. Refuses to guess who owns what.
#ifndef SSOT_DRIVER_SURVEY_H
#define SSOT_DRIVER_SURVEY_H
#include "driver/run_options.h"
#include "facts/facts.h"
#include "finding/access.h"
#include "llvm/Support/Error.h"

namespace ssot {

struct GuessedService {
  std::string Name;
  std::string Folder; ///< relative to the root; empty: the whole project
  bool HasMain = false;
  auto operator<=>(const GuessedService &) const = default;
};

struct Survey {
  std::vector<GuessedService> Services; ///< sorted, names are unique
  std::vector<Access> Accesses;
  unsigned Incomplete = 0; ///< units that could not be analysed whole
};

/// An InputError where no service can be told.
llvm::Expected<Survey> surveyProject(const RunOptions &Options);

/// The services of a project: the folders in which its programs have their `main`, and folders beside them below
/// `services/`, `apps/` and the like. Units: with paths below Root.
std::vector<GuessedService> guessServices(const std::vector<const facts::Tu *> &Units, llvm::StringRef Root);

} // namespace ssot
#endif
