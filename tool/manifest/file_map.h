// Whose file is this? In: a manifest and a path relative to the root. Out: the service, shared code, or excluded;
// behind whose interface, part of whose schema. The most special path wins. Fast enough to ask for every file of a
// large tree: paths are found by their literal prefix.
#ifndef SSOT_MANIFEST_FILE_MAP_H
#define SSOT_MANIFEST_FILE_MAP_H
#include "manifest/manifest.h"
#include "llvm/ADT/StringMap.h"

namespace ssot {

class FileMap {
public:
  explicit FileMap(const Manifest &M);

  /// Null: shared code. Of equally special paths (the reader refuses those it can see) the first service's.
  const Service *serviceOf(llvm::StringRef Path) const;
  bool isExcluded(llvm::StringRef Path) const;
  /// The service whose `interface` holds the file; null: none.
  const Service *interfaceOf(llvm::StringRef Path) const;
  /// The service whose `schema` holds the file; null: none.
  const Service *schemaOf(llvm::StringRef Path) const;
  /// The service that claims this build target; null: none.
  const Service *serviceOfTarget(llvm::StringRef Target) const;

private:
  const Service *best(const GlobIndex &In, llvm::StringRef Path) const;
  const Manifest &M;
  GlobIndex Paths, Interfaces, Schemas, Excluded;
  llvm::StringMap<unsigned> Targets;
};

} // namespace ssot
#endif
