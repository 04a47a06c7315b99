// Suppression in code: clang-tidy's own comments. In: the text of comments and findings. Out: which finding a comment
// hides, and which comments that name us hide nothing. Knows neither files nor the manifest.
//
//   x();  // NOLINT(ssot-table-write): until CUS-9 ships     this line          NOLINT, NOLINT(*), NOLINT(ssot-*),
//   NOLINT(a,-b)
//   // NOLINTNEXTLINE(ssot-*)                                 the next line
//   // NOLINTBEGIN(ssot-*) ... // NOLINTEND(ssot-*)           all between; both must say the same
#ifndef SSOT_FINDING_SUPPRESSION_H
#define SSOT_FINDING_SUPPRESSION_H
#include "finding/finding.h"

namespace ssot {

/// A whole comment of a project file, as the facts carry it.
struct Comment {
  Location Where; ///< where it begins
  std::string Text;
};

/// A comment, exception or baseline entry that hides nothing: what `ssot-exception-unused` reports.
struct Unneeded {
  Location Where;
  std::string What; ///< `the comment NOLINT(ssot-table-write)`
  std::string Why;  ///< `no finding stands on this line`
  std::string Remedy;
  std::string Service; ///< for the choice of services; may be empty
};

/// One NOLINT word.
struct Nolint {
  enum class Kind { Line, NextLine, Begin, End };
  Kind K = Kind::Line;
  Location Where;                    ///< of the word
  std::optional<std::string> Checks; ///< none: all checks of all tools
  std::string Reason;
};

std::vector<Nolint> parseNolints(const Comment &C);

/// clang-tidy's list of globs: `*` and exact names, `-` in front takes away again, the last one that matches decides.
bool globListContains(llvm::StringRef List, llvm::StringRef Name);

/// Marks each finding that a comment hides (unless it is suppressed already) and returns the comments that name an
/// `ssot-` check and hide nothing. Comments may be listed more than once (headers).
std::vector<Unneeded> applyNolints(std::vector<Finding> &Findings, const std::vector<Comment> &Comments);

} // namespace ssot
#endif
