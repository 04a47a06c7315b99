// Which units can share a precompiled header, and of which headers. In: units with their command lines, and their
// sources as text: includes outside of conditions, followed through the project's own headers. Out: groups of units
// whose command lines differ in macros and in the project's own include folders alone, each with the external headers
// that several of its units include. A guess that costs time when it is wrong, never truth: shared_headers.h checks.
#ifndef SSOT_EXTRACT_INCLUDE_SCAN_H
#define SSOT_EXTRACT_INCLUDE_SCAN_H
#include "extract/extract.h"

namespace ssot::extract {

struct HeaderGroup {
  std::string Key;                                  ///< the same for the same group in another run
  std::vector<size_t> Units;                        ///< indices
  std::vector<std::vector<std::string>> IncludesOf; ///< of each of Units: the external headers that it brings in
  CompileUnit Like;                                 ///< directory and flags that all have; no file
  std::vector<std::string> Includes;                ///< `<vector>`, `"/opt/x/y.h"`, those of most units first
};

std::vector<HeaderGroup> groupByHeaders(const std::vector<const CompileUnit *> &Units, const ProjectFiles &Project);

} // namespace ssot::extract
#endif
