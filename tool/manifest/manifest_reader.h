// Reads manifests. In: file or folder names, today's date. Out: one merged manifest, the project's root, and everything
// wrong with it, each with file, line and column. Nothing is analysed on a manifest with errors. Knows YAML (through
// yaml_tree.h), no code.
#ifndef SSOT_MANIFEST_MANIFEST_READER_H
#define SSOT_MANIFEST_MANIFEST_READER_H
#include "manifest/manifest.h"

namespace ssot {

/// A message about the manifest; reported by `check` as a finding of rule ssot-manifest at its place.
struct ManifestDiagnostic {
  Diagnostic What;
  bool Form = false;             ///< a mistake of form: one that the JSON Schema refuses as well
  std::string Service, Entity;   ///< what it speaks of, where it does
  std::optional<Resource> About; ///< likewise
};

struct ManifestInput {
  std::vector<std::string>
      Files;        ///< files and folders (all *.yaml in it), relative to the current directory or absolute
  Date Today;       ///< `2026-06-01`
  std::string Root; ///< absolute; empty: the folder of the first file, or what its `root:` says
};

struct ManifestResult {
  Manifest M;
  std::string Root; ///< absolute, no trailing '/'
  std::vector<std::string>
      Files; ///< every file read, includes too, relative to Root (`../x` where outside), in the order read
  std::vector<ManifestDiagnostic> Diagnostics; ///< errors: M is incomplete and must not be used
  bool ok() const;
  std::vector<Diagnostic> plain() const;
};

ManifestResult readManifest(const ManifestInput &In);

/// `validate`: the text for stderr, one message after the other, and whether there are errors.
struct ValidateResult {
  std::string Text;
  unsigned Errors = 0, Warnings = 0;
  int exitCode() const { return Errors ? 2 : 0; }
};
ValidateResult validateManifest(const ManifestInput &In);

} // namespace ssot
#endif
