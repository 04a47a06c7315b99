// Which units parse their headers once for all. In: all units, which of them are to be parsed, a folder. Out: for each
// of those the map of its precompiled header, or null. Builds what pays and is not there, in workers; one that does
// not work out is none. Refuses to know facts.
#ifndef SSOT_DRIVER_SHARED_PHASE_H
#define SSOT_DRIVER_SHARED_PHASE_H
#include "driver/extract_phase.h"
#include "extract/header_map.h"
#include <memory>

namespace ssot {

class SharedPhase {
public:
  /// Folder: where precompiled headers are kept. All must outlive this.
  SharedPhase(const ExtractPhaseOptions &Options, std::string Folder, FileHashes &Hashes)
      : Options(Options), Folder(std::move(Folder)), Hashes(Hashes) {}

  /// Units: all of the project; Parsed[I]: whether it is to be parsed. The result is of the same length.
  std::vector<const extract::HeaderMap *> prepare(const std::vector<const extract::CompileUnit *> &Units,
                                                  const std::vector<bool> &Parsed);

private:
  std::unique_ptr<extract::HeaderMap> usable(const std::string &BasePath);

  const ExtractPhaseOptions &Options;
  std::string Folder;
  FileHashes &Hashes;
  std::vector<std::unique_ptr<extract::HeaderMap>> Maps;
};

} // namespace ssot
#endif
