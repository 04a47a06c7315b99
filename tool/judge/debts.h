// Exceptions and transfers: debts that people wrote into the manifest. In: findings as the checks made them. Out: which
// of them a debt hides, and which debts hide nothing. Knows no rule.
#ifndef SSOT_JUDGE_DEBTS_H
#define SSOT_JUDGE_DEBTS_H
#include "finding/baseline.h"
#include "manifest/ownership.h"

namespace ssot {

/// The debt that hides a finding.
struct Owing {
  std::string What; ///< `the exception of billing-service for table:customers`
  Date Until;
  Location Where;
  bool Over = false; ///< its last day is gone
};

class Debts {
public:
  Debts(const Ownership &Owns, Date Today) : Owns(Owns), Today(std::move(Today)) {}

  /// Marks F where an exception covers it, or where Moved (the entity of a transfer that has ended) explains it.
  std::optional<Owing> hide(Finding &F, const Access &A, const Entity *Moved);

  /// The exceptions that covered nothing, as far as the run has seen all that they could cover.
  std::vector<Unneeded> unneeded(const Scope &Seen) const;

private:
  bool isOver(const Date &Until) const { return !Until.empty() && Until < Today; } // the last day is included
  const Ownership &Owns;
  Date Today;
  std::set<const Exception *> Used;
  std::map<const Exception *, std::string> WhyNot; ///< covers findings, but must not hide them
};

} // namespace ssot
#endif
