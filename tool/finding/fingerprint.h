// Who is who among findings. In: findings as the checks made them. Out: one of each, in a fixed order, with a
// fingerprint that survives reformatting, moved lines, reordered functions and renamed files. Knows no file system and
// no format.
#ifndef SSOT_FINDING_FINGERPRINT_H
#define SSOT_FINDING_FINGERPRINT_H
#include "finding/finding.h"

namespace ssot {

/// Leaves one finding per (rule, service, resource, operation, location): the one with the shortest path. Sorts by
/// location, rule, service, operation and resource, and gives each its fingerprint: rule, service, resource, operation,
/// the function of the location and its number among equals. The result does not depend on the order of the input.
std::vector<Finding> settle(std::vector<Finding> Findings);

/// The function's name without what moves: the places that Clang writes into the names of lambdas and unnamed types.
std::string stableName(llvm::StringRef Function);

/// What is in Now and not in Before, compared by fingerprint: the answer to `--diff`.
std::vector<Finding> newSince(std::vector<Finding> Now, const std::vector<Finding> &Before);

} // namespace ssot
#endif
