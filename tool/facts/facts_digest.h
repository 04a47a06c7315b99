// What facts say, as numbers. In: the facts of a unit. Out: hashes that are the same for facts that say the same,
// though strings and files have other numbers. What a unit declares is one hash, each body another: an edit of one
// function leaves all others as they were, though they stand on other lines now.
#ifndef SSOT_FACTS_FACTS_DIGEST_H
#define SSOT_FACTS_FACTS_DIGEST_H
#include "base/digest.h"
#include "facts/facts.h"

namespace ssot::facts {

class FactsDigest {
public:
  explicit FactsDigest(const Tu &T) : T(T) {}
  /// Everything that a unit declares, in its order: functions without their bodies, classes and globals.
  uint64_t face();
  /// Of one declaration, whatever else its unit declares.
  uint64_t inWords(const Declaration &D);
  /// With its places; whom it names, by numbers that the face explains.
  uint64_t of(const Function &F);

private:
  const Tu &T;
};

/// USRs of lambdas and of what is local to a function or file say where it stands (`@F@lambda@11:12`), which moves with
/// every edit above it.
std::string withoutOffsets(llvm::StringRef Usr);

} // namespace ssot::facts
#endif
