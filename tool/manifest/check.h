// What the declarations of a manifest say together. In: the merged manifest, today. Out: contradictions (errors) and
// debts that are due (warnings). Knows no YAML and no files.
#ifndef SSOT_MANIFEST_CHECK_H
#define SSOT_MANIFEST_CHECK_H
#include "manifest/manifest_reader.h"

namespace ssot {

/// Unknown services and entities, resources and columns claimed twice, split tables without `rows`, dates in the past.
void checkManifest(const Manifest &M, const Date &Today, std::vector<ManifestDiagnostic> &Out);

/// Services whose `paths` match one file and are equally special, and build targets claimed twice.
void checkPaths(const Manifest &M, std::vector<ManifestDiagnostic> &Out);

} // namespace ssot
#endif
