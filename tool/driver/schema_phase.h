// The schemas of services as a phase: finds and reads the `.sql` files that the manifest names, and follows what the
// code does through views, routines, triggers and cascades. In: the manifest, accesses. Out: all accesses, and what is
// wrong with the schemas themselves. The bridge between tool/schema, which knows no manifest, and the manifest.
#ifndef SSOT_DRIVER_SCHEMA_PHASE_H
#define SSOT_DRIVER_SCHEMA_PHASE_H
#include "finding/suppression.h"
#include "manifest/file_map.h"
#include "manifest/manifest_reader.h"
#include "manifest/ownership.h"
#include "schema/follow.h"

namespace ssot {

class SchemaPhase {
public:
  /// Root: absolute; where the files are read. A file that cannot be read is a note.
  SchemaPhase(const Manifest &M, const std::string &Root, const FileMap &Files, const Ownership &Owns);

  bool isRoutine(llvm::StringRef Name) const;
  /// With the accesses of the files themselves. Fills Warnings: foreign keys across owners.
  std::vector<Access> follow(std::vector<Access> Accesses);

  std::vector<std::string> Files; ///< that were read, relative to the root
  std::vector<Comment> Comments;  ///< that may suppress
  std::vector<ManifestDiagnostic> Warnings;
  std::vector<std::string> Notes;

private:
  const Ownership &Owns;
  schema::Schema Read;
  std::set<std::string> Routines;
  std::map<std::string, std::vector<std::string>> Declared; ///< the manifest's routines, by key

  Answer ask(llvm::StringRef Service, const Resource &Table) const;
  std::string identity(llvm::StringRef Service, const Resource &Table) const;
  void warn(const schema::ForeignKey &K);
};

} // namespace ssot
#endif
