// Which units have to be parsed again to know what the project said at a revision. In: the present units with their
// facts, the revision. Out: units that say the same as now, and units to parse with the old files in place. Refuses to
// know findings.
#ifndef SSOT_DRIVER_OLD_UNITS_H
#define SSOT_DRIVER_OLD_UNITS_H
#include "driver/extract_phase.h"
#include "driver/revision.h"

namespace ssot {

struct OldUnits {
  std::vector<const facts::Tu *> Same; ///< point into Extracted
  std::vector<extract::CompileUnit>
      Again; ///< units of removed files, too: with the command line of their nearest neighbour
};

/// All and Extracted: the present units and their facts, one for each.
OldUnits oldUnits(const Revision &Then, const std::vector<extract::CompileUnit> &All,
                  const std::vector<ExtractedUnit> &Extracted);

} // namespace ssot
#endif
