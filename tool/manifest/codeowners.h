// CODEOWNERS, as GitHub and GitLab read it: which team reviews a file. In: the project's root. Out: the rules in order,
// of which the last that matches a path decides. It says about people what the manifest says about data, so the two
// must name the same team.
#ifndef SSOT_MANIFEST_CODEOWNERS_H
#define SSOT_MANIFEST_CODEOWNERS_H
#include "manifest/manifest_reader.h"

namespace ssot {

struct CodeOwners {
  struct Rule {
    std::vector<Glob> Match;
    std::vector<std::string> Owners; ///< as written: `@shop/order-team`; empty: nobody
    unsigned Line = 0;
  };
  std::string File; ///< relative to the root
  std::vector<Rule> Rules;
  const Rule *of(llvm::StringRef Path) const;
};

CodeOwners parseCodeOwners(llvm::StringRef Text, std::string File);
/// `.github/CODEOWNERS`, `CODEOWNERS` or `docs/CODEOWNERS`, the first that is there.
std::optional<CodeOwners> findCodeOwners(llvm::StringRef Root);
/// Services whose paths are another team's to review, or nobody's.
void checkCodeOwners(const Manifest &M, const CodeOwners &Owners, std::vector<ManifestDiagnostic> &Out);

} // namespace ssot
#endif
