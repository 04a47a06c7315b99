// One manifest file: tree to types. In: the YAML tree and where its globs begin. Out: the file's part of the manifest,
// its includes, and every mistake of form (unknown key, wrong type, missing key, bad word) or of a single value (glob,
// date). What several declarations say together is check.h's.
#ifndef SSOT_MANIFEST_DECODE_H
#define SSOT_MANIFEST_DECODE_H
#include "manifest/manifest_reader.h"
#include "manifest/yaml_tree.h"

namespace ssot {

struct ManifestPart {
  Manifest M;
  std::vector<Spelled> Includes;        ///< globs as written
  std::map<std::string, Location> Said; ///< `policy.unowned` and the like: what this file sets, and where
  std::vector<ManifestDiagnostic> Diagnostics;
};

/// File: as locations show it. GlobBase: the folder of its relative globs, relative to the root (`services/order`, ``
/// or `../x`).
ManifestPart decodeManifest(const yaml::Node &Root, llvm::StringRef File, llvm::StringRef GlobBase);

/// `base/glob` without `.` and `..` where they can be resolved; special characters of Base are escaped. A glob that
/// names a folder or file without wildcards means all below it, too.
std::string rootRelativeGlob(llvm::StringRef Base, llvm::StringRef Glob);

} // namespace ssot
#endif
