// A first manifest from what the code does. In: services and accesses. Out: YAML for a person to correct: each resource
// under its likely owner, with the evidence in comments. Refuses to decide where the code does not: what several
// services write alike stays out, in a comment.
#ifndef SSOT_JUDGE_DRAFT_H
#define SSOT_JUDGE_DRAFT_H
#include "finding/access.h"

namespace ssot {

struct DraftService {
  std::string Name;
  std::string Paths; ///< a glob
};

struct Draft {
  std::string Yaml;
  unsigned Entities = 0, Contested = 0; ///< Contested: resources of which no likely owner can be told
};

/// Root: from the manifest's folder to the project's, where they differ; else empty.
Draft draftManifest(const std::string &Root, const std::vector<DraftService> &Services, const std::vector<Access> &Accesses);

} // namespace ssot
#endif
